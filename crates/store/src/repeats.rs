//! What is there already, in short: how an import knows that it brings something again.
//!
//! A print is a text that two things share if and only if an import should hold them for one. All of a
//! table's prints are read at once, because a file repeats most of what it brought the last time.

use crate::db::{Reading, Row, params};
use crate::error::StoreError;
use crate::schema::Entity;
use domain::{Encounter, Event, Fact, GoodTurn, PersonId, Promise, fold};
use jiff::civil::Date;
use std::collections::HashSet;

/// The print of an encounter.
pub fn of_encounter(e: &Encounter) -> String {
    encounter(e.person, &e.on.to_string(), e.channel.word(), e.direction.word(), &e.said)
}

/// The print of a fact.
pub fn of_fact(f: &Fact) -> String {
    fact(&f.person.to_string(), f.kind.word(), &f.text)
}

/// The print of a promise.
pub fn of_promise(p: &Promise) -> String {
    promise(p.person, &p.text, &p.due_on.map(|day| day.to_string()).unwrap_or_default())
}

/// The print of a good turn.
pub fn of_turn(t: &GoodTurn) -> String {
    turn(t.person, t.kind.word(), &t.on.to_string(), &t.text)
}

/// The print of an event.
pub fn of_event(e: &Event) -> String {
    event(&e.name, &e.on.to_string())
}

fn encounter(person: PersonId, on: &str, channel: &str, direction: &str, said: &str) -> String {
    format!("encounter {person} {on} {channel} {direction} {said}")
}

fn fact(person: &str, kind: &str, text: &str) -> String {
    format!("fact {person} {kind} {}", fold::fold(text))
}

fn promise(person: PersonId, text: &str, due_on: &str) -> String {
    format!("promise {person} {due_on} {}", fold::fold(text))
}

fn turn(person: PersonId, kind: &str, on: &str, text: &str) -> String {
    format!("turn {person} {kind} {on} {}", fold::fold(text))
}

fn event(name: &str, on: &str) -> String {
    format!("event {on} {}", fold::fold(name))
}

impl Reading<'_> {
    /// Prints of the encounters since a day.
    pub fn encounter_prints(&mut self, since: Date) -> Result<HashSet<String>, StoreError> {
        let account = self.account;
        let rows = self.conn.query(
            sql!("SELECT person, happened_on, channel, direction, said FROM encounter WHERE account = ?1 AND happened_on >= ?2"),
            params![account, &since.to_string()],
            |row| {
                let (on, channel, direction) = (row.text(1)?, row.text(2)?, row.text(3)?);
                Ok(encounter(PersonId(row.uuid(0)?), &on, &channel, &direction, &row.text(4)?))
            },
        )?;
        Ok(rows.into_iter().collect())
    }

    /// Prints of all facts, and of those that I erased or put otherwise: they do not come again.
    pub fn fact_prints(&mut self) -> Result<HashSet<String>, StoreError> {
        let account = self.account;
        let mut prints: HashSet<String> = self
            .conn
            .query(
                sql!("SELECT person, kind, text FROM fact WHERE account = ?1"),
                params![account],
                |row: &Row<'_>| Ok(fact(&PersonId(row.uuid(0)?).to_string(), &row.text(1)?, &row.text(2)?)),
            )?
            .into_iter()
            .collect();
        let changed = self.conn.query(
            sql!("SELECT j.before FROM change c JOIN journal j ON j.account = c.account AND j.change = c.id WHERE c.account = ?1 AND c.verb IN ('erase_fact', 'correct_fact') AND j.entity = ?2 AND j.before IS NOT NULL"),
            params![account, Entity::Fact.table()],
            |row| row.text(0),
        )?;
        for json in changed {
            let was: serde_json::Value = serde_json::from_str(&json)
                .map_err(|e| StoreError::Unreadable { what: "journal", why: e.to_string() })?;
            if let (Some(person), Some(kind), Some(text)) =
                (was["person"].as_str(), was["kind"].as_str(), was["text"].as_str())
            {
                prints.insert(fact(person, kind, text));
            }
        }
        Ok(prints)
    }

    /// Prints of all promises, kept and released ones too.
    pub fn promise_prints(&mut self) -> Result<HashSet<String>, StoreError> {
        let account = self.account;
        let rows = self.conn.query(
            sql!("SELECT person, text, due_on FROM promise WHERE account = ?1"),
            params![account],
            |row| Ok(promise(PersonId(row.uuid(0)?), &row.text(1)?, &row.text_opt(2)?.unwrap_or_default())),
        )?;
        Ok(rows.into_iter().collect())
    }

    /// Prints of all good turns.
    pub fn turn_prints(&mut self) -> Result<HashSet<String>, StoreError> {
        let account = self.account;
        let rows = self.conn.query(
            sql!("SELECT person, kind, done_on, text FROM good_turn WHERE account = ?1"),
            params![account],
            |row| Ok(turn(PersonId(row.uuid(0)?), &row.text(1)?, &row.text(2)?, &row.text(3)?)),
        )?;
        Ok(rows.into_iter().collect())
    }

    /// Prints of all events.
    pub fn event_prints(&mut self) -> Result<HashSet<String>, StoreError> {
        let account = self.account;
        let rows = self.conn.query(
            sql!("SELECT name, held_on FROM event WHERE account = ?1"),
            params![account],
            |row| Ok(event(&row.text(0)?, &row.text(1)?)),
        )?;
        Ok(rows.into_iter().collect())
    }
}
