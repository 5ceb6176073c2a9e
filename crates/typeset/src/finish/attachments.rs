//! Associated files: what the document was made of travels with it (ISO 32000-2, 7.11.4 and 14.13; ISO 19005-3, 6.8).

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use super::compress::Compressor;
use super::metadata::Day;
use super::names::NameTree;
use super::object::{ascii, dictionary, name, text};
use crate::attachment::{Attachment, Relationship};
use crate::pdf::PdfError;

/// Adds the files: each in a stream of its own, all of them in the catalog, by name and as files of the whole document.
/// `as_of` is the day they are said to be of: no clock is asked.
pub(super) fn add(
    pdf: &mut Document,
    compressor: &mut Compressor,
    attachments: &[Attachment],
    as_of: &str,
) -> Result<(), PdfError> {
    if attachments.is_empty() {
        return Ok(());
    }
    let day: Day = as_of.parse()?;
    let mut files = Vec::with_capacity(attachments.len());
    for attachment in attachments {
        let stream = pdf.add_object(embedded(compressor, attachment, &day)?);
        files.push((attachment, pdf.add_object(specification(attachment, stream))));
    }
    let all = files.iter().map(|(_, file)| Object::from(*file)).collect();
    by_name(&files)?.add(pdf, "EmbeddedFiles")?;
    pdf.catalog_mut()?.set("AF", Object::Array(all));
    Ok(())
}

/// The stream of a file (7.11.4), without the checksum that it may have: compressed data carry one of their own.
fn embedded(compressor: &mut Compressor, attachment: &Attachment, day: &Day) -> Result<Stream, PdfError> {
    let parameters = dictionary([
        ("Size", (attachment.bytes.len() as i64).into()),
        ("ModDate", ascii(&day.pdf())),
    ]);
    let entries = [
        ("Type", name("EmbeddedFile")),
        ("Subtype", name(&attachment.media_type)),
        ("Params", parameters.into()),
    ];
    compressor.stream(dictionary(entries), attachment.bytes)
}

/// What says how a file is called, what it is, and where its stream is (7.11.3). PDF/A-3 wants both `F` and `UF`.
fn specification(attachment: &Attachment, stream: ObjectId) -> Dictionary {
    let relationship = match attachment.relationship {
        Relationship::Source => "Source",
        Relationship::Data => "Data",
    };
    dictionary([
        ("Type", name("Filespec")),
        ("F", text(&attachment.name)),
        ("UF", text(&attachment.name)),
        ("Desc", text(&attachment.description)),
        ("AFRelationship", name(relationship)),
        ("EF", dictionary([("F", stream.into()), ("UF", stream.into())]).into()),
    ])
}

/// The files by their names.
fn by_name(files: &[(&Attachment, ObjectId)]) -> Result<NameTree, PdfError> {
    let mut tree = NameTree::default();
    for (attachment, file) in files {
        let is_name = !attachment.name.is_empty() && !attachment.name.contains(['/', '\\']);
        if !is_name || !tree.insert(&attachment.name, *file)? {
            return Err(PdfError::AttachmentName(attachment.name.clone()));
        }
    }
    Ok(tree)
}
