//! A text in the languages of the register.

/// A language of the register and its briefings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// English.
    English,
    /// French.
    French,
    /// Japanese.
    Japanese,
}

impl Language {
    /// Every language, in the order of the columns.
    pub const ALL: [Self; 3] = [Self::English, Self::French, Self::Japanese];

    /// The BCP 47 tag: `en`, `fr` or `ja`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::French => "fr",
            Self::Japanese => "ja",
        }
    }

    /// The language of a BCP 47 tag, or nothing where the register has no such language.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }
}

/// One text in up to three languages; a missing translation is `None`, never the text of another language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Translated {
    /// The column that ends in `_en`.
    pub en: Option<String>,
    /// The column that ends in `_fr`.
    pub fr: Option<String>,
    /// The column that ends in `_ja`.
    pub ja: Option<String>,
}

impl Translated {
    /// The text in `language`, where the register has it.
    pub fn get(&self, language: Language) -> Option<&str> {
        match language {
            Language::English => self.en.as_deref(),
            Language::French => self.fr.as_deref(),
            Language::Japanese => self.ja.as_deref(),
        }
    }

    /// Every text there is, with its language, in the order of the columns.
    pub fn iter(&self) -> impl Iterator<Item = (Language, &str)> {
        Language::ALL
            .into_iter()
            .filter_map(|language| Some((language, self.get(language)?)))
    }
}
