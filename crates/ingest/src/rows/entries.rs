//! `entries.csv`

use model::{Date, Entry, EntryId, EntryKind, Evidence, Handling, LegalForm, Locator, PlaceId, SectorCode};
use model::{SourceId, Status, Theme, Translated};

use super::table;
use crate::cell::{List, Optional, Required};

table! {
    /// What the partnership consists of: instruments, mechanisms, exercises, projects and the like.
    EntryRow => Entry, "entries", core: true, key: ["entry_id"] {
        /// The key: a short slug, typed by hand.
        entry_id: Required<EntryId>,
        /// What the entry is.
        kind: Required<EntryKind>,
        /// The part of the partnership it belongs to.
        theme: Required<Theme>,
        /// Its name in English, with parties and years where names would collide.
        title_en: Required<String>,
        /// Its name in French.
        title_fr: Optional<String>,
        /// Its name in Japanese.
        title_ja: Optional<String>,
        /// Other names it is searched by.
        aliases: List,
        /// Where it stands today, after IATI ActivityStatus. On other days the dates tell.
        status: Required<Status>,
        /// Its form in treaty practice.
        legal_form: Optional<LegalForm>,
        /// When it began.
        start: Optional<Date>,
        /// When it ended, or is to end where it has not.
        end: Optional<Date>,
        /// Where it is.
        place_id: Optional<PlaceId>,
        /// The purpose of the aid.
        sector_dac: Optional<SectorCode>,
        /// What it is for, in one or two sentences of English. What happened when is an event.
        summary_en: Optional<String>,
        /// The same in French.
        summary_fr: Optional<String>,
        /// The same in Japanese.
        summary_ja: Optional<String>,
        /// Where the row was found.
        source_id: Required<SourceId>,
        /// The place in that source.
        locator: Optional<Locator>,
        /// Who may read the row; `public` where it is empty.
        handling: Optional<Handling>,
        /// When the row is to be looked at again.
        review_by: Optional<Date>,
    }
    |row| {
        Some(Entry {
            id: row.entry_id.get()?,
            kind: row.kind.get()?,
            theme: row.theme.get()?,
            title: Translated::of([Some(row.title_en.get()?), row.title_fr.get()?, row.title_ja.get()?]),
            aliases: row.aliases.get()?.unwrap_or_default(),
            status: row.status.get()?,
            legal_form: row.legal_form.get()?,
            start: row.start.get()?,
            end: row.end.get()?,
            place: row.place_id.get()?,
            sector_dac: row.sector_dac.get()?,
            summary: Translated::of([row.summary_en.get()?, row.summary_fr.get()?, row.summary_ja.get()?]),
            evidence: Evidence { source: row.source_id.get()?, locator: row.locator.get()? },
            handling: row.handling.get()?.unwrap_or(Handling::Public),
            review_by: row.review_by.get()?,
        })
    },
    from: |entry| {
        EntryRow {
            entry_id: Required::of(entry.id),
            kind: Required::of(entry.kind),
            theme: Required::of(entry.theme),
            title_en: Required::of_option(entry.title.en),
            title_fr: Optional::of(entry.title.fr),
            title_ja: Optional::of(entry.title.ja),
            aliases: Optional::of(Some(entry.aliases).filter(|aliases| !aliases.is_empty())),
            status: Required::of(entry.status),
            legal_form: Optional::of(entry.legal_form),
            start: Optional::of(entry.start),
            end: Optional::of(entry.end),
            place_id: Optional::of(entry.place),
            sector_dac: Optional::of(entry.sector_dac),
            summary_en: Optional::of(entry.summary.en),
            summary_fr: Optional::of(entry.summary.fr),
            summary_ja: Optional::of(entry.summary.ja),
            source_id: Required::of(entry.evidence.source),
            locator: Optional::of(entry.evidence.locator),
            handling: Optional::of(Some(entry.handling).filter(|handling| *handling != Handling::Public)),
            review_by: Optional::of(entry.review_by),
        }
    }
}
