//! Pixels to draw on, opaque and white at first.

use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider};
use zeno::{Cap, Command, Fill, Join, Mask, Placement, Stroke, Style, Transform, Vector};

use crate::picture::{self, Segment, Shape};
use crate::{Color, Mark, fonts};

/// Pixels in sRGB, drawn on in points.
pub(super) struct Canvas {
    /// Pixels in a row.
    pub columns: u32,
    /// Rows.
    pub rows: u32,
    /// Red, green and blue, row by row from the top.
    pub bytes: Vec<u8>,
    /// Pixels in a point.
    scale: f32,
}

impl Canvas {
    /// White, for what is so wide and high in points.
    pub fn new(width: f32, height: f32, scale: f32) -> Self {
        let pixels = |points: f32| (points * scale).ceil().max(1.0) as u32;
        let (columns, rows) = (pixels(width), pixels(height));
        Self {
            columns,
            rows,
            bytes: vec![u8::MAX; columns as usize * rows as usize * 3],
            scale,
        }
    }

    /// Draws a shape.
    pub fn shape(&mut self, shape: &Shape) {
        let commands: Vec<Command> = shape.outline.iter().map(command).collect();
        let to_pixels = Transform::scale(self.scale, self.scale);
        if let Some(color) = shape.fill {
            let rule = if shape.even_odd { Fill::EvenOdd } else { Fill::NonZero };
            self.draw(&commands, rule, to_pixels, color);
        }
        if let Some(stroke) = &shape.stroke {
            let dashes: Vec<f32> = stroke.dashes.iter().map(|length| *length as f32).collect();
            self.draw(&commands, pen(stroke, &dashes), to_pixels, stroke.color);
        }
    }

    /// Draws a run of letters; other marks are none of a scene's words.
    pub fn run(&mut self, mark: &Mark) {
        let Mark::Glyphs {
            face,
            size,
            color,
            x,
            y,
            glyphs,
            ..
        } = mark
        else {
            return;
        };
        let face = fonts::face(*face);
        let Ok(font) = FontRef::new(face.bytes) else {
            return;
        };
        let outlines = font.outline_glyphs();
        let size = size / f32::from(face.units_per_em) * self.scale;
        let mut left = *x;
        for glyph in glyphs {
            let (x, y) = ((left + glyph.dx) * self.scale, (y - glyph.dy) * self.scale);
            let mut letter = Letter::default();
            let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
            let outline = outlines.get(GlyphId::new(glyph.id.into()));
            if outline.is_some_and(|outline| outline.draw(settings, &mut letter).is_ok()) {
                // Fonts count upward from the baseline.
                let place = Transform::new(size, 0.0, 0.0, -size, x, y);
                self.draw(&letter.0, Fill::NonZero, place, *color);
            }
            left += glyph.advance;
        }
    }

    fn draw<'a>(&mut self, commands: &[Command], style: impl Into<Style<'a>>, to_pixels: Transform, color: Color) {
        let (mask, place) = Mask::new(commands).style(style).transform(Some(to_pixels)).render();
        self.blend(&mask, place, color);
    }

    /// Lays a colour over the pixels as far as the mask covers each, 0 to 255.
    fn blend(&mut self, mask: &[u8], place: Placement, Color(red, green, blue): Color) {
        let width = place.width.max(1) as usize;
        for (row, covers) in mask.chunks_exact(width).enumerate() {
            for (column, cover) in covers.iter().enumerate().filter(|(_, cover)| **cover > 0) {
                let (x, y) = (place.left + column as i32, place.top + row as i32);
                if let Some(pixel) = self.pixel(x, y) {
                    for (below, above) in pixel.iter_mut().zip([red, green, blue]) {
                        *below = mixed(*below, above, *cover);
                    }
                }
            }
        }
    }

    fn pixel(&mut self, x: i32, y: i32) -> Option<&mut [u8]> {
        let (x, y) = (u32::try_from(x).ok()?, u32::try_from(y).ok()?);
        let is_inside = x < self.columns && y < self.rows;
        let at = (y as usize * self.columns as usize + x as usize) * 3;
        self.bytes.get_mut(at..at + 3).filter(|_| is_inside)
    }
}

fn mixed(below: u8, above: u8, cover: u8) -> u8 {
    let (below, above, cover) = (u32::from(below), u32::from(above), u32::from(cover));
    ((below * (255 - cover) + above * cover + 127) / 255) as u8
}

fn command(segment: &Segment) -> Command {
    let vector = |(x, y): picture::Point| Vector::new(x as f32, y as f32);
    match *segment {
        Segment::Move(to) => Command::MoveTo(vector(to)),
        Segment::Line(to) => Command::LineTo(vector(to)),
        Segment::Cubic(first, second, to) => Command::CurveTo(vector(first), vector(second), vector(to)),
        Segment::Close => Command::Close,
    }
}

fn pen<'a>(stroke: &picture::Stroke, dashes: &'a [f32]) -> Stroke<'a> {
    let mut pen = Stroke::new(stroke.width as f32);
    pen.join(match stroke.join {
        picture::Join::Miter => Join::Miter,
        picture::Join::Round => Join::Round,
        picture::Join::Bevel => Join::Bevel,
    });
    pen.cap(match stroke.cap {
        picture::Cap::Butt => Cap::Butt,
        picture::Cap::Round => Cap::Round,
        picture::Cap::Square => Cap::Square,
    });
    pen.miter_limit(stroke.miter_limit as f32);
    pen.dash(dashes, stroke.dash_offset as f32);
    pen
}

/// The outline of a letter in font units.
#[derive(Default)]
struct Letter(Vec<Command>);

impl OutlinePen for Letter {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.push(Command::MoveTo(Vector::new(x, y)));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.0.push(Command::LineTo(Vector::new(x, y)));
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.0.push(Command::QuadTo(Vector::new(x1, y1), Vector::new(x, y)));
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.0.push(Command::CurveTo(
            Vector::new(x1, y1),
            Vector::new(x2, y2),
            Vector::new(x, y),
        ));
    }

    fn close(&mut self) {
        self.0.push(Command::Close);
    }
}
