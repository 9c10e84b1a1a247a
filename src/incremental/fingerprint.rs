//! Fingerprints: inputs in, a digest out that differs whenever one of them does.

use std::fmt::Debug;

use jiff::civil::Date;
use xxhash_rust::xxh3::xxh3_128;

/// A digest of inputs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fingerprint(u128);

impl Fingerprint {
    /// The fingerprint of values by what `{:?}` writes of them.
    pub fn new(inputs: &impl Debug) -> Self {
        Fingerprint(xxh3_128(format!("{inputs:?}").as_bytes()))
    }

    /// The digest as a number, for the publisher, which only stores and compares it.
    pub fn number(self) -> u128 {
        self.0
    }
}

/// Everything that the published bytes depend on, besides the program itself.
#[derive(Debug)]
pub struct SiteInputs<'a> {
    /// Digest of all files that were read.
    pub sources: u128,
    /// The day the site speaks of.
    pub day: Date,
    /// The one school to publish.
    pub school: Option<&'a str>,
    /// The address of the site, in place of its own.
    pub base_url: Option<&'a str>,
    /// Whether pages are minified.
    pub minify: bool,
    /// Whether there were no diagnostics: a site with warnings is made again, so that they are printed again.
    pub without_diagnostics: bool,
}

impl SiteInputs<'_> {
    /// The fingerprint of a site made of these by this very program.
    pub fn fingerprint(&self) -> Fingerprint {
        Fingerprint::new(&(env!("VEKHA_BUILD_ID"), self))
    }
}
