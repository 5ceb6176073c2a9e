//! The register as some readers may know it: without the rows above them, as if these had never been written.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Register;
use super::index::Index;
use crate::{ActorId, Claim, EntryId, Evidence, Handling, Place, PlaceId, Subject, SubjectTable, Tables};

impl Register {
    /// The register without what is above `audience`:
    /// - entries, events and sources of a higher handling;
    /// - whatever rests on such a source, for a fact cannot be told without naming its source;
    /// - the coordinates of places that such a source says;
    /// - whatever belongs to a row that is left out: roles, events, links, amounts, claims;
    /// - claims that say the id of a row that is left out, and all claims on a field whose preferred one is left out, for they
    ///   would differ and nothing would say why;
    /// - actors, places, sources and labels that only such rows name. What no row names at all stays.
    ///
    /// What is left is a register again: no id leads out of it, and no rule is broken, for all of them forbid and none asks for
    /// a row but for ids, labels and preferred claims. It is the register itself where nothing is above the audience.
    pub fn released_to(self: &Arc<Self>, audience: Handling) -> Arc<Self> {
        let Tables {
            entries,
            events,
            sources,
            ..
        } = &self.tables;
        let handlings = entries.iter().map(|row| row.handling);
        let handlings = handlings.chain(events.iter().map(|row| row.handling));
        let mut handlings = handlings.chain(sources.iter().map(|row| row.handling));
        if handlings.all(|handling| handling <= audience) {
            return self.clone();
        }
        let release = Release {
            register: self,
            audience,
            mentioned: Named::by(&self.tables),
        };
        let tables = release.tables();
        Arc::new(Self {
            index: Index::of(&tables),
            tables,
        })
    }
}

/// The choice of rows for some readers.
struct Release<'a> {
    register: &'a Register,
    audience: Handling,
    /// What any row at all names.
    mentioned: Named<'a>,
}

impl Release<'_> {
    fn tables(&self) -> Tables {
        let mut tables = self.rows_with_a_source();
        // Claims name rows and are about rows, so that each round may find more. Nothing that was found goes again.
        loop {
            let before = sizes(&tables);
            self.add_named(&mut tables);
            if sizes(&tables) == before {
                break;
            }
        }
        let (used, left) = (
            self.register.tables.codes().collect::<BTreeSet<_>>(),
            tables.codes().collect::<BTreeSet<_>>(),
        );
        tables.labels = kept(&self.register.tables.labels, |label| {
            let code = (label.list.as_str(), label.code.as_str());
            left.contains(&code) || !used.contains(&code)
        });
        tables
    }

    /// Entries and what belongs to them.
    fn rows_with_a_source(&self) -> Tables {
        let all = &self.register.tables;
        let shown = |entry: &EntryId| self.shows_entry(entry.as_str());
        Tables {
            entries: kept(&all.entries, |row| shown(&row.id)),
            roles: kept(&all.roles, |row| shown(&row.entry) && self.may_cite(&row.evidence)),
            events: kept(&all.events, |row| {
                shown(&row.entry) && self.may_read(row.handling) && self.may_cite(&row.evidence)
            }),
            links: kept(&all.links, |row| {
                let may_cite = row.evidence.as_ref().is_none_or(|evidence| self.may_cite(evidence));
                shown(&row.from) && shown(&row.to) && may_cite
            }),
            amounts: kept(&all.amounts, |row| shown(&row.entry) && self.may_cite(&row.evidence)),
            ..Tables::default()
        }
    }

    /// Actors, places and sources that the tables name or that no row names, and the claims about what there is then.
    fn add_named(&self, tables: &mut Tables) {
        let (all, mentioned) = (&self.register.tables, &self.mentioned);
        let named = Named::by(tables);
        let actors = kept(&all.actors, |row| {
            is_left(row.id.as_str(), &named.actors, &mentioned.actors)
        });
        let places = kept(&all.places, |row| {
            is_left(row.id.as_str(), &named.places, &mentioned.places)
        });
        let places = places.into_iter().map(|place| self.place(place)).collect();
        let sources = kept(&all.sources, |row| {
            self.may_read(row.handling) && is_left(row.id.as_str(), &named.sources, &mentioned.sources)
        });
        (tables.actors, tables.places, tables.sources) = (actors, places, sources);
        let subjects = subjects(tables);
        let claims = kept(&all.claims, |claim| {
            let Subject { table, id } = &claim.subject;
            subjects.contains(&(*table, id.as_str())) && self.may_tell(claim)
        });
        tables.claims = claims;
    }

    /// A place, on no map where its coordinates rest on a source that readers may not know of.
    fn place(&self, place: Place) -> Place {
        if place.evidence.as_ref().is_none_or(|evidence| self.may_cite(evidence)) {
            return place;
        }
        Place {
            latitude: None,
            longitude: None,
            evidence: None,
            ..place
        }
    }

    fn may_read(&self, handling: Handling) -> bool {
        handling <= self.audience
    }

    fn may_cite(&self, evidence: &Evidence) -> bool {
        self.shows_source(evidence.source.as_str())
    }

    fn shows_source(&self, id: &str) -> bool {
        let source = self.register.source_by_slug(id);
        source.is_some_and(|source| self.may_read(source.handling))
    }

    fn shows_entry(&self, id: &str) -> bool {
        let entry = self.register.entry_by_slug(id);
        entry.is_some_and(|entry| self.may_read(entry.handling) && self.may_cite(&entry.evidence))
    }

    /// Whether a claim, and the preferred one on the same field, may be told to these readers.
    fn may_tell(&self, claim: &Claim) -> bool {
        let Subject { table, id } = &claim.subject;
        let mut others = self.register.claims_about(*table, id);
        let is_decided_in_secret =
            others.any(|other| other.preferred && other.field == claim.field && !self.says_shown(other));
        self.says_shown(claim) && !is_decided_in_secret
    }

    fn says_shown(&self, claim: &Claim) -> bool {
        let says_shown = match claim.names() {
            Some(SubjectTable::Source) => self.shows_source(&claim.value),
            Some(SubjectTable::Entry) => self.shows_entry(&claim.value),
            _ => true,
        };
        says_shown && self.may_cite(&claim.evidence)
    }
}

