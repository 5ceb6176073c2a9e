//! One condition of a query, and what an entry has that it asks for.

use std::fmt;

use model::{ActorId, ClosedList, Entry, EntryId, EntryKind, Handling, PlaceId, RoleCode, Status, Theme};

use super::{Name, Span};
use crate::briefing::Briefing;

/// What an entry must be or have. Of the values of a list, any will do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// It is one of these entries.
    Entry(Vec<EntryId>),
    /// It is of one of these kinds.
    Kind(Vec<EntryKind>),
    /// It belongs to one of these themes.
    Theme(Vec<Theme>),
    /// One of its roles is that of one of the actors, and is one of the roles. An empty list leaves it open.
    Part {
        /// Whose role.
        actors: Vec<ActorId>,
        /// Which role.
        roles: Vec<RoleCode>,
    },
    /// It is, or one of its events or targets is, in one of these places.
    Place(Vec<PlaceId>),
    /// It stands, on the day of the briefing, where one of these says.
    Status(Vec<Status>),
    /// Its row is for these readers.
    Handling(Vec<Handling>),
    /// Its life touches a span of time.
    Life(Span),
}

impl Condition {
    /// Whether `entry` meets it. What `briefing` does not show of the entry makes no difference.
    pub fn is_met(&self, briefing: &Briefing, entry: &Entry) -> bool {
        match self {
            Self::Entry(ids) => ids.contains(&entry.id),
            Self::Kind(kinds) => kinds.contains(&entry.kind),
            Self::Theme(themes) => themes.contains(&entry.theme),
            Self::Part { actors, roles } => briefing.roles_of(entry).iter().any(|role| {
                let has = |actor| actors.is_empty() || actors.contains(actor);
                has(&role.actor) && (roles.is_empty() || roles.contains(&role.code))
            }),
            Self::Place(places) => places_of(briefing, entry).any(|place| places.contains(place)),
            Self::Status(statuses) => statuses.contains(&briefing.status_of(entry)),
            Self::Handling(handlings) => handlings.contains(&entry.handling),
            Self::Life(span) => span.touches(briefing, entry),
        }
    }

    /// What `entry` has that the condition could ask for, as it would be written. Nothing for a span of time.
    pub fn values_of(&self, briefing: &Briefing, entry: &Entry) -> Vec<String> {
        let mut values: Vec<String> = match self {
            Self::Entry(_) => vec![entry.id.to_string()],
            Self::Kind(_) => vec![entry.kind.to_string()],
            Self::Theme(_) => vec![entry.theme.to_string()],
            Self::Part { actors, roles } => {
                let of_actors = |role: &&model::Role| actors.is_empty() || actors.contains(&role.actor);
                let shown = briefing.roles_of(entry).into_iter().filter(of_actors);
                shown
                    .map(|role| match roles.is_empty() {
                        true => role.actor.to_string(),
                        false => role.code.to_string(),
                    })
                    .collect()
            }
            Self::Place(_) => places_of(briefing, entry).map(ToString::to_string).collect(),
            Self::Status(_) => vec![briefing.status_of(entry).to_string()],
            Self::Handling(_) => vec![entry.handling.to_string()],
            Self::Life(_) => Vec::new(),
        };
        values.sort();
        values.dedup();
        values
    }

    /// The ids or codes that a subject can have; nothing for the other conditions.
    pub(super) fn values(&self) -> Vec<String> {
        match self {
            Self::Entry(ids) => ids.iter().map(ToString::to_string).collect(),
            Self::Theme(themes) => themes.iter().map(ToString::to_string).collect(),
            Self::Part { actors, .. } => actors.iter().map(ToString::to_string).collect(),
            Self::Place(places) => places.iter().map(ToString::to_string).collect(),
            Self::Kind(_) | Self::Status(_) | Self::Handling(_) | Self::Life(_) => Vec::new(),
        }
    }

    /// Takes all but one of [`Condition::values`] out.
    pub(super) fn keep_only(&mut self, value: &str) {
        match self {
            Self::Entry(ids) => ids.retain(|id| id.as_str() == value),
            Self::Theme(themes) => themes.retain(|theme| theme.code() == value),
            Self::Part { actors, .. } => actors.retain(|id| id.as_str() == value),
            Self::Place(places) => places.retain(|id| id.as_str() == value),
            Self::Kind(_) | Self::Status(_) | Self::Handling(_) | Self::Life(_) => {}
        }
    }

    /// The name that it is written with; of two, the first.
    pub fn name(&self) -> Name {
        match self {
            Self::Entry(_) => Name::Entry,
            Self::Kind(_) => Name::Kind,
            Self::Theme(_) => Name::Theme,
            Self::Part { actors, .. } if actors.is_empty() => Name::Role,
            Self::Part { .. } => Name::Actor,
            Self::Place(_) => Name::Place,
            Self::Status(_) => Name::Status,
            Self::Handling(_) => Name::Handling,
            Self::Life(span) if span.from.is_none() => Name::Until,
            Self::Life(_) => Name::From,
        }
    }
}

/// Where an entry is, and where those of its events and targets are that the briefing shows.
fn places_of<'a>(briefing: &'a Briefing, entry: &'a Entry) -> impl Iterator<Item = &'a PlaceId> {
    let events = briefing.events_of(entry).into_iter();
    let events = events.chain(briefing.targets_of(entry));
    entry
        .place
        .iter()
        .chain(events.filter_map(|event| event.place.as_ref()))
}

/// The condition in words: ``theme `maritime` or `defence` ``.
impl fmt::Display for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = self.name();
        match self {
            Self::Entry(ids) => write!(f, "{name} {}", either(ids)),
            Self::Kind(kinds) => write!(f, "{name} {}", either(kinds)),
            Self::Theme(themes) => write!(f, "{name} {}", either(themes)),
            Self::Part { actors, roles } if actors.is_empty() => write!(f, "{name} {}", either(roles)),
            Self::Part { actors, roles } if roles.is_empty() => write!(f, "{name} {}", either(actors)),
            Self::Part { actors, roles } => write!(f, "{name} {} with role {}", either(actors), either(roles)),
            Self::Place(places) => write!(f, "{name} {}", either(places)),
            Self::Status(statuses) => write!(f, "{name} {}", either(statuses)),
            Self::Handling(handlings) => write!(f, "{name} {}", either(handlings)),
            Self::Life(span) => span.fmt(f),
        }
    }
}

fn either<T: fmt::Display>(values: &[T]) -> String {
    let values: Vec<_> = values.iter().map(|value| format!("`{value}`")).collect();
    values.join(" or ")
}
