//! Files for programs, tables, news readers and calendars: each is `Site` → bytes, made when asked.
//!
//! CSV, XLSX and JSON are three ways to write the same tables, so their numbers cannot differ from each other; the
//! tables read what `site` computed, so they cannot differ from the pages. Nothing here counts, reads the disk or asks
//! the clock.

mod atom;
mod cell;
mod counts;
mod csv;
mod dates;
mod export;
mod files;
mod ics;
mod indicators;
mod items;
mod items_at_school;
mod items_in_total;
mod json;
mod kind;
mod schema;
mod schools;
mod sitemap;
mod state;
mod table;
mod tables;
mod workbook;
mod xml;

pub use cell::Cell;
pub use export::Export;
pub use files::{addresses, files, for_search_engines};
pub use kind::{Kind, OF_EVERY_SCOPE, SCHEMA};
pub use state::words as state_words;
pub use table::{Field, FieldKind, Table, TableHead};
pub use tables::{all as tables, dictionary};
