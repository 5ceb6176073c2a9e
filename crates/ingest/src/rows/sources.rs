//! `sources.csv`

use model::{Date, Handling, LanguageTag, Source, SourceId, SourceKind, Translated, WebAddress};

use super::table;
use crate::cell::{Optional, Required};

table! {
    /// The documents, pages and publications that facts rest on.
    SourceRow => Source, "sources", core: true, key: ["source_id"] {
        /// The key: a short slug, typed by hand.
        source_id: Required<SourceId>,
        /// Who speaks in it.
        kind: Required<SourceKind>,
        /// The language it is written in.
        language: Optional<LanguageTag>,
        /// Its title, in its own language.
        title: Required<String>,
        /// Who published it, in English.
        publisher_en: Optional<String>,
        /// The same in French.
        publisher_fr: Optional<String>,
        /// The same in Japanese.
        publisher_ja: Optional<String>,
        /// Where it can be read.
        url: Optional<WebAddress>,
        /// When it was published.
        published: Optional<Date>,
        /// When it was read for the register.
        accessed: Required<Date>,
        /// What a reader must know about it, in English.
        note_en: Optional<String>,
        /// The same in French.
        note_fr: Optional<String>,
        /// The same in Japanese.
        note_ja: Optional<String>,
        /// Who may read the row; `public` where it is empty.
        handling: Optional<Handling>,
    }
    |row| {
        Some(Source {
            id: row.source_id.get()?,
            kind: row.kind.get()?,
            language: row.language.get()?,
            title: row.title.get()?,
            publisher: Translated::of([row.publisher_en.get()?, row.publisher_fr.get()?, row.publisher_ja.get()?]),
            url: row.url.get()?,
            published: row.published.get()?,
            accessed: row.accessed.get()?,
            note: Translated::of([row.note_en.get()?, row.note_fr.get()?, row.note_ja.get()?]),
            handling: row.handling.get()?.unwrap_or(Handling::Public),
        })
    },
    from: |source| {
        SourceRow {
            source_id: Required::of(source.id),
            kind: Required::of(source.kind),
            language: Optional::of(source.language),
            title: Required::of(source.title),
            publisher_en: Optional::of(source.publisher.en),
            publisher_fr: Optional::of(source.publisher.fr),
            publisher_ja: Optional::of(source.publisher.ja),
            url: Optional::of(source.url),
            published: Optional::of(source.published),
            accessed: Required::of(source.accessed),
            note_en: Optional::of(source.note.en),
            note_fr: Optional::of(source.note.fr),
            note_ja: Optional::of(source.note.ja),
            handling: Optional::of(Some(source.handling).filter(|handling| *handling != Handling::Public)),
        }
    }
}
