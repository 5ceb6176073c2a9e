//! The notes at the end: numbers hang, and lead back to the first of their marks.
//!
//! They are looked up, not read through, and most of them are addresses, which break badly in short lines. So they
//! reach into the left margin, as wide tables do.

use crate::layout::block::{Column, set_blocks};
use crate::layout::context::Context;
use crate::layout::flow::{Flow, Slab};
use crate::layout::paragraph::Paragraph;
use crate::layout::text::{Lead, Link, Text};
use crate::style::{Figures, TextStyle};
use crate::{Artifact, Document, Note, Owner};

/// Sets the notes of a document, in the order of their numbers.
pub fn set_notes(context: &mut Context, flow: &mut Flow, document: &Document) {
    let sheet = &context.style.sheet;
    let column = Column {
        left: sheet.left,
        measure: sheet.full_measure(),
        depth: 0,
        snaps: false,
    };
    let style = context.style.notes.clone();
    let indent = indent(context, document.notes.len());
    for note in &document.notes {
        let begin = flow.slabs.len();
        flow.space(style.gap);
        set_blocks(
            context,
            flow,
            document,
            &note.blocks,
            column.indented(indent),
            &style.text,
            style.gap,
        );
        flow.end_block();
        let label = label(context, note, (column.left, indent));
        match flow.slabs.get_mut(begin) {
            Some(slab) => {
                slab.fragments.splice(0..0, label.fragments);
                slab.areas.splice(0..0, label.areas);
                slab.targets.push(Lead::Note(note.number));
            }
            // A note with nothing in it.
            None => flow.push(Slab {
                targets: vec![Lead::Note(note.number)],
                ..label
            }),
        }
    }
}

/// How far the texts stand in: further than usual where the last number, the widest, asks for it.
fn indent(context: &mut Context, count: usize) -> f32 {
    let style = label_style(context);
    let widest = Text::plain(&count.to_string(), Owner::Artifact(Artifact::Layout), &style, 0);
    let widest = Paragraph::new(context, widest, &style).natural_width();
    (widest + style.size / 2.0).max(context.style.notes.indent)
}

fn label_style(context: &Context) -> TextStyle {
    TextStyle {
        figures: Figures::Tabular,
        ..context.style.notes.text.clone()
    }
}

fn label(context: &mut Context, note: &Note, (left, width): (f32, f32)) -> Slab {
    let style = label_style(context);
    let accent = context.style.palette.accent;
    let number = note.number.to_string();
    let owner = Owner::Label(note.node);
    let text = match note.marks.first() {
        Some(&mark) => {
            let link = Link {
                node: note.node,
                lead: Lead::Mark(mark),
                contents: number.clone(),
            };
            Text::linked(&number, link, owner, &style, accent)
        }
        None => Text::plain(&number, owner, &style, note.line),
    };
    let text = Text {
        line: note.line,
        ..text
    };
    let line = Paragraph::new(context, text, &style).line(context, left, width);
    line.map(Slab::from).unwrap_or_default()
}
