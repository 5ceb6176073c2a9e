//! The matrix of who has a part in what.

mod alternative;

use std::collections::BTreeSet;

use minijinja::value::Kwargs;
use minijinja::{Error, ErrorKind};
use model::{ClosedList, RoleCode};
use typeset::{Ruler, Scene};

use super::grid::{Axis, Grid, GridRow, Part};
use super::table::{Column, Row, Table};
use super::{Found, Shown, code_label, count};
use crate::figure::{Drawing, Figure, Matrix, MatrixCell, MatrixHead, MatrixKey, MatrixRow};
use crate::locale::{Args, Asked};
use crate::suggest::choices_hint;
use crate::template::Context;
use crate::template::failure::{failure, message_failure};
use crate::template::telling::message;
use alternative::alternative;

/// The messages that are asked for here.
pub(super) const ASKED: &[Asked] = &[
    Asked::optional("matrix-letter", &["role"]),
    Asked::optional("matrix-number", &[]),
    Asked::optional("matrix-more", &[]),
    Asked::optional("matrix-rest", &["actors", "least"]),
    Asked::optional("matrix-actor", &[]),
    Asked::optional("matrix-theme", &[]),
    Asked::optional("matrix-entry", &[]),
    Asked::optional("matrix-entries", &[]),
    Asked::optional("matrix-role", &[]),
    Asked::optional("matrix-pair", &["actor", "theme", "entries"]),
    Asked::optional("matrix-active", &["actor", "entries"]),
    Asked::optional("matrix-alternative", &["by", "actors", "columns", "most", "rest"]),
];

/// No page has room for more rows, however short their names.
const MOST_ROWS: usize = 60;
/// More columns leave no room for names.
const MOST_COLUMNS: usize = 20;
/// What to do about too many of either.
const LESS: &str = "let it show less, by a condition such as `theme` or `actor`";

/// What the option `by` says that columns are: themes, where it is not given.
///
/// # Errors
/// It says what no column can be.
pub(super) fn axis(options: &Kwargs) -> Result<Axis, Error> {
    match options.get::<Option<&str>>("by")? {
        Some("theme") | None => Ok(Axis::Themes),
        Some("entry") => Ok(Axis::Entries),
        Some(other) => Err(failure(
            ErrorKind::InvalidOperation,
            format!("a matrix has no columns by `{other}`"),
            choices_hint(other, ["entry", "theme"]),
        )),
    }
}

/// The matrix of a grid, or why there is none: nobody has a role, or more of them than stay readable.
///
/// # Errors
/// Two roles with one letter, or a message that the language lacks.
pub(super) fn found(context: &Context, grid: &Grid, has_table: bool, ruler: &mut Ruler) -> Result<Found, Error> {
    let (rows, columns) = (grid.rows.len(), grid.columns.len());
    if rows == 0 {
        return Ok(Found::Nothing("nobody has a role in what it would show".to_owned()));
    }
    if columns > MOST_COLUMNS {
        let reason = format!("it would have {columns} columns, and no more than {MOST_COLUMNS} can be read: {LESS}");
        return Ok(Found::Nothing(reason));
    }
    let Some(Fitting { least, matrix, scene }) = fitting(context, grid, ruler)? else {
        let reason = format!("it would have {rows} rows, and a page has no room for as many: {LESS}");
        return Ok(Found::Nothing(reason));
    };
    let shown = grid.rows.iter().filter(|row| row.entries >= least);
    let parts = shown.flat_map(|row| &row.parts);
    Ok(Found::Shown(Box::new(Shown {
        evidence: parts.flat_map(|part| part.evidence.clone()).collect(),
        table: has_table.then(|| table(context, grid)).transpose()?,
        drawing: Drawing {
            alternative: alternative(context, grid, &matrix)?,
            figure: Figure::Matrix(scene),
        },
    })))
}

/// A matrix that a page has room for.
struct Fitting {
    /// In how many entries its actors have a part at least.
    least: usize,
    matrix: Matrix,
    scene: Scene,
}

/// The matrix of all actors, or of those with a part in the most entries, as many as a page has room for.
fn fitting(context: &Context, grid: &Grid, ruler: &mut Ruler) -> Result<Option<Fitting>, Error> {
    let letters = letters(context, grid)?;
    let key = key(context, grid, &letters)?;
    let numbers: BTreeSet<usize> = grid.rows.iter().map(|row| row.entries).collect();
    for least in numbers {
        let shown = grid.rows.iter().filter(|row| row.entries >= least);
        let rows: Vec<MatrixRow> = shown.map(|row| matrix_row(row, &letters)).collect();
        if rows.len() > MOST_ROWS {
            continue;
        }
        let rest = rest(context, grid.rows.len() - rows.len(), least)?;
        let matrix = Matrix::new(grid.columns.clone(), rows, rest, key.clone());
        let style = &context.style;
        let scene = matrix.scene(style.sheet.full_measure(), style, ruler);
        if scene.height() <= style.room_for_figure() {
            return Ok(Some(Fitting { least, matrix, scene }));
        }
    }
    Ok(None)
}

