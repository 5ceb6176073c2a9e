//! The land of the world: coasts of Natural Earth at 1:50 million, whose form `geodata/README.md` tells.

/// What the file begins with.
const MAGIC: &[u8] = b"LAND1";
/// Once around the world, and the latitude that is counted as nought, in hundredths of a degree.
const AROUND: i32 = 36_000;
const RAISED: i32 = 9_000;

/// Bytes of coasts.
pub(super) struct Land<'a>(&'a [u8]);

/// A part of the globe, in degrees; its east may lie beyond 180, and its west before -180.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Window {
    pub west: f64,
    pub east: f64,
    pub south: f64,
    pub north: f64,
}

/// A coast, as degrees east and north. It is closed without saying so.
pub(super) type Ring = Vec<(f64, f64)>;

impl Land<'static> {
    /// Natural Earth's.
    pub fn natural_earth() -> Self {
        Self(include_bytes!("../../../geodata/land.bin"))
    }
}

impl Land<'_> {
    /// The coasts whose boxes reach into a window, where they lie in it: once for each turn around the world in which they do. Of bytes
    /// that are no land, as many as can be read.
    pub fn rings(&self, window: &Window) -> Vec<Ring> {
        let mut bytes = Bytes(self.0.strip_prefix(MAGIC).unwrap_or_default());
        let mut rings = Vec::new();
        while let Some(coast) = bytes.coast() {
            coast.push_rings(window, &mut rings);
        }
        rings
    }
}

/// A coast that is not read yet, with its box in hundredths of a degree.
struct Coast<'a> {
    west: i32,
    south: i32,
    width: i32,
    height: i32,
    points: &'a [u8],
}

impl Coast<'_> {
    fn push_rings(&self, window: &Window, rings: &mut Vec<Ring>) {
        let degrees = |hundredths: i32| f64::from(hundredths) / 100.0;
        let (south, north) = (degrees(self.south), degrees(self.south + self.height));
        if north < window.south || south > window.north {
            return;
        }
        let (west, east) = (degrees(self.west), degrees(self.west + self.width));
        let first = ((window.west - east) / 360.0).ceil() as i32;
        let last = ((window.east - west) / 360.0).floor() as i32;
        let turns = (first..=last).map(|turn| self.ring(turn * AROUND));
        match self.width >= AROUND {
            true => rings.push(around_the_pole(turns.flatten().collect())),
            false => rings.extend(turns.filter(|ring| !ring.is_empty())),
        }
    }

    /// Its points, moved to the east.
    fn ring(&self, east: i32) -> Ring {
        let mut bytes = Bytes(self.points);
        let mut at = (self.west + east, self.south);
        let step = || {
            at = (at.0.checked_add(bytes.signed()?)?, at.1.checked_add(bytes.signed()?)?);
            Some((f64::from(at.0) / 100.0, f64::from(at.1) / 100.0))
        };
        std::iter::from_fn(step).collect()
    }
}

/// A coast that goes around the world is closed along the pole that is nearer.
fn around_the_pole(mut ring: Ring) -> Ring {
    if let (Some(first), Some(last)) = (ring.first().copied(), ring.last().copied()) {
        let pole = 90_f64.copysign(first.1);
        ring.extend([(last.0, pole), (first.0, pole)]);
    }
    ring
}

