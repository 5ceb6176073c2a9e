//! The output intent: the colours of the file are those of sRGB (ISO 19005-3, 6.2.3).

use lopdf::{Document, Object, Stream};

use super::object::{ascii, dictionary, name};
use super::srgb;
use crate::pdf::PdfError;

/// What the profile and the intent are called.
const NAME: &str = "sRGB IEC61966-2.1";

/// Adds the profile and the intent.
pub(super) fn add(pdf: &mut Document) -> Result<(), PdfError> {
    let profile = Stream::new(dictionary([("N", 3.into())]), srgb::profile());
    let profile = pdf.add_object(profile);
    let intent = dictionary([
        ("Type", name("OutputIntent")),
        ("S", name("GTS_PDFA1")),
        ("OutputConditionIdentifier", ascii(NAME)),
        ("Info", ascii(NAME)),
        ("DestOutputProfile", profile.into()),
    ]);
    pdf.catalog_mut()?
        .set("OutputIntents", Object::Array(vec![intent.into()]));
    Ok(())
}
