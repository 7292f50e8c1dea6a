//! The journal: every change of an account is one transaction, and every step of it remembers the row
//! as it was before. A row cannot be written without a [`Change`].

use crate::db::{Param, Reading, Store, params};
use crate::error::StoreError;
use crate::image::{Cell, Image, Statements, same};
use crate::schema::Entity;
use domain::{AccountId, ChangeId, PersonId};
use jiff::Timestamp;
use std::ops::{Deref, DerefMut};
use uuid::Uuid;

/// What a change is about, for the history page and for undo.
#[derive(Clone, Debug, PartialEq)]
pub struct About {
    /// The new change's id.
    pub id: ChangeId,
    /// When.
    pub at: Timestamp,
    /// What was done, a stable word such as "tell" or "import".
    pub verb: &'static str,
    /// Details in words, without anybody's name.
    pub words: String,
    /// Whom it is about, if one person.
    pub person: Option<PersonId>,
    /// The change that it takes back.
    pub undoes: Option<ChangeId>,
}

/// One change under way: reads like a [`Reading`], and writes.
pub struct Change<'c> {
    reading: Reading<'c>,
    about: About,
    seq: i64,
    written: bool,
}

impl<'c> Deref for Change<'c> {
    type Target = Reading<'c>;
    fn deref(&self) -> &Self::Target {
        &self.reading
    }
}
impl DerefMut for Change<'_> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.reading
    }
}

impl Store {
    /// Makes one change of an account: all of it, or, if `f` fails, nothing.
    pub fn change<T, E: From<StoreError>>(
        &self,
        account: AccountId,
        about: About,
        f: impl FnOnce(&mut Change<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.transaction(account, |reading| {
            // One change of an account at a time, whichever process makes it.
            reading.conn.query(
                sql!(
                    sqlite: "SELECT 1 FROM account WHERE id = ?1",
                    postgres: "SELECT 1::BIGINT FROM account WHERE id = ?1 FOR UPDATE",
                ),
                params![account],
                |row| row.int(0),
            )?;
            let seq = reading.last_seq()?;
            let reading = Reading { conn: &mut *reading.conn, account };
            f(&mut Change { reading, about, seq, written: false })
        })
    }

    /// Writes without the journal: sessions, settings, caches.
    pub(crate) fn transaction<T, E: From<StoreError>>(
        &self,
        account: AccountId,
        f: impl FnOnce(&mut Reading<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut guard = self.writer();
        let conn = &mut *guard;
        conn.batch(if conn.is_sqlite() { "BEGIN IMMEDIATE" } else { "BEGIN" })?;
        let mut open = Open { conn, done: false };
        let outcome = f(&mut Reading { conn: &mut *open.conn, account })?;
        open.conn.batch("COMMIT")?;
        open.done = true;
        Ok(outcome)
    }
}

/// A transaction that rolls back unless it was committed, also when the closure panics.
struct Open<'a> {
    conn: &'a mut crate::db::Conn,
    done: bool,
}

impl Drop for Open<'_> {
    fn drop(&mut self) {
        if !self.done {
            // Nothing can be done if this fails too: the connection is gone, and with it the transaction.
            let _ = self.conn.batch("ROLLBACK");
        }
    }
}

impl Reading<'_> {
    /// The number of the account's newest journal step; 0 before the first.
    pub fn last_seq(&mut self) -> Result<i64, StoreError> {
        let account = self.account;
        let rows = self.conn.query(
            sql!("SELECT COALESCE(MAX(seq), 0) FROM journal WHERE account = ?1"),
            params![account],
            |row| row.int(0),
        )?;
        Ok(rows.first().copied().unwrap_or_default())
    }

    /// Which rows were changed after step `seq`, each once.
    pub fn touched_since(&mut self, seq: i64) -> Result<Vec<(Entity, Uuid)>, StoreError> {
        let account = self.account;
        let rows = self.conn.query(
            sql!("SELECT DISTINCT entity, entity_id FROM journal WHERE account = ?1 AND seq > ?2"),
            params![account, seq],
            |row| Ok((row.text(0)?, row.uuid(1)?)),
        )?;
        Ok(rows.into_iter().filter_map(|(table, id)| Some((Entity::from_table(&table)?, id))).collect())
    }
}

