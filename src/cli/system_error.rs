//! An error of the system in, why in the words of whoever runs the program out.

use std::io::{Error, ErrorKind};

use super::options::Options;

/// Why something failed. What we have no words for is told as the system tells it.
pub(super) fn system_error_words(options: &Options, error: &Error) -> String {
    let key = match error.kind() {
        ErrorKind::NotFound => "system-not-found",
        ErrorKind::PermissionDenied => "system-denied",
        ErrorKind::AlreadyExists => "system-exists",
        ErrorKind::AddrInUse => "system-port-taken",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "system-full",
        ErrorKind::ReadOnlyFilesystem => "system-read-only",
        ErrorKind::NotADirectory => "system-not-a-folder",
        ErrorKind::IsADirectory => "system-folder",
        ErrorKind::InvalidFilename => "system-name",
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => "system-busy",
        _ => return error.to_string(),
    };
    options.phrase(key, &[])
}
