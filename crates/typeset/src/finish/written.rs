//! Objects that are written as soon as they are known.
//!
//! A tagged table has tens of thousands of structure elements and annotations. As values of lopdf each would be a hash map with a
//! vector for every key; here they are their bytes.

use lopdf::ObjectId;

/// Objects in the form in which they stand in the file, beside those of the `lopdf` document. Their numbers are taken from it.
#[derive(Default)]
pub(super) struct Written {
    bytes: Vec<u8>,
    /// The number of each object, and where its bytes end.
    ends: Vec<(u32, usize)>,
}

impl Written {
    /// Adds an object. No other object is written meanwhile.
    pub(super) fn object(&mut self, id: ObjectId, write: impl FnOnce(&mut Vec<u8>)) {
        write(&mut self.bytes);
        self.bytes.push(b'\n');
        self.ends.push((id.0, self.bytes.len()));
    }

    /// The number and the bytes of each object, in the order of the numbers: elements before what is below them, and a
    /// cross-reference that counts up.
    pub(super) fn in_order(&self) -> impl Iterator<Item = (u32, &[u8])> {
        let starts = std::iter::once(0).chain(self.ends.iter().map(|(_, end)| *end));
        let places = self.ends.iter().zip(starts);
        let mut places: Vec<_> = places.map(|(&(number, end), start)| (number, start..end)).collect();
        places.sort_unstable_by_key(|(number, _)| *number);
        places
            .into_iter()
            .map(|(number, place)| (number, self.bytes.get(place).unwrap_or_default()))
    }
}