impl Change<'_> {
    /// The id of this change.
    pub fn id(&self) -> ChangeId {
        self.about.id
    }

    /// Says whom the change is about, before its first write.
    pub fn concerns(&mut self, person: PersonId) {
        self.about.person = Some(person);
    }

    /// Says which change it takes back, before its first write.
    pub fn undoes(&mut self, change: ChangeId) {
        self.about.undoes = Some(change);
    }

    /// Says more of what the change is about, before its first write.
    pub fn describe(&mut self, words: String) {
        self.about.words = words;
    }

    /// Inserts or replaces a row and journals what was there.
    pub(crate) fn put(&mut self, entity: Entity, id: &Uuid, columns: &[Param<'_>]) -> Result<(), StoreError> {
        self.put_image(entity, &Image::new(*id, columns))
    }

    pub(crate) fn put_image(&mut self, entity: Entity, image: &Image) -> Result<(), StoreError> {
        let account = self.account;
        let before = self.conn.image(entity, account, &image.id)?;
        if before.as_ref() == Some(image) {
            return Ok(());
        }
        self.journal(entity, &[(image.id, before)])?;
        self.conn.put_image(entity, account, image)
    }

    /// Inserts rows that are known to be new, many at a time.
    pub(crate) fn insert_new(&mut self, entity: Entity, images: &[Image]) -> Result<(), StoreError> {
        let account = self.account;
        let steps: Vec<_> = images.iter().map(|image| (image.id, None)).collect();
        self.journal(entity, &steps)?;
        let mut columns = vec!["account", "id"];
        columns.extend(entity.columns().iter().map(|(name, _)| *name));
        self.conn.insert_all(
            entity.table(),
            &columns,
            images.iter().map(|image| {
                let mut row = vec![account.into(), Param::from(&image.id)];
                row.extend(image.columns.iter().map(|cell| match cell {
                    Cell::Null => Param::Null,
                    Cell::Int(i) => Param::Int(*i),
                    Cell::Bool(b) => Param::Bool(*b),
                    Cell::Text(t) => Param::Text(t),
                    Cell::Bytes(b) => Param::Bytes(b),
                }));
                row
            }),
        )?;
        Ok(())
    }

    /// Deletes a row and journals what was there; nothing happens if there was none.
    pub(crate) fn delete(&mut self, entity: Entity, id: &Uuid) -> Result<(), StoreError> {
        let account = self.account;
        let Some(before) = self.conn.image(entity, account, id)? else { return Ok(()) };
        self.journal(entity, &[(*id, Some(before))])?;
        self.conn.execute(same(&Statements::of(entity).delete), params![account, id]).map(drop)
    }

    fn journal(&mut self, entity: Entity, steps: &[(Uuid, Option<Image>)]) -> Result<(), StoreError> {
        let account = self.account;
        if !self.written {
            let About { id, at, verb, words, person, undoes } = &self.about;
            self.reading.conn.execute(
                sql!("INSERT INTO change (account, id, at, verb, about, person, undoes) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"),
                params![
                    account,
                    &id.0,
                    at.as_millisecond(),
                    *verb,
                    words,
                    person.as_ref().map(|p| &p.0),
                    undoes.as_ref().map(|c| &c.0)
                ],
            )?;
            self.written = true;
        }
        let first = self.seq + 1;
        let change = self.about.id.0;
        let befores: Vec<Option<String>> = steps
            .iter()
            .map(|(_, before)| before.as_ref().map(|image| image.to_json(entity).to_string()))
            .collect();
        self.reading.conn.insert_all(
            "journal",
            &["account", "seq", "change", "entity", "entity_id", "before"],
            steps.iter().zip(&befores).zip(first..).map(|(((id, _), before), seq)| {
                vec![
                    account.into(),
                    seq.into(),
                    Param::from(&change),
                    entity.table().into(),
                    Param::from(id),
                    before.as_deref().into(),
                ]
            }),
        )?;
        self.seq += i64::try_from(steps.len()).unwrap_or_default();
        Ok(())
    }
}
