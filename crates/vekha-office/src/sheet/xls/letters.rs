//! Letters as stored: two bytes each, or one byte of an encoding that is known only once all have been read.

use encoding_rs::{Encoding, WINDOWS_1251, WINDOWS_1252};

use crate::text::encoding::{decode_single_bytes, is_russian_in_latin_letters};

/// A text as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Letters {
    Wide(String),
    Narrow(Vec<u8>),
}

/// What the bytes of narrow letters mean.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct NarrowEncoding {
    encoding: &'static Encoding,
    pub(crate) is_certain: bool,
}

/// Bytes that are looked at.
const SAMPLE: usize = 1 << 20;

impl Letters {
    pub(crate) fn text(&self, narrow: NarrowEncoding) -> String {
        match self {
            Letters::Wide(text) => text.clone(),
            Letters::Narrow(bytes) => narrow.encoding.decode_without_bom_handling(bytes).0.into_owned(),
        }
    }
}

impl NarrowEncoding {
    /// In files of Excel 97 and later narrow letters are Latin; some programs put Russian ones there.
    pub(crate) fn for_latin<'l>(texts: impl Iterator<Item = &'l Letters>) -> Self {
        let sample = sample(texts);
        let is_russian = is_russian_in_latin_letters(&sample);
        NarrowEncoding { encoding: if is_russian { WINDOWS_1251 } else { WINDOWS_1252 }, is_certain: true }
    }

    /// In files of Excel 5 and 95 the code page says what letters mean; some programs do not write it, or a wrong one.
    pub(crate) fn for_code_page<'l>(code_page: Option<u16>, texts: impl Iterator<Item = &'l Letters>) -> Self {
        let sample = sample(texts);
        let named = match code_page {
            Some(1251) => Some(WINDOWS_1251),
            Some(866) => Some(encoding_rs::IBM866),
            Some(10_007) => Some(encoding_rs::X_MAC_CYRILLIC),
            _ => None,
        };
        if let Some(encoding) = named {
            return NarrowEncoding { encoding, is_certain: true };
        }
        if sample.is_ascii() {
            return NarrowEncoding { encoding: WINDOWS_1252, is_certain: true };
        }
        let is_russian = is_russian_in_latin_letters(&sample);
        let decoded = decode_single_bytes(&sample).filter(|_| is_russian || code_page.is_none());
        let encoding = decoded.as_ref().and_then(|decoded| Encoding::for_label(decoded.encoding.as_bytes()));
        NarrowEncoding {
            encoding: encoding.unwrap_or(WINDOWS_1252),
            is_certain: decoded.is_none_or(|decoded| decoded.is_certain),
        }
    }
}

fn sample<'l>(texts: impl Iterator<Item = &'l Letters>) -> Vec<u8> {
    let mut sample = Vec::new();
    for text in texts {
        if let Letters::Narrow(bytes) = text {
            sample.extend_from_slice(bytes);
            sample.push(b' ');
        }
        if sample.len() > SAMPLE {
            break;
        }
    }
    sample
}
