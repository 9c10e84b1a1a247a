//! `site.yaml` and `calendar.yaml`: who publishes, how, and which days are working days.

use super::{Contact, Level};
use crate::content::addresses::{AnyAddress, PagePath, SiteAddress, TargetPath};
use crate::content::closed_words::words;
use crate::content::fold;
use crate::content::numbers::{Count, Days, Whole, WorkingDays, Year};
use crate::content::read::{Scalar, Spanned, record};
use crate::content::schema::Shape;
use crate::content::values::{Day, Flag, Id, OwnText, Ref, Url};
use crate::diagnostics::{Code, Diagnostic};

record! {
    /// The site: who publishes what, and how.
    pub struct SiteFile {
        /// The version of the content format; 1.
        format: Option<Whole> = "версия формата содержания; сейчас 1";
        /// A stable name: identifiers in feeds and calendars are made from it.
        id: Id = "постоянное имя сайта: из него строятся идентификаторы лент и календарей";
        /// The title of the site.
        title: OwnText = "название сайта";
        /// Who publishes.
        body: Body = "кто публикует";
        /// Whom to ask.
        contact: Option<Contact> = "к кому обращаться";
        /// The language of the pages.
        language: Option<Ref> = "язык страниц: ru или en";
        /// The address of the site, when it is known: makes absolute addresses possible.
        base_url: Option<Spanned<SiteAddress>> = "адрес сайта; с ним появляются абсолютные ссылки";
        /// The theme: `default` or a folder below `themes/`.
        theme: Option<Ref> = "тема: default или папка в themes/";
        /// The colour of headings and links, `#rrggbb`.
        accent: Option<Spanned<Color>> = "основной цвет, #rrggbb; принимается при достаточном контрасте";
        /// Hours and minutes ahead of UTC: which calendar day it is.
        utc_offset: Option<Spanned<Offset>> = "часовой пояс, например +07:00";
        /// A fixed day for demonstrations and archives.
        as_of: Option<Day> = "зафиксированная дата данных, для примеров и архивов";
        /// A few sentences for the home page.
        summary: Option<OwnText> = "несколько предложений для главной страницы";
        /// A picture beside the free pages that stands for the site where a link to it is shown.
        picture: Option<Ref> = "картинка из папки pages: её показывают вместе со ссылкой на сайт";
        /// What is made besides pages; everything by default.
        outputs: Vec<Spanned<Outputs>> = "что создавать кроме страниц; по умолчанию всё";
        /// Old addresses that lead to new ones.
        moved: Vec<Moved> = "старые адреса, с которых нужен переход";
        /// Rules of publishing.
        publishing: Option<Publishing> = "правила публикации";
        /// Levels of single rules.
        rules: Vec<RuleLevel> = "уровни отдельных правил";
        /// Findings of the personal data check that may be published.
        allow: Vec<Allow> = "разрешённые находки проверки персональных данных";
        /// Consents to publish somebody's data, without a name.
        consents: Vec<Consent> = "согласия на распространение, без имён";
        /// Links at the foot of every page.
        footer_links: Vec<FooterLink> = "ссылки внизу каждой страницы";
    }
}

record! {
    /// The body that publishes.
    pub struct Body {
        /// The full name.
        name: OwnText = "полное название";
        /// The short name.
        short_name: Option<OwnText> = "краткое название";
        /// Its level.
        level: Option<Spanned<Level>> = "уровень";
        /// The postal address.
        address: Option<OwnText> = "почтовый адрес";
        /// The official site.
        website: Option<Url> = "официальный сайт";
        /// The region or parent body above the name in the letterhead.
        letterhead: Option<OwnText> = "что стоит в бланке над названием: регион, вышестоящий орган";
    }
}

words! {
    /// What a build makes.
    pub enum Outputs {
        /// Pages.
        Pages = "pages" | "страницы";
        /// Atom feeds.
        Feeds = "feeds" | "ленты";
        /// CSV, XLSX, JSON.
        Data = "data" | "данные";
        /// iCalendar.
        Calendar = "calendar" | "календарь";
        /// The search index.
        Search = "search" | "поиск";
    }
}

