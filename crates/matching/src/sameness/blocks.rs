//! Which people are worth comparing at all: those who share a block, such as "sounds like Marsh and
//! has this postal code". Many small blocks of different kinds, so that one slip loses nobody and
//! 50,000 people are never compared all with all.

use super::entry::Entry;
use super::words::{Lexicon, WordId};

/// Who stands in a block; most blocks hold one person, who needs no list.
pub(super) enum Members {
    One(u32),
    Several(Vec<u32>),
}

impl Members {
    /// Everybody in the block.
    pub fn all(&self) -> &[u32] {
        match self {
            Self::One(only) => std::slice::from_ref(only),
            Self::Several(members) => members,
        }
    }

    /// Takes one more in.
    pub fn add(&mut self, member: u32) {
        match self {
            Self::One(first) => *self = Self::Several(vec![*first, member]),
            Self::Several(members) => members.push(member),
        }
    }

    /// Lets one go; false when nobody is left.
    pub fn remove(&mut self, member: u32) -> bool {
        match self {
            Self::One(only) => *only != member,
            Self::Several(members) => {
                members.retain(|other| *other != member);
                !members.is_empty()
            }
        }
    }
}

/// The blocks that somebody stands in, as numbers in rising order.
pub(super) fn blocks(entry: &Entry, words: Lexicon<'_>) -> Box<[u64]> {
    let mut keys = Vec::with_capacity(32);
    let mut key = |kind: u64, parts: &[u64]| keys.push(mix(kind, parts));
    let sound = |id: WordId| words.word(id).sound;
    let mark = |id: WordId| words.word(id).mark;
    let first = |id: WordId| u64::from(words.word(id).text.as_bytes().first().copied().unwrap_or_default());

    let mut given: Vec<WordId> = Vec::new();
    let mut family: Vec<WordId> = Vec::new();
    for name in &entry.names {
        given.extend(
            name.given
                .iter()
                .take(2)
                .chain(&name.nicknames)
                .chain([&name.given_whole])
                .filter(|id| **id != 0),
        );
        family.extend(name.family.iter().take(3).chain([&name.family_whole]).filter(|id| **id != 0));
    }
    sort(&mut given);
    sort(&mut family);
    for g in &given {
        for f in &family {
            // In either order, for some write the family's name first.
            let (a, b) = (sound(*g), sound(*f));
            key(1, &[a.min(b), a.max(b)]);
            key(2, &[b, first(*g)]);
            key(2, &[a, first(*f)]);
            for group in words.word(*g).groups {
                key(3, &[b, u64::from(*group)]);
            }
        }
    }
    let everything: Vec<WordId> = given.iter().chain(&family).copied().collect();
    for id in &everything {
        key(4, &[mark(*id)]);
        key(5, &[sound(*id)]);
    }
    for at in &entry.places {
        let known = |id: WordId| (id != 0).then(|| mark(id));
        let street = [at.street, at.more].map(|id| (id != 0).then(|| sound(id)));
        for spot in
            [known(at.code), known(at.town), known(at.number), street[0], street[1]].into_iter().flatten()
        {
            for id in &everything {
                key(6, &[sound(*id), spot]);
            }
        }
        for street in street.into_iter().flatten() {
            for spot in [known(at.number), known(at.code), known(at.town)].into_iter().flatten() {
                key(7, &[street, spot]);
            }
        }
        if let (Some(code), Some(number)) = (known(at.code), known(at.number)) {
            key(8, &[code, number]);
        }
        if let (Some(town), Some(number)) = (known(at.town), known(at.number)) {
            key(8, &[town, number]);
        }
    }
    for mail in &entry.mails {
        key(9, &[mark(mail.whole)]);
        if mail.local != 0 && !mail.office && words.word(mail.local).text.len() > 4 {
            key(10, &[mark(mail.local)]);
        }
    }
    entry.phones.iter().for_each(|id| key(11, &[mark(*id)]));
    entry.links.iter().for_each(|link| key(12, &[mark(link.1)]));
    if entry.day != 0 {
        key(13, &[mark(entry.day)]);
        everything.iter().for_each(|id| key(14, &[mark(entry.day), first(*id)]));
    }
    for (employer, _) in &entry.employers {
        if entry.is_organisation() {
            key(15, &[sound(*employer)]);
        }
        everything.iter().for_each(|id| key(16, &[sound(*employer), sound(*id)]));
    }
    keys.sort_unstable();
    keys.dedup();
    keys.into_boxed_slice()
}

fn sort(ids: &mut Vec<WordId>) {
    ids.sort_unstable();
    ids.dedup();
}

fn mix(kind: u64, parts: &[u64]) -> u64 {
    parts.iter().fold(kind.wrapping_mul(0x9e37_79b9_7f4a_7c15), |hash, part| {
        let z = (hash.rotate_left(23) ^ part).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z ^ (z >> 29)
    })
}
