//! How fast paths are found among very many people, and what memory alone would let it be.
//!
//! `--people N --ties N --queries N` say how large; `--write-edges FILE` writes the graph and the questions with
//! our answers, for `crates/bench/peers/paths.py`; `--write` puts the table into docs/performance.md.

use anyhow::{Context, Result, bail};
use bench::chance::Chance;
use bench::figures::{Figures, Samples, Unit, put_into_page, thousands, timed};
use bench::measure::{Effort, import, path};
use bench::world::{Size, World};
use bench::{machine, server, tied_world};
use jiff::Zoned;
use matching::paths::{FirstPersons, Graph, Node, Search};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// How many first persons are asked for.
const FIRSTS: usize = 5;

struct Asked {
    people: usize,
    ties: usize,
    queries: usize,
    file: Option<PathBuf>,
    /// How many people the network has that is asked as a page asks.
    network: usize,
    write: bool,
}

fn asked() -> Result<Asked> {
    let mut asked = Asked {
        people: 1_000_000,
        ties: 10_000_000,
        queries: 500,
        file: None,
        network: 20_000,
        write: false,
    };
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let mut next = || words.next().with_context(|| format!("{word} needs a value"));
        match word.as_str() {
            "--people" => asked.people = next()?.parse()?,
            "--ties" => asked.ties = next()?.parse()?,
            "--queries" => asked.queries = next()?.parse()?,
            "--network" => asked.network = next()?.parse()?,
            "--write-edges" => asked.file = Some(next()?.into()),
            "--write" => asked.write = true,
            _ => bail!("{word} is not known"),
        }
    }
    Ok(asked)
}

fn main() -> Result<()> {
    let asked = asked()?;
    let before = machine::now();
    let size = |n: usize| thousands(n as f64);
    let column = format!("{} people, {} ties", size(asked.people), size(asked.ties));
    let mut figures = Figures::new(vec![column], None);
    let ties = tied_world::ties(asked.people, asked.ties, 7);
    let nodes = vec![(0, false); asked.people];

    let (seconds, mut graph) = timed(|| Ok(Graph::of(&nodes, &ties)))?;
    figures.note("building the graph", Unit::Milliseconds, seconds * 1e3);
    figures.note("the graph in memory", Unit::Megabytes, graph.bytes() as f64 / 1e6);

    let mut chance = Chance::new(11);
    let pairs: Vec<(Node, Node)> = (0..asked.queries)
        .map(|_| (chance.below(asked.people) as Node, chance.below(asked.people) as Node))
        .filter(|(from, to)| from != to)
        .collect();
    let mut answers = Vec::new();

    let mut search = Search::default();
    search.strongest(&graph, pairs[0].0, pairs[0].1);
    let (mut times, mut bound) = (Samples::default(), Bound::measured(&graph));
    for &(from, to) in &pairs {
        let path = times.time(|| Ok(search.strongest(&graph, from, to)))?;
        bound.count(search.effort());
        answers.push((from, to, path.map_or(0, |path| path.cost), Vec::new()));
    }
    figures.note_times("the strongest path", &times);
    figures.aim("the strongest path, p50", "10 ms");
    bound.note(&mut figures, "the strongest path", &times);

    let mut firsts = FirstPersons::default();
    firsts.best(&graph, pairs[0].0, pairs[0].1, FIRSTS, |_| false);
    let mut times = Samples::default();
    let mut bound = Bound { arcs: 0, settled: 0, runs: 0, ..bound };
    for (from, to, _, best) in &mut answers {
        let paths = times.time(|| Ok(firsts.best(&graph, *from, *to, FIRSTS, |_| false)))?;
        bound.count(firsts.effort());
        *best = paths.iter().map(|path| path.cost).collect();
    }
    figures.note_times("the five best first persons", &times);
    figures.aim("the five best first persons, p50", "50 ms");
    bound.note(&mut figures, "the five best first persons", &times);
    let (now, _) = machine::memory(std::process::id())?;
    let with_list = (ties.len() * size_of::<tied_world::Tie>()) as f64 / 1e6;
    figures.note(
        "memory of the process, without the list it was built from",
        Unit::Megabytes,
        now - with_list,
    );

    if let Some(file) = &asked.file {
        write(file, &ties, &answers)?;
    }
    let mut times = Samples::default();
    for &(node, _) in &pairs {
        let row: Vec<(Node, u32)> = graph.row(node).iter().map(|arc| (arc.to, arc.cost + 1)).collect();
        times.time(|| {
            graph.retie(node, &row);
            Ok(())
        })?;
    }
    figures.note_times("all ties of one person changed", &times);

    let network = network(asked.network)?;
    let table = format!(
        "{}\n{network}\n{} questions of chance. Machine: {before}, and {} after.\n",
        figures.markdown(),
        pairs.len(),
        machine::load()
    );
    println!("{table}");
    if asked.write {
        put_into_page(&server::root().join("docs/performance.md"), "paths", &table)?;
    }
    Ok(())
}

