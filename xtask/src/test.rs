//! `cargo xtask test`: all tests of the workspace.

use std::process::{Command, ExitCode};

use crate::command::{PassedOn, cargo, hand_over};
use crate::failure::Outcome;

/// Runs the tests in view of the user.
pub fn run(passed_on: &PassedOn) -> Outcome<ExitCode> {
    let mut command = all();
    command.args(&passed_on.arguments);
    hand_over(command)
}

/// The command that runs every test there is, also after one has failed.
pub fn all() -> Command {
    let mut command = cargo();
    command.args(["test", "--workspace", "--no-fail-fast"]);
    command
}
