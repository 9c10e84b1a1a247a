//! Acts and their annexes: what orders the work of a roadmap, as the page must show it.

use super::Correction;
use crate::content::closed_words::words;
use crate::content::read::{Spanned, record};
use crate::content::values::{Day, OwnText, Ref, Text, Url};

record! {
    /// An act that approves, amends or ends a roadmap.
    pub struct Act {
        /// The kind: order, instruction, resolution.
        kind: OwnText = "вид: приказ, распоряжение, постановление";
        /// The number; always text.
        number: Option<Text> = "номер, всегда текст";
        /// The date of the act.
        date: Day = "дата";
        /// Who issued it.
        issuer: Option<Text> = "кто издал";
        /// Where it was issued.
        place_of_issue as "place": Option<Text> = "место издания";
        /// Its title.
        title: Option<Text> = "название";
        /// What it does to the roadmap.
        relation: Option<Spanned<Relation>> = "что делает с дорожной картой";
        /// The introductory part.
        preamble: Option<Text> = "вводная часть";
        /// Acts on which it rests.
        based_on: Vec<Basis> = "на чём основан";
        /// Its clauses.
        clauses: Vec<Clause> = "пункты";
        /// Who signed.
        signatory: Option<Signatory> = "кто подписал";
        /// Who controls the execution.
        control: Option<Text> = "на кого возложен контроль";
        /// The document with its text.
        document: Option<Ref> = "документ с текстом";
        /// A remark of the editors.
        note: Option<OwnText> = "примечание";
        /// Slips of the act that are shown corrected.
        corrections: Vec<Correction> = "исправления";
    }
}

words! {
    /// What an act does to a roadmap.
    pub enum Relation {
        /// Approves it.
        Approves = "approves" | "утверждает";
        /// Changes it.
        Amends = "amends" | "изменяет";
        /// Takes the place of an earlier act.
        Replaces = "replaces" | "заменяет";
        /// Ends it.
        Repeals = "repeals" | "отменяет";
    }
}

record! {
    /// An act on which another rests.
    pub struct Basis {
        /// The kind.
        kind: Option<Text> = "вид";
        /// The number.
        number: Option<Text> = "номер";
        /// The date of the act.
        date: Option<Day> = "дата";
        /// Who issued it.
        issuer: Option<Text> = "кто издал";
        /// Its title.
        title: Option<Text> = "название";
        /// Where it can be read.
        url: Option<Url> = "где прочитать";
        /// A remark.
        note: Option<OwnText> = "примечание";
        /// Slips that are shown corrected.
        corrections: Vec<Correction> = "исправления";
    }
}

record! {
    /// A clause of an act.
    pub struct Clause {
        /// The number as printed; empty where none is printed.
        number: Option<Text> = "номер, как напечатано";
        /// Whom it binds.
        addressees: Vec<Text> = "кому поручено";
        /// The text.
        text: Text = "текст";
        /// Clauses below it.
        clauses: Vec<Clause> = "подпункты";
        /// A remark.
        note: Option<OwnText> = "примечание";
        /// Slips that are shown corrected.
        corrections: Vec<Correction> = "исправления";
    }
}

record! {
    /// Who signed an act.
    pub struct Signatory {
        /// The post.
        post: OwnText = "должность";
        /// The name.
        name: Option<Text> = "имя";
        /// A remark.
        note: Option<OwnText> = "примечание";
    }
}

record! {
    /// An annex of an act: plans, a text or a table.
    pub struct Annex {
        /// The number; empty for the only one.
        number: Option<Text> = "номер; пусто, если приложение одно";
        /// Its title.
        title: Text = "название";
        /// The stamp in its corner.
        stamp: Option<Stamp> = "гриф утверждения";
        /// Plans of this file that stand in it.
        plans: Vec<Ref> = "планы этого файла, которые в нём стоят";
        /// A text that stands in it.
        text: Option<Text> = "текст";
        /// The columns of a table that stands in it.
        columns: Vec<AnnexColumn> = "столбцы таблицы";
        /// The rows of that table.
        rows: Vec<AnnexRow> = "строки таблицы";
        /// Who signed the annex.
        signatory: Option<Signatory> = "кто подписал приложение";
        /// A remark.
        note: Option<OwnText> = "примечание";
        /// Slips that are shown corrected.
        corrections: Vec<Correction> = "исправления";
    }
}

record! {
    /// The stamp of approval; it may contradict the act.
    pub struct Stamp short text {
        /// The words of the stamp.
        text: Option<Text> = "слова грифа";
        /// The number of the act as the stamp gives it.
        number: Option<Text> = "номер акта по грифу";
        /// The date of the act as the stamp gives it.
        date: Option<Day> = "дата акта по грифу";
        /// A remark.
        note: Option<OwnText> = "примечание";
    }
}

record! {
    /// A column of an annex's table.
    pub struct AnnexColumn {
        /// What stands in it.
        role: Spanned<AnnexRole> = "что в столбце";
        /// The heading as printed.
        heading: Text = "заголовок, как напечатано";
    }
}

words! {
    /// What stands in a column of an annex's table.
    pub enum AnnexRole {
        /// The number of the row.
        Number = "number" | "номер";
        /// The territory.
        Territory = "territory" | "территория";
        /// The name as written.
        Name = "name" | "название";
        /// Anything else.
        Text = "text" | "текст";
    }
}

record! {
    /// A row of an annex's table.
    pub struct AnnexRow {
        /// The number as printed.
        number: Option<Text> = "номер, как напечатано";
        /// The territory as written.
        territory: Option<Text> = "территория, как написано";
        /// The name as written.
        name: Option<Text> = "название, как написано";
        /// Anything else.
        text: Option<Text> = "прочее";
        /// The school it names.
        school: Option<Ref> = "какая это школа";
        /// A remark.
        note: Option<OwnText> = "примечание";
        /// Slips that are shown corrected.
        corrections: Vec<Correction> = "исправления";
    }
}
