//! "кроме …" → the times that are left out, up to the mark behind which something else follows.

use crate::clause::lookahead::is_left_out_too;
use crate::clause::parser::cursor::ClauseParser;
use crate::token::Token;

/// Days off: nothing is due on them that is asked for by weeks or longer.
const DAYS_OFF: [&str; 5] = ["выходн", "праздн", "воскрес", "суббот", "нерабоч"];

impl ClauseParser<'_> {
    /// "кроме января": its times are left out of what the clause says.
    pub fn parse_exception(&mut self, start: usize) {
        let outer = std::mem::take(&mut self.clause);
        while !self.ends_exception() {
            self.step();
        }
        let inner = std::mem::replace(&mut self.clause, outer);
        let note = self.range(start, self.at);
        let words = self.level_words(&note);
        if inner.times.is_empty() && !DAYS_OFF.iter().any(|stem| words.contains(stem)) {
            self.clause.unrecognised.push(note.clone());
        }
        self.clause.except.extend(inner.times);
        self.clause.notes.push(note);
    }

    /// "кроме июля, до 25 числа", "кроме каникул до мая": what is left out has been named.
    fn ends_exception(&self) -> bool {
        use Token::{
            By, Close, Comma, Continuous, During, Frequency, From, NotBefore, Plan, RelativeDay, Semicolon, Then,
        };
        match self.token(self.at) {
            None | Some(Close | Semicolon | Then) => true,
            Some(Comma) => !is_left_out_too(self.tokens, self.at),
            Some(By | From | NotBefore | During | Frequency(_) | RelativeDay(..) | Continuous | Plan) => {
                let before = self.at.checked_sub(1).and_then(|before| self.token(before));
                !self.clause.times.is_empty() && !matches!(before, Some(Token::And | Comma))
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::tests::{in_context, read_in};
    use crate::{Code, read};

    /// Of the only term how many days it has, and its note.
    fn reading(text: &str) -> (usize, Option<String>) {
        in_context("2026/2027", |context| {
            let schedule = read(text, context);
            let [term] = schedule.terms.as_slice() else { return (0, None) };
            (term.occurrences(context).len(), term.note.clone())
        })
    }

    #[test]
    fn an_exception_ends_where_something_else_is_said() {
        for (text, count, note) in [
            ("ежемесячно, кроме июля, до 25 числа", 11, "кроме июля"),
            ("ежемесячно, кроме июля, августа, до 5 числа", 10, "кроме июля, августа"),
            ("ежемесячно, кроме июля и августа до 5 числа", 10, "кроме июля и августа"),
            ("ежемесячно, кроме каникул, с октября", 8, "кроме каникул"),
            ("ежедневно, кроме выходных, до 15 мая", 1, "ежедневно, кроме выходных"),
        ] {
            assert_eq!(reading(text), (count, Some(note.to_owned())), "{text}");
        }
    }

    #[test]
    fn the_holidays_of_summer_are_left_out_too() {
        assert_eq!(reading("по субботам, кроме каникул, до мая").0, 33);
        assert_eq!(reading("по субботам, кроме каникул").0, 33);
        assert_eq!(reading("ежемесячно, кроме каникул").0, 9);
        assert_eq!(reading("в каникулы").0, 3);
    }

    #[test]
    fn an_exception_without_a_time_is_told() {
        let is_told =
            |text| read_in(text, "2026/2027").warnings.iter().any(|each| each.code == Code::WordsNotUnderstood);
        assert!(is_told("ежемесячно, кроме отпусков"));
        assert!(!is_told("ежедневно, кроме выходных и праздничных дней"));
    }
}
