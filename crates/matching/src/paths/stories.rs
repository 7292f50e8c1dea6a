//! Stories of ways, told in the village and read as a person would read them.

use super::{Record, Ties, Touched, Way};
use domain::myself::Trait;
use domain::village::{Village, person, village};
use domain::{Channel, FactKind, Myself, PersonId, Source, TurnKind, What};
use jiff::civil::{Date, date};
use std::collections::BTreeMap;

const TODAY: Date = date(2026, 11, 22);

/// What paths read of everybody in the village.
fn records() -> Vec<Record> {
    let Village { people, facts, encounters, turns, .. } = village(TODAY);
    let record = |person: &domain::Person| {
        let mine = || encounters.iter().filter(|e| e.person == person.id);
        let mut touched: BTreeMap<Channel, Touched> = BTreeMap::new();
        for e in mine() {
            let known =
                touched.entry(e.channel).or_insert(Touched { channel: e.channel, last: e.on, times: 0 });
            (known.last, known.times) = (known.last.max(e.on), known.times + 1);
        }
        let introduced = turns.iter().filter(|t| t.kind == TurnKind::Introduction && t.person == person.id);
        Record {
            person: person.clone(),
            facts: facts.iter().filter(|f| f.person == person.id && f.ended_on.is_none()).cloned().collect(),
            touched: touched.into_values().collect(),
            gatherings: mine()
                .filter(|e| e.channel == Channel::Met)
                .map(|e| (e.place.clone(), e.on))
                .collect(),
            introduced: introduced.filter_map(|t| Some((t.with?, t.on, t.by))).collect(),
            said: vec![],
        }
    };
    people.iter().map(record).collect()
}

fn ties() -> Ties {
    Ties::of(&records(), &Myself::default(), TODAY)
}

fn id(name: &str) -> PersonId {
    person(name).unwrap()
}

fn name_of(id: PersonId) -> String {
    let village = village(TODAY);
    village.people.iter().find(|p| p.id == id).map_or("?", |p| p.short_name()).to_owned()
}

/// "Jorge: one of your ten; → Siew Hoon: both worked at …"
fn told(way: &Way) -> String {
    let step = |step: &super::Step| {
        let reasons: Vec<String> = step.reasons.iter().map(|r| r.say(TODAY, name_of)).collect();
        format!("{}: {}", name_of(step.to), reasons.join("; "))
    };
    way.steps.iter().map(step).collect::<Vec<_>>().join(" → ")
}

fn firsts(ties: &mut Ties, to: &str) -> Vec<String> {
    ties.ways_to(id(to), 5).iter().map(|way| name_of(way.through)).collect()
}

fn set(records: &mut [Record], name: &str, change: impl FnOnce(&mut Record)) {
    let wanted = id(name);
    change(records.iter_mut().find(|record| record.person.id == wanted).unwrap());
}

#[test]
fn a_former_colleague_leads_to_somebody_far_away() {
    let ways = ties().ways_to(id("Siew Hoon"), 3);
    let told: Vec<String> = ways.iter().map(told).collect();
    assert!(
        told[0].starts_with("Jorge: messages between you on 30 October; you met, last on 29 October"),
        "{told:?}"
    );
    assert!(told[0].contains("→ Siew Hoon: both worked at the Meridian Line"), "{told:?}");
}

#[test]
fn a_brother_is_the_first_to_ask() {
    let ways = ties().ways_to(id("Owen"), 3);
    assert_eq!(name_of(ways[0].through), "Gwen");
    assert!(told(&ways[0]).contains("“brother of Gwen, who builds the websites”"), "{}", told(&ways[0]));
}

#[test]
fn whom_i_introduced_to_one_another_know_one_another() {
    let ways = ties().ways_to(id("Viktor"), 3);
    assert_eq!(name_of(ways[0].through), "Mairéad");
    assert!(told(&ways[0]).contains("you introduced the two on 26 January"), "{}", told(&ways[0]));
}

#[test]
fn a_crew_of_old_is_a_tie_and_a_birthplace_is_none() {
    let mut ties = ties();
    assert!(firsts(&mut ties, "Sinéad").contains(&"Aroha".to_owned()));
    assert!(firsts(&mut ties, "Omar").contains(&"Yusuf".to_owned()));
    assert_eq!(
        firsts(&mut ties, "Agnieszka"),
        [""; 0],
        "she and Tomasz grew up in one town, and that is all"
    );
}

#[test]
fn whom_i_met_more_lately_is_asked_before() {
    let mut records = records();
    let old = Touched { channel: Channel::Coffee, last: date(2019, 1, 1), times: 1 };
    for name in ["Jorge", "Akinyi", "Siew Hoon"] {
        set(&mut records, name, |r| {
            r.person.in_ten = false;
            r.touched = vec![old.clone()];
            r.gatherings.clear();
        });
    }
    set(&mut records, "Akinyi", |r| {
        r.facts[0].text = "worked with Tan Siew Hoon".to_owned();
        r.touched[0].last = TODAY;
    });
    set(&mut records, "Jorge", |r| r.facts[0].text = "worked with Tan Siew Hoon".to_owned());
    let mut ties = Ties::of(&records, &Myself::default(), TODAY);
    let asked = firsts(&mut ties, "Siew Hoon");
    let place = |name: &str| asked.iter().position(|first| first == name);
    assert!(place("Akinyi") < place("Jorge"), "{asked:?}");
}

