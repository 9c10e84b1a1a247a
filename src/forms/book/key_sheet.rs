//! The hidden sheet that says whose form it is, of which roadmap, in which wording and version.

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::forms::form::{Form, VERSION};
use crate::forms::markers::KEY;

pub fn write(form: &Form, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    sheet.set_name("vekha")?.set_hidden(true).protect();
    let version = VERSION.to_string();
    let day = form.day.to_string();
    let lines = [
        (KEY, &version),
        ("school", &form.school_id),
        ("roadmap", &form.roadmap_id),
        ("report", &form.report),
        ("day", &day),
        ("wording", &form.wording),
    ];
    for (at, (name, value)) in (0..).zip(lines) {
        sheet.write_string(at, 0, name)?.write_string(at, 1, value)?;
    }
    Ok(())
}
