//! Actors: states, agencies, organisations and other bodies.

use crate::{ActorId, ActorKind, Country, Translated};

/// One row of `actors.csv`.
#[derive(Debug, Clone, PartialEq)]
pub struct Actor {
    /// The key.
    pub id: ActorId,
    /// What it is.
    pub kind: ActorKind,
    /// ISO 3166-1 alpha-2, or the reserved `EU`.
    pub country: Option<Country>,
    /// Its name in full.
    pub name: Translated,
    /// Its acronym; not a key, for acronyms collide.
    pub acronym: Translated,
    /// The article that its name takes in a sentence, in the languages that need one: `le`, `la`, `l’` or `les`.
    pub article: Translated,
    /// The body it is part of.
    pub parent: Option<ActorId>,
    /// Other names it is searched by.
    pub aliases: Vec<String>,
}
