//! What an entry stands under, and what that stands under in turn.

use std::collections::BTreeSet;

use model::{Entry, Link, Relation};

use super::Briefing;

/// The relations by which an entry stands under another.
const UPWARD: [Relation; 3] = [Relation::Implements, Relation::PartOf, Relation::Under];

/// A link from an entry to what it stands under.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Step<'a> {
    /// How many links lie between the first entry and its end, this one among them.
    pub depth: usize,
    /// The link.
    pub link: &'a Link,
    /// The entry that it leads to.
    pub to: &'a Entry,
}

impl Briefing {
    /// The links by which `entry` stands under others, each followed by those of its end. What has been met is not followed again:
    /// two ways may lead to one entry, and `under` may lead round in a circle.
    pub fn steps_above<'a>(&'a self, entry: &'a Entry) -> Vec<Step<'a>> {
        let mut followed = BTreeSet::from([&entry.id]);
        let mut open = self.next_steps(entry, 1);
        let mut steps = Vec::new();
        while let Some(step) = open.pop() {
            steps.push(step);
            if followed.insert(&step.to.id) {
                open.extend(self.next_steps(step.to, step.depth + 1));
            }
        }
        steps
    }

    /// The links of one entry, the first one last; the order of their rows leaves no trace.
    fn next_steps<'a>(&'a self, entry: &'a Entry, depth: usize) -> Vec<Step<'a>> {
        let links = self.links_from(entry).into_iter();
        let upward = links.filter(|(link, _)| UPWARD.contains(&link.relation));
        let mut steps: Vec<_> = upward.map(|(link, to)| Step { depth, link, to }).collect();
        steps.sort_by(|left, right| (right.link.relation, &right.link.to).cmp(&(left.link.relation, &left.link.to)));
        steps
    }
}
