//! `amounts.csv`

use model::{ActorId, Amount, Currency, Date, Decimal, EntryId, Evidence, Locator, SourceId, Translated};

use super::table;
use crate::cell::{Optional, Required};

table! {
    /// Amounts of money.
    AmountRow => Amount, "amounts", core: false, key: ["entry_id", "kind_en", "date"] {
        /// The entry it was given to.
        entry_id: Required<EntryId>,
        /// Who gave it.
        actor_id: Optional<ActorId>,
        /// What it is, in English: loan, grant, pledge, total cost.
        kind_en: Required<String>,
        /// The same in French.
        kind_fr: Optional<String>,
        /// The same in Japanese.
        kind_ja: Optional<String>,
        /// The figure, in whole units of the currency.
        amount: Required<Decimal>,
        /// The currency.
        currency: Required<Currency>,
        /// The date it holds for.
        date: Required<Date>,
        /// Where the row was found.
        source_id: Required<SourceId>,
        /// The place in that source.
        locator: Optional<Locator>,
    }
    |row| {
        Some(Amount {
            entry: row.entry_id.get()?,
            actor: row.actor_id.get()?,
            kind: Translated::of([Some(row.kind_en.get()?), row.kind_fr.get()?, row.kind_ja.get()?]),
            amount: row.amount.get()?,
            currency: row.currency.get()?,
            date: row.date.get()?,
            evidence: Evidence { source: row.source_id.get()?, locator: row.locator.get()? },
        })
    },
    from: |amount| {
        AmountRow {
            entry_id: Required::of(amount.entry),
            actor_id: Optional::of(amount.actor),
            kind_en: Required::of_option(amount.kind.en),
            kind_fr: Optional::of(amount.kind.fr),
            kind_ja: Optional::of(amount.kind.ja),
            amount: Required::of(amount.amount),
            currency: Required::of(amount.currency),
            date: Required::of(amount.date),
            source_id: Required::of(amount.evidence.source),
            locator: Optional::of(amount.evidence.locator),
        }
    }
}
