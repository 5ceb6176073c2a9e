//! What may be asked of a figure.

use minijinja::value::Kwargs;
use minijinja::{Error, ErrorKind, Value};

use crate::origin::escape;
use crate::query::Name;
use crate::suggest::choices_hint;
use crate::template::failure::failure;

/// What every figure takes beside the conditions on entries.
const COMMON: [&str; 4] = ["caption", "table", "marks", "audience"];

/// What a kind of figure takes besides.
fn own(kind: &str) -> &'static [&'static str] {
    match kind {
        "bars" | "lines" => &["of", "by", "currency", "rows", "unit"],
        "map" => &["projection"],
        "matrix" => &["by"],
        _ => &[],
    }
}

/// Refuses what a kind of figure does not take.
///
/// # Errors
/// There is such an option.
pub(super) fn check(kind: &str, options: &Kwargs) -> Result<(), Error> {
    let own = own(kind).iter().copied().chain(COMMON);
    let conditions = Name::ALL.into_iter().map(Name::as_str);
    let taken: Vec<&str> = own.chain(conditions).collect();
    match options.args().find(|name| !taken.contains(name)) {
        None => Ok(()),
        Some(name) => Err(failure(
            ErrorKind::InvalidOperation,
            format!("the figure `{kind}` takes no `{name}`"),
            choices_hint(name, taken),
        )),
    }
}

/// Words among the options, as Markdown.
///
/// # Errors
/// What is given is no text.
pub(super) fn words(options: &Kwargs, name: &str) -> Result<Option<String>, Error> {
    let given = options.get::<Option<Value>>(name)?.filter(|given| !given.is_none());
    let Some(given) = given else {
        return Ok(None);
    };
    match given.as_str() {
        Some(words) if given.is_safe() => Ok(Some(words.to_owned())),
        Some(words) => Ok(Some(escape(words))),
        None => Err(failure(
            ErrorKind::InvalidOperation,
            format!("`{name}` is not given words"),
            "pass `label(...)`, a message of the language",
        )),
    }
}
