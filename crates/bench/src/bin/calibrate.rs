//! How sure is a likeness? Fits the curves of `matching::meaning::fitting` to the half of the judged texts marked
//! "tune", and says what is right at the line on the half marked "hold".
//!
//!     cargo run --profile perf -p bench --bin calibrate
//!
//! Every text is held against every fact of its half, those of other texts and of nobody's among them; what is
//! neither the fact written for it nor one that was also judged to fit counts as wrong. With `-- --kind` the
//! facts that were written to mislead stay away, as they mostly do in life; with `-- --show` what passes the line
//! is printed; `-- --dump` prints every pair.

use anyhow::{Context, Result};
use domain::{FactId, FactKind};
use matching::meaning::{
    Fitting, Purpose, Reader, SHARED_ENOUGH, Vector, fitting_enough, sure_fits, sure_shared,
};
use matching::{ReadText, Said, passages};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

struct Fact {
    kind: FactKind,
    text: String,
    help: Vector,
    topic: Vector,
}

/// A likeness, and whether the pair was judged to fit.
type Judged = (f32, bool);

fn main() -> Result<()> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let reader = Reader::embedded()?;
    let rows = |name: &str| -> Result<Vec<Vec<String>>> {
        let text = std::fs::read_to_string(data.join(name)).with_context(|| name.to_owned())?;
        Ok(text.lines().skip(1).map(|line| line.split('\t').map(str::to_owned).collect()).collect())
    };
    let also: BTreeSet<(String, String)> = [rows("leads_also.tsv")?, rows("finds_also.tsv")?]
        .concat()
        .into_iter()
        .map(|row| (row[0].clone(), row[1].clone()))
        .collect();
    let others = rows("other_facts.tsv")?;
    let dump = std::env::args().any(|a| a == "--dump");
    let (kind, show) = (std::env::args().any(|a| a == "--kind"), std::env::args().any(|a| a == "--show"));
    let mut by_kind: BTreeMap<(&str, Fitting), Vec<Judged>> = BTreeMap::new();
    let mut first: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for half in ["tune", "hold"] {
        let leads = rows("leads.tsv")?.into_iter().filter(|row| row[0] == half);
        let finds = rows("finds.tsv")?.into_iter().filter(|row| row[0] == half);
        // Text, its name in the list of what fits also, and the two facts written for it.
        let texts: Vec<(String, String, [String; 4])> = leads
            .map(|r| (r[1].clone(), r[1].clone(), [r[2].clone(), r[3].clone(), r[4].clone(), r[5].clone()]))
            .chain(finds.map(|r| {
                (
                    format!("{}\n\n{}", r[1], r[2]),
                    r[1].clone(),
                    [r[3].clone(), r[4].clone(), r[5].clone(), r[6].clone()],
                )
            }))
            .collect();
        let mut facts: BTreeSet<(String, String)> = BTreeSet::new();
        for (_, _, [fits_kind, fits, miss_kind, miss]) in &texts {
            facts.insert((fits_kind.clone(), fits.clone()));
            if !kind {
                facts.insert((miss_kind.clone(), miss.clone()));
            }
        }
        let parity = usize::from(half == "hold");
        facts.extend(others.iter().skip(parity).step_by(2).map(|row| (row[0].clone(), row[1].clone())));
        let facts: Vec<(String, String)> = facts.into_iter().collect();
        let words: Vec<&str> = facts.iter().map(|(_, text)| text.as_str()).collect();
        let (help, topic) = reader.read_both(&words)?;
        let facts: Vec<Fact> = facts
            .into_iter()
            .zip(help.into_iter().zip(topic))
            .filter_map(|((kind, text), (help, topic))| {
                Some(Fact { kind: FactKind::from_word(&kind)?, text, help, topic })
            })
            .collect();
        for (text, name, [_, fits, ..]) in &texts {
            let pieces: Vec<String> =
                passages(text).into_iter().map(|range| text[range].to_owned()).collect();
            let (help, topic) = reader.read_both(&pieces.iter().map(String::as_str).collect::<Vec<_>>())?;
            let read = ReadText::new(pieces, help, topic);
            let mut best: Option<(f32, bool)> = None;
            for fact in &facts {
                let Some(fitting) = Fitting::of(fact.kind) else { continue };
                let (purpose, vector) = match fitting {
                    Fitting::Interest => (Purpose::Topic, &fact.topic),
                    _ => (Purpose::Help, &fact.help),
                };
                let said = Said::Fact(FactId(uuid::Uuid::nil()));
                let likeness = read.fit(purpose, said, vector).map_or(-1.0, |fit| fit.likeness);
                let right = fact.text == *fits || also.contains(&(name.clone(), fact.text.clone()));
                by_kind.entry((half, fitting)).or_default().push((likeness, right));
                let sure = sure_fits(fitting, likeness);
                if dump {
                    let of = |purpose, vector| {
                        read.likeness(purpose, vector).map_or((0.0, 0.0), |(b, w, _)| (b, w))
                    };
                    let (help, topic) = (of(Purpose::Help, &fact.help), of(Purpose::Topic, &fact.topic));
                    let kind = domain::came_by::guess(text, false);
                    println!(
                        "dump\t{half}\t{name}\t{}\t{fitting:?}\t{kind:?}\t{:.4}\t{:.4}\t{:.4}\t{:.4}\t{right}",
                        fact.text, help.0, help.1, topic.0, topic.1
                    );
                }
                if show && sure >= fitting_enough(fitting) {
                    println!("{half} {right} {likeness:.2} {fitting:?}: {name} → {}", fact.text);
                }
                if best.is_none_or(|(most, _)| sure > most) {
                    best = Some((sure, right));
                }
            }
            let counts = first.entry(half).or_default();
            counts.0 += usize::from(best.is_some_and(|(_, right)| right));
            counts.1 += 1;
        }
    }
    for (half, (right, all)) in &first {
        println!("{half}: the surest fact of all kinds is right for {right} of {all} texts");
    }
    for fitting in [Fitting::Need, Fitting::Offer, Fitting::IdealClient, Fitting::Interest] {
        let (tune, hold) = (&by_kind[&("tune", fitting)], &by_kind[&("hold", fitting)]);
        report(&format!("{fitting:?}"), tune, hold, |l| sure_fits(fitting, l), fitting_enough(fitting));
    }
    let pairs = rows("shared.tsv")?;
    let of = |half: &str| -> Result<Vec<Judged>> {
        let rows: Vec<_> = pairs.iter().filter(|row| row[0] == half).collect();
        let a = reader.read(Purpose::Topic, &rows.iter().map(|row| row[1].as_str()).collect::<Vec<_>>())?;
        let b = reader.read(Purpose::Topic, &rows.iter().map(|row| row[2].as_str()).collect::<Vec<_>>())?;
        // Each with each: that two rows have nothing to do with one another is as good as sure.
        let mut judged = Vec::new();
        for (i, a) in a.iter().enumerate() {
            for (j, b) in b.iter().enumerate() {
                judged.push((a.dot(b), i == j && rows[i][3] == "yes"));
            }
        }
        Ok(judged)
    };
    report("shared", &of("tune")?, &of("hold")?, sure_shared, SHARED_ENOUGH);
    Ok(())
}

