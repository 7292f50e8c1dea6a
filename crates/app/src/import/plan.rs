//! The plan of an import: everything that is to be written, worked out before anything is.
//!
//! Everybody is read once and then kept at hand, so that no record asks the database.

use super::age::Ages;
use super::news::Kinds;
use super::{Example, Preview, Progress, Step, Watch, name_in, stopped};
use crate::{Actor, AppError, new_id};
use domain::incoming::{Batch, Incoming, Photo};
use domain::merge::{self, Age};
use domain::{
    Channel, Direction, Encounter, EncounterId, Event, EventId, Fact, FactId, FactKind, GoodTurn, GoodTurnId,
    ImportId, Myself, Person, PersonId, Promise, PromiseId, PromiseState, Source,
};
use jiff::civil::Date;
use matching::sameness::{Match, Register, Traits, Verdict, Why};
use std::collections::{BTreeSet, HashMap, HashSet};
use std::ops::ControlFlow;
use store::{Reading, repeats};

/// How many examples of each outcome a look shows.
const EXAMPLES: usize = 12;

/// How many records are compared between two looks at whether to go on.
const AT_ONCE: usize = 256;

/// What is to be written.
pub struct Plan<'b> {
    pub new: Vec<Person>,
    pub changed: Vec<Person>,
    pub encounters: Vec<Encounter>,
    pub facts: Vec<Fact>,
    pub promises: Vec<Promise>,
    pub turns: Vec<GoodTurn>,
    pub events: Vec<Event>,
    pub myself: Option<Myself>,
    pub photos: Vec<&'b Photo>,
    pub preview: Preview,
}

/// A plan in the making.
struct Planner<'b> {
    actor: Actor,
    from: Source,
    register: Register,
    people: HashMap<PersonId, Person>,
    new: Vec<PersonId>,
    changed: BTreeSet<PersonId>,
    ages: Ages,
    kinds: Kinds,
    /// Prints of what is there already; see `store::repeats`.
    there: HashSet<String>,
    /// Of each file: what it is and how old.
    files: HashMap<&'b str, (&'b str, Option<Date>)>,
    strangers: HashMap<&'b str, usize>,
    plan: Plan<'b>,
}

impl<'b> Plan<'b> {
    /// Works out what an import would write.
    pub fn make(
        reading: &mut Reading<'_>,
        actor: &Actor,
        import: ImportId,
        batch: &'b Batch,
        watch: Watch<'_>,
    ) -> Result<Self, AppError> {
        let mut planner = Planner::new(reading, actor, import, batch)?;
        for (n, record) in batch.records.iter().enumerate() {
            if n % AT_ONCE == 0 {
                let progress = Progress { step: Step::Comparing, done: n, total: batch.records.len() };
                if watch(progress) == ControlFlow::Break(()) {
                    return Err(stopped());
                }
            }
            planner.take(record);
        }
        planner.take_events(batch);
        planner.take_myself(reading, batch)?;
        Ok(planner.done())
    }
}

impl<'b> Planner<'b> {
    fn new(
        reading: &mut Reading<'_>,
        actor: &Actor,
        import: ImportId,
        batch: &'b Batch,
    ) -> Result<Self, AppError> {
        let mut people = HashMap::new();
        let mut register = Register::default();
        reading.each_person(|person| {
            register.put(person.id, Traits::of(person.values.iter().map(|value| &value.what)));
            people.insert(person.id, person);
        })?;
        register.learn();
        let imports = reading.imports()?;
        let preview = Preview {
            unreadable: batch.unreadable.clone(),
            recognised: batch.recognised.clone(),
            left_aside: batch.left_aside.clone(),
            ..Preview::default()
        };
        Ok(Self {
            actor: *actor,
            from: Source::Import(import),
            register,
            people,
            new: Vec::new(),
            changed: BTreeSet::new(),
            ages: Ages::of(&imports),
            kinds: Kinds::of(&imports),
            there: prints(reading, batch)?,
            files: batch.recognised.iter().map(|r| (r.file.as_str(), (r.what.as_str(), r.as_of))).collect(),
            strangers: HashMap::new(),
            plan: Plan {
                new: Vec::new(),
                changed: Vec::new(),
                encounters: Vec::new(),
                facts: Vec::new(),
                promises: Vec::new(),
                turns: Vec::new(),
                events: Vec::new(),
                myself: None,
                photos: Vec::new(),
                preview,
            },
        })
    }

