//! Who is named in a text: "sister of Gwen", "Ada Marsh introduced us", "shares a studio with Defne Aydın".
//!
//! A whole name counts wherever it stands. A given name alone counts only behind a word that says how two
//! belong together, written as a name, and only if one person alone goes by it. What is in doubt is left out: a
//! tie that is not there would send somebody to the wrong door.

use domain::{PersonId, fold};
use std::collections::HashMap;

/// How a text says that two belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bond {
    /// Named, and no more.
    Named,
    /// One introduced the other to me.
    Introduced,
    /// Friends, colleagues, neighbours; they work or live side by side.
    Close,
    /// Of one family.
    Family,
}

#[rustfmt::skip] // Set like prose.
const FAMILY: [&str; 28] = [
    "brother", "sister", "sibling", "twin", "wife", "husband", "spouse", "son", "daughter", "mother", "father", "mum", "dad",
    "cousin", "uncle", "aunt", "niece", "nephew", "grandson", "granddaughter", "grandmother", "grandfather", "married",
    "engaged", "fiance", "fiancee", "widow", "widower",
];

#[rustfmt::skip] // Set like prose.
const CLOSE: [&str; 37] = [
    "friend", "friends", "colleague", "colleagues", "neighbour", "neighbor", "boss", "assistant", "student", "pupil",
    "teacher", "mentor", "flatmate", "partner", "partners", "partnered", "classmate", "works", "worked", "lives", "shares",
    "shared", "studied", "sings", "plays", "played", "rows", "sails", "founded", "runs", "ran", "knows", "knew", "close",
    "reports", "married", "related",
];

/// The words by which everybody may be named.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// Whole names by their first word.
    whole: HashMap<String, Vec<Whole>>,
    /// Given names and nicknames; `None` where several go by one.
    short: HashMap<String, Option<PersonId>>,
}

/// A whole name, and whose it is; `None` where several bear it.
type Whole = (Vec<String>, Option<PersonId>);

/// A word as it stands and as it is compared.
struct Word {
    folded: String,
    capital: bool,
}

impl Names {
    /// Takes in what somebody is called: the whole name, and what friends call them.
    pub fn add(&mut self, person: PersonId, full: &str, short: &[&str]) {
        let words = fold::words(full);
        if words.len() > 1 {
            let known = self.whole.entry(words[0].clone()).or_default();
            match known.iter_mut().find(|(name, _)| *name == words) {
                // Two of one name: it names neither.
                Some((_, who)) if *who != Some(person) => *who = None,
                Some(_) => {}
                None => known.push((words, Some(person))),
            }
        }
        for name in short.iter().map(|name| fold::words(name).join(" ")).filter(|name| name.len() > 1) {
            let who = self.short.entry(name).or_insert(Some(person));
            if *who != Some(person) {
                *who = None;
            }
        }
    }

