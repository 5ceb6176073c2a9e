//! A CSV file in the making.

/// One file of the register.
pub struct Sheet {
    /// Its path: `data/entries.csv`.
    pub file: &'static str,
    /// Its content, with a header row.
    pub text: String,
}

impl Sheet {
    /// A sheet with nothing but its header.
    pub fn new(file: &'static str, columns: &[&str]) -> Self {
        let mut sheet = Self {
            file,
            text: String::new(),
        };
        sheet.row(columns);
        sheet
    }

    /// A sheet that somebody else has written.
    pub fn finished(file: &'static str, text: &str) -> Self {
        Self {
            file,
            text: text.to_owned(),
        }
    }

    /// One more row.
    pub fn row(&mut self, cells: &[&str]) {
        for (index, cell) in cells.iter().enumerate() {
            if index > 0 {
                self.text.push(',');
            }
            self.cell(cell);
        }
        self.text.push('\n');
    }

    /// Quoted where RFC 4180 section 2 asks for it.
    fn cell(&mut self, cell: &str) {
        if cell.contains([',', '"', '\n']) {
            self.text.push('"');
            self.text.push_str(&cell.replace('"', "\"\""));
            self.text.push('"');
        } else {
            self.text.push_str(cell);
        }
    }
}
