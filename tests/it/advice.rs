//! Advice that works: every guess is put in place of what it mends, and every text that a message gives to write is
//! written; then the message is gone and no further error has come.
//!
//! A new diagnostic whose advice gives a text to write is asked for its row in [`ADVICE`].

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use vekha::diagnostics::{Diagnostic, Lang};
use vekha::messages::Wording;
use vekha::sources::{Limits, Sources};

use crate::advice_on_values;
use crate::diagnostics::{CASES, cases, check};
use crate::support::copy_folder;

/// A piece of advice that is followed.
pub struct Advice {
    /// The code of the diagnostic.
    code: &'static str,
    /// The case of `tests/diagnostics` that shows it.
    case: &'static str,
    /// What the advice says to write, word for word.
    text: &'static str,
    /// The file to write it into.
    path: &'static str,
    /// What stands there.
    old: &'static str,
    /// What stands there afterwards, with the text of the advice.
    new: &'static str,
}

const ADVICE: &[Advice] = &[
    row(
        "photo-people",
        "photos",
        "{file: urok.jpg, people: никого}",
        "content/schools/lesnaya/reports/2023-09.md",
        "  - {file: forum-2.jpg, people: никого}",
        "  - {file: urok.jpg, people: никого}",
    ),
    row(
        "total-may-tell",
        "small-groups",
        "aggregate: сумма",
        "content/roadmaps/k.yaml",
        "unit: человек}",
        "unit: человек, aggregate: сумма}",
    ),
    row(
        "yaml-indent",
        "yaml-slips",
        "number: \"2\"",
        "content/roadmaps/indent.yaml",
        "      - number: \"2\"\n       activity",
        "      - number: \"2\"\n        activity",
    ),
    row(
        "unknown-word",
        "loose-entries",
        "status: перенесено",
        "content/schools/a/reports/statuses.md",
        "    status: не выполнено\n",
        "    status: перенесено\n    until: 2027-01-15\n    reason: карантин\n",
    ),
    row(
        "duplicate-key",
        "loose-entries",
        "  - item: '1'",
        "content/schools/a/reports/no-dashes.md",
        "    item: '1'\n    status: выполнено\n    result: прошло собрание\n    item: '2'",
        "  - item: '1'\n    status: выполнено\n    result: прошло собрание\n  - item: '2'",
    ),
    row(
        "raw-markup",
        "loose-entries",
        "[^1]: слова сноски",
        "content/schools/a/reports/no-dashes.md",
        "[^1] По данным",
        "[^1]: слова сноски, по данным",
    ),
    row(
        "bad-period",
        "roadmaps",
        "2024 год",
        "content/roadmaps/bad.yaml",
        "period: в течение проекта",
        "period: 2024 год",
    ),
    row(
        "ambiguous-period",
        "roadmaps",
        "2023/2024 учебный год",
        "content/roadmaps/ambiguous.yaml",
        "period: 2023-2024",
        "period: 2023/2024 учебный год",
    ),
    row(
        "deadline-doubt",
        "roadmaps",
        "- text: до 31.08.2024",
        "content/roadmaps/2023-2024.yaml",
        "        deadline: До 01.09.2019\n",
        "        deadline: До 01.09.2019\n        schedule:\n          - text: до 31.08.2024\n",
    ),
    row(
        "deadline-not-read",
        "roadmaps",
        "- text: до 31.08.2024",
        "content/roadmaps/2023-2024.yaml",
        "        deadline: \"Когда потеплеет\"\n",
        "        deadline: \"Когда потеплеет\"\n        schedule:\n          - text: до 31.08.2024\n",
    ),
    row(
        "deadline-in-activity",
        "cells",
        "- text: в срок до 10 августа 2026 года",
        "content/roadmaps/2025-2026.yaml",
        "        deadline: Июнь 2026\n",
        "        deadline: Июнь 2026\n        schedule:\n          - text: в срок до 10 августа 2026 года\n",
    ),
    row(
        "sign-without-time",
        "cells",
        "- text: до 31.08.2026",
        "content/roadmaps/2025-2026.yaml",
        "        deadline: +\n",
        "        deadline: +\n        schedule:\n          - text: до 31.08.2026\n",
    ),
    row(
        "done-ahead",
        "done-ahead",
        "period: 2026-Q4",
        "content/schools/a/reports/2026-12.md",
        "    period: все\n",
        "    period: 2026-Q4\n",
    ),
    row(
        "done-reversed",
        "facts",
        "status: отозвано",
        "content/schools/a/reports/2026-12.md",
        "    status: частично\n    left: Второе собрание\n",
        "    status: отозвано\n    reason: Не состоялось\n",
    ),
    row(
        "done-without-evidence",
        "reports",
        "result: что получилось",
        "content/schools/zarechnaya/reports/2024-02.md",
        "    status: выполнено\n",
        "    status: выполнено\n    result: что получилось\n",
    ),
    row(
        "duplicate-id",
        "same-names",
        "id: order-1-2",
        "content/documents.yaml",
        "order-1\n- id: order-1\n",
        "order-1\n- id: order-1-2\n",
    ),
    row(
        "item-needs-id",
        "items",
        "id: main-1-2",
        "content/roadmaps/2023-2024.yaml",
        "        activity: Собрать команду\n",
        "        id: main-1-2\n        activity: Собрать команду\n",
    ),
    row(
        "link-scheme",
        "ten-mistakes",
        "https://",
        "content/schools/zarechnaya/reports/2024-03.md",
        "(javascript:alert)",
        "(https://alert)",
    ),
    row(
        "missing-cell",
        "reports",
        "deadline: ''",
        "content/roadmaps/2023-2024.yaml",
        "      - number: \"4\"\n",
        "      - number: \"4\"\n        deadline: ''\n",
    ),
    row(
        "missing-key",
        "one-slip-one-message",
        "item: '10'",
        "content/schools/zarechnaya/reports/2024-01.md",
        "  - staus: выполнено\n",
        "  - staus: выполнено\n    item: '10'\n",
    ),
    row(
        "no-front-matter",
        "yaml-slips",
        "---",
        "content/schools/zarechnaya/reports/no-header.md",
        "Отчёт за март.",
        "---\ntitle: 'Отчёт: первый квартал'\ndate: 2024-03-29\n---\nОтчёт за март.",
    ),
    row(
        "no-parties",
        "cells",
        "- id: shkoly",
        "content/roadmaps/2025-2026.yaml",
        "plans:\n",
        "parties:\n  - id: shkoly\n    name: Школы\n    reports: школа\n  - id: zavuchi\n    name: Завучи\nplans:\n",
    ),
    row(
        "no-party-recognised",
        "roadmaps",
        "- Методисты",
        "content/roadmaps/2023-2024.yaml",
        "    name: Отдел образования\n",
        "    name: Отдел образования\n    aliases:\n      - Методисты\n",
    ),
    row(
        "no-school-file",
        "stray-files",
        "name: полное название школы",
        "content/schools/blizhnyaya/school.yaml",
        "",
        "name: полное название школы\n",
    ),
    row(
        "no-site-file",
        "no-site-file",
        "title: Качество образования",
        "content/site.yaml",
        "",
        "id: nash-okrug\ntitle: Качество образования\nbody:\n  name: Отдел образования\n",
    ),
    row(
        "nothing-withdrawn",
        "withdrawals",
        "status: выполняется",
        "content/schools/a/reports/2026-11.md",
        "    status: отозвано\n    reason: Не состоялось\n",
        "    status: выполняется\n    reason: Не состоялось\n",
    ),
    row(
        "withdrawal-ignored",
        "withdrawals",
        "status: отозвано",
        "content/reports/2026-12.md",
        "",
        "---\ntitle: Проверка\ndate: 2026-12-15\nitems:\n  - item: '2'\n    status: отозвано\n    schools:\n      - a\n    reason: Отчёт не о том\n---\n",
    ),
    row(
        "out-of-scope",
        "reports",
        "reports: school",
        "content/roadmaps/2023-2024.yaml",
        "    reports: department\n",
        "    reports: school\n",
    ),
    row(
        "period-needed",
        "reports",
        "period: 2023-09",
        "content/schools/zarechnaya/reports/2024-01.md",
        "  - item: \"3\"\n",
        "  - item: \"3\"\n    period: 2023-09\n",
    ),
    row(
        "revision-needs-was",
        "amendments",
        "was:",
        "content/roadmaps/r.yaml",
        "            field: срок\n",
        "            field: срок\n            was: До 10.11.2026\n",
    ),
    row(
        "schools-needed",
        "reports",
        "schools:",
        "content/reports/2024-03.md",
        "  - item: \"1\"\n",
        "  - item: \"1\"\n    schools:\n      - zarechnaya\n",
    ),
    row(
        "status-needs",
        "reports",
        "until: 2023-12-01",
        "content/schools/zarechnaya/reports/2024-02.md",
        "    status: перенесено\n",
        "    status: перенесено\n    until: 2023-12-01\n",
    ),
    row(
        "status-needs",
        "reports",
        "reason: курсы сдвинуты институтом",
        "content/schools/zarechnaya/reports/2024-02.md",
        "    status: отменено\n",
        "    status: отменено\n    reason: курсы сдвинуты институтом\n",
    ),
    row(
        "status-needs",
        "reports",
        "left: второй семинар в мае",
        "content/schools/zarechnaya/reports/2024-02.md",
        "    status: частично\n",
        "    status: частично\n    left: второй семинар в мае\n",
    ),
    row(
        "text-for-columns",
        "cells",
        "- column: planned",
        "content/roadmaps/2024-2025.yaml",
        "        result: Приказ\n",
        "        result:\n          - column: planned\n            text: Приказ\n",
    ),
    row(
        "unknown-act",
        "dangling",
        "number: \"12\"",
        "content/roadmaps/2023-2024.yaml",
        "    document: order-11\n",
        "    document: order-11\n  - kind: Приказ\n    number: \"12\"\n    date: 2023-10-01\n    relation: изменяет\n",
    ),
    row("unknown-column", "cells", "actual", "content/roadmaps/2024-2025.yaml", "column: aktual", "column: actual"),
    row("unknown-document", "dangling", "order-1", "content/pages/about.md", "doc:order-3", "doc:order-1"),
    row(
        "unknown-indicator",
        "dangling",
        "id: iom",
        "content/schools/zarechnaya/reports/2024-03.md",
        "id: iom-2",
        "id: iom",
    ),
    row("unknown-page", "dangling", "about", "content/documents.yaml", "page:abaut", "page:about"),
    row("unknown-plan", "dangling", "main", "content/roadmaps/2023-2024.yaml", "- mian", "- main"),
    row("unknown-roadmap", "dangling", "2023-2024", "content/pages/about.md", "roadmap:2024)", "roadmap:2023-2024)"),
    row("unknown-school", "dangling", "zarechnaya", "content/pages/about.md", "school:selo", "school:zarechnaya"),
    row("unknown-stage", "dangling", "stage-1", "content/roadmaps/2023-2024.yaml", "stage: stage-2", "stage: stage-1"),
    row(
        "unknown-term",
        "reports",
        "autumn",
        "content/schools/zarechnaya/reports/2024-01.md",
        "term: vesna",
        "term: autumn",
    ),
    row("unsupported-format", "shapes", "format: 1", "content/site.yaml", "format: 2", "format: 1"),
    row(
        "working-days-assumed",
        "holidays-unknown",
        "- year: 2029",
        "content/calendar.yaml",
        "",
        "years:\n  - year: 2029\n    holidays:\n      - 2029-01-01\n",
    ),
    row("yaml-space", "yaml-slips", "- школа", "content/roadmaps/dash.yaml", "    -школа\n", "    - школа\n"),
    row(
        "yaml-colon",
        "broken-roadmap",
        "'Приказ: о координаторе'",
        "content/documents.yaml",
        "title: Приказ: о координаторе",
        "title: 'Приказ: о координаторе'",
    ),
    row(
        "yaml-anchor",
        "yaml-slips",
        "'&a Назначить'",
        "content/roadmaps/alias.yaml",
        "&a Назначить\n        deadline: До 01.11.2023\n        responsible: Школы\n      - number: \"2\"\n        activity: *a",
        "'&a Назначить'\n        deadline: До 01.11.2023\n        responsible: Школы\n      - number: \"2\"\n        activity: Проводить",
    ),
    row(
        "no-effect",
        "no-effect",
        "status: перенесено",
        "content/schools/a/reports/2026-11.md",
        "  - item: \"1\"\n    status: выполнено\n",
        "  - item: \"1\"\n    status: перенесено\n",
    ),
    row(
        "no-effect",
        "no-effect",
        "of:",
        "content/schools/a/reports/2026-11.md",
        "    count: 3\n---",
        "    count: 3\n    of: 9\n---",
    ),
    row(
        "not-same-work",
        "same-work",
        "related: ['1']",
        "content/roadmaps/own.yaml",
        "same_as: \"1\"}",
        "related: ['1']}",
    ),
    row(
        "not-same-work",
        "same-work",
        "related: ['region:3']",
        "content/roadmaps/own.yaml",
        "responsible: ОО, same_as: \"region:3\"}\n      - {number: \"8\"",
        "responsible: ОО, related: ['region:3']}\n      - {number: \"8\"",
    ),
    row(
        "not-same-work",
        "same-work",
        "related: ['region:6']",
        "content/roadmaps/own.yaml",
        "same_as: \"region:6\"",
        "related: ['region:6']",
    ),
    row(
        "not-same-work",
        "same-work",
        "related: ['region:7']",
        "content/roadmaps/own.yaml",
        "same_as: \"region:7\"",
        "related: ['region:7']",
    ),
    row(
        "not-same-work",
        "same-work",
        "related: ['last:1']",
        "content/roadmaps/own.yaml",
        "same_as: \"last:1\"",
        "related: ['last:1']",
    ),
];

