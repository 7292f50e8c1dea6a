//! Who may be here twice: pairs to decide, joining them, telling them apart, taking them apart again.
//!
//! The register of everybody is kept in memory like the snapshot of `live`, and brought up to date from
//! the journal; a change costs what its people cost.

use crate::people::no_such_person;
use crate::{Actor, App, AppError, new_id};
use domain::{ChangeId, Difference, DifferenceId, Person, PersonId, Source, merge};
use matching::sameness::{Double, Register, Traits, Why};
use std::collections::HashSet;
use std::sync::PoisonError;
use store::{Entity, Reading};

/// After so many changes it is quicker to look at everybody again.
const MANY: usize = 500;

/// Two people who may be one.
#[derive(Clone, Debug, PartialEq)]
pub struct Alike {
    /// The one that would stay.
    pub keep: Person,
    /// The one that would become part of the first.
    pub other: Person,
    /// What speaks for it and against it, in words.
    pub why: Vec<String>,
    /// How sure it is, 0 to 1.
    pub sure: f32,
    /// Whether nothing is left to ask.
    pub surely: bool,
}

/// A merge that can be taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// The change that joined them.
    pub change: ChangeId,
    /// What the other was called.
    pub name: String,
}

/// Everybody, ready to be compared, and the pairs that look alike.
pub(crate) struct Lookalikes {
    register: Register,
    pairs: Vec<Double>,
    different: HashSet<(PersonId, PersonId)>,
    seq: i64,
}

impl Lookalikes {
    fn load(reading: &mut Reading<'_>) -> Result<Self, AppError> {
        let seq = reading.last_seq()?;
        let mut register = Register::default();
        reading.each_person(|person| register.put(person.id, traits(&person)))?;
        register.learn();
        let pairs = register.doubles();
        Ok(Self { register, pairs, different: different(reading)?, seq })
    }

    fn refresh(&mut self, reading: &mut Reading<'_>) -> Result<(), AppError> {
        let seq = reading.last_seq()?;
        if seq == self.seq {
            return Ok(());
        }
        let touched = reading.touched_since(self.seq)?;
        if seq < self.seq || touched.len() > MANY {
            *self = Self::load(reading)?;
            return Ok(());
        }
        let people = || touched.iter().filter(|(e, _)| *e == Entity::Person).map(|(_, id)| PersonId(*id));
        for id in people() {
            match reading.person(id)? {
                Some(person) => self.register.put(id, traits(&person)),
                None => self.register.remove(id),
            }
        }
        let changed: HashSet<PersonId> = people().collect();
        self.pairs.retain(|pair| !changed.contains(&pair.one) && !changed.contains(&pair.other));
        let mut seen = HashSet::new();
        for id in people() {
            let new = self.register.doubles_of(id);
            self.pairs.extend(new.into_iter().filter(|pair| seen.insert(ordered(pair.one, pair.other))));
        }
        self.pairs.sort_by(|a, b| {
            b.sure.total_cmp(&a.sure).then_with(|| ordered(a.one, a.other).cmp(&ordered(b.one, b.other)))
        });
        self.different = different(reading)?;
        self.seq = seq;
        Ok(())
    }

    fn undecided(&self) -> impl Iterator<Item = &Double> {
        self.pairs.iter().filter(|pair| !self.different.contains(&ordered(pair.one, pair.other)))
    }
}

fn traits(person: &Person) -> Traits {
    Traits::of(person.values.iter().map(|value| &value.what))
}

fn different(reading: &mut Reading<'_>) -> Result<HashSet<(PersonId, PersonId)>, AppError> {
    Ok(reading.differences()?.into_iter().map(|d| ordered(d.one, d.other)).collect())
}

fn ordered(one: PersonId, other: PersonId) -> (PersonId, PersonId) {
    (one.min(other), one.max(other))
}

impl App {
    /// The pairs that may be one person, the surest first, from `skip` on, and how many there are in all.
    pub fn alike(&self, actor: &Actor, skip: usize, limit: usize) -> Result<(Vec<Alike>, usize), AppError> {
        let (pairs, all) = self.with_lookalikes(actor, |lookalikes| {
            let pairs: Vec<Double> = lookalikes.undecided().skip(skip).take(limit).cloned().collect();
            (pairs, lookalikes.undecided().count())
        })?;
        Ok((self.shown(actor, pairs)?, all))
    }

    /// Who may be the same as one person.
    pub fn alike_to(&self, actor: &Actor, id: PersonId) -> Result<Vec<Alike>, AppError> {
        let pairs = self.with_lookalikes(actor, |lookalikes| {
            lookalikes.undecided().filter(|pair| pair.one == id || pair.other == id).cloned().collect()
        })?;
        self.shown(actor, pairs)
    }

