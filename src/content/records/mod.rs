//! The records of the content format, one file per kind: what people may write, and nothing computed.

pub mod act;
pub mod column_texts;
pub mod concept;
pub mod document;
pub mod duty;
pub mod indicator;
pub mod item;
pub mod report;
pub mod roadmap;
pub mod school;
pub mod site;

use super::closed_words::words;
use super::read::Spanned;
use super::read::record;
use super::values::{Key, MailboxText, OwnText, Prose};

record! {
    /// A place where the published text differs from the act: a slip of the act that is shown corrected.
    pub struct Correction {
        /// Which field is corrected.
        field: Spanned<Key> = "какое поле исправлено";
        /// The text as it stands in the act.
        as_written: Option<Spanned<Prose>> = "как написано в документе";
        /// What was done and why.
        note: Option<OwnText> = "что исправлено и почему";
    }
}

record! {
    /// An entry of an inner list.
    pub struct ListEntry short text {
        /// The number or sign as printed.
        number: Option<Spanned<Key>> = "номер или знак, как напечатано";
        /// The text.
        text: Spanned<Prose> = "текст";
        /// A remark of the editors.
        note: Option<OwnText> = "примечание";
        /// Slips of the act that are shown corrected.
        corrections: Vec<Correction> = "исправления";
    }
}

record! {
    /// A person in charge, by office; a name only where it is public anyway.
    pub struct Contact {
        /// The post held.
        post: Option<OwnText> = "должность";
        /// The name, or an office.
        name: Option<OwnText> = "имя или название службы";
        /// The official telephone.
        phone: Option<OwnText> = "служебный телефон";
        /// The official e-mail address.
        email: Option<MailboxText> = "служебная почта";
        /// The hours of work.
        hours: Option<OwnText> = "часы работы";
        /// The roadmap it is the contact for.
        for_roadmap as "for": Option<Spanned<Key>> = "для какой дорожной карты";
        /// Whether the page shows the post alone or the name too.
        show: Option<Spanned<Show>> = "показывать должность (role) или и имя (name)";
        /// A remark.
        note: Option<OwnText> = "примечание";
    }
}

words! {
    /// How much of a contact the page shows.
    pub enum Show {
        /// Post and name.
        Name = "name" | "имя";
        /// The post alone.
        Role = "role" | "должность";
    }
}

words! {
    /// Who may see something.
    pub enum Visibility {
        /// Everybody.
        Public = "public" | "открыто";
        /// Nobody outside: leaves no trace in the output.
        Internal = "internal" | "служебное";
    }
}

words! {
    /// A level of the education system.
    pub enum Level {
        /// A municipality.
        Municipal = "municipal" | "муниципальный" ~ "район" ~ "районный" ~ "округ" ~ "городской" ~ "город" ~ "местный";
        /// The federation.
        Federal = "federal" | "федеральный";
        /// A region.
        Regional = "regional" | "региональный" ~ "область" ~ "областной" ~ "край" ~ "краевой" ~ "республика" ~ "регион";
        /// A school.
        School = "school" | "школьный" | "институциональный";
    }
}
