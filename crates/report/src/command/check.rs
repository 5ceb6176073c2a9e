//! `report check`

use super::load::load;
use super::{Failure, build::manuscript, count, notes, say};
use crate::cli::CheckArgs;
use crate::clock::default_day;
use crate::manuscript::output_name;
use crate::typesetting::set_pages;

/// Makes everything and writes nothing: what `build` would stumble over, `check` finds.
pub fn run(args: &CheckArgs) -> Result<(), Failure> {
    let as_of = args.as_of.day.map_or_else(default_day, Ok)?;
    let loaded = load(&args.inputs)?;
    let mut faults = Vec::new();
    let mut found = Vec::new();
    let mut checked = 0;
    for spec in &loaded.project.briefings {
        for language in &spec.languages {
            let set = manuscript(&loaded, spec, *language, as_of).and_then(|manuscript| {
                found.extend(manuscript.notes(&output_name(spec, *language)));
                set_pages(&loaded.project, &loaded.folder, &manuscript)
            });
            faults.extend(set.err().into_iter().flatten());
            checked += 1;
        }
    }
    if !faults.is_empty() {
        return Err(Failure::from_faults(&faults));
    }
    if !args.quiet {
        notes(&found);
        if let Some(warnings) = &loaded.warnings {
            say(warnings);
        }
        let rows = count(loaded.register.entries().len(), "row");
        say(&format!(
            "no errors: {rows} in entries.csv, {}",
            count(checked, "briefing")
        ));
    }
    Ok(())
}
