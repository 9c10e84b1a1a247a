//! The states that a school can choose, in the words of the site's language, and the word in a cell back to its state.

use crate::content::fold;
use crate::content::read::Scalar;
use crate::content::records::report::Status;
use crate::diagnostics::closest_word;
use crate::forms::words::word;
use crate::pages::Pages;

/// The states in the order of the list, each with the string of its words.
pub const STATES: [(Status, &str); 6] = [
    (Status::Done, "form-state-done"),
    (Status::Partly, "form-state-partly"),
    (Status::InProgress, "form-state-in-progress"),
    (Status::Postponed, "form-state-postponed"),
    (Status::Cancelled, "form-state-cancelled"),
    (Status::NotApplicable, "form-state-not-applicable"),
];

/// The words of all states.
pub fn state_words(cx: &Pages) -> Vec<String> {
    STATES.iter().map(|(_, key)| word(cx, key)).collect()
}

/// The words of one of them.
pub fn words_of(cx: &Pages, status: Status) -> String {
    let own = STATES.iter().find(|(state, _)| *state == status);
    own.map_or_else(|| status.code().to_owned(), |(_, key)| word(cx, key))
}

/// The word of the content format.
pub fn format_word(cx: &Pages, status: Status) -> &'static str {
    let russian = match status {
        Status::Done => "выполнено",
        Status::Partly => "частично",
        Status::InProgress => "выполняется",
        Status::Postponed => "перенесено",
        Status::Cancelled => "отменено",
        Status::NotApplicable => "не относится",
        Status::Withdrawn => "отозвано",
    };
    if cx.site.about.language == "en" { status.code() } else { russian }
}

/// The state that a cell names; the words that were meant where it is written with a slip.
pub fn read_state(cx: &Pages, text: &str) -> Option<(Status, Option<String>)> {
    let wanted = fold::words(fold::name(text).trim_end_matches(['.', '!', ';', ',']));
    let own: Vec<(Status, String)> = STATES.iter().map(|(status, key)| (*status, word(cx, key))).collect();
    if let Some((status, _)) = own.iter().find(|(_, words)| fold::words(words) == wanted) {
        return Some((*status, None));
    }
    let is_offered = |status: &Status| STATES.iter().any(|(offered, _)| offered == status);
    match Status::parse(text) {
        Ok(status) if is_offered(&status) => return Some((status, None)),
        Ok(_) => return None,
        Err(_) => {}
    }
    let near = closest_word(&wanted, own.iter().map(|(_, words)| words.as_str()));
    let near = near.and_then(|near| own.iter().find(|(_, words)| words == near)).map(|(status, _)| *status);
    let status = near.or_else(|| near_word(text)).filter(is_offered)?;
    Some((status, Some(words_of(cx, status))))
}

/// The state of the content format that a word with a slip, or another word for it, means: «готово», «выполненно». Words
/// behind it («выполнено 12.10») and a denial are no slip.
fn near_word(text: &str) -> Option<Status> {
    let diagnostic = Status::parse(text).err()?;
    let is_slip = diagnostic.args.iter().any(|(name, value)| *name == "rest" && value == "0");
    diagnostic.guess.filter(|_| is_slip).and_then(|guess| Status::parse(&guess).ok())
}
