//! What is held on a person, and forgetting them for good.

use crate::people::no_such_person;
use crate::{Actor, App, AppError};
use domain::PersonId;
use matching::ItemId;
use matching::meaning::Purpose;
use std::collections::HashSet;
use store::Held;

impl App {
    /// Everything that is held on a person.
    pub fn held_on(&self, actor: &Actor, person: PersonId) -> Result<Held, AppError> {
        self.store.read(actor.account, |reading| {
            reading.person(person)?.ok_or_else(no_such_person)?;
            Ok(reading.held_on(person)?)
        })
    }

    /// Erases a person and everything that hangs on them, journal included. It cannot be undone.
    pub fn forget(&self, actor: &Actor, person: PersonId) -> Result<(), AppError> {
        self.store.forget(actor.account, person)?;
        self.drop_live(actor);
        self.drop_lookalikes(actor);
        // Vectors are named by their texts' hashes; those of texts that nobody's record holds any more go too.
        let texts = self.with_live(actor, |live| {
            let facts = live.network.facts.values().map(|fact| crate::meaning::hash_of(&fact.text));
            let titles = live
                .network
                .people
                .values()
                .map(|known| crate::meaning::hash_of(&domain::fold::fold(known.title.trim())));
            let leads = live.network.leads.keys().map(|id| ItemId::Lead(*id));
            let items = leads.chain(live.network.finds.keys().map(|id| ItemId::Find(*id)));
            let passages =
                items.flat_map(|item| live.index.passages_of(item)).map(|p| crate::meaning::hash_of(p));
            Ok(facts.chain(titles).chain(passages).collect::<HashSet<_>>())
        })?;
        let models = [Purpose::Help, Purpose::Topic].map(crate::meaning::model_of);
        Ok(self.store.drop_vectors(actor.account, models, |hash| texts.contains(hash))?)
    }
}
