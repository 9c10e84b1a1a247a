//! Which cells of a form the school writes in, by the hidden names of sheet, row and column, and which words leave them blank.

use super::columns::{COLUMNS, ColumnKind};
use super::markers::{INDICATOR_CODES, INDICATORS, ITEMS, REPORT, VALUE};
use super::row_key::RowKey;

/// Lines of the sheet of the report that the school answers.
const ANSWERS: [(&str, ColumnKind); 5] = [
    ("date", ColumnKind::Day),
    ("title", ColumnKind::Words),
    ("text", ColumnKind::Words),
    ("no-personal-data", ColumnKind::Flag),
    ("author", ColumnKind::Words),
];

/// What may stand in a cell; nothing where the school is not asked for anything.
pub fn asked_kind(marker: &str, key: &str, code: &str) -> Option<ColumnKind> {
    match marker {
        ITEMS => {
            RowKey::read(key)?;
            let column = COLUMNS.iter().find(|column| column.code == code)?;
            Some(column.kind).filter(|kind| kind.is_open())
        }
        REPORT if code == VALUE => ANSWERS.iter().find(|(name, _)| *name == key).map(|(_, kind)| *kind),
        INDICATORS if INDICATOR_CODES.contains(&code) => Some(match code {
            "value" | "group" => ColumnKind::Count,
            "date" => ColumnKind::Day,
            "source" => ColumnKind::Document,
            _ => ColumnKind::Words,
        }),
        _ => None,
    }
}

/// Whether a cell is compared with what the form said: another word in it is told of by itself.
pub fn is_compared(marker: &str, key: &str, code: &str) -> bool {
    let of_act = || COLUMNS.iter().any(|column| column.code == code && column.kind == ColumnKind::Act);
    match marker {
        ITEMS => RowKey::read(key).is_some() && of_act(),
        REPORT => (key, code) == ("school", VALUE),
        _ => false,
    }
}

/// «-», «—»; where words are asked for, «нет» too.
pub fn is_blank_word(kind: ColumnKind, text: &str) -> bool {
    let text = text.trim().trim_end_matches('.');
    let is_dash = !text.is_empty() && text.chars().all(|sign| matches!(sign, '-' | '‐' | '‑' | '–' | '—' | '−' | '_'));
    let is_no = ["нет", "no", "none"].contains(&&*text.to_lowercase());
    is_dash || (is_no && matches!(kind, ColumnKind::Words | ColumnKind::Document))
}
