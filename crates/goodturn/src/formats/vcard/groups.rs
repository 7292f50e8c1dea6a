//! Group cards: a card that names members becomes a group of those people, not a person.

use domain::{What, incoming::Batch};
use std::collections::{HashMap, HashSet};

/// The groups and the members of one file.
#[derive(Default)]
pub struct Groups {
    groups: Vec<(String, Vec<String>)>,
    by_uid: HashMap<String, usize>,
}

impl Groups {
    /// Takes a group card by what it says.
    pub fn add(&mut self, values: &[What], members: Vec<String>) {
        let name =
            values.iter().find_map(|what| if let What::Name(name) = what { Some(&name.full) } else { None });
        self.groups.push((name.cloned().unwrap_or_default(), members));
    }

    /// Notes that the record at a place has this id.
    pub fn member(&mut self, uid: Option<&str>, record: usize) {
        if let Some(uid) = uid {
            self.by_uid.entry(uid.to_owned()).or_insert(record);
        }
    }

    /// Puts every member into its groups.
    pub fn done(self, file: &str, batch: &mut Batch) {
        // The groups of those who are in any, so that a group of thousands is not looked for in a list of hundreds.
        let mut known: HashMap<usize, HashSet<String>> = HashMap::new();
        for (name, members) in self.groups {
            if name.is_empty() {
                batch.left_aside.push((file.to_owned(), "a group without a name".to_owned()));
                continue;
            }
            let mut missing = 0_usize;
            for member in &members {
                let at = self.by_uid.get(member).copied();
                let Some((at, record)) = at.and_then(|at| Some((at, batch.records.get_mut(at)?))) else {
                    missing += 1;
                    continue;
                };
                let groups = known.entry(at).or_insert_with(|| of_record(&record.values));
                if groups.insert(name.clone()) {
                    record.values.push(What::Group(name.clone()));
                }
            }
            if members.is_empty() || missing > 0 {
                let reason = match missing {
                    0 => format!("the group “{name}” names no members"),
                    1 => format!("the group “{name}” names 1 member who is not in this file"),
                    n => format!("the group “{name}” names {n} members who are not in this file"),
                };
                batch.left_aside.push((file.to_owned(), reason));
            }
        }
    }
}

/// The groups in which somebody is by their own card.
fn of_record(values: &[What]) -> HashSet<String> {
    let groups =
        values.iter().filter_map(|what| if let What::Group(name) = what { Some(name) } else { None });
    groups.cloned().collect()
}
