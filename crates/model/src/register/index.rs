//! Where the rows of each table are found.

use std::collections::BTreeMap;

use crate::{ActorId, EntryId, Event, EventId, EventType, PlaceId, SourceId, Subject, Tables};

/// Positions of rows by their ids and by the rows they belong to. Where an id stands twice, the first row has it; rows
/// that belong to no row are left out.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Index {
    pub(super) entries: BTreeMap<EntryId, usize>,
    pub(super) actors: BTreeMap<ActorId, usize>,
    pub(super) events: BTreeMap<EventId, usize>,
    pub(super) sources: BTreeMap<SourceId, usize>,
    pub(super) places: BTreeMap<PlaceId, usize>,
    pub(super) roles_of: Groups,
    pub(super) roles_by: Groups,
    pub(super) events_of: Groups,
    pub(super) targets_of: Groups,
    pub(super) links_from: Groups,
    pub(super) links_to: Groups,
    pub(super) amounts_of: Groups,
    pub(super) claims_about: BTreeMap<Subject, Vec<usize>>,
    pub(super) labels: BTreeMap<String, BTreeMap<String, usize>>,
}

/// For each row of a table, by its position, the positions of the rows of another that belong to it.
pub(super) type Groups = Vec<Vec<usize>>;

impl Index {
    pub(super) fn of(tables: &Tables) -> Self {
        let entries = by_id(&tables.entries, |row| &row.id);
        let actors = by_id(&tables.actors, |row| &row.id);
        let by_entry = Grouping {
            ids: &entries,
            rows: tables.entries.len(),
        };
        let by_actor = Grouping {
            ids: &actors,
            rows: tables.actors.len(),
        };
        Self {
            roles_of: by_entry.groups(tables.roles.iter().map(|row| &row.entry).enumerate()),
            roles_by: by_actor.groups(tables.roles.iter().map(|row| &row.actor).enumerate()),
            events_of: by_entry.groups(dated(&tables.events, |row| row.event_type != EventType::Target)),
            targets_of: by_entry.groups(dated(&tables.events, |row| row.event_type == EventType::Target)),
            links_from: by_entry.groups(tables.links.iter().map(|row| &row.from).enumerate()),
            links_to: by_entry.groups(tables.links.iter().map(|row| &row.to).enumerate()),
            amounts_of: by_entry.groups(tables.amounts.iter().map(|row| &row.entry).enumerate()),
            claims_about: claims(tables),
            labels: labels(tables),
            events: by_id(&tables.events, |row| &row.id),
            sources: by_id(&tables.sources, |row| &row.id),
            places: by_id(&tables.places, |row| &row.id),
            entries,
            actors,
        }
    }
}

fn by_id<T, K: Ord + Clone>(rows: &[T], id: fn(&T) -> &K) -> BTreeMap<K, usize> {
    let mut ids: Vec<(&K, usize)> = rows.iter().map(id).zip(0..).collect();
    ids.sort_by_key(|(id, _)| *id);
    ids.dedup_by(|(later, _), (first, _)| later == first);
    ids.into_iter().map(|(id, position)| (id.clone(), position)).collect()
}

/// How rows are gathered under the rows that they name.
struct Grouping<'a, K> {
    ids: &'a BTreeMap<K, usize>,
    rows: usize,
}

impl<K: Ord> Grouping<'_, K> {
    fn groups<'a>(&self, named: impl IntoIterator<Item = (usize, &'a K)>) -> Groups
    where
        K: 'a,
    {
        let mut groups = vec![Vec::new(); self.rows];
        for (position, id) in named {
            if let Some(group) = self.ids.get(id).and_then(|row| groups.get_mut(*row)) {
                group.push(position);
            }
        }
        groups
    }
}

/// The chosen events in chronological order; the sort is stable, so the file decides between equal dates.
fn dated(events: &[Event], chosen: fn(&Event) -> bool) -> Vec<(usize, &EntryId)> {
    let mut positions: Vec<(usize, &Event)> = events.iter().enumerate().filter(|(_, event)| chosen(event)).collect();
    positions.sort_by(|(_, left), (_, right)| left.date.chronological(&right.date));
    positions
        .into_iter()
        .map(|(position, event)| (position, &event.entry))
        .collect()
}

fn claims(tables: &Tables) -> BTreeMap<Subject, Vec<usize>> {
    let mut subjects: BTreeMap<Subject, Vec<usize>> = BTreeMap::new();
    for (position, claim) in tables.claims.iter().enumerate() {
        subjects.entry(claim.subject.clone()).or_default().push(position);
    }
    subjects
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
