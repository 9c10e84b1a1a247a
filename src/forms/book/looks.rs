//! How the cells of a form look: what is locked is grey, what is to be filled in is white with a frame.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

const GREY: Color = Color::RGB(0xF2F2F2);
const DARK: Color = Color::RGB(0x1F3A5F);
const LINE: Color = Color::RGB(0x8C8C8C);
const NEEDED: Color = Color::RGB(0xFFF2CC);

/// The format of days.
const DAY: &str = "dd.mm.yyyy";

/// The looks of all cells.
pub struct Looks {
    pub title: Format,
    pub hint: Format,
    pub long_hint: Format,
    pub head: Format,
    pub open_head: Format,
    pub group: Format,
    pub fixed: Format,
    pub fixed_day: Format,
    pub open: Format,
    pub open_day: Format,
    pub label: Format,
    pub needed: Format,
    pub plain: Format,
    pub heading: Format,
}

impl Looks {
    pub fn new() -> Self {
        let cell = Format::new().set_align(FormatAlign::Top).set_text_wrap().set_font_size(10);
        let framed = cell.clone().set_border(FormatBorder::Thin).set_border_color(LINE);
        let head = framed.clone().set_bold().set_align(FormatAlign::VerticalCenter);
        let open = framed.clone().set_unlocked();
        let fixed = framed.clone().set_background_color(GREY);
        Looks {
            title: Format::new().set_bold().set_font_size(14).set_font_color(DARK),
            hint: Format::new().set_font_size(10).set_italic(),
            long_hint: cell.clone().set_italic(),
            head: head.clone().set_background_color(Color::RGB(0xD9D9D9)),
            open_head: head.set_background_color(DARK).set_font_color(Color::White),
            group: Format::new().set_bold().set_font_size(11).set_font_color(DARK),
            fixed_day: fixed.clone().set_num_format(DAY).set_align(FormatAlign::Left),
            fixed,
            // A cell of words stays words: «1.10» is no number and «05.11» no day.
            open_day: open.clone().set_num_format(DAY).set_align(FormatAlign::Left),
            label: framed.set_bold().set_background_color(GREY),
            needed: Format::new().set_background_color(NEEDED),
            plain: cell.clone().set_font_size(11),
            heading: cell.set_bold().set_font_size(12).set_font_color(DARK),
            open,
        }
    }
}
