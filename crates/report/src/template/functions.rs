//! The functions that templates call.
//!
//! | call | gives |
//! |---|---|
//! | `entry("id")` | the entry as it stood on the day; where the briefing does not select it, what is false and makes sentences go; an id that the register lacks or that is above the audience is an error |
//! | `entries(theme=, except=, …)` | the entries that the briefing shows and that meet the conditions of [`crate::query`], each a value or a list, in the order of the register; `order="recent"`: those last heard of first; `order="name"`: by title, as the language sorts; `audience="public"`: those, and of them what, public readers may see |
//! | `actor("id")` | the actor; where it has no part in what the briefing shows, what is false; errors as those of `entry` |
//! | `actors()` | every actor with a role in an entry shown, by name |
//! | `events()` | the events of the entries shown, in chronological order, without targets; `audience=` as above |
//! | `targets()` | the targets set for the entries shown, in chronological order; `audience=` as above |
//! | `appraisal(months=24)` | facts on one source, facts on which sources disagree, overdue reviews, silent entries |
//! | `t("message", x=...)` | a sentence of the locale and the marks of the sources of what was passed |
//! | `summary(entry)` | the summary of an entry and its mark |
//! | `mark(x, ...)` | the marks alone |
//! | `label("message", x=...)` | words that state no fact: headings, heads of columns, captions |
//! | `list(values)` | titles, names or texts joined as the language joins a list |
//! | `figure("timeline", theme=, …)` | a figure of the entries that meet the conditions, as an image with its alternative text: `timeline`, `map` (`projection=`), `matrix` (`by="theme"` or `"entry"`), or `chain` of one entry |
//! | `figure("bars", of=, by=, currency=, theme=, …)`, `figure("lines", …)` | amounts or counts of these entries; with `rows=` and `unit=`, numbers of the template's own |
//! | `sources()` | the notes that the marks lead to |
//!
//! `x is told`: whether a sentence, a summary or a figure `x` is there, and was not left out.
//!
//! Beside them there are `audience` (`public`, `internal` or `restricted`), `as_of`, `subject` and `title`.

use std::sync::Arc;

use minijinja::value::{Kwargs, Rest};
use minijinja::{Environment, Error, State, Value};

use super::{Context, OMITTED, appraisal, citation, figures, lookup, telling};
use crate::appraisal::USUAL_MONTHS;

/// Registers every function with `environment`.
pub fn register(environment: &mut Environment<'static>, context: &Arc<Context>) {
    let shared = || context.clone();
    let c = shared();
    environment.add_function("entry", move |id: &str| lookup::entry(&c, id));
    let c = shared();
    environment.add_function("entries", move |options: Kwargs| lookup::entries(&c, &options));
    let c = shared();
    environment.add_function("actor", move |id: &str| lookup::actor(&c, id));
    let c = shared();
    environment.add_function("actors", move || lookup::actors(&c));
    let c = shared();
    environment.add_function("events", move |options: Kwargs| lookup::events(&c, &options, false));
    let c = shared();
    environment.add_function("targets", move |options: Kwargs| lookup::events(&c, &options, true));
    let c = shared();
    environment.add_function("appraisal", move |options: Kwargs| {
        let months = options.get::<Option<u32>>("months")?.unwrap_or(USUAL_MONTHS);
        options.assert_all_used()?;
        Ok::<_, Error>(appraisal::appraisal(&c, months))
    });
    let c = shared();
    environment.add_function("t", move |state: &mut State, id: &str, values: Kwargs| {
        telling::sentence(state, &c, id, &values)
    });
    let c = shared();
    environment.add_function("label", move |id: &str, values: Kwargs| telling::label(&c, id, &values));
    let c = shared();
    environment.add_function("list", move |values: Value| telling::list(&c, &values));
    let c = shared();
    environment.add_function("summary", move |state: &mut State, entry: Value| {
        telling::summary(state, &c, &entry)
    });
    let c = shared();
    environment.add_function("mark", move |state: &mut State, facts: Rest<Value>| {
        telling::mark(state, &c, &facts)
    });
    let c = shared();
    environment.add_function("figure", move |state: &mut State, kind: &str, options: Kwargs| {
        figures::figure(state, &c, kind, &options)
    });
    environment.add_test("told", |value: &Value| value.as_str() != Some(OMITTED));
    let c = shared();
    environment.add_function("sources", move |state: &mut State| {
        citation::sources(state, &c).map(Value::from_safe_string)
    });
}
