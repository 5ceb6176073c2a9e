//! `report datapackage`

use std::io::Write;
use std::path::Path;

use super::Failure;
use crate::code;
use crate::fault::Fault;

/// Prints the description of the tables, or compares it with a file.
pub fn run(check: Option<&Path>) -> Result<(), Failure> {
    let package = ingest::data_package();
    let Some(path) = check else {
        // A pipe that is closed early ends the talk, not the run.
        let _ = std::io::stdout().write_all(package.as_bytes());
        return Ok(());
    };
    let on_disk = std::fs::read_to_string(path).unwrap_or_default();
    if on_disk == package {
        return Ok(());
    }
    let message = format!("`{}` is not what the row types say", path.display());
    Err(Failure::from_faults(&[
        Fault::new(code::STALE_FILE, message).hint("run `cargo xtask datapackage`")
    ]))
}
