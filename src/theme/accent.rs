//! The school's or department's own colour: accepted only where text in it can be read.

use super::{STYLE_SHEET, Theme};

/// The least contrast of text against its ground (WCAG 2.2, 1.4.3).
const ENOUGH: f64 = 4.5;
/// The lighter of the two grounds that links stand on, `--soft`, is the harder one for dark colours.
const GROUND: [u8; 3] = [0xf3, 0xf5, 0xf8];

impl Theme {
    /// Uses `#rrggbb` for links and headings of the light scheme; `Err` tells the contrast of a colour too pale.
    pub fn set_accent(&mut self, color: &str) -> Result<(), f64> {
        let contrast = contrast(channels(color), GROUND);
        if contrast < ENOUGH {
            return Err(contrast);
        }
        let rule = format!("@media (prefers-color-scheme:light){{:root{{--link:{color};--go:{color}}}}}\n");
        if let Some((_, sheet)) = self.assets.iter_mut().find(|(path, _)| path == STYLE_SHEET) {
            sheet.extend_from_slice(rule.as_bytes());
        }
        Ok(())
    }
}

fn channels(color: &str) -> [u8; 3] {
    let number = u32::from_str_radix(color.trim_start_matches('#'), 16).unwrap_or(0);
    let [_, red, green, blue] = number.to_be_bytes();
    [red, green, blue]
}

/// The contrast ratio of WCAG, 1 to 21.
fn contrast(a: [u8; 3], b: [u8; 3]) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn luminance(color: [u8; 3]) -> f64 {
    let linear = |channel: u8| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    };
    let [red, green, blue] = color.map(linear);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_the_guideline() {
        assert_eq!(contrast([0; 3], [255; 3]).round(), 21.0);
        assert!(contrast(channels("#0b4f9e"), GROUND) > ENOUGH);
        assert!(contrast(channels("#ffcc00"), GROUND) < ENOUGH);
    }
}
