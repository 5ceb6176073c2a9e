//! Entries: what the partnership consists of.

use crate::{
    Bound, Date, EntryId, EntryKind, Evidence, Handling, LegalForm, PlaceId, SectorCode, Status, Theme, Translated,
};

/// One row of `entries.csv`: an instrument, mechanism, exercise, project or other part of the partnership.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The key.
    pub id: EntryId,
    /// What it is.
    pub kind: EntryKind,
    /// The part of the partnership it belongs to.
    pub theme: Theme,
    /// Its name; unique within each language, carrying parties and years where names would collide.
    pub title: Translated,
    /// Other names it is searched by.
    pub aliases: Vec<String>,
    /// Where it stands today; on other days, see [`crate::Standing`].
    pub status: Status,
    /// Its form in treaty practice.
    pub legal_form: Option<LegalForm>,
    /// When it began.
    pub start: Option<Date>,
    /// When it ended, or is to end where it has not.
    pub end: Option<Date>,
    /// Where it is.
    pub place: Option<PlaceId>,
    /// OECD DAC/CRS purpose code, five digits.
    pub sector_dac: Option<SectorCode>,
    /// What it is for, in one or two sentences without dates: what happened when is an event.
    pub summary: Translated,
    /// Where the row was found.
    pub evidence: Evidence,
    /// Who may read the row.
    pub handling: Handling,
    /// When the row is to be looked at again.
    pub review_by: Option<Date>,
}

impl Entry {
    /// From its start to its end, as far as they are known; `None` where neither is.
    pub fn period(&self) -> Option<Date> {
        let start = self.start.and_then(|date| date.start());
        let end = self.end.and_then(|date| date.end());
        (start.is_some() || end.is_some())
            .then(|| Date::Interval(start.map_or(Bound::Open, Bound::At), end.map_or(Bound::Open, Bound::At)))
    }
}
