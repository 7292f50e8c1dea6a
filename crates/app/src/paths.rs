//! The ties of an account in memory, brought up to date from the journal as the snapshot of `live` is.
//!
//! They are made when somebody first asks for a way, and belong to a day, for ties fade. A change costs what its
//! people cost; somebody new, or called otherwise, makes everything anew, since any text may name them.

use crate::{Actor, App, AppError};
use domain::{Doer, Encounter, Fact, Person, PersonId, TurnKind, What, asking};
use jiff::civil::Date;
use matching::paths::{Record, Ties, Touched};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::PoisonError;
use store::{Entity, InTouch, Reading, Saying};

/// After so many changes it is quicker to look at everybody again.
const MANY: usize = 500;

/// At most this many encounters with one person are looked at after a change.
const MOST_ENCOUNTERS: i64 = 10_000;

/// Ties, and whom I asked for an introduction to whom.
pub(crate) struct Paths {
    pub ties: Ties,
    pub asked: HashMap<PersonId, Vec<(Date, String)>>,
    seq: i64,
}

impl Paths {
    fn load(reading: &mut Reading<'_>, today: Date) -> Result<Self, AppError> {
        let seq = reading.last_seq()?;
        let mut facts: HashMap<PersonId, Vec<Fact>> = HashMap::new();
        for fact in reading.facts_that_hold()? {
            facts.entry(fact.person).or_default().push(fact);
        }
        let mut touched: HashMap<PersonId, Vec<Touched>> = HashMap::new();
        for InTouch { person, channel, last, times } in reading.in_touch()? {
            let times = u32::try_from(times).unwrap_or(u32::MAX);
            touched.entry(person).or_default().push(Touched { channel, last, times });
        }
        let mut gatherings: HashMap<PersonId, Vec<(String, Date)>> = HashMap::new();
        for (person, place, on) in reading.gatherings()? {
            gatherings.entry(person).or_default().push((place, on));
        }
        let mut introduced: HashMap<PersonId, Vec<Introduction>> = HashMap::new();
        for (person, introduction) in introductions(reading)? {
            introduced.entry(person).or_default().push(introduction);
        }
        let mut said: HashMap<PersonId, Vec<(String, Date)>> = HashMap::new();
        let mut asked: HashMap<PersonId, Vec<(Date, String)>> = HashMap::new();
        for saying in reading.said_of_introductions()? {
            match asked_for(&saying) {
                Some(to) => asked.entry(saying.person).or_default().push((saying.on, to)),
                None => said.entry(saying.person).or_default().push((saying.said, saying.on)),
            }
        }
        let mut records = Vec::new();
        reading.each_person(|person| {
            if person.archived {
                return;
            }
            let id = person.id;
            records.push(Record {
                person: lean(person),
                facts: facts.remove(&id).unwrap_or_default(),
                touched: touched.remove(&id).unwrap_or_default(),
                gatherings: gatherings.remove(&id).unwrap_or_default(),
                introduced: introduced.remove(&id).unwrap_or_default(),
                said: said.remove(&id).unwrap_or_default(),
            });
        })?;
        let ties = Ties::of(&records, &reading.myself()?, today);
        Ok(Self { ties, asked, seq })
    }

    fn refresh(&mut self, reading: &mut Reading<'_>, today: Date) -> Result<(), AppError> {
        let seq = reading.last_seq()?;
        if self.ties.day() == today && seq == self.seq {
            return Ok(());
        }
        if self.ties.day() != today || seq < self.seq || !self.follow(reading)? {
            *self = Self::load(reading, today)?;
        }
        self.seq = seq;
        Ok(())
    }

