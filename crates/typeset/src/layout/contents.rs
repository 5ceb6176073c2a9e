//! The table of contents.

use std::rc::Rc;

use crate::layout::block::Column;
use crate::layout::context::Context;
use crate::layout::flow::{Flow, Folio, Slab};
use crate::layout::line::Area;
use crate::layout::paragraph::Paragraph;
use crate::layout::text::{Lead, Link, Text, words};
use crate::{Block, BlockKind, Document, Owner, Rect};

/// Sets the headings of level 2 and 3 with the numbers of their pages, which are filled in when pages are known.
pub fn set_contents(context: &mut Context, flow: &mut Flow, document: &Document, block: &Block, column: Column) {
    let style = context.style.contents.clone();
    let owner = Owner::Node(block.node);
    let title = Text::plain(&context.labels.contents, owner, &style.heading, block.line);
    let lines = Paragraph::new(context, title, &style.heading).lines(context, column.left, column.measure);
    flow.push_lines(lines, style.around, true);
    flow.keep_with_next();
    flow.space(style.gap * 2.0);
    let first = flow.slabs.len();
    for heading in &document.blocks {
        if let BlockKind::Heading {
            level: level @ 2..=3,
            anchor,
            content,
        } = &heading.kind
        {
            set_entry(context, flow, heading, column, (*level, anchor, &words(content)));
        }
    }
    flow.keep_ends(first);
    flow.space(style.around);
}

fn set_entry(
    context: &mut Context,
    flow: &mut Flow,
    heading: &Block,
    column: Column,
    (level, anchor, title): (u8, &str, &str),
) {
    let style = context.style.contents.clone();
    let (letters, indent) = if level == 2 {
        (style.first, 0.0)
    } else {
        (style.second, style.indent)
    };
    let owner = Owner::Entry(heading.node);
    let text = Text::plain(title, owner, &letters, heading.line);
    let left = column.left + indent;
    let lines = Paragraph::new(context, text, &letters).lines(context, left, column.measure - indent - style.number);
    let lead = Lead::Anchor(anchor.to_owned());
    let link = Rc::new(Link {
        node: heading.node,
        lead: lead.clone(),
        contents: title.to_owned(),
    });
    let right = column.left + column.measure;
    let count = lines.len();
    for (at, line) in lines.into_iter().enumerate() {
        let rect = Rect {
            x: left,
            y: 0.0,
            width: right - left,
            height: line.height,
        };
        let above = if at == 0 { style.gap } else { 0.0 };
        let is_last = at + 1 == count;
        let mut slab = Slab {
            above,
            keeps: !is_last,
            ..Slab::from(line)
        };
        slab.areas.push(Area {
            rect,
            link: Rc::clone(&link),
            line: heading.line,
        });
        if is_last {
            slab.folio = Some(Folio {
                lead: lead.clone(),
                right,
                owner,
                style: letters.clone(),
            });
        }
        flow.push(slab);
    }
}
