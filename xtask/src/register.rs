//! `cargo xtask register`: a synthetic register of any size.

use std::process::{Command, ExitCode};

use crate::command::{PassedOn, cargo, hand_over};
use crate::failure::Outcome;

/// Runs the generator in view of the user.
pub fn run(passed_on: &PassedOn) -> Outcome<ExitCode> {
    let mut command = generator();
    command.args(&passed_on.arguments);
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
