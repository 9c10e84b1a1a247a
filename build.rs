//! The theme is embedded in the binary; a change of any of its files must rebuild it.

fn main() {
    println!("cargo:rerun-if-changed=themes/default");
}
