//! The best first persons: of all whom I could ask, those from whom the strongest paths lead on to somebody.
//!
//! Two paths with the same first person are one favour to ask, so each counts once, by their best path. It is
//! the search of `search`, but each node on my side may be reached once for each of the best first persons.
//! That is enough: a path that would come later at a node has as many better ones before it there.

use super::graph::{Graph, Node};
use super::search::{Effort, NONE, Path, Search, pop};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

/// A node reached over a first person.
#[derive(Clone, Copy)]
struct Reached {
    node: Node,
    cost: u32,
    from: u32,
    /// Who is asked first; [`NONE`] as long as nobody is.
    first: Node,
    /// What else was reached at this node.
    also: u32,
    /// The place of the first person among those who are on their way; [`NONE`] for nobody.
    way: u32,
}

/// How many steps lie between two looks at who may still arrive.
const LOOK_AFTER: usize = 256;

/// Room to search in, kept from one search to the next.
#[derive(Default)]
pub struct FirstPersons {
    reached: Vec<Reached>,
    bits: Vec<u64>,
    head: Vec<u32>,
    heap: BinaryHeap<Reverse<(u32, u32, u32)>>,
    search: Search,
    effort: Effort,
    /// Each first person who is on their way, and how many of their arcs wait.
    on_way: Vec<(Node, u32)>,
    /// How many of the arcs that wait may lead to a first person who is not on their way yet.
    unborn: u32,
}

/// The best paths that were found: by first person, what it costs and where the two sides met.
struct Found {
    best: BTreeMap<Node, (u32, u32, u32)>,
    wanted: usize,
    below: u32,
}

impl Found {
    /// What a path over this first person has to cost less than, to be of use.
    fn bound(&self, first: Node) -> u32 {
        self.best.get(&first).map_or(self.below, |(cost, ..)| *cost)
    }

    fn take(&mut self, first: Node, cost: u32, here: u32, there: u32) {
        let known = self.best.get(&first).is_some_and(|(known, ..)| *known <= cost);
        if cost >= self.below || known {
            return;
        }
        self.best.insert(first, (cost, here, there));
        if self.best.len() > self.wanted {
            let worst =
                self.best.iter().max_by_key(|(node, (cost, ..))| (*cost, **node)).map(|(node, _)| *node);
            worst.and_then(|node| self.best.remove(&node));
        }
        if self.best.len() == self.wanted {
            self.below = self.best.values().map(|(cost, ..)| *cost).max().unwrap_or(u32::MAX);
        }
    }
}

impl FirstPersons {
    /// What the last search did.
    pub fn effort(&self) -> Effort {
        self.effort
    }

    /// The best paths from `me` to a node, at most `wanted`, each over another first person, the best first.
    /// Nobody for whom `skip` says so is a first person.
    pub fn best(
        &mut self,
        graph: &Graph,
        me: Node,
        to: Node,
        wanted: usize,
        skip: impl Fn(Node) -> bool,
    ) -> Vec<Path> {
        self.clear(graph.len());
        self.effort = Effort::default();
        if me == to || wanted == 0 {
            return Vec::new();
        }
        // Nobody introduces themselves.
        let skip = |node| node == to || skip(node);
        let mut found = Found { best: BTreeMap::new(), wanted, below: u32::MAX };
        self.search.there.settle(graph, to, 0, NONE, 0);
        self.reach(graph, me, 0, NONE, NONE);
        self.touch_there(graph, me, to, &skip, 0, &mut found);
        // What I share with others is gone through at once: who is asked first is then known of every other step.
        for arc in graph.row(me).iter().filter(|arc| graph.is_hub(arc.to) && arc.to != to) {
            if self.find(arc.to, NONE).is_none() {
                let entry = self.reach(graph, arc.to, arc.cost, 0, NONE);
                self.touch_there(graph, me, to, &skip, entry, &mut found);
            }
        }
        let mut steps = 0;
        while let (Some(Reverse((near, ..))), Some(far)) =
            (self.heap.peek().copied(), self.search.there.next_cost())
        {
            steps += 1;
            if steps % LOOK_AFTER == 0 && found.best.len() < wanted && self.none_may_come(&found) {
                // Fewer than were asked for are all there are: the rest of the world need not be looked through.
                found.below = found.best.values().map(|(cost, ..)| *cost).max().unwrap_or(0);
            }
            if near.saturating_add(far) >= found.below {
                break;
            }
            if self.reached.len() <= self.search.there.settled.len() {
                self.step_here(graph, me, to, &skip, wanted, &mut found);
            } else {
                self.step_there(graph, me, to, &skip, &mut found);
            }
        }
        self.effort.settled = self.reached.len() + self.search.there.settled.len();
        let mut paths: Vec<(Node, u32, u32, u32)> =
            found.best.into_iter().map(|(first, (cost, here, there))| (first, cost, here, there)).collect();
        paths.sort_by_key(|(first, cost, ..)| (*cost, *first));
        paths.into_iter().map(|(_, cost, here, there)| self.path(cost, here, there)).collect()
    }

