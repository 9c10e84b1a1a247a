//! Items and steps of a plan: the cells of the act's table, and what the editors add to them.

use super::column_texts::{ColumnText, ColumnTexts, Part, parts};
use super::indicator::Comparator;
use super::{Correction, ListEntry, Visibility};
use crate::content::closed_words::words;
use crate::content::numbers::Total;
use crate::content::read::{Field, Read, Reader, Spanned, record};
use crate::content::schema::Shape;
use crate::content::values::{Decimal, Flag, Id, Key, OneOrMany, OwnText, Prose, Ref, Text, Texts};
use crate::content::yaml::{Node, Value};
use crate::diagnostics::Place;

record! {
    /// An item of a plan, or a step of an item: one row of the act's table.
    pub struct Item {
        /// The number as printed.
        number: Option<Spanned<Key>> = "номер, как напечатано";
        /// Its name in addresses; needed only where the number repeats or is absent.
        id: Option<Id> = "имя в адресах; нужно, если номер повторяется или его нет";
        /// The item in the act's words.
        activity: Option<Text> = "мероприятие словами документа";
        /// An inner list of the item.
        list: Vec<ListEntry> = "внутренний перечень";
        /// When, in the act's words; one text or one per deadline column.
        deadline: Option<ColumnTexts> = "срок словами документа; один текст или по одному на столбец";
        /// Explicit terms, when the text cannot say it.
        schedule: Vec<ExplicitTerm> = "явные сроки, если текст не позволяет";
        /// Who does it, in the act's words.
        responsible: Option<Responsible> = "исполнители словами документа";
        /// Who helps, in the act's words.
        co_responsible: Option<ColumnTexts> = "соисполнители словами документа";
        /// What it leads to.
        result: Option<ResultCell> = "результат";
        /// The form in which it is done.
        form: Option<ColumnTexts> = "форма";
        /// Where it is done.
        venue: Option<ColumnTexts> = "место проведения";
        /// The stage it belongs to.
        stage: Option<Ref> = "этап";
        /// The level on which it is done.
        level: Option<ColumnTexts> = "уровень";
        /// The cell of an indicator column.
        indicator: Option<ColumnTexts> = "показатель";
        /// The cell of an evidence column.
        evidence: Option<ColumnTexts> = "подтверждающий документ";
        /// Kinds of documents that prove it.
        evidence_kinds: Vec<OwnText> = "виды подтверждающих документов";
        /// Cells of further columns, by column id.
        extra: Option<Texts> = "ячейки прочих столбцов, по id столбца";
        /// Whether the item is published at all.
        visibility: Option<Spanned<Visibility>> = "публикуется ли пункт";
        /// Which schools it concerns.
        scope: Option<Scope> = "каких школ касается";
        /// What on the site proves it without a report that says so.
        proved_by: Option<Spanned<ProvedBy>> = "что на самом сайте подтверждает выполнение: report или section";
        /// Cells whose reading still has to be compared with the act: nothing is held against anybody until then.
        unchecked: Vec<Spanned<UncheckedCell>> = "ячейки, которые ещё не сверены с документом: deadline, responsible";
        /// What later acts have changed of it; the cells hold the wording of the last one.
        revisions: Vec<Revision> = "что изменили последующие приказы; в ячейках — слова последнего из них";
        /// Figures that the act sets.
        targets: Vec<Target> = "числа, заданные документом";
        /// The item in parents' words.
        for_parents: Option<ForParents> = "то же простыми словами для родителей";
        /// Other items it belongs with.
        related: Vec<Ref> = "связанные пункты";
        /// The items of other roadmaps that are the same work: a report on one of them serves them all.
        same_as: Option<OneOrMany<Ref>> = "пункт другой карты, который есть то же мероприятие; по одному на карту";
        /// Steps below it.
        steps: Vec<Item> = "шаги";
        /// A remark of the editors.
        note: Option<OwnText> = "примечание";
        /// Slips of the act that are shown corrected.
        corrections: Vec<Correction> = "исправления";
    }
}

record! {
    /// What an act has changed of an item.
    pub struct Revision {
        /// The act, by its number.
        act: Ref = "номер приказа из acts";
        /// What it changed.
        field: Spanned<RevisedField> = "что изменил";
        /// The words before.
        was: Option<Text> = "как было до него";
    }
}

words! {
    /// What an act may change of an item.
    pub enum RevisedField {
        /// The wording.
        Activity = "activity" | "мероприятие";
        /// When.
        Deadline = "deadline" | "срок";
        /// Who.
        Responsible = "responsible" | "исполнители";
        /// The result.
        Result = "result" | "результат";
        /// The act added the item.
        Added = "added" | "добавлен";
        /// The act struck it out.
        Removed = "removed" | "исключён";
    }
}

words! {
    /// What on the site proves that an item is done.
    pub enum ProvedBy {
        /// A report of the school, dated in the time of the item.
        Report = "report" | "отчёт";
        /// The section on the school's own site, once somebody has seen it.
        Section = "section" | "раздел";
    }
}

words! {
    /// A cell that nobody has compared with the act yet.
    pub enum UncheckedCell {
        /// When.
        Deadline = "deadline" | "срок";
        /// Who.
        Responsible = "responsible" | "исполнители";
    }
}

record! {
    /// A term said outright.
    pub struct ExplicitTerm short text {
        /// Its name in reports.
        id: Option<Id> = "имя в отчётах";
        /// When, in the deadline language.
        text: Text = "срок";
        /// The deadline column it explains.
        column: Option<Ref> = "id столбца со сроком";
        /// What it is for.
        note: Option<OwnText> = "примечание";
    }
}

