//! Spans that say the language of their words: `<span lang="fr">mots</span>`.
//!
//! Markdown has no mark for it, and this is the one tag that GitHub shows as plain words and keeps the `lang` of.

use std::ops::Range;

use super::reader::Reader;
use super::refusal;
use crate::{Inline, LanguageTag};

/// A span whose end has not been met yet.
pub(super) struct OpenSpan {
    /// Where it begins.
    offset: usize,
    /// Its language; nothing where it is refused or too deep.
    tag: Option<LanguageTag>,
    /// Whether it counts as a level.
    is_level: bool,
    /// What stands before it.
    before: Vec<Inline>,
}

/// Whether a tag of HTML begins or ends a span, in the right form or not.
pub(super) fn is_span(html: &str) -> bool {
    let tag = html.strip_prefix("</").or(html.strip_prefix('<')).unwrap_or_default();
    let name = tag.get(..4).unwrap_or_default();
    let rest = tag.get(4..).unwrap_or_default();
    name.eq_ignore_ascii_case("span") && !rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '-')
}

impl Reader<'_> {
    /// Takes a tag that begins or ends a span. `content` is what has been read of the innermost span that is open.
    pub fn span_tag(&mut self, html: &str, range: &Range<usize>, open: &mut Vec<OpenSpan>, content: &mut Vec<Inline>) {
        if html.starts_with("</") {
            self.end_span(html, range, open, content);
        } else {
            self.begin_span(html, range, open, content);
        }
    }

    fn begin_span(&mut self, html: &str, range: &Range<usize>, open: &mut Vec<OpenSpan>, content: &mut Vec<Inline>) {
        let tag = language(html);
        if tag.is_none() {
            let message = format!("raw HTML stands here: `{html}`");
            self.refuse(range.start, message, refusal::SPAN_HINT);
        }
        if html.ends_with("/>") {
            return;
        }
        let is_level = self.enter(range.start);
        open.push(OpenSpan {
            offset: range.start,
            tag: tag.filter(|_| is_level),
            is_level,
            before: std::mem::take(content),
        });
    }

    fn end_span(&mut self, html: &str, range: &Range<usize>, open: &mut Vec<OpenSpan>, content: &mut Vec<Inline>) {
        if html != "</span>" {
            let message = format!("raw HTML stands here: `{html}`");
            self.refuse(range.start, message, "write the end of a span as `</span>`");
        }
        let Some(span) = open.pop() else {
            let hint = "remove it, or write `<span lang=\"...\">` before the words, within the same emphasis or link";
            return self.refuse(range.start, "`</span>` ends no span", hint);
        };
        let words = self.leave_span(&span, content);
        *content = span.before;
        match span.tag {
            Some(_) if words.is_empty() => {
                self.refuse(span.offset, "the span has no words", "give it some, or remove it");
            }
            Some(tag) => content.push(Inline::Language { tag, content: words }),
            None => content.extend(words),
        }
    }

    /// Ends the spans that are still open where the element that they stand in ends, which is an error.
    pub fn end_spans(&mut self, open: &mut Vec<OpenSpan>, content: &mut Vec<Inline>) {
        while let Some(span) = open.pop() {
            if let Some(tag) = &span.tag {
                let message = format!("`<span lang=\"{tag}\">` has no end");
                let hint = "write `</span>` behind its words, within the same paragraph, cell, emphasis or link";
                self.refuse(span.offset, message, hint);
            }
            let words = self.leave_span(&span, content);
            *content = span.before;
            content.extend(words);
        }
    }

    fn leave_span(&mut self, span: &OpenSpan, content: &mut Vec<Inline>) -> Vec<Inline> {
        if span.is_level {
            self.leave();
        }
        std::mem::take(content)
    }
}

/// The language of the only form that is allowed.
fn language(html: &str) -> Option<LanguageTag> {
    let tag = html.strip_prefix("<span lang=\"")?.strip_suffix("\">")?;
    LanguageTag::new(tag)
}

#[cfg(test)]
mod tests {
    use super::is_span;

    #[test]
    fn spans_are_told_from_other_tags() {
        for html in [
            "<span>",
            "<span lang=\"fr\">",
            "</span>",
            "<SPAN/>",
            "</Span >",
            "<span\nlang=x>",
        ] {
            assert!(is_span(html), "{html}");
        }
        for html in ["<spanner>", "<br>", "</spa>", "<span-x>", "<!-- span -->", "<é>", ""] {
            assert!(!is_span(html), "{html}");
        }
    }
}
