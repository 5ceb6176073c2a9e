//! How pages look: every measure, size and colour that layout uses. Lengths are in points.

mod apply;
mod briefing;
mod contrast;
mod keys;
mod legibility;
mod logo;
mod problem;
mod settings;
mod value;

pub use contrast::ratio as contrast_ratio;
pub use problem::StyleProblem;

use std::sync::Arc;

use crate::fonts::Look;
use crate::{Color, FaceId, Picture};

/// The look of a whole document.
#[derive(Debug, Clone, PartialEq)]
pub struct Style {
    /// The sheet and its margins.
    pub sheet: Sheet,
    /// The colours.
    pub palette: Palette,
    /// What the distances between blocks are multiples of: half the leading of the text.
    pub rhythm: f32,
    /// Paragraphs, lists and quotations.
    pub text: TextStyle,
    /// The space between two paragraphs.
    pub paragraph_gap: f32,
    /// The title block.
    pub title: TitleStyle,
    /// Headings of level 2 to 4.
    pub headings: [HeadingStyle; 3],
    /// Lists.
    pub list: ListStyle,
    /// Quotations.
    pub quote: PanelStyle,
    /// Boxes: notes, warnings, key points.
    pub alert: PanelStyle,
    /// Tables.
    pub table: TableStyle,
    /// The notes at the end.
    pub notes: NotesStyle,
    /// The table of contents.
    pub contents: ContentsStyle,
    /// The running head and foot.
    pub furniture: FurnitureStyle,
    /// How lines are broken and filled.
    pub lines: LineStyle,
}

/// The sheet and what of it text may cover.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// Width of the page.
    pub width: f32,
    /// Height of the page.
    pub height: f32,
    /// From the upper edge to the first line.
    pub top: f32,
    /// From the last line to the lower edge.
    pub bottom: f32,
    /// Left margin.
    pub left: f32,
    /// Right margin.
    pub right: f32,
    /// How far text stands in from the left margin, where titles, wide tables and furniture begin.
    pub indent: f32,
}

/// The colours of a document. All text has at least the contrast that WCAG 2.2, 1.4.3 (AA) asks for.
#[derive(Debug, Clone, PartialEq)]
pub struct Palette {
    /// Text.
    pub text: Color,
    /// Headings, links and note marks.
    pub accent: Color,
    /// Furniture and whatever else stays in the background.
    pub quiet: Color,
    /// Thin rules.
    pub rule: Color,
    /// The ground of a box.
    pub tint: Color,
}

/// How a run of text is set.
#[derive(Debug, Clone, PartialEq)]
pub struct TextStyle {
    /// The letters.
    pub look: Look,
    /// Size of the em.
    pub size: f32,
    /// From one baseline to the next.
    pub leading: f32,
    /// Its colour.
    pub color: Color,
    /// How the figures are drawn.
    pub figures: Figures,
    /// How lines end.
    pub align: Align,
    /// When words are divided.
    pub hyphenation: Hyphenation,
}

/// How figures are drawn. All stand on the line at the height of capitals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Figures {
    /// Each as wide as it needs to be: for text.
    Proportional,
    /// All of one width: for columns.
    Tabular,
    /// Small and raised: for note marks.
    Superior,
}

/// How the lines of a paragraph end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Flush left and right.
    Justified,
    /// Flush left, ragged right.
    Left,
    /// Centred.
    Center,
    /// Flush right.
    Right,
}

/// When words are divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hyphenation {
    /// Where it makes the paragraph more even.
    Allowed,
    /// Only where a word is longer than a line.
    Last,
}

/// The title block.
#[derive(Debug, Clone, PartialEq)]
pub struct TitleStyle {
    /// The issuing unit.
    pub issuer: TextStyle,
    /// The title.
    pub title: TextStyle,
    /// What stands under the title.
    pub subtitle: TextStyle,
    /// Date, id and edition.
    pub strip: TextStyle,
    /// Thickness of the rule above it all.
    pub bar: f32,
    /// Thickness of the rules around the strip.
    pub rule: f32,
    /// The space between its parts.
    pub gap: f32,
    /// The space below it.
    pub below: f32,
    /// The logo beside the issuing unit.
    pub logo: Option<Logo>,
}

/// A picture that stands for whoever issues the document.
#[derive(Debug, Clone, PartialEq)]
pub struct Logo {
    /// What is drawn.
    pub picture: Arc<Picture>,
    /// What it shows, for readers who cannot see it.
    pub alternative: String,
    /// Its width.
    pub width: f32,
    /// Its height.
    pub height: f32,
}

/// A level of heading.
#[derive(Debug, Clone, PartialEq)]
pub struct HeadingStyle {
    /// Its letters.
    pub text: TextStyle,
    /// The space above.
    pub above: f32,
    /// The space below.
    pub below: f32,
    /// Whether it stands out into the left margin of the text.
    pub hanging: bool,
    /// Thickness of the rule above it, 0 for none.
    pub rule: f32,
    /// The space between that rule and the heading.
    pub rule_gap: f32,
}

/// Lists.
#[derive(Debug, Clone, PartialEq)]
pub struct ListStyle {
    /// How far the text of an item stands in.
    pub indent: f32,
    /// How far that of a numbered item stands in, at least.
    pub number_indent: f32,
    /// The space between a number and its item.
    pub number_gap: f32,
    /// The space between items.
    pub gap: f32,
    /// The bullets, by depth; the last serves all that are deeper.
    pub bullets: [char; 3],
}

