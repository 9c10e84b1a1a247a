//! A contact: in goes a person in charge, out comes a telephone that can be dialled beside its words.

use serde::Serialize;

use crate::site;

/// A person in charge.
#[derive(Debug, Clone, Serialize)]
pub struct ContactView {
    organisation: Option<String>,
    post: Option<String>,
    name: Option<String>,
    phone: Option<String>,
    phone_uri: Option<String>,
    email: Option<String>,
    hours: Option<String>,
    note: Option<String>,
}

impl ContactView {
    /// A contact as templates see it.
    pub fn new(contact: &site::Contact) -> Self {
        ContactView {
            organisation: None,
            post: contact.post.clone(),
            name: contact.name.clone(),
            phone: contact.phone.clone(),
            phone_uri: contact.phone.as_deref().and_then(phone_uri),
            email: contact.email.clone(),
            hours: contact.hours.clone(),
            note: contact.note.clone(),
        }
    }
}

/// A number that can be dialled: digits with `+`; the inner 8 of Russia becomes +7.
fn phone_uri(phone: &str) -> Option<String> {
    let main = phone.split(|c: char| c.is_alphabetic() || c == ',' || c == ';').next()?;
    let digits: String = main.chars().filter(char::is_ascii_digit).collect();
    match (digits.len(), digits.strip_prefix('8')) {
        (11, Some(rest)) => Some(format!("+7{rest}")),
        (11, None) => Some(format!("+{digits}")),
        (5.., _) => Some(digits),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn telephones_can_be_dialled() {
        assert_eq!(phone_uri("8 (39100) 2-10-20").as_deref(), Some("+73910021020"));
        assert_eq!(phone_uri("+7 391 002-10-20, доб. 5").as_deref(), Some("+73910021020"));
        assert_eq!(phone_uri("нет"), None);
    }
}
