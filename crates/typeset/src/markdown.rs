//! Markdown to [`Document`].
//!
//! The dialect is small and closed. What CommonMark or GitHub would read and we do not set (code, raw HTML,
//! ...) is asked for in [`OPTIONS`] all the same, so that it is found and named; and what they would pass over in
//! silence (a short row of a table, a mark of emphasis that does not bind, a note that nobody wrote) is named too.

mod anchor;
mod blocks;
mod cells;
mod figures;
mod groups;
mod headings;
mod inlines;
mod joints;
mod language;
mod lines;
mod links;
mod notes;
mod numbering;
mod reader;
mod refusal;
mod stray;

use pulldown_cmark::Options;

use crate::{Document, Problem, front_matter};
use reader::Reader;

/// What the reader looks for: that which belongs to the dialect, and that which GitHub or Pandoc would show as
/// something other than its letters.
const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_GFM)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_MATH)
    .union(Options::ENABLE_DEFINITION_LIST);

/// Reads a briefing.
///
/// # Dialect
///
/// - front matter: the fields of [`crate::FrontMatter`] as flat YAML between two `---` lines
/// - headings of level 1 to 4; the first block is the only one of level 1 and says the title
/// - paragraphs, bulleted and numbered lists, block quotes, GitHub's alerts
/// - tables; a paragraph of one emphasis directly before a table is its caption. Where the first cell of a row is one strong
///   emphasis, perhaps with note marks behind it, it is the header of the row, and, if the other cells are empty, the
///   subheading of the rows below it. A column without colons (`---`) that holds nothing but numbers is set flush right
/// - figures: at the outermost level, a paragraph that is one image, `![alternative text](path)`; a paragraph of one
///   emphasis directly behind a figure is its caption, also where a table follows
/// - emphasis, strong emphasis, hard line breaks
/// - `<span lang="fr">mots</span>`: words in another language than those around them, by its BCP 47 tag; no other HTML
/// - links to `https:`, `http:`, `mailto:` and to the anchors of headings, as GitHub makes them
/// - notes: `[^label]` and, at the outermost level, `[^label]: text`
/// - the comments `<!-- pagebreak -->` and `<!-- toc -->`, each on lines of its own
///
/// # Errors
///
/// Everything that is not of this dialect or does not hold together, in the order of the lines.
pub fn parse(markdown: &str) -> Result<Document, Vec<Problem>> {
    let markdown = markdown.strip_prefix('\u{FEFF}').unwrap_or(markdown);
    let split = front_matter::split(markdown).map_err(|problem| vec![problem])?;
    let front = front_matter::read(split.yaml, 2);
    let mut reader = Reader::new(split.body, split.body_line);
    let mut blocks = reader.document();
    let mut problems = reader.problems;
    problems.extend(reader.headings.check(&blocks, front.as_ref().ok(), split.body_line));
    problems.extend(reader.links.check(&reader.headings));
    let (notes, unheard) = numbering::number(&mut blocks, reader.notes);
    if !reader.passed_over {
        problems.extend(unheard);
    }
    match front {
        Ok(front) if problems.is_empty() => Ok(Document { front, blocks, notes }),
        front => {
            problems.extend(front.err().unwrap_or_default());
            problems.sort_by_key(|problem| problem.line);
            problems.dedup();
            Err(problems)
        }
    }
}
