//! The `transform` attribute (SVG 1.1, 7.6).

use super::numbers::numbers;
use crate::picture::Matrix;

/// The map that a list of transformations is; the last one comes first. `None` where it cannot be read, or leaves nothing
/// of what it is applied to.
pub(super) fn transform(text: &str) -> Option<Matrix> {
    let is_between = |c: char| c.is_ascii_whitespace() || c == ',';
    let mut rest = text.trim();
    let mut matrix = Matrix::IDENTITY;
    while !rest.is_empty() {
        let (name, after) = rest.split_once('(')?;
        let (arguments, after) = after.split_once(')')?;
        matrix = matrix.after(single(name.trim(), &numbers(arguments)?)?);
        rest = after.trim_start_matches(is_between);
    }
    let Matrix([a, b, c, d, ..]) = matrix;
    let area = a * d - b * c;
    (area.is_finite() && area != 0.0).then_some(matrix)
}

fn single(name: &str, arguments: &[f64]) -> Option<Matrix> {
    Some(match (name, arguments) {
        ("matrix", &[a, b, c, d, e, f]) => Matrix([a, b, c, d, e, f]),
        ("translate", &[x]) => Matrix::translation(x, 0.0),
        ("translate", &[x, y]) => Matrix::translation(x, y),
        ("scale", &[both]) => Matrix([both, 0.0, 0.0, both, 0.0, 0.0]),
        ("scale", &[x, y]) => Matrix([x, 0.0, 0.0, y, 0.0, 0.0]),
        ("rotate", &[angle]) => rotation(angle),
        ("rotate", &[angle, x, y]) => {
            let turned = rotation(angle).after(Matrix::translation(-x, -y));
            Matrix::translation(x, y).after(turned)
        }
        ("skewX", &[angle]) => Matrix([1.0, 0.0, angle.to_radians().tan(), 1.0, 0.0, 0.0]),
        ("skewY", &[angle]) => Matrix([1.0, angle.to_radians().tan(), 0.0, 1.0, 0.0, 0.0]),
        _ => return None,
    })
}

fn rotation(degrees: f64) -> Matrix {
    let (sin, cos) = degrees.to_radians().sin_cos();
    Matrix([cos, sin, -sin, cos, 0.0, 0.0])
}

#[cfg(test)]
mod tests {
    use super::transform;

    #[test]
    fn transformations_are_done_from_the_right() {
        for (text, mapped) in [
            ("", (1.0, 2.0)),
            ("translate(10) scale(2)", (12.0, 4.0)),
            ("scale(2),translate(10,0)", (22.0, 4.0)),
            ("rotate(90)", (-2.0, 1.0)),
            ("rotate(180 1 1)", (1.0, 0.0)),
            (" matrix(1 0 0 1 5 5) ", (6.0, 7.0)),
            ("skewX(45)", (3.0, 2.0)),
        ] {
            let (x, y) = transform(text).expect(text).map((1.0, 2.0));
            assert!(
                (x - mapped.0).abs() < 1e-9 && (y - mapped.1).abs() < 1e-9,
                "{text}: {x} {y}"
            );
        }
        for wrong in [
            "scale(0)",
            "scale(1",
            "turn(1)",
            "scale(1 2 3)",
            "scale(1) x",
            "scale(a)",
        ] {
            assert_eq!(transform(wrong), None, "{wrong}");
        }
    }
}
