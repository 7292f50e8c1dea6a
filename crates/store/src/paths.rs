//! What ways to somebody rest on, of everybody at once: how and when I was in touch, where people were on the
//! same day, what was said of introductions. One question each, whatever the number of people.

use crate::db::{Reading, params};
use crate::error::StoreError;
use domain::{Channel, Direction, PersonId};
use jiff::civil::Date;

/// How I was in touch with one person on one channel, taken together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InTouch {
    /// With whom.
    pub person: PersonId,
    /// How.
    pub channel: Channel,
    /// When last.
    pub last: Date,
    /// How often.
    pub times: i64,
}

/// Something said with somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saying {
    /// With whom.
    pub person: PersonId,
    /// Who reached out.
    pub direction: Direction,
    /// When.
    pub on: Date,
    /// What.
    pub said: String,
}

impl Reading<'_> {
    /// How and when I was last in touch with everybody. Asking for an introduction is left out: who asks a lot is not
    /// closer for it.
    pub fn in_touch(&mut self) -> Result<Vec<InTouch>, StoreError> {
        let account = self.account;
        self.conn.query(
            sql!("SELECT person, channel, MAX(happened_on), COUNT(*) FROM encounter WHERE account = ?1 AND said NOT LIKE ?2 GROUP BY person, channel"),
            params![account, &format!("{}%", domain::asking::BEGINS)],
            |row| {
                Ok(InTouch {
                    person: PersonId(row.uuid(0)?),
                    channel: row.word(1, "channel", Channel::from_word)?,
                    last: row.date(2)?,
                    times: row.int(3)?,
                })
            },
        )
    }

    /// Whom I met where and when, as far as the place is known.
    pub fn gatherings(&mut self) -> Result<Vec<(PersonId, String, Date)>, StoreError> {
        let account = self.account;
        self.conn.query(
            sql!("SELECT person, place, happened_on FROM encounter WHERE account = ?1 AND channel = 'met' AND place <> ''"),
            params![account],
            |row| Ok((PersonId(row.uuid(0)?), row.text(1)?, row.date(2)?)),
        )
    }

    /// What was said that may speak of an introduction, oldest first.
    pub fn said_of_introductions(&mut self) -> Result<Vec<Saying>, StoreError> {
        let account = self.account;
        self.conn.query(
            // Without the first letter: one database tells small letters from capitals here.
            sql!("SELECT person, direction, happened_on, said FROM encounter WHERE account = ?1 AND (said LIKE '%ntro%' OR said LIKE '%in touch%') ORDER BY happened_on, id"),
            params![account],
            |row| {
                Ok(Saying {
                    person: PersonId(row.uuid(0)?),
                    direction: row.word(1, "direction", Direction::from_word)?,
                    on: row.date(2)?,
                    said: row.text(3)?,
                })
            },
        )
    }
}
