//! How people work here: `cargo xtask report`, `test`, `ci`, `conformance`, `bench` and the smaller tasks those are made of.
//!
//! Every task runs cargo or a finished binary; none links a crate of the workspace, so that this program stays small and builds
//! before anything else does.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "printing is what a task runner is for"
)]

mod bench;
mod ci;
mod command;
mod conformance;
mod failure;
mod fuzz;
mod generate;
mod land;
mod register;
mod report;
mod test;
mod tidy;
mod workspace;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Runs the tasks of this workspace.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build the briefings into `dist/`; arguments are those of `report build`
    Report(command::PassedOn),
    /// Run all tests of the workspace; arguments are those of `cargo test`
    Test(command::PassedOn),
    /// Run everything that must hold before a change is merged
    Ci(ci::Arguments),
    /// Have every PDF judged for PDF/UA-1 and PDF/A-3a by programs that others wrote
    Conformance(conformance::Arguments),
    /// Look for bytes that break a law of a reader, with libFuzzer
    Fuzz(fuzz::Arguments),
    /// Measure the pipeline: in-process benchmarks, then CPU and memory of whole runs
    Bench(bench::Arguments),
    /// Write the files that are made of the code, `data/datapackage.json` and `docs/diagnostics.md`, or compare them
    Generate(generate::Arguments),
    /// Write the land that maps draw, `crates/report/geodata/land.bin`, of a file of Natural Earth's
    Land(land::Arguments),
    /// Write a synthetic register, for measuring; arguments are `--entries N --out DIR`
    Register(command::PassedOn),
    /// Check the rules of the workspace that no compiler knows
    Tidy,
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().task {
        Task::Report(arguments) => report::run(&arguments),
        Task::Test(arguments) => test::run(&arguments),
        Task::Ci(arguments) => ci::run(&arguments),
        Task::Conformance(arguments) => conformance::run(&arguments),
        Task::Fuzz(arguments) => fuzz::run(&arguments),
        Task::Bench(arguments) => bench::run(&arguments),
        Task::Generate(arguments) => generate::run(&arguments),
        Task::Land(arguments) => land::run(&arguments),
        Task::Register(arguments) => register::run(&arguments),
        Task::Tidy => tidy::run(),
    };
    outcome.unwrap_or_else(|failure| {
        eprintln!("error: {failure}");
        ExitCode::FAILURE
    })
}
