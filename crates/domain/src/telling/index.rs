//! The index of known people by their names, for one line or, prepared once, for many.
//!
//! It answers one question: whom may this name mean, the likeliest first? Cost for one line: one quick look
//! at each known name, for the words of the line only; and for a name that nobody bears as it stands, one
//! pass over numbers that tell most unlike names apart. Words are compared only for those who remain.

use super::fit::{Fit, fit_exact, fit_near, given_alike, name_words};
use super::likeness::{sound, spelling};
use super::traits::{Letters, Traits};
use crate::network::Known;
use crate::{Network, PersonId, fold};
use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;

/// The names of everybody known, prepared so that many lines can be told quickly; kept up to date with
/// [`KnownNames::set`] when somebody is added, renamed, put away or forgotten.
#[derive(Clone, Debug)]
pub struct KnownNames {
    bearers: Bearers,
    given: Given,
    /// Where each person stands.
    places: HashMap<PersonId, usize>,
}

/// Where the known people come from.
#[derive(Clone, Copy)]
pub(super) enum Source<'a> {
    /// Looked through for this line.
    Network(&'a Network),
    /// Prepared before.
    Names(&'a KnownNames),
}

/// The known people, ready to be found.
pub(super) struct Index<'a> {
    source: Source<'a>,
    /// The words of the line; no other is ever asked for.
    words: Vec<String>,
    built: OnceCell<Built<'a>>,
    /// Given names of people whom the line itself has named.
    heard: RefCell<Vec<String>>,
    /// Those whose given name is like a word, by that word.
    alike: RefCell<HashMap<String, Vec<usize>>>,
}

/// What was looked up in a network for one line.
struct Built<'a> {
    everybody: Vec<(PersonId, &'a Known)>,
    /// Made when a name is not found as it stands.
    given: OnceCell<Given>,
    /// Those who bear a word of the line.
    bearers: Bearers,
}

/// People by the words of their names.
#[derive(Clone, Debug, Default)]
struct Bearers {
    people: Vec<Entry>,
    by_word: HashMap<String, Vec<usize>>,
}

/// All given and short names, folded.
#[derive(Clone, Debug)]
struct Given {
    letters: String,
    /// What each is like, whose it is, and where it begins and ends among the letters.
    names: Vec<(Traits, usize, u32, u32)>,
}

#[derive(Clone, Debug)]
pub(super) struct Entry {
    id: PersonId,
    pub(super) words: Vec<String>,
    pub(super) short: String,
    organisation: String,
    in_ten: bool,
    /// Written anew elsewhere, or gone: an entry never moves, for others point at its place.
    gone: bool,
}

impl KnownNames {
    /// The names of everybody in a network.
    pub fn of(network: &Network) -> Self {
        let everybody: Vec<(PersonId, &Known)> =
            network.people.iter().map(|(id, known)| (*id, known)).collect();
        let mut bearers = Bearers::default();
        for (id, known) in &everybody {
            bearers.push(Entry::of(*id, known));
        }
        let places = everybody.iter().enumerate().map(|(n, (id, _))| (*id, n)).collect();
        Self { bearers, given: Given::of(&everybody), places }
    }

    /// Writes what is now known of one person in the place of what was; `None` if they are gone.
    pub fn set(&mut self, id: PersonId, known: Option<&Known>) {
        if let Some(place) = self.places.remove(&id) {
            self.bearers.people[place].gone = true;
        }
        let Some(known) = known else { return };
        let place = self.bearers.people.len();
        self.bearers.push(Entry::of(id, known));
        self.given.names_of(&mut Letters::new(&[]), known, place);
        self.places.insert(id, place);
    }
}

/// Looking people up by names that stand in other texts than a line that is told.
impl KnownNames {
    /// Those whose whole name this is.
    pub fn called(&self, name: &str) -> Vec<PersonId> {
        let words = name_words(name);
        let Some(first) = words.first() else { return Vec::new() };
        let theirs = |n: usize| Some(&self.bearers.people[n]).filter(|entry| entry.words == words);
        self.bearers.bearing(first).filter_map(theirs).map(|entry| entry.id).collect()
    }
}

