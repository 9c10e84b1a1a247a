//! The words of a cell with several lines in; out come they as a report holds them: a list stays a list.

use super::cells::{FilledCell, full_text};

/// Signs that stand before the entries of a list.
const BULLETS: [char; 12] = ['•', '·', '●', '▪', '◦', '‣', '\u{f0b7}', '–', '—', '−', '-', '*'];

/// The words of a field: the entries of a list line by line, all else on one line.
pub fn field_text(cell: &FilledCell) -> String {
    let lines = lines(&cell.text);
    let is_list = lines.iter().filter(|line| is_entry(line)).count() > 1;
    lines.join(if is_list { "\n" } else { " " })
}

/// The words as Markdown: a line is a paragraph, and the entries of a list are one list.
pub fn markdown_text(cell: &FilledCell) -> String {
    if cell.text.lines().any(|line| line.trim_end() == "---") {
        return full_text(cell); // perhaps the header of a file, which is told only where its lines stand together
    }
    let mut text = String::new();
    let mut before: Option<LineKind> = None;
    for line in lines(&cell.text) {
        let kind = LineKind::new(&line);
        let gap = match before {
            None => "",
            Some(before) if before == kind && kind != LineKind::Paragraph => "\n",
            Some(_) => "\n\n",
        };
        text.push_str(gap);
        text.push_str(&bullet(&line).map_or_else(|| line.clone(), |rest| format!("- {rest}")));
        before = Some(kind);
    }
    text
}

/// What a line is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum LineKind {
    Bullet,
    Number,
    Table,
    Quote,
    Paragraph,
}

impl LineKind {
    fn new(line: &str) -> Self {
        match () {
            () if bullet(line).is_some() => LineKind::Bullet,
            () if is_numbered(line) => LineKind::Number,
            () if line.starts_with('|') => LineKind::Table,
            () if line.starts_with('>') => LineKind::Quote,
            () => LineKind::Paragraph,
        }
    }
}

/// The lines of a cell with single spaces; one that begins with a small letter goes on with the one before.
fn lines(text: &str) -> Vec<String> {
    let plain = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut lines: Vec<String> = Vec::new();
    let mut may_go_on = false;
    for line in plain.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")) {
        let goes_on = may_go_on && line.starts_with(char::is_lowercase);
        may_go_on = !line.is_empty() && !line.ends_with([':', ';', '.', '!', '?']);
        match lines.last_mut().filter(|_| goes_on) {
            Some(last) => *last = format!("{last} {line}"),
            None if line.is_empty() => {}
            None => lines.push(line),
        }
    }
    lines
}

fn is_entry(line: &str) -> bool {
    bullet(line).is_some() || is_numbered(line)
}

/// The words behind a sign of a list.
fn bullet(line: &str) -> Option<&str> {
    let rest = line.strip_prefix(BULLETS)?;
    let words = rest.trim_start();
    let is_apart = words.len() < rest.len() || line.starts_with(['•', '●', '▪', '\u{f0b7}']);
    (is_apart && words.contains(char::is_alphanumeric)).then_some(words)
}

/// «1. …», «2) …»
fn is_numbered(line: &str) -> bool {
    let rest = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let digits = line.len() - rest.len();
    (1..=2).contains(&digits) && (rest.starts_with(". ") || rest.starts_with(") "))
}

#[cfg(test)]
mod tests {
    use vekha_office::CellValue;

    use super::{field_text, markdown_text};
    use crate::forms::filled::FilledCell;
    use crate::forms::problem::CellName;

    fn cell(text: &str) -> FilledCell {
        let name = CellName { sheet: "Отчёт".into(), row: 0, column: 0 };
        FilledCell { name, text: text.into(), value: CellValue::Text, link: None }
    }

    #[test]
    fn a_list_in_a_cell_stays_one() {
        let list = cell("Сделано:\n• анализ ВПР;\n•план мер\nна год");
        assert_eq!(field_text(&list), "Сделано:\n• анализ ВПР;\n•план мер на год");
        assert_eq!(markdown_text(&list), "Сделано:\n\n- анализ ВПР;\n- план мер на год");
        let plain = cell("Собрания прошли\r\nв пяти классах.");
        assert_eq!(field_text(&plain), "Собрания прошли в пяти классах.");
        assert_eq!(markdown_text(&cell("Начали.\nСпасибо.\n1) раз\n2) два")), "Начали.\n\nСпасибо.\n\n1) раз\n2) два");
        assert_eq!(field_text(&cell("Осталось\nдва дня -\nи всё")), "Осталось два дня - и всё");
        assert_eq!(markdown_text(&cell("-5 °C\n- план")), "-5 °C\n\n- план");
    }
}
