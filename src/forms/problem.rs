//! What is wrong with a filled form, as data: a code, the cell, values.

/// A cell of a workbook.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct CellName {
    /// The name of its sheet.
    pub sheet: String,
    /// Its row, counted from 0.
    pub row: u32,
    /// Its column, counted from 0.
    pub column: u32,
}

impl CellName {
    /// The address as the program shows it: `H7`.
    pub fn address(&self) -> String {
        format!("{}{}", column_letters(self.column), self.row.saturating_add(1))
    }
}

/// The letters of a column counted from 0.
fn column_letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        letters.push(char::from(b'A' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// What is wrong with a form, or is to be known of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Its code: the end of the key of its words.
    pub code: &'static str,
    /// Where; none where it is about the whole.
    pub cell: Option<CellName>,
    /// Values of its words.
    pub args: Vec<(&'static str, String)>,
}

impl Problem {
    /// A problem of a cell.
    pub fn at(cell: &CellName, code: &'static str) -> Self {
        Problem { code, cell: Some(cell.clone()), args: Vec::new() }
    }

    /// A problem of the whole.
    pub fn whole(code: &'static str) -> Self {
        Problem { code, cell: None, args: Vec::new() }
    }

    /// The same with a value.
    pub fn arg(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_letters() {
        for (column, letters) in [(0, "A"), (25, "Z"), (26, "AA"), (27, "AB"), (701, "ZZ"), (702, "AAA")] {
            assert_eq!(column_letters(column), letters);
        }
    }
}
