//! `links.csv`

use model::{EntryId, Link, Locator, Relation, SourceId};

use super::{finding, table};
use crate::cell::{Optional, Required};

table! {
    /// How one entry stands to another.
    LinkRow => Link, "links", core: false, key: ["from_entry", "relation", "to_entry"] {
        /// The entry that the sentence begins with: the roadmap in "the roadmap implements the partnership".
        from_entry: Required<EntryId>,
        /// How it stands to the other.
        relation: Required<Relation>,
        /// The other entry.
        to_entry: Required<EntryId>,
        /// Where the row was found, where a source says it; a locator alone says nothing.
        source_id: Optional<SourceId>,
        /// The place in that source.
        locator: Optional<Locator>,
    }
    |row| {
        let evidence = finding::evidence(row.source_id, row.locator)?;
        Some(Link { from: row.from_entry.get()?, relation: row.relation.get()?, to: row.to_entry.get()?, evidence })
    },
    from: |link| {
        let (source_id, locator) = finding::cells(link.evidence);
        LinkRow {
            from_entry: Required::of(link.from),
            relation: Required::of(link.relation),
            to_entry: Required::of(link.to),
            source_id,
            locator,
        }
    },
    check: |row| finding::lone_locator(&row.source_id, &row.locator)
}
