//! Queries: which entries are meant. `[briefing.select]` of `briefings.toml`, the command line and the function `entries`
//! of templates speak this one language, with the same names.
//!
//! | condition | an entry meets it that |
//! |---|---|
//! | `entry` | is one of these |
//! | `kind`, `theme`, `status`, `handling` | has one of these codes; the status is that of the day of the briefing |
//! | `actor` | has a role of one of these |
//! | `role` | has a role of one of these kinds; together with `actor`, it is one role that is both |
//! | `place` | is, or has an event or target, in one of these |
//! | `from`, `until` | lived in that time: has an event (no target) in it, or had begun and not yet ended; without any date it does not |
//!
//! Each condition is a list, any value of which will do; all conditions must be met; none is no condition. What a briefing
//! does not show (a role, an event that began later or is for other readers) makes no entry match.

mod above;
mod condition;
mod conditions;
mod emptied;
mod name;
mod names;
mod resolve;
mod span;

use model::Entry;

use crate::briefing::Briefing;
use crate::subject::{Subject, SubjectKind};

pub use above::above_audience;
pub use condition::Condition;
pub use conditions::{Conditions, Text};
pub use emptied::{Emptied, why_empty};
pub use name::Name;
pub use names::Names;
pub use span::Span;

/// Conditions on entries, all of which must be met. Their order matters only to what is told where nothing is left.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    /// The conditions.
    pub conditions: Vec<Condition>,
}

impl Query {
    /// Whether `entry` meets every condition.
    pub fn is_met(&self, briefing: &Briefing, entry: &Entry) -> bool {
        self.conditions
            .iter()
            .all(|condition| condition.is_met(briefing, entry))
    }

    /// The conditions of both.
    pub fn and(mut self, other: Self) -> Self {
        self.conditions.extend(other.conditions);
        self
    }

    /// A query for each value that the condition of this kind of subject lists, and that value as its subject. The
    /// other conditions stay as they are.
    pub fn one_by_one(&self, kind: SubjectKind) -> Vec<(Subject, Self)> {
        let Some(at) = self
            .conditions
            .iter()
            .position(|condition| condition.name() == kind.name())
        else {
            return Vec::new();
        };
        let single = |subject: Subject| {
            let mut query = self.clone();
            if let Some(condition) = query.conditions.get_mut(at) {
                condition.keep_only(&subject.id);
            }
            (subject, query)
        };
        let subjects = self.conditions.get(at).map(Condition::values).unwrap_or_default();
        subjects.into_iter().map(|id| single(Subject { kind, id })).collect()
    }
}
