//! `report explain`

use super::{Failure, say};
use crate::code;

/// What a code means and how to repair what it names; without a code, all of them.
pub fn run(given: Option<&str>) -> Result<(), Failure> {
    let codes = code::all();
    let Some(given) = given else {
        codes.iter().for_each(|(slug, _)| say(slug));
        return Ok(());
    };
    // People paste what they see.
    let slug = given
        .trim_start_matches("error")
        .trim_start_matches("warning")
        .trim_matches(['[', ']']);
    match codes.iter().find(|(known, _)| *known == slug) {
        Some((_, explanation)) => {
            say(explanation.trim());
            Ok(())
        }
        None => {
            let hint = match model::nearest(slug, codes.iter().map(|(known, _)| *known)) {
                Some(near) => format!("did you mean `{near}`?"),
                None => "`report explain` lists them".to_owned(),
            };
            Err(Failure::Usage(format!("there is no code `{slug}`: {hint}")))
        }
    }
}
