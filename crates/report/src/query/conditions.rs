//! Conditions as people write them, before anybody knows whether the register has what they name.

use std::fmt;
use std::ops::Range;

use serde::Deserialize;
use serde::de::{Deserializer, Error, MapAccess, SeqAccess, Visitor};
use toml::Spanned;

use super::Name;
use crate::suggest::choices_hint;

/// The values of some conditions, as texts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Conditions {
    /// Each name at most once.
    given: Vec<(Name, Vec<Text>)>,
}

/// A value as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The value.
    pub text: String,
    /// The bytes of the file that it stands in, if it stands in one.
    pub bytes: Option<Range<usize>>,
}

impl Conditions {
    /// Adds the values of a condition, which had none before. No value is no condition.
    pub fn set(&mut self, name: Name, values: Vec<Text>) {
        if !values.is_empty() {
            self.given.push((name, values));
        }
    }

    /// What was written for `name`.
    pub fn get(&self, name: Name) -> &[Text] {
        let found = self.given.iter().find(|(known, _)| *known == name);
        found.map(|(_, values)| values.as_slice()).unwrap_or_default()
    }

    /// Whether nothing was written.
    pub fn is_empty(&self) -> bool {
        self.given.is_empty()
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            bytes: None,
        }
    }
}

impl<'de> Deserialize<'de> for Conditions {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ConditionsVisitor)
    }
}

struct ConditionsVisitor;

impl<'de> Visitor<'de> for ConditionsVisitor {
    type Value = Conditions;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("conditions such as `theme = \"maritime\"`")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Conditions, A::Error> {
        let mut conditions = Conditions::default();
        while let Some(name) = map.next_key()? {
            let values: Spanned<Texts> = map.next_value()?;
            let whole = values.span();
            conditions.set(name, values.into_inner().placed(&whole));
        }
        Ok(conditions)
    }
}

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let given = String::deserialize(deserializer)?;
        given.parse().map_err(|()| {
            let names = Self::ALL.map(Self::as_str);
            D::Error::custom(format!("`{given}` is not a condition: {}", choices_hint(&given, names)))
        })
    }
}

/// One value or a list of them.
enum Texts {
    One(String),
    Many(Vec<Spanned<String>>),
}

impl Texts {
    fn placed(self, whole: &Range<usize>) -> Vec<Text> {
        let text = |text, bytes| Text {
            text,
            bytes: Some(bytes),
        };
        match self {
            Self::One(value) => vec![text(value, whole.clone())],
            Self::Many(values) => values
                .into_iter()
                .map(|value| {
                    let bytes = value.span();
                    text(value.into_inner(), bytes)
                })
                .collect(),
        }
    }
}

impl<'de> Deserialize<'de> for Texts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TextsVisitor)
    }
}

struct TextsVisitor;

impl<'de> Visitor<'de> for TextsVisitor {
    type Value = Texts;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text in quotation marks or a list of them")
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Texts, E> {
        Ok(Texts::One(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Texts, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = list.next_element()? {
            values.push(value);
        }
        Ok(Texts::Many(values))
    }
}
