//! `report check`

use model::Day;

use super::load::{Loaded, load};
use super::order::plan_everything;
use super::workers::in_parallel;
use super::{Failure, build::set, count, notes, say};
use crate::cli::CheckArgs;
use crate::clock::default_day;
use crate::fault::Fault;

/// Makes everything and writes nothing: what `build` would stumble over, `check` finds.
pub fn run(args: &CheckArgs) -> Result<(), Failure> {
    let as_of = args.as_of.day.map_or_else(default_day, Ok)?;
    let loaded = load(&args.inputs)?;
    let looked = look(&loaded, as_of).map_err(|faults| Failure::from_faults(&faults))?;
    if !args.quiet {
        notes(&looked.remarks);
        if let Some(warnings) = &loaded.warnings {
            say(warnings);
        }
        // No number of rows: who reads this need not be one of those who may know of all of them.
        let briefings = count(looked.briefings, "briefing");
        say(&format!("no errors in the register and {briefings}"));
    }
    Ok(())
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
