//! The partnership register: entries, actors, roles, events, sources, places, links, amounts, claims, and the
//! rules that hold between them.
//!
//! This crate knows nothing of files, CSV or the command line. Tables of typed rows go in, and a [`Register`]
//! comes out that is whole and consistent, or the list of everything that stands in its way.

mod actor;
mod amount;
mod claim;
mod code;
mod columns;
mod coordinate;
mod country;
mod currency;
mod date;
mod day;
mod decimal;
mod entry;
mod event;
mod fold;
mod id;
mod label;
mod language;
mod language_tag;
mod link;
mod locator;
mod place;
mod register;
mod role;
mod rules;
mod sector;
mod source;
mod standing;
mod suggest;
mod tables;
mod text;
mod value_error;
mod violation;
mod vocabulary;
mod web_address;

pub use actor::Actor;
pub use amount::Amount;
pub use claim::{Claim, Subject};
pub use code::{Code, Definition};
pub use coordinate::{Latitude, Longitude};
pub use country::Country;
pub use currency::Currency;
pub use date::{Bound, Date, DateError, DateReading, PartialDate, Precision};
pub use day::Day;
pub use decimal::Decimal;
pub use entry::Entry;
pub use event::Event;
pub use fold::fold;
pub use id::{ActorId, ClaimId, EntryId, EventId, IdError, PlaceId, SourceId};
pub use label::Label;
pub use language::Language;
pub use language_tag::LanguageTag;
pub use link::Link;
pub use locator::{Locator, LocatorError, LocatorUnit};
pub use place::Place;
pub use register::{Register, Rows};
pub use role::Role;
pub use sector::SectorCode;
pub use source::{Evidence, Source};
pub use standing::{Force, Standing};
pub use suggest::nearest;
pub use tables::Tables;
pub use text::{Multilingual, Stem, Translated};
pub use value_error::ValueError;
pub use violation::{Related, Violation};
pub use vocabulary::{
    ActorKind, ClosedList, Confidence, EntryKind, EventType, Handling, LegalForm, PlaceKind, Relation, RoleCode,
    SourceKind, Status, SubjectTable, Theme, UnknownCode, Verdict, codes_of, list_names,
};
pub use web_address::WebAddress;
