//! `cargo xtask report`: the main job.

use std::process::ExitCode;

use crate::command::{PassedOn, cargo, hand_over};
use crate::failure::Outcome;
use crate::workspace;

/// Builds the generator if need be and has it build the briefings. Its exit status is the task's.
pub fn run(passed_on: &PassedOn) -> Outcome<ExitCode> {
    let mut command = cargo();
    command.args(["run", "--release", "--package", "report"]);
    // The first build takes minutes, and whoever waits for it wants to see it move.
    if workspace::report_binary().exists() {
        command.arg("--quiet");
    }
    command.args(["--", "build"]).args(&passed_on.arguments);
    hand_over(command)
}
