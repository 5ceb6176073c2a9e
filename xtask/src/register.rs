//! `cargo xtask register`: a synthetic register of any size.

use std::ffi::OsString;
use std::process::{Command, ExitCode};

use crate::command::{cargo, hand_over};
use crate::failure::Outcome;

#[derive(clap::Args)]
#[command(disable_help_flag = true)]
pub struct Arguments {
    /// Handed to the generator as they are
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    rest: Vec<OsString>,
}

/// Runs the generator in view of the user.
pub fn run(arguments: &Arguments) -> Outcome<ExitCode> {
    let mut command = generator();
    command.args(&arguments.rest);
    hand_over(command)
}

/// The generator. It lives with the benchmarks of `report`, which measure what it makes.
pub fn generator() -> Command {
    let mut command = cargo();
    command.args([
        "run",
        "--quiet",
        "--release",
        "--package",
        "report",
        "--example",
        "synthetic",
        "--",
    ]);
    command
}
