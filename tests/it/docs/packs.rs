//! The commands of the text on packs, run as they stand there.

use super::commands::run_commands;

#[test]
fn the_commands_on_packs_do_what_is_told() {
    let (site, count) = run_commands("packs.md");
    assert_eq!(count, 3);
    for path in ["komplekty/shkola-1.zip", "vypiski/summary.docx", "vypiski/schools/shkola-1/progress.docx"] {
        assert!(site.path(path).is_file(), "{path}");
    }
}
