//! The living snapshot of an account: network and index in memory, brought up to date from the journal.
//!
//! Nothing is kept here that the store does not hold. Another process may change the data: each use
//! asks the journal first, and reads only what was touched.

use crate::meaning::{self, MODEL, TextHash};
use crate::{Actor, App, AppError};
use domain::network::Network;
use domain::telling::{KnownNames, Told, tell, tell_among};
use domain::{FactId, PersonId};
use jiff::civil::Date;
use matching::Index;
use matching::meaning::Vector;
use std::collections::HashMap;
use std::sync::PoisonError;
use store::{Entity, Reading};

/// The snapshot of one account.
pub(crate) struct Live {
    pub network: Network,
    pub index: Index,
    /// Everybody's names, prepared when a second line is told: once costs more than it saves.
    names: Option<KnownNames>,
    told: bool,
    seq: i64,
    day: Date,
}

/// How many texts are read for their meaning at once.
const BATCH: usize = 32;

/// So many texts are read at once when somebody waits for an answer.
const WHILE_WAITING: usize = 2 * BATCH;

impl Live {
    fn load(reading: &mut Reading<'_>, today: Date) -> Result<Self, AppError> {
        let seq = reading.last_seq()?;
        let network = reading.network(today)?;
        let mut vectors: HashMap<TextHash, Vector> = HashMap::new();
        reading.each_vector(MODEL, |hash, bytes| {
            if let Some(vector) = Vector::from_bytes(&bytes) {
                vectors.insert(hash, vector);
            }
        })?;
        let index = Index::of(&network, |text| vectors.get(&meaning::hash_of(text)).cloned());
        Ok(Self { network, index, names: None, told: false, seq, day: today })
    }

    fn refresh(&mut self, reading: &mut Reading<'_>, today: Date) -> Result<(), AppError> {
        let seq = reading.last_seq()?;
        if self.day != today || seq < self.seq {
            *self = Self::load(reading, today)?;
            return Ok(());
        }
        if seq == self.seq {
            return Ok(());
        }
        let touched = reading.touched_since(self.seq)?;
        if touched.len() > self.network.people.len() / 4 + 1_000 {
            *self = Self::load(reading, today)?;
            return Ok(());
        }
        reading.refresh(&mut self.network, &touched, today)?;
        for (entity, id) in touched {
            match entity {
                Entity::Person => {
                    let id = PersonId(id);
                    let title = self.network.people.get(&id).map(|known| domain::fold::fold(&known.title));
                    let vector = known_vector(reading, title.as_deref())?;
                    self.index.person_changed(&self.network, id, |_| vector.clone());
                    if let Some(names) = &mut self.names {
                        names.set(id, self.network.people.get(&id));
                    }
                }
                Entity::Fact => {
                    let id = FactId(id);
                    let text = self.network.facts.get(&id).map(|fact| fact.text.clone());
                    let vector = known_vector(reading, text.as_deref())?;
                    self.index.fact_changed(&self.network, id, |_| vector.clone());
                }
                _ => {}
            }
        }
        self.seq = seq;
        Ok(())
    }

    /// The network, and the names of everybody in it, prepared once and kept up to date.
    pub fn with_names(&mut self) -> (&Network, &KnownNames) {
        let names = self.names.get_or_insert_with(|| KnownNames::of(&self.network));
        (&self.network, names)
    }

    /// What a line says, told on the day of the snapshot.
    pub fn told(&mut self, line: &str) -> Told {
        if self.told || self.names.is_some() {
            let day = self.day;
            return tell_among(line, day, self.with_names().1);
        }
        self.told = true;
        tell(line, self.day, &self.network)
    }
}

fn known_vector(reading: &mut Reading<'_>, text: Option<&str>) -> Result<Option<Vector>, AppError> {
    let Some(text) = text else { return Ok(None) };
    let bytes = reading.vector(MODEL, &meaning::hash_of(text))?;
    Ok(bytes.and_then(|bytes| Vector::from_bytes(&bytes)))
}

impl App {
    /// Lends the snapshot, brought up to date.
    pub(crate) fn with_live<T>(
        &self,
        actor: &Actor,
        f: impl FnOnce(&mut Live) -> Result<T, AppError>,
    ) -> Result<T, AppError> {
        let slot = self.live_of(actor.account);
        let mut slot = slot.lock().unwrap_or_else(PoisonError::into_inner);
        let live = self.store.read::<_, AppError>(actor.account, |reading| {
            Ok(match slot.take() {
                None => Live::load(reading, actor.today)?,
                Some(mut live) => {
                    live.refresh(reading, actor.today)?;
                    live
                }
            })
        })?;
        f(slot.insert(live))
    }

    /// Drops the snapshot, so that nothing of a forgotten person stays in memory.
    pub(crate) fn drop_live(&self, actor: &Actor) {
        *self.live_of(actor.account).lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Reads the next texts that wait for their meaning; returns how many still wait.
    ///
    /// Meant to be called again and again in the background: no lock is held while the model works.
    pub fn read_waiting(&self, actor: &Actor) -> Result<usize, AppError> {
        let turn = self.reading.lock().unwrap_or_else(PoisonError::into_inner);
        let texts = self.with_live(actor, |live| {
            Ok(live.index.waiting().into_iter().take(BATCH).map(str::to_owned).collect::<Vec<_>>())
        })?;
        self.read_texts(actor, &texts)?;
        drop(turn);
        self.with_live(actor, |live| {
            // In the background too, so that nobody waits for it: 90 ms for 20,000 people.
            live.with_names();
            Ok(live.index.waiting().len())
        })
    }

    /// Reads what was told just now, so that it counts at once.
    pub(crate) fn read_what_was_told(&self, actor: &Actor) -> Result<(), AppError> {
        // Nothing waits, as on most days: then nobody's turn has to be waited for.
        if self.with_live(actor, |live| Ok(live.index.waiting_facts().is_empty()))? {
            return Ok(());
        }
        let _turn = self.reading.lock().unwrap_or_else(PoisonError::into_inner);
        let texts = self.with_live(actor, |live| {
            Ok(live
                .index
                .waiting_facts()
                .into_iter()
                .take(WHILE_WAITING)
                .map(str::to_owned)
                .collect::<Vec<_>>())
        })?;
        self.read_texts(actor, &texts)
    }

    fn read_texts(&self, actor: &Actor, texts: &[String]) -> Result<(), AppError> {
        if texts.is_empty() {
            return Ok(());
        }
        let refs: Vec<&str> = texts.iter().map(String::as_str).collect();
        let vectors = self.reader.read(&refs)?;
        let kept: Vec<(TextHash, Vec<u8>)> = refs
            .iter()
            .zip(&vectors)
            .map(|(text, vector)| (meaning::hash_of(text), vector.to_bytes().to_vec()))
            .collect();
        self.store.keep_vectors(actor.account, MODEL, &kept)?;
        self.with_live(actor, |live| {
            for (text, vector) in refs.iter().zip(&vectors) {
                live.index.arrived(&live.network, text, vector);
            }
            Ok(())
        })
    }
}
