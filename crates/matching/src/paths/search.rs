//! The strongest path between two nodes, from both ends at once.
//!
//! Each end grows a ball of settled nodes. An arc enters the queue only when the one before it in its row has
//! left it, so that a node with thousands of ties costs what is taken of them. Whether the balls touch is seen
//! when the second end of an arc is settled: its row is read once, against one bit a node. Both ends together
//! have gone far enough when their next steps add up to what the best path costs.
//!
//! Nothing is cleared between searches but what the last one touched.

use super::graph::{Arc, Graph, Node};
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::collections::binary_heap::PeekMut;

/// No entry: the beginning of a path.
pub(super) const NONE: u32 = u32::MAX;

/// The toll of a node that no path goes through: so much that no sum of others comes near, and few enough of them
/// still fit into a number.
pub(super) const CLOSED: u32 = 1 << 24;

/// A path and what it costs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// The sum of its arcs and of the tolls between them.
    pub cost: u32,
    /// Its nodes, both ends included.
    pub nodes: Vec<Node>,
}

/// What a search did; for measuring.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Effort {
    /// Nodes that were settled.
    pub settled: usize,
    /// Arcs that were read.
    pub arcs: usize,
}

/// A node that was reached as cheaply as can be.
#[derive(Clone, Copy, Debug)]
pub(super) struct Settled {
    pub node: Node,
    /// Tolls of both ends not counted.
    pub cost: u32,
    /// The entry from which it was reached.
    pub from: u32,
}

/// An arc that waits: what its end would cost, the entry that it leaves, its place in that row.
type Waiting = Reverse<(u32, u32, u32)>;

/// What one end has reached.
#[derive(Default)]
pub(super) struct Ball {
    pub settled: Vec<Settled>,
    bits: Vec<u64>,
    entry: Vec<u32>,
    heap: BinaryHeap<Waiting>,
}

impl Ball {
    /// Empties it, for a graph of so many nodes.
    pub fn clear(&mut self, nodes: usize) {
        for gone in self.settled.drain(..) {
            self.bits[gone.node as usize / 64] = 0;
        }
        self.heap.clear();
        if self.entry.len() < nodes {
            self.bits.resize(nodes.div_ceil(64), 0);
            self.entry.resize(nodes, NONE);
        }
    }

    pub fn has(&self, node: Node) -> bool {
        self.bits[node as usize / 64] >> (node % 64) & 1 == 1
    }

    /// What was reached at a node that is in it.
    pub fn at(&self, node: Node) -> (u32, Settled) {
        let entry = self.entry[node as usize];
        (entry, self.settled[entry as usize])
    }

    /// What the next step costs at least; `None` when all that can be reached was reached.
    pub fn next_cost(&self) -> Option<u32> {
        self.heap.peek().map(|Reverse((cost, ..))| *cost)
    }

    /// Takes a node in, and its cheapest arc into the queue; `exit` is its toll.
    pub fn settle(&mut self, graph: &Graph, node: Node, cost: u32, from: u32, exit: u32) -> u32 {
        let entry = self.settled.len() as u32;
        self.settled.push(Settled { node, cost, from });
        self.bits[node as usize / 64] |= 1 << (node % 64);
        self.entry[node as usize] = entry;
        if let Some(arc) = graph.row(node).first() {
            self.heap.push(Reverse((cost + exit + arc.cost, entry, 0)));
        }
        entry
    }

    /// Takes the cheapest waiting arc: what its end would cost, the entry that it leaves, and the arc.
    pub fn pop(&mut self, graph: &Graph) -> Option<(u32, u32, Arc)> {
        let settled = &self.settled;
        pop(&mut self.heap, |entry| graph.row(settled[entry as usize].node))
    }

    /// The nodes from an entry back to where this end began.
    pub fn back(&self, mut entry: u32) -> Vec<Node> {
        let mut nodes = Vec::new();
        while entry != NONE {
            let settled = self.settled[entry as usize];
            nodes.push(settled.node);
            entry = settled.from;
        }
        nodes
    }
}

