//! A folder to a register, or to everything that stands in its way.

use std::collections::BTreeMap;

use model::{Code, Register, Subject, SubjectTable, Tables, Violation, nearest};

use crate::code::{MISSING_FILE, UNKNOWN_FILE};
use crate::diagnostic::{Diagnostic, Diagnostics, Related};
use crate::folder::Folder;
use crate::opening::open;
use crate::rows::{
    ActorRow, AmountRow, ClaimRow, EntryRow, EventRow, LinkRow, PlaceRow, RoleRow, Row, SCHEMAS, Schema, SourceRow,
    VocabularyRow,
};
use crate::table::{Origin, read_table};

/// A register, and what somebody should look at although it stands.
#[derive(Debug, Clone)]
pub struct Built {
    /// The register.
    pub register: Register,
    /// No errors among them.
    pub warnings: Diagnostics,
}

/// Reads every table of a folder and checks them against each other.
///
/// # Errors
/// Every problem of every file, with the warnings among them, each as bad as `ingest.toml` has it.
pub fn build(folder: &Folder) -> Result<Built, Diagnostics> {
    let mut problems = folder.problems().to_vec();
    let paths = SCHEMAS.map(|schema| folder.path_of(&schema.file_name()));
    let rank = |path: &str| paths.iter().position(|table| table == path);
    let sorted = |problems| Diagnostics::sorted(problems, |path| rank(path).unwrap_or(SCHEMAS.len()));
    if folder.is_missing() {
        return Err(sorted(problems));
    }
    problems.extend(unknown_files(folder));
    let (tables, origins) = read_tables(folder, &mut problems);
    let (register, violations) = Register::judge(tables);
    problems.extend(locate(folder, &origins, &violations));
    let settings = folder.settings();
    let problems = problems.into_iter().filter_map(|problem| settings.judge(problem));
    let diagnostics = sorted(problems.collect());
    match register {
        Some(register) if diagnostics.errors() == 0 => Ok(Built {
            register,
            warnings: diagnostics,
        }),
        _ => Err(diagnostics),
    }
}

/// Reads every table; what cannot be used is reported and left out.
pub(crate) fn read_tables<'a>(folder: &'a Folder, problems: &mut Vec<Diagnostic>) -> (Tables, Vec<Origin<'a>>) {
    let mut origins = Vec::new();
    let tables = Tables {
        entries: read::<EntryRow>(folder, &mut origins, problems),
        actors: read::<ActorRow>(folder, &mut origins, problems),
        roles: read::<RoleRow>(folder, &mut origins, problems),
        events: read::<EventRow>(folder, &mut origins, problems),
        sources: read::<SourceRow>(folder, &mut origins, problems),
        places: read::<PlaceRow>(folder, &mut origins, problems),
        links: read::<LinkRow>(folder, &mut origins, problems),
        amounts: read::<AmountRow>(folder, &mut origins, problems),
        claims: read::<ClaimRow>(folder, &mut origins, problems),
        labels: read::<VocabularyRow>(folder, &mut origins, problems),
    };
    (tables, origins)
}

/// Reads the file of one table, if it is there.
fn read<'a, R: Row>(
    folder: &'a Folder,
    origins: &mut Vec<Origin<'a>>,
    problems: &mut Vec<Diagnostic>,
) -> Vec<R::Model> {
    let schema = &R::SCHEMA;
    let name = schema.file_name();
    let Some(file) = folder.file(&name) else {
        let is_there = folder.has(&name);
        if schema.is_core && !is_there {
            problems.push(missing_file(folder, schema, format!("`{name}` is missing")));
        }
        origins.push(Origin::absent(schema, schema.is_core || is_there));
        return Vec::new();
    };
    let settings = folder.settings().of_table(schema.table);
    let opened = open(folder.path_of(&name), file, schema, settings, problems);
    let (rows, origin) = if opened.is_readable {
        read_table::<R>(opened.source, schema, problems)
    } else {
        (Vec::new(), Origin::unread(schema, opened.source))
    };
    origins.push(origin);
    rows
}

fn missing_file(folder: &Folder, schema: &Schema, message: String) -> Diagnostic {
    let problem = Diagnostic::of_file(MISSING_FILE, folder.path_of(&schema.file_name()), message);
    problem.hint(format!("create it with the first line `{}`", schema.header_line()))
}

