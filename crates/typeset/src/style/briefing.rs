//! The look that briefings have unless something else is asked for.

use super::{
    Align, ContentsStyle, Figures, FurnitureStyle, HeadingStyle, Hyphenation, LineStyle, ListStyle, NotesStyle,
    Palette, PanelStyle, Sheet, Style, TableStyle, TextStyle, TitleStyle,
};
use crate::Color;
use crate::fonts::{Family, Look};

impl Default for Style {
    fn default() -> Self {
        Self::colored(Palette::default())
    }
}

impl Style {
    /// The same look in other colours.
    pub(super) fn colored(palette: Palette) -> Self {
        let text = serif(10.3, 14.0, palette.text);
        let rhythm = 7.0;
        Self {
            sheet: Sheet::default(),
            rhythm,
            paragraph_gap: rhythm,
            title: TitleStyle::new(&palette),
            headings: HeadingStyle::levels(&palette),
            list: ListStyle::default(),
            quote: PanelStyle {
                bar: 0.75,
                padding: 12.0,
                cushion: 0.0,
                tinted: false,
                around: 10.5,
            },
            alert: PanelStyle {
                bar: 2.5,
                padding: 14.0,
                cushion: 10.0,
                tinted: true,
                around: 14.0,
            },
            table: TableStyle::new(&palette),
            notes: NotesStyle {
                text: ragged(serif(8.8, 11.5, palette.text)),
                indent: 22.0,
                gap: 1.0,
            },
            contents: ContentsStyle::new(&palette),
            furniture: FurnitureStyle::new(&palette),
            lines: LineStyle::default(),
            text,
            palette,
        }
    }
}

impl Default for Sheet {
    /// A4 (ISO 216) with a broad left margin, so that lines hold about 70 characters.
    fn default() -> Self {
        Self {
            width: 595.28,
            height: 841.89,
            top: 80.0,
            bottom: 76.0,
            left: 62.0,
            right: 62.0,
            indent: 104.0,
        }
    }
}

impl Default for Palette {
    fn default() -> Self {
        Self {
            text: Color(0x1c, 0x1c, 0x1e),
            accent: Color(0x1b, 0x3a, 0x63),
            quiet: Color(0x55, 0x5a, 0x62),
            rule: Color(0xb9, 0xc0, 0xc9),
            tint: Color(0xf0, 0xf3, 0xf7),
        }
    }
}

impl Default for ListStyle {
    fn default() -> Self {
        Self {
            indent: 14.0,
            number_indent: 18.0,
            number_gap: 5.0,
            gap: 3.5,
            bullets: ['•', '–', '·'],
        }
    }
}

impl Default for LineStyle {
    fn default() -> Self {
        Self {
            stretch: 0.5,
            shrink: 0.3,
            japanese_stretch: 0.05,
            japanese_latin: 0.25,
            japanese_size: 0.94,
            hyphen_cost: 90.0,
            address_cost: 80.0,
            anywhere_cost: 2000.0,
            patience: 1.2,
            tolerance: 2.2,
            loosest: 5.0,
        }
    }
}

impl TitleStyle {
    fn new(palette: &Palette) -> Self {
        Self {
            issuer: ragged(bold(sans(10.0, 14.0, palette.accent))),
            title: ragged(bold(sans(25.0, 30.0, palette.accent))),
            subtitle: ragged(sans(13.0, 18.0, palette.quiet)),
            strip: ragged(sans(9.5, 14.0, palette.text)),
            bar: 3.0,
            rule: 0.5,
            gap: 14.0,
            below: 24.0,
            logo: None,
        }
    }
}

impl HeadingStyle {
    /// From the rule or the upper edge to the text below, each takes a multiple of the rhythm.
    fn levels(palette: &Palette) -> [Self; 3] {
        let level = |text, above, below| Self {
            text,
            above,
            below,
            hanging: false,
            rule: 0.0,
            rule_gap: 0.0,
        };
        let first = level(ragged(bold(sans(15.5, 19.0, palette.accent))), 21.0, 9.0);
        [
            Self {
                hanging: true,
                rule: 0.75,
                rule_gap: 6.25,
                ..first
            },
            level(ragged(bold(sans(11.8, 15.5, palette.accent))), 14.0, 5.5),
            level(ragged(bold(sans(10.3, 14.0, palette.text))), 14.0, 3.5),
        ]
    }
}

impl TableStyle {
    fn new(palette: &Palette) -> Self {
        let text = TextStyle {
            figures: Figures::Tabular,
            ..ragged(serif(9.0, 11.8, palette.text))
        };
        Self {
            head: ragged(bold(sans(8.8, 11.8, palette.accent))),
            group: ragged(bold(sans(9.6, 12.4, palette.accent))),
            row_head: TextStyle {
                figures: Figures::Tabular,
                ..ragged(bold(sans(8.8, 11.8, palette.text)))
            },
            text,
            caption: ragged(bold(sans(9.6, 13.0, palette.text))),
            caption_gap: 4.0,
            gutter: 12.0,
            padding: 2.8,
            heavy: 1.1,
            group_above: 3.0,
            medium: 0.6,
            light: 0.3,
            around: 14.0,
            shrink: [1.0, 0.92, 0.84],
        }
    }
}

impl ContentsStyle {
    fn new(palette: &Palette) -> Self {
        Self {
            heading: ragged(bold(sans(11.8, 14.0, palette.accent))),
            first: ragged(sans(10.3, 14.0, palette.text)),
            second: ragged(sans(9.4, 14.0, palette.quiet)),
            indent: 14.0,
            number: 24.0,
            gap: 2.0,
            gutter: 24.0,
            more_than_pages: 4,
            one_column: 6,
            entries: 24,
            around: 14.0,
        }
    }
}

impl FurnitureStyle {
    fn new(palette: &Palette) -> Self {
        Self {
            text: ragged(sans(8.4, 11.0, palette.quiet)),
            marking: ragged(bold(sans(8.4, 11.0, palette.accent))),
            head: 46.0,
            foot: 40.0,
            rule: 0.5,
            rule_gap: 6.25,
        }
    }
}

fn serif(size: f32, leading: f32, color: Color) -> TextStyle {
    TextStyle {
        look: Look {
            family: Family::Serif,
            bold: false,
            italic: false,
        },
        size,
        leading,
        color,
        figures: Figures::Proportional,
        align: Align::Justified,
        hyphenation: Hyphenation::Allowed,
    }
}

fn sans(size: f32, leading: f32, color: Color) -> TextStyle {
    let look = Look {
        family: Family::Sans,
        bold: false,
        italic: false,
    };
    TextStyle {
        look,
        ..serif(size, leading, color)
    }
}

fn bold(text: TextStyle) -> TextStyle {
    TextStyle {
        look: Look {
            bold: true,
            ..text.look
        },
        ..text
    }
}

fn ragged(text: TextStyle) -> TextStyle {
    TextStyle {
        align: Align::Left,
        hyphenation: Hyphenation::Last,
        ..text
    }
}
