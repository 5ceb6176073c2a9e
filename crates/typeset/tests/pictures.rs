//! Laws of pictures: whatever the bytes, there is a picture or a problem that says what to do.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may end in a panic")]

use proptest::prelude::*;
use typeset::{Picture, PictureProblem};

/// What SVG files are made of, and what their readers have stumbled over.
const FRAGMENTS: &[&str] = &[
    "<g>",
    "</g>",
    "<g transform='rotate(45) scale(1e-9)'>",
    "<g transform='scale(0)'/>",
    "<g id='a'><use href='#a'/></g>",
    "<g id='b'><use href='#b'/><use href='#b'/></g>",
    "<use href='#a' x='1e300'/>",
    "<path d='M0 0L1 1A5 1e-7 30 1 0 2 2Z'/>",
    "<path d='M1e7 1e7 C 1 2 3 4 -1e7 6 S 1 1 2 2 T 3 3'/>",
    "<path d='M0 0A1 1 0 00' stroke='red' stroke-dasharray='1 2 3' stroke-dashoffset='-1e7'/>",
    "<path d='M0 0A1 1 0 001 0a0 0 0 0 0 0 0'/>",
    "<rect width='10' height='10' rx='-3' ry='1e9'/>",
    "<rect width='-1' height='100%'/>",
    "<circle r='1e7'/>",
    "<ellipse rx='0' ry='1'/>",
    "<polygon points='1 2 3'/>",
    "<polyline points=''/>",
    "<g clip-path='url(#c)'/>",
    "<clipPath id='c'><rect width='1' height='1' clip-path='url(#c)'/></clipPath>",
    "<clipPath id='c'><use href='#c'/></clipPath>",
    "<g style='fill:#12;stroke:;:;opacity:NaN;stroke-width:-1'/>",
    "<style>.a,{}}{ b{c:d} #e.f{g} /* </style>",
    "<text>é</text>",
    "&amp;",
    "&lol;",
    "<!-- ",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?xml-stylesheet href='x'?>",
    "日本",
    "'",
    ">",
    "<",
];

fn svg() -> impl Strategy<Value = String> {
    let sides = prop::sample::select(
        &[
            "",
            "width='9' height='9'",
            "width='0'",
            "viewBox='0 0 1e-9 1e9'",
            "viewBox='1 2 3 4'",
        ][..],
    );
    let body = prop::collection::vec(prop::sample::select(FRAGMENTS), 0..12);
    (sides, body).prop_map(|(sides, body)| {
        let body = body.concat();
        format!("<svg xmlns='http://www.w3.org/2000/svg' {sides}>{body}</svg>")
    })
}

fn says_what_to_do(read: &Result<Picture, Vec<PictureProblem>>) -> bool {
    match read {
        Ok(_) => true,
        Err(problems) => {
            !problems.is_empty()
                && problems
                    .iter()
                    .all(|problem| !problem.message.is_empty() && !problem.hint.is_empty())
        }
    }
}

/// Bytes with some of them changed, and cut.
fn harmed(bytes: &[u8], changes: &[(prop::sample::Index, u8)], length: prop::sample::Index) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for (at, value) in changes {
        let at = at.index(bytes.len());
        bytes[at] = *value;
    }
    bytes.truncate(length.index(bytes.len() * 2));
    bytes
}

fn changes() -> impl Strategy<Value = Vec<(prop::sample::Index, u8)>> {
    prop::collection::vec(any::<(prop::sample::Index, u8)>(), 0..6)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn any_bytes_are_a_picture_or_a_problem(bytes in any::<Vec<u8>>()) {
        prop_assert!(says_what_to_do(&Picture::read(&bytes)));
        prop_assert!(says_what_to_do(&Picture::read(&[b"<".as_slice(), &bytes].concat())));
        prop_assert!(says_what_to_do(&Picture::read(&[b"\xFF\xD8\xFF".as_slice(), &bytes].concat())));
        prop_assert!(says_what_to_do(&Picture::read(&[b"\x89PNG\r\n\x1a\n".as_slice(), &bytes].concat())));
    }

    #[test]
    fn any_svg_is_a_picture_or_a_problem(svg in svg()) {
        prop_assert!(says_what_to_do(&Picture::read(svg.as_bytes())), "{}", svg);
    }

    #[test]
    fn harmed_files_are_pictures_or_problems(changes in changes(), length: prop::sample::Index) {
        for file in [
            include_bytes!("conformance/pictures/voyage.svg").as_slice(),
            include_bytes!("conformance/pictures/ramp.png"),
            include_bytes!("pictures/plain.jpg"),
            include_bytes!("pictures/progressive.jpg"),
        ] {
            prop_assert!(says_what_to_do(&Picture::read(&harmed(file, &changes, length))));
        }
    }
}

#[test]
fn the_same_pixels_are_the_same_picture_however_they_are_stored() {
    let read = |bytes: &[u8]| Picture::read(bytes).unwrap();
    let plain = read(include_bytes!("pictures/plain.png"));
    assert_eq!(read(include_bytes!("pictures/interlaced.png")), plain);
    assert_eq!(read(include_bytes!("pictures/palette.png")), plain);
    // White is transparent in it: on paper it is white again.
    assert_eq!(read(include_bytes!("pictures/alpha.png")), plain);
    assert_ne!(read(include_bytes!("pictures/deep.png")), plain);
}

#[test]
fn a_palette_that_ends_within_a_colour_is_told_of() {
    let problems = Picture::read(include_bytes!("pictures/cut-palette.png")).unwrap_err();
    assert_eq!(
        problems[0].message,
        "the PNG is damaged: its palette is not one of up to 256 colours"
    );
}

#[test]
fn groups_of_any_depth_are_survived() {
    let deep = format!(
        "<svg xmlns='http://www.w3.org/2000/svg'>{}{}</svg>",
        "<g>".repeat(50_000),
        "</g>".repeat(50_000)
    );
    let problems = Picture::read(deep.as_bytes()).unwrap_err();
    assert!(
        problems[0].message.contains("groups inside one another"),
        "{problems:#?}"
    );
}

#[test]
fn elements_drawn_again_and_again_are_told_of() {
    let doubled = |depth: u32| {
        format!(
            "<g id='g{}'><use href='#g{depth}'/><use href='#g{depth}'/></g>",
            depth + 1
        )
    };
    let body: String = (0..40).map(doubled).collect();
    let svg = format!("<svg xmlns='http://www.w3.org/2000/svg'><path id='g0' d='M0 0h1v1z'/>{body}</svg>");
    let problems = Picture::read(svg.as_bytes()).unwrap_err();
    assert!(problems[0].message.contains("elements"), "{problems:#?}");
}