    fn take(&mut self, record: &'b Incoming) {
        let traits = Traits::of(&record.values);
        let verdict = self.register.judge(&traits);
        let known = match verdict {
            Verdict::Same(Match { person, why, .. }) => {
                self.add_to_known(record, person, &why);
                Some(person)
            }
            Verdict::New if is_stranger(record) => {
                *self.strangers.entry(record.origin.file.as_str()).or_default() += 1;
                None
            }
            Verdict::New => {
                self.plan.preview.new += 1;
                self.example("new", record, String::new(), Vec::new());
                Some(self.add_new(record))
            }
            Verdict::Ask(matches) => {
                self.plan.preview.doubtful += 1;
                let why = matches.first().map(|first| in_words(&first.why)).unwrap_or_default();
                self.example("doubtful", record, why, matches.iter().map(|m| m.person).collect());
                Some(self.add_new(record))
            }
        };
        let Some(person) = known else { return };
        self.plan.photos.extend(&record.photos);
        self.take_things(record, person);
    }

    fn add_new(&mut self, record: &Incoming) -> PersonId {
        let id = PersonId(new_id(self.actor.now));
        let mut values = Vec::new();
        merge::absorb(&mut values, &record.values, self.from, Age::Newer);
        self.register.put(id, Traits::of(&record.values));
        self.people.insert(id, Person { id, values, in_ten: false, archived: false });
        self.new.push(id);
        id
    }

    fn add_to_known(&mut self, record: &Incoming, id: PersonId, why: &[Why]) {
        let Some(person) = self.people.get_mut(&id) else { return };
        if merge::all_settled(&person.values, &record.values) {
            self.plan.preview.same += 1;
            return;
        }
        let (kind, as_of) = self.files.get(record.origin.file.as_str()).copied().unwrap_or_default();
        let age = record
            .values
            .iter()
            .find(|what| matches!(what, domain::What::Role(_)))
            .map_or(Age::Newer, |role| self.ages.age(person, role, as_of));
        // Somebody who is new with this very import has no news: the file has them twice.
        let is_new = self.new.binary_search(&id).is_ok();
        let news = if is_new { None } else { self.kinds.new_job(person, &record.values, kind, age) };
        let added = self.ages.absorb(person, &record.values, self.from, as_of);
        if added > 0 {
            self.register.put(id, Traits::of(person.values.iter().map(|value| &value.what)));
        }
        if is_new || added == 0 {
            self.plan.preview.same += 1;
            return;
        }
        self.plan.preview.changed += 1;
        self.changed.insert(id);
        self.example("changed", record, in_words(why), vec![id]);
        if let Some(job) = news {
            let evidence = format!("{kind}; {}", job.before);
            if self.learn(id, FactKind::News, &job.text, &evidence, None) {
                self.plan.preview.news += 1;
                self.example("news", record, job.text, vec![id]);
            }
        }
    }

    fn take_things(&mut self, record: &Incoming, person: PersonId) {
        let (from, now, today) = (self.from, self.actor.now, self.actor.today);
        for touch in record.touches.iter().filter(|touch| touch.on <= today) {
            let encounter = Encounter {
                id: EncounterId(new_id(now)),
                person,
                channel: touch.channel,
                direction: touch.direction,
                on: touch.on,
                place: touch.place.clone(),
                said: touch.said.clone(),
                from,
            };
            if self.there.insert(repeats::of_encounter(&encounter)) {
                self.plan.encounters.push(encounter);
            }
        }
        for learned in &record.learned {
            self.learn(person, learned.kind, &learned.text, &learned.evidence, learned.on);
        }
        for promised in &record.promised {
            let promise = Promise {
                id: PromiseId(new_id(now)),
                person,
                text: promised.text.clone(),
                evidence: promised.text.clone(),
                made_on: promised.made_on.unwrap_or(today),
                due_on: promised.due_on,
                state: PromiseState::Open,
                closed_on: None,
                from,
            };
            if self.there.insert(repeats::of_promise(&promise)) {
                self.plan.promises.push(promise);
            }
        }
        for turn in &record.turns {
            let (kind, text, on) = (turn.kind, turn.text.clone(), turn.on);
            let turn = GoodTurn { id: GoodTurnId(new_id(now)), person, with: None, kind, text, on, from };
            if self.there.insert(repeats::of_turn(&turn)) {
                self.plan.turns.push(turn);
            }
        }
    }

