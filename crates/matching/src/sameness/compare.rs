//! Comparing two people: how far each thing that is known of both agrees.

use super::alike::slips;
use super::entry::{At, Entry};
use super::level::{Compared, Level, Thing, level_of, worth};
use super::words::{Lexicon, Part, WordId};
use domain::PartialDate;

/// Compares with a population at hand.
#[derive(Clone, Copy)]
pub(super) struct Comparer<'a> {
    pub words: Lexicon<'a>,
    /// How many people are known.
    pub people: usize,
    /// How many of the two are counted in it: 2 within the register, 1 for a record.
    pub counted: u32,
}

impl Comparer<'_> {
    /// Compares two people.
    pub fn compare(self, a: &Entry, b: &Entry) -> Compared {
        let mut found = self.begin(a, b);
        self.names(a, b, &mut found);
        self.rest(a, b, found)
    }

    /// Compares two people who may be one; none if no part of their names agrees and nobody reaches both
    /// the same way. Most of whom a record meets in its blocks are such.
    pub fn compare_unless_hopeless(self, a: &Entry, b: &Entry) -> Option<Compared> {
        let mut found = self.begin(a, b);
        self.names(a, b, &mut found);
        let differs = |thing: Thing| found.level[thing as usize] == Level::Different;
        let hopeless = differs(Thing::Given)
            && differs(Thing::Family)
            && !a.phones.iter().any(|phone| b.phones.contains(phone))
            && !a.mails.iter().any(|x| b.mails.iter().any(|y| x.whole == y.whole))
            && !a.links.iter().any(|x| b.links.contains(x));
        (!hopeless).then(|| self.rest(a, b, found))
    }

    fn begin(self, a: &Entry, b: &Entry) -> Compared {
        let (one, other) = (a.is_organisation(), b.is_organisation());
        Compared { organisations: one && other, other_kind: one != other, ..Compared::default() }
    }

    fn rest(self, a: &Entry, b: &Entry, mut found: Compared) -> Compared {
        self.places(a, b, &mut found);
        self.phones(a, b, &mut found);
        self.mails(a, b, &mut found);
        self.links(a, b, &mut found);
        self.employers(a, b, &mut found);
        if let (Some(x), Some(y)) = (a.birthday, b.birthday) {
            self.set(&mut found, Thing::Birthday, days(x, y), a.day, b.day, Part::Day);
        }
        found
    }

    pub(super) fn set(
        self,
        found: &mut Compared,
        thing: Thing,
        level: Level,
        a: WordId,
        b: WordId,
        part: Part,
    ) {
        let at = thing as usize;
        found.level[at] = level;
        found.words[at] = (a, b);
        if level == Level::Equal {
            found.rare[at] = self.rarity(a, part);
        }
    }

    /// The logarithm of the chance that a stranger bears this word there.
    pub fn rarity(self, id: WordId, part: Part) -> f32 {
        let count = match part {
            // Some write the family's name first.
            Part::Given | Part::Family => {
                self.words.count(id, Part::Given).max(self.words.count(id, Part::Family))
            }
            part => self.words.count(id, part),
        };
        let others = count.saturating_sub(self.counted) as f32;
        // (seen, among): what is believed of a word before anybody was counted.
        let (seen, among) = match part {
            Part::Given => (0.6, 200.0),
            Part::Family => (0.5, 400.0),
            Part::Number => (1.0, 60.0),
            Part::Street => (0.5, 200.0),
            Part::Town => (1.0, 60.0),
            Part::Code => (0.7, 100.0),
            Part::Region => (2.0, 8.0),
            Part::Phone | Part::Email => (0.05, 2_000.0),
            Part::Link => (0.02, 5_000.0),
            Part::Employer => (0.6, 250.0),
            Part::Day => (0.02, 400.0),
        };
        ((others + seen) / (self.people as f32 + among)).ln()
    }

    fn places(self, a: &Entry, b: &Entry, found: &mut Compared) {
        let mut best = f32::MIN;
        for x in &a.places {
            for y in &b.places {
                let mut this = Compared::default();
                let score = self.place(x, y, &mut this);
                if score > best {
                    best = score;
                    for thing in
                        [Thing::Number, Thing::Street, Thing::More, Thing::Town, Thing::Code, Thing::Region]
                    {
                        let at = thing as usize;
                        (found.level[at], found.rare[at], found.words[at]) =
                            (this.level[at], this.rare[at], this.words[at]);
                    }
                }
            }
        }
    }

    fn place(self, x: &At, y: &At, found: &mut Compared) -> f32 {
        let mut street = self.part(x.street, y.street);
        let mut more = self.part(x.more, y.more);
        let (cross, other) = (self.part(x.street, y.more), self.part(x.more, y.street));
        // Lines written in the other order.
        let good = |level: Level| matches!(level, Level::Equal | Level::Near);
        let mut crossed = false;
        if !good(street) && !good(more) && (good(cross) || good(other)) {
            (street, more) = (cross, other);
            crossed = true;
        }
        let mut town = self.part(x.town, y.town);
        if !good(town) && !good(more) && (good(self.part(x.town, y.more)) || good(self.part(x.more, y.town)))
        {
            town = Level::Near;
            more = Level::Unknown;
        }
        let (street_words, more_words) = if crossed {
            ((x.street, y.more), (x.more, y.street))
        } else {
            ((x.street, y.street), (x.more, y.more))
        };
        self.set(found, Thing::Street, street, street_words.0, street_words.1, Part::Street);
        self.set(found, Thing::More, more, more_words.0, more_words.1, Part::Street);
        self.set(found, Thing::Town, town, x.town, y.town, Part::Town);
        self.set(found, Thing::Number, self.code(x.number, y.number), x.number, y.number, Part::Number);
        self.set(found, Thing::Code, self.code(x.code, y.code), x.code, y.code, Part::Code);
        self.set(found, Thing::Region, self.part(x.region, y.region), x.region, y.region, Part::Region);
        found.level.iter().map(|level| worth(*level)).sum()
    }

    fn part(self, x: WordId, y: WordId) -> Level {
        if x == 0 || y == 0 { Level::Unknown } else { level_of(self.words.likeness(x, y)) }
    }

    /// Codes and house numbers: one slip is near, and so is a longer form of the same ("12" and "12a").
    fn code(self, x: WordId, y: WordId) -> Level {
        if x == 0 || y == 0 {
            return Level::Unknown;
        }
        if x == y {
            return Level::Equal;
        }
        let (a, b) = (&self.words.word(x).text, &self.words.word(y).text);
        let longer = a.len().max(b.len());
        if self.words.slips(x, y) == 1 {
            return if longer > 2 { Level::Near } else { Level::Loose };
        }
        let anagram = || {
            let sorted = |text: &str| {
                let mut bytes = text.as_bytes().to_vec();
                bytes.sort_unstable();
                bytes
            };
            longer > 2 && sorted(a) == sorted(b)
        };
        if a.starts_with(&**b) || b.starts_with(&**a) || anagram() { Level::Loose } else { Level::Different }
    }

    fn phones(self, a: &Entry, b: &Entry, found: &mut Compared) {
        let mut best = (Level::Unknown, 0, 0);
        for (x, y) in a.phones.iter().flat_map(|x| b.phones.iter().map(move |y| (*x, *y))) {
            let level = if x == y {
                Level::Equal
            } else {
                match self.words.slips(x, y) {
                    1 => Level::Near,
                    2 => Level::Loose,
                    _ => Level::Different,
                }
            };
            if best.0 == Level::Unknown || level < best.0 {
                best = (level, x, y);
            }
        }
        self.set(found, Thing::Phone, best.0, best.1, best.2, Part::Phone);
        let shared = a.phones.iter().filter(|x| b.phones.contains(x)).count();
        // Many have it; or each has another of their own, and this one may be their house's.
        found.shared_phone = best.0 == Level::Equal
            && (self.words.count(best.1, Part::Phone).saturating_sub(self.counted) > 3
                || shared == 1 && a.phones.len() > 1 && b.phones.len() > 1);
    }

    fn mails(self, a: &Entry, b: &Entry, found: &mut Compared) {
        let mut best = (Level::Unknown, 0, 0);
        for (x, y) in a.mails.iter().flat_map(|x| b.mails.iter().map(move |y| (x, y))) {
            let text = |id| self.words.word(id).text.as_bytes();
            let level = if x.whole == y.whole {
                Level::Equal
            } else if x.local == y.local && x.local != 0 && !x.office && text(x.local).len() > 4 {
                // A mailbox called after the name says no more than the name.
                if self.called_after(x.local, a) || self.called_after(x.local, b) {
                    Level::Unknown
                } else {
                    Level::Variant
                }
            } else {
                match self.words.slips(x.whole, y.whole) {
                    1 if self.digits(x.whole) == self.digits(y.whole) => Level::Near,
                    1 | 2 => Level::Loose,
                    _ => Level::Different,
                }
            };
            found.other_mail_there |= x.host == y.host && x.whole != y.whole && !x.office && !y.office;
            if best.0 == Level::Unknown || level < best.0 && level != Level::Unknown {
                best = (level, x.whole, y.whole);
                found.shared_mail = level == Level::Equal && x.office;
            }
        }
        if found.shared_mail && !a.is_organisation() {
            // It says where they work, if that.
            best.0 = Level::Unknown;
        }
        self.set(found, Thing::Email, best.0, best.1, best.2, Part::Email);
    }

    /// Whether a mailbox is called after one of somebody's names.
    fn called_after(self, local: WordId, entry: &Entry) -> bool {
        let text = &self.words.word(local).text;
        let names = entry
            .names
            .iter()
            .flat_map(|n| n.given.iter().chain(&n.family).chain([&n.given_whole, &n.family_whole]));
        names.filter(|id| **id != 0).any(|id| {
            let name = &self.words.word(*id).text;
            name.len() > 2 && text.contains(&**name)
        })
    }

    fn digits(self, id: WordId) -> Vec<u8> {
        self.words.word(id).text.bytes().filter(u8::is_ascii_digit).collect()
    }

    fn links(self, a: &Entry, b: &Entry, found: &mut Compared) {
        let pairs = || a.links.iter().flat_map(|x| b.links.iter().map(move |y| (x, y)));
        // Another profile on the same network is heard even where a homepage agrees.
        let mut networks: Vec<(WordId, bool)> = Vec::new();
        for (x, y) in pairs().filter(|(x, y)| x.0 != 0 && x.0 == y.0) {
            match networks.iter_mut().find(|(network, _)| *network == x.0) {
                Some((_, same)) => *same |= x.1 == y.1,
                None => networks.push((x.0, x.1 == y.1)),
            }
        }
        if let Some((x, y)) = pairs().find(|(x, y)| x.0 != 0 && x.1 == y.1) {
            self.set(found, Thing::Link, Level::Equal, x.1, y.1, Part::Link);
        } else if networks.iter().any(|(_, same)| !same) {
            found.level[Thing::Link as usize] = Level::Different;
        } else if let Some((x, y)) = pairs().find(|(x, y)| x.1 == y.1) {
            self.set(found, Thing::Link, Level::Equal, x.1, y.1, Part::Link);
        }
    }

    fn employers(self, a: &Entry, b: &Entry, found: &mut Compared) {
        let mut best = (Level::Unknown, 0, 0);
        for ((x, xs), (y, ys)) in a.employers.iter().flat_map(|x| b.employers.iter().map(move |y| (x, y))) {
            let level = if x == y {
                Level::Equal
            } else {
                let shared = xs.iter().filter(|word| ys.contains(word)).count();
                let fewer = xs.len().min(ys.len());
                let likeness = level_of(self.words.likeness(*x, *y));
                if shared == fewer && shared * 2 >= xs.len().max(ys.len())
                    || self.short_form(*x, ys)
                    || self.short_form(*y, xs)
                {
                    likeness.min(Level::Variant)
                } else if shared * 2 > xs.len().max(ys.len()) {
                    likeness.min(Level::Loose)
                } else {
                    likeness
                }
            };
            if best.0 == Level::Unknown || level < best.0 {
                best = (level, *x, *y);
            }
        }
        self.set(found, Thing::Employer, best.0, best.1, best.2, Part::Employer);
    }

    /// "HFT" for "Harbour Family Trust".
    fn short_form(self, short: WordId, words: &[WordId]) -> bool {
        let text = &self.words.word(short).text;
        words.len() > 1
            && text.len() == words.len()
            && text
                .bytes()
                .zip(words)
                .all(|(letter, word)| self.words.word(*word).text.as_bytes().first() == Some(&letter))
    }
}

fn days(x: PartialDate, y: PartialDate) -> Level {
    if x == y {
        return Level::Equal;
    }
    let agree = |a: Option<i16>, b: Option<i16>| a.is_none() || b.is_none() || a == b;
    let wide = |part: Option<i8>| part.map(i16::from);
    let (year, month, day) = (
        agree(x.year(), y.year()),
        agree(wide(x.month()), wide(y.month())),
        agree(wide(x.day()), wide(y.day())),
    );
    match (year, month, day) {
        (true, true, true) => Level::Variant,
        _ if year && wide(x.month()) == wide(y.day()) && wide(x.day()) == wide(y.month()) => Level::Near,
        _ => {
            let (a, b) = (x.to_string(), y.to_string());
            if a.len() == 10 && b.len() == 10 && slips(a.as_bytes(), b.as_bytes()) == 1 {
                Level::Near
            } else if [year, month, day].iter().filter(|same| **same).count() == 2 {
                Level::Loose
            } else {
                Level::Different
            }
        }
    }
}
