//! What Cargo knows of the workspace: its own crates, every crate they rest on, and the edges between
//! them. Read from `cargo metadata`, so that features, platforms and renames need no second reading.

use crate::command;
use anyhow::{Context, Result};
use serde_json::Value;
use std::path::PathBuf;

/// The workspace and everything it is built from.
pub struct Workspace {
    pub root: PathBuf,
    pub target: PathBuf,
    pub packages: Vec<Package>,
}

/// One crate, ours or somebody else's.
#[derive(Clone, Debug)]
pub struct Package {
    pub name: String,
    pub version: String,
    pub ours: bool,
    pub licence: Option<String>,
    pub dependencies: Vec<Dependency>,
}

/// One line under `[dependencies]` or one of its kin.
#[derive(Clone, Debug)]
pub struct Dependency {
    pub name: String,
    pub kind: Kind,
    pub ours: bool,
}

/// When a dependency is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Normal,
    Dev,
    Build,
}

impl Workspace {
    /// Asks Cargo, with all features and for all platforms, so that no optional crate escapes.
    pub fn read() -> Result<Self> {
        let printed =
            command::quietly(command::cargo().args(["metadata", "--format-version", "1", "--all-features"]))?;
        let value: Value = serde_json::from_str(&printed).context("cargo metadata printed no JSON")?;
        Self::parse(&value).context("cargo metadata printed a shape that is not known here")
    }

    fn parse(value: &Value) -> Option<Self> {
        Some(Self {
            root: PathBuf::from(value["workspace_root"].as_str()?),
            target: PathBuf::from(value["target_directory"].as_str()?),
            packages: value["packages"].as_array()?.iter().map(package).collect::<Option<_>>()?,
        })
    }

    /// Our own crates.
    pub fn members(&self) -> impl Iterator<Item = &Package> {
        self.packages.iter().filter(|package| package.ours)
    }
}

fn package(value: &Value) -> Option<Package> {
    Some(Package {
        name: value["name"].as_str()?.to_owned(),
        version: value["version"].as_str()?.to_owned(),
        ours: value["source"].is_null(),
        licence: value["license"].as_str().map(str::to_owned),
        dependencies: value["dependencies"].as_array()?.iter().map(dependency).collect::<Option<_>>()?,
    })
}

fn dependency(value: &Value) -> Option<Dependency> {
    let kind = match value["kind"].as_str() {
        Some("dev") => Kind::Dev,
        Some("build") => Kind::Build,
        _ => Kind::Normal,
    };
    Some(Dependency { name: value["name"].as_str()?.to_owned(), kind, ours: value["path"].is_string() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crate_without_a_source_is_ours_and_its_edges_keep_their_kind() {
        let value: Value = serde_json::from_str(
            r#"{"workspace_root": "/house", "target_directory": "/house/target", "packages": [
                {"name": "app", "version": "0.1.0", "source": null, "license": "MIT", "dependencies": [
                    {"name": "domain", "kind": null, "path": "/house/crates/domain"},
                    {"name": "insta", "kind": "dev"}]},
                {"name": "insta", "version": "1.2.3", "source": "registry", "license": null,
                 "dependencies": []}]}"#,
        )
        .unwrap();
        let workspace = Workspace::parse(&value).unwrap();
        let members: Vec<_> = workspace.members().collect();
        assert_eq!(members.len(), 1);
        assert_eq!(members[0].name, "app");
        assert!(members[0].dependencies[0].ours);
        assert_eq!(members[0].dependencies[0].kind, Kind::Normal);
        assert!(!members[0].dependencies[1].ours);
        assert_eq!(members[0].dependencies[1].kind, Kind::Dev);
        assert_eq!(workspace.packages[1].licence, None);
    }
}
