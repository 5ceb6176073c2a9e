//! A role as templates see it.

use std::sync::Arc;

use minijinja::Value;
use minijinja::value::{Enumerator, Object};
use model::{ClosedList, Date, Role};

use super::{ActorValue, DateValue, label};
use crate::template::{Context, RowName};

/// What a template can ask a role for.
pub const ATTRIBUTES: &[&str] = &["actor", "role", "role_code", "since", "until"];

/// What an actor is to an entry.
#[derive(Debug)]
pub struct RoleValue {
    context: Arc<Context>,
    /// The row as it stood on the day of the briefing.
    pub role: Role,
}

impl RoleValue {
    /// The role as a value.
    pub fn value(context: &Arc<Context>, role: &Role) -> Value {
        Value::from_object(Self {
            context: context.clone(),
            role: context.briefing.told_role(role),
        })
    }

    fn actor(&self) -> Value {
        let actor = self.context.briefing.register().actor(&self.role.actor);
        actor.map_or(Value::from(()), |actor| {
            ActorValue::value(&self.context, actor, Some(self.role.evidence.clone()))
        })
    }

    fn date(&self, column: &str, date: Option<Date>) -> Value {
        let Role { entry, actor, code, .. } = &self.role;
        let row = RowName {
            table: "roles",
            key: &[entry.as_str(), actor.as_str(), code.code()],
        };
        date.map_or(Value::from(()), |date| {
            let cell = self.context.cell_name(row, column);
            DateValue::of_cell(&self.context, date, Some(self.role.evidence.clone()), cell)
        })
    }
}

impl Object for RoleValue {
    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Str(ATTRIBUTES)
    }

    fn get_value_by_str(self: &Arc<Self>, key: &str) -> Option<Value> {
        Some(match key {
            "actor" => self.actor(),
            "role" => label(&self.context, self.role.code),
            "role_code" => Value::from(self.role.code.code()),
            "since" => self.date("since", self.role.since),
            "until" => self.date("until", self.role.until),
            _ => return None,
        })
    }
}
