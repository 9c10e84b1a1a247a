//! Formats that files know by number alone, as a Russian program displays them.

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
