//! `templates/style.toml`: how the pages look.

use typeset::{Pictures, Style};

use crate::code;
use crate::fault::{Fault, SourceFile};

/// Reads the look of the pages, whose logo is one of `pictures`.
///
/// # Errors
/// Everything that [`Style::from_toml`] finds, each at its place in the file.
pub fn parse_style(file: &SourceFile, pictures: &Pictures) -> Result<Style, Vec<Fault>> {
    Style::from_toml(&file.text, pictures).map_err(|problems| {
        let fault = |problem: typeset::StyleProblem| {
            Fault::new(code::STYLE, problem.message)
                .at(file, problem.bytes)
                .hint(problem.hint)
        };
        problems.into_iter().map(fault).collect()
    })
}
