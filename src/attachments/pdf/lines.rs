//! Pieces of a page with their places → lines, as the eye joins them.

/// Words that were drawn at once.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Piece {
    /// Where it begins, along the line.
    pub(super) x: f64,
    /// Where it ends.
    pub(super) end: f64,
    /// How high its line stands; higher is further up.
    pub(super) y: f64,
    /// The size of its letters.
    pub(super) size: f64,
    /// The words.
    pub(super) text: String,
}

/// Letters of so much of their size apart are two words; cells of a table stand further apart.
const WORD_GAP: f64 = 0.15;
const CELL_GAP: f64 = 1.6;
/// Lines further apart than this are two paragraphs.
const PARAGRAPH_GAP: f64 = 1.9;

/// The text of a page.
pub(super) fn join(mut pieces: Vec<Piece>) -> String {
    pieces.retain(|piece| [piece.x, piece.end, piece.y, piece.size].iter().all(|number| number.is_finite()));
    pieces.sort_by(|a, b| b.y.total_cmp(&a.y));
    let mut lines: Vec<Vec<Piece>> = Vec::new();
    for piece in pieces {
        match lines.last_mut() {
            Some(line) if is_same_line(&line[0], &piece) => line.push(piece),
            _ => lines.push(vec![piece]),
        }
    }
    let mut text = String::new();
    let mut above: Option<f64> = None;
    for mut line in lines {
        line.sort_by(|a, b| a.x.total_cmp(&b.x));
        let (y, size) = (line[0].y, line.iter().map(|piece| piece.size).fold(1.0, f64::max));
        if above.is_some_and(|above| above - y > PARAGRAPH_GAP * size) {
            text.push('\n');
        }
        above = Some(y);
        text.push_str(line_text(&line).trim());
        text.push('\n');
    }
    text
}

fn is_same_line(first: &Piece, piece: &Piece) -> bool {
    (first.y - piece.y).abs() < 0.4 * first.size.max(piece.size).max(1.0)
}

fn line_text(line: &[Piece]) -> String {
    let mut text = String::new();
    let mut before: Option<&Piece> = None;
    for piece in line {
        if before.is_some_and(|before| is_drawn_twice(before, piece)) {
            continue;
        }
        if let Some(before) = before {
            let gap = piece.x - before.end;
            let size = before.size.max(piece.size).max(1.0);
            match () {
                () if gap > CELL_GAP * size => text.push('\t'),
                () if gap > WORD_GAP * size => text.push(' '),
                () => {}
            }
        }
        text.push_str(&piece.text);
        before = Some(piece);
    }
    text
}

/// Bold letters that a program makes by drawing them twice.
fn is_drawn_twice(before: &Piece, piece: &Piece) -> bool {
    before.text == piece.text && (before.x - piece.x).abs() < 0.2 * piece.size.max(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn piece(x: f64, y: f64, text: &str) -> Piece {
        Piece { x, end: x + 6.0 * text.chars().count() as f64, y, size: 12.0, text: text.to_owned() }
    }

    #[test]
    fn pieces_are_joined_by_place_whatever_their_order() {
        let pieces = vec![
            piece(200.0, 700.0, "9А"),
            piece(50.0, 715.0, "Список"),
            piece(50.0, 700.0, "Ива"),
            piece(68.0, 700.5, "нов"),
            piece(90.0, 700.0, "Пётр"),
            piece(50.0, 600.0, "Итого"),
            piece(50.3, 600.0, "Итого"),
        ];
        assert_eq!(join(pieces), "Список\nИванов Пётр\t9А\n\nИтого\n");
    }

    #[test]
    fn places_that_are_no_numbers_do_no_harm() {
        assert_eq!(join(vec![piece(f64::NAN, 0.0, "а"), piece(f64::INFINITY, 0.0, "б")]), "");
    }
}
