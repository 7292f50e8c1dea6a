//! `met`: a line in one's own words.

use super::{Desk, Done, Outcome, ask, json, print_json};
use app::{AppError, Telling, how_met};
use domain::PersonId;
use domain::telling::Told;
use std::collections::BTreeMap;

pub fn met(desk: &Desk, line: &str, yes: bool) -> Outcome {
    let (told, names) = desk.app.understand(&desk.actor, line)?;
    if !desk.json {
        print_told(&told, &names);
    }
    if !yes && !desk.json && !ask("Keep this?") {
        return Err(AppError::invalid("nothing was kept").hint("say --yes to keep without being asked"));
    }
    let mut shape = json::told(&told);
    if yes || !desk.json {
        let mut telling = Telling::of(told, &names);
        desk.app.take_as_met(&desk.actor, &mut telling)?;
        let kept = desk.app.keep_telling(&desk.actor, &telling)?;
        shape["change"] = kept.change.to_string().into();
        for (i, (id, new)) in kept.people.iter().enumerate() {
            shape["people"][i]["id"] = id.to_string().into();
            shape["people"][i]["new"] = (*new).into();
        }
        if !desk.json {
            println!("Kept. To take it back: goodturn undo --change {}", kept.change);
        }
    }
    if desk.json {
        print_json(&shape);
    }
    Ok(Done::Well)
}

fn print_told(told: &Told, names: &BTreeMap<PersonId, String>) {
    for person in &told.people {
        match person.known.as_slice() {
            [] => println!("{} (new)", person.name),
            [one] => {
                let known = names.get(one).unwrap_or(&person.name);
                let theirs = domain::fold::words(known);
                let same = domain::fold::words(&person.name).iter().all(|word| theirs.contains(word));
                let said = if same { String::new() } else { format!(" (you said “{}”)", person.name) };
                println!("{known}{said}");
            }
            [first, others @ ..] => println!(
                "{} (or {} others of that name; say more of the name if it is not them)",
                names.get(first).unwrap_or(&person.name),
                others.len()
            ),
        }
        if !person.title.is_empty() || !person.organisation.is_empty() {
            let role = domain::Role {
                title: person.title.clone(),
                organisation: person.organisation.clone(),
                department: String::new(),
            };
            println!("  {}", role.line());
        }
        let how = how_met(person, names);
        if !how.is_empty() {
            println!("  {how}");
        }
        for met in person.encounter.iter().chain(&person.further) {
            let at = if met.place.is_empty() { String::new() } else { format!(", {}", met.place) };
            println!("  {} on {}{at}", met.channel.word(), met.on);
        }
        for fact in &person.facts {
            println!("  {}: {}", fact.kind.word().replace('_', " "), fact.text);
        }
        for promise in &person.promises {
            let by = promise.due_on.map(|d| format!(" (by {d})")).unwrap_or_default();
            println!("  you promised: {}{by}", promise.text);
        }
    }
    for turn in &told.turns {
        let names: Vec<&str> = turn.people.iter().map(|n| told.people[*n].name.as_str()).collect();
        println!("you did a good turn: {} {} on {}", turn.kind.word(), names.join(" and "), turn.on);
    }
    for note in &told.notes {
        println!("  stays as a note: {note}");
    }
}
