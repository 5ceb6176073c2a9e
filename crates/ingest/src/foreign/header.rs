//! Which row of a foreign table names its columns, and what they are called.

use std::collections::{BTreeMap, BTreeSet};

/// A row at the head of a table that may be its header: its cells, without the spaces around them.
pub(super) type HeadRow = Vec<String>;

/// The number of the row that names the columns: the first that has all of these names, where there are any; else the first
/// with text in at least half of as many cells as most rows have, and in more than one. Above it stand titles.
pub(super) fn header_of(rows: &[HeadRow], wanted: &[String]) -> usize {
    let has_all = |row: &HeadRow| {
        let names = names(row);
        !wanted.is_empty() && wanted.iter().all(|name| names.contains(name))
    };
    let width = usual_width(rows).map_or(0, |(width, _)| width);
    let is_header = |row: &HeadRow| filled(row) >= 2.max(width.div_ceil(2));
    let first = rows.iter().position(|row| filled(row) > 0);
    let named = rows.iter().position(has_all);
    named
        .or_else(|| rows.iter().position(is_header).filter(|_| width > 1))
        .or(first)
        .unwrap_or(0)
}

/// How many cells most of the rows with text have, and how many rows that are; of equals, the wider.
pub(super) fn usual_width(rows: &[HeadRow]) -> Option<(usize, usize)> {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for row in rows.iter().filter(|row| filled(row) > 0) {
        *counts.entry(row.len()).or_default() += 1;
    }
    counts.into_iter().max_by_key(|(width, count)| (*count, *width))
}

fn filled(row: &HeadRow) -> usize {
    row.iter().filter(|cell| !cell.is_empty()).count()
}

/// What a column without a name is called, by its number from 0.
pub(super) fn by_number(column: usize) -> String {
    format!("#{}", column + 1)
}

/// The names of the columns, each once.
pub(super) fn names(header: &[String]) -> Vec<String> {
    let mut given = BTreeSet::new();
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    let named = header.iter().enumerate().map(|(at, written)| {
        let mut name = match written.as_str() {
            "" => by_number(at),
            _ => written.clone(),
        };
        // Somebody may have numbered a column already.
        while !given.insert(name.clone()) {
            let number = times.entry(written).or_insert(1);
            *number += 1;
            name = format!("{written}#{number}");
        }
        name
    });
    named.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<HeadRow> {
        let row = |line: &str| line.split(';').map(str::to_owned).collect();
        text.lines().map(row).collect()
    }

    #[test]
    fn no_two_columns_have_the_same_name() {
        let names = names(&rows("A;A#2;A;;A;#4")[0]);
        assert_eq!(names, ["A", "A#2", "A#3", "#4", "A#4", "#4#2"]);
    }

    #[test]
    fn titles_stand_above_the_header() {
        for (text, header) in [
            ("Name;Date\na;b", 0),
            ("List of projects\n\nName;Date;Place\na;b;c", 2),
            ("List of projects;;\n;;\nName;Date;Place\na;b;c", 2),
            ("Name;;;Date\na;b;c;d\ne;f;g;h", 0),
            ("Name\na\nb", 0),
            ("", 0),
        ] {
            assert_eq!(header_of(&rows(text), &[]), header, "{text}");
        }
        let exported = "Exported;2025-01-02;by;x\nName;Date\na;b";
        assert_eq!(header_of(&rows(exported), &["Date".to_owned()]), 1);
        assert_eq!(header_of(&rows(exported), &["Datum".to_owned()]), 0);
    }
}
