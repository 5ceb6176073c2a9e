//! Pictures in the file.

use lopdf::{Dictionary, Object, Stream};
use typeset::{Labels, Pictures, Style, layout, parse, write_front_matter, write_pdf};

use crate::inspect::Inspected;
use crate::sample;

const SVG: &[u8] = b"<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20' viewBox='0 0 20 10'>\
    <clipPath id='c'><circle cx='5' cy='5' r='5'/></clipPath>\
    <g clip-path='url(#c)' transform='translate(1 0)'>\
    <path d='M0 0h10v10z' fill='#ff0000' fill-rule='evenodd' stroke='blue' stroke-width='.5' stroke-dasharray='2 1'/>\
    </g><path d='M0 10H20' fill='none' stroke='#000' stroke-linecap='round' stroke-linejoin='bevel'/></svg>";

/// A document that shows these pictures, one a figure, by their paths.
fn written(paths: &[&str], pictures: &Pictures) -> Inspected {
    let front = sample::front();
    let figures: String = paths
        .iter()
        .map(|path| format!("![Côte {path}]({path})\n\n*Caption*\n\n"))
        .collect();
    let markdown = format!("{}\n# Maritime & space\n\n{figures}", write_front_matter(&front));
    let document = parse(&markdown).expect("a document");
    let labels = Labels {
        page: "{page}/{pages}".to_owned(),
        contents: "Contents".to_owned(),
        continued: "(continued)".to_owned(),
    };
    let pages = layout(&document, &labels, &Style::default(), pictures).expect("pages");
    Inspected::new(&write_pdf(&document, pages.clone(), &[]).expect("a file"))
}

fn pictures() -> Pictures {
    let mut pictures = Pictures::default();
    pictures.insert("a.svg", SVG.to_vec());
    pictures.insert("plain.png", include_bytes!("../pictures/plain.png").to_vec());
    pictures.insert("palette.png", include_bytes!("../pictures/palette.png").to_vec());
    pictures.insert("plain.jpg", include_bytes!("../pictures/plain.jpg").to_vec());
    pictures.insert("turned.jpg", include_bytes!("../pictures/turned.jpg").to_vec());
    pictures.insert("grey.jpg", include_bytes!("../pictures/grey.jpg").to_vec());
    pictures.insert("deep.png", include_bytes!("../pictures/deep.png").to_vec());
    pictures
}

/// The external objects of the first page, by name.
fn objects(file: &Inspected) -> Vec<(String, &Stream)> {
    let resources = file.get(file.page(0), "Resources").as_dict().expect("resources");
    let objects = file.get(resources, "XObject").as_dict().expect("external objects");
    let object = |(name, object): (&Vec<u8>, &'_ Object)| {
        let id = object.as_reference().expect("a reference");
        let stream = file.0.get_object(id).and_then(Object::as_stream).expect("a stream");
        (String::from_utf8_lossy(name).into_owned(), stream)
    };
    objects.iter().map(object).collect()
}

/// The external objects that the first page draws, in order.
fn drawn(file: &Inspected) -> Vec<String> {
    let operations = file
        .content(0)
        .operations
        .into_iter()
        .filter(|operation| operation.operator == "Do");
    let name = |operand: &Object| String::from_utf8_lossy(operand.as_name().expect("a name")).into_owned();
    operations
        .flat_map(|operation| operation.operands)
        .map(|operand| name(&operand))
        .collect()
}

fn number(dictionary: &Dictionary, key: &[u8]) -> i64 {
    dictionary.get(key).and_then(Object::as_i64).expect("a number")
}

#[test]
fn a_drawing_is_a_form_of_paths() {
    let file = written(&["a.svg"], &pictures());
    let objects = objects(&file);
    let [(name, form)] = objects.as_slice() else {
        panic!("{objects:?}")
    };
    assert_eq!(name, "Picture0");
    assert!(!form.dict.has(b"Group"), "a group would be transparency");
    let content = String::from_utf8(form.get_plain_content().expect("plain content")).expect("ASCII");
    insta::assert_snapshot!(content);
    assert_eq!(drawn(&file), ["Picture0"]);
}

