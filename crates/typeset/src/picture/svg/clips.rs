//! Clips (SVG 1.1, 14.3): of one shape each, since PDF clips by one path.

use roxmltree::Node;

use super::elements::DEEPEST;
use super::paint::Paint;
use super::shapes::is_shape;
use super::{NAMESPACE, Reader};
use crate::picture::{Clip, Matrix};

const HINT: &str = "clip by one path, or cut the shapes themselves";

impl<'a> Reader<'a> {
    /// The clip of this id; nothing where it lets nothing be seen, or cannot be followed.
    pub fn clip(&mut self, node: Node<'a, 'a>, id: &str) -> Option<Clip> {
        let offset = node.range().start;
        let clip = self.named(offset, id)?;
        if !clip.has_tag_name((NAMESPACE, "clipPath")) {
            self.problem(offset, format!("`{}` is no `<clipPath>`", id.escape_debug()), HINT);
            return None;
        }
        if clip
            .attribute("clipPathUnits")
            .is_some_and(|units| units != "userSpaceOnUse")
        {
            self.problem(
                clip.range().start,
                "a clip is measured by what it clips",
                "measure it in `userSpaceOnUse`",
            );
        }
        let (paint, own) = self.paint(clip, &Paint::default());
        let matrix = self.matrix(clip);
        let shapes: Vec<_> = clip.children().filter(|child| is_drawn(*child)).collect();
        match shapes.as_slice() {
            [] => None,
            [shape] if own.clip.is_none() => self.clip_by(*shape, &paint, matrix, 0),
            _ => {
                self.problem(clip.range().start, "a clip has several shapes", HINT);
                None
            }
        }
    }

    fn clip_by(&mut self, shape: Node<'a, 'a>, inherited: &Paint, around: Matrix, depth: usize) -> Option<Clip> {
        let (paint, own) = self.paint(shape, inherited);
        let matrix = around.after(self.matrix(shape));
        let name = shape.tag_name().name();
        if own.clip.is_some() || depth > DEEPEST || !(is_shape(name) || name == "use") {
            self.problem(shape.range().start, format!("`<{name}>` stands in a clip"), HINT);
            return None;
        }
        if own.hidden || !paint.visible {
            return None;
        }
        if name == "use" {
            let (target, matrix) = self.used(shape, matrix)?;
            return self.clip_by(target, &paint, matrix, depth + 1);
        }
        let outline = self.outline(shape);
        (!outline.is_empty()).then(|| Clip {
            outline: matrix.map_outline(&outline),
            even_odd: paint.clips_even_odd,
        })
    }
}

fn is_drawn(node: Node<'_, '_>) -> bool {
    let is_described = matches!(node.tag_name().name(), "title" | "desc" | "metadata");
    node.is_element() && node.tag_name().namespace() == Some(NAMESPACE) && !is_described
}
