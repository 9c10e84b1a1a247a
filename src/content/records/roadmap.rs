//! A roadmap: acts, parties, plans with the act's own columns, stages, indicators.

use super::act::{Act, Annex};
use super::concept::Concept;
use super::duty::Duty;
use super::indicator::Indicator;
use super::item::Item;
use super::{Correction, Level};
use crate::content::closed_words::words;
use crate::content::read::{Spanned, record};
use crate::content::values::{Day, Flag, Id, MarkdownText, OwnText, Ref, Text};

record! {
    /// A roadmap: one file below `roadmaps/`.
    pub struct RoadmapFile {
        /// The version of the content format; 1.
        format: Option<crate::content::numbers::Whole> = "версия формата содержания; сейчас 1";
        /// Its id; the file's name by default.
        id: Option<Id> = "идентификатор; по умолчанию имя файла";
        /// The title.
        title: OwnText = "название";
        /// What it is called on the pages.
        kind: Option<Spanned<Kind>> = "вид документа";
        /// Its level.
        level: Option<Spanned<Level>> = "уровень";
        /// The period as in the act.
        period: Text = "период, как в документе: 2023/2024 учебный год, 2022 год";
        /// The period by dates, when the text cannot say it.
        dates: Option<Dates> = "период датами, если текст не позволяет";
        /// Whether it is over and kept for reading.
        archived: Option<Flag> = "завершена и хранится в архиве";
        /// Whether it comes first where several are current.
        primary: Option<Flag> = "главная, если действующих программ несколько";
        /// The roadmap it continues.
        continues: Option<Ref> = "какую дорожную карту продолжает";
        /// Two or three sentences for parents.
        summary: Option<OwnText> = "простыми словами, для родителей, 2–3 предложения";
        /// The acts it rests on.
        acts: Vec<Act> = "документы, на которых основана";
        /// What the acts ask to be published.
        duties: Vec<Duty> = "что приказ просит публиковать: правило, приказ и пункт";
        /// The annexes of the acts.
        annexes: Vec<Annex> = "приложения";
        /// The schools that take part; all participants by default.
        participants: Vec<Ref> = "школы-участницы; по умолчанию все участвующие";
        /// Abbreviations and terms.
        glossary: Vec<GlossaryEntry> = "сокращения и термины";
        /// Who takes part, recognised inside the executors' text.
        parties: Vec<Party> = "стороны; узнаются в тексте исполнителей";
        /// The concept: a roadmap in prose.
        concept: Option<Concept> = "концепция в прозе";
        /// Stages of the work.
        stages: Vec<Stage> = "этапы";
        /// What is measured.
        indicators: Vec<Indicator> = "показатели";
        /// Plans with their tables.
        plans: Vec<Plan> = "планы с таблицами";
        /// A remark of the editors.
        note: Option<OwnText> = "примечание";
        /// Slips of the act that are shown corrected.
        corrections: Vec<Correction> = "исправления";
    }
}

words! {
    /// The word for a roadmap on the pages.
    pub enum Kind {
        /// A roadmap.
        Roadmap = "roadmap" | "дорожная карта";
        /// A plan of items.
        ActionPlan = "action-plan" | "план мероприятий";
        /// A schedule.
        Schedule = "schedule" | "план-график";
        /// A concept.
        Concept = "concept" | "концепция";
    }
}

record! {
    /// A period by dates, both inclusive.
    pub struct Dates {
        /// The first day.
        from: Day = "первый день";
        /// The last day.
        to: Day = "последний день";
    }
}

record! {
    /// An abbreviation or term.
    pub struct GlossaryEntry {
        /// The abbreviation.
        term: OwnText = "сокращение или термин";
        /// What it means.
        meaning: OwnText = "что означает";
        /// Where this meaning holds, when there are several.
        note: Option<OwnText> = "примечание: где действует это значение";
        /// Slips of the act that are shown corrected.
        corrections: Vec<Correction> = "исправления";
    }
}

record! {
    /// Somebody who carries out items.
    pub struct Party {
        /// Its id.
        id: Id = "идентификатор";
        /// Its name as in the act.
        name: OwnText = "название, как в документе";
        /// Other spellings in the act.
        aliases: Vec<OwnText> = "другие написания";
        /// What the name stands for.
        meaning: Option<OwnText> = "что означает";
        /// Who reports for it.
        reports: Option<Spanned<Reports>> = "кто отчитывается: школа, ведомство или никто";
        /// A remark.
        note: Option<OwnText> = "примечание";
    }
}

