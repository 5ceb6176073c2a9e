//! `cargo xtask report`: the main job.

use std::ffi::OsString;
use std::process::ExitCode;

use crate::command::{cargo, hand_over};
use crate::failure::Outcome;
use crate::workspace;

#[derive(clap::Args)]
#[command(disable_help_flag = true)]
pub struct Arguments {
    /// Handed to `report build` as they are; paths are seen from the root of the workspace
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    rest: Vec<OsString>,
}

/// Builds the generator if need be and has it build the briefings. Its exit status is the task's.
pub fn run(arguments: &Arguments) -> Outcome<ExitCode> {
    let mut command = cargo();
    command.args(["run", "--release", "--package", "report"]);
    // The first build takes minutes, and whoever waits for it wants to see it move.
    if workspace::report_binary().exists() {
        command.arg("--quiet");
    }
    command.args(["--", "build"]).args(&arguments.rest);
    hand_over(command)
}
