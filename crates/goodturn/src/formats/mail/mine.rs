//! Which addresses are mine: those that are known, those to which mails were brought, or else the one
//! that has a part in nearly every mail.

use super::Letter;
use domain::fold;
use std::collections::{BTreeMap, BTreeSet};

/// My addresses.
pub struct Mine {
    keys: BTreeSet<String>,
}

impl Mine {
    /// What the mails and what was known before tell together.
    pub fn of(letters: &[Letter], known: &[String]) -> Self {
        let mut keys: BTreeSet<String> =
            known.iter().filter_map(|address| fold::email_key(address)).collect();
        keys.extend(letters.iter().flat_map(|letter| letter.delivered_to.iter().cloned()));
        if keys.is_empty() {
            keys.extend(in_most(letters));
        }
        Self { keys }
    }

    /// Whether an address is mine.
    pub fn is(&self, address: &str) -> bool {
        fold::email_key(address).is_some_and(|key| self.keys.contains(&key))
    }

    /// Whether any is known.
    pub fn known(&self) -> bool {
        !self.keys.is_empty()
    }
}

/// The one address that has a part in most of several mails; none on a tie.
fn in_most(letters: &[Letter]) -> Option<String> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for letter in letters {
        let parties = letter.from.iter().chain(&letter.to);
        let present: BTreeSet<String> = parties.filter_map(|p| fold::email_key(&p.address)).collect();
        for key in present {
            *counts.entry(key).or_default() += 1;
        }
    }
    let most = *counts.values().max()?;
    let mut leaders = counts.iter().filter(|(_, n)| **n == most);
    let leader = leaders.next()?.0.clone();
    let alone = leaders.next().is_none();
    (alone && letters.len() > 1 && most * 10 >= letters.len() * 6).then_some(leader)
}
