//! The headers of reports and pages.

use super::Visibility;
use crate::content::closed_words::words;
use crate::content::numbers::{Count, Total};
use crate::content::read::{Spanned, record};
use crate::content::values::{Day, Decimal, Flag, Id, OneOrMany, OwnText, Ref, Url};

record! {
    /// The header of a report.
    pub struct ReportHeader {
        /// Its id; the file's name by default.
        id: Option<Id> = "идентификатор; по умолчанию имя файла";
        /// The title.
        title: OwnText = "заголовок";
        /// When it is published.
        date: Day = "дата публикации";
        /// When it happened.
        event_date: Option<Day> = "когда это произошло";
        /// What kind of report it is.
        kind: Option<Spanned<ReportKind>> = "вид отчёта";
        /// One or two sentences for lists.
        summary: Option<OwnText> = "одно-два предложения для списков";
        /// The stage it belongs to.
        stage: Option<Ref> = "этап";
        /// The roadmap; found by date when absent.
        roadmap: Option<Ref> = "дорожная карта; если не указана, находится по дате";
        /// Which items it reports on.
        items: Vec<Entry> = "о каких пунктах отчёт";
        /// Values of indicators.
        indicators: Vec<Measurement> = "значения показателей";
        /// Who is to be seen in the pictures of the text.
        pictures: Vec<PictureNote> = "кто на изображениях текста";
        /// The report that it corrects.
        corrects: Option<Ref> = "какой отчёт исправляет: его идентификатор";
        /// When the department got it, where that was earlier than its date.
        received: Option<Day> = "когда сведения получены, если раньше даты отчёта";
        /// Whether it is published.
        visibility: Option<Spanned<Visibility>> = "публикуется ли";
    }
}

words! {
    /// What kind of report it is.
    pub enum ReportKind {
        /// How the work goes.
        Progress = "progress" | "ход работы" | "отчёт";
        /// Analytics.
        Analytics = "analytics" | "аналитика";
        /// Monitoring.
        Monitoring = "monitoring" | "мониторинг";
        /// An event.
        Event = "event" | "событие" | "мероприятие";
        /// News.
        Release = "release" | "новость" | "информ-релиз";
    }
}

record! {
    /// What a report says of one item.
    pub struct Entry {
        /// The item, or several of which the same is said: number or id.
        item: OneOrMany<Ref> = "пункт или несколько: номер или id";
        /// How it stands.
        status: Spanned<Status> = "состояние";
        /// The day of the fact.
        date: Option<Day> = "день, когда это произошло";
        /// Which occurrence of a recurring item.
        period: Option<Ref> = "за какой период: март 2024, 2024-Q1, all";
        /// Which of several deadlines.
        term: Option<Ref> = "к какому из сроков: номер с 1 или id";
        /// For which schools a department reports.
        schools: Vec<Ref> = "о каких школах сообщает ведомство";
        /// What proves it.
        evidence: Vec<Evidence> = "подтверждения";
        /// What came of it.
        result: Option<OwnText> = "что получилось";
        /// What is left to do.
        left: Option<OwnText> = "что осталось";
        /// How many are done.
        count: Option<Count> = "сколько сделано";
        /// Of how many.
        of: Option<Total> = "из скольких";
        /// Until when it is postponed.
        until: Option<Day> = "на какой день перенесено";
        /// Why.
        reason: Option<OwnText> = "почему";
        /// The document of the decision.
        document: Option<Ref> = "документ с решением";
        /// Who confirmed it.
        confirmed: Option<Confirmation> = "кем подтверждено";
        /// Whether the entry is published.
        visibility: Option<Spanned<Visibility>> = "публикуется ли";
        /// A remark.
        note: Option<OwnText> = "примечание";
    }
}

words! {
    /// How an item stands, as a report says.
    pub enum Status {
        /// Going on.
        InProgress = "in-progress" | "выполняется" | "в работе" ~ "в процессе" ~ "идёт" ~ "начато" ~ "делаем" ~ "проводится";
        /// Done.
        Done = "done" | "выполнено" | "сделано" ~ "готово" ~ "завершено" ~ "исполнено" ~ "проведено" ~ "реализовано" ~ "да";
        /// Done in part.
        Partly = "partly" | "частично" | "выполнено частично" | "частично выполнено" ~ "не полностью" ~ "не всё";
        /// Put off.
        Postponed = "postponed" | "перенесено" ~ "отложено" ~ "перенос";
        /// Given up.
        Cancelled = "cancelled" | "отменено" | "решено не проводить" ~ "отмена";
        /// Does not concern this school.
        NotApplicable = "not-applicable" | "не относится" | "не относится к школе" ~ "неприменимо" ~ "не применимо" ~ "не касается";
        /// An earlier «done» does not hold.
        Withdrawn = "withdrawn" | "отозвано" | "выполнение отозвано";
    }
}

record! {
    /// What proves an entry: a document by id, or a page elsewhere.
    pub struct Evidence short document {
        /// A document's id.
        document: Option<Ref> = "id документа";
        /// The text of the link.
        title: Option<OwnText> = "текст ссылки";
        /// An address.
        url: Option<Url> = "адрес";
    }
}

record! {
    /// Who confirmed an entry, and when.
    pub struct Confirmation {
        /// Who, by office.
        by: OwnText = "кто, должность";
        /// When.
        date: Option<Day> = "когда";
    }
}

record! {
    /// A value of an indicator.
    pub struct Measurement {
        /// The indicator.
        id: Ref = "показатель";
        /// The value.
        value: Decimal = "значение";
        /// The day of the measurement; the report's by default.
        date: Option<Day> = "день измерения; по умолчанию дата отчёта";
        /// How many were measured.
        group: Option<Total> = "сколько человек измерено";
        /// The document it comes from.
        source: Option<Ref> = "документ-источник";
        /// A remark.
        note: Option<OwnText> = "примечание";
    }
}

record! {
    /// Who is to be seen in a picture of the text.
    pub struct PictureNote {
        /// The file, as the text names it.
        file: Ref = "файл, как он назван в тексте";
        /// Who is in it.
        people: Spanned<PeopleShown> = "кто на нём";
    }
}

words! {
    /// Who is to be seen in a picture.
    pub enum PeopleShown {
        /// Nobody.
        Nobody = "none" | "никого" | "людей нет" ~ "нет людей" ~ "нет";
        /// Adults.
        Adults = "adults" | "взрослые" ~ "педагоги" ~ "учителя";
        /// Children whose parents agree.
        ConsentedChildren = "children-consented" | "дети с согласия" ~ "есть согласие" ~ "дети, согласие есть";
        /// Children whom nobody can recognise.
        UnrecognisableChildren = "children-not-recognisable" | "дети не узнаваемы" ~ "дети неузнаваемы" ~ "лиц не видно";
    }
}

record! {
    /// The header of a page.
    pub struct PageHeader {
        /// The title.
        title: OwnText = "заголовок";
        /// One or two sentences about the page.
        summary: Option<OwnText> = "одно-два предложения о странице";
        /// Its place among the pages: small numbers first.
        order: Option<Count> = "место среди страниц: меньшие раньше";
        /// When it was last changed.
        date: Option<Day> = "когда изменена";
        /// Whether it stands in the site's menu.
        menu: Option<Flag> = "показывать ли в меню";
        /// Who is to be seen in the pictures of the text.
        pictures: Vec<PictureNote> = "кто на изображениях текста";
    }
}
