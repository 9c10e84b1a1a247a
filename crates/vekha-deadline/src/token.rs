//! Tokens as data: what a group of words means, and where it stands in the text.

use std::ops::Range;

use crate::model::{Recurrence, RelativeDay, Unit};
use crate::named_time::{MonthPart, NamedTime, SpanKind, YearRef};

/// What a group of words means.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Token {
    Dash,
    /// "," and "/".
    Comma,
    /// "и", "или", "а также".
    And,
    Semicolon,
    /// A line that begins something new.
    Break,
    Open,
    Close,
    Colon,
    /// Something that can be a window or the edge of one.
    NamedTime(NamedTime),
    /// A year, or several.
    Year(YearRef),
    /// A part of a month that is named before it ("ноябрь, первая декада").
    PartOf(MonthPart),
    /// Days of a month that is named before them ("октябрь (15-20)").
    DaysOf(RelativeDay),
    /// The same part of every month ("в конце месяца").
    PartOfEach(MonthPart),
    /// A part of the month behind each period ("в первой декаде месяца, следующего за отчётным кварталом").
    PartOfNext(MonthPart, Unit),
    /// "до", "не позднее", "к".
    By,
    /// "раньше".
    Earlier,
    /// "с", "начиная с".
    From,
    /// "по" between the ends of a range.
    Till,
    /// "в течение", "на протяжении".
    During,
    /// "Of the year", "of the school year", "of the whole period", without saying which.
    Span(SpanKind),
    /// "ежемесячно", "2 раза в год".
    Frequency(Frequency),
    /// "постоянно".
    Continuous,
    /// "по запросу", "по мере …".
    OnDemand,
    /// "по графику", "согласно приказу": the words of the plan follow.
    Plan,
    /// "после …", "по итогам …": the words of the event follow.
    Event,
    /// "далее", "затем".
    Then,
    /// "и далее" and nothing behind it.
    Onward,
    /// An hour of the day.
    Clock,
    /// "кроме", "за исключением": what follows is left out.
    Except,
    /// "за": the period that is reported on, or the time before something.
    ReportedPeriod,
    /// "не ранее"
    NotBefore,
    /// "на", "для": says what something is for, where a time stands before.
    Purpose,
    /// A day counted from a period or an event, and the unit in which it recurs.
    RelativeDay(RelativeDay, Option<Unit>),
    /// "года, следующего за отчётным"
    NextYear,
    /// A word without weight: "г.", "в", "срок".
    Filler,
    /// Any other word, and what must not be taken for a time.
    Other,
}

/// How often something happens: a recurrence of `None` is an interval that no unit fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Frequency {
    pub recurrence: Option<Recurrence>,
    /// It comes again and again for certain; "по итогам четверти" may mean a single one.
    pub certain: bool,
    /// "2 раза", "не реже двух раз": so many times of a period that stands elsewhere.
    pub count: Option<Count>,
}

/// How many times, or at least so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Count {
    pub times: u32,
    pub at_least: bool,
    /// "по 2 раза": in each of several times.
    pub is_each: bool,
}

impl Frequency {
    /// Once in each unit.
    pub fn every(unit: Unit) -> Self {
        Self { recurrence: Some(Recurrence::every(unit)), certain: true, count: None }
    }
}

/// A token with the words it took.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct PlacedToken {
    pub token: Token,
    /// Bytes of the text.
    pub at: Range<usize>,
    /// Begins with a capital letter.
    pub capital: bool,
    /// May begin a new line of a list: a capital letter or a number.
    pub fresh: bool,
    /// A day before a title, whose digits might as well number the title.
    pub titled: bool,
    /// A month in the genitive ("октября"), which a day governs.
    pub genitive: bool,
    /// "не позднее", "но до": may limit the time named before it.
    pub limits: bool,
    /// "этап", "шаг": names a part of the work.
    pub stage: bool,
}

impl PlacedToken {
    /// Whether the token alone can say when.
    pub fn is_time(&self) -> bool {
        use Token::*;
        matches!(
            self.token,
            NamedTime(_)
                | Year(_)
                | Span(_)
                | Frequency(_)
                | Continuous
                | OnDemand
                | Plan
                | Event
                | RelativeDay(..)
                | PartOf(_)
                | DaysOf(_)
                | PartOfEach(_)
                | PartOfNext(..)
        )
    }

    /// Whether the token is, or leads to, a time.
    pub fn opens_time(&self) -> bool {
        self.is_time() || matches!(self.token, Token::By | Token::Earlier | Token::From | Token::During)
    }
}
