//! `sources.csv`

use model::{Date, Handling, LanguageTag, Source, SourceId, SourceKind, WebAddress};

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
        /// Who published it.
        publisher: Optional<String>,
        /// Where it can be read.
        url: Optional<WebAddress>,
        /// When it was published.
        published: Optional<Date>,
        /// When it was read for the register.
        accessed: Required<Date>,
        /// What a reader must know about it, in English.
        note: Optional<String>,
        /// Who may read the row; `public` where it is empty.
        handling: Optional<Handling>,
    }
    |row| {
        Some(Source {
            id: row.source_id.get()?,
            kind: row.kind.get()?,
            language: row.language.get()?,
            title: row.title.get()?,
            publisher: row.publisher.get()?,
            url: row.url.get()?,
            published: row.published.get()?,
            accessed: row.accessed.get()?,
            note: row.note.get()?,
            handling: row.handling.get()?.unwrap_or(Handling::Public),
        })
    },
    from: |source| {
        SourceRow {
            source_id: Required::of(source.id),
            kind: Required::of(source.kind),
            language: Optional::of(source.language),
            title: Required::of(source.title),
            publisher: Optional::of(source.publisher),
            url: Optional::of(source.url),
            published: Optional::of(source.published),
            accessed: Required::of(source.accessed),
            note: Optional::of(source.note),
            handling: Optional::of(Some(source.handling).filter(|handling| *handling != Handling::Public)),
        }
    }
}
