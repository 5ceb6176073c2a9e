//! A scene as a PNG file (ISO/IEC 15948), for slides.

use png::{BitDepth, ColorType, Encoder, EncodingError, PixelDimensions, SrgbRenderingIntent, Unit};

use super::SetScene;
use super::canvas::Canvas;
use crate::Problem;

const POINTS_PER_INCH: f32 = 72.0;
const METRES_PER_INCH: f32 = 0.0254;

impl SetScene {
    /// The PNG file of a figure, on white, with so many dots per inch. `alternative` is what it shows, which goes into the
    /// file as its description.
    ///
    /// # Errors
    /// More pixels than such a file may have.
    pub fn png(&self, alternative: &str, dots: f32) -> Result<Vec<u8>, Problem> {
        let mut canvas = Canvas::new(self.width, self.height, dots / POINTS_PER_INCH);
        self.shapes().for_each(|shape| canvas.shape(shape));
        let runs = self.inscriptions.iter().flat_map(|words| words.runs(1.0, 0.0));
        runs.for_each(|(mark, _)| canvas.run(&mark));
        let refused = |error| Problem::new(0, format!("the figure cannot be a PNG file: {error}"));
        encoded(&canvas, alternative, dots).map_err(refused)
    }
}

fn encoded(canvas: &Canvas, alternative: &str, dots: f32) -> Result<Vec<u8>, EncodingError> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, canvas.columns, canvas.rows);
    encoder.set_color(ColorType::Rgb);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_source_srgb(SrgbRenderingIntent::RelativeColorimetric);
    let per_metre = (dots / METRES_PER_INCH).round() as u32;
    encoder.set_pixel_dims(Some(PixelDimensions {
        xppu: per_metre,
        yppu: per_metre,
        unit: Unit::Meter,
    }));
    encoder.add_itxt_chunk("Description".to_owned(), alternative.to_owned())?;
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&canvas.bytes)?;
    writer.finish()?;
    Ok(bytes)
}
