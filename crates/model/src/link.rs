//! Links between entries.

use crate::{EntryId, Evidence, Relation};

/// One row of `links.csv`; both entries and the relation together are its key.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// The entry that the sentence begins with: the roadmap in "the roadmap implements the partnership".
    pub from: EntryId,
    /// How it stands to the other.
    pub relation: Relation,
    /// The other entry.
    pub to: EntryId,
    /// Where the row was found, where a source says it.
    pub evidence: Option<Evidence>,
}
