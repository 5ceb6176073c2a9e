//! Inlines: words, emphasis, links, languages, note marks, breaks.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag};

use super::joints::LINE_END;
use super::language::is_span;
use super::reader::Reader;
use super::refusal;
use crate::{Inline, NodeId};

/// What the inlines being read stand in.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Line {
    /// A heading.
    pub heading: bool,
    /// A link.
    pub link: bool,
}

impl Reader<'_> {
    /// The inlines that come next, and the byte that they begin with; nothing where none comes next.
    pub fn inlines(&mut self, line: Line) -> Option<(Vec<Inline>, usize)> {
        let start = self
            .events
            .peek()
            .filter(|(event, _)| is_inline(event))
            .map(|(_, range)| range.start)?;
        let (mut content, mut open) = (Vec::new(), Vec::new());
        while let Some((event, range)) = self.events.next_if(|(event, _)| is_inline(event)) {
            match event {
                Event::InlineHtml(html) if is_span(&html) => self.span_tag(&html, &range, &mut open, &mut content),
                event => self.inline(event, &range, line, &mut content),
            }
        }
        self.end_spans(&mut open, &mut content);
        Some((content, start))
    }

    fn inline(&mut self, event: Event<'_>, range: &Range<usize>, line: Line, content: &mut Vec<Inline>) {
        match event {
            Event::Text(text) => {
                self.find_strays(range);
                push_text(content, &text);
            }
            Event::SoftBreak => push_text(content, LINE_END.encode_utf8(&mut [0])),
            Event::HardBreak => content.push(Inline::Break),
            Event::Start(tag) => self.span(tag, range, line, content),
            Event::FootnoteReference(label) => self.note_mark(&label, range, line, content),
            Event::InlineHtml(html) => self.inline_html(&html, range),
            Event::Code(_) => self.refuse_with(range, &refusal::CODE),
            Event::InlineMath(_) | Event::DisplayMath(_) => self.refuse_with(range, &refusal::MATH),
            Event::TaskListMarker(_) => self.refuse_with(range, &refusal::TASK),
            _ => {}
        }
    }

    fn span(&mut self, tag: Tag<'_>, range: &Range<usize>, line: Line, content: &mut Vec<Inline>) {
        match tag {
            Tag::Emphasis => content.push(Inline::Emphasis(self.span_content(range, line))),
            Tag::Strong => content.push(Inline::Strong(self.span_content(range, line))),
            Tag::Link {
                link_type,
                dest_url,
                title,
                ..
            } => {
                if !title.is_empty() {
                    self.refuse_with(range, &refusal::LINK_TITLE);
                }
                content.extend(self.link(link_type, &dest_url, range, line));
            }
            Tag::Image { .. } => {
                self.refuse_with(range, &refusal::IMAGE);
                self.pass_over();
            }
            _ => {
                self.refuse_with(range, &refusal::STRIKETHROUGH);
                self.pass_over();
            }
        }
    }

    fn span_content(&mut self, range: &Range<usize>, line: Line) -> Vec<Inline> {
        self.inside(range, |reader| {
            let content = reader.inlines(line);
            reader.skip();
            content.map(|(content, _)| content).unwrap_or_default()
        })
    }

    fn link(&mut self, link_type: LinkType, address: &str, range: &Range<usize>, line: Line) -> Option<Inline> {
        if line.link {
            self.refuse_with(range, &refusal::LINK_IN_LINK);
        }
        let content = self.span_content(range, Line { link: true, ..line });
        if content.is_empty() {
            self.refuse_with(range, &refusal::LINK_WITHOUT_WORDS);
        }
        let address = if link_type == LinkType::Email {
            format!("mailto:{address}")
        } else {
            address.to_owned()
        };
        match self.links.target(address, self.lines.at(range.start)) {
            Ok(target) => Some(Inline::Link {
                node: NodeId(0),
                target,
                content,
            }),
            Err(problem) => {
                self.problems.push(problem);
                None
            }
        }
    }

    fn note_mark(&mut self, label: &str, range: &Range<usize>, line: Line, content: &mut Vec<Inline>) {
        if line.heading {
            self.refuse_with(range, &refusal::MARK_IN_HEADING);
        }
        content.push(Inline::NoteMark {
            node: NodeId(0),
            number: self.notes.refer(label),
        });
    }

    fn inline_html(&mut self, html: &str, range: &Range<usize>) {
        if html.starts_with("<!--") {
            let message = format!("the comment `{html}` stands inside a paragraph");
            self.refuse(
                range.start,
                message,
                "put a directive on lines of its own, between blank lines",
            );
        } else if html.starts_with("<br") {
            let message = format!("raw HTML stands here: `{html}`");
            self.refuse(
                range.start,
                message,
                "end the line with `\\` for a line break; a cell of a table has one line",
            );
        } else if !self.ends_refused(html) {
            self.refuse(
                range.start,
                format!("raw HTML stands here: `{html}`"),
                refusal::HTML.hint,
            );
        }
    }

    /// Whether a tag of HTML ends what was refused at its beginning; another tag that begins something is remembered.
    fn ends_refused(&mut self, html: &str) -> bool {
        let Some(name) = html.strip_prefix("</") else {
            self.refused_tags.extend(html.strip_prefix('<').map(tag_name));
            return false;
        };
        let name = tag_name(name);
        let begin = self.refused_tags.iter().rposition(|open| *open == name);
        begin.map(|at| self.refused_tags.remove(at)).is_some()
    }
}

/// The name at the head of what stands behind `<` or `</`.
fn tag_name(tag: &str) -> String {
    let end = tag.find(|c: char| !c.is_ascii_alphanumeric() && c != '-');
    tag.get(..end.unwrap_or(tag.len()))
        .unwrap_or_default()
        .to_ascii_lowercase()
}

/// Adds words, joined to the words before them.
fn push_text(content: &mut Vec<Inline>, text: &str) {
    if let Some(Inline::Text(words)) = content.last_mut() {
        words.push_str(text);
    } else {
        content.push(Inline::Text(text.to_owned()));
    }
}

fn is_inline(event: &Event<'_>) -> bool {
    match event {
        Event::Start(tag) => matches!(
            tag,
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }
        ),
        Event::End(_) | Event::Html(_) | Event::Rule => false,
        _ => true,
    }
}