record! {
    /// What an item leads to.
    pub struct ResultCell short text list columns {
        /// The act's words.
        text: Option<Text> = "слова документа";
        /// One text per result column.
        columns: Vec<ColumnText> = "по тексту на столбец";
        /// An inner list.
        list: Vec<ListEntry> = "внутренний перечень";
        /// Whether the act's words are published.
        visibility: Option<Spanned<Visibility>> = "публикуется ли текст";
        /// Whether what schools report under it is published.
        evidence_visibility: Option<Spanned<Visibility>> = "публикуется ли то, что школы сдают";
        /// What stands in place of hidden words.
        public_text: Option<OwnText> = "что показать вместо скрытого";
        /// A remark.
        note: Option<OwnText> = "примечание";
        /// Slips of the act that are shown corrected.
        corrections: Vec<Correction> = "исправления";
    }
}

/// Who does an item: the act's text, parties by id, or both.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Responsible {
    /// Where it stands.
    pub place: Place,
    /// The act's words.
    pub text: Option<Text>,
    /// One text per column of executors.
    pub columns: Vec<ColumnText>,
    /// Parties named outright.
    pub parties: Vec<PartyRef>,
}

impl Responsible {
    /// Its texts with their columns.
    pub fn parts(&self) -> Vec<Part<'_>> {
        parts(&self.text, &self.columns)
    }
}

impl ResultCell {
    /// Its texts with their columns.
    pub fn parts(&self) -> Vec<Part<'_>> {
        parts(&self.text, &self.columns)
    }
}

record! {
    /// The long form of the executors' cell.
    pub struct ResponsibleRecord short text {
        /// The act's words.
        text: Option<Text> = "слова документа";
        /// One text per column of executors.
        columns: Vec<ColumnText> = "по тексту на столбец";
        /// Parties named outright.
        parties: Vec<PartyRef> = "стороны по id";
    }
}

record! {
    /// A party that takes part in an item.
    pub struct PartyRef short party {
        /// The party's id.
        party: Ref = "id стороны";
        /// What part it takes.
        role: Option<Spanned<PartyRole>> = "роль";
        /// Whether taking part is compulsory.
        mandatory: Option<Flag> = "обязательно ли участие";
        /// A remark.
        note: Option<OwnText> = "примечание";
    }
}

words! {
    /// What part a party takes.
    pub enum PartyRole {
        /// Does it.
        Lead = "lead" | "исполнитель";
        /// Helps.
        Co = "co" | "соисполнитель";
        /// Takes part.
        Participant = "participant" | "участник";
    }
}

impl Read for Responsible {
    fn read(node: &Node, reader: &mut Reader) -> Self {
        let place = node.place;
        match &node.value {
            Value::List(list) if list.iter().any(names_column) => {
                let columns = Vec::read_field(Some(node), "responsible", place, reader);
                Responsible { place, columns, ..Responsible::default() }
            }
            Value::List(_) => {
                let parties = Vec::read_field(Some(node), "responsible", place, reader);
                Responsible { place, parties, ..Responsible::default() }
            }
            _ => {
                let ResponsibleRecord { text, columns, parties, .. } = ResponsibleRecord::read(node, reader);
                Responsible { place, text, columns, parties }
            }
        }
    }

    fn shape() -> Shape {
        let lists = [PartyRef::shape(), ColumnText::shape()].map(|shape| Shape::List(Box::new(shape)));
        Shape::OneOf(std::iter::once(ResponsibleRecord::shape()).chain(lists).collect())
    }
}

/// A list of texts by column, rather than of parties, has these keys.
fn names_column(node: &Node) -> bool {
    let Value::Map(entries) = &node.value else { return false };
    entries.iter().any(|(key, _)| key.scalar().is_some_and(|(key, _)| matches!(key, "column" | "text")))
}

record! {
    /// Which schools an item concerns; all participants by default.
    pub struct Scope {
        /// These schools.
        schools: Vec<Ref> = "эти школы";
        /// Any so many schools.
        at_least: Option<Total> = "не менее стольких школ, любых";
    }
}

record! {
    /// A figure that the act sets.
    pub struct Target {
        /// At least, at most, exactly.
        comparator: Option<Spanned<Comparator>> = "не менее, не более, ровно";
        /// The figure; absent where the act leaves it blank.
        value: Blank = "число; null, если в документе пропуск";
        /// The unit.
        unit: Option<Text> = "единица";
        /// Of what.
        base: Option<Text> = "от чего считается";
        /// A remark.
        note: Option<OwnText> = "примечание";
    }
}

/// A figure, or the blank that the act left in its place (`value:` with nothing behind it).
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Blank(pub Option<Decimal>);

impl Field for Blank {
    const REQUIRED: bool = false;

    fn read_field(value: Option<&Node>, _: &'static str, _: Place, reader: &mut Reader) -> Self {
        let node = value.filter(|node| node.value != Value::Nothing);
        Blank(node.map(|node| Decimal::read(node, reader)))
    }

    fn field_shape() -> Shape {
        Shape::OneOf(vec![Shape::Number, Shape::Nothing])
    }
}

record! {
    /// An item in parents' words.
    pub struct ForParents short text {
        /// The words.
        text: OwnText = "текст";
        /// Whom the item is for.
        audience: Option<Spanned<Audience>> = "для кого мероприятие";
    }
}

words! {
    /// Whom an item is for.
    pub enum Audience {
        /// Pupils.
        Pupils = "pupils" | "ученики";
        /// Teachers.
        Teachers = "teachers" | "учителя";
        /// The school as a whole.
        School = "school" | "школа";
    }
}

/// The plain text of an optional cell, for code that does not care where it stands.
pub fn words_of(text: &Option<Spanned<Prose>>) -> &str {
    text.as_ref().map_or("", |text| text)
}
