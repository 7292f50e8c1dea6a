//! Whether every library that a crate of ours names has its line in the page on why it was chosen.

use crate::source;
use crate::workspace::Package;
use anyhow::{Context, Result};
use std::collections::BTreeSet;
use std::path::Path;

/// The page that says for each library why it, what else was looked at and when to leave it.
const PAGE: &str = "docs/decisions/0003-libraries.md";

/// Every library without a line, one sentence each.
pub fn faults<'a>(root: &Path, members: impl Iterator<Item = &'a Package>) -> Result<Vec<String>> {
    let page = std::fs::read_to_string(root.join(PAGE)).with_context(|| format!("cannot read {PAGE}"))?;
    Ok(missing(&page, members).map(|name| format!("{name} has no line in {PAGE}")).collect())
}

fn missing<'a>(page: &str, members: impl Iterator<Item = &'a Package>) -> impl Iterator<Item = &'a str> {
    let is_part = |c: char| source::is_word(c) || c == '-';
    let words: BTreeSet<String> = page.split(|c| !is_part(c)).map(str::to_owned).collect();
    let foreign = members.flat_map(|package| &package.dependencies).filter(|dependency| !dependency.ours);
    let names: BTreeSet<&str> = foreign.map(|dependency| dependency.name.as_str()).collect();
    names.into_iter().filter(move |name| !words.contains(*name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::{Dependency, Kind};

    #[test]
    fn a_library_needs_its_own_name_in_the_page() {
        let uses = |name: &str, ours| Dependency { name: name.to_owned(), kind: Kind::Normal, ours };
        let package = Package {
            name: "store".to_owned(),
            version: "0.1.0".to_owned(),
            ours: true,
            licence: None,
            dependencies: vec![uses("serde", false), uses("sha2", false), uses("domain", true)],
        };
        let page = "| `serde_json`, **sha2** | because |";
        assert_eq!(missing(page, std::iter::once(&package)).collect::<Vec<_>>(), ["serde"]);
    }
}
