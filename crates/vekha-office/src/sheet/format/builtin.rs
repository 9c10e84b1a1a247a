//! Formats that files know by number alone, as a Russian program displays them.

use std::borrow::Cow;

/// What Russian programs have written into old files instead of the signs of every other file.
const RUSSIAN: [(&str, &str); 6] =
    [("Основной", "General"), ("ДД", "dd"), ("ММ", "mm"), ("ГГ", "yy"), ("чч", "hh"), ("сс", "ss")];

/// A code without what stands for a setting of the system, or for the language of the program.
pub(crate) fn plain_code(code: &str) -> Cow<'_, str> {
    if code.contains("[$-F800]") {
        return Cow::Borrowed("d mmmm yyyy \"г.\"");
    }
    if code.contains("[$-F400]") {
        return Cow::Borrowed("h:mm:ss");
    }
    if !RUSSIAN.iter().take(4).any(|(sign, _)| code.contains(sign)) {
        return Cow::Borrowed(code);
    }
    let replaced = RUSSIAN.iter().fold(code.to_owned(), |code, (sign, plain)| code.replace(sign, plain));
    Cow::Owned(replaced)
}

/// The code of a format with a number of its own; the formats of a file begin at 164.
pub(crate) fn builtin_code(id: u32) -> &'static str {
    match id {
        1 => "0",
        2 => "0.00",
        3 => "#,##0",
        4 => "#,##0.00",
        5..=8 | 41..=44 => "#,##0.00",
        9 => "0%",
        10 => "0.00%",
        11 => "0.00E+00",
        12 | 13 => "# ?/?",
        14 | 27..=31 | 34..=36 | 50..=54 | 57 | 58 => "dd.mm.yyyy",
        15 => "d.mmm.yy",
        16 => "d.mmm",
        17 => "mmm.yy",
        18 => "h:mm AM/PM",
        19 => "h:mm:ss AM/PM",
        20 | 32 | 55 => "h:mm",
        21 | 33 | 56 => "h:mm:ss",
        22 => "dd.mm.yyyy h:mm",
        37 | 38 => "#,##0",
        39 | 40 => "#,##0.00",
        45 => "mm:ss",
        46 => "[h]:mm:ss",
        47 => "mm:ss.0",
        48 => "##0.0E+0",
        49 => "@",
        _ => "General",
    }
}
