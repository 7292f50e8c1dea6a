//! What my own files say about me: one row, whose shape is that of a person's values with what is
//! known beyond them.

use crate::db::{Reading, params};
use crate::error::StoreError;
use crate::image::Cell;
use crate::journal::Change;
use crate::person_doc::{self, source_from, source_word};
use crate::schema::Entity;
use domain::myself::Trait;
use domain::{FactKind, Myself, Person, PersonId};
use serde_json::{Value, json};
use uuid::Uuid;

/// The one row.
const ID: Uuid = Uuid::nil();

fn wrong(why: impl ToString) -> StoreError {
    StoreError::Unreadable { what: "what is known about you", why: why.to_string() }
}

impl Reading<'_> {
    /// What is known about me; empty if nothing is.
    pub fn myself(&mut self) -> Result<Myself, StoreError> {
        let account = self.account;
        let image = self.conn.image(Entity::Myself, account, &ID)?;
        let Some(Cell::Text(doc)) = image.as_ref().and_then(|image| image.cell(Entity::Myself, "doc")) else {
            return Ok(Myself::default());
        };
        let values = person_doc::read(PersonId(ID), doc, false, false)?.values;
        let doc: Value = serde_json::from_str(doc).map_err(wrong)?;
        let facts = doc["facts"].as_array().into_iter().flatten().map(|fact| {
            let text = |name: &str| fact[name].as_str().ok_or_else(|| wrong(format!("a fact has no {name}")));
            let kind = FactKind::from_word(text("kind")?).ok_or_else(|| wrong("a kind is not known"))?;
            Ok(Trait { kind, text: text("text")?.to_owned(), from: source_from(text("from")?)? })
        });
        Ok(Myself { values, facts: facts.collect::<Result<_, StoreError>>()? })
    }
}

impl Change<'_> {
    /// Writes what is known about me.
    pub fn put_myself(&mut self, myself: &Myself) -> Result<(), StoreError> {
        let Myself { values, facts } = myself;
        let values = Person { id: PersonId(ID), values: values.clone(), in_ten: false, archived: false };
        let mut doc: Value = serde_json::from_str(&person_doc::write(&values)?).map_err(wrong)?;
        let fact = |f: &Trait| json!({"kind": f.kind.word(), "text": f.text, "from": &*source_word(f.from)});
        doc["facts"] = facts.iter().map(fact).collect();
        self.put(Entity::Myself, &ID, params![&doc.to_string()])
    }
}
