//! A place as templates see it.

use std::fmt;
use std::sync::Arc;

use minijinja::Value;
use minijinja::value::{Object, ObjectRepr};
use model::PlaceId;

use super::{article, text};
use crate::template::{Context, RowName};

/// A place of the register, printed as its name.
#[derive(Debug)]
pub struct PlaceValue {
    /// What stands for it on the page.
    pub name: Value,
    article: String,
}

impl PlaceValue {
    /// The place as a value, or `none` where there is none or nobody named it.
    pub fn value(context: &Arc<Context>, place: Option<&PlaceId>) -> Value {
        let Some(place) = place.and_then(|id| context.briefing.register().place(id)) else {
            return Value::from(());
        };
        let row = RowName {
            table: "places",
            key: &[place.id.as_str()],
        };
        let name = text(context, row, "name", &place.name);
        if name.is_none() {
            return name;
        }
        Value::from_object(Self {
            name,
            article: article(place.article.get(context.locale.language())),
        })
    }

    /// Which article its name takes in the language of the briefing, as messages select on it: `le`, `la`, `l` for `l’`,
    /// `les`; `none` where it takes none.
    pub fn article(&self) -> &str {
        &self.article
    }
}

impl Object for PlaceValue {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    /// For filters and the operator `~`; what is printed is the name as a value.
    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.name)
    }
}
