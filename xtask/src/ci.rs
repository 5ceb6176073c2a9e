//! `cargo xtask ci`: everything that must hold before a change is merged, on a desk as on the build server.

mod determinism;
mod export;
mod figures;
mod sarif;
mod step;

use std::io::Write;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use crate::failure::Outcome;
use step::Step;

#[derive(clap::Args)]
pub struct Arguments {
    /// A step that somebody else has just run; may be repeated
    #[arg(long, value_name = "STEP")]
    skip: Vec<Step>,
}

/// How a step ended.
enum End {
    Passed(Duration),
    Failed(Duration),
    /// The step that had to pass first did not.
    Blocked(Step),
    Skipped,
}

/// Runs all steps, goes on after a failure where it can, and ends with a summary of every step.
pub fn run(arguments: &Arguments) -> Outcome<ExitCode> {
    let mut ends: Vec<(Step, End)> = Vec::new();
    for &step in Step::ALL {
        let end = end_of(step, &ends, &arguments.skip);
        println!("{}", line(step, &end));
        ends.push((step, end));
    }
    println!("\nsummary");
    for (step, end) in &ends {
        println!("  {}", line(*step, end));
    }
    let good = ends.iter().all(|(_, end)| matches!(end, End::Passed(_) | End::Skipped));
    Ok(if good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn end_of(step: Step, before: &[(Step, End)], skip: &[Step]) -> End {
    if skip.contains(&step) {
        return End::Skipped;
    }
    if let Some(needed) = step.needs().filter(|needed| did_not_pass(*needed, before)) {
        return End::Blocked(needed);
    }
    let (outcome, took) = timed(|| step.run());
    let Err(failure) = outcome else {
        return End::Passed(took);
    };
    println!("{failure}");
    // What was printed must stand above the line that says the step failed, also in a log.
    let _ = std::io::stdout().flush();
    End::Failed(took)
}

fn did_not_pass(needed: Step, before: &[(Step, End)]) -> bool {
    before
        .iter()
        .any(|(step, end)| *step == needed && matches!(end, End::Failed(_) | End::Blocked(_)))
}

#[expect(
    clippy::disallowed_methods,
    reason = "the time a step took is for the person who waits"
)]
fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let result = work();
    (result, start.elapsed())
}

fn line(step: Step, end: &End) -> String {
    let name = step.to_string();
    match end {
        End::Passed(took) => format!("{name:<12} ok      {:>7.1} s", took.as_secs_f64()),
        End::Failed(took) => format!("{name:<12} FAILED  {:>7.1} s", took.as_secs_f64()),
        End::Blocked(needed) => format!("{name:<12} not run: needs `{needed}`"),
        End::Skipped => format!("{name:<12} skipped as asked"),
    }
}

#[cfg(test)]
mod tests {
    use super::{Duration, End, Step, did_not_pass, end_of, line};

    #[test]
    fn a_step_waits_for_what_it_needs() {
        let before = [(Step::Build, End::Failed(Duration::from_secs(1)))];
        let end = end_of(Step::Check, &before, &[]);
        assert_eq!(line(Step::Check, &end), "check        not run: needs `build`");
    }

    #[test]
    fn a_failure_is_handed_down() {
        let before = [(Step::Report, End::Blocked(Step::Build))];
        assert!(did_not_pass(Step::Report, &before));
    }

    #[test]
    fn what_was_skipped_blocks_nothing() {
        assert!(!did_not_pass(Step::Build, &[(Step::Build, End::Skipped)]));
    }

    #[test]
    fn every_need_stands_before_its_step() {
        for (place, step) in Step::ALL.iter().enumerate() {
            let needed = step.needs();
            assert!(
                needed.is_none_or(|needed| Step::ALL[..place].contains(&needed)),
                "{step}"
            );
        }
    }
}