    /// Whether everybody who can still arrive has arrived before.
    fn none_may_come(&self, found: &Found) -> bool {
        let waits = |(node, arcs): &(Node, u32)| *arcs > 0 && !found.best.contains_key(node);
        self.unborn == 0 && !self.on_way.iter().any(waits)
    }

    fn clear(&mut self, nodes: usize) {
        self.on_way.clear();
        self.unborn = 0;
        for gone in self.reached.drain(..) {
            self.bits[gone.node as usize / 64] = 0;
        }
        self.heap.clear();
        self.search.there.clear(nodes);
        if self.head.len() < nodes {
            self.bits.resize(nodes.div_ceil(64), 0);
            self.head.resize(nodes, NONE);
        }
    }

    fn path(&self, cost: u32, mut here: u32, there: u32) -> Path {
        let mut nodes = Vec::new();
        while here != NONE {
            let reached = self.reached[here as usize];
            nodes.push(reached.node);
            here = reached.from;
        }
        nodes.reverse();
        nodes.extend(self.search.there.back(there));
        Path { cost, nodes }
    }

    fn has(&self, node: Node) -> bool {
        self.bits[node as usize / 64] >> (node % 64) & 1 == 1
    }

    /// What was reached at a node, one for each first person.
    fn all_at(&self, node: Node) -> impl Iterator<Item = u32> {
        let some = |entry: u32| (entry != NONE).then_some(entry);
        let newest = if self.has(node) { some(self.head[node as usize]) } else { None };
        std::iter::successors(newest, move |entry| some(self.reached[*entry as usize].also))
    }

    fn find(&self, node: Node, first: Node) -> Option<u32> {
        self.all_at(node).find(|entry| self.reached[*entry as usize].first == first)
    }

    fn reach(&mut self, graph: &Graph, node: Node, cost: u32, from: u32, first: Node) -> u32 {
        let entry = self.reached.len() as u32;
        let also = if self.has(node) { self.head[node as usize] } else { NONE };
        let way = match self.reached.get(from as usize) {
            _ if first == NONE => NONE,
            Some(before) if before.first == first => before.way,
            _ => {
                self.on_way.push((first, 0));
                self.on_way.len() as u32 - 1
            }
        };
        self.reached.push(Reached { node, cost, from, first, also, way });
        self.bits[node as usize / 64] |= 1 << (node % 64);
        self.head[node as usize] = entry;
        if let Some(arc) = graph.row(node).first() {
            self.heap.push(Reverse((cost + self.exit(graph, entry) + arc.cost, entry, 0)));
            *self.arcs_of(way) += 1;
        }
        entry
    }

    /// How many arcs wait of a first person, or of nobody.
    fn arcs_of(&mut self, way: u32) -> &mut u32 {
        match self.on_way.get_mut(way as usize) {
            Some((_, arcs)) => arcs,
            None => &mut self.unborn,
        }
    }

    fn exit(&self, graph: &Graph, entry: u32) -> u32 {
        let reached = self.reached[entry as usize];
        if reached.from == NONE { 0 } else { graph.toll(reached.node) }
    }

