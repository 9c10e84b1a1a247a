//! The sources hold to ARCHITECTURE.md: imports point downwards and in no circle, functions and files are small, and
//! one thing has one name.

mod circles;
mod layers;
mod modules;
mod names;
mod paths;
mod sizes;
mod source;
mod touches;