record! {
    /// A page that has moved.
    pub struct Moved {
        /// The old address within the site.
        from: Spanned<PagePath> = "старый адрес на сайте";
        /// The new address within the site.
        to: Spanned<TargetPath> = "новый адрес на сайте";
    }
}

record! {
    /// How often and how carefully the site is published.
    pub struct Publishing {
        /// After how many days without an update a page counts as stale.
        stale_after_days: Option<Days> = "через сколько дней без обновления страница считается устаревшей";
        /// Working days after an end within which the report may come: until then nothing is late.
        report_within: Option<WorkingDays> = "сколько рабочих дней после срока ждать отчёта; до этого ничто не опаздывает";
        /// In which days lateness is counted.
        lateness: Option<Spanned<DayCount>> = "в каких днях считать опоздание: рабочих или календарных";
        /// How often schools must report.
        update_every: Option<Spanned<Every>> = "как часто школы обновляют сведения";
        /// Groups smaller than this are not published.
        small_number_threshold: Option<Count> = "группы меньше этого числа не публикуются";
        /// Whether the page of monitoring is published.
        monitoring: Option<Flag> = "публиковать ли страницу «Мониторинг»: что просит приказ и что опубликовано";
    }
}

words! {
    /// In which days something is counted.
    pub enum DayCount {
        /// Days of the production calendar.
        Working = "working" | "рабочие";
        /// All days.
        Calendar = "calendar" | "календарные";
    }
}

words! {
    /// How often.
    pub enum Every {
        /// Four times a year.
        Quarter = "quarter" | "квартал";
        /// Every month.
        Month = "month" | "месяц";
        /// Twice a year.
        HalfYear = "half-year" | "полугодие";
        /// Once a year.
        Year = "year" | "год";
    }
}

record! {
    /// The level of one rule.
    pub struct RuleLevel {
        /// The rule's name.
        rule: Ref = "имя правила";
        /// Error, warning or off.
        level: Spanned<RuleWord> = "уровень: ошибка, предупреждение или выключено";
        /// Why.
        reason: Option<OwnText> = "почему";
    }
}

words! {
    /// How seriously a rule is taken.
    pub enum RuleWord {
        /// Stops the build.
        Error = "error" | "ошибка";
        /// Is told.
        Warning = "warning" | "предупреждение";
        /// Is silent.
        Off = "off" | "выключено";
    }
}

record! {
    /// A finding of the personal data check that may be published.
    pub struct Allow {
        /// The file it stands in.
        file: Ref = "файл, от папки сайта";
        /// Which data.
        kind: Spanned<AllowedKind> = "вид данных";
        /// Its masked form, by which a person knows it.
        shown: Ref = "как показано: скрытая форма";
        /// The digest by which the program knows it; `vekha check` prints it.
        digest: Ref = "отпечаток из vekha check";
        /// Why it may be published.
        reason: OwnText = "почему его можно публиковать";
        /// When that was decided.
        date: Day = "дата решения";
        /// Who decided, by office.
        by: OwnText = "кто решил, должность";
        /// The consent on which it rests.
        consent: Option<Ref> = "согласие, на котором это основано: id из consents";
    }
}

words! {
    /// Personal data that may be allowed; others never are.
    pub enum AllowedKind {
        /// Series and number of a passport.
        Passport = "passport" | "паспорт";
        /// The taxpayer's number of a person.
        TaxNumber = "tax-number" | "ИНН";
        /// A card, an account or a policy.
        Bank = "bank" | "карта или счёт";
        /// What a teacher lacks.
        Teacher = "teacher" | "дефициты педагога";
        /// The heading of a list.
        Heading = "heading" | "заголовок списка";
        /// A day of birth.
        Birth = "birth-date" | "дата рождения";
        /// Where somebody lives.
        HomeAddress = "home-address" | "домашний адрес";
        /// A telephone.
        Phone = "phone" | "телефон";
        /// A mailbox.
        Mail = "email" | "почта";
        /// A pupil or a parent by name.
        Pupil = "pupil" | "имя ученика или родителя";
        /// So few people that each is known, beside what they failed.
        SmallGroup = "small-group" | "малая группа";
        /// The full name of the author of an attached file.
        Author = "author" | "автор файла";
        /// Where a photograph was taken.
        Position = "position" | "место съёмки";
        /// An attached file that a person has looked through, because the program could not.
        Unchecked = "unchecked" | "файл не проверен";
    }
}

