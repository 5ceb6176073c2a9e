//! What a briefing is about, where it is about one thing.

use std::fmt;
use std::str::FromStr;

use model::{ClosedList, Language, Register, Tables, Theme, Translated};

use crate::query::Name;
use crate::suggest::choices_hint;

/// The kinds of things that a briefing can be about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SubjectKind {
    /// A part of the partnership.
    Theme,
    /// A body.
    Actor,
    /// An instrument, mechanism, project …
    Entry,
    /// A place.
    Place,
}

/// One thing that a briefing is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Subject {
    /// What it is.
    pub kind: SubjectKind,
    /// Its id, or the code of a theme.
    pub id: String,
}

impl SubjectKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Theme, Self::Actor, Self::Entry, Self::Place];

    /// The ids of all things of the kind: every theme; of actors, entries and places, those that stand in `rows`.
    pub fn ids(self, rows: &Tables) -> Vec<&str> {
        match self {
            Self::Theme => Theme::ALL.iter().map(|theme| theme.code()).collect(),
            Self::Actor => rows.actors.iter().map(|actor| actor.id.as_str()).collect(),
            Self::Entry => rows.entries.iter().map(|entry| entry.id.as_str()).collect(),
            Self::Place => rows.places.iter().map(|place| place.id.as_str()).collect(),
        }
    }

    /// The condition that names one.
    pub fn name(self) -> Name {
        match self {
            Self::Theme => Name::Theme,
            Self::Actor => Name::Actor,
            Self::Entry => Name::Entry,
            Self::Place => Name::Place,
        }
    }
}

impl fmt::Display for SubjectKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.name().fmt(f)
    }
}

impl FromStr for SubjectKind {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.name().as_str() == text)
            .ok_or_else(|| {
                let kinds = Self::ALL.map(|kind| kind.name().as_str());
                format!("a briefing cannot be about a `{text}`: {}", choices_hint(text, kinds))
            })
    }
}

impl Subject {
    /// What it adds to the name of its briefing: `theme-maritime`.
    pub fn slug(&self) -> String {
        format!("{}-{}", self.kind, self.id)
    }

    /// What it is called in each language of the register: the label of a theme, the name of an actor or place, the title
    /// of an entry. `None` where `register` does not have it.
    pub fn names<'a>(&self, register: &'a Register) -> Option<&'a Translated> {
        match self.kind {
            SubjectKind::Theme => register.label(Theme::LIST, &self.id).map(|label| &label.label),
            SubjectKind::Actor => register.actor_by_slug(&self.id).map(|actor| &actor.name),
            SubjectKind::Entry => register.entry_by_slug(&self.id).map(|entry| &entry.title),
            SubjectKind::Place => register.place_by_slug(&self.id).map(|place| &place.name),
        }
    }

    /// What it is called in `language`; where the register does not say, in the first language that it has, and which.
    pub fn name<'a>(&self, register: &'a Register, language: Language) -> Option<(Language, &'a str)> {
        self.names(register)?.nearest(language)
    }

    /// The table and, without its language, the column that has its names: `actors`, `name`.
    pub fn column(&self) -> (&'static str, &'static str) {
        match self.kind {
            SubjectKind::Theme => ("vocabulary", "label"),
            SubjectKind::Actor => ("actors", "name"),
            SubjectKind::Entry => ("entries", "title"),
            SubjectKind::Place => ("places", "name"),
        }
    }
}
