//! The teller: walks the clauses of a line and gathers what they say about whom.
//!
//! It keeps account of every word: what is taken is marked, what is left becomes a note. So nothing told
//! can be lost, whatever the rules fail to understand.

use super::clause::Line;
use super::index::{Index, Source};
use super::phone::owners;
use super::roles::{Range, Work};
use super::subject::Subject;
use super::token::{Kind, tokens};
use super::{Mark, MarkKind, Told, ToldEncounter, ToldFact, ToldPerson, ToldTurn};
use crate::{FactKind, fold};
use jiff::civil::Date;

/// Words that may fall away when nothing else of their piece is left.
pub(super) const CONNECTIVES: [&str; 58] = [
    "and", "but", "also", "then", "so", "too", "plus", "&", "+", "who", "that", "which", "i", "we", "he",
    "she", "they", "it", "is", "'s", "are", "was", "am", "a", "an", "the", "of", "at", "in", "on", "to",
    "by", "for", "with", "from", "her", "him", "them", "his", "their", "just", "me", "have", "had", "now",
    "oh", "well", "would", "will", "said", "there", "ps", "btw", "fyi", "anyway", "finally", "briefly",
    "new",
];

/// The state of reading one line.
pub(super) struct Teller<'a> {
    pub(super) line: Line<'a>,
    marked: Vec<Option<(MarkKind, usize)>>,
    taken: Vec<bool>,
    groups: usize,
    pub(super) people: Vec<ToldPerson>,
    /// Those whom a statement without a name is about.
    pub(super) current: Vec<usize>,
    /// Those who were met together; "they" may mean them.
    pub(super) group: Vec<usize>,
    /// Who was last "she", "he".
    pronouns: Vec<(&'static str, usize)>,
    /// A meeting told before its people: "At the fair yesterday: Anna, Bob".
    pub(super) pending: Option<ToldEncounter>,
    /// The words that told it.
    pub(super) pending_words: Range,
    pub(super) turns: Vec<ToldTurn>,
    /// Who introduced those who are still to be named: "Introduced by Priya: Samuel Oduya".
    pub(super) introducer: Option<String>,
}

impl<'a> Teller<'a> {
    /// A teller that has read nothing yet.
    pub fn new(text: &'a str, today: Date, known: Source<'a>) -> Self {
        let index = Index::new(known, text);
        let tokens = owners(tokens(text), &index);
        let opening = |n: usize| n == 0 || tokens[n - 1].kind != Kind::Word;
        let lower = tokens
            .first()
            .is_some_and(|t| !t.cap && t.kind == Kind::Word && t.word.starts_with(char::is_alphabetic))
            || !tokens.iter().enumerate().any(|(n, t)| t.cap && !opening(n) && !t.is(&["i"]));
        let n = tokens.len();
        let line = Line { text, tokens, today, index, lower };
        Self {
            line,
            marked: vec![None; n],
            taken: vec![false; n],
            groups: 0,
            people: Vec::new(),
            current: Vec::new(),
            group: Vec::new(),
            pronouns: Vec::new(),
            pending: None,
            pending_words: (0, 0),
            turns: Vec::new(),
            introducer: None,
        }
    }

    /// Reads the line to its end.
    pub fn tell(mut self) -> Told {
        let mut start = 0;
        let count = self.line.tokens.len();
        for at in 0..=count {
            if at == count || self.line.tokens[at].kind == Kind::Stop {
                self.sentence(start, at);
                start = at + 1;
            }
        }
        let waited = |p: &ToldEncounter| {
            self.people.iter().flat_map(|n| &n.encounter).any(|e| e.place == p.place && e.on == p.on)
        };
        if self.pending.as_ref().is_some_and(|p| !waited(p)) {
            self.give_back(self.pending_words.0, self.pending_words.1);
        }
        for person in &mut self.people {
            person.known = self.line.index.candidates(&person.name, &person.organisation);
            if let Some(by) = &mut person.introduced_by {
                by.known = self.line.index.candidates(&by.name, "");
            }
        }
        let (notes, marks) = (self.notes(), self.marks());
        Told { line: self.line.text.to_owned(), people: self.people, notes, marks, turns: self.turns }
    }

    fn sentence(&mut self, start: usize, end: usize) {
        let mut at = start;
        loop {
            at = self.line.skip_separators(at, end);
            if at >= end {
                return;
            }
            let next = self.clause(at, end);
            debug_assert!(next.is_none_or(|next| next > at));
            at = next.filter(|next| *next > at).unwrap_or_else(|| self.next_opening(at + 1, end));
        }
    }

