//! A manuscript on pages.

use crate::code;
use crate::fault::Fault;
use crate::manuscript::Manuscript;
use crate::project::Project;

/// A typeset briefing.
#[derive(Debug)]
pub struct Typeset {
    /// The bytes of the PDF.
    pub pdf: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
}

/// Sets a manuscript on pages, in the style of its project, and writes them as PDF.
///
/// # Errors
/// Markdown outside the dialect, characters that no face has, content that fits on no page: each told of the template
/// line it comes from.
pub fn set_pages(project: &Project, manuscript: &Manuscript) -> Result<Typeset, Vec<Fault>> {
    let blame = |problems: Vec<typeset::Problem>| manuscript.blame(&project.templates, &problems);
    let document = typeset::parse(&manuscript.markdown).map_err(blame)?;
    let pages = typeset::layout(&document, &manuscript.labels, &project.style).map_err(blame)?;
    let pdf = typeset::write_pdf(&document, &pages)
        .map_err(|error| vec![Fault::new(code::PDF, format!("the PDF cannot be written: {error}"))])?;
    Ok(Typeset {
        pdf,
        pages: pages.pages.len(),
    })
}
