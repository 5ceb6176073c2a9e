//! A text of the register as a briefing says it: in its own language where the register has it, else in another, visibly.

use std::borrow::Cow;
use std::sync::Arc;

use minijinja::Value;
use model::{Language, Translated};

use super::value::{PhraseValue, in_language};
use super::{Context, RowName};

/// A text and the language it is in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording<'t> {
    /// The text, marked with its cell where the context traces.
    pub text: Cow<'t, str>,
    /// Its language.
    pub language: Language,
}

impl Context {
    /// The text in the language of the briefing; where the register has none, in the first language that it has. Its column
    /// is called `stem_en` or the like.
    pub(super) fn wording<'t>(&self, row: RowName, stem: &str, text: &'t Translated) -> Option<Wording<'t>> {
        let (language, _) = text.nearest(self.locale.language())?;
        self.wording_in(language, row, stem, text)
    }

    /// The text in one language, where the register has it.
    pub(super) fn wording_in<'t>(
        &self,
        language: Language,
        row: RowName,
        stem: &str,
        text: &'t Translated,
    ) -> Option<Wording<'t>> {
        let text = self.cell(row, || format!("{stem}_{language}"), text.get(language)?);
        Some(Wording { text, language })
    }
}

impl Wording<'_> {
    /// The text as Markdown, which says its language where that is another one than that of the briefing.
    pub fn markdown(&self, context: &Context) -> String {
        in_language(context, &self.text, self.language.tag())
    }

    /// The text as a value of templates.
    pub fn value(&self, context: &Arc<Context>) -> Value {
        if self.language == context.locale.language() {
            Value::from(&*self.text)
        } else {
            PhraseValue::value(context, &self.text, self.language)
        }
    }
}
