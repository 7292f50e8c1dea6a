//! The layout: both databases hold the same tables and columns, and the list in `schema` is true.

use super::places;
use crate::db::{Conn, Row};
use crate::schema::{Entity, Kind};
use std::collections::BTreeMap;

/// Columns of each table: (name, may be empty).
fn layout(conn: &mut Conn) -> BTreeMap<String, Vec<(String, bool)>> {
    let statement = sql!(
        sqlite: "SELECT m.name, c.name, c.\"notnull\" FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'person_text%' AND m.name NOT LIKE 'sqlite_%' ORDER BY m.name, c.cid",
        postgres: "SELECT table_name::TEXT, column_name::TEXT, CASE is_nullable WHEN 'NO' THEN 1::BIGINT ELSE 0::BIGINT END FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE 'person_text%' AND table_name <> 'layout' ORDER BY table_name, ordinal_position",
    );
    let take = |row: &Row<'_>| Ok((row.text(0)?, row.text(1)?, row.int(2)? == 0));
    let mut tables: BTreeMap<String, Vec<(String, bool)>> = BTreeMap::new();
    for (table, column, optional) in conn.query(statement, &[], take).unwrap() {
        tables.entry(table).or_default().push((column, optional));
    }
    tables
}

#[test]
fn both_databases_have_the_same_tables() {
    let layouts: Vec<_> = places().iter().map(|place| layout(&mut place.store.writer())).collect();
    assert!(layouts[0].len() > 15);
    for other in &layouts[1..] {
        assert_eq!(&layouts[0], other);
    }
}

#[test]
fn the_list_of_columns_is_that_of_the_tables() {
    for place in places() {
        let tables = layout(&mut place.store.writer());
        for entity in Entity::ALL {
            let mut listed = vec![("account".to_owned(), false), ("id".to_owned(), false)];
            let optional = |kind: Kind| matches!(kind, Kind::TextOpt | Kind::IdOpt);
            listed.extend(entity.columns().iter().map(|(name, kind)| ((*name).to_owned(), optional(*kind))));
            assert_eq!(tables[entity.table()], listed, "{}", entity.table());
        }
    }
}

#[test]
fn every_primary_key_begins_with_the_account() {
    let place = &places()[0];
    let mut writer = place.store.writer();
    let keys = writer
        .query(
            sql!(sqlite: "SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND c.pk = 1 AND m.name NOT LIKE 'person_text%'"),
            &[],
            |row| Ok((row.text(0)?, row.text(1)?)),
        )
        .unwrap();
    for (table, first) in keys {
        assert_eq!(first, if table == "account" { "id" } else { "account" }, "{table}");
    }
}
