//! `cargo xtask generate`: the files that are made of the code.

use std::fs;
use std::process::ExitCode;

use crate::command::{capture, cargo, program, show};
use crate::failure::{Failure, Outcome};
use crate::workspace;

/// Each file, and the command of the generator that prints it: the description of the tables, made of the row types; the page
/// of all codes, made of their doc comments.
const FILES: [(&str, &[&str]); 2] = [
    ("data/datapackage.json", &["datapackage"]),
    ("docs/diagnostics.md", &["explain", "--markdown"]),
];

#[derive(clap::Args)]
pub struct Arguments {
    /// Change nothing; fail if a file is not what the code says
    #[arg(long)]
    check: bool,
}

/// Writes the files, or compares them.
pub fn run(arguments: &Arguments) -> Outcome<ExitCode> {
    let mut build = cargo();
    build.args(["build", "--quiet", "--release", "--package", "report"]);
    show(build)?;
    if arguments.check {
        check()?
    } else {
        FILES.iter().try_for_each(|(file, arguments)| write(file, arguments))?
    }
    Ok(ExitCode::SUCCESS)
}

/// Fails if a file is stale. The release binary must be there.
pub fn check() -> Outcome {
    let mut stale = Vec::new();
    for (file, arguments) in FILES {
        // A file that is not there is stale too.
        let on_disk = fs::read_to_string(workspace::root().join(file)).unwrap_or_default();
        if on_disk != made(arguments)? {
            stale.push(format!(
                "`{file}` is not what the code says: run `cargo xtask generate`"
            ));
        }
    }
    Failure::unless_empty(&stale)
}

fn made(arguments: &[&str]) -> Outcome<String> {
    let mut command = program(workspace::report_binary());
    command.args(arguments);
    capture(command)
}

fn write(file: &str, arguments: &[&str]) -> Outcome {
    let path = workspace::root().join(file);
    fs::write(&path, made(arguments)?).map_err(|error| workspace::unusable(&path, &error))?;
    println!("{file} written");
    Ok(())
}
