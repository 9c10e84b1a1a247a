//! Documents: acts, plans, analytics that are published as files or cited by address.

use super::{Level, Visibility};
use crate::content::closed_words::words;
use crate::content::read::{Spanned, record};
use crate::content::values::{Day, Flag, Id, OwnText, Ref, Text, Url};

record! {
    /// A document of the department or of a school.
    pub struct DocumentRecord {
        /// Its id.
        id: Id = "идентификатор";
        /// The kind: order, plan, report.
        kind: OwnText = "вид: приказ, план, справка";
        /// The number.
        number: Option<Text> = "номер";
        /// The date of the document.
        date: Option<Day> = "дата";
        /// Who issued it.
        issuer: Option<OwnText> = "кто издал";
        /// Its title.
        title: OwnText = "название";
        /// The file, relative to the folder of this list.
        file: Option<Ref> = "файл, от папки этого списка";
        /// Its address, when it is published elsewhere.
        url: Option<Url> = "адрес, если опубликован в другом месте";
        /// What it is about.
        topic: Option<Spanned<Topic>> = "тема";
        /// Its level.
        level: Option<Spanned<Level>> = "уровень";
        /// The period it belongs to.
        period: Option<Text> = "период";
        /// How it is signed.
        signature: Option<Spanned<Signature>> = "как подписан";
        /// The file of the electronic signature.
        signature_file: Option<Ref> = "файл электронной подписи";
        /// Whether the file is tagged for screen readers.
        tagged: Option<Flag> = "размечен ли файл для программ экранного доступа";
        /// What can be read in its stead: `roadmap:…`, `page:…`, `report:…`, `doc:…`.
        alternative: Option<Ref> = "что можно прочитать вместо файла: roadmap:…, page:…, report:…, doc:…";
        /// Its language.
        language: Option<Ref> = "язык";
        /// Whether it is published.
        visibility: Option<Spanned<Visibility>> = "публикуется ли";
        /// A remark.
        note: Option<OwnText> = "примечание";
    }
}

words! {
    /// What a document is about.
    pub enum Topic {
        /// Anything else.
        Other = "other" | "прочее";
        /// An act.
        Normative = "normative" | "нормативный";
        /// A concept.
        Concept = "concept" | "концепция";
        /// A programme.
        Programme = "programme" | "программа";
        /// Measures against risks.
        Antirisk = "antirisk" | "антирисковая программа";
        /// A roadmap.
        Roadmap = "roadmap" | "дорожная карта";
        /// Analytics.
        Analytics = "analytics" | "аналитика";
        /// Monitoring.
        Monitoring = "monitoring" | "мониторинг";
    }
}

words! {
    /// How a document is signed.
    pub enum Signature {
        /// Not at all.
        None = "none" | "нет";
        /// By hand, scanned.
        Scan = "scan" | "скан";
        /// Electronically.
        Electronic = "electronic" | "электронная";
    }
}
