//! Lists that are written as one text: in goes a small site with one, out comes what its pages show, or the message that says
//! what to write.

use crate::support::{SmallSite, code, messages};

/// A starter site with a second school, and a report of the department on its item with these lines.
fn site(lines: &str) -> SmallSite {
    let site = SmallSite::starter();
    site.write("content/schools/shkola-2/school.yaml", "name: Школа № 2\n");
    // The earliest «done» is the one that the table names.
    let entry =
        format!("items:\n  - item: \"1\"\n    status: выполнено\n    date: 2026-09-01\n    result: Приказ\n{lines}");
    site.write("content/reports/2026-10.md", format!("---\ntitle: Октябрь\ndate: 2026-10-02\n{entry}---\nТекст.\n"));
    site
}

#[test]
fn names_on_one_line_are_a_list() {
    for schools in ["shkola-1, shkola-2", "shkola-1;shkola-2", "shkola-1 и shkola-2", "\n      - shkola-1, shkola-2"] {
        let site = site(&format!("    schools: {schools}\n"));
        let built = site.vekha(&["build", "--date", "2026-12-01"]);
        assert_eq!(code(&built), 0, "{schools}: {}", messages(&built));
        for school in ["shkola-1", "shkola-2"] {
            let page = site.read(&format!("public/schools/{school}/data/items.csv"));
            assert!(page.contains("reports/2026-10.html"), "{schools}: {school}");
        }
    }
}

#[test]
fn a_wrong_name_among_others_is_named_with_its_place() {
    let site = site("    schools: shkola-1, shkola-3\n");
    for (lang, expected) in [
        ("ru", "ошибка[unknown-school]: школы «shkola-3» нет среди школ сайта\n --> content/reports/2026-10.md:9:24"),
        ("en", "error[unknown-school]: the site has no school “shkola-3”\n --> content/reports/2026-10.md:9:24"),
    ] {
        let output = messages(&site.vekha(&["check", "--date", "2026-12-01", "--lang", lang]));
        assert!(output.contains(expected), "{output}");
    }
}

#[test]
fn names_that_may_hold_commas_are_told_with_what_to_write() {
    let site = site("    schools: shkola-2\n");
    site.write("content/schools/shkola-2/school.yaml", "name: Школа № 2\naliases: МБОУ СОШ № 2, СОШ № 2\n");
    for (lang, expected) in [
        ("ru", "совет: напишите каждый на своей строке с отступом: - МБОУ СОШ № 2 / - СОШ № 2;"),
        ("en", "help: write each on a line of its own, indented: - МБОУ СОШ № 2 / - СОШ № 2;"),
    ] {
        let output = messages(&site.vekha(&["check", "--date", "2026-12-01", "--lang", lang]));
        assert!(output.contains(expected), "{output}");
    }
    site.write("content/schools/shkola-2/school.yaml", "name: Школа № 2\naliases: МБОУ СОШ № 2; СОШ № 2\n");
    assert_eq!(code(&site.vekha(&["check", "--date", "2026-12-01"])), 0);
}
