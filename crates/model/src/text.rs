//! A text in the languages of the register.

use std::fmt;

use crate::Language;

/// One text in several languages; a missing translation is `None`, never the text of another language.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Translated {
    /// The column that ends in `_en`.
    pub en: Option<String>,
    /// The column that ends in `_fr`.
    pub fr: Option<String>,
    /// The column that ends in `_ja`.
    pub ja: Option<String>,
    /// Further languages that a register has columns for, each once, by their tags.
    further: Vec<(Language, String)>,
}

impl Translated {
    /// The texts of the languages whose columns every table has, in the order of [`Language::COLUMNS`].
    pub fn of([en, fr, ja]: [Option<String>; 3]) -> Self {
        let further = Vec::new();
        Self { en, fr, ja, further }
    }

    /// A text in English.
    pub fn english(text: impl Into<String>) -> Self {
        Self::of([Some(text.into()), None, None])
    }

    /// The text in `language`, where the register has it.
    pub fn get(&self, language: Language) -> Option<&str> {
        match language {
            Language::ENGLISH => self.en.as_deref(),
            Language::FRENCH => self.fr.as_deref(),
            Language::JAPANESE => self.ja.as_deref(),
            _ => {
                let at = self.further.binary_search_by_key(&language, |(known, _)| *known).ok()?;
                self.further.get(at).map(|(_, text)| text.as_str())
            }
        }
    }

    /// Gives it a text in `language`, or takes the one there is.
    pub fn set(&mut self, language: Language, text: Option<String>) {
        match language {
            Language::ENGLISH => self.en = text,
            Language::FRENCH => self.fr = text,
            Language::JAPANESE => self.ja = text,
            _ => {
                self.further.retain(|(known, _)| *known != language);
                let at = self.further.partition_point(|(known, _)| *known < language);
                if let Some(text) = text {
                    self.further.insert(at, (language, text));
                }
            }
        }
    }

    /// Every text there is, with its language: those of [`Language::COLUMNS`], then the others by their tags.
    pub fn iter(&self) -> impl Iterator<Item = (Language, &str)> {
        let columns = Language::COLUMNS
            .into_iter()
            .filter_map(|language| Some((language, self.get(language)?)));
        columns.chain(self.further.iter().map(|(language, text)| (*language, text.as_str())))
    }

    /// The languages beyond [`Language::COLUMNS`] that it has.
    pub fn further(&self) -> impl Iterator<Item = Language> {
        self.further.iter().map(|(language, _)| *language)
    }

    /// The text in `language`; where there is none, the first that there is, and its language.
    pub fn nearest(&self, language: Language) -> Option<(Language, &str)> {
        let own = self.get(language).map(|text| (language, text));
        own.or_else(|| self.iter().next())
    }
}

/// What there is, and nothing of what there is not.
impl fmt::Debug for Translated {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

/// A family of columns, one for each language: `title` for `title_en`, `title_fr` …
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stem {
    /// What the names of the columns begin with.
    pub name: &'static str,
    /// Whether a text in one language wants its counterpart in every other. Acronyms and articles are things of one language.
    pub is_prose: bool,
}

impl Stem {
    /// A family of texts that want a translation.
    const fn prose(name: &'static str) -> Self {
        Self { name, is_prose: true }
    }

    /// A family of words that not every language has.
    const fn word(name: &'static str) -> Self {
        Self { name, is_prose: false }
    }

    /// The column of a language.
    pub fn column(self, language: Language) -> String {
        format!("{}_{language}", self.name)
    }

    /// The language of a column of this family: `fr` for `title_fr`.
    pub fn language_of(self, column: &str) -> Option<Language> {
        let tag = column.strip_prefix(self.name)?.strip_prefix('_')?;
        Language::from_tag(tag)
    }
}

impl fmt::Display for Stem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

/// A row with texts in several languages.
pub trait Multilingual {
    /// The families of columns that hold them, in the order of the columns.
    const STEMS: &'static [Stem];

    /// The text of a family, by its place in [`Multilingual::STEMS`].
    fn text(&self, stem: usize) -> Option<&Translated>;

    /// The same, to be changed.
    fn text_mut(&mut self, stem: usize) -> Option<&mut Translated>;

    /// Every family with its text.
    fn texts(&self) -> impl Iterator<Item = (Stem, &Translated)> {
        let stems = Self::STEMS.iter().enumerate();
        stems.filter_map(|(at, stem)| Some((*stem, self.text(at)?)))
    }
}

/// Says which fields of a row are texts in several languages.
macro_rules! multilingual {
    ($row:ty: $($kind:ident $name:ident),*) => {
        impl Multilingual for $row {
            const STEMS: &'static [Stem] = &[$(Stem::$kind(stringify!($name))),*];

            fn text(&self, stem: usize) -> Option<&Translated> {
                let texts: &[&Translated] = &[$(&self.$name),*];
                texts.get(stem).copied()
            }

            fn text_mut(&mut self, stem: usize) -> Option<&mut Translated> {
                let texts: [&mut Translated; Self::STEMS.len()] = [$(&mut self.$name),*];
                texts.into_iter().nth(stem)
            }
        }
    };
}

multilingual!(crate::Entry: prose title, prose summary);
multilingual!(crate::Actor: prose name, word acronym, word article);
multilingual!(crate::Event: prose title);
multilingual!(crate::Source: prose publisher, prose note);
multilingual!(crate::Place: prose name, word article);
multilingual!(crate::Amount: prose kind);
multilingual!(crate::Claim: prose note);
multilingual!(crate::Label: prose label);
multilingual!(crate::Role:);
multilingual!(crate::Link:);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn further_languages_stand_behind_those_of_the_columns() {
        let [german, catalan] = ["de", "ca"].map(|tag| Language::from_tag(tag).unwrap());
        let mut text = Translated::of([Some("sea".into()), None, Some("海".into())]);
        text.set(german, Some("Meer".into()));
        text.set(catalan, Some("mar".into()));
        text.set(german, Some("See".into()));
        let all: Vec<_> = text.iter().map(|(_, text)| text).collect();
        assert_eq!(all, ["sea", "海", "mar", "See"]);
        assert_eq!(text.nearest(Language::FRENCH), Some((Language::ENGLISH, "sea")));
        text.set(german, None);
        assert_eq!((text.get(german), text.get(catalan)), (None, Some("mar")));
    }

    #[test]
    fn a_column_says_its_language() {
        let stem = Stem::prose("title");
        assert_eq!(stem.language_of("title_fr"), Some(Language::FRENCH));
        assert_eq!(
            stem.language_of("title_pt-BR").map(|tag| stem.column(tag)),
            Some("title_pt-BR".to_owned())
        );
        assert_eq!(stem.language_of("titles_fr"), None);
        assert_eq!(stem.language_of("title_"), None);
    }
}
