//! Telling: understanding a line, and keeping what was understood.

use crate::people::no_such_person;
use crate::{Actor, App, AppError, new_id};
use domain::telling::{Told, ToldEncounter, ToldFact, ToldPerson, ToldPromise, ToldTurn};
use domain::{
    ChangeId, Channel, Direction, Doer, Encounter, EncounterId, Fact, FactId, GoodTurn, GoodTurnId, Name,
    PartialDate, Person, PersonId, Promise, PromiseId, PromiseState, Role, Source, TurnKind, Value, What,
    how_met,
};
use std::collections::BTreeMap;
use store::Change;

/// The longest line that can be told, in bytes.
const LONGEST: usize = 20_000;

/// What is to be kept of a line: as it was understood, or as the user corrected it.
#[derive(Clone, Debug, PartialEq)]
pub struct Telling {
    /// Each person that the line is about.
    pub people: Vec<TellingPerson>,
    /// What I did for them, with its people as places in `people`.
    pub turns: Vec<ToldTurn>,
}

/// One person that a line is about.
#[derive(Clone, Debug, PartialEq)]
pub struct TellingPerson {
    /// Who it is; `None` for somebody new.
    pub known: Option<PersonId>,
    /// What they are called.
    pub name: String,
    /// What they do; empty if not said.
    pub title: String,
    /// Where they do it; empty if not said.
    pub organisation: String,
    /// The times we were in touch; the notes go with the first of them.
    pub encounters: Vec<ToldEncounter>,
    /// How we came to know each other, in words; empty if not said.
    pub how_met: String,
    /// What was learned.
    pub facts: Vec<ToldFact>,
    /// What I promised.
    pub promises: Vec<ToldPromise>,
    /// What was not understood; it stays as a note.
    pub notes: Vec<String>,
}

/// What was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptTelling {
    /// The change, to undo.
    pub change: ChangeId,
    /// Who it was about, in the order of the telling, and whether they are new.
    pub people: Vec<(PersonId, bool)>,
}

impl Telling {
    /// The likeliest reading: the best candidate for each name. `names` are those of whom it may mean.
    pub fn of(told: Told, names: &BTreeMap<PersonId, String>) -> Self {
        let person = |p: ToldPerson| TellingPerson {
            known: p.known.first().copied(),
            how_met: how_met(&p, names),
            name: p.name,
            title: p.title,
            organisation: p.organisation,
            encounters: p.encounter.into_iter().chain(p.further).collect(),
            facts: p.facts,
            promises: p.promises,
            notes: Vec::new(),
        };
        let mut people: Vec<TellingPerson> = told.people.into_iter().map(person).collect();
        if let Some(first) = people.first_mut() {
            first.notes = told.notes;
        }
        Self { people, turns: told.turns }
    }
}

/// Who introduced us, by the name under which I know them; empty if that was not said.
pub fn how_met(told: &ToldPerson, names: &BTreeMap<PersonId, String>) -> String {
    told.introduced_by.as_ref().map_or(String::new(), |by| {
        let known = by.known.first().and_then(|id| names.get(id));
        how_met::introduced_by(known.unwrap_or(&by.name))
    })
}

impl App {
    /// Understands a line; changes nothing. The names are those of everybody whom it may mean.
    pub fn understand(
        &self,
        actor: &Actor,
        line: &str,
    ) -> Result<(Told, BTreeMap<PersonId, String>), AppError> {
        if line.trim().is_empty() {
            return Err(AppError::invalid("there is nothing to understand yet").hint(
                "write who it is and what you learned: “Amara from Harbour Trust needs a bookkeeper”",
            ));
        }
        if line.len() > LONGEST {
            return Err(AppError::invalid(format!(
                "that is {} bytes; at most {LONGEST} can be told at once",
                line.len()
            ))
            .hint("tell it in parts"));
        }
        self.with_live(actor, |live| {
            let mut told = live.told(line);
            for person in &mut told.people {
                // Of many who have one first name, it is hardly ever the first of the alphabet.
                if !person.name.trim().contains(' ') {
                    let network = &live.network;
                    let in_ten = |id: &PersonId| network.people.get(id).is_some_and(|known| known.in_ten);
                    person
                        .known
                        .sort_by_key(|id| std::cmp::Reverse((in_ten(id), network.last_touch.get(id))));
                }
            }
            let introducers = told.people.iter().flat_map(|p| &p.introduced_by).flat_map(|by| &by.known);
            let ids = told.people.iter().flat_map(|p| &p.known).chain(introducers);
            let names = ids.filter_map(|id| Some((*id, live.network.people.get(id)?.name.clone()))).collect();
            Ok((told, names))
        })
    }

