//! The table of diagnostic codes: a public promise, never renamed and never reused.

/// How bad a diagnostic is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Stops a build.
    Error,
    /// Is printed and does not stop anything.
    Warning,
    /// Is printed only where the site raises its level.
    Silent,
}

impl Severity {
    /// The word of the JSON output, and the key of the wording.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Silent => "silent",
        }
    }
}

macro_rules! codes {
    ($($variant:ident = $name:literal, $severity:ident;)*) => {
        /// The kind of a diagnostic; the message of the same name words it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[allow(missing_docs)] // the wording in `locales/` is the documentation
        pub enum Code { $($variant),* }

        impl Code {
            /// Every code, in the order of the stages.
            pub const ALL: &[Code] = &[$(Code::$variant),*];

            /// The public name.
            pub fn name(self) -> &'static str {
                match self { $(Code::$variant => $name),* }
            }

            /// The severity unless the site's rules say otherwise.
            pub fn severity(self) -> Severity {
                match self { $(Code::$variant => Severity::$severity),* }
            }
        }
    };
}

codes! {
    // load
    NoContent = "no-content", Error;
    NoSiteFile = "no-site-file", Error;
    Unreadable = "unreadable", Error;
    FileTooLarge = "file-too-large", Error;
    NotUtf8 = "not-utf8", Error;
    Utf16 = "utf16", Error;
    DecodedCp1251 = "decoded-cp1251", Warning;
    DecodedOldEncoding = "decoded-old-encoding", Warning;
    EncodedTwice = "encoded-twice", Warning;
    NotAText = "not-a-text", Error;
    LinkOutside = "link-outside", Error;
    NotARegularFile = "not-a-regular-file", Error;
    StrayFile = "stray-file", Warning;
    OutsideContent = "outside-content", Warning;
    FurtherOfAKind = "further-of-a-kind", Warning;
    BadFileName = "bad-file-name", Error;
    // YAML
    YamlSyntax = "yaml-syntax", Error;
    YamlColon = "yaml-colon", Error;
    YamlTab = "yaml-tab", Error;
    YamlQuote = "yaml-quote", Error;
    YamlIndent = "yaml-indent", Error;
    YamlSpace = "yaml-space", Error;
    YamlAnchor = "yaml-anchor", Error;
    YamlMerge = "yaml-merge", Error;
    YamlSign = "yaml-sign", Error;
    YamlDocuments = "yaml-documents", Error;
    YamlDeep = "yaml-deep", Error;
    YamlTwoKeys = "yaml-two-keys", Error;
    YamlListBehindKey = "yaml-list-behind-key", Error;
    YamlListMark = "yaml-list-mark", Error;
    YamlBackslash = "yaml-backslash", Error;
    YamlBracket = "yaml-bracket", Error;
    YamlNoColon = "yaml-no-colon", Error;
    YamlContinued = "yaml-continued", Error;
    CommentCutsText = "comment-cuts-text", Warning;
    NoFrontMatter = "no-front-matter", Error;
    SecondHeader = "second-header", Error;
    // shapes
    UnknownKey = "unknown-key", Error;
    DuplicateKey = "duplicate-key", Error;
    MissingKey = "missing-key", Error;
    EmptyValue = "empty-value", Warning;
    HiddenValue = "hidden-value", Error;
    EmptyWords = "empty-words", Error;
    UnclosedQuote = "unclosed-quote", Warning;
    MarkupInPlainText = "markup-in-plain-text", Warning;
    WrongShape = "wrong-shape", Error;
    BadDate = "bad-date", Error;
    DateOutOfRange = "date-out-of-range", Error;
    BadNumber = "bad-number", Error;
    NumberOutOfRange = "number-out-of-range", Error;
    ShareOutOfRange = "share-out-of-range", Error;
    ShareAsFraction = "share-as-fraction", Warning;
    BadFlag = "bad-flag", Error;
    BadId = "bad-id", Error;
    BadColor = "bad-color", Error;
    BadOffset = "bad-offset", Error;
    BadUrl = "bad-url", Error;
    UnknownWord = "unknown-word", Error;
    ReversedRange = "reversed-range", Error;
    ListedTwice = "listed-twice", Warning;
    ChangesNothing = "changes-nothing", Warning;
    ReservedId = "reserved-id", Error;
    UnsupportedFormat = "unsupported-format", Error;
    // Markdown
    LinkScheme = "link-scheme", Error;
    EmptyLink = "empty-link", Error;
    HtmlAsText = "html-as-text", Warning;
    RawMarkup = "raw-markup", Warning;
    OpenCode = "open-code", Warning;
    LongRow = "long-row", Warning;
    UnknownAnchor = "unknown-anchor", Warning;
    ImageWithoutDescription = "image-without-description", Error;
    ImageNamedByFile = "image-named-by-file", Warning;
    // links between records
    DuplicateId = "duplicate-id", Error;
    ItemNeedsId = "item-needs-id", Error;
    UnknownItem = "unknown-item", Error;
    AmbiguousItem = "ambiguous-item", Error;
    UnknownSchool = "unknown-school", Error;
    NoSchoolFile = "no-school-file", Error;
    UnknownDocument = "unknown-document", Error;
    UnknownReport = "unknown-report", Error;
    UnknownRoadmap = "unknown-roadmap", Error;
    UnknownPage = "unknown-page", Error;
    UnknownParty = "unknown-party", Error;
    UnknownAct = "unknown-act", Error;
    UnknownStage = "unknown-stage", Error;
    UnknownIndicator = "unknown-indicator", Error;
    UnknownPlan = "unknown-plan", Error;
    UnknownColumn = "unknown-column", Error;
    UnknownTheme = "unknown-theme", Error;
    RoadmapUnclear = "roadmap-unclear", Error;
    MissingFile = "missing-file", Error;
    FileTypeNotAllowed = "file-type-not-allowed", Error;
    NotAPicture = "not-a-picture", Error;
    UnusedFile = "unused-file", Warning;
    LeadsToItself = "leads-to-itself", Error;
    CorrectsWrongReport = "corrects-wrong-report", Error;
    DatesOutOfOrder = "dates-out-of-order", Warning;
    NoEffect = "no-effect", Warning;
    // two names of files of one kind become the same address; two outputs of any kind claim the same address
    AddressTaken = "address-taken", Error;
    AddressConflict = "address-conflict", Error;
    MovedNowhere = "moved-nowhere", Error;
    LowContrast = "low-contrast", Error;
    WorkingDaysAssumed = "working-days-assumed", Warning;
    RepeatedParticipation = "repeated-participation", Error;
    // roadmaps
    BadPeriod = "bad-period", Error;
    AmbiguousPeriod = "ambiguous-period", Error;
    MissingCell = "missing-cell", Warning;
    ItemWithoutWords = "item-without-words", Warning;
    RepeatedRole = "repeated-role", Error;
    TextForColumns = "text-for-columns", Warning;
    NoParties = "no-parties", Warning;
    NoPartyRecognised = "no-party-recognised", Warning;
    DeadlineNotRead = "deadline-not-read", Warning;
    DeadlineInActivity = "deadline-in-activity", Warning;
    SignWithoutTime = "sign-without-time", Warning;
    DeadlineDoubt = "deadline-doubt", Warning;
    StampDiffers = "stamp-differs", Warning;
    RevisionNeedsWas = "revision-needs-was", Error;
    TooFewSchools = "too-few-schools", Warning;
    TotalMayTell = "total-may-tell", Warning;
    EmptyRoadmap = "empty-roadmap", Warning;
    NotSameWork = "not-same-work", Error;
    // reports
    PeriodNeeded = "period-needed", Error;
    UnknownTerm = "unknown-term", Error;
    UnknownPeriod = "unknown-period", Error;
    StatusNeeds = "status-needs", Error;
    MoreThanAll = "more-than-all", Error;
    CountContradicts = "count-contradicts", Warning;
    ReportInFuture = "report-in-future", Warning;
    FactInFuture = "fact-in-future", Warning;
    OutOfScope = "out-of-scope", Warning;
    SchoolsNeeded = "schools-needed", Error;
    SchoolReport = "school-report", Warning;
    DoneWithoutEvidence = "done-without-evidence", Warning;
    DoneAhead = "done-ahead", Warning;
    DoneReversed = "done-reversed", Warning;
    NothingWithdrawn = "nothing-withdrawn", Warning;
    WithdrawalIgnored = "withdrawal-ignored", Warning;
    RepeatedEntry = "repeated-entry", Warning;
    MovedEarlier = "moved-earlier", Warning;
    MovedBeyondRoadmap = "moved-beyond-roadmap", Warning;
    UncheckedItems = "unchecked-items", Warning;
    ProofUnused = "proof-unused", Warning;
    InternalDocument = "internal-document", Warning;
    // personal data
    PersonalDataFound = "personal-data-found", Error;
    PersonalDataLikely = "personal-data-likely", Warning;
    AttachmentUnchecked = "attachment-unchecked", Warning;
    AllowLapsed = "allow-lapsed", Warning;
    // copies of files and folders
    CopiedReport = "copied-report", Warning;
    CopiedSchool = "copied-school", Warning;
    CopiedRoadmap = "copied-roadmap", Warning;
    CopiedPage = "copied-page", Warning;
    PhotoPeople = "photo-people", Warning;
    PictureNotShown = "picture-not-shown", Warning;
    // what acts ask to be published
    Section = "section", Error;
    Progress = "progress", Error;
    Normative = "normative", Warning;
    SchoolProgramme = "programme", Warning;
    Analytics = "analytics", Warning;
    Stages = "stages", Warning;
    Releases = "news", Warning;
    Periodic = "periodic", Warning;
    Informs = "informs", Warning;
    // what the pages of a school should have
    Basis = "basis", Silent;
    Contact = "contact", Silent;
    Report = "report", Silent;
    // what lists of documents should say
    DocumentUnsigned = "document-unsigned", Silent;
    DocumentNotRussian = "document-not-russian", Silent;
    // rules on the built site
    BrokenLink = "broken-link", Warning;
    RepeatedAnchor = "repeated-anchor", Warning;
    PdfUnreadable = "pdf-unreadable", Warning;
    PdfWithoutText = "pdf-without-text", Warning;
    PdfUntagged = "pdf-untagged", Warning;
    PdfNotTagged = "pdf-not-tagged", Warning;
    PdfWithoutLanguage = "pdf-without-language", Warning;
    // theme
    MissingTemplate = "missing-template", Error;
    ThemeProblem = "theme-problem", Error;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique() {
        let names: std::collections::BTreeSet<_> = Code::ALL.iter().map(|c| c.name()).collect();
        assert_eq!(names.len(), Code::ALL.len());
    }
}
