//! How well a briefing is founded, and whether it still holds: facts that rest on one source, facts on which sources
//! disagree, entries past their review date, active entries of which nothing has been heard for long.
//!
//! It is a stage of its own: functions over a [`Briefing`], which has decided what its readers may see and what had
//! happened on its day. The evidence notes of briefings and `report stale` are two ways to print the same value.

mod disagreement;
mod fact;
mod freshness;

use model::Claim;

use crate::briefing::Briefing;
use crate::evidence::shown_claims;

pub use disagreement::{Disagreement, Version};
pub use fact::{Fact, Facts, Statement};
pub use freshness::{Overdue, Silent};

/// After how many months without an event an active entry is worth a look, unless somebody asks for another number.
pub const USUAL_MONTHS: u32 = 24;

/// What there is to say of a briefing as a whole. Everything is in the order of the register, the events of an entry in
/// the order of time, what is silent in the order of its last event.
#[derive(Debug, Clone, PartialEq)]
pub struct Appraisal<'a> {
    /// How many facts the briefing shows.
    pub facts: Facts,
    /// Those that rest on one source.
    pub single_sourced: Vec<Fact<'a>>,
    /// Fields of rows on which sources disagree.
    pub disagreements: Vec<Disagreement<'a>>,
    /// Entries past their review date.
    pub overdue: Vec<Overdue<'a>>,
    /// Active entries without an event in the last months.
    pub silent: Vec<Silent<'a>>,
}

/// Appraises `briefing`; an active entry is silent when it had no event in so many months before the as-of day.
pub fn appraise(briefing: &Briefing, months: u32) -> Appraisal<'_> {
    let claims: Vec<&Claim> = shown_claims(briefing);
    let facts = fact::facts(briefing);
    Appraisal {
        facts: Facts::of(&facts),
        single_sourced: fact::single_sourced(briefing, &claims, facts),
        disagreements: disagreement::disagreements(briefing, &claims),
        overdue: freshness::overdue(briefing),
        silent: freshness::silent(briefing, briefing.as_of().months_before(months)),
    }
}
