//! How deep the items of lists stand: the columns of their signs as they are written in, the columns at which they are read
//! out. Word processors and people indent a level by as much as they like; what stands below each other is of one level.

/// So many columns further to the right a sign is a level deeper.
const STEP: usize = 2;

/// The items that are open while lines are read, outermost first.
#[derive(Default)]
pub(super) struct Levels(Vec<Level>);

/// An open item.
pub(super) struct Level {
    /// The column of its sign, as it is written.
    pub sign: usize,
    /// The column of its words, as it is written.
    pub words: usize,
    /// The column at which its words are read.
    pub read: usize,
    /// The number it has.
    pub number: Option<u32>,
}

impl Level {
    /// A note: what is indented below its first line is part of it.
    pub fn note() -> Self {
        Level { sign: 0, words: STEP, read: 4, number: None }
    }

    /// Whether a sign at this column is a level deeper.
    pub fn is_outside(&self, sign: usize) -> bool {
        sign >= self.words || sign >= self.sign + STEP
    }

    /// Whether an item with its sign at this column stands within. A number that follows counts on, however it is indented.
    fn holds(&self, sign: usize, number: Option<u32>) -> bool {
        let counts_on = self.number.is_some_and(|last| number == Some(last + 1));
        sign >= self.words || sign >= self.sign + STEP && !counts_on
    }
}

impl Levels {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The item that no other holds.
    pub fn outermost(&self) -> Option<&Level> {
        self.0.first()
    }

    pub fn clear(&mut self) {
        self.0.clear();
    }

    pub fn push(&mut self, level: Level) {
        self.0.push(level);
    }

    /// The column at which words of the innermost item are read.
    pub fn column(&self) -> usize {
        self.0.last().map_or(0, |level| level.read)
    }

    /// Whether the words of the innermost item are read elsewhere than they are written.
    pub fn is_shifted(&self) -> bool {
        self.0.last().is_some_and(|level| level.read != level.words)
    }

    /// Ends the items that words at this column are no part of.
    pub fn end_before_words(&mut self, column: usize) {
        while self.0.last().is_some_and(|level| column < level.words) {
            self.0.pop();
        }
    }

    /// Ends the items that an item with its sign at this column is no part of, and says whether Markdown would see it on
    /// another level.
    pub fn end_before_item(&mut self, sign: usize, number: Option<u32>) -> bool {
        let mut is_elsewhere = false;
        while let Some(level) = self.0.pop_if(|level| !level.holds(sign, number)) {
            is_elsewhere |= sign >= level.read;
            if level.sign <= sign {
                break; // it stands beside this one
            }
        }
        is_elsewhere || self.is_shifted() || sign < self.column()
    }
}
