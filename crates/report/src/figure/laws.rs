//! What holds of every figure, whatever it shows.

use typeset::{Extent, Ruler, Scene, Style};

/// Says which words of a figure lie over others or outside of it, and which shapes do.
pub fn faults(scene: &Scene, language: &str, style: &Style) -> Vec<String> {
    let mut ruler = Ruler::new(language, style);
    let words = scene.inscriptions().iter();
    let words: Vec<(&str, Extent)> = words.map(|words| (words.words.as_str(), ruler.extent(words))).collect();
    let outside = words.iter().filter(|(_, extent)| !is_inside(extent, scene));
    let mut faults: Vec<String> = outside.map(|one| format!("outside: {one:?}")).collect();
    for (at, one) in words.iter().enumerate() {
        let over = words.iter().take(at).filter(|other| overlap(&one.1, &other.1));
        faults.extend(over.map(|other| format!("one over another: {one:?}, {other:?}")));
    }
    let (width, height) = (scene.width(), scene.height());
    let is_out = |(x, y): &(f32, f32)| *x < -0.1 || *x > width + 0.1 || *y < -0.1 || *y > height + 0.1;
    let points = corners(&scene.clone().set(&mut ruler).svg(language, ""));
    faults.extend(
        points
            .iter()
            .filter(|point| is_out(point))
            .map(|point| format!("a corner outside: {point:?}")),
    );
    faults
}

fn is_inside(extent: &Extent, scene: &Scene) -> bool {
    let (right, bottom) = (extent.left + extent.width, extent.top + extent.height);
    extent.left >= -0.1 && right <= scene.width() + 0.6 && extent.top >= -1.0 && bottom <= scene.height() + 2.0
}

fn overlap(one: &Extent, other: &Extent) -> bool {
    // Lines of letters are lower than their leading: what two lines share of it is empty.
    let lower = |extent: &Extent| extent.top + extent.height - 2.0;
    let right = |extent: &Extent| extent.left + extent.width - 0.1;
    one.left < right(other) && other.left < right(one) && one.top < lower(other) && other.top < lower(one)
}

/// The corners of every shape.
fn corners(svg: &str) -> Vec<(f32, f32)> {
    let paths = svg
        .lines()
        .filter_map(|line| line.strip_prefix("<path d=\"")?.split('"').next());
    let pairs = paths.flat_map(|path| path.split(['M', 'L', 'Z']));
    let pair = |pair: &str| {
        let (x, y) = pair.split_once(' ')?;
        Some((x.parse().ok()?, y.parse().ok()?))
    };
    pairs.filter_map(pair).collect()
}
