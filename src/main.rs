//! The program `vekha`: everything it does is in the library.

use std::process::ExitCode;

/// A build is mostly small strings, made on one core and freed on another: this allocator takes a third of the time off.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    vekha::cli::run(std::env::args_os())
}
