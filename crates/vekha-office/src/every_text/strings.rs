//! Words in bytes of a kind that nobody reads: settings of printers, fonts, caches.

use super::attributes::has_cyrillic;

/// Shorter runs of letters stand anywhere by chance.
const SHORTEST: usize = 5;

/// The runs of letters and digits in bytes, by two bytes a letter and by UTF-8; those alone that may be of somebody.
pub fn strings(bytes: &[u8]) -> Vec<String> {
    let mut found = Vec::new();
    for start in [0, 1] {
        let pairs = || bytes.get(start..).unwrap_or_default().chunks_exact(2).map(|pair| [pair[0], pair[1]]);
        collect(letters(pairs().map(u16::from_le_bytes)), &mut found);
        collect(letters(pairs().map(u16::from_be_bytes)), &mut found);
    }
    for chunk in bytes.utf8_chunks() {
        collect(chunk.valid().chars(), &mut found);
    }
    found
}

fn letters(units: impl Iterator<Item = u16>) -> impl Iterator<Item = char> {
    char::decode_utf16(units).map(|letter| letter.unwrap_or('\0'))
}

fn collect(signs: impl Iterator<Item = char>, found: &mut Vec<String>) {
    let mut run = String::new();
    for letter in signs.chain(['\0']) {
        if is_of_words(letter) {
            run.push(letter);
            continue;
        }
        if run.chars().count() >= SHORTEST && may_be_of_somebody(&run) {
            found.push(std::mem::take(&mut run));
        }
        run.clear();
    }
}

fn is_of_words(letter: char) -> bool {
    (' '..='~').contains(&letter) || ('\u{400}'..='\u{4ff}').contains(&letter) || "«»№–—\u{a0}".contains(letter)
}

fn may_be_of_somebody(run: &str) -> bool {
    has_cyrillic(run) || run.contains('@') || run.bytes().filter(u8::is_ascii_digit).count() > 9
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_bytes_are_found_in_both_ways_of_writing() {
        let wide: Vec<u8> = "Жукова А".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let bytes =
            [b"\xff\x01".as_slice(), &wide, b"\0\0\xff", "148-237-655 84 да".as_bytes(), b"\0HP Laser"].concat();
        let found = strings(&bytes);
        assert!(found.iter().any(|words| words == "Жукова А"), "{found:?}");
        assert!(found.iter().any(|words| words == "148-237-655 84 да"), "{found:?}");
        assert!(!found.iter().any(|words| words.contains("Laser")), "{found:?}");
        assert_eq!(strings(&[0; 64]), Vec::<String>::new());
    }
}
