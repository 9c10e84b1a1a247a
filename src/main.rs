//! The program `vekha`: everything it does is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    vekha::cli::run(std::env::args_os())
}
