//! `report export`

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;
use std::sync::Arc;

use ingest::{CsvForm, EXPORT_NAME};
use model::{Register, Tables};
use serde::Deserialize;

use super::load::load_register;
use super::{Failure, say};
use crate::briefing::Briefing;
use crate::cli::ExportArgs;
use crate::clock::default_day;
use crate::count::count;
use crate::evidence::{Told, told_rows};
use crate::output::{OutputFile, WriteError, write_all};
use crate::query::Query;

/// What says what an export is.
const PACKAGE: &str = "datapackage.json";

/// Writes the register, or what an audience may see of it, into a folder of its own.
pub fn run(args: &ExportArgs) -> Result<(), Failure> {
    let (_, built) = load_register(ingest::read_folder(&args.data))?;
    let form = CsvForm {
        delimiter: args.delimiter.unwrap_or(if args.excel { b';' } else { b',' }),
        for_spreadsheet: args.excel,
    };
    let tables = rows(args, built.register)?;
    let rows = count(
        ingest::sheets(tables.clone()).map(|sheet| sheet.rows.len()).sum(),
        "row",
    );
    let files = ingest::export_tables(tables, &form).into_iter();
    let files: Vec<_> = files
        .map(|file| OutputFile {
            name: file.name,
            bytes: file.bytes,
        })
        .collect();
    refuse_strangers(&args.to, &files)?;
    write_all(&args.to, &files).map_err(Failure::Unwritten)?;
    if !args.quiet {
        let files = count(files.len(), "file");
        say(&format!("{rows} in {files}, in {}", args.to.display()));
    }
    Ok(())
}

/// Every row for those who keep the register; for an audience, what a briefing could tell it on the day.
fn rows(args: &ExportArgs, register: Register) -> Result<Tables, Failure> {
    let Some(audience) = args.audience else {
        return Ok(register.tables().clone());
    };
    let as_of = args.day.map_or_else(default_day, Ok)?;
    let briefing = Briefing::new(Arc::new(register), Query::default(), audience, as_of);
    let told = Told {
        claims: true,
        amounts: true,
        chains: true,
    };
    Ok(told_rows(&briefing, told))
}

/// Refuses a folder with anything else in it than an earlier export: these are the names that a register has too, and nobody
/// should lose one for a mistyped folder.
fn refuse_strangers(folder: &Path, files: &[OutputFile]) -> Result<(), Failure> {
    let unlisted = |error| WriteError {
        path: folder.to_owned(),
        error,
        replaced: 0,
    };
    let present = match names(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        listed => listed.map_err(|error| Failure::Unwritten(unlisted(error)))?,
    };
    let is_ours = |name: &String| files.iter().any(|file| file.name == *name);
    let stranger = present.iter().find(|name| !is_ours(name));
    let reason = match (stranger, present.is_empty() || is_export(folder)) {
        (None, true) => return Ok(()),
        (Some(name), _) => format!("`{name}` is in it, which is no part of an export"),
        (None, false) => format!("it has no `{PACKAGE}` that says it is an export: it may be a register"),
    };
    let folder = folder.display();
    Err(Failure::Usage(format!(
        "`{folder}` is not written to, for {reason}\n  help: choose a folder that is empty or not there"
    )))
}

fn names(folder: &Path) -> io::Result<BTreeSet<String>> {
    let entries = fs::read_dir(folder)?;
    entries
        .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
        .collect()
}

/// Whether what lies in the folder was written by this command.
fn is_export(folder: &Path) -> bool {
    #[derive(Deserialize)]
    struct Package {
        name: String,
    }
    let text = fs::read(folder.join(PACKAGE)).unwrap_or_default();
    serde_json::from_slice::<Package>(&text).is_ok_and(|package| package.name == EXPORT_NAME)
}