/// The same in a network of people, facts and encounters, asked for as a page does.
fn network(people: usize) -> Result<String> {
    let folder = tempfile::tempdir_in(server::root().join("target"))?;
    let data = folder.path().join("data");
    std::fs::create_dir(&data)?;
    let world = World::new(Size::of(people), Zoned::now().date());
    let column = || vec![format!("a network of {} people", thousands(people as f64))];
    // How it comes in is told elsewhere.
    import::measure(&world, &data, folder.path(), &mut Figures::new(column(), None))?;
    import::add_told(&world, &data)?;
    let mut figures = Figures::new(column(), None);
    path::measure(&data, Effort::FULL, &mut figures)?;
    Ok(figures.markdown())
}

/// The graph as numbers of four bytes, three a tie, and the questions beside it with our answers.
fn write(file: &Path, ties: &[tied_world::Tie], answers: &[(Node, Node, u32, Vec<u32>)]) -> Result<()> {
    let mut out = std::io::BufWriter::new(std::fs::File::create(file)?);
    for (one, other, cost) in ties {
        for number in [one, other, cost] {
            out.write_all(&number.to_le_bytes())?;
        }
    }
    out.flush()?;
    let mut out = std::io::BufWriter::new(std::fs::File::create(file.with_extension("questions"))?);
    for (from, to, cost, firsts) in answers {
        let firsts: Vec<String> = firsts.iter().map(u32::to_string).collect();
        writeln!(out, "{from} {to} {cost} {}", firsts.join(","))?;
    }
    Ok(out.flush()?)
}

/// What a search would take if memory did nothing but hand over what it has to look at: the arcs at the speed of a
/// long read, and one visit out of order for each node.
struct Bound {
    bytes_a_second: f64,
    seconds_a_visit: f64,
    arcs: usize,
    settled: usize,
    runs: usize,
}

impl Bound {
    fn measured(graph: &Graph) -> Self {
        let n = graph.len() as Node;
        let begin = Instant::now();
        let (mut sum, mut read) = (0_u64, 0_usize);
        for node in 0..n {
            let row = graph.row(node);
            sum += row.iter().map(|arc| u64::from(arc.cost)).sum::<u64>();
            read += size_of_val(row);
        }
        let bytes_a_second = read as f64 / begin.elapsed().as_secs_f64();
        // Each visit leads to the next, so that none can be made ahead.
        let (begin, mut at, visits) = (Instant::now(), 0, 200_000);
        for step in 0..visits {
            let cheapest = graph.row(at).last().map_or(0, |arc| arc.to ^ arc.cost);
            at = (cheapest.wrapping_mul(0x9e37_79b1).wrapping_add(step)) % n;
        }
        let seconds_a_visit = begin.elapsed().as_secs_f64() / f64::from(visits);
        eprintln!(
            "  read {:.1} GB/s, a visit {:.0} ns ({sum}, {at})",
            bytes_a_second / 1e9,
            seconds_a_visit * 1e9
        );
        Self { bytes_a_second, seconds_a_visit, arcs: 0, settled: 0, runs: 0 }
    }

    fn count(&mut self, effort: matching::paths::Effort) {
        self.arcs += effort.arcs;
        self.settled += effort.settled;
        self.runs += 1;
    }

    fn note(&self, figures: &mut Figures, what: &str, times: &Samples) {
        let runs = self.runs as f64;
        let (arcs, settled) = (self.arcs as f64 / runs, self.settled as f64 / runs);
        eprintln!("  {what}: {settled:.0} nodes settled, {arcs:.0} arcs read on average");
        let arc = size_of::<matching::paths::Arc>() as f64;
        let limit = 1e3 * (arcs * arc / self.bytes_a_second + settled * self.seconds_a_visit);
        figures.note(&format!("… what memory alone would take ({what})"), Unit::Milliseconds, limit);
        let mean = (0..100).map(|percent| times.percentile(f64::from(percent) + 0.5)).sum::<f64>() / 100.0;
        figures.note(&format!("… times as long on average ({what})"), Unit::Ratio, mean / limit);
    }
}
