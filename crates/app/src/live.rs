//! The living snapshot of an account: network and index in memory, brought up to date from the journal.
//!
//! Nothing is kept here that the store does not hold. Another process may change the data: each use
//! asks the journal first, and reads only what was touched.

use crate::meaning::{self, TextHash, model_of};
use crate::{Actor, App, AppError};
use domain::network::Network;
use domain::telling::{KnownNames, Told, tell, tell_among};
use domain::{FactId, FindId, LeadId, PersonId};
use jiff::civil::Date;
use matching::meaning::{Purpose, Vector};
use matching::{Index, ItemId};
use std::collections::HashMap;
use std::sync::PoisonError;
use store::{Entity, Reading, Store};

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

/// The vectors that are kept, one behind the other, and where each lies by purpose and the hash of its text.
#[derive(Default)]
struct Vectors {
    rows: Vec<Vector>,
    places: HashMap<(Purpose, TextHash), usize>,
}

impl Vectors {
    fn of(reading: &mut Reading<'_>) -> Result<Self, AppError> {
        let mut vectors = Self::default();
        for purpose in [Purpose::Help, Purpose::Topic] {
            reading.each_vector(model_of(purpose), |hash, bytes| {
                if let Some(vector) = Vector::from_bytes(bytes) {
                    vectors.places.insert((purpose, hash), vectors.rows.len());
                    vectors.rows.push(vector);
                }
            })?;
        }
        Ok(vectors)
    }

    fn get(&self, purpose: Purpose, text: &str) -> Option<Vector> {
        let place = *self.places.get(&(purpose, meaning::hash_of(text)))?;
        self.rows.get(place).cloned()
    }
}

/// How many texts are read for their meaning at once.
const BATCH: usize = 32;

/// So many texts are read at once when somebody waits for an answer.
const WHILE_WAITING: usize = 2 * BATCH;

impl Live {
    fn load(reading: &mut Reading<'_>, today: Date) -> Result<Self, AppError> {
        let seq = reading.last_seq()?;
        let network = reading.network(today)?;
        let vectors = Vectors::of(reading)?;
        Ok(Self::of(network, &vectors, seq, today))
    }

