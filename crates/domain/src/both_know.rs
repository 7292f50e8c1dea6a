//! Whom somebody and I both know, each with the reason in words; a handful, never everybody.
//!
//! It goes by what is written: who introduced us, whom I brought together, names that stand in facts, and
//! people I tend who work where they work. That two people merely live in one town makes no acquaintance.

use crate::telling::KnownNames;
use crate::{Fact, FactId, GoodTurn, Network, Person, PersonId, What, fold, how_met};

/// So many are named at most.
pub const MOST: usize = 6;

/// So many of one organisation.
const MOST_COLLEAGUES: usize = 3;

/// Somebody whom we both know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BothKnow {
    /// Who.
    pub person: PersonId,
    /// How it is known.
    pub why: Why,
}

/// How it is known that two people know each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// They introduced us.
    IntroducedUs,
    /// I introduced the two.
    IIntroduced,
    /// One is named in what I know of the other.
    Named(FactId),
    /// They work at one place.
    Colleagues(String),
}

/// Whom both know. The facts and good turns are those of the person; `names` are of the same network.
pub fn both_know(
    person: &Person,
    facts: &[Fact],
    turns: &[GoodTurn],
    network: &Network,
    names: &KnownNames,
) -> Vec<BothKnow> {
    let mut found: Vec<BothKnow> = Vec::new();
    let mut add = |id: PersonId, why: Why| {
        if id != person.id && network.people.contains_key(&id) && !found.iter().any(|f| f.person == id) {
            found.push(BothKnow { person: id, why });
        }
    };
    for value in &person.values {
        if let What::Met { how, .. } = &value.what
            && let Some(name) = how_met::introducer(how)
            && let [only] = names.called(name)[..]
        {
            add(only, Why::IntroducedUs);
        }
    }
    for turn in turns {
        if let Some(with) = turn.with {
            let other = if turn.person == person.id { with } else { turn.person };
            add(other, Why::IIntroduced);
        }
    }
    for fact in facts {
        for id in names.named_in(&fact.evidence).into_iter().chain(names.named_in(&fact.text)) {
            add(id, Why::Named(fact.id));
        }
    }
    if let Some(name) = person.name().filter(|name| name.full.contains(' ')) {
        for fact in network.facts.values().filter(|fact| fact.person != person.id) {
            if fact.evidence.contains(&name.full) || fact.text.contains(&name.full) {
                add(fact.person, Why::Named(fact.id));
            }
        }
    }
    for id in colleagues(person, network) {
        let at = network.people.get(&id).map(|known| known.organisation.clone()).unwrap_or_default();
        add(id, Why::Colleagues(at));
    }
    found.truncate(MOST);
    found
}

/// Those whom I tend, or was in touch with of late, and who work where this person does.
fn colleagues(person: &Person, network: &Network) -> Vec<PersonId> {
    let theirs = person.role().map(|role| fold::fold(&role.organisation)).unwrap_or_default();
    if theirs.is_empty() {
        return Vec::new();
    }
    let recent = |id: &PersonId| network.encounters.values().any(|met| met.person == *id);
    let there = network.people.iter().filter(|(id, known)| {
        **id != person.id && fold::fold(&known.organisation) == theirs && (known.in_ten || recent(id))
    });
    let mut there: Vec<(bool, PersonId)> = there.map(|(id, known)| (!known.in_ten, *id)).collect();
    there.sort();
    there.into_iter().take(MOST_COLLEAGUES).map(|(_, id)| id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::Known;
    use crate::{FactKind, GoodTurnId, Name, Role, Source, TurnKind, Value};
    use jiff::civil::date;
    use uuid::Uuid;

    fn id(n: u128) -> PersonId {
        PersonId(Uuid::from_u128(n))
    }

    fn fact(n: u128, of: u128, text: &str) -> Fact {
        Fact {
            id: FactId(Uuid::from_u128(n)),
            person: id(of),
            kind: FactKind::Background,
            text: text.into(),
            evidence: String::new(),
            noted_on: date(2026, 5, 13),
            confirmed_on: None,
            ended_on: None,
            from: Source::Me,
        }
    }

    #[test]
    fn whom_both_know_is_told_with_its_reason() {
        let mut network = Network::default();
        let people = ["Ada King", "Tom Baker", "Rosa Klein", "Ben Ito", "Kit Moss", "Uma Pillai", "Far Away"];
        for (n, name) in people.into_iter().enumerate() {
            let organisation = if n == 5 || n == 6 { "Harbour Trust" } else { "" };
            let short = name.split(' ').next().unwrap_or_default();
            let known = Known {
                name: name.into(),
                short: short.into(),
                title: String::new(),
                organisation: organisation.into(),
                in_ten: n == 5,
            };
            network.people.insert(id(n as u128), known);
        }
        let theirs = fact(1, 4, "went to school with Ada King");
        network.facts.insert(theirs.id, theirs);
        let met = What::Met { on: None, how: "introduced by Tom Baker at the fair".into() };
        let role = What::Role(Role { organisation: "harbour trust".into(), ..Role::default() });
        let values = [What::Name(Name::from_full("Ada King")), met, role];
        let values = values.map(|what| Value { what, from: Source::Me }).to_vec();
        let ada = Person { id: id(0), values, in_ten: false, archived: false };
        let turn = GoodTurn {
            id: GoodTurnId(Uuid::nil()),
            person: id(2),
            with: Some(id(0)),
            by: crate::Doer::Me,
            kind: TurnKind::Introduction,
            text: String::new(),
            on: date(2026, 5, 13),
            from: Source::Me,
        };
        let facts = [fact(2, 0, "sings with Ben Ito and Far Away Choir")];
        let names = KnownNames::of(&network);
        let found = both_know(&ada, &facts, &[turn], &network, &names);
        let told: Vec<_> = found.iter().map(|f| (f.person, f.why.clone())).collect();
        assert_eq!(
            told,
            [
                (id(1), Why::IntroducedUs),
                (id(2), Why::IIntroduced),
                (id(3), Why::Named(facts[0].id)),
                (id(6), Why::Named(facts[0].id)),
                (id(4), Why::Named(FactId(Uuid::from_u128(1)))),
                (id(5), Why::Colleagues("Harbour Trust".into())),
            ]
        );
    }
}
