//! The searches held against the plainest way to find the same: on small graphs of chance, also after changes.

use super::{FirstPersons, Graph, Node, Path, Search};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// What it costs from a node to every other, plainly, without going through `closed`; tolls of both ends not
/// counted.
fn costs(graph: &Graph, from: Node, closed: Option<Node>) -> BTreeMap<Node, u32> {
    let mut done = BTreeMap::new();
    let mut waiting = BTreeSet::from([(0, from)]);
    while let Some((cost, node)) = waiting.pop_first() {
        if Some(node) == closed || done.contains_key(&node) {
            continue;
        }
        done.insert(node, cost);
        let exit = if node == from { 0 } else { graph.toll(node) };
        waiting.extend(graph.row(node).iter().map(|arc| (cost + exit + arc.cost, arc.to)));
    }
    done
}

/// What the best path over each first person costs, the best first.
fn plain_firsts(graph: &Graph, me: Node, to: Node) -> Vec<u32> {
    let onward = costs(graph, to, Some(me));
    let mut reach: BTreeMap<Node, u32> = BTreeMap::new();
    let mut take = |node: Node, cost: u32| {
        if node != me && node != to && !graph.is_hub(node) {
            let known = reach.entry(node).or_insert(u32::MAX);
            *known = cost.min(*known);
        }
    };
    for arc in graph.row(me) {
        take(arc.to, arc.cost);
        if graph.is_hub(arc.to) && arc.to != to {
            graph.row(arc.to).iter().for_each(|on| take(on.to, arc.cost + graph.toll(arc.to) + on.cost));
        }
    }
    let total = |(node, cost): (Node, u32)| Some(cost + graph.toll(node) + onward.get(&node)?);
    let mut all: Vec<u32> = reach.into_iter().filter_map(total).collect();
    all.sort_unstable();
    all
}

/// The sum of a path's cheapest arcs and its tolls; `None` if two of its nodes are not tied.
fn price(graph: &Graph, path: &Path) -> Option<u32> {
    let arc = |pair: &[Node]| graph.row(pair[0]).iter().find(|arc| arc.to == pair[1]).map(|arc| arc.cost);
    let arcs: Option<u32> = path.nodes.windows(2).map(arc).sum();
    let between = path.nodes.get(1..path.nodes.len().max(2) - 1).unwrap_or_default();
    Some(arcs? + between.iter().map(|node| graph.toll(*node)).sum::<u32>())
}

#[derive(Clone, Debug)]
struct World {
    nodes: Vec<(u32, bool)>,
    ties: Vec<(Node, Node, u32)>,
}

/// Up to 24 nodes, the last third of them hubs that are tied to persons only.
fn world() -> impl Strategy<Value = World> {
    (3..24_u32).prop_flat_map(|n| {
        let hub = move |node: u32| node >= n - n / 3;
        let tolls = prop::collection::vec(0..40_u32, n as usize);
        let ties = prop::collection::vec((0..n, 0..n, 1..100_u32), 0..60);
        (tolls, ties).prop_map(move |(tolls, ties)| World {
            nodes: tolls.into_iter().zip(0..).map(|(toll, node)| (toll, hub(node))).collect(),
            ties: ties.into_iter().filter(|(a, b, _)| a != b && !(hub(*a) && hub(*b))).collect(),
        })
    })
}

