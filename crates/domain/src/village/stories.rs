//! Stories: what must hold in the village whatever the day, checked.

use super::{Village, pairs, person, village};
use crate::{Fact, FactKind, Person, PersonId, PromiseState, Source, What, fold};
use jiff::{
    ToSpan,
    civil::{Date, date},
};
use std::collections::{BTreeMap, BTreeSet};

const TODAY: Date = date(2026, 5, 9);

fn told() -> Village {
    village(TODAY)
}

fn named<'a>(v: &'a Village, name: &str) -> &'a Person {
    let id = person(name).unwrap_or_else(|| panic!("nobody goes by {name}"));
    v.people.iter().find(|p| p.id == id).unwrap()
}

fn the_fact<'a>(v: &'a Village, kind: FactKind, text: &str) -> &'a Fact {
    let found: Vec<_> = v.facts.iter().filter(|f| f.kind == kind && f.text == text).collect();
    assert_eq!(found.len(), 1, "{kind:?}: {text}");
    found[0]
}

/// The words that carry meaning, cut to their stems as roughly as will do.
fn meaning(text: &str) -> BTreeSet<String> {
    const EMPTY: &[&str] = &[
        "a", "across", "after", "against", "all", "always", "an", "and", "any", "at", "away", "be", "before",
        "but", "by", "can", "cannot", "does", "down", "for", "from", "get", "go", "has", "have", "here",
        "his", "in", "into", "is", "it", "less", "like", "me", "mine", "more", "my", "no", "not", "of", "on",
        "one", "or", "our", "out", "over", "put", "puts", "than", "that", "the", "their", "they", "this",
        "those", "to", "up", "what", "where", "which", "who", "whom", "why", "will", "with", "without",
        "would", "your",
    ];
    fold::words(text)
        .into_iter()
        .filter(|w| !EMPTY.contains(&w.as_str()))
        .map(|w| w.chars().take(4).collect())
        .collect()
}

#[test]
fn ids_are_unique_and_the_same_every_day() {
    let (one, other) = (told(), village(date(2031, 2, 28)));
    let ids = |v: &Village| -> Vec<uuid::Uuid> {
        let mut ids: Vec<_> = v.people.iter().map(|p| p.id.0).collect();
        ids.extend(v.facts.iter().map(|f| f.id.0));
        ids.extend(v.encounters.iter().map(|e| e.id.0));
        ids.extend(v.promises.iter().map(|p| p.id.0));
        ids.extend(v.leads.iter().map(|l| l.id.0));
        ids.extend(v.finds.iter().map(|f| f.id.0));
        ids.extend(v.events.iter().map(|e| e.id.0));
        ids.extend(v.turns.iter().map(|t| t.id.0));
        ids
    };
    let all = ids(&one);
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
    assert_eq!(all, ids(&other));
    assert!(all.iter().all(|id| id.to_string().starts_with("71da1000-")));
}

#[test]
fn the_village_is_as_large_as_it_says() {
    let v = told();
    assert!((58..=70).contains(&v.people.len()), "{} people", v.people.len());
    assert!(v.facts.len() >= 170, "{} facts", v.facts.len());
    assert!(v.encounters.len() >= 70, "{} encounters", v.encounters.len());
    assert!((8..=12).contains(&v.promises.len()), "{} promises", v.promises.len());
    assert!((10..=16).contains(&v.turns.len()), "{} good turns", v.turns.len());
    assert_eq!((v.leads.len(), v.finds.len(), v.events.len()), (5, 6, 2));
    assert_eq!(v.people.iter().filter(|p| p.in_ten).count(), 10);
    assert!(v.people.iter().all(|p| !p.archived));
    for kind in FactKind::ALL {
        // News are few by nature.
        let enough = if kind == FactKind::News { 2 } else { 10 };
        assert!(v.facts.iter().filter(|f| f.kind == kind).count() >= enough, "{kind:?}");
    }
}

