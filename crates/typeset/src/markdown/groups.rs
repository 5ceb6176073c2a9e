//! Groups of rows under subheadings, and rows that have a header of their own.

use super::reader::Reader;
use crate::document::plain_text;
use crate::{Group, GroupHeading, Inline, NodeId, Problem, Row};

impl Reader<'_> {
    /// Sorts the rows below the header row into their groups. A subheading without rows is a problem.
    pub fn groups(&mut self, rows: Vec<Row>) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        for row in rows.into_iter().map(with_header) {
            let heads_group = row.headed && row.cells.iter().skip(1).all(|cell| cell.content.is_empty());
            match groups.last_mut() {
                _ if heads_group => groups.push(Group {
                    heading: Some(heading(row)),
                    rows: Vec::new(),
                }),
                Some(group) => group.rows.push(row),
                None => groups.push(Group {
                    heading: None,
                    rows: vec![row],
                }),
            }
        }
        for group in groups.iter().filter(|group| group.rows.is_empty()) {
            self.check_is_needed(group.heading.as_ref());
        }
        groups
    }

    /// A row of which a cell was refused is not called a subheading without rows as well.
    fn check_is_needed(&mut self, heading: Option<&GroupHeading>) {
        let known = |line| self.problems.iter().any(|problem| problem.line == line);
        if let Some(heading) = heading.filter(|heading| !known(heading.line)) {
            self.problems.push(without_rows(heading));
        }
    }
}

/// The row with its first cell taken for its header, if it is one. Where there is one column there is nothing to head.
fn with_header(mut row: Row) -> Row {
    if row.cells.len() > 1
        && let Some(first) = row.cells.first_mut()
        && is_header(&first.content)
        && let Inline::Strong(words) = first.content.remove(0)
    {
        first.content.splice(0..0, words);
        row.headed = true;
    }
    row
}

/// Whether a cell is one strong emphasis, with nothing but note marks and what stands between them behind it.
fn is_header(content: &[Inline]) -> bool {
    let is_mark = |inline: &Inline| match inline {
        Inline::NoteMark { .. } => true,
        Inline::Text(words) => words.trim().is_empty() || inline.joins_marks(),
        _ => false,
    };
    matches!(content, [Inline::Strong(_), marks @ ..] if marks.iter().all(is_mark))
}

fn heading(row: Row) -> GroupHeading {
    let content = row.cells.into_iter().next().map(|cell| cell.content);
    GroupHeading {
        node: NodeId(0),
        line: row.line,
        content: content.unwrap_or_default(),
    }
}

fn without_rows(heading: &GroupHeading) -> Problem {
    let words = plain_text(&heading.content);
    Problem::new(
        heading.line,
        format!("`{words}` is the subheading of a group without rows: its other cells are empty"),
    )
    .hint("leave the subheading out, or, for a row that has nothing more to say, write `–` in one of its cells")
}
