//! A school of the register.

use super::Contact;
use super::indicator::{Baseline, TargetValue};
use crate::content::closed_words::words;
use crate::content::read::{Spanned, record};
use crate::content::values::{Day, Flag, Id, OwnText, Ref, Url};

record! {
    /// A school: `school.yaml` in its folder.
    pub struct SchoolFile {
        /// The version of the content format; 1.
        format: Option<crate::content::numbers::Whole> = "версия формата содержания; сейчас 1";
        /// Its id; the folder's name by default.
        id: Option<Id> = "идентификатор; по умолчанию имя папки";
        /// The full official name.
        name: OwnText = "полное официальное наименование";
        /// The short name.
        short_name: Option<OwnText> = "краткое название";
        /// Every spelling that occurs in acts.
        aliases: Vec<OwnText> = "все написания, встречающиеся в документах";
        /// The school it is a branch of.
        branch_of: Option<Parent> = "чей это филиал: id школы";
        /// Whether it takes part and has pages.
        participant: Option<Flag> = "участвует ли и имеет ли страницы";
        /// When it takes part in single roadmaps, where not all the time.
        participation: Vec<Participation> = "с какого по какой день участвует в программе, если не всё время";
        /// Names that it had before.
        former_names: Vec<OwnText> = "прежние названия";
        /// The territory.
        territory: Option<OwnText> = "территория";
        /// The postal address.
        address: Option<OwnText> = "почтовый адрес";
        /// The school's own site.
        website: Option<Url> = "сайт школы";
        /// The section on the school's own site that the programme is about.
        section_url: Option<Url> = "адрес раздела программы на официальном сайте школы";
        /// Who has seen that section, when, and whether it was there.
        section_seen: Option<SectionSeen> = "кто и когда смотрел этот раздел";
        /// Its statuses and their grounds.
        status: Vec<SchoolStatus> = "статусы с основаниями";
        /// Whom to ask.
        contacts: Vec<Contact> = "к кому обращаться";
        /// Who supports it from outside.
        curator: Option<Curator> = "куратор";
        /// Some sentences for parents.
        summary: Option<OwnText> = "несколько предложений для родителей";
        /// What endangers the results and what is done about it.
        risks: Vec<Risk> = "риски и меры";
        /// Its own baselines and targets.
        indicators: Vec<OwnIndicator> = "свои исходные и целевые значения показателей";
        /// A remark.
        note: Option<OwnText> = "примечание";
    }
}

record! {
    /// A look at the section on the school's own site: a person looks, the program never does.
    pub struct SectionSeen {
        /// When.
        date: Day = "когда";
        /// Who, by office.
        by: OwnText = "кто, должность";
        /// What there was.
        result: Spanned<SectionResult> = "есть, нет или не открывается";
    }
}

words! {
    /// What somebody found at the address of the section.
    pub enum SectionResult {
        /// The section.
        Present = "present" | "есть";
        /// No section.
        Absent = "absent" | "нет";
        /// Nothing could be opened.
        Unreachable = "unreachable" | "не открывается";
    }
}

record! {
    /// The parent school of a branch.
    pub struct Parent short id {
        /// Its id, when it is in the register.
        id: Option<Ref> = "id школы";
        /// Its name, when it is not.
        name: Option<OwnText> = "название, если школы нет в реестре";
    }
}

record! {
    /// When a school takes part in a roadmap, and why it came or went.
    pub struct Participation {
        /// The roadmap.
        roadmap: Ref = "дорожная карта: id";
        /// The first day.
        from: Option<Day> = "первый день участия";
        /// The last day.
        to: Option<Day> = "последний день участия";
        /// On what ground.
        basis: Option<OwnText> = "основание: приказ с датой и номером";
        /// Why it came or went.
        reason: Option<Spanned<ParticipationReason>> = "почему вошла или вышла";
        /// The school that goes on in its stead.
        successor: Option<Ref> = "школа-преемница: id";
    }
}

words! {
    /// Why a school came to a roadmap or left it.
    pub enum ParticipationReason {
        /// It joined later.
        Joined = "joined" | "вошла";
        /// It left.
        Left = "left" | "вышла";
        /// It became part of another school.
        Reorganised = "reorganised" | "реорганизована";
        /// It was closed.
        Closed = "closed" | "закрыта";
    }
}

record! {
    /// A status of a school in a support programme.
    pub struct SchoolStatus {
        /// The word, e.g. ШНОР.
        kind: OwnText = "статус, например ШНОР";
        /// Since when.
        from: Option<Day> = "с какого дня";
        /// Until when.
        to: Option<Day> = "по какой день";
        /// On what ground.
        basis: Option<OwnText> = "основание";
        /// A remark.
        note: Option<OwnText> = "примечание";
    }
}

record! {
    /// Who supports a school from outside.
    pub struct Curator {
        /// The organisation.
        organisation: Option<OwnText> = "организация";
        /// The post.
        post: Option<OwnText> = "должность";
        /// The name.
        name: Option<OwnText> = "имя";
    }
}

record! {
    /// What endangers the results, and what is done about it.
    pub struct Risk {
        /// The factor.
        factor: OwnText = "фактор риска";
        /// How serious it is.
        significance: Option<Spanned<Significance>> = "значимость";
        /// What is done about it.
        measure: Option<OwnText> = "мера";
        /// The document about it.
        document: Option<Ref> = "документ";
    }
}

words! {
    /// How serious a risk is.
    pub enum Significance {
        /// Middling.
        Medium = "medium" | "средняя";
        /// High.
        High = "high" | "высокая";
        /// Low.
        Low = "low" | "низкая";
    }
}

record! {
    /// A school's own baseline and target of an indicator.
    pub struct OwnIndicator {
        /// The indicator.
        id: Ref = "показатель";
        /// The roadmap it belongs to, where several have it.
        roadmap: Option<Ref> = "дорожная карта, если показатель есть в нескольких";
        /// The value at the beginning.
        baseline: Option<Baseline> = "значение в начале";
        /// The value aimed at.
        target: Option<TargetValue> = "значение, к которому идут";
    }
}
