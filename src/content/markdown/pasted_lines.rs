//! Lines that were pasted from elsewhere and are shown as they came: cells between semicolons, messages of a chat, addresses
//! of the writer's own computer. Lines in, the signs out.

use super::code_spans::outside_code;
use super::lines::Line;
use super::visible_sign::VisibleSign;

/// All of them.
pub(super) fn find(lines: &[Line]) -> Vec<VisibleSign> {
    let mut found: Vec<VisibleSign> = lines.iter().filter(|line| line.is_words()).filter_map(local_address).collect();
    found.extend(lines.iter().find_map(chat_message));
    found.extend(lines.chunk_by(|line, next| cells(line) == cells(next)).filter_map(delimited_rows));
    found
}

/// So many lines beside each other with equally many cells are a table.
const LEAST_ROWS: usize = 3;
/// No cell of a table is longer.
const MOST_OF_CELL: usize = 60;

/// Lines of one number of cells.
fn delimited_rows(rows: &[Line]) -> Option<VisibleSign> {
    let (sign, _) = cells(rows.first()?)?;
    let first = &rows[0];
    let mended = first.text.trim().split(sign).map(str::trim).collect::<Vec<_>>().join(" | ");
    let sign = VisibleSign { kind: "csv", at: first.start..first.end(), mended: Some(format!("| {mended} |")) };
    (rows.len() >= LEAST_ROWS).then_some(sign)
}

/// The sign between the cells of a line, and how many of it there are; the entries of a list end with a semicolon.
fn cells(line: &Line) -> Option<(char, usize)> {
    let bare = line.text.trim();
    let is_row = line.is_words() && !bare.starts_with(['-', '*', '>', '|', '#']);
    let of_sign = |sign: char| {
        let count = bare.matches(sign).count();
        let is_apart = sign == ',' && bare.contains(", ");
        let are_cells = bare.split(sign).all(|cell| cell.chars().count() < MOST_OF_CELL);
        let is_filled = !bare.ends_with(sign) || bare.ends_with(&format!("{sign}{sign}"));
        (is_row && count > 1 && !is_apart && are_cells && is_filled).then_some((sign, count))
    };
    of_sign(';').or_else(|| of_sign(','))
}

/// `[12.11.2026, 14:05] Мария: …`: the first of the messages.
fn chat_message(line: &Line) -> Option<VisibleSign> {
    let bare = line.text.trim();
    let (time, words) = bare.strip_prefix('[')?.split_once("] ")?;
    let is_time = time.starts_with(|sign: char| sign.is_ascii_digit())
        && time.contains(':')
        && time.split([',', ' ']).next().is_some_and(|day| day.split(['.', '/', '-']).count() == 3)
        && time.chars().all(|sign| sign.is_ascii_digit() || " ,.:/-AMPM".contains(sign));
    let name = words.split_once(':').map_or("", |(name, _)| name);
    let start = line.end() - line.text.trim_start().len();
    let end = start + bare.len() - words.len() + name.len();
    (line.is_words() && is_time && !name.is_empty()).then_some(VisibleSign {
        kind: "chat",
        at: start..end,
        mended: None,
    })
}

/// `file:///C:/…`, `\\server\…`, `C:\…`.
fn local_address(line: &Line) -> Option<VisibleSign> {
    outside_code(line.text).into_iter().find_map(|part| {
        let text = &line.text[part.clone()];
        let start = address_start(text)?;
        let end = text[start..].find(char::is_whitespace).map_or(text.len(), |length| start + length);
        let end = start + text[start..end].trim_end_matches(['.', ',', ';', ')', '»']).len();
        let at = line.start + part.start + start..line.start + part.start + end;
        Some(VisibleSign { kind: "local", at, mended: None })
    })
}

/// Where the address of a computer begins; one in the brackets of a link is told there.
fn address_start(text: &str) -> Option<usize> {
    let is_free = |at: &usize| {
        let before = &text[..*at];
        !before.ends_with("](") && !before.ends_with('<') && !before.ends_with(|sign: char| sign.is_alphanumeric())
    };
    let of_file = text.match_indices("file://").map(|(at, _)| at).find(is_free);
    let of_server = text.match_indices("\\\\").map(|(at, _)| at).find(|at| {
        let rest = &text[at + 2..];
        is_free(at)
            && rest
                .split_once('\\')
                .is_some_and(|(name, path)| is_name(name) && path.starts_with(char::is_alphanumeric))
    });
    let of_disk = text.match_indices(":\\").filter_map(|(at, _)| at.checked_sub(1)).find(|at| {
        let rest = text.get(at + 3..).unwrap_or_default();
        text.is_char_boundary(*at)
            && text[*at..].starts_with(|letter: char| letter.is_ascii_alphabetic())
            && is_free(at)
            && rest.starts_with(char::is_alphanumeric)
    });
    of_file.or(of_server).or(of_disk)
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|sign| sign.is_alphanumeric() || "-_.".contains(sign))
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines_of;
    use super::find;

    fn kinds(text: &str) -> Vec<(&'static str, String)> {
        find(&lines_of(text)).into_iter().map(|sign| (sign.kind, text[sign.at].to_owned())).collect()
    }

    #[test]
    fn pasted_lines_are_found() {
        for (text, kind, signs) in [
            ("Класс;Учеников;Справились\n5а;20;15\n5б;22;18", "csv", "Класс;Учеников;Справились"),
            ("Класс,Учеников,Справились\n5а,20,15\n5б,22,18\n", "csv", "Класс,Учеников,Справились"),
            ("[12.11.2026, 14:05] Мария: да\n[12.11.2026, 14:06] Анна: и", "chat", "[12.11.2026, 14:05] Мария"),
            ("Смотрите file:///C:/docs/a.docx.", "local", "file:///C:/docs/a.docx"),
            ("Лежит в \\\\server\\docs\\a.docx", "local", "\\\\server\\docs\\a.docx"),
            ("Лежит в C:\\Отчёты\\a.docx", "local", "C:\\Отчёты\\a.docx"),
        ] {
            assert_eq!(kinds(text), [(kind, signs.to_owned())], "{text}");
        }
    }

    #[test]
    fn clean_lines_have_none() {
        for text in [
            "Сделано: первое; второе; третье;\nчетвёртое; пятое; шестое;\nседьмое; восьмое; девятое;",
            "Были Анна, Мария, Пётр\nи Иван, Олег, Яна\nи Лев, Ян, Ия",
            "- 5а;20;15\n- 5б;22;18\n- 6а;19;15",
            "[1] Приказ: о школе",
            "[12.10, 10:15] Директор: да",
            "12.11.2026, 14:05 – Актовый зал: собрание",
            "`C:\\Отчёты`",
            "Формула x\\\\y",
        ] {
            assert_eq!(kinds(text), [], "{text}");
        }
    }
}
