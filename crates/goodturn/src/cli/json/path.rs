//! The JSON shape of `path`, as docs/guide/scripts.md tells it.

use super::row;
use app::{Answered, Asked, Company, Mention, PathInto, PathTo, TieReason, Way};
use domain::PersonId;
use domain::network::Known;
use jiff::civil::Date;
use serde_json::{Value, json};
use std::collections::BTreeMap;

type Names = BTreeMap<PersonId, Known>;

/// What a name led to.
pub fn answered(answered: &Answered, today: Date) -> Value {
    match answered {
        Answered::Person(to) => person(to, today),
        Answered::Company(into) => company(into, today),
        Answered::Choice { people, companies } => json!({"found": "choice",
            "people": people.iter().map(row).collect::<Value>(),
            "companies": companies.iter().map(place).collect::<Value>()}),
        Answered::Nobody { mentions, known } => {
            json!({"found": "nobody", "mentions": told(mentions, known)})
        }
    }
}

fn person(to: &PathTo, today: Date) -> Value {
    json!({"found": "person", "person": to.person.to_string(), "name": name(&to.known, to.person),
        "last_in_touch": to.last.map(|day| day.to_string()), "reasons": reasons(&to.reasons, &to.known, today),
        "ways": ways(&to.ways, &to.asked, &to.known, today)})
}

fn company(into: &PathInto, today: Date) -> Value {
    let member = |member: &app::Member| {
        json!({"person": member.person.to_string(), "name": name(&into.known, member.person), "still": member.still,
            "reasons": reasons(&member.reasons, &into.known, today),
            "asked": asked(into.asked.get(&member.person))})
    };
    let mut object = place(&into.company);
    object["found"] = "company".into();
    object["members"] = into.members.iter().map(member).collect();
    object["ways"] = ways(&into.ways, &into.asked, &into.known, today);
    object["mentions"] = told(&into.mentions, &into.known);
    object
}

fn place(company: &Company) -> Value {
    json!({"name": company.name, "kind": company.common.share.word(), "people": company.people})
}

fn name(known: &Names, id: PersonId) -> String {
    known.get(&id).map(|known| known.name.clone()).unwrap_or_default()
}

fn reasons(reasons: &[TieReason], known: &Names, today: Date) -> Value {
    let reason = |reason: &TieReason| {
        json!({"kind": reason.word(), "says": reason.say(today, |id| name(known, id)),
            "on": reason.on.map(|day| day.to_string())})
    };
    reasons.iter().map(reason).collect()
}

fn ways(ways: &[Way], before: &BTreeMap<PersonId, Vec<Asked>>, known: &Names, today: Date) -> Value {
    let way = |way: &Way| {
        let step = |step: &app::PathStep| {
            json!({"from": step.from.map(|id| id.to_string()), "to": step.to.to_string(), "name": name(known, step.to),
                "reasons": reasons(&step.reasons, known, today)})
        };
        json!({"through": way.through.to_string(), "name": name(known, way.through), "near": way.near,
            "asked": asked(before.get(&way.through)), "steps": way.steps.iter().map(step).collect::<Value>()})
    };
    ways.iter().map(way).collect()
}

fn asked(asked: Option<&Vec<Asked>>) -> Value {
    asked.into_iter().flatten().map(|asked| json!({"on": asked.on.to_string(), "to": asked.to})).collect()
}

fn told(mentions: &[Mention], known: &Names) -> Value {
    let mention = |mention: &Mention| {
        json!({"person": mention.person.to_string(), "name": name(known, mention.person), "says": mention.says,
            "on": mention.on.to_string()})
    };
    mentions.iter().map(mention).collect()
}