#[test]
fn a_way_through_somebody_i_know_as_well_is_left_out() {
    let mut records = records();
    set(&mut records, "Gwen", |r| r.person.in_ten = true);
    set(&mut records, "Hinata", |r| r.facts[0].text = "shares a studio with Gwen Pritchard".to_owned());
    let mut ties = Ties::of(&records, &Myself::default(), TODAY);
    let ways = ties.ways_to(id("Owen"), 5);
    assert!(ways.iter().all(|way| name_of(way.through) != "Hinata"), "I would ask Gwen myself");
}

#[test]
fn a_company_is_found_by_part_of_its_name_and_has_people_and_ways() {
    let mut ties = ties();
    let names = |ties: &Ties, text: &str| -> Vec<String> {
        ties.companies(text).into_iter().map(|company| company.name).collect()
    };
    assert_eq!(names(&ties, "harbour trust"), ["Tarrowmouth Harbour Trust"]);
    assert_eq!(names(&ties, "TARROWMOUTH harbour trust ltd."), ["Tarrowmouth Harbour Trust"]);
    assert_eq!(names(&ties, "no such company"), [""; 0]);
    let line = ties.companies("meridian line").remove(0);
    let members = ties.people_of(&line.common);
    let found: Vec<(String, bool)> = members.iter().map(|m| (name_of(m.person), m.still)).collect();
    assert_eq!(found, [("Siew Hoon".to_owned(), true), ("Jorge".to_owned(), false)]);
    assert_eq!(ties.ways_into(&line.common, 3), [], "Jorge is asked without anybody between");
}

#[test]
fn a_friend_leads_into_a_company_whose_people_i_lost_sight_of() {
    let mut records = records();
    for name in ["Jorge", "Siew Hoon"] {
        set(&mut records, name, |r| (r.touched, r.gatherings) = (vec![], vec![]));
    }
    let mut ties = Ties::of(&records, &Myself::default(), TODAY);
    let line = ties.companies("Meridian Line").remove(0);
    let ways = ties.ways_into(&line.common, 3);
    assert_eq!(name_of(ways[0].through), "Ximena");
    assert!(told(&ways[0]).contains("→ Jorge: you introduced the two"), "{}", told(&ways[0]));
}

#[test]
fn where_i_worked_myself_counts_too() {
    let text = "Deck hand at Meridian Line, 1999–2001".to_owned();
    let me =
        Myself { values: vec![], facts: vec![Trait { kind: FactKind::Background, text, from: Source::Me }] };
    let ties = Ties::of(&records(), &me, TODAY);
    let said: Vec<String> = ties.between_us(id("Siew Hoon")).iter().map(|r| r.say(TODAY, name_of)).collect();
    assert!(said.iter().any(|words| words == "both worked at Meridian Line"), "{said:?}");
}

#[test]
fn the_same_network_gives_the_same_ways_however_its_people_are_ordered() {
    let mut turned = records();
    turned.reverse();
    let (mut one, mut other) = (ties(), Ties::of(&turned, &Myself::default(), TODAY));
    for record in &turned {
        let id = record.person.id;
        let ways = |ties: &mut Ties| ties.ways_to(id, 3).iter().map(told).collect::<Vec<_>>();
        assert_eq!(ways(&mut one), ways(&mut other), "to {}", name_of(id));
    }
}

#[test]
fn a_change_of_one_person_is_as_if_everything_were_made_anew() {
    let mut changed = records();
    set(&mut changed, "Jorge", |r| {
        r.facts.clear();
        r.touched[0].last = TODAY;
    });
    set(&mut changed, "Hinata", |r| r.facts[0].text = "shares a studio with Gwen Pritchard".to_owned());
    set(&mut changed, "Owen", |r| {
        r.person.values.push(domain::Value { what: What::Group("Sea swimmers".into()), from: Source::Me })
    });
    set(&mut changed, "Ruth", |r| {
        r.person.values.push(domain::Value { what: What::Group("Sea swimmers".into()), from: Source::Me })
    });
    let mut kept = ties();
    for name in ["Jorge", "Hinata", "Owen", "Ruth"] {
        let record = changed.iter().find(|record| record.person.id == id(name)).unwrap();
        assert!(kept.put(record));
    }
    let mut anew = Ties::of(&changed, &Myself::default(), TODAY);
    for record in &changed {
        let id = record.person.id;
        let ways = |ties: &mut Ties| ties.ways_to(id, 3).iter().map(told).collect::<Vec<_>>();
        assert_eq!(ways(&mut kept), ways(&mut anew), "to {}", name_of(id));
    }
    set(&mut changed, "Ruth", |r| r.person.values.clear());
    let renamed = changed.iter().find(|record| record.person.id == id("Ruth")).unwrap();
    assert!(!kept.put(renamed), "any text may name whoever is called otherwise now");
}