    /// Takes it that we met today where the line does not say how we were in touch: for whoever says
    /// "met". Only the person whom the line is about, and only once a day.
    pub fn take_as_met(&self, actor: &Actor, telling: &mut Telling) -> Result<(), AppError> {
        let Some(person) = telling.people.first_mut().filter(|person| person.encounters.is_empty()) else {
            return Ok(());
        };
        let only_promised = person.facts.is_empty() && !person.promises.is_empty();
        let in_touch_today = match person.known {
            Some(id) => self.portrait(actor, id)?.encounters.iter().any(|e| e.on == actor.today),
            None => false,
        };
        if !only_promised && !in_touch_today {
            person.encounters.push(ToldEncounter {
                channel: Channel::Met,
                direction: Direction::Both,
                on: actor.today,
                place: String::new(),
            });
        }
        Ok(())
    }

    /// Keeps what was told, all of it in one change.
    pub fn keep_telling(&self, actor: &Actor, telling: &Telling) -> Result<KeptTelling, AppError> {
        if telling.people.is_empty() {
            return Err(AppError::invalid("it is not clear whom this is about")
                .hint("begin with a name: “Amara Okafor: needs a bookkeeper”"));
        }
        self.store.change(actor.account, actor.about("tell", ""), |change| {
            let mut people = Vec::new();
            for (i, told) in telling.people.iter().enumerate() {
                let person = person_of(change, actor, told)?;
                if i == 0 {
                    change.concerns(person.id);
                }
                keep_person(change, actor, &person, told)?;
                people.push((person.id, told.known.is_none()));
            }
            for (told, (person, _)) in telling.people.iter().zip(&people) {
                keep_introducer(change, actor, told, *person)?;
            }
            for turn in &telling.turns {
                keep_turn(change, actor, turn, &people)?;
            }
            Ok(KeptTelling { change: change.id(), people })
        })
    }
}

fn person_of(change: &mut Change<'_>, actor: &Actor, told: &TellingPerson) -> Result<Person, AppError> {
    let mut person = match told.known {
        Some(id) => change.person(id)?.ok_or_else(no_such_person)?,
        None => {
            let name = Name::from_full(&told.name);
            if name.full.is_empty() {
                return Err(AppError::invalid("somebody new needs a name").hint("say what they are called"));
            }
            let id = PersonId(new_id(actor.now));
            let values = vec![Value { what: What::Name(name), from: Source::Me }];
            Person { id, values, in_ten: false, archived: false }
        }
    };
    if !told.title.is_empty() || !told.organisation.is_empty() {
        let role = said_role(&person, told);
        if person.role() != Some(&role) {
            person.values.push(Value { what: What::Role(role), from: Source::Me });
        }
    }
    if !told.how_met.is_empty() && !knows_how_met(&person, &told.how_met) {
        let on = told.encounters.iter().map(|met| met.on).min();
        let met = What::Met { on: on.map(PartialDate::from), how: told.how_met.clone() };
        person.values.push(Value { what: met, from: Source::Me });
    }
    if told.encounters.is_empty() {
        let note = |text: &String| Value { what: What::Note(text.clone()), from: Source::Me };
        person.values.extend(told.notes.iter().map(note));
    }
    Ok(person)
}

