//! The land of the world: coasts of Natural Earth at 1:50 million, whose form `geodata/README.md` tells.

/// What the file begins with.
const MAGIC: &[u8] = b"LAND2";
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

impl<'a> Land<'a> {
    /// The coasts whose boxes reach into a window, where they lie in it: once for each turn around the world in which they do. Of bytes
    /// that are no land, as many as can be read.
    pub fn coasts(&self, window: &Window) -> Vec<Coast<'a>> {
        let mut bytes = Bytes(self.0.strip_prefix(MAGIC).unwrap_or_default());
        let mut coasts = Vec::new();
        while let Some(coast) = bytes.coast() {
            coast.push_turns(window, &mut coasts);
        }
        coasts
    }
}

/// A coast whose points are not read yet. Lengths are in hundredths of a degree.
#[derive(Debug, Clone, Copy)]
pub(super) struct Coast<'a> {
    west: i32,
    south: i32,
    width: i32,
    height: i32,
    /// How often it follows itself to the east; once unless it goes around the world.
    turns: i32,
    points: &'a [u8],
}

impl<'a> Coast<'a> {
    /// The box around it.
    pub fn window(&self) -> Window {
        let degrees = |hundredths: i32| f64::from(hundredths) / 100.0;
        Window {
            west: degrees(self.west),
            east: degrees(self.west + self.width * self.turns),
            south: degrees(self.south),
            north: degrees(self.south + self.height),
        }
    }

    fn push_turns(self, window: &Window, coasts: &mut Vec<Coast<'a>>) {
        let own = self.window();
        if own.north < window.south || own.south > window.north {
            return;
        }
        let first = ((window.west - own.east) / 360.0).ceil() as i32;
        let last = ((window.east - own.west) / 360.0).floor() as i32;
        let moved = |turn: i32| self.west + turn * AROUND;
        match self.width >= AROUND {
            true => coasts.push(Self {
                west: moved(first),
                turns: last - first + 1,
                ..self
            }),
            false => coasts.extend((first..=last).map(|turn| Self {
                west: moved(turn),
                ..self
            })),
        }
    }

    /// Its points, without those that lie no farther than so many degrees off the line between their neighbours.
    pub fn ring(&self, tolerance: f64) -> Ring {
        let least = least_weight(tolerance);
        let turns = (0..self.turns).flat_map(|turn| Steps {
            bytes: Bytes(self.points),
            at: (self.west + turn * AROUND, self.south),
        });
        let kept = turns.filter(|(weight, _)| *weight >= least);
        let ring = kept.map(|(_, (east, north))| (f64::from(east) / 100.0, f64::from(north) / 100.0));
        match self.width >= AROUND {
            true => around_the_pole(ring.collect()),
            false => ring.collect(),
        }
    }
}

/// What a point weighs at least that lies farther off its line than so many degrees.
fn least_weight(tolerance: f64) -> u8 {
    ((tolerance * 100.0).log2() * 16.0).floor() as u8
}

/// The points of a coast, one after the other, each with its weight.
struct Steps<'a> {
    bytes: Bytes<'a>,
    at: (i32, i32),
}

impl Iterator for Steps<'_> {
    type Item = (u8, (i32, i32));

    fn next(&mut self) -> Option<Self::Item> {
        let weight = self.bytes.byte()?;
        let (east, north) = (self.bytes.signed()?, self.bytes.signed()?);
        self.at = (self.at.0.checked_add(east)?, self.at.1.checked_add(north)?);
        Some((weight, self.at))
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
            turns: 1,
            points,
        })
    }

    fn byte(&mut self) -> Option<u8> {
        let (&byte, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(byte)
    }

    /// A number of seven bits a byte, the lowest first.
    fn number(&mut self) -> Option<u32> {
        let mut number = 0;
        for shift in [0, 7, 14, 21] {
            let byte = self.byte()?;
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

    fn rings(window: &Window, tolerance: f64) -> Vec<Ring> {
        let coasts = Land::natural_earth().coasts(window);
        coasts.iter().map(|coast| coast.ring(tolerance)).collect()
    }

    /// The coasts of a window, each as west, east, south, north.
    fn boxes(window: &Window) -> Vec<[f64; 4]> {
        let rings = rings(window, 0.0);
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
        rings(window, 0.0).iter().flatten().any(is_in)
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
        let rings = rings(&about(180.0, -16.8), 0.0);
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
    fn a_coarse_coast_stays_by_the_fine_one() {
        let of_points = |tolerance| rings(&WORLD, tolerance).iter().map(Vec::len).sum::<usize>();
        let tolerances = [0.0, 0.02, 0.1, 0.5, 2.0, 400.0];
        let counts = tolerances.map(of_points);
        assert!(counts.is_sorted_by(|finer, coarser| finer > coarser), "{counts:?}");
        for (fine, coarse) in rings(&WORLD, 0.0).iter().zip(rings(&WORLD, 0.5)) {
            assert!(coarse.len() >= fine.len().min(3));
            let next = coarse.iter().cycle().skip(1);
            let sides: Vec<_> = coarse.iter().zip(next).collect();
            let off = |point: &(f64, f64)| {
                sides
                    .iter()
                    .map(|side| distance(*point, *side.0, *side.1))
                    .fold(f64::MAX, f64::min)
            };
            let farthest = fine.iter().map(off).fold(0.0, f64::max);
            assert!(farthest <= 0.5, "{farthest}");
        }
    }

    /// How far a point lies from the stretch between two others.
    fn distance(point: (f64, f64), from: (f64, f64), to: (f64, f64)) -> f64 {
        let (along, off) = ((to.0 - from.0, to.1 - from.1), (point.0 - from.0, point.1 - from.1));
        let square = along.0 * along.0 + along.1 * along.1;
        let part = ((off.0 * along.0 + off.1 * along.1) / square.max(f64::MIN_POSITIVE)).clamp(0.0, 1.0);
        (off.0 - part * along.0).hypot(off.1 - part * along.1)
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
            let points: usize = Land(&bytes).coasts(&WORLD).iter().map(|coast| coast.ring(0.0).len()).sum();
            prop_assert!(points <= 5 * bytes.len());
        }
    }
}