words! {
    /// Who reports for a party.
    pub enum Reports {
        /// Each school in scope.
        School = "school" | "школа";
        /// The department.
        Department = "department" | "ведомство" | "отдел";
        /// Nobody on this site: no state is asked.
        Outside = "outside" | "внешние";
    }
}

record! {
    /// A stage of the work.
    pub struct Stage {
        /// Its id.
        id: Id = "идентификатор";
        /// Its title.
        title: OwnText = "название";
        /// When, in the deadline language.
        deadline: Option<Text> = "срок";
        /// What is published at its end: topics of documents.
        documents: Vec<Ref> = "какие документы публикуются по итогам: темы";
        /// What it is about.
        summary: Option<OwnText> = "о чём этап, простыми словами";
        /// A remark.
        note: Option<OwnText> = "примечание";
    }
}

record! {
    /// A plan: one table of the act.
    pub struct Plan {
        /// Its id; `main` for the only one.
        id: Option<Id> = "идентификатор; у единственного — main";
        /// Its title.
        title: Option<Text> = "название";
        /// Words before the table.
        introduction: Option<MarkdownText> = "текст перед таблицей, Markdown";
        /// The period, where it differs from the roadmap's.
        period: Option<Text> = "период, если отличается";
        /// Who coordinates it.
        coordinator: Option<OwnText> = "координатор";
        /// Where the table was imported from.
        source: Option<TableSource> = "откуда взята таблица";
        /// The columns in the act's order.
        columns: Vec<Column> = "столбцы в порядке документа";
        /// Sections with items.
        sections: Vec<Section> = "разделы с пунктами";
        /// Items, where the plan has no sections.
        items: Vec<Item> = "пункты, если разделов нет";
        /// A remark.
        note: Option<OwnText> = "примечание";
        /// Slips of the act that are shown corrected.
        corrections: Vec<Correction> = "исправления";
    }
}

record! {
    /// The file that a table was imported from.
    pub struct TableSource {
        /// The file's name.
        file: OwnText = "имя файла";
        /// When it was imported.
        date: Option<Day> = "когда взята";
        /// A digest of the file's bytes, by which import knows the copy that it has kept.
        digest: Option<Ref> = "отпечаток исходного файла";
    }
}

record! {
    /// A column of the act's table.
    pub struct Column {
        /// What stands in it.
        role: Spanned<ColumnRole> = "что в столбце";
        /// The heading as printed.
        heading: Text = "заголовок, как напечатано";
        /// Its id, where a role occurs several times or is `extra`.
        id: Option<Id> = "id, если роль повторяется или это extra";
    }
}

words! {
    /// What stands in a column.
    pub enum ColumnRole {
        /// The number of the item.
        Number = "number" | "номер" ~ "№" ~ "№ п/п" ~ "п/п";
        /// The item.
        Activity = "activity" | "мероприятие" ~ "мероприятия" ~ "наименование мероприятия";
        /// When.
        Deadline = "deadline" | "срок" ~ "сроки" ~ "сроки реализации" ~ "сроки исполнения";
        /// Who.
        Responsible = "responsible" | "исполнители" ~ "ответственные" ~ "ответственный" ~ "исполнитель";
        /// With whom.
        CoResponsible = "co-responsible" | "соисполнители";
        /// What comes of it.
        Result = "result" | "результат" ~ "ожидаемый результат" ~ "результаты";
        /// In which form.
        Form = "form" | "форма";
        /// Where.
        Venue = "venue" | "место";
        /// In which stage.
        Stage = "stage" | "этап";
        /// On which level.
        Level = "level" | "уровень";
        /// By which indicator.
        Indicator = "indicator" | "показатель";
        /// Proved by what.
        Evidence = "evidence" | "подтверждение";
        /// Anything else.
        Extra = "extra" | "прочее";
    }
}

record! {
    /// A section of a table: a heading row and its items.
    pub struct Section {
        /// The number as printed.
        number: Option<Text> = "номер, как напечатано";
        /// The title.
        title: Text = "название";
        /// A deadline for all its items.
        deadline: Option<Text> = "срок для всех пунктов раздела";
        /// Its items.
        items: Vec<Item> = "пункты";
        /// A remark.
        note: Option<OwnText> = "примечание";
        /// Slips of the act that are shown corrected.
        corrections: Vec<Correction> = "исправления";
    }
}
