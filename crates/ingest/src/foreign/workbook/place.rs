//! Where a cell stands in a workbook, as people write it.

/// A sheet in which a table was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkbookSheet {
    /// Its name.
    pub name: String,
    /// The letters of the columns of the table, from the left: `A`, `B`, `AA`.
    pub letters: Vec<String>,
}

impl WorkbookSheet {
    /// The place of a cell by its line in the text of the table, counted from 1, and the number of its column there, from 0.
    pub fn cell(&self, line: usize, column: usize) -> String {
        let letters = self.letters.get(column).map_or("", String::as_str);
        format!("sheet `{}`, cell {letters}{line}", self.name)
    }

    /// The place of a row by its line.
    pub fn row(&self, line: usize) -> String {
        format!("sheet `{}`, row {line}", self.name)
    }
}

/// The letters of a column, counted from 0.
pub(super) fn letters(mut column: usize) -> String {
    let mut letters = Vec::new();
    loop {
        let letter = u8::try_from(column % 26).unwrap_or_default();
        letters.insert(0, char::from(b'A' + letter));
        match (column / 26).checked_sub(1) {
            Some(rest) => column = rest,
            None => return letters.into_iter().collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_letters() {
        for (column, written) in [
            (0, "A"),
            (25, "Z"),
            (26, "AA"),
            (701, "ZZ"),
            (702, "AAA"),
            (16_383, "XFD"),
        ] {
            assert_eq!(letters(column), written);
        }
    }
}
