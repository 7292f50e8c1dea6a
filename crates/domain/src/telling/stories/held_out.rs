//! Held out: forty lines the rules were not written for, and the share of them that comes out right.
//!
//! Measured: people 44 of 46, dates 40 of 42, facts 67 of 78, promises 10 of 11, and 30 of 40 lines without
//! any fault. At the first measure, before any story had been run, facts were 49 of 78 and whole lines 18.
//! The floors below are a little lower: a change that falls under them fails. Do not write rules for these
//! lines; write more lines instead.

use super::{TODAY, network, properties, render};
use crate::telling::tell;
use std::collections::BTreeMap;

/// What a rendering says, item by item, under the name of its person.
fn items(text: &str) -> Vec<(&'static str, String)> {
    let mut items = Vec::new();
    let mut person = String::new();
    for line in text.lines().filter(|l| !l.trim().is_empty() && !l.starts_with("note:")) {
        let line = line.to_lowercase();
        let said = line.trim_start();
        if said.len() == line.len() {
            person = said.split([',', '@', '=']).next().unwrap_or_default().trim().to_owned();
            items.push(("people", person.clone()));
            if let Some((_, known)) = said.split_once(" = ") {
                items.push(("known", format!("{person}: {known}")));
            }
            let work = said.split(" = ").next().unwrap_or_default();
            if work != person {
                items.push(("work", work.to_owned()));
            }
            continue;
        }
        match said.split_once(": ") {
            Some(("promise", promise)) => {
                let (text, due) = promise.rsplit_once(" by 2").map_or((promise, None), |(t, d)| (t, Some(d)));
                items.push(("promises", format!("{person}: {text}")));
                items.extend(due.map(|due| ("dates", format!("{person} by 2{due}"))));
            }
            Some(_) => items.push(("facts", format!("{person}: {said}"))),
            None => {
                let (how, place) = said.split_once(" @ ").unwrap_or((said, ""));
                let (channel, on) = how.rsplit_once(' ').unwrap_or((how, ""));
                items.push(("channels", format!("{person}: {channel}")));
                items.push(("dates", format!("{person} on {on}")));
                if !place.is_empty() {
                    items.push(("places", format!("{person}: {place}")));
                }
            }
        }
    }
    items
}

#[test]
fn most_of_what_was_never_seen_comes_out_right() {
    let network = network();
    // Of each sort: expected, found of these, and made up beyond.
    let mut tally: BTreeMap<&str, (usize, usize, usize)> = BTreeMap::new();
    let mut whole = 0;
    let stories: Vec<&str> =
        include_str!("held_out.txt").split("\n\n").filter(|s| s.starts_with("> ")).collect();
    for story in &stories {
        let line: Vec<&str> = story.lines().filter_map(|l| l.strip_prefix("> ")).collect();
        let expected: String =
            story.lines().filter(|l| !l.starts_with("> ")).map(|l| format!("{l}\n")).collect();
        let told = tell(&line.join("\n"), TODAY, &network);
        properties::hold(&told);
        let found = render(&told, &network);
        let (wanted, mut got) = (items(&expected), items(&found));
        let mut missed = Vec::new();
        for item in &wanted {
            let entry = tally.entry(item.0).or_default();
            entry.0 += 1;
            match got.iter().position(|g| g == item) {
                Some(at) => {
                    got.remove(at);
                    entry.1 += 1;
                }
                None => missed.push(item),
            }
        }
        for extra in &got {
            tally.entry(extra.0).or_default().2 += 1;
        }
        whole += usize::from(missed.is_empty() && got.is_empty());
        if !(missed.is_empty() && got.is_empty()) {
            println!("{}\nmissed {missed:?}\nmade up {got:?}\n{found}", line.join("\n"));
        }
    }
    for (sort, (wanted, right, beyond)) in &tally {
        println!("{sort:9} {right:3} of {wanted:3} right, {beyond} not expected");
    }
    println!("{whole} of {} lines wholly right", stories.len());
    assert_eq!(stories.len(), 40);
    let floors =
        [("people", 42), ("facts", 64), ("dates", 38), ("promises", 9), ("channels", 30), ("work", 13)];
    for (sort, floor) in floors {
        assert!(tally[sort].1 >= floor, "only {} of {} {sort} come out right", tally[sort].1, tally[sort].0);
    }
    let beyond: usize = tally.values().map(|t| t.2).sum();
    assert!(beyond <= 20, "{beyond} things made up");
}
