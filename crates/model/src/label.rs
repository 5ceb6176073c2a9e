//! Labels of the codes of the closed vocabularies.

use crate::Translated;

/// One row of `vocabulary.csv`; list and code together are its key.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// The list, one of the names in [`crate::ClosedList::LIST`].
    pub list: String,
    /// The code.
    pub code: String,
    /// How it is called, as it stands in the cell of a table.
    pub label: Translated,
    /// The standard that has a code for it, such as `IATI ActivityStatus`.
    pub standard: Option<String>,
    /// The code there.
    pub standard_code: Option<String>,
}
