//! What a picture must not do: run, move, or lead outside. Files lie beside the Markdown as they are, so that this is
//! looked for everywhere in them, drawn or not.

use roxmltree::{Attribute, Node};

use super::Reader;

/// Elements that act, of SVG and of the HTML that may stand in it.
const ACTIVE: [&str; 16] = [
    "script",
    "handler",
    "listener",
    "animate",
    "animateColor",
    "animateMotion",
    "animateTransform",
    "set",
    "discard",
    "a",
    "iframe",
    "embed",
    "object",
    "audio",
    "video",
    "foreignObject",
];

const HINT: &str = "take it out: a picture in a briefing neither runs, nor moves, nor leads anywhere";
const OUTSIDE: &str = "put into the file what it needs, as paths";

/// Whether an element of this name acts, which is told of before anything is drawn.
pub(super) fn is_active(name: &str) -> bool {
    ACTIVE.contains(&name)
}

impl<'a> Reader<'a> {
    /// Finds everything in the file that acts or lies outside it.
    pub fn find_activity(&mut self) {
        for node in self.document.descendants() {
            if let Some(instruction) = node.pi()
                && instruction.target == "xml-stylesheet"
            {
                self.problem(node.range().start, "its style sheet lies outside the file", OUTSIDE);
            }
            if node.is_element() {
                self.find_active(node);
            }
        }
    }

    fn find_active(&mut self, node: Node<'a, 'a>) {
        let name = node.tag_name().name();
        if is_active(name) {
            let message = format!("active content stands here: `<{name}>`");
            self.problem(node.range().start, message, HINT);
        }
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            if name.len() > 2 && name.starts_with("on") && attribute.namespace().is_none() {
                let message = format!("active content stands here: `{name}`");
                self.problem(attribute.range().start, message, HINT);
            }
            if let Some(address) = outside(node, &attribute, value) {
                let message = format!("`{}` lies outside the file", address.escape_debug());
                self.problem(attribute.range().start, message, OUTSIDE);
            }
        }
        if name == "style" && node.text().is_some_and(|text| outer_url(text).is_some()) {
            self.problem(
                node.range().start,
                "its style sheet refers to what lies outside the file",
                OUTSIDE,
            );
        }
    }
}

/// What an attribute refers to outside the file.
fn outside<'v>(node: Node<'_, '_>, attribute: &Attribute<'_, '_>, value: &'v str) -> Option<&'v str> {
    // Whatever an `<image>` refers to, it is refused for being one.
    if attribute.name() == "href" && node.tag_name().name() != "image" {
        return Some(value.trim()).filter(|value| !value.starts_with('#'));
    }
    outer_url(value)
}

/// The first `url()` that names no element of the file.
fn outer_url(value: &str) -> Option<&str> {
    let addresses = value.split("url(").skip(1);
    let mut addresses = addresses.map(|rest| rest.split(')').next().unwrap_or_default());
    addresses.find(|address| !address.trim_start_matches(['"', '\'', ' ']).starts_with('#'))
}
