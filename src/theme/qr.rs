//! An address as a QR code: in goes an address, out comes the path of black modules on a white field, so that a phone
//! reads it off the notice board. Must not write markup.

use std::collections::BTreeMap;
use std::sync::{PoisonError, RwLock};

use qrcodegen::{QrCode, QrCodeEcc};
use tera::Value;

use super::value_fields::map_from;

/// White modules around the code; readers need four.
const QUIET: i32 = 4;

/// QrCodes by address, each drawn once: a school's own sheet and the pack of all sheets show the same.
#[derive(Default)]
pub struct QrCodes {
    drawn: RwLock<BTreeMap<String, Value>>,
}

impl QrCodes {
    /// `{side, path}` of the code; none for an address that no code can hold.
    pub fn code(&self, address: &str) -> Value {
        let known = self.drawn.read().unwrap_or_else(PoisonError::into_inner).get(address).cloned();
        known.unwrap_or_else(|| {
            let code = draw_code(address).unwrap_or_else(Value::none);
            self.drawn.write().unwrap_or_else(PoisonError::into_inner).insert(address.to_owned(), code.clone());
            code
        })
    }
}

fn draw_code(address: &str) -> Option<Value> {
    let code = QrCode::encode_text(address, QrCodeEcc::Medium).ok()?;
    let path: String = (0..code.size()).map(|row| row_path(&code, row)).collect();
    Some(map_from([("side", Value::from(code.size() + 2 * QUIET)), ("path", Value::from(path))]))
}

/// The black modules of a row, each run as one rectangle.
fn row_path(code: &QrCode, row: i32) -> String {
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
