//! PostgreSQL behind the seam: prepared statements kept by connection, parameters by their type.

use super::Param;
use crate::error::StoreError;
use postgres::types::{Format, IsNull, ToSql, Type, private::BytesMut};
use std::collections::HashMap;

/// A client with its prepared statements.
pub(crate) struct Client {
    client: postgres::Client,
    prepared: HashMap<String, postgres::Statement>,
}

/// PostgreSQL takes at most this many parameters in a statement (a 16-bit count in its protocol).
const MOST_PARAMS: usize = 60_000;

impl Client {
    pub fn connect(url: &str) -> Result<Self, StoreError> {
        Ok(Self { client: postgres::Client::connect(url, postgres::NoTls)?, prepared: HashMap::new() })
    }

    fn prepare(&mut self, text: &str) -> Result<postgres::Statement, StoreError> {
        if let Some(statement) = self.prepared.get(text) {
            return Ok(statement.clone());
        }
        let statement = self.client.prepare(&numbered(text))?;
        self.prepared.insert(text.to_owned(), statement.clone());
        Ok(statement)
    }

    pub fn execute(&mut self, text: &str, params: &[Param<'_>]) -> Result<usize, StoreError> {
        let statement = self.prepare(text)?;
        let count = self.client.execute(&statement, &by_ref(params))?;
        Ok(usize::try_from(count).unwrap_or(usize::MAX))
    }

    pub fn query(&mut self, text: &str, params: &[Param<'_>]) -> Result<Vec<postgres::Row>, StoreError> {
        let statement = self.prepare(text)?;
        Ok(self.client.query(&statement, &by_ref(params))?)
    }

    pub fn batch(&mut self, text: &str) -> Result<(), StoreError> {
        Ok(self.client.batch_execute(text)?)
    }

    /// Names and types of a statement's columns, and how many parameters it takes; for the test that
    /// prepares every statement.
    #[cfg(test)]
    pub fn describe(&mut self, text: &str) -> Result<(usize, usize), StoreError> {
        let statement = self.prepare(text)?;
        Ok((statement.params().len(), statement.columns().len()))
    }

    pub fn insert_all<'a>(
        &mut self,
        table: &str,
        names: &str,
        width: usize,
        rows: impl Iterator<Item = Vec<Param<'a>>>,
    ) -> Result<usize, StoreError> {
        let most = MOST_PARAMS / width.max(1);
        let (mut count, mut chunk) = (0, Vec::new());
        let mut rows = rows.peekable();
        while rows.peek().is_some() {
            chunk.clear();
            let mut filled = 0;
            while filled < most
                && let Some(row) = rows.next()
            {
                chunk.extend(row);
                filled += 1;
            }
            let tuple = |row: usize| {
                let marks: Vec<String> = (1..=width).map(|i| format!("?{}", row * width + i)).collect();
                format!("({})", marks.join(", "))
            };
            let tuples: Vec<String> = (0..filled).map(tuple).collect();
            let text = format!("INSERT INTO {table} ({names}) VALUES {}", tuples.join(", "));
            // Only whole chunks recur; a last, shorter one is not worth keeping.
            count += if filled == most {
                self.execute(&text, &chunk)?
            } else {
                let done = self.client.execute(&numbered(&text), &by_ref(&chunk))?;
                usize::try_from(done).unwrap_or(usize::MAX)
            };
        }
        Ok(count)
    }
}

fn by_ref<'a>(params: &'a [Param<'a>]) -> Vec<&'a (dyn ToSql + Sync)> {
    params.iter().map(|p| p as &(dyn ToSql + Sync)).collect()
}

/// `?1` in our statements is `$1` in PostgreSQL's; none of our statements holds a question mark otherwise.
fn numbered(text: &str) -> String {
    text.replace('?', "$")
}

impl ToSql for Param<'_> {
    fn to_sql(
        &self,
        ty: &Type,
        out: &mut BytesMut,
    ) -> Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        match self {
            Self::Null => Ok(IsNull::Yes),
            Self::Int(i) if *ty == Type::INT4 => i32::try_from(*i)?.to_sql(ty, out),
            Self::Int(i) => i.to_sql(ty, out),
            Self::Bool(b) => b.to_sql(ty, out),
            Self::Text(t) => t.to_sql(ty, out),
            Self::Bytes(b) => b.to_sql(ty, out),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    fn to_sql_checked(
        &self,
        ty: &Type,
        out: &mut BytesMut,
    ) -> Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        let fits = match self {
            Self::Null => true,
            Self::Int(_) => matches!(*ty, Type::INT8 | Type::INT4),
            Self::Bool(_) => *ty == Type::BOOL,
            Self::Text(_) => matches!(*ty, Type::TEXT | Type::VARCHAR),
            Self::Bytes(_) => *ty == Type::BYTEA,
        };
        if fits { self.to_sql(ty, out) } else { Err(format!("a parameter does not fit a {ty}").into()) }
    }

    fn encode_format(&self, _: &Type) -> Format {
        Format::Binary
    }
}
