//! The columns of the tables that claims speak of.

use crate::SubjectTable;

impl SubjectTable {
    /// The columns of the table, in the order of the schema.
    pub fn columns(self) -> &'static [&'static str] {
        match self {
            Self::Entry => ENTRY,
            Self::Actor => ACTOR,
            Self::Event => EVENT,
            Self::Source => SOURCE,
            Self::Place => PLACE,
        }
    }
}

const ENTRY: &[&str] = &[
    "entry_id",
    "kind",
    "theme",
    "title_en",
    "title_fr",
    "title_ja",
    "aliases",
    "status",
    "legal_form",
    "start",
    "end",
    "place_id",
    "sector_dac",
    "summary_en",
    "summary_fr",
    "summary_ja",
    "source_id",
    "locator",
    "handling",
    "review_by",
];

const ACTOR: &[&str] = &[
    "actor_id",
    "kind",
    "country",
    "name_en",
    "name_fr",
    "name_ja",
    "acronym_en",
    "acronym_fr",
    "acronym_ja",
    "parent_actor",
    "aliases",
];

const EVENT: &[&str] = &[
    "event_id",
    "entry_id",
    "type",
    "date",
    "place_id",
    "title_en",
    "title_fr",
    "title_ja",
    "source_id",
    "locator",
    "handling",
];

const SOURCE: &[&str] = &[
    "source_id",
    "kind",
    "language",
    "title",
    "publisher",
    "url",
    "published",
    "accessed",
    "note",
    "handling",
];

const PLACE: &[&str] = &[
    "place_id",
    "kind",
    "country",
    "name_en",
    "name_fr",
    "name_ja",
    "latitude",
    "longitude",
];
