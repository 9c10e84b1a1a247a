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
    use super::read;

    /// What is read in place of a text.
    fn meant(text: &str) -> String {
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
            assert_eq!(meant(text), expected, "{text}");
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
            assert_eq!(meant(text), expected, "{text}");
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
            assert_eq!(meant(text), expected, "{text}");
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
            assert_eq!(meant(text), expected, "{text}");
        }
    }
}
