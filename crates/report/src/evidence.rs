//! The rows behind a briefing: a part of the register that is itself a register.

use std::collections::BTreeSet;

use model::{ActorId, Claim, EntryId, Evidence, PlaceId, Register, SourceId, SubjectTable, Tables};

use crate::briefing::Briefing;
use crate::claims;

/// The rows of the register that `briefing` shows: its entries with their events, targets, roles and links, the entries
/// that these links lead to, the claims about all of them, and whatever actors, places, sources and labels these rows
/// name. Tables whose order means nothing are sorted by their keys, events by date.
///
/// Everything comes through the gate of [`Briefing`], or has neither date nor handling and is named by what came
/// through. No id leads out of these tables, so [`Register::build`] takes them.
pub fn shown_rows(briefing: &Briefing) -> Tables {
    let register = briefing.register();
    let mut gated = gated_rows(briefing);
    let claims = claims_about(briefing, &gated);
    gated.claims = claims.into_iter().cloned().collect();
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

/// What sources say of the rows that `briefing` shows, in the order of the register.
pub fn shown_claims(briefing: &Briefing) -> Vec<&Claim> {
    claims_about(briefing, &gated_rows(briefing))
}

fn claims_about<'a>(briefing: &'a Briefing, rows: &Tables) -> Vec<&'a Claim> {
    let named = Named::by(rows, briefing.register());
    let entries = rows.entries.iter().map(|row| (SubjectTable::Entry, row.id.as_str()));
    let events = rows.events.iter().map(|row| (SubjectTable::Event, row.id.as_str()));
    let actors = named.actors.iter().map(|id| (SubjectTable::Actor, id.as_str()));
    let places = named.places.iter().map(|id| (SubjectTable::Place, id.as_str()));
    let sources = named.sources.iter().map(|id| (SubjectTable::Source, id.as_str()));
    let shown = entries.chain(events).chain(actors).chain(places).chain(sources);
    claims::shown_claims(briefing, &shown.collect())
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
        tables.roles.extend(briefing.roles_of(entry).into_iter().cloned());
        for (link, to) in briefing.links_from(entry) {
            entries.insert(&to.id);
            tables.links.push(link.clone());
        }
    }
    tables.entries = kept(briefing.register().entries(), |entry| entries.contains(&entry.id));
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
        for claim in &tables.claims {
            named.claim(claim, register);
        }
        named
    }

    /// The source of a claim, and the row that it names.
    fn claim(&mut self, claim: &'a Claim, register: &'a Register) {
        self.cite(&claim.evidence);
        match claim.names() {
            Some(SubjectTable::Place) => self
                .places
                .extend(register.place_by_slug(&claim.value).map(|row| &row.id)),
            Some(SubjectTable::Source) => self
                .sources
                .extend(register.source_by_slug(&claim.value).map(|row| &row.id)),
            Some(SubjectTable::Actor) => {
                if let Some(actor) = register.actor_by_slug(&claim.value) {
                    self.actor(&actor.id, register);
                }
            }
            _ => {}
        }
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
