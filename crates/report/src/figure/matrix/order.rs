//! The order of rows and columns in which a pattern shows: seriation, as Jacques Bertin did it with paper strips.
//!
//! Who has a part in most of the columns goes with everybody and orders nothing: such rows stand first. The others fall into blocks that
//! share no column. In a block, columns are moved until the cells of each row lie as close together as moving one column at a time
//! can bring them, and rows follow the middles of their cells, so that a diagonal comes out.

use std::cmp::Reverse;
use std::collections::BTreeSet;

/// The order of a matrix, by the numbers that its rows and columns had before.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Order {
    /// The columns, first to last.
    pub columns: Vec<usize>,
    /// The rows, top to bottom, block by block; none is empty.
    pub blocks: Vec<Vec<usize>>,
}

/// Finds the order of a matrix of so many columns by what stands in its cells; an empty one is 0. It does not depend on the order in
/// which rows are given, but for rows that are alike; of columns that may stand either way, the order before decides.
pub(super) fn order(cells: &[Vec<u32>], columns: usize) -> Order {
    let is_hub = |row: &usize| columns > 2 && filled(cells, *row).count() * 2 > columns;
    let (mut hubs, others): (Vec<usize>, Vec<usize>) = (0..cells.len()).partition(is_hub);
    let mut blocks = blocks(cells, others);
    blocks.sort_by_key(|block| (Reverse(weight(cells, &block.rows)), block.columns.first().copied()));
    let close = blocks.iter().map(|block| close_columns(cells, block));
    let close: Vec<Vec<usize>> = close.collect();
    let of_hubs = (0..columns).filter(|column| blocks.iter().all(|block| !block.columns.contains(column)));
    let columns: Vec<usize> = of_hubs.chain(close.into_iter().flatten()).collect();
    hubs.sort_by_key(|row| (Reverse(weight(cells, &[*row])), content(cells, *row, &columns)));
    let blocks = blocks.into_iter().map(|block| diagonal(cells, block.rows, &columns));
    let rows = [hubs].into_iter().filter(|hubs| !hubs.is_empty()).chain(blocks);
    Order {
        blocks: rows.collect(),
        columns,
    }
}

/// Rows that share columns, at first hand or through others.
struct Block {
    rows: Vec<usize>,
    columns: BTreeSet<usize>,
}

/// The columns in which a row has something.
fn filled(cells: &[Vec<u32>], row: usize) -> impl Iterator<Item = usize> {
    let row = cells.get(row).into_iter().flatten();
    row.enumerate().filter(|(_, cell)| **cell > 0).map(|(column, _)| column)
}

/// How much stands in some rows.
fn weight(cells: &[Vec<u32>], rows: &[usize]) -> u32 {
    let rows = rows.iter().filter_map(|row| cells.get(*row));
    rows.flatten().fold(0, |sum, cell| sum.saturating_add(*cell))
}

/// What stands in a row, in this order of columns.
fn content(cells: &[Vec<u32>], row: usize, columns: &[usize]) -> Vec<Reverse<u32>> {
    let row = cells.get(row);
    let cell = |column: &usize| row.and_then(|row| row.get(*column)).copied().unwrap_or(0);
    columns.iter().map(cell).map(Reverse).collect()
}

/// The rows in blocks that share no column.
fn blocks(cells: &[Vec<u32>], rows: Vec<usize>) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for row in rows {
        let columns: BTreeSet<usize> = filled(cells, row).collect();
        let (touched, apart): (Vec<_>, Vec<_>) = blocks
            .into_iter()
            .partition(|block| !block.columns.is_disjoint(&columns));
        let mut joined = Block {
            rows: vec![row],
            columns,
        };
        for block in touched {
            joined.rows.extend(block.rows);
            joined.columns.extend(block.columns);
        }
        joined.rows.sort_unstable();
        blocks = apart;
        blocks.push(joined);
    }
    blocks
}

/// The columns of a block, in the order in which the cells of each row lie close together.
fn close_columns(cells: &[Vec<u32>], block: &Block) -> Vec<usize> {
    let mut columns: Vec<usize> = block.columns.iter().copied().collect();
    let mut least = stretch(cells, &block.rows, &columns);
    // Each round but the last makes the stretch less, so there are no more rounds than it is long.
    while let Some((shorter, better)) = best_move(cells, &block.rows, &columns).filter(|(found, _)| *found < least) {
        (least, columns) = (shorter, better);
    }
    columns
}

/// Of all ways to put one column elsewhere, the one after which the cells of rows lie closest, and how close that is.
fn best_move(cells: &[Vec<u32>], rows: &[usize], columns: &[usize]) -> Option<(usize, Vec<usize>)> {
    let count = columns.len();
    let moves = (0..count).flat_map(|from| (0..count).map(move |to| (from, to)));
    let moved = moves.filter(|(from, to)| from != to).map(|(from, to)| {
        let mut moved = columns.to_vec();
        let column = moved.remove(from);
        moved.insert(to, column);
        (stretch(cells, rows, &moved), moved)
    });
    moved.min_by_key(|(stretch, _)| *stretch)
}