    /// Reads facts on one connection, and people and vectors on another, at the same time.
    fn load_at_once(store: &Store, actor: &Actor) -> Result<Self, AppError> {
        let (facts, others) = std::thread::scope(|scope| {
            let facts = scope.spawn(|| {
                store.read::<_, AppError>(actor.account, |reading| {
                    let loaded = (reading.last_seq()?, reading.network_facts()?);
                    reading.forget_pages()?;
                    Ok(loaded)
                })
            });
            let others = store.read::<_, AppError>(actor.account, |reading| {
                let seq = reading.last_seq()?;
                let loaded = (seq, reading.network_without_facts(actor.today)?, Vectors::of(reading)?);
                reading.forget_pages()?;
                Ok(loaded)
            });
            (facts.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)), others)
        });
        let ((seq_of_facts, facts), (seq, network, vectors)) = (facts?, others?);
        if seq_of_facts != seq {
            // Somebody wrote between the two: once more, all from one moment.
            return store.read(actor.account, |reading| Self::load(reading, actor.today));
        }
        Ok(Self::of(Network { facts, ..network }, &vectors, seq, actor.today))
    }

    fn of(network: Network, vectors: &Vectors, seq: i64, day: Date) -> Self {
        let index = Index::of(&network, |purpose, text: &str| vectors.get(purpose, text));
        Self { network, index, names: None, told: false, seq, day }
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
        let reading = std::cell::RefCell::new(reading);
        // A vector that cannot be read now is made again.
        let known =
            |purpose, text: &str| known_vector(&mut reading.borrow_mut(), purpose, text).ok().flatten();
        for (entity, id) in touched {
            let (network, index) = (&self.network, &mut self.index);
            match entity {
                Entity::Person => {
                    index.person_changed(network, PersonId(id), known);
                    if let Some(names) = &mut self.names {
                        names.set(PersonId(id), network.people.get(&PersonId(id)));
                    }
                }
                Entity::Fact => index.fact_changed(network, FactId(id), known),
                Entity::Lead => index.item_changed(network, ItemId::Lead(LeadId(id)), known),
                Entity::Find => index.item_changed(network, ItemId::Find(FindId(id)), known),
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

fn known_vector(reading: &mut Reading<'_>, purpose: Purpose, text: &str) -> Result<Option<Vector>, AppError> {
    let bytes = reading.vector(model_of(purpose), &meaning::hash_of(text))?;
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
        let live = match slot.take() {
            None => Live::load_at_once(&self.store, actor)?,
            Some(mut live) => self.store.read::<_, AppError>(actor.account, |reading| {
                live.refresh(reading, actor.today)?;
                Ok(live)
            })?,
        };
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
        let texts = self.with_live(actor, |live| Ok(owned(live.index.waiting(BATCH).into_iter())))?;
        self.read_texts(actor, &texts)?;
        drop(turn);
        self.with_live(actor, |live| Ok(live.index.still_waiting()))
    }

    /// Prepares everybody's names for the next line that is told: 90 ms for 20,000 people, in which others wait.
    pub fn prepare_for_telling(&self, actor: &Actor) -> Result<(), AppError> {
        self.with_live(actor, |live| {
            live.with_names();
            Ok(())
        })
    }

    /// Reads what was told or came by just now, so that it counts at once; says whether there is more of it.
    pub(crate) fn read_what_was_told(&self, actor: &Actor) -> Result<bool, AppError> {
        // Nothing waits, as on most days: then nobody's turn has to be waited for.
        if self.with_live(actor, |live| Ok(live.index.waiting_words().is_empty()))? {
            return Ok(false);
        }
        let _turn = self.reading.lock().unwrap_or_else(PoisonError::into_inner);
        let texts = self
            .with_live(actor, |live| Ok(owned(live.index.waiting_words().into_iter().take(WHILE_WAITING))))?;
        self.read_texts(actor, &texts)?;
        self.with_live(actor, |live| Ok(!live.index.waiting_words().is_empty()))
    }

    fn read_texts(&self, actor: &Actor, texts: &[(Purpose, String)]) -> Result<(), AppError> {
        if texts.is_empty() {
            return Ok(());
        }
        // A text that waits for both purposes goes through the network once.
        let mut distinct: Vec<&str> = texts.iter().map(|(_, text)| text.as_str()).collect();
        distinct.sort_unstable();
        distinct.dedup();
        let (help, topic) = self.reader.read_both(&distinct)?;
        let vector_of = |purpose: Purpose, text: &str| {
            let vectors = if purpose == Purpose::Help { &help } else { &topic };
            distinct.binary_search(&text).ok().map(|at| &vectors[at])
        };
        for purpose in [Purpose::Help, Purpose::Topic] {
            let wanted = texts.iter().filter(|(of, _)| *of == purpose);
            let kept: Vec<(TextHash, Vec<u8>)> = wanted
                .filter_map(|(_, text)| {
                    Some((meaning::hash_of(text), vector_of(purpose, text)?.to_bytes().to_vec()))
                })
                .collect();
            self.store.keep_vectors(actor.account, model_of(purpose), &kept)?;
        }
        self.with_live(actor, |live| {
            for (purpose, text) in texts {
                if let Some(vector) = vector_of(*purpose, text) {
                    live.index.arrived(&live.network, *purpose, text, vector);
                }
            }
            Ok(())
        })
    }
}

fn owned<'a>(texts: impl Iterator<Item = (Purpose, &'a str)>) -> Vec<(Purpose, String)> {
    texts.map(|(purpose, text)| (purpose, text.to_owned())).collect()
}
