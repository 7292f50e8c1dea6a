//! Roles from ORG and TITLE: which title belongs to which organisation.

use domain::Role;
use std::collections::{HashMap, VecDeque};

/// Between the parts of an organisation in a role's department; the writer splits there again.
pub const BETWEEN_UNITS: &str = "; ";

/// The roles of a card while it is being read.
#[derive(Default)]
pub struct Roles {
    halves: Vec<Half>,
}

struct Half {
    at: usize,
    group: String,
    is_organisation: bool,
    parts: Vec<String>,
}

impl Roles {
    /// Takes an ORG or a TITLE that stands at a place in the order.
    pub fn take(&mut self, at: usize, group: &str, is_organisation: bool, parts: Vec<String>) {
        let ungrouped_and_empty = group.is_empty() && parts.iter().all(String::is_empty);
        if !ungrouped_and_empty {
            self.halves.push(Half { at, group: group.to_lowercase(), is_organisation, parts });
        }
    }

    /// The roles, each with its place. Halves of one group belong together; the others pair in order.
    pub fn done(&mut self) -> Vec<(usize, Role)> {
        let (organisations, titles): (Vec<Half>, Vec<Half>) =
            std::mem::take(&mut self.halves).into_iter().partition(|half| half.is_organisation);
        let mut titles: Vec<Option<Half>> = titles.into_iter().map(Some).collect();
        let mut by_group: HashMap<String, VecDeque<usize>> = HashMap::new();
        for (at, title) in titles.iter().enumerate() {
            if let Some(title) = title.as_ref().filter(|title| !title.group.is_empty()) {
                by_group.entry(title.group.clone()).or_default().push_back(at);
            }
        }
        let mut pairs: Vec<(Option<Half>, Option<Half>)> = Vec::new();
        let mut alone = Vec::new();
        for organisation in organisations {
            let same = by_group.get_mut(&organisation.group).and_then(VecDeque::pop_front);
            match same.and_then(|at| titles[at].take()) {
                Some(title) => pairs.push((Some(organisation), Some(title))),
                None => alone.push(organisation),
            }
        }
        let mut alone = alone.into_iter();
        let mut titles = titles.into_iter().flatten();
        loop {
            match (alone.next(), titles.next()) {
                (None, None) => break,
                pair => pairs.push(pair),
            }
        }
        let mut roles: Vec<(usize, Role)> = pairs
            .into_iter()
            .map(|(organisation, title)| {
                let at = organisation.iter().chain(&title).map(|half| half.at).min().unwrap_or_default();
                let mut parts = organisation.map(|o| o.parts).unwrap_or_default().into_iter();
                let name = parts.next().unwrap_or_default();
                let units: Vec<String> = parts.filter(|p| !p.is_empty()).collect();
                let title = title.and_then(|t| t.parts.into_iter().next()).unwrap_or_default();
                (at, Role { title, organisation: name, department: units.join(BETWEEN_UNITS) })
            })
            .filter(|(_, role)| *role != Role::default())
            .collect();
        roles.sort_by_key(|(at, _)| *at);
        roles
    }
}
