//! What a text is in law on a day, and the steps that made it so.

use super::status::is_over;
use crate::{Entry, Event, EventType, LegalForm, Status};

/// Whether a text that binds is in force, in the words of treaty practice (Vienna Convention on the Law of Treaties, articles
/// 24, 25, 54 and 57).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Force {
    /// Signed or adopted, its entry into force ahead.
    Pending,
    /// Applied provisionally, its entry into force ahead.
    Provisional,
    /// In force.
    InForce,
    /// Its operation is suspended.
    Suspended,
    /// No longer in force.
    Ended,
}

impl Force {
    /// The name by which templates ask for it: `in_force`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Provisional => "provisional",
            Self::InForce => "in_force",
            Self::Suspended => "suspended",
            Self::Ended => "ended",
        }
    }
}

/// `come` are the events that have come. Only a treaty, or a text with an event that gives force, has any; political texts
/// never do. A treaty of which only the signature is known may have entered into force without the register's knowledge:
/// it is pending only where its entry into force is known to be ahead, which the status `planned` says.
pub(super) fn force(entry: &Entry, come: &[&Event], status: Status) -> Option<Force> {
    let has = |event_type| come.iter().any(|event| event.event_type == event_type);
    let in_force = has(EventType::EnteredIntoForce);
    let provisional = has(EventType::ProvisionallyApplied);
    let is_text = entry.legal_form.is_some_and(|form| form != LegalForm::None);
    let agreed = has(EventType::Signed) || has(EventType::Adopted);
    match status {
        _ if !is_text => None,
        status if is_over(status) => (in_force || provisional).then_some(Force::Ended),
        Status::Suspended => (in_force || provisional).then_some(Force::Suspended),
        _ if in_force => Some(Force::InForce),
        _ if provisional => Some(Force::Provisional),
        Status::Planned if agreed && entry.legal_form == Some(LegalForm::Treaty) => Some(Force::Pending),
        _ => None,
    }
}

pub(super) fn steps<'a>(come: &[&'a Event], status: Status, force: Option<Force>) -> Vec<&'a Event> {
    let decisive: Vec<&Event> = come
        .iter()
        .copied()
        .filter(|event| DECISIVE.contains(&event.event_type))
        .collect();
    let last = |event_type| decisive.iter().rposition(|event| event.event_type == event_type);
    let from = match (status, force) {
        (Status::Ended | Status::Cancelled, _) => last(EventType::Ended),
        (Status::Suspended, _) => last(EventType::Suspended),
        (_, Some(Force::InForce)) => last(EventType::EnteredIntoForce),
        (_, Some(Force::Provisional)) => last(EventType::Signed).or(last(EventType::ProvisionallyApplied)),
        _ => None,
    };
    let from = from.unwrap_or(decisive.len().saturating_sub(1));
    decisive.into_iter().skip(from).collect()
}

/// The steps that make a text or an undertaking what it is.
const DECISIVE: [EventType; 10] = [
    EventType::Adopted,
    EventType::Signed,
    EventType::ProvisionallyApplied,
    EventType::EnteredIntoForce,
    EventType::Launched,
    EventType::Opened,
    EventType::Renewed,
    EventType::Amended,
    EventType::Suspended,
    EventType::Ended,
];
