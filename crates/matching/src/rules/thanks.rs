//! They helped me and were not thanked: a word that says what came of it.
//!
//! What they did is never set against anything. Who was written to since, or thanked, needs no second word.

use super::{Look, day_in_words, days_between};
use crate::suggestion::{Act, Ground, Reason, Rule, Suggestion, name_of};
use domain::{Direction, Doer, PersonId, TurnKind};
use jiff::civil::Date;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// After so many days a thank-you would need more than one line.
const FRESH_DAYS: i32 = 60;

/// Proposes to thank each person for the latest that they did, the freshest first.
pub fn propose(look: &Look<'_>) -> Vec<Suggestion> {
    let network = look.network;
    let fresh = |on: Date| (0..=FRESH_DAYS).contains(&days_between(on, look.today));
    let turns = network.turns.values().filter(|turn| turn.by == Doer::Them && fresh(turn.on)).map(|turn| {
        (turn.on, turn.person, format!("thank:{}", turn.id), Act::ThankFor(turn.id), turn.text.clone())
    });
    let leads = network.leads.values().filter(|lead| fresh(lead.came_on)).filter_map(|lead| {
        Some((
            lead.came_on,
            lead.by?,
            format!("thank_lead:{}", lead.id),
            Act::ThankForLead(lead.id),
            lead.text.clone(),
        ))
    });
    let mut helped: Vec<_> = turns.chain(leads).filter(|(_, person, ..)| look.here(*person)).collect();
    if helped.is_empty() {
        return Vec::new();
    }
    helped.sort_by(|a, b| (Reverse(a.0), a.1, &a.2).cmp(&(Reverse(b.0), b.1, &b.2)));
    let thanked = thanked(look);
    let mut seen = std::collections::BTreeSet::new();
    helped
        .into_iter()
        .filter(|(on, person, ..)| thanked.get(person).is_none_or(|day| day < on) && seen.insert(*person))
        .map(|(on, person, key, act, says)| {
            let when = day_in_words(on, look.today);
            let title = match act {
                Act::ThankForLead(_) => {
                    format!("Thank {} for what they told you {when}", name_of(network, person))
                }
                _ => format!("Thank {} for what they did {when}", name_of(network, person)),
            };
            let (with, sure) = (None, 1.0);
            let reasons = vec![Reason::words(person, Ground::GoodTurn, says, Some(on))];
            Suggestion { key, rule: Rule::Thanks, act, person, with, title, reasons, sure }
        })
        .collect()
}

/// The last day on which I wrote to each person or thanked them.
fn thanked(look: &Look<'_>) -> BTreeMap<PersonId, Date> {
    let mut last: BTreeMap<PersonId, Date> = BTreeMap::new();
    let written = look.network.encounters.values();
    let written =
        written.filter(|e| e.channel.written() && e.direction == Direction::FromMe).map(|e| (e.person, e.on));
    let turns = look.network.turns.values();
    let thanks = turns.filter(|t| t.by == Doer::Me && t.kind == TurnKind::Thanks).map(|t| (t.person, t.on));
    for (person, on) in written.chain(thanks) {
        let latest = last.entry(person).or_insert(on);
        *latest = (*latest).max(on);
    }
    last
}
