//! A font as far as reading needs it: codes → letters and widths.

use std::collections::HashMap;

use encoding_rs::WINDOWS_1252;
use hayro_syntax::object::{Array, Dict, Name, Object, Stream};

use super::cmap::CMap;
use super::glyph_names::letter;

/// Widths of so many codes are kept.
const MOST_WIDTHS: usize = 1 << 17;

/// A font.
#[derive(Debug, Default)]
pub(super) struct Font {
    map: CMap,
    has_map: bool,
    /// Letters by code where codes are one byte.
    names: HashMap<u32, char>,
    code_length: usize,
    widths: HashMap<u32, f64>,
    default_width: f64,
    /// Whether codes that are not named stand for letters of its own.
    is_opaque: bool,
    /// Whether it holds bullets, ticks and arrows alone.
    pub(super) is_symbolic: bool,
}

/// A letter that is drawn.
pub(super) struct Glyph<'f> {
    /// Its code in the font.
    pub(super) code: u32,
    /// What it is, where the font says so.
    pub(super) letters: Option<std::borrow::Cow<'f, str>>,
    /// How wide, in thousandths of the size.
    pub(super) width: f64,
    /// Whether it is the blank that may be drawn wider.
    pub(super) is_blank: bool,
}

impl Font {
    /// A font by its entry in the resources of a page.
    pub(super) fn new(dict: &Dict) -> Self {
        let is_composite = dict.get::<Name>("Subtype").is_some_and(|kind| &*kind == b"Type0");
        let map_text =
            dict.get::<Stream>("ToUnicode").and_then(|stream| stream.decoded_data().ok().map(|data| data.into_owned()));
        let map = map_text.as_deref().map(CMap::read).unwrap_or_default();
        let mut font = Font {
            is_opaque: is_opaque(dict),
            is_symbolic: is_symbolic(dict),
            has_map: map_text.is_some(),
            code_length: if is_composite { map.code_length.unwrap_or(2) } else { 1 },
            map,
            default_width: if is_composite { 1000.0 } else { 500.0 },
            ..Font::default()
        };
        if is_composite {
            let below = dict.get::<Array>("DescendantFonts").and_then(|fonts| fonts.iter::<Dict>().next());
            below.iter().for_each(|below| font.take_composite_widths(below));
        } else {
            font.take_simple_widths(dict);
            font.take_names(dict);
        }
        font
    }

    /// The letters of a string that is drawn.
    pub(super) fn glyphs<'f>(&'f self, bytes: &'f [u8]) -> impl Iterator<Item = Glyph<'f>> {
        bytes.chunks(self.code_length.max(1)).map(|code| {
            let code = code.iter().fold(0, |number: u32, byte| number << 8 | u32::from(*byte));
            Glyph {
                code,
                letters: self.letters(code),
                width: self.widths.get(&code).copied().unwrap_or(self.default_width),
                is_blank: self.code_length == 1 && code == 32,
            }
        })
    }

    fn letters(&self, code: u32) -> Option<std::borrow::Cow<'_, str>> {
        if let Some(letters) = self.map.letters(code) {
            return Some(letters.into());
        }
        if let Some(letter) = self.names.get(&code) {
            return Some(letter.to_string().into());
        }
        let byte = u8::try_from(code).ok().filter(|_| self.code_length == 1 && !self.has_map && !self.is_opaque)?;
        let letter = WINDOWS_1252.decode_without_bom_handling(&[byte]).0.into_owned();
        letter.chars().all(|letter| !letter.is_control()).then_some(letter.into())
    }

    fn take_simple_widths(&mut self, dict: &Dict) {
        let first = dict.get::<i32>("FirstChar").and_then(|first| u32::try_from(first).ok()).unwrap_or(0);
        let Some(widths) = dict.get::<Array>("Widths") else { return };
        self.widths.extend((first..).zip(widths.iter::<f32>().map(f64::from)).take(256));
    }

    fn take_names(&mut self, dict: &Dict) {
        let Some(encoding) = dict.get::<Dict>("Encoding") else { return };
        let Some(differences) = encoding.get::<Array>("Differences") else { return };
        let mut code: u32 = 0;
        for object in differences.iter::<Object>().take(1024) {
            match object {
                Object::Number(number) => code = u32::try_from(number.as_i64()).unwrap_or(0),
                Object::Name(name) => {
                    self.names.extend(letter(name.as_str()).map(|letter| (code, letter)));
                    code = code.saturating_add(1);
                }
                _ => {}
            }
        }
    }

    /// `[first [w w w] first last w …]`.
    fn take_composite_widths(&mut self, below: &Dict) {
        self.default_width = below.get::<f32>("DW").map_or(1000.0, f64::from);
        let Some(widths) = below.get::<Array>("W") else { return };
        let mut objects = widths.iter::<Object>();
        while let Some(Object::Number(first)) = objects.next() {
            let Ok(first) = u32::try_from(first.as_i64()) else { return };
            match objects.next() {
                Some(Object::Array(list)) => {
                    let list = list.iter::<f32>().map(f64::from);
                    self.widths.extend((first..=u32::MAX).zip(list).take(MOST_WIDTHS));
                }
                Some(Object::Number(last)) => {
                    let (Some(Object::Number(width)), Ok(last)) = (objects.next(), u32::try_from(last.as_i64())) else {
                        return;
                    };
                    self.widths.extend((first..=last).map(|code| (code, width.as_f64())).take(MOST_WIDTHS));
                }
                _ => return,
            }
            if self.widths.len() > MOST_WIDTHS {
                return;
            }
        }
    }
}

/// Whether a font of one byte a letter says nothing of what its codes mean: letters that are drawn by hand, a part of a font
/// with an order of its own.
fn is_opaque(dict: &Dict) -> bool {
    const SYMBOLIC: i32 = 4;
    let is_drawn = dict.get::<Name>("Subtype").is_some_and(|kind| &*kind == b"Type3");
    let flags = dict.get::<Dict>("FontDescriptor").and_then(|descriptor| descriptor.get::<i32>("Flags"));
    let is_outline = dict.get::<Name>("Subtype").is_some_and(|kind| &*kind == b"TrueType");
    let is_part = is_outline && dict.get::<Name>("BaseFont").is_some_and(|name| name.get(6) == Some(&b'+'));
    let has_encoding = dict.contains_key("Encoding");
    is_drawn || is_part && !has_encoding && flags.is_none_or(|flags| flags & SYMBOLIC != 0)
}

fn is_symbolic(dict: &Dict) -> bool {
    let name = dict.get::<Name>("BaseFont").map(|name| name.as_str().to_lowercase()).unwrap_or_default();
    ["symbol", "wingding", "webding", "dingbat"].iter().any(|known| name.contains(known))
}
