//! The plan of an import: everything that is to be written, worked out before anything is.
//!
//! Everybody is read once and then kept at hand, so that no record asks the database.

use super::age::Ages;
use super::news::Kinds;
use super::{Example, Preview, Progress, Step, Watch, name_in, stopped};
use crate::{Actor, AppError, new_id};
use domain::incoming::{Batch, Incoming};
use domain::merge::{self, Age};
use domain::{
    Channel, Direction, Encounter, Event, Fact, FactKind, GoodTurn, ImportId, Myself, Person, PersonId,
    Promise, Source,
};
use jiff::civil::Date;
use matching::sameness::{Match, Register, Traits, Verdict, Why};
use std::collections::{BTreeSet, HashMap, HashSet};
use std::ops::ControlFlow;
use store::{Reading, repeats};

/// How many examples of each outcome a look shows.
const EXAMPLES: usize = 12;

/// After so many new people the weights are learned again.
const LEARN_AGAIN: [usize; 4] = [500, 2_000, 8_000, 32_000];

/// How many records are compared between two looks at whether to go on.
const AT_ONCE: usize = 256;

/// What is to be written.
pub struct Plan {
    pub new: Vec<Person>,
    pub changed: Vec<Person>,
    pub encounters: Vec<Encounter>,
    pub facts: Vec<Fact>,
    pub promises: Vec<Promise>,
    pub turns: Vec<GoodTurn>,
    pub events: Vec<Event>,
    pub myself: Option<Myself>,
    /// Which photographs: of which record of the batch, and which of its own.
    pub photos: Vec<(usize, usize)>,
    pub preview: Preview,
}

/// A plan in the making.
pub(super) struct Planner<'b> {
    pub(super) actor: Actor,
    pub(super) from: Source,
    register: Register,
    people: HashMap<PersonId, Person>,
    new: Vec<PersonId>,
    changed: BTreeSet<PersonId>,
    ages: Ages,
    kinds: Kinds,
    /// Prints of what is there already; see `store::repeats`.
    pub(super) there: HashSet<String>,
    /// Of each file: what it is and how old.
    files: HashMap<&'b str, (&'b str, Option<Date>)>,
    strangers: HashMap<&'b str, usize>,
    pub(super) plan: Plan,
}

impl Plan {
    /// Works out what an import would write.
    pub fn make(
        reading: &mut Reading<'_>,
        actor: &Actor,
        import: ImportId,
        batch: &Batch,
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
            planner.take(n, record);
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
            there: super::things::prints(reading, batch)?,
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

    fn take(&mut self, n: usize, record: &'b Incoming) {
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
            Verdict::Ask(matches) if let Some(person) = self.of_these(record, &matches) => {
                self.plan.preview.same += 1;
                Some(person)
            }
            Verdict::Ask(matches) => {
                self.plan.preview.doubtful += 1;
                let why = matches.first().map(|first| in_words(&first.why)).unwrap_or_default();
                self.example("doubtful", record, why, matches.iter().map(|m| m.person).collect());
                Some(self.add_new(record))
            }
        };
        let Some(person) = known else { return };
        self.plan.photos.extend((0..record.photos.len()).map(|photo| (n, photo)));
        self.take_things(record, person);
    }

    /// Whose a record is of which several people bear every value: nobody's, if it brings nothing besides,
    /// and otherwise whose it was before, as what it brings besides is there already.
    fn of_these(&self, record: &Incoming, matches: &[Match]) -> Option<PersonId> {
        let bears_all = |person: &PersonId| {
            self.people.get(person).is_some_and(|known| merge::all_settled(&known.values, &record.values))
        };
        let mut bearers = matches.iter().map(|m| m.person).filter(bears_all);
        if record.learned.is_empty() && record.promised.is_empty() && record.turns.is_empty() {
            let has_all = |person: &PersonId| {
                let there =
                    |touch| self.there.contains(&repeats::of_encounter(&self.encounter(touch, *person)));
                record.touches.iter().all(there)
            };
            return bearers.find(has_all);
        }
        bearers.find(|person| {
            record.learned.iter().all(|learned| {
                let fact = self.fact(*person, learned.kind, &learned.text, "", None);
                self.there.contains(&repeats::of_fact(&fact))
            })
        })
    }

    fn add_new(&mut self, record: &Incoming) -> PersonId {
        let id = PersonId(new_id(self.actor.now));
        let mut values = Vec::new();
        merge::absorb(&mut values, &record.values, self.from, Age::Newer);
        self.register.put(id, Traits::of(&record.values));
        self.people.insert(id, Person { id, values, in_ten: false, archived: false });
        self.new.push(id);
        // What is rare and what is common shows only when many have come.
        if LEARN_AGAIN.contains(&self.new.len()) {
            self.register.learn();
        }
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

    fn done(mut self) -> Plan {
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

/// Somebody who wrote mails and never got one back is a newsletter more often than a person I know.
fn is_stranger(record: &Incoming) -> bool {
    record.passing
        && !record.touches.is_empty()
        && record.touches.iter().all(|t| t.channel == Channel::Mail && t.direction == Direction::ToMe)
}

fn in_words(why: &[Why]) -> String {
    why.iter().map(Why::to_string).collect::<Vec<_>>().join("; ")
}
