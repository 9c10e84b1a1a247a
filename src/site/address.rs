//! Addresses of pages and files: public, stable, relative to the top of the site, ending in a file name.

/// Names that items and reports cannot have, because pages of the tool's own have them.
pub const RESERVED_ITEMS: [&str; 3] = ["index", "concept", "act"];

/// A roadmap's page.
pub fn roadmap(roadmap: &str) -> String {
    format!("roadmaps/{roadmap}/index.html")
}

/// The page of a roadmap in prose.
pub fn concept(roadmap: &str) -> String {
    format!("roadmaps/{roadmap}/concept.html")
}

/// The page with the acts of a roadmap in full.
pub fn act(roadmap: &str) -> String {
    format!("roadmaps/{roadmap}/act.html")
}

/// An item's page.
pub fn item(roadmap: &str, item: &str) -> String {
    format!("roadmaps/{roadmap}/{item}.html")
}

/// The folder of a school's pages; of the department's, the top.
pub fn folder(school: Option<&str>) -> String {
    school.map_or_else(String::new, |school| format!("schools/{school}/"))
}

/// A school's page.
pub fn school(school: &str) -> String {
    format!("schools/{school}/index.html")
}

/// The page with all items of a school in full.
pub fn school_items(school: &str) -> String {
    format!("schools/{school}/items.html")
}

/// The list of a school's or the department's documents.
pub fn documents(school: Option<&str>) -> String {
    folder(school) + "documents.html"
}

/// The list of a school's or the department's reports.
pub fn reports(school: Option<&str>) -> String {
    folder(school) + "reports/index.html"
}

/// A report's page.
pub fn report(school: Option<&str>, name: &str) -> String {
    format!("{}reports/{name}.html", folder(school))
}

/// A document's file.
pub fn document_file(school: Option<&str>, file: &str) -> String {
    format!("{}documents/{file}", folder(school))
}

/// An image of a report.
pub fn report_image(school: Option<&str>, file: &str) -> String {
    format!("{}reports/{file}", folder(school))
}

/// A free page.
pub fn page(name: &str) -> String {
    format!("pages/{name}.html")
}

/// An image of a free page.
pub fn page_image(file: &str) -> String {
    format!("pages/{file}")
}

/// The way from a page to the top of the site: `../` as often as it lies deep.
pub fn root(page: &str) -> String {
    "../".repeat(page.matches('/').count())
}

/// A file name as it may stand in an address: Latin letters, digits, `-`, `_` and one ending.
pub fn file_name(name: &str) -> String {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    format!("{}.{}", crate::content::slug::file_slug(stem), ending.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_to_the_top_follows_the_depth() {
        assert_eq!(root("index.html"), "");
        assert_eq!(root("schools/a/reports/x.html"), "../../../");
        assert_eq!(file_name("Приказ № 5.PDF"), "prikaz-5.pdf");
    }
}
