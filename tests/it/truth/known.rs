//! What the generator leaves out since the program is known to say something false of it. To clear the list, mend the
//! program, drop the line and see the test pass.

/// A kind of site that is left out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Known {
    /// A school takes part a second time: which of both times counts.
    SecondParticipation,
    /// A school left before an act struck out an item: the item is gone from what stood on its last day.
    StruckAfterLeaving,
    /// An act struck out a step this month: how its item stood before is told as if the step had never been there.
    StruckStep,
    /// A school puts something off to a day before it joins: it is late before it takes part.
    NewDayBeforeJoining,
    /// What was put off or taken back, of an item older than the act, is under way after the end: «Выполняется» beside
    /// «Программа закончилась».
    UnderWayAfterEnd,
}

/// What is left out.
pub const KNOWN_FAULTS: &[Known] = &[
    Known::SecondParticipation,
    Known::StruckAfterLeaving,
    Known::StruckStep,
    Known::NewDayBeforeJoining,
    Known::UnderWayAfterEnd,
];

/// Whether the program is right about such sites, so that they are made.
pub fn is_mended(known: Known) -> bool {
    !KNOWN_FAULTS.contains(&known)
}
