//! The program as the reader of one PDF file, called by itself: bytes on standard input, what stands in them on standard
//! output. It may fail in any way; who called it goes on.

use std::ffi::OsString;
use std::io::{Read, Write};
use std::process::ExitCode;

use crate::attachments::pdf;
use crate::pipeline::PDF_READER;

/// The largest file that is read, in bytes; larger ones are not asked for.
const LARGEST: u64 = 128 << 20;

/// Whether this is such a call.
pub(super) fn is_asked(words: &[OsString]) -> bool {
    matches!(words, [_, word] if word == PDF_READER)
}

/// Reads and answers.
pub(super) fn run() -> ExitCode {
    limit_memory();
    let mut bytes = Vec::new();
    let read = std::io::stdin().lock().take(LARGEST).read_to_end(&mut bytes);
    let answer = read.ok().and_then(|_| serde_json::to_vec(&pdf::read(&bytes)).ok());
    let written = answer.is_some_and(|answer| std::io::stdout().lock().write_all(&answer).is_ok());
    if written { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// A file that unpacks without end ends its reader, not the computer.
#[cfg(target_os = "linux")]
fn limit_memory() {
    use rustix::process::{Resource, Rlimit, setrlimit};

    const MOST: u64 = 3 << 30;
    let limit = Rlimit { current: Some(MOST), maximum: Some(MOST) };
    let _ = setrlimit(Resource::As, limit); // without it only time is limited
}

#[cfg(not(target_os = "linux"))]
fn limit_memory() {}
