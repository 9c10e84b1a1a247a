//! Incremental work: inputs in; out come fingerprints and revisions, by which the stages know what is unchanged and need
//! not be made again.
//!
//! Between processes one [`Fingerprint`] of all inputs decides (`fingerprint`); the publisher stores it in the folder.
//! Between rounds of a site that is kept compiled, each page has a revision (`revisions`), the round in which its inputs
//! last changed; a page whose revision is unchanged is neither rendered nor compared. There is no graph: `tracker` notes
//! changes of what all pages share and of single schools, `references` widens a school to those it speaks of,
//! `item_digests` finds items of which schools report something else; for other pages of no single school the view that
//! their template is given decides.

mod cached;
mod fingerprint;
mod item_digests;
mod references;
mod revisions;
mod tracked_output;
mod tracker;

pub use cached::Cached;
pub use fingerprint::{Fingerprint, SiteInputs};
pub use revisions::Revisions;
pub use tracked_output::TrackedOutput;
pub use tracker::RevisionTracker;
