//! What a briefing is about, as templates see it.

use std::sync::Arc;

use minijinja::Value;
use minijinja::value::{Enumerator, Object};
use model::Evidence;

use super::{ActorValue, EntryValue};
use crate::subject::{Subject, SubjectKind};
use crate::template::Context;

/// What a template can ask a subject for.
pub const ATTRIBUTES: &[&str] = &["kind", "id", "name", "entry", "actor"];

/// The one thing that a briefing is about.
#[derive(Debug)]
pub struct SubjectValue {
    context: Arc<Context>,
    subject: Subject,
}

impl SubjectValue {
    /// The subject of the briefing as a value; `none` where it is about no one thing.
    pub fn value(context: &Arc<Context>) -> Value {
        let subject = context.briefing.subject().cloned();
        subject.map_or(Value::from(()), |subject| {
            Value::from_object(Self {
                context: context.clone(),
                subject,
            })
        })
    }

    /// Where it was found: an entry has a source, themes, actors and places have none of their own.
    pub fn evidence(&self) -> Option<Evidence> {
        let register = self.context.briefing.register();
        let entry = register.entry_by_slug(&self.subject.id);
        entry
            .filter(|_| self.subject.kind == SubjectKind::Entry)
            .map(|entry| entry.evidence.clone())
    }

    /// Its name in the language of the briefing; where the register has none, in another one, which it says.
    fn name(&self) -> Value {
        let name = self.context.subject_name();
        name.map_or(Value::from(()), |name| name.value(&self.context))
    }

    fn entry(&self) -> Value {
        let entry = self.context.briefing.register().entry_by_slug(&self.subject.id);
        let entry = entry.filter(|_| self.subject.kind == SubjectKind::Entry);
        entry.map_or(Value::from(()), |entry| EntryValue::value(&self.context, entry))
    }

    fn actor(&self) -> Value {
        let actor = self.context.briefing.register().actor_by_slug(&self.subject.id);
        let actor = actor.filter(|_| self.subject.kind == SubjectKind::Actor);
        actor.map_or(Value::from(()), |actor| ActorValue::value(&self.context, actor, None))
    }
}

impl Object for SubjectValue {
    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Str(ATTRIBUTES)
    }

    fn get_value_by_str(self: &Arc<Self>, key: &str) -> Option<Value> {
        Some(match key {
            "kind" => Value::from(self.subject.kind.name().as_str()),
            "id" => Value::from(self.subject.id.as_str()),
            "name" => self.name(),
            "entry" => self.entry(),
            "actor" => self.actor(),
            _ => return None,
        })
    }
}
