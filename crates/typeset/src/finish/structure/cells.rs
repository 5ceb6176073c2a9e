//! What cells of tables say beside their words (ISO 32000-1, 14.8.5.7).

use lopdf::{Dictionary, Object};

use super::super::object::{ascii, dictionary, name};
use crate::NodeId;

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
    /// Its attributes.
    pub(super) fn attributes(&self) -> Dictionary {
        let scope = match self.scope {
            Scope::Column => "Column",
            Scope::Row => "Row",
        };
        let mut attributes = dictionary([("O", name("Table")), ("Scope", name(scope))]);
        if self.columns > 1 {
            attributes.set("ColSpan", self.columns as i64);
        }
        if let Some(headers) = self.headers.array() {
            attributes.set("Headers", headers);
        }
        attributes
    }
}

impl Headers {
    /// The attributes of a data cell that has them.
    pub(super) fn attributes(&self) -> Option<Dictionary> {
        let headers = self.array()?;
        Some(dictionary([("O", name("Table")), ("Headers", headers)]))
    }

    fn array(&self) -> Option<Object> {
        let named = [self.group, self.column, self.row].into_iter().flatten();
        let named: Vec<Object> = named.map(|node| ascii(&identifier(node))).collect();
        (!named.is_empty()).then(|| named.into())
    }
}

/// The identifier of a header cell.
pub(super) fn identifier(NodeId(number): NodeId) -> String {
    format!("head-{number}")
}
