//! Introductions: sentences that begin with a name or a place and have no verb of meeting.
//!
//! "Anna Schmidt from Acme at the fair yesterday", "Anna:", "At the fair: Anna, Bob"; and the places and
//! ways of being in touch that stand behind a name.

use super::ToldEncounter;
use super::clause::Line;
use super::meeting::Setting;
use super::names::Slot;
use super::pattern::find;
use super::roles::Work;
use super::teller::Teller;
use super::token::{Kind, Token};
use crate::{Channel, Direction};

/// What an event is called.
#[rustfmt::skip] // Set like prose.
const EVENTS: [&str; 44] = [
    "dinner", "lunch", "breakfast", "brunch", "supper", "conference", "fair", "expo", "summit", "meetup", "mixer",
    "party", "drinks", "reception", "forum", "festival", "workshop", "gala", "event", "congress", "show", "talk",
    "launch", "opening", "wedding", "hackathon", "seminar", "symposium", "retreat", "fete", "bazaar", "market",
    "concert", "ball", "funeral", "picnic", "barbecue", "bbq", "quiz", "webinar", "panel", "exhibition", "training",
    "course",
];

/// Words at which the name of a place ends.
const PLACE_ENDS: [&str; 40] = [
    "he",
    "she",
    "they",
    "i",
    "we",
    "who",
    "where",
    "when",
    "which",
    "it",
    "with",
    "about",
    "via",
    "because",
    "but",
    "so",
    "from",
    "her",
    "his",
    "their",
    "is",
    "was",
    "and",
    "to",
    "she's",
    "he's",
    "talked",
    "spoke",
    "discussed",
    "agreed",
    "through",
    "over",
    "after",
    "before",
    "during",
    "on",
    "has",
    "had",
    "then",
    "also",
];

