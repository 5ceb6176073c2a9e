//! Where links lead.

use super::headings::Headings;
use crate::nearest::nearest;
use crate::{Problem, Target};

/// The schemes of the addresses that a briefing may lead to.
const SCHEMES: [&str; 3] = ["https://", "http://", "mailto:"];

/// The links that lead into the document itself.
#[derive(Default)]
pub(super) struct Links {
    /// Their anchors and lines.
    inner: Vec<(String, usize)>,
}

impl Links {
    /// The target of a link on this line.
    pub fn target(&mut self, address: String, line: usize) -> Result<Target, Problem> {
        if let Some(anchor) = address.strip_prefix('#') {
            self.inner.push((anchor.to_owned(), line));
            return Ok(Target::Anchor(anchor.to_owned()));
        }
        if let Some(character) = address.chars().find(|c| c.is_whitespace() || c.is_control()) {
            return Err(Problem::new(
                line,
                format!("the address `{}` has a space in it", address.escape_debug()),
            )
            .words(address.as_str())
            .hint(format!("remove it, or write it as `{}`", percent_encoded(character))));
        }
        let known = SCHEMES.iter().any(|scheme| starts_with_ignoring_case(&address, scheme));
        let problem = match (known, address.is_empty()) {
            (true, _) => return Ok(Target::Address(address)),
            (false, true) => Problem::new(line, "the link leads nowhere"),
            (false, false) => {
                let message = format!("the link leads to `{address}`, which is not an absolute address");
                Problem::new(line, message).words(address)
            }
        };
        Err(problem.hint("begin it with `https://`, `http://` or `mailto:`, or `#` and an anchor"))
    }

    /// The links whose heading does not exist.
    pub fn check(&self, headings: &Headings) -> Vec<Problem> {
        let missing = self.inner.iter().filter(|(anchor, _)| !headings.has_anchor(anchor));
        missing
            .map(|(anchor, line)| {
                let hint = match nearest(anchor, headings.anchors()) {
                    Some(near) => format!("did you mean `#{near}`?"),
                    None => "an anchor is the heading in lower case, without punctuation, with hyphens for spaces"
                        .to_owned(),
                };
                Problem::new(
                    *line,
                    format!("the link leads to `#{anchor}`, but no heading has that anchor"),
                )
                .words(format!("#{anchor}"))
                .hint(hint)
            })
            .collect()
    }
}

fn starts_with_ignoring_case(text: &str, prefix: &str) -> bool {
    text.get(..prefix.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(prefix))
}

/// A character as it stands in an address (RFC 3986, section 2.1).
fn percent_encoded(c: char) -> String {
    c.encode_utf8(&mut [0; 4])
        .bytes()
        .map(|byte| format!("%{byte:02X}"))
        .collect()
}
