//! A whole briefing in looks other than the built-in one.

use typeset::{Artifact, Document, Mark, Owner, Pages, Pictures, Style, face, layout, parse};

use crate::printed::{assert_inside_of, labels, letters, reading, runs};

const LOOKS: [&str; 4] = [
    "[page]\nsize = \"Letter\"\n",
    "[page]\nmargin-top = \"20mm\"\nmargin-bottom = \"20mm\"\nmargin-left = \"10mm\"\nmargin-right = \"10mm\"\nindent = \"0mm\"\n",
    "[page]\nmargin-top = \"80mm\"\nmargin-bottom = \"60mm\"\nmargin-left = \"45mm\"\nindent = \"40mm\"\n",
    "[faces]\ntext = \"Source Sans 3\"\nheadings = \"Source Serif 4\"\n[sizes]\ntext = \"14pt\"\ntitle = \"40pt\"\n\
     heading-2 = \"30pt\"\nheading-3 = \"24pt\"\nheading-4 = \"18pt\"\ntables = \"12pt\"\nnotes = \"12pt\"\n",
];

fn style(sheet: &str) -> Style {
    Style::from_toml(sheet, &Pictures::default()).unwrap_or_else(|problems| panic!("{problems:#?}\n{sheet}"))
}

fn set(style: &Style) -> (Document, Pages) {
    let document = parse(include_str!("sample.md")).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let pages =
        layout(&document, &labels(), style, &Pictures::default()).unwrap_or_else(|problems| panic!("{problems:#?}"));
    (document, pages)
}

#[test]
fn every_look_keeps_all_words_inside_its_text_block() {
    for sheet in LOOKS {
        let style = style(sheet);
        let (document, pages) = set(&style);
        assert_inside_of(&pages, &style);
        assert_eq!(letters(&document, &pages), reading(&document), "{sheet}");
    }
}

/// A millimetre more than half an em of the head, measured from baseline to baseline, keeps it apart from the text.
#[test]
fn head_and_foot_stay_on_the_page_and_clear_of_the_text() {
    for sheet in LOOKS {
        let style = style(sheet);
        for run in runs(&set(&style).1) {
            match run.owner {
                Owner::Artifact(Artifact::Header) => assert!(run.y > 20.0 && run.y < style.sheet.top - 7.0, "{run:?}"),
                Owner::Artifact(Artifact::Footer) => {
                    assert!(
                        run.y < style.sheet.height - 14.0 && run.y > style.sheet.floor() + 7.0,
                        "{run:?}"
                    );
                }
                _ => {}
            }
        }
    }
}

#[test]
fn letter_paper_is_8_5_by_11_inches() {
    let pages = set(&style(LOOKS[0])).1;
    assert_eq!((pages.width, pages.height), (8.5 * 72.0, 11.0 * 72.0));
}

#[test]
fn a_face_reaches_every_text_it_is_for() {
    let (_, pages) = set(&style("[faces]\ntext = \"Source Sans 3\"\n"));
    let families = |pages: &Pages| -> Vec<&'static str> {
        let fragments = pages.pages.iter().flat_map(|page| &page.fragments);
        let faces = fragments.filter_map(|fragment| match fragment.mark {
            Mark::Glyphs { face: id, .. } => Some(face(id)),
            _ => None,
        });
        faces
            .filter(|face| face.italic_angle == 0.0)
            .map(|face| face.family)
            .collect()
    };
    assert!(!families(&pages).contains(&"Source Serif 4"));
    assert!(families(&set(&Style::default()).1).contains(&"Source Serif 4"));
}

#[test]
fn an_accent_takes_the_place_of_the_built_in_one_everywhere() {
    let (_, built_in) = set(&Style::default());
    let (_, pages) = set(&style("[colours]\naccent = \"#7a1f3d\"\n"));
    let count = |pages: &Pages, color| {
        let fragments = pages.pages.iter().flat_map(|page| &page.fragments);
        let colors = fragments.filter_map(|fragment| match &fragment.mark {
            Mark::Glyphs { color, .. } | Mark::Fill { color, .. } => Some(*color),
            Mark::Picture { .. } => None,
        });
        colors.filter(|found| *found == color).count()
    };
    let old = typeset::Color(0x1b, 0x3a, 0x63);
    assert_eq!(count(&pages, old), 0);
    assert_eq!(count(&pages, typeset::Color(0x7a, 0x1f, 0x3d)), count(&built_in, old));
}
