//! `cargo xtask conformance`: programs that others wrote judge every PDF that this one writes.
//!
//! Judged are the briefings and the specimens in `crates/typeset/tests/conformance/`, one for each construct of the dialect and for
//! the combinations that are hard to typeset. A judge that never fails is no judge, so each is also shown a file that was spoilt on
//! purpose, and must refuse it.

pub mod judge;
pub mod maven;
mod pdffonts;
pub mod python;
mod specimen;
mod table;
mod verapdf;

use std::process::ExitCode;

use crate::failure::{Failure, Outcome};
use judge::{Judge, Sitting};
use specimen::Specimen;

#[derive(clap::Args)]
pub struct Arguments {
    /// Fail if a judge is missing; so it is wherever the environment sets `CI`
    #[arg(long)]
    strict: bool,
    /// Judge nothing, only see to it that the judges are there
    #[arg(long)]
    fetch: bool,
}

/// Judges everything and prints a table of files and judges.
pub fn run(arguments: &Arguments) -> Outcome<ExitCode> {
    if arguments.fetch {
        fetch()?;
    } else {
        check(arguments.strict)?;
    }
    Ok(ExitCode::SUCCESS)
}

fn fetch() -> Outcome {
    let of_figures = maven::fetch(maven::NU_VALIDATOR).err();
    let missing = Judge::ALL
        .iter()
        .filter_map(|judge| judge.appear().err())
        .chain(of_figures);
    let missing: Vec<_> = missing.map(|failure| failure.to_string()).collect();
    Failure::unless_empty(&missing)
}

/// Judges everything, prints a table of files and judges, and fails if a file does, or if a judge is missing that must not be.
pub fn check(strict: bool) -> Outcome {
    let strict = strict || on_a_build_server();
    let mut specimens = specimen::make()?;
    // What spoils the file is a script, as some of the judges are; without Python there is neither.
    if Judge::Glyphs.appear().is_ok() {
        specimens.extend(specimen::spoil(&specimens)?);
    }
    let sittings: Vec<_> = Judge::ALL.iter().map(|judge| judge.sit(&specimens)).collect();
    print!("{}", table::render(&specimens, &sittings));
    verdict(&specimens, &sittings, strict)
}

fn verdict(specimens: &[Specimen], sittings: &[Sitting], strict: bool) -> Outcome {
    let refused = specimens
        .iter()
        .enumerate()
        .filter(|(index, specimen)| {
            let mut judged = sittings.iter().zip(Judge::ALL);
            judged.any(|(sitting, judge)| !sitting.is_right(*judge, *index, specimen))
        })
        .count();
    let absent = sittings
        .iter()
        .filter(|sitting| matches!(sitting, Sitting::Absent(_)))
        .count();
    let mut problems = Vec::new();
    if refused > 0 {
        problems.push(format!(
            "{refused} of {} files were judged wrong, see above",
            specimens.len()
        ));
    }
    if strict && absent > 0 {
        problems.push(format!(
            "{absent} of {} judges are missing, see above; here none may be",
            sittings.len()
        ));
    }
    Failure::unless_empty(&problems)
}

/// Whether nothing may be missing.
#[expect(
    clippy::disallowed_methods,
    reason = "build servers say in the environment that they are ones"
)]
pub fn on_a_build_server() -> bool {
    std::env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "false")
}

#[cfg(test)]
mod tests {
    use super::{Sitting, Specimen, verdict};
    use crate::failure::Failure;

    fn absent() -> Sitting {
        Sitting::Absent(Failure::new("cannot run `judge`"))
    }

    fn specimens() -> [Specimen; 2] {
        [Specimen::new("good", false), Specimen::new("spoilt", true)]
    }

    #[track_caller]
    fn check(sittings: &[Sitting], strict: bool, expected: &str) {
        let said = verdict(&specimens(), sittings, strict).map_err(|failure| failure.to_string());
        assert_eq!(said.err().unwrap_or_default(), expected);
    }

    #[test]
    fn good_files_accepted_and_spoilt_ones_refused_is_success() {
        check(&[Sitting::Held(vec![vec![], vec!["bad".to_owned()]])], true, "");
    }

    #[test]
    fn a_refused_file_fails() {
        let problem = || vec!["bad".to_owned()];
        check(
            &[Sitting::Held(vec![problem(), problem()])],
            false,
            "1 of 2 files were judged wrong, see above",
        );
    }

    #[test]
    fn an_accepted_spoilt_file_fails() {
        check(
            &[Sitting::Held(vec![vec![], vec![]])],
            false,
            "1 of 2 files were judged wrong, see above",
        );
    }

    #[test]
    fn a_missing_judge_fails_only_where_none_may_be() {
        check(&[absent()], false, "");
        check(
            &[absent()],
            true,
            "1 of 1 judges are missing, see above; here none may be",
        );
    }
}
