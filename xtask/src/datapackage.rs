//! `cargo xtask datapackage`: the description of the tables, generated from the row types.

use std::fs;
use std::process::ExitCode;

use crate::command::{capture, cargo, program, show};
use crate::failure::Outcome;
use crate::workspace;

const FILE: &str = "data/datapackage.json";

#[derive(clap::Args)]
pub struct Arguments {
    /// Change nothing; fail if the file is not what the row types say
    #[arg(long)]
    check: bool,
}

/// Writes the file, or compares it.
pub fn run(arguments: &Arguments) -> Outcome<ExitCode> {
    let mut build = cargo();
    build.args(["build", "--quiet", "--release", "--package", "report"]);
    show(build)?;
    if arguments.check {
        check()?
    } else {
        write()?
    }
    Ok(ExitCode::SUCCESS)
}

/// Fails if the file is stale. The release binary must be there.
pub fn check() -> Outcome {
    let mut command = program(workspace::report_binary());
    command.args(["datapackage", "--check", FILE]);
    capture(command).map(drop)
}

fn write() -> Outcome {
    let mut command = program(workspace::report_binary());
    command.arg("datapackage");
    let text = capture(command)?;
    let path = workspace::root().join(FILE);
    fs::write(&path, text).map_err(|error| workspace::unusable(&path, &error))?;
    println!("{FILE} written");
    Ok(())
}
