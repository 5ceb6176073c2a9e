//! The commands: inputs in, outputs and words for people out.

mod build;
mod check;
mod datapackage;
mod explain;
mod export;
mod import;
mod list;
mod load;
mod order;
mod query;
mod stale;
mod workers;

use std::io::{self, Write};
use std::process::ExitCode;

use crate::cli::Command;
use crate::clock::ClockError;
use crate::fault::{Fault, merged};
use crate::output::WriteError;

/// Why a command ends without having done what it was asked for.
pub enum Failure {
    /// Inputs have errors. The texts are shown as they stand.
    Problems {
        /// Diagnostics, each rendered.
        rendered: Vec<String>,
        /// How many errors there are.
        errors: usize,
    },
    /// The command line asks for what cannot be.
    Usage(String),
    /// So many findings, where none were wanted.
    Stale(usize),
    /// An output could not be written.
    Unwritten(WriteError),
    /// Standard output does not take what was asked for.
    Unprinted(io::Error),
}

/// Runs a command and tells people how it ended.
pub fn run(command: Command) -> ExitCode {
    let result = match command {
        Command::Build(args) => build::run(&args),
        Command::Query(args) => query::run(&args),
        Command::Check(args) => check::run(&args),
        Command::Stale(args) => stale::run(&args),
        Command::Export(args) => export::run(&args),
        Command::Import(args) => import::run(&args),
        Command::List(args) => list::run(&args),
        Command::Explain { code } => explain::run(code.as_deref()),
        Command::Datapackage { check } => datapackage::run(check.as_deref()),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.tell(),
    }
}

impl Failure {
    /// Errors of templates and messages, and of cells that cannot be printed.
    fn from_faults(faults: &[Fault]) -> Self {
        let faults = merged(faults);
        Self::Problems {
            rendered: faults.iter().map(|fault| fault.render(true)).collect(),
            errors: faults.len(),
        }
    }

    fn tell(&self) -> ExitCode {
        let mut screen = anstream::stderr().lock();
        // Nobody is left to tell where standard error is closed; the exit status says it all the same.
        let (_, status) = match self {
            Self::Problems { rendered, errors } => (write_problems(&mut screen, rendered, *errors), 1),
            Self::Usage(reason) => (writeln!(screen, "{ERROR}error{ERROR:#}: {reason}"), 2),
            Self::Stale(number) => {
                let found = count(*number, "finding");
                (
                    writeln!(screen, "{ERROR}error{ERROR:#}: {found}, and `--strict` allows none"),
                    1,
                )
            }
            Self::Unwritten(error) => {
                let help = "choose another folder";
                (writeln!(screen, "{ERROR}error{ERROR:#}: {error}\n  help: {help}"), 3)
            }
            Self::Unprinted(error) => {
                let reason = "standard output does not take the rows";
                (writeln!(screen, "{ERROR}error{ERROR:#}: {reason}: {error}"), 3)
            }
        };
        ExitCode::from(status)
    }
}

impl From<ClockError> for Failure {
    fn from(error: ClockError) -> Self {
        Self::Usage(error.reason)
    }
}

/// The colour of the word `error`; the stream takes it away where colours are not wanted (NO_COLOR, no terminal).
const ERROR: anstyle::Style = anstyle::AnsiColor::BrightRed.on_default().bold();

/// The colour of the word `note`.
const NOTE: anstyle::Style = anstyle::AnsiColor::BrightGreen.on_default().bold();

fn write_problems(screen: &mut impl Write, rendered: &[String], errors: usize) -> io::Result<()> {
    for problem in rendered {
        writeln!(screen, "{}\n", problem.trim_end())?;
    }
    writeln!(
        screen,
        "{ERROR}error{ERROR:#}: {}; nothing was written",
        count(errors, "error")
    )
}

/// `1 error`, `2 errors`
fn count(number: usize, noun: &str) -> String {
    if number == 1 {
        format!("1 {noun}")
    } else {
        format!("{number} {noun}s")
    }
}

/// Writes what people should know although it is no error to standard error.
fn notes(notes: &[String]) {
    let mut screen = anstream::stderr().lock();
    for note in notes {
        // Nobody is left to tell where standard error is closed.
        let _ = writeln!(screen, "{NOTE}note{NOTE:#}: {note}");
    }
}

/// Writes all of what was asked for to standard output. Who closes a pipe has read enough.
fn print(stdout: &mut impl Write, text: &str) -> Result<(), Failure> {
    match stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::Unprinted(error)),
        _ => Ok(()),
    }
}

/// Writes a line for people to standard output. A pipe that is closed early ends the talk, not the run.
fn say(line: &str) {
    let _ = writeln!(anstream::stdout(), "{line}");
}