/// The actors, places and sources that rows name.
struct Named<'a> {
    actors: BTreeSet<&'a str>,
    places: BTreeSet<&'a str>,
    sources: BTreeSet<&'a str>,
}

impl<'a> Named<'a> {
    fn by(tables: &'a Tables) -> Self {
        let said = |table: SubjectTable| {
            let claims = tables.claims.iter().filter(move |claim| claim.names() == Some(table));
            claims.map(|claim| claim.value.as_str())
        };
        let roles = tables.roles.iter().map(|row| &row.actor);
        let amounts = tables.amounts.iter().filter_map(|row| row.actor.as_ref());
        let parents = tables.actors.iter().filter_map(|row| row.parent.as_ref());
        let actors = roles.chain(amounts).chain(parents).map(ActorId::as_str);
        let entries = tables.entries.iter().filter_map(|row| row.place.as_ref());
        let events = tables.events.iter().filter_map(|row| row.place.as_ref());
        let places = entries.chain(events).map(PlaceId::as_str);
        let sources = evidence(tables).map(|evidence| evidence.source.as_str());
        Self {
            actors: actors.chain(said(SubjectTable::Actor)).collect(),
            places: places.chain(said(SubjectTable::Place)).collect(),
            sources: sources.chain(said(SubjectTable::Source)).collect(),
        }
    }
}

/// Where all rows were found.
fn evidence(tables: &Tables) -> impl Iterator<Item = &Evidence> {
    let entries = tables.entries.iter().map(|row| &row.evidence);
    let roles = tables.roles.iter().map(|row| &row.evidence);
    let events = tables.events.iter().map(|row| &row.evidence);
    let links = tables.links.iter().filter_map(|row| row.evidence.as_ref());
    let amounts = tables.amounts.iter().map(|row| &row.evidence);
    let places = tables.places.iter().filter_map(|row| row.evidence.as_ref());
    let claims = tables.claims.iter().map(|row| &row.evidence);
    entries
        .chain(roles)
        .chain(events)
        .chain(links)
        .chain(amounts)
        .chain(claims)
        .chain(places)
}

/// What claims can be about.
fn subjects(tables: &Tables) -> BTreeSet<(SubjectTable, &str)> {
    let entries = tables.entries.iter().map(|row| (SubjectTable::Entry, row.id.as_str()));
    let actors = tables.actors.iter().map(|row| (SubjectTable::Actor, row.id.as_str()));
    let events = tables.events.iter().map(|row| (SubjectTable::Event, row.id.as_str()));
    let sources = tables.sources.iter().map(|row| (SubjectTable::Source, row.id.as_str()));
    let places = tables.places.iter().map(|row| (SubjectTable::Place, row.id.as_str()));
    entries
        .chain(actors)
        .chain(events)
        .chain(sources)
        .chain(places)
        .collect()
}

/// How many rows those tables have that are chosen in rounds.
fn sizes(tables: &Tables) -> [usize; 4] {
    let Tables {
        actors,
        places,
        sources,
        claims,
        ..
    } = tables;
    [actors.len(), places.len(), sources.len(), claims.len()]
}

fn kept<T: Clone>(rows: &[T], keeps: impl Fn(&T) -> bool) -> Vec<T> {
    rows.iter().filter(|row| keeps(row)).cloned().collect()
}

/// Whether a row stays: something that stays names it, or nothing ever did.
fn is_left(id: &str, named: &BTreeSet<&str>, mentioned: &BTreeSet<&str>) -> bool {
    named.contains(id) || !mentioned.contains(id)
}
