//! Every code that a row uses has a label, and every label a code.

use std::collections::BTreeMap;

use crate::suggest::{list, nearest};
use crate::tables::{ACTORS, CLAIMS, ENTRIES, EVENTS, LINKS, PLACES, ROLES, SOURCES, VOCABULARY};
use crate::{ClosedList, Code, EventType, Label, Register, Status, Tables, Violation, codes_of, list_names};

pub(super) fn unknown_code(register: &Register) -> Vec<Violation> {
    register
        .labels()
        .iter()
        .enumerate()
        .filter_map(|(row, label)| wrong(row, label))
        .collect()
}

fn wrong(row: usize, label: &Label) -> Option<Violation> {
    let (given, column, message, choices): (_, _, _, Vec<&str>) = match codes_of(&label.list) {
        None => (
            &label.list,
            "list",
            format!("there is no list `{}`", label.list),
            list_names().collect(),
        ),
        Some(codes) if codes.contains(&label.code.as_str()) => return None,
        Some(codes) => (
            &label.code,
            "code",
            format!("`{}` is not in the list `{}`", label.code, label.list),
            codes,
        ),
    };
    let hint = match nearest(given, choices.iter().copied()) {
        Some(choice) => format!("did you mean `{choice}`?"),
        None => format!("choose from {}", list(choices)),
    };
    Some(Violation::new(Code::UNKNOWN_CODE, VOCABULARY, row, column, message).hint(hint))
}

/// Each code is reported once, at the first row that uses it.
pub(super) fn missing_label(register: &Register) -> Vec<Violation> {
    let unlabelled = uses(register.tables())
        .into_iter()
        .filter(|((list, code), _)| register.label(list, code).is_none());
    let violation = |((list, code), (table, row, column))| {
        let message = format!("`{code}` has no label in `vocabulary.csv`");
        let violation = Violation::new(Code::MISSING_LABEL, table, row, column, message).hint(format!(
            "add a row with the list `{list}`, the code `{code}` and its label"
        ));
        let entry = register.entries().get(row).filter(|_| table == ENTRIES);
        if list == Status::LIST && entry.is_none_or(|entry| entry.status.code() != code) {
            return violation.hint("an entry is called so on another day than today (`--as-of`)");
        }
        violation
    };
    unlabelled.map(violation).collect()
}

impl Tables {
    /// The codes that the rows use, each with its list, in alphabetical order: those that need a label. The statuses that
    /// entries have on other days (see [`crate::Standing`]) are among them.
    pub fn codes(&self) -> impl Iterator<Item = ListAndCode> {
        uses(self).into_keys()
    }
}

type ListAndCode = (&'static str, &'static str);

type Cell = (&'static str, usize, &'static str);

fn uses(tables: &Tables) -> BTreeMap<ListAndCode, Cell> {
    let mut uses = Uses(BTreeMap::new());
    entries_actors_roles(tables, &mut uses);
    events_and_sources(tables, &mut uses);
    places_links_claims(tables, &mut uses);
    uses.0
}

/// Each code that rows use, and the first cell that it stands in.
struct Uses(BTreeMap<ListAndCode, Cell>);

impl Uses {
    fn code<C: ClosedList>(&mut self, (table, row): (&'static str, usize), column: &'static str, code: C) {
        self.0.entry((C::LIST, code.code())).or_insert((table, row, column));
    }
}

/// What any entry is called on one day or another, whatever its column says.
const ANY_DAY: [Status; 3] = [Status::Planned, Status::Active, Status::Ended];

fn entries_actors_roles(tables: &Tables, uses: &mut Uses) {
    for (row, entry) in tables.entries.iter().enumerate() {
        uses.code((ENTRIES, row), "kind", entry.kind);
        uses.code((ENTRIES, row), "theme", entry.theme);
        uses.code((ENTRIES, row), "status", entry.status);
        for status in ANY_DAY {
            uses.code((ENTRIES, row), "status", status);
        }
        if let Some(form) = entry.legal_form {
            uses.code((ENTRIES, row), "legal_form", form);
        }
        uses.code((ENTRIES, row), "handling", entry.handling);
    }
    for (row, actor) in tables.actors.iter().enumerate() {
        uses.code((ACTORS, row), "kind", actor.kind);
    }
    for (row, role) in tables.roles.iter().enumerate() {
        uses.code((ROLES, row), "role", role.code);
    }
}

fn events_and_sources(tables: &Tables, uses: &mut Uses) {
    for (row, event) in tables.events.iter().enumerate() {
        uses.code((EVENTS, row), "type", event.event_type);
        if event.event_type == EventType::Suspended {
            uses.code((EVENTS, row), "type", Status::Suspended);
        }
        uses.code((EVENTS, row), "handling", event.handling);
    }
    for (row, source) in tables.sources.iter().enumerate() {
        uses.code((SOURCES, row), "kind", source.kind);
        uses.code((SOURCES, row), "handling", source.handling);
    }
}

fn places_links_claims(tables: &Tables, uses: &mut Uses) {
    for (row, place) in tables.places.iter().enumerate() {
        if let Some(kind) = place.kind {
            uses.code((PLACES, row), "kind", kind);
        }
    }
    for (row, link) in tables.links.iter().enumerate() {
        uses.code((LINKS, row), "relation", link.relation);
    }
    for (row, claim) in tables.claims.iter().enumerate() {
        uses.code((CLAIMS, row), "subject", claim.subject.table);
        uses.code((CLAIMS, row), "verdict", claim.verdict);
        if let Some(confidence) = claim.confidence {
            uses.code((CLAIMS, row), "confidence", confidence);
        }
    }
}
