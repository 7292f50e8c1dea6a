//! The graph: nodes, what it costs to go from one to the next, and what it costs to pass through one.
//!
//! It knows no people and no words. Rows of arcs lie one after the other in one table, the cheapest arc of a
//! row first: searches take arcs one by one and stop where the rest cannot help. A change rewrites the rows
//! that it touches, and no others.

/// A node's number. They count from 0, as nodes were added.
pub type Node = u32;

/// A way from one node to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Arc {
    /// What it costs; the table is ordered by it.
    pub cost: u32,
    /// Where it leads.
    pub to: Node,
}

#[derive(Clone, Copy, Debug, Default)]
struct Row {
    start: u32,
    len: u32,
    /// How many arcs fit before the next row begins.
    room: u32,
    /// What passing through costs; nothing for the two ends of a path.
    toll: u32,
    hub: bool,
}

/// What is tied to what; every tie can be gone both ways.
#[derive(Clone, Debug, Default)]
pub struct Graph {
    rows: Vec<Row>,
    arcs: Vec<Arc>,
    /// Places of the table in which no row lies any more.
    lost: usize,
}

/// A row that has to move gets room for as many more arcs.
const SPARE: usize = 4;

impl Graph {
    /// A graph of nodes, each with its toll and whether it is a hub, and of ties (one end, other end, cost).
    pub fn of(nodes: &[(u32, bool)], ties: &[(Node, Node, u32)]) -> Self {
        let mut rows: Vec<Row> =
            nodes.iter().map(|&(toll, hub)| Row { toll, hub, ..Row::default() }).collect();
        for &(one, other, _) in ties {
            rows[one as usize].room += 1;
            rows[other as usize].room += 1;
        }
        let mut start = 0;
        for row in &mut rows {
            row.start = start;
            start += row.room;
        }
        let mut arcs = vec![Arc { cost: 0, to: 0 }; start as usize];
        let mut put = |from: Node, to: Node, cost: u32| {
            let row = &mut rows[from as usize];
            arcs[(row.start + row.len) as usize] = Arc { cost, to };
            row.len += 1;
        };
        for &(one, other, cost) in ties {
            put(one, other, cost);
            put(other, one, cost);
        }
        for row in &rows {
            arcs[row.start as usize..(row.start + row.len) as usize].sort_unstable();
        }
        Self { rows, arcs, lost: 0 }
    }

    /// How many nodes there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is no node.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// How many bytes it holds.
    pub fn bytes(&self) -> usize {
        self.rows.capacity() * size_of::<Row>() + self.arcs.capacity() * size_of::<Arc>()
    }

    /// The arcs that leave a node, the cheapest first.
    pub fn row(&self, node: Node) -> &[Arc] {
        let row = self.rows[node as usize];
        &self.arcs[row.start as usize..(row.start + row.len) as usize]
    }

    /// What passing through a node costs.
    pub fn toll(&self, node: Node) -> u32 {
        self.rows[node as usize].toll
    }

    /// Whether a node is a hub: something that people share, and nobody who could be asked.
    pub fn is_hub(&self, node: Node) -> bool {
        self.rows[node as usize].hub
    }

    /// Adds a node without ties.
    pub fn add(&mut self, toll: u32, hub: bool) -> Node {
        self.rows.push(Row { toll, hub, ..Row::default() });
        Node::try_from(self.rows.len() - 1).expect("a network has fewer people than there are numbers")
    }

    /// Changes what passing through a node costs.
    pub fn set_toll(&mut self, node: Node, toll: u32) {
        self.rows[node as usize].toll = toll;
    }

    /// Puts these ties in the place of all that a node had. Costs what its rows and its neighbours' hold.
    pub fn retie(&mut self, node: Node, ties: &[(Node, u32)]) {
        let old = self.row(node).to_vec();
        for arc in &old {
            if arc.to != node {
                self.take(arc.to, Arc { cost: arc.cost, to: node });
            }
        }
        self.rows[node as usize].len = 0;
        for &(other, cost) in ties.iter().filter(|(other, _)| *other != node) {
            self.put(node, Arc { cost, to: other });
            self.put(other, Arc { cost, to: node });
        }
        // The table is written anew when most of it lies idle.
        if self.lost > 1_024 && self.lost > self.arcs.len() / 2 {
            self.pack();
        }
    }

    fn take(&mut self, node: Node, arc: Arc) {
        let row = self.rows[node as usize];
        let (start, end) = (row.start as usize, (row.start + row.len) as usize);
        if let Ok(at) = self.arcs[start..end].binary_search(&arc) {
            self.arcs.copy_within(start + at + 1..end, start + at);
            self.rows[node as usize].len -= 1;
        }
    }

    fn put(&mut self, node: Node, arc: Arc) {
        let row = &mut self.rows[node as usize];
        if row.len == row.room {
            let (start, len) = (row.start as usize, row.len as usize);
            let room = len + SPARE + len / 8;
            row.start = u32::try_from(self.arcs.len()).expect("fewer ties than numbers");
            row.room = u32::try_from(room).expect("fewer ties than numbers");
            self.lost += len;
            self.arcs.extend_from_within(start..start + len);
            self.arcs.resize(self.arcs.len() + room - len, arc);
        }
        let row = &mut self.rows[node as usize];
        let (start, end) = (row.start as usize, (row.start + row.len) as usize);
        let at = start + self.arcs[start..end].partition_point(|known| *known < arc);
        self.arcs.copy_within(at..end, at + 1);
        self.arcs[at] = arc;
        row.len += 1;
    }

    fn pack(&mut self) {
        let mut arcs = Vec::with_capacity(self.arcs.len() - self.lost);
        for row in &mut self.rows {
            let old = row.start as usize..(row.start + row.len) as usize;
            row.start = u32::try_from(arcs.len()).expect("it was longer before");
            row.room = row.len;
            arcs.extend_from_slice(&self.arcs[old]);
        }
        (self.arcs, self.lost) = (arcs, 0);
    }
}
