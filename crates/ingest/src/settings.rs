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

use encoding_rs::Encoding;

use crate::diagnostic::{Diagnostic, Severity};

/// What `ingest.toml` says. What it leaves out is found from the files.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Settings {
    /// By the slugs of codes; nothing where the code is off.
    severities: BTreeMap<&'static str, Option<Severity>>,
    every_file: ReadSettings,
    /// By the names of tables.
    files: BTreeMap<&'static str, ReadSettings>,
}

/// How a file is to be read, whatever its bytes look like.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct ReadSettings {
    /// The encoding of its text.
    pub(crate) encoding: Option<&'static Encoding>,
    /// What stands between its cells, an ASCII character.
    pub(crate) delimiter: Option<u8>,
}

impl Settings {
    /// The name of the file.
    pub(crate) const FILE: &'static str = "ingest.toml";

    /// Reads the file that is shown as `path`: what is right in it, and everything that is wrong.
    pub(crate) fn read(path: &str, bytes: &[u8]) -> (Self, Vec<Diagnostic>) {
        read::read(path, bytes)
    }

    /// How the file of a table is to be read: `[read.actors]`, else `[read]`.
    #[expect(dead_code, reason = "reading follows it in the next change")]
    pub(crate) fn of_table(&self, table: &str) -> ReadSettings {
        let own = self.files.get(table).copied().unwrap_or_default();
        ReadSettings {
            encoding: own.encoding.or(self.every_file.encoding),
            delimiter: own.delimiter.or(self.every_file.delimiter),
        }
    }

    /// The problem, as bad as it is in this register; nothing where its code is off.
    pub(crate) fn judge(&self, problem: Diagnostic) -> Option<Diagnostic> {
        match self.severities.get(problem.code().slug()) {
            Some(severity) if !problem.is_firm() => severity.map(|severity| problem.of_severity(severity)),
            _ => Some(problem),
        }
    }
}
