//! A value in, the signs that say it in a file out: line by line or in brackets.

use super::data::Data;
use super::scalar::{Place, block_head, block_lines, is_plain, on_one_line};

/// What stands behind the colon of a key in this column.
pub fn behind_key(value: &Data, column: usize) -> String {
    let mut out = String::new();
    push_value(&mut out, value, column, column + 2);
    out
}

/// What stands behind the dash of a member in this column.
pub fn behind_dash(value: &Data, column: usize) -> String {
    let mut out = String::new();
    push_member(&mut out, value, column);
    out
}

/// A key with its colon.
pub fn key_and_colon(key: &str, place: Place) -> String {
    let key = if is_plain(key, place) { key.to_owned() } else { on_one_line(key, None, place) };
    format!("{key}:")
}

/// A value in brackets, and all on one line.
pub fn in_brackets(value: &Data) -> String {
    match value {
        Data::Nothing => String::new(),
        Data::Text(text) => on_one_line(text, None, Place::Flow),
        Data::List(members) => {
            let member = |member: &Data| if *member == Data::Nothing { "~".to_owned() } else { in_brackets(member) };
            format!("[{}]", members.iter().map(member).collect::<Vec<_>>().join(", "))
        }
        Data::Map(entries) => {
            let entry = |(key, value): &(String, Data)| entry_in_brackets(key, value);
            format!("{{{}}}", entries.iter().map(entry).collect::<Vec<_>>().join(", "))
        }
    }
}

/// A key with its value in brackets.
pub fn entry_in_brackets(key: &str, value: &Data) -> String {
    format!("{} {}", key_and_colon(key, Place::Flow), in_brackets(value)).trim_end().to_owned()
}

/// A value behind a key; `words` is the column of the lines of a text.
fn push_value(out: &mut String, value: &Data, column: usize, words: usize) {
    let below = " ".repeat(column + 2);
    match value {
        Data::Nothing => {}
        Data::Text(text) => out.push_str(&text_behind(text, words)),
        Data::List(members) if members.is_empty() => out.push_str(" []"),
        Data::Map(entries) if entries.is_empty() => out.push_str(" {}"),
        Data::List(members) => {
            for member in members {
                out.push_str(&format!("\n{below}-"));
                push_member(out, member, column + 2);
            }
        }
        Data::Map(entries) => {
            for (key, value) in entries {
                out.push_str(&format!("\n{below}{}", key_and_colon(key, Place::Block)));
                push_value(out, value, column + 2, column + 4);
            }
        }
    }
}

/// A member behind its dash: its first key or member stands in the same line.
fn push_member(out: &mut String, value: &Data, column: usize) {
    let below = format!("\n{}", " ".repeat(column + 2));
    match value {
        Data::List(members) if !members.is_empty() => {
            for (at, member) in members.iter().enumerate() {
                out.push_str(if at == 0 { " " } else { &below });
                out.push('-');
                push_member(out, member, column + 2);
            }
        }
        Data::Map(entries) if !entries.is_empty() => {
            for (at, (key, value)) in entries.iter().enumerate() {
                out.push_str(if at == 0 { " " } else { &below });
                out.push_str(&key_and_colon(key, Place::Block));
                push_value(out, value, column + 2, column + 4);
            }
        }
        // Lines of a text stand two columns further in than they must, so that no reader takes them for members.
        _ => push_value(out, value, column, column + 4),
    }
}

fn text_behind(text: &str, column: usize) -> String {
    let head = if text.contains('\n') { block_head(text) } else { None };
    match head {
        Some(head) => format!(" {head}\n{}", block_lines(text, column)),
        None => format!(" {}", on_one_line(text, None, Place::Block)),
    }
}
