//! People: the list, search, one person whole, the ten, putting away, adding and correcting by hand.

use crate::{Actor, App, AppError, new_id};
use domain::incoming::Photo;
use domain::network::Known;
use domain::{ChangeId, Encounter, Fact, GoodTurn, Person, PersonId, Promise, Source, Value, What, merge};
use std::collections::BTreeMap;
use store::{Page, PersonRow};

/// A page of the list of people.
#[derive(Clone, Debug, PartialEq)]
pub struct PeoplePage {
    /// The people.
    pub rows: Vec<PersonRow>,
    /// Where the list goes on, if it does.
    pub next: Option<Page>,
}

/// One person with everything known about them.
#[derive(Clone, Debug, PartialEq)]
pub struct Portrait {
    /// The person.
    pub person: Person,
    /// What is known, oldest first; ended facts too.
    pub facts: Vec<Fact>,
    /// What I promised, newest first.
    pub promises: Vec<Promise>,
    /// The newest encounters, newest first.
    pub encounters: Vec<Encounter>,
    /// Good turns in which they have a part, newest first.
    pub turns: Vec<GoodTurn>,
}

/// At most this many encounters are shown on one page.
const MOST_ENCOUNTERS: i64 = 100;

impl App {
    /// How many people there are, those put away not counted.
    pub fn count_people(&self, actor: &Actor) -> Result<i64, AppError> {
        self.store.read(actor.account, |reading| Ok(reading.count_people()?))
    }

    /// A page of everybody, by family name.
    pub fn people(&self, actor: &Actor, after: Option<&Page>, limit: usize) -> Result<PeoplePage, AppError> {
        let limit = i64::try_from(limit.clamp(1, 500)).unwrap_or(50);
        self.store.read(actor.account, |reading| {
            let (rows, next) = reading.people(after, limit)?;
            Ok(PeoplePage { rows, next })
        })
    }

    /// The people who fit what was typed, the likeliest first; each word is a beginning.
    pub fn search(&self, actor: &Actor, query: &str, limit: usize) -> Result<Vec<PersonRow>, AppError> {
        self.store.read(actor.account, |reading| Ok(reading.search(query, limit.clamp(1, 500))?))
    }

    /// Everybody, whole, those put away too; for scripts and exports.
    pub fn everybody(&self, actor: &Actor) -> Result<Vec<Person>, AppError> {
        let mut people = Vec::new();
        self.store
            .read::<_, AppError>(actor.account, |reading| Ok(reading.each_person(|p| people.push(p))?))?;
        Ok(people)
    }

    /// One person with everything known about them.
    pub fn portrait(&self, actor: &Actor, id: PersonId) -> Result<Portrait, AppError> {
        self.store.read(actor.account, |reading| {
            let person = reading.person(id)?.ok_or_else(no_such_person)?;
            Ok(Portrait {
                person,
                facts: reading.facts_of(id)?,
                promises: reading.promises_of(id)?,
                encounters: reading.encounters_of(id, MOST_ENCOUNTERS)?,
                turns: reading.turns_of(id)?,
            })
        })
    }

    /// Somebody by id, or by a name that only one person has.
    pub fn find_person(&self, actor: &Actor, text: &str) -> Result<PersonId, AppError> {
        if let Ok(id) = text.parse::<PersonId>() {
            return self.portrait(actor, id).map(|portrait| portrait.person.id);
        }
        let found = self.search(actor, text, 6)?;
        let folded = domain::fold::fold(text);
        let exact: Vec<_> = found.iter().filter(|row| domain::fold::fold(&row.name) == folded).collect();
        match (exact.as_slice(), found.as_slice()) {
            ([one], _) => Ok(one.id),
            ([], [one]) => Ok(one.id),
            ([], []) => Err(AppError::not_found(format!("there is nobody called “{text}”"))
                .hint("look at `goodturn people` for the names")),
            _ => {
                let names: Vec<String> =
                    found.iter().map(|row| format!("{} ({})", row.name, row.id)).collect();
                Err(AppError::conflict(format!("“{text}” may be several people: {}", names.join(", ")))
                    .hint("say which one by the id"))
            }
        }
    }

    /// One photograph by its hash.
    pub fn photo(&self, actor: &Actor, hash: &str) -> Result<Photo, AppError> {
        self.store.read(actor.account, |reading| {
            reading.photo(hash)?.ok_or_else(|| AppError::not_found("there is no such photograph"))
        })
    }

