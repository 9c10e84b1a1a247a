//! Files of whole sites with something of chance in them, as slips, other programs and attackers make them.

mod check;

use std::path::PathBuf;

use crate::support::{Chance, GOLDEN, html, paths_below, project, seeds};

/// What people, programs and attackers put in.
const PIECES: [&[u8]; 40] = [
    b"---\n",
    b"\n---\n---\n",
    b": ",
    b"- ",
    b"- - - ",
    b"? ",
    b"&a ",
    b"*a",
    b"!!binary ",
    b"!x ",
    b"|\n",
    b">-\n",
    b"{",
    b"}",
    b"[",
    b"]",
    b"{{ site }}",
    b"{% for a in b %}",
    b"\"",
    b"'",
    b"#",
    b"\t",
    b"\r",
    b"\r\n\r\n",
    b"\0",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\xd0",
    b"<script>alert(1)</script>",
    b"\"><img src=x onerror=y>",
    b"[x](javascript:x)",
    b"9999999999999999999999",
    b"-0.0e999",
    b"2026-02-30",
    b"0000-00-00",
    b"null",
    "«–»".as_bytes(),
    "\u{202e}\u{200b}".as_bytes(),
    "ё\u{308}\u{301}".as_bytes(),
    b"id: a\nid: a\n",
];

#[test]
fn a_site_with_any_file_is_read_without_harm() {
    for seed in seeds(0..40) {
        let mut chance = Chance::new(seed);
        let (site, files) = site(&mut chance);
        let path = chance.pick(&files);
        let other = chance.pick(&files);
        let read = |path: &str| std::fs::read(site.join(path)).expect("a file");
        let bytes = change(&mut chance, read(&path), &read(&other));
        println!("seed {seed}: {}/{path}", site.display());
        check::check(&site, &path, &bytes);
    }
}

/// A site of the project, and the texts in it.
fn site(chance: &mut Chance) -> (PathBuf, Vec<String>) {
    let folder = match chance.below(2) {
        0 => project("tests/golden").join(chance.pick(&GOLDEN)),
        _ => project(""),
    };
    let paths = paths_below(&folder.join("content")).into_iter().map(|path| format!("content/{path}"));
    let texts = paths.filter(|path| path.ends_with(".yaml") || path.ends_with(".md")).collect();
    (folder, texts)
}

fn change(chance: &mut Chance, mut bytes: Vec<u8>, other: &[u8]) -> Vec<u8> {
    for _ in 0..1 + chance.below(3) {
        let (first, second) = (chance.below(bytes.len() + 1), chance.below(bytes.len() + 1));
        let (start, end) = (first.min(second), first.max(second).min(first.min(second) + 200));
        match chance.below(6) {
            0 => drop(bytes.drain(start..end)),
            1 => bytes.truncate(start.max(1)),
            2 => {
                let copy = bytes[start..end].to_vec();
                bytes.splice(start..start, copy);
            }
            3 => {
                let from = chance.below(other.len() + 1);
                let piece = other[from..].iter().take(200).copied().collect::<Vec<u8>>();
                bytes.splice(start..start, piece);
            }
            4 => bytes = lines_in_another_order(chance, &bytes),
            _ => {
                let piece = chance.pick(&PIECES);
                bytes.splice(start..start, piece.iter().copied());
            }
        }
    }
    bytes
}

fn lines_in_another_order(chance: &mut Chance, bytes: &[u8]) -> Vec<u8> {
    let mut lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
    if lines.len() > 1 {
        let (first, second) = (chance.below(lines.len()), chance.below(lines.len()));
        lines.swap(first, second);
    }
    lines.concat()
}