    /// Reads the clause that begins at `at`; `None` if no rule understands it.
    fn clause(&mut self, at: usize, end: usize) -> Option<usize> {
        if let Some(next) = self.brought_together(at, end).or_else(|| self.introduced(at, end)) {
            return Some(next);
        }
        if let Some(header) = self.line.header_at(at, end)
            && let Some(next) = self.meeting(at, header, end)
        {
            return Some(next);
        }
        let dated = self.line.date(at, end).map_or(at, |d| self.line.skip_separators(d.end, end));
        if let Some(promise) = self.line.promise_at(at, end).or_else(|| self.line.promise_at(dated, end)) {
            return self.promise(at, promise, end);
        }
        let hedge = self.line.hedge_at(at, end);
        let fact = self.line.fact_at(hedge, end);
        if let Some((subject, work)) = self.line.work_at(at, end)
            && (fact.as_ref().is_none_or(|fact| self.is_role_too(at, fact, &work))
                || work.organisation.is_some() && work.title.is_none())
            && let Some(people) = self.subject(&subject)
        {
            let next = work.end;
            self.take(at, next, None);
            self.works(&people, work);
            return Some(next);
        }
        if let Some(fact) = fact {
            return self.fact(at, fact, end);
        }
        if let Some(next) = self.town(at, end).or_else(|| self.pastime(at, end)) {
            return Some(next);
        }
        let next = self.introduction(at, end).or_else(|| self.gathering(at, end));
        if next.is_none()
            && let (subject @ Subject::Pronoun("he" | "she"), _) = self.line.subject_at(at, end)
        {
            // Not understood, but what follows is about them.
            self.subject(&subject);
        }
        next
    }

    /// A town that stands for itself: "Zanele Khumalo. Cape Town. Makes films."
    fn town(&mut self, at: usize, end: usize) -> Option<usize> {
        let to = (at..end).find(|k| self.line.separates(*k)).unwrap_or(end);
        // "Nice." is praise, "Reading." a pastime.
        let word = self.line.tokens[at].is(&[
            "nice", "split", "reading", "bath", "cork", "hull", "derby", "mayo", "queens", "chile", "turkey",
        ]);
        let alone = to > at && self.line.tokens[at].cap && !word && self.line.is_town((at, to));
        let [person] = self.current[..] else { return None };
        if !alone {
            return None;
        }
        self.take(at, to, None);
        self.works(&[person], Work { town: Some((at, to)), end: to, ..Work::default() });
        Some(to)
    }

    fn next_opening(&self, from: usize, end: usize) -> usize {
        (from..end)
            .find(|at| self.line.separates(*at) || self.line.opens(*at, end, false, None))
            .unwrap_or(end)
    }

    /// The people whom a subject means; `None` if nobody was spoken of.
    pub(super) fn subject(&mut self, subject: &Subject) -> Option<Vec<usize>> {
        let people = match subject {
            Subject::Name(from, to) => vec![self.person(*from, *to)],
            Subject::Pair(a, b) => {
                let both = vec![self.person(a.0, a.1), self.person(b.0, b.1)];
                (self.current, self.group) = (both.clone(), both.clone());
                both
            }
            Subject::Pronoun(pronoun @ ("he" | "she"))
                if self.current.len() > 1
                    || self.pronouns.iter().any(|(p, n)| p != pronoun && self.current == [*n]) =>
            {
                let bound = self.pronouns.iter().rev().find(|(p, _)| p == pronoun).map(|(_, n)| *n);
                let free =
                    || (0..self.people.len()).find(|n| !self.pronouns.iter().any(|(_, bound)| bound == n));
                vec![bound.or_else(free).or_else(|| self.current.first().copied())?]
            }
            Subject::Pronoun("they" | "both") if self.current.len() == 1 && self.group.len() > 1 => {
                self.group.clone()
            }
            Subject::Pronoun("both") if self.current.len() == 1 && self.people.len() == 2 => vec![0, 1],
            _ => self.current.clone(),
        };
        if let (Subject::Pronoun(pronoun @ ("he" | "she")), [person]) = (subject, people.as_slice())
            && !self.pronouns.contains(&(*pronoun, *person))
        {
            self.pronouns.push((*pronoun, *person));
        }
        if let (Subject::Pronoun("he" | "she"), [person]) = (subject, people.as_slice()) {
            self.current = vec![*person];
        }
        (!people.is_empty()).then_some(people)
    }