/// How far rows reach from their first cell to their last, all together.
fn stretch(cells: &[Vec<u32>], rows: &[usize], columns: &[usize]) -> usize {
    let reach = |row: &usize| {
        let places = places(cells, *row, columns);
        places.last().unwrap_or(&0) - places.first().unwrap_or(&0)
    };
    rows.iter().map(reach).sum()
}

/// Where a row has something, in this order of columns.
fn places(cells: &[Vec<u32>], row: usize, columns: &[usize]) -> Vec<usize> {
    let has = |column: &usize| {
        cells
            .get(row)
            .and_then(|row| row.get(*column))
            .is_some_and(|cell| *cell > 0)
    };
    let places = columns.iter().enumerate().filter(|(_, column)| has(column));
    places.map(|(place, _)| place).collect()
}

/// The rows by the middles of their cells; of those with one middle, the one with more in it first.
fn diagonal(cells: &[Vec<u32>], mut rows: Vec<usize>, columns: &[usize]) -> Vec<usize> {
    rows.sort_by_cached_key(|row| {
        let places = places(cells, *row, columns);
        let ends = places.first().unwrap_or(&0) + places.last().unwrap_or(&0);
        (ends, Reverse(weight(cells, &[*row])), content(cells, *row, columns))
    });
    rows
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A matrix as it is drawn: a digit a cell, a blank for an empty one.
    fn matrix(rows: &[&str]) -> Vec<Vec<u32>> {
        let cells = |row: &&str| row.chars().map(|cell| cell.to_digit(10).unwrap_or(0)).collect();
        rows.iter().map(cells).collect()
    }

    /// Its blocks as they would be drawn.
    fn drawn(cells: &[Vec<u32>], order: &Order) -> Vec<Vec<String>> {
        let cell = |row: usize, column: usize| match cells[row][column] {
            0 => " ".to_owned(),
            count => count.to_string(),
        };
        let row = |row: &usize| order.columns.iter().map(|column| cell(*row, *column)).collect();
        order
            .blocks
            .iter()
            .map(|block| block.iter().map(row).collect())
            .collect()
    }

    #[test]
    fn hubs_stand_first_and_the_rest_is_a_diagonal_of_blocks() {
        let cells = matrix(&["   2 ", "1    ", "31 11", "  1  ", " 2  1", "4 111", "1   1"]);
        let found = order(&cells, 5);
        // The second and the last column meet in one row, the last and the first in another.
        assert_eq!(found.columns, [1, 4, 0, 3, 2]);
        let expected = [
            vec![" 1411", "1131 "],
            vec!["21   ", " 11  ", "  1  "],
            vec!["   2 "],
            vec!["    1"],
        ];
        assert_eq!(drawn(&cells, &found), expected);
    }

    /// Matrices in which every row has something.
    fn cells() -> impl Strategy<Value = Vec<Vec<u32>>> {
        (1..9usize).prop_flat_map(|columns| {
            let cell = prop_oneof![3 => Just(0), 1 => 1..5u32];
            let row = prop::collection::vec(cell, columns);
            prop::collection::vec(row.prop_filter("a role", |row| row.iter().any(|cell| *cell > 0)), 1..20)
        })
    }

    proptest! {
        #[test]
        fn everything_stands_once(cells in cells()) {
            let columns = cells[0].len();
            let found = order(&cells, columns);
            let mut rows: Vec<_> = found.blocks.concat();
            rows.sort_unstable();
            prop_assert_eq!(rows, (0..cells.len()).collect::<Vec<_>>());
            let mut all = found.columns;
            all.sort_unstable();
            prop_assert_eq!(all, (0..columns).collect::<Vec<_>>());
        }

        #[test]
        fn blocks_share_no_column(cells in cells()) {
            let blocks = blocks(&cells, (0..cells.len()).collect());
            for (at, block) in blocks.iter().enumerate() {
                prop_assert!(blocks[..at].iter().all(|other| other.columns.is_disjoint(&block.columns)));
                prop_assert!(block.rows.iter().all(|row| filled(&cells, *row).all(|column| block.columns.contains(&column))));
            }
        }

        #[test]
        fn no_column_of_a_block_stands_better_elsewhere(cells in cells()) {
            for block in blocks(&cells, (0..cells.len()).collect()) {
                let close = close_columns(&cells, &block);
                let least = stretch(&cells, &block.rows, &close);
                let better = best_move(&cells, &block.rows, &close);
                prop_assert!(better.is_none_or(|(found, _)| found >= least));
                let before: Vec<_> = block.columns.iter().copied().collect();
                prop_assert!(least <= stretch(&cells, &block.rows, &before));
            }
        }

        #[test]
        fn rows_may_be_given_in_any_order((one, other) in cells().prop_flat_map(|cells| (Just(cells.clone()), Just(cells).prop_shuffle()))) {
            let columns = one[0].len();
            prop_assert_eq!(drawn(&one, &order(&one, columns)), drawn(&other, &order(&other, columns)));
        }
    }
}
