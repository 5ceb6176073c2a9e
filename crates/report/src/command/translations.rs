//! `report check --translations`

use std::io;

use ingest::texts;
use terminal_size::terminal_size_of;

use super::load::load;
use super::query::aligned;
use super::{Failure, columns, print};
use crate::cli::CheckArgs;
use crate::count::count;
use crate::translation::{Coverage, coverage};

/// Prints how much there is in each language, and below it each text that is missing in a language in which briefings are made.
pub fn run(args: &CheckArgs) -> Result<(), Failure> {
    let loaded = load(args.reading.folder(&args.inputs.data), &args.inputs.templates)?;
    let coverage = coverage(&loaded.project, &texts(&loaded.folder));
    let width = columns(terminal_size_of(io::stdout()));
    let text = aligned::text(&coverage.table, width) + &missing(&coverage);
    print(&mut anstream::stdout().lock(), &text)?;
    match coverage.missing.len() {
        number if args.strict && number > 0 => Err(Failure::Stale(number)),
        _ => Ok(()),
    }
}

fn missing(coverage: &Coverage) -> String {
    if coverage.missing.is_empty() {
        return "\nnothing is missing in a language in which briefings are made\n".to_owned();
    }
    let width = coverage
        .missing
        .iter()
        .map(|missing| missing.place.chars().count())
        .max();
    let lines = coverage.missing.iter().map(|missing| {
        let what = [missing.key.as_str(), missing.column.as_str()].join("  ");
        format!(
            "  {:width$}  {}\n",
            missing.place,
            what.trim_end(),
            width = width.unwrap_or(0)
        )
    });
    let lines: String = lines.collect();
    format!(
        "\nmissing, and printed in another language:\n{lines}{}\n",
        count(coverage.missing.len(), "text")
    )
}
