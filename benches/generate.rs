//! Writes a site to be measured: `rustc --edition 2024 -O benches/generate.rs -o target/generate`, then
//! `target/generate FOLDER SCHOOLS REPORTS [OUTPUTS | plain | zola]`. Needs nothing but the compiler.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

mod site;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match read(&words) {
        Some((folder, size, outputs)) => write(Path::new(folder), size, outputs),
        None => {
            eprintln!("generate FOLDER SCHOOLS REPORTS [OUTPUTS | plain | zola]");
            ExitCode::from(2)
        }
    }
}

fn read(words: &[String]) -> Option<(&str, site::Size, &str)> {
    let [folder, schools, reports, rest @ ..] = words else { return None };
    let size = site::Size { schools: schools.parse().ok()?, reports: reports.parse().ok()? };
    Some((folder, size, rest.first().map_or("pages, feeds", String::as_str)))
}

fn write(folder: &Path, size: site::Size, outputs: &str) -> ExitCode {
    let files: Box<dyn Iterator<Item = site::File>> = match outputs {
        "plain" => Box::new(site::plain_files(size, site::Peer::Hugo)),
        "zola" => Box::new(site::plain_files(size, site::Peer::Zola)),
        outputs => Box::new(site::files(size, outputs)),
    };
    for (path, text) in files {
        let path = folder.join(path);
        let made = path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&path, text));
        if let Err(error) = made {
            eprintln!("{}: {error}", path.display());
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