/// A box or an indented block with a bar at its left edge.
#[derive(Debug, Clone, PartialEq)]
pub struct PanelStyle {
    /// Thickness of the bar.
    pub bar: f32,
    /// The space between the edges and what it holds.
    pub padding: f32,
    /// The space above and below what it holds.
    pub cushion: f32,
    /// Whether the ground is tinted.
    pub tinted: bool,
    /// The space outside, above and below.
    pub around: f32,
}

/// Tables.
#[derive(Debug, Clone, PartialEq)]
pub struct TableStyle {
    /// Cells.
    pub text: TextStyle,
    /// Cells of the header row.
    pub head: TextStyle,
    /// Subheadings of groups of rows.
    pub group: TextStyle,
    /// The first cells of rows that are headers of their rows.
    pub row_head: TextStyle,
    /// The caption.
    pub caption: TextStyle,
    /// The space between caption and table.
    pub caption_gap: f32,
    /// The space between columns.
    pub gutter: f32,
    /// The space above and below the text of a row.
    pub padding: f32,
    /// Thickness of the rules at top and bottom.
    pub heavy: f32,
    /// The space above a subheading, more than between rows.
    pub group_above: f32,
    /// Thickness of the rules under the header row and between groups of rows.
    pub medium: f32,
    /// Thickness of the rules between rows.
    pub light: f32,
    /// The space above and below the table.
    pub around: f32,
    /// By how much the letters of a table that is too wide shrink, tried in this order.
    pub shrink: [f32; 3],
}

/// The notes at the end.
#[derive(Debug, Clone, PartialEq)]
pub struct NotesStyle {
    /// Their letters.
    pub text: TextStyle,
    /// How far the text of a note stands in from its number.
    pub indent: f32,
    /// The space between notes.
    pub gap: f32,
}

/// The table of contents.
#[derive(Debug, Clone, PartialEq)]
pub struct ContentsStyle {
    /// Its heading.
    pub heading: TextStyle,
    /// Headings of level 2.
    pub first: TextStyle,
    /// Headings of level 3.
    pub second: TextStyle,
    /// How far those of level 3 stand in.
    pub indent: f32,
    /// Width kept free for page numbers.
    pub number: f32,
    /// The space between its entries.
    pub gap: f32,
    /// The space between its columns.
    pub gutter: f32,
    /// How many pages a document may have before its contents are printed.
    pub more_than_pages: usize,
    /// How many entries stand in one column; more of them make two.
    pub one_column: usize,
    /// How many entries it may have; where there are more, those of level 3 are left out.
    pub entries: usize,
    /// The space above and below.
    pub around: f32,
}

/// The running head and foot.
#[derive(Debug, Clone, PartialEq)]
pub struct FurnitureStyle {
    /// Title, id, page number.
    pub text: TextStyle,
    /// The marking.
    pub marking: TextStyle,
    /// From the upper edge of the page to the baseline of the head.
    pub head: f32,
    /// From the baseline of the foot to the lower edge.
    pub foot: f32,
    /// Thickness of the rules beside them.
    pub rule: f32,
    /// Between the rules and the baselines of the text.
    pub rule_gap: f32,
}

/// How lines are broken and filled. What is counted in ems is multiplied by the size of the letters.
#[derive(Debug, Clone, PartialEq)]
pub struct LineStyle {
    /// How much a space may grow, as a part of itself, before a line counts as loose.
    pub stretch: f32,
    /// How much a space may shrink, as a part of itself.
    pub shrink: f32,
    /// How much the distance of two Japanese characters may grow, in ems.
    pub japanese_stretch: f32,
    /// The space between Japanese and Latin letters, in ems (JLREQ 3.2.6).
    pub japanese_latin: f32,
    /// Size of Japanese letters beside Latin ones of size 1.
    pub japanese_size: f32,
    /// What a hyphen at a line's end costs the paragraph, in TeX's scale of penalties.
    pub hyphen_cost: f32,
    /// What dividing an address costs.
    pub address_cost: f32,
    /// What dividing a word anywhere costs.
    pub anywhere_cost: f32,
    /// How loose a line may be, as a multiple of `stretch`, before words are divided.
    pub patience: f32,
    /// How loose a line may be when words are divided.
    pub tolerance: f32,
    /// How loose a line may be before it is better left short.
    pub loosest: f32,
}

impl TextStyle {
    /// From the top of a line to its baseline: capitals stand in the middle of the line.
    pub fn baseline(&self) -> f32 {
        let face = crate::fonts::face(self.face());
        let capitals = f32::from(face.cap_height) / f32::from(face.units_per_em) * self.size;
        (self.leading + capitals) / 2.0
    }

    /// The face of its Latin letters.
    pub fn face(&self) -> FaceId {
        crate::fonts::latin(self.look)
    }

    /// The same, smaller or larger.
    pub fn scaled(&self, factor: f32) -> Self {
        Self {
            size: self.size * factor,
            leading: self.leading * factor,
            ..self.clone()
        }
    }
}

impl Sheet {
    /// Where text begins.
    pub fn text_left(&self) -> f32 {
        self.left + self.indent
    }

    /// Width of a line of text.
    pub fn measure(&self) -> f32 {
        self.full_measure() - self.indent
    }

    /// Width of what begins at the left margin.
    pub fn full_measure(&self) -> f32 {
        self.width - self.left - self.right
    }

    /// Height of the column that text fills.
    pub fn column(&self) -> f32 {
        self.floor() - self.top
    }

    /// Where the page's text ends.
    pub fn floor(&self) -> f32 {
        self.height - self.bottom
    }
}
