//! `cargo xtask land FILE`: the land of the world in few bytes, for maps.
//!
//! FILE is `land-50m.json` of world-atlas 2.0.2, Natural Earth's land at 1:50 million as TopoJSON. The form of what is written
//! is told in `crates/report/geodata/README.md`.

mod encode;
mod ring;
mod seam;
mod topology;
mod weigh;

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use crate::command::{capture, program};
use crate::failure::{Failure, Outcome};
use crate::workspace;

/// SHA-256 of the one file that this is made of.
const SOURCE: &str = "619477ff690c086885e45cb91707d783805561bd75ae8e437b7d4694b0204e0f";
/// Where what is made of it lies.
const MADE: &str = "crates/report/geodata/land.bin";

#[derive(clap::Args)]
pub struct Arguments {
    /// `land-50m.json` of world-atlas 2.0.2
    file: PathBuf,
}

/// Writes the land.
pub fn run(arguments: &Arguments) -> Outcome<ExitCode> {
    let file = fs::canonicalize(&arguments.file).map_err(|error| workspace::unusable(&arguments.file, &error))?;
    check_version(&file)?;
    let rings = topology::rings(&workspace::read(&file)?)?;
    let (points, count) = (rings.iter().map(Vec::len).sum::<usize>(), rings.len());
    let rings = rings.into_iter().filter_map(ring::flat).collect();
    let mut rings = seam::joined(rings)?;
    rings.iter_mut().for_each(weigh::weigh);
    let bytes = encode::encode(&mut rings);
    let path = workspace::root().join(MADE);
    fs::write(&path, &bytes).map_err(|error| workspace::unusable(&path, &error))?;
    let left: usize = rings.iter().map(|ring| ring.points.len()).sum();
    println!(
        "{MADE} written: {} bytes, {left} points in {} rings, of {points} in {count}",
        bytes.len(),
        rings.len()
    );
    Ok(ExitCode::SUCCESS)
}

/// Fails unless the file is the very one that the land is made of.
fn check_version(file: &std::path::Path) -> Outcome {
    let mut command = program("sha256sum");
    command.arg(file);
    let said = capture(command)?;
    let sum = said.trim_start_matches('\\').split(' ').next().unwrap_or_default();
    if sum == SOURCE {
        return Ok(());
    }
    Err(Failure::new(format!(
        "`{}` is not `land-50m.json` of world-atlas 2.0.2: its SHA-256 is {sum} and not {SOURCE}\n\
         hint: take that version, or, to draw a newer one, set its sum in `xtask/src/land.rs` and its version in \
         `crates/report/geodata/README.md`",
        file.display()
    )))
}
