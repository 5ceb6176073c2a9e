//! `ingest.toml`: how the files of a folder are read, and how bad each problem is in this register.
//!
//! ```toml
//! [severity]
//! duplicate-name = "warning"      # error, warning, note or off
//!
//! [read]                          # every file
//! delimiter = ";"
//!
//! [read.actors]                   # one file, before the above
//! encoding = "windows-1252"       # any label of the Encoding Standard
//! ```

mod read;

use std::collections::BTreeMap;
use std::ops::Range;

use crate::charset::Charset;
use crate::diagnostic::{Diagnostic, Severity};
use crate::rows::SCHEMAS;

/// What `ingest.toml` says. What it leaves out is found from the files.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Settings {
    /// By the slugs of codes; nothing where the code is off.
    severities: BTreeMap<&'static str, Option<Severity>>,
    every_file: ReadSettings,
    /// By the names of tables.
    files: BTreeMap<&'static str, ReadSettings>,
    /// Where `encoding` stands in the file, by the name of the table; nothing for that of every file.
    encodings: BTreeMap<Option<&'static str>, Range<usize>>,
}

/// How a file is to be read, whatever its bytes look like.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ReadSettings {
    /// The encoding of its text.
    pub encoding: Option<Charset>,
    /// What stands between its cells, an ASCII character.
    pub delimiter: Option<u8>,
}

/// What may stand between cells, with how people write it; the second way of the tab is for command lines.
const DELIMITERS: [(&str, u8); 6] = [
    (",", b','),
    (";", b';'),
    ("\t", b'\t'),
    ("|", b'|'),
    ("\\t", b'\t'),
    ("tab", b'\t'),
];

/// The delimiter that people write so.
pub fn delimiter_named(text: &str) -> Option<u8> {
    let found = DELIMITERS.into_iter().find(|(written, _)| *written == text);
    found.map(|(_, delimiter)| delimiter)
}

impl Settings {
    /// The name of the file.
    pub(crate) const FILE: &'static str = "ingest.toml";

    /// Reads the file that is shown as `path`: what is right in it, and everything that is wrong.
    pub(crate) fn read(path: &str, bytes: &[u8]) -> (Self, Vec<Diagnostic>) {
        read::read(path, bytes)
    }

    /// How the file of a table is to be read: `[read.actors]`, else `[read]`.
    pub(crate) fn of_table(&self, table: &str) -> ReadSettings {
        let own = self.files.get(table).copied().unwrap_or_default();
        ReadSettings {
            encoding: own.encoding.or(self.every_file.encoding),
            delimiter: own.delimiter.or(self.every_file.delimiter),
        }
    }

    /// What was told besides of every file, or of that of one table; it goes before what the file says.
    pub(crate) fn force(&mut self, table: Option<&str>, told: ReadSettings) {
        let override_with = |settings: &mut ReadSettings| {
            settings.encoding = told.encoding.or(settings.encoding);
            settings.delimiter = told.delimiter.or(settings.delimiter);
        };
        match SCHEMAS.into_iter().find(|schema| Some(schema.table) == table) {
            Some(schema) => override_with(self.files.entry(schema.table).or_default()),
            None => {
                override_with(&mut self.every_file);
                self.files.values_mut().for_each(override_with);
            }
        }
    }

    /// The bytes of the file that say the encoding of a table's file.
    pub(crate) fn encoding_of(&self, table: &'static str) -> Option<Range<usize>> {
        let own = self.encodings.get(&Some(table));
        own.or_else(|| self.encodings.get(&None)).cloned()
    }

    /// The problem, as bad as it is in this register; nothing where its code is off.
    pub(crate) fn judge(&self, problem: Diagnostic) -> Option<Diagnostic> {
        match self.severities.get(problem.code().slug()) {
            Some(severity) if !problem.is_firm() => severity.map(|severity| problem.of_severity(severity)),
            _ => Some(problem),
        }
    }
}
