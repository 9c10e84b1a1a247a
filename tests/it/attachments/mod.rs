//! Attached files: what of somebody's data in them is found and told, what is told as unread, what a further build costs, and
//! what a cleaned copy holds.

mod attacks;
mod cleaned;
mod cleaned_anywhere;
mod everywhere;
pub mod files;
mod findings;
mod kept;
mod pdf;
mod pdf_anywhere;
mod pictures;
mod unread;

use crate::support::{SmallSite, messages};

const CHECK: &[&str] = &["check", "--date", "2026-11-25"];
const BUILD: &[&str] = &["build", "--date", "2026-11-25"];

/// A site that publishes these files as documents.
fn site_with(files: &[(&str, &[u8])]) -> SmallSite {
    let site = SmallSite::starter();
    site.remove("content/schools/shkola-1/documents.yaml");
    site.remove("content/schools/shkola-1/reports/2026-09.md");
    let mut list = String::new();
    for (number, (name, bytes)) in files.iter().enumerate() {
        list += &format!("- {{id: d{number}, kind: Письмо, title: Письмо {number}, file: documents/{name}}}\n");
        site.write(&format!("content/documents/{name}"), bytes);
    }
    site.write("content/documents.yaml", list);
    site
}

/// What is lines of a file with these bytes.
fn messages_on(name: &str, bytes: &[u8]) -> String {
    let site = site_with(&[(name, bytes)]);
    messages(&site.vekha(CHECK))
}

/// The lines on personal data and unread files alone.
fn personal(messages: &str) -> Vec<&str> {
    let codes = ["personal-data", "attachment-unchecked", "allow-lapsed"];
    messages.lines().filter(|line| codes.iter().any(|code| line.contains(code))).collect()
}
