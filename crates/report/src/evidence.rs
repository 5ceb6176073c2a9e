//! The rows behind a briefing: a part of the register that is itself a register.

use std::collections::BTreeSet;

use model::{ActorId, Claim, EntryId, Evidence, Link, PlaceId, Register, SourceId, Subject, SubjectTable, Tables};

use crate::briefing::Briefing;

/// The rows of the register that `briefing` shows: its entries with their events, targets, roles and links, the
/// entries at the other ends of these links, and whatever actors, places, sources and labels all of them name. Tables whose order means
/// nothing are sorted by their keys, events by date.
///
/// Rows of entries and roles are those of the day of the briefing ([`Briefing::told`]), as its pages tell them.
///
/// Everything comes through the gate of [`Briefing`], or has neither date nor handling and is named by what came
/// through. No id leads out of these tables, so [`Register::build`] takes them.
///
/// Amounts and claims are not among them: few templates print them, and the notes of claims are words of those who keep the register,
/// which have no handling of their own. What travels with a briefing should not say more than its pages; one that tells of amounts
/// or claims rests on [`told_rows`].
pub fn shown_rows(briefing: &Briefing) -> Tables {
    complete(gated_rows(briefing), briefing.register())
}

/// Which rows beside those of [`shown_rows`] a briefing tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Told {
    /// What single sources say.
    pub claims: bool,
    /// Money.
    pub amounts: bool,
    /// What its entries stand under, and that in turn, beyond the entries at the other ends of their links.
    pub chains: bool,
}

/// The rows of [`shown_rows`] with the amounts given to its entries, the claims about all of them and what they stand under, as far as they
/// are `told`.
pub fn told_rows(briefing: &Briefing, told: Told) -> Tables {
    let mut rows = gated_rows(briefing);
    if told.chains {
        add_chains(&mut rows, briefing);
    }
    if told.amounts {
        let amounts = briefing.entries().flat_map(|entry| briefing.amounts_of(entry));
        rows.amounts = amounts.cloned().collect();
    }
    if told.claims {
        rows.claims = shown_claims(briefing).into_iter().cloned().collect();
    }
    complete(rows, briefing.register())
}

/// What sources say of the rows that `briefing` shows, in the order of the register.
pub fn shown_claims(briefing: &Briefing) -> Vec<&Claim> {
    let rows = with_named(gated_rows(briefing), briefing.register());
    // An event may be said to belong to an entry that is not selected; its id would lead out of the tables.
    let leads_out = |claim: &Claim| {
        claim.names() == Some(SubjectTable::Entry) && rows.entries.iter().all(|row| row.id.as_str() != claim.value)
    };
    let claims = briefing.register().claims().iter();
    claims
        .filter(|claim| is_about(claim, &rows, briefing) && !leads_out(claim))
        .collect()
}

/// These rows with all that they name, in an order that does not depend on their files.
fn complete(rows: Tables, register: &Register) -> Tables {
    let mut tables = with_named(rows, register);
    let codes: BTreeSet<_> = tables.codes().collect();
    tables.labels = kept(register.labels(), |label| {
        codes.contains(&(label.list.as_str(), label.code.as_str()))
    });
    sort(&mut tables);
    tables
}

/// The rows of every table that belong to the entries which `briefing` selects, in the order of the register: what a query
/// answers with, for those who keep it. Claims are those about the entries, their events, and the actors, places and sources
/// that all these rows name.
///
/// Rows of entries and roles are those of the day, by which they are selected. Everything comes through the gate of [`Briefing`] here
/// too. Links lead to entries that the briefing shows and
/// need not select, so that their ids may lead out of these tables; so may a claim that an event belongs to another entry.
pub fn matching_rows(briefing: &Briefing) -> Tables {
    let register = briefing.register();
    let mut tables = Tables::default();
    let mut events = BTreeSet::new();
    for entry in briefing.entries() {
        events.extend(briefing.events_of(entry).into_iter().map(|event| &event.id));
        events.extend(briefing.targets_of(entry).into_iter().map(|event| &event.id));
        tables.entries.push(briefing.told(entry));
    }
    let entries: BTreeSet<_> = tables.entries.iter().map(|entry| entry.id.clone()).collect();
    let of = |entry: &EntryId| register.entry(entry).filter(|entry| entries.contains(&entry.id));
    let roles = |role: &model::Role| of(&role.entry).is_some_and(|entry| briefing.roles_of(entry).contains(&role));
    let shown = register.roles().iter().filter(|role| roles(role));
    tables.roles = shown.map(|role| briefing.told_role(role)).collect();
    tables.events = kept(register.events(), |event| events.contains(&event.id));
    tables.links = kept(register.links(), |link| {
        of(&link.from).is_some_and(|entry| briefing.links_from(entry).iter().any(|(shown, _)| *shown == link))
    });
    tables.amounts = kept(register.amounts(), |amount| {
        of(&amount.entry).is_some_and(|entry| briefing.amounts_of(entry).contains(&amount))
    });
    let tables = with_named(tables, register);
    let claims = kept(register.claims(), |claim| is_about(claim, &tables, briefing));
    with_named(Tables { claims, ..tables }, register)
}