#[test]
fn every_reference_leads_to_somebody() {
    let v = told();
    let people: BTreeSet<PersonId> = v.people.iter().map(|p| p.id).collect();
    let named = (v.facts.iter().map(|f| f.person))
        .chain(v.encounters.iter().map(|e| e.person))
        .chain(v.promises.iter().map(|p| p.person))
        .chain(v.turns.iter().flat_map(|t| [Some(t.person), t.with]).flatten())
        .chain(v.leads.iter().filter_map(|l| l.by));
    assert!(named.into_iter().all(|id| people.contains(&id)));
    for turn in &v.turns {
        assert_eq!(turn.with.is_some(), turn.kind == crate::TurnKind::Introduction, "{}", turn.text);
        assert_ne!(turn.with, Some(turn.person));
    }
    assert_eq!(v.leads.iter().filter(|l| l.by.is_some()).count(), 4);
    for p in &v.people {
        assert!(v.facts.iter().any(|f| f.person == p.id), "{}", p.display_name());
        assert!(v.encounters.iter().any(|e| e.person == p.id), "{}", p.display_name());
    }
}

#[test]
fn everybody_is_found_by_one_name() {
    let v = told();
    for p in &v.people {
        let name = p.name().unwrap();
        assert!(!name.given.is_empty() && name.full.contains(name.given.as_str()), "{}", name.full);
        for called in [&name.full, &name.given, &name.full.to_uppercase()] {
            assert_eq!(person(called), Some(p.id), "{called}");
        }
        if !name.nickname.is_empty() {
            assert_eq!(person(&name.nickname), Some(p.id), "{}", name.nickname);
        }
    }
    assert_eq!(person("graca"), person("Graça Tavares"));
    assert_eq!((person(""), person("Nobody")), (None, None));
}

#[test]
fn no_address_or_number_can_be_anybodys() {
    for p in &told().people {
        let example = |host: &str| ["example.org", "example.com"].contains(&host);
        assert!(p.emails().all(|a| a.rsplit_once('@').is_some_and(|(_, host)| example(host))));
        assert!(p.phones().all(|n| n.starts_with("+44 7700 900") || n.contains(" 555 01")));
        assert!(p.links().all(|l| l.starts_with("https://example.org/")));
        assert!(p.emails().next().or(p.phones().next()).is_some(), "{}", p.display_name());
        assert!(!p.place_line().is_empty());
    }
    let v = told();
    let ways: Vec<&str> = v.people.iter().flat_map(|p| p.emails().chain(p.phones())).collect();
    assert_eq!(ways.iter().collect::<BTreeSet<_>>().len(), ways.len(), "two people share an address");
}

#[test]
fn nothing_is_left_blank() {
    let v = told();
    for f in &v.facts {
        assert!(!f.text.trim().is_empty() && f.evidence.trim().len() > 20, "{}", f.text);
        assert!(!f.text.ends_with('.') && f.evidence.ends_with(['.', '?', '!']), "{}", f.evidence);
    }
    assert!(v.promises.iter().all(|p| !p.text.is_empty() && !p.evidence.is_empty()));
    assert!(v.encounters.iter().all(|e| !e.said.is_empty()));
    assert!(v.encounters.iter().all(|e| e.place.is_empty() || !e.channel.written()));
    assert!(v.people.iter().flat_map(|p| &p.values).all(|value| value.from == Source::Village));
    assert_eq!(v.events.iter().filter(|e| e.give.is_empty()).count(), 1);
}

#[test]
fn what_is_told_has_happened_and_in_that_order() {
    for today in [TODAY, date(2028, 2, 29), date(2030, 1, 1), date(2030, 12, 31)] {
        everything_is_in_order(&village(today), today);
    }
}