/// Takes the cheapest waiting arc out of a queue, and puts the next one of its row in.
pub(super) fn pop<'a>(
    heap: &mut BinaryHeap<Waiting>,
    row_of: impl Fn(u32) -> &'a [Arc],
) -> Option<(u32, u32, Arc)> {
    let mut top = heap.peek_mut()?;
    let Reverse((cost, entry, place)) = *top;
    let row = row_of(entry);
    let arc = row[place as usize];
    match row.get(place as usize + 1) {
        // In its place: the queue is mended once, not twice.
        Some(next) => *top = Reverse((cost + (next.cost - arc.cost), entry, place + 1)),
        None => drop(PeekMut::pop(top)),
    }
    Some((cost, entry, arc))
}

/// Room to search in, kept from one search to the next.
#[derive(Default)]
pub struct Search {
    pub(super) here: Ball,
    pub(super) there: Ball,
    pub(super) effort: Effort,
}

impl Search {
    /// What the last search did.
    pub fn effort(&self) -> Effort {
        self.effort
    }

    /// The strongest path between two nodes, if they are tied at all.
    pub fn strongest(&mut self, graph: &Graph, from: Node, to: Node) -> Option<Path> {
        self.effort = Effort::default();
        if from == to {
            return Some(Path { cost: 0, nodes: vec![from] });
        }
        for (ball, node) in [(&mut self.here, from), (&mut self.there, to)] {
            ball.clear(graph.len());
            ball.settle(graph, node, 0, NONE, 0);
        }
        let mut best = Best { cost: u32::MAX, here: NONE, there: NONE };
        // The two ends may be tied to one another.
        touch(graph, &self.here, &self.there, 0, 0, &mut self.effort, |cost, other| {
            best.improve(cost, 0, other);
            best.cost
        });
        while let (Some(near), Some(far)) = (self.here.next_cost(), self.there.next_cost()) {
            if near.saturating_add(far) >= best.cost {
                break;
            }
            // The smaller ball grows.
            let forward = self.here.settled.len() <= self.there.settled.len();
            let (ball, other) =
                if forward { (&mut self.here, &self.there) } else { (&mut self.there, &self.here) };
            let Some((cost, entry, arc)) = ball.pop(graph) else { break };
            if ball.has(arc.to) {
                continue;
            }
            let end = arc.to == from || arc.to == to;
            let exit = if end { 0 } else { graph.toll(arc.to) };
            let own = ball.settle(graph, arc.to, cost, entry, exit);
            touch(graph, ball, other, own, exit, &mut self.effort, |cost, met| {
                let (here, there) = if forward { (own, met) } else { (met, own) };
                best.improve(cost, here, there);
                best.cost
            });
        }
        self.effort.settled = self.here.settled.len() + self.there.settled.len();
        if best.cost == u32::MAX {
            return None;
        }
        let mut nodes = self.here.back(best.here);
        nodes.reverse();
        nodes.extend(self.there.back(best.there));
        Some(Path { cost: best.cost, nodes })
    }
}

struct Best {
    cost: u32,
    here: u32,
    there: u32,
}

impl Best {
    fn improve(&mut self, cost: u32, here: u32, there: u32) {
        if cost < self.cost {
            *self = Self { cost, here, there };
        }
    }
}

/// Reads the row of an entry for nodes that the other end has reached. `met` is told what the path over such an
/// arc costs and the other's entry, and says what a path has to cost less than.
fn touch(
    graph: &Graph,
    ball: &Ball,
    other: &Ball,
    entry: u32,
    exit: u32,
    effort: &mut Effort,
    mut met: impl FnMut(u32, u32) -> u32,
) {
    let Settled { node, cost, .. } = ball.settled[entry as usize];
    let mut below = met(u32::MAX, NONE);
    for arc in graph.row(node) {
        let so_far = cost + exit + arc.cost;
        if so_far >= below {
            break;
        }
        effort.arcs += 1;
        if other.has(arc.to) {
            let (entry, reached) = other.at(arc.to);
            // Where the other end began, there is no toll.
            let toll = if reached.from == NONE { 0 } else { graph.toll(arc.to) };
            below = met(so_far + toll + reached.cost, entry);
        }
    }
}
