//! `fact`: what is known about a person, one thing at a time.

use super::args::FactCommand;
use super::{Desk, Done, Outcome, json, print_json};
use app::AppError;
use domain::{ChangeId, Fact, FactId, FactKind};
use serde_json::json;

pub fn fact(desk: &Desk, who: Option<&str>, what: Option<FactCommand>) -> Outcome {
    let Some(what) = what else { return list(desk, who.unwrap_or_default()) };
    match what {
        FactCommand::Add { who, kind, text } => {
            let kind = kind_of(&kind)?;
            let person = desk.app.find_person(&desk.actor, &who)?;
            let (id, change) = desk.app.add_fact(&desk.actor, person, kind, &text)?;
            answer(desk, id, change, "Kept")
        }
        FactCommand::Still { id } => {
            let id = id_of(&id)?;
            answer(desk, id, desk.app.confirm_fact(&desk.actor, id)?, "Still true")
        }
        FactCommand::Over { id } => {
            let id = id_of(&id)?;
            answer(desk, id, desk.app.end_fact(&desk.actor, id)?, "Remembered as no longer so")
        }
        FactCommand::Correct { id, kind, text } => {
            let id = id_of(&id)?;
            let kind = match kind {
                Some(kind) => kind_of(&kind)?,
                None => desk.app.fact(&desk.actor, id)?.kind,
            };
            answer(desk, id, desk.app.correct_fact(&desk.actor, id, kind, &text)?, "Put otherwise")
        }
        FactCommand::Erase { id } => {
            let id = id_of(&id)?;
            let change = desk.app.erase_fact(&desk.actor, id)?;
            if desk.json {
                print_json(&json!({"erased": id.to_string(), "change": change.to_string()}));
            } else {
                println!("Erased. To take it back: goodturn undo --change {change}");
            }
            Ok(Done::Well)
        }
    }
}

fn list(desk: &Desk, who: &str) -> Outcome {
    let id = desk.app.find_person(&desk.actor, who)?;
    let portrait = desk.app.portrait(&desk.actor, id)?;
    if desk.json {
        print_json(&portrait.facts.iter().map(json::fact).collect());
        return Ok(Done::Well);
    }
    let name = portrait.person.display_name();
    if portrait.facts.is_empty() {
        println!("Nothing is known about {name} yet. Say it: goodturn met \"{name} …\"");
    }
    for kind in FactKind::ALL {
        let facts: Vec<&Fact> = portrait.facts.iter().filter(|fact| fact.kind == kind).collect();
        if !facts.is_empty() {
            println!("{}", kind.heading());
        }
        for fact in facts {
            let over = fact.ended_on.map(|day| format!(" (no longer so since {day})")).unwrap_or_default();
            println!("  {}  {}{over}", fact.id, fact.text);
        }
    }
    Ok(Done::Well)
}

fn answer(desk: &Desk, id: FactId, change: ChangeId, done: &str) -> Outcome {
    let fact = desk.app.fact(&desk.actor, id)?;
    if desk.json {
        print_json(&json!({"fact": json::fact(&fact), "change": change.to_string()}));
    } else {
        println!("{done}: {} ({})", fact.text, fact.kind.word().replace('_', " "));
        println!("To take it back: goodturn undo --change {change}");
    }
    Ok(Done::Well)
}

fn kind_of(word: &str) -> Result<FactKind, AppError> {
    FactKind::from_word(&word.to_lowercase().replace(['-', ' '], "_")).ok_or_else(|| {
        let kinds: Vec<&str> = FactKind::ALL.into_iter().map(FactKind::word).collect();
        AppError::invalid(format!("“{word}” is no kind of fact"))
            .hint(format!("say one of {}", kinds.join(", ")))
    })
}

fn id_of(text: &str) -> Result<FactId, AppError> {
    text.parse().map_err(|_| {
        AppError::invalid(format!("“{text}” is not the id of a fact"))
            .hint("`goodturn fact WHO` lists somebody's facts with their ids")
    })
}
