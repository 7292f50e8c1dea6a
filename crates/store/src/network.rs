//! The network: loading the snapshot that matching reads, and refreshing what a change touched.

use crate::db::{Reading, Row, params};
use crate::error::StoreError;
use crate::schema::Entity;
use domain::network::{Known, Network, RECENT_DAYS};
use domain::{
    AnswerId, EncounterId, Fact, FactId, FindId, GoodTurnId, LeadId, PersonId, PromiseId, PromiseState,
};
use jiff::ToSpan as _;
use jiff::civil::Date;
use std::collections::BTreeMap;
use uuid::Uuid;

fn known_of(row: &Row<'_>) -> Result<(PersonId, Known), StoreError> {
    let name = row.text(1)?;
    let short = row.with_text(5, |sort| Ok(short_of(&name, sort)))?;
    Ok((
        PersonId(row.uuid(0)?),
        Known { short, name, title: row.text(2)?, organisation: row.text(3)?, in_ten: row.bool(4)? },
    ))
}

/// What friends call somebody, from the whole name and the sort key (family name first): lists of
/// everybody need not open each person for it.
fn short_of(name: &str, sort: &str) -> String {
    let first = name.split_whitespace().next().unwrap_or(name);
    let family_first = domain::fold::fold(first) == sort.split(' ').next().unwrap_or_default();
    if family_first { name.to_owned() } else { first.to_owned() }
}

impl Reading<'_> {
    /// The whole snapshot, as of a day.
    pub fn network(&mut self, today: Date) -> Result<Network, StoreError> {
        let facts = self.network_facts()?;
        Ok(Network { facts, ..self.network_without_facts(today)? })
    }

    /// Gives back the memory in which pages of the database were held: a snapshot reads whole tables, once.
    pub fn forget_pages(&mut self) -> Result<(), StoreError> {
        if self.conn.is_sqlite() { self.conn.batch("PRAGMA shrink_memory") } else { Ok(()) }
    }

    /// The facts of the snapshot.
    pub fn network_facts(&mut self) -> Result<BTreeMap<FactId, Fact>, StoreError> {
        Ok(self.facts_that_hold()?.into_iter().map(|f| (f.id, f)).collect())
    }

    /// The snapshot without its facts, which another connection may read at the same time.
    pub fn network_without_facts(&mut self, today: Date) -> Result<Network, StoreError> {
        let account = self.account;
        let people = self.conn.query(
            // In the order of the table: an index would lead to nearly every page of it, each many times.
            sql!(
                sqlite: "SELECT id, name, title, organisation, in_ten, sort FROM person NOT INDEXED WHERE account = ?1 AND archived = FALSE",
                postgres: "SELECT id, name, title, organisation, in_ten, sort FROM person WHERE account = ?1 AND archived = FALSE",
            ),
            params![account],
            known_of,
        )?;
        let since = today.saturating_sub(RECENT_DAYS.days());
        Ok(Network {
            people: people.into_iter().collect(),
            facts: BTreeMap::new(),
            promises: self.open_promises()?.into_iter().map(|p| (p.id, p)).collect(),
            encounters: self.encounters_since(since)?.into_iter().map(|e| (e.id, e)).collect(),
            last_touch: self.last_touches()?.into_iter().collect(),
            leads: self.leads()?.into_iter().filter(|l| l.open_on(today)).map(|l| (l.id, l)).collect(),
            finds: self.finds()?.into_iter().filter(|f| f.open_on(today)).map(|f| (f.id, f)).collect(),
            turns: self.turns()?.into_iter().map(|t| (t.id, t)).collect(),
            answers: self.answers()?.into_iter().map(|a| (a.id, a)).collect(),
            habits_since: self.habits_since()?,
        })
    }

    /// Brings single entries of a snapshot up to date.
    pub fn refresh(
        &mut self,
        network: &mut Network,
        touched: &[(Entity, Uuid)],
        today: Date,
    ) -> Result<(), StoreError> {
        let account = self.account;
        let since = today.saturating_sub(RECENT_DAYS.days());
        for (entity, id) in touched {
            match entity {
                Entity::Person => {
                    let rows = self.conn.query(
                        sql!("SELECT id, name, title, organisation, in_ten, sort FROM person WHERE account = ?1 AND id = ?2 AND archived = FALSE"),
                        params![account, id],
                        known_of,
                    )?;
                    replace(
                        &mut network.people,
                        PersonId(*id),
                        rows.into_iter().next().map(|(_, known)| known),
                    );
                }
                Entity::Fact => {
                    let fact = self.fact(FactId(*id))?.filter(|f| f.ended_on.is_none());
                    replace(&mut network.facts, FactId(*id), fact);
                }
                Entity::Promise => {
                    let promise = self.promise(PromiseId(*id))?.filter(|p| p.state == PromiseState::Open);
                    replace(&mut network.promises, PromiseId(*id), promise);
                }
                Entity::Encounter => {
                    let encounter = self.encounter(EncounterId(*id))?.filter(|e| e.on >= since);
                    // Whom it was with before is not known here if it moved or went: their day is read anew.
                    let was = network.encounters.get(&EncounterId(*id)).map(|e| e.person);
                    for person in was.into_iter().chain(self.person_of_encounter(*id)?) {
                        let last = self.last_touch_of(person)?;
                        replace(&mut network.last_touch, person, last);
                    }
                    replace(&mut network.encounters, EncounterId(*id), encounter);
                }
                Entity::Answer => {
                    let answer = self.answer(AnswerId(*id))?;
                    replace(&mut network.answers, AnswerId(*id), answer);
                }
                Entity::Lead => {
                    let lead = self.lead(LeadId(*id))?.filter(|l| l.open_on(today));
                    replace(&mut network.leads, LeadId(*id), lead);
                }
                Entity::Find => {
                    let find = self.find(FindId(*id))?.filter(|f| f.open_on(today));
                    replace(&mut network.finds, FindId(*id), find);
                }
                Entity::GoodTurn => {
                    let turn = self.turn(GoodTurnId(*id))?;
                    replace(&mut network.turns, GoodTurnId(*id), turn);
                }
                Entity::Event | Entity::Import | Entity::Difference | Entity::Myself => {}
            }
        }
        Ok(())
    }
}

fn replace<K: Ord, V>(entries: &mut BTreeMap<K, V>, key: K, value: Option<V>) {
    match value {
        Some(value) => drop(entries.insert(key, value)),
        None => drop(entries.remove(&key)),
    }
}
