//! Roles: what somebody does and where, as "CFO at Harbour Trust", "(Harbour Trust, CFO)", "works for".
//!
//! A role is known by its noun; an organisation is whatever stands where one must. Nothing here decides
//! whether an organisation is one that is known.

use super::clause::Line;
use super::lexicon::{NOT_NAMES, PLACES, PLACES_MORE, ROLE_ENDINGS, ROLES};
use super::subject::Subject;
use super::token::Kind;
use crate::fold::fold;

/// What may end the name of an organisation without a capital: "the Polish consulate".
#[rustfmt::skip] // Set like prose.
const INSTITUTIONS: [&str; 34] = [
    "consulate", "embassy", "council", "university", "school", "hospital", "church", "museum", "library", "club",
    "society", "association", "centre", "center", "institute", "college", "trust", "bank", "police", "army",
    "government", "ministry", "theatre", "theater", "gallery", "agency", "foundation", "group", "company", "mosque",
    "temple", "factory", "brewery", "court",
];

/// A range of tokens.
pub(super) type Range = (usize, usize);

/// What a phrase says about somebody's work.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Work {
    /// The words of the role.
    pub title: Option<Range>,
    /// The words of the organisation.
    pub organisation: Option<Range>,
    /// A town they are from, with its "from".
    pub town: Option<Range>,
    /// Behind the phrase.
    pub end: usize,
}

