//! `people`, `show`, `hold`, `forget`, `merge`.

use super::{Desk, Done, Outcome, ask, json, print_json};
use app::{AppError, InCommon, PersonRow, Portrait, Today};
use domain::{FactKind, PromiseState, What};

/// How many people a search shows.
const FOUND: usize = 50;

pub fn list(desk: &Desk, query: Option<&str>) -> Outcome {
    if let Some(query) = query {
        let rows = desk.app.search(&desk.actor, query, FOUND)?;
        if desk.json {
            print_json(&rows.iter().map(json::row).collect());
        } else if rows.is_empty() {
            println!("Nobody fits “{query}”.");
        } else {
            rows.iter().for_each(print_row);
        }
        return Ok(Done::Well);
    }
    if desk.json {
        print_json(&desk.app.everybody(&desk.actor)?.iter().map(json::person).collect());
        return Ok(Done::Well);
    }
    let mut next = None;
    let mut any = false;
    loop {
        let page = desk.app.people(&desk.actor, next.as_ref(), 500)?;
        page.rows.iter().for_each(print_row);
        any |= !page.rows.is_empty();
        next = page.next;
        if next.is_none() {
            break;
        }
    }
    if !any {
        println!("Nobody is here yet. Bring your people in: goodturn import Connections.csv contacts.vcf");
    }
    Ok(Done::Well)
}

fn print_row(row: &PersonRow) {
    let role = [row.title.as_str(), row.organisation.as_str()];
    let role: Vec<&str> = role.into_iter().filter(|part| !part.is_empty()).collect();
    println!("{}\t{}\t{}\t{}", row.name, role.join(", "), row.place, row.id);
}

pub fn show(desk: &Desk, who: &str) -> Outcome {
    let id = desk.app.find_person(&desk.actor, who)?;
    let portrait = desk.app.portrait(&desk.actor, id)?;
    let help = desk.app.how_can_i_help(&desk.actor, id)?;
    if desk.json {
        print_json(&json::portrait(&portrait, &help, &desk.app.in_common(&desk.actor, &portrait)?));
    } else {
        print_portrait(&portrait, &help, &desk.app.in_common(&desk.actor, &portrait)?);
    }
    Ok(Done::Well)
}

fn print_portrait(portrait: &Portrait, help: &Today, common: &InCommon) {
    let person = &portrait.person;
    println!("{}", person.display_name());
    for line in [person.role().map(domain::Role::line).unwrap_or_default(), person.place_line()] {
        if !line.is_empty() {
            println!("  {line}");
        }
    }
    for value in &person.values {
        match &value.what {
            What::Email { address, .. } => println!("  {address}"),
            What::Phone { number, .. } => println!("  {number}"),
            What::Link { url, .. } => println!("  {url}"),
            What::Met { on, how } => println!("  {how}{}", on.map(|d| format!(", {d}")).unwrap_or_default()),
            What::Note(note) => println!("  note: {note}"),
            _ => {}
        }
    }
    for kind in FactKind::ALL {
        for fact in portrait.facts.iter().filter(|f| f.kind == kind && f.ended_on.is_none()) {
            println!("{}: {}  ({})", kind.heading(), fact.text, fact.noted_on);
        }
    }
    for thing in &common.things {
        println!("In common: {} (you: {})", thing.what, thing.mine);
    }
    let both: Vec<&str> = common.names.values().map(String::as_str).collect();
    if !both.is_empty() {
        println!("You both know: {}", both.join(", "));
    }
    for turn in &portrait.turns {
        println!("What helped: {} on {}: {}", turn.kind.word(), turn.on, turn.text);
    }
    for promise in portrait.promises.iter().filter(|p| p.state == PromiseState::Open) {
        println!(
            "You promised: {}{}",
            promise.text,
            promise.due_on.map(|d| format!(" by {d}")).unwrap_or_default()
        );
    }
    for encounter in portrait.encounters.iter().take(10) {
        let place = if encounter.place.is_empty() { String::new() } else { format!(", {}", encounter.place) };
        println!("{}: {}{place}", encounter.on, encounter.channel.word());
    }
    if !help.suggestions.is_empty() {
        println!("How you could help:");
        for suggestion in &help.suggestions {
            println!("  {}", suggestion.title);
        }
    }
}

pub fn hold(desk: &Desk, who: &str) -> Outcome {
    let id = desk.app.find_person(&desk.actor, who)?;
    let held = desk.app.held_on(&desk.actor, id)?;
    let tables: serde_json::Map<String, serde_json::Value> =
        held.rows.iter().map(|(table, rows)| (table.clone(), rows.clone().into())).collect();
    if desk.json {
        print_json(
            &serde_json::json!({"person": id.to_string(), "held": tables, "journal_steps": held.journal_steps}),
        );
    } else {
        for (table, rows) in &held.rows {
            println!("{table}: {}", rows.len());
        }
        println!("steps in the journal: {}", held.journal_steps);
        println!("Everything, word by word: goodturn hold {id} --json");
    }
    Ok(Done::Well)
}

pub fn forget(desk: &Desk, who: &str, yes: bool) -> Outcome {
    let id = desk.app.find_person(&desk.actor, who)?;
    let name = desk.app.portrait(&desk.actor, id)?.person.display_name().to_owned();
    if !yes && !ask(&format!("Erase {name} and all that is held on them? This cannot be undone.")) {
        return Err(AppError::invalid("nobody was forgotten").hint("say --yes to forget without being asked"));
    }
    desk.app.forget(&desk.actor, id)?;
    if desk.json {
        print_json(&serde_json::json!({"forgotten": id.to_string()}));
    } else {
        println!("Forgotten. Backups and exports that you made before still hold them.");
    }
    Ok(Done::Well)
}

pub fn merge(desk: &Desk, keep: &str, other: &str) -> Outcome {
    let (keep, other) = (desk.app.find_person(&desk.actor, keep)?, desk.app.find_person(&desk.actor, other)?);
    let change = desk.app.merge(&desk.actor, keep, other)?;
    if desk.json {
        print_json(&serde_json::json!({"person": keep.to_string(), "change": change.to_string()}));
    } else {
        println!("They are one now. To take them apart again: goodturn undo --change {change}");
    }
    Ok(Done::Well)
}
