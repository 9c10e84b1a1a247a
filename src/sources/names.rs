//! Names of files and folders that are nobody’s content: hidden, temporary and the system’s own.

/// Whether a name can be of content.
pub(super) fn is_ours_by_name(name: &str) -> bool {
    let is_of_system = SYSTEM_FILES.contains(&name.to_lowercase().as_str());
    !(is_of_system || name.starts_with('.') || name.starts_with("~$") || name.ends_with('~') || name.ends_with(".swp"))
}

/// Files that Windows and macOS put into folders on their own.
const SYSTEM_FILES: [&str; 5] = ["thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r", "__macosx"];
