//! The commands of the text on forms, run as they stand there.

use super::commands::run_commands;

#[test]
fn the_commands_on_forms_do_what_is_told() {
    assert_eq!(run_commands("forms.md").1, 2);
}
