//! A reader can tell entries and actors apart by their names.

use super::keys::{Repeat, repeats};
use crate::tables::{ACTORS, ENTRIES};
use crate::{Code, Language, Register, Translated, Violation, fold};

pub(super) fn duplicate_name(register: &Register) -> Vec<Violation> {
    let titles = Names {
        table: ENTRIES,
        noun: "title",
        columns: ["title_en", "title_fr", "title_ja"],
    };
    let names = Names {
        table: ACTORS,
        noun: "name",
        columns: ["name_en", "name_fr", "name_ja"],
    };
    let mut violations = titles.repeated(
        register
            .entries()
            .iter()
            .map(|row| (row.id.as_str(), &row.title))
            .collect(),
    );
    violations.extend(
        names.repeated(
            register
                .actors()
                .iter()
                .map(|row| (row.id.as_str(), &row.name))
                .collect(),
        ),
    );
    violations
}

/// The names in one table, in columns that stand in the order of the languages.
struct Names {
    table: &'static str,
    noun: &'static str,
    columns: [&'static str; 3],
}

impl Names {
    fn repeated(&self, rows: Vec<(&str, &Translated)>) -> Vec<Violation> {
        let columns = Language::ALL.into_iter().zip(self.columns);
        columns
            .flat_map(|(language, column)| self.repeated_in(&rows, language, column))
            .collect()
    }

    fn repeated_in(&self, rows: &[(&str, &Translated)], language: Language, column: &'static str) -> Vec<Violation> {
        let named = rows
            .iter()
            .enumerate()
            .filter_map(|(row, (id, name))| Some((row, *id, name.get(language)?)));
        let named: Vec<(usize, &str, &str)> = named.collect();
        let violation = |Repeat { row, first, .. }: Repeat<String>| {
            let (&(row, _, name), &(first, id, other)) = (named.get(row)?, named.get(first)?);
            let spelling = if name == other {
                String::new()
            } else {
                format!(", written `{other}`")
            };
            let message = format!("`{name}` is already the {} of `{id}`{spelling}", self.noun);
            let violation = Violation::new(Code::DUPLICATE_NAME, self.table, row, column, message)
                .hint("if the two are one, merge the rows; else tell them apart, by the parties or the years");
            Some(violation.related(self.table, first, column, "first given here"))
        };
        repeats(named.iter().map(|(_, _, name)| fold(name)))
            .filter_map(violation)
            .collect()
    }
}
