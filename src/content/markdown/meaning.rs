//! A Markdown text as it was meant: in goes what people type and paste, out comes the text that is read in its place, with
//! the way back to every byte. What Markdown reads as meant stays as it is.

use std::ops::Range;

use super::lines::{Kind, Line, lines_of};
use super::table_rows::{LongRow, TableEdits};
use super::{
    fences, inline, line_ends, lists, lone_signs, nested_signs, parted_rows, plain_signs, quotations, quoted_cells,
    stars, tabbed_lists, table_rows, underlines,
};
use crate::content::rewrite::{Edit, Rewrite};

/// A text as it is read, and what of it is odd.
pub(super) struct Reading<'t> {
    pub text: Rewrite<'t>,
    /// Rows of tables that have more cells than their head, by their bytes in the text as it is written.
    pub long_rows: Vec<LongRow>,
    /// Words that a line end may have cut.
    pub cut_words: Vec<Range<usize>>,
}

/// The text that is read.
pub(super) fn read(text: &str) -> Reading<'_> {
    let lines = lines_of(text);
    let line_ends::LineEnds { mut edits, cut_words } = line_ends::read(text, &lines);
    edits.extend(lone_signs::edits(&lines));
    edits.extend(quoted_cells::edits(&lines));
    edits.extend(parted_rows::edits(&lines));
    edits.extend(fences::edits(&lines));
    edits.extend(nested_signs::edits(&lines, &stars::edits(&lines).1));
    edits.extend(tabbed_lists::edits(&lines));
    edits.extend(quotations::edits(&lines));
    let with_lines = Rewrite::new(text, edits);
    let (edits, mut long_rows) = edits_of_lines(&with_lines.text);
    for row in &mut long_rows {
        row.at = with_lines.written_range(row.at.clone());
    }
    Reading { text: with_lines.then(edits), long_rows, cut_words }
}

fn edits_of_lines(text: &str) -> (Vec<Edit>, Vec<LongRow>) {
    let mut lines = lines_of(text);
    let TableEdits { mut edits, long_rows, rows } = table_rows::edits(&lines);
    edits.extend(lines.iter().filter(|line| line.is_words()).flat_map(inline::edits));
    let (of_stars, notes) = stars::edits(&lines);
    edits.extend(of_stars);
    rows.iter().for_each(|row| lines[*row].kind = Kind::Table);
    edits.extend(underlines::edits(&lines));
    edits.extend(lists::edits(&lines, &notes));
    edits.extend(idle_line_ends(&lines));
    (edits, long_rows)
}

/// Backslashes at the ends of paragraphs, where no line follows that they could begin.
fn idle_line_ends(lines: &[Line]) -> Vec<Edit> {
    let is_last = |number: usize| lines.get(number + 1).is_none_or(|next| next.kind == Kind::Blank);
    let lasts = lines.iter().enumerate().filter(|(number, line)| line.is_words() && is_last(*number));
    lasts.filter_map(|(_, line)| plain_signs::idle_line_end(line)).collect()
}

#[cfg(test)]
mod tests {
    use pulldown_cmark::{Options, Parser, html};

    use super::super::with_definitions;
    use super::{inline, read};

    /// What is read in place of a text.
    fn rewritten_text(text: &str) -> String {
        read(text).text.text.into_owned()
    }

    #[test]
    fn lists_are_read_whatever_their_sign() {
        for (text, expected) in [
            ("• один\n•\u{a0}два\n•три", "- один\n- два\n- три"),
            ("\u{f0b7}\tодин\n\u{f0b7}\tдва", "- один\n- два"),
            ("– один;\n— два.", "- один;\n- два."),
            ("Задачи:\n– одна", "Задачи:\n- одна"),
            ("– Здравствуйте!", "– Здравствуйте!"),
            ("-один\n-два", "- один\n- два"),
            ("-5 °C\n-7 °C", "-5 °C\n-7 °C"),
            ("1.Один\n2.Два\n3)Три", "1. Один\n2. Два\n3) Три"),
            ("1.\u{a0}Один", "1. Один"),
            ("1.5 ставки", "1.5 ставки"),
            ("Меры:\nа) одна;\nб) другая", "Меры:  \nа) одна;  \nб) другая"),
            ("1.1. Один\n1.2. Два", "1.1. Один  \n1.2. Два"),
            ("- [х] сделано\n- [] нет", "- [x] сделано\n- [ ] нет"),
            ("> • один\n> • два", "> - один\n> - два"),
            ("- один\n\t\t- два", "- один\n  - два"),
            ("```\n• код\n```", "```\n• код\n```"),
            ("***\n---\n- - -", "***\n---\n- - -"),
        ] {
            assert_eq!(rewritten_text(text), expected, "{text}");
        }
    }

    #[test]
    fn indented_words_are_a_paragraph_and_code_is_code() {
        for (text, expected) in [
            ("    В школе прошёл семинар.\n    Были все.", "В школе прошёл семинар.\n    Были все."),
            ("Раз.\n\n\tДва.\n\n\tТри.", "Раз.\n\nДва.\n\nТри."),
            ("- один\n\n        ещё слова", "- один\n\n  ещё слова"),
            ("- один\n\n  ещё слова", "- один\n\n  ещё слова"),
            ("    let x = 1;", "    let x = 1;"),
            ("## Итоги\n    Слова", "## Итоги\nСлова"),
        ] {
            assert_eq!(rewritten_text(text), expected, "{text}");
        }
    }

