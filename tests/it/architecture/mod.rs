//! The sources hold to ARCHITECTURE.md.

mod layers;
