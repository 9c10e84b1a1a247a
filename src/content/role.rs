//! What a file is, by its path alone: the layout of `content/` in one table.

/// Whose a file is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Owner {
    /// The department that publishes the site.
    Department,
    /// The school with this id.
    School(String),
}

/// What a file below `content/` is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Role {
    /// `site.yaml`.
    Site,
    /// `calendar.yaml`.
    Calendar,
    /// `roadmaps/<id>.yaml`.
    Roadmap(String),
    /// `school.yaml` of a school.
    School(String),
    /// A list of documents.
    Documents(Owner),
    /// A document's file.
    Attachment(Owner),
    /// A report.
    Report(Owner),
    /// An image beside a report or page.
    Image(Owner),
    /// A page; the name without its ending.
    Page(String),
    /// Nothing reads it.
    Stray,
}

/// Endings of images; those of the second line are told not to be published where a text shows one.
const IMAGES: [&str; 14] = [
    "png", "jpg", "jpeg", "webp", "gif", //
    "heic", "heif", "bmp", "tif", "tiff", "svg", "avif", "jfif", "jpe",
];

/// The role of the file at `path`, which is relative to the site folder.
pub fn role_of(path: &str) -> Role {
    let Some(inside) = path.strip_prefix("content/") else { return Role::Stray };
    let parts: Vec<&str> = inside.split('/').collect();
    match parts[..] {
        ["site.yaml"] => Role::Site,
        ["calendar.yaml"] => Role::Calendar,
        ["roadmaps", file] => strip_ending(file, "yaml").map_or(Role::Stray, |id| Role::Roadmap(id.to_owned())),
        ["pages", file] => page_file(file),
        ["schools", id, "school.yaml"] => Role::School(id.to_owned()),
        ["schools", id, ref below @ ..] => role_of_owned(Owner::School(id.to_owned()), below),
        ref below => role_of_owned(Owner::Department, below),
    }
}

/// What both the department and a school have: documents and reports.
fn role_of_owned(owner: Owner, below: &[&str]) -> Role {
    match below {
        ["documents.yaml"] => Role::Documents(owner),
        ["documents", "documents.yaml"] => Role::Stray,
        // No document can have this ending: it is a report in the wrong folder.
        ["documents", .., file] if strip_ending(file, "md").is_some() => Role::Stray,
        ["documents", ..] => Role::Attachment(owner),
        ["reports", .., file] if strip_ending(file, "md").is_some() => Role::Report(owner),
        ["reports", .., file] if is_image(file) => Role::Image(owner),
        _ => Role::Stray,
    }
}

fn page_file(file: &str) -> Role {
    match strip_ending(file, "md") {
        Some(name) => Role::Page(name.to_owned()),
        None if is_image(file) => Role::Image(Owner::Department),
        None => Role::Stray,
    }
}

/// The name of `file` without its ending, when the ending is `ending`.
fn strip_ending<'f>(file: &'f str, ending: &str) -> Option<&'f str> {
    let (name, found) = file.rsplit_once('.')?;
    (found == ending && !name.is_empty()).then_some(name)
}

fn is_image(file: &str) -> bool {
    file.rsplit_once('.').is_some_and(|(_, ending)| IMAGES.contains(&ending.to_lowercase().as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_has_one_role() {
        let school = || Owner::School("a".into());
        let cases = [
            ("content/site.yaml", Role::Site),
            ("content/roadmaps/2024.yaml", Role::Roadmap("2024".into())),
            ("content/schools/a/school.yaml", Role::School("a".into())),
            ("content/schools/a/reports/2024/x.md", Role::Report(school())),
            ("content/schools/a/reports/photo.JPG", Role::Image(school())),
            ("content/schools/a/reports/photo.heic", Role::Image(school())),
            ("content/schools/a/documents/o.pdf", Role::Attachment(school())),
            ("content/schools/a/documents/documents.yaml", Role::Stray),
            ("content/schools/a/documents/2024-03.md", Role::Stray),
            ("content/reports/2024-03.md.txt", Role::Stray),
            ("content/roadmaps/2024.yml", Role::Stray),
            ("content/pages/about.md", Role::Page("about".into())),
            ("content/documents.yaml", Role::Documents(Owner::Department)),
        ];
        for (path, role) in cases {
            assert_eq!(role_of(path), role, "{path}");
        }
    }
}
