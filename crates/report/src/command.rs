//! The commands: inputs in, outputs and words for people out.

mod build;
mod check;
mod datapackage;
mod explain;
mod export;
mod figure;
mod fix;
mod import;
mod list;
mod load;
mod new_language;
mod order;
mod query;
mod stale;
mod translations;
mod workers;

use std::io::{self, Write};
use std::process::ExitCode;

use terminal_size::{Height, Width, terminal_size_of};

use crate::cli::Command;
use crate::clock::ClockError;
use crate::count::count;
use crate::fault::{Fault, merged};
use crate::output::WriteError;
use crate::problem::Problem;

/// Why a command ends without having done what it was asked for.
pub enum Failure {
    /// Inputs have errors; warnings may be among them.
    Problems(Vec<Problem>),
    /// Inputs have so many errors, which have been told.
    Told(usize),
    /// So many errors are left of inputs that have been mended; they have been told.
    Left(usize),
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
        Command::Figure(args) => figure::run(&args),
        Command::Check(args) => check::run(&args),
        Command::Stale(args) => stale::run(&args),
        Command::Export(args) => export::run(&args),
        Command::Import(args) => import::run(&args),
        Command::NewLanguage(args) => new_language::run(&args),
        Command::List(args) => list::run(&args),
        Command::Explain { code, markdown } => explain::run(code.as_deref(), markdown),
        Command::Datapackage => datapackage::run(),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.tell(),
    }
}

impl Failure {
    /// Errors of templates and messages, and of cells that cannot be printed.
    fn from_faults(faults: &[Fault]) -> Self {
        Self::Problems(merged(faults).iter().map(Problem::from).collect())
    }

    fn tell(&self) -> ExitCode {
        let mut screen = anstream::stderr().lock();
        // Nobody is left to tell where standard error is closed; the exit status says it all the same.
        let (_, status) = match self {
            Self::Problems(problems) => (write_problems(&mut screen, problems), 1),
            Self::Told(errors) => (write_end(&mut screen, *errors), 1),
            Self::Left(errors) => {
                let errors = count(*errors, "error");
                (
                    writeln!(screen, "{ERROR}error{ERROR:#}: {errors} left to be repaired by hand"),
                    1,
                )
            }
            Self::Usage(reason) => {
                let reason = sentence(reason, "error: ");
                (writeln!(screen, "{ERROR}error{ERROR:#}: {reason}"), 2)
            }
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

fn write_problems(screen: &mut impl Write, problems: &[Problem]) -> io::Result<()> {
    write_shown(screen, problems)?;
    let mends = problems.iter().filter(|problem| problem.is_mended()).count();
    if mends > 0 {
        writeln!(
            screen,
            "{NOTE}help{NOTE:#}: `report check --fix` mends {mends} of these"
        )?;
    }
    write_end(screen, errors(problems))
}

fn write_shown(screen: &mut impl Write, problems: &[Problem]) -> io::Result<()> {
    screen.write_all(shown(problems, columns(terminal_size_of(io::stderr()))).as_bytes())
}

fn write_end(screen: &mut impl Write, errors: usize) -> io::Result<()> {
    writeln!(
        screen,
        "{ERROR}error{ERROR:#}: {}; nothing was written",
        count(errors, "error")
    )
}

fn errors(problems: &[Problem]) -> usize {
    problems.iter().filter(|problem| problem.is_error()).count()
}

/// Problems for people, an empty line behind each, as wide as the terminal that they go to.
fn shown(problems: &[Problem], terminal: Option<usize>) -> String {
    let rendered = problems.iter().map(|problem| problem.terminal(true, terminal));
    rendered.map(|text| format!("{}\n\n", text.trim_end())).collect()
}

/// A sentence behind a word that says what it is, in lines of the terminal at standard error; those that follow stand below the first.
fn sentence(text: &str, before: &str) -> String {
    let lines = ingest::wrapped(text, before.len(), columns(terminal_size_of(io::stderr())));
    lines.replace('\n', &format!("\n{}", " ".repeat(before.len())))
}

/// The columns of a terminal; nothing for a file or a pipe, where lines may be as wide as they are.
fn columns(size: Option<(Width, Height)>) -> Option<usize> {
    size.map(|(Width(columns), _)| usize::from(columns))
}

/// Writes what somebody should look at although it stands to standard output.
fn remark(problems: &[Problem]) {
    let _ = write!(
        anstream::stdout(),
        "{}",
        shown(problems, columns(terminal_size_of(io::stdout())))
    );
}

/// Writes what people should know although it is no error to standard error.
fn notes(notes: &[String]) {
    let mut screen = anstream::stderr().lock();
    for note in notes {
        // Nobody is left to tell where standard error is closed.
        let _ = writeln!(screen, "{NOTE}note{NOTE:#}: {}", sentence(note, "note: "));
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
