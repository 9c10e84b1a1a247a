//! A draft of a roadmap in, its file out: YAML that a person goes through once and keeps.

use super::clauses::Clause;
use super::column_ids::ColumnIds;
use super::draft::{Annex, RoadmapDraft};
use super::emit_items::ItemEmitter;
use super::order::Order;
use super::participants::SchoolList;
use super::period::in_title;
use super::plan::{Plan, Section};
use super::school_names::is_equal;
use super::schools::is_of_row;
use super::yaml::Yaml;
use crate::content::fold;

/// What stands in the file as comments, in the words of the caller.
#[derive(Debug, Default)]
pub struct Comments {
    /// Questions to a person.
    pub questions: Vec<String>,
    /// What stands above the words that were left out.
    pub left_out: String,
    /// What stands above an order that lacks its day.
    pub order: String,
    /// What stands above the parties of whom nobody knows who reports.
    pub parties: String,
}

/// The text of the roadmap's file.
pub fn roadmap(draft: &RoadmapDraft, comments: &Comments) -> String {
    let mut yaml = Yaml::default();
    comments.questions.iter().for_each(|question| yaml.comment(question));
    if !comments.questions.is_empty() {
        yaml.blank();
    }
    yaml.pair("title", &draft.title);
    yaml.pair_if("kind", kind(&draft.title));
    yaml.pair("period", &draft.period);
    yaml.blank();
    emit_acts(draft, comments, &mut yaml);
    emit_participants(draft, &mut yaml);
    emit_parties(draft, comments, &mut yaml);
    let mut ids = Vec::new();
    yaml.block("plans", |yaml| {
        for number in 0..draft.plans.len() {
            yaml.entry(|yaml| emit_plan(draft, number, &mut ids, yaml));
        }
    });
    if !draft.left_out.is_empty() {
        yaml.blank();
        yaml.comment(&comments.left_out);
        draft.left_out.iter().for_each(|words| yaml.comment(words));
    }
    yaml.into_text()
}

/// The word for the roadmap on the pages, where its title has another.
fn kind(title: &str) -> Option<&'static str> {
    let folded = fold::words(title);
    match () {
        () if folded.contains("дорожн") => None,
        () if folded.starts_with("план-график") || folded.starts_with("график") => Some("план-график"),
        () if folded.starts_with("план") || folded.starts_with("комплекс") => Some("план мероприятий"),
        () => None,
    }
}

/// The order with its annexes; one without a day, which an act must have, as a comment.
fn emit_acts(draft: &RoadmapDraft, comments: &Comments, yaml: &mut Yaml) {
    let Some(order) = &draft.order else { return };
    let mut acts = Yaml::default();
    acts.block("acts", |yaml| yaml.entry(|yaml| emit_order(order, yaml)));
    if !draft.annexes.is_empty() {
        acts.blank();
        acts.block("annexes", |yaml| draft.annexes.iter().for_each(|annex| emit_annex(draft, annex, yaml)));
    }
    let acts = acts.into_text();
    if order.date.is_some() {
        yaml.push(&acts);
    } else {
        yaml.comment(&comments.order);
        yaml.comment(&acts);
    }
    yaml.blank();
}

fn emit_order(order: &Order, yaml: &mut Yaml) {
    yaml.pair("kind", &order.kind);
    if let Some(number) = &order.number {
        yaml.quoted_pair("number", number);
    }
    yaml.pair("date", &order.date.map_or("ГГГГ-ММ-ДД".to_owned(), |date| date.to_string()));
    yaml.pair_if("issuer", order.issuer.as_deref());
    yaml.pair_if("place", order.place.as_deref());
    yaml.pair_if("title", order.title.as_deref());
    yaml.pair("relation", if order.is_amending() { "изменяет" } else { "утверждает" });
    yaml.pair_if("preamble", order.preamble.as_deref());
    emit_clauses(&order.clauses, yaml);
    if let Some(post) = &order.signatory {
        yaml.block("signatory", |yaml| yaml.pair("post", post));
    }
}

fn emit_clauses(clauses: &[Clause], yaml: &mut Yaml) {
    if clauses.is_empty() {
        return;
    }
    yaml.block("clauses", |yaml| {
        for clause in clauses {
            yaml.entry(|yaml| {
                yaml.quoted_pair("number", &clause.number);
                yaml.pair("text", &clause.text);
                emit_clauses(&clause.clauses, yaml);
            });
        }
    });
}

fn emit_annex(draft: &RoadmapDraft, annex: &Annex, yaml: &mut Yaml) {
    yaml.entry(|yaml| {
        yaml.quoted_pair("number", annex.stamp.annex.as_deref().unwrap_or_default());
        yaml.pair("title", annex.title.as_deref().unwrap_or("Приложение"));
        if !annex.stamp.text.is_empty() {
            yaml.block("stamp", |yaml| {
                yaml.pair("text", &annex.stamp.text);
                if let Some(number) = &annex.stamp.number {
                    yaml.quoted_pair("number", number);
                }
                yaml.pair_if("date", annex.stamp.date.map(|date| date.to_string()).as_deref());
            });
        }
        if let Some(plan) = annex.plan {
            yaml.block("plans", |yaml| yaml.item(&plan_id(draft, plan)));
        }
        if let Some(list) = &annex.list {
            emit_list(draft, list, yaml);
        }
    });
}