impl Teller<'_> {
    /// A name that begins a sentence with what is said about them, but no verb: "Anna Schmidt from Acme
    /// at the fair yesterday", "Anna:", "Tom Baker (Baker & Sons)".
    pub(super) fn introduction(&mut self, at: usize, end: usize) -> Option<usize> {
        // "and a girl called Rae": only the name is hers, the words before it stay a note.
        let called = self
            .described(at, end)
            .filter(|(name, _)| *name > at && self.line.tokens[name - 1].is(&["called", "named"]));
        if let Some((name, _)) = called.filter(|_| self.pending.is_some()) {
            let to = self.line.name_at(name, end, Slot::Awaited)?;
            self.person(name, to);
            return Some(to);
        }
        // "new contact ruben castel", "hes called florin"
        let new = find(
            "a? new contact|connection|acquaintance|member|neighbour|neighbor|colleague|client :?",
            &self.line.tokens,
            at,
            end,
            false,
        );
        let new = new.or_else(|| find("he|she BE called|named", &self.line.tokens, at, end, false));
        let new = new.or_else(|| find("HER name BE|:", &self.line.tokens, at, end, false));
        if let Some(found) = new.filter(|_| self.current.is_empty())
            && let Some(to) = self.line.name_at(found.end, end, Slot::Awaited)
        {
            // That somebody is a neighbour or a client stays a note.
            if !self.line.tokens[found.end - 1].is(&[
                "member",
                "neighbour",
                "neighbor",
                "colleague",
                "client",
            ]) {
                self.take(at, found.end, None);
            }
            let person = self.person(found.end, to);
            let after = self.details(person, to, end);
            return Some(self.place_of_work(person, after, end));
        }
        let line = &self.line;
        let begins = at == 0 || !matches!(line.tokens[at - 1].kind, Kind::Word) || line.separates(at - 1);
        let slot = if line.lower && self.people.is_empty() { Slot::Awaited } else { Slot::Free };
        let to = line.name_at(at, end, Slot::Free).or_else(|| {
            let to = line.name_at(at, end, slot)?;
            let told = |k: usize| {
                line.tokens[..end].get(k).is_some_and(|t| {
                    t.kind == Kind::Colon
                        || t.kind == Kind::Open
                        || line.role_end(k, end).is_some()
                        || t.is(&["from"])
                        || line.bare_cue(k, end).is_some()
                })
            };
            told(to).then_some(to)
        })?;
        let next = line.tokens[..end].get(to);
        let says = next.is_some_and(|t| {
            t.is(&["is", "'s", "has", "was", "said", "says", "mentioned", "mentions", "told"])
        });
        let nearly = (at == 0 || line.tokens[at - 1].kind == Kind::Stop)
            && to == at + 1
            && line.tokens[at].cap
            && says
            && !line.index.candidates(line.slice(at, to), "").is_empty();
        let known =
            nearly || line.index.is_given(&line.tokens[at].word) || line.index.is_whole(line.slice(at, to));
        let colon = next.is_some_and(|t| matches!(t.kind, Kind::Colon | Kind::Open));
        let told = line.details_at(to, end).is_some()
            || line.place_at(to, end).is_some() && next.is_some_and(|t| t.is(&["at"]));
        let waits = self.pending.is_some() && next.is_none_or(|t| t.kind != Kind::Word);
        let said = next.is_some_and(|t| t.kind == Kind::Word) && line.bare_cue(to, end).is_some();
        // "Oleg, 45, a welder": a line that begins with a name and says something later is about them.
        let opens = |k: usize| line.separates(k) && line.opens(line.skip_separators(k, end), end, true, None);
        let first = at == 0 && next.is_some_and(|t| t.kind == Kind::Comma) && (to..end).any(opens);
        let again = self.told(&line.name_text(at, to)).is_some() || self.speaks_of(at, to, end);
        if !begins || !(known || again || first || colon || told || to - at >= 2 || waits || said) {
            return None;
        }
        let person = self.person(at, to);
        let after = self.details(person, to, end);
        self.current = vec![person];
        let after = self.place_of_work(person, after, end);
        let mut setting = Setting::default();
        let mut next = self.setting(after, end, &mut setting, &[person]);
        let met = (setting.on.is_some() || setting.event || setting.channel.is_some()) && !setting.ahead;
        let free = self.people[person].encounter.is_none() || self.people[person].encounter == self.pending;
        if (setting.on.is_some() || setting.event || setting.channel.is_some()) && !(met && free) {
            self.give_back(after, next);
        }
        if met && free {
            let (channel, on) =
                (setting.channel.unwrap_or(Channel::Met), setting.on.unwrap_or(self.line.today));
            self.people[person].encounter =
                Some(ToldEncounter { channel, direction: Direction::Both, on, place: setting.place });
        }
        if next < end && self.line.tokens[next].kind == Kind::Colon {
            next += 1;
        }
        Some(next)
    }

    /// "Dieter Braun, Stadtwerke Mainz, loves": where somebody works, between commas.
    fn place_of_work(&mut self, person: usize, after: usize, end: usize) -> usize {
        let comma = self.line.tokens[..end].get(after).is_some_and(|t| t.kind == Kind::Comma);
        if comma
            && self.line.tokens[..end].get(after + 1).is_some_and(|t| t.cap)
            && self.people[person].organisation.is_empty()
            && !self.line.opens(after + 1, end, true, None)
            && let Some(to) = self.line.organisation_end(after + 1, end)
            && (to == end || self.line.separates(to) && !self.line.tokens[to].is(&["and"]))
        {
            self.take(after, to, None);
            self.works(&[person], Work { organisation: Some((after + 1, to)), end: to, ..Work::default() });
            return to;
        }
        after
    }

    /// "Monique has two offers. Her lease ends": the first word of a line and one that is spoken of later.
    fn speaks_of(&self, at: usize, to: usize, end: usize) -> bool {
        let tokens = &self.line.tokens;
        let does = tokens[..end].get(to).is_some_and(|t| {
            t.is(&[
                "has",
                "is",
                "'s",
                "was",
                "had",
                "says",
                "said",
                "mentioned",
                "got",
                "just",
                "will",
                "can",
            ])
        });
        let spoken = tokens[to..].iter().any(|t| t.is(&["he", "she", "his", "her", "him"]));
        let line = &self.line;
        let opens = |k: usize| line.separates(k) && line.opens(line.skip_separators(k, end), end, true, None);
        let spoken = spoken || (to..end).any(opens);
        at == 0 && to == 1 && self.people.is_empty() && does && spoken && tokens[0].cap
    }

    /// A place or a day that begins a sentence and ends in a colon or a comma: "At the fair yesterday:".
    pub(super) fn gathering(&mut self, at: usize, end: usize) -> Option<usize> {
        let dated = self.line.date(at, end).filter(|d| d.sure && d.past.is_some());
        if !(self.line.tokens[at].is(&["at"]) || dated.is_some()) || !self.people.is_empty() {
            return None;
        }
        let mut setting = Setting::default();
        let next = self.setting(at, end, &mut setting, &[]);
        if next == at || setting.ahead {
            return None;
        }
        let (channel, on) = (setting.channel.unwrap_or(Channel::Met), setting.on.unwrap_or(self.line.today));
        self.pending = Some(ToldEncounter { channel, direction: Direction::Both, on, place: setting.place });
        self.pending_words = (at, next);
        Some(next)
    }
}