fn check(graph: &Graph, search: &mut Search, firsts: &mut FirstPersons) {
    let nodes = 0..graph.len() as Node;
    for (from, to) in nodes.clone().flat_map(|from| nodes.clone().map(move |to| (from, to))) {
        let plain = costs(graph, from, None).get(&to).copied();
        let path = search.strongest(graph, from, to);
        assert_eq!(path.as_ref().map(|path| path.cost), plain, "from {from} to {to}");
        let back = search.strongest(graph, to, from);
        assert_eq!(back.map(|path| path.cost), plain, "there and back again");
        if let Some(path) = path {
            assert_eq!((path.nodes.first(), path.nodes.last()), (Some(&from), Some(&to)));
            assert_eq!(price(graph, &path), plain);
        }
    }
    for to in nodes.skip(1) {
        let plain = plain_firsts(graph, 0, to);
        for wanted in [1, 2, 5] {
            let paths = firsts.best(graph, 0, to, wanted, |_| false);
            let costs: Vec<u32> = paths.iter().map(|path| path.cost).collect();
            let expected: Vec<u32> = plain.iter().copied().take(wanted).collect();
            assert_eq!(costs, expected, "the {wanted} best first persons to {to}");
            let first = |path: &Path| path.nodes[1..].iter().copied().find(|node| !graph.is_hub(*node));
            let distinct: BTreeSet<_> = paths.iter().map(first).collect();
            assert_eq!(distinct.len(), paths.len(), "each first person once");
            assert!(paths.iter().all(|path| price(graph, path) == Some(path.cost)));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(192) })]

    #[test]
    fn both_searches_find_what_the_plainest_search_finds(world in world()) {
        let graph = Graph::of(&world.nodes, &world.ties);
        check(&graph, &mut Search::default(), &mut FirstPersons::default());
    }

    #[test]
    fn a_graph_that_changed_is_as_one_made_anew(world in world(), changes in prop::collection::vec((0..24_u32, prop::collection::vec((0..24_u32, 1..100_u32), 0..8)), 1..12)) {
        let mut graph = Graph::of(&world.nodes, &world.ties);
        let (mut search, mut firsts) = (Search::default(), FirstPersons::default());
        let mut ties = world.ties.clone();
        let n = world.nodes.len() as u32;
        for (node, row) in changes {
            let node = node % n;
            let fits = |other: u32| other != node && !(world.nodes[other as usize].1 && world.nodes[node as usize].1);
            let row: Vec<(Node, u32)> = row.into_iter().map(|(other, cost)| (other % n, cost)).filter(|(other, _)| fits(*other)).collect();
            graph.retie(node, &row);
            ties.retain(|(a, b, _)| *a != node && *b != node);
            ties.extend(row.iter().map(|(other, cost)| (node, *other, *cost)));
        }
        let anew = Graph::of(&world.nodes, &ties);
        for node in 0..n {
            prop_assert_eq!(graph.row(node), anew.row(node));
        }
        check(&graph, &mut search, &mut firsts);
    }
}

#[test]
fn where_fewer_lead_on_than_are_asked_for_the_world_is_not_looked_through() {
    // Two friends, of whom one knows nobody else; the other stands at the end of a chain before a long ring.
    let ring = 5_000;
    let mut ties = vec![(0, 1, 5), (0, 2, 5), (2, 3, 5), (3, 4, 5)];
    ties.extend((4..ring).map(|node| (node, if node + 1 == ring { 4 } else { node + 1 }, 100)));
    let graph = Graph::of(&vec![(0, false); ring as usize], &ties);
    let mut firsts = FirstPersons::default();
    let paths = firsts.best(&graph, 0, 4, 5, |_| false);
    assert_eq!(paths, [Path { cost: 15, nodes: vec![0, 2, 3, 4] }]);
    assert!(firsts.effort().settled < 1_000, "{:?}", firsts.effort());
}

#[test]
fn nobody_is_reached_where_nobody_is_tied() {
    let graph = Graph::of(&[(0, false); 3], &[(0, 1, 5)]);
    let mut search = Search::default();
    assert_eq!(search.strongest(&graph, 0, 2), None);
    assert_eq!(search.strongest(&graph, 1, 1).map(|path| path.nodes), Some(vec![1]));
    assert_eq!(FirstPersons::default().best(&graph, 0, 2, 3, |_| false), []);
    assert_eq!(FirstPersons::default().best(&graph, 0, 1, 3, |_| false), [], "nobody introduces themselves");
}
