//! The lines of an order behind its preamble in; out come its clauses with those below them.

/// A clause of an order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Clause {
    /// Its number as written.
    pub number: String,
    /// Its words.
    pub text: String,
    /// Clauses below it.
    pub clauses: Vec<Clause>,
}

impl Clause {
    /// Its words and those of the clauses below it.
    pub fn whole_text(&self) -> String {
        let below = self.clauses.iter().map(|clause| format!("{} {}", clause.number, clause.whole_text()));
        std::iter::once(self.text.clone()).chain(below).collect::<Vec<_>>().join("\n")
    }

    fn push_line(&mut self, line: &str) {
        match self.clauses.last_mut() {
            Some(last) => last.push_line(line),
            None => {
                self.text.push('\n');
                self.text.push_str(line);
            }
        }
    }
}

/// Which clause a line begins at the top: the first number of it.
pub fn begins_clause(line: &str) -> Option<u32> {
    let (number, _) = split_number(line)?;
    if number.ends_with(')') { None } else { number.split('.').next()?.parse().ok() }
}

/// Numbered lines with those below them.
pub fn clauses(lines: &[&str]) -> Vec<Clause> {
    let mut clauses: Vec<Clause> = Vec::new();
    for line in lines {
        match split_number(line) {
            Some((number, text)) if depth(number) == 1 && follows(clauses.last(), number) => {
                clauses.push(Clause { number: number.to_owned(), text: text.to_owned(), clauses: Vec::new() });
            }
            Some((number, text)) if depth(number) > 1 && !clauses.is_empty() => push_below(&mut clauses, number, text),
            _ => clauses.last_mut().into_iter().for_each(|last| last.push_line(line)),
        }
    }
    clauses
}

fn push_below(clauses: &mut [Clause], number: &str, text: &str) {
    let Some(last) = clauses.last_mut() else { return };
    let clause = Clause { number: number.to_owned(), text: text.to_owned(), clauses: Vec::new() };
    let is_deeper = last.clauses.last().is_some_and(|below| depth(&below.number) < depth(number));
    if is_deeper { push_below(&mut last.clauses, number, text) } else { last.clauses.push(clause) }
}

/// How deep a clause stands by its number: `2.` 1, `2.1.` 2, `1)` and `а)` below any clause.
fn depth(number: &str) -> usize {
    if number.ends_with(')') { 9 } else { number.split('.').filter(|part| !part.is_empty()).count() }
}

/// Whether a clause comes next: its number is one more.
fn follows(last: Option<&Clause>, number: &str) -> bool {
    let value = |number: &str| number.trim_end_matches('.').parse::<u32>().unwrap_or_default();
    value(number) == last.map_or(1, |last| value(&last.number) + 1)
}

/// The number at the beginning of a line, with its dot or bracket, and the words behind it.
fn split_number(line: &str) -> Option<(&str, &str)> {
    let line = line.trim_start();
    let end = line.find(|letter: char| !letter.is_ascii_digit() && letter != '.').unwrap_or(line.len());
    let end = if end > 0 && line[end..].starts_with(')') { end + 1 } else { end };
    let (number, text) = if end == 0 { split_letter(line)? } else { line.split_at(end) };
    let parts: Vec<&str> = number.trim_end_matches(['.', ')']).split('.').collect();
    let is_short = parts.iter().all(|part| (1..=2).contains(&part.chars().count())) && parts.len() <= 4;
    let is_marked = number.ends_with(['.', ')']) || parts.len() > 1 && text.starts_with(' ');
    let text = text.trim_start();
    let is_text = text.starts_with(|letter: char| !letter.is_ascii_digit() && letter != '.');
    (is_short && is_marked && is_text).then_some((number, text))
}

/// A letter with a bracket at the beginning of a line.
fn split_letter(line: &str) -> Option<(&str, &str)> {
    let letter = line.chars().next().filter(|letter| letter.is_lowercase())?;
    let end = letter.len_utf8();
    line[end..].starts_with(')').then(|| line.split_at(end + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clauses_stand_below_clauses() {
        let lines = [
            "1. Утвердить план.",
            "2.Школам:",
            "2.1. назначить ответственных;",
            "2.2. отчитаться:",
            "а) в мае;",
            "б) в июне.",
            "10.11.2023 направить сведения",
            "3. Контроль оставляю за собой.",
        ];
        let clauses = clauses(&lines);
        let numbers: Vec<&str> = clauses.iter().map(|clause| clause.number.as_str()).collect();
        assert_eq!(numbers, ["1.", "2.", "3."]);
        let below: Vec<&str> = clauses[1].clauses.iter().map(|clause| clause.number.as_str()).collect();
        assert_eq!(below, ["2.1.", "2.2."]);
        assert_eq!(clauses[1].clauses[1].clauses.len(), 2);
        assert!(clauses[1].whole_text().contains("в июне.\n10.11.2023 направить сведения"));
    }
}
