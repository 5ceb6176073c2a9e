//! Roles: what an actor is to an entry.

use crate::{ActorId, Date, EntryId, Evidence, RoleCode};

/// One row of `roles.csv`; entry, actor and role together are its key.
#[derive(Debug, Clone, PartialEq)]
pub struct Role {
    /// The entry.
    pub entry: EntryId,
    /// The actor.
    pub actor: ActorId,
    /// What the actor is to the entry.
    pub code: RoleCode,
    /// When it took the role up.
    pub since: Option<Date>,
    /// When it laid the role down.
    pub until: Option<Date>,
    /// Where the row was found.
    pub evidence: Evidence,
}
