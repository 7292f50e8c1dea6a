//! What an import brings besides values: encounters, facts, promises, good turns, events; each once.

use super::plan::Planner;
use crate::{AppError, new_id};
use domain::incoming::{Batch, Incoming, Touch};
use domain::{
    Encounter, EncounterId, Event, EventId, Fact, FactId, FactKind, GoodTurn, GoodTurnId, PersonId, Promise,
    PromiseId, PromiseState,
};
use jiff::civil::Date;
use std::collections::HashSet;
use store::{Reading, repeats};

impl Planner<'_> {
    pub(super) fn take_things(&mut self, record: &Incoming, person: PersonId) {
        let (from, now, today) = (self.from, self.actor.now, self.actor.today);
        for touch in record.touches.iter().filter(|touch| touch.on <= today) {
            let encounter = self.encounter(touch, person);
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
            let (id, by) = (GoodTurnId(new_id(now)), turn.by);
            let turn = GoodTurn { id, person, with: None, by, kind, text, on, from };
            if self.there.insert(repeats::of_turn(&turn)) {
                self.plan.turns.push(turn);
            }
        }
    }

    pub(super) fn learn(
        &mut self,
        person: PersonId,
        kind: FactKind,
        text: &str,
        evidence: &str,
        on: Option<Date>,
    ) -> bool {
        let fact = self.fact(person, kind, text, evidence, on);
        let new = self.there.insert(repeats::of_fact(&fact));
        if new {
            self.plan.facts.push(fact);
        }
        new
    }

    pub(super) fn fact(
        &self,
        person: PersonId,
        kind: FactKind,
        text: &str,
        evidence: &str,
        on: Option<Date>,
    ) -> Fact {
        Fact {
            id: FactId(new_id(self.actor.now)),
            person,
            kind,
            text: text.to_owned(),
            evidence: evidence.to_owned(),
            noted_on: on.unwrap_or(self.actor.today),
            confirmed_on: None,
            ended_on: None,
            from: self.from,
        }
    }

    pub(super) fn encounter(&self, touch: &Touch, person: PersonId) -> Encounter {
        Encounter {
            id: EncounterId(new_id(self.actor.now)),
            person,
            channel: touch.channel,
            direction: touch.direction,
            on: touch.on,
            place: touch.place.clone(),
            said: touch.said.clone(),
            from: self.from,
        }
    }

    pub(super) fn take_events(&mut self, batch: &Batch) {
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
}

/// What the batch may bring again, in short; only the tables that it touches are read.
pub(super) fn prints(reading: &mut Reading<'_>, batch: &Batch) -> Result<HashSet<String>, AppError> {
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
