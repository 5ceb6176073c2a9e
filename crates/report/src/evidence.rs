//! The rows behind a briefing: a part of the register that is itself a register.

use std::collections::BTreeSet;

use model::{ActorId, EntryId, Evidence, PlaceId, Register, SourceId, Tables};

use crate::briefing::Briefing;

/// The rows of the register that `briefing` shows: its entries with their events, targets, roles and links, the entries
/// that these links lead to, and whatever actors, places, sources and labels all of them name. Tables whose order means
/// nothing are sorted by their keys, events by date.
///
/// Rows of entries and roles are those of the day of the briefing ([`Briefing::told`]), as its pages tell them.
///
/// Everything comes through the gate of [`Briefing`], or has neither date nor handling and is named by what came
/// through. No id leads out of these tables, so [`Register::build`] takes them.
pub fn shown_rows(briefing: &Briefing) -> Tables {
    let register = briefing.register();
    let gated = gated_rows(briefing);
    let named = Named::by(&gated, register);
    let actors = kept(register.actors(), |actor| named.actors.contains(&actor.id));
    let places = kept(register.places(), |place| named.places.contains(&place.id));
    let sources = kept(register.sources(), |source| named.sources.contains(&source.id));
    let mut tables = Tables {
        actors,
        places,
        sources,
        ..gated
    };
    let codes: BTreeSet<_> = tables.codes().collect();
    tables.labels = kept(register.labels(), |label| {
        codes.contains(&(label.list.as_str(), label.code.as_str()))
    });
    sort(&mut tables);
    tables
}

/// The order of these rows in their files is nobody's decision, so it must leave no trace.
fn sort(tables: &mut Tables) {
    let Tables {
        events,
        sources,
        places,
        labels,
        ..
    } = tables;
    events.sort_by(|left, right| (left.date, &left.id).cmp(&(right.date, &right.id)));
    sources.sort_by(|left, right| left.id.cmp(&right.id));
    places.sort_by(|left, right| left.id.cmp(&right.id));
    labels.sort_by(|left, right| (&left.list, &left.code).cmp(&(&right.list, &right.code)));
}

/// The rows that have a date, a handling or a source.
fn gated_rows(briefing: &Briefing) -> Tables {
    let mut tables = Tables::default();
    let mut entries: BTreeSet<&EntryId> = BTreeSet::new();
    for entry in briefing.entries() {
        entries.insert(&entry.id);
        tables.events.extend(briefing.events_of(entry).into_iter().cloned());
        tables.events.extend(briefing.targets_of(entry).into_iter().cloned());
        let roles = briefing.roles_of(entry).into_iter();
        tables.roles.extend(roles.map(|role| briefing.told_role(role)));
        for (link, to) in briefing.links_from(entry) {
            entries.insert(&to.id);
            tables.links.push(link.clone());
        }
    }
    let shown = briefing.register().entries().iter();
    let shown = shown.filter(|entry| entries.contains(&entry.id));
    tables.entries = shown.map(|entry| briefing.told(entry)).collect();
    tables
}

/// What rows name that has rows of its own.
#[derive(Default)]
struct Named<'a> {
    actors: BTreeSet<&'a ActorId>,
    places: BTreeSet<&'a PlaceId>,
    sources: BTreeSet<&'a SourceId>,
}

impl<'a> Named<'a> {
    fn by(tables: &'a Tables, register: &'a Register) -> Self {
        let mut named = Self::default();
        for entry in &tables.entries {
            named.places.extend(&entry.place);
            named.cite(&entry.evidence);
        }
        for event in &tables.events {
            named.places.extend(&event.place);
            named.cite(&event.evidence);
        }
        for role in &tables.roles {
            named.actor(&role.actor, register);
            named.cite(&role.evidence);
        }
        for evidence in tables.links.iter().filter_map(|link| link.evidence.as_ref()) {
            named.cite(evidence);
        }
        named
    }

    fn cite(&mut self, evidence: &'a Evidence) {
        self.sources.insert(&evidence.source);
    }

    /// An actor, and the bodies that it is part of.
    fn actor(&mut self, id: &'a ActorId, register: &'a Register) {
        let mut next = Some(id);
        while let Some(id) = next.filter(|id| self.actors.insert(id)) {
            next = register.actor(id).and_then(|actor| actor.parent.as_ref());
        }
    }
}

fn kept<T: Clone>(rows: &[T], keeps: impl Fn(&T) -> bool) -> Vec<T> {
    rows.iter().filter(|row| keeps(row)).cloned().collect()
}
