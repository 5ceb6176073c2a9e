//! What is read of a JPEG file, and what is said of one that cannot be shown.

use super::*;

const PLAIN: &[u8] = include_bytes!("../../../tests/pictures/plain.jpg");
const PROGRESSIVE: &[u8] = include_bytes!("../../../tests/pictures/progressive.jpg");
const GREY: &[u8] = include_bytes!("../../../tests/pictures/grey.jpg");
const CMYK: &[u8] = include_bytes!("../../../tests/pictures/cmyk.jpg");
const TURNED: &[u8] = include_bytes!("../../../tests/pictures/turned.jpg");

const FRAME: u8 = 0xC0;
const TABLE: u8 = 0xDB;
const CODE: u8 = 0xC4;
const SCAN: u8 = 0xDA;

fn jpeg(bytes: &[u8]) -> (Jpeg, (f32, f32)) {
    let picture = read(bytes).unwrap();
    let Content::Jpeg(jpeg) = picture.content else {
        panic!("{picture:?}")
    };
    (jpeg, (picture.width, picture.height))
}

fn message(bytes: &[u8]) -> String {
    read(bytes).unwrap_err().message
}

/// A file with another segment before all others.
fn with(marker: u8, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
    [&[0xFF, START, 0xFF, marker], length.as_slice(), content, &PLAIN[2..]].concat()
}

/// A file without the segments of a marker.
fn without(bytes: &[u8], marker: u8) -> Vec<u8> {
    let kept = segments(bytes)
        .unwrap()
        .into_iter()
        .filter(|segment| segment.marker != marker);
    let kept: Vec<u8> = kept.flat_map(|segment| segment.whole).copied().collect();
    [&[0xFF, START], kept.as_slice(), &[0xFF, END]].concat()
}

/// A file in which a byte of the first segment of a marker is another; the marker itself is byte -1.
fn changed(marker: u8, at: isize, value: u8) -> Vec<u8> {
    let place = PLAIN.windows(2).position(|pair| pair == [0xFF, marker]).unwrap();
    let place = place.checked_add_signed(if at < 0 { 1 } else { 4 + at }).unwrap();
    let mut bytes = PLAIN.to_vec();
    bytes[place] = value;
    bytes
}

#[test]
fn the_usual_kinds_are_read() {
    for (bytes, samples) in [
        (PLAIN, Samples::Rgb),
        (PROGRESSIVE, Samples::Rgb),
        (GREY, Samples::Grey),
    ] {
        let (jpeg, size) = jpeg(bytes);
        assert_eq!((jpeg.columns, jpeg.rows, jpeg.samples), (48, 32, samples));
        assert_eq!(jpeg.is_ycc, samples == Samples::Rgb);
        assert_eq!(size, (36.0, 24.0));
    }
}

#[test]
fn a_turned_picture_is_as_wide_as_it_is_upright() {
    let (jpeg, size) = jpeg(TURNED);
    assert_eq!((jpeg.columns, jpeg.rows, size), (48, 32, (24.0, 36.0)));
    assert_eq!(jpeg.orientation.matrix(), [0.0, -1.0, 1.0, 0.0, 0.0, 1.0]);
}

#[test]
fn the_density_says_the_size() {
    let of = |unit, across: u16, down: u16| {
        let [a1, a2] = across.to_be_bytes();
        let [d1, d2] = down.to_be_bytes();
        jpeg(&with(
            APPLICATION_0,
            &[b'J', b'F', b'I', b'F', 0, 1, 2, unit, a1, a2, d1, d2, 0, 0],
        ))
        .1
    };
    assert_eq!(of(1, 144, 72), (24.0, 32.0));
    assert_eq!(of(2, 72, 72), (48.0 / 72.0 * 72.0 / 2.54, 32.0 / 2.54));
    assert_eq!(of(0, 1, 1), (36.0, 24.0));
    assert_eq!(of(1, 0, 0), (36.0, 24.0));
}

