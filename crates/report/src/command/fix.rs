//! `report check --fix`

use std::io;

use ingest::{Diagnostics, SourceFile};

use super::{Failure, notes, print};
use crate::cli::CheckArgs;
use crate::count::count;
use crate::diff::unified;
use crate::output::{OutputFile, write_all};

/// Makes the mends that are certain: shows what changes, then, unless it is only to be shown, writes it.
pub fn run(args: &CheckArgs) -> Result<(), Failure> {
    let data = &args.inputs.data;
    let folder = ingest::read_folder(data);
    let problems = match ingest::build(&folder) {
        Ok(built) => built.warnings,
        Err(problems) => problems,
    };
    let mended = ingest::mend(&folder, &problems);
    for file in &mended {
        let path = data.join(&file.name).display().to_string();
        let before = folder.files().iter().find(|before| before.name == file.name);
        let before = before.map_or(&[][..], |before| &before.bytes);
        print(&mut io::stdout().lock(), &unified(&path, before, &file.bytes))?;
    }
    let said = said(&problems, mended.len());
    if args.dry_run {
        notes(&[format!("{said} can be mended; nothing was written")]);
        return Ok(());
    }
    if !mended.is_empty() {
        let files: Vec<_> = mended.into_iter().map(output).collect();
        write_all(data, &files).map_err(Failure::Unwritten)?;
    }
    notes(&[format!("{said} mended")]);
    Ok(())
}

fn said(problems: &Diagnostics, files: usize) -> String {
    let cells = problems.iter().filter(|problem| problem.mend().is_some()).count();
    format!("{} in {}", count(cells, "cell"), count(files, "file"))
}

fn output(file: SourceFile) -> OutputFile {
    OutputFile {
        name: file.name,
        bytes: file.bytes,
    }
}
