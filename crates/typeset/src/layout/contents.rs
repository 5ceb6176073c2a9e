//! The table of contents: only in documents that need one, and so short that it takes little of the first page.

use std::rc::Rc;

use crate::document::plain_text;
use crate::layout::context::Context;
use crate::layout::flow::{Flow, Folio, Gap, Slab, fill, lower};
use crate::layout::line::{Area, Line};
use crate::layout::page;
use crate::layout::paragraph::Paragraph;
use crate::layout::text::{Lead, Link, Text};
use crate::style::TextStyle;
use crate::{Block, BlockKind, Document, Fragment, Inline, Mark, Owner, Rect};

/// Prints the contents where they were asked for, if the document without them has more pages than
/// `style.contents.more_than_pages`.
pub fn fill_gaps(context: &mut Context, flow: &mut Flow, document: &Document) {
    let gaps = std::mem::take(&mut flow.gaps);
    let limit = context.style.contents.more_than_pages;
    if gaps.is_empty() || page::paginate(context.style, flow.bare()).pages.len() <= limit {
        return;
    }
    let grid = Grid::new(context, document);
    if grid.headings.is_empty() {
        return;
    }
    for gap in gaps.iter().rev() {
        let slabs = set_contents(context, &grid, gap);
        flow.fill_gap(gap, slabs, context.style.contents.around);
    }
}

/// Sets the entries in one column or two below a rule, and their heading in the margin beside them if it has room there.
fn set_contents(context: &mut Context, grid: &Grid, gap: &Gap) -> Vec<Slab> {
    let entries: Vec<_> = grid.headings.iter().map(|heading| heading.set(context, grid)).collect();
    let room = (context.style.sheet.floor() - context.style.sheet.top) / 2.0;
    let mut slabs = set_title(context, gap);
    let mut rest = entries.as_slice();
    while !rest.is_empty() {
        let count = fitting(rest, grid.columns.len() as f32 * room, context.style.contents.gap);
        let (part, later) = rest.split_at(count);
        slabs.push(set_columns(context, part, grid));
        rest = later;
    }
    slabs
}

/// The columns, and what stands in them.
struct Grid<'d> {
    headings: Vec<Listed<'d>>,
    /// Left edges of the columns.
    columns: Vec<f32>,
    /// Width of each.
    measure: f32,
}

impl<'d> Grid<'d> {
    fn new(context: &Context, document: &'d Document) -> Self {
        let (style, sheet) = (&context.style.contents, &context.style.sheet);
        let mut headings: Vec<_> = document.blocks.iter().filter_map(Listed::new).collect();
        if headings.len() > style.entries {
            headings.retain(|heading| heading.level == 2);
        }
        let count: u8 = if headings.len() > style.one_column { 2 } else { 1 };
        let gutters = style.gutter * f32::from(count - 1);
        let measure = (sheet.measure() - gutters) / f32::from(count);
        let columns = (0..count).map(|at| sheet.text_left() + f32::from(at) * (measure + style.gutter));
        Self {
            headings,
            columns: columns.collect(),
            measure,
        }
    }
}

/// A heading that the contents list.
struct Listed<'d> {
    block: &'d Block,
    level: u8,
    anchor: &'d str,
    content: &'d [Inline],
}

impl<'d> Listed<'d> {
    fn new(block: &'d Block) -> Option<Self> {
        match &block.kind {
            BlockKind::Heading {
                level: level @ 2..=3,
                anchor,
                content,
            } => Some(Self {
                block,
                level: *level,
                anchor,
                content,
            }),
            _ => None,
        }
    }

    /// Its lines, from the left edge of a column, with room for a number at their right.
    fn set(&self, context: &mut Context, grid: &Grid) -> Entry {
        let contents = &context.style.contents;
        let (style, indent) = match self.level {
            2 => (contents.first.clone(), 0.0),
            _ => (contents.second.clone(), contents.indent),
        };
        let number = contents.number;
        let owner = Owner::Entry(self.block.node);
        let text = Text::new(context, &bare(self.content), owner, &style, self.block.line);
        let lines = Paragraph::new(context, text, &style).lines(context, indent, grid.measure - indent - number);
        let link = Link {
            node: self.block.node,
            lead: Lead::Anchor(self.anchor.to_owned()),
            contents: plain_text(self.content),
        };
        Entry {
            lines,
            style,
            owner,
            link: Rc::new(link),
            line: self.block.line,
            indent,
        }
    }
}

/// Words with their languages, without other markup and note marks.
fn bare(content: &[Inline]) -> Vec<Inline> {
    let bare = |inline: &Inline| match inline {
        Inline::Text(words) => vec![Inline::Text(words.clone())],
        Inline::Emphasis(content) | Inline::Strong(content) | Inline::Link { content, .. } => bare(content),
        Inline::Language { tag, content } => vec![Inline::Language {
            tag: tag.clone(),
            content: bare(content),
        }],
        Inline::NoteMark { .. } => Vec::new(),
        Inline::Break => vec![Inline::Text(" ".to_owned())],
    };
    content.iter().flat_map(bare).collect()
}

