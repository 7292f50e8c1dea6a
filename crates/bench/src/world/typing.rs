//! What people type into the search box: names, and whatever else they remember of somebody.

use super::{Made, SEED, World};
use crate::chance::Chance;

impl World {
    /// `count` queries, most of them about people of this world, a few about nobody.
    pub fn queries(&self, count: usize) -> Vec<String> {
        let mut chance = Chance::new(SEED + 1);
        (0..count).map(|_| self.query(&mut chance)).collect()
    }

    fn query(&self, chance: &mut Chance) -> String {
        let Some(made) = self.people.get(chance.below(self.people.len())) else { return String::new() };
        let Made { given, family, title, organisation, town, .. } = made;
        match chance.below(100) {
            0..30 => given.clone(),
            30..55 => family.clone(),
            55..75 => made.full(),
            75..83 => organisation.clone(),
            83..88 => (*town).to_owned(),
            88..92 => title.clone(),
            92..96 => format!("{given} {organisation}"),
            96..98 => made.email.chars().take(12).collect(),
            _ => format!("zz{family}"),
        }
    }
}

/// What stands in the box after each key press.
pub fn presses(query: &str) -> impl Iterator<Item = &str> {
    query.char_indices().map(|(at, c)| &query[..at + c.len_utf8()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_typed_letter_by_letter() {
        assert_eq!(presses("Åsa").collect::<Vec<_>>(), ["Å", "Ås", "Åsa"]);
    }
}
