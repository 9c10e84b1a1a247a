//! Imports point downwards: the rooms of ARCHITECTURE.md, and which may look into which.

use std::collections::BTreeSet;

use super::modules::{Modules, absolute};

/// Every room and the rooms it may look into.
const MAY_USE: [(&str, &[&str]); 25] = [
    ("diagnostics", &[]),
    ("sources", &["diagnostics", "privacy"]),
    ("messages", &["diagnostics", "sources"]),
    ("blocks", &[]),
    ("privacy", &[]),
    ("attachments", &[]),
    ("cleaning", &["attachments"]),
    ("content", &["diagnostics", "privacy", "sources"]),
    ("traces", &["attachments", "content", "privacy"]),
    ("edit", &["content", "diagnostics", "sources"]),
    ("import", &["content", "edit", "diagnostics"]),
    ("site", &["content", "diagnostics", "sources"]),
    ("theme", &[]),
    ("rules", &["site", "content", "attachments", "diagnostics", "privacy"]),
    ("exports", &["site", "content", "theme"]),
    ("pages", &["site", "content", "theme", "exports", "rules", "diagnostics"]),
    ("extracts", &["blocks", "site", "pages"]),
    ("monitoring", &["blocks", "content", "diagnostics", "messages", "rules", "site"]),
    ("forms", &["content", "diagnostics", "edit", "exports", "pages", "site"]),
    ("incremental", &["sources", "content", "site", "pages", "diagnostics"]),
    (
        "pipeline",
        &[
            "incremental",
            "extracts",
            "sources",
            "content",
            "site",
            "rules",
            "pages",
            "theme",
            "attachments",
            "diagnostics",
            "privacy",
        ],
    ),
    ("live", &["incremental", "pipeline", "sources", "content", "rules", "diagnostics"]),
    ("watch", &[]),
    ("serve", &["live", "pipeline", "rules", "pages", "diagnostics", "messages", "sources"]),
    (
        "cli",
        &[
            "attachments",
            "cleaning",
            "traces",
            "edit",
            "forms",
            "import",
            "serve",
            "live",
            "watch",
            "pipeline",
            "content",
            "diagnostics",
            "messages",
            "monitoring",
            "privacy",
            "rules",
            "sources",
        ],
    ),
];

#[test]
fn imports_point_downwards() {
    let mut wrong = Vec::new();
    for (module, inside) in Modules::of_crate("src").iter() {
        let Some(own_room) = module.first() else { continue };
        let allowed = MAY_USE.iter().find(|(name, _)| name == own_room).map(|(_, rooms)| *rooms);
        let allowed =
            allowed.unwrap_or_else(|| panic!("src/{}: the room «{own_room}» is missing in the table", inside.file));
        let imports = inside.paths.imports.iter().map(|import| &import.path);
        let paths = imports.chain(&inside.paths.inline);
        for used in paths.filter_map(|path| room_of(module, path)).collect::<BTreeSet<_>>() {
            if used != *own_room && !allowed.contains(&used.as_str()) {
                wrong.push(format!("src/{} uses crate::{used}", inside.file));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The room that a path leads to, when it says so itself; other paths begin with an import.
fn room_of(module: &[String], path: &[String]) -> Option<String> {
    let says_so = ["crate", "super"].contains(&path[0].as_str());
    let (at, rest) = absolute(module, path);
    let whole = [&at, rest].concat();
    if says_so { whole.into_iter().next() } else { None }
}

#[test]
fn every_form_of_a_path_leads_to_its_room() {
    let words = |path: &str| path.split("::").map(str::to_owned).collect::<Vec<_>>();
    let room_named = |path: &str| room_of(&words("site::resolve::facts"), &words(path));
    assert_eq!(room_named("crate::pages::Route").as_deref(), Some("pages"));
    assert_eq!(room_named("super::super::model::Item").as_deref(), Some("site"));
    assert_eq!(room_named("super::super::super::pages::Route").as_deref(), Some("pages"));
    assert_eq!(room_named("std::fmt"), None);
}
