//! A document with every kind of block, and pages that show each of its nodes on a line of its own.

use typeset::*;

use crate::sample::{self, JAPANESE, SERIF};

fn words(text: &str) -> Vec<Inline> {
    vec![Inline::Text(text.to_owned())]
}

fn block(node: u32, kind: BlockKind) -> Block {
    Block {
        node: NodeId(node),
        line: 1,
        kind,
    }
}

fn paragraph(node: u32, text: &str) -> Block {
    block(node, BlockKind::Paragraph(words(text)))
}

fn heading(node: u32, level: u8, text: &str) -> Block {
    block(
        node,
        BlockKind::Heading {
            level,
            anchor: text.to_lowercase(),
            content: words(text),
        },
    )
}

fn row(node: u32, cells: [&str; 2]) -> Row {
    let cell = |(at, text): (usize, &str)| Cell {
        node: NodeId(node + 1 + at as u32),
        content: words(text),
    };
    Row {
        node: NodeId(node),
        line: 0,
        headed: false,
        cells: cells.into_iter().enumerate().map(cell).collect(),
    }
}

/// A table of which only the head is there.
pub fn empty_table(node: u32) -> Block {
    let alignments = vec![Alignment::Left, Alignment::Left];
    let header = row(node + 1, ["Name", "Date"]);
    block(
        node,
        BlockKind::Table {
            caption: None,
            alignments,
            header,
            groups: Vec::new(),
        },
    )
}

/// A table with two groups; rows of the second have headers.
pub fn grouped_table(node: u32) -> Block {
    let group = |node: u32, headed: bool| Group {
        heading: Some(GroupHeading {
            node: NodeId(node),
            line: 0,
            content: words("France"),
        }),
        rows: vec![Row {
            headed,
            ..row(node + 1, ["AFD", "1941"])
        }],
    };
    let kind = BlockKind::Table {
        caption: None,
        alignments: vec![Alignment::Auto, Alignment::Auto],
        header: row(node + 1, ["Name", "Date"]),
        groups: vec![group(node + 4, false), group(node + 8, true)],
    };
    block(node, kind)
}

/// The document.
pub fn document() -> Document {
    let mark = |node, number| Inline::NoteMark {
        node: NodeId(node),
        number,
    };
    let nested = block(
        9,
        BlockKind::List {
            start: Some(1),
            items: vec![Item {
                node: NodeId(10),
                blocks: vec![paragraph(11, "Inner")],
            }],
        },
    );
    let list = BlockKind::List {
        start: None,
        items: vec![
            Item {
                node: NodeId(5),
                blocks: vec![paragraph(6, "First")],
            },
            Item {
                node: NodeId(7),
                blocks: vec![paragraph(8, "Second"), nested],
            },
        ],
    };
    let table = BlockKind::Table {
        caption: Some(words("Instruments")),
        alignments: vec![Alignment::Left, Alignment::Right],
        header: row(13, ["Name", "Date"]),
        groups: vec![Group {
            heading: None,
            rows: vec![row(16, ["日仏", "2014"]), row(19, ["ACSA", ""])],
        }],
    };
    let sourced = vec![
        Inline::Text("Sourced".to_owned()),
        mark(24, 1),
        Inline::Text(" twice".to_owned()),
        mark(25, 1),
    ];
    Document {
        front: sample::front(),
        blocks: vec![
            heading(0, 1, "Title"),
            block(1, BlockKind::Contents),
            heading(2, 2, "Section"),
            paragraph(3, "Over two pages"),
            block(4, list.clone()),
            block(12, table),
            block(22, BlockKind::Quote(vec![block(23, BlockKind::Paragraph(sourced))])),
            block(26, BlockKind::PageBreak),
            block(
                27,
                BlockKind::Alert {
                    kind: AlertKind::Important,
                    blocks: vec![paragraph(28, "Key point")],
                },
            ),
        ],
        notes: vec![Note {
            node: NodeId(29),
            number: 1,
            label: "s".to_owned(),
            line: 9,
            blocks: vec![paragraph(30, "Source")],
            marks: vec![NodeId(24), NodeId(25)],
        }],
    }
}

/// Puts words on the pages, line by line.
struct Setter {
    pages: Vec<Page>,
    y: f32,
}

impl Setter {
    fn words(&mut self, owner: Owner, text: &str) {
        let face = if text.starts_with('日') { JAPANESE } else { SERIF };
        self.y += 14.0;
        let line = sample::line(owner, face, 10.0, 60.0, self.y, text);
        self.page().fragments.push(line);
    }

    fn nodes(&mut self, texts: &[(u32, &str)]) {
        for &(node, text) in texts {
            self.words(Owner::Node(NodeId(node)), text);
        }
    }

    fn link(&mut self, node: u32, page: usize) {
        let rect = Rect {
            x: 60.0,
            y: self.y - 10.0,
            width: 40.0,
            height: 12.0,
        };
        let destination = Destination::Place { page, y: 100.0 };
        self.page().links.push(LinkArea {
            node: NodeId(node),
            rect,
            destination,
            contents: format!("to {page}"),
        });
    }

    fn page(&mut self) -> &mut Page {
        self.pages.last_mut().expect("a page")
    }

    fn new_page(&mut self) {
        self.pages.push(Page::default());
        self.y = 60.0;
    }
}

/// The pages.
pub fn pages() -> Pages {
    let mut setter = Setter {
        pages: Vec::new(),
        y: 60.0,
    };
    setter.new_page();
    setter.nodes(&[(0, "Title")]);
    setter.words(Owner::Front(FrontPart::Date), "23 November 2025");
    setter.nodes(&[(1, "Contents")]);
    setter.words(Owner::Entry(NodeId(2)), "Section 1");
    setter.link(2, 0);
    setter.nodes(&[(2, "Section"), (3, "Over two")]);
    setter.words(Owner::Artifact(Artifact::Footer), "1");
    setter.new_page();
    setter.nodes(&[(3, "pages")]);
    setter.words(Owner::Label(NodeId(5)), "•");
    setter.nodes(&[(6, "First")]);
    setter.words(Owner::Label(NodeId(7)), "•");
    setter.nodes(&[(8, "Second")]);
    setter.words(Owner::Label(NodeId(10)), "1.");
    setter.nodes(&[(11, "Inner"), (12, "Instruments"), (14, "Name"), (15, "Date")]);
    setter.nodes(&[(17, "日仏"), (18, "2014"), (20, "ACSA"), (23, "Sourced"), (24, "1")]);
    setter.link(24, 2);
    setter.nodes(&[(23, " twice"), (25, "1")]);
    setter.link(25, 2);
    setter.new_page();
    setter.nodes(&[(27, "Important"), (28, "Key point")]);
    setter.words(Owner::Label(NodeId(29)), "1");
    setter.link(29, 1);
    setter.nodes(&[(30, "Source")]);
    sample::pages(setter.pages, Vec::new())
}
