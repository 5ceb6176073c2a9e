//! `claims.csv`

use model::{Claim, ClaimId, Confidence, Evidence, Locator, SourceId, Subject, Translated, Verdict};

use super::table;
use crate::cell::{Optional, Required};

table! {
    /// What one source says of one field of one row, where sources differ or only one speaks.
    ClaimRow => Claim, "claims", core: false, key: ["claim_id"] {
        /// The key: a short slug, typed by hand.
        claim_id: Required<ClaimId>,
        /// The row it is about, such as `event:pacific-steller-2025-held`.
        subject: Required<Subject>,
        /// The column it is about.
        field: Required<String>,
        /// What the source says.
        value: Required<String>,
        /// The source.
        source_id: Required<SourceId>,
        /// The place in that source.
        locator: Optional<Locator>,
        /// How the source stands to the value that the register prints.
        verdict: Required<Verdict>,
        /// How far it can be relied on.
        confidence: Optional<Confidence>,
        /// `yes` where this is the value that briefings print.
        preferred: Optional<bool>,
        /// Why, in English.
        note_en: Optional<String>,
        /// The same in French.
        note_fr: Optional<String>,
        /// The same in Japanese.
        note_ja: Optional<String>,
    }
    |row| {
        Some(Claim {
            id: row.claim_id.get()?,
            subject: row.subject.get()?,
            field: row.field.get()?,
            value: row.value.get()?,
            evidence: Evidence { source: row.source_id.get()?, locator: row.locator.get()? },
            verdict: row.verdict.get()?,
            confidence: row.confidence.get()?,
            preferred: row.preferred.get()?.unwrap_or(false),
            note: Translated::of([row.note_en.get()?, row.note_fr.get()?, row.note_ja.get()?]),
        })
    },
    from: |claim| {
        ClaimRow {
            claim_id: Required::of(claim.id),
            subject: Required::of(claim.subject),
            field: Required::of(claim.field),
            value: Required::of(claim.value),
            source_id: Required::of(claim.evidence.source),
            locator: Optional::of(claim.evidence.locator),
            verdict: Required::of(claim.verdict),
            confidence: Optional::of(claim.confidence),
            preferred: Optional::of(Some(claim.preferred).filter(|preferred| *preferred)),
            note_en: Optional::of(claim.note.en),
            note_fr: Optional::of(claim.note.fr),
            note_ja: Optional::of(claim.note.ja),
        }
    }
}