/// Whether a claim is about one of these rows and is shown.
fn is_about(claim: &Claim, tables: &Tables, briefing: &Briefing) -> bool {
    let Subject { table, id } = &claim.subject;
    let is_there = match table {
        SubjectTable::Entry => tables.entries.iter().any(|row| row.id.as_str() == id),
        SubjectTable::Actor => tables.actors.iter().any(|row| row.id.as_str() == id),
        SubjectTable::Event => tables.events.iter().any(|row| row.id.as_str() == id),
        SubjectTable::Source => tables.sources.iter().any(|row| row.id.as_str() == id),
        SubjectTable::Place => tables.places.iter().any(|row| row.id.as_str() == id),
    };
    is_there && briefing.claims_about(*table, id).contains(&claim)
}

/// The tables with the actors, places and sources that their rows name, in the order of the register.
fn with_named(tables: Tables, register: &Register) -> Tables {
    let named = Named::by(&tables, register);
    let actors = kept(register.actors(), |actor| named.actors.contains(&actor.id));
    let places = kept(register.places(), |place| named.places.contains(&place.id));
    let sources = kept(register.sources(), |source| named.sources.contains(&source.id));
    Tables {
        actors,
        places,
        sources,
        ..tables
    }
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
    let selected = entries.clone();
    for entry in briefing.entries() {
        for (link, from) in briefing.links_to(entry) {
            // A link between two entries that are selected has been met from its other end.
            if !selected.contains(&from.id) {
                entries.insert(&from.id);
                tables.links.push(link.clone());
            }
        }
    }
    let shown = briefing.register().entries().iter();
    let shown = shown.filter(|entry| entries.contains(&entry.id));
    tables.entries = shown.map(|entry| briefing.told(entry)).collect();
    tables
}

/// Adds what the entries of `briefing` stand under in turn.
fn add_chains(rows: &mut Tables, briefing: &Briefing) {
    let key = |link: &Link| (link.from.clone(), link.relation, link.to.clone());
    let mut entries: BTreeSet<EntryId> = rows.entries.iter().map(|entry| entry.id.clone()).collect();
    let mut links: BTreeSet<_> = rows.links.iter().map(key).collect();
    for step in briefing.entries().flat_map(|entry| briefing.steps_above(entry)) {
        entries.insert(step.to.id.clone());
        if links.insert(key(step.link)) {
            rows.links.push(step.link.clone());
        }
    }
    let shown = briefing.register().entries().iter();
    let shown = shown.filter(|entry| entries.contains(&entry.id));
    rows.entries = shown.map(|entry| briefing.told(entry)).collect();
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
        for amount in &tables.amounts {
            amount.actor.iter().for_each(|actor| named.actor(actor, register));
            named.cite(&amount.evidence);
        }
        for claim in &tables.claims {
            named.say(claim, register);
            named.cite(&claim.evidence);
        }
        for evidence in tables.links.iter().filter_map(|link| link.evidence.as_ref()) {
            named.cite(evidence);
        }
        let places = register
            .places()
            .iter()
            .filter(|place| named.places.contains(&place.id));
        let cited: Vec<_> = places.filter_map(|place| place.evidence.as_ref()).collect();
        cited.into_iter().for_each(|evidence| named.cite(evidence));
        named
    }

    fn cite(&mut self, evidence: &'a Evidence) {
        self.sources.insert(&evidence.source);
    }

    /// What a claim says, where that is the id of a place, an actor or a source.
    fn say(&mut self, claim: &'a Claim, register: &'a Register) {
        let said = claim.value.as_str();
        match claim.field.as_str() {
            "place_id" => self.places.extend(register.place_by_slug(said).map(|place| &place.id)),
            "source_id" => self
                .sources
                .extend(register.source_by_slug(said).map(|source| &source.id)),
            "parent_actor" => {
                if let Some(actor) = register.actor_by_slug(said) {
                    self.actor(&actor.id, register);
                }
            }
            _ => {}
        }
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