impl Line<'_> {
    /// A way of being in touch behind the name: "over coffee", "on the phone", "via LinkedIn".
    pub fn way(&self, at: usize, end: usize) -> Option<(Channel, usize)> {
        let ways: [(&str, Channel); 6] = [
            (
                "over|for a|an? quick? coffee|lunch|dinner|breakfast|brunch|tea|drinks|drink|beer|pint|supper",
                Channel::Coffee,
            ),
            ("on|over|by|via the|a? phone|zoom|teams|skype|video|facetime|call|telephone", Channel::Call),
            (
                "on|over|by|via|through linkedin|whatsapp|signal|telegram|text|message|instagram|slack|dm",
                Channel::Message,
            ),
            ("by|via|over an? email|e-mail|mail|letter|post", Channel::Mail),
            ("in person", Channel::Met),
            ("face to face", Channel::Met),
        ];
        ways.iter().find_map(|(pattern, channel)| {
            find(pattern, &self.tokens, at, end, false).map(|f| (*channel, f.end))
        })
    }

    /// Behind an event between commas: "Piet, Delta Works, 5 May, port dinner".
    pub fn occasion(&self, at: usize, end: usize) -> Option<usize> {
        let comma = at > 0 && self.tokens[at - 1].kind == Kind::Comma;
        let to = (at..end).find(|k| self.tokens[*k].kind != Kind::Word).unwrap_or(end);
        let short = comma && (1..=5).contains(&(to - at));
        let led = |t: &Token| {
            t.is(&PLACE_ENDS) || t.is(&["a", "an", "at", "in", "during", "by", "for", "no", "met"])
        };
        let event = short && self.tokens[to - 1].is(&EVENTS) && !led(&self.tokens[at]);
        (event && self.fact_at(at, end).is_none()).then_some(to)
    }

    /// Behind the place or event that begins at `at` with "at", "in" or the like.
    pub fn place_at(&self, at: usize, end: usize) -> Option<usize> {
        if !self.tokens[..end]
            .get(at)?
            .is(&["at", "in", "on", "during", "after", "outside", "inside", "near", "behind", "opposite"])
            || self.date(at, end).is_some()
        {
            return None;
        }
        let mut k = at + 1;
        while k < end && k - at < 12 {
            let token = &self.tokens[k];
            // "on the train to Vienna", "on the 17:03 from Leeds"
            let travels = self.tokens[at].is(&["on"])
                && (token.is(&["to", "from"]) && self.tokens[..end].get(k + 1).is_some_and(|t| t.cap)
                    || k == at + 2 && self.tokens[at + 1].is(&["the"]) && token.word.contains(':'));
            if travels && k > at + 1 {
                k += 1;
                continue;
            }
            let joined = token.is(&["and", "&"])
                && !self.opens(k + 1, end, true, None)
                && self.tokens[..end].get(k + 1).is_some_and(|t| !t.is(&PLACE_ENDS) && t.kind == Kind::Word);
            let stops = token.kind != Kind::Word && !(token.kind == Kind::Sign && token.word == "/")
                || token.is(&PLACE_ENDS) && !joined && k > at + 1
                || self.date(k, end).is_some_and(|d| d.sure || d.end == end)
                || k > at + 1 && self.opens(k, end, false, None);
            if stops {
                break;
            }
            k += 1;
        }
        (k > at + 1).then_some(k)
    }
}
