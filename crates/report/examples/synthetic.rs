//! Writes a synthetic register: `cargo xtask register --entries 2000 --out DIR`.

#[path = "../benches/synthetic/mod.rs"]
mod synthetic;

use std::io;
use std::path::PathBuf;

use clap::Parser;

/// Writes a synthetic register and templates for it, the same bytes each time.
#[derive(Parser)]
#[command(name = "cargo xtask register", bin_name = "cargo xtask register")]
struct Arguments {
    /// How many rows `entries.csv` has; the other tables follow
    #[arg(long, value_name = "N")]
    entries: usize,
    /// The folder for `data/` and `templates/`; files of the same names are replaced
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

fn main() -> io::Result<()> {
    let arguments = Arguments::parse();
    synthetic::write(&arguments.out, arguments.entries)
}
