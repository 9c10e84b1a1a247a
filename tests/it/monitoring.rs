//! The page of monitoring: in goes the starter site with a second school, out come sums and what each gap means. It is
//! read by parents and inspectors: how to write a site is no matter of theirs.

use crate::support::html::{main_of, words};
use crate::support::{SmallSite, code};

#[test]
fn monitoring_sums_up_and_leads_from_each_gap_to_what_is_meant() {
    let site = SmallSite::starter();
    site.write("content/schools/b/school.yaml", "name: Школа Б\n");
    assert_eq!(code(&site.vekha(&["build", "--date", "2026-10-01", "--minify", "off"])), 0);
    let page = site.read("public/monitoring.html");
    let shown = words(main_of(&page)).replace('\u{a0}', " ");
    assert!(shown.contains("Всё, что требуется, есть у 0 из 2 школ."), "{shown}");
    assert!(shown.contains("Опубликовано2 из 21 из 2"), "basis at both, a contact at one: {shown}");
    let gaps: Vec<&str> = page.split("href=\"#rule-").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(gaps.contains(&"contact") && !gaps.contains(&"basis"), "{gaps:?}");
    for word in ["yaml", "school.yaml", "папк", "впишите", "Положите"] {
        assert!(!shown.contains(word), "{word}: {shown}");
    }
    for gap in gaps {
        assert!(page.contains(&format!("<dt id=\"rule-{gap}\">")), "{gap}");
    }
}
