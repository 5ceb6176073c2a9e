//! Whether a briefing keeps to the pages that it may have and, where it does not, what there is to cut.

use std::collections::BTreeSet;

use typeset::{Block, BlockKind, Document, Mark, NodeId, Owner, Pages};

use crate::code;
use crate::fault::{Fault, SourceFile};
use crate::manuscript::Manuscript;

/// So many of the longest parts are named.
const MOST_PARTS: usize = 3;
/// So many characters of a part are quoted.
const QUOTED: usize = 48;
/// From one line of usual text to the next, in points.
const LINE: f32 = 14.0;

/// What is wrong with the length of a briefing, told of the line of `file` that limits it. `None` where it has no limit or
/// keeps to it.
pub fn too_long(manuscript: &Manuscript, file: &SourceFile, document: &Document, pages: &Pages) -> Option<Fault> {
    let limit = manuscript.spec.max_pages.as_ref()?;
    let most = usize::from(limit.get_ref().get());
    let count = pages.pages.len();
    if count <= most {
        return None;
    }
    let parts = parts(document, pages);
    let surplus: usize = parts.iter().map(|part| part.lines.range((most, 0)..).count()).sum();
    let message = format!(
        "`{}` fills {count} pages and may fill {most}: cut {}",
        manuscript.name,
        lines(surplus)
    );
    let fault = Fault::new(code::TOO_LONG, message).at(file, limit.span());
    let fault = sections(&parts).into_iter().fold(fault, Fault::cause);
    Some(fault.hint(longest(&parts)).hint(
        "shorten summaries in the register, or show less: `--status`, `--kind`, `--from` narrow a briefing about a subject, \
         `[briefing.select]` any",
    ))
}

/// A heading, a paragraph, a table, a figure or a note, with the lines that it takes.
struct Part {
    first: NodeId,
    is_section: bool,
    /// Whether it is a picture, which is called by what it shows and not by the words upon it.
    is_figure: bool,
    /// Its first words.
    words: String,
    /// Where the last of them ended.
    end: f32,
    /// The page of each line, from 0, and its height on it in tenths of a point.
    lines: BTreeSet<(usize, i64)>,
}

/// The parts of a document, in reading order, as they stand on the pages.
fn parts(document: &Document, pages: &Pages) -> Vec<Part> {
    let mut parts = Vec::new();
    add_parts(&mut parts, &document.blocks);
    for note in &document.notes {
        parts.push(Part::new(note.node, false));
    }
    for (number, page) in pages.pages.iter().enumerate() {
        for fragment in &page.fragments {
            let (Owner::Node(node) | Owner::Label(node)) = fragment.owner else {
                continue;
            };
            // Nodes are numbered in reading order, so those of a part follow its first.
            let after = parts.partition_point(|part| part.first <= node);
            if let Some(part) = parts[..after].last_mut() {
                part.add(&fragment.mark, number, matches!(fragment.owner, Owner::Label(_)));
            }
        }
    }
    parts
}

fn add_parts(parts: &mut Vec<Part>, blocks: &[Block]) {
    for block in blocks {
        match &block.kind {
            BlockKind::List { items, .. } => items.iter().for_each(|item| parts.push(Part::new(item.node, false))),
            BlockKind::Quote(blocks) | BlockKind::Alert { blocks, .. } => add_parts(parts, blocks),
            BlockKind::Heading { level, .. } => parts.push(Part::new(block.node, *level == 2)),
            _ => parts.push(Part::new(block.node, false)),
        }
    }
}

impl Part {
    fn new(first: NodeId, is_section: bool) -> Self {
        Self {
            first,
            is_section,
            is_figure: false,
            words: String::new(),
            end: 0.0,
            lines: BTreeSet::new(),
        }
    }

    /// Adds what stands on a page of this number.
    fn add(&mut self, mark: &Mark, page: usize, is_label: bool) {
        match mark {
            Mark::Glyphs { x, y, text, glyphs, .. } => {
                self.lines.insert((page, (y * 10.0) as i64));
                if !is_label && !self.is_figure {
                    let end = x + glyphs.iter().map(|glyph| glyph.advance).sum::<f32>();
                    self.add_words(text, *x, end);
                }
            }
            Mark::Picture { rect, alternative, .. } => {
                self.is_figure = true;
                self.words = alternative.clone();
                // As many lines as a text of that height would have.
                let lines = (0..(rect.height / LINE) as i64).map(|line| line * (LINE * 10.0) as i64);
                self.lines.extend(lines.map(|y| (page, (rect.y * 10.0) as i64 + y)));
            }
            Mark::Fill { .. } => {}
        }
    }

    /// Adds words that stand from `start` to `end`; what stands apart from the words before is a line or a cell of its own.
    fn add_words(&mut self, words: &str, start: f32, end: f32) {
        if self.words.len() > 4 * QUOTED {
            return;
        }
        if (start - self.end).abs() > 1.0 {
            self.words.push(' ');
        }
        self.words.push_str(words);
        self.end = end;
    }

    /// Its first words, in quotation marks.
    fn quoted(&self) -> String {
        let words = self.words.split_whitespace().collect::<Vec<_>>().join(" ");
        match words.char_indices().nth(QUOTED) {
            Some((end, _)) => format!("“{}…”", words[..end].trim_end()),
            None => format!("“{words}”"),
        }
    }
}

/// What each section takes.
fn sections(parts: &[Part]) -> Vec<String> {
    let mut sections: Vec<(String, usize)> = Vec::new();
    for part in parts {
        if part.is_section {
            sections.push((part.quoted(), 0));
        }
        if let Some((_, total)) = sections.last_mut() {
            *total += part.lines.len();
        }
    }
    let told = sections
        .iter()
        .map(|(name, total)| format!("{name} takes {}", lines(*total)));
    told.collect()
}

/// The longest parts.
fn longest(parts: &[Part]) -> String {
    let mut by_length: Vec<&Part> = parts.iter().filter(|part| !part.is_section).collect();
    by_length.sort_by_key(|part| std::cmp::Reverse(part.lines.len()));
    let told = by_length.iter().take(MOST_PARTS);
    let told = told.map(|part| format!("{} ({})", part.quoted(), lines(part.lines.len())));
    format!("the longest parts are {}", told.collect::<Vec<_>>().join(", "))
}

fn lines(count: usize) -> String {
    match count {
        1 => "1 line".to_owned(),
        _ => format!("{count} lines"),
    }
}
