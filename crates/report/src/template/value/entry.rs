//! An entry as templates see it.

use std::sync::atomic::Ordering;
use std::sync::{Arc, OnceLock};

use minijinja::value::{Enumerator, Object, from_args};
use minijinja::{Error, ErrorKind, State, Value};
use model::{ActorId, ClosedList, Date, Entry, Event, EventType, RoleCode, Translated};

use super::{
    ActorValue, AmountValue, DateValue, EventValue, LinkValue, MissingValue, PlaceValue, RoleValue, code, label,
};
use crate::template::{Context, RowName};

/// What a template can ask an entry for.
pub const ATTRIBUTES: &[&str] = &[
    "id",
    "title",
    "kind",
    "kind_code",
    "theme",
    "status",
    "status_code",
    "force",
    "steps",
    "form",
    "form_code",
    "start",
    "since",
    "end",
    "period",
    "place",
    "summary",
    "events",
    "latest",
    "targets",
    "roles",
    "amounts",
    "links",
    "handling_code",
];

/// One entry that the briefing shows.
#[derive(Debug)]
pub struct EntryValue {
    context: Arc<Context>,
    /// The row.
    pub entry: Entry,
    /// The row as it stood on the day of the briefing, once something was asked that depends on the day.
    told: OnceLock<Entry>,
}

impl EntryValue {
    /// The entry as a value.
    pub fn value(context: &Arc<Context>, entry: &Entry) -> Value {
        Value::from_object(Self {
            context: context.clone(),
            entry: entry.clone(),
            told: OnceLock::new(),
        })
    }

    fn told(&self) -> &Entry {
        self.told.get_or_init(|| self.context.briefing.told(&self.entry))
    }

    fn date(&self, column: &str, date: Option<Date>) -> Value {
        match date {
            Some(date) => {
                let cell = self.context.cell_name(self.row(&[self.entry.id.as_str()]), column);
                DateValue::of_cell(&self.context, date, Some(self.entry.evidence.clone()), cell)
            }
            None => self.missing(&format!("has no `{column}`")),
        }
    }

    fn text(&self, column: &str, translated: &Translated) -> Value {
        let key = [self.entry.id.as_str()];
        let row = self.row(&key);
        match self.context.wording(row, column, translated) {
            Some(wording) => wording.value(&self.context),
            None => self.missing(&format!("has no `{column}_{}`", self.context.locale.language())),
        }
    }

