//! Places.

use crate::{Country, Evidence, Latitude, Longitude, PlaceId, PlaceKind, Translated};

/// One row of `places.csv`.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// The key.
    pub id: PlaceId,
    /// What it is.
    pub kind: Option<PlaceKind>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<Country>,
    /// Its name, diacritics kept.
    pub name: Translated,
    /// The article that its name takes in a sentence, in the languages that need one.
    pub article: Translated,
    /// Degrees north, WGS 84, -90 to 90.
    pub latitude: Option<Latitude>,
    /// Degrees east, WGS 84, -180 to 180.
    pub longitude: Option<Longitude>,
    /// Where the coordinates were found, where a source says them.
    pub evidence: Option<Evidence>,
}
