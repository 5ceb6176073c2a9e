//! From the document to its pages.
//!
//! ```text
//! Inline -> Text -> Piece -> Line -> Slab -> Page
//! ```
//!
//! A block's inlines become one flat text; it is cut into pieces that no line end divides, and those are filled into lines.
//! Lines and rows are slabs of one endless column, which is cut into pages at last. Every mark carries its node to the end.

mod address;
mod block;
mod contents;
mod context;
mod face;
mod figure;
mod flow;
pub(crate) mod french;
mod furniture;
mod hyphen;
mod japanese;
mod language;
mod line;
mod list;
mod notes;
mod page;
mod paragraph;
mod piece;
mod resolve;
mod table;
mod text;
mod title;

pub(crate) use context::Context;
pub(crate) use flow::lower;
pub(crate) use language::Languages;
pub(crate) use line::Line;
pub(crate) use paragraph::Paragraph;
pub(crate) use text::Text;

use crate::layout::block::{Column, set_blocks};
use crate::layout::flow::Flow;
use crate::{Document, Labels, Pages, Pictures, Problem, Style};

/// Lays a document out. `pictures` are those that its figures may show.
///
/// # Errors
/// Everything that would be lost on the page: a character that no bundled face has, a word wider than its column, a link
/// to a heading that is not there, a marking that does not fit, a picture that is not there or cannot be drawn as it is meant. All problems are found at once, by line.
pub fn layout(document: &Document, labels: &Labels, style: &Style, pictures: &Pictures) -> Result<Pages, Vec<Problem>> {
    let mut context = Context::new(&document.front.lang, labels, style, pictures);
    let mut flow = flow(&mut context, document);
    contents::fill_gaps(&mut context, &mut flow, document);
    let mut paged = page::paginate(style, flow);
    resolve::refuse_overfull(&mut context, &mut paged);
    resolve::resolve_links(&mut context, &mut paged);
    resolve::print_folios(&mut context, &mut paged);
    furniture::furnish(&mut context, &document.front, &mut paged.pages);
    if !context.problems.is_empty() {
        let mut problems = context.problems;
        problems.sort_by_key(|problem| problem.line);
        return Err(problems);
    }
    Ok(Pages {
        front: document.front.clone(),
        width: style.sheet.width,
        height: style.sheet.height,
        places: resolve::places(document, &paged),
        outline: resolve::outline(paged.headings),
        pages: paged.pages,
        languages: context.languages.into_tags(),
    })
}

/// Everything in one column.
fn flow(context: &mut Context, document: &Document) -> Flow {
    let mut flow = Flow::default();
    let sheet = &context.style.sheet;
    let column = Column {
        left: sheet.text_left(),
        measure: sheet.measure(),
        depth: 0,
        snaps: true,
    };
    let text = context.style.text.clone();
    let gap = context.style.paragraph_gap;
    let blocks = title::set_title(context, &mut flow, document);
    set_blocks(context, &mut flow, document, blocks, column, &text, gap);
    notes::set_notes(context, &mut flow, document);
    flow
}
