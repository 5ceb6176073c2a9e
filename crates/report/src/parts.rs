//! What each line of a briefing was written from, by names: messages, cells of the register, source marks. By these two
//! languages of a briefing can be compared, whose words have nothing in common.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::fault::Fault;
use crate::locale::MessageError;
use crate::manuscript::{Manuscript, front_matter};
use crate::origin::{Origin, Traced};
use crate::template::Templates;

/// A line of a briefing and what it was written from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TracedLine {
    /// Its number in the Markdown, counted from 1; 0 for the lines of the title block.
    pub number: usize,
    /// The line as it is delivered.
    pub text: String,
    /// What the template put there, in its order; `None` where the template takes texts apart, so that nothing is known.
    pub parts: Option<Vec<TracedPart>>,
}

/// What a template put into a line at once: a message, a cell or a source mark.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct TracedPart {
    /// What it is.
    pub origin: Origin,
    /// What was filled into it.
    pub within: BTreeSet<Origin>,
}

impl Manuscript {
    /// What each line was written from. The manuscript is written once more for that, with each text marked by its origin.
    ///
    /// # Errors
    /// The template or a message fails, which it did not when the manuscript was written.
    pub fn traced_lines(&self, templates: &Templates) -> Result<Vec<TracedLine>, Fault> {
        let context = Arc::new(self.context.tracing());
        let in_message_file = |error: MessageError| Fault::new(crate::code::MESSAGE, error.reason);
        let front = front_matter(&context, &self.spec).map_err(in_message_file)?;
        let marked = templates.render(self.spec.template.get_ref(), &front.title, &context)?;
        let head = [
            Some(front.title),
            front.subtitle,
            Some(front.date),
            Some(front.marking),
            Some(front.id),
            Some(front.edition),
            Some(front.issuer),
        ];
        let head = head.into_iter().flatten().map(|marked| {
            let text = Traced::read(&marked).text;
            TracedLine::read(0, &text, &marked, &text)
        });
        Ok(head.chain(self.traced_body(&marked.markdown)).collect())
    }

    fn traced_body(&self, marked: &str) -> Vec<TracedLine> {
        let marked: Vec<&str> = marked.lines().collect();
        let plain: Vec<&str> = self.rendered.markdown.lines().collect();
        let body = self.markdown.lines().enumerate().skip(self.head_lines);
        let lines = body.zip(&self.rendered_lines).map(|((index, text), rendered)| {
            let line = |lines: &[&'_ str]| lines.get(rendered - 1).copied().unwrap_or_default().to_owned();
            TracedLine::read(index + 1, text, &line(&marked), &line(&plain))
        });
        lines.collect()
    }
}

impl TracedLine {
    /// A line that was rendered with marks and, as `plain`, without.
    fn read(number: usize, text: &str, marked: &str, plain: &str) -> Self {
        let traced = Traced::read(marked);
        Self {
            number,
            text: text.to_owned(),
            parts: (traced.text == plain).then(|| outermost(traced)),
        }
    }
}

/// The outermost parts of a text, each with what is in it. A text lists what is within a part before the part.
fn outermost(traced: Traced) -> Vec<TracedPart> {
    let mut parts = Vec::new();
    let mut within = BTreeSet::new();
    for part in traced.parts {
        match part.depth {
            0 => parts.push(TracedPart {
                origin: part.origin,
                within: std::mem::take(&mut within),
            }),
            _ => drop(within.insert(part.origin)),
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::{Origin, TracedLine};

    fn message(id: &str) -> Origin {
        Origin::Message(id.to_owned())
    }

    #[test]
    fn a_line_has_what_the_template_put_there_in_its_order() {
        let inner = message("inner").mark("b");
        let marked = format!(
            "{}, {}",
            message("outer").mark(&format!("a {inner}")),
            message("next").mark("")
        );
        let line = TracedLine::read(3, "a b, ", &marked, "a b, ");
        let parts = line.parts.expect("parts");
        let named: Vec<_> = parts
            .iter()
            .map(|part| (&part.origin, part.within.iter().collect()))
            .collect();
        assert_eq!(
            named,
            [(&message("outer"), vec![&message("inner")]), (&message("next"), vec![])]
        );
    }

    #[test]
    fn nothing_is_known_of_a_line_that_is_another_without_its_marks() {
        assert_eq!(TracedLine::read(1, "a", &message("a").mark("ab"), "a").parts, None);
    }
}
