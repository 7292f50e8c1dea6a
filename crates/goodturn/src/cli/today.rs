//! `today` and `answer`.

use super::{Desk, Done, Outcome, bring_in, json, print_json};
use app::AppError;
use domain::Verdict;

pub fn today(desk: &Desk, limit: usize) -> Outcome {
    bring_in::read_meanings(desk)?;
    let today = desk.app.today(&desk.actor, limit)?;
    if desk.json {
        print_json(&json::today(&today));
        return Ok(Done::Well);
    }
    if today.suggestions.is_empty() {
        println!("Nothing presses today. Tell Goodturn what somebody needs or loves: goodturn met \"…\"");
    }
    for suggestion in &today.suggestions {
        println!("{}\n    {}", suggestion.title, suggestion.key);
        for reason in &suggestion.reasons {
            let words = if reason.evidence.is_empty() { &reason.says } else { &reason.evidence };
            let name = today.names.get(&reason.about).map_or("", String::as_str);
            match reason.on {
                Some(day) => println!("    {name}: “{words}” ({day})"),
                None => println!("    {name}: {words}"),
            }
        }
    }
    Ok(Done::Well)
}

pub fn answer(desk: &Desk, suggestion: &str, answer: &str) -> Outcome {
    let verdict = Verdict::from_word(&answer.replace('-', "_")).ok_or_else(|| {
        AppError::invalid(format!("“{answer}” is not an answer")).hint("say done, later, not_this or never")
    })?;
    let change = desk.app.answer(&desk.actor, suggestion, verdict)?;
    if desk.json {
        print_json(&serde_json::json!({"change": change.to_string()}));
    } else {
        println!("Noted. To take it back: goodturn undo --change {change}");
    }
    Ok(Done::Well)
}
