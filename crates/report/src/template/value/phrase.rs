//! A text of the register that need not be in the language of the briefing.

use std::fmt;
use std::sync::Arc;

use minijinja::Value;
use minijinja::value::{Object, ObjectRepr};
use model::Language;

use crate::origin::{escape, escape_in};
use crate::template::Context;

/// A text and the language it is in. Printed, it says that language where readers could not know it otherwise.
#[derive(Debug)]
pub struct PhraseValue {
    context: Arc<Context>,
    text: String,
    language: Language,
}

impl PhraseValue {
    /// The text as a value.
    pub fn value(context: &Arc<Context>, text: &str, language: Language) -> Value {
        Value::from_object(Self {
            context: context.clone(),
            text: text.to_owned(),
            language,
        })
    }

    /// The tag of its language, where that is not the one of the briefing.
    pub fn other_language(&self) -> Option<String> {
        let is_other = self.language != self.context.locale.language();
        is_other.then(|| self.language.tag().to_owned())
    }

    /// The text as Markdown.
    pub fn markdown(&self) -> String {
        in_language(&self.context, &self.text, self.language.tag())
    }
}

/// A text as Markdown that says its language, a BCP 47 tag, where it is another one than that of the briefing.
pub fn in_language(context: &Context, text: &str, tag: &str) -> String {
    if tag == context.locale.language().tag() {
        return escape(text);
    }
    typeset::LanguageTag::new(tag).map_or_else(
        || escape(text),
        |tag| escape_in(text, &tag, context.locale.language().tag()),
    )
}

impl Object for PhraseValue {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    /// For filters and the operator `~`; what is printed goes through [`PhraseValue::markdown`].
    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}