    /// Follows what was touched, person by person; returns whether that was enough.
    fn follow(&mut self, reading: &mut Reading<'_>) -> Result<bool, AppError> {
        let touched = reading.touched_since(self.seq)?;
        if touched.len() > MANY {
            return Ok(false);
        }
        let mut people = BTreeSet::new();
        for (entity, id) in touched {
            let person = match entity {
                Entity::Person => Some(PersonId(id)),
                Entity::Fact => reading.fact(domain::FactId(id))?.map(|fact| fact.person),
                Entity::Encounter => reading.encounter(domain::EncounterId(id))?.map(|met| met.person),
                Entity::GoodTurn => reading.turn(domain::GoodTurnId(id))?.map(|turn| turn.person),
                Entity::Myself => None,
                _ => continue,
            };
            // Of what is gone, nobody says any more whose it was.
            let Some(person) = person else { return Ok(false) };
            people.insert(person);
        }
        if people.is_empty() {
            return Ok(true);
        }
        let introductions = introductions(reading)?;
        for id in people {
            let Some(person) = reading.person(id)?.filter(|person| !person.archived) else {
                return Ok(false);
            };
            let encounters = reading.encounters_of(id, MOST_ENCOUNTERS)?;
            let (said, asked) = sayings(&encounters);
            let record = Record {
                person: lean(person),
                facts: reading.facts_of(id)?.into_iter().filter(|fact| fact.ended_on.is_none()).collect(),
                touched: taken_together(&encounters),
                gatherings: encounters
                    .iter()
                    .filter(|e| e.channel == domain::Channel::Met && !e.place.is_empty())
                    .map(|e| (e.place.clone(), e.on))
                    .collect(),
                introduced: introductions
                    .iter()
                    .filter(|(one, _)| *one == id)
                    .map(|(_, made)| *made)
                    .collect(),
                said,
            };
            if !self.ties.put(&record) {
                return Ok(false);
            }
            self.asked.insert(id, asked);
        }
        Ok(true)
    }
}

/// With whom, when, and who made it.
type Introduction = (PersonId, Date, Doer);

/// Introductions that were made, by me or by them: of whom they are told, and what.
fn introductions(reading: &mut Reading<'_>) -> Result<Vec<(PersonId, Introduction)>, AppError> {
    let turns = reading.turns()?.into_iter().filter(|turn| turn.kind == TurnKind::Introduction);
    Ok(turns.filter_map(|turn| Some((turn.person, (turn.with?, turn.on, turn.by)))).collect())
}

/// A person with only what ways rest on: a network of tens of thousands need not lie in memory twice.
fn lean(mut person: Person) -> Person {
    person.values.retain(|value| {
        matches!(
            value.what,
            What::Name(_) | What::Role(_) | What::Group(_) | What::Met { .. } | What::Note(_)
        )
    });
    person
}

fn taken_together(encounters: &[Encounter]) -> Vec<Touched> {
    let mut touched: BTreeMap<domain::Channel, Touched> = BTreeMap::new();
    // Asking is left out here as it is where everybody is read.
    for met in encounters.iter().filter(|met| !met.said.starts_with(asking::BEGINS)) {
        let new = Touched { channel: met.channel, last: met.on, times: 0 };
        let known = touched.entry(met.channel).or_insert(new);
        (known.last, known.times) = (known.last.max(met.on), known.times + 1);
    }
    touched.into_values().collect()
}

type Sayings = (Vec<(String, Date)>, Vec<(Date, String)>);

/// What was said of introductions, and what of it was my own asking; oldest first, as from the whole table.
fn sayings(encounters: &[Encounter]) -> Sayings {
    let (mut said, mut asked) = Sayings::default();
    for met in encounters.iter().rev() {
        let Encounter { person, direction, on, said: words, .. } = met.clone();
        if !words.contains("ntro") && !words.contains("in touch") {
            continue;
        }
        match asked_for(&Saying { person, direction, on, said: words.clone() }) {
            Some(to) => asked.push((on, to)),
            None => said.push((words, on)),
        }
    }
    (said, asked)
}

fn asked_for(saying: &Saying) -> Option<String> {
    // Whoever wrote to me did not hear my question.
    let mine = saying.direction != domain::Direction::ToMe;
    mine.then(|| asking::asked_for(&saying.said)).flatten().map(str::to_owned)
}

impl App {
    pub(crate) fn with_paths<T>(
        &self,
        actor: &Actor,
        f: impl FnOnce(&mut Paths) -> Result<T, AppError>,
    ) -> Result<T, AppError> {
        let slot = self.paths_of(actor.account);
        let mut slot = slot.lock().unwrap_or_else(PoisonError::into_inner);
        let paths = self.store.read::<_, AppError>(actor.account, |reading| {
            Ok(match slot.take() {
                None => Paths::load(reading, actor.today)?,
                Some(mut paths) => {
                    paths.refresh(reading, actor.today)?;
                    paths
                }
            })
        })?;
        f(slot.insert(paths))
    }

    /// Drops what is held in memory, so that nothing of a forgotten person stays there.
    pub(crate) fn drop_paths(&self, actor: &Actor) {
        *self.paths_of(actor.account).lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}
