//! Stories: lines as people tell them, and what is made of them; and the properties that hold for all.
//!
//! Each story is a line and a rendering of what it told. Today is Wednesday, 13 May 2026.

mod evenings;
mod facts;
mod held_out;
mod introducers;
mod meetings;
mod names;
mod promises;
mod properties;
mod whole;

use super::{Told, tell};
use crate::network::Known;
use crate::{Direction, Network, PersonId};
use jiff::civil::{Date, date};
use std::fmt::Write;

pub(super) const TODAY: Date = date(2026, 5, 13);

/// The known people of the stories.
pub(super) fn network() -> Network {
    let mut network = Network::default();
    let people = [
        ("Priya Nair", "Priya", "CFO", "Harbour Trust", true),
        ("Tom Baker", "Tom", "", "Baker & Sons", false),
        ("Tom Okafor", "Tom", "engineer", "Lagos Solar", true),
        ("Sarah Lindqvist", "Sarah", "", "", false),
        ("Mehmet Yıldız", "Mehmet", "", "Ege Tekstil", false),
        ("Siobhan Byrne", "Siobhan", "", "", false),
        ("José García Márquez", "José", "", "", false),
        ("Wang Xiuying", "Xiuying", "", "", false),
        ("Katherine Holt", "Katherine", "director", "Brightwater Homes", false),
        ("Stephen Marsh", "Stephen", "", "", false),
        ("Robert Marsh", "Bob", "", "", false),
        ("Anna-Lena Vogt", "Anna-Lena", "", "", false),
        ("Abdul bin Rashid", "Abdul", "", "", false),
        ("Fiona MacLeod", "Fiona", "", "", false),
        ("Ngozi Eze", "Ngozi", "", "", false),
    ];
    for (n, (name, short, title, organisation, in_ten)) in people.into_iter().enumerate() {
        let known = Known {
            name: name.into(),
            short: short.into(),
            title: title.into(),
            organisation: organisation.into(),
            in_ten,
        };
        network.people.insert(PersonId(uuid::Uuid::from_u128(n as u128 + 1)), known);
    }
    network
}

/// What was told, in a few lines of text.
pub(super) fn render(told: &Told, network: &Network) -> String {
    let mut out = String::new();
    for person in &told.people {
        out.push_str(&person.name);
        if !person.title.is_empty() {
            write!(out, ", {}", person.title).unwrap();
        }
        if !person.organisation.is_empty() {
            write!(out, " @ {}", person.organisation).unwrap();
        }
        let known: Vec<&str> = person.known.iter().map(|id| network.people[id].name.as_str()).collect();
        if !known.is_empty() {
            write!(out, " = {}", known.join(" | ")).unwrap();
        }
        out.push('\n');
        if let Some(e) = &person.encounter {
            let direction = if e.direction == Direction::Both {
                String::new()
            } else {
                format!(" {}", e.direction.word())
            };
            write!(out, "  {}{direction} {}", e.channel.word(), e.on).unwrap();
            if !e.place.is_empty() {
                write!(out, " @ {}", e.place).unwrap();
            }
            out.push('\n');
        }
        for e in &person.further {
            let direction = if e.direction == Direction::Both { "" } else { e.direction.word() };
            let how = format!("{} {direction}", e.channel.word());
            let place = if e.place.is_empty() { String::new() } else { format!(" @ {}", e.place) };
            writeln!(out, "  {} {}{place}", how.trim_end(), e.on).unwrap();
        }
        if let Some(by) = &person.introduced_by {
            let known =
                by.known.first().map_or(String::new(), |id| format!(" = {}", network.people[id].name));
            writeln!(out, "  introduced by {}{known}", by.name).unwrap();
        }
        for fact in &person.facts {
            writeln!(out, "  {}: {}", fact.kind.word(), fact.text).unwrap();
        }
        for promise in &person.promises {
            write!(out, "  promise: {}", promise.text).unwrap();
            if let Some(due) = promise.due_on {
                write!(out, " by {due}").unwrap();
            }
            out.push('\n');
        }
    }
    for turn in &told.turns {
        let names: Vec<&str> = turn.people.iter().map(|n| told.people[*n].name.as_str()).collect();
        writeln!(out, "did: {} {} {}", turn.kind.word(), names.join(" + "), turn.on).unwrap();
    }
    for note in &told.notes {
        writeln!(out, "note: {note}").unwrap();
    }
    out
}

/// Tells the line and compares.
#[track_caller]
pub(super) fn check(line: &str, expected: &str) {
    let network = network();
    let told = tell(line, TODAY, &network);
    properties::hold(&told);
    // Indentation is for the eye only: what a line is, its words say.
    let plain = |text: &str| {
        text.lines().map(str::trim).filter(|l| !l.is_empty()).fold(String::new(), |all, l| all + l + "\n")
    };
    let (expected, found) = (plain(expected), plain(&render(&told, &network)));
    assert!(found == expected, "\nline:     {line}\nexpected:\n{expected}\nfound:\n{found}");
}
