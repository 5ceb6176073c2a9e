//! No two rows of a table have the same key.

use std::fmt::Display;

use crate::tables::{ACTORS, AMOUNTS, CLAIMS, ENTRIES, EVENTS, LINKS, PLACES, ROLES, SOURCES, VOCABULARY};
use crate::{Code, Register, Violation};

pub(super) fn duplicate_id(register: &Register) -> Vec<Violation> {
    [
        ids(ENTRIES, "entry_id", register.entries().iter().map(|row| &row.id)),
        ids(ACTORS, "actor_id", register.actors().iter().map(|row| &row.id)),
        ids(EVENTS, "event_id", register.events().iter().map(|row| &row.id)),
        ids(SOURCES, "source_id", register.sources().iter().map(|row| &row.id)),
        ids(PLACES, "place_id", register.places().iter().map(|row| &row.id)),
        ids(CLAIMS, "claim_id", register.claims().iter().map(|row| &row.id)),
    ]
    .concat()
}

fn ids<K: Ord + Display>(table: &'static str, column: &'static str, ids: impl Iterator<Item = K>) -> Vec<Violation> {
    let violation = |Repeat { row, first, key }: Repeat<K>| {
        Violation::new(
            Code::DUPLICATE_ID,
            table,
            row,
            column,
            format!("`{key}` is already the id of another row"),
        )
        .hint("delete the row if it repeats the other; else give it an id of its own")
        .related(table, first, column, "first given here")
    };
    repeats(ids).map(violation).collect()
}

pub(super) fn duplicate_key(register: &Register) -> Vec<Violation> {
    let roles = register.roles().iter().map(|row| (&row.entry, &row.actor, row.code));
    let links = register.links().iter().map(|row| (&row.from, row.relation, &row.to));
    let amounts = register
        .amounts()
        .iter()
        .map(|row| (&row.entry, row.kind.en.as_deref().unwrap_or_default(), row.date));
    let labels = register.labels().iter().map(|row| (&row.list, &row.code));
    [
        keys(ROLES, "role", roles, |(entry, actor, role)| {
            format!("`{actor}` is already `{role}` of `{entry}`")
        }),
        keys(LINKS, "to_entry", links, |(from, relation, to)| {
            format!("`{from}` is already linked to `{to}` by `{relation}`")
        }),
        keys(AMOUNTS, "date", amounts, |(entry, kind, date)| {
            format!("`{entry}` already has an amount of kind `{kind}` for `{date}`")
        }),
        keys(VOCABULARY, "code", labels, |(list, code)| {
            format!("`{code}` of list `{list}` already has its label")
        }),
    ]
    .concat()
}

fn keys<K: Ord>(
    table: &'static str,
    column: &'static str,
    keys: impl Iterator<Item = K>,
    message: fn(&K) -> String,
) -> Vec<Violation> {
    let violation = |Repeat { row, first, key }: Repeat<K>| {
        Violation::new(Code::DUPLICATE_KEY, table, row, column, message(&key))
            .hint("delete the row that says less")
            .related(table, first, column, "first given here")
    };
    repeats(keys).map(violation).collect()
}

/// A row whose key an earlier row has.
pub(super) struct Repeat<K> {
    pub(super) row: usize,
    pub(super) first: usize,
    pub(super) key: K,
}

/// Every row whose key an earlier row has, with the first that has it, in the order of the rows.
pub(super) fn repeats<K: Ord>(keys: impl Iterator<Item = K>) -> impl Iterator<Item = Repeat<K>> {
    let mut keys: Vec<(K, usize)> = keys.zip(0..).collect();
    keys.sort_unstable();
    let mut repeats: Vec<Repeat<K>> = Vec::new();
    let mut keys = keys.into_iter();
    let mut first = keys.next();
    for (key, row) in keys {
        match &first {
            Some((known, first)) if *known == key => repeats.push(Repeat {
                row,
                first: *first,
                key,
            }),
            _ => first = Some((key, row)),
        }
    }
    repeats.sort_by_key(|repeat| repeat.row);
    repeats.into_iter()
}