pub const fn row(
    code: &'static str,
    case: &'static str,
    text: &'static str,
    path: &'static str,
    old: &'static str,
    new: &'static str,
) -> Advice {
    Advice { code, case, text, path, old, new }
}

/// Codes whose advice gives a text that only people can finish, and why no row follows it.
const UNFINISHED: &[(&str, &str)] =
    &[("moved-earlier", "names the key alone: which day is right, only its author knows")];

/// A case in a folder of its own, which may be changed.
struct CopiedCase(TempDir);

impl CopiedCase {
    fn new(case: &str) -> Self {
        let copy = TempDir::new().expect("a folder");
        copy_folder(&PathBuf::from(CASES).join(case), copy.path());
        CopiedCase(copy)
    }

    fn check(&self) -> (Sources, Vec<Diagnostic>) {
        check(self.0.path(), Limits::default())
    }

    fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }
}

fn count(diagnostics: &[Diagnostic], code: &str) -> usize {
    diagnostics.iter().filter(|diagnostic| diagnostic.code.name() == code).count()
}

fn errors(diagnostics: &[Diagnostic]) -> usize {
    diagnostics.iter().filter(|diagnostic| diagnostic.is_error()).count()
}

/// Checks that one diagnostic of the code has gone and nothing worse has come in its place.
fn assert_mended(code: &str, before: &[Diagnostic], after: &[Diagnostic], edit: &str) {
    assert!(count(after, code) < count(before, code), "{code} stays after {edit}");
    let is_error = before.iter().any(|diagnostic| diagnostic.code.name() == code && diagnostic.is_error());
    let allowed = errors(before) - usize::from(is_error);
    assert!(errors(after) <= allowed, "{code}: new errors after {edit}");
}

