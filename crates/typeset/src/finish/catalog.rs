//! The catalog: how a reader opens the document, and in which language it is (ISO 32000-1, 7.7.2).

use lopdf::{Document, Object};

use super::object::{dictionary, name, text};
use crate::Pages;
use crate::pdf::PdfError;

/// Sets the language, the title in the title bar, and the labels of the pages: 1, 2, 3.
pub(super) fn describe(pdf: &mut Document, pages: &Pages) -> Result<(), PdfError> {
    pdf.version = "1.7".to_owned();
    let catalog = pdf.catalog_mut()?;
    catalog.remove(b"PageLayout");
    catalog.set("Lang", text(&pages.front.lang));
    catalog.set("ViewerPreferences", dictionary([("DisplayDocTitle", true.into())]));
    let decimal = dictionary([("S", name("D"))]);
    let labels = Object::Array(vec![0.into(), decimal.into()]);
    catalog.set("PageLabels", dictionary([("Nums", labels)]));
    Ok(())
}
