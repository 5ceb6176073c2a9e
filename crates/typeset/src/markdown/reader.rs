//! The reader: a cursor over the events of the Markdown, and what is learnt on the way.

use std::iter::Peekable;
use std::ops::Range;

use pulldown_cmark::{Event, OffsetIter, Parser};

use super::OPTIONS;
use super::headings::Headings;
use super::lines::Lines;
use super::links::Links;
use super::notes::Notes;
use crate::{Block, Problem};

/// How deep blocks and inlines may stand inside one another. The tree is walked and dropped by recursion, so that a
/// limit is needed; briefings stay far below this one.
const DEEPEST: usize = 16;

/// Reads the events of one body. Node ids and note numbers are given out afterwards.
pub(super) struct Reader<'a> {
    /// The body of the document.
    pub source: &'a str,
    /// Its lines.
    pub lines: Lines,
    /// What is left to be read.
    pub events: Peekable<OffsetIter<'a>>,
    /// What was found wrong.
    pub problems: Vec<Problem>,
    /// The headings so far.
    pub headings: Headings,
    /// The links into the document so far.
    pub links: Links,
    /// The notes and their marks so far.
    pub notes: Notes,
    /// The names of the tags of HTML that were refused and have not ended yet: their ends go with them.
    pub refused_tags: Vec<String>,
    /// Whether an element was refused whole, so that what it holds was not read.
    pub passed_over: bool,
    /// How deep the cursor stands.
    depth: usize,
}

impl<'a> Reader<'a> {
    /// A reader at the head of the body, which begins on line `first_line`.
    pub fn new(source: &'a str, first_line: usize) -> Self {
        Self {
            source,
            lines: Lines::new(source, first_line),
            events: Parser::new_ext(source, OPTIONS).into_offset_iter().peekable(),
            problems: Vec::new(),
            headings: Headings::default(),
            links: Links::default(),
            notes: Notes::default(),
            refused_tags: Vec::new(),
            passed_over: false,
            depth: 0,
        }
    }

    /// Every block of the body.
    pub fn document(&mut self) -> Vec<Block> {
        // Layout would meet a NUL as a character without a glyph; CommonMark has none at all (section 2.3).
        for (offset, _) in self.source.match_indices('\0') {
            self.refuse(offset, "a NUL character stands here", "remove it");
        }
        self.blocks(super::blocks::Place::Top)
    }

    /// Notes down a problem at a byte of the body.
    pub fn refuse(&mut self, offset: usize, message: impl Into<String>, hint: impl Into<String>) {
        self.problems
            .push(Problem::new(self.lines.at(offset), message).hint(hint));
    }

    /// Reads what stands inside the element that has just begun, unless that is too deep: then its events are passed
    /// over, to its end.
    pub fn inside<T: Default>(&mut self, range: &Range<usize>, read: impl FnOnce(&mut Self) -> T) -> T {
        if !self.enter(range.start) {
            self.pass_over();
            return T::default();
        }
        let value = read(self);
        self.leave();
        value
    }

    /// Goes a level deeper, unless that is too deep, which is a problem at this byte.
    pub fn enter(&mut self, offset: usize) -> bool {
        if self.depth == DEEPEST {
            let message = format!("lists, quotes or emphasis stand inside one another more than {DEEPEST} levels deep");
            self.refuse(offset, message, "say it with fewer levels");
            return false;
        }
        self.depth += 1;
        true
    }

    /// Comes back from the level that was entered last.
    pub fn leave(&mut self) {
        self.depth -= 1;
    }

    /// Passes over the element that has just begun, which is refused whole.
    pub fn pass_over(&mut self) {
        self.passed_over = true;
        self.skip();
    }

    /// Goes to the end of the element that has just begun, or whose content has been read.
    pub fn skip(&mut self) {
        let mut open = 1;
        for (event, _) in self.events.by_ref() {
            match event {
                Event::Start(_) => open += 1,
                Event::End(_) => open -= 1,
                _ => {}
            }
            if open == 0 {
                break;
            }
        }
    }

    /// The Markdown of a range.
    pub fn slice(&self, range: &Range<usize>) -> &'a str {
        self.source.get(range.clone()).unwrap_or_default()
    }
}