impl Bearers {
    fn push(&mut self, entry: Entry) {
        for word in entry.words.iter().chain([&entry.short]) {
            let entries = self.by_word.entry(word.clone()).or_default();
            if entries.last() != Some(&self.people.len()) {
                entries.push(self.people.len());
            }
        }
        self.people.push(entry);
    }

    /// Those who bear a word, by their place.
    fn bearing(&self, word: &str) -> impl Iterator<Item = usize> + '_ {
        self.by_word.get(word).into_iter().flatten().copied().filter(|n| !self.people[*n].gone)
    }
}

impl Given {
    fn of(everybody: &[(PersonId, &Known)]) -> Self {
        let mut letters = Letters::new(&[]);
        let mut given = Self { letters: String::new(), names: Vec::with_capacity(everybody.len()) };
        for (n, (_, known)) in everybody.iter().enumerate() {
            given.names_of(&mut letters, known, n);
        }
        given
    }

    fn names_of(&mut self, letters: &mut Letters, known: &Known, whose: usize) {
        self.push(letters.first(&known.name), whose);
        if !known.name.starts_with(&known.short) {
            self.push(letters.first(&known.short), whose);
        }
    }

    fn push(&mut self, name: &[u8], whose: usize) {
        let (Ok(word), Ok(start)) = (std::str::from_utf8(name), u32::try_from(self.letters.len())) else {
            return;
        };
        if !word.is_empty() {
            self.letters.push_str(word);
            self.names.push((Traits::of(name), whose, start, start + name.len() as u32));
        }
    }

    /// Whose given or short name is like this word.
    fn alike(&self, word: &str) -> Vec<usize> {
        let traits = Traits::of(word.as_bytes());
        let key = (spelling(word), sound(word));
        let alike = |(theirs, whose, start, end): &(Traits, usize, u32, u32)| {
            let name = || &self.letters[*start as usize..*end as usize];
            (traits.may_be(theirs) && given_alike(word, &key, name())).then_some(*whose)
        };
        let mut whose: Vec<usize> = self.names.iter().filter_map(alike).collect();
        whose.dedup();
        whose
    }
}

impl Entry {
    fn of(id: PersonId, known: &Known) -> Self {
        Self {
            id,
            words: fold::words(&known.name),
            short: fold::words(&known.short).join(" "),
            organisation: fold::fold(&known.organisation),
            in_ten: known.in_ten,
            gone: false,
        }
    }
}

impl<'a> Index<'a> {
    /// An index for the words of one line, built when it is first asked.
    pub fn new(source: Source<'a>, line: &str) -> Self {
        // "Fiona's" is also "Fiona", "O'Brien" also "OBrien".
        let mut words = fold::words(line);
        words.extend(fold::words(&line.replace(['\'', '’', '‘'], " ")));
        // "fionas" without its apostrophe
        let owners: Vec<String> =
            words.iter().filter_map(|word| Some(word.strip_suffix('s')?.to_owned())).collect();
        words.extend(owners);
        let (heard, alike) = (RefCell::default(), RefCell::default());
        Self { source, words, built: OnceCell::new(), heard, alike }
    }

    /// Remembers somebody whom the line has named: their given name is one from now on, in any letters.
    pub fn hear(&self, name: &str) {
        self.heard.borrow_mut().extend(name_words(name).into_iter().take(1));
    }

    /// Whether this word is the given name of somebody known but for a slip.
    pub fn is_nearly_given(&self, word: &str) -> bool {
        word.chars().count() > 3 && !self.near(&[word.to_owned()]).is_empty()
    }

