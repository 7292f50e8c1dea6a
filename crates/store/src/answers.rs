//! Answers: what I said to suggestions.

use crate::db::{Reading, Row, params};
use crate::error::StoreError;
use crate::journal::Change;
use crate::schema::Entity;
use domain::{Answer, AnswerId, PersonId, Verdict};

fn answer_of(row: &Row<'_>) -> Result<Answer, StoreError> {
    Ok(Answer {
        id: AnswerId(row.uuid(0)?),
        suggestion: row.text(1)?,
        person: PersonId(row.uuid(2)?),
        verdict: row.word(3, "answer", Verdict::from_word)?,
        on: row.date(4)?,
        until: row.date_opt(5)?,
        about: row.text_opt(6)?.unwrap_or_default(),
    })
}

impl Reading<'_> {
    /// Every answer I gave.
    pub fn answers(&mut self) -> Result<Vec<Answer>, StoreError> {
        let account = self.account;
        self.conn.query(
            sql!(
                "SELECT id, suggestion, person, verdict, answered_on, until_on, about FROM answer WHERE account = ?1"
            ),
            params![account],
            answer_of,
        )
    }

    /// One answer.
    pub fn answer(&mut self, id: AnswerId) -> Result<Option<Answer>, StoreError> {
        let account = self.account;
        let rows = self.conn.query(
            sql!("SELECT id, suggestion, person, verdict, answered_on, until_on, about FROM answer WHERE account = ?1 AND id = ?2"),
            params![account, &id.0],
            answer_of,
        )?;
        Ok(rows.into_iter().next())
    }
}

impl Change<'_> {
    /// Writes an answer.
    pub fn put_answer(&mut self, answer: &Answer) -> Result<(), StoreError> {
        let Answer { id, suggestion, person, about, verdict, on, until } = answer;
        let until = until.map(|d| d.to_string());
        self.put(
            Entity::Answer,
            &id.0,
            params![
                suggestion,
                &person.0,
                verdict.word(),
                &on.to_string(),
                until.as_deref(),
                Some(about.as_str())
            ],
        )
    }
}

impl Change<'_> {
    /// Deletes an answer; undo brings it back.
    pub fn delete_answer(&mut self, id: AnswerId) -> Result<(), StoreError> {
        self.delete(Entity::Answer, &id.0)
    }
}
