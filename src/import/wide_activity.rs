//! A table whose activities stand in two columns below one heading in; out comes the same with the words of the left one in
//! a row of their own where they are of several rows, or in each of these.

use super::grid::{Grid, Slot, Words};

/// Parts the rows of a table below a head; `activity` are the columns below its heading.
pub fn part_activities(grid: &Grid, end: usize, activity: &[usize], number: Option<usize>) -> Grid {
    let ([first, second], Some(number)) = (activity, number) else { return grid.clone() };
    let (first, second) = (*first, *second);
    let mut rows: Vec<Vec<Slot>> = grid.rows[..end].to_vec();
    let mut is_parted = false;
    for (at, row) in grid.rows.iter().enumerate().skip(end) {
        let below = grid.rows.get(at + 1);
        let covers = |column: usize| below.is_some_and(|below| matches!(below[column], Slot::Above(_)));
        let is_other = |column: &usize| ![number, first, second].contains(column) && !covers(*column);
        let has_own = (0..row.len()).any(|column| is_other(&column));
        match &row[first] {
            Slot::Above(_) if is_parted => rows.push(row.clone()),
            Slot::Above(text) if row[second].is_filled() => {
                let mut row = row.clone();
                row[first] = Slot::Own(Words { text: text.clone(), ..Words::default() });
                rows.push(row);
            }
            own => {
                let is_first = own.is_filled() && row[second].is_filled() && covers(first) && covers(number);
                is_parted = is_first && has_own;
                if is_parted {
                    rows.push(introduction(row, first, covers));
                    rows.push(step(row, first, covers));
                } else {
                    rows.push(row.clone());
                }
            }
        }
    }
    Grid { rows, signs: grid.signs }
}

/// What the first row says of all rows of an item.
fn introduction(row: &[Slot], first: usize, covers: impl Fn(usize) -> bool) -> Vec<Slot> {
    let slot = |(at, slot): (usize, &Slot)| match slot {
        Slot::Own(_) if at != first && !covers(at) => Slot::Own(Words::default()),
        slot => slot.clone(),
    };
    row.iter().enumerate().map(slot).collect()
}

/// What the first row says of itself.
fn step(row: &[Slot], first: usize, covers: impl Fn(usize) -> bool) -> Vec<Slot> {
    let slot = |(at, slot): (usize, &Slot)| match slot {
        Slot::Own(words) if at == first || covers(at) => Slot::Above(words.text.clone()),
        slot => slot.clone(),
    };
    row.iter().enumerate().map(slot).collect()
}
