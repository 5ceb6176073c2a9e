//! What holds of any page.

use proptest::prelude::*;
use typeset::{Color, FaceId, Fragment, FrontPart, Glyph, Mark, NodeId, Owner, Page, write_pdf};

use crate::decode;
use crate::inspect::Inspected;
use crate::sample;

/// Any run: glyphs of any number and text, moved and spaced at will.
fn run() -> impl Strategy<Value = Fragment> {
    let glyph = (
        1..400_u16,
        "[a-dé一]{0,2}",
        -2.0..20.0_f32,
        -3.0..3.0_f32,
        prop_oneof![Just(0.0), -3.0..3.0_f32],
    );
    let glyph = glyph.prop_map(|(id, text, advance, dx, dy)| {
        let text_len = text.len() as u32;
        (
            text,
            Glyph {
                id,
                advance,
                dx,
                dy,
                text_len,
            },
        )
    });
    let glyphs = prop::collection::vec(glyph, 1..12);
    let font = (0..8_u8, prop_oneof![Just(7.5_f32), 4.0..40.0_f32]);
    let owner = prop_oneof![
        Just(Owner::Node(NodeId(0))),
        Just(Owner::Node(NodeId(1))),
        Just(Owner::Front(FrontPart::Date))
    ];
    let place = (0.0..500.0_f32, prop_oneof![Just(100.0_f32), 10.0..800.0_f32]);
    (font, owner, place, 0..2_u8, glyphs).prop_map(|((face, size), owner, (x, y), red, parts)| {
        let (texts, glyphs): (Vec<String>, Vec<Glyph>) = parts.into_iter().unzip();
        let mark = Mark::Glyphs {
            face: FaceId(face),
            size,
            color: Color(red, 0, 0),
            x,
            y,
            text: texts.concat(),
            glyphs,
        };
        Fragment {
            owner,
            language: None,
            mark,
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn readers_find_each_glyph_where_layout_put_it(fragments in prop::collection::vec(run(), 1..8)) {
        let pages = sample::pages(vec![Page { fragments: fragments.clone(), links: Vec::new() }], Vec::new());
        let file = Inspected::new(&write_pdf(&sample::document(), pages.clone(), &[]).unwrap());
        let shown = decode::shown(&file, 0);
        let mut read = shown.iter();
        for fragment in &fragments {
            let Mark::Glyphs { x, y, text: written, glyphs, size, .. } = &fragment.mark else { unreachable!() };
            let mut pen = *x;
            let mut text = String::new();
            for glyph in glyphs {
                let shown = read.next().expect("every glyph is shown");
                let place = (f64::from(pen + glyph.dx), f64::from(pages.height - y + glyph.dy));
                // Half a thousandth of the em, and the rounding of where the run begins.
                let allowed = f64::from(*size) * 0.000_51 + 0.002;
                prop_assert!((shown.x - place.0).abs() < allowed, "{shown:?}, not {place:?}");
                prop_assert!((shown.y - place.1).abs() < 0.002, "{shown:?}, not {place:?}");
                text.push_str(&shown.text);
                pen += glyph.advance;
            }
            prop_assert_eq!(&text.replace('\u{2060}', ""), written);
        }
        prop_assert!(read.next().is_none());
    }
}
