//! Meetings: whom a header names, when and where it was, and what it says of them in passing.
//!
//! A meeting that lies ahead ("lunch with Anna tomorrow") is no encounter; its day stays in the notes.

use super::header::Header;
use super::names::Slot;
use super::teller::Teller;
use super::token::Kind;
use super::{MarkKind, ToldEncounter};
use crate::{Channel, Direction};
use jiff::civil::Date;

/// What the words around the names say about a meeting.
#[derive(Default)]
pub(super) struct Setting {
    pub(super) on: Option<Date>,
    pub(super) ahead: bool,
    pub(super) place: String,
    pub(super) channel: Option<Channel>,
    pub(super) event: bool,
    place_end: usize,
}

/// Words before a name that say who it is to me; they are left as a note.
const DESCRIBES: [&str; 12] =
    ["my", "our", "the", "a", "an", "his", "her", "their", "this", "some", "old", "another"];

impl Teller<'_> {
    /// Takes a header and what stands behind it; `None` if it names nobody that can be known.
    pub(super) fn meeting(&mut self, at: usize, header: Header, end: usize) -> Option<usize> {
        let mut setting = Setting::default();
        if let Some(date) = self.line.date(at, header.verb) {
            setting.on = date.past;
            setting.ahead = date.past.is_none() && date.due.is_some();
        }
        let (people, mut next) = match header.doer {
            Some((from, to)) => {
                let pronoun = from == to || self.line.tokens[from].is(&["he", "she", "they"]);
                let people = if pronoun { self.current.clone() } else { vec![self.person(from, to)] };
                let introduces = self.line.tokens[header.end - 1].is(&["to", "with"])
                    && self.line.tokens[header.verb].is(&["introduced", "connected"]);
                if introduces { self.names(header.end, end) } else { (people, header.end) }
            }
            None => self.names(header.end, end),
        };
        let named = next > header.end || header.doer.is_some();
        if !named {
            // "Met two nice people at the fair: Anna, Bob"
            let crowd = [
                "two",
                "three",
                "four",
                "five",
                "some",
                "many",
                "a",
                "few",
                "lots",
                "of",
                "nice",
                "new",
                "lovely",
                "great",
                "interesting",
                "people",
                "folks",
                "women",
                "men",
                "others",
                "guests",
            ];
            while next < end && self.line.tokens[next].is(&crowd) {
                next += 1;
            }
        }
        next = self.setting(next, end, &mut setting, &people);
        let mut people = people;
        // "Dinner at Chez Paul with Irène": the names stand behind the place or the day.
        if !named && self.line.tokens[..end].get(next).is_some_and(|t| t.is(&["with"])) {
            let (behind, after) = self.names(next + 1, end);
            if !behind.is_empty() {
                self.take(next, next + 1, None);
                next = self.setting(after, end, &mut setting, &behind);
                people = behind;
            }
        }
        let alone = header.doer.is_none()
            && header.end == header.verb + 1
            && matches!(header.channel, Channel::Coffee | Channel::Call);
        if people.is_empty() && alone {
            self.give_back(header.end, next);
            return None;
        }
        let direction = header.direction;
        let channel = setting.channel.unwrap_or(header.channel);
        let direction =
            if matches!(channel, Channel::Met | Channel::Coffee) { Direction::Both } else { direction };
        // "At the wine fair yesterday. Met Rosa": the place and the day still hold.
        let before = self.pending.as_ref();
        let on = setting.on.or(before.map(|p| p.on)).unwrap_or(self.line.today);
        let place = if setting.place.is_empty() {
            before.map(|p| p.place.clone()).unwrap_or_default()
        } else {
            setting.place
        };
        let encounter = ToldEncounter { channel, direction, on, place };
        if people.is_empty() {
            // "Met at the fair yesterday:" waits for its people, "we met at the fair" speaks of the last.
            if named || setting.place_end == 0 && setting.on.is_none() || setting.ahead {
                self.give_back(at, next);
                return None;
            }
            let waits: Vec<usize> =
                self.current.iter().copied().filter(|n| self.people[*n].encounter.is_none()).collect();
            if waits.is_empty() {
                (self.pending, self.pending_words) = (Some(encounter.clone()), (at, next));
            }
            for n in waits {
                self.people[n].encounter = Some(encounter.clone());
            }
        } else if setting.ahead {
            self.current = people;
            return Some(next);
        } else {
            let mut again = false;
            for n in &people {
                let person = &mut self.people[*n];
                if person.encounter.is_none() || person.encounter == self.pending {
                    person.encounter = Some(encounter.clone());
                } else if person.encounter.as_ref() != Some(&encounter)
                    && !person.further.contains(&encounter)
                {
                    person.further.push(encounter.clone());
                    again = true;
                }
            }
            self.group.clone_from(&people);
            self.current = people;
            if again {
                self.take(header.verb, header.end, Some(MarkKind::Channel));
                self.leave(at, next);
                return Some(next);
            }
        }
        if let Some(date) = self.line.date(at, header.verb) {
            self.take(at, date.end, Some(MarkKind::Date));
        }
        self.take(header.verb, header.end, Some(MarkKind::Channel));
        Some(next)
    }

    /// The names behind a header: one, or a list; and where the words go on.
    fn names(&mut self, from: usize, end: usize) -> (Vec<usize>, usize) {
        let mut people: Vec<usize> = Vec::new();
        let mut at = from;
        loop {
            let tokens = &self.line.tokens;
            if people.is_empty()
                && tokens[..end].get(at).is_some_and(|t| t.is(&["him", "her", "them"]))
                && self.line.name_at(at + 1, end, Slot::Free).is_none()
                && self.line.relation_at(at, end).is_none()
            {
                let back = self.current.clone();
                return if back.is_empty() { (back, from) } else { (back, at + 1) };
            }
            let Some((start, to)) = self.described(at, end) else { break };
            let person = self.person(start, to);
            if !people.contains(&person) {
                people.push(person);
            }
            at = self.details(person, to, end);
            self.current = people.clone();
            // A place or a day may stand between two names; they belong to all of them.
            let next = self.line.skip_separators(at, end);
            let joined = next > at
                && next < end
                && (at..next).all(|k| {
                    matches!(self.line.tokens[k].kind, Kind::Comma)
                        || self.line.tokens[k].is(&["and", "&", "+", "plus"])
                });
            let related = joined && self.line.relation_at(next, end).is_some();
            if !related
                && (!joined
                    || self.line.opens(next, end, true, None)
                    || self.described(next, end).is_none())
            {
                break;
            }
            at = next;
        }
        (people, if at == from { from } else { at })
    }

    /// The name at `at`, perhaps behind words that say who it is: "my neighbour Tom", "a guy called Luca".
    fn described(&self, at: usize, end: usize) -> Option<(usize, usize)> {
        if let Some(to) = self.line.name_at(at, end, Slot::Awaited) {
            return Some((at, to));
        }
        let line = &self.line;
        if !line.tokens[..end].get(at)?.is(&DESCRIBES) {
            return None;
        }
        for k in at + 1..end.min(at + 7) {
            let token = &line.tokens[k];
            if token.kind != Kind::Word
                || token.is(&["at", "in", "from", "with", "who", "and", "about", "for", "to", "on", "is"])
            {
                let comma = token.kind == Kind::Comma && line.tokens[..end].get(k + 1).is_some_and(|t| t.cap);
                return comma.then(|| line.name_at(k + 1, end, Slot::Free).map(|to| (k + 1, to))).flatten();
            }
            let related = [
                "friend",
                "colleague",
                "neighbour",
                "neighbor",
                "boss",
                "mate",
                "client",
                "classmate",
                "teacher",
                "landlord",
            ];
            if token.is(&["called", "named"]) || line.lower && token.is(&related) {
                return line.name_at(k + 1, end, Slot::Awaited).map(|to| (k + 1, to));
            }
            if token.cap || line.index.is_given(&token.word) && line.lower {
                return line.name_at(k, end, Slot::Awaited).map(|to| (k, to));
            }
        }
        None
    }

    /// Takes what stands behind a name about their work.
    pub(super) fn details(&mut self, person: usize, from: usize, end: usize) -> usize {
        let mut at = from;
        while let Some(work) = self.line.details_at(at, end) {
            let next = work.end;
            self.take(at, next, None);
            self.works(&[person], work);
            at = next;
        }
        at
    }

    /// Takes days, places and ways of being in touch from `from` on.
    pub(super) fn setting(
        &mut self,
        from: usize,
        end: usize,
        setting: &mut Setting,
        people: &[usize],
    ) -> usize {
        let mut at = from;
        while at < end {
            let comma = matches!(self.line.tokens[at].kind, Kind::Comma | Kind::Dash);
            let start = at + usize::from(comma);
            if start >= end || comma && self.line.opens(start, end, true, None) {
                break;
            }
            // Who brought us together is left as a note.
            let by = self.line.tokens[start].is(&["by", "via", "through"]);
            let brought = by.then(|| self.line.name_at(start + 1, end, Slot::Free)).flatten();
            let Some(next) = brought.or_else(|| self.setting_piece(start, end, setting, people)) else {
                break;
            };
            at = next;
        }
        at
    }

    fn setting_piece(
        &mut self,
        at: usize,
        end: usize,
        setting: &mut Setting,
        people: &[usize],
    ) -> Option<usize> {
        if let Some((channel, to)) = self.line.way(at, end) {
            setting.channel = Some(channel);
            self.take(at, to, Some(MarkKind::Channel));
            return Some(to);
        }
        if let Some(date) = self.line.date(at, end) {
            if let Some(past) = date.past.filter(|_| setting.on.is_none()) {
                setting.on = Some(past);
            } else if date.due.is_some() && date.past.is_none() {
                setting.ahead = true;
                return Some(date.end);
            }
            self.take(at, date.end, Some(MarkKind::Date));
            return Some(date.end);
        }
        if self.line.tokens[at].is(&["again", "briefly", "today", "finally", "properly"]) {
            self.take(at, at + 1, None);
            return Some(at + 1);
        }
        if let [.., person] = people
            && self
                .line
                .details_at(at.saturating_sub(1), end)
                .is_some_and(|_| self.line.tokens[at - 1].kind == Kind::Comma)
        {
            return Some(self.details(*person, at - 1, end));
        }
        if let [.., person] = people
            && self.line.tokens[at].is(&["from", "of"])
            && self.line.details_at(at, end).is_some()
        {
            return Some(self.details(*person, at, end));
        }
        let to = self.line.place_at(at, end)?;
        let lead = usize::from(self.line.tokens[at].is(&["at", "in", "on", "during", "after"]));
        if !setting.place.is_empty() {
            setting.place.push_str(", ");
        }
        setting.place.push_str(self.line.slice(at + lead, to));
        (setting.event, setting.place_end) = (true, to);
        self.take(at, to, None);
        self.take(at + lead, to, Some(MarkKind::Event));
        Some(to)
    }
}
