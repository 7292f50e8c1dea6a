//! The pieces of somebody's page: ways to reach them, facts by kind, promises, times in touch, sources.

use super::sources::Sources;
use super::views::{Kind, When};
use super::words;
use app::Portrait;
use domain::{Channel, Fact, FactKind, Person, Promise, PromiseState, Source, What};
use jiff::civil::Date;
use std::collections::{BTreeMap, HashSet};

pub struct Way {
    pub icon: &'static str,
    pub label: String,
    pub text: String,
    pub href: Option<String>,
}

pub struct Opt {
    pub value: String,
    pub label: String,
    pub picked: bool,
}

pub struct FactView {
    pub id: String,
    pub text: String,
    pub evidence: String,
    pub source: String,
    pub when: When,
    pub over: bool,
    /// Whether it is so old that one would ask.
    pub asks: bool,
    pub kinds: Vec<Opt>,
}

pub struct FactGroup {
    pub kind: Kind,
    pub facts: Vec<FactView>,
}

pub struct PromiseView {
    pub id: String,
    pub text: String,
    pub when: When,
    pub open: bool,
    pub state: &'static str,
}

pub struct EncounterView {
    pub icon: &'static str,
    pub how: String,
    pub when: When,
    pub place: String,
    pub said: String,
    pub source: String,
}

pub struct Provenance {
    pub what: String,
    pub source: String,
    pub when: When,
}

/// Every kind of fact as a choice.
pub fn kinds(picked: FactKind) -> Vec<Opt> {
    let choice = |kind: FactKind| Opt {
        value: kind.word().to_owned(),
        label: Kind::of(kind).label.to_owned(),
        picked: kind == picked,
    };
    FactKind::ALL.into_iter().map(choice).collect()
}

/// The ways to reach somebody, each once.
pub fn ways(person: &Person) -> Vec<Way> {
    let mut seen = HashSet::new();
    let ways = person.values.iter().filter_map(|value| match &value.what {
        What::Email { label, address } => way("mail", label, address, Some(format!("mailto:{address}"))),
        What::Phone { label, number } => {
            let digits: String = number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
            way("phone", label, number, Some(format!("tel:{digits}")))
        }
        What::Link { label, url } => way("link", label, bare(url), web_address(url)),
        What::Messenger { label, handle } => way("talk", label, handle, None),
        _ => None,
    });
    ways.filter(|way| seen.insert((way.icon, way.text.clone()))).collect()
}

fn way(icon: &'static str, label: &str, text: &str, href: Option<String>) -> Option<Way> {
    Some(Way { icon, label: label.to_lowercase(), text: text.to_owned(), href })
}

fn bare(url: &str) -> &str {
    let bare = url.trim_start_matches("https://").trim_start_matches("http://").trim_start_matches("www.");
    bare.trim_end_matches('/')
}

/// Only addresses of the web become links: a file may hold `javascript:`.
fn web_address(url: &str) -> Option<String> {
    let lower = url.to_ascii_lowercase();
    if lower.starts_with("https://") || lower.starts_with("http://") {
        Some(url.to_owned())
    } else if url.contains(':') || !url.contains('.') {
        None
    } else {
        Some(format!("https://{url}"))
    }
}

/// What is known, by kind; within a kind what holds comes first, the newest on top.
pub fn facts(facts: &[Fact], sources: &Sources, today: Date) -> Vec<FactGroup> {
    let view = |fact: &&Fact| FactView {
        id: fact.id.to_string(),
        text: fact.text.clone(),
        evidence: fact.evidence.clone(),
        source: match fact.confirmed_on {
            Some(_) => "still so, you said".to_owned(),
            None => sources.noted(fact.from),
        },
        when: When::on(fact.confirmed_on.unwrap_or(fact.noted_on), today),
        over: fact.ended_on.is_some(),
        asks: fact.may_have_changed(today),
        kinds: kinds(fact.kind),
    };
    let group = |kind: FactKind| {
        let (holds, over): (Vec<&Fact>, Vec<&Fact>) =
            facts.iter().rev().filter(|fact| fact.kind == kind).partition(|fact| fact.ended_on.is_none());
        let kind = match kind {
            FactKind::IdealClient => Kind { label: "Whom they would love to meet", ..Kind::of(kind) },
            _ => Kind::of(kind),
        };
        FactGroup { kind, facts: holds.iter().chain(&over).map(view).collect() }
    };
    FactKind::ALL.into_iter().map(group).filter(|group| !group.facts.is_empty()).collect()
}

