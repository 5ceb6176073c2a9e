//! TopoJSON: lines that polygons share, of which their rings are put together.

use serde_json::Value;

use crate::failure::{Failure, Outcome};

/// Degrees east and degrees north.
pub type Place = (f64, f64);

/// Every ring of the file, outer ones and holes, each closed: its last place is its first.
pub fn rings(bytes: &[u8]) -> Outcome<Vec<Vec<Place>>> {
    let topology: Value = serde_json::from_slice(bytes).map_err(|error| Failure::new(format!("no JSON: {error}")))?;
    let arcs = arcs(&topology).ok_or_else(|| lacking("`arcs` with a `transform`"))?;
    let polygons = topology.pointer("/objects/land/geometries/0/arcs");
    let polygons = polygons.and_then(Value::as_array);
    let polygons = polygons.ok_or_else(|| lacking("the polygons of an object `land`"))?;
    let rings = polygons.iter().filter_map(Value::as_array).flatten();
    let rings = rings.map(|ring| joined(ring, &arcs).ok_or_else(|| lacking("an arc that a ring refers to")));
    rings.collect()
}

fn lacking(what: &str) -> Failure {
    Failure::new(format!("the TopoJSON lacks {what}"))
}

/// The arcs, whose places are told as whole numbers, each but the first as the way from the one before.
fn arcs(topology: &Value) -> Option<Vec<Vec<Place>>> {
    let scale = pair(topology.pointer("/transform/scale")?)?;
    let origin = pair(topology.pointer("/transform/translate")?)?;
    let arc = |arc: &Value| {
        let mut at = (0.0, 0.0);
        let place = |step: &Value| {
            let (east, north) = pair(step)?;
            at = (at.0 + east, at.1 + north);
            Some((at.0 * scale.0 + origin.0, at.1 * scale.1 + origin.1))
        };
        arc.as_array()?.iter().map(place).collect()
    };
    topology.get("arcs")?.as_array()?.iter().map(arc).collect()
}

fn pair(value: &Value) -> Option<Place> {
    Some((value.get(0)?.as_f64()?, value.get(1)?.as_f64()?))
}

/// A ring of its arcs by their numbers; `!n` is arc n from its end to its beginning.
fn joined(numbers: &Value, arcs: &[Vec<Place>]) -> Option<Vec<Place>> {
    let mut ring: Vec<Place> = Vec::new();
    for number in numbers.as_array()? {
        let number = number.as_i64()?;
        let mut arc = arcs.get(usize::try_from(number.max(!number)).ok()?)?.clone();
        if number < 0 {
            arc.reverse();
        }
        // The first place of an arc is the last of the one before.
        ring.pop();
        ring.extend(arc);
    }
    (ring.len() > 3).then_some(ring)
}

#[cfg(test)]
mod tests {
    use super::rings;

    #[test]
    fn rings_are_put_together_of_arcs_in_either_direction() {
        let text = r#"{"transform": {"scale": [0.5, 1], "translate": [10, 0]},
            "arcs": [[[0, 0], [2, 0], [0, 2]], [[0, 0], [0, 2], [2, 0]]],
            "objects": {"land": {"geometries": [{"arcs": [[[0, -2]]]}]}}}"#;
        let ring = vec![(10.0, 0.0), (11.0, 0.0), (11.0, 2.0), (10.0, 2.0), (10.0, 0.0)];
        assert_eq!(rings(text.as_bytes()).unwrap(), [ring]);
        let wrong = rings(text.replace("-2]]]", "7]]]").as_bytes()).unwrap_err();
        assert_eq!(wrong.to_string(), "the TopoJSON lacks an arc that a ring refers to");
    }
}
