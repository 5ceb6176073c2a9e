//! The name dictionary (ISO 32000-1, 7.7.4): trees in which readers look things up by their names.

use std::collections::BTreeMap;

use lopdf::{Document, Object};

use super::object::{dictionary, text};
use crate::pdf::PdfError;

/// A name tree in the making, sorted by the bytes of its names (ISO 32000-1, 7.9.6).
#[derive(Default)]
pub(super) struct NameTree(BTreeMap<Vec<u8>, [Object; 2]>);

impl NameTree {
    /// Gives a thing a name, which must be a new one: else nothing is changed, and the answer is no.
    pub(super) fn insert(&mut self, name: &str, value: impl Into<Object>) -> Result<bool, PdfError> {
        let key = text(name);
        let bytes = key.as_str()?.to_vec();
        if self.0.contains_key(&bytes) {
            return Ok(false);
        }
        self.0.insert(bytes, [key, value.into()]);
        Ok(true)
    }

    /// Puts the tree into the catalog, beside those that are there; an empty one is left out.
    pub(super) fn add(self, pdf: &mut Document, kind: &str) -> Result<(), PdfError> {
        if self.0.is_empty() {
            return Ok(());
        }
        let names: Vec<Object> = self.0.into_values().flatten().collect();
        let tree = dictionary([("Names", names.into())]);
        let catalog = pdf.catalog_mut()?;
        if !catalog.has(b"Names") {
            catalog.set("Names", dictionary([]));
        }
        catalog.get_mut(b"Names")?.as_dict_mut()?.set(kind, tree);
        Ok(())
    }
}