    fn step_here(
        &mut self,
        graph: &Graph,
        me: Node,
        to: Node,
        skip: &impl Fn(Node) -> bool,
        wanted: usize,
        found: &mut Found,
    ) {
        // What costs so much can improve nothing any more for its first person: what the other side has reached was
        // looked at, and what it has not is farther away.
        let far = self.search.there.next_cost().unwrap_or(u32::MAX);
        if let Some(Reverse((cost, entry, _))) = self.heap.peek().copied() {
            let Reached { first, way, .. } = self.reached[entry as usize];
            if first != NONE && cost.saturating_add(far) >= found.bound(first) {
                self.heap.pop();
                *self.arcs_of(way) -= 1;
                return;
            }
        }
        let (reached, waiting) = (&self.reached, self.heap.len());
        let Some((cost, entry, arc)) = pop(&mut self.heap, |entry| graph.row(reached[entry as usize].node))
        else {
            return;
        };
        if self.heap.len() < waiting {
            // It was the last of its row.
            let way = self.reached[entry as usize].way;
            *self.arcs_of(way) -= 1;
        }
        // Paths end at their end, and do not come back to me.
        if arc.to == me || arc.to == to {
            return;
        }
        let mut first = self.reached[entry as usize].first;
        if first == NONE {
            // Hubs of mine were gone through at the start.
            if graph.is_hub(arc.to) || skip(arc.to) {
                return;
            }
            first = arc.to;
        }
        let known = self.all_at(arc.to).map(|at| self.reached[at as usize].first);
        let (mut others, mut mine) = (0, false);
        for at in known {
            mine |= at == first;
            others += usize::from(at != NONE);
        }
        if mine || others >= wanted {
            return;
        }
        let entry = self.reach(graph, arc.to, cost, entry, first);
        self.touch_there(graph, me, to, skip, entry, found);
    }

    fn step_there(
        &mut self,
        graph: &Graph,
        me: Node,
        to: Node,
        skip: &impl Fn(Node) -> bool,
        found: &mut Found,
    ) {
        let Some((cost, from, arc)) = self.search.there.pop(graph) else { return };
        if arc.to == me || self.search.there.has(arc.to) {
            return;
        }
        let exit = graph.toll(arc.to);
        let there = self.search.there.settle(graph, arc.to, cost, from, exit);
        let base = cost + exit;
        for back in graph.row(arc.to) {
            if base + back.cost >= found.below {
                break;
            }
            self.effort.arcs += 1;
            if back.to == to {
                continue;
            }
            for entry in self.all_at(back.to) {
                let here = self.reached[entry as usize];
                let first = first_of(graph, here.first, arc.to, skip);
                if first != NONE {
                    let cost = here.cost + self.exit(graph, entry) + back.cost + base;
                    found.take(first, cost, entry, there);
                }
            }
        }
    }

    /// Reads the row of what I reached for nodes that the other side has reached.
    fn touch_there(
        &mut self,
        graph: &Graph,
        me: Node,
        to: Node,
        skip: &impl Fn(Node) -> bool,
        entry: u32,
        found: &mut Found,
    ) {
        let here = self.reached[entry as usize];
        let base = here.cost + self.exit(graph, entry);
        for arc in graph.row(here.node) {
            if base + arc.cost >= found.bound(here.first) {
                break;
            }
            self.effort.arcs += 1;
            if arc.to == me || !self.search.there.has(arc.to) {
                continue;
            }
            let (there, reached) = self.search.there.at(arc.to);
            let first = first_of(graph, here.first, arc.to, skip);
            if first != NONE {
                let toll = if arc.to == to { 0 } else { graph.toll(arc.to) };
                found.take(first, base + arc.cost + toll + reached.cost, entry, there);
            }
        }
    }
}

/// Who is asked first on a path that goes on with `next`; [`NONE`] if nobody could be.
fn first_of(graph: &Graph, first: Node, next: Node, skip: &impl Fn(Node) -> bool) -> Node {
    if first != NONE {
        first
    } else if graph.is_hub(next) || skip(next) {
        NONE
    } else {
        next
    }
}
