//! The public columns of all tables: keys, kinds and where their meaning is said. Keys never change; new columns go to
//! the end of their list.

use super::table::{Column, ColumnKind};
use ColumnKind::{Address, Code, Date, Flag, Number, Text, Words};

const fn column(key: &'static str, kind: ColumnKind, meaning: &'static str) -> Column {
    Column { key, kind, meaning }
}

/// What the act says of an item: the first columns of both tables of items.
pub const OF_ITEM: [Column; 25] = [
    column("roadmap", Code, "field-roadmap"),
    column("roadmap_title", Text, "field-roadmap-title"),
    column("plan", Code, "field-plan"),
    column("plan_title", Text, "field-plan-title"),
    column("section", Text, "field-section"),
    column("item", Code, "field-item"),
    column("number", Text, "field-number"),
    column("parent", Code, "field-parent"),
    column("href", Address, "field-item-href"),
    column("activity", Words, "field-activity"),
    column("deadline", Text, "field-deadline"),
    column("due_words", Text, "field-due-words"),
    column("due_from", Date, "field-due-from"),
    column("due_to", Date, "field-due-to"),
    column("responsible", Text, "field-responsible"),
    column("co_responsible", Text, "field-co-responsible"),
    column("result", Words, "field-result"),
    column("form", Text, "field-form"),
    column("venue", Text, "field-venue"),
    column("stage", Text, "field-stage"),
    column("level", Text, "field-level"),
    column("indicator", Text, "field-indicator-cell"),
    column("evidence", Text, "field-evidence-cell"),
    column("extra", Text, "field-extra"),
    column("for_parents", Words, "field-for-parents"),
];

/// How an item stands at a school.
pub const AT_SCHOOL: [Column; 14] = [
    column("state", Code, "field-state"),
    column("state_words", Text, "field-state-words"),
    column("state_date", Date, "field-state-date"),
    column("late_days", Number, "field-late-days"),
    column("parts_done", Number, "field-parts-done"),
    column("parts", Number, "field-parts"),
    column("unconfirmed", Flag, "field-unconfirmed"),
    column("reported", Date, "field-reported"),
    column("report", Address, "field-report"),
    column("fact_date", Date, "field-fact-date"),
    column("fact_result", Words, "field-fact-result"),
    column("fact_left", Text, "field-fact-left"),
    column("fact_reason", Text, "field-fact-reason"),
    column("fact_evidence", Text, "field-fact-evidence"),
];

/// How an item stands at the department and, in numbers, at all schools.
pub const IN_TOTAL: [Column; 3] = [
    column("department_state", Code, "field-department-state"),
    column("at_least", Number, "field-at-least"),
    column("schools", Number, "field-schools"),
];

/// Counts by state, in the order of `StateKind::ALL`.
pub const COUNTS: [Column; 11] = [
    column("done", Number, "field-count-done"),
    column("late", Number, "field-count-late"),
    column("no_news", Number, "field-count-no-news"),
    column("partly", Number, "field-count-partly"),
    column("in_progress", Number, "field-count-in-progress"),
    column("open", Number, "field-count-open"),
    column("postponed", Number, "field-count-postponed"),
    column("ongoing", Number, "field-count-ongoing"),
    column("planned", Number, "field-count-planned"),
    column("cancelled", Number, "field-count-cancelled"),
    column("not_applicable", Number, "field-count-not-applicable"),
];

/// A school, before the counts.
pub const OF_SCHOOL: [Column; 11] = [
    column("school", Code, "field-school"),
    column("short_name", Text, "field-short-name"),
    column("name", Words, "field-name"),
    column("territory", Text, "field-territory"),
    column("status", Text, "field-status"),
    column("website", Text, "field-website"),
    column("href", Address, "field-school-href"),
    column("updated", Date, "field-updated"),
    column("stale", Flag, "field-stale"),
    column("roadmap", Code, "field-roadmap"),
    column("archived", Flag, "field-archived"),
];

/// How many items a school answers for.
pub const TOTAL: Column = column("total", Number, "field-total");

/// A value of an indicator.
pub const OF_INDICATOR: [Column; 14] = [
    column("roadmap", Code, "field-roadmap"),
    column("indicator", Code, "field-indicator"),
    column("title", Text, "field-indicator-title"),
    column("unit", Text, "field-unit"),
    column("better", Code, "field-better"),
    column("school", Code, "field-school-of-value"),
    column("kind", Code, "field-value-kind"),
    column("date", Date, "field-value-date"),
    column("value", Number, "field-value"),
    column("withheld", Flag, "field-withheld"),
    column("group", Number, "field-group"),
    column("comparator", Code, "field-comparator"),
    column("schools", Number, "field-value-schools"),
    column("report", Address, "field-value-report"),
];
