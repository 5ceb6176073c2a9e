//! Elements: groups, shapes, and what is drawn again (SVG 1.1, 5).

use roxmltree::Node;

use super::activity::is_active;
use super::paint::Paint;
use super::properties::SOLID;
use super::shapes::is_shape;
use super::transform::transform;
use super::{NAMESPACE, Reader};
use crate::picture::{Group, Item, Matrix, Shape};

/// How deep groups may stand inside one another.
pub(super) const DEEPEST: usize = 48;

/// The most elements that a picture may draw, those drawn again among them.
const MOST_DRAWN: usize = 200_000;

impl<'a> Reader<'a> {
    /// The items of the outermost element.
    pub fn children_of_root(&mut self, root: Node<'a, 'a>, inherited: &Paint) -> Vec<Item> {
        let (paint, own) = self.paint(root, inherited);
        if let Some(given) = root.attribute_node("transform") {
            self.problem(
                given.range().start,
                "the outermost `<svg>` has a `transform`",
                "put it on a group inside",
            );
        }
        let items = self.children(root, &paint, 0);
        match own.clip {
            _ if own.hidden => Vec::new(),
            Some(id) => self
                .grouped(root, Matrix::IDENTITY, Some(&id), items)
                .into_iter()
                .collect(),
            None => items,
        }
    }

    fn children(&mut self, parent: Node<'a, 'a>, inherited: &Paint, depth: usize) -> Vec<Item> {
        let elements = parent.children().filter(Node::is_element);
        // What is of another namespace is for other programs.
        let elements = elements.filter(|child| child.tag_name().namespace() == Some(NAMESPACE));
        let mut items = Vec::new();
        for element in elements {
            items.extend(self.element(element, inherited, depth));
        }
        items
    }

    fn element(&mut self, node: Node<'a, 'a>, inherited: &Paint, depth: usize) -> Option<Item> {
        let name = node.tag_name().name();
        if is_definition(name) || is_active(name) {
            return None;
        }
        self.drawn += 1;
        if depth > DEEPEST || self.drawn > MOST_DRAWN {
            let message = format!("it has more than {DEEPEST} groups inside one another, or {MOST_DRAWN} elements");
            self.problem(node.range().start, message, "simplify it, or save it as PNG");
            return None;
        }
        let (paint, own) = self.paint(node, inherited);
        if own.hidden {
            return None;
        }
        let matrix = self.matrix(node);
        let (matrix, items) = match name {
            "g" => (matrix, self.children(node, &paint, depth + 1)),
            "use" => {
                let (target, matrix) = self.used(node, matrix)?;
                (matrix, self.element(target, &paint, depth + 1).into_iter().collect())
            }
            _ if is_shape(name) => (matrix, self.shape(node, &paint).into_iter().collect()),
            _ => {
                self.refuse(node);
                return None;
            }
        };
        self.grouped(node, matrix, own.clip.as_deref(), items)
    }

    /// The items in coordinates of their own; nothing where there are none, or where all of them are clipped.
    fn grouped(
        &mut self,
        node: Node<'a, 'a>,
        matrix: Matrix,
        clip: Option<&str>,
        mut items: Vec<Item>,
    ) -> Option<Item> {
        let clip = match clip {
            Some(id) => Some(self.clip(node, id)?),
            None if matrix == Matrix::IDENTITY && items.len() == 1 => return items.pop(),
            None => None,
        };
        (!items.is_empty()).then_some(Item::Group(Group { matrix, clip, items }))
    }

    fn shape(&mut self, node: Node<'a, 'a>, paint: &Paint) -> Option<Item> {
        let outline = self.outline(node);
        let (Ok(fill), Ok(stroke)) = (paint.fill(), paint.stroke()) else {
            self.problem(node.range().start, "a colour is transparent", SOLID);
            return None;
        };
        let is_seen = paint.visible && !outline.is_empty() && (fill.is_some() || stroke.is_some());
        is_seen.then_some(Item::Shape(Shape {
            outline,
            fill,
            even_odd: paint.even_odd,
            stroke,
        }))
    }

    /// What a `<use>` draws again, and where.
    pub fn used(&mut self, node: Node<'a, 'a>, matrix: Matrix) -> Option<(Node<'a, 'a>, Matrix)> {
        let (x, y) = self.place(node);
        let href = node.attributes().find(|attribute| attribute.name() == "href")?;
        let id = href.value().trim().strip_prefix('#')?;
        let target = self.named(href.range().start, id)?;
        let name = target.tag_name().name();
        if is_definition(name) {
            let message = format!("`<use>` draws `<{name}>`");
            self.problem(href.range().start, message, "let it draw a group or a path");
            return None;
        }
        Some((target, matrix.after(Matrix::translation(x, y))))
    }

    /// The element of this id.
    pub fn named(&mut self, offset: usize, id: &str) -> Option<Node<'a, 'a>> {
        let named = self.names.get(id).copied();
        if named.is_none() {
            let message = format!("nothing has the id `{}`", id.escape_debug());
            self.problem(
                offset,
                message,
                "save the picture again from the program that it was made with",
            );
        }
        named
    }

    /// The `transform` of an element.
    pub fn matrix(&mut self, node: Node<'a, 'a>) -> Matrix {
        let Some(given) = node.attribute_node("transform") else {
            return Matrix::IDENTITY;
        };
        transform(given.value()).unwrap_or_else(|| {
            let message = format!(
                "`transform` is `{}`, which is no transformation",
                given.value().escape_debug()
            );
            self.problem(
                given.range().start,
                message,
                "write it as SVG 1.1 has it, and scale by nothing but 0",
            );
            Matrix::IDENTITY
        })
    }

    fn refuse(&mut self, node: Node<'a, 'a>) {
        let name = node.tag_name().name();
        let (message, hint) = match name {
            "text" | "tspan" | "textPath" => (
                format!("text stands here: `<{name}>`"),
                "convert text to outlines (paths) in the program that the picture was made with",
            ),
            _ => (
                format!("`<{name}>` is no path"),
                "draw it as paths in plain colours, or save the picture as PNG",
            ),
        };
        self.problem(node.range().start, message, hint);
    }
}

/// Elements that draw nothing where they stand: descriptions, and what others may refer to.
fn is_definition(name: &str) -> bool {
    const DESCRIPTIONS: [&str; 4] = ["title", "desc", "metadata", "style"];
    const REFERRED: [&str; 9] = [
        "defs",
        "clipPath",
        "linearGradient",
        "radialGradient",
        "pattern",
        "filter",
        "mask",
        "marker",
        "symbol",
    ];
    DESCRIPTIONS.contains(&name) || REFERRED.contains(&name)
}
