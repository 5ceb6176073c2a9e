//! `report check --fix`

use std::io;

use ingest::Mended;

use super::{Failure, notes, print};
use crate::cli::CheckArgs;
use crate::count::count;
use crate::diff::unified;
use crate::output::{OutputFile, write_all};

/// Makes the mends that are certain: shows what changes, then, unless it is only to be shown, writes it. Returns the
/// tables whose files are UTF-8 now and were not.
pub fn run(args: &CheckArgs) -> Result<Vec<String>, Failure> {
    let folder = args.reading.folder(&args.inputs.data);
    let problems = match ingest::build(&folder) {
        Ok(built) => built.warnings,
        Err(problems) => problems,
    };
    let mended = ingest::mend(&folder, &problems);
    for file in &mended {
        print(&mut io::stdout().lock(), &shown(args, file))?;
    }
    let said = said(&mended);
    if args.dry_run {
        notes(&[format!("{said} can be mended; nothing was written")]);
        return Ok(Vec::new());
    }
    let changed = mended.iter().filter(|file| file.encoding.is_some());
    let changed = changed.map(|file| file.file.name.trim_end_matches(".csv").to_owned());
    let changed = changed.collect();
    if !mended.is_empty() {
        let files: Vec<_> = mended.into_iter().map(output).collect();
        write_all(&args.inputs.data, &files).map_err(Failure::Unwritten)?;
    }
    notes(&[format!("{said} mended")]);
    Ok(changed)
}

/// What changes in the text of a file, and in its encoding.
fn shown(args: &CheckArgs, mended: &Mended) -> String {
    let path = args.inputs.data.join(&mended.file.name).display().to_string();
    let [before, after] = match &mended.encoding {
        Some(encoding) => [format!("{path} ({encoding})"), format!("{path} (UTF-8)")],
        None => [path.clone(), path],
    };
    unified(&before, &after, &mended.before, &mended.file.bytes)
}

/// `2 cells in 1 file and the encoding of 1 file`
fn said(mended: &[Mended]) -> String {
    let cells = mended.iter().map(|file| file.cells).sum();
    let with_cells = mended.iter().filter(|file| file.cells > 0).count();
    let encodings = mended.iter().filter(|file| file.encoding.is_some()).count();
    let cells_said = format!("{} in {}", count(cells, "cell"), count(with_cells, "file"));
    let encodings_said = format!("the encoding of {}", count(encodings, "file"));
    match (cells, encodings) {
        (_, 0) => cells_said,
        (0, _) => encodings_said,
        _ => format!("{cells_said} and {encodings_said}"),
    }
}

fn output(mended: Mended) -> OutputFile {
    OutputFile {
        name: mended.file.name,
        bytes: mended.file.bytes,
    }
}
