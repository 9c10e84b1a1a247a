//! The theme, the sample site and the starter site are embedded in the binary; a change of any of their files must
//! rebuild it. `VEKHA_MADE_BY` tells one program from another: a published site remembers which one made it.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

const MADE_OF: [&str; 6] = ["Cargo.lock", "Cargo.toml", "content", "crates", "src", "themes/default"];

fn main() {
    let mut digest = DefaultHasher::new();
    for part in MADE_OF {
        println!("cargo:rerun-if-changed={part}");
        add(Path::new(part), &mut digest);
    }
    println!("cargo:rustc-env=VEKHA_MADE_BY={:016x}", digest.finish());
}

/// Adds a file, or all files of a folder in the order of their names. A published package has no crates: its lock file names
/// their versions.
fn add(path: &Path, digest: &mut impl Hasher) {
    path.hash(digest);
    if let Ok(bytes) = fs::read(path) {
        return bytes.hash(digest);
    }
    let Ok(folder) = fs::read_dir(path) else { return };
    let mut inside: Vec<_> = folder.filter_map(|entry| Some(entry.ok()?.path())).collect();
    inside.sort();
    inside.iter().for_each(|path| add(path, digest));
}
