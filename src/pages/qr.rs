//! The address of a page as a QR code: an SVG of black runs on white, so that a phone reads it off the notice board.

use qrcodegen::{QrCode, QrCodeEcc};

/// White modules around the code; readers need four.
const QUIET: i32 = 4;

/// The picture; `None` for an address that no code can hold.
pub fn svg(address: &str, label: &str) -> Option<String> {
    let code = QrCode::encode_text(address, QrCodeEcc::Medium).ok()?;
    let side = code.size() + 2 * QUIET;
    let path: String = (0..code.size()).map(|row| runs(&code, row)).collect();
    let label = label.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
    Some(format!(
        "<svg viewBox=\"0 0 {side} {side}\" role=\"img\" aria-label=\"{label}\"><rect width=\"{side}\" height=\"{side}\" \
         fill=\"#fff\"/><path d=\"{path}\"/></svg>"
    ))
}

/// The black modules of a row, each run as one rectangle.
fn runs(code: &QrCode, row: i32) -> String {
    let mut path = String::new();
    let mut column = 0;
    while column < code.size() {
        let length = (column..code.size()).take_while(|at| code.get_module(*at, row)).count();
        let length = i32::try_from(length).unwrap_or(0);
        if length > 0 {
            path += &format!("M{} {}h{length}v1h-{length}z", column + QUIET, row + QUIET);
        }
        column += length.max(1);
    }
    path
}