fn matrix_row(row: &GridRow, letters: &[(RoleCode, String)]) -> MatrixRow {
    let letter = |role: &RoleCode| {
        letters
            .iter()
            .find(|(code, _)| code == role)
            .map(|(_, letter)| letter.clone())
    };
    let cell = |part: &Part| MatrixCell {
        entries: count(part.entries.len()),
        roles: part
            .frequent_roles()
            .iter()
            .filter_map(|(role, _)| letter(role))
            .collect(),
    };
    MatrixRow {
        head: row.head.clone(),
        cells: row.parts.iter().map(cell).collect(),
    }
}

/// The roles that somebody has, in the order of their list, each with its letter.
fn letters(context: &Context, grid: &Grid) -> Result<Vec<(RoleCode, String)>, Error> {
    let mut letters: Vec<(RoleCode, String)> = Vec::new();
    let is_had = |role: &&RoleCode| grid.parts().any(|part| part.roles.contains_key(role));
    for role in RoleCode::ALL.iter().filter(is_had) {
        let args = Args::from([("role", role.code().to_owned())]);
        let letter = message(context, "matrix-letter", &args)?;
        if let Some((other, _)) = letters.iter().find(|(_, known)| *known == letter) {
            return Err(failure(
                ErrorKind::InvalidOperation,
                format!("`matrix-letter` gives the roles `{other}` and `{role}` the same letter, `{letter}`"),
                "give each role a letter of its own in the message file",
            ));
        }
        letters.push((*role, letter));
    }
    Ok(letters)
}

fn key(context: &Context, grid: &Grid, letters: &[(RoleCode, String)]) -> Result<MatrixKey, Error> {
    let plain = |id: &str| message(context, id, &Args::default());
    let number = (grid.axis == Axis::Themes).then(|| plain("matrix-number"));
    let roles = letters
        .iter()
        .map(|(role, letter)| (letter.clone(), code_label(context, *role)));
    Ok(MatrixKey {
        number: number.transpose()?,
        roles: roles.collect(),
        more: plain("matrix-more")?,
    })
}

/// What is said of those who get no row.
fn rest(context: &Context, others: usize, least: usize) -> Result<Option<String>, Error> {
    let args = Args::default()
        .with("actors", count(others))
        .with("least", count(least));
    let told = (others > 0).then(|| message(context, "matrix-rest", &args));
    told.transpose()
}

/// Who has which roles where, also those for whom the figure has no row.
fn table(context: &Context, grid: &Grid) -> Result<Table, Error> {
    let plain = |id: &str| message(context, id, &Args::default());
    let of_words = |id: &str| plain(id).map(Column::of_words);
    let mut head = vec![of_words("matrix-actor")?];
    head.push(of_words(match grid.axis {
        Axis::Themes => "matrix-theme",
        Axis::Entries => "matrix-entry",
    })?);
    if grid.axis == Axis::Themes {
        head.push(Column {
            title: plain("matrix-entries")?,
            is_numeric: true,
        });
    }
    head.push(of_words("matrix-role")?);
    let parts = grid.rows.iter().flat_map(|row| {
        let parts = row.parts.iter().zip(&grid.columns);
        parts.map(|(part, column)| (&row.head, column, part))
    });
    let parts = parts.filter(|(.., part)| !part.entries.is_empty());
    let rows = parts.map(|(actor, column, part)| row(context, grid.axis, [actor, column], part));
    Ok(Table {
        head,
        rows: rows.collect::<Result<_, _>>()?,
    })
}

fn row(context: &Context, axis: Axis, heads: [&MatrixHead; 2], part: &Part) -> Result<Row, Error> {
    let mut cells: Vec<String> = heads.map(|head| head.title.clone()).into();
    if axis == Axis::Themes {
        cells.push(part.entries.len().to_string());
    }
    let roles = part
        .frequent_roles()
        .into_iter()
        .map(|(role, _)| code_label(context, role));
    let roles = context.locale.list(&roles.collect::<Vec<_>>());
    cells.push(roles.map_err(|error| message_failure(&error))?);
    Ok(Row {
        cells,
        evidence: part.evidence.clone(),
    })
}
