//! What is found: its kind, how certain it is, where it stands.

use std::collections::BTreeMap;
use std::ops::Range;

/// How certain it is that somebody's data stand here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// Probably; a person looks.
    Likely,
    /// Nothing else looks like this; publishing stops.
    Certain,
}

/// In what kind of text one looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// What somebody has written for the site.
    Own,
    /// The title of something, or the name of a file.
    Title,
    /// Words of an act, which name registers and lists without holding them.
    Act,
    /// The public contact of an office: its name, telephone and mail are meant for everybody.
    Contact,
    /// What a file notes of whoever wrote, changed or photographed, which no reader of it is shown.
    Author,
    /// Where a photograph was taken, in degrees.
    Position,
}

macro_rules! kinds {
    ($($(#[doc = $doc:literal])* $kind:ident = $name:literal, $allowed:literal;)*) => {
        /// Whose data, and which.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Kind { $($(#[doc = $doc])* $kind),* }

        impl Kind {
            /// Every kind, the gravest first: of two at one place the first is reported.
            pub const ALL: &'static [Kind] = &[$(Kind::$kind),*];

            /// The name in `site.yaml` and in messages.
            pub fn name(self) -> &'static str {
                match self { $(Kind::$kind => $name),* }
            }

            /// Whether a person may decide that it is published.
            pub fn may_be_allowed(self) -> bool {
                match self { $(Kind::$kind => $allowed),* }
            }
        }
    };
}

kinds! {
    /// The number of the pension insurance.
    Snils = "snils", false;
    /// A list of pupils.
    PupilList = "pupil-list", false;
    /// Words of health beside a name.
    Health = "health", false;
    /// Words of guardianship or of a family's trouble beside a name.
    Guardianship = "guardianship", false;
    /// Series and number of a passport or a birth certificate.
    Passport = "passport", true;
    /// The taxpayer's number of a person.
    TaxNumber = "tax-number", true;
    /// The number of a card, an account or a policy of a person.
    Bank = "bank", true;
    /// A heading of a list of people, or a mark that a document is not to be published.
    Heading = "heading", true;
    /// What a teacher lacks, beside the name.
    Teacher = "teacher", true;
    /// A day of birth.
    Birth = "birth-date", true;
    /// Where somebody lives.
    HomeAddress = "home-address", true;
    /// The telephone of a private person.
    Phone = "phone", true;
    /// The mailbox of a private person.
    Mail = "email", true;
    /// A pupil or a parent by name.
    Pupil = "pupil", true;
    /// So few that each is known, beside what they failed or lack.
    SmallGroup = "small-group", true;
    /// The full name of an author, which a file notes and shows to nobody who reads it.
    Author = "author", true;
    /// Where a photograph was taken.
    Position = "position", true;
}

impl Kind {
    /// The kind of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }

    /// Whether only the consent of whose data they are makes it public.
    pub fn needs_consent(self) -> bool {
        self == Kind::Pupil
    }
}

/// Somebody's data in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Which data.
    pub kind: Kind,
    /// How certain.
    pub grade: Grade,
    /// Its bytes in the text.
    pub at: Range<usize>,
    /// Itself and the words around, folded: by a keyed digest of them it is known again.
    pub words: String,
}

/// The findings in the order of the text; of those that overlap the most certain and then the gravest.
pub(super) fn strongest(mut found: Vec<Finding>) -> Vec<Finding> {
    found.sort_by_key(|finding| (std::cmp::Reverse(finding.grade), finding.kind, finding.at.start));
    let mut kept: Vec<Finding> = Vec::new();
    let mut ends = BTreeMap::new(); // of what is kept, by its start
    for finding in found {
        let before = ends.range(..finding.at.end).next_back();
        if before.is_none_or(|(_, end)| *end <= finding.at.start) {
            ends.insert(finding.at.start, finding.at.end);
            kept.push(finding);
        }
    }
    kept.sort_by_key(|finding| finding.at.start);
    kept
}
