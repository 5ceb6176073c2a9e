//! The logo that a style sheet asks for.

use std::sync::Arc;

use toml::Spanned;

use super::apply::value;
use super::settings::LogoSettings;
use super::value::Unit;
use super::{Logo, Sheet, StyleProblem};
use crate::Pictures;

/// The height in points where none is given: 12 mm.
const HEIGHT: f32 = 34.016;

/// The logo, if one is asked for: its picture is read, and it leaves half a line to the issuing unit.
pub(super) fn logo(
    settings: &LogoSettings,
    sheet: &Sheet,
    pictures: &Pictures,
) -> Result<Option<Logo>, Vec<StyleProblem>> {
    let (Some(file), Some(alternative)) = (&settings.file, &settings.alternative) else {
        return half(settings).map_or(Ok(None), |problem| Err(vec![problem]));
    };
    let picture = pictures.read(file.get_ref()).map_err(|problems| {
        let problem = |problem: crate::PictureProblem| StyleProblem::new(file.span(), problem.message, problem.hint);
        problems.into_iter().map(problem).collect::<Vec<_>>()
    })?;
    let height = value(&settings.height).unwrap_or(HEIGHT);
    let width = picture.width / picture.height * height;
    let room = sheet.full_measure() / 2.0;
    if width > room {
        let bytes = settings.height.as_ref().map_or(file.span(), Spanned::span);
        return Err(vec![too_wide((width, height), room, bytes)]);
    }
    Ok(Some(Logo {
        picture: Arc::new(picture),
        alternative: alternative.get_ref().clone(),
        width,
        height,
    }))
}

/// What is wrong where a file stands without a text, or anything without a file.
fn half(settings: &LogoSettings) -> Option<StyleProblem> {
    let missing = |given: std::ops::Range<usize>, key: &str, missing: &str, hint: &str| {
        StyleProblem::new(given, format!("`[logo]` has `{key}` and no `{missing}`"), hint)
    };
    let (file, alternative, height) = (&settings.file, &settings.alternative, &settings.height);
    let no_file = "`file` is the path of an SVG, PNG or JPEG file, such as `\"pictures/logo.svg\"`";
    match (file, alternative, height) {
        (Some(file), None, _) => {
            let hint = "`alternative` says in words what the logo shows, for readers who cannot see it";
            Some(missing(file.span(), "file", "alternative", hint))
        }
        (None, Some(alternative), _) => Some(missing(alternative.span(), "alternative", "file", no_file)),
        (None, None, Some(height)) => Some(missing(height.span(), "height", "file", no_file)),
        _ => None,
    }
}

fn too_wide((width, height): (f32, f32), room: f32, bytes: std::ops::Range<usize>) -> StyleProblem {
    let show = |points| Unit::Millimeter.show(points);
    let message = format!(
        "the logo is {} wide at a `height` of {}, more than half a line of {}",
        show(width),
        show(height),
        show(2.0 * room)
    );
    // Rounded down, so that what is proposed will do.
    let most = (height * room / width * 25.4 / 72.0 * 10.0).floor() / 10.0;
    let hint = if most < 6.0 {
        "take a picture that is less wide for its height".to_owned()
    } else {
        format!("a `height` of `\"{most}mm\"` or less leaves room for the issuing unit")
    };
    StyleProblem::new(bytes, message, hint)
}
