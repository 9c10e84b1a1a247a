//! What templates may call: `t`, and the filters for dates, numbers, states and texts. In go data of the view, out
//! comes text; none may read anything else.

use std::sync::Arc;
use std::sync::atomic::{AtomicI16, Ordering};

use fluent_bundle::{FluentArgs, FluentValue};
use jiff::civil::Date;
use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

use super::chart;
use super::formats::{DateForm, Formats};
use super::linked_data;
use super::problem::ThemeMistake;
use super::qr::QrCodes;
use super::strings::Strings;
use super::text_tables::TextTables;
use super::typography::Typography;
use super::value_fields::field;

/// The language of a theme as functions need it.
pub struct ThemeLanguage {
    pub strings: Strings,
    pub formats: Formats,
    pub typography: Typography,
    /// The year of the site's date, for dates that need no year; 0 before it is known.
    pub year: AtomicI16,
}

impl ThemeLanguage {
    fn near_date(&self, date: Date) -> String {
        let year = self.year.load(Ordering::Relaxed);
        self.formats.near_date(date, (year != 0).then_some(year))
    }
}

/// The year of the site's date, out of its view.
pub fn site_year(site: &Value) -> Option<i16> {
    let today = field(site, "today")?.as_str()?;
    parse_date(today).map(Date::year)
}

/// Registers everything under the names templates use.
pub fn register(tera: &mut Tera, language: &Arc<ThemeLanguage>) {
    let lang = Arc::clone(language);
    tera.register_function("t", move |kwargs: Kwargs, _: &State| translate(&lang, &kwargs));
    let lang = Arc::clone(language);
    tera.register_filter("date", move |value: Value, kwargs: Kwargs, _: &State| {
        with_date(&value, |date| written_date(&lang, date, &kwargs))
    });
    let lang = Arc::clone(language);
    tera.register_filter("time", move |value: Value, kwargs: Kwargs, state: &State| {
        with_date(&value, |date| time_element(&lang, date, &kwargs, state))
    });
    let lang = Arc::clone(language);
    tera.register_filter("number", move |value: Value, _: Kwargs, _: &State| {
        value.as_f64().map_or(value, |n| lang.formats.number(n).into())
    });
    let lang = Arc::clone(language);
    tera.register_filter("state_word", move |value: Value, _: Kwargs, _: &State| state_word(&lang, &value));
    let lang = Arc::clone(language);
    tera.register_filter("typo", move |value: Value, _: Kwargs, _: &State| match value.as_str() {
        Some(text) => Value::from(lang.typography.apply(text)),
        None => value,
    });
    let typography = language.typography;
    tera.register_filter("quoted", move |value: Value, _: Kwargs, _: &State| {
        Value::from(typography.quote(value.as_str().unwrap_or_default()))
    });
    tera.register_filter("lines", break_lines);
    let words = |key| escape_html(language.strings.constant(key).unwrap_or_default());
    let tables = TextTables::new(&words("table-in-text"), words("table-caption"));
    tera.register_filter("prose", move |value: Value, _: Kwargs, _: &State| {
        Value::safe_string(&tables.frame(value.as_str().unwrap_or_default())) // made from Markdown: safe as it is
    });
    tera.register_function("linked_data", |kwargs: Kwargs, _: &State| {
        linked_data::linked_data_block(kwargs.must_get::<&Value>("page")?, kwargs.must_get::<&str>("base")?)
    });
    let codes = QrCodes::default();
    tera.register_function("qr", move |kwargs: Kwargs, _: &State| -> TeraResult<Value> {
        Ok(codes.code(kwargs.must_get::<&str>("address")?))
    });
    tera.register_function("chart", |kwargs: Kwargs, _: &State| {
        chart::chart_geometry(kwargs.must_get::<&Value>("indicator")?)
    });
}

/// A text as it may stand in an element or in the value of an attribute.
pub fn escape_html(text: &str) -> String {
    let mut escaped = Vec::with_capacity(text.len());
    match tera::escape_html(text, &mut escaped) {
        Ok(()) => String::from_utf8_lossy(&escaped).into_owned(),
        Err(_) => String::new(), // memory takes whatever is written
    }
}

/// `t(key="…", n=…)`: an interface string; every other argument goes into it.
fn translate(language: &ThemeLanguage, kwargs: &Kwargs) -> TeraResult<Value> {
    let key = kwargs.must_get::<&str>("key")?;
    if let Some(text) = language.strings.constant(key) {
        return Ok(Value::normal_string(text));
    }
    let mut args = FluentArgs::new();
    for (name, value) in kwargs.iter() {
        if let Some(name) = name.as_str().filter(|name| *name != "key") {
            args.set(name.to_owned(), fluent_value(value));
        }
    }
    language.strings.get(key, &args).map(Value::from).ok_or_else(|| missing_string(key))
}

