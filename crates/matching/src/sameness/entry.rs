//! One person as the register holds them: numbers of words, small and quick to compare.

use super::names::{Naming, Written};
use super::traits::Traits;
use super::words::{Part, WordId, Words};
use domain::PartialDate;

/// A name as numbers of words.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Called {
    pub given: Box<[WordId]>,
    pub family: Box<[WordId]>,
    /// All given names in one word, all family names in one word.
    pub given_whole: WordId,
    pub family_whole: WordId,
    pub nicknames: Box<[WordId]>,
    pub generation: u8,
}

/// A place as numbers of words; 0 is not known.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct At {
    pub number: WordId,
    pub street: WordId,
    pub more: WordId,
    pub town: WordId,
    pub code: WordId,
    pub region: WordId,
}

/// An e-mail address as numbers of words.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Mailbox {
    pub whole: WordId,
    pub local: WordId,
    pub host: WordId,
    pub office: bool,
}

/// A person as the register holds them.
#[derive(Debug, Default)]
pub(super) struct Entry {
    pub names: Vec<Called>,
    pub mails: Vec<Mailbox>,
    pub phones: Vec<WordId>,
    /// Network (0: none) and address.
    pub links: Vec<(WordId, WordId)>,
    /// The whole name and its words.
    pub employers: Vec<(WordId, Box<[WordId]>)>,
    pub places: Vec<At>,
    pub birthday: Option<PartialDate>,
    /// The birthday as a word, so that its frequency is known.
    pub day: WordId,
    pub facts: Box<[u64]>,
}

impl Entry {
    /// Turns traits into numbers; `take` gives the number of a word.
    pub fn of(traits: &Traits, mut take: impl FnMut(&str, &str) -> WordId) -> Self {
        let mut plain = |text: &String| take(text, "");
        let mails = traits
            .mails
            .iter()
            .map(|mail| Mailbox {
                whole: plain(&mail.whole),
                local: plain(&mail.local),
                host: plain(&mail.host),
                office: mail.office,
            })
            .collect();
        let phones = traits.phones.iter().map(&mut plain).collect();
        let links = traits.links.iter().map(|(network, link)| (plain(network), plain(link))).collect();
        let places = traits
            .places
            .iter()
            .map(|spot| At {
                number: plain(&spot.number),
                street: plain(&spot.street),
                more: plain(&spot.more),
                town: plain(&spot.town),
                code: plain(&spot.code),
                region: plain(&spot.region),
            })
            .collect();
        let day = traits.birthday.map_or(0, |date| take(&date.to_string(), ""));
        let employers = traits
            .employers
            .iter()
            .map(|((whole, shown), words)| (take(whole, shown), words.iter().map(|w| take(w, "")).collect()))
            .collect();
        let names = traits.names.iter().map(|naming| called(naming, &mut take)).collect();
        let facts = traits.facts.clone().into_boxed_slice();
        Self { names, mails, phones, links, employers, places, birthday: traits.birthday, day, facts }
    }

    /// Whether this is an organisation: a place of work, nobody's name and nobody's own address.
    pub fn is_organisation(&self) -> bool {
        self.names.is_empty() && !self.employers.is_empty() && self.mails.iter().all(|mail| mail.office)
    }

    /// Counts each of its words once more (1) or once less (-1).
    pub fn count(&self, words: &mut Words, by: i32) {
        let mut counted: Vec<(WordId, Part)> = Vec::new();
        for name in &self.names {
            counted.extend(name.given.iter().map(|id| (*id, Part::Given)));
            counted.extend(name.family.iter().map(|id| (*id, Part::Family)));
            if name.given.len() > 1 {
                counted.push((name.given_whole, Part::Given));
            }
            if name.family.len() > 1 {
                counted.push((name.family_whole, Part::Family));
            }
        }
        for at in &self.places {
            counted.extend([
                (at.number, Part::Number),
                (at.street, Part::Street),
                (at.more, Part::Street),
                (at.town, Part::Town),
                (at.code, Part::Code),
                (at.region, Part::Region),
            ]);
        }
        counted
            .extend(self.mails.iter().flat_map(|mail| [(mail.whole, Part::Email), (mail.local, Part::Link)]));
        counted.extend(self.phones.iter().map(|id| (*id, Part::Phone)));
        counted.extend(self.links.iter().map(|link| (link.1, Part::Link)));
        counted.extend(self.employers.iter().map(|employer| (employer.0, Part::Employer)));
        counted.push((self.day, Part::Day));
        counted.sort_unstable_by_key(|(id, part)| (*id, *part as u8));
        counted.dedup();
        for (id, part) in counted {
            words.count(id, part, by);
        }
    }
}

fn called(naming: &Naming, take: &mut impl FnMut(&str, &str) -> WordId) -> Called {
    let mut ids =
        |words: &[Written]| words.iter().map(|(word, shown)| take(word, shown)).collect::<Box<[_]>>();
    let (given, family, nicknames) = (ids(&naming.given), ids(&naming.family), ids(&naming.called));
    let mut whole = |words: &[Written]| {
        let text: String = words.iter().map(|w| w.0.as_str()).collect();
        let shown: Vec<&str> = words.iter().map(|w| w.1.as_str()).collect();
        take(&text, &shown.join(" "))
    };
    Called {
        given_whole: whole(&naming.given),
        family_whole: whole(&naming.family),
        given,
        family,
        nicknames,
        generation: naming.generation,
    }
}
