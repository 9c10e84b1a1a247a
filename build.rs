//! The theme, the sample site and the starter site are embedded in the binary; a change of any of
//! their files must rebuild it.

fn main() {
    for folder in ["themes/default", "content", "src/cli/starter"] {
        println!("cargo:rerun-if-changed={folder}");
    }
}
