//! The archive: every journalled row of an account as JSON, for the export and for reading it back.
//!
//! The journal itself stays behind: an export is what is known, not how it came about.

use crate::db::Reading;
use crate::error::StoreError;
use crate::image::Image;
use crate::journal::Change;
use crate::person_doc;
use crate::schema::Entity;
use serde_json::Value;
use uuid::Uuid;

/// One table of an archive: its word and its rows, each with an "id".
pub type Table = (String, Vec<Value>);

impl Reading<'_> {
    /// Every table of the account.
    pub fn archive(&mut self) -> Result<Vec<Table>, StoreError> {
        let account = self.account;
        Entity::ALL
            .into_iter()
            .map(|entity| {
                let rows = self.conn.images(entity, account)?;
                let rows = rows.iter().map(|image| {
                    let mut json = image.to_json(entity);
                    json["id"] = image.id.to_string().into();
                    if matches!(entity, Entity::Person | Entity::Myself)
                        && let Some(Value::String(doc)) = json.get("doc")
                    {
                        // As an object, so that whoever opens the export can read it.
                        json["doc"] = serde_json::from_str(doc)
                            .map_err(|e| StoreError::Unreadable { what: "person", why: e.to_string() })?;
                    }
                    Ok(json)
                });
                Ok((entity.table().to_owned(), rows.collect::<Result<_, StoreError>>()?))
            })
            .collect()
    }
}

impl Change<'_> {
    /// Puts the rows of an archive back under their ids; what is there with the same id is replaced.
    ///
    /// # Errors
    /// [`StoreError::Unreadable`] with the table and what is wrong; the change then fails as a whole.
    pub fn put_archive(&mut self, tables: &[Table]) -> Result<usize, StoreError> {
        let mut count = 0;
        for entity in Entity::ALL {
            let rows = tables.iter().filter(|(table, _)| table == entity.table()).flat_map(|(_, rows)| rows);
            for row in rows {
                let id =
                    row.get("id").and_then(Value::as_str).and_then(|id| Uuid::try_parse(id).ok()).ok_or(
                        StoreError::Unreadable {
                            what: "row",
                            why: format!("a {} has no id", entity.table()),
                        },
                    )?;
                if !matches!(entity, Entity::Person | Entity::Myself) {
                    self.put_image(entity, &Image::from_json(entity, id, row)?)?;
                    count += 1;
                    continue;
                }
                let mut row = row.clone();
                row["doc"] = row["doc"].to_string().into();
                let image = Image::from_json(entity, id, &row)?;
                match entity {
                    Entity::Person => self.put_person(&person_doc::of_image(&image)?)?,
                    _ => self.put_image(entity, &image)?,
                }
                count += 1;
            }
        }
        Ok(count)
    }
}
