//! Which crate may rest on which: the one direction of the architecture, and the one crate that may
//! hold a database driver. What the compiler cannot see inside a crate is in `borders`.

use crate::workspace::{Kind, Package};

/// Each crate of ours and the crates of ours that it may use.
const EDGES: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("matching", &["domain"]),
    ("store", &["domain"]),
    ("app", &["domain", "matching", "store"]),
    ("goodturn", &["app", "domain"]),
    ("bench", &["domain", "matching", "store", "app", "goodturn"]),
    ("xtask", &[]),
];

/// What tests may use on top of it, to prepare a world or to look behind the curtain.
const EDGES_OF_TESTS: &[(&str, &[&str])] = &[("goodturn", &["matching", "store"])];

/// Crates that speak to a database, and who may use them; benches measure against them.
const DRIVERS: &[&str] = &["sqlx", "rusqlite", "libsqlite3-sys", "tokio-postgres", "postgres", "diesel"];
const DRIVERS_ALLOWED_IN: &[&str] = &["store", "bench"];

/// Every edge that should not be there, one sentence each.
pub fn faults<'a>(members: impl Iterator<Item = &'a Package>) -> Vec<String> {
    members.flat_map(faults_of).collect()
}

fn faults_of(package: &Package) -> Vec<String> {
    let name = package.name.as_str();
    let Some(allowed) = row(EDGES, name) else {
        return vec![format!(
            "the crate `{name}` has no place yet: say in xtask/src/edges.rs whom it may use"
        )];
    };
    let allowed_in_tests = row(EDGES_OF_TESTS, name).unwrap_or_default();
    let mut faults = Vec::new();
    for dependency in &package.dependencies {
        let other = dependency.name.as_str();
        if dependency.ours {
            let in_tests = dependency.kind == Kind::Dev && allowed_in_tests.contains(&other);
            if !allowed.contains(&other) && !in_tests {
                faults.push(format!("`{name}` may not use `{other}`; it may use {allowed:?}"));
            }
        } else if DRIVERS.contains(&other) && !DRIVERS_ALLOWED_IN.contains(&name) {
            faults.push(format!("`{name}` may not use `{other}`: only `store` speaks to a database"));
        }
    }
    faults
}

fn row(table: &[(&str, &'static [&'static str])], name: &str) -> Option<&'static [&'static str]> {
    table.iter().find(|(of, _)| *of == name).map(|(_, allowed)| *allowed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::Dependency;

    fn check(name: &str, edges: &[(&str, Kind, bool)]) -> Vec<String> {
        let dependencies = edges
            .iter()
            .map(|&(name, kind, ours)| Dependency { name: name.to_owned(), kind, ours })
            .collect();
        let package = Package {
            name: name.to_owned(),
            version: "0.1.0".to_owned(),
            ours: true,
            licence: None,
            dependencies,
        };
        faults(std::iter::once(&package))
    }

    #[test]
    fn the_edges_of_the_architecture_stand() {
        assert_eq!(check("matching", &[("domain", Kind::Normal, true)]), [""; 0]);
        assert_eq!(check("app", &[("domain", Kind::Normal, true), ("store", Kind::Normal, true)]), [""; 0]);
        assert_eq!(check("bench", &[("goodturn", Kind::Dev, true)]), [""; 0]);
    }

    #[test]
    fn an_edge_against_the_direction_is_told() {
        let faults = check("domain", &[("store", Kind::Normal, true)]);
        assert_eq!(faults, ["`domain` may not use `store`; it may use []"]);
        assert_eq!(check("store", &[("matching", Kind::Dev, true)]).len(), 1);
    }

    #[test]
    fn the_faces_reach_the_store_only_from_their_tests() {
        assert_eq!(check("goodturn", &[("store", Kind::Normal, true)]).len(), 1);
        assert_eq!(check("goodturn", &[("store", Kind::Build, true)]).len(), 1);
        assert_eq!(check("goodturn", &[("store", Kind::Dev, true)]).len(), 0);
    }

    #[test]
    fn a_database_driver_belongs_to_the_store() {
        assert_eq!(check("store", &[("sqlx", Kind::Normal, false)]).len(), 0);
        assert_eq!(check("app", &[("sqlx", Kind::Normal, false)]).len(), 1);
    }

    #[test]
    fn a_new_crate_has_to_say_where_it_stands() {
        assert_eq!(check("newcomer", &[]).len(), 1);
    }
}