#[test]
fn what_a_message_says_to_write_mends_what_it_is_about() {
    let wording = Wording::new(Lang::Ru);
    for Advice { code, case, text, path, old, new } in ADVICE.iter().chain(advice_on_values::ADVICE) {
        let copy = CopiedCase::new(case);
        let (_, before) = copy.check();
        let is_said = |diagnostic: &Diagnostic| {
            diagnostic.code.name() == *code && wording.help(diagnostic).is_some_and(|help| help.contains(text))
        };
        assert!(before.iter().any(is_said), "{case}: no {code} says {text:?}");
        assert!(new.contains(text), "{code}: the row writes something else than {text:?}");
        let written = fs::read_to_string(copy.path(path)).unwrap_or_default();
        assert!(written.contains(old), "{case}/{path} has no {old:?}");
        let file = copy.path(path);
        fs::create_dir_all(file.parent().expect("a folder")).expect("folders");
        fs::write(file, written.replacen(old, new, 1)).expect("written");
        assert_mended(code, &before, &copy.check().1, text);
    }
}

#[test]
fn every_advice_with_a_text_to_write_is_followed() {
    let wording = Wording::new(Lang::Ru);
    let mut with_text = BTreeSet::new();
    for case in cases() {
        let (_, diagnostics) = CopiedCase::new(&case).check();
        let gives_text = |diagnostic: &&Diagnostic| wording.help(diagnostic).is_some_and(|help| gives_a_text(&help));
        with_text.extend(diagnostics.iter().filter(gives_text).map(|diagnostic| diagnostic.code.name()));
    }
    let rows = ADVICE
        .iter()
        .chain(advice_on_values::ADVICE)
        .map(|advice| advice.code)
        .chain(UNFINISHED.iter().map(|(code, _)| *code));
    let rows: BTreeSet<&str> = rows.collect();
    let missing: Vec<_> = with_text.difference(&rows).collect();
    assert!(missing.is_empty(), "their advice gives a text, and no row of ADVICE follows it: {missing:?}");
}

