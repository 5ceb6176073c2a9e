//! `cargo xtask test`: all tests of the workspace.

use std::ffi::OsString;
use std::process::{Command, ExitCode};

use crate::command::{cargo, hand_over};
use crate::failure::Outcome;

#[derive(clap::Args)]
#[command(disable_help_flag = true)]
pub struct Arguments {
    /// Handed to `cargo test` as they are
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    rest: Vec<OsString>,
}

/// Runs the tests in view of the user.
pub fn run(arguments: &Arguments) -> Outcome<ExitCode> {
    let mut command = all();
    command.args(&arguments.rest);
    hand_over(command)
}

/// The command that runs every test there is, also after one has failed.
pub fn all() -> Command {
    let mut command = cargo();
    command.args(["test", "--workspace", "--no-fail-fast"]);
    command
}