fn knows_how_met(person: &Person, said: &str) -> bool {
    let said = domain::fold::fold(said);
    person.values.iter().any(|v| matches!(&v.what, What::Met { how, .. } if domain::fold::fold(how) == said))
}

/// The role as told; where only the organisation was said and it is the known one, the title stays.
fn said_role(person: &Person, told: &TellingPerson) -> Role {
    let known = person.role().filter(|known| {
        told.title.is_empty()
            && domain::fold::fold(&known.organisation) == domain::fold::fold(&told.organisation)
    });
    known.cloned().unwrap_or_else(|| Role {
        title: told.title.clone(),
        organisation: told.organisation.clone(),
        department: String::new(),
    })
}

fn keep_person(
    change: &mut Change<'_>,
    actor: &Actor,
    person: &Person,
    told: &TellingPerson,
) -> Result<(), AppError> {
    change.put_person(person)?;
    for (i, met) in told.encounters.iter().enumerate() {
        change.put_encounter(&Encounter {
            id: EncounterId(new_id(actor.now)),
            person: person.id,
            channel: met.channel,
            direction: met.direction,
            on: met.on,
            place: met.place.clone(),
            said: if i == 0 { told.notes.join(" ") } else { String::new() },
            from: Source::Me,
        })?;
    }
    for fact in &told.facts {
        change.put_fact(&Fact {
            id: FactId(new_id(actor.now)),
            person: person.id,
            kind: fact.kind,
            text: fact.text.clone(),
            evidence: fact.evidence.clone(),
            noted_on: actor.today,
            confirmed_on: None,
            ended_on: None,
            from: Source::Me,
        })?;
    }
    for promise in &told.promises {
        change.put_promise(&Promise {
            id: PromiseId(new_id(actor.now)),
            person: person.id,
            text: promise.text.clone(),
            evidence: promise.evidence.clone(),
            made_on: actor.today,
            due_on: promise.due_on,
            state: PromiseState::Open,
            closed_on: None,
            from: Source::Me,
        })?;
    }
    Ok(())
}

/// Keeps what I did for somebody: an introduction with both its sides.
fn keep_turn(
    change: &mut Change<'_>,
    actor: &Actor,
    turn: &ToldTurn,
    people: &[(PersonId, bool)],
) -> Result<(), AppError> {
    let whom = |n: usize| Some(people.get(*turn.people.get(n)?)?.0);
    let Some(person) = whom(0) else { return Ok(()) };
    change.put_turn(&GoodTurn {
        id: GoodTurnId(new_id(actor.now)),
        person,
        with: whom(1),
        by: Doer::Me,
        kind: turn.kind,
        text: turn.evidence.clone(),
        on: turn.on,
        from: Source::Me,
    })?;
    Ok(())
}

/// Who introduced us did me a good turn: remembered once, so that they are thanked.
fn keep_introducer(
    change: &mut Change<'_>,
    actor: &Actor,
    told: &TellingPerson,
    person: PersonId,
) -> Result<(), AppError> {
    let Some(name) = how_met::introducer(&told.how_met) else { return Ok(()) };
    let folded = domain::fold::fold(name);
    let called: Vec<PersonId> = change
        .search(name, 5)?
        .into_iter()
        .filter(|row| domain::fold::fold(&row.name) == folded)
        .map(|row| row.id)
        .collect();
    // Of two who are called so, neither is guessed at.
    let [by] = called.as_slice() else { return Ok(()) };
    let known = change.turns_of(*by)?.iter().any(|turn| turn.by == Doer::Them && turn.with == Some(person));
    if known || *by == person {
        return Ok(());
    }
    change.put_turn(&GoodTurn {
        id: GoodTurnId(new_id(actor.now)),
        person: *by,
        with: Some(person),
        by: Doer::Them,
        kind: TurnKind::Introduction,
        text: "introduced us".to_owned(),
        on: actor.today,
        from: Source::Me,
    })?;
    Ok(())
}
