//! YAML as a tree of nodes with exact places: what stands in the file, before anybody asks for types.
//!
//! A scalar is its text as written and whether it was quoted. Its type comes from the field that
//! reads it, never from YAML: `10.10` must not become 10.1 and `да` must not become `true`.

mod backslashes;
mod indentation;
mod lines;
mod loose_entries;
mod node;
mod slips;
mod structure;
mod syntax;

pub use node::{Node, Value};

use std::ops::Range;

use serde_yaml::{DuplicateKeyPolicy, MergeKeyPolicy, Spanned};

use super::rewrite::Rewrite;
use crate::diagnostics::{Code, Diagnostic, FileId, Place};
use node::{DEEPEST, Raw};

/// Reads `text`, which begins at byte `offset` of `file` (the front matter of a report does not
/// begin at 0). `None` when the YAML itself is broken; the reason is among the diagnostics.
pub fn parse(text: &str, file: FileId, offset: usize, diagnostics: &mut Vec<Diagnostic>) -> Option<Node> {
    let rewrite = Rewrite::new(text, structure::edits(text));
    let read = &*rewrite.text;
    let place_of = |range| {
        let written = rewrite.written_range(range);
        Place::new(file, offset + written.start, offset + written.end)
    };
    match read_raw(read) {
        Ok(raw) => {
            let mut node = Node::build(raw, read);
            refuse_anchors(&node, read, &mut 0, &place_of, diagnostics);
            backslashes::check(&mut node, read, &place_of, diagnostics);
            loose_entries::move_below_keys(&mut node, read, &place_of, diagnostics);
            node.move_places(&place_of);
            Some(node)
        }
        Err(error) => {
            diagnostics.push(syntax::explain(&error, read, &place_of, &|text| read_raw(text).is_ok()));
            None
        }
    }
}

fn read_raw(text: &str) -> Result<Spanned<Raw>, serde_yaml::Error> {
    let options = serde_yaml::options! {
        duplicate_keys: DuplicateKeyPolicy::PassThrough, // both places are told by the record reader
        merge_keys: MergeKeyPolicy::Error,
        strict_booleans: true,
        budget: serde_yaml::budget! { max_depth: DEEPEST },
    };
    serde_yaml::from_str_with_options::<Spanned<Raw>>(text, options)
}

/// Anchors, aliases and tags are refused: nobody who edits roadmaps by hand expects them, and they
/// are the classic way to make a small file large. `read` is the byte up to which the text has been looked at.
fn refuse_anchors(
    node: &Node,
    text: &str,
    read: &mut usize,
    place_of: &dyn Fn(Range<usize>) -> Place,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let (start, end) = (node.place.start as usize, node.place.end as usize);
    let alias = matches!(&node.value, Value::Scalar { text, quoted: false } if text.starts_with('*'));
    let word = if alias { Some(start..end) } else { anchor_in(text, *read..start) };
    if let Some(word) = word {
        let place = place_of(word.clone());
        let line = text[word.start..].split('\n').next().unwrap_or("").trim_end();
        diagnostics.push(Diagnostic::new(Code::YamlAnchor, place).arg("mended", lines::quote(line)));
    }
    *read = end.max(*read);
    for child in node.children() {
        refuse_anchors(child, text, read, place_of, diagnostics);
    }
}

