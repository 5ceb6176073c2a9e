//! Numbers that look like chance and are the same on every machine.

/// The SplitMix64 sequence (Steele, Lea and Flood, Fast splittable pseudorandom number generators, 2014, figure 17).
pub struct Random(u64);

impl Random {
    /// The sequence of one row of one table.
    pub fn new(table: u64, row: usize) -> Self {
        let mut random = Self(table.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ row as u64);
        random.next();
        random
    }

    /// A number from 0 up to but not `end`, which must not be 0.
    pub fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    /// True in `percent` of 100 cases.
    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of the items, of which there must be one.
    pub fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }
}
