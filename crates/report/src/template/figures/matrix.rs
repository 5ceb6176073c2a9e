//! The matrix of who has a part in what.

use minijinja::value::Kwargs;
use minijinja::{Error, ErrorKind};
use model::{ClosedList, RoleCode};

use super::grid::{Axis, Grid, Part};
use super::table::{Column, Row, Table};
use super::{Found, Shown, code_label, count};
use crate::figure::{Drawing, Figure, Matrix, MatrixCell, MatrixHead, MatrixKey, MatrixRow};
use crate::locale::{Args, Asked};
use crate::suggest::choices_hint;
use crate::template::Context;
use crate::template::failure::{failure, message_failure};
use crate::template::telling::message;

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

/// More rows do not fit on a page with their heads and their key.
const MOST_ROWS: usize = 36;
/// More columns leave no room for names.
const MOST_COLUMNS: usize = 20;
/// So many of the largest numbers are told in words, and at most so many where several are as large.
const USUALLY_TOLD: usize = 3;
const MOST_TOLD: usize = 6;

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

/// The matrix of a grid.
///
/// # Errors
/// More columns or rows than stay readable, two roles with one letter, or a message that the language lacks.
pub(super) fn found(context: &Context, grid: &Grid) -> Result<Found, Error> {
    if grid.rows.is_empty() {
        return Ok(Found::Nothing("nobody has a role in what it would show".to_owned()));
    }
    let least = least(grid)?;
    let shown: Vec<_> = grid.rows.iter().filter(|row| row.entries >= least).collect();
    let letters = letters(context, grid)?;
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
    let rows = shown.iter().map(|row| MatrixRow {
        head: row.head.clone(),
        cells: row.parts.iter().map(cell).collect(),
    });
    let rest = rest(context, grid.rows.len() - shown.len(), least)?;
    let key = key(context, grid, &letters)?;
    let matrix = Matrix::new(grid.columns.clone(), rows.collect(), rest, key);
    let parts = shown.iter().flat_map(|row| &row.parts);
    Ok(Found::Shown(Box::new(Shown {
        drawing: Drawing {
            alternative: alternative(context, grid, &matrix)?,
            figure: Figure::Matrix(matrix),
        },
        evidence: parts.flat_map(|part| part.evidence.clone()).collect(),
        table: table(context, grid)?,
    })))
}

/// In how many entries an actor has a part who gets a row: in one, or in as many as leave no more rows than a page has room for.
fn least(grid: &Grid) -> Result<usize, Error> {
    let (rows, columns) = (grid.rows.len(), grid.columns.len());
    let too_many = |number: usize, what: &str, most: usize| {
        failure(
            ErrorKind::InvalidOperation,
            format!("the matrix would have {number} {what}, and no more than {most} can be read"),
            "let it show less, by a condition such as `theme` or `actor`",
        )
    };
    if columns > MOST_COLUMNS {
        return Err(too_many(columns, "columns", MOST_COLUMNS));
    }
    let shown = |least: usize| grid.rows.iter().filter(|row| row.entries >= least).count();
    let most = grid.rows.iter().map(|row| row.entries).max().unwrap_or(1);
    let least = (1..=most).find(|least| shown(*least) <= MOST_ROWS);
    least.ok_or_else(|| too_many(rows, "rows", MOST_ROWS))
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

/// What the figure shows, for readers who cannot see it: how much there is, and where there is most.
fn alternative(context: &Context, grid: &Grid, matrix: &Matrix) -> Result<String, Error> {
    let most = match grid.axis {
        Axis::Themes => strongest_pairs(context, matrix)?,
        Axis::Entries => most_active(context, matrix)?,
    };
    let most = context.locale.list(&most).map_err(|error| message_failure(&error))?;
    let args = Args::default()
        .with("by", grid.axis.code())
        .with("actors", count(matrix.rows().count()))
        .with("columns", count(matrix.columns.len()))
        .with("most", most)
        .with("rest", matrix.rest.clone().unwrap_or_else(|| "none".to_owned()));
    message(context, "matrix-alternative", &args)
}

/// The actors and themes with the most entries.
fn strongest_pairs(context: &Context, matrix: &Matrix) -> Result<Vec<String>, Error> {
    let pairs = matrix.rows().flat_map(|row| {
        let cells = row.cells.iter().zip(&matrix.columns);
        cells.map(|(cell, column)| (cell.entries, &row.head, column))
    });
    let mut pairs: Vec<(u32, &MatrixHead, &MatrixHead)> = pairs.filter(|(entries, ..)| *entries > 0).collect();
    pairs.sort_by_key(|(entries, ..)| u32::MAX - entries);
    let pair = |(entries, actor, theme): &(u32, &MatrixHead, &MatrixHead)| {
        let args = Args::from([("actor", actor.title.clone()), ("theme", theme.title.clone())]);
        message(context, "matrix-pair", &args.with("entries", *entries))
    };
    let told = strongest(pairs.iter().map(|(entries, ..)| *entries));
    pairs.iter().take(told).map(pair).collect()
}

/// The actors with a part in the most entries.
fn most_active(context: &Context, matrix: &Matrix) -> Result<Vec<String>, Error> {
    let entries = |row: &MatrixRow| row.cells.iter().map(|cell| cell.entries).sum::<u32>();
    let mut rows: Vec<&MatrixRow> = matrix.rows().collect();
    rows.sort_by_key(|row| u32::MAX - entries(row));
    let active = |row: &&MatrixRow| {
        let args = Args::from([("actor", row.head.title.clone())]);
        message(context, "matrix-active", &args.with("entries", entries(row)))
    };
    let told = strongest(rows.iter().map(|row| entries(row)));
    rows.iter().take(told).map(active).collect()
}

/// How many of some numbers, which begin with the largest, are told: three, and those that are as large as the third, unless there are
/// too many of these.
fn strongest(numbers: impl Iterator<Item = u32> + Clone) -> usize {
    let Some(third) = numbers.clone().nth(USUALLY_TOLD - 1) else {
        return USUALLY_TOLD;
    };
    let (larger, tied) = (
        numbers.clone().filter(|number| *number > third).count(),
        numbers.filter(|number| *number >= third).count(),
    );
    match (larger, tied) {
        (_, tied) if tied <= MOST_TOLD => tied,
        (0, _) => USUALLY_TOLD,
        (larger, _) => larger,
    }
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

#[cfg(test)]
mod tests {
    use super::strongest;

    #[test]
    fn three_numbers_are_told_and_those_as_large_as_the_third() {
        for (numbers, told) in [
            (&[][..], 0),
            (&[4, 2], 2),
            (&[4, 3, 2, 1], 3),
            (&[7, 7, 7, 7, 7, 6], 5),
            (&[9, 8, 1, 1, 1, 1, 1], 2),
            (&[1, 1, 1, 1, 1, 1, 1], 3),
        ] {
            assert_eq!(
                strongest(numbers.iter().copied()).min(numbers.len()),
                told,
                "{numbers:?}"
            );
        }
    }
}
