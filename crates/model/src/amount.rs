//! Amounts of money.

use crate::{ActorId, Currency, Date, Decimal, EntryId, Evidence, Translated};

/// One row of `amounts.csv`; entry, English kind and date together are its key.
#[derive(Debug, Clone, PartialEq)]
pub struct Amount {
    /// The entry it was given to.
    pub entry: EntryId,
    /// Who gave it.
    pub actor: Option<ActorId>,
    /// What it is: loan, grant, pledge, total cost.
    pub kind: Translated,
    /// The figure, in whole units of the currency.
    pub amount: Decimal,
    /// ISO 4217.
    pub currency: Currency,
    /// The date it holds for.
    pub date: Date,
    /// Where the row was found.
    pub evidence: Evidence,
}
