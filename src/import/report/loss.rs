//! What stands in a document and in no report, with the reason.

/// Something that no report takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loss {
    /// Why.
    pub reason: LossReason,
    /// Its words.
    pub text: String,
}

/// Why something stands in no report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LossReason {
    /// To whom the report is sent, and who sends it.
    Letterhead,
    /// The day of the document, perhaps with its number.
    Day,
    /// Who has signed it, and who has written it.
    Signature,
    /// A table in which people are listed.
    TableOfNames,
    /// A picture of a kind that no browser shows.
    PictureKind,
    /// A picture that stands in another file.
    PictureOutside,
    /// An address that no page leads to: the words stay.
    Address,
    /// Raised or lowered words: they stand on the line.
    Raised,
    /// Words that a program has made up for a picture.
    MadeUpWords,
}

impl LossReason {
    /// Its code, and the key of its words.
    pub fn code(self) -> &'static str {
        match self {
            LossReason::Letterhead => "letterhead",
            LossReason::Day => "day",
            LossReason::Signature => "signature",
            LossReason::TableOfNames => "table-of-names",
            LossReason::PictureKind => "picture-kind",
            LossReason::PictureOutside => "picture-outside",
            LossReason::Address => "address",
            LossReason::Raised => "raised",
            LossReason::MadeUpWords => "made-up-words",
        }
    }
}

/// What stands in no report, in the order in which it was met.
#[derive(Debug, Clone, Default)]
pub struct Losses(pub Vec<Loss>);

impl Losses {
    /// Adds something.
    pub fn push(&mut self, reason: LossReason, text: &str) {
        self.0.push(Loss { reason, text: text.trim().to_owned() });
    }
}
