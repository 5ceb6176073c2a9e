//! `links.csv`

use model::{EntryId, Evidence, Link, Locator, Relation, SourceId};

use super::table;
use crate::cell::{Fault, Optional, Required};
use crate::code::MISSING_VALUE;

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
        let locator = row.locator.get()?;
        let evidence = row.source_id.get()?.map(|source| Evidence { source, locator });
        Some(Link { from: row.from_entry.get()?, relation: row.relation.get()?, to: row.to_entry.get()?, evidence })
    },
    from: |link| {
        let (source, locator) = link.evidence.map_or((None, None), |evidence| (Some(evidence.source), evidence.locator));
        LinkRow {
            from_entry: Required::of(link.from),
            relation: Required::of(link.relation),
            to_entry: Required::of(link.to),
            source_id: Optional::of(source),
            locator: Optional::of(locator),
        }
    },
    check: |row| {
        let is_alone = row.locator.is_filled() && !row.source_id.is_filled();
        let fault = || Fault::new(MISSING_VALUE, "there is a locator, but no source that it is a place in");
        is_alone.then(|| ("source_id", fault().hint("write the id of the source, or empty the `locator` cell")))
    }
}
