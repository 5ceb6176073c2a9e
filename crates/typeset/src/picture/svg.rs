//! SVG files (SVG 1.1, second edition) as drawings.
//!
//! Read is what stays the same wherever it is drawn: paths and basic shapes, filled and stroked in plain colours, grouped,
//! moved, re-used and clipped. Everything else is a problem with its line, found over the whole file at once. A reader of
//! our own because the tools that simplify SVG drop what they do not know.

mod activity;
mod arc;
mod clips;
mod colors;
mod elements;
mod numbers;
mod paint;
mod path;
mod properties;
mod shapes;
mod sheet;
mod transform;
mod viewport;

use std::collections::BTreeMap;
use std::sync::Arc;

use roxmltree::{Document, Node, ParsingOptions};

use super::{Content, Drawing, Picture, PictureProblem};
use paint::Paint;
use sheet::Sheet;
use viewport::Viewport;

/// The namespace of its elements.
const NAMESPACE: &str = "http://www.w3.org/2000/svg";

/// The most XML nodes that a file may have.
const MOST_NODES: u32 = 500_000;

/// Reads an SVG file, whose first line is line `first` of the whole, counted from 0.
pub(super) fn read(bytes: &[u8], first: usize) -> Result<Picture, Vec<PictureProblem>> {
    let text = std::str::from_utf8(bytes).map_err(|_| {
        let message = "the SVG is not UTF-8";
        vec![PictureProblem::new(message, "save it as UTF-8")]
    })?;
    let options = ParsingOptions {
        allow_dtd: true,
        nodes_limit: MOST_NODES,
        ..ParsingOptions::default()
    };
    let document = Document::parse_with_options(text, options).map_err(|error| vec![not_xml(&error, first)])?;
    let root = document.root_element();
    if root.tag_name().name() != "svg" || root.tag_name().namespace() != Some(NAMESPACE) {
        let hint = format!("its outermost element must be `<svg xmlns=\"{NAMESPACE}\">`");
        return Err(vec![PictureProblem::new("this is no SVG", hint)]);
    }
    let mut reader = Reader::new(&document, first);
    let picture = reader.picture(root);
    match picture {
        Some(picture) if reader.problems.is_empty() => Ok(picture),
        _ => Err(reader.into_problems()),
    }
}

fn not_xml(error: &roxmltree::Error, first: usize) -> PictureProblem {
    PictureProblem {
        line: Some(first + error.pos().row as usize),
        message: format!("the SVG is damaged: {error}"),
        hint: "save it again from the program that it was made with".to_owned(),
    }
}

/// What the parts of the reader share.
struct Reader<'a> {
    document: &'a Document<'a>,
    /// The number of the line before the first.
    first: usize,
    /// The elements that others can refer to.
    names: BTreeMap<&'a str, Node<'a, 'a>>,
    /// The rules of its `<style>` elements.
    sheet: Sheet,
    /// What percentages are parts of.
    viewport: Viewport,
    /// How many elements have been drawn, those drawn again among them.
    drawn: usize,
    problems: Vec<Found>,
}

/// A problem, and how often it was found.
struct Found {
    problem: PictureProblem,
    times: usize,
}

impl<'a> Reader<'a> {
    fn new(document: &'a Document<'a>, first: usize) -> Self {
        let elements = document.descendants().filter(Node::is_element);
        let mut names = BTreeMap::new();
        for element in elements {
            if let Some(name) = element.attribute("id") {
                // The first one counts, as in browsers.
                names.entry(name).or_insert(element);
            }
        }
        Self {
            document,
            first,
            names,
            sheet: Sheet::default(),
            viewport: Viewport::default(),
            drawn: 0,
            problems: Vec::new(),
        }
    }

    fn picture(&mut self, root: Node<'a, 'a>) -> Option<Picture> {
        self.find_activity();
        self.read_sheets();
        let canvas = self.canvas(root)?;
        self.viewport = canvas.viewport;
        let items = self.children_of_root(root, &Paint::default());
        Some(Picture {
            width: canvas.width as f32,
            height: canvas.height as f32,
            content: Content::Drawing(Arc::new(Drawing {
                matrix: canvas.matrix,
                items,
            })),
            inscriptions: Vec::new(),
        })
    }

