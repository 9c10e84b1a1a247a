//! A file of any kind → its clean copy, or why there is none.

use vekha_office::{ContentKind, Limits, OfficeError, content_kind};

use super::copy::CleanCopy;
use super::picture;

/// Why there is no copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CannotClean {
    /// A PDF file keeps what was taken out: it has to be saved anew from the file it was made of.
    Pdf,
    /// Another kind of file.
    OtherKind,
    /// A password protects it.
    Encrypted,
    /// A change would break its electronic signature.
    Signed,
    /// It is damaged, or would be.
    Damaged,
    /// It holds more than is looked at.
    TooLarge,
}

impl CannotClean {
    /// The key of its wording.
    pub fn code(self) -> &'static str {
        match self {
            CannotClean::Pdf => "pdf",
            CannotClean::OtherKind => "other-kind",
            CannotClean::Encrypted => "encrypted",
            CannotClean::Signed => "signed",
            CannotClean::Damaged => "damaged",
            CannotClean::TooLarge => "too-large",
        }
    }
}

/// Cleans a file by its content, whatever its name says.
///
/// # Errors
/// Why it cannot be done.
pub fn clean(bytes: &[u8]) -> Result<CleanCopy, CannotClean> {
    if let Some(copy) = picture::clean(bytes) {
        return copy.ok_or(CannotClean::Damaged);
    }
    let limits = Limits::default();
    match content_kind(bytes, &limits) {
        Ok(ContentKind::Pdf) => return Err(CannotClean::Pdf),
        Ok(_) => {}
        Err(error) => return Err(reason(&error)),
    }
    let cleaned = vekha_office::clean(bytes, &limits, &clean_picture).map_err(|error| reason(&error))?;
    Ok(CleanCopy {
        bytes: cleaned.bytes,
        removed: cleaned.removed.into_iter().map(|(kind, count)| (kind.code(), count)).collect(),
        left: cleaned.left.into_iter().map(vekha_office::LeftInside::code).collect(),
    })
}

/// A picture inside an office file, where anything of it goes.
fn clean_picture(bytes: &[u8]) -> Option<Vec<u8>> {
    picture::clean(bytes)?.filter(|copy| !copy.removed.is_empty()).map(|copy| copy.bytes)
}

fn reason(error: &OfficeError) -> CannotClean {
    match error {
        OfficeError::Encrypted => CannotClean::Encrypted,
        OfficeError::Signed => CannotClean::Signed,
        OfficeError::TooLarge { .. } => CannotClean::TooLarge,
        OfficeError::Empty | OfficeError::OtherKind(_) | OfficeError::OnlyChunks => CannotClean::OtherKind,
        OfficeError::BrokenContainer
        | OfficeError::BrokenPart { .. }
        | OfficeError::MissingPart { .. }
        | OfficeError::DocumentType { .. } => CannotClean::Damaged,
    }
}