fn everything_is_in_order(v: &Village, today: Date) {
    let happened = (v.facts.iter().flat_map(|f| [Some(f.noted_on), f.confirmed_on, f.ended_on]).flatten())
        .chain(v.encounters.iter().map(|e| e.on))
        .chain(v.promises.iter().flat_map(|p| [Some(p.made_on), p.closed_on]).flatten())
        .chain(v.leads.iter().map(|l| l.came_on))
        .chain(v.finds.iter().map(|f| f.came_on))
        .chain(v.turns.iter().map(|t| t.on));
    assert!(happened.into_iter().all(|on| on <= today && on > today - 2.years()));
    assert!(v.events.iter().all(|e| e.on > today));
    assert!(v.leads.iter().all(|l| l.until.is_some_and(|until| until > today)));
    for f in &v.facts {
        assert!(f.confirmed_on.into_iter().chain(f.ended_on).all(|on| on >= f.noted_on), "{}", f.text);
    }
    let mut met = BTreeMap::new();
    for p in &v.people {
        let on = p.values.iter().find_map(|v| if let What::Met { on, .. } = &v.what { *on } else { None });
        let on = on.unwrap_or_else(|| panic!("how did we meet {}?", p.display_name()));
        let first = Date::new(on.year().unwrap(), on.month().unwrap(), on.day().unwrap_or(1)).unwrap();
        met.insert(p.id, first);
    }
    assert!(v.facts.iter().all(|f| f.noted_on >= met[&f.person]));
    assert!(v.encounters.iter().all(|e| e.on >= met[&e.person]));
    assert!(v.promises.iter().all(|p| p.made_on >= met[&p.person]));
    assert!(v.turns.iter().all(|t| t.on >= met[&t.person] && t.with.is_none_or(|w| t.on >= met[&w])));
}

#[test]
fn some_await_a_word_and_some_promises_fall_due() {
    let v = told();
    let waiting = |name: &str| {
        let id = named(&v, name).id;
        let mine: Vec<_> = v.encounters.iter().filter(|e| e.person == id).collect();
        let last = mine.iter().map(|e| e.on).max().unwrap();
        last >= TODAY - 2.days() && !mine.iter().any(|e| e.channel.written() && e.on >= last)
    };
    for name in ["Leilani", "Rafael", "Selam", "Marisol", "Owen"] {
        assert!(waiting(name), "{name}");
    }
    assert!(!waiting("Kwame"));
    let open: Vec<_> = v.promises.iter().filter(|p| p.state == PromiseState::Open).collect();
    let pressing = open.iter().filter(|p| p.due_on.is_some_and(|due| due <= TODAY)).count();
    assert!((2..=3).contains(&pressing) && pressing < open.len() && open.len() < v.promises.len());
    assert!(v.promises.iter().all(|p| p.closed_on.is_some() == (p.state != PromiseState::Open)));
}

#[test]
fn fitting_needs_and_offers_share_no_word() {
    let v = told();
    assert!(pairs::FITTING.len() >= 12);
    for (need, offer) in pairs::FITTING {
        let (n, o) = (the_fact(&v, FactKind::Need, need), the_fact(&v, FactKind::Offer, offer));
        assert_ne!(n.person, o.person);
        let (a, b) = (meaning(need), meaning(offer));
        let shared: Vec<_> = a.intersection(&b).collect();
        assert!(shared.is_empty(), "{need} / {offer}: {shared:?}");
    }
}

#[test]
fn decoys_share_a_word_and_do_not_fit() {
    let v = told();
    for (need, offer) in pairs::DECOYS {
        the_fact(&v, FactKind::Need, need);
        the_fact(&v, FactKind::Offer, offer);
        assert!(!pairs::FITTING.contains(&(*need, *offer)));
        assert!(!meaning(need).is_disjoint(&meaning(offer)), "{need} / {offer}");
    }
}

#[test]
fn leads_finds_and_backgrounds_have_somebody_to_go_to() {
    let v = told();
    let knows = |name: &str, kind| {
        let id = named(&v, name).id;
        v.facts.iter().filter(|f| f.person == id && f.kind == kind).collect::<Vec<_>>()
    };
    for (opening, name) in pairs::LEADS {
        let leads: Vec<_> = v.leads.iter().filter(|l| l.text.starts_with(opening)).collect();
        assert!(leads.len() == 1 && !knows(name, FactKind::IdealClient).is_empty(), "{opening}");
        assert_ne!(leads[0].by, person(name));
    }
    for (title, name) in pairs::FINDS {
        assert_eq!(v.finds.iter().filter(|f| f.title == *title).count(), 1, "{title}");
        assert!(!knows(name, FactKind::Interest).is_empty(), "{name}");
    }
    for (one, other, word) in pairs::BACKGROUNDS {
        for name in [one, other] {
            assert!(knows(name, FactKind::Background).iter().any(|f| f.text.contains(word)), "{name}");
        }
    }
}
