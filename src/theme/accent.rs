//! The site's own colour of links: in goes a colour, out come style rules, where text in it can be read.

use super::load::Theme;
use super::style::STYLE_SHEET;

/// The least contrast of text against its ground (WCAG 2.2, 1.4.3).
const LEAST_CONTRAST: f64 = 4.5;
/// Of the two grounds that links stand on `--soft` is the harder one, in the light scheme and in the dark.
const LIGHT: [u8; 3] = [0xf3, 0xf5, 0xf8];
const DARK: [u8; 3] = [0x1c, 0x23, 0x2c];

impl Theme {
    /// Sets `#rrggbb` as the colour of links and of states in progress, made lighter for the dark scheme until it can be
    /// read there; `Err` gives the contrast of a colour too pale for the light one.
    pub fn set_accent(&mut self, color: &str) -> Result<(), f64> {
        let contrast = contrast(channels(color), LIGHT);
        if contrast < LEAST_CONTRAST {
            return Err(contrast);
        }
        let (light, dark) = (link_color_rule("light", color), link_color_rule("dark", &lighten(channels(color))));
        if let Some((_, sheet)) = self.assets.iter_mut().find(|(path, _)| path == STYLE_SHEET) {
            sheet.extend_from_slice((light + &dark).as_bytes());
        }
        Ok(())
    }
}

fn link_color_rule(scheme: &str, color: &str) -> String {
    format!("@media screen and (prefers-color-scheme:{scheme}){{:root{{--link:{color};--go:{color}}}}}\n")
}

/// The first mixture with white that can be read on the dark ground.
fn lighten(color: [u8; 3]) -> String {
    let mixtures = (0..100).map(|percent| color.map(|channel| mix_with_white(channel, percent)));
    let readable = mixtures.into_iter().find(|mixed| contrast(*mixed, DARK) >= LEAST_CONTRAST).unwrap_or([255; 3]);
    let [red, green, blue] = readable;
    format!("#{red:02x}{green:02x}{blue:02x}")
}

fn mix_with_white(channel: u8, percent: u32) -> u8 {
    ((u32::from(channel) * (100 - percent) + 255 * percent) / 100) as u8
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
    let [red, green, blue] = color.map(linear_channel);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn linear_channel(channel: u8) -> f64 {
    let share = f64::from(channel) / 255.0;
    if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_the_guideline() {
        assert_eq!(contrast([0; 3], [255; 3]).round(), 21.0);
        assert!(contrast(channels("#0b4f9e"), LIGHT) > LEAST_CONTRAST);
        assert!(contrast(channels("#ffcc00"), LIGHT) < LEAST_CONTRAST);
    }

    #[test]
    fn a_colour_is_made_lighter_for_the_dark_scheme_and_no_lighter_than_needed() {
        for color in ["#0b4f9e", "#000000", "#7a1f5c", "#155724"] {
            let light = contrast(channels(&lighten(channels(color))), DARK);
            assert!((LEAST_CONTRAST..5.0).contains(&light), "{color}: {light}");
        }
        assert_eq!(lighten(channels("#8fc1ff")), "#8fc1ff");
    }
}