record! {
    /// A consent to publish somebody's data; whose it is stands in the paper.
    pub struct Consent {
        /// Its id.
        id: Id = "идентификатор";
        /// To what it is given.
        what: OwnText = "на что дано";
        /// The paper.
        basis: OwnText = "основание: согласие на распространение, номер";
        /// When it was given.
        date: Day = "дата";
        /// Until when it holds.
        until: Option<Day> = "по какой день действует";
    }
}

record! {
    /// A link at the foot of every page.
    pub struct FooterLink {
        /// The text of the link.
        title: OwnText = "текст ссылки";
        /// Where it leads.
        url: Spanned<AnyAddress> = "адрес";
    }
}

record! {
    /// `calendar.yaml`: working days and school terms of single years.
    pub struct CalendarFile {
        /// Years with their holidays and transferred days.
        years: Vec<CalendarYear> = "годы с праздниками и переносами";
        /// School years with their terms and holidays.
        school_years: Vec<SchoolYear> = "учебные годы с четвертями и каникулами";
    }
}

record! {
    /// One year of the production calendar.
    pub struct CalendarYear {
        /// The year.
        year: Year = "год";
        /// Weekdays on which nobody works.
        holidays: Vec<Day> = "нерабочие дни";
        /// Weekend days on which everybody works.
        working: Vec<Day> = "рабочие выходные";
    }
}

record! {
    /// One school year.
    pub struct SchoolYear {
        /// The year in which it begins.
        begins: Year = "год начала";
        /// Its terms in order.
        terms: Vec<Span> = "четверти по порядку";
        /// Its holidays.
        holidays: Vec<Span> = "каникулы";
    }
}

record! {
    /// A span of days with a name.
    pub struct Span {
        /// What it is.
        name: Option<OwnText> = "название";
        /// The first day.
        from: Day = "первый день";
        /// The last day.
        to: Day = "последний день";
    }
}

/// A colour `#rrggbb`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Color(pub String);

impl Scalar for Color {
    fn shape() -> Shape {
        Shape::Pattern("^#[0-9a-fA-F]{6}$")
    }

    fn parse(text: &str) -> Result<Self, Diagnostic> {
        let digits =
            text.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit()));
        match digits {
            Some(_) => Ok(Color(text.to_lowercase())),
            None => Err(Diagnostic::new(Code::BadColor, None).arg("color", text)),
        }
    }
}

/// Minutes ahead of UTC, written `+07:00`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Offset(pub i32);

impl Scalar for Offset {
    fn shape() -> Shape {
        Shape::Pattern(r"^[+-]\d{2}:\d{2}$")
    }

    fn parse(text: &str) -> Result<Self, Diagnostic> {
        offset(text).map(Offset).ok_or_else(|| {
            let guess = offset_guess(text);
            Diagnostic::new(Code::BadOffset, None).arg("offset", text).with_guess(guess.as_deref())
        })
    }
}

/// `+7`, `UTC+7`, `МСК+4`: the same as it is written here.
fn offset_guess(text: &str) -> Option<String> {
    let plain = fold::signs(text).to_uppercase();
    let (zone, hours) = plain.split_at(plain.find(['+', '-'])?);
    let ahead = match zone.trim() {
        "" | "UTC" | "GMT" => 0,
        "MSK" | "МСК" => 3,
        _ => return None,
    };
    let hours: i32 =
        ahead + hours.trim_end_matches(":00").parse::<i32>().ok().filter(|hours| (-12..=14).contains(hours))?;
    Some(format!("{}{:02}:00", if hours < 0 { '-' } else { '+' }, hours.abs()))
}

fn offset(text: &str) -> Option<i32> {
    let sign = match text.as_bytes().first()? {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    let (hours, minutes) = text.get(1..)?.split_once(':')?;
    let (hours, minutes): (i32, i32) = (hours.parse().ok()?, minutes.parse().ok()?);
    ((0..=14).contains(&hours) && (0..60).contains(&minutes)).then_some(sign * (hours * 60 + minutes))
}
