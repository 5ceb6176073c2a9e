//! The inlines of one block as a flat string with spans.

use std::rc::Rc;

use crate::document::plain_text;
use crate::fonts::Look;
use crate::layout::context::Context;
use crate::style::{Figures, TextStyle};
use crate::{Color, Inline, LanguageId, NodeId, Owner, Target};

/// The words of a block.
#[derive(Debug, Clone, Default)]
pub struct Text {
    /// All of them. `\n` is a forced line break.
    pub string: String,
    /// What they look like and whose they are; each span reaches to the start of the next.
    pub spans: Vec<Span>,
    /// The line of the Markdown that the block begins on.
    pub line: usize,
}

/// A stretch of text that looks the same and belongs to the same node.
#[derive(Debug, Clone)]
pub struct Span {
    /// Where it begins.
    pub start: usize,
    /// Weight and slope.
    pub look: Look,
    /// How figures are drawn.
    pub figures: Figures,
    /// Its colour.
    pub color: Color,
    /// Its language, if it is not that of the document.
    pub language: Option<LanguageId>,
    /// Whose it is.
    pub owner: Owner,
    /// Where it leads.
    pub link: Option<Rc<Link>>,
    /// Whether it is a note mark, which never leaves the word before it.
    pub mark: bool,
}

impl Span {
    /// The look of `style`, for words that belong to `owner`.
    fn new(owner: Owner, style: &TextStyle) -> Self {
        Self {
            start: 0,
            look: style.look,
            figures: style.figures,
            color: style.color,
            language: None,
            owner,
            link: None,
            mark: false,
        }
    }
}

/// A piece of text that leads elsewhere.
#[derive(Debug, PartialEq)]
pub struct Link {
    /// The node that the area on the page belongs to.
    pub node: NodeId,
    /// Where it leads.
    pub lead: Lead,
    /// What it says.
    pub contents: String,
}

/// Where a link leads, before pages are known.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Lead {
    /// An address outside.
    Address(String),
    /// The heading with this anchor.
    Anchor(String),
    /// The note with this number.
    Note(u32),
    /// The note mark with this identity.
    Mark(NodeId),
}

impl Text {
    /// The words of a block that belong to `owner`, in the look of `style`.
    pub fn new(context: &mut Context, content: &[Inline], owner: Owner, style: &TextStyle, line: usize) -> Self {
        let mut text = Self {
            line,
            ..Self::default()
        };
        text.push_all(context, content, &Span::new(owner, style));
        text
    }

    /// A text without markup.
    pub fn plain(string: &str, owner: Owner, style: &TextStyle, line: usize) -> Self {
        let mut text = Self {
            line,
            ..Self::default()
        };
        text.push(string, &Span::new(owner, style));
        text
    }

    /// The number of the note as a label that leads back to the first of its marks.
    pub fn linked(string: &str, link: Link, owner: Owner, style: &TextStyle, accent: Color) -> Self {
        let mut text = Self::plain(string, owner, style, 0);
        for span in &mut text.spans {
            span.color = accent;
        }
        let link = Rc::new(link);
        text.spans
            .iter_mut()
            .for_each(|span| span.link = Some(Rc::clone(&link)));
        text
    }

    /// The span that holds byte `offset`.
    pub fn span_at(&self, offset: usize) -> usize {
        self.spans
            .partition_point(|span| span.start <= offset)
            .saturating_sub(1)
    }

    fn push_all(&mut self, context: &mut Context, content: &[Inline], span: &Span) {
        let is_mark = |at: Option<usize>| matches!(at.and_then(|at| content.get(at)), Some(Inline::NoteMark { .. }));
        let raised = Span {
            figures: Figures::Superior,
            color: context.style.palette.accent,
            language: None,
            mark: true,
            ..span.clone()
        };
        for (at, inline) in content.iter().enumerate() {
            let follows = is_mark(at.checked_sub(1));
            match inline {
                // Two numbers side by side would read as one.
                Inline::NoteMark { .. } if follows => self.push(" ", &raised),
                Inline::Text(words) if follows && is_mark(Some(at + 1)) && inline.joins_marks() => {
                    self.push(words, &raised);
                    continue;
                }
                _ => {}
            }
            self.push_inline(context, inline, span);
        }
    }

    fn push_inline(&mut self, context: &mut Context, inline: &Inline, span: &Span) {
        let accent = context.style.palette.accent;
        match inline {
            Inline::Text(words) => self.push(words, span),
            Inline::Break => self.push("\n", span),
            Inline::Emphasis(content) => {
                let is_japanese = context.languages.get(span.language).is_japanese;
                let look = span.look.emphasised(is_japanese);
                self.push_all(context, content, &Span { look, ..span.clone() });
            }
            Inline::Strong(content) => {
                let look = Look {
                    bold: true,
                    ..span.look
                };
                self.push_all(context, content, &Span { look, ..span.clone() });
            }
            Inline::Language { tag, content } => {
                let language = context.languages.id(tag.as_str());
                let is_japanese = context.languages.get(language).is_japanese;
                let look = if is_japanese {
                    span.look.in_japanese()
                } else {
                    span.look
                };
                self.push_all(
                    context,
                    content,
                    &Span {
                        look,
                        language,
                        ..span.clone()
                    },
                );
            }
            Inline::Link { node, target, content } => {
                let link = Rc::new(Link {
                    node: *node,
                    lead: lead(target),
                    contents: plain_text(content),
                });
                let span = Span {
                    owner: Owner::Node(*node),
                    color: accent,
                    link: Some(link),
                    ..span.clone()
                };
                self.push_all(context, content, &span);
            }
            Inline::NoteMark { node, number } => {
                let number_text = number.to_string();
                let link = Rc::new(Link {
                    node: *node,
                    lead: Lead::Note(*number),
                    contents: number_text.clone(),
                });
                let upright = Look {
                    italic: false,
                    ..span.look
                };
                let span = Span {
                    look: upright,
                    figures: Figures::Superior,
                    owner: Owner::Node(*node),
                    color: accent,
                    language: None,
                    link: Some(link),
                    mark: true,
                    ..span.clone()
                };
                self.push(&number_text, &span);
            }
        }
    }

    fn push(&mut self, words: &str, span: &Span) {
        if words.is_empty() {
            return;
        }
        self.spans.push(Span {
            start: self.string.len(),
            ..span.clone()
        });
        if words == "\n" {
            self.string.push('\n');
        } else {
            // A control character that is no white space stays, and is found to have no face.
            let is_blank = |c: char| c.is_control() && c.is_whitespace();
            self.string
                .extend(words.chars().map(|c| if is_blank(c) { ' ' } else { c }));
        }
    }
}

fn lead(target: &Target) -> Lead {
    match target {
        Target::Address(address) => Lead::Address(address.clone()),
        Target::Anchor(anchor) => Lead::Anchor(anchor.clone()),
    }
}
