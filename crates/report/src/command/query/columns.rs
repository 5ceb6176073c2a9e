//! Which columns of a table are printed.

use ingest::Sheet;
use model::Language;

use super::super::Failure;
use crate::cli::{QueryArgs, QueryFormat, QueryTable};
use crate::suggest::choices_hint;

/// The sheet with the columns that are asked for, in the order in which they are; without any asked for, all of them for programs,
/// and the telling ones for people.
pub fn chosen(sheet: Sheet, args: &QueryArgs) -> Result<Sheet, Failure> {
    let is_for_people = matches!(args.format, QueryFormat::Table | QueryFormat::Md);
    if let (Some(language), false) = (args.language, is_for_people) {
        let reason = "csv and json have the columns of every language: choose with `--columns`";
        return Err(Failure::Usage(format!(
            "`--language {}` has no meaning here: {reason}",
            language.tag()
        )));
    }
    let language = args.language.unwrap_or(Language::ENGLISH);
    let names: Vec<String> = match (args.columns.is_empty(), is_for_people) {
        (false, _) => args.columns.iter().map(|name| name.trim().to_owned()).collect(),
        (true, true) => telling(args.table)
            .iter()
            .map(|name| name.replace(LANGUAGE, language.tag()))
            .collect(),
        (true, false) => return Ok(sheet),
    };
    let position = |name: &String| {
        let found = sheet.columns.iter().position(|column| &column.name == name);
        found.ok_or_else(|| unknown(&sheet, name))
    };
    let positions = names.iter().map(position).collect::<Result<Vec<_>, _>>()?;
    let columns = positions.iter().filter_map(|at| sheet.columns.get(*at).cloned());
    let row = |row: &Vec<String>| positions.iter().filter_map(|at| row.get(*at).cloned()).collect();
    Ok(Sheet {
        columns: columns.collect(),
        rows: sheet.rows.iter().map(row).collect(),
        ..sheet
    })
}

fn unknown(sheet: &Sheet, name: &str) -> Failure {
    let known = sheet.columns.iter().map(|column| &*column.name);
    let hint = choices_hint(name, known);
    Failure::Usage(format!("`{name}` is not a column of {}.csv: {hint}", sheet.table))
}

/// Stands for the tag of the language that titles and names are printed in.
const LANGUAGE: &str = "{}";

/// What tells most of a row on one line.
fn telling(table: QueryTable) -> &'static [&'static str] {
    match table {
        QueryTable::Entries => &["entry_id", "kind", "theme", "status", "start", "title_{}"],
        QueryTable::Events => &["event_id", "entry_id", "type", "date", "title_{}"],
        QueryTable::Roles => &["entry_id", "actor_id", "role", "since", "until"],
        QueryTable::Actors => &["actor_id", "kind", "country", "acronym_{}", "name_{}"],
        QueryTable::Places => &["place_id", "kind", "country", "name_{}"],
        QueryTable::Sources => &["source_id", "kind", "published", "publisher_{}", "title"],
        QueryTable::Links => &["from_entry", "relation", "to_entry", "source_id"],
        QueryTable::Amounts => &["entry_id", "actor_id", "amount", "currency", "date", "kind_{}"],
        QueryTable::Claims => &["claim_id", "subject", "field", "verdict", "preferred", "value"],
    }
}
