//! A matrix in words.

use minijinja::Error;

use crate::figure::{Matrix, MatrixHead, MatrixRow};
use crate::locale::Args;
use crate::template::Context;
use crate::template::failure::message_failure;
use crate::template::figures::count;
use crate::template::figures::grid::{Axis, Grid};
use crate::template::telling::message;

/// So many of the largest numbers are told in words, and at most so many where several are as large.
const USUALLY_TOLD: usize = 3;
const MOST_TOLD: usize = 6;

/// What the figure shows, for readers who cannot see it: how much there is, and where there is most.
pub(super) fn alternative(context: &Context, grid: &Grid, matrix: &Matrix) -> Result<String, Error> {
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
