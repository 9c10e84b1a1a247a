//! Stage 5, render: in go `Site` and `Theme`, out comes `Output`, a map from path to bytes that are made when asked.
//!
//! A page is a view, plain data for its template; nothing here computes a number, reads the disk or asks the clock.
//! One file per kind of page; what several pages show lies in `shapes`. `cx: &Pages` is what every view is made from:
//! the site, the words of its language, and which addresses are published.

mod abbreviations;
mod addresses;
mod anchors;
mod context;
mod dependency;
mod menus;
mod origin;
mod output;
mod render;
mod report_contents;
mod route;
mod shapes;
mod shared_views;
mod site_view;
mod view_cache;

mod act;
mod calendar;
mod changes;
mod concept;
mod data;
mod documents;
mod extract;
mod glossary;
mod home;
mod item;
mod monitoring;
mod plan;
mod report;
mod reports;
mod roadmap;
mod school;
mod school_items;
mod school_sections;
mod schools;
mod search;
mod sheet;
mod sitemap;
mod sprite;
mod static_pages;
mod style_guide;
mod theme_needs;

pub use addresses::{AddressConflict, Addresses, Claimant, ClaimedFile, OutputEntry};
pub use context::{Pages, PhraseArg};
pub use dependency::Dependency;
pub use documents::documents_for;
pub use extract::{Extract, extract_address, extract_page, extract_view};
pub use output::{Output, output};

pub use route::{Route, routes, site_wide};
pub use shapes::occurrence_name;
pub use site_view::site_view;
pub use style_guide::StyleGuide;
pub use theme_needs::theme_needs;
