//! `report stale`

mod forms;

use std::sync::Arc;

use ingest::Cells;

use super::load::load_register;
use super::{Failure, print};
use crate::appraisal::appraise;
use crate::briefing::Briefing;
use crate::cli::{StaleArgs, StaleFormat};
use crate::clock::default_day;
use crate::finding::findings;
use crate::query::Query;

/// Lists what in the register wants another look, for whoever keeps it.
pub fn run(args: &StaleArgs) -> Result<(), Failure> {
    let as_of = args.as_of.day.map_or_else(default_day, Ok)?;
    let (folder, built) = load_register(args.reading.folder(&args.data))?;
    let register = Arc::new(built.register);
    let briefing = Briefing::new(register.clone(), Query::default(), args.audience, as_of);
    let appraisal = appraise(&briefing, args.months);
    let found = findings(&appraisal, &register, &Cells::read(&folder), &args.reason);
    let text = match args.format {
        StaleFormat::Table => forms::table(&found, args.months, as_of),
        StaleFormat::Json => forms::json(&found),
        StaleFormat::Md => forms::markdown(&found),
    };
    print(&mut anstream::stdout().lock(), &text)?;
    if args.strict && !found.is_empty() {
        return Err(Failure::Stale(found.len()));
    }
    Ok(())
}
