//! The trial: known people are met again in a file from another source, among people who are new; and a
//! register in which everybody stands twice or more is searched for doubles.

use crate::sameness_world::{Record, SOURCES, everybody};
use bench::chance::Chance;
use domain::{PersonId, What};
use matching::sameness::{Register, Traits, Verdict};
use std::collections::HashMap;
use std::time::Instant;
use uuid::Uuid;

/// Runs both trials on a made-up world and prints what came out; shows so many mistakes.
pub fn run(seed: u64, size: usize, show: usize) {
    judge_import(seed, size, show);
    find_doubles(seed, size, show);
}

fn id(number: usize) -> PersonId {
    PersonId(Uuid::from_u128(number as u128))
}

fn judge_import(seed: u64, size: usize, show: usize) {
    let mut chance = Chance::new(seed);
    let all = everybody(&mut chance, size);
    // Two thirds are known, from one or two sources; everybody comes in from a further one.
    let mut register = Register::default();
    let mut told: HashMap<usize, Vec<What>> = HashMap::new();
    let mut incoming = Vec::new();
    let begin = Instant::now();
    for (number, one) in all.iter().enumerate() {
        let first = chance.below(4);
        let known = chance.percent(66);
        let (mut values, second) = (Vec::new(), chance.percent(40));
        for further in 0..=usize::from(second) {
            values.extend(Record::tell(&mut chance, number, one, SOURCES[(first + further) % 4]).values);
        }
        if known {
            register.put(id(number), Traits::of(&values));
            told.insert(number, values);
        }
        let further = 1 + usize::from(second) + chance.below(if second { 2 } else { 3 });
        incoming.push(Record::tell(&mut chance, number, one, SOURCES[(first + further) % 4]));
    }
    let put = begin.elapsed();
    register.learn();
    let learned = begin.elapsed();
    let (mut same, mut right, mut asked, mut asked_well, mut asked_new, mut new, mut shown) =
        (0, 0, 0, 0, 0, 0, 0);
    for record in &incoming {
        let known = told.contains_key(&record.of);
        let mut mistake = None;
        match register.judge(&Traits::of(&record.values)) {
            Verdict::Same(found) => {
                same += 1;
                right += usize::from(found.person == id(record.of));
                if found.person != id(record.of) {
                    mistake = Some(("WRONG", found));
                }
            }
            Verdict::Ask(some) => {
                asked += 1;
                asked_well += usize::from(some.iter().any(|m| m.person == id(record.of)));
                asked_new += usize::from(!known);
                if show > 100 && (!known || some[0].person != id(record.of)) {
                    mistake = Some(("NEEDLESS", some[0].clone()));
                } else if show > 50 {
                    mistake = Some(("ASKED", some[0].clone()));
                }
            }
            Verdict::New => {
                new += usize::from(known);
                if known && show > 20 && shown < show {
                    shown += 1;
                    println!("MISSED {:?}\n    {:?}", brief(&record.values), brief(&told[&record.of]));
                }
            }
        }
        if let Some((word, found)) = mistake.filter(|_| shown < show) {
            shown += 1;
            let why: Vec<String> = found.why.iter().map(ToString::to_string).collect();
            let of = usize::try_from(found.person.0.as_u128()).unwrap_or_default();
            println!(
                "{word} {:.3} {why:?}\n    {:?}\n    {:?}",
                found.sure,
                brief(&record.values),
                brief(&told[&of])
            );
        }
    }
    let known = told.len();
    println!(
        "import, seed {seed}: {known} known, {} records; surely {same}, precision {:.4}, recall {:.4}; with asking {:.4}; \
         asked {asked}, of them about somebody new {asked_new}; missed {new}; put {:.0} ms, learned {:.0} ms, judged {:.0} ms",
        incoming.len(),
        right as f64 / same.max(1) as f64,
        right as f64 / known as f64,
        (right + asked_well) as f64 / known as f64,
        put.as_secs_f64() * 1e3,
        (learned - put).as_secs_f64() * 1e3,
        (begin.elapsed() - learned).as_secs_f64() * 1e3,
    );
}

fn find_doubles(seed: u64, size: usize, show: usize) {
    let mut chance = Chance::new(seed ^ 0xd0b1e);
    let all = everybody(&mut chance, size / 2);
    let mut register = Register::default();
    let mut records: Vec<Record> = Vec::new();
    let mut pairs = 0;
    for (number, one) in all.iter().enumerate() {
        let first = chance.below(4);
        let times = 1 + chance.below(3);
        pairs += times * (times - 1) / 2;
        for further in 0..times {
            let record = Record::tell(&mut chance, number, one, SOURCES[(first + further) % 4]);
            register.put(id(records.len()), Traits::of(&record.values));
            records.push(record);
        }
    }
    let begin = Instant::now();
    register.learn();
    let learned = begin.elapsed();
    let doubles = register.doubles();
    let found = begin.elapsed() - learned;
    let record = |id: PersonId| &records[usize::try_from(id.0.as_u128()).unwrap_or_default()];
    let (mut surely, mut right, mut likely, mut likely_right, mut any, mut shown) = (0, 0, 0, 0, 0, 0);
    for double in &doubles {
        let (one, other) = (record(double.one), record(double.other));
        let same = usize::from(one.of == other.of);
        any += same;
        if double.surely {
            surely += 1;
            right += same;
        }
        if double.sure >= 0.5 {
            likely += 1;
            likely_right += same;
        }
        if same == 0 && double.sure >= 0.5 && shown < show {
            shown += 1;
            let why: Vec<String> = double.why.iter().map(ToString::to_string).collect();
            println!(
                "DOUBLE {} {:.3} {why:?}\n    {:?}\n    {:?}",
                double.surely,
                double.sure,
                brief(&one.values),
                brief(&other.values)
            );
        }
    }
    let (precision, recall) =
        (likely_right as f64 / likely.max(1) as f64, likely_right as f64 / pairs as f64);
    println!(
        "doubles, seed {seed}: {} records, {pairs} pairs; surely {surely}, precision {:.4}, recall {:.4}; at one half precision {precision:.4}, \
         recall {recall:.4}, F1 {:.4}; worth asking {}, recall {:.4}; learned {:.0} ms, compared {:.0} ms",
        records.len(),
        right as f64 / surely.max(1) as f64,
        right as f64 / pairs as f64,
        2.0 * precision * recall / (precision + recall),
        doubles.len(),
        any as f64 / pairs as f64,
        learned.as_secs_f64() * 1e3,
        found.as_secs_f64() * 1e3,
    );
}

fn brief(values: &[What]) -> Vec<String> {
    let text = |what: &What| match what {
        What::Name(name) => format!("{} [{}|{}|{}]", name.full, name.given, name.family, name.suffix),
        What::Role(role) => role.organisation.clone(),
        What::Email { address, .. } => address.clone(),
        What::Phone { number, .. } => number.clone(),
        What::Link { url, .. } => url.rsplit('/').next().unwrap_or_default().to_owned(),
        What::Place(place) => format!("{}, {} {}", place.street, place.code, place.town),
        What::Day { date, .. } => date.to_string(),
        other => format!("{other:?}"),
    };
    values.iter().map(text).collect()
}
