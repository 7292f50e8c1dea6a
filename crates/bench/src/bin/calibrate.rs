//! How sure is a likeness? Fits the curves of `matching::meaning::fitting` to the half of the judged texts marked
//! "tune", and says what is right at the line on the half marked "hold".
//!
//!     cargo run --profile perf -p bench --bin calibrate             ordinary texts and notes
//!     cargo run --profile perf -p bench --bin calibrate -- --hard   texts that share no word with whom they suit
//!
//! Every text is held against every fact of its set; what is neither the fact written for it nor one that was also
//! judged to fit counts as wrong. `--show` prints what passes the line, `--dump` every pair with its features.

use anyhow::{Context, Result};
use domain::FactKind;
use matching::meaning::{
    FOR_TODAY, Fitting, Purpose, Reader, SHARED_ENOUGH, Vector, fitting_enough, in_common, sure_fits,
    sure_shared, telling_words,
};
use matching::{ReadText, passages};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// A judged text: its half, its name in the list of what fits also, its words, and the fact written for it.
struct Text {
    hold: bool,
    lead: bool,
    name: String,
    words: String,
    fits: String,
}

struct Fact {
    fitting: Fitting,
    text: String,
    words: Vec<String>,
    vector: Vector,
}

/// A likeness, and whether the pair was judged to fit.
type Judged = (f32, bool);

/// What is printed beside the figures.
#[derive(Clone, Copy)]
struct Shown {
    pairs: bool,
    dump: bool,
}

fn main() -> Result<()> {
    let asked = |flag: &str| std::env::args().any(|arg| arg == flag);
    let (hard, shown) = (asked("--hard"), Shown { pairs: asked("--show"), dump: asked("--dump") });
    let reader = Reader::embedded()?;
    let (texts, facts, also) = if hard { hard_set()? } else { ordinary_set()? };
    let facts = read_facts(&reader, &facts)?;
    let mut judged: BTreeMap<(Fitting, bool, bool), Vec<Judged>> = BTreeMap::new();
    for text in &texts {
        for (fitting, pair) in judge(&reader, text, &facts, &also, shown)? {
            judged.entry((fitting, text.lead, text.hold)).or_default().push(pair);
        }
    }
    for fitting in [Fitting::Need, Fitting::Offer, Fitting::IdealClient, Fitting::Interest] {
        for lead in [true, false] {
            let empty = Vec::new();
            let of = |hold| judged.get(&(fitting, lead, hold)).unwrap_or(&empty);
            let name =
                format!("{fitting:?} of {}", if lead { "an opportunity" } else { "something to read" });
            report(&name, of(false), of(true), |l| sure_fits(fitting, lead, l), fitting_enough(fitting));
        }
    }
    let pairs = rows(if hard { "shared.tsv" } else { "shared_ordinary.tsv" })?;
    let [tune, hold] = ["tune", "hold"].map(|half| shared(&reader, &pairs, half));
    report("what two love", &tune?, &hold?, sure_shared, SHARED_ENOUGH);
    Ok(())
}

fn rows(name: &str) -> Result<Vec<Vec<String>>> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("data").join(name);
    let text = std::fs::read_to_string(path).with_context(|| name.to_owned())?;
    Ok(text.lines().skip(1).map(|line| line.split('\t').map(str::to_owned).collect()).collect())
}

type Set = (Vec<Text>, BTreeSet<(String, String)>, BTreeSet<(String, String)>);

fn ordinary_set() -> Result<Set> {
    let mut facts: BTreeSet<(String, String)> =
        rows("facts_ordinary.tsv")?.into_iter().map(|r| (r[0].clone(), r[1].clone())).collect();
    let mut texts = Vec::new();
    for r in rows("leads_ordinary.tsv")? {
        let name: String = r[1].chars().take(60).collect();
        facts.insert((r[2].clone(), r[3].clone()));
        texts.push(Text { hold: r[0] == "hold", lead: true, name, words: r[1].clone(), fits: r[3].clone() });
    }
    for r in rows("finds_ordinary.tsv")? {
        facts.insert((r[3].clone(), r[4].clone()));
        let words = format!("{}\n\n{}", r[1], r[2]);
        texts.push(Text { hold: r[0] == "hold", lead: false, name: r[1].clone(), words, fits: r[4].clone() });
    }
    let also = rows("also_ordinary.tsv")?.into_iter().map(|r| (r[0].clone(), r[1].clone())).collect();
    Ok((texts, facts, also))
}

fn hard_set() -> Result<Set> {
    let mut facts: BTreeSet<(String, String)> =
        rows("other_facts.tsv")?.into_iter().map(|r| (r[0].clone(), r[1].clone())).collect();
    let mut texts = Vec::new();
    for r in rows("leads.tsv")? {
        facts.extend([(r[2].clone(), r[3].clone()), (r[4].clone(), r[5].clone())]);
        texts.push(Text {
            hold: r[0] == "hold",
            lead: true,
            name: r[1].clone(),
            words: r[1].clone(),
            fits: r[3].clone(),
        });
    }
    for r in rows("finds.tsv")? {
        facts.extend([(r[3].clone(), r[4].clone()), (r[5].clone(), r[6].clone())]);
        let words = format!("{}\n\n{}", r[1], r[2]);
        texts.push(Text { hold: r[0] == "hold", lead: false, name: r[1].clone(), words, fits: r[4].clone() });
    }
    let also = [rows("leads_also.tsv")?, rows("finds_also.tsv")?].concat();
    Ok((texts, facts, also.into_iter().map(|r| (r[0].clone(), r[1].clone())).collect()))
}