/// The anchor or tag between two values; words of comments are none.
fn anchor_in(text: &str, gap: Range<usize>) -> Option<Range<usize>> {
    let mut start = gap.start;
    for line in text.get(gap)?.split_inclusive('\n') {
        let bare = line.split('#').next().unwrap_or_default();
        let sign = bare.find(['&', '!']);
        if let Some(at) = sign {
            let length = bare[at..].find([' ', '\n', ',']).unwrap_or(bare.len() - at);
            return Some(start + at..start + at + length);
        }
        start += line.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn diagnostics(text: &str) -> Vec<(Code, u32)> {
        let mut found = Vec::new();
        parse(text, FileId(0), 0, &mut found);
        found.iter().map(|diagnostic| (diagnostic.code, diagnostic.place.map_or(0, |place| place.start))).collect()
    }

    #[test]
    fn scalars_keep_their_text() {
        let mut none = Vec::new();
        let node = parse("a: 10.10\nb: 007\nc: 'x: y'\nd: |-\n  один\n  два\n", FileId(0), 0, &mut none).expect("YAML");
        let texts: Vec<_> =
            node.children().filter_map(|n| n.scalar()).map(|(text, quoted)| (text.to_owned(), quoted)).collect();
        let plain = |text: &str| (text.to_owned(), false);
        assert_eq!(
            texts,
            [
                plain("a"),
                plain("10.10"),
                plain("b"),
                plain("007"),
                plain("c"),
                ("x: y".into(), true),
                plain("d"),
                ("один\nдва".into(), true)
            ]
        );
    }

    #[test]
    fn typical_slips_have_their_own_message() {
        assert_eq!(diagnostics("a: Сроки: два\n"), [(Code::YamlColon, 3)]);
        assert_eq!(diagnostics("a: 'x\nb: 1\n"), [(Code::YamlQuote, 3)]);
        assert_eq!(diagnostics("a:\n\t- b\n"), [(Code::YamlTab, 3)]);
        assert_eq!(diagnostics("a: 1\n  b: 2\n"), [(Code::YamlIndent, 7)]);
        assert_eq!(diagnostics("a: &x 1\n"), [(Code::YamlAnchor, 3)]);
        assert_eq!(diagnostics("a: 1\nb: *x\n").len(), 1);
        assert_eq!(diagnostics("a: 1\n<<: {b: 2}\n"), [(Code::YamlMerge, 5)]);
        assert_eq!(diagnostics("a:\n  -\tb: 1\n  \tc: 2\n"), [(Code::YamlTab, 6)]);
        assert_eq!(diagnostics("a: |\n\tтекст\n"), [(Code::YamlTab, 5)]);
        assert_eq!(diagnostics("a: \"C:\\new\"\n"), [(Code::YamlBackslash, 3)]);
        assert_eq!(diagnostics("a: \"раз\\bдва\"\n"), [(Code::YamlBackslash, 3)]);
        assert_eq!(diagnostics("a: \"раз\\nдва\\ \\u2014\\u202e\"\n"), []);
        assert_eq!(diagnostics(&format!("a: {}{}\n", "[".repeat(23), "]".repeat(23))), []);
        for depth in [24, 60, 200] {
            assert_eq!(
                diagnostics(&format!("a: {}{}\n", "[".repeat(depth), "]".repeat(depth))),
                [(Code::YamlDeep, 26)]
            );
            assert_eq!(diagnostics(&format!("{}a\n", "- ".repeat(depth + 1))), [(Code::YamlDeep, 48)]);
        }
        assert_eq!(diagnostics(&format!("a: {}", "[".repeat(5000))), [(Code::YamlDeep, 258)]);
        assert_eq!(diagnostics(&"- ".repeat(5000)), [(Code::YamlDeep, 48)]);
        assert_eq!(diagnostics("a: «R&D» и т.д.\nb: P & Q\n"), []);
        assert_eq!(diagnostics("a: слова и &nbsp;слова\nb: Ура !!!\nc: да\n"), []);
        assert_eq!(diagnostics("a: слова и !важно,\n  и ещё\nb: 1\n"), []);
        assert_eq!(diagnostics("a: Мы &вы\nb: Важно !важно\nc: [x &y, z] # !нет\nd: |-\n  !x\ne: 1\n"), []);
        assert_eq!(diagnostics("a: |-\n  *важно*"), []);
        assert_eq!(diagnostics("# a & b\na: !x\n  b: 1\nc: !y 2\n"), [(Code::YamlAnchor, 11), (Code::YamlAnchor, 24)]);
    }
}
