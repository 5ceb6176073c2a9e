//! Hints that name what was probably meant.

use model::nearest;

/// "did you mean" where one of the choices is near, all of them where none is.
pub fn choices_hint<'a>(given: &str, choices: impl IntoIterator<Item = &'a str> + Clone) -> String {
    match nearest(given, choices.clone()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!(
            "choose among `{}`",
            choices.into_iter().collect::<Vec<_>>().join("`, `")
        ),
    }
}
