//! An actor as templates see it.

use std::sync::Arc;

use minijinja::Value;
use minijinja::value::{Enumerator, Object};
use model::{Actor, ClosedList, Country, Evidence, Language};

use super::{article, label};
use crate::locale::{Args, Asked, MessageError};
use crate::template::{Context, RowName, Wording};

/// What a template can ask an actor for.
pub const ATTRIBUTES: &[&str] = &["id", "name", "acronym", "kind", "kind_code", "country", "own_name"];

/// The message that sets a name and its acronym together.
pub const WITH_ACRONYM: Asked = Asked::needed("actor-with-acronym", &["name", "acronym"]);

/// An actor, with the evidence of the role that led to it.
#[derive(Debug)]
pub struct ActorValue {
    context: Arc<Context>,
    actor: Actor,
    /// Where the role was found; nothing where a template asked for the actor by its id.
    pub evidence: Option<Evidence>,
}

impl ActorValue {
    /// The actor as a value.
    pub fn value(context: &Arc<Context>, actor: &Actor, evidence: Option<Evidence>) -> Value {
        Value::from_object(Self {
            context: context.clone(),
            actor: actor.clone(),
            evidence,
        })
    }

    /// The name in the language of the briefing, or in another.
    pub fn name(&self) -> Option<Wording<'_>> {
        let key = [self.actor.id.as_str()];
        let row = self.row(&key);
        self.context.wording(row, "name", &self.actor.name)
    }

    /// The acronym in the language of the briefing: what it is called in another is of no use to readers of this one.
    pub fn acronym(&self) -> Option<Wording<'_>> {
        let key = [self.actor.id.as_str()];
        let row = self.row(&key);
        let language = self.context.locale.language();
        self.context.wording_in(language, row, "acronym", &self.actor.acronym)
    }

    /// Which article its name takes in the language of the briefing, as messages select on it: `le`, `la`, `l` for `l’`,
    /// `les`; `none` where it takes none.
    pub fn article(&self) -> String {
        article(self.actor.article.get(self.context.locale.language()))
    }

    fn row<'a>(&self, key: &'a [&'a str]) -> RowName<'a> {
        RowName { table: "actors", key }
    }

    /// The name with its acronym, by the message `actor-with-acronym`; the name alone where there is no acronym.
    /// Both are escaped: the phrase is Markdown.
    ///
    /// # Errors
    /// The locale lacks the message.
    pub fn full(&self) -> Result<Option<String>, MessageError> {
        let markdown = |wording: Wording| wording.markdown(&self.context);
        let Some(name) = self.name().map(markdown) else {
            return Ok(None);
        };
        let Some(acronym) = self.acronym().map(markdown) else {
            return Ok(Some(name));
        };
        let args = Args::from([("name", name), ("acronym", acronym)]);
        self.context.locale.message(WITH_ACRONYM.id, &args).map(Some)
    }

    /// The name in the language of its own country, where that is another one than the name in the briefing.
    fn own_name(&self) -> Option<Value> {
        let own = match self.actor.country.as_ref()?.as_str() {
            "FR" => Language::FRENCH,
            "JP" => Language::JAPANESE,
            _ => return None,
        };
        let name = &self.actor.name;
        if name.get(own) == name.get(self.context.locale.language()) {
            return None;
        }
        let key = [self.actor.id.as_str()];
        let name = self.context.wording_in(own, self.row(&key), "name", name)?;
        Some(name.value(&self.context))
    }
}

impl Object for ActorValue {
    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Str(ATTRIBUTES)
    }

    fn get_value_by_str(self: &Arc<Self>, key: &str) -> Option<Value> {
        let value = |wording: Option<Wording>| wording.map_or(Value::from(()), |wording| wording.value(&self.context));
        Some(match key {
            "id" => Value::from(self.actor.id.as_str()),
            "name" => value(self.name()),
            "acronym" => value(self.acronym()),
            "kind" => label(&self.context, self.actor.kind),
            "kind_code" => Value::from(self.actor.kind.code()),
            "country" => self
                .actor
                .country
                .map(Country::as_str)
                .map_or(Value::from(()), Value::from),
            "own_name" => self.own_name().unwrap_or(Value::from(())),
            _ => return None,
        })
    }
}
