//! An output and what is known of its inputs in, the same output for the publisher out, which answers by revision.

use std::borrow::Cow;
use std::path::Path;

use vekha_publish::{Publishable, RenderError};

use super::fingerprint::Fingerprint;
use super::revisions::Revisions;
use crate::pages::Output;

/// An output with revisions and a fingerprint, where they are known.
pub struct TrackedOutput<'a> {
    /// Everything that is published.
    pub output: &'a Output<'a>,
    /// When the inputs of each page last changed.
    pub revisions: Option<&'a Revisions>,
    /// The fingerprint of all inputs.
    pub fingerprint: Option<Fingerprint>,
}

impl Publishable for TrackedOutput<'_> {
    fn paths(&self) -> Vec<&str> {
        self.output.paths()
    }

    fn bytes(&self, path: &str) -> Result<Cow<'_, [u8]>, RenderError> {
        self.output.bytes(path)
    }

    fn copy_source(&self, path: &str) -> Option<&Path> {
        self.output.copy_source(path)
    }

    fn revision(&self, path: &str) -> Option<u128> {
        self.revisions?.of_path(self.output, path)
    }

    fn fingerprint(&self) -> Option<u128> {
        self.fingerprint.map(Fingerprint::number)
    }
}
