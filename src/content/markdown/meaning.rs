//! A Markdown text as it was meant: in goes what people type and paste, out comes the text that is read in its place, with
//! the way back to every byte. What Markdown reads as meant stays as it is.

use super::lines::{Line, lines_of};
use super::table_rows::LongRow;
use super::{inline, lists, table_rows};
use crate::content::rewrite::{Edit, Rewrite};

/// The text that is read, and rows of tables that have more cells than their head.
pub(super) fn read(text: &str) -> (Rewrite<'_>, Vec<LongRow>) {
    let lines = lines_of(text);
    let table_rows::TableEdits { mut edits, long_rows, rows } = table_rows::edits(&lines);
    edits.extend(edits_beside_tables(&lines, &rows));
    edits.extend(lines.iter().filter(|line| line.is_words()).flat_map(inline::edits));
    (Rewrite::new(text, edits), long_rows)
}

/// Lists, but for what looks like one in a row of a table.
fn edits_beside_tables(lines: &[Line], rows: &[usize]) -> Vec<Edit> {
    if rows.is_empty() {
        return lists::edits(lines);
    }
    let mut others = lines.to_vec();
    rows.iter().for_each(|row| others[*row].kind = super::lines::Kind::Table);
    lists::edits(&others)
}

#[cfg(test)]
mod tests {
    use pulldown_cmark::{Options, Parser, html};

    use super::{inline, read};

    /// What is read in place of a text.
    fn rewritten_text(text: &str) -> String {
        read(text).0.text.into_owned()
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
    const OTHERWISE: &[(usize, &str)] = &[
        (353, "an asterisk and a no-break space begin a line: word processors write items of lists so"),
        (380, "emphasis may begin within a word where punctuation follows: who writes two asterisks twice wants it"),
        (488, "an address may have spaces: names of files have them"),
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
        let other = numbered.filter(|(text, _)| html_of(text) != html_of(&read(text).0.text));
        let numbers: Vec<usize> = other.clone().map(|(_, number)| number).collect();
        let expected: Vec<usize> = OTHERWISE.iter().map(|(number, _)| *number).collect();
        let shown: Vec<_> = other.map(|(text, number)| (number, text, read(text).0.text)).collect();
        assert_eq!(numbers, expected, "{shown:#?}");
    }
}
