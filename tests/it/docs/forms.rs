//! The commands of the text on forms, run as they stand there.

use super::text::{fences, read};
use crate::support::{SmallSite, code, messages};

#[test]
fn the_commands_on_forms_do_what_is_told() {
    let text = read("forms.md");
    let site = SmallSite::empty();
    assert_eq!(code(&site.vekha(&["init", "site"])), 0);
    let mut last_words = String::new();
    let mut count = 0;
    for (language, block) in fences(&text) {
        if language == "text" {
            assert!(last_words.contains(block.trim()), "«{block}» in:\n{last_words}");
            continue;
        }
        let mut words: Vec<&str> = block.split_whitespace().collect();
        assert_eq!(words.remove(0), "vekha", "{block}");
        words.extend(["--date", "2026-10-01"]);
        let output = site.vekha(&words);
        last_words = messages(&output);
        assert_eq!(code(&output), 0, "{block}: {last_words}");
        count += 1;
    }
    assert_eq!(count, 2);
}