    fn built(&self, network: &'a Network) -> &Built<'a> {
        self.built.get_or_init(|| {
            let mut letters = Letters::new(&self.words);
            let mut everybody = Vec::with_capacity(network.people.len());
            let mut bearers = Bearers::default();
            for (id, known) in &network.people {
                everybody.push((*id, known));
                let hit = letters.look(&known.name)
                    || !known.name.starts_with(&known.short) && letters.look(&known.short);
                if hit {
                    bearers.push(Entry::of(*id, known));
                }
            }
            Built { everybody, given: OnceCell::new(), bearers }
        })
    }

    fn bearers(&self) -> &Bearers {
        match self.source {
            Source::Network(network) => &self.built(network).bearers,
            Source::Names(names) => &names.bearers,
        }
    }

    fn given(&self) -> &Given {
        match self.source {
            Source::Network(network) => {
                let built = self.built(network);
                built.given.get_or_init(|| Given::of(&built.everybody))
            }
            Source::Names(names) => &names.given,
        }
    }

    /// Everybody, by the place that the given names tell.
    fn entry(&self, n: usize) -> Entry {
        match self.source {
            Source::Network(network) => {
                let (id, known) = self.built(network).everybody[n];
                Entry::of(id, known)
            }
            Source::Names(names) => names.bearers.people[n].clone(),
        }
    }

    /// Whether somebody known is called by this folded word as the first of their name, or as a whole.
    pub fn is_given(&self, word: &str) -> bool {
        let word = word.replace('\'', "");
        if self.heard.borrow().contains(&word) {
            return true;
        }
        let built = self.bearers();
        built.bearing(&word).any(|n| {
            let entry = &built.people[n];
            entry.short == word || entry.words.first().is_some_and(|first| *first == word)
        })
    }

    /// Whether these words are somebody's whole name, in either order.
    pub fn is_whole(&self, name: &str) -> bool {
        let words = name_words(name);
        let built = self.bearers();
        let whole = |n: usize| fit_exact(&words, &built.people[n]).is_some_and(|f| f <= Fit::Swapped);
        words.len() > 1 && words.first().is_some_and(|word| built.bearing(word).any(whole))
    }

    /// Whether these words are somebody's whole name but for a slip.
    pub fn is_nearly_whole(&self, name: &str) -> bool {
        let words = name_words(name);
        words.len() > 1 && self.near(&words).iter().any(|(fit, _)| *fit == Fit::Slip)
    }

    /// Whom the name may mean, the likeliest first; `organisation` speaks for those who work there.
    pub fn candidates(&self, name: &str, organisation: &str) -> Vec<PersonId> {
        let words = name_words(name);
        let titled = fold::words(name).len() > words.len();
        let built = self.bearers();
        let mut sharing: Vec<usize> = words.iter().flat_map(|word| built.bearing(word)).collect();
        sharing.sort_unstable();
        sharing.dedup();
        let exact = |n: usize| {
            let entry = &built.people[n];
            let fit = fit_exact(&words, entry).filter(|f| *f != Fit::Family || titled)?;
            Some((fit, entry.clone()))
        };
        let mut fits: Vec<(Fit, Entry)> = sharing.into_iter().filter_map(exact).collect();
        if !fits.iter().any(|(fit, _)| *fit <= Fit::Initial || (words.len() == 1 && *fit <= Fit::Family)) {
            fits.extend(self.near(&words));
        }
        let there = fold::fold(organisation);
        let away = |theirs: &str| {
            there.is_empty() || theirs.is_empty() || !(theirs.contains(&there) || there.contains(theirs))
        };
        let best = fits.iter().map(|(fit, _)| *fit).min();
        // A whole name leaves no room for guesses; a name given in part leaves room for all who bear it.
        fits.retain(|(fit, _)| best.is_none_or(|best| best > Fit::Swapped || *fit <= Fit::Swapped));
        fits.sort_by_cached_key(|(fit, entry)| {
            (*fit, away(&entry.organisation), !entry.in_ten, entry.words.join(" "), entry.id)
        });
        fits.dedup_by_key(|(_, entry)| entry.id);
        fits.into_iter().map(|(_, entry)| entry.id).collect()
    }

    /// Those whom a name may mean that is mistyped or was misheard.
    fn near(&self, words: &[String]) -> Vec<(Fit, Entry)> {
        let Some(first) = words.first() else { return Vec::new() };
        let mut alike = self.alike.borrow_mut();
        let alike = alike.entry(first.clone()).or_insert_with(|| self.given().alike(first));
        let keys: Vec<(String, String)> = words.iter().map(|w| (spelling(w), sound(w))).collect();
        let near = |n: &usize| {
            let entry = self.entry(*n);
            Some((fit_near(words, &keys, &entry).filter(|_| !entry.gone)?, entry))
        };
        alike.iter().filter_map(near).collect()
    }
}