    #[test]
    fn rows_become_tables() {
        for (text, expected) in [
            ("Класс\tДетей\n5а\t25\n5б\t|", "| Класс | Детей |\n|---|---|\n| 5а | 25 |\n| 5б | \\| |"),
            ("Слова\nа\tб\n\tв\nСлова", "Слова\n\n| а | б |\n|---|---|\n|  | в |\n\nСлова"),
            ("1.\tОдин\n2.\tДва", "1.\tОдин\n2.\tДва"),
            ("| а | б |\n|---|\n| 1 | 2 |", "| а | б |\n|---|---|\n| 1 | 2 |"),
            ("| а | б |\n| 1 | 2 |", "| а | б |\n|---|---|\n| 1 | 2 |"),
            ("| а |\n|:-:|\n| 1 | 2 |", "| а | |\n|:-:|---|\n| 1 | 2 |"),
            ("Слова\n| а | б |\n|---|---|\n| 1 | 2 |", "Слова\n\n| а | б |\n|---|---|\n| 1 | 2 |"),
            ("> | а | б |\n> | 1 | 2 |", "> | а | б |\n> |---|---|\n> | 1 | 2 |"),
            ("| а | |\n|---|---|\n| 1 | 2 |", "| а | |\n|---|---|\n| 1 | 2 |"),
            ("а | б\n---|---\n1 | 2 |", "а | б\n---|---\n1 | 2 |"),
            ("а\tб\n\t\nв\tг\n\t", "| а | б |\n|---|---|\n| в | г |\n\t"),
            ("\"а\n№ 1\"\tб\nв\t\"г\nд\"", "| а № 1 | б |\n|---|---|\n| в | г д |"),
            ("\"Слова\nв кавычках\"", "\"Слова\nв кавычках\""),
        ] {
            assert_eq!(rewritten_text(text), expected, "{text}");
        }
    }

    #[test]
    fn headings_links_and_emphasis_are_read_as_meant() {
        for (text, expected) in [
            ("##\u{a0}Итоги", "## Итоги"),
            ("##Итоги", "## Итоги"),
            ("#Планы", "#Планы"),
            ("![Фото](Фото 1.JPG)", "![Фото](<Фото 1.JPG>)"),
            ("[пункт](item: 1)", "[пункт](<item: 1>)"),
            ("[x](a b.pdf \"t\") `[x](a b.pdf)`", "[x](<a b.pdf> \"t\") `[x](a b.pdf)`"),
            ("[1](см. ниже)", "[1](см. ниже)"),
            ("**Итог:**справка", "**Итог:**<!---->справка"),
            ("`**Итог:**справка`", "`**Итог:**справка`"),
            ("**Итог** и **план:** слова", "**Итог** и **план:** слова"),
            ("строка\u{b}другая\u{1}", "строка  \nдругая"),
        ] {
            assert_eq!(rewritten_text(text), expected, "{text}");
        }
    }

    /// Examples of CommonMark that are read otherwise, and why.
    const OTHERWISE: &[(&[usize], &str)] = &[
        (
            &[204, 207, 210, 317, 536, 537, 538, 540, 544, 545, 563, 565, 567, 571, 592],
            "a definition that no link uses is shown: its words would vanish",
        ),
        (&[353], "an asterisk and a no-break space begin a line: word processors write items of lists so"),
        (&[356], "stars between digits multiply them"),
        (&[380, 385], "emphasis may begin within a word before punctuation: who writes two signs twice wants it"),
        (&[488], "an address may have spaces: names of files have them"),
        (&[608, 611, 612], "an address is a link without any signs: nobody who pastes one knows of signs"),
    ];

    /// The examples of the npm package `commonmark-spec`, as its `spec.txt` has them.
    fn examples(spec: &str) -> Vec<String> {
        let start = "`".repeat(32) + " example\n";
        let parts = spec.split(start.as_str()).skip(1);
        let markdown = parts.filter_map(|part| part.split("\n.\n").next());
        markdown.map(|text| text.strip_prefix(".\n").map_or(text, |_| "").replace('→', "\t")).collect()
    }

    fn html_of(text: &str) -> String {
        let mut page = String::new();
        html::push_html(&mut page, Parser::new_ext(text, Options::empty()));
        page.replace(inline::SEAM, "")
    }

    #[test]
    #[ignore = "needs the examples that `tests/browser/run` installs: COMMONMARK_SPEC=…/spec.txt"]
    fn commonmark_s_examples_keep_their_meaning() {
        let path = std::env::var("COMMONMARK_SPEC").expect("the path of spec.txt");
        let examples = examples(&std::fs::read_to_string(path).expect("spec.txt"));
        assert!(examples.len() > 600, "{} examples", examples.len());
        let numbered = examples.iter().zip(1..);
        let read = |text: &str| with_definitions(read(text).text).text.into_owned();
        let other = numbered.filter(|(text, _)| html_of(text) != html_of(&read(text)));
        let numbers: Vec<usize> = other.clone().map(|(_, number)| number).collect();
        let mut expected: Vec<usize> = OTHERWISE.iter().flat_map(|(numbers, _)| *numbers).copied().collect();
        expected.sort_unstable();
        let shown: Vec<_> = other.map(|(text, number)| (number, text, read(text))).collect();
        assert_eq!(numbers, expected, "{shown:#?}");
    }
}
