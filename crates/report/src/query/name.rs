//! The names of conditions.

use std::fmt;
use std::str::FromStr;

/// A condition by its name, the same in `briefings.toml`, on the command line and in templates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Name {
    /// Which entries.
    Entry,
    /// What they are.
    Kind,
    /// What they belong to.
    Theme,
    /// Who has a role in them.
    Actor,
    /// Which role somebody has in them.
    Role,
    /// Where they are.
    Place,
    /// Where they stand.
    Status,
    /// Who may read them.
    Handling,
    /// The start of a span of time.
    From,
    /// The end of a span of time.
    Until,
}

impl Name {
    /// Every name, in the order in which conditions are looked at.
    pub const ALL: [Self; 10] = [
        Self::Entry,
        Self::Kind,
        Self::Theme,
        Self::Actor,
        Self::Role,
        Self::Place,
        Self::Status,
        Self::Handling,
        Self::From,
        Self::Until,
    ];

    /// As it is written.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Entry => "entry",
            Self::Kind => "kind",
            Self::Theme => "theme",
            Self::Actor => "actor",
            Self::Role => "role",
            Self::Place => "place",
            Self::Status => "status",
            Self::Handling => "handling",
            Self::From => "from",
            Self::Until => "until",
        }
    }
}

impl FromStr for Name {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|name| name.as_str() == text).ok_or(())
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
