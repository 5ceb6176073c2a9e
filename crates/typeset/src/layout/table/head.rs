//! What a table says once and repeats on its later pages: its caption, its header row, the subheadings of its groups.

use crate::layout::context::Context;
use crate::layout::flow::{Flow, Head, Slab, lower};
use crate::layout::line::Line;
use crate::layout::paragraph::Paragraph;
use crate::layout::table::Fitted;
use crate::layout::table::row::top_aligned;
use crate::layout::text::Text;
use crate::style::TextStyle;
use crate::{Artifact, Block, GroupHeading, Inline, Owner};

/// Sets the caption above a table, and adds it to what is repeated.
pub fn set_caption(
    context: &mut Context,
    flow: &mut Flow,
    head: &mut Head,
    table: &Fitted,
    (block, words): (&Block, &[Inline]),
) {
    let (style, gap) = (context.style.table.caption.clone(), context.style.table.caption_gap);
    let said = Said {
        words,
        owner: Owner::Node(block.node),
        line: block.line,
        style: &style,
    };
    for line in said.lines(context, table) {
        flow.push(Slab {
            keeps: true,
            ..Slab::from(line)
        });
    }
    flow.space(gap);
    for line in said.lines_again(context, table) {
        head.add(&Slab::from(line));
    }
    head.height += gap;
}

/// Sets the subheading of a group of rows; it stays with the first of them. Gives what is repeated where they go on over a
/// page: the subheading below `head`.
pub fn set_heading(
    context: &mut Context,
    flow: &mut Flow,
    heading: &GroupHeading,
    table: &Fitted,
    head: Option<usize>,
) -> Option<usize> {
    let style = context.style.table.group.scaled(table.factor);
    let said = Said {
        words: &heading.content,
        owner: Owner::Node(heading.node),
        line: heading.line,
        style: &style,
    };
    let frame = table.frame((0.0, style.color));
    let lines = said.lines(context, table);
    let room = room(context, flow, head);
    flow.push(Slab {
        keeps: true,
        head,
        ..top_aligned(vec![lines], &frame, room)
    });
    let mut again = Head {
        below: head,
        ..Head::default()
    };
    let lines = said.lines_again(context, table);
    again.add(&top_aligned(vec![lines], &frame, f32::INFINITY));
    push_head(context, flow, again)
}

/// Adds what is repeated, if that leaves rows at least half of a page.
pub fn push_head(context: &Context, flow: &mut Flow, head: Head) -> Option<usize> {
    flow.push_head(head, context.style.sheet.column() / 2.0)
}

/// How high a row may be to fit on a page below what is repeated there.
pub fn room(context: &Context, flow: &Flow, head: Option<usize>) -> f32 {
    context.style.sheet.column() - flow.head_height(head)
}

/// Words that stand over the whole width of a table.
struct Said<'a> {
    words: &'a [Inline],
    owner: Owner,
    line: usize,
    style: &'a TextStyle,
}

impl Said<'_> {
    fn lines(&self, context: &mut Context, table: &Fitted) -> Vec<Line> {
        set(context, self, self.words, self.owner, table)
    }

    /// The lines on a later page, with the word that this goes on: no content.
    fn lines_again(&self, context: &mut Context, table: &Fitted) -> Vec<Line> {
        let mut words = self.words.to_vec();
        words.push(Inline::Text(format!(" {}", context.labels.continued)));
        set(context, self, &words, Owner::Artifact(Artifact::Layout), table)
    }
}

fn set(context: &mut Context, said: &Said, words: &[Inline], owner: Owner, table: &Fitted) -> Vec<Line> {
    let text = Text::new(context, words, owner, said.style, said.line);
    Paragraph::new(context, text, said.style).lines(context, table.left, table.measure)
}

impl Head {
    /// Adds a slab below what is there, as something that is not content.
    pub fn add(&mut self, slab: &Slab) {
        let height = self.height;
        self.fragments
            .extend(slab.fragments.iter().cloned().map(|mut fragment| {
                fragment.owner = Owner::Artifact(Artifact::Layout);
                lower(&mut fragment, height);
                fragment
            }));
        self.height += slab.height;
    }
}
