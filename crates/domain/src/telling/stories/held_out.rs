//! Held out: lines the rules were not written for, and the share of them that comes out right.
//!
//! Of the varied lines the second, fourth … are only counted, never shown: at the first measure 105 of their
//! 175 facts came out right, now 149; dates 47 and 63 of 71, people 82 and 94 of 98. Of sixty lines as people
//! type them on a phone, written before the rules were looked at for them, 70 of 103 facts came out right at
//! first, now 90; dates 37 and 40 of 43, people 65 and 73 of 75. On the other half of the varied lines, and on
//! those of tuned.txt and tuned_2.txt, the rules were tuned. The older forty were once held out; some have been
//! seen since. The floors below are a little lower than what is measured: a change that falls under them fails.
//! Do not write rules for the lines that are held out; write more lines into tuned_2.txt instead.

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
        if let Some(turn) = line.strip_prefix("did: ") {
            items.push(("turns", turn.to_owned()));
            continue;
        }
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
        if let Some(by) = said.strip_prefix("introduced by ") {
            items.push(("introducers", format!("{person}: {by}")));
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

/// How many of each sort were expected, found of these, and made up beyond; and the lines without a fault.
struct Measure {
    tally: BTreeMap<&'static str, (usize, usize, usize)>,
    whole: usize,
    lines: usize,
}

/// The stories of a file: a line, and what should come of it.
fn stories(file: &str) -> Vec<(String, String)> {
    let story = |story: &str| {
        let of = |line: bool| story.lines().filter(move |l| l.starts_with("> ") == line);
        let told: Vec<&str> = of(true).filter_map(|l| l.strip_prefix("> ")).collect();
        (told.join("\n"), of(false).map(|l| format!("{l}\n")).collect())
    };
    file.split("\n\n").filter(|s| s.starts_with("> ")).map(story).collect()
}

/// Tells the stories and counts; shows what went wrong only if `shown`.
fn measure(name: &str, stories: &[(String, String)], shown: bool) -> Measure {
    let network = network();
    let mut of = Measure { tally: BTreeMap::new(), whole: 0, lines: stories.len() };
    for (line, expected) in stories {
        let told = tell(line, TODAY, &network);
        properties::hold(&told);
        let found = render(&told, &network);
        let (wanted, mut got) = (items(expected), items(&found));
        // The older lines were written before introducers were read: they list them among the people.
        if !wanted.iter().any(|(sort, _)| *sort == "introducers") {
            let by: Vec<String> = got.extract_if(.., |g| g.0 == "introducers").map(|g| g.1).collect();
            for by in by.iter().filter_map(|by| Some(by.split_once(": ")?.1)) {
                let name = by.split(" = ").next().unwrap_or(by);
                let known = by.replacen(" = ", ": ", 1);
                let listed = [("people", name.to_owned()), ("known", known)];
                got.extend(listed.into_iter().filter(|item| wanted.contains(item)));
            }
        }
        let mut missed = Vec::new();
        for item in &wanted {
            let entry = of.tally.entry(item.0).or_default();
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
            of.tally.entry(extra.0).or_default().2 += 1;
        }
        let right = missed.is_empty() && got.is_empty();
        of.whole += usize::from(right);
        if !right && shown {
            println!("{line}\n  MISSED {missed:?}\n  MADE UP {got:?}\n{found}");
        }
    }
    for (sort, (wanted, right, beyond)) in &of.tally {
        println!("{name}: {sort:9} {right:3} of {wanted:3} right, {beyond} not expected");
    }
    println!("{name}: {} of {} lines wholly right", of.whole, of.lines);
    of
}

impl Measure {
    /// Fails if fewer than these come out right, or more is made up.
    fn at_least(&self, whole: usize, floors: &[(&str, usize)], beyond: usize) {
        for (sort, floor) in floors {
            let right = self.tally[sort].1;
            assert!(right >= *floor, "only {right} of {} {sort} come out right", self.tally[sort].0);
        }
        assert!(self.whole >= whole, "only {} of {} lines come out right", self.whole, self.lines);
        let made_up: usize = self.tally.values().map(|t| t.2).sum();
        assert!(made_up <= beyond, "{made_up} things made up");
    }
}

/// The lines of one half of the varied stories: the first, third … or the second, fourth …
fn half(second: bool) -> Vec<(String, String)> {
    let all = stories(include_str!("varied.txt")).into_iter().enumerate();
    let half = all.filter(|(n, _)| (n % 2 == 1) == second).map(|(_, story)| story);
    let more = ["", include_str!("tuned.txt"), include_str!("tuned_2.txt")];
    half.chain(more.into_iter().filter(|_| !second).flat_map(stories)).collect()
}

#[test]
fn most_of_what_was_never_seen_comes_out_right() {
    let of = measure("forty", &stories(include_str!("held_out.txt")), false);
    assert_eq!(of.lines, 40);
    let floors =
        [("people", 45), ("facts", 72), ("dates", 40), ("promises", 9), ("channels", 32), ("work", 13)];
    of.at_least(34, &floors, 12);
}

#[test]
fn the_lines_that_the_rules_were_tuned_on_come_out_right() {
    let of = measure("tuned", &half(false), true);
    let floors =
        [("people", 258), ("facts", 394), ("dates", 128), ("promises", 38), ("channels", 104), ("turns", 3)];
    of.at_least(206, &floors, 23);
}

#[test]
fn the_other_half_of_the_varied_lines_was_only_counted() {
    let of = measure("held out", &half(true), false);
    let floors =
        [("people", 92), ("facts", 145), ("dates", 61), ("promises", 11), ("channels", 56), ("turns", 2)];
    of.at_least(48, &floors, 60);
}

#[test]
fn sixty_lines_from_a_phone_were_only_counted() {
    let of = measure("sixty", &stories(include_str!("held_out_2.txt")), false);
    assert_eq!(of.lines, 60);
    let floors =
        [("people", 71), ("facts", 87), ("dates", 38), ("promises", 8), ("channels", 32), ("work", 15)];
    of.at_least(40, &floors, 22);
}
