//! `report import`

mod telling;

use std::fs;
use std::sync::Arc;

use ingest::{Diagnostics, ForeignTable, HowToRead, Medium, SourceFile as Bytes};
use model::Day;

use super::check::look;
use super::load::{Loaded, load};
use super::{Failure, print, say};
use crate::cli::ImportArgs;
use crate::clock::default_day;
use crate::count::count;
use crate::fault::{Fault, SourceFile};
use crate::import::{Map, Plan, Trial, parse_map, plan, suggest};
use crate::output::{OutputFile, write_all};
use crate::problem::Problem;
use crate::project::{Project, read_file, unreadable};
use crate::query::Names;

/// Says what an import would do, or does it; or drafts its map.
pub fn run(args: &ImportArgs) -> Result<(), Failure> {
    let Some(map) = args.map.as_ref().filter(|_| !args.suggest) else {
        return print(&mut std::io::stdout(), &draft(args)?);
    };
    let day = default_day()?;
    let map_file = read_file(map).map_err(|fault| failed(&[bare(fault)]))?;
    let map = parse_map(&map_file).map_err(|fault| failed(&[fault]))?;
    let how = map.how_to_read(&map_file).map_err(|faults| failed(&faults))?;
    let (foreign, partner) = read(args, &told(args, how))?;
    let map = map.fit(&map_file, &foreign).map_err(|faults| failed(&faults))?;
    let loaded = load(ingest::read_folder(&args.inputs.data), &args.inputs.templates)?;
    let plan = plan(&map, &foreign, &partner, &loaded.register).map_err(|faults| failed(&faults))?;
    let file = tried(&map, &foreign, &partner, &plan, loaded, args, day)?;
    if let Some(file) = file.filter(|_| args.write) {
        write_all(&args.inputs.data, &[file]).map_err(Failure::Unwritten)?;
    }
    if !args.quiet {
        for line in telling::lines(&map, &foreign, &partner, &plan) {
            say(&line);
        }
        say(&telling::outcome(&map, &plan, args));
    }
    Ok(())
}

/// A draft of the map, with the words of the register where there is one without errors.
fn draft(args: &ImportArgs) -> Result<String, Failure> {
    let how = told(args, HowToRead::default());
    let (foreign, partner) = read(args, &how)?;
    let built = ingest::build(&ingest::read_folder(&args.inputs.data)).ok();
    let names = built.as_ref().map(|built| Names::of_register(&built.register));
    Ok(suggest(&foreign, &partner.name, &how, names.as_ref()))
}

/// What the command line says of the partner's file goes before what the map says.
fn told(args: &ImportArgs, mut how: HowToRead) -> HowToRead {
    how.settings.encoding = args.encoding.or(how.settings.encoding);
    how.settings.delimiter = args.delimiter.or(how.settings.delimiter);
    how.sheet = args.sheet.clone().or(how.sheet);
    how
}

fn failed(faults: &[Fault]) -> Failure {
    Failure::from_faults(faults)
}

/// A file that is not in the folder of templates, which the hint speaks of.
fn bare(fault: Fault) -> Fault {
    Fault {
        hints: Vec::new(),
        ..fault
    }
}

/// The partner's file, as a table and as text.
fn read(args: &ImportArgs, how: &HowToRead) -> Result<(ForeignTable, SourceFile), Failure> {
    let bytes = fs::read(&args.file).map_err(|error| failed(&[bare(unreadable(&args.file, &error))]))?;
    let name = args.file.to_string_lossy().into_owned();
    let foreign = ingest::read_foreign(&name, &bytes, how)
        .map_err(|problems| Failure::Problems(problems.iter().map(Problem::from).collect()))?;
    let text = foreign.text.clone();
    let sheet = match &foreign.medium {
        Medium::Workbook { sheet, .. } => Some(sheet.clone()),
        Medium::Csv { .. } => None,
    };
    Ok((foreign, SourceFile { name, text, sheet }))
}

/// The file with the new rows, where the register stands with them and every briefing can be made of it; nothing where there is no new
/// row.
fn tried(
    map: &Map,
    foreign: &ForeignTable,
    partner: &SourceFile,
    plan: &Plan,
    loaded: Loaded,
    args: &ImportArgs,
    day: Day,
) -> Result<Option<OutputFile>, Failure> {
    if plan.rows.is_empty() {
        return Ok(None);
    }
    let appended = ingest::append(&loaded.folder, map.table.table, &plan.rows);
    // What is a register has files that can be read.
    let Some(appended) = appended else { return Ok(None) };
    let trial = Trial {
        map,
        foreign,
        partner,
        plan,
        appended: &appended,
    };
    let lost = [trial.absent(), trial.unwritable()].concat();
    if !lost.is_empty() {
        return Err(failed(&lost));
    }
    let folder = loaded.folder.with(Bytes::clone(&appended.file));
    let built = ingest::build(&folder).map_err(|problems| refused(&trial, &problems))?;
    let loaded = Loaded {
        folder,
        register: Arc::new(built.register),
        project: Project::read(&args.inputs.templates).map_err(|faults| failed(&faults))?,
        warnings: Vec::new(),
    };
    let faults = look(&loaded, day).err().unwrap_or_default();
    if !faults.is_empty() {
        let faults = faults.into_iter().map(|fault| trial.traced(fault));
        return Err(failed(&faults.collect::<Vec<_>>()));
    }
    Ok(Some(OutputFile {
        name: appended.file.name,
        bytes: appended.file.bytes,
    }))
}

/// What is wrong with the register as it would be.
fn refused(trial: &Trial, problems: &Diagnostics) -> Failure {
    let (faults, others) = trial.told(problems);
    let faults = faults.iter().map(Problem::from);
    Failure::Problems(faults.chain(others.into_iter().map(Problem::from)).collect())
}

/// `12 rows`
fn rows(number: usize) -> String {
    count(number, "row")
}
