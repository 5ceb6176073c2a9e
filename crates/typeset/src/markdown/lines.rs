//! Places of the Markdown as lines.

/// Where each line begins.
pub(super) struct Lines {
    /// The byte that each line begins with.
    starts: Vec<usize>,
    /// The number of the first line.
    first: usize,
}

impl Lines {
    /// The lines of `text`, which begins on line `first`. A line ends with LF, CR LF or CR.
    pub fn new(text: &str, first: usize) -> Self {
        let bytes = text.as_bytes();
        let ends = (0..bytes.len()).filter(|&index| match bytes[index] {
            b'\n' => true,
            b'\r' => bytes.get(index + 1) != Some(&b'\n'),
            _ => false,
        });
        Self {
            starts: std::iter::once(0).chain(ends.map(|end| end + 1)).collect(),
            first,
        }
    }

    /// The number of the line that the byte `offset` stands on.
    pub fn at(&self, offset: usize) -> usize {
        self.first + self.starts.partition_point(|&start| start <= offset).saturating_sub(1)
    }
}
