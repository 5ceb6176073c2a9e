//! `report query`

pub(super) mod aligned;
mod columns;
mod json;
mod markdown;

use std::io;
use std::sync::Arc;

use ingest::Sheet;
use model::{Handling, Tables};

use super::load::load_register;
use super::{Failure, notes};
use crate::briefing::Briefing;
use crate::cli::{Filters, QueryArgs, QueryFormat, QueryTable};
use crate::clock::default_day;
use crate::evidence::{matching_rows, shown_rows};
use crate::query::{Condition, Names, Query, why_empty};

/// Prints the rows of a table that meet the conditions, and nothing else; why there are none goes to standard error.
pub fn run(args: &QueryArgs) -> Result<(), Failure> {
    let as_of = args.as_of.day.map_or_else(default_day, Ok)?;
    let (_, built) = load_register(args.reading.folder(&args.data))?;
    let whole = Briefing::new(Arc::new(built.register), Query::default(), args.audience, as_of);
    let (query, handlings) = by_own_handling(args.table, query(&args.filters, &whole)?);
    let briefing = whole.selecting(query);
    let mut tables = matching_rows(&briefing);
    keep_handlings(&mut tables, &handlings);
    let entries = tables.entries.len();
    let Some(sheet) = ingest::sheets(tables).find(|sheet| sheet.table == args.table.name()) else {
        return Ok(());
    };
    let sheet = columns::chosen(sheet, args)?;
    print(&sheet, args.format)?;
    if sheet.rows.is_empty() {
        notes(&[nothing(&briefing, args.table, entries, &handlings)]);
    }
    Ok(())
}

/// The conditions of the command line, with names looked up among the rows that the audience may see.
pub(super) fn query(filters: &Filters, whole: &Briefing) -> Result<Query, Failure> {
    let rows = shown_rows(whole);
    let names = Names::of_shown(&rows, whole);
    let query = filters.conditions().query(&names, None);
    query.map_err(|faults| Failure::from_faults(&faults))
}

/// Events and sources have a handling of their own, which is meant where they are asked for; of all other tables, it is
/// that of the entry.
fn by_own_handling(table: QueryTable, query: Query) -> (Query, Vec<Handling>) {
    if !matches!(table, QueryTable::Events | QueryTable::Sources) {
        return (query, Vec::new());
    }
    let mut handlings = Vec::new();
    let mut conditions = query.conditions;
    conditions.retain(|condition| match condition {
        Condition::Handling(asked) => {
            handlings.extend(asked);
            false
        }
        _ => true,
    });
    (Query { conditions }, handlings)
}

fn keep_handlings(tables: &mut Tables, handlings: &[Handling]) {
    if !handlings.is_empty() {
        tables.events.retain(|event| handlings.contains(&event.handling));
        tables.sources.retain(|source| handlings.contains(&source.handling));
    }
}

/// Why there is no row.
fn nothing(briefing: &Briefing, table: QueryTable, entries: usize, handlings: &[Handling]) -> String {
    if let Some(emptied) = why_empty(briefing) {
        return format!("no row matches: {}", emptied.sentence());
    }
    let (table, readers) = (table.name(), briefing.readers());
    let handlings: Vec<_> = handlings.iter().map(|handling| format!("`{handling}`")).collect();
    let of_handling = match handlings.is_empty() {
        true => String::new(),
        false => format!(" with handling {}", handlings.join(" or ")),
    };
    let (matching, them) = match entries {
        1 => ("1 entry matches".to_owned(), "it"),
        several => (format!("{several} entries match"), "them"),
    };
    let rows = format!("no row of {table}.csv{of_handling} that a `{readers}` briefing may show");
    format!("no row matches: {matching}, and {rows} belongs to {them}")
}

fn print(sheet: &Sheet, format: QueryFormat) -> Result<(), Failure> {
    let mut stdout = io::stdout();
    match format {
        QueryFormat::Table => {
            let text = aligned::text(sheet, super::columns(terminal_size::terminal_size_of(io::stdout())));
            super::print(&mut anstream::stdout().lock(), &text)
        }
        QueryFormat::Csv => super::print(&mut stdout, &sheet.csv()),
        QueryFormat::Json => super::print(&mut stdout, &json::text(sheet)),
        QueryFormat::Md => super::print(&mut stdout, &markdown::text(sheet)),
    }
}
