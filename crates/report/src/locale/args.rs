//! What messages are filled with.

use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentValue};

/// One argument of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// A text, Markdown: whoever fills it in has escaped what came from the register. A selector compares it.
    Text(String),
    /// A whole number: a selector asks for its plural category or for the number itself, and it is printed as the language
    /// prints numbers. At most [`Arg::MOST`] either way.
    Number(i64),
}

impl Arg {
    /// The largest number that Fluent, which counts in binary fractions, keeps exactly.
    pub const MOST: i64 = (1 << 53) - 1;

    /// The number as an argument; as a text where it is larger than Fluent can count.
    pub fn number(number: i64) -> Self {
        if (-Self::MOST..=Self::MOST).contains(&number) {
            Self::Number(number)
        } else {
            Self::Text(number.to_string())
        }
    }

    fn to_fluent(&self) -> FluentValue<'_> {
        match self {
            Self::Text(text) => FluentValue::from(text.as_str()),
            Self::Number(number) => FluentValue::from(*number),
        }
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<Cow<'_, str>> for Arg {
    fn from(text: Cow<'_, str>) -> Self {
        Self::Text(text.into_owned())
    }
}

impl From<u32> for Arg {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

/// The arguments of a message: names without `$`, and what stands for them.
#[derive(Debug, Clone, Default)]
pub struct Args(Vec<(String, Arg)>);

impl Args {
    /// Gives `name` the value `value`.
    pub fn set(&mut self, name: impl Into<String>, value: impl Into<Arg>) {
        self.0.push((name.into(), value.into()));
    }

    /// The same arguments and one more.
    pub fn with(mut self, name: impl Into<String>, value: impl Into<Arg>) -> Self {
        self.set(name, value);
        self
    }

    /// The names that are set, in the order in which they were set.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(name, _)| name.as_str())
    }

    /// Whether nothing is set.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn to_fluent(&self) -> FluentArgs<'_> {
        self.0
            .iter()
            .map(|(name, arg)| (name.as_str(), arg.to_fluent()))
            .collect()
    }
}

impl<const N: usize> From<[(&str, String); N]> for Args {
    fn from(pairs: [(&str, String); N]) -> Self {
        Self(
            pairs
                .into_iter()
                .map(|(name, text)| (name.to_owned(), Arg::Text(text)))
                .collect(),
        )
    }
}
