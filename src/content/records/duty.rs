//! What an act asks to be published: by which rule, which act and which item. A person writes it down; no program does.

use crate::content::closed_words::words;
use crate::content::read::{Spanned, record};
use crate::content::values::Ref;

record! {
    /// A duty to publish that an item of the act sets.
    pub struct Duty {
        /// What is to be published.
        rule: Spanned<DutyRule> = "что просит публиковать приказ";
        /// The number of the act.
        act: Ref = "номер приказа из раздела acts";
        /// The item that says so.
        item: Ref = "пункт, который этого просит";
    }
}

words! {
    /// What an act can ask to be published; each is a rule of the same name.
    pub enum DutyRule {
        /// The section on the school's own site.
        Section = "section" | "раздел";
        /// How the work goes.
        Progress = "progress" | "ход работы" ~ "ход реализации";
        /// Normative documents of the school.
        Normative = "normative" | "нормативные документы" ~ "приказы" ~ "нормативные";
        /// The school's programme.
        Programme = "programme" | "программа";
        /// Analytics.
        Analytics = "analytics" | "аналитика";
        /// News by stages of the work.
        Stages = "stages" | "этапы";
        /// News of the work.
        Releases = "news" | "новости" ~ "пресс-релизы" ~ "информ-релизы";
        /// The report of each of the item's times.
        Periodic = "periodic" | "отчёт в срок" ~ "отчёты в срок";
        /// The department's own word on the work.
        Informs = "informs" | "ведомство информирует";
    }
}

impl DutyRule {
    /// Whether schools can have the duty.
    pub fn is_of_schools(self) -> bool {
        self != DutyRule::Informs
    }

    /// Whether the department can have it.
    pub fn is_of_department(self) -> bool {
        matches!(self, DutyRule::Informs | DutyRule::Releases)
    }
}