/// What I promised: open ones first.
pub fn promises(promises: &[Promise], today: Date) -> Vec<PromiseView> {
    let (open, closed): (Vec<&Promise>, Vec<&Promise>) =
        promises.iter().partition(|promise| promise.state == PromiseState::Open);
    let view = |promise: &&Promise| {
        let (state, day) = match (promise.state, promise.due_on) {
            (PromiseState::Open, Some(due)) if due < today => ("You had in mind:", due),
            (PromiseState::Open, Some(due)) => ("By", due),
            (PromiseState::Open, None) => ("You said so", promise.made_on),
            (PromiseState::Kept, _) => ("Kept", promise.closed_on.unwrap_or(promise.made_on)),
            (PromiseState::Released, _) => ("Let go", promise.closed_on.unwrap_or(promise.made_on)),
        };
        let by = matches!(state, "By" | "You had in mind:");
        PromiseView {
            id: promise.id.to_string(),
            text: promise.text.clone(),
            when: if by { When::day(day, today) } else { When::on(day, today) },
            open: promise.state == PromiseState::Open,
            state,
        }
    };
    open.iter().chain(&closed).map(view).collect()
}

/// When we were in touch, newest first.
pub fn touches(portrait: &Portrait, sources: &Sources, today: Date) -> Vec<EncounterView> {
    let met = portrait.encounters.iter().map(|encounter| {
        let view = EncounterView {
            icon: match encounter.channel {
                Channel::Met => "people",
                Channel::Call => "phone",
                Channel::Coffee => "coffee",
                Channel::Mail => "mail",
                Channel::Message => "talk",
            },
            how: words::in_touch(encounter.channel, encounter.direction).to_owned(),
            when: When::on(encounter.on, today),
            place: encounter.place.clone(),
            said: encounter.said.clone(),
            source: match encounter.from {
                Source::Import(_) => sources.noted(encounter.from),
                Source::Me | Source::Village => String::new(),
            },
        };
        (encounter.on, view)
    });
    // What I did for them stands under "What helped".
    let theirs = portrait.turns.iter().filter(|turn| turn.by == domain::Doer::Them);
    let done = theirs.map(|turn| {
        let view = EncounterView {
            icon: "mark",
            how: words::turn_of_theirs(turn.kind).to_owned(),
            when: When::on(turn.on, today),
            place: String::new(),
            said: turn.text.clone(),
            source: String::new(),
        };
        (turn.on, view)
    });
    let mut all: Vec<(Date, EncounterView)> = met.chain(done).collect();
    all.sort_by_key(|(on, _)| std::cmp::Reverse(*on));
    all.into_iter().map(|(_, view)| view).collect()
}

/// Days, groups, and full addresses.
pub fn details(person: &Person) -> Vec<(String, String)> {
    let detail = |value: &domain::Value| match &value.what {
        What::Day { label, date } => {
            let label = words::sentence(if label.is_empty() { "a day" } else { label });
            Some((label.trim_end_matches('.').to_owned(), words::partial_day(*date)))
        }
        What::Group(group) => Some(("Group".to_owned(), group.clone())),
        What::Place(place) if !place.street.is_empty() || !place.code.is_empty() => {
            Some(("Address".to_owned(), super::hold::value_words(&value.what).1))
        }
        _ => None,
    };
    let mut seen = HashSet::new();
    person.values.iter().filter_map(detail).filter(|row| seen.insert(row.clone())).collect()
}

/// What I wrote myself.
pub fn my_note(person: &Person) -> String {
    let mine = person.values.iter().filter_map(|value| match (&value.what, value.from) {
        (What::Note(note), Source::Me) => Some(note.as_str()),
        _ => None,
    });
    mine.collect::<Vec<_>>().join("\n")
}

/// Notes that came with files, and from which.
pub fn other_notes(person: &Person, sources: &Sources) -> Vec<(String, String)> {
    let other = person.values.iter().filter_map(|value| match (&value.what, value.from) {
        (What::Note(_), Source::Me) => None,
        (What::Note(note), from) => Some((note.clone(), sources.line(from))),
        _ => None,
    });
    other.collect()
}

/// What each source brought.
pub fn provenance(person: &Person, sources: &Sources) -> Vec<Provenance> {
    let mut brought: BTreeMap<Source, Vec<String>> = BTreeMap::new();
    for value in &person.values {
        let (label, _) = super::hold::value_words(&value.what);
        let labels = brought.entry(value.from).or_default();
        if !labels.contains(&label) {
            labels.push(label);
        }
    }
    brought
        .into_iter()
        .map(|(source, labels)| Provenance {
            what: labels.join(", "),
            source: sources.name(source),
            when: sources.when(source),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_the_web_become_links() {
        assert_eq!(web_address("https://a.example/x").as_deref(), Some("https://a.example/x"));
        assert_eq!(web_address("www.a.example").as_deref(), Some("https://www.a.example"));
        for url in ["javascript:alert(1)", "data:text/html,x", "JAVASCRIPT:x.y", "plain"] {
            assert_eq!(web_address(url), None, "{url}");
        }
    }
}
