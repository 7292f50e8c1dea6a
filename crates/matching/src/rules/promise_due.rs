//! A promise is due: what I said I would do, shown from the day before it is due, and every day
//! without a date after a week.
//!
//! A promise that is late stays; it is worded as what would please them, never as what I failed at.

use super::{Look, day_in_words, days_between};
use crate::suggestion::{Act, Ground, Reason, Rule, Suggestion, name_of};

/// A promise without a date is brought up after this many days.
const WITHOUT_DATE_AFTER: i32 = 7;

/// Proposes to keep each promise that is due, the earliest first.
pub fn propose(look: &Look<'_>) -> Vec<Suggestion> {
    let (network, today) = (look.network, look.today);
    let mut due: Vec<_> = network
        .promises
        .values()
        .filter(|promise| network.people.contains_key(&promise.person))
        .filter_map(|promise| {
            let days_left = match promise.due_on {
                Some(due) => days_between(today, due),
                None => WITHOUT_DATE_AFTER - days_between(promise.made_on, today),
            };
            (days_left <= 1).then_some((days_left, promise))
        })
        .collect();
    due.sort_by_key(|(days_left, promise)| (*days_left, promise.id));
    due.into_iter()
        .map(|(_, promise)| {
            let name = name_of(network, promise.person);
            let when = match promise.due_on {
                Some(due) if due < today => {
                    format!("you had {} in mind", day_in_words(due, today).replace("on ", ""))
                }
                Some(due) => day_in_words(due, today),
                None => format!("you said so {}", day_in_words(promise.made_on, today)),
            };
            Suggestion {
                key: format!("promise:{}", promise.id),
                rule: Rule::PromiseDue,
                act: Act::KeepPromise(promise.id),
                person: promise.person,
                with: None,
                title: format!("Keep your word to {name}: {} ({when})", promise.text),
                reasons: vec![Reason {
                    about: promise.person,
                    ground: Ground::Promise,
                    kind: None,
                    says: promise.text.clone(),
                    evidence: promise.evidence.clone(),
                    on: Some(promise.made_on),
                }],
                sure: 1.0,
            }
        })
        .collect()
}
