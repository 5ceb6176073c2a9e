//! `cargo xtask fuzz`: libFuzzer looks for bytes that break the laws of a reader. What must hold stands in `crates/fuzz`.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::sync::Mutex;
use std::thread;

use crate::command::{cargo, output, program, show};
use crate::failure::{Failure, Outcome};
use crate::workspace;

#[derive(clap::Args)]
pub struct Arguments {
    /// How long each reader is tried
    #[arg(long, default_value_t = 60, value_name = "N")]
    seconds: u32,
    /// Where the search starts: the same seed tries the same inputs in the same order; a new one each time unless it is given
    #[arg(long, value_name = "N")]
    seed: Option<u32>,
    /// One reader alone, by the name of its folder in `crates/fuzz/corpus`; may be repeated
    #[arg(long, value_name = "NAME")]
    target: Vec<String>,
    /// Add to the corpus what reaches further than it, each as short as it was found
    #[arg(long)]
    keep: bool,
}

/// So many readers are tried at the same time: a build server has two processors.
const AT_ONCE: usize = 2;
/// What CI tries is what was tried before it, so that a search does not fail there which nobody could have seen; how far it
/// comes depends on the machine. `cargo xtask fuzz` looks where nobody did.
const SEED: u32 = 1;
/// The platform is named to cargo, so that the flags below are not those of build scripts and macros.
const PLATFORM: &str = "x86_64-unknown-linux-gnu";
/// The flags that libFuzzer needs: a counter for each branch, and the operands of comparisons (the pass of LLVM that Clang calls
/// `-fsanitize-coverage=inline-8bit-counters,pc-table,trace-cmp`). Overflow must end the run too.
const FLAGS: &str = "--cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares -Cdebug-assertions -Coverflow-checks";
/// An input for which a reader takes longer is a failure; in bytes, an input is no longer than this.
const LIMITS: [&str; 3] = ["-timeout=20", "-rss_limit_mb=2048", "-max_len=4096"];

/// Tries every reader that is asked for.
pub fn run(arguments: &Arguments) -> Outcome<ExitCode> {
    let targets = targets(&arguments.target)?;
    println!("{}", search(&targets, arguments.seconds, arguments.seed)?);
    if arguments.keep {
        for target in &targets {
            keep(target)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Tries every reader for a minute; one line for each.
pub fn check() -> Outcome<String> {
    search(&targets(&[])?, 60, Some(SEED))
}

/// A reader, by the folder of its corpus.
struct Target {
    name: String,
    corpus: PathBuf,
    /// What this run finds.
    found: PathBuf,
}

fn targets(asked: &[String]) -> Outcome<Vec<Target>> {
    let corpora = workspace::root().join("crates/fuzz/corpus");
    let mut names = workspace::names_in(&corpora)?;
    names.sort();
    let known: Vec<_> = names.iter().map(|name| name.to_string_lossy().into_owned()).collect();
    if let Some(stranger) = asked.iter().find(|name| !known.contains(name)) {
        return Err(Failure::new(format!(
            "there is no target `{stranger}`: {}",
            known.join(", ")
        )));
    }
    let chosen = known
        .into_iter()
        .filter(|name| asked.is_empty() || asked.contains(name));
    chosen.map(|name| target(&corpora, name)).collect()
}

fn target(corpora: &Path, name: String) -> Outcome<Target> {
    Ok(Target {
        corpus: corpora.join(&name),
        found: workspace::scratch(&format!("fuzz/{name}"))?,
        name,
    })
}

/// Tries the readers, some at the same time. What each came to, or every one that failed.
fn search(targets: &[Target], seconds: u32, seed: Option<u32>) -> Outcome<String> {
    show(build())?;
    let waiting = Mutex::new(targets.iter());
    let told = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                while let Some(target) = next(&waiting) {
                    let outcome = attempt(target, seconds, seed);
                    if let Ok(mut told) = told.lock() {
                        told.push((target.name.as_str(), outcome));
                    }
                }
            });
        }
    });
    let mut told = told.into_inner().unwrap_or_default();
    told.sort_by_key(|(name, _)| *name);
    let (good, bad): (Vec<_>, Vec<_>) = told.into_iter().map(|(_, outcome)| outcome).partition(Result::is_ok);
    let bad: Vec<_> = bad
        .into_iter()
        .filter_map(Result::err)
        .map(|failure| failure.to_string())
        .collect();
    Failure::unless_empty(&bad)?;
    Ok(good.into_iter().flatten().collect::<Vec<_>>().join("\n"))
}

fn next<'t>(waiting: &Mutex<std::slice::Iter<'t, Target>>) -> Option<&'t Target> {
    waiting.lock().ok()?.next()
}

fn build() -> Command {
    let mut command = cargo();
    command.env("RUSTFLAGS", FLAGS);
    command.args([
        "build",
        "--release",
        "--locked",
        "--package",
        "fuzz",
        "--features",
        "libfuzzer",
    ]);
    command.args(["--target", PLATFORM, "--target-dir"]).arg(folder());
    command
}

/// Builds with these flags have nothing in common with others.
fn folder() -> PathBuf {
    workspace::target().join("fuzz")
}

/// The program with one of its targets.
fn fuzzer(target: &Target) -> Command {
    let mut command = program(folder().join(PLATFORM).join("release/fuzz"));
    command.env("FUZZ_TARGET", &target.name);
    command
}

/// Tries one reader: the last line that counts what was reached, or a failure with the input that led to it.
fn attempt(target: &Target, seconds: u32, seed: Option<u32>) -> Outcome<String> {
    let artifacts = target.found.join("failed-");
    let inputs = target.found.join("inputs");
    std::fs::create_dir_all(&inputs).map_err(|error| workspace::unusable(&inputs, &error))?;
    let mut command = fuzzer(target);
    command.arg(&inputs).arg(&target.corpus).args(LIMITS);
    command.arg(format!("-max_total_time={seconds}"));
    command.args(seed.map(|seed| format!("-seed={seed}")));
    command.arg(format!("-artifact_prefix={}", artifacts.display()));
    let ended = output(command)?;
    let said = String::from_utf8_lossy(&ended.stderr);
    let lines: Vec<_> = said.lines().collect();
    if ended.status.success() {
        let last = lines
            .iter()
            .rev()
            .find(|line| line.contains("cov:"))
            .copied()
            .unwrap_or_default();
        return Ok(format!("{:<14}{last}", target.name));
    }
    let tail = lines
        .iter()
        .skip(lines.len().saturating_sub(40))
        .copied()
        .collect::<Vec<_>>()
        .join("\n");
    Err(Failure::new(format!(
        "{}: {}\n{tail}\nhint: mend the reader and add the input to `{}`",
        target.name,
        ended.status,
        target.corpus.display()
    )))
}

/// Adds to the corpus what reaches branches that it does not.
fn keep(target: &Target) -> Outcome {
    let mut command = fuzzer(target);
    command
        .arg("-merge=1")
        .args(LIMITS)
        .arg(&target.corpus)
        .arg(target.found.join("inputs"));
    show(command)
}
