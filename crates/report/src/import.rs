//! A partner's table into the register: what each of its rows would become, and which rows of the register are the same already.
//!
//! ```text
//! map (TOML) + partner's table + register -> Plan -> new rows of one file
//! ```

mod dates;
mod identity;
mod map;
mod plan;
mod repeated;
mod slug;
mod suggest;
mod trial;
mod values;

pub use map::{Map, parse_map};
pub use plan::{Outcome, Plan, plan};
pub use suggest::suggest;
pub use trial::Trial;
