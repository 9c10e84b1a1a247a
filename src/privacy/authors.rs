//! Authors that a file notes: who wrote it, changed it, commented, photographed.
//!
//! Nobody decides to publish such a name: a program writes it by itself, and often it is that of whoever sits at the
//! computer, or of a pupil or parent whose file was taken over. A full name is a finding, and only a likely one, because most
//! are officials who may be named; initials, a post, an office or a first name alone lead to nobody.

use super::context::Context;
use super::finding::{Finding, Grade, Kind};
use super::names::NameForm;

/// All of them in a unit.
pub(super) fn find(context: &Context) -> Vec<Finding> {
    let full = context.private_names().filter(|name| matches!(name.form, NameForm::Whole | NameForm::Full));
    full.map(|name| context.finding(Kind::Author, Grade::Likely, name.tokens.clone())).collect()
}
