//! A manuscript on pages.

use typeset::Style;

use crate::code;
use crate::fault::Fault;
use crate::manuscript::Manuscript;
use crate::template::Templates;

/// A typeset briefing.
#[derive(Debug)]
pub struct Typeset {
    /// The bytes of the PDF.
    pub pdf: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
}

/// Sets a manuscript on pages and writes them as PDF.
///
/// # Errors
/// Markdown outside the dialect, characters that no face has, content that fits on no page: each told of the template
/// line it comes from.
pub fn set_pages(templates: &Templates, manuscript: &Manuscript) -> Result<Typeset, Vec<Fault>> {
    let blame = |problems: Vec<typeset::Problem>| manuscript.blame(templates, &problems);
    let document = typeset::parse(&manuscript.markdown).map_err(blame)?;
    let pages = typeset::layout(&document, &manuscript.labels, &Style::default()).map_err(blame)?;
    let pdf = typeset::write_pdf(&document, &pages)
        .map_err(|error| vec![Fault::new(code::PDF, format!("the PDF cannot be written: {error}"))])?;
    Ok(Typeset {
        pdf,
        pages: pages.pages.len(),
    })
}
