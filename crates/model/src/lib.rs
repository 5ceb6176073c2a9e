//! The partnership register: entries, actors, roles, events, sources, places, links, amounts, claims, and the
//! rules that hold between them.
//!
//! This crate knows nothing of files, CSV or the command line. Tables of typed rows go in, and a [`Register`]
//! comes out that is whole and consistent, or the list of everything that stands in its way.

mod actor;
mod amount;
mod claim;
mod date;
mod entry;
mod event;
mod id;
mod label;
mod link;
mod locator;
mod place;
mod register;
mod role;
mod source;
mod text;
mod violation;
mod vocabulary;

pub use actor::Actor;
pub use amount::Amount;
pub use claim::{Claim, Subject};
pub use date::{Bound, Date, DateError, Day, PartialDate, Precision};
pub use entry::Entry;
pub use event::Event;
pub use id::{ActorId, ClaimId, EntryId, EventId, IdError, PlaceId, SourceId};
pub use label::Label;
pub use link::Link;
pub use locator::{Locator, LocatorError, LocatorUnit};
pub use place::Place;
pub use register::{Register, Tables};
pub use role::Role;
pub use source::{Evidence, Source};
pub use text::{Language, Translated};
pub use violation::{Code, Violation};
pub use vocabulary::{
    ActorKind, ClosedList, Confidence, EntryKind, EventType, Handling, LegalForm, Relation, RoleCode, SourceKind,
    Status, Theme, UnknownCode, Verdict, PlaceKind,
};
