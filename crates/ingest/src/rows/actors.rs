//! `actors.csv`

use model::{Actor, ActorId, ActorKind, Country, Translated};

use super::table;
use crate::cell::{List, Optional, Required};

table! {
    /// States, agencies, organisations and other bodies.
    ActorRow => Actor, "actors", core: true, key: ["actor_id"] {
        /// The key: a short slug, typed by hand.
        actor_id: Required<ActorId>,
        /// What the actor is.
        kind: Required<ActorKind>,
        /// The country it belongs to.
        country: Optional<Country>,
        /// Its name in English, in full.
        name_en: Required<String>,
        /// Its name in French.
        name_fr: Optional<String>,
        /// Its name in Japanese.
        name_ja: Optional<String>,
        /// Its acronym in English; not a key, for acronyms collide.
        acronym_en: Optional<String>,
        /// Its acronym in French.
        acronym_fr: Optional<String>,
        /// Its acronym in Japanese.
        acronym_ja: Optional<String>,
        /// The article of its name in French: `le`, `la`, `l’` or `les`; empty where it takes none.
        article_fr: Optional<String>,
        /// The body it is part of.
        parent_actor: Optional<ActorId>,
        /// Other names it is searched by.
        aliases: List,
    }
    |row| {
        Some(Actor {
            id: row.actor_id.get()?,
            kind: row.kind.get()?,
            country: row.country.get()?,
            name: Translated::of([Some(row.name_en.get()?), row.name_fr.get()?, row.name_ja.get()?]),
            acronym: Translated::of([row.acronym_en.get()?, row.acronym_fr.get()?, row.acronym_ja.get()?]),
            article: Translated::of([None, row.article_fr.get()?, None]),
            parent: row.parent_actor.get()?,
            aliases: row.aliases.get()?.unwrap_or_default(),
        })
    },
    from: |actor| {
        ActorRow {
            actor_id: Required::of(actor.id),
            kind: Required::of(actor.kind),
            country: Optional::of(actor.country),
            name_en: Required::of_option(actor.name.en),
            name_fr: Optional::of(actor.name.fr),
            name_ja: Optional::of(actor.name.ja),
            acronym_en: Optional::of(actor.acronym.en),
            acronym_fr: Optional::of(actor.acronym.fr),
            acronym_ja: Optional::of(actor.acronym.ja),
            article_fr: Optional::of(actor.article.fr),
            parent_actor: Optional::of(actor.parent),
            aliases: Optional::of(Some(actor.aliases).filter(|aliases| !aliases.is_empty())),
        }
    }
}
