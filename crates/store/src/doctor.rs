//! The doctor: is the database sound, does everything point to something, is what is derived right?

use crate::db::{Reading, params};
use crate::error::StoreError;
use crate::schema::Entity;

/// Something that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What was looked at.
    pub check: &'static str,
    /// What is wrong, in numbers, without names.
    pub wrong: String,
}

impl Reading<'_> {
    /// Looks at everything; an empty list means that all is well.
    pub fn examine(&mut self) -> Result<Vec<Finding>, StoreError> {
        let mut findings = Vec::new();
        let mut note = |check, wrong: String| findings.push(Finding { check, wrong });
        if self.conn.is_sqlite() {
            for line in self.conn.query(sql!(sqlite: "PRAGMA integrity_check(10)"), &[], |row| row.text(0))? {
                if line != "ok" {
                    note("the database file", line);
                }
            }
            let orphans =
                self.conn.query(sql!(sqlite: "PRAGMA foreign_key_check"), &[], |row| row.text(0))?;
            if !orphans.is_empty() {
                note("references", format!("{} rows point to nothing", orphans.len()));
            }
        }
        let account = self.account;
        let mut unreadable = 0;
        for entity in Entity::ALL {
            unreadable += usize::from(self.conn.images(entity, account).is_err());
        }
        if self.each_person(|_| ()).is_err() {
            unreadable += 1;
        }
        if unreadable > 0 {
            note("rows", format!("{unreadable} tables hold rows that do not read"));
        }
        let counts = self.conn.query(
            sql!(
                sqlite: "SELECT (SELECT COUNT(*) FROM person WHERE account = ?1), (SELECT COUNT(*) FROM person_text_row WHERE account = ?1)",
                postgres: "SELECT (SELECT COUNT(*) FROM person WHERE account = ?1), (SELECT COUNT(*) FROM person_text WHERE account = ?1)",
            ),
            params![account],
            |row| Ok((row.int(0)?, row.int(1)?)),
        )?;
        for (people, texts) in counts {
            if people != texts {
                note("search", format!("{people} people, but words of {texts}"));
            }
        }
        let lost = self.conn.query(
            sql!("SELECT COUNT(*) FROM journal j LEFT JOIN change c ON c.account = j.account AND c.id = j.change WHERE j.account = ?1 AND c.id IS NULL"),
            params![account],
            |row| row.int(0),
        )?;
        if lost.iter().any(|n| *n > 0) {
            note("journal", format!("{} steps belong to no change", lost.iter().sum::<i64>()));
        }
        Ok(findings)
    }
}
