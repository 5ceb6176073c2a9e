//! What cells of tables say beside their words (ISO 32000-1, 14.8.5.7).

use crate::NodeId;
use crate::pdf::{push_integer, push_string};

/// A header cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct HeaderCell {
    /// What it is the header of.
    pub(super) scope: Scope,
    /// Its identifier, where other cells name it.
    pub(super) id: Option<NodeId>,
    /// How many columns it spans.
    pub(super) columns: usize,
    /// The headers that it has itself.
    pub(super) headers: Headers,
}

/// What a cell is the header of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scope {
    /// The cells below it.
    Column,
    /// The cells beside it.
    Row,
}

/// The headers of a cell: those of its group, its column and its row, as far as they have to be named. Where the scopes of the
/// headers say all, as in a table without groups, there are none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Headers {
    pub(super) group: Option<NodeId>,
    pub(super) column: Option<NodeId>,
    pub(super) row: Option<NodeId>,
}

impl HeaderCell {
    /// Adds its identifier, if it has one, and its attributes.
    pub(super) fn write(&self, bytes: &mut Vec<u8>) {
        if let Some(node) = self.id {
            bytes.extend_from_slice(b"/ID");
            push_string(bytes, identifier(node).as_bytes());
        }
        bytes.extend_from_slice(match self.scope {
            Scope::Column => b"/A<</O/Table/Scope/Column",
            Scope::Row => b"/A<</O/Table/Scope/Row",
        });
        if self.columns > 1 {
            bytes.extend_from_slice(b"/ColSpan ");
            push_integer(bytes, self.columns as i64);
        }
        self.headers.write(bytes);
        bytes.extend_from_slice(b">>");
    }
}

impl Headers {
    /// Adds the attributes of a data cell, if it has any.
    pub(super) fn write_attributes(&self, bytes: &mut Vec<u8>) {
        if *self != Self::default() {
            bytes.extend_from_slice(b"/A<</O/Table");
            self.write(bytes);
            bytes.extend_from_slice(b">>");
        }
    }

    fn write(&self, bytes: &mut Vec<u8>) {
        if *self == Self::default() {
            return;
        }
        bytes.extend_from_slice(b"/Headers[");
        for node in [self.group, self.column, self.row].into_iter().flatten() {
            push_string(bytes, identifier(node).as_bytes());
        }
        bytes.push(b']');
    }
}

/// The identifier of a header cell.
pub(super) fn identifier(NodeId(number): NodeId) -> String {
    format!("head-{number}")
}
