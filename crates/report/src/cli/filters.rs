//! The conditions of a query as flags, named as they are in `briefings.toml` and in templates.

use clap::Args;

use crate::query::{Conditions, Name, Text};

/// Conditions on entries. Each may be given several times or list several values with commas, any of which will do; an
/// entry must meet all conditions.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Conditions (ids, codes or names; several values with commas)")]
pub struct Filters {
    /// These entries.
    #[arg(long, value_name = "ENTRY")]
    pub entry: Vec<String>,
    /// Entries of this kind, such as `instrument`.
    #[arg(long, value_name = "KIND")]
    pub kind: Vec<String>,
    /// Entries of this theme, such as `maritime`.
    #[arg(long, value_name = "THEME")]
    pub theme: Vec<String>,
    /// Entries in which this actor has a role.
    #[arg(long, value_name = "ACTOR")]
    pub actor: Vec<String>,
    /// Entries in which the actor, or anybody where none is given, has this role.
    #[arg(long, value_name = "ROLE")]
    pub role: Vec<String>,
    /// Entries in this place, or with an event or target there.
    #[arg(long, value_name = "PLACE")]
    pub place: Vec<String>,
    /// Entries that stand there on the day, such as `active`.
    #[arg(long, value_name = "STATUS")]
    pub status: Vec<String>,
    /// Rows for these readers only; it never shows more than the audience may see.
    #[arg(long, value_name = "HANDLING")]
    pub handling: Vec<String>,
    /// Entries that lived then or later, by their start and end or by an event: 2019, 2019-09 or 2019-09-20.
    #[arg(long, value_name = "DATE")]
    pub from: Option<String>,
    /// Entries that lived then or earlier, in the same sense.
    #[arg(long, value_name = "DATE")]
    pub until: Option<String>,
}

impl Filters {
    /// What was typed, for the names to be looked up.
    pub fn conditions(&self) -> Conditions {
        let mut conditions = Conditions::default();
        for name in Name::ALL {
            let values: Vec<&String> = match name {
                Name::Entry => self.entry.iter().collect(),
                Name::Kind => self.kind.iter().collect(),
                Name::Theme => self.theme.iter().collect(),
                Name::Actor => self.actor.iter().collect(),
                Name::Role => self.role.iter().collect(),
                Name::Place => self.place.iter().collect(),
                Name::Status => self.status.iter().collect(),
                Name::Handling => self.handling.iter().collect(),
                Name::From => self.from.iter().collect(),
                Name::Until => self.until.iter().collect(),
            };
            let texts = values.into_iter().map(|value| Text::from(value.as_str()));
            conditions.set(name, texts.collect());
        }
        conditions
    }
}
