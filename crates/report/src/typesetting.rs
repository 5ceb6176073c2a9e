//! A manuscript on pages.

use ingest::{Folder, SourceFile};
use typeset::{Attachment, Pictures, Relationship};

use crate::code;
use crate::fault::Fault;
use crate::length::too_long;
use crate::manuscript::Manuscript;
use crate::output::OutputFile;
use crate::project::Project;

/// A typeset briefing.
#[derive(Debug)]
pub struct Typeset {
    /// The bytes of the PDF.
    pub pdf: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// The pictures that it shows: their paths below the folder of templates, and of outputs.
    pub pictures: Vec<String>,
    /// The figures that were drawn for it, as files.
    pub figures: Vec<OutputFile>,
}

/// Sets a manuscript on pages, in the style of its project, and writes them as PDF.
///
/// # Errors
/// Markdown outside the dialect, characters that no face has, pictures that are not there or cannot be drawn, content that
/// fits on no page, more pages than the briefing may fill: each told of the cell or message that the words come from and of the template line that prints them.
/// `folder` is what the register was read from.
pub fn set_pages(project: &Project, folder: &Folder, manuscript: &Manuscript) -> Result<Typeset, Vec<Fault>> {
    let blame = |problems: Vec<typeset::Problem>| manuscript.blame(&project.templates, folder, &problems);
    let document = typeset::parse(&manuscript.markdown).map_err(blame)?;
    let (pictures, figures) = draw(project, manuscript);
    let pages = typeset::layout(&document, &manuscript.labels, &project.style, &pictures).map_err(blame)?;
    let too_long = too_long(manuscript, &project.briefings_file, &document, &pages);
    if let Some(fault) = too_long {
        return Err(vec![fault]);
    }
    let attachments = attachments(manuscript, &document.front.title);
    let count = pages.pages.len();
    let pdf = typeset::write_pdf(&document, pages, &attachments)
        .map_err(|error| vec![Fault::new(code::PDF, format!("the PDF cannot be written: {error}"))])?;
    Ok(Typeset {
        pdf,
        pages: count,
        figures,
        pictures: document.pictures().into_iter().map(str::to_owned).collect(),
    })
}

/// The pictures of a project and the figures of a manuscript among them, and those as files.
fn draw(project: &Project, manuscript: &Manuscript) -> (Pictures, Vec<OutputFile>) {
    let mut pictures = project.pictures.clone();
    let mut files = Vec::new();
    let language = manuscript.language();
    for (name, figure) in &manuscript.figures {
        files.push(OutputFile {
            name: name.clone(),
            bytes: figure.scene.svg(language.tag(), &figure.alternative).into_bytes(),
        });
        pictures.insert_scene(name, figure.scene.clone());
    }
    (pictures, files)
}

/// What travels in the PDF: its Markdown, and the rows of the register that it rests on. A title and a name describe a file in every
/// language.
fn attachments<'a>(manuscript: &'a Manuscript, title: &str) -> Vec<Attachment<'a>> {
    let name = format!("{}.md", manuscript.name);
    let markdown = Attachment {
        description: format!("{title}: {name}"),
        name,
        media_type: "text/markdown".to_owned(),
        relationship: Relationship::Source,
        bytes: manuscript.markdown.as_bytes(),
    };
    let tables = manuscript.rows.iter().map(|file| data_file(title, file));
    [markdown].into_iter().chain(tables).collect()
}

/// A table of the rows that a PDF with this title rests on, under the name by which a data folder has it.
pub fn data_file<'a>(title: &str, file: &'a SourceFile) -> Attachment<'a> {
    Attachment {
        name: file.name.clone(),
        media_type: "text/csv".to_owned(),
        description: format!("{title}: {}", file.name),
        relationship: Relationship::Data,
        bytes: &file.bytes,
    }
}