impl Line<'_> {
    fn word(&self, i: usize, end: usize) -> &str {
        self.tokens[..end].get(i).filter(|t| t.kind == Kind::Word).map_or("", |t| t.word.as_str())
    }

    /// Behind the role that begins at `i` (without its article), if one does.
    pub fn role_end(&self, i: usize, end: usize) -> Option<usize> {
        self.role(i, end, false)
    }

    fn role(&self, i: usize, end: usize, by_ending: bool) -> Option<usize> {
        let mut at = i;
        let mut last = None;
        while at < end && at - i < 6 && self.tokens[at].kind == Kind::Word {
            let token = &self.tokens[at];
            let next_role = self.tokens[..end].get(at + 1).is_some_and(|t| t.is(ROLES));
            let heads = at > i
                && self.tokens[at - 1].is(&[
                    "head",
                    "vp",
                    "director",
                    "chief",
                    "professor",
                    "dean",
                    "minister",
                    "lead",
                    "manager",
                    "chair",
                    "lecturer",
                    "president",
                ]);
            match token.word.as_str() {
                "of" | "for" if heads && at + 1 < end => {
                    let own = self.tokens[at - 1].is(&["head", "vp", "professor", "lecturer"])
                        || !self.tokens[at + 1].cap;
                    let article = self.tokens[at + 1].is(&["the", "a", "an", "our"]);
                    if !own || article {
                        break;
                    }
                    last = Some(at + 1);
                    at += 2;
                    continue;
                }
                "and" | "&" if next_role => {}
                "at" | "@" | "of" | "for" | "with" | "from" | "in" | "on" | "and" | "&" | "who" | "he"
                | "she" | "they" | "i" | "we" | "is" | "'s" | "was" | "to" | "near" | "by" | "not"
                | "through" | "via" | "thru" | "about" | "after" | "over" | "his" | "her" | "their"
                | "has" | "had" | "today" => break,
                _ => {}
            }
            let dated = self.date(at, end).is_some_and(|d| d.sure);
            let news = self.cue(at, end, false, false).is_some_and(|c| c.0 == crate::FactKind::News);
            if dated || news || (at > i && self.bare_cue(at, end).is_some()) {
                break;
            }
            let ending =
                by_ending && token.word.len() > 4 && ROLE_ENDINGS.iter().any(|e| token.word.ends_with(e));
            if token.is(ROLES) || ending {
                last = Some(at);
            }
            at += 1;
        }
        last.map(|last| last + 1)
            .filter(|last| *last + 2 >= at)
            .map(|last| if at - last <= 1 { at } else { last })
    }

    /// Behind the organisation that begins at `i`, if words that can be one stand there.
    pub fn organisation_end(&self, i: usize, end: usize) -> Option<usize> {
        let mut at = i + usize::from(self.word(i, end) == "the" || self.word(i, end) == "a");
        let first = self.tokens[..end].get(at).filter(|t| t.kind == Kind::Word)?;
        let capital = first.cap || first.word.starts_with(|c: char| c.is_ascii_digit());
        if capital && !first.cap && self.date(at, end).is_some() {
            return None;
        }
        at += 1;
        while at < end {
            let token = &self.tokens[at];
            let next_cap = |n: usize| self.tokens[..end].get(at + n).is_some_and(|t| t.cap);
            let joins = token.is(&["&", "and", "of", "for", "'s", "de", "la", "+", "the"]);
            let go = match (token.kind, capital) {
                (Kind::Word, _) if self.date(at, end).is_some_and(|d| d.sure) => false,
                (Kind::Word, true) if token.cap => !token.is(&["i"]) && !self.pronoun(at),
                (Kind::Word, true) if joins && token.word == "and" => {
                    next_cap(1) && self.fact_at(at + 1, end).is_none()
                }
                (Kind::Word, true) if token.is(&INSTITUTIONS) && self.tokens[at - 1].cap => {
                    !next_cap(1) && self.fact_at(at, end).is_none()
                }
                // "St Anne's."
                (Kind::Word, true) if token.word == "'s" && self.word(at + 1, end).is_empty() => true,
                (Kind::Word, true) if joins => next_cap(1) || self.word(at + 1, end) == "the" && next_cap(2),
                (Kind::Word, true) => false,
                (Kind::Word, false) => {
                    // "the halal butcher" is a place, "the bank manager" none.
                    let shop = !token.is(ROLES) || self.word(i, end) == "the" && at > i + 1;
                    !token.is(NOT_NAMES) && shop && at - i < 4 && !self.does_something(at, end)
                }
                (Kind::Sign, _) => token.word == "." && next_cap(1),
                _ => false,
            };
            if !go {
                break;
            }
            at += 1;
        }
        Some(at)
    }

    /// "the bike kitchen broke her wrist": where a name without capitals ends.
    fn does_something(&self, i: usize, end: usize) -> bool {
        self.cue(i, end, false, false).is_some_and(|(_, found)| found.end > i + 1)
            || self.bare_cue(i, end).is_some()
            || self.tokens[i]
                .is(&["emailed", "rang", "joined", "broke", "lost", "moved", "became", "left", "can"])
    }

    fn pronoun(&self, i: usize) -> bool {
        self.tokens[i].is(&["he", "she", "they", "his", "her", "their", "we", "who"])
    }

    pub(super) fn is_town(&self, range: Range) -> bool {
        let town = fold(self.slice(range.0, range.1));
        // "Austin TX"
        let state = town.rsplit_once(' ').filter(|(_, s)| s.len() == 2).map_or("", |(town, _)| town);
        [town.as_str(), state].iter().any(|town| PLACES.contains(town) || PLACES_MORE.contains(town))
    }

    /// What stands behind a name about their work: in brackets, behind a comma or a dash, or after "from".
    pub fn details_at(&self, i: usize, end: usize) -> Option<Work> {
        let token = self.tokens[..end].get(i)?;
        match token.kind {
            Kind::Open => {
                let close = (i..end).find(|k| self.tokens[*k].kind == Kind::Close)?;
                let work = self.listed(i + 1, close)?;
                (work.end == close).then_some(Work { end: close + 1, ..work })
            }
            Kind::Comma | Kind::Dash => {
                let from = self.word(i + 1, end) == "from";
                if from {
                    self.details_at(i + 1, end)
                } else {
                    self.titled(i + 1, end, matches!(self.word(i + 1, end), "a" | "an"))
                }
            }
            Kind::Word if token.is(&["from", "of", "with"]) => {
                let to = self.organisation_end(i + 1, end)?;
                // "from accounts at Harbour Trust"
                let within = matches!(self.word(to, end), "at" | "@") && !self.tokens[i + 1].cap;
                if within
                    && self.tokens[..end].get(to + 1).is_some_and(|t| t.cap)
                    && self.word(i + 1, end) != "the"
                    && let Some(there) = self.organisation_end(to + 1, end)
                {
                    let (title, organisation) = (Some((i + 1, to)), Some((to + 1, there)));
                    return Some(Work { title, organisation, town: None, end: there });
                }
                if token.is(&["from"]) && self.is_town((i + 1, to)) {
                    return Some(Work { town: Some((i, to)), end: to, ..Work::default() });
                }
                let owned = !token.is(&["with"]) || self.tokens[i + 1].cap && !self.is_person(i + 1, end);
                owned.then_some(Work { organisation: Some((i + 1, to)), end: to, ..Work::default() })
            }
            Kind::Word if self.role_end(i, end).is_some() => self.titled(i, end, false),
            _ => None,
        }
    }

    fn is_person(&self, i: usize, end: usize) -> bool {
        self.index.is_given(self.word(i, end))
    }

    /// "CTO, Fernhill Robotics" or "Fernhill Robotics, CTO" or either alone, between brackets.
    fn listed(&self, i: usize, end: usize) -> Option<Work> {
        let by_ending = || self.titled(i, end, true).filter(|work| work.end == end && !self.tokens[i].cap);
        if let Some(work) = self.titled(i, end, false).or_else(by_ending) {
            return Some(work);
        }
        let to = self.organisation_end(i, end).filter(|_| self.fact_at(i, end).is_none())?;
        if !self.tokens[i].cap && !self.lower || self.date(i, end).is_some() {
            return None;
        }
        let mut work = Work { organisation: Some((i, to)), end: to, ..Work::default() };
        if self.is_town((i, to)) {
            work = Work { town: Some((i, to)), end: to, ..Work::default() };
        }
        if to < end && self.tokens[to].kind == Kind::Comma {
            let role = self.role_end(to + 1, end);
            if role.is_none() && self.fact_at(to + 1, end).is_some() {
                return None;
            }
            let to_end = role.or_else(|| work.title.is_none().then_some(end))?;
            work.title = Some((to + 1, to_end));
            work.end = to_end;
        }
        Some(work)
    }

    /// "CFO at Harbour Trust", "the new head of fundraising, Harbour Trust", "an actuary".
    fn titled(&self, i: usize, end: usize, by_ending: bool) -> Option<Work> {
        let mut at = i;
        while self.tokens[..end]
            .get(at)
            .is_some_and(|t| t.is(&["a", "an", "the", "our", "their", "new", "now", "currently"]))
        {
            at += 1;
        }
        let to = self.role(at, end, by_ending)?;
        let mut work = Work { title: Some((at, to)), end: to, ..Work::default() };
        let comma = self.tokens[..end].get(to).is_some_and(|t| t.kind == Kind::Comma);
        let joined = matches!(self.word(to, end), "at" | "@" | "of" | "for" | "with" | "from");
        let named = comma
            && self.tokens[..end].get(to + 1).is_some_and(|t| t.cap && !t.is(NOT_NAMES))
            && self.fact_at(to + 1, end).is_none();
        if joined && let Some(there) = self.organisation_end(to + 1, end) {
            if self.word(to, end) == "from" && self.is_town((to + 1, there)) {
                work.town = Some((to, there));
            } else {
                work.organisation = Some((to + 1, there));
            }
            work.end = there;
        } else if named && let Some(there) = self.organisation_end(to + 1, end) {
            if self.is_town((to + 1, there)) {
                work.town = Some((to + 1, there));
            } else {
                work.organisation = Some((to + 1, there));
            }
            work.end = there;
        }
        let town = (work.end + 1, work.end + 2);
        if self.word(work.end, end) == "in"
            && town.1 <= end
            && (self.is_town(town) || self.tokens[town.0].cap && work.town.is_none())
            && self.date(town.0 - 1, end).is_none()
        {
            (work.town, work.end) = (Some((town.0 - 1, town.1)), town.1);
        }
        Some(work)
    }

    /// A clause that says where somebody works: "works at", "is a nurse", "runs Acme"; with its subject.
    pub fn work_at(&self, i: usize, end: usize) -> Option<(Subject, Work)> {
        let (subject, at) = self.subject_at(i, end);
        let word = |n: usize| self.word(at + n, end);
        let silent = subject == Subject::Silent;
        let work = match (word(0), word(1)) {
            ("works" | "working" | "work", "at" | "for") if self.organisation_end(at + 2, end).is_some() => {
                let to = self.organisation_end(at + 2, end)?;
                Work { organisation: Some((at + 2, to)), end: to, ..Work::default() }
            }
            ("works" | "working" | "work", "in") if !silent => {
                // "works in procurement at Airbus"
                let there = (at + 3..end.min(at + 6)).find(|k| self.tokens[*k].is(&["at", "for"]))?;
                let to = self.organisation_end(there + 1, end)?;
                Work {
                    title: Some((at + 2, there)),
                    organisation: Some((there + 1, to)),
                    end: to,
                    town: None,
                }
            }
            ("works" | "working" | "work", "as") => self.titled(at + 2, end, true)?,
            ("is" | "'s" | "are", _)
                if !silent || word(0) == "is" && matches!(word(1), "a" | "an" | "the") =>
            {
                let article = matches!(word(1), "a" | "an" | "the" | "our" | "their" | "now");
                let start = at
                    + 1
                    + usize::from(article)
                    + usize::from(word(1) == "now" && matches!(word(2), "a" | "an" | "the"));
                let to = self.role(start, end, article)?;
                self.titled(at + 1, end, article).unwrap_or(Work {
                    title: Some((start, to)),
                    end: to,
                    ..Work::default()
                })
            }
            ("runs" | "owns" | "founded" | "leads" | "heads", _)
                if self.tokens[..end].get(at + 1).is_some_and(|t| t.cap) =>
            {
                let to = self.organisation_end(at + 1, end)?;
                Work { organisation: Some((at + 1, to)), end: to, ..Work::default() }
            }
            _ if silent => {
                let work = self.titled(at, end, false)?;
                let whole = work.organisation.is_some() || work.end == end || self.separates(work.end);
                Some(work).filter(|_| whole)?
            }
            _ => return None,
        };
        Some((subject, work))
    }
}
