//! What figures say of themselves: their alternative texts and where they lie (ISO 14289-1, 7.3).

use std::collections::BTreeMap;

use crate::pdf::{push_length, push_text};
use crate::{Fragment, Mark, NodeId, Owner, Pages, Rect};

/// The figures by the nodes of their blocks; the logo has none.
pub(super) type Figures<'a> = BTreeMap<Option<NodeId>, Figure<'a>>;

/// A figure on a page.
pub(super) struct Figure<'a> {
    alternative: &'a str,
    /// Left, lower, right and upper edge in the coordinates of PDF.
    bounds: [f32; 4],
}

/// Every figure of the pages.
pub(super) fn collect(pages: &Pages) -> Figures<'_> {
    let fragments = pages.pages.iter().flat_map(|page| &page.fragments);
    fragments
        .filter_map(|fragment| figure(fragment, pages.height))
        .collect()
}

fn figure(fragment: &Fragment, page_height: f32) -> Option<(Option<NodeId>, Figure<'_>)> {
    let Mark::Picture { rect, alternative, .. } = &fragment.mark else {
        return None;
    };
    let node = match fragment.owner {
        Owner::Node(node) => Some(node),
        Owner::Logo => None,
        _ => return None,
    };
    let Rect { x, y, width, height } = *rect;
    let bounds = [x, page_height - y - height, x + width, page_height - y];
    Some((node, Figure { alternative, bounds }))
}

impl Figure<'_> {
    /// Adds what the element of the figure says: `Alt` (ISO 32000-1, 14.9.3) and the layout attributes `Placement` and
    /// `BBox` (14.8.5.4).
    pub(super) fn write(&self, bytes: &mut Vec<u8>) {
        bytes.extend_from_slice(b"/Alt");
        push_text(bytes, self.alternative);
        bytes.extend_from_slice(b"/A<</O/Layout/Placement/Block/BBox[");
        for (at, &edge) in self.bounds.iter().enumerate() {
            if at > 0 {
                bytes.push(b' ');
            }
            push_length(bytes, edge);
        }
        bytes.extend_from_slice(b"]>>");
    }
}
