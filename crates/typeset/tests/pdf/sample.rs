//! Documents and pages made by hand.

use harfrust::{Font, GlyphId};
use typeset::*;

/// The regular serif face and the regular Japanese one.
pub const SERIF: FaceId = FaceId(0);
pub const JAPANESE: FaceId = FaceId(6);

pub const BLACK: Color = Color(0, 0, 0);

/// The glyphs of a text as the face has them, unkerned: one for each character.
pub fn glyphs(face: FaceId, size: f32, text: &str) -> Vec<Glyph> {
    let font = Font::new(typeset::face(face).bytes, 0).expect("a bundled face");
    let glyph = |character: char| {
        let id = font
            .charmap()
            .map_unicode(character)
            .expect("a character of the face")
            .to_u32() as u16;
        let advance = font.glyph_metrics().h_advance(GlyphId::from(id)) * size / 1000.0;
        Glyph {
            id,
            advance,
            dx: 0.0,
            dy: 0.0,
            text_len: character.len_utf8() as u32,
        }
    };
    text.chars().map(glyph).collect()
}

/// Pieces of one line at 10 points, each where the one before it ends.
pub fn row(mut x: f32, y: f32, pieces: &[(Owner, FaceId, &str)]) -> Vec<Fragment> {
    let place = |&(owner, face, text): &(Owner, FaceId, &str)| {
        let fragment = line(owner, face, 10.0, x, y, text);
        x += glyphs(face, 10.0, text).iter().map(|glyph| glyph.advance).sum::<f32>();
        fragment
    };
    pieces.iter().map(place).collect()
}

/// A line of text in black, in the language of its face.
pub fn line(owner: Owner, face: FaceId, size: f32, x: f32, y: f32, text: &str) -> Fragment {
    let glyphs = glyphs(face, size, text);
    let is_japanese = face == JAPANESE;
    Fragment {
        owner,
        language: is_japanese.then_some(LanguageId(0)),
        mark: Mark::Glyphs {
            face,
            size,
            color: BLACK,
            x,
            y,
            text: text.to_owned(),
            glyphs,
        },
    }
}

pub fn front() -> FrontMatter {
    FrontMatter {
        title: "Maritime & space".to_owned(),
        subtitle: Some("Briefing, résumé".to_owned()),
        lang: "en".to_owned(),
        as_of: "2025-11-23".to_owned(),
        date: "23 November 2025".to_owned(),
        marking: "Public".to_owned(),
        id: "fjp-1".to_owned(),
        edition: "2".to_owned(),
        issuer: "Desk 4".to_owned(),
    }
}

pub fn pages(pages: Vec<Page>, outline: Vec<OutlineItem>) -> Pages {
    Pages {
        front: front(),
        width: 595.276,
        height: 841.89,
        pages,
        outline,
        places: Vec::new(),
        languages: vec!["ja".to_owned()],
    }
}

/// A heading, a paragraph with a link over two lines, a rule, header and footer.
pub fn document() -> Document {
    let words = |text: &str| Inline::Text(text.to_owned());
    let link = Inline::Link {
        node: NodeId(2),
        target: Target::Address("https://example.org/日".to_owned()),
        content: vec![words("a long link")],
    };
    Document {
        front: front(),
        blocks: vec![
            Block {
                node: NodeId(0),
                line: 10,
                kind: BlockKind::Heading {
                    level: 1,
                    anchor: "maritime--space".to_owned(),
                    content: vec![words("Maritime & space")],
                },
            },
            Block {
                node: NodeId(1),
                line: 12,
                kind: BlockKind::Paragraph(vec![words("See 日本 and "), link, words(" here.")]),
            },
        ],
        notes: Vec::new(),
    }
}

pub fn laid_out() -> Pages {
    let heading = Owner::Node(NodeId(0));
    let paragraph = Owner::Node(NodeId(1));
    let link = Owner::Node(NodeId(2));
    let header = Owner::Artifact(Artifact::Header);
    let area = |x: f32, y: f32, width: f32| LinkArea {
        node: NodeId(2),
        rect: Rect {
            x,
            y,
            width,
            height: 12.0,
        },
        destination: Destination::Address("https://example.org/日".to_owned()),
        contents: "a long link (example.org)".to_owned(),
    };
    let rule = Mark::Fill {
        rect: Rect {
            x: 56.7,
            y: 96.0,
            width: 480.0,
            height: 0.5,
        },
        color: Color(200, 30, 60),
    };
    let mut fragments = vec![
        line(header, SERIF, 8.0, 56.7, 40.0, "Public"),
        line(
            Owner::Front(FrontPart::Date),
            SERIF,
            9.0,
            56.7,
            60.0,
            "23 November 2025",
        ),
        line(Owner::Front(FrontPart::Issuer), SERIF, 9.0, 56.7, 72.0, "Desk 4"),
        line(heading, SERIF, 20.0, 56.7, 92.0, "Maritime & space"),
        Fragment {
            owner: Owner::Artifact(Artifact::Layout),
            language: None,
            mark: rule,
        },
    ];
    let (see, and) = ((paragraph, SERIF, "See "), (paragraph, SERIF, " and "));
    fragments.extend(row(
        56.7,
        120.0,
        &[see, (paragraph, JAPANESE, "日本"), and, (link, SERIF, "a long ")],
    ));
    fragments.extend(row(56.7, 134.0, &[(link, SERIF, "link"), (paragraph, SERIF, " here.")]));
    let first = Page {
        fragments,
        links: vec![area(118.0, 110.0, 30.0), area(56.7, 124.0, 16.0)],
    };
    let second = Page {
        fragments: vec![line(header, SERIF, 8.0, 56.7, 40.0, "Public")],
        links: Vec::new(),
    };
    let item = |title: &str, page, children| OutlineItem {
        title: title.to_owned(),
        page,
        y: 80.0,
        children,
    };
    let outline = vec![item(
        "Maritime & space",
        0,
        vec![item("日本", 0, Vec::new()), item("End", 1, Vec::new())],
    )];
    pages(vec![first, second], outline)
}
