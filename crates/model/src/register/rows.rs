//! Some rows of a table.

use std::slice::Iter;

/// An iterator over some rows of a table, in an order that the method which gives it out tells.
#[derive(Debug, Clone)]
pub struct Rows<'a, T> {
    table: &'a [T],
    positions: Iter<'a, usize>,
}

impl<'a, T> Rows<'a, T> {
    pub(super) fn new(table: &'a [T], positions: Option<&'a Vec<usize>>) -> Self {
        Self {
            table,
            positions: positions.map(Vec::as_slice).unwrap_or_default().iter(),
        }
    }
}

impl<'a, T> Iterator for Rows<'a, T> {
    type Item = &'a T;

    fn next(&mut self) -> Option<&'a T> {
        self.positions.next().and_then(|position| self.table.get(*position))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.positions.size_hint()
    }
}

impl<T> DoubleEndedIterator for Rows<'_, T> {
    fn next_back(&mut self) -> Option<Self::Item> {
        self.positions
            .next_back()
            .and_then(|position| self.table.get(*position))
    }
}

impl<T> ExactSizeIterator for Rows<'_, T> {}
