//! A place is somewhere or nowhere in particular.

use crate::tables::PLACES;
use crate::{Code, Place, Register, Violation};

pub(super) fn half_position(register: &Register) -> Vec<Violation> {
    let half = |(row, place): (usize, &Place)| {
        let (missing, given) = match (place.latitude, place.longitude) {
            (Some(_), None) => ("longitude", "latitude"),
            (None, Some(_)) => ("latitude", "longitude"),
            _ => return None,
        };
        let message = format!("`{}` has a {given} but no {missing}", place.id);
        let violation = Violation::new(Code::HALF_POSITION, PLACES, row, missing, message);
        Some(violation.hint(format!("fill in the {missing}, or empty both")))
    };
    register.places().iter().enumerate().filter_map(half).collect()
}
