//! An ICC profile of the sRGB colour space, from the figures of IEC 61966-2-1.

/// White and the three primaries as XYZ, adapted to the illuminant D50 by the Bradford transform.
const WHITE: [f64; 3] = [0.9642, 1.0, 0.8249];
const RED: [f64; 3] = [0.436_07, 0.222_49, 0.013_92];
const GREEN: [f64; 3] = [0.385_15, 0.716_87, 0.097_08];
const BLUE: [f64; 3] = [0.143_07, 0.060_61, 0.714_10];

/// The Bradford transform from D65 to D50, by rows.
const ADAPTATION: [f64; 9] = [
    1.047_88, 0.022_92, -0.050_22, 0.029_59, 0.990_48, -0.017_07, -0.009_25, 0.015_07, 0.751_68,
];

/// The curve of all three channels: `((x + 0.055) / 1.055) ^ 2.4` from 0.04045 on, `x / 12.92` below.
const CURVE: [f64; 5] = [2.4, 1.0 / 1.055, 0.055 / 1.055, 1.0 / 12.92, 0.040_45];

/// The profile: a display with three primaries and one curve (ISO 15076-1, 8.3.3), version 4.2.
pub(super) fn profile() -> Vec<u8> {
    let tags: [(&[u8; 4], Vec<u8>); 8] = [
        (b"desc", text("sRGB")),
        (b"cprt", text("No copyright, use freely")),
        (b"wtpt", xyz(WHITE)),
        (b"chad", numbers(b"sf32", &ADAPTATION)),
        (b"rXYZ", xyz(RED)),
        (b"gXYZ", xyz(GREEN)),
        (b"bXYZ", xyz(BLUE)),
        (b"rTRC", curve()),
    ];
    assemble(&tags)
}

/// Header, table of tags, tags. The green and blue curves are the red one.
fn assemble(tags: &[(&[u8; 4], Vec<u8>)]) -> Vec<u8> {
    let count = tags.len() + 2;
    let start = 128 + 4 + 12 * count;
    let (mut table, mut data) = (Vec::from((count as u32).to_be_bytes()), Vec::new());
    for (signature, content) in tags {
        let place = [(start + data.len()) as u32, content.len() as u32];
        let aliases: &[&[u8; 4]] = if *signature == b"rTRC" {
            &[b"rTRC", b"gTRC", b"bTRC"]
        } else {
            &[signature]
        };
        for alias in aliases {
            table.extend_from_slice(*alias);
            table.extend(place.iter().flat_map(|number| number.to_be_bytes()));
        }
        data.extend_from_slice(content);
        data.resize(data.len().next_multiple_of(4), 0);
    }
    [header(start + data.len()), table, data].concat()
}

/// The header (ISO 15076-1, 7.2): no device, no maker, no date but the one of the standard's approval.
fn header(size: usize) -> Vec<u8> {
    let mut header = Vec::with_capacity(128);
    header.extend((size as u32).to_be_bytes());
    header.extend([0; 4]);
    header.extend([4, 0x20, 0, 0]);
    header.extend(b"mntrRGB XYZ ");
    header.extend(
        [1999_u16, 10, 1, 0, 0, 0]
            .iter()
            .flat_map(|number| number.to_be_bytes()),
    );
    header.extend(b"acsp");
    header.resize(68, 0);
    header.extend(WHITE.iter().flat_map(|&part| fixed(part)));
    header.resize(128, 0);
    header
}

/// A text in one language (ISO 15076-1, 10.13).
fn text(text: &str) -> Vec<u8> {
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let mut tag = Vec::from(b"mluc\0\0\0\0\0\0\0\x01\0\0\0\x0CenUS");
    tag.extend((utf16.len() as u32).to_be_bytes());
    tag.extend(28_u32.to_be_bytes());
    tag.extend(utf16);
    tag
}

fn xyz(parts: [f64; 3]) -> Vec<u8> {
    numbers(b"XYZ ", &parts)
}

/// A parametric curve of the fourth form (ISO 15076-1, 10.16).
fn curve() -> Vec<u8> {
    let mut tag = Vec::from(b"para\0\0\0\0\0\x03\0\0");
    tag.extend(CURVE.iter().flat_map(|&part| fixed(part)));
    tag
}

fn numbers(kind: &[u8; 4], parts: &[f64]) -> Vec<u8> {
    let mut tag = Vec::from(*kind);
    tag.extend([0; 4]);
    tag.extend(parts.iter().flat_map(|&part| fixed(part)));
    tag
}

/// A signed number with 16 bits before and 16 after the point.
fn fixed(number: f64) -> [u8; 4] {
    ((number * 65536.0).round() as i32).to_be_bytes()
}

#[cfg(test)]
mod tests {
    use super::{ADAPTATION, BLUE, GREEN, RED, WHITE, profile};

    /// The primaries and the white of IEC 61966-2-1 as XYZ under D65, by rows.
    const SRGB: [[f64; 3]; 3] = [
        [0.4124, 0.3576, 0.1805],
        [0.2126, 0.7152, 0.0722],
        [0.0193, 0.1192, 0.9505],
    ];

    #[test]
    fn primaries_are_those_of_the_standard() {
        for (column, primary) in [RED, GREEN, BLUE].into_iter().enumerate() {
            for (row, part) in primary.into_iter().enumerate() {
                let adapted: f64 = (0..3)
                    .map(|inner| ADAPTATION[3 * row + inner] * SRGB[inner][column])
                    .sum();
                // The standard prints four digits.
                assert!(
                    (adapted - part).abs() < 3e-4,
                    "column {column}, row {row}: {adapted}, not {part}"
                );
            }
        }
    }

    #[test]
    fn primaries_add_up_to_white() {
        for (row, white) in WHITE.into_iter().enumerate() {
            assert!((RED[row] + GREEN[row] + BLUE[row] - white).abs() < 2e-4);
        }
    }

    #[test]
    fn sizes_and_places_agree() {
        let profile = profile();
        let number = |at: usize| u32::from_be_bytes(profile[at..at + 4].try_into().unwrap()) as usize;
        assert_eq!(number(0), profile.len());
        assert_eq!(number(128), 10);
        for tag in 0..10 {
            let (place, size) = (number(136 + 12 * tag), number(140 + 12 * tag));
            assert!(place % 4 == 0 && place + size <= profile.len());
        }
    }
}
