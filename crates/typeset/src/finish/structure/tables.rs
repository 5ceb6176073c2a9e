//! From a table of a document to its elements.

use super::blocks::line;
use super::cells::{HeaderCell, Headers, Scope};
use super::element::{Element, Kid, Role};
use super::leaves::Leaves;
use crate::{Cell, Group, GroupHeading, Inline, NodeId, Row};

/// A table: its caption, its head, and a body for each group of rows.
pub(super) fn table(
    node: NodeId,
    caption: Option<&[Inline]>,
    header: &Row,
    groups: &[Group],
    leaves: &mut Leaves,
) -> Element {
    let mut kids = Vec::new();
    if let Some(caption) = caption {
        kids.push(line(Role::Caption, node, caption, leaves).into());
    }
    let is_named = groups.iter().any(|group| group.heading.is_some());
    let head = Kid::from(head(header, is_named, leaves));
    if groups.is_empty() {
        // A head may not stand without a body.
        kids.push(head);
    } else {
        kids.push(Element::new(Role::TableHead, vec![head]).into());
    }
    kids.extend(groups.iter().map(|group| Kid::from(body(group, header, leaves))));
    Element::new(Role::Table, kids)
}

/// The header row. Its cells have identifiers if other cells name them.
fn head(row: &Row, is_named: bool, leaves: &mut Leaves) -> Element {
    let cells = row.cells.iter().map(|cell| {
        let role = HeaderCell {
            scope: Scope::Column,
            id: is_named.then_some(cell.node),
            columns: 1,
            headers: Headers::default(),
        };
        line(Role::HeaderCell(role), cell.node, &cell.content, leaves).into()
    });
    Element::new(Role::TableRow, cells.collect())
}

/// A group of rows under its subheading.
///
/// The subheading stands above all columns, so that its scope alone would reach on over the groups below. In a table of groups,
/// cells therefore name their headers.
fn body(group: &Group, header: &Row, leaves: &mut Leaves) -> Element {
    let heading = group.heading.as_ref();
    let mut rows: Vec<Kid> = Vec::with_capacity(group.rows.len() + 1);
    rows.extend(heading.map(|heading| subheading(heading, header.cells.len(), leaves).into()));
    let own = heading.map(|heading| heading.node);
    rows.extend(group.rows.iter().map(|each| Kid::from(row(each, header, own, leaves))));
    Element::new(Role::TableBody, rows)
}

fn subheading(heading: &GroupHeading, columns: usize, leaves: &mut Leaves) -> Element {
    let role = HeaderCell {
        scope: Scope::Column,
        id: Some(heading.node),
        columns,
        headers: Headers::default(),
    };
    let cell = line(Role::HeaderCell(role), heading.node, &heading.content, leaves);
    Element::new(Role::TableRow, vec![cell.into()])
}

/// A row of the group whose subheading is `group`.
fn row(row: &Row, header: &Row, group: Option<NodeId>, leaves: &mut Leaves) -> Element {
    let mut cells = row.cells.iter().zip(&header.cells);
    let mut kids: Vec<Kid> = Vec::with_capacity(row.cells.len());
    let mut own = None;
    if row.headed
        && let Some((cell, _)) = cells.next()
    {
        own = group.map(|_| cell.node);
        kids.push(row_header(cell, group, leaves).into());
    }
    kids.extend(cells.map(|(cell, column)| {
        let headers = Headers {
            group,
            column: group.map(|_| column.node),
            row: own,
        };
        Kid::from(line(Role::DataCell(headers), cell.node, &cell.content, leaves))
    }));
    Element::new(Role::TableRow, kids)
}

/// The header of a row. It names its group, but not its column, whose scope says that: the headers of a header are those of
/// every cell that names it, and the other cells of the row do not stand in its column.
fn row_header(cell: &Cell, group: Option<NodeId>, leaves: &mut Leaves) -> Element {
    let role = HeaderCell {
        scope: Scope::Row,
        id: group.map(|_| cell.node),
        columns: 1,
        headers: Headers {
            group,
            ..Headers::default()
        },
    };
    line(Role::HeaderCell(role), cell.node, &cell.content, leaves)
}
