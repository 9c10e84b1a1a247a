//! What a file is by its content, whatever its name says.

use crate::container::{Compound, Package, ZipParts, compound};
use crate::content_kind::ContentKind;
use crate::error::OfficeError;
use crate::limits::Limits;
use crate::text::encoding;
use crate::xml::{Event, Pull, Space};

/// Says what a file is.
///
/// # Errors
/// Nothing in it, more than the limits allow, a password, or a container that cannot be opened.
pub fn content_kind(bytes: &[u8], limits: &Limits) -> Result<ContentKind, OfficeError> {
    limits.check_packed(bytes)?;
    Ok(signed_kind(bytes, limits)?.unwrap_or_else(|| text_kind(bytes)))
}

/// Says what a file is that begins with the sign of its kind; `None` for texts, and for all that has no such sign.
///
/// # Errors
/// A password, or a container that cannot be opened.
pub fn signed_kind(bytes: &[u8], limits: &Limits) -> Result<Option<ContentKind>, OfficeError> {
    if let Some(kind) = kind_by_signature(bytes) {
        return Ok(Some(kind));
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return zip_kind(ZipParts::open(bytes, limits)?).map(Some);
    }
    if compound::is_compound(bytes) {
        return compound_kind(&Compound::open(bytes)?).map(Some);
    }
    Ok(None)
}

fn kind_by_signature(bytes: &[u8]) -> Option<ContentKind> {
    const SIGNATURES: [(&[u8], ContentKind); 16] = [
        (b"{\\rtf", ContentKind::Rtf),
        (b"%PDF-", ContentKind::Pdf),
        (b"\x89PNG\r\n", ContentKind::Image),
        (b"\xFF\xD8\xFF", ContentKind::Image),
        (b"GIF8", ContentKind::Image),
        (b"II*\0", ContentKind::Image),
        (b"MM\0*", ContentKind::Image),
        (b"AT&TFORM", ContentKind::Image),
        (b"Rar!", ContentKind::Archive),
        (b"7z\xBC\xAF\x27\x1C", ContentKind::Archive),
        (b"\x1F\x8B", ContentKind::Archive),
        (b"\x09\x00\x04\x00", ContentKind::OldExcel),
        (b"\x09\x02\x06\x00", ContentKind::OldExcel),
        (b"\x09\x04\x06\x00", ContentKind::OldExcel),
        (b"\x31\xBE\x00\x00", ContentKind::Doc),
        (b"\xDB\xA5\x2D\x00", ContentKind::Doc),
    ];
    SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)).map(|(_, kind)| *kind)
}

fn compound_kind(file: &Compound) -> Result<ContentKind, OfficeError> {
    let names = file.names();
    let has = |name: &str| names.iter().any(|known| known.eq_ignore_ascii_case(name));
    if has("EncryptedPackage") || has("EncryptionInfo") {
        return Err(OfficeError::Encrypted);
    }
    let kinds = [
        ("WordDocument", ContentKind::Doc),
        ("Workbook", ContentKind::Xls),
        ("Book", ContentKind::Xls),
        ("PowerPoint Document", ContentKind::Slides),
    ];
    Ok(kinds.iter().find(|(name, _)| has(name)).map_or(ContentKind::OtherCompound, |(_, kind)| *kind))
}

fn zip_kind(mut parts: ZipParts) -> Result<ContentKind, OfficeError> {
    if let Some(kind) = odf_kind(&mut parts)? {
        return Ok(kind);
    }
    match Package::open(parts)? {
        Some(package) => package_kind(package),
        None => Ok(ContentKind::Archive),
    }
}

fn odf_kind(parts: &mut ZipParts) -> Result<Option<ContentKind>, OfficeError> {
    let Some(kind) = parts.bytes("mimetype")? else {
        let is_odf = parts.has("content.xml") && parts.has("META-INF/manifest.xml");
        return Ok(is_odf.then_some(ContentKind::Ods));
    };
    let kind = String::from_utf8_lossy(&kind);
    let Some(kind) = kind.trim().strip_prefix("application/vnd.oasis.opendocument.") else { return Ok(None) };
    Ok(Some(match kind.split('-').next() {
        Some("spreadsheet") => ContentKind::Ods,
        Some("text") => ContentKind::Odt,
        _ => ContentKind::OtherOdf,
    }))
}

fn package_kind(mut package: Package) -> Result<ContentKind, OfficeError> {
    let main = package.main().to_owned();
    if main.ends_with(".bin") {
        return Ok(ContentKind::Xlsb);
    }
    let limits = package.limits();
    let text = package.parts.text(&main)?.ok_or_else(|| OfficeError::missing(&main))?;
    let mut pull = Pull::new(&main, &text, &limits);
    loop {
        match pull.next()? {
            Some(Event::Open(root)) if root.is(Space::Word, "document") => return Ok(ContentKind::Docx),
            Some(Event::Open(root)) if root.is(Space::Sheet, "workbook") => return Ok(ContentKind::Xlsx),
            Some(Event::Open(root)) if &*root.name == "presentation" => return Ok(ContentKind::Slides),
            Some(Event::Open(_)) | None => return Ok(ContentKind::Unknown),
            Some(_) => {}
        }
    }
}

/// Letters of the head that are looked at for a kind of page or XML.
const HEAD: usize = 4096;

fn text_kind(bytes: &[u8]) -> ContentKind {
    let Some(text) = encoding::decode(bytes) else { return ContentKind::Unknown };
    let head: String = text.text.trim_start().chars().take(HEAD).flat_map(char::to_lowercase).collect();
    if head.starts_with("<?xml") || head.starts_with("<w:") || head.starts_with("<office:") {
        return xml_kind(&head);
    }
    if head.starts_with("mime-version:") || head.contains("content-type: multipart/related") {
        return ContentKind::Mhtml;
    }
    let is_page = ["<!doctype html", "<html", "<head", "<body", "<table", "<meta", "<style"];
    if is_page.iter().any(|tag| head.starts_with(tag)) {
        return ContentKind::Html;
    }
    ContentKind::Text
}

fn xml_kind(head: &str) -> ContentKind {
    let kinds = [
        ("urn:schemas-microsoft-com:office:spreadsheet", ContentKind::ExcelXml2003),
        ("schemas.microsoft.com/office/word/2003/wordml", ContentKind::WordXml2003),
        ("schemas.microsoft.com/office/2006/xmlpackage", ContentKind::FlatPackage),
        ("urn:oasis:names:tc:opendocument", ContentKind::FlatOdf),
        ("<html", ContentKind::Html),
    ];
    kinds.iter().find(|(mark, _)| head.contains(mark)).map_or(ContentKind::OtherXml, |(_, kind)| *kind)
}
