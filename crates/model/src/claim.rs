//! Claims: what one source says of one field of one row.

use std::fmt;
use std::str::FromStr;

use crate::{ClaimId, Confidence, Evidence, SubjectTable, Translated, ValueError, Verdict};

/// The row a claim is about, written `event:pacific-steller-2025-held`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Subject {
    /// The table of the row.
    pub table: SubjectTable,
    /// The key of the row.
    pub id: String,
}

/// One row of `claims.csv`.
#[derive(Debug, Clone, PartialEq)]
pub struct Claim {
    /// The key.
    pub id: ClaimId,
    /// The row it is about.
    pub subject: Subject,
    /// The column it is about.
    pub field: String,
    /// What the source says.
    pub value: String,
    /// Where it was found.
    pub evidence: Evidence,
    /// How the source stands to the value that the register prints.
    pub verdict: Verdict,
    /// How far it can be relied on.
    pub confidence: Option<Confidence>,
    /// Whether this is the value that briefings print.
    pub preferred: bool,
    /// Why.
    pub note: Translated,
}

impl Claim {
    /// The table whose rows the column names that the claim is about, where it names any: what it says is then an id.
    pub fn names(&self) -> Option<SubjectTable> {
        match self.field.as_str() {
            "place_id" => Some(SubjectTable::Place),
            "entry_id" => Some(SubjectTable::Entry),
            "source_id" => Some(SubjectTable::Source),
            "parent_actor" => Some(SubjectTable::Actor),
            _ => None,
        }
    }
}

impl FromStr for Subject {
    type Err = ValueError;

    fn from_str(text: &str) -> Result<Self, ValueError> {
        let error = || ValueError::new(text, "the subject of a claim").with_hint(EXPECTED);
        let (table, id) = text.split_once(':').ok_or_else(error)?;
        if !crate::id::is_slug(id) {
            return Err(error());
        }
        Ok(Self {
            table: table.parse().map_err(|_| error())?,
            id: id.to_owned(),
        })
    }
}

const EXPECTED: &str = "write a table (`entry`, `actor`, `event`, `source` or `place`), a colon and an id, \
                        such as `event:pacific-steller-2025-held`";

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.table, self.id)
    }
}
