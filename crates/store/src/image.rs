//! Images: a row of a journalled table as a value that can be compared, written down and put back.
//!
//! The same shape serves the journal and the export, for both databases; it follows the table's
//! columns, so a new column is in all of them at once.

use crate::db::{Conn, Param, Row, Sql};
use crate::error::StoreError;
use crate::schema::{Entity, Kind};
use domain::AccountId;
use serde_json::{Map, Value};
use uuid::Uuid;

/// A row without its account: the id and the columns by name.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Image {
    pub id: Uuid,
    pub columns: Vec<Cell>,
}

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Cell {
    Null,
    Int(i64),
    Bool(bool),
    Text(String),
    Bytes(Vec<u8>),
}

impl Cell {
    fn param(&self) -> Param<'_> {
        match self {
            Self::Null => Param::Null,
            Self::Int(i) => Param::Int(*i),
            Self::Bool(b) => Param::Bool(*b),
            Self::Text(t) => Param::Text(t),
            Self::Bytes(b) => Param::Bytes(b),
        }
    }
}

impl From<&Param<'_>> for Cell {
    fn from(param: &Param<'_>) -> Self {
        match param {
            Param::Null => Self::Null,
            Param::Int(i) => Self::Int(*i),
            Param::Bool(b) => Self::Bool(*b),
            Param::Text(t) => Self::Text((*t).to_owned()),
            Param::Bytes(b) => Self::Bytes(b.to_vec()),
        }
    }
}

impl Image {
    pub fn new(id: Uuid, columns: &[Param<'_>]) -> Self {
        Self { id, columns: columns.iter().map(Cell::from).collect() }
    }

    /// The cell of a named column.
    pub fn cell(&self, entity: Entity, column: &str) -> Option<&Cell> {
        entity.columns().iter().position(|(name, _)| *name == column).and_then(|i| self.columns.get(i))
    }

    pub fn set(&mut self, entity: Entity, column: &str, cell: Cell) {
        if let Some(i) = entity.columns().iter().position(|(name, _)| *name == column) {
            self.columns[i] = cell;
        }
    }

    /// The image as a JSON object, without the id: ids as text.
    pub fn to_json(&self, entity: Entity) -> Value {
        let cells = entity.columns().iter().zip(&self.columns);
        let object: Map<String, Value> = cells
            .map(|((name, _), cell)| {
                let value = match cell {
                    Cell::Null => Value::Null,
                    Cell::Int(i) => (*i).into(),
                    Cell::Bool(b) => (*b).into(),
                    Cell::Text(t) => t.as_str().into(),
                    Cell::Bytes(b) => Uuid::from_slice(b).map_or(Value::Null, |id| id.to_string().into()),
                };
                ((*name).to_owned(), value)
            })
            .collect();
        Value::Object(object)
    }

    /// Reads what [`Image::to_json`] wrote.
    pub fn from_json(entity: Entity, id: Uuid, json: &Value) -> Result<Self, StoreError> {
        let cell = |(name, kind): &(&str, Kind)| {
            let wrong = || StoreError::Unreadable {
                what: "row",
                why: format!("“{name}” of a {} is missing or of the wrong kind", entity.table()),
            };
            // A column that came later may be empty, and is missing in what was written before.
            let optional = matches!(kind, Kind::TextOpt | Kind::IdOpt);
            let value = json.get(name).or(optional.then_some(&Value::Null)).ok_or_else(wrong)?;
            Ok(match (kind, value) {
                (Kind::TextOpt | Kind::IdOpt, Value::Null) => Cell::Null,
                (Kind::Int, Value::Number(n)) => Cell::Int(n.as_i64().ok_or_else(wrong)?),
                (Kind::Bool, Value::Bool(b)) => Cell::Bool(*b),
                (Kind::Text | Kind::TextOpt, Value::String(t)) => Cell::Text(t.clone()),
                (Kind::Id | Kind::IdOpt, Value::String(t)) => {
                    Cell::Bytes(Uuid::try_parse(t).map_err(|_| wrong())?.as_bytes().to_vec())
                }
                _ => return Err(wrong()),
            })
        };
        Ok(Self { id, columns: entity.columns().iter().map(cell).collect::<Result<_, _>>()? })
    }

    fn from_row(entity: Entity, row: &Row<'_>) -> Result<Self, StoreError> {
        let cell = |(i, (_, kind)): (usize, &(&str, Kind))| {
            let i = i + 1;
            Ok(match kind {
                Kind::Int => Cell::Int(row.int(i)?),
                Kind::Bool => Cell::Bool(row.bool(i)?),
                Kind::Text => Cell::Text(row.text(i)?),
                Kind::TextOpt => row.text_opt(i)?.map_or(Cell::Null, Cell::Text),
                Kind::Id => Cell::Bytes(row.uuid(i)?.as_bytes().to_vec()),
                Kind::IdOpt => row.uuid_opt(i)?.map_or(Cell::Null, |id| Cell::Bytes(id.as_bytes().to_vec())),
            })
        };
        let columns = entity.columns().iter().enumerate().map(cell).collect::<Result<_, StoreError>>()?;
        Ok(Self { id: row.uuid(0)?, columns })
    }
}

/// The statements of one entity's table, put together once from its columns.
pub(crate) struct Statements {
    pub get: String,
    pub all: String,
    pub of_person: Vec<String>,
    pub put: String,
    pub delete: String,
}

impl Statements {
    pub fn of(entity: Entity) -> &'static Statements {
        use std::sync::LazyLock;
        static ALL: LazyLock<Vec<Statements>> =
            LazyLock::new(|| Entity::ALL.into_iter().map(Statements::make).collect());
        let position = Entity::ALL.iter().position(|e| *e == entity).unwrap_or_default();
        &ALL[position]
    }

