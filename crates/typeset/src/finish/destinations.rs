//! Named destinations (ISO 32000-1, 12.3.2.3): `briefing.pdf#nameddest=chronology` opens a file at a heading or a note.
//!
//! Links and bookmarks of the file itself lead to pages and heights, not to these names: every reader follows those, also in
//! a part of the file that was cut out of it without its catalog.

use lopdf::{Document, ObjectId};

use super::names::NameTree;
use super::object::destination;
use crate::Pages;
use crate::pdf::PdfError;

/// Adds the names. Where two places have one name, the first keeps it.
pub(super) fn add(pdf: &mut Document, pages: &Pages, page_ids: &[ObjectId]) -> Result<(), PdfError> {
    let mut tree = NameTree::default();
    for place in &pages.places {
        let missing = PdfError::NoSuchPage {
            page: place.page + 1,
            pages: page_ids.len(),
        };
        let page = *page_ids.get(place.page).ok_or(missing)?;
        tree.insert(&place.name, destination(page, pages.height - place.y))?;
    }
    tree.add(pdf, "Dests")
}
