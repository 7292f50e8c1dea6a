//! Differences: pairs of people of whom I said that they are not one.

use crate::db::{Reading, params};
use crate::error::StoreError;
use crate::journal::Change;
use crate::schema::Entity;
use domain::{Difference, DifferenceId, PersonId};

impl Reading<'_> {
    /// Every pair, in the order in which they were decided.
    pub fn differences(&mut self) -> Result<Vec<Difference>, StoreError> {
        let account = self.account;
        self.conn.query(
            sql!("SELECT id, one, other, decided_on FROM difference WHERE account = ?1 ORDER BY id"),
            params![account],
            |row| {
                Ok(Difference {
                    id: DifferenceId(row.uuid(0)?),
                    one: PersonId(row.uuid(1)?),
                    other: PersonId(row.uuid(2)?),
                    on: row.date(3)?,
                })
            },
        )
    }
}

impl Change<'_> {
    /// Remembers that two people are not one.
    pub fn put_difference(&mut self, difference: &Difference) -> Result<(), StoreError> {
        let Difference { id, one, other, on } = difference;
        self.put(Entity::Difference, &id.0, params![&one.0, &other.0, &on.to_string()])
    }

    /// Forgets that somebody was told from others.
    pub(crate) fn delete_differences_of(&mut self, person: PersonId) -> Result<(), StoreError> {
        let account = self.account;
        for image in self.conn.images_of(Entity::Difference, account, &person.0)? {
            self.delete(Entity::Difference, &image.id)?;
        }
        Ok(())
    }
}
