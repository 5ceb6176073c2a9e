//! CSV files to a checked register, with every problem reported at once.
//!
//! [`read_folder`] takes a data folder from the disk, [`build`] makes a [`model::Register`] of it, and [`render`] shows
//! what stands in the way. [`Cells`] says where a cell stands, for what is found wrong later. [`write_tables`] goes the other way, from rows to files, [`sheets`] from rows to the texts of their cells, [`export_tables`] from
//! rows to files for other programs. Only `read_folder` touches the disk.
//!
//! # How files are read
//! - UTF-8, UTF-16, Windows-1252, ISO-8859-15, Shift_JIS, EUC-JP or macintosh, with or without a byte order mark; lines end in
//!   `\n`, `\r\n` or `\r`. Where the encoding is not sure, that is an error.
//! - `,` `;` `|` or tab between cells, found by the header, which names the columns in any order, in any case. Lines above it are
//!   passed over if there is no doubt which line it is.
//! - Cells are quoted as in RFC 4180 and may run over several lines. Spaces around a cell are no part of it.
//! - An empty cell means unknown. Rows without any text are passed over, as are columns without name and content.
//! - What was read in another form than UTF-8 with commas is told in notes.
//! - `ingest.toml` beside the files, which may be left out, says otherwise for a file, and how bad each problem is.
//! - Files, columns and cells that cannot be used are reported, never dropped in silence.
//!
//! ```
//! use ingest::{Folder, SourceFile};
//!
//! let roles = "entry_id;actor_id;role;source_id\nmaritime-dialogue;jica;chairman;page\n";
//! let file = SourceFile { name: "roles.csv".to_owned(), bytes: roles.into() };
//! let problems = ingest::build(&Folder::from_files("data", vec![file])).unwrap_err();
//! let shown = ingest::render(&problems, false);
//! assert!(shown.contains("error[wrong-code]: `chairman` is not in the list `role`\n --> data/roles.csv:2:24\n"));
//! assert!(shown.contains("error[missing-file]: `entries.csv` is missing"));
//! ```

mod append;
mod build;
mod cell;
mod cell_place;
mod charset;
mod code;
mod csv_form;
mod diagnostic;
mod doubt;
mod encoding;
mod explanation;
mod folder;
mod foreign;
mod form;
mod further;
mod header;
mod layout;
mod mend;
mod opening;
mod package;
mod position;
mod record;
mod rows;
mod scan;
mod settings;
mod shape;
mod sheet;
mod source;
mod suggest;
mod table;
mod texts;
mod unreadable;
mod value;
mod write;

pub use append::{Appended, Unwritable, append};
pub use build::{Built, build};
pub use cell_place::{CellName, CellPlace, Cells};
pub use charset::Charset;
pub use csv_form::CsvForm;
pub use diagnostic::{Diagnostic, Diagnostics, Place, Related, Severity, USUAL_WIDTH, render, wrapped};
pub use explanation::{Explanation, codes};
pub use folder::{Folder, SourceFile, read_folder};
pub use foreign::{ForeignCell, ForeignRow, ForeignTable, HowToRead, Medium, WorkbookSheet, read_foreign};
pub use mend::{Mend, Mended, mend};
pub use package::{EXPORT_NAME, data_package, export_package};
pub use settings::{ReadSettings, delimiter_named};
pub use shape::{ColumnShape, TableShape, tables};
pub use sheet::{CellForm, Sheet, SheetColumn, sheets};
pub use texts::{TextRow, Texts, texts};
pub use write::{export_tables, write_tables};
