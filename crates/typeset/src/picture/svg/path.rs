//! Path data (SVG 1.1, 8.3).

use super::arc::{Arc, cubics};
use super::numbers::Scanner;
use crate::picture::{Outline, Point, Segment};

/// The path that `data` describes; where it cannot be read, the part before.
pub(super) fn path(data: &str) -> Result<Outline, &str> {
    let mut scanner = Scanner::new(data);
    let mut pen = Pen::default();
    while !scanner.is_done() {
        let read = match scanner.command() {
            Some(command) if !pen.outline.is_empty() || matches!(command, 'M' | 'm') => pen.run(command, &mut scanner),
            _ => None,
        };
        if read.is_none() {
            return Err(scanner.before());
        }
    }
    Ok(pen.outline)
}

/// Where a path has got to.
#[derive(Default)]
struct Pen {
    outline: Outline,
    at: Point,
    /// Where the subpath began.
    start: Point,
    /// The last control point, for a command that goes on smoothly: of a cubic curve, of a quadratic one.
    cubic: Option<Point>,
    quadratic: Option<Point>,
}

impl Pen {
    /// Reads what belongs to a command, which may come several times over.
    fn run(&mut self, command: char, scanner: &mut Scanner<'_>) -> Option<()> {
        if command.eq_ignore_ascii_case(&'z') {
            self.close();
            return Some(());
        }
        let relative = command.is_ascii_lowercase();
        let mut command = command.to_ascii_uppercase();
        loop {
            let origin = if relative { self.at } else { (0.0, 0.0) };
            self.step(command, origin, scanner)?;
            if !scanner.has_number() {
                return Some(());
            }
            // Pairs that follow a move are lines.
            command = if command == 'M' { 'L' } else { command };
        }
    }

    fn step(&mut self, command: char, origin: Point, scanner: &mut Scanner<'_>) -> Option<()> {
        let mut place = || Some((scanner.number()? + origin.0, scanner.number()? + origin.1));
        match command {
            'M' => self.go(place()?),
            'L' => self.line(place()?),
            'H' => self.line((scanner.number()? + origin.0, self.at.1)),
            'V' => self.line((self.at.0, scanner.number()? + origin.1)),
            'C' => self.curve(place()?, place()?, place()?),
            'S' => self.curve(self.mirrored(self.cubic), place()?, place()?),
            'Q' => self.quadratic(place()?, place()?),
            'T' => self.quadratic(self.mirrored(self.quadratic), place()?),
            'A' => {
                let arc = Arc {
                    radii: (scanner.number()?, scanner.number()?),
                    turn: scanner.number()?,
                    large: scanner.flag()?,
                    sweep: scanner.flag()?,
                };
                self.arc(arc, (scanner.number()? + origin.0, scanner.number()? + origin.1));
            }
            _ => return None,
        }
        Some(())
    }

    fn push(&mut self, segment: Segment, to: Point) {
        (self.cubic, self.quadratic) = (None, None);
        self.outline.push(segment);
        self.at = to;
    }

    fn go(&mut self, to: Point) {
        self.push(Segment::Move(to), to);
        self.start = to;
    }

    fn line(&mut self, to: Point) {
        self.push(Segment::Line(to), to);
    }

    fn close(&mut self) {
        self.push(Segment::Close, self.start);
    }

    fn curve(&mut self, first: Point, second: Point, to: Point) {
        self.push(Segment::Cubic(first, second, to), to);
        self.cubic = Some(second);
    }

    /// A quadratic curve as the cubic one that it equals.
    fn quadratic(&mut self, control: Point, to: Point) {
        let toward = |from: Point| {
            let part = |from: f64, to: f64| from + 2.0 / 3.0 * (to - from);
            (part(from.0, control.0), part(from.1, control.1))
        };
        self.push(Segment::Cubic(toward(self.at), toward(to), to), to);
        self.quadratic = Some(control);
    }

    fn arc(&mut self, arc: Arc, to: Point) {
        for segment in cubics(self.at, arc, to) {
            self.push(segment, to);
        }
    }

    /// The other side of the last control point.
    fn mirrored(&self, control: Option<Point>) -> Point {
        let (x, y) = control.unwrap_or(self.at);
        (2.0 * self.at.0 - x, 2.0 * self.at.1 - y)
    }
}

#[cfg(test)]
mod tests {
    use super::path;
    use crate::picture::Segment::{Close, Cubic, Line, Move};

    #[test]
    fn every_command_is_read() {
        let square = [
            Move((1.0, 2.0)),
            Line((3.0, 2.0)),
            Line((3.0, 4.0)),
            Line((1.0, 4.0)),
            Close,
        ];
        for data in [
            "M1 2H3V4H1Z",
            "m1 2h2v2h-2z",
            "M1,2 3,2 3,4 L1 4 z",
            "M1 2l2 0 0 2-2 0z",
        ] {
            assert_eq!(path(data), Ok(square.to_vec()), "{data}");
        }
        assert_eq!(
            path("M0 0C1 2 3 4 5 6S7 8 9 10"),
            Ok(vec![
                Move((0.0, 0.0)),
                Cubic((1.0, 2.0), (3.0, 4.0), (5.0, 6.0)),
                Cubic((7.0, 8.0), (7.0, 8.0), (9.0, 10.0)),
            ])
        );
        assert_eq!(
            path("M0 0Q3 3 6 0T12 0"),
            Ok(vec![
                Move((0.0, 0.0)),
                Cubic((2.0, 2.0), (4.0, 2.0), (6.0, 0.0)),
                Cubic((8.0, -2.0), (10.0, -2.0), (12.0, 0.0)),
            ])
        );
    }

    #[test]
    fn a_path_goes_on_where_it_was_closed() {
        let outline = path("m1 1h1zl0 5").expect("a path");
        assert_eq!(outline.last(), Some(&Line((1.0, 6.0))));
    }

    #[test]
    fn the_place_of_a_mistake_is_told() {
        for (data, before) in [
            ("L1 1", "L"),
            ("M1", "M1"),
            ("M1 1X", "M1 1X"),
            ("M1 1 A1 1 0 2 0 1 1", "M1 1 A1 1 0 "),
            ("é", ""),
        ] {
            assert_eq!(path(data), Err(before), "{data}");
        }
    }
}
