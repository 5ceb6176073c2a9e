//! The nearest of known names to one that was mistyped.

use strsim::osa_distance;

/// The candidate that `given` was probably meant to be: the nearest within two slips of the keyboard (a letter missing,
/// added, changed, or two letters exchanged), ignoring case; the first of several that are equally near. Short names
/// must agree in more than half of their letters, for any two-letter name is two slips from any other.
pub fn nearest<'a>(given: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let given = given.to_lowercase();
    let length = given.chars().count();
    let near = candidates.into_iter().filter_map(|candidate| {
        if candidate.chars().count().abs_diff(length) > MOST_SLIPS {
            return None;
        }
        let distance = osa_distance(&given, &candidate.to_lowercase());
        (distance <= MOST_SLIPS && distance * 2 < length.max(2)).then_some((distance, candidate))
    });
    near.min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

const MOST_SLIPS: usize = 2;

/// Names as the end of a sentence lists them: "`a`, `b` and `c`".
pub(crate) fn list<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let quoted: Vec<String> = names.into_iter().map(|name| format!("`{name}`")).collect();
    match quoted.as_slice() {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
