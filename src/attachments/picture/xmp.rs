//! Words about a picture as XML (XMP), within other bytes: read by its tags alone, which is all that is needed.

use super::notes::Notes;

/// Takes in what it says.
pub(super) fn read(bytes: &[u8], notes: &mut Notes) {
    let text = String::from_utf8_lossy(bytes);
    let value = |name: &str| attribute(&text, name).or_else(|| element(&text, name));
    if let (Some(latitude), Some(longitude)) = (value("exif:GPSLatitude"), value("exif:GPSLongitude")) {
        notes.positions.push(format!("{latitude}; {longitude}"));
    }
    let authors = element(&text, "dc:creator").into_iter().chain(value("aux:OwnerName")).chain(value("tiff:Artist"));
    notes.authors.extend(authors.flat_map(|inside| words(&inside)));
    let described = ["dc:description", "dc:title", "dc:subject", "dc:rights", "exif:UserComment"];
    notes.words.extend(described.iter().filter_map(|name| element(&text, name)).flat_map(|inside| words(&inside)));
    let places = ["photoshop:Headline", "photoshop:City", "Iptc4xmpCore:Location", "photoshop:CaptionWriter"];
    notes.words.extend(places.iter().filter_map(|name| value(name)));
    notes.words.extend(faces(&text));
}

/// Names of people that a program has recognised.
fn faces(text: &str) -> Vec<String> {
    let by_attribute = text.match_indices("mwg-rs:Name=").filter_map(|(at, _)| attribute(&text[at..], "mwg-rs:Name"));
    let by_element = text
        .match_indices("<MPReg:PersonDisplayName")
        .filter_map(|(at, _)| element(&text[at..], "MPReg:PersonDisplayName"));
    by_attribute.chain(by_element).collect()
}

fn attribute(text: &str, name: &str) -> Option<String> {
    let at = text.find(&format!("{name}="))? + name.len() + 1;
    let quote = text[at..].chars().next().filter(|sign| matches!(sign, '"' | '\''))?;
    let value = &text[at + 1..];
    Some(unescape(&value[..value.find(quote)?]))
}

fn element(text: &str, name: &str) -> Option<String> {
    let start = text.find(&format!("<{name}>")).or_else(|| text.find(&format!("<{name} ")))?;
    let inside = &text[start..];
    let inside = &inside[inside.find('>')? + 1..];
    Some(inside[..inside.find(&format!("</{name}>"))?].to_owned())
}

/// The words between tags.
fn words(inside: &str) -> Vec<String> {
    let mut found = Vec::new();
    for piece in inside.split('>') {
        let words = piece.split('<').next().unwrap_or_default().trim();
        found.extend((!words.is_empty()).then(|| unescape(words)));
    }
    found
}

fn unescape(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'").replace("&amp;", "&")
}
