//! What can only be settled when pages are known: where links lead, the bookmarks, the numbers in the contents.

use crate::layout::context::Context;
use crate::layout::flow::Heading;
use crate::layout::page::Paged;
use crate::layout::text::Lead;
use crate::style::Figures;
use crate::{
    BlockKind, Destination, Document, Fragment, LinkArea, Mark, NamedPlace, OutlineItem, Owner, Page, Problem,
};

/// What is higher than a page and cannot be divided is a problem, as is what cannot be repeated where it must be.
pub fn refuse_overfull(context: &mut Context, paged: &mut Paged) {
    for problem in paged.top_heavy.drain(..) {
        context.problem(problem);
    }
    let room = context.style.sheet.floor() - context.style.sheet.top;
    for &line in &paged.overfull {
        let message =
            format!("what begins here cannot be divided and is higher than a page, which holds {room:.0} points");
        context.problem(Problem::new(line.max(1), message).hint("say it with fewer words"));
    }
}

/// Gives links their destinations. A link to a heading that is not there is a problem.
pub fn resolve_links(context: &mut Context, paged: &mut Paged) {
    for (page, area) in std::mem::take(&mut paged.areas) {
        let destination = match &area.link.lead {
            Lead::Address(address) => Some(Destination::Address(address.clone())),
            lead => paged.targets.get(lead).map(|&(page, y)| Destination::Place { page, y }),
        };
        let Some(destination) = destination else {
            dangling(context, &area.link.lead, area.line);
            continue;
        };
        let contents = area.link.contents.clone();
        let link = LinkArea {
            node: area.link.node,
            rect: area.rect,
            destination,
            contents,
        };
        if let Some(page) = paged.pages.get_mut(page) {
            page.links.push(link);
        }
    }
}

fn dangling(context: &mut Context, lead: &Lead, line: usize) {
    let (message, hint) = match lead {
        Lead::Anchor(anchor) => (
            format!("a link leads to `#{anchor}`, but no heading has that name"),
            "name the heading as it stands, in lower case, with `-` for spaces",
        ),
        Lead::Note(number) => (
            format!("a mark leads to note {number}, which is not there"),
            "write the note",
        ),
        Lead::Mark(_) => (
            "a note leads to a mark that is not there".to_owned(),
            "refer to the note in the text",
        ),
        Lead::Address(_) => return,
    };
    let problem = Problem::new(line, message).hint(hint);
    context.problem(match lead {
        Lead::Anchor(anchor) => problem.words(format!("#{anchor}")),
        _ => problem,
    });
}

/// The headings by their anchors, then the notes by their numbers: a note gives way to a heading of its name.
pub fn places(document: &Document, paged: &Paged) -> Vec<NamedPlace> {
    let headings = document.blocks.iter().filter_map(|block| match &block.kind {
        BlockKind::Heading { anchor, .. } if !anchor.is_empty() => Some((anchor.clone(), Lead::Anchor(anchor.clone()))),
        _ => None,
    });
    let notes = document
        .notes
        .iter()
        .map(|note| (format!("note-{}", note.number), Lead::Note(note.number)));
    let place = |(name, lead)| {
        let &(page, y) = paged.targets.get(&lead)?;
        Some(NamedPlace { name, page, y })
    };
    headings.chain(notes).filter_map(place).collect()
}

/// Prints the numbers of pages in the contents, each where its place was kept.
pub fn print_folios(context: &mut Context, paged: &mut Paged) {
    for (page, folio) in std::mem::take(&mut paged.folios) {
        let target = paged.targets.get(&folio.lead).map(|(page, _)| page + 1);
        let kept = paged.pages.get_mut(page).and_then(|page| kept_place(page, folio.owner));
        match (target, kept) {
            (Some(number), Some(place)) => print(context, place, number),
            // Entries are made of the headings that are set, each of which is a target.
            _ => dangling(context, &folio.lead, folio.line),
        }
    }
}

/// The run without glyphs that keeps the place of a number. Contents stand near the head of a page, so that the search
/// is short.
fn kept_place(page: &mut Page, owner: Owner) -> Option<&mut Mark> {
    let is_kept = |fragment: &&mut Fragment| {
        fragment.owner == owner && matches!(&fragment.mark, Mark::Glyphs { glyphs, .. } if glyphs.is_empty())
    };
    page.fragments
        .iter_mut()
        .find(is_kept)
        .map(|fragment| &mut fragment.mark)
}

/// Prints a number to the left of the place that is kept, with the space before it that parts it from the words.
fn print(context: &mut Context, place: &mut Mark, number: usize) {
    let Mark::Glyphs {
        face,
        size,
        x,
        text,
        glyphs,
        ..
    } = place
    else {
        return;
    };
    let word = context.shape(*face, Figures::Tabular, None, &format!(" {number}"));
    *x -= word.width * *size;
    text.push_str(&word.text);
    glyphs.extend(word.glyphs.iter().map(|glyph| glyph.sized(*size)));
}

/// The bookmarks, each below the last one of a lower level.
pub fn outline(headings: Vec<(Heading, usize, f32)>) -> Vec<OutlineItem> {
    let mut roots = Vec::new();
    // The items that are still open, outermost first.
    let mut open: Vec<(u8, OutlineItem)> = Vec::new();
    for (Heading { level, title }, page, y) in headings {
        close(&mut roots, &mut open, level);
        open.push((
            level,
            OutlineItem {
                title,
                page,
                y,
                children: Vec::new(),
            },
        ));
    }
    close(&mut roots, &mut open, 0);
    roots
}

/// Hands every open item of `level` or a higher one to the item that it lies in.
fn close(roots: &mut Vec<OutlineItem>, open: &mut Vec<(u8, OutlineItem)>, level: u8) {
    while let Some((_, item)) = open.pop_if(|(own, _)| *own >= level) {
        match open.last_mut() {
            Some((_, parent)) => parent.children.push(item),
            None => roots.push(item),
        }
    }
}
