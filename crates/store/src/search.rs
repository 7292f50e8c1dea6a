//! Search: finding people by the beginnings of words, as one types.
//!
//! Names that begin with what was typed come first, by an index; then whoever has each typed word at
//! the beginning of any word of theirs. Here the two databases differ most: FTS5 and tsvector.

use crate::db::{Reading, Row, params};
use crate::error::StoreError;
use crate::journal::Change;
use crate::people::{PersonRow, row_of};
use domain::{Person, What, fold};
use uuid::Uuid;

/// At most this many words of a query count; more say nothing new and cost time.
const MOST_WORDS: usize = 8;

impl Reading<'_> {
    /// At most `limit` people who fit `query`, the likeliest first; each word is a beginning.
    pub fn search(&mut self, query: &str, limit: usize) -> Result<Vec<PersonRow>, StoreError> {
        let account = self.account;
        let words: Vec<String> = fold::words(query).into_iter().take(MOST_WORDS).collect();
        if words.is_empty() {
            return Ok(Vec::new());
        }
        let most = i64::try_from(limit).unwrap_or(i64::MAX);
        let mut found: Vec<PersonRow> = Vec::new();
        let typed = fold::fold(query);
        let end = format!("{typed}\u{10ffff}");
        let by_name = self.conn.query(
            sql!("SELECT id, name, title, organisation, place, in_ten FROM person WHERE account = ?1 AND folded >= ?2 AND folded < ?3 AND archived = FALSE ORDER BY folded LIMIT ?4"),
            params![account, &typed, &end, most],
            row_of,
        )?;
        let by_family = self.conn.query(
            sql!("SELECT id, name, title, organisation, place, in_ten FROM person WHERE account = ?1 AND archived = FALSE AND sort >= ?2 AND sort < ?3 ORDER BY sort LIMIT ?4"),
            params![account, &typed, &end, most],
            row_of,
        )?;
        add(&mut found, by_name, limit);
        add(&mut found, by_family, limit);
        // The words of names, then any words; each asks only for as many as are still missing.
        for in_name in [true, false] {
            if found.len() < limit {
                let more = i64::try_from(limit).unwrap_or(i64::MAX);
                let rows = self.search_words(&words, in_name, more, row_of)?;
                add(&mut found, rows, limit);
            }
        }
        Ok(found)
    }

    fn search_words<T>(
        &mut self,
        words: &[String],
        in_name: bool,
        limit: i64,
        take: impl FnMut(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        let account = self.account;
        let query = if self.conn.is_sqlite() {
            let terms: Vec<String> = words.iter().map(|w| format!("\"{w}\"*")).collect();
            let terms = terms.join(" AND ");
            if in_name { format!("name : ({terms})") } else { terms }
        } else {
            words.iter().map(|w| format!("'{w}':*")).collect::<Vec<_>>().join(" & ")
        };
        let statement = if in_name {
            sql!(
                sqlite: "SELECT p.id, p.name, p.title, p.organisation, p.place, p.in_ten FROM person_text t JOIN person_text_row r ON r.ord = t.rowid JOIN person p ON p.account = r.account AND p.id = r.person WHERE person_text MATCH ?2 AND r.account = ?1 AND p.archived = FALSE LIMIT ?3",
                postgres: "SELECT p.id, p.name, p.title, p.organisation, p.place, p.in_ten FROM person_text t JOIN person p ON p.account = t.account AND p.id = t.person WHERE t.name @@ to_tsquery('simple', ?2) AND t.account = ?1 AND p.archived = FALSE ORDER BY p.sort LIMIT ?3",
            )
        } else {
            sql!(
                sqlite: "SELECT p.id, p.name, p.title, p.organisation, p.place, p.in_ten FROM person_text t JOIN person_text_row r ON r.ord = t.rowid JOIN person p ON p.account = r.account AND p.id = r.person WHERE person_text MATCH ?2 AND r.account = ?1 AND p.archived = FALSE LIMIT ?3",
                postgres: "SELECT p.id, p.name, p.title, p.organisation, p.place, p.in_ten FROM person_text t JOIN person p ON p.account = t.account AND p.id = t.person WHERE t.words @@ to_tsquery('simple', ?2) AND t.account = ?1 AND p.archived = FALSE ORDER BY p.sort LIMIT ?3",
            )
        };
        self.conn.query(statement, params![account, &query, limit], take)
    }
}

