//! What must hold of every figure, whatever it shows: words never lie over each other or outside of it.

use typeset::{Extent, Ruler, Scene};

/// The words that break the law, with what they meet.
pub fn trouble(scene: &Scene, ruler: &mut Ruler) -> Option<String> {
    let extents: Vec<_> = scene.inscriptions().iter().map(|words| ruler.extent(words)).collect();
    let told = |at: usize| format!("{} {:?}", scene.inscriptions()[at].words, extents[at]);
    let trouble = |at: usize| {
        let met = (0..at).find(|before| overlap(&extents[at], &extents[*before]));
        let met = met.map(|before| format!("{}\n{}", told(at), told(before)));
        met.or_else(|| is_outside(&extents[at], scene).then(|| told(at)))
    };
    (0..extents.len()).find_map(trouble)
}

fn is_outside(extent: &Extent, scene: &Scene) -> bool {
    let is_beside = extent.left < -0.1 || extent.left + extent.width > scene.width() + 0.6;
    is_beside || extent.top < -1.0 || extent.top + extent.height > scene.height() + 2.0
}

fn overlap(one: &Extent, other: &Extent) -> bool {
    // Lines of letters are lower than their leading: what two lines share of it is empty.
    let lower = |extent: &Extent| extent.top + extent.height - 2.0;
    let right = |extent: &Extent| extent.left + extent.width - 0.1;
    one.left < right(other) && other.left < right(one) && one.top < lower(other) && other.top < lower(one)
}