    /// The person whom a name in this line means; a new entry if the line has not named them before.
    pub(super) fn person(&mut self, from: usize, to: usize) -> usize {
        let name = self.line.name_text(from, to);
        self.take(from, to, Some(MarkKind::Person));
        self.line.index.hear(&name);
        let told = self.told(&name);
        if let Some(person) = told.map(|n| &mut self.people[n])
            && fold::words(&person.name).len() < fold::words(&name).len()
        {
            person.name.clone_from(&name);
        }
        let person = told.unwrap_or_else(|| {
            let encounter = self.pending.clone();
            let (title, organisation) = (String::new(), String::new());
            self.people.push(ToldPerson {
                name,
                known: Vec::new(),
                title,
                organisation,
                encounter,
                further: Vec::new(),
                introduced_by: None,
                facts: Vec::new(),
                promises: Vec::new(),
            });
            self.people.len() - 1
        });
        self.current = vec![person];
        if told.is_none()
            && let Some(name) = self.introducer.clone()
        {
            self.introduce(&[person], &name);
        }
        person
    }

    pub(super) fn told(&self, name: &str) -> Option<usize> {
        let words = fold::words(name);
        self.people.iter().position(|p| {
            let theirs = fold::words(&p.name);
            theirs == words
                || words.len() == 1 && theirs.contains(&words[0])
                || theirs.len() == 1 && words.first() == theirs.first()
        })
    }

    /// Writes down what somebody does and where.
    pub(super) fn works(&mut self, people: &[usize], work: Work) {
        let text =
            |line: &Line<'_>, range: Option<Range>| range.map(|(from, to)| line.slice(from, to).to_owned());
        let (title, organisation) = (text(&self.line, work.title), text(&self.line, work.organisation));
        let town = text(&self.line, work.town);
        for n in people {
            let person = &mut self.people[*n];
            if let Some(title) = title.clone().filter(|_| person.title.is_empty()) {
                person.title = title;
            }
            if let Some(organisation) = organisation.clone().filter(|_| person.organisation.is_empty()) {
                person.organisation = organisation;
            }
            if let Some(town) = &town {
                let evidence = format!("{} {town}", person.name);
                person.facts.push(ToldFact { kind: FactKind::Background, text: town.clone(), evidence });
            }
        }
        let kinds = [MarkKind::Role, MarkKind::Organisation, MarkKind::Fact(FactKind::Background)];
        for (range, kind) in [work.title, work.organisation, work.town].into_iter().zip(kinds) {
            let Some((from, to)) = range else { continue };
            let said = self.line.slice(from, to);
            let of = |n: &usize| self.people[*n].title == said || self.people[*n].organisation == said;
            if range == work.town || people.iter().any(of) {
                self.take(from, to, Some(kind));
            } else {
                self.give_back(from, to);
            }
        }
    }

    /// Takes the tokens of a range, so that they become no note, and marks those not marked before.
    pub(super) fn take(&mut self, from: usize, to: usize, kind: Option<MarkKind>) {
        self.groups += 1;
        for at in from..to.min(self.taken.len()) {
            self.taken[at] = true;
            if let Some(kind) = kind.filter(|_| self.marked[at].is_none()) {
                self.marked[at] = Some((kind, self.groups));
            }
        }
    }

    /// Gives back what nobody could use, so that it becomes a note; names stay taken.
    pub(super) fn give_back(&mut self, from: usize, to: usize) {
        for at in from..to.min(self.taken.len()) {
            if !matches!(self.marked[at], Some((MarkKind::Person, _))) {
                (self.taken[at], self.marked[at]) = (false, None);
            }
        }
    }

    fn marks(&self) -> Vec<Mark> {
        let mut marks: Vec<(Mark, usize)> = Vec::new();
        for (token, mark) in self.line.tokens.iter().zip(&self.marked) {
            let Some((kind, group)) = *mark else { continue };
            match marks.last_mut() {
                Some((last, same)) if *same == group => last.end = token.end,
                _ => marks.push((Mark { start: token.start, end: token.end, kind }, group)),
            }
        }
        marks.into_iter().map(|(mark, _)| mark).collect()
    }

    /// The pieces that nobody took, without the connecting words around them.
    fn notes(&self) -> Vec<String> {
        let tokens = &self.line.tokens;
        let mut notes = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            let open = |k: usize| !self.taken[k] && tokens[k].kind != Kind::Stop;
            if !open(at) {
                at += 1;
                continue;
            }
            let stop = (at..tokens.len()).find(|k| !open(*k)).unwrap_or(tokens.len());
            let content = |k: &usize| tokens[*k].kind == Kind::Word && !tokens[*k].is(&CONNECTIVES);
            if (at..stop).any(|k| content(&k)) {
                let said = |k: &usize| {
                    tokens[*k].kind == Kind::Word && !tokens[*k].is(&["and", "but", "&", "+", "'s"])
                };
                let first = (at..stop).find(said).unwrap_or(at);
                let last = (at..stop).rev().find(said).unwrap_or(at);
                notes.push(self.line.slice(first, last + 1).to_owned());
            }
            at = stop;
        }
        notes
    }
}
