//! What the bytes under a path of the output are made of, as data. Must not know when any of it changed.

use super::route::Route;

/// What the bytes under a path are made of, besides what all pages share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dependency<'o> {
    /// The folder of one school, by the school's id.
    School(&'o str),
    /// What schools report of one item, by the address of its page.
    Item(&'o str),
    /// The view that the template is given, see [`Output::view_digest`](super::Output::view_digest).
    View(Route),
    /// A file of the content, by its path in the site folder.
    Copy(&'o str),
}
