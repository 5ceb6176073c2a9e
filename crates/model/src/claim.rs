//! Claims: what one source says of one field of one row.

use crate::{ClaimId, Confidence, Evidence, Verdict};

/// The row a claim is about, written `event:pacific-steller-2025-held`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Subject {
    /// The table, in the singular: `entry`, `actor`, `event`, `place` or `source`.
    pub table: String,
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
    pub note: Option<String>,
}
