//! `path`: who could introduce me? And `path … --asked WHO`, which remembers that I asked.

use super::{Desk, Done, Outcome, json, print_json};
use app::{Answered, AppError, Asked, Mention, PathInto, PathTo, TieReason, Way};
use domain::PersonId;
use domain::network::Known;
use jiff::civil::Date;
use std::collections::BTreeMap;

type Names = BTreeMap<PersonId, Known>;

pub fn path(desk: &Desk, to: &str, asked: Option<&str>) -> Outcome {
    let answered = desk.app.who_could_introduce(&desk.actor, to)?;
    if let Some(whom) = asked {
        return remember(desk, &answered, to, whom);
    }
    if desk.json {
        print_json(&json::path::answered(&answered, desk.actor.today));
        return Ok(Done::Well);
    }
    let today = desk.actor.today;
    match &answered {
        Answered::Person(to) => person(to, today),
        Answered::Company(into) => company(into, today),
        Answered::Choice { people, companies } => {
            println!("“{to}” may be one of these. Ask again with the whole name, or with the id:");
            people.iter().for_each(|row| println!("  {}\t{}", row.name, row.id));
            companies.iter().for_each(|company| {
                println!(
                    "  {}\t{}, {}",
                    company.name,
                    company.common.share.word(),
                    people_there(company.people)
                );
            });
        }
        Answered::Nobody { mentions, known } => {
            if mentions.is_empty() {
                println!("Nobody you know is called “{to}”, and nothing you noted speaks of it.");
            } else {
                println!("Nobody you know is called “{to}”. But you noted:");
                print_mentions(mentions, known, today);
            }
            println!("When you meet somebody who knows more, tell it: goodturn met \"Ada works with {to}\"");
        }
    }
    Ok(Done::Well)
}

fn remember(desk: &Desk, answered: &Answered, text: &str, whom: &str) -> Outcome {
    let name = match answered {
        Answered::Person(to) => name_of(&to.known, to.person).to_owned(),
        Answered::Company(into) => into.company.name.clone(),
        Answered::Choice { .. } => {
            return Err(AppError::conflict(format!("“{text}” may be several"))
                .hint("nothing was noted; ask with the whole name, or with the id that `path` lists"));
        }
        Answered::Nobody { .. } => {
            return Err(AppError::not_found(format!("nobody you know is called “{text}”")).hint(
                "nothing was noted; tell what you asked: goodturn met \"Asked Ada to introduce me to …\"",
            ));
        }
    };
    let whom = desk.app.find_person(&desk.actor, whom)?;
    let change = desk.app.ask_to_introduce(&desk.actor, whom, &name)?;
    if desk.json {
        print_json(&serde_json::json!({"change": change.to_string(), "asked": whom.to_string(), "to": name}));
    } else {
        println!("Noted that you asked. To take it back: goodturn undo --change {change}");
    }
    Ok(Done::Well)
}

fn name_of(known: &Names, id: PersonId) -> &str {
    known.get(&id).map_or("somebody", |known| known.name.as_str())
}

fn say(reasons: &[TieReason], known: &Names, today: Date) -> String {
    let words = reasons.iter().map(|reason| reason.say(today, |id| name_of(known, id).to_owned()));
    words.collect::<Vec<_>>().join("; ")
}

fn person(to: &PathTo, today: Date) {
    let name = name_of(&to.known, to.person);
    let close = to.is_close(today);
    let yourself = if close { "you know each other. " } else { "" };
    println!("{name}: {yourself}{}", words(&say(&to.reasons, &to.known, today), close));
    if to.ways.is_empty() {
        println!("Nothing you noted says who else is close to {name}. You could write yourself.");
        return;
    }
    let near = to.ways.iter().any(|way| way.near);
    println!(
        "{}",
        match (close, near) {
            (true, _) => "Who else is near:",
            (_, true) => "Who could bring you together:",
            (_, false) => "Who may know the way, though you hardly know them yet:",
        }
    );
    ways(&to.ways, &to.asked, &to.known, today);
}

/// With a capital where it begins a sentence.
fn words(text: &str, begins: bool) -> String {
    let mut letters = text.chars();
    match letters.next().filter(|_| begins) {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => text.to_owned(),
    }
}

fn ways(ways: &[Way], asked: &BTreeMap<PersonId, Vec<Asked>>, known: &Names, today: Date) {
    for way in ways {
        println!("  {}{}", name_of(known, way.through), before(asked.get(&way.through), today));
        for step in &way.steps {
            let from = step.from.map_or("you", |from| name_of(known, from));
            println!("    {from} → {}: {}", name_of(known, step.to), say(&step.reasons, known, today));
        }
    }
}

/// How often I asked somebody already.
fn before(asked: Option<&Vec<Asked>>, today: Date) -> String {
    asked.map_or_else(String::new, |asked| format!("  ({})", app::asked_before(asked, today)))
}

fn people_there(people: usize) -> String {
    if people == 1 { "one of your people".to_owned() } else { format!("{people} of your people") }
}

fn company(into: &PathInto, today: Date) {
    println!("{}: {}", into.company.name, people_there(into.company.people));
    for member in &into.members {
        let was = if member.still { "" } else { " (was there)" };
        let name = name_of(&into.known, member.person);
        let before = before(into.asked.get(&member.person), today);
        println!("  {name}{was}: {}{before}", say(&member.reasons, &into.known, today));
    }
    if into.company.people > into.members.len() {
        println!("  … and others: goodturn people \"{}\"", into.company.name);
    }
    if !into.ways.is_empty() {
        println!("Who is not there and could bring you together:");
        ways(&into.ways, &into.asked, &into.known, today);
    }
    if !into.mentions.is_empty() {
        println!("You also noted:");
        print_mentions(&into.mentions, &into.known, today);
    }
}

fn print_mentions(mentions: &[Mention], known: &Names, _today: Date) {
    for mention in mentions {
        println!("  {}: “{}” ({})", name_of(known, mention.person), mention.says, mention.on);
    }
}
