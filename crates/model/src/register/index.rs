//! Where the rows of each table are found.

use std::collections::BTreeMap;

use crate::{ActorId, EntryId, Event, EventId, EventType, PlaceId, SourceId, Subject, Tables};

/// Positions of rows by their ids and by the rows they belong to. Where an id stands twice, the first row has it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Index {
    pub(super) entries: BTreeMap<EntryId, usize>,
    pub(super) actors: BTreeMap<ActorId, usize>,
    pub(super) events: BTreeMap<EventId, usize>,
    pub(super) sources: BTreeMap<SourceId, usize>,
    pub(super) places: BTreeMap<PlaceId, usize>,
    pub(super) roles_of: BTreeMap<EntryId, Vec<usize>>,
    pub(super) roles_by: BTreeMap<ActorId, Vec<usize>>,
    pub(super) events_of: BTreeMap<EntryId, Vec<usize>>,
    pub(super) targets_of: BTreeMap<EntryId, Vec<usize>>,
    pub(super) links_from: BTreeMap<EntryId, Vec<usize>>,
    pub(super) links_to: BTreeMap<EntryId, Vec<usize>>,
    pub(super) amounts_of: BTreeMap<EntryId, Vec<usize>>,
    pub(super) claims_about: BTreeMap<Subject, Vec<usize>>,
    pub(super) labels: BTreeMap<String, BTreeMap<String, usize>>,
}

impl Index {
    pub(super) fn of(tables: &Tables) -> Self {
        Self {
            entries: by_id(&tables.entries, |row| &row.id),
            actors: by_id(&tables.actors, |row| &row.id),
            events: by_id(&tables.events, |row| &row.id),
            sources: by_id(&tables.sources, |row| &row.id),
            places: by_id(&tables.places, |row| &row.id),
            roles_of: grouped(tables.roles.iter().map(|row| &row.entry).enumerate()),
            roles_by: grouped(tables.roles.iter().map(|row| &row.actor).enumerate()),
            events_of: dated(&tables.events, |row| row.event_type != EventType::Target),
            targets_of: dated(&tables.events, |row| row.event_type == EventType::Target),
            links_from: grouped(tables.links.iter().map(|row| &row.from).enumerate()),
            links_to: grouped(tables.links.iter().map(|row| &row.to).enumerate()),
            amounts_of: grouped(tables.amounts.iter().map(|row| &row.entry).enumerate()),
            claims_about: grouped(tables.claims.iter().map(|row| &row.subject).enumerate()),
            labels: labels(tables),
        }
    }
}

fn by_id<T, K: Ord + Clone>(rows: &[T], id: fn(&T) -> &K) -> BTreeMap<K, usize> {
    let mut index = BTreeMap::new();
    for (position, row) in rows.iter().enumerate() {
        index.entry(id(row).clone()).or_insert(position);
    }
    index
}

fn grouped<'a, K: Ord + Clone + 'a>(keys: impl Iterator<Item = (usize, &'a K)>) -> BTreeMap<K, Vec<usize>> {
    let mut groups: BTreeMap<K, Vec<usize>> = BTreeMap::new();
    for (position, key) in keys {
        match groups.get_mut(key) {
            Some(group) => group.push(position),
            None => {
                groups.insert(key.clone(), vec![position]);
            }
        }
    }
    groups
}

/// The chosen events of each entry, in chronological order; the sort is stable, so the file decides between equal dates.
fn dated(events: &[Event], chosen: fn(&Event) -> bool) -> BTreeMap<EntryId, Vec<usize>> {
    let mut positions: Vec<(usize, &Event)> = events.iter().enumerate().filter(|(_, event)| chosen(event)).collect();
    positions.sort_by(|(_, left), (_, right)| left.date.chronological(&right.date));
    grouped(positions.into_iter().map(|(position, event)| (position, &event.entry)))
}

fn labels(tables: &Tables) -> BTreeMap<String, BTreeMap<String, usize>> {
    let mut lists: BTreeMap<String, BTreeMap<String, usize>> = BTreeMap::new();
    for (position, label) in tables.labels.iter().enumerate() {
        lists
            .entry(label.list.clone())
            .or_default()
            .entry(label.code.clone())
            .or_insert(position);
    }
    lists
}
