//! The locator map: where things are, as numbered places with a key below.
//!
//! Land is drawn without borders, so that no line on it takes a side. The map begins at whatever meridian leaves the places together: the
//! antimeridian is no seam.

mod coast;
mod frame;
mod key;
mod labels;
mod land;
mod projection;
mod spots;
#[cfg(test)]
mod tests;

use typeset::{Anchor, Color, Inscription, Lettering, Path, Pen, Ruler, Scene, Style};

use frame::Frame;
use labels::Labels;
use land::{Land, Window};
pub use projection::Projection;
use spots::{RADIUS, Spot};

/// What a map shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Map {
    /// How the globe becomes a plane.
    pub projection: Projection,
    /// What stands on it.
    pub places: Vec<MapPlace>,
    /// What else there is to say, below the key.
    pub note: Option<String>,
}

/// A place with what there is.
#[derive(Debug, Clone, PartialEq)]
pub struct MapPlace {
    /// What it is called.
    pub name: MapWords,
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
    /// What there is, a paragraph each.
    pub holds: Vec<MapWords>,
}

/// Words of a map.
#[derive(Debug, Clone, PartialEq)]
pub struct MapWords {
    /// What they say.
    pub words: String,
    /// The tag of their language, where that is not the one of the briefing.
    pub language: Option<String>,
}

/// Size of letters, in points, and from one line to the next.
const LETTERS: f32 = 7.4;
const LINE: f32 = 9.0;
/// From the upper edge of a line to its baseline.
const BASELINE: f32 = 6.8;
/// Between two things that must not touch.
const GAP: f32 = 4.0;

impl Map {
    /// From the westernmost of its places to the easternmost, across whatever meridian that is nearer, and from the southernmost to
    /// the northernmost: degrees west, east, south and north, of which the east may be beyond 180. `None` where there is none.
    pub fn edges(&self) -> Option<[f64; 4]> {
        let window = self.window()?;
        Some([window.west, window.east, window.south, window.north])
    }

    fn window(&self) -> Option<Window> {
        let mut easts: Vec<_> = self.places.iter().map(|place| place.longitude).collect();
        easts.sort_by(f64::total_cmp);
        let (first, last) = (*easts.first()?, *easts.last()?);
        // The widest gap between neighbours is outside; behind the last one, the first comes again.
        let gaps = easts
            .windows(2)
            .map(|pair| (pair[1] - pair[0], pair[1], pair[0] + 360.0));
        let around = (first + 360.0 - last, first, last);
        let (_, west, east) = gaps.fold(around, |widest, gap| if gap.0 > widest.0 { gap } else { widest });
        let norths = || self.places.iter().map(|place| place.latitude);
        Some(Window {
            west,
            east,
            south: norths().fold(f64::INFINITY, f64::min),
            north: norths().fold(f64::NEG_INFINITY, f64::max),
        })
    }

    /// Draws it so wide, in points; `None` where there is no place.
    pub fn scene(&self, width: f32, style: &Style, ruler: &mut Ruler) -> Option<Scene> {
        let window = self.window()?;
        let frame = Frame::new(self.projection, &window, width.into());
        let pencil = Pencil { width, style };
        let places = self.sorted(&window);
        let points: Vec<_> = places
            .iter()
            .map(|(east, place)| frame.point((*east, place.latitude)))
            .collect();
        let labels = Labels::place(&points, &places, &frame.figure, &pencil, ruler);
        let map_height = frame.figure.bottom as f32;
        let key = pencil.key(&labels.numbered(&places), self.note.as_deref(), ruler);
        let mut scene = Scene::new(width, map_height + 2.0 * GAP + key.height);
        pencil.land(&mut scene, &frame);
        labels.spots.iter().for_each(|spot| pencil.dot(&mut scene, spot));
        labels.inscriptions.into_iter().for_each(|words| scene.inscribe(words));
        for mut words in key.inscriptions {
            words.y += map_height + 2.0 * GAP;
            scene.inscribe(words);
        }
        Some(scene)
    }

    /// The places as they follow from the west of a window, with the longitude that each has in it.
    fn sorted(&self, window: &Window) -> Vec<(f64, &MapPlace)> {
        let east = |place: &MapPlace| window.west + (place.longitude - window.west).rem_euclid(360.0);
        let mut places: Vec<_> = self.places.iter().map(|place| (east(place), place)).collect();
        places.sort_by(|left, right| {
            let (one, other) = (left.1, right.1);
            let from_north = other.latitude.total_cmp(&one.latitude);
            let by_name = || one.name.words.cmp(&other.name.words);
            left.0.total_cmp(&right.0).then(from_north).then_with(by_name)
        });
        places
    }
}

/// Draws a map.
struct Pencil<'a> {
    width: f32,
    style: &'a Style,
}

impl Pencil<'_> {
    /// Words whose first line has this upper edge, and which begin at this place.
    fn words(&self, words: &str, (x, top): (f32, f32), bold: bool) -> Inscription {
        Inscription {
            words: words.to_owned(),
            language: None,
            lettering: Lettering {
                size: LETTERS,
                bold,
                color: self.style.palette.text,
            },
            x,
            y: top + BASELINE,
            anchor: Anchor::Start,
            measure: self.width,
        }
    }

    /// The land, and a line around the map.
    fn land(&self, scene: &mut Scene, frame: &Frame) {
        let (world, rule) = (frame.world, self.style.palette.rule);
        let coasts = coast::coasts(&Land::natural_earth(), frame);
        scene.paint(coasts.land, self.land_color(), &Pen::new(rule, 0.35));
        scene.stroke(coasts.islets, &Pen::new(rule, coast::DOT as f32));
        // It lies over the coast where land is cut off.
        let (width, height) = ((world.right - world.left) as f32, (world.bottom - world.top) as f32);
        let edge = Path::rectangle(world.left as f32, world.top as f32, width, height);
        scene.stroke(edge, &Pen::new(rule, 0.8));
    }

    /// The colour of land, two fifths of that of rules on white paper: letters can be read on it.
    fn land_color(&self) -> Color {
        let Color(red, green, blue) = self.style.palette.rule;
        let mix = |part: u8| 255 - (255 - part) / 5 * 2;
        Color(mix(red), mix(green), mix(blue))
    }

    /// A dot with a white rim; a ring around it says that several places share it.
    fn dot(&self, scene: &mut Scene, spot: &Spot) {
        let (x, y, radius) = (spot.x as f32, spot.y as f32, RADIUS as f32);
        let accent = self.style.palette.accent;
        let white = Color(255, 255, 255);
        if spot.places.len() > 1 {
            scene.paint(Path::circle(x, y, radius - 0.2), white, &Pen::new(accent, 0.6));
            scene.fill(Path::circle(x, y, radius / 2.0), accent);
        } else {
            scene.paint(Path::circle(x, y, radius - 0.4), accent, &Pen::new(white, 0.6));
        }
    }
}
