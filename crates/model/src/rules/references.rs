//! Every id in a cell names a row.

use std::collections::BTreeMap;

use crate::id::is_slug;
use crate::suggest::{list, nearest};
use crate::tables::{ACTORS, AMOUNTS, CLAIMS, ENTRIES, EVENTS, LINKS, PLACES, ROLES, SOURCES, of_subject};
use crate::{Code, Evidence, Register, Violation};

pub(super) fn unknown_id(register: &Register) -> Vec<Violation> {
    let mut ids = Ids::of(register);
    references(register)
        .into_iter()
        .filter_map(|reference| ids.check(&reference))
        .collect()
}

/// One id in one cell.
struct Reference<'a> {
    table: &'static str,
    row: usize,
    column: &'static str,
    /// The table in which the id is defined.
    target: &'static str,
    id: &'a str,
}

/// The ids that each table defines, in alphabetical order.
struct Ids<'a> {
    tables: BTreeMap<&'static str, Vec<&'a str>>,
    /// How many more ids may be compared with a mistyped one. Looking for the nearest id takes time in proportion to the
    /// ids there are; without a bound, a whole column of wrong ids in a large register would take hours.
    comparisons: usize,
}

const COMPARISONS: usize = 200_000;

/// Up to so many ids a hint lists them all.
const LISTED: usize = 8;

impl<'a> Ids<'a> {
    fn of(register: &'a Register) -> Self {
        let mut tables: BTreeMap<&'static str, Vec<&str>> = BTreeMap::from([
            (ENTRIES, register.entries().iter().map(|row| row.id.as_str()).collect()),
            (ACTORS, register.actors().iter().map(|row| row.id.as_str()).collect()),
            (EVENTS, register.events().iter().map(|row| row.id.as_str()).collect()),
            (SOURCES, register.sources().iter().map(|row| row.id.as_str()).collect()),
            (PLACES, register.places().iter().map(|row| row.id.as_str()).collect()),
        ]);
        for ids in tables.values_mut() {
            ids.sort_unstable();
            ids.dedup();
        }
        Self {
            tables,
            comparisons: COMPARISONS,
        }
    }

    fn check(&mut self, reference: &Reference) -> Option<Violation> {
        let Reference {
            table,
            row,
            column,
            target,
            id,
        } = *reference;
        let known = self.tables.get(target).map(Vec::as_slice).unwrap_or_default();
        if known.binary_search(&id).is_ok() {
            return None;
        }
        let message = format!("`{id}` is not an id of `{target}.csv`");
        let hint = match self.comparisons.checked_sub(known.len()) {
            Some(left) => {
                self.comparisons = left;
                nearest(id, known.iter().copied()).map(|id| format!("did you mean `{id}`?"))
            }
            None => None,
        };
        let hint = hint.unwrap_or_else(|| choices(known, target));
        Some(Violation::new(Code::UNKNOWN_ID, table, row, column, message).hint(hint))
    }
}

fn choices(known: &[&str], target: &str) -> String {
    match known.len() {
        0 => format!("`{target}.csv` has no rows yet: add the one that is meant"),
        1 => format!("the only id of `{target}.csv` is {}", list(known.iter().copied())),
        2..=LISTED => format!("the ids of `{target}.csv` are {}", list(known.iter().copied())),
        count => format!("`{target}.csv` has {count} ids: correct this one, or add its row there"),
    }
}

/// Every id in every cell that names a row.
fn references(register: &Register) -> Vec<Reference<'_>> {
    let mut found = Found(Vec::new());
    entries_actors_places(register, &mut found);
    roles_and_events(register, &mut found);
    links_and_amounts(register, &mut found);
    claims(register, &mut found);
    found.0
}

struct Found<'a>(Vec<Reference<'a>>);

impl<'a> Found<'a> {
    fn id(&mut self, (table, row): (&'static str, usize), column: &'static str, target: &'static str, id: &'a str) {
        self.0.push(Reference {
            table,
            row,
            column,
            target,
            id,
        });
    }

    fn source(&mut self, row: (&'static str, usize), evidence: &'a Evidence) {
        self.id(row, "source_id", SOURCES, evidence.source.as_str());
    }
}

fn entries_actors_places<'a>(register: &'a Register, found: &mut Found<'a>) {
    for (row, entry) in register.entries().iter().enumerate() {
        if let Some(place) = &entry.place {
            found.id((ENTRIES, row), "place_id", PLACES, place.as_str());
        }
        found.source((ENTRIES, row), &entry.evidence);
    }
    for (row, actor) in register.actors().iter().enumerate() {
        if let Some(parent) = &actor.parent {
            found.id((ACTORS, row), "parent_actor", ACTORS, parent.as_str());
        }
    }
    for (row, place) in register.places().iter().enumerate() {
        if let Some(evidence) = &place.evidence {
            found.source((PLACES, row), evidence);
        }
    }
}

fn roles_and_events<'a>(register: &'a Register, found: &mut Found<'a>) {
    for (row, role) in register.roles().iter().enumerate() {
        found.id((ROLES, row), "entry_id", ENTRIES, role.entry.as_str());
        found.id((ROLES, row), "actor_id", ACTORS, role.actor.as_str());
        found.source((ROLES, row), &role.evidence);
    }
    for (row, event) in register.events().iter().enumerate() {
        found.id((EVENTS, row), "entry_id", ENTRIES, event.entry.as_str());
        if let Some(place) = &event.place {
            found.id((EVENTS, row), "place_id", PLACES, place.as_str());
        }
        found.source((EVENTS, row), &event.evidence);
    }
}

fn links_and_amounts<'a>(register: &'a Register, found: &mut Found<'a>) {
    for (row, link) in register.links().iter().enumerate() {
        found.id((LINKS, row), "from_entry", ENTRIES, link.from.as_str());
        found.id((LINKS, row), "to_entry", ENTRIES, link.to.as_str());
        if let Some(evidence) = &link.evidence {
            found.source((LINKS, row), evidence);
        }
    }
    for (row, amount) in register.amounts().iter().enumerate() {
        found.id((AMOUNTS, row), "entry_id", ENTRIES, amount.entry.as_str());
        if let Some(actor) = &amount.actor {
            found.id((AMOUNTS, row), "actor_id", ACTORS, actor.as_str());
        }
        found.source((AMOUNTS, row), &amount.evidence);
    }
}

fn claims<'a>(register: &'a Register, found: &mut Found<'a>) {
    for (row, claim) in register.claims().iter().enumerate() {
        found.id(
            (CLAIMS, row),
            "subject",
            of_subject(claim.subject.table),
            &claim.subject.id,
        );
        if let Some(target) = claim.names().filter(|_| is_slug(&claim.value)) {
            found.id((CLAIMS, row), "value", of_subject(target), &claim.value);
        }
        found.source((CLAIMS, row), &claim.evidence);
    }
}