/// Bytes that are read from their beginning.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    /// The next coast; `None` at the end, and where the bytes are none.
    fn coast(&mut self) -> Option<Coast<'a>> {
        let length = usize::try_from(self.number()?).ok()?;
        let [west, south, width, height] = [self.number()?, self.number()?, self.number()?, self.number()?];
        let (points, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        let within = |number: u32| i32::try_from(number).ok().filter(|number| *number <= AROUND);
        Some(Coast {
            west: within(west)?,
            south: within(south)? - RAISED,
            width: within(width)?,
            height: within(height)?,
            points,
        })
    }

    /// A number of seven bits a byte, the lowest first.
    fn number(&mut self) -> Option<u32> {
        let mut number = 0;
        for shift in [0, 7, 14, 21] {
            let (&byte, rest) = self.0.split_first()?;
            self.0 = rest;
            number |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    /// A number that may be below zero: 0, 1, 2, 3, 4 … are 0, -1, 1, -2, 2 …
    fn signed(&mut self) -> Option<i32> {
        let number = self.number()?;
        // At most 28 bits are there.
        let half = (number >> 1) as i32;
        Some(if number & 1 == 0 { half } else { !half })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const WORLD: Window = Window {
        west: -180.0,
        east: 180.0,
        south: -90.0,
        north: 90.0,
    };

    /// The coasts of a window, each as west, east, south, north.
    fn boxes(window: &Window) -> Vec<[f64; 4]> {
        let rings = Land::natural_earth().rings(window);
        let edges = |ring: &Ring| {
            ring.iter()
                .fold([f64::MAX, f64::MIN, f64::MAX, f64::MIN], |edges, place| {
                    [
                        edges[0].min(place.0),
                        edges[1].max(place.0),
                        edges[2].min(place.1),
                        edges[3].max(place.1),
                    ]
                })
        };
        rings.iter().map(edges).collect()
    }

    /// Whether a coast has a point in a window.
    fn has_coast(window: &Window) -> bool {
        let is_in = |(east, north): &(f64, f64)| {
            (window.west..=window.east).contains(east) && (window.south..=window.north).contains(north)
        };
        let rings = Land::natural_earth().rings(window);
        rings.iter().flatten().any(is_in)
    }

    /// A window of half a degree to each side.
    fn about(east: f64, north: f64) -> Window {
        Window {
            west: east - 0.5,
            east: east + 0.5,
            south: north - 0.5,
            north: north + 0.5,
        }
    }

    #[test]
    fn the_islands_that_matter_are_there() {
        let islands = [
            ("Honshu", 139.8, 35.3),
            ("New Caledonia", 166.4, -22.2),
            ("Réunion", 55.5, -21.1),
            ("Mayotte", 45.2, -12.8),
            ("Upolu", 188.3, -13.9),
            ("Tahiti", -149.4, -17.7),
            ("Viti Levu", 178.0, -17.8),
            ("Taveuni", 180.0, -16.85),
            ("Taveuni, from the east", -180.0, -16.85),
            ("Wallis", 183.8, -13.3),
        ];
        for (name, east, north) in islands {
            assert!(has_coast(&about(east, north)), "{name}");
        }
        assert!(!has_coast(&about(-130.0, -30.0)));
    }

    #[test]
    fn islands_go_on_across_the_antimeridian() {
        let rings = Land::natural_earth().rings(&about(180.0, -16.8));
        let is_side = |pair: &[(f64, f64)]| pair.iter().all(|place| place.0 == 180.0) && pair[0].1 != pair[1].1;
        assert!(!rings.iter().any(|ring| ring.windows(2).any(is_side)), "{rings:?}");
        let across =
            |ring: &&Ring| ring.iter().any(|place| place.0 < 180.0) && ring.iter().any(|place| place.0 > 180.0);
        assert!(rings.iter().filter(across).count() >= 3, "{rings:?}");
    }

    #[test]
    fn everything_is_read_and_lies_on_the_globe() {
        let boxes = boxes(&WORLD);
        assert!(boxes.len() >= 1417, "{}", boxes.len());
        for [west, east, south, north] in boxes {
            assert!(
                west < 180.0 && east > -180.0 && -90.0 <= south && north < 84.0,
                "{west} {south}"
            );
        }
        let Land(bytes) = Land::natural_earth();
        let mut rest = Bytes(&bytes[MAGIC.len()..]);
        while rest.coast().is_some() {}
        assert!(rest.0.is_empty(), "the rest is no coast");
    }

    #[test]
    fn what_is_seen_twice_is_there_twice() {
        let wide = Window { east: 540.0, ..WORLD };
        let antarctica = |rings: &[[f64; 4]]| rings.iter().filter(|ring| ring[2] < -89.0).count();
        let (once, twice) = (boxes(&WORLD), boxes(&wide));
        assert!(twice.len() > 2 * once.len() - 60, "{} {}", once.len(), twice.len());
        assert_eq!((antarctica(&once), antarctica(&twice)), (1, 1));
    }

    proptest! {
        #[test]
        fn whatever_the_bytes_reading_ends(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let bytes = [MAGIC, &bytes].concat();
            let rings = Land(&bytes).rings(&WORLD);
            prop_assert!(rings.iter().map(Vec::len).sum::<usize>() <= 5 * bytes.len());
        }
    }
}
