//! Personal data in texts: a text in, findings out, each with its kind, its grade and its bytes.
//!
//! Knows the words and numbers of people, never a file, a record or a message; must never keep or print what it found.

mod address;
mod authors;
mod bank;
mod birth;
mod capital_words;
mod classes;
mod context;
mod digest;
mod families;
mod finding;
mod first_names;
mod headings;
mod health;
mod known_people;
mod lists;
mod mail;
mod mask;
mod names;
mod numbers;
mod passport;
mod people;
mod phone;
mod positions;
mod posts;
mod pupils;
mod scan;
mod small_groups;
mod snils;
mod suspicion;
mod tax_number;
mod teachers;
mod token;
mod units;
mod wanted;
mod word_groups;

pub use digest::{DigestKey, digest};
pub use finding::{Finding, Grade, Kind, Setting};
pub use mask::{mask, mask_keeping_length};
pub use scan::{mask_found, scan};
pub use token::PlainSign;
pub use wanted::Wanted;
