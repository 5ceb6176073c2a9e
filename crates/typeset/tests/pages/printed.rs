//! Pages read back as lines of text with their places.

use typeset::{
    Artifact, BlockKind, Document, FrontMatter, Labels, Mark, NodeId, Owner, Pages, Pictures, Problem, Style, escape,
    layout, parse, write_front_matter,
};

/// A run of glyphs on a page.
#[derive(Debug, Clone)]
pub struct Run {
    pub page: usize,
    pub owner: Owner,
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub text: String,
}

/// The title block before every fixture.
pub const FRONT: &str = "---\ntitle: T\nsubtitle: S\nlang: en\nas-of: 2025-06-30\ndate: 30 June 2025\nmarking: For official use\n\
     id: ID-1\nedition: Edition 1\nissuer: Desk\n---\n\n# T\n\n";

pub fn labels() -> Labels {
    Labels {
        page: "Page {page} of {pages}".into(),
        contents: "Contents".into(),
        continued: "(continued)".into(),
    }
}

pub fn document(body: &str) -> Document {
    parse(&format!("{FRONT}{body}")).unwrap_or_else(|problems| panic!("{problems:#?}\n{body}"))
}

/// A document of which everything but the body is given: the heading says what the title says.
pub fn document_of(front: &FrontMatter, body: &str) -> Document {
    let markdown = format!("{}\n# {}\n\n{body}", write_front_matter(front), escape(&front.title));
    parse(&markdown).unwrap_or_else(|problems| panic!("{problems:#?}\n{markdown}"))
}

/// A title block of short words.
pub fn front() -> FrontMatter {
    document("").front
}

/// The pages of some Markdown, behind a title block.
pub fn pages(body: &str) -> Pages {
    set(&document(body)).unwrap_or_else(|problems| panic!("{problems:#?}\n{body}"))
}

pub fn problems(body: &str) -> Vec<Problem> {
    set(&document(body)).expect_err("layout finds a problem")
}

pub fn set(document: &Document) -> Result<Pages, Vec<Problem>> {
    layout(document, &labels(), &Style::default(), &pictures_of(300.0, 200.0))
}

/// One picture, `pictures/a.svg`, of so many pixels.
pub fn pictures_of(width: f32, height: f32) -> Pictures {
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\"><path d=\"M0 0h1v1z\"/></svg>"
    );
    let mut pictures = Pictures::default();
    pictures.insert("pictures/a.svg", svg.into_bytes());
    pictures
}

/// Every run of every page, in reading order.
pub fn runs(pages: &Pages) -> Vec<Run> {
    let mut runs = Vec::new();
    for (page, content) in pages.pages.iter().enumerate() {
        for fragment in &content.fragments {
            if let Mark::Glyphs { x, y, text, glyphs, .. } = &fragment.mark {
                let width = glyphs.iter().map(|glyph| glyph.advance).sum();
                runs.push(Run {
                    page,
                    owner: fragment.owner,
                    x: *x,
                    y: *y,
                    width,
                    text: text.clone(),
                });
            }
        }
    }
    runs
}

/// The runs that are not furniture.
pub fn body(pages: &Pages) -> Vec<Run> {
    let mut runs = runs(pages);
    runs.retain(|run| !matches!(run.owner, Owner::Artifact(Artifact::Header | Artifact::Footer)));
    runs
}

/// The runs of one node.
pub fn of(pages: &Pages, node: NodeId) -> Vec<Run> {
    let mut runs = runs(pages);
    runs.retain(|run| run.owner == Owner::Node(node));
    runs
}

/// Page and baseline of each line of a node.
pub fn lines_of(pages: &Pages, node: NodeId) -> Vec<(usize, i32)> {
    let mut lines: Vec<_> = of(pages, node)
        .iter()
        .map(|run| (run.page, (run.y * 10.0) as i32))
        .collect();
    lines.dedup();
    lines
}

/// The first run whose text contains `words`.
pub fn find(pages: &Pages, words: &str) -> Run {
    let found = body(pages).into_iter().find(|run| run.text.contains(words));
    found.unwrap_or_else(|| panic!("`{words}` is not on any page"))
}

/// Checks that nothing but furniture lies outside the text block of the built-in look.
pub fn assert_inside(pages: &Pages) {
    assert_inside_of(pages, &Style::default());
}