    fn row<'a>(&self, key: &'a [&'a str]) -> RowName<'a> {
        RowName { table: "entries", key }
    }

    fn missing(&self, what: &str) -> Value {
        MissingValue::value(format!("entry `{}` {what}", self.entry.id))
    }

    /// The summary. Where the row has one that names a later year than that of the briefing, it is missing.
    fn summary(&self) -> Value {
        let (language, told) = (self.context.locale.language(), &self.told().summary);
        if self.entry.summary.get(language) != told.get(language) {
            let year = self.context.briefing.as_of().year();
            return self.missing(&format!("has a summary that names a year after {year}"));
        }
        self.text("summary", told)
    }

    fn events(&self) -> Vec<Value> {
        self.event_values(self.context.briefing.events_of(&self.entry))
    }

    /// The events that say where it stands.
    fn steps(&self) -> Vec<Value> {
        self.event_values(self.context.briefing.standing_of(&self.entry).steps)
    }

    fn event_values(&self, events: Vec<&Event>) -> Vec<Value> {
        let value = |event| EventValue::value(&self.context, &self.entry, event);
        events.into_iter().map(value).collect()
    }

    /// The last thing that happened to it, or `none`.
    fn latest(&self) -> Value {
        let last = self.context.briefing.events_of(&self.entry).pop();
        last.map_or(Value::from(()), |event| {
            EventValue::value(&self.context, &self.entry, event)
        })
    }

    fn roles(&self) -> Value {
        let roles = self.context.briefing.roles_of(&self.entry).into_iter();
        roles.map(|role| RoleValue::value(&self.context, role)).collect()
    }

    fn amounts(&self) -> Value {
        let amounts = self.context.briefing.amounts_of(&self.entry).into_iter();
        self.context.tells_amounts.store(true, Ordering::Relaxed);
        amounts
            .map(|amount| AmountValue::value(&self.context, amount))
            .collect()
    }

    fn links(&self) -> Value {
        let briefing = &self.context.briefing;
        let value = |inward: bool| move |(link, other)| LinkValue::value(&self.context, link, other, inward);
        let outward = briefing.links_from(&self.entry).into_iter().map(value(false));
        let inward = briefing.links_to(&self.entry).into_iter().map(value(true));
        outward.chain(inward).collect()
    }

    /// The code of [`model::Force`], or `none`.
    fn force(&self) -> Value {
        let force = self.context.briefing.standing_of(&self.entry).force;
        force.map_or(Value::from(()), |force| Value::from(force.code()))
    }

    /// `entry.event("signed")`: the first event of that type.
    fn event(&self, event_type: EventType) -> Value {
        let briefing = &self.context.briefing;
        let candidates = match event_type {
            EventType::Target => briefing.targets_of(&self.entry),
            _ => briefing.events_of(&self.entry),
        };
        let found = candidates.into_iter().find(|event| event.event_type == event_type);
        match found {
            Some(event) => EventValue::value(&self.context, &self.entry, event),
            None => self.missing(&format!("has no event `{event_type}` that the briefing shows")),
        }
    }

    /// `entry.actor("host")`: the first actor that has that role.
    fn actor(&self, wanted: RoleCode) -> Value {
        let first = self.actors(Some(wanted)).into_iter().next();
        first.unwrap_or_else(|| self.missing(&format!("has no actor with the role `{wanted}`")))
    }

    /// `entry.actors("party")`: the actors that have that role, in the order of the register; all of them without a
    /// role.
    fn actors(&self, wanted: Option<RoleCode>) -> Vec<Value> {
        let roles = self.context.briefing.roles_of(&self.entry);
        let mut met: Vec<&ActorId> = Vec::new();
        let mut actors = Vec::new();
        for role in roles
            .into_iter()
            .filter(|role| wanted.is_none_or(|wanted| role.code == wanted))
        {
            let actor = self.context.briefing.register().actor(&role.actor);
            if let Some(actor) = actor.filter(|_| !met.contains(&&role.actor)) {
                met.push(&role.actor);
                actors.push(ActorValue::value(&self.context, actor, Some(role.evidence.clone())));
            }
        }
        actors
    }
}

impl Object for EntryValue {
    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Str(ATTRIBUTES)
    }

    fn get_value_by_str(self: &Arc<Self>, key: &str) -> Option<Value> {
        Some(match key {
            "id" => Value::from(self.entry.id.as_str()),
            "title" => self.text("title", &self.entry.title),
            "kind" => label(&self.context, self.entry.kind),
            "kind_code" => Value::from(self.entry.kind.code()),
            "theme" => label(&self.context, self.entry.theme),
            "status" => label(&self.context, self.told().status),
            "status_code" => Value::from(self.told().status.code()),
            "force" => self.force(),
            "steps" => Value::from(self.steps()),
            "form" => self
                .entry
                .legal_form
                .map_or(Value::from(()), |form| label(&self.context, form)),
            "form_code" => self
                .entry
                .legal_form
                .map_or(Value::from(()), |form| Value::from(form.code())),
            "start" => self.date("start", self.told().start),
            "since" => self.date("start", self.told().start.map(Date::onwards)),
            "end" => self.date("end", self.told().end),
            "period" => self.date("start", self.told().period()),
            "place" => PlaceValue::value(&self.context, self.entry.place.as_ref()),
            "summary" => self.summary(),
            "events" => Value::from(self.events()),
            "latest" => self.latest(),
            "targets" => Value::from(self.event_values(self.context.briefing.targets_of(&self.entry))),
            "roles" => self.roles(),
            "amounts" => self.amounts(),
            "links" => self.links(),
            "handling_code" => Value::from(self.entry.handling.code()),
            _ => return None,
        })
    }

    fn call_method(self: &Arc<Self>, _: &mut State<'_, '_>, method: &str, args: &[Value]) -> Result<Value, Error> {
        match method {
            "event" => {
                let (event_type,): (&str,) = from_args(args)?;
                Ok(self.event(code(event_type)?))
            }
            "actor" => {
                let (role,): (&str,) = from_args(args)?;
                Ok(self.actor(code(role)?))
            }
            "actors" => {
                let (role,): (Option<&str>,) = from_args(args)?;
                Ok(Value::from(self.actors(role.map(code).transpose()?)))
            }
            _ => Err(Error::from(ErrorKind::UnknownMethod)),
        }
    }
}