#[test]
fn colours_are_stored_as_the_file_says() {
    let bare = without(PLAIN, APPLICATION_0);
    let adobe = |transform| {
        let segment = [
            &[0xFF, START, 0xFF, APPLICATION_14, 0, 14],
            b"Adobe".as_slice(),
            &[0, 100, 0, 0, 0, 0, transform],
        ];
        [&segment.concat(), &bare[2..]].concat()
    };
    assert!(jpeg(&bare).0.is_ycc && jpeg(&adobe(1)).0.is_ycc);
    assert!(!jpeg(&adobe(0)).0.is_ycc);
    assert!(message(&adobe(2)).contains("how its colours are stored"));
    // Named R, G and B.
    let mut named = bare.clone();
    for (marker, first, apart) in [(FRAME, 10, 3), (SCAN, 5, 2)] {
        let place = named.windows(2).position(|pair| pair == [0xFF, marker]).unwrap();
        (0..3).for_each(|at| named[place + first + at * apart] = b"RGB"[at]);
    }
    assert!(!jpeg(&named).0.is_ycc);
}

#[test]
fn what_is_no_part_of_the_picture_is_left_out() {
    let (plain, _) = jpeg(PLAIN);
    for marker in [APPLICATION_1, 0xED, COMMENT] {
        assert_eq!(jpeg(&with(marker, b"48.1173 N 1.6778 W")).0, plain);
    }
    assert_eq!(jpeg(&[PLAIN, b"another picture"].concat()).0, plain);
    assert_eq!(plain.bytes, without(PLAIN, APPLICATION_0));
    assert_eq!(jpeg(&plain.bytes).0, plain, "what is embedded is a file itself");
}

#[test]
fn a_file_that_breaks_off_is_damaged() {
    for bytes in [PLAIN, PROGRESSIVE, GREY] {
        for length in 3..bytes.len() {
            assert!(message(&bytes[..length]).contains("damaged"), "{length}");
        }
    }
}

#[test]
fn what_a_scan_lacks_is_told() {
    for (bytes, reason) in [
        (without(PLAIN, TABLE), "before a table that they need"),
        (without(PLAIN, CODE), "before a table that they need"),
        (without(PLAIN, FRAME), "before their size"),
        (without(PLAIN, SCAN), "no pixels for one of its colours"),
        (changed(SCAN, 1, 9), "of a colour that it does not have"),
        (changed(CODE, 1, 3), "is no code"),
        (changed(CODE, 0, 0x20), "is no code"),
        (changed(TABLE, 0, 0x20), "is cut"),
        (changed(FRAME, 7, 0x51), "a colour of it is none"),
    ] {
        let said = read(&bytes)
            .map(|_| String::new())
            .unwrap_or_else(|problem| problem.message);
        assert!(said.contains(reason), "{reason}: {said}");
    }
    let apart = [&PLAIN[..2], &[0], &PLAIN[2..]].concat();
    assert!(!is_jpeg(&apart) && message(&apart).contains("bytes between two segments"));
}

#[test]
fn kinds_that_pages_cannot_show_are_told_with_what_to_do() {
    for (bytes, reason) in [
        (CMYK.to_vec(), "in CMYK"),
        (changed(FRAME, -1, 0xC3), "lossless"),
        (changed(FRAME, -1, 0xC5), "several resolutions"),
        (changed(FRAME, -1, 0xC9), "arithmetically"),
        (changed(FRAME, 0, 12), "12 bits a sample"),
        (with(0xDC, &[0, 32]), "how high it is behind its pixels"),
    ] {
        let problem = read(&bytes).unwrap_err();
        assert!(problem.message.contains(reason), "{problem:?}");
        assert!(problem.hint.contains("as PNG"), "{problem:?}");
    }
    let mut huge = changed(FRAME, 1, 0xFF);
    let place = huge.windows(2).position(|pair| pair == [0xFF, FRAME]).unwrap();
    huge[place + 7] = 0xFF;
    assert!(message(&huge).contains("pixels, more than 36 million"));
}
