//! What a style sheet may say: its keys, and the values that each may have.

use toml::Spanned;
use toml::de::{DeTable, Error};

use super::StyleProblem;
use super::keys::Keys;
use super::value::{Choice, Colors, Lengths, Words};
use crate::Color;
use crate::fonts::Family;

/// What a style sheet says. What it leaves out stays as it is built in. Lengths are in points.
#[derive(Debug, Default)]
pub(super) struct Settings {
    pub page: PageSettings,
    pub faces: FaceSettings,
    pub sizes: SizeSettings,
    pub colours: ColourSettings,
    pub logo: LogoSettings,
}

/// `[page]`
#[derive(Debug, Default)]
pub(super) struct PageSettings {
    pub size: Option<Spanned<Paper>>,
    pub top: Option<Spanned<f32>>,
    pub bottom: Option<Spanned<f32>>,
    pub left: Option<Spanned<f32>>,
    pub right: Option<Spanned<f32>>,
    pub indent: Option<Spanned<f32>>,
}

/// `[faces]`
#[derive(Debug, Default)]
pub(super) struct FaceSettings {
    pub text: Option<Spanned<Family>>,
    pub headings: Option<Spanned<Family>>,
    pub tables: Option<Spanned<Family>>,
}

/// `[sizes]`
#[derive(Debug, Default)]
pub(super) struct SizeSettings {
    pub text: Option<Spanned<f32>>,
    pub leading: Option<Spanned<f32>>,
    pub title: Option<Spanned<f32>>,
    /// Levels 2 to 4.
    pub headings: [Option<Spanned<f32>>; 3],
    pub tables: Option<Spanned<f32>>,
    pub notes: Option<Spanned<f32>>,
}

/// `[colours]`
#[derive(Debug, Default)]
pub(super) struct ColourSettings {
    pub text: Option<Spanned<Color>>,
    pub accent: Option<Spanned<Color>>,
    pub title: Option<Spanned<Color>>,
    pub headings: Option<Spanned<Color>>,
    pub muted: Option<Spanned<Color>>,
    pub rules: Option<Spanned<Color>>,
    pub tint: Option<Spanned<Color>>,
}

/// `[logo]`
#[derive(Debug, Default)]
pub(super) struct LogoSettings {
    pub file: Option<Spanned<String>>,
    pub alternative: Option<Spanned<String>>,
    pub height: Option<Spanned<f32>>,
}

/// A size of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Paper {
    /// 210 mm by 297 mm (ISO 216).
    A4,
    /// 8.5 in by 11 in (ANSI/ASME Y14.1, size A).
    Letter,
}

impl Paper {
    /// Width and height in points.
    pub fn size(self) -> (f32, f32) {
        match self {
            Self::A4 => (595.28, 841.89),
            Self::Letter => (612.0, 792.0),
        }
    }
}

/// Reads the file: what is right in it, and everything that is wrong by itself.
pub(super) fn read(text: &str) -> (Settings, Vec<StyleProblem>) {
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut problems: Vec<_> = errors.iter().map(not_toml).collect();
    let mut file = Keys::file(table.get_ref());
    let settings = Settings {
        page: page(file.table("page"), &mut problems),
        faces: faces(file.table("faces"), &mut problems),
        sizes: sizes(file.table("sizes"), &mut problems),
        colours: colours(file.table("colours"), &mut problems),
        logo: logo(file.table("logo"), &mut problems),
    };
    // What stands below a broken table header seems to belong elsewhere.
    if errors.is_empty() {
        problems.extend(file.finish());
    }
    (settings, problems)
}

/// Head and foot need room above and below the text, and printers leave some millimetres at the edges blank.
fn page(mut keys: Keys<'_>, problems: &mut Vec<StyleProblem>) -> PageSettings {
    let (ends, sides) = (Lengths::millimeters(20.0, 100.0), Lengths::millimeters(10.0, 80.0));
    let settings = PageSettings {
        size: keys.take("size", Choice(&[("A4", Paper::A4), ("Letter", Paper::Letter)])),
        top: keys.take("margin-top", ends),
        bottom: keys.take("margin-bottom", ends),
        left: keys.take("margin-left", sides),
        right: keys.take("margin-right", sides),
        indent: keys.take("indent", Lengths::millimeters(0.0, 80.0)),
    };
    problems.extend(keys.finish());
    settings
}

/// Japanese has one bundled family, which stands beside either of these and cannot be chosen.
fn faces(mut keys: Keys<'_>, problems: &mut Vec<StyleProblem>) -> FaceSettings {
    let families = Choice(&[("Source Serif 4", Family::Serif), ("Source Sans 3", Family::Sans)]);
    let settings = FaceSettings {
        text: keys.take("text", families),
        headings: keys.take("headings", families),
        tables: keys.take("tables", families),
    };
    problems.extend(keys.finish());
    settings
}

/// Below 7 points print is too small to read; tables that are too wide shrink to 0.84 of their size.
fn sizes(mut keys: Keys<'_>, problems: &mut Vec<StyleProblem>) -> SizeSettings {
    let settings = SizeSettings {
        text: keys.take("text", Lengths::points(7.0, 14.0)),
        leading: keys.take("leading", Lengths::points(8.0, 28.0)),
        title: keys.take("title", Lengths::points(14.0, 40.0)),
        headings: [
            keys.take("heading-2", Lengths::points(10.0, 30.0)),
            keys.take("heading-3", Lengths::points(8.0, 24.0)),
            keys.take("heading-4", Lengths::points(7.0, 18.0)),
        ],
        tables: keys.take("tables", Lengths::points(7.0, 12.0)),
        notes: keys.take("notes", Lengths::points(7.0, 12.0)),
    };
    problems.extend(keys.finish());
    settings
}

fn colours(mut keys: Keys<'_>, problems: &mut Vec<StyleProblem>) -> ColourSettings {
    let settings = ColourSettings {
        text: keys.take("text", Colors),
        accent: keys.take("accent", Colors),
        title: keys.take("title", Colors),
        headings: keys.take("headings", Colors),
        muted: keys.take("muted", Colors),
        rules: keys.take("rules", Colors),
        tint: keys.take("tint", Colors),
    };
    problems.extend(keys.finish());
    settings
}

/// Below 6 mm a logo cannot be made out; above 30 mm it is a picture.
fn logo(mut keys: Keys<'_>, problems: &mut Vec<StyleProblem>) -> LogoSettings {
    const FILE: &str = "the path of an SVG, PNG or JPEG file, such as `\"pictures/logo.svg\"`";
    const ALTERNATIVE: &str = "words that say what the logo shows, such as `\"The arms of the city\"`";
    let settings = LogoSettings {
        file: keys.take("file", Words(FILE)),
        alternative: keys.take("alternative", Words(ALTERNATIVE)),
        height: keys.take("height", Lengths::millimeters(6.0, 30.0)),
    };
    let found = keys.finish();
    let is_right = found.is_empty();
    problems.extend(found);
    // What is there in part says nothing while one of its values is wrong by itself.
    if is_right { settings } else { LogoSettings::default() }
}

fn not_toml(error: &Error) -> StyleProblem {
    let message = format!("this is not TOML: {}", error.message().trim_end().replace('\n', ", "));
    let hint = "a line is `key = \"value\"`, a table begins with `[name]`, what follows `#` is a remark";
    StyleProblem::new(error.span().unwrap_or(0..0), message, hint)
}
