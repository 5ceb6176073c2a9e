//! From degrees to a plane (J. P. Snyder, Map Projections: A Working Manual, USGS Professional Paper 1395, 1987).
//!
//! Both projections are cylindrical: north is up everywhere, a box of degrees is a box on paper, and east goes on for ever, so that any
//! meridian may be the middle. Distances on the plane are counted in degrees of longitude.

/// How the globe becomes a plane.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Projection {
    /// The cylindrical equal-area projection (Lambert 1772): countries and seas are as large beside each other as they are. It shows every
    /// latitude, and a map from Europe to the South Pacific stays low; hence it is the one that is drawn unless another is asked for.
    #[default]
    EqualArea,
    /// Mercator's: small shapes are true, what is far from the equator is too large, and the poles are infinitely far away.
    Mercator,
}

/// A projection fitted to the latitudes that a map shows.
#[derive(Debug, Clone, Copy)]
pub(super) enum Plane {
    /// By the square of the cosine of the standard parallel.
    EqualArea(f64),
    Mercator,
}

/// Where Mercator's plane is cut off: it is a square then.
pub(super) const MERCATOR_LIMIT: f64 = 85.051_128_779_806_6;

impl Projection {
    /// How far from the equator it can show anything, in degrees.
    pub fn limit(self) -> f64 {
        match self {
            Self::EqualArea => 90.0,
            Self::Mercator => MERCATOR_LIMIT,
        }
    }
}

impl Plane {
    /// For a map from one latitude to another. Shapes of an equal-area map are true along two parallels, north and south; these are
    /// chosen so that, on the mean of its latitudes, nothing is drawn taller than it is.
    pub fn new(projection: Projection, south: f64, north: f64) -> Self {
        let (south, north) = (south.to_radians(), north.to_radians());
        let mean = match north - south > 1e-6 {
            // The mean of the square of the cosine.
            true => 0.5 + ((2.0 * north).sin() - (2.0 * south).sin()) / (4.0 * (north - south)),
            false => south.cos().powi(2),
        };
        match projection {
            // Beyond 60 degrees a map of the whole world would be a strip.
            Projection::EqualArea => Self::EqualArea(mean.max(0.25)),
            Projection::Mercator => Self::Mercator,
        }
    }

    /// How far north of the equator a latitude lies (formulas 10-2 and 7-2, divided by the scale along the equator).
    pub fn y(self, latitude: f64) -> f64 {
        match self {
            Self::EqualArea(square) => (latitude.to_radians().sin() / square).to_degrees(),
            Self::Mercator => {
                let latitude = latitude.clamp(-MERCATOR_LIMIT, MERCATOR_LIMIT);
                latitude.to_radians().tan().asinh().to_degrees()
            }
        }
    }

    /// How many degrees of longitude a degree of latitude is as long as, at this latitude.
    pub fn stretch(self, latitude: f64) -> f64 {
        let cosine = latitude.to_radians().cos();
        match self {
            Self::EqualArea(square) => cosine / square,
            Self::Mercator => 1.0 / cosine.max(MERCATOR_LIMIT.to_radians().cos()),
        }
    }

    /// The latitude that lies so far north of the equator, the pole for what lies beyond it (formulas 10-6 and 7-4).
    pub fn latitude(self, y: f64) -> f64 {
        match self {
            Self::EqualArea(square) => (y.to_radians() * square).clamp(-1.0, 1.0).asin().to_degrees(),
            Self::Mercator => y.to_radians().sinh().atan().to_degrees(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(one: f64, other: f64) -> bool {
        (one - other).abs() < 5e-7
    }

    /// The numerical examples of Snyder's appendix A, for a globe with a radius of 1.
    #[test]
    fn published_values_come_out() {
        let (parallel, latitude) = (30_f64.to_radians(), 35.0);
        let plane = Plane::EqualArea(parallel.cos().powi(2));
        let (x, y) = (
            (-5_f64).to_radians() * parallel.cos(),
            plane.y(latitude).to_radians() * parallel.cos(),
        );
        assert!(near(x, -0.075_575_0) && near(y, 0.662_309_0), "{x} {y}");
        assert!(near(Plane::Mercator.y(latitude).to_radians(), 0.652_836_6));
    }

    #[test]
    fn a_short_way_north_is_stretched() {
        for plane in [Plane::new(Projection::EqualArea, -30.0, 50.0), Plane::Mercator] {
            for latitude in [-60.0, 0.0, 35.0, 80.0] {
                let step = plane.y(latitude + 5e-5) - plane.y(latitude - 5e-5);
                assert!((step / 1e-4 - plane.stretch(latitude)).abs() < 1e-4, "{latitude}");
            }
        }
    }

    #[test]
    fn latitudes_come_back() {
        for plane in [Plane::new(Projection::EqualArea, -30.0, 50.0), Plane::Mercator] {
            for latitude in [-85.0, -22.27, 0.0, 48.86, 85.0] {
                assert!(near(plane.latitude(plane.y(latitude)), latitude));
            }
        }
        assert_eq!(Plane::new(Projection::EqualArea, 0.0, 0.0).latitude(1e9), 90.0);
        assert!(near(Plane::Mercator.y(90.0), 180.0));
    }

    #[test]
    fn the_standard_parallel_is_that_of_a_narrow_map() {
        let Plane::EqualArea(square) = Plane::new(Projection::EqualArea, 34.0, 36.0) else {
            unreachable!("asked for");
        };
        assert!((square - 35_f64.to_radians().cos().powi(2)).abs() < 1e-3);
    }
}
