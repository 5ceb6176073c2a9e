//! How files are read, whatever their bytes look like, as people type it.

use std::path::Path;

use clap::Args;
use ingest::{Charset, Folder, ReadSettings};

/// How the files of the register are read; goes before `ingest.toml`.
#[derive(Debug, Args)]
pub struct Reading {
    /// The encoding of the register's files, or of one of them: windows-1252, actors=windows-1252; may be given several times
    /// and goes before data/ingest.toml [default: found from the files].
    #[arg(long, value_name = "[TABLE=]NAME", value_parser = encodings)]
    pub encoding: Vec<ForTable<Charset>>,
    /// What stands between their cells, `,`, `;`, `|` or `tab`, or actors=tab [default: found from the files].
    #[arg(long, value_name = "[TABLE=]CHAR", value_parser = delimiters)]
    pub delimiter: Vec<ForTable<u8>>,
}

/// What is said of the file of one table, or of every file.
#[derive(Debug, Clone)]
pub struct ForTable<T> {
    table: Option<String>,
    said: T,
}

impl Reading {
    /// The folder of a register, to be read as is said here.
    pub fn folder(&self, data: &Path) -> Folder {
        let encodings = self.encoding.iter().map(|of| {
            let encoding = Some(of.said);
            (
                &of.table,
                ReadSettings {
                    encoding,
                    ..ReadSettings::default()
                },
            )
        });
        let delimiters = self.delimiter.iter().map(|of| {
            let delimiter = Some(of.said);
            (
                &of.table,
                ReadSettings {
                    delimiter,
                    ..ReadSettings::default()
                },
            )
        });
        let mut told: Vec<_> = encodings.chain(delimiters).collect();
        // What is said of one file goes before what is said of all, in whatever order.
        told.sort_by_key(|(table, _)| table.is_some());
        let folder = ingest::read_folder(data);
        told.into_iter()
            .fold(folder, |folder, (table, told)| folder.read_as(table.as_deref(), told))
    }
}

fn encodings(text: &str) -> Result<ForTable<Charset>, String> {
    for_table(text, encoding)
}

fn delimiters(text: &str) -> Result<ForTable<u8>, String> {
    for_table(text, delimiter)
}

fn for_table<T>(text: &str, read: fn(&str) -> Result<T, String>) -> Result<ForTable<T>, String> {
    let Some((table, said)) = text.split_once('=') else {
        let said = read(text)?;
        return Ok(ForTable { table: None, said });
    };
    let names: Vec<_> = ingest::tables().iter().map(|table| table.table).collect();
    if !names.contains(&table) {
        return Err(format!(
            "the register has no table `{table}`; its tables are {}",
            names.join(", ")
        ));
    }
    Ok(ForTable {
        table: Some(table.to_owned()),
        said: read(said)?,
    })
}

/// An encoding by its name.
///
/// # Errors
/// There is none of that name.
pub fn encoding(name: &str) -> Result<Charset, String> {
    Charset::named(name).ok_or_else(|| {
        "there is no such encoding; there are utf-8, windows-1252, iso-8859-15, shift_jis, euc-jp, utf-16le and others"
            .to_owned()
    })
}

/// A delimiter as people write it.
///
/// # Errors
/// The text cannot stand between cells.
pub fn delimiter(text: &str) -> Result<u8, String> {
    ingest::delimiter_named(text).ok_or_else(|| "write `,`, `;`, `|` or `tab`, in quotes".to_owned())
}
