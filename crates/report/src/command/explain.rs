//! `report explain`

use std::io;

use ingest::{Explanation, USUAL_WIDTH, wrapped};
use terminal_size::terminal_size_of;

use super::{Failure, columns, print, say};
use crate::code;

/// What a code means and how to repair what it names; without a code, all of them.
pub fn run(given: Option<&str>, markdown: bool) -> Result<(), Failure> {
    let codes = code::all();
    if markdown {
        return print(&mut io::stdout().lock(), &page(&codes));
    }
    let Some(given) = given else {
        codes.iter().for_each(|code| say(code.slug));
        return Ok(());
    };
    // People paste what they see.
    let slug = ["error", "warning", "note"]
        .iter()
        .fold(given, |text, word| {
            text.strip_prefix(&format!("{word}[")).unwrap_or(text)
        })
        .trim_matches(['[', ']']);
    match codes.iter().find(|known| known.slug == slug) {
        Some(code) => {
            let width = columns(terminal_size_of(io::stdout())).map(|width| width.min(USUAL_WIDTH));
            say(&fitted(&format!("{}\n\n{}", code.text, standing(code)), width));
            Ok(())
        }
        None => {
            let hint = match model::nearest(slug, codes.iter().map(|known| known.slug)) {
                Some(near) => format!("did you mean `{near}`?"),
                None => "`report explain` lists them".to_owned(),
            };
            Err(Failure::Usage(format!("there is no code `{slug}`: {hint}")))
        }
    }
}

/// Paragraphs in lines of a terminal; as they stand where there is none.
fn fitted(text: &str, terminal: Option<usize>) -> String {
    if terminal.is_none() {
        return text.to_owned();
    }
    let paragraphs = text
        .split("\n\n")
        .map(|paragraph| wrapped(&paragraph.replace('\n', " "), 0, terminal));
    paragraphs.collect::<Vec<_>>().join("\n\n")
}

/// Its family, how bad it is, and whether that can be changed.
fn standing(code: &Explanation) -> String {
    let lowered = match code.may_be_lowered {
        true => format!(
            "; `{} = \"warning\"` below `[severity]` in data/ingest.toml makes it less",
            code.slug
        ),
        false => String::new(),
    };
    format!("Family: {}. Severity: {}{lowered}.", code.family, code.severity.name())
}

/// The page of documentation: every code with its explanation, by family.
fn page(codes: &[Explanation]) -> String {
    let mut page = PAGE_HEAD.to_owned();
    for family in codes.chunk_by(|a, b| a.family == b.family) {
        let Some(first) = family.first() else { continue };
        let about = FAMILIES.iter().find(|(name, _)| *name == first.family);
        page += &format!("\n## {}: {}\n", first.family, about.map_or("", |(_, about)| about));
        for code in family {
            page += &format!("\n### {}\n\n{}\n\n{}\n", code.slug, code.text, standing(code));
        }
    }
    page
}

const PAGE_HEAD: &str = "\
<!-- Made by `cargo xtask generate` of the doc comments of the codes. Change those. -->

# What can be wrong

Every problem has a code that stays the same from version to version. `report explain CODE` prints what stands here.
An error keeps the briefings from being made; a warning and a note do not.
";

/// What each family is about.
const FAMILIES: [(&str, &str); 11] = [
    ("file", "a file of the register as a whole"),
    ("table", "the first line of a file, which names its columns"),
    ("row", "a row as a whole"),
    ("cell", "what one cell holds"),
    ("link", "what one row says of another"),
    ("rule", "what must be true of the facts"),
    ("project", "the files in the folder of templates"),
    ("request", "what the command line or `[briefing.select]` asks for"),
    ("template", "a template"),
    ("message", "a message file"),
    ("page", "what the pages would show"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn explanations_fit_terminals() {
        for code in code::all() {
            let lines = fitted(&code.text, Some(80));
            assert!(lines.lines().all(|line| line.chars().count() <= 80), "{lines}");
            assert_eq!(
                lines.split_whitespace().collect::<Vec<_>>(),
                code.text.split_whitespace().collect::<Vec<_>>()
            );
        }
    }

    #[test]
    fn every_family_is_described() {
        for code in code::all() {
            assert!(FAMILIES.iter().any(|(family, _)| *family == code.family), "{code:?}");
        }
    }
}
