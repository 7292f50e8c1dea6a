//! The village: looking around in the sample world, and leaving it in one action.

use crate::{Actor, App, AppError};
use domain::ChangeId;
use domain::village::{Village, village};

impl App {
    /// Brings the sample world in. Entering twice changes nothing.
    pub fn enter_village(&self, actor: &Actor) -> Result<ChangeId, AppError> {
        let Village { people, facts, encounters, promises, leads, finds, events, turns } =
            village(actor.today);
        let about = actor.about("enter_village", "");
        self.store.change(actor.account, about, |change| {
            for person in &people {
                change.put_person(person)?;
            }
            for fact in &facts {
                change.put_fact(fact)?;
            }
            for encounter in &encounters {
                change.put_encounter(encounter)?;
            }
            for promise in &promises {
                change.put_promise(promise)?;
            }
            for lead in &leads {
                change.put_lead(lead)?;
            }
            for find in &finds {
                change.put_find(find)?;
            }
            for event in &events {
                change.put_event(event)?;
            }
            for turn in &turns {
                change.put_turn(turn)?;
            }
            Ok(change.id())
        })
    }

    /// Takes the sample world away, with whatever was added to its people; undo brings it back.
    pub fn leave_village(&self, actor: &Actor) -> Result<ChangeId, AppError> {
        self.store.change(actor.account, actor.about("leave_village", ""), |change| {
            change.remove_village()?;
            Ok(change.id())
        })
    }

    /// Whether the sample world is here.
    pub fn in_village(&self, actor: &Actor) -> Result<bool, AppError> {
        self.store.read(actor.account, |reading| Ok(reading.has_village()?))
    }
}