    fn make(entity: Entity) -> Self {
        let table = entity.table();
        let names: Vec<&str> = entity.columns().iter().map(|(name, _)| *name).collect();
        let list = names.join(", ");
        let marks: Vec<String> = (1..=names.len() + 2).map(|i| format!("?{i}")).collect();
        let sets: Vec<String> = names.iter().map(|n| format!("{n} = excluded.{n}")).collect();
        Self {
            get: format!("SELECT id, {list} FROM {table} WHERE account = ?1 AND id = ?2"),
            all: format!("SELECT id, {list} FROM {table} WHERE account = ?1 ORDER BY id"),
            of_person: entity
                .person_columns()
                .map(|c| {
                    format!("SELECT id, {list} FROM {table} WHERE account = ?1 AND {c} = ?2 ORDER BY id")
                })
                .collect(),
            put: format!(
                "INSERT INTO {table} (account, id, {list}) VALUES ({}) ON CONFLICT (account, id) DO UPDATE SET {}",
                marks.join(", "),
                sets.join(", ")
            ),
            delete: format!("DELETE FROM {table} WHERE account = ?1 AND id = ?2"),
        }
    }
}

/// One text for both databases.
pub(crate) fn same(text: &'static str) -> Sql {
    Sql { sqlite: text, postgres: text }
}

impl Conn {
    pub(crate) fn image(
        &mut self,
        entity: Entity,
        account: AccountId,
        id: &Uuid,
    ) -> Result<Option<Image>, StoreError> {
        let rows = self.query(same(&Statements::of(entity).get), &[account.into(), id.into()], |row| {
            Image::from_row(entity, row)
        })?;
        Ok(rows.into_iter().next())
    }

    pub(crate) fn images(&mut self, entity: Entity, account: AccountId) -> Result<Vec<Image>, StoreError> {
        self.query(same(&Statements::of(entity).all), &[account.into()], |row| Image::from_row(entity, row))
    }

    /// The rows of a table that name a person.
    pub(crate) fn images_of(
        &mut self,
        entity: Entity,
        account: AccountId,
        person: &Uuid,
    ) -> Result<Vec<Image>, StoreError> {
        let mut images: Vec<Image> = Vec::new();
        for statement in &Statements::of(entity).of_person {
            for image in self.query(same(statement), &[account.into(), person.into()], |row| {
                Image::from_row(entity, row)
            })? {
                if !images.iter().any(|known| known.id == image.id) {
                    images.push(image);
                }
            }
        }
        Ok(images)
    }

    /// Writes a row as it is; the journal is the caller's business.
    pub(crate) fn put_image(
        &mut self,
        entity: Entity,
        account: AccountId,
        image: &Image,
    ) -> Result<(), StoreError> {
        let mut params: Vec<Param<'_>> = vec![account.into(), (&image.id).into()];
        params.extend(image.columns.iter().map(Cell::param));
        self.execute(same(&Statements::of(entity).put), &params).map(drop)
    }
}
