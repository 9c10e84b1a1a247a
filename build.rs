//! The theme, the sample site and the starter site are embedded in the binary; a change of any of their files must
//! rebuild it. `VEKHA_BUILD_ID` tells one program from another.

#[path = "build/id.rs"]
mod id;

use std::path::Path;

fn main() {
    let root = Path::new("");
    for part in id::parts(root) {
        println!("cargo:rerun-if-changed={}", part.display());
    }
    println!("cargo:rustc-env=VEKHA_BUILD_ID={}", id::build_id(root));
}
