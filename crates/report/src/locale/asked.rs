//! The messages that the program itself asks for, whatever the templates say. Each list stands where its messages are asked for.

/// A message, or a family of them, that the program asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// Its name; `locator-*` is every message whose name begins so.
    pub id: &'static str,
    /// What it is given, without `$`.
    pub slots: &'static [&'static str],
    /// Whether every language must have it. Words of scale, for one, are those of a language.
    pub is_needed: bool,
}

impl Asked {
    /// A message that every language must have.
    pub const fn needed(id: &'static str, slots: &'static [&'static str]) -> Self {
        let is_needed = true;
        Self { id, slots, is_needed }
    }

    /// A message that a language may have.
    pub const fn optional(id: &'static str, slots: &'static [&'static str]) -> Self {
        let is_needed = false;
        Self { id, slots, is_needed }
    }

    /// Whether it is the message of that name, or the family that it is one of.
    pub fn is(&self, id: &str) -> bool {
        match self.id.strip_suffix('*') {
            Some(beginning) => id.starts_with(beginning),
            None => self.id == id,
        }
    }
}

/// Those that the words of a language need whatever a briefing says: the name of the locale, dates, amounts.
pub fn asked() -> impl Iterator<Item = Asked> {
    let lists = [super::name::ASKED, super::date::ASKED, super::amount::ASKED];
    lists.into_iter().flatten().copied()
}
