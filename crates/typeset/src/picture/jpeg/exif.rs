//! Which way up a photograph is: the orientation that cameras write (Exif 2.32, 4.6.4 A, over TIFF 6.0).

/// What the content of an application segment with Exif begins with.
const HEAD: &[u8] = b"Exif\0\0";
/// The tag of the orientation, and the type of its value: a number of two bytes.
const ORIENTATION: u16 = 0x0112;
const SHORT: u16 = 3;
/// How long an entry of a directory is.
const ENTRY: usize = 12;

/// How the stored rows lie when the picture is upright.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Orientation(u8);

impl Orientation {
    /// The first row is the top, the first column the left side.
    pub(crate) const UPRIGHT: Self = Self(1);

    /// The orientation in the content of an application segment; none where it has none, or one that there is not.
    pub(super) fn read(content: &[u8]) -> Option<Self> {
        let file = content.strip_prefix(HEAD)?;
        let little = match file.get(..4)? {
            b"II*\0" => true,
            b"MM\0*" => false,
            _ => return None,
        };
        let short = |at: usize| {
            let bytes = file.get(at..)?.first_chunk::<2>()?;
            Some(if little {
                u16::from_le_bytes(*bytes)
            } else {
                u16::from_be_bytes(*bytes)
            })
        };
        let long = |at: usize| {
            let bytes = file.get(at..)?.first_chunk::<4>()?;
            Some(if little {
                u32::from_le_bytes(*bytes)
            } else {
                u32::from_be_bytes(*bytes)
            })
        };
        let directory = usize::try_from(long(4)?).ok()?;
        let entries = 0..usize::from(short(directory)?);
        let places = entries.map_while(|number| directory.checked_add(2 + number * ENTRY));
        let mut places = places.filter(|at| short(*at) == Some(ORIENTATION));
        let at = places.find(|at| short(at + 2) == Some(SHORT))?;
        let value = u8::try_from(short(at + 8)?).ok()?;
        (1..=8).contains(&value).then_some(Self(value))
    }

    /// Whether stored rows are columns of the upright picture.
    pub(crate) fn is_turned(self) -> bool {
        self.0 >= 5
    }

    /// From the square that the stored picture fills, one unit wide and high, y upwards, to that of the upright one: the entries a
    /// to f of a matrix (ISO 32000-1, 8.3.3).
    pub(crate) fn matrix(self) -> [f32; 6] {
        match self.0 {
            2 => [-1.0, 0.0, 0.0, 1.0, 1.0, 0.0],
            3 => [-1.0, 0.0, 0.0, -1.0, 1.0, 1.0],
            4 => [1.0, 0.0, 0.0, -1.0, 0.0, 1.0],
            5 => [0.0, -1.0, -1.0, 0.0, 1.0, 1.0],
            6 => [0.0, -1.0, 1.0, 0.0, 0.0, 1.0],
            7 => [0.0, 1.0, 1.0, 0.0, 0.0, 0.0],
            8 => [0.0, 1.0, -1.0, 0.0, 1.0, 0.0],
            _ => [1.0, 0.0, 0.0, 1.0, 0.0, 0.0],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exif(little: bool, value: u16) -> Vec<u8> {
        let short = |value: u16| {
            if little {
                value.to_le_bytes()
            } else {
                value.to_be_bytes()
            }
        };
        let long = |value: u32| {
            if little {
                value.to_le_bytes()
            } else {
                value.to_be_bytes()
            }
        };
        let mut bytes = b"Exif\0\0".to_vec();
        bytes.extend(if little { b"II*\0" } else { b"MM\0*" });
        bytes.extend(long(8));
        bytes.extend(short(2));
        for (tag, value) in [(0x0100, 9), (ORIENTATION, value)] {
            bytes.extend([short(tag), short(SHORT)].concat());
            bytes.extend(long(1));
            bytes.extend([short(value), short(0)].concat());
        }
        bytes
    }

    #[test]
    fn both_orders_of_bytes_are_read() {
        for little in [true, false] {
            assert_eq!(Orientation::read(&exif(little, 6)), Some(Orientation(6)));
            assert_eq!(Orientation::read(&exif(little, 0)), None);
            assert_eq!(Orientation::read(&exif(little, 9)), None);
            let whole = exif(little, 6);
            for length in 0..whole.len() - 2 {
                assert_eq!(Orientation::read(&whole[..length]), None, "{length}");
            }
        }
    }

    /// The corner that is the upper left one when the picture is upright (TIFF 6.0, "Orientation").
    #[test]
    fn the_first_pixel_lies_where_the_standard_says() {
        let corners = [(0, 1), (1, 1), (1, 0), (0, 0), (0, 1), (1, 1), (1, 0), (0, 0)];
        for (value, (x, y)) in (1..).zip(corners) {
            let [a, b, c, d, e, f] = Orientation(value).matrix();
            let at = |x: f32, y: f32| (a * x + c * y + e, b * x + d * y + f);
            assert_eq!(at(0.0, 1.0), (x as f32, y as f32), "{value}");
            // The first row runs down or up where rows are columns.
            let (to_x, to_y) = at(1.0, 1.0);
            assert_eq!(
                (to_x - x as f32).abs() < 0.5,
                Orientation(value).is_turned(),
                "{value} {to_y}"
            );
        }
    }
}
