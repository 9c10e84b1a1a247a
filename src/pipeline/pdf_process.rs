//! Bytes of a PDF file in, what stands in it out, read by a program of its own: whatever the file does to its reader, this
//! program goes on. The other program is this one, called with [`PDF_READER`].

use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::attachments::{Contents, UnreadReason};

/// The word by which the program is told to read a PDF file from its standard input.
pub const PDF_READER: &str = "--read-pdf";

/// A file is read so long: twenty seconds, in steps.
const STEP: Duration = Duration::from_millis(2);
const MOST_STEPS: usize = 10_000;
/// More than the texts of any file within the limits of its reader.
const LARGEST_ANSWER: u64 = 256 << 20;

/// Reads a file apart; what kills the reader or takes too long is told as unread.
pub fn read_apart(program: &Path, bytes: &[u8]) -> Contents {
    answer(program, bytes).unwrap_or_else(|| Contents::unread(UnreadReason::ReaderFailed))
}

fn answer(program: &Path, bytes: &[u8]) -> Option<Contents> {
    let mut command = Command::new(program);
    command.arg(PDF_READER).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().ok()?;
    let (mut input, output) = (child.stdin.take()?, child.stdout.take()?);
    std::thread::scope(|scope| {
        scope.spawn(move || input.write_all(bytes)); // a reader that ends before it has read all says so by its answer
        let answer = scope.spawn(move || {
            let mut text = Vec::new();
            output.take(LARGEST_ANSWER).read_to_end(&mut text).map(|_| text)
        });
        let is_done = wait(&mut child);
        let text = answer.join().ok()?.ok()?;
        is_done.then(|| serde_json::from_slice(&text).ok())?
    })
}

/// Whether it ended well and in time; it has ended anyway.
fn wait(child: &mut Child) -> bool {
    for _ in 0..MOST_STEPS {
        match child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) => std::thread::sleep(STEP),
            Err(_) => break,
        }
    }
    let _ = child.kill().and_then(|()| child.wait());
    false
}
