//! `same`, `different`, `unmerge`, `put-away`: who is who, and who stays.

use super::{Desk, Done, Outcome, ask, json, print_json};
use app::{Alike, AppError, Chosen};
use domain::{ImportId, Person, PersonId, Role};
use jiff::civil::Date;
use std::io::{BufRead, IsTerminal, Write};

/// So many pairs are listed in words; JSON holds all.
const LISTED: usize = 20;

/// Shows who may be here twice; at a terminal each pair is decided with one letter.
pub fn same(desk: &Desk) -> Outcome {
    if desk.json {
        let (pairs, _) = desk.app.alike(&desk.actor, 0, usize::MAX)?;
        print_json(&pairs.iter().map(json::alike).collect());
        return Ok(Done::Well);
    }
    if !std::io::stdin().is_terminal() {
        let (pairs, all) = desk.app.alike(&desk.actor, 0, LISTED)?;
        pairs.iter().for_each(show);
        match all.saturating_sub(LISTED) {
            0 if all == 0 => println!("Everybody is here once."),
            0 => println!("Decide: goodturn merge KEEP OTHER, or goodturn different ONE OTHER"),
            more => println!("… and {more} more pairs; --json lists them all"),
        }
        return Ok(Done::Well);
    }
    decide(desk)
}

fn decide(desk: &Desk) -> Outcome {
    let mut skip = 0;
    loop {
        let (pairs, all) = desk.app.alike(&desk.actor, skip, 1)?;
        let Some(pair) = pairs.first() else {
            println!("{}", if skip > 0 { "The rest waits for later." } else { "Everybody is here once." });
            return Ok(Done::Well);
        };
        println!("\n{} to look at", all - skip);
        show(pair);
        eprint!("[s]ame, [d]ifferent, [l]ater, [q]uit? ");
        let _ = std::io::stderr().flush();
        let mut answer = String::new();
        let read = std::io::stdin().lock().read_line(&mut answer);
        match answer.trim() {
            "s" | "same" => {
                let change = desk.app.merge(&desk.actor, pair.keep.id, pair.other.id)?;
                println!("They are one now. To take them apart: goodturn undo --change {change}");
            }
            "d" | "different" => {
                desk.app.tell_apart(&desk.actor, pair.keep.id, pair.other.id)?;
                println!("Two people, then. You will not be asked again.");
            }
            "l" | "later" => skip += 1,
            "q" | "quit" => return Ok(Done::Well),
            _ if matches!(read, Ok(0) | Err(_)) => return Ok(Done::Well),
            _ => println!("One letter, please: s, d, l or q."),
        }
    }
}

fn show(pair: &Alike) {
    println!("  {}", line(&pair.keep));
    println!("  {}", line(&pair.other));
    println!("  → {}{}", pair.why.join("; "), if pair.surely { " (no doubt)" } else { "" });
}

fn line(person: &Person) -> String {
    let role = person.role().map(Role::line).unwrap_or_default();
    let ways: Vec<&str> = person.emails().chain(person.phones()).chain(person.links()).take(3).collect();
    let parts = [person.display_name().to_owned(), role, person.place_line(), ways.join(" ")];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{} ({})", parts.join(", "), person.id)
}

/// Remembers that two people are not one.
pub fn different(desk: &Desk, one: &str, other: &str) -> Outcome {
    let (one, other) = (desk.app.find_person(&desk.actor, one)?, desk.app.find_person(&desk.actor, other)?);
    let change = desk.app.tell_apart(&desk.actor, one, other)?;
    if desk.json {
        print_json(&serde_json::json!({"change": change.to_string()}));
    } else {
        println!("Two people, then. You will not be asked again.");
    }
    Ok(Done::Well)
}

/// Takes the latest merge of a person apart.
pub fn unmerge(desk: &Desk, who: &str) -> Outcome {
    let id = desk.app.find_person(&desk.actor, who)?;
    let undone = desk.app.unmerge(&desk.actor, id)?;
    if desk.json {
        print_json(&serde_json::json!({"change": undone.change.to_string()}));
    } else {
        println!("They are two again. To join them again: goodturn undo --change {}", undone.change);
    }
    Ok(Done::Well)
}

/// Sets many people aside: those of an import, or everybody, with whom I was not in touch since a day.
pub fn put_away(
    desk: &Desk,
    who: &[String],
    import: Option<String>,
    not_since: Option<Date>,
    yes: bool,
) -> Outcome {
    let chosen: Vec<PersonId> = if who.is_empty() {
        let Some(day) = not_since else {
            return Err(AppError::invalid("it is not clear whom to set aside")
                .hint("name them, or say --not-since DATE (and --import ID for one import only)"));
        };
        let import = import
            .map(|id| id.parse::<ImportId>().map_err(|e| AppError::invalid(e.to_string())))
            .transpose()?;
        let all = desk.app.to_choose(&desk.actor, import)?;
        let silent =
            |c: &&app::Candidate| !c.known && !c.row.in_ten && c.last_touch.is_none_or(|touch| touch < day);
        all.iter().filter(silent).map(|c| c.row.id).collect()
    } else {
        who.iter().map(|who| desk.app.find_person(&desk.actor, who)).collect::<Result<_, _>>()?
    };
    let n = chosen.len();
    if n == 0 {
        println!("Nobody to set aside.");
        return Ok(Done::Well);
    }
    let question = format!("Set {n} {} aside? They are kept, and can be brought back.", people(n));
    if !yes && !ask(&question) {
        return Err(AppError::invalid(format!("nobody was set aside ({n} would be)"))
            .hint("say --yes to do it without being asked"));
    }
    let change = desk.app.choose(&desk.actor, &Chosen { into_ten: Vec::new(), put_away: chosen })?;
    if desk.json {
        print_json(&serde_json::json!({"put_away": n, "change": change.to_string()}));
    } else {
        println!("{n} {} set aside. To take it back: goodturn undo --change {change}", people(n));
    }
    Ok(Done::Well)
}

fn people(n: usize) -> &'static str {
    if n == 1 { "person" } else { "people" }
}