fn add(found: &mut Vec<PersonRow>, rows: Vec<PersonRow>, limit: usize) {
    for row in rows {
        if found.len() < limit && !found.iter().any(|known| known.id == row.id) {
            found.push(row);
        }
    }
}

/// The words by which a person is found: of the name, and of everything else that a list would show.
pub(crate) fn words_of(person: &Person) -> (String, String) {
    let (mut name, mut words) = (Vec::new(), Vec::new());
    for value in &person.values {
        match &value.what {
            What::Name(n) => {
                name.extend(fold::words(&n.full));
                name.extend(fold::words(&n.nickname));
            }
            What::Role(r) => {
                words.extend(fold::words(&r.title));
                words.extend(fold::words(&r.organisation));
            }
            What::Place(p) => {
                words.extend(fold::words(&p.town));
                words.extend(fold::words(&p.country));
            }
            What::Email { address, .. } => words.extend(fold::words(address)),
            What::Phone { number, .. } => words.extend(fold::phone_key(number)),
            What::Group(group) => words.extend(fold::words(group)),
            What::Note(note) => words.extend(fold::words(note).into_iter().take(200)),
            _ => {}
        }
    }
    let mut seen = std::collections::HashSet::new();
    name.retain(|w| seen.insert(w.clone()));
    words.retain(|w| seen.insert(w.clone()));
    (name.join(" "), words.join(" "))
}

impl Reading<'_> {
    /// Writes the full-text index anew without the words that were taken away: until then they linger in it.
    /// FTS5 could do so at every deletion, but an import that changes people would take many times longer.
    pub(crate) fn scrub_words(&mut self) -> Result<(), StoreError> {
        if self.conn.is_sqlite() {
            self.conn
                .execute(sql!(sqlite: "INSERT INTO person_text (person_text) VALUES ('optimize')"), &[])?;
        }
        Ok(())
    }

    /// Takes away the words by which a person was found.
    pub(crate) fn erase_words(&mut self, person: &Uuid) -> Result<(), StoreError> {
        let account = self.account;
        if self.conn.is_sqlite() {
            self.conn.execute(
                sql!(
                    sqlite: "DELETE FROM person_text WHERE rowid = (SELECT ord FROM person_text_row WHERE account = ?1 AND person = ?2)"
                ),
                params![account, person],
            )?;
        }
        self.conn.execute(
            sql!(
                sqlite: "DELETE FROM person_text_row WHERE account = ?1 AND person = ?2",
                postgres: "DELETE FROM person_text WHERE account = ?1 AND person = ?2",
            ),
            params![account, person],
        )?;
        Ok(())
    }
}

impl Change<'_> {
    pub(crate) fn write_words(&mut self, people: &[Person]) -> Result<(), StoreError> {
        let account = self.account;
        for person in people {
            let (name, words) = words_of(person);
            if self.conn.is_sqlite() {
                self.conn.execute(
                    sql!(sqlite: "INSERT INTO person_text_row (account, person) VALUES (?1, ?2)"),
                    params![account, &person.id.0],
                )?;
                self.conn.execute(
                    sql!(
                        sqlite: "INSERT INTO person_text (rowid, name, words) VALUES (last_insert_rowid(), ?1, ?2)"
                    ),
                    params![&name, &words],
                )?;
            } else {
                let all = format!("{name} {words}");
                self.conn.execute(
                    sql!(
                        postgres: "INSERT INTO person_text (account, person, name, words) VALUES (?1, ?2, to_tsvector('simple', ?3), to_tsvector('simple', ?4))",
                    ),
                    params![account, &person.id.0, &name, &all],
                )?;
            }
        }
        Ok(())
    }
}
