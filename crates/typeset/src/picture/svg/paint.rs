//! How shapes are painted: the properties that elements hand on to those within them (SVG 1.1, 11).

use super::colors::{Ink, with_alpha};
use crate::Color;
use crate::picture::{Cap, Join, Stroke};

/// The paint of an element.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Paint {
    /// What `currentColor` means.
    pub current: Color,
    pub fill: Ink,
    pub fill_alpha: f64,
    pub even_odd: bool,
    /// As `even_odd`, for an outline that clips.
    pub clips_even_odd: bool,
    pub stroke: Ink,
    pub stroke_alpha: f64,
    pub width: f64,
    pub cap: Cap,
    pub join: Join,
    pub miter_limit: f64,
    pub dashes: Vec<f64>,
    pub dash_offset: f64,
    pub visible: bool,
}

impl Default for Paint {
    /// The initial values.
    fn default() -> Self {
        let black = Color(0, 0, 0);
        Self {
            current: black,
            fill: Ink::Solid(black),
            fill_alpha: 1.0,
            even_odd: false,
            clips_even_odd: false,
            stroke: Ink::Clear,
            stroke_alpha: 1.0,
            width: 1.0,
            cap: Cap::Butt,
            join: Join::Miter,
            miter_limit: 4.0,
            dashes: Vec::new(),
            dash_offset: 0.0,
            visible: true,
        }
    }
}

/// A paint that lets what is behind it be seen, which no page of ours can show.
pub(super) struct Translucent;

impl Paint {
    /// The colour that fills, if any does.
    pub fn fill(&self) -> Result<Option<Color>, Translucent> {
        opaque(self.fill, self.fill_alpha)
    }

    /// The line along an outline, if there is one.
    pub fn stroke(&self) -> Result<Option<Stroke>, Translucent> {
        let color = opaque(self.stroke, self.stroke_alpha)?;
        Ok(color.filter(|_| self.width > 0.0).map(|color| Stroke {
            color,
            width: self.width,
            cap: self.cap,
            join: self.join,
            miter_limit: self.miter_limit,
            dashes: self.dashes(),
            dash_offset: self.dash_offset(),
        }))
    }

    /// The dashes, an even number of them (SVG 1.1, 11.4). Where all are 0, the line is unbroken.
    fn dashes(&self) -> Vec<f64> {
        if self.dashes.iter().sum::<f64>() <= 0.0 {
            return Vec::new();
        }
        let times = 1 + self.dashes.len() % 2;
        self.dashes.repeat(times)
    }

    /// PDF knows no offset below zero.
    fn dash_offset(&self) -> f64 {
        let period: f64 = self.dashes().iter().sum();
        if period > 0.0 {
            self.dash_offset.rem_euclid(period)
        } else {
            0.0
        }
    }
}

fn opaque(ink: Ink, alpha: f64) -> Result<Option<Color>, Translucent> {
    let ink = match ink {
        Ink::Solid(color) => with_alpha(color, alpha),
        Ink::Translucent if alpha <= 0.0 => Ink::Clear,
        other => other,
    };
    match ink {
        Ink::Clear => Ok(None),
        Ink::Solid(color) => Ok(Some(color)),
        Ink::Translucent => Err(Translucent),
    }
}