/// CSV files that belong to no table. One that stands in for a missing table is an error, any other one a warning.
fn unknown_files(folder: &Folder) -> impl Iterator<Item = Diagnostic> {
    let is_table = |name: &str| SCHEMAS.iter().any(|schema| schema.file_name() == name);
    folder
        .files()
        .iter()
        .filter(move |file| !is_table(&file.name))
        .map(|file| {
            let message = format!("`{}` belongs to no table and is not read", file.name);
            let problem = Diagnostic::of_file(UNKNOWN_FILE, folder.path_of(&file.name), message);
            let absent: Vec<_> = SCHEMAS
                .iter()
                .map(|schema| schema.file_name())
                .filter(|name| !folder.has(name))
                .collect();
            match nearest(&file.name, absent.iter().map(String::as_str)) {
                Some(near) => problem.hint(format!("did you mean `{near}`?")),
                None => problem.warning().hint("move it out of the data folder"),
            }
        })
}

/// Puts violations of the register's rules to their cells, without those that only follow from other problems.
fn locate(folder: &Folder, origins: &[Origin], violations: &[Violation]) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    let mut without_file: BTreeMap<&str, Vec<Diagnostic>> = BTreeMap::new();
    for violation in violations {
        let Some(origin) = origins.iter().find(|origin| origin.schema.table == violation.table) else {
            continue;
        };
        let problem = located(folder, origins, origin, violation);
        match reference(origin, origins, violation) {
            Some((target, key)) if target.may_hold(&key) => {}
            Some((target, _)) if target.source.is_none() => {
                without_file.entry(target.schema.table).or_default().push(problem);
            }
            _ => problems.push(problem),
        }
    }
    let targets = origins.iter().map(|origin| origin.schema);
    problems.extend(targets.filter_map(|schema| {
        let cells = without_file.get(schema.table)?;
        let first = cells.first()?;
        let line = first.place().map_or(0, |place| place.line);
        let noun = if cells.len() == 1 {
            "1 cell refers".to_owned()
        } else {
            format!("{} cells refer", cells.len())
        };
        let message = format!("`{}` is missing, and {noun} to it", schema.file_name());
        Some(missing_file(folder, schema, message).hint(format!("the first is at {}:{line}", first.path())))
    }));
    problems
}

fn located(folder: &Folder, origins: &[Origin], origin: &Origin, violation: &Violation) -> Diagnostic {
    let path = folder.path_of(&origin.schema.file_name());
    let problem = Diagnostic::of_file(violation.code, path, violation.message.as_str());
    let problem = problem
        .hints(violation.hints.clone())
        .of_column(violation.column.clone());
    let problem = match origin.place(violation.row, &violation.column) {
        Some(place) => problem.at(place),
        None => problem,
    };
    let related = violation.related.iter().filter_map(|related| {
        let origin = origins.iter().find(|origin| origin.schema.table == related.table)?;
        let path = folder.path_of(&origin.schema.file_name());
        Some(Related {
            path,
            place: origin.place(related.row, &related.column)?,
            note: related.note,
        })
    });
    problem.related(related.collect())
}

/// The table and key of the row that a violation misses.
fn reference<'o, 'a>(
    origin: &Origin,
    origins: &'o [Origin<'a>],
    violation: &Violation,
) -> Option<(&'o Origin<'a>, String)> {
    let text = origin.cell_text(violation.row, &violation.column)?;
    let (table, key) = match violation.code {
        code if code == Code::MISSING_LABEL => (VocabularyRow::SCHEMA.table, text),
        code if code == Code::UNKNOWN_ID => match (origin.schema.column(&violation.column)?.kind)().key_of {
            Some(table) => (table, text),
            None => {
                let subject: Subject = text.parse().ok()?;
                (table_of(subject.table), subject.id)
            }
        },
        _ => return None,
    };
    Some((origins.iter().find(|origin| origin.schema.table == table)?, key))
}

/// The table that a claim's subject names in the singular.
fn table_of(subject: SubjectTable) -> &'static str {
    match subject {
        SubjectTable::Entry => EntryRow::SCHEMA.table,
        SubjectTable::Actor => ActorRow::SCHEMA.table,
        SubjectTable::Event => EventRow::SCHEMA.table,
        SubjectTable::Source => SourceRow::SCHEMA.table,
        SubjectTable::Place => PlaceRow::SCHEMA.table,
    }
}