fn report(name: &str, tune: &[Judged], hold: &[Judged], sure: impl Fn(f32) -> f32, line: f32) {
    let (slope, middle) = fitted(tune);
    println!("{name}: curve fitted to {} pairs: slope {slope:.1}, middle {middle:.3}", tune.len());
    for (half, judged) in [("tune", tune), ("hold", hold)] {
        let all = judged.iter().filter(|(_, right)| *right).count();
        let at = |least: f32| {
            let shown = judged.iter().filter(|(l, _)| *l >= least);
            let (n, right) = shown.fold((0, 0), |(n, r), (_, right)| (n + 1, r + usize::from(*right)));
            (n, right)
        };
        let shown: Vec<&Judged> = judged.iter().filter(|(l, _)| sure(*l) >= line).collect();
        let right = shown.iter().filter(|(_, right)| *right).count();
        println!("  {half}: at the line {right} of {} shown are right, of {all} that fit", shown.len());
        let steps: Vec<String> = (35..=75)
            .step_by(4)
            .map(|s| s as f32 / 100.0)
            .map(|l| (l, at(l)))
            .filter(|(_, (n, _))| *n > 0)
            .map(|(l, (n, r))| format!("{l:.2}: {r}/{n}"))
            .collect();
        println!("    {}", steps.join("  "));
    }
}

/// Slope and middle of the logistic curve that makes these judgements likeliest (Newton's method).
fn fitted(judged: &[Judged]) -> (f64, f64) {
    let (mut a, mut b) = (10.0_f64, -6.0_f64);
    for _ in 0..100 {
        let (mut ga, mut gb, mut haa, mut hab, mut hbb) = (0.0, 0.0, 1e-6, 0.0, 1e-6);
        for (likeness, right) in judged {
            let x = f64::from(*likeness);
            let p = 1.0 / (1.0 + (-(a * x + b)).exp());
            let (error, weight) = (f64::from(u8::from(*right)) - p, p * (1.0 - p));
            ga += error * x;
            gb += error;
            haa += weight * x * x;
            hab += weight * x;
            hbb += weight;
        }
        let det = haa * hbb - hab * hab;
        let (da, db) = ((hbb * ga - hab * gb) / det, (haa * gb - hab * ga) / det);
        a += da.clamp(-5.0, 5.0);
        b += db.clamp(-5.0, 5.0);
        if da.abs() + db.abs() < 1e-9 {
            break;
        }
    }
    (a, -b / a)
}
