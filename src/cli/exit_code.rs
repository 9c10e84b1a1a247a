//! Exit codes of all commands, a promise to scripts.

/// Done.
pub(super) const DONE: u8 = 0;
/// The content has errors; nothing was written.
pub(super) const CONTENT: u8 = 1;
/// Wrong usage, or an output folder that is refused; nothing was written.
pub(super) const USAGE: u8 = 2;
/// Disk, rights, lock; the earlier site stays.
pub(super) const MACHINE: u8 = 3;
