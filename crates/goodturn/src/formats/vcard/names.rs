//! The name of a card from its three properties: FN, N and NICKNAME.

use super::grammar::Parts;
use domain::{Name, What};

/// A name while the card is being read.
#[derive(Default)]
pub struct Naming {
    /// Its place among the values.
    pub at: Option<usize>,
    /// It has no parts, as the card itself says.
    pub is_whole: bool,
    full: Option<String>,
    parts: Option<[String; 5]>,
    nickname: String,
}

impl Naming {
    /// Takes an FN; false if there is one already (vCard 4.0 allows several).
    pub fn full(&mut self, full: String) -> bool {
        let full = spaced(&full);
        if self.full.is_some() && !full.is_empty() {
            return false;
        }
        if !full.is_empty() {
            self.full = Some(full);
        }
        true
    }

    /// Takes an N; false if there is one already.
    pub fn parts(&mut self, parts: Parts) -> bool {
        let mut lists = parts.joined("\u{0}").into_iter();
        let mut next = |with: &str| spaced(&lists.next().unwrap_or_default().replace('\u{0}', with));
        // Two middle names are two words; two suffixes are told apart by a comma.
        let parts = [next(" "), next(" "), next(" "), next(" "), next(", ")];
        if parts.iter().all(String::is_empty) {
            return true;
        }
        if self.parts.is_some() {
            return false;
        }
        self.parts = Some(parts);
        true
    }

    /// Takes nicknames and gives back those for which there is no room.
    pub fn nicknames(&mut self, list: Vec<String>) -> Vec<String> {
        let mut list = list.into_iter().map(|n| spaced(&n)).filter(|n| !n.is_empty());
        if self.nickname.is_empty() {
            self.nickname = list.next().unwrap_or_default();
        }
        list.collect()
    }

    /// The name, if the card has any. An FN is what they are called; without one it is built from the
    /// parts; without parts they are taken from it, unless it is the name of a company.
    pub fn done(&mut self, others: &[(What, bool)]) -> Option<Name> {
        let nickname = std::mem::take(&mut self.nickname);
        match (self.full.take(), self.parts.take()) {
            (None, None) if nickname.is_empty() => None,
            (None, None) => Some(Name { full: nickname.clone(), nickname, ..Name::default() }),
            (Some(full), None) if self.is_whole || is_company(others) => {
                Some(Name { full, nickname, ..Name::default() })
            }
            (Some(full), None) => Some(Name { nickname, ..Name::from_full(&full) }),
            (full, Some([family, given, middle, prefix, suffix])) => {
                let full = full.unwrap_or_else(|| {
                    let words = [&prefix, &given, &middle, &family, &suffix];
                    words.into_iter().filter(|w| !w.is_empty()).cloned().collect::<Vec<_>>().join(" ")
                });
                Some(Name { full, given, middle, family, prefix, suffix, nickname })
            }
        }
    }
}

fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Apple's mark of a card that stands for a company.
fn is_company(others: &[(What, bool)]) -> bool {
    others.iter().any(|(what, _)| {
        matches!(what, What::Kept { raw, .. } if raw.to_ascii_uppercase().starts_with("X-ABSHOWAS:COMPANY"))
    })
}