fn fluent_value(value: &Value) -> FluentValue<'static> {
    if let Some(whole) = value.as_i64() {
        return FluentValue::from(whole);
    }
    match value.as_f64() {
        Some(number) if value.is_number() => FluentValue::from(number),
        _ => FluentValue::from(value.to_string()),
    }
}

fn missing_string(key: &str) -> Error {
    Error::message(ThemeMistake::UnformattedString(key.to_owned()))
}

/// The key of a state's word: of its form where it has one, else of its code; more exact where it has a day, or days by
/// which it was late.
pub fn state_key(code: &str, form: Option<&str>, dated: bool, late_days: Option<i64>) -> String {
    match (form, code, dated, late_days) {
        (Some(form), ..) => format!("state-{form}"),
        (_, "done", _, Some(1..)) => "state-done-late".to_owned(),
        (_, "late" | "postponed" | "awaited" | "excluded", true, _) => format!("state-{code}-date"),
        _ => format!("state-{code}"),
    }
}

/// The word of a state: `state-<code>` with its date, days and counts; dates of other years carry the year.
fn state_word(language: &ThemeLanguage, mark: &Value) -> TeraResult<Value> {
    let code =
        field(mark, "code").and_then(Value::as_str).ok_or_else(|| Error::message(ThemeMistake::StateWithoutCode))?;
    let dated = field(mark, "date").and_then(Value::as_str).is_some();
    let form = field(mark, "form").and_then(Value::as_str);
    let key = state_key(code, form, dated, field(mark, "days_late").and_then(Value::as_i64));
    if let Some(text) = language.strings.constant(&key) {
        return Ok(Value::normal_string(text));
    }
    let mut args = FluentArgs::new();
    for (name, key) in [("days", "days_late"), ("done", "done"), ("of", "total")] {
        if let Some(number) = field(mark, key).and_then(Value::as_i64) {
            args.set(name, number);
        }
    }
    args.set("kind", field(mark, "act").and_then(Value::as_str).unwrap_or("order").to_owned());
    args.set("who", field(mark, "who").and_then(Value::as_str).unwrap_or("school").to_owned());
    if let Some(until) = field(mark, "until").and_then(Value::as_str).and_then(parse_date) {
        args.set("until", language.near_date(until));
    }
    if let Some(date) = field(mark, "date").and_then(Value::as_str).and_then(parse_date) {
        args.set("date", language.near_date(date));
    }
    let text = language.strings.get(&key, &args);
    text.map(Value::from).ok_or_else(|| missing_string(&key))
}

fn with_date(value: &Value, write: impl Fn(Date) -> TeraResult<Value>) -> TeraResult<Value> {
    if value.is_none() || value.is_undefined() {
        return Ok(Value::from(""));
    }
    let date = value.as_str().and_then(parse_date);
    write(date.ok_or_else(|| Error::message(ThemeMistake::NotADate(value.to_string())))?)
}

fn parse_date(text: &str) -> Option<Date> {
    text.parse().ok()
}

/// `{{ d | date }}`, `{{ d | date(format="short") }}`: long, short, day, month, near.
fn written_date(language: &ThemeLanguage, date: Date, kwargs: &Kwargs) -> TeraResult<Value> {
    let name = kwargs.get::<&str>("format")?.unwrap_or("long");
    if name == "near" {
        return Ok(language.near_date(date).into());
    }
    match DateForm::from_name(name) {
        Some(form) => Ok(language.formats.date(date, form).into()),
        None => Err(Error::message(ThemeMistake::UnknownDateFormat(name.to_owned()))),
    }
}

/// `{{ d | time }}`: the same inside `<time datetime>`.
fn time_element(language: &ThemeLanguage, date: Date, kwargs: &Kwargs, state: &State<'_>) -> TeraResult<Value> {
    let words = written_date(language, date, kwargs)?;
    let words = state.escape(words.as_str().unwrap_or_default())?;
    Ok(Value::safe_string(&format!("<time datetime=\"{date}\">{words}</time>")))
}

/// Plain text whose line breaks are kept.
fn break_lines(value: Value, _: Kwargs, state: &State<'_>) -> TeraResult<Value> {
    let Some(text) = value.as_str() else {
        return Ok(if value.is_none() { Value::from("") } else { value });
    };
    let escaped = state.escape(text.trim_end())?;
    Ok(Value::safe_string(&escaped.replace('\n', "<br>")))
}