#[test]
fn a_raster_keeps_its_pixels() {
    let file = written(&["plain.png", "deep.png"], &pictures());
    for ((_, image), depth) in objects(&file).into_iter().zip([8, 16]) {
        assert_eq!(
            [number(&image.dict, b"Width"), number(&image.dict, b"Height")],
            [20, 13]
        );
        assert_eq!(number(&image.dict, b"BitsPerComponent"), depth);
        let pixels = image.decompressed_content().expect("pixels");
        let bytes = depth as usize / 8;
        assert_eq!(pixels.len(), 20 * 13 * 3 * bytes);
        // The palette is dark blue, dark red, grey and white, in stripes: see the first row.
        let at = |x: usize| {
            pixels[x * 3 * bytes..]
                .iter()
                .step_by(bytes)
                .take(3)
                .copied()
                .collect::<Vec<_>>()
        };
        assert_eq!(
            [at(0), at(3), at(6), at(8)],
            [[27, 58, 99], [122, 31, 61], [185, 192, 201], [255, 255, 255]]
        );
        assert!(!image.dict.has(b"SMask") && !image.dict.has(b"Interpolate"));
    }
}

#[test]
fn a_photograph_stays_coded_and_is_drawn_upright() {
    let file = written(&["plain.jpg", "turned.jpg", "grey.jpg"], &pictures());
    for ((_, image), space) in objects(&file).into_iter().zip(["DeviceRGB", "DeviceRGB", "DeviceGray"]) {
        let named = |key: &[u8]| {
            String::from_utf8_lossy(image.dict.get(key).and_then(Object::as_name).expect("a name")).into_owned()
        };
        assert_eq!(
            (named(b"Filter"), named(b"ColorSpace")),
            ("DCTDecode".to_owned(), space.to_owned())
        );
        assert_eq!(
            [number(&image.dict, b"Width"), number(&image.dict, b"Height")],
            [48, 32]
        );
        assert!(image.content.starts_with(&[0xFF, 0xD8]) && image.content.ends_with(&[0xFF, 0xD9]));
        assert!(
            !image.content.windows(4).any(|bytes| bytes == b"Exif"),
            "the camera says more than the page"
        );
    }
    let matrices = file
        .content(0)
        .operations
        .into_iter()
        .filter(|operation| operation.operator == "cm");
    let matrices = matrices.map(|operation| {
        let entries = operation
            .operands
            .iter()
            .map(|entry| entry.as_float().expect("a number"));
        entries.collect::<Vec<_>>()
    });
    let matrices: Vec<_> = matrices.collect();
    assert_eq!(matrices[0][..4], [36.0, 0.0, 0.0, 24.0]);
    // A quarter to the right: the first row runs down on the right.
    assert_eq!(matrices[1][..4], [0.0, -36.0, 24.0, 0.0]);
}

#[test]
fn equal_pictures_are_embedded_once() {
    let file = written(&["plain.png", "palette.png", "plain.png", "a.svg"], &pictures());
    let names: Vec<_> = objects(&file).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["Picture0", "Picture1"]);
    assert_eq!(drawn(&file), ["Picture0", "Picture0", "Picture0", "Picture1"]);
}

#[test]
fn a_document_without_pictures_has_no_place_for_them() {
    let file = written(&[], &pictures());
    let resources = file.get(file.page(0), "Resources").as_dict().expect("resources");
    assert!(!resources.has(b"XObject"));
}

#[test]
fn a_figure_says_what_it_shows_and_where_it_lies() {
    let file = written(&["a.svg"], &pictures());
    let figures: Vec<_> = file
        .0
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok())
        .collect();
    let role = |dictionary: &&&Dictionary| matches!(dictionary.get(b"S"), Ok(Object::Name(name)) if name == b"Figure");
    let figure = figures.iter().find(role).expect("a figure");
    assert_eq!(file.text(file.get(figure, "Alt")), "Côte a.svg");
    let layout = file.get(figure, "A").as_dict().expect("attributes");
    let bounds = file.get(layout, "BBox").as_array().expect("a box");
    let bounds: Vec<f32> = bounds.iter().map(|edge| edge.as_float().expect("a number")).collect();
    assert_eq!((bounds[2] - bounds[0], bounds[3] - bounds[1]), (30.0, 15.0));
    assert!(file.structure().contains("Div\n    Figure"), "{}", file.structure());
}
