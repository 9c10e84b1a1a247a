//! The table of situations: a school of the sample site, a day and a sentence in; out come those that its page does not say
//! on that day.

use std::collections::BTreeMap;

use vekha::pipeline::{Compiled, Job, compile};
use vekha_publish::Publishable;

use super::text::{read, table_after};
use crate::support::html::{main_of, words};
use crate::support::project;

/// Rows of the table whose sentence stands nowhere on its page.
pub fn untold_situations() -> Vec<String> {
    let text = read("states.md");
    let rows: Vec<_> = table_after(&text, "случаи").into_iter().flat_map(|(_, rows)| rows).collect();
    let mut sites: BTreeMap<&str, Compiled> = BTreeMap::new();
    let mut untold = Vec::new();
    for row in &rows {
        let (school, day, sentence) = (row[1].trim_matches('`'), &row[2], &row[3]);
        let site = sites.entry(day).or_insert_with(|| sample_on(day));
        let path = format!("schools/{school}/index.html");
        let page = site.output().expect("a theme").bytes(&path).expect("a page").into_owned();
        let page = words(main_of(&String::from_utf8(page).expect("UTF-8"))).replace('\u{a0}', " ");
        if !page.contains(sentence.as_str()) {
            untold.push(format!("{day}, {school}: «{sentence}» in {page:.900}"));
        }
    }
    assert!(rows.len() >= 25, "{} situations", rows.len());
    untold
}

fn sample_on(day: &str) -> Compiled {
    let date = Some(day.parse().unwrap_or_else(|error| panic!("{day}: {error}")));
    compile(&Job { minify: false, date, ..Job::new(project(".")) })
}