    fn shown(&self, actor: &Actor, pairs: Vec<Double>) -> Result<Vec<Alike>, AppError> {
        self.store.read(actor.account, |reading| {
            let mut shown = Vec::with_capacity(pairs.len());
            for pair in pairs {
                let (Some(one), Some(other)) = (reading.person(pair.one)?, reading.person(pair.other)?)
                else {
                    continue;
                };
                let (keep, other) = if stays(&one) >= stays(&other) { (one, other) } else { (other, one) };
                let why = pair.why.iter().map(Why::to_string).collect();
                shown.push(Alike { keep, other, why, sure: pair.sure, surely: pair.surely });
            }
            Ok(shown)
        })
    }

    fn with_lookalikes<T>(&self, actor: &Actor, f: impl FnOnce(&Lookalikes) -> T) -> Result<T, AppError> {
        let slot = self.lookalikes_of(actor.account);
        let mut slot = slot.lock().unwrap_or_else(PoisonError::into_inner);
        let lookalikes = self.store.read::<_, AppError>(actor.account, |reading| {
            Ok(match slot.take() {
                None => Lookalikes::load(reading)?,
                Some(mut lookalikes) => {
                    lookalikes.refresh(reading)?;
                    lookalikes
                }
            })
        })?;
        Ok(f(slot.insert(lookalikes)))
    }

    /// Drops what is held in memory, so that nothing of a forgotten person stays there.
    pub(crate) fn drop_lookalikes(&self, actor: &Actor) {
        *self.lookalikes_of(actor.account).lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Makes one person of two: every value and everything that hangs on either is kept under `keep`.
    pub fn merge(&self, actor: &Actor, keep: PersonId, other: PersonId) -> Result<ChangeId, AppError> {
        if keep == other {
            return Err(AppError::invalid("these are the same person already"));
        }
        self.store.change(actor.account, actor.about("merge", ""), |change| {
            change.concerns(keep);
            let kept = change.person(keep)?.ok_or_else(no_such_person)?;
            let gone = change.person(other)?.ok_or_else(no_such_person)?;
            change.put_person(&merge::merge(&kept, &gone))?;
            change.move_things(other, keep)?;
            change.remove_person(other)?;
            Ok(change.id())
        })
    }

    /// Joins every pair of which nothing is left to ask; returns how many were joined.
    pub fn merge_the_sure(&self, actor: &Actor) -> Result<usize, AppError> {
        let mut joined = 0;
        // Joining changes who is like whom, so the surest pair is looked up anew each time.
        while let Some(pair) = self.alike(actor, 0, 1)?.0.into_iter().next().filter(|pair| pair.surely) {
            self.merge(actor, pair.keep.id, pair.other.id)?;
            joined += 1;
        }
        Ok(joined)
    }

    /// Remembers that two people are not one; nothing asks again.
    pub fn tell_apart(&self, actor: &Actor, one: PersonId, other: PersonId) -> Result<ChangeId, AppError> {
        if one == other {
            return Err(AppError::invalid("somebody cannot be told from themselves"));
        }
        self.store.change(actor.account, actor.about("tell_apart", ""), |change| {
            change.concerns(one);
            for id in [one, other] {
                change.person(id)?.ok_or_else(no_such_person)?;
            }
            let known = change.differences()?;
            if !known.iter().any(|d| ordered(d.one, d.other) == ordered(one, other)) {
                let id = DifferenceId(new_id(actor.now));
                change.put_difference(&Difference { id, one, other, on: actor.today })?;
            }
            Ok(change.id())
        })
    }

    /// The merges of which a person was made, the latest first.
    pub fn merges_of(&self, actor: &Actor, id: PersonId) -> Result<Vec<Merged>, AppError> {
        self.store.read(actor.account, |reading| {
            let merges = reading.merges_of(id)?;
            Ok(merges.into_iter().map(|(change, name)| Merged { change, name }).collect())
        })
    }

    /// Takes the latest merge of a person apart again; what was learned since stays where it is.
    pub fn unmerge(&self, actor: &Actor, id: PersonId) -> Result<crate::Undone, AppError> {
        let merges = self.merges_of(actor, id)?;
        let Some(latest) = merges.first() else {
            return Err(AppError::not_found("nobody was joined with this person")
                .hint("`goodturn history` shows what was changed"));
        };
        self.undo(actor, latest.change)
    }
}

/// Whose page goes on: somebody I tend or wrote about, then who is known best, then who came first.
fn stays(person: &Person) -> (bool, bool, usize, std::cmp::Reverse<PersonId>) {
    let mine = person.values.iter().any(|value| value.from == Source::Me);
    (person.in_ten, mine, person.values.len(), std::cmp::Reverse(person.id))
}