fn emit_list(draft: &RoadmapDraft, list: &SchoolList, yaml: &mut Yaml) {
    yaml.block("columns", |yaml| {
        for (role, heading) in &list.columns {
            yaml.entry(|yaml| {
                yaml.pair("role", role.code());
                yaml.pair("heading", heading);
            });
        }
    });
    yaml.block("rows", |yaml| {
        for row in &list.rows {
            yaml.entry(|yaml| {
                yaml.quoted_pair("number", row.number.as_deref().unwrap_or_default());
                yaml.pair_if("territory", row.territory.as_deref());
                yaml.pair("name", &row.name);
                yaml.pair_if("text", row.text.as_deref());
                let equal = draft.schools.iter().find(|school| is_equal(&school.name, &row.name));
                let school = equal.or_else(|| draft.schools.iter().find(|school| is_of_row(school, row)));
                yaml.pair_if("school", school.map(|school| school.id.as_str()));
            });
        }
    });
}

fn emit_participants(draft: &RoadmapDraft, yaml: &mut Yaml) {
    if draft.schools.is_empty() {
        return;
    }
    yaml.block("participants", |yaml| draft.schools.iter().for_each(|school| yaml.item(&school.id)));
    yaml.blank();
}

/// Parties of whom it is known who reports; the others as comments that a person may fill in.
fn emit_parties(draft: &RoadmapDraft, comments: &Comments, yaml: &mut Yaml) {
    let (known, unknown): (Vec<_>, Vec<_>) = draft.parties.iter().partition(|party| party.reports.is_some());
    if !known.is_empty() {
        yaml.block("parties", |yaml| known.iter().for_each(|party| emit_party(party, yaml)));
    }
    if !unknown.is_empty() {
        let mut rest = Yaml::default();
        if known.is_empty() {
            rest.block("parties", |yaml| unknown.iter().for_each(|party| emit_party(party, yaml)));
        } else {
            rest.list_lines(|yaml| unknown.iter().for_each(|party| emit_party(party, yaml)));
        }
        yaml.comment(&comments.parties);
        yaml.comment(&rest.into_text());
    }
    if !draft.parties.is_empty() {
        yaml.blank();
    }
}

fn emit_party(party: &super::parties::Party, yaml: &mut Yaml) {
    yaml.entry(|yaml| {
        yaml.pair("id", &party.id);
        yaml.pair("name", &party.name);
        if !party.aliases.is_empty() {
            yaml.block("aliases", |yaml| party.aliases.iter().for_each(|alias| yaml.item(alias)));
        }
        yaml.pair("reports", party.reports.map_or("…", |reports| reports.code()));
    });
}

/// The id of a plan; the only one has that of the content format.
fn plan_id(draft: &RoadmapDraft, number: usize) -> String {
    if draft.plans.len() > 1 { format!("plan-{}", number + 1) } else { "main".to_owned() }
}

fn emit_plan(draft: &RoadmapDraft, number: usize, ids: &mut Vec<String>, yaml: &mut Yaml) {
    let plan = &draft.plans[number];
    let columns = ColumnIds::new(&plan.columns);
    yaml.pair("id", &plan_id(draft, number));
    yaml.pair_if("title", plan.title.as_deref());
    let own_period = plan.title.as_deref().and_then(in_title).filter(|period| period.doubt.is_none());
    yaml.pair_if("period", own_period.map(|period| period.text).filter(|text| *text != draft.period).as_deref());
    yaml.pair_if("introduction", Some(&markdown(&plan.introduction)));
    yaml.pair_if("note", Some(&plan.notes.join("\n")));
    if let Some(source) = &draft.source {
        yaml.block("source", |yaml| {
            yaml.pair("file", &source.file);
            yaml.quoted_pair("digest", &source.digest);
        });
    }
    yaml.block("columns", |yaml| {
        for (at, column) in plan.columns.iter().enumerate() {
            yaml.entry(|yaml| {
                yaml.pair("role", column.role.code());
                yaml.pair_if("id", columns.id(at));
                yaml.pair("heading", &column.heading);
            });
        }
    });
    emit_sections(plan, &columns, ids, yaml);
}

fn emit_sections(plan: &Plan, columns: &ColumnIds, ids: &mut Vec<String>, yaml: &mut Yaml) {
    let mut emitter = ItemEmitter::new(plan, columns, ids);
    let (untitled, titled): (Vec<&Section>, Vec<&Section>) =
        plan.sections.iter().partition(|section| section.heading.title.is_empty());
    for section in untitled {
        yaml.block("items", |yaml| emitter.emit_section_items(section, yaml));
    }
    if !titled.is_empty() {
        yaml.block("sections", |yaml| {
            titled.into_iter().for_each(|section| yaml.entry(|yaml| emit_section(section, &mut emitter, yaml)));
        });
    }
}

fn emit_section(section: &Section, emitter: &mut ItemEmitter, yaml: &mut Yaml) {
    let number = section.heading.number.iter().map(String::as_str);
    let title: Vec<&str> = number.chain([section.heading.title.as_str()]).collect();
    yaml.pair("title", &title.join(" "));
    yaml.pair_if("deadline", section.heading.deadline.as_deref());
    if !section.items.is_empty() {
        yaml.block("items", |yaml| emitter.emit_section_items(section, yaml));
    }
}

/// Paragraphs as Markdown that shows their own letters.
fn markdown(paragraphs: &[String]) -> String {
    let escaped = |text: &String| {
        let mut escaped = String::new();
        for letter in text.chars() {
            if matches!(letter, '*' | '_' | '`' | '[' | ']' | '<' | '>' | '\\') {
                escaped.push('\\');
            }
            escaped.push(letter);
        }
        escaped
    };
    paragraphs.iter().map(escaped).collect::<Vec<_>>().join("\n\n")
}