    /// Puts somebody among the ten, or takes them out.
    pub fn set_in_ten(&self, actor: &Actor, id: PersonId, in_ten: bool) -> Result<ChangeId, AppError> {
        let verb = if in_ten { "into_ten" } else { "out_of_ten" };
        self.change_person(actor, id, verb, |person| person.in_ten = in_ten)
    }

    /// Puts somebody away: kept, but out of lists and suggestions; or brings them back.
    pub fn set_archived(&self, actor: &Actor, id: PersonId, archived: bool) -> Result<ChangeId, AppError> {
        let verb = if archived { "put_away" } else { "bring_back" };
        self.change_person(actor, id, verb, |person| person.archived = archived)
    }

    /// Adds somebody by hand.
    pub fn add_person(&self, actor: &Actor, values: Vec<What>) -> Result<PersonId, AppError> {
        if !values.iter().any(|what| matches!(what, What::Name(name) if !name.full.trim().is_empty())) {
            return Err(AppError::invalid("somebody new needs a name"));
        }
        let id = PersonId(new_id(actor.now));
        let values = values.into_iter().map(|what| Value { what, from: Source::Me }).collect();
        let person = Person { id, values, in_ten: false, archived: false };
        self.store.change::<_, AppError>(actor.account, actor.about("add", ""), |change| {
            change.concerns(id);
            Ok(change.put_person(&person)?)
        })?;
        Ok(id)
    }

    /// Adds a value to somebody by hand; what I wrote speaks before every import.
    pub fn add_value(&self, actor: &Actor, id: PersonId, what: What) -> Result<ChangeId, AppError> {
        self.change_person(actor, id, "edit", |person| person.values.push(Value { what, from: Source::Me }))
    }

    /// Takes one value away. What a source brought stays away, also when its file comes again.
    pub fn remove_value(&self, actor: &Actor, id: PersonId, what: &What) -> Result<ChangeId, AppError> {
        self.change_value(actor, id, what, |_| ())
    }

    /// Puts one value otherwise; mine speaks from now on, and the old one stays away.
    pub fn correct_value(
        &self,
        actor: &Actor,
        id: PersonId,
        old: &What,
        new: What,
    ) -> Result<ChangeId, AppError> {
        self.change_value(actor, id, old, |values| values.push(Value { what: new, from: Source::Me }))
    }

    fn change_value(
        &self,
        actor: &Actor,
        id: PersonId,
        old: &What,
        then: impl FnOnce(&mut Vec<Value>),
    ) -> Result<ChangeId, AppError> {
        self.store.change(actor.account, actor.about("edit", ""), |change| {
            change.concerns(id);
            let mut person = change.person(id)?.ok_or_else(no_such_person)?;
            if !merge::remove_value(&mut person.values, old) {
                return Err(AppError::not_found("this is not there any more").hint("look at the page again"));
            }
            then(&mut person.values);
            if person.name().is_none() {
                return Err(AppError::invalid("somebody needs a name").hint("put the name otherwise instead"));
            }
            change.put_person(&person)?;
            Ok(change.id())
        })
    }

    /// Puts my own note on somebody in the place of the one before; empty takes it away. Notes that an
    /// import brought stay as they are.
    pub fn set_note(&self, actor: &Actor, id: PersonId, note: &str) -> Result<ChangeId, AppError> {
        let note = note.trim();
        self.change_person(actor, id, "note", |person| {
            person.values.retain(|value| value.from != Source::Me || !matches!(value.what, What::Note(_)));
            if !note.is_empty() {
                person.values.push(Value { what: What::Note(note.to_owned()), from: Source::Me });
            }
        })
    }

    /// What a suggestion knows of these people: names and roles, from memory; those put away are not there.
    pub fn known(&self, actor: &Actor, ids: &[PersonId]) -> Result<BTreeMap<PersonId, Known>, AppError> {
        self.with_live(actor, |live| {
            Ok(ids.iter().filter_map(|id| Some((*id, live.network.people.get(id)?.clone()))).collect())
        })
    }

    fn change_person(
        &self,
        actor: &Actor,
        id: PersonId,
        verb: &'static str,
        edit: impl FnOnce(&mut Person),
    ) -> Result<ChangeId, AppError> {
        self.store.change(actor.account, actor.about(verb, ""), |change| {
            change.concerns(id);
            let mut person = change.person(id)?.ok_or_else(no_such_person)?;
            edit(&mut person);
            change.put_person(&person)?;
            Ok(change.id())
        })
    }
}

pub(crate) fn no_such_person() -> AppError {
    AppError::not_found("there is no such person").hint("they may have been merged or forgotten")
}
