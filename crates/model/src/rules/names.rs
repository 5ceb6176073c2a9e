//! A reader can tell entries and actors apart by their names.

use std::collections::BTreeSet;

use super::keys::{Repeat, repeats};
use crate::tables::{ACTORS, ENTRIES};
use crate::{Code, Language, Register, Translated, Violation, fold};

pub(super) fn duplicate_name(register: &Register) -> Vec<Violation> {
    let titles = register.entries().iter().map(|row| (row.id.as_str(), &row.title));
    let names = register.actors().iter().map(|row| (row.id.as_str(), &row.name));
    let of_entries = Names {
        table: ENTRIES,
        noun: "title",
        rows: titles.collect(),
    };
    let of_actors = Names {
        table: ACTORS,
        noun: "name",
        rows: names.collect(),
    };
    [of_entries.repeated(), of_actors.repeated()].concat()
}

/// The names in one table, with the ids of their rows.
struct Names<'a> {
    table: &'static str,
    /// What a name is called, and what its columns begin with.
    noun: &'static str,
    rows: Vec<(&'a str, &'a Translated)>,
}

impl Names<'_> {
    fn repeated(&self) -> Vec<Violation> {
        let further = self.rows.iter().flat_map(|(_, name)| name.further());
        let further: BTreeSet<_> = further.collect();
        let languages = Language::COLUMNS.into_iter().chain(further);
        languages.flat_map(|language| self.repeated_in(language)).collect()
    }

    fn repeated_in(&self, language: Language) -> Vec<Violation> {
        let column = format!("{}_{language}", self.noun);
        let named = self
            .rows
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
            let violation = Violation::new(Code::DUPLICATE_NAME, self.table, row, column.clone(), message)
                .hint("if the two are one, merge the rows; else tell them apart, by the parties or the years");
            Some(violation.related(self.table, first, column.clone(), "first given here"))
        };
        repeats(named.iter().map(|(_, _, name)| fold(name)))
            .filter_map(violation)
            .collect()
    }
}