    /// Who is named in a text, and how they belong to whom it is about; each once, the closest bond.
    pub fn in_text(&self, text: &str) -> Vec<(PersonId, Bond)> {
        let words: Vec<Word> = text
            .split(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’'))
            .flat_map(|word| {
                let capital = word.chars().next().is_some_and(char::is_uppercase);
                fold::words(word).into_iter().map(move |folded| Word { folded, capital })
            })
            .collect();
        let mut found: Vec<(PersonId, Bond)> = Vec::new();
        let mut at = 0;
        let mut before: Option<(usize, Bond)> = None;
        while at < words.len() {
            let named = self.whole_at(&words, at).or_else(|| self.short_at(&words, at));
            let Some((who, len, mut bond)) = named else {
                at += 1;
                continue;
            };
            // "works with Ada Marsh and Tomasz Nowak" says the same of both.
            if let Some((end, said)) = before.filter(|_| bond == Bond::Named)
                && end + 1 == at
                && words[end].folded == "and"
            {
                bond = said;
            }
            at += len;
            before = Some((at, bond));
            match found.iter_mut().find(|(known, _)| *known == who) {
                Some((_, known)) => *known = bond.max(*known),
                None => found.push((who, bond)),
            }
        }
        found
    }

    fn whole_at(&self, words: &[Word], at: usize) -> Option<(PersonId, usize, Bond)> {
        let named = self.whole.get(&words[at].folded)?.iter().filter(|(name, _)| {
            words.len() >= at + name.len()
                && name.iter().zip(&words[at..]).enumerate().all(|(i, (name, word))| {
                    *name == word.folded || i + 1 == name.len() && owns(&word.folded, name)
                })
        });
        let (name, who) = named.max_by_key(|(name, _)| name.len())?;
        Some(((*who)?, name.len(), bond(words, at, name.len()).unwrap_or(Bond::Named)))
    }

    fn short_at(&self, words: &[Word], at: usize) -> Option<(PersonId, usize, Bond)> {
        let word = &words[at];
        let known = |name: &str| self.short.get(name).copied().flatten();
        let who = known(&word.folded).or_else(|| known(word.folded.strip_suffix('s')?));
        Some((who.filter(|_| word.capital)?, 1, bond(words, at, 1)?))
    }
}

/// Whether a word is a name with the s of "Ada's": apostrophes are left out when words are folded.
fn owns(word: &str, name: &str) -> bool {
    word.strip_suffix('s') == Some(name)
}

/// What the words around a name say.
fn bond(words: &[Word], at: usize, len: usize) -> Option<Bond> {
    let word = |at: usize| words.get(at).map_or("", |word| word.folded.as_str());
    let (before, after) = (if at > 0 { word(at - 1) } else { "" }, word(at + len));
    let back = |n: usize| if at >= n { word(at - n) } else { "" };
    // "Ada introduced us", "Ada put us in touch"; but not "Ada introduced herself".
    let us = ["us", "me", "him", "her", "them"].contains(&word(at + len + 1));
    if us && ["introduced", "connected", "put", "brought"].contains(&after) {
        return Some(Bond::Introduced);
    }
    let introduced = ["introduced", "introduction", "connected", "met", "recommended", "referred"];
    if ["by", "through", "via", "from"].contains(&before) && introduced.contains(&back(2))
        || ["through", "via"].contains(&before)
    {
        return Some(Bond::Introduced);
    }
    // "sister of Gwen", "works with Ada", "a friend of the baker Ada": the word stands up to three back.
    let joined = ["of", "with", "to", "and"].contains(&before) || ["knows", "knew"].contains(&before);
    let near = [before, back(2), back(3), back(4)];
    let said = |list: &[&str]| joined && near.iter().any(|word| list.contains(word));
    let owned = words.get(at + len - 1).is_some_and(|word| word.folded.ends_with('s'));
    if said(&FAMILY) || owned && FAMILY.contains(&after) {
        return Some(Bond::Family);
    }
    (said(&CLOSE) || owned && CLOSE.contains(&after)).then_some(Bond::Close)
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    const PEOPLE: [(&str, &str); 7] = [
        ("Ada Marsh", "Ada"),
        ("Gwen Pritchard", "Gwen"),
        ("Tomasz Zielonka", "Tomasz"),
        ("Tomasz Nowak", "Tomasz"),
        ("Chen Mei-Hua", "Mei-Hua"),
        ("Will Hope", "Will"),
        ("Ann Lee Park", "Ann"),
    ];

    fn named(text: &str) -> Vec<(&'static str, Bond)> {
        let mut names = Names::default();
        for (i, (full, short)) in (1..).zip(PEOPLE) {
            names.add(PersonId(Uuid::from_u128(i)), full, &[short]);
        }
        names
            .in_text(text)
            .into_iter()
            .map(|(id, bond)| (PEOPLE[id.0.as_u128() as usize - 1].0, bond))
            .collect()
    }

    #[test]
    fn people_are_found_in_what_was_told_of_others() {
        for (text, expected) in [
            ("brother of Gwen, who builds the websites", vec![("Gwen Pritchard", Bond::Family)]),
            ("Ada Marsh introduced us at the fair", vec![("Ada Marsh", Bond::Introduced)]),
            ("Introduced by Ada Marsh.", vec![("Ada Marsh", Bond::Introduced)]),
            ("met through Gwen", vec![("Gwen Pritchard", Bond::Introduced)]),
            (
                "works with Ada Marsh and Tomasz Nowak",
                vec![("Ada Marsh", Bond::Close), ("Tomasz Nowak", Bond::Close)],
            ),
            ("is Ada's sister", vec![("Ada Marsh", Bond::Family)]),
            ("talked about Ada Marsh", vec![("Ada Marsh", Bond::Named)]),
            ("married to Mei-Hua Chen", vec![]),
            ("married to Chen Mei-Hua", vec![("Chen Mei-Hua", Bond::Family)]),
        ] {
            assert_eq!(named(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_in_doubt_names_nobody() {
        for text in [
            "friend of Tomasz",
            "talked about Ada",
            "has a friend of good will",
            "no friend of will power",
            "Ada introduced herself",
            "",
        ] {
            assert_eq!(named(text), [], "{text}");
        }
    }
}