    /// Notes a problem with what stands at a byte of the file. What is wrong in the same way again and again is told once.
    fn problem(&mut self, offset: usize, message: impl Into<String>, hint: impl Into<String>) {
        let message = message.into();
        if let Some(known) = self.problems.iter_mut().find(|known| known.problem.message == message) {
            known.times += 1;
            return;
        }
        let line = self.first + self.document.text_pos_at(offset).row as usize;
        let problem = PictureProblem {
            line: Some(line),
            ..PictureProblem::new(message, hint)
        };
        self.problems.push(Found { problem, times: 1 });
    }

    /// The problems by their lines, each with how many more of its kind there are.
    fn into_problems(self) -> Vec<PictureProblem> {
        let told = self.problems.into_iter().map(|Found { mut problem, times }| {
            if times > 1 {
                problem.message.push_str(&format!(" (and {} more)", times - 1));
            }
            problem
        });
        let mut problems: Vec<_> = told.collect();
        problems.sort_by_key(|problem| problem.line);
        problems
    }
}

#[cfg(test)]
mod tests {
    use super::{Picture, read};

    /// What is said of a file of this body, a line a problem.
    pub(super) fn said(body: &str) -> String {
        let svg = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\">\n{body}\n</svg>");
        match read(svg.as_bytes(), 0) {
            Ok(_) => String::new(),
            Err(problems) => problems
                .into_iter()
                .map(|problem| format!("{}: {}\n", problem.line.unwrap_or(0), problem.message))
                .collect(),
        }
    }

    /// The drawing of a file of this body.
    pub(super) fn drawn(body: &str) -> Picture {
        let svg = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\">\n{body}\n</svg>");
        read(svg.as_bytes(), 0).unwrap_or_else(|problems| panic!("{problems:#?}"))
    }

    #[test]
    fn what_cannot_be_kept_is_named_with_its_line() {
        for (body, expected) in [
            (
                "<text>a</text><text>b</text>",
                "2: text stands here: `<text>` (and 1 more)\n",
            ),
            (
                "<g>\n<image href='data:image/png;base64,AA'/></g>",
                "3: `<image>` is no path\n",
            ),
            (
                "<rect width='1' height='1' fill='url(#g)'/>",
                "2: `fill` is `url(#g)`, a gradient or pattern\n",
            ),
            ("<g opacity='.5'/>", "2: `opacity` is `.5`, which is transparent\n"),
            ("<g filter='url(#f)'/>", "2: `filter` is `url(#f)`\n"),
            (
                "<g style='mix-blend-mode: multiply'/>",
                "2: `mix-blend-mode` is `multiply`\n",
            ),
            ("<g style='twist: 1'/>", "2: `twist` is not known\n"),
            ("<script/>", "2: active content stands here: `<script>`\n"),
            ("<g onclick='x()'/>", "2: active content stands here: `onclick`\n"),
            ("<use href='a.svg#b'/>", "2: `a.svg#b` lies outside the file\n"),
            ("<use href='#b'/>", "2: nothing has the id `b`\n"),
            ("<path d='M 0 0 L 1'/>", "2: the path breaks off after `M 0 0 L 1`\n"),
            (
                "<rect width='1em' height='1'/>",
                "2: `width` is `1em`, which is no length\n",
            ),
            (
                "<g transform='turn(3)'/>",
                "2: `transform` is `turn(3)`, which is no transformation\n",
            ),
            (
                "<style>a > b { fill: red }</style>",
                "2: `a > b` selects by more than element, class and id\n",
            ),
            ("<style>@import 'x';</style>", "2: the style sheet has an `@` rule\n"),
            ("<svg/>", "2: `<svg>` is no path\n"),
            ("<symbol id='a'/><use href='#a'/>", "2: `<use>` draws `<symbol>`\n"),
            ("<a href='#x'/>", "2: active content stands here: `<a>`\n"),
        ] {
            assert_eq!(said(body), expected, "{body}");
        }
    }

    #[test]
    fn what_has_no_effect_is_passed_over() {
        for body in [
            "<title>a</title><desc>b</desc><metadata><x xmlns='urn:x'>c</x></metadata>",
            "<x:y xmlns:x='urn:x'><x:z/></x:y><defs><text>never drawn</text></defs>",
            "<g style='font-family: x; -inkscape-stroke: none; filter: none; opacity: 1' data-a='b' aria-label='c'/>",
            "<g display='none'><text>never drawn</text></g>",
        ] {
            assert_eq!(said(body), "", "{body}");
            assert!(drawn(body).width > 0.0);
        }
    }
}