fn read_facts(reader: &Reader, facts: &BTreeSet<(String, String)>) -> Result<Vec<Fact>> {
    let texts: Vec<&str> = facts.iter().map(|(_, text)| text.as_str()).collect();
    let (help, topic) = reader.read_both(&texts)?;
    let vectors = help.into_iter().zip(topic);
    let read = facts.iter().zip(vectors).filter_map(|((kind, text), (help, topic))| {
        let fitting = Fitting::of(FactKind::from_word(kind)?)?;
        let vector = if fitting == Fitting::Interest { topic } else { help };
        Some(Fact { fitting, text: text.clone(), words: telling_words(text), vector })
    });
    Ok(read.collect())
}

/// One text against every fact.
fn judge(
    reader: &Reader,
    text: &Text,
    facts: &[Fact],
    also: &BTreeSet<(String, String)>,
    shown: Shown,
) -> Result<Vec<(Fitting, Judged)>> {
    let pieces: Vec<String> =
        passages(&text.words).into_iter().map(|range| text.words[range].to_owned()).collect();
    let (help, topic) = reader.read_both(&pieces.iter().map(String::as_str).collect::<Vec<_>>())?;
    let words: Vec<Vec<String>> = pieces.iter().map(|piece| telling_words(piece)).collect();
    let read = ReadText::new(pieces, help, topic);
    let lead = text.lead;
    let half = if text.hold { "hold" } else { "tune" };
    let mut judged = Vec::new();
    for fact in facts {
        let purpose = if fact.fitting == Fitting::Interest { Purpose::Topic } else { Purpose::Help };
        let Some((best, whole, passage)) = read.likeness(purpose, &fact.vector) else { continue };
        let common = in_common(&words[passage], &fact.words);
        let likeness = ReadText::blend(words.len(), best, whole) + common;
        let right = fact.text == text.fits || also.contains(&(text.name.clone(), fact.text.clone()));
        if shown.dump {
            println!(
                "dump\t{half}\t{}\t{}\t{:?}\t{lead}\t{best:.4}\t{whole:.4}\t{common:.3}\t{right}",
                text.name, fact.text, fact.fitting
            );
        }
        if shown.pairs && sure_fits(fact.fitting, lead, likeness) >= fitting_enough(fact.fitting) {
            println!("{half} {right} {likeness:.2} {:?}: {} → {}", fact.fitting, text.name, fact.text);
        }
        judged.push((fact.fitting, (likeness, right)));
    }
    Ok(judged)
}

/// Each interest against each other one's: that two rows have nothing to do with one another is as good as sure.
fn shared(reader: &Reader, pairs: &[Vec<String>], half: &str) -> Result<Vec<Judged>> {
    let rows: Vec<_> = pairs.iter().filter(|row| row[0] == half).collect();
    let a = reader.read(Purpose::Topic, &rows.iter().map(|row| row[1].as_str()).collect::<Vec<_>>())?;
    let b = reader.read(Purpose::Topic, &rows.iter().map(|row| row[2].as_str()).collect::<Vec<_>>())?;
    let mut judged = Vec::new();
    for (i, a) in a.iter().enumerate() {
        for (j, b) in b.iter().enumerate() {
            judged.push((a.dot(b), i == j && rows[i][3] == "yes"));
        }
    }
    Ok(judged)
}

fn report(name: &str, tune: &[Judged], hold: &[Judged], sure: impl Fn(f32) -> f32, line: f32) {
    let (slope, middle) = fitted(tune);
    println!("{name}: curve fitted to {} pairs: slope {slope:.1}, middle {middle:.3}", tune.len());
    for (half, judged) in [("tune", tune), ("hold", hold)] {
        let all = judged.iter().filter(|(_, right)| *right).count();
        let at = |least: f32| {
            let shown = judged.iter().filter(|(likeness, _)| *likeness >= least);
            shown.fold((0, 0), |(n, r), (_, right)| (n + 1, r + usize::from(*right)))
        };
        let passed = |line: f32| {
            let shown = judged.iter().filter(|(likeness, _)| sure(*likeness) >= line);
            shown.fold((0, 0), |(n, r), (_, right)| (n + 1, r + usize::from(*right)))
        };
        let ((asked, asked_right), (today, today_right)) = (passed(line), passed(FOR_TODAY.max(line)));
        println!(
            "  {half}: of {all} that fit; when asked {asked_right} of {asked} are right, on Today {today_right} of {today}"
        );
        let steps = (35..=75).step_by(4).map(|s| s as f32 / 100.0).map(|likeness| (likeness, at(likeness)));
        let steps: Vec<String> = steps
            .filter(|(_, (n, _))| *n > 0)
            .map(|(likeness, (n, r))| format!("{likeness:.2}: {r}/{n}"))
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
