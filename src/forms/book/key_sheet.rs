//! The hidden sheet that says whose form it is, of which roadmap, in which wording and version, and what stood
//! in it when it was made.

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::forms::form::{Form, VERSION};
use crate::forms::markers::{CELLS, KEY};

pub fn write(form: &Form, sheet: &mut Worksheet, issued: &[(&str, String)]) -> Result<(), XlsxError> {
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
    for (at, (name, value)) in (0..).zip(&lines) {
        sheet.write_string(at, 0, *name)?.write_string(at, 1, *value)?;
    }
    for (at, (marker, digests)) in (lines.len() as u32..).zip(issued) {
        sheet.write_string(at, 0, CELLS)?.write_string(at, 1, *marker)?.write_string(at, 2, digests)?;
    }
    Ok(())
}
