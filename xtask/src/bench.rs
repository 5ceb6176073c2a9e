//! `cargo xtask bench`: what a run costs, from inside and from outside.
//!
//! From inside, the benchmarks of `report` time each stage alone. From outside, the operating system accounts for whole cold processes
//! of the release binary: user and system time, and peak memory.

mod process;
mod table;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use crate::command::{capture, cargo, show};
use crate::failure::Outcome;
use crate::{register, workspace};
use process::{Case, measure};

#[derive(clap::Args)]
pub struct Arguments {
    /// How often each whole process runs
    #[arg(long, default_value_t = 25, value_parser = clap::value_parser!(u32).range(1..))]
    runs: u32,
    /// Only the whole processes, not the stages
    #[arg(long)]
    processes_only: bool,
}

/// The briefings on synthetic registers, and how many entries those have.
const SYNTHETIC: [(&str, usize); 3] = [("overview", 20), ("overview", 2000), ("table", 2000)];

/// Prints the figures of the stages, then those of whole processes.
pub fn run(arguments: &Arguments) -> Outcome<ExitCode> {
    if !arguments.processes_only {
        show(benchmark("report", "pipeline", &["--sort", "location"]))?;
        show(benchmark("ingest", "reading", &[]))?;
    }
    let mut build = cargo();
    build.args(["build", "--release", "--package", "report"]);
    show(build)?;
    let rows = measure(&cases()?, arguments.runs)?;
    print!("{}", table::render(arguments.runs, &rows));
    Ok(ExitCode::SUCCESS)
}

/// A benchmark of a crate, in one process.
fn benchmark(package: &str, name: &str, arguments: &[&str]) -> Command {
    let mut command = cargo();
    command.args(["bench", "--package", package, "--bench", name, "--"]);
    command.args(arguments);
    command
}

/// The shipped register, then the synthetic ones with templates of their own.
fn cases() -> Outcome<Vec<Case>> {
    let root = workspace::root();
    let scratch = workspace::scratch("bench")?;
    let shipped = Case {
        name: "shipped".to_owned(),
        briefing: "overview",
        data: root.join("data"),
        templates: root.join("templates"),
        out: scratch.join("shipped-dist"),
    };
    let mut cases = vec![shipped, without_figures(root, &scratch)?];
    for (briefing, entries) in SYNTHETIC {
        let folder = scratch.join(entries.to_string());
        generate(entries, &folder)?;
        cases.push(Case {
            name: format!("{briefing} of {entries}"),
            briefing,
            data: folder.join("data"),
            templates: folder.join("templates"),
            out: folder.join(format!("{briefing}-dist")),
        });
    }
    Ok(cases)
}

/// The shipped briefing without its figures: what it costs less, they cost.
fn without_figures(root: &Path, scratch: &Path) -> Outcome<Case> {
    let (from, to) = (root.join("templates"), scratch.join("without-figures"));
    for file in workspace::files_below(&from)? {
        let text = workspace::read(&from.join(&file))?;
        let text = String::from_utf8_lossy(&text);
        let kept: String = text.split_inclusive('\n').map(without_figure).collect();
        let target = to.join(&file);
        let parent = target.parent().unwrap_or(&to);
        fs::create_dir_all(parent).map_err(|error| workspace::unusable(parent, &error))?;
        fs::write(&target, kept).map_err(|error| workspace::unusable(&target, &error))?;
    }
    Ok(Case {
        name: "without figures".to_owned(),
        briefing: "overview",
        data: root.join("data"),
        templates: to,
        out: scratch.join("without-figures-dist"),
    })
}

/// A line of a template without the figure that it calls for or, to print it later, names.
fn without_figure(line: &str) -> String {
    match line.split_once("figure(\"") {
        None => line.to_owned(),
        Some((before, _)) if before.starts_with("{% set") => format!("{before}\"\" %}}\n"),
        Some(_) => String::new(),
    }
}

fn generate(entries: usize, folder: &PathBuf) -> Outcome {
    let mut command = register::generator();
    command.args(["--entries", &entries.to_string(), "--out"]).arg(folder);
    capture(command).map(drop)
}
