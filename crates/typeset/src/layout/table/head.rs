//! What a table says once and repeats on its later pages: its caption, its header row, the subheadings of its groups.

use crate::layout::context::Context;
use crate::layout::flow::{Flow, Head, Slab, lower};
use crate::layout::line::Line;
use crate::layout::paragraph::Paragraph;
use crate::layout::table::Fitted;
use crate::layout::table::cell::CutCell;
use crate::layout::table::height::Breakable;
use crate::layout::table::row::top_aligned;
use crate::layout::text::Text;
use crate::problem::quoted;
use crate::style::TextStyle;
use crate::{Artifact, Block, GroupHeading, Inline, Owner, Problem};

/// Sets the caption above a table, and gives what is repeated of it.
pub fn set_caption(
    context: &mut Context,
    flow: &mut Flow,
    table: &Fitted,
    (block, words): (&Block, &[Inline]),
) -> Head {
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
    let mut head = Head::default();
    for line in said.lines_again(context, table) {
        head.add(&Slab::from(line));
    }
    head.height += gap;
    head
}

/// Adds what is repeated of caption and header row: both of them or, where the rows would not have half of a page then, the
/// header row alone. Where even that is higher, pages lack the names of their columns, which is told of if there are such pages.
pub fn push_header(
    context: &Context,
    flow: &mut Flow,
    table: &Fitted,
    (caption, header): (Head, &Slab),
) -> Option<usize> {
    let most = most(context);
    let has_caption = caption.height + header.height <= most;
    let mut head = if has_caption { caption } else { Head::default() };
    if header.height <= most {
        head.add(header);
    } else {
        head.top_heavy = Some(top_heavy(table, most));
    }
    flow.push_head(head, most)
}

/// What is wrong with a header row that is higher than `most` where its table goes on over a page.
fn top_heavy(table: &Fitted, most: f32) -> Problem {
    let width = |cell: &&CutCell| cell.natural_width();
    let longest = table.header.iter().max_by(|a, b| width(a).total_cmp(&width(b)));
    let (words, line) = longest.map_or(("", 0), |cell| (cell.words(), cell.source_line()));
    let message = format!(
        "the header row with {} is higher than {most:.0} points, half a page, and cannot stand on each page of its table",
        quoted(words)
    );
    let problem = Problem::new(line, message).words(words);
    problem.hint("name the columns shortly, and say the rest above the table")
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
    flow.push_head(again, most(context))
}

/// How much of a page may be repeated, so that there is room for rows.
fn most(context: &Context) -> f32 {
    context.style.sheet.column() / 2.0
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