/// Checks that nothing but furniture lies outside the text block.
pub fn assert_inside_of(pages: &Pages, style: &Style) {
    const ROUNDING: f32 = 0.6;
    let sheet = &style.sheet;
    let (left, right) = (sheet.left - ROUNDING, sheet.width - sheet.right + ROUNDING);
    let (top, floor) = (sheet.top - ROUNDING, sheet.height - sheet.bottom + ROUNDING);
    for run in body(pages) {
        assert!(run.x >= left && run.x + run.width <= right, "{run:?} is outside");
        assert!(run.y >= top && run.y <= floor, "{run:?} is outside");
    }
    for fragment in pages.pages.iter().flat_map(|page| &page.fragments) {
        let furniture = matches!(fragment.owner, Owner::Artifact(Artifact::Header | Artifact::Footer));
        if let (Mark::Fill { rect, .. } | Mark::Picture { rect, .. }, false) = (&fragment.mark, furniture) {
            assert!(rect.width > 0.0 && rect.height > 0.0, "{rect:?} does not show");
            assert!(rect.x >= left && rect.x + rect.width <= right, "{rect:?} is outside");
            assert!(rect.y >= top && rect.y + rect.height <= floor, "{rect:?} is outside");
        }
    }
}

/// Checks that no run lies outside its sheet, and that none lies on another one of the same line.
pub fn assert_apart(pages: &Pages) {
    const ROUNDING: f32 = 0.6;
    let mut runs = runs(pages);
    for run in &runs {
        assert!(
            run.x >= 0.0 && run.x + run.width <= pages.width,
            "{run:?} is off the sheet"
        );
        assert!(run.y >= 8.0 && run.y <= pages.height - 4.0, "{run:?} is off the sheet");
    }
    runs.retain(|run| !run.text.trim().is_empty());
    runs.sort_by(|a, b| (a.page, a.x).partial_cmp(&(b.page, b.x)).expect("places are numbers"));
    for (at, left) in runs.iter().enumerate() {
        let behind = runs[at + 1..]
            .iter()
            .take_while(|run| run.page == left.page && run.x < left.x + left.width - ROUNDING);
        for right in behind {
            assert!((left.y - right.y).abs() > 3.0, "{left:?} and {right:?} overlap");
        }
    }
}

/// The words of the title block, without white space, as the first page shows them. The title is the heading's.
pub fn title_letters(pages: &Pages) -> String {
    let runs = runs(pages)
        .into_iter()
        .filter(|run| matches!(run.owner, Owner::Front(_)));
    squeezed(&runs.map(|run| run.text).collect::<String>())
}

/// A text without white space and the hyphens that lines are divided with.
pub fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{ad}').collect()
}

/// The words of the document as the pages print them, without the white space, which line ends may swallow.
///
/// The heading of the contents and bullets are no words of the document.
pub fn letters(document: &Document, pages: &Pages) -> String {
    let contents = document.blocks.iter().filter(|block| block.kind == BlockKind::Contents);
    let contents: Vec<_> = contents.map(|block| Owner::Node(block.node)).collect();
    let is_bullet = |run: &Run| matches!(run.owner, Owner::Label(_)) && matches!(run.text.as_str(), "•" | "–" | "·");
    let mut runs = body(pages);
    runs.retain(|run| matches!(run.owner, Owner::Node(_) | Owner::Label(_)));
    runs.retain(|run| !contents.contains(&run.owner) && !is_bullet(run));
    squeezed(&runs.iter().map(|run| run.text.as_str()).collect::<String>())
}

/// The words of the document as it reads, without white space.
pub fn reading(document: &Document) -> String {
    squeezed(&document.reading_text().concat())
}

/// Whether a cell of a table stands on more than one page.
pub fn divides_rows(document: &Document, pages: &Pages) -> bool {
    let rows = document.blocks.iter().flat_map(|block| match &block.kind {
        BlockKind::Table { header, groups, .. } => {
            let rows = groups.iter().flat_map(|group| &group.rows);
            std::iter::once(header).chain(rows).collect()
        }
        _ => Vec::new(),
    });
    rows.flat_map(|row| &row.cells).any(|cell| {
        let runs = of(pages, cell.node);
        runs.first().map(|run| run.page) != runs.last().map(|run| run.page)
    })
}

/// The letters of a text in the order of their codes.
pub fn sorted(text: &str) -> String {
    let mut letters: Vec<_> = text.chars().collect();
    letters.sort_unstable();
    letters.into_iter().collect()
}
