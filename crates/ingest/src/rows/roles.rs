//! `roles.csv`

use model::{ActorId, Date, EntryId, Evidence, Locator, Role, RoleCode, SourceId};

use super::table;
use crate::cell::{Optional, Required};

table! {
    /// What an actor is to an entry.
    RoleRow => Role, "roles", core: true, key: ["entry_id", "actor_id", "role"] {
        /// The entry.
        entry_id: Required<EntryId>,
        /// The actor.
        actor_id: Required<ActorId>,
        /// What the actor is to the entry, after IATI OrganisationRole where that has a code.
        role: Required<RoleCode>,
        /// When it took the role up.
        since: Optional<Date>,
        /// When it laid the role down.
        until: Optional<Date>,
        /// Where the row was found.
        source_id: Required<SourceId>,
        /// The place in that source.
        locator: Optional<Locator>,
    }
    |row| {
        Some(Role {
            entry: row.entry_id.get()?,
            actor: row.actor_id.get()?,
            code: row.role.get()?,
            since: row.since.get()?,
            until: row.until.get()?,
            evidence: Evidence { source: row.source_id.get()?, locator: row.locator.get()? },
        })
    },
    from: |role| {
        RoleRow {
            entry_id: Required::of(role.entry),
            actor_id: Required::of(role.actor),
            role: Required::of(role.code),
            since: Optional::of(role.since),
            until: Optional::of(role.until),
            source_id: Required::of(role.evidence.source),
            locator: Optional::of(role.evidence.locator),
        }
    }
}
