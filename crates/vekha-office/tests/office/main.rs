//! File in, what its reader sees out: the smallest file for each trap.
#![allow(clippy::unwrap_used)] // a test may fail loudly

mod support;

mod docx_numbers;
