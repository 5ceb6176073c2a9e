//! Cycles of a directed graph.

/// One step from a part to its whole, and the row that says so. The nodes of the graph are numbers from 0.
#[derive(Clone, Copy)]
pub(super) struct Edge {
    pub(super) row: usize,
    pub(super) part: usize,
    pub(super) whole: usize,
}

/// A way from a node round to itself.
pub(super) struct Cycle {
    /// The edges in the order of the way, from the node onwards; all but the last are cut off after [`Cycle::SHOWN`].
    pub(super) edges: Vec<Edge>,
    /// How many edges were cut off before the last.
    pub(super) hidden: usize,
}

impl Cycle {
    /// A longer way is not told in full; this also bounds the memory that a hostile graph can ask for.
    pub(super) const SHOWN: usize = 8;
}

/// A cycle for each edge that closes one in a walk of the graph in the order of the edges; it is the last edge of its
/// cycle. Breaking every such edge leaves no cycle. Takes time in proportion to nodes and edges, and no stack in
/// proportion to the depth. Edges to or from a node beyond `nodes` are left out.
pub(super) fn cycles(nodes: usize, edges: &[Edge]) -> Vec<Cycle> {
    let mut out = vec![Vec::new(); nodes];
    for edge in edges.iter().filter(|edge| edge.whole < nodes) {
        if let Some(leaving) = out.get_mut(edge.part) {
            leaving.push(*edge);
        }
    }
    let mut walk = Walk {
        out,
        states: vec![State::New; nodes],
        path: Vec::new(),
        found: Vec::new(),
    };
    for edge in edges {
        walk.from(edge.part);
    }
    walk.found
}

#[derive(Clone, Copy)]
enum State {
    /// Not met so far.
    New,
    /// On the path that is being walked, at this depth.
    OnPath(usize),
    /// Everything behind it has been walked.
    Done,
}

/// A node on the path.
struct Step {
    node: usize,
    /// How many of the edges that leave it have been taken.
    taken: usize,
    /// The edge that leaves it and was taken last.
    edge: Option<Edge>,
}

struct Walk {
    out: Vec<Vec<Edge>>,
    states: Vec<State>,
    path: Vec<Step>,
    found: Vec<Cycle>,
}

impl Walk {
    /// Walks everything that can be reached from `start` and has not been walked.
    fn from(&mut self, start: usize) {
        self.enter_new(start);
        while let Some(step) = self.path.last_mut() {
            step.edge = self.out.get(step.node).and_then(|edges| edges.get(step.taken)).copied();
            step.taken += 1;
            match step.edge {
                Some(edge) => self.follow(edge),
                None => self.leave(),
            }
        }
    }

    fn follow(&mut self, edge: Edge) {
        match self.states.get(edge.whole) {
            Some(&State::OnPath(depth)) => self.close(depth, edge),
            _ => self.enter_new(edge.whole),
        }
    }

    fn enter_new(&mut self, node: usize) {
        if let Some(state @ State::New) = self.states.get_mut(node) {
            *state = State::OnPath(self.path.len());
            self.path.push(Step {
                node,
                taken: 0,
                edge: None,
            });
        }
    }

    fn leave(&mut self) {
        let left = self.path.pop();
        if let Some(state) = left.and_then(|step| self.states.get_mut(step.node)) {
            *state = State::Done;
        }
    }

    /// Notes the cycle that `edge` closes, from the step at `depth` to the end of the path.
    fn close(&mut self, depth: usize, edge: Edge) {
        let before = self.path.len().saturating_sub(depth + 1);
        let steps = self.path.iter().skip(depth).take(before.min(Cycle::SHOWN));
        let edges: Vec<Edge> = steps.filter_map(|step| step.edge).chain([edge]).collect();
        self.found.push(Cycle {
            hidden: before.saturating_sub(Cycle::SHOWN),
            edges,
        });
    }
}
