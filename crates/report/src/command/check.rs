//! `report check`

use std::io;

use ingest::{Charset, Folder, ReadSettings, texts};
use model::Day;

use super::load::{Loaded, load};
use super::order::plan_everything;
use super::workers::in_parallel;
use super::{Failure, build::set, errors, fix, notes, print, remark, say, translations, write_shown};
use crate::cli::{CheckArgs, CheckFormat};
use crate::clock::default_day;
use crate::count::count;
use crate::fault::{Fault, merged};
use crate::problem::{self, Problem, Rendering};
use crate::translation::{columns_without_messages, message_faults, told_once};

/// What was looked at, if there is no error in it.
struct Checked {
    warnings: Vec<Problem>,
    remarks: Vec<String>,
    briefings: usize,
}

/// Makes everything and writes nothing but what is mended: what `build` would stumble over, `check` finds.
pub fn run(args: &CheckArgs) -> Result<(), Failure> {
    if args.translations {
        return translations::run(args);
    }
    if args.fix {
        let changed = fix::run(args)?;
        return if args.dry_run {
            Ok(())
        } else {
            check_again(args, &changed)
        };
    }
    match args.format.rendering() {
        None => check(args, folder(args)).map(|checked| tell(args, &checked)),
        Some(rendering) => print_all(args, rendering),
    }
}

fn folder(args: &CheckArgs) -> Folder {
    args.reading.folder(&args.inputs.data)
}

/// What is left when the register has been mended. Tables whose file was made UTF-8 are read so, whatever the command line
/// said of them before.
fn check_again(args: &CheckArgs, changed: &[String]) -> Result<(), Failure> {
    let utf_8 = ReadSettings {
        encoding: Charset::named("utf-8"),
        delimiter: None,
    };
    let folder = changed
        .iter()
        .fold(folder(args), |folder, table| folder.read_as(Some(table), utf_8));
    match check(args, folder) {
        Err(Failure::Problems(problems)) => {
            // Nobody is left to tell where standard error is closed; the exit status says it all the same.
            let _ = write_shown(&mut anstream::stderr().lock(), &problems);
            Err(Failure::Left(errors(&problems)))
        }
        result => result.map(|checked| tell(args, &checked)),
    }
}

fn check(args: &CheckArgs, folder: Folder) -> Result<Checked, Failure> {
    let as_of = args.as_of.day.map_or_else(default_day, Ok)?;
    let loaded = load(folder, &args.inputs.templates)?;
    let looked = look(&loaded, as_of);
    let of_messages = message_faults(&loaded.project);
    let mut problems = loaded.warnings;
    let of_columns = columns_without_messages(&loaded.project, &texts(&loaded.folder));
    problems.extend(of_columns.iter().map(Problem::from));
    match looked {
        Ok(looked) if !of_messages.iter().any(Fault::is_error) => {
            problems.extend(of_messages.iter().map(Problem::from));
            Ok(Checked {
                warnings: problems,
                remarks: looked.remarks,
                briefings: looked.briefings,
            })
        }
        looked => {
            let of_briefings = merged(&looked.err().unwrap_or_default());
            let faults = told_once(of_briefings, of_messages);
            problems.extend(faults.iter().map(Problem::from));
            Err(Failure::Problems(problems))
        }
    }
}

/// What was made.
pub struct Looked {
    /// How many briefings.
    pub briefings: usize,
    /// What people should know although it is no error.
    pub remarks: Vec<String>,
}

/// Makes every briefing.
///
/// # Errors
/// All that keeps one from being made.
pub fn look(loaded: &Loaded, as_of: Day) -> Result<Looked, Vec<Fault>> {
    let plan = plan_everything(loaded, as_of)?;
    let mut faults = Vec::new();
    let mut remarks = plan.notes;
    for result in in_parallel(&plan.orders, None, |_| {}, |order| set(loaded, order)) {
        match result {
            Ok((manuscript, _)) => remarks.extend(manuscript.notes(&manuscript.name)),
            Err(found) => faults.extend(found),
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    Ok(Looked {
        briefings: plan.orders.len(),
        remarks,
    })
}

/// For people.
fn tell(args: &CheckArgs, checked: &Checked) {
    if args.quiet {
        return;
    }
    notes(&checked.remarks);
    remark(&checked.warnings);
    // No number of rows: who reads this need not be one of those who may know of all of them.
    let briefings = count(checked.briefings, "briefing");
    say(&format!("no errors in the register and {briefings}"));
}

/// For programs: every problem on standard output, also that there is none. Remarks on briefings have no place in a file
/// and are for people.
fn print_all(args: &CheckArgs, rendering: Rendering) -> Result<(), Failure> {
    let problems = match check(args, folder(args)) {
        Ok(checked) => {
            if !args.quiet {
                notes(&checked.remarks);
            }
            checked.warnings
        }
        Err(Failure::Problems(problems)) => problems,
        Err(other) => return Err(other),
    };
    print(&mut io::stdout().lock(), &rendering(&problems))?;
    match errors(&problems) {
        0 => Ok(()),
        errors => Err(Failure::Told(errors)),
    }
}

impl CheckFormat {
    /// Nothing for the terminal, where problems and success are told as they come.
    fn rendering(self) -> Option<Rendering> {
        match self {
            Self::Terminal => None,
            Self::Json => Some(problem::JSON),
            Self::Github => Some(problem::GITHUB),
            Self::Sarif => Some(problem::SARIF),
            Self::Md => Some(problem::MARKDOWN),
        }
    }
}