/// An entry, as it stands in a column that begins at x = 0.
struct Entry {
    lines: Vec<Line>,
    style: TextStyle,
    owner: Owner,
    link: Rc<Link>,
    line: usize,
    indent: f32,
}

impl Entry {
    fn height(&self) -> f32 {
        self.lines.iter().map(|line| line.height).sum()
    }

    /// Puts it into a slab, its upper left corner at (`left`, `top`), and keeps the place of its number at the right.
    fn place(&self, slab: &mut Slab, (left, top): (f32, f32), measure: f32) {
        let mut y = top;
        slab.source_line = slab.source_line.max(self.line);
        for line in &self.lines {
            let fragments = line.fragments.iter().cloned();
            slab.fragments.extend(fragments.map(|mut fragment| {
                lower(&mut fragment, y);
                move_right(&mut fragment, left);
                fragment
            }));
            y += line.height;
        }
        slab.fragments.push(Fragment {
            owner: self.owner,
            language: None,
            mark: Mark::Glyphs {
                face: self.style.face(),
                size: self.style.size,
                color: self.style.color,
                x: left + measure,
                y: y - self.style.leading + self.style.baseline(),
                text: String::new(),
                glyphs: Vec::new(),
            },
        });
        slab.folios.push(Folio {
            lead: self.link.lead.clone(),
            owner: self.owner,
            line: self.line,
        });
        slab.areas.push(Area {
            rect: Rect {
                x: left + self.indent,
                y: top,
                width: measure - self.indent,
                height: y - top,
            },
            link: Rc::clone(&self.link),
            line: self.line,
        });
    }
}

/// How many entries fit into that height, at least one.
fn fitting(entries: &[Entry], room: f32, gap: f32) -> usize {
    let mut height = 0.0;
    let fits = |entry: &&Entry| {
        height += entry.height() + gap;
        height <= room
    };
    entries.iter().take_while(fits).count().max(1)
}

/// Sets entries in columns of about the same height, the first the highest.
fn set_columns(context: &Context, entries: &[Entry], grid: &Grid) -> Slab {
    let gap = context.style.contents.gap;
    let whole: f32 = entries.iter().map(|entry| entry.height() + gap).sum();
    let share = whole / grid.columns.len() as f32;
    let mut slab = Slab {
        above: gap,
        ..Slab::default()
    };
    let mut rest = entries.iter().peekable();
    for (at, left) in grid.columns.iter().enumerate() {
        let is_last = at + 1 == grid.columns.len();
        let mut y = 0.0;
        // A heading of level 3 stays in the column of the one of level 2, unless there are very many of them.
        let goes_on = |y: f32, entry: &Entry| y + ROUNDING < share || (entry.indent > 0.0 && y < share * 1.5);
        while let Some(entry) = rest.next_if(|entry| is_last || goes_on(y, entry)) {
            entry.place(&mut slab, (*left, y), grid.measure);
            y += entry.height() + gap;
        }
        slab.height = slab.height.max(y - gap);
    }
    slab
}

/// Columns whose heights differ by less than this, in points, are as high as each other.
const ROUNDING: f32 = 0.01;

/// Sets the rule and, below it, the heading: in the margin, at the height of the first entry, or above the entries.
fn set_title(context: &mut Context, gap: &Gap) -> Vec<Slab> {
    let style = context.style.contents.clone();
    let sheet = context.style.sheet.clone();
    let heading = &context.style.headings[0];
    let (rule, rule_gap) = (heading.rule, heading.rule_gap);
    let text = Text::plain(
        &context.labels.contents,
        Owner::Node(gap.node),
        &style.heading,
        gap.line,
    );
    let title = Paragraph::new(context, text, &style.heading);
    let is_beside = title.natural_width() + style.indent <= sheet.indent;
    let lines = title.lines(context, sheet.left, sheet.full_measure());
    let rule = Slab {
        height: rule,
        keeps: true,
        snaps: true,
        fragments: vec![fill(
            sheet.left,
            0.0,
            sheet.full_measure(),
            rule,
            context.style.palette.rule,
        )],
        ..Slab::default()
    };
    let mut slabs = vec![rule];
    for (at, line) in lines.into_iter().enumerate() {
        let mut slab = Slab {
            keeps: true,
            above: if at == 0 { rule_gap } else { 0.0 },
            ..Slab::from(line)
        };
        if is_beside {
            // The first entry stands on the same line.
            slab.height = style.heading.baseline() - style.first.baseline() - style.gap;
        }
        slabs.push(slab);
    }
    slabs
}

fn move_right(fragment: &mut Fragment, by: f32) {
    match &mut fragment.mark {
        Mark::Glyphs { x, .. } => *x += by,
        Mark::Fill { rect, .. } | Mark::Picture { rect, .. } => rect.x += by,
    }
}