/// Whether a help says what to write: a key with its value.
fn gives_a_text(help: &str) -> bool {
    let keys = help.match_indices(": ").filter(|(at, _)| {
        let word = help[..*at].rsplit(|letter: char| !(letter.is_ascii_lowercase() || letter == '_')).next();
        word.is_some_and(|word| word.len() > 1)
    });
    let values = keys.map(|(at, _)| help[at + 2..].trim_start());
    values.into_iter().any(|value| !value.starts_with('…') && !value.is_empty())
}

#[test]
fn every_guess_mends_what_it_stands_under() {
    let mut count = 0;
    for case in cases() {
        let (sources, before) = CopiedCase::new(&case).check();
        for diagnostic in before.iter().filter(|diagnostic| diagnostic.guess.is_some()) {
            let Some(place) = diagnostic.place.filter(|place| !place.is_whole_file()) else { continue };
            let guess = diagnostic.guess.as_deref().unwrap_or_default();
            let (path, text) = (sources.path(place.file), sources.text(place.file));
            if !is_as_written(Path::new(CASES), &case, path, &text) {
                continue; // an old encoding
            }
            let range = place.range(&text);
            let mended = format!("{}{guess}{}", &text[..range.start], &text[range.end..]);
            let copy = CopiedCase::new(&case);
            fs::write(copy.path(path), mended).expect("written");
            let edit = format!("{case}: «{}» → «{guess}»", &text[range]);
            let (_, after) = copy.check();
            let code = diagnostic.code.name();
            assert_eq!(self::count(&after, code) + 1, self::count(&before, code), "{code} stays after {edit}");
            count += 1;
        }
    }
    assert!(count > 20, "only {count} guesses were tried");
}

fn is_as_written(cases: &Path, case: &str, path: &str, text: &str) -> bool {
    fs::read_to_string(cases.join(case).join(path)).is_ok_and(|written| written == text)
}