    fn learn(
        &mut self,
        person: PersonId,
        kind: FactKind,
        text: &str,
        evidence: &str,
        on: Option<Date>,
    ) -> bool {
        let fact = Fact {
            id: FactId(new_id(self.actor.now)),
            person,
            kind,
            text: text.to_owned(),
            evidence: evidence.to_owned(),
            noted_on: on.unwrap_or(self.actor.today),
            confirmed_on: None,
            ended_on: None,
            from: self.from,
        };
        let new = self.there.insert(repeats::of_fact(&fact));
        if new {
            self.plan.facts.push(fact);
        }
        new
    }

    fn take_events(&mut self, batch: &Batch) {
        for happening in &batch.happenings {
            let event = Event {
                id: EventId(new_id(self.actor.now)),
                name: happening.name.clone(),
                on: happening.on,
                place: happening.place.clone(),
                give: String::new(),
                from: self.from,
            };
            if self.there.insert(repeats::of_event(&event)) {
                self.plan.events.push(event);
            }
        }
    }

    fn take_myself(&mut self, reading: &mut Reading<'_>, batch: &Batch) -> Result<(), AppError> {
        if batch.me.is_empty() {
            return Ok(());
        }
        let mut myself = reading.myself()?;
        let mut new = false;
        for record in &batch.me {
            new |= myself.learn(record, self.from);
        }
        self.plan.preview.about_me = new;
        self.plan.myself = new.then_some(myself);
        Ok(())
    }

    fn example(&mut self, outcome: &'static str, record: &Incoming, why: String, known: Vec<PersonId>) {
        let examples = self.plan.preview.examples.entry(outcome).or_default();
        if examples.len() < EXAMPLES {
            // Who is new with this import has no page yet.
            let known = known.into_iter().filter(|id| self.new.binary_search(id).is_err()).collect();
            examples.push(Example { name: name_in(&record.values), why, known });
        }
    }

    fn done(mut self) -> Plan<'b> {
        let mut plan = self.plan;
        plan.new = self.new.iter().filter_map(|id| self.people.remove(id)).collect();
        plan.changed = self.changed.iter().filter_map(|id| self.people.remove(id)).collect();
        plan.preview.touches = plan.encounters.len();
        plan.preview.events = plan.events.len();
        plan.preview.learned = plan.facts.len() + plan.promises.len() + plan.turns.len();
        let mut strangers: Vec<_> = self.strangers.into_iter().collect();
        strangers.sort_unstable();
        for (file, n) in strangers {
            let people = if n == 1 { "person" } else { "people" };
            let reason = format!("{n} {people} who wrote to you and to whom you never wrote");
            plan.preview.left_aside.push((file.to_owned(), reason));
        }
        plan
    }
}

/// What the batch may bring again, in short; only the tables that it touches are read.
fn prints(reading: &mut Reading<'_>, batch: &Batch) -> Result<HashSet<String>, AppError> {
    let mut there = HashSet::new();
    let first = batch.records.iter().flat_map(|record| &record.touches).map(|touch| touch.on).min();
    if let Some(first) = first {
        there.extend(reading.encounter_prints(first)?);
    }
    // Any record may tell of a new job.
    there.extend(reading.fact_prints()?);
    if batch.records.iter().any(|record| !record.promised.is_empty()) {
        there.extend(reading.promise_prints()?);
    }
    if batch.records.iter().any(|record| !record.turns.is_empty()) {
        there.extend(reading.turn_prints()?);
    }
    if !batch.happenings.is_empty() {
        there.extend(reading.event_prints()?);
    }
    Ok(there)
}

/// Somebody who wrote mails and never got one back is a newsletter more often than a person I know.
fn is_stranger(record: &Incoming) -> bool {
    record.passing
        && !record.touches.is_empty()
        && record.touches.iter().all(|t| t.channel == Channel::Mail && t.direction == Direction::ToMe)
}

fn in_words(why: &[Why]) -> String {
    why.iter().map(Why::to_string).collect::<Vec<_>>().join("; ")
}
