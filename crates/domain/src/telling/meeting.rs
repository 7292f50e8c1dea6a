//! Meetings: whom a header names, when and where it was, and what it says of them in passing.
//!
//! A meeting that lies ahead ("lunch with Anna tomorrow") is no encounter; its day stays in the notes.

use super::header::Header;
use super::names::Slot;
use super::teller::Teller;
use super::token::{Kind, Token};
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
    /// Told without a verb that says it is past.
    plan: bool,
    place_end: usize,
}

/// Who was met where no name follows at once: "met two nice people".
#[rustfmt::skip] // Set like prose.
const CROWD: [&str; 21] = [
    "two", "three", "four", "five", "some", "many", "a", "few", "lots", "of", "nice", "new", "lovely",
    "great", "interesting", "people", "folks", "women", "men", "others", "guests",
];

impl Teller<'_> {
    /// Takes a header and what stands behind it; `None` if it names nobody that can be known.
    pub(super) fn meeting(&mut self, at: usize, header: Header, end: usize) -> Option<usize> {
        let plan = ["lunch", "coffee", "dinner", "breakfast", "tea", "drinks", "call", "zoom"];
        let plan = header.doer.is_none() && self.line.tokens[header.verb].is(&plan);
        let mut setting = Setting { plan, ..Setting::default() };
        if let Some(date) = self.line.date(at, header.verb) {
            let nearer = setting.plan && self.planned(at, header.verb);
            setting.on = date.past.filter(|_| !nearer);
            setting.ahead = (date.past.is_none() || nearer) && date.due.is_some();
        }
        let (people, mut next) = match header.doer {
            Some((from, to)) => {
                let pronoun = from == to || self.line.tokens[from].is(&["he", "she", "they"]);
                let introduces = self.line.tokens[header.end - 1].is(&["to", "with"])
                    && self.line.tokens[header.verb].is(&["introduced", "connected"]);
                if introduces {
                    self.presented((from, to), pronoun, header.end, end)
                } else if pronoun {
                    (self.current.clone(), header.end)
                } else {
                    (vec![self.person(from, to)], header.end)
                }
            }
            None => self.names(header.end, end),
        };
        let named = next > header.end || header.doer.is_some();
        if !named {
            // "Met two nice people at the fair: Anna, Bob"
            let digits = |t: &Token| t.word.chars().all(|c| c.is_ascii_digit());
            while next < end && (self.line.tokens[next].is(&CROWD) || digits(&self.line.tokens[next])) {
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
        // "Dinner last night: Pete, Wendy"
        let listed =
            setting.on.is_some() && self.line.tokens[..end].get(next).is_some_and(|t| t.kind == Kind::Colon);
        if people.is_empty() && alone && !listed {
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
        let before_place = before.map(|p| p.place.clone()).unwrap_or_default();
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
            if encounter.place != before_place {
                // Where it will be is not lost.
                self.give_back(at, next);
            }
            self.current = people;
            return Some(next);
        } else {
            for n in &people {
                let person = &mut self.people[*n];
                if person.encounter.is_none() || person.encounter == self.pending {
                    person.encounter = Some(encounter.clone());
                } else if person.encounter.as_ref() != Some(&encounter)
                    && !person.further.contains(&encounter)
                {
                    person.further.push(encounter.clone());
                }
            }
            self.group.clone_from(&people);
            self.current = people;
        }
        if let Some(date) = self.line.date(at, header.verb) {
            self.take(at, date.end, Some(MarkKind::Date));
        }
        self.take(header.verb, header.end, Some(MarkKind::Channel));
        Some(next)
    }

    /// The names behind a header: one, or a list; and where the words go on.
    pub(super) fn names(&mut self, from: usize, end: usize) -> (Vec<usize>, usize) {
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
            self.introduced_as(person, at, start);
            at = self.details(person, to, end);
            at = self.at_theirs(at, end).unwrap_or(at);
            self.current = people.clone();
            // A place or a day may stand between two names; they belong to all of them.
            let next = self.line.skip_separators(at, end);
            let joined = next > at
                && next < end
                && (at..next).all(|k| {
                    matches!(self.line.tokens[k].kind, Kind::Comma)
                        || self.line.tokens[k].is(&["and", "&", "+", "plus"])
                });
            let called = self
                .described(next, end)
                .is_some_and(|(name, _)| name > next && self.line.tokens[name - 1].is(&["called", "named"]));
            let related = joined && (called || self.line.relation_at(next, end).is_some());
            if !related
                && (!joined || self.line.opens(next, end, true, None) || self.described(next, end).is_none())
            {
                break;
            }
            at = next;
        }
        (people, if at == from { from } else { at })
    }

    /// "Lunch with Ada on 4 June" is a plan if June is nearer ahead than behind.
    fn planned(&self, at: usize, end: usize) -> bool {
        let Some(date) = self.line.date(at, end) else { return false };
        let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
        let month = |t: &Token| t.word.get(..3).is_some_and(|word| months.contains(&word));
        let worded = self.line.tokens[at..date.end].iter().any(month);
        let today = self.line.today;
        let nearer = |(past, due): (Date, Date)| due.duration_since(today) < today.duration_since(past);
        worded && date.past.zip(date.due).is_some_and(nearer)
    }

    /// "visited Ada's studio in Durban": the studio is left as a note, the place holds.
    fn at_theirs(&self, at: usize, end: usize) -> Option<usize> {
        let line = &self.line;
        if line.tokens[..end].get(at)?.word != "'s" {
            return None;
        }
        (at + 2..end.min(at + 4)).find(|k| {
            line.place_at(*k, end).is_some() || line.date(*k, end).is_some_and(|d| d.sure && d.past.is_some())
        })
    }

    /// Takes what stands behind a name about their work.
    pub(super) fn details(&mut self, person: usize, from: usize, end: usize) -> usize {
        let mut at = from;
        loop {
            // "Ulla Berg, 62, dentist": the age is left as a note.
            let kind = |k: usize| self.line.tokens[..end].get(k).map(|t| t.kind);
            let age =
                |t: &Token| (1..=2).contains(&t.word.len()) && t.word.chars().all(|c| c.is_ascii_digit());
            let aged = kind(at) == Some(Kind::Comma)
                && kind(at + 2) == Some(Kind::Comma)
                && age(&self.line.tokens[at + 1]);
            let after = if aged { at + 2 } else { at };
            let Some(work) = self.line.details_at(after, end) else { break };
            at = after;
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
            let by = self.line.brought_by(start, end).or_else(|| {
                let by = self.line.introduced_at(start, end)?;
                (by.0.0 > start && !people.is_empty()).then_some(by)
            });
            if let Some((name, next)) = by {
                let by = self.line.name_text(name.0, name.1);
                let met = if people.is_empty() { self.current.clone() } else { people.to_vec() };
                self.introduce(&met, &by);
                if met.is_empty() {
                    self.introducer = Some(by);
                }
                self.take(start, next, Some(MarkKind::Introducer));
                at = next;
                continue;
            }
            let Some(next) = self.setting_piece(start, end, setting, people) else { break };
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
            let planned = setting.plan && self.planned(at, end);
            if let Some(past) = date.past.filter(|_| setting.on.is_none() && !planned) {
                setting.on = Some(past);
            } else if date.due.is_some() && (date.past.is_none() || planned) {
                setting.ahead = true;
                return Some(date.end);
            }
            self.take(at, date.end, Some(MarkKind::Date));
            return Some(date.end);
        }
        // "had Bob round for supper"
        if self.line.tokens[at].is(&["round", "over"]) {
            self.take(at, at + 1, Some(MarkKind::Channel));
            return Some(at + 1);
        }
        if self.line.tokens[at].kind == Kind::Open
            && let [.., person] = people
            && self.line.details_at(at, end).is_some()
        {
            return Some(self.details(*person, at, end));
        }
        if let Some(to) = self.line.occasion(at, end) {
            if !setting.place.is_empty() {
                return None;
            }
            setting.place.push_str(self.line.slice(at, to));
            (setting.event, setting.place_end) = (true, to);
            self.take(at, to, Some(MarkKind::Event));
            return Some(to);
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
