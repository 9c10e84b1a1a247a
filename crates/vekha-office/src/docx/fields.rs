//! Fields: an instruction and, behind a mark, its result. They may stand in one another and go on through paragraphs.

use crate::error::{Limit, OfficeError};

/// Fields in one another.
const DEEPEST: usize = 64;
/// Letters of an address; longer ones lead nowhere.
const LONGEST_ADDRESS: usize = 4096;
/// Fields that have no result.
const WITHOUT_RESULT: [&str; 9] = ["XE", "TC", "TA", "RD", "SET", "ASK", "PRIVATE", "ADVANCE", "BOOKMARK"];

#[derive(Debug, Default)]
pub(crate) struct Fields {
    open: Vec<Field>,
}

#[derive(Debug, Default)]
pub(crate) struct Field {
    instruction: String,
    is_in_result: bool,
    has_result: bool,
    /// What a form field holds that keeps its value beside its result.
    form_value: Option<String>,
    /// Where the result leads.
    pub(crate) address: Option<String>,
}

impl Fields {
    pub(crate) fn begin(&mut self, form_value: Option<String>) -> Result<(), OfficeError> {
        if self.open.len() == DEEPEST {
            return Err(OfficeError::too_large(Limit::Depth, DEEPEST));
        }
        self.open.push(Field { form_value, ..Field::default() });
        Ok(())
    }

    pub(crate) fn add_instruction(&mut self, text: &str) {
        if let Some(field) = self.open.last_mut().filter(|field| !field.is_in_result) {
            field.instruction.push_str(text);
        }
    }

    /// The result begins; where it leads, if anywhere.
    pub(crate) fn separate(&mut self) -> Option<&str> {
        let field = self.open.last_mut().filter(|field| !field.is_in_result)?;
        field.is_in_result = true;
        field.address = hyperlink(&field.instruction);
        field.address.as_deref()
    }

    pub(crate) fn end(&mut self) -> Option<Field> {
        self.open.pop()
    }

    /// Whether what stands here is displayed: not in an instruction.
    pub(crate) fn is_visible(&self) -> bool {
        self.open.iter().all(|field| field.is_in_result)
    }

    /// Notes that something was displayed.
    pub(crate) fn mark_result(&mut self) {
        self.open.iter_mut().for_each(|field| field.has_result = true);
    }

    /// The addresses of the results that go on at the beginning of a paragraph.
    pub(crate) fn open_addresses(&self) -> impl Iterator<Item = &str> {
        self.open.iter().filter_map(|field| field.address.as_deref())
    }

    /// Gives up the fields whose instruction does not end with its paragraph, so that they hide nothing behind it.
    pub(crate) fn give_up_instructions(&mut self) -> Vec<Field> {
        let first = self.open.iter().position(|field| !field.is_in_result).unwrap_or(self.open.len());
        self.open.split_off(first)
    }
}

impl Field {
    /// What a form field holds, when it has no result.
    pub(crate) fn form_text(&self) -> Option<&str> {
        self.form_value.as_deref().filter(|_| !self.has_result)
    }

    /// The instruction of a field that should have a result and has none.
    pub(crate) fn missing_result(&self) -> Option<&str> {
        let name = self.instruction.split_whitespace().next()?.to_uppercase();
        (!self.has_result && !WITHOUT_RESULT.contains(&name.as_str())).then(|| self.instruction.trim())
    }
}

/// Where `HYPERLINK "address" \l "anchor"` leads; nothing for an anchor alone, which is dead outside of its file.
pub(crate) fn hyperlink(instruction: &str) -> Option<String> {
    let rest = instruction.trim_start();
    let name = rest.get(..9).filter(|name| name.eq_ignore_ascii_case("hyperlink"))?;
    let words = words(&rest[name.len()..]);
    let mut address = None;
    let mut anchor = None;
    let mut words = words.into_iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "\\l" | "\\L" => anchor = words.next(),
            "\\o" | "\\t" | "\\O" | "\\T" => drop(words.next()),
            _ if word.starts_with('\\') => {}
            _ => address = address.or(Some(word)),
        }
    }
    with_anchor(&address?, anchor.as_deref())
}

/// An address as it can be followed, or nothing.
pub(crate) fn with_anchor(address: &str, anchor: Option<&str>) -> Option<String> {
    let address = address.trim();
    let is_followed = !address.is_empty() && !address.starts_with('#') && address.len() <= LONGEST_ADDRESS;
    let anchor = anchor.filter(|anchor| !anchor.is_empty() && anchor.len() <= LONGEST_ADDRESS);
    is_followed.then(|| match anchor {
        Some(anchor) => format!("{address}#{anchor}"),
        None => address.to_owned(),
    })
}

/// Words of an instruction: between quotes they may hold spaces.
fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let (word, behind) = match first {
            '"' | '“' | '”' => {
                let inside = &rest[first.len_utf8()..];
                inside.split_once(['"', '“', '”']).unwrap_or((inside, ""))
            }
            _ => rest.split_once(char::is_whitespace).unwrap_or((rest, "")),
        };
        words.push(word.replace("\\\\", "\\"));
        rest = behind.trim_start();
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_found_in_instructions() {
        for (instruction, expected) in [
            (r#" HYPERLINK "https://a.example/x y" "#, Some("https://a.example/x y")),
            (r#"HYPERLINK https://a.example \o "Подсказка""#, Some("https://a.example")),
            (r#"HYPERLINK "https://a.example" \l "p2""#, Some("https://a.example#p2")),
            (r#"HYPERLINK \l "_Toc123" \h"#, None),
            (r#"TOC \o "1-3""#, None),
            (r#"HYPERLINK "file:///\\\\server\\a.doc""#, Some(r"file:///\\server\a.doc")),
        ] {
            assert_eq!(hyperlink(instruction).as_deref(), expected, "{instruction}");
        }
    }
}
