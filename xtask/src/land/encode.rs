//! The bytes of the land. `crates/report/geodata/README.md` tells their form.

use super::ring::Ring;

/// What the file begins with; the digit is that of its form.
const MAGIC: &[u8] = b"LAND2";
/// By how much latitudes are raised, so that none is below zero.
const RAISED: i32 = 9_000;

/// The bytes of the rings, whose order becomes that of their western and southern ends.
pub fn encode(rings: &mut [Ring]) -> Vec<u8> {
    rings.sort_by_cached_key(|ring| (ring.bounds(), ring.points.clone()));
    let mut bytes = MAGIC.to_vec();
    rings.iter().for_each(|ring| push_ring(&mut bytes, ring));
    bytes
}

/// The length of the points in bytes, the box, the points.
fn push_ring(bytes: &mut Vec<u8>, ring: &Ring) {
    let ((west, south), (east, north)) = ring.bounds();
    let mut points = Vec::new();
    let mut before = (west, south);
    for (&(x, y), &weight) in ring.points.iter().zip(&ring.weights) {
        points.push(weight);
        push_signed(&mut points, x - before.0);
        push_signed(&mut points, y - before.1);
        before = (x, y);
    }
    push(bytes, points.len() as u64);
    for number in [west, south + RAISED, east - west, north - south] {
        push(bytes, number.max(0) as u64);
    }
    bytes.extend(points);
}

/// A whole number as so many bytes as it needs: seven bits each, the lowest first, the eighth says that another follows.
fn push(bytes: &mut Vec<u8>, mut number: u64) {
    while number > 0x7f {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// A number that may be below zero: 0, -1, 1, -2, 2 … are 0, 1, 2, 3, 4 …
fn push_signed(bytes: &mut Vec<u8>, number: i32) {
    let number = i64::from(number);
    push(bytes, ((number << 1) ^ (number >> 63)) as u64);
}

#[cfg(test)]
mod tests {
    use super::{Ring, encode};

    #[test]
    fn a_ring_is_its_length_its_box_and_its_steps() {
        let mut ring = Ring::new(vec![(101, -8_999), (100, -9_000), (300, -8_990)]);
        ring.weights = vec![255, 17, 255];
        let bytes = encode(&mut [ring]);
        let steps = [255, 2, 2, 17, 1, 1, 255, 0x90, 0x03, 20];
        let head = [10, 100, 0, 0xc8, 0x01, 10];
        assert_eq!(bytes, [b"LAND2".as_slice(), &head, &steps].concat());
    }
}
