//! `report explain`

use super::{Failure, say};

/// What a code means and how to repair what it names.
pub fn run(code: &str) -> Result<(), Failure> {
    let codes = ingest::codes();
    match codes.iter().find(|(slug, _)| *slug == code) {
        Some((_, explanation)) => {
            say(explanation.trim());
            Ok(())
        }
        None => {
            let hint = match model::nearest(code, codes.iter().map(|(slug, _)| *slug)) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!(
                    "the codes are `{}`",
                    codes.iter().map(|(slug, _)| *slug).collect::<Vec<_>>().join("`, `")
                ),
            };
            Err(Failure::Usage(format!("there is no code `{code}`: {hint}")))
        }
    }
}
