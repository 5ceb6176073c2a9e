//! `places.csv`

use model::{Country, Latitude, Locator, Longitude, Place, PlaceId, PlaceKind, SourceId, Translated};

use super::{finding, table};
use crate::cell::{Optional, Required};

table! {
    /// Where entries are and events take place.
    PlaceRow => Place, "places", core: false, key: ["place_id"] {
        /// The key: a short slug, typed by hand.
        place_id: Required<PlaceId>,
        /// What the place is.
        kind: Optional<PlaceKind>,
        /// The country it lies in.
        country: Optional<Country>,
        /// Its name in English, diacritics kept.
        name_en: Required<String>,
        /// Its name in French.
        name_fr: Optional<String>,
        /// Its name in Japanese.
        name_ja: Optional<String>,
        /// The article of its name in French: `le`, `la`, `l’` or `les`; empty where it takes none.
        article_fr: Optional<String>,
        /// Degrees north, WGS 84.
        latitude: Optional<Latitude>,
        /// Degrees east, WGS 84.
        longitude: Optional<Longitude>,
        /// Where the coordinates were found, where a source says them; a locator alone says nothing.
        source_id: Optional<SourceId>,
        /// The place in that source.
        locator: Optional<Locator>,
    }
    |row| {
        let evidence = finding::evidence(row.source_id, row.locator)?;
        Some(Place {
            id: row.place_id.get()?,
            kind: row.kind.get()?,
            country: row.country.get()?,
            name: Translated::of([Some(row.name_en.get()?), row.name_fr.get()?, row.name_ja.get()?]),
            article: Translated::of([None, row.article_fr.get()?, None]),
            latitude: row.latitude.get()?,
            longitude: row.longitude.get()?,
            evidence,
        })
    },
    from: |place| {
        let (source_id, locator) = finding::cells(place.evidence);
        PlaceRow {
            place_id: Required::of(place.id),
            kind: Optional::of(place.kind),
            country: Optional::of(place.country),
            name_en: Required::of_option(place.name.en),
            name_fr: Optional::of(place.name.fr),
            name_ja: Optional::of(place.name.ja),
            article_fr: Optional::of(place.article.fr),
            latitude: Optional::of(place.latitude),
            longitude: Optional::of(place.longitude),
            source_id,
            locator,
        }
    },
    check: |row| finding::lone_locator(&row.source_id, &row.locator)
}
