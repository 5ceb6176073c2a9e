//! Identifiers: short ASCII slugs that people type by hand, one type for each table, so that the id of an actor
//! cannot stand where the id of an entry belongs.

use std::borrow::Borrow;
use std::fmt;
use std::str::FromStr;

/// Why a text is not an identifier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdError {
    /// The text as it was given.
    pub given: String,
}

impl fmt::Display for IdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "`{}` is not an id: use lower-case letters a-z, digits and single hyphens between them",
            self.given
        )
    }
}

impl std::error::Error for IdError {}

/// Whether `text` is lower-case ASCII letters and digits, in groups joined by single hyphens.
pub(crate) fn is_slug(text: &str) -> bool {
    let mut begins_group = true;
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'0'..=b'9' => begins_group = false,
            b'-' if !begins_group => begins_group = true,
            _ => return false,
        }
    }
    !begins_group
}

macro_rules! id_type {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// The slug itself.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                if is_slug(text) {
                    Ok(Self(text.to_owned()))
                } else {
                    Err(IdError { given: text.to_owned() })
                }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

id_type! {
    /// Names one row of `entries.csv`, for example `maritime-dialogue`.
    EntryId
    /// Names one row of `actors.csv`, for example `jica`.
    ActorId
    /// Names one row of `events.csv`, for example `pacific-steller-2025-held`.
    EventId
    /// Names one row of `sources.csv`.
    SourceId
    /// Names one row of `places.csv`, for example `noumea`.
    PlaceId
    /// Names one row of `claims.csv`.
    ClaimId
}
