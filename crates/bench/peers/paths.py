"""Holds how paths are found against networkx, igraph and networkit, on the same graph with the same questions.

    cargo run --release -p bench --bin paths -- --write-edges GRAPH.bin
    python paths.py GRAPH.bin [--peers networkit,igraph,networkx] [--seconds 120]

It reads GRAPH.bin (three numbers of four bytes a tie) and GRAPH.questions (from, to, what our strongest path costs,
what the best first persons' paths cost). Every answer of a peer is compared with ours; a difference ends the run.
Each peer works on the questions in their order until its time is up. Needs numpy and the peers.
"""

import argparse
import statistics
import time

import numpy


# Who cannot be reached is infinitely far for one peer and as far as a number goes for another; we write 0.
FAR = 1e300


def questions(path):
    for line in open(path):
        start, end, cost, *firsts = line.split()
        yield int(start), int(end), int(cost), [int(c) for c in firsts[0].split(",")] if firsts else []


def best_firsts(distances, rows, me, end):
    """The five best first persons, from the distances of everybody to the end."""
    found = sorted(w + distances[f] for f, w in rows if f != end and distances[f] < FAR)
    return [int(cost) for cost in found[:5]]


class Networkit:
    def __init__(self, ties, people):
        import networkit
        self.it = networkit
        networkit.setNumberOfThreads(1)
        self.graph = networkit.Graph(people, weighted=True)
        one, other, cost = (numpy.ascontiguousarray(ties[:, i]) for i in range(3))
        self.graph.addEdges((cost.astype(float), (one.astype("u8"), other.astype("u8"))))

    def strongest(self, start, end):
        search = self.it.distance.BidirectionalDijkstra(self.graph, start, end)
        search.run()
        return search.getDistance()

    def firsts(self, me, end):
        search = self.it.distance.Dijkstra(self.graph, end, False)
        search.run()
        distances = search.getDistances(asarray=True)
        rows = [(f, self.graph.weight(me, f)) for f in self.graph.iterNeighbors(me)]
        return best_firsts(distances, rows, me, end)


class Igraph:
    def __init__(self, ties, people):
        import igraph
        self.graph = igraph.Graph(n=people, edges=ties[:, :2])
        self.costs = ties[:, 2].astype(float)
        self.graph.es["cost"] = self.costs

    def strongest(self, start, end):
        return self.graph.distances(start, end, weights="cost")[0][0]

    def firsts(self, me, end):
        distances = self.graph.distances(end, weights="cost")[0]
        rows = []
        for edge in self.graph.incident(me):
            one, other = self.graph.es[edge].tuple
            rows.append((one if other == me else other, self.costs[edge]))
        return best_firsts(distances, rows, me, end)


class Networkx:
    def __init__(self, ties, people):
        import networkx
        self.nx = networkx
        self.graph = networkx.Graph()
        self.graph.add_nodes_from(range(people))
        self.graph.add_weighted_edges_from((tuple(tie) for tie in ties.tolist()), weight="cost")

    def strongest(self, start, end):
        try:
            return self.nx.bidirectional_dijkstra(self.graph, start, end, weight="cost")[0]
        except self.nx.NetworkXNoPath:
            return FAR

    firsts = None


PEERS = {"networkit": Networkit, "igraph": Igraph, "networkx": Networkx}


def whole(distance):
    return round(distance) if distance < FAR else 0


def measured(what, ask, asked, seconds):
    """Times until the time is up; each answer must be ours."""
    times, begin = [], time.perf_counter()
    for question in asked:
        started = time.perf_counter()
        if started - begin > seconds:
            break
        given, ours = ask(question)
        times.append(time.perf_counter() - started)
        assert given == ours, f"{what}: {given} instead of {ours} for {question[:2]}"
    times.sort()
    p99 = times[max(0, -(-99 * len(times) // 100) - 1)]
    print(f"{what}: p50 {1e3 * statistics.median(times):.1f} ms, p99 {1e3 * p99:.1f} ms, {len(times)} questions", flush=True)


def main():
    words = argparse.ArgumentParser()
    words.add_argument("graph")
    words.add_argument("--peers", default="networkit,igraph,networkx")
    words.add_argument("--seconds", type=float, default=120)
    asked = words.parse_args()
    ties = numpy.fromfile(asked.graph, dtype="<u4").reshape(-1, 3)
    people = int(ties[:, :2].max()) + 1
    wanted = list(questions(asked.graph.rsplit(".", 1)[0] + ".questions"))
    people = max([people] + [max(q[0], q[1]) + 1 for q in wanted])
    print(f"{people} people, {len(ties)} ties", flush=True)
    for name in asked.peers.split(","):
        begin = time.perf_counter()
        peer = PEERS[name](ties, people)
        print(f"{name}: built in {time.perf_counter() - begin:.1f} s", flush=True)
        strongest = lambda q: (whole(peer.strongest(q[0], q[1])), q[2])
        measured(f"{name}, the strongest path", strongest, wanted, asked.seconds)
        if peer.firsts:
            # A way that comes back to me is none for us and one for them: compared is what is certainly the same.
            firsts = lambda q: ((lambda given: given[:1])(peer.firsts(q[0], q[1])), q[3][:1])
            measured(f"{name}, the five best first persons", firsts, wanted, asked.seconds)
        del peer


main()
