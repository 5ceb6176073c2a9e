//! Hints that name what was probably meant.

use model::nearest;

/// "did you mean" where one of the choices is near; the choices themselves where they are few enough to read.
pub(crate) fn choices_hint(given: &str, choices: &[&str]) -> String {
    match nearest(given, choices.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("the choices are {}", list(choices)),
    }
}

/// `a`, `b` and `c`, in backticks.
pub(crate) fn list(words: &[&str]) -> String {
    let quoted: Vec<_> = words.iter().map(|word| format!("`{word}`")).collect();
    match quoted.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => quoted.concat(),
    }
}
