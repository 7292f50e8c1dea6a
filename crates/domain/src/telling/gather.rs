//! Gathering: how a statement becomes facts and a promise becomes a promise with its day.
//!
//! Here their words are trimmed and lists are split; where they begin and end was found by `clause`.

use super::clause::{PRONOUNS, Statement};
use super::names::Slot;
use super::promises::PromisePhrase;
use super::roles::Range;
use super::subject::Subject;
use super::teller::Teller;
use super::token::{Kind, Token};
use super::{MarkKind, ToldFact, ToldPromise};
use crate::FactKind;
use jiff::civil::Date;

impl Teller<'_> {
    /// Takes the statement that begins at `at`, as one fact or several.
    pub(super) fn fact(&mut self, at: usize, fact: Statement, end: usize) -> Option<usize> {
        let people = self.subject(&fact.subject)?;
        let mut fact = fact;
        // "has a dog and needs a walker": who has it goes on; "his son plays and loves": the son does.
        let owns = fact.text > 0 && self.line.tokens[fact.text - 1].is(&["has", "have", "got"]);
        let stop = self.line.clause_end(fact.scan, end, Some(fact.kind).filter(|_| !owns));
        let evidence = self.line.slice(at, stop).to_owned();
        // "joined Volvo in 1998" is news no more.
        let year = |t: &Token| t.word.parse().is_ok_and(|y: i16| (1900..self.line.today.year()).contains(&y));
        let ago = |t: &Token| t.is(&["ago"]);
        let years = |t: &Token| t.is(&["years", "decades"]);
        let said = &self.line.tokens[at..stop];
        if fact.kind == FactKind::News
            && (said.iter().any(year) || said.iter().any(ago) && said.iter().any(years))
        {
            fact.kind = FactKind::Background;
        }
        let items: Vec<(Range, String)> = self
            .items(&fact, stop)
            .into_iter()
            .filter_map(|(from, to)| {
                // "was a judge" is not "a judge".
                let was = fact.kind == FactKind::Background && self.line.tokens[from].is(&["was", "were"]);
                let text = if was { self.line.slice(from, to).to_owned() } else { self.fact_text(from, to)? };
                Some(((from, to), text))
            })
            .collect();
        if items.is_empty() {
            return None;
        }
        self.take(at, stop, None);
        for ((from, to), text) in items {
            self.take(from, to, Some(MarkKind::Fact(fact.kind)));
            for person in &people {
                let told = ToldFact { kind: fact.kind, text: text.clone(), evidence: evidence.clone() };
                if !self.people[*person].facts.contains(&told) {
                    self.people[*person].facts.push(told);
                }
            }
        }
        Some(stop)
    }

    /// The pieces of a list, each a fact of its own: "a designer, a writer and a printer".
    fn items(&self, fact: &Statement, stop: usize) -> Vec<Range> {
        let tokens = &self.line.tokens;
        // "looking for: a grant writer, a treasurer"
        let text = fact.text + usize::from(fact.text < stop && tokens[fact.text].kind == Kind::Colon);
        let fact = &Statement { text, ..fact.clone() };
        let commas: Vec<usize> = (fact.text..stop).filter(|k| tokens[*k].kind == Kind::Comma).collect();
        let Some(last) = commas.last() else { return vec![(fact.text, stop)] };
        let and = (*last..stop).find(|k| tokens[*k].is(&["and", "&"]));
        let mut cuts = commas.clone();
        cuts.extend(and.filter(|and| *and > last + 1));
        let mut items = Vec::new();
        let mut from = fact.text;
        for cut in cuts.into_iter().chain([stop]) {
            let start = from + usize::from(from < cut && from > fact.text && tokens[from].is(&["and"]));
            items.push((start, cut));
            from = cut + 1;
        }
        let article = |r: &Range| tokens.get(r.0).is_some_and(|t| t.is(&["a", "an", "some", "someone"]));
        let listed = match fact.kind {
            FactKind::Interest => fact.text == fact.scan || items.iter().all(|r| r.1 - r.0 <= 3),
            FactKind::Need | FactKind::Offer | FactKind::IdealClient => {
                items.iter().all(article)
                    || items.iter().all(|r| r.1 - r.0 <= 2 && !tokens[r.0].is(&["or", "and"]))
            }
            _ => false,
        };
        let split = listed
            && items.iter().all(|r| {
                r.0 < r.1 && !tokens[r.0].is(&["who", "which", "especially", "ideally", "preferably"])
            });
        if split { items } else { vec![(fact.text, stop)] }
    }

    fn fact_text(&self, from: usize, to: usize) -> Option<String> {
        let tokens = &self.line.tokens;
        let (mut from, mut to) = (from, to);
        while from < to
            && (tokens[from].kind != Kind::Word
                || tokens[from].is(&["is", "'s", "are", "was", "were", "just", "to"])
                || tokens[from].is(&["that"]) && from + 1 < to && tokens[from + 1].is(&PRONOUNS))
        {
            from += 1;
        }
        while to > from
            && (tokens[to - 1].kind != Kind::Word && !matches!(tokens[to - 1].kind, Kind::Close | Kind::Sign)
                || picture(&tokens[to - 1])
                || tokens[to - 1].is(&["and", "but", "too", "also", "now", "currently", "please", "so"]))
        {
            to -= 1;
        }
        if from >= to {
            return None;
        }
        let text = self.line.slice(from, to);
        // A capital that only began a sentence goes; a name's or an abbreviation's stays.
        let began = from == 0 || matches!(tokens[from - 1].kind, Kind::Stop | Kind::Colon | Kind::Sign);
        let word = &text[..tokens[from].end - tokens[from].start];
        // "Kids: Leo & Mia" are names.
        let names = from + 2 < to
            && (tokens[from + 1].is(&["&", "and", "+"]) || tokens[from + 1].kind == Kind::Comma)
            && tokens[from + 2].cap;
        let sentence = began
            && !names
            && tokens[from].cap
            && word.chars().skip(1).all(|c| c.is_lowercase() || c == '\'' || c == '’');
        Some(if sentence { lower_first(text) } else { text.to_owned() })
    }

    /// Takes the promise that begins at `at`; `None` if nobody is known to whom it is made.
    pub(super) fn promise(&mut self, at: usize, promise: PromisePhrase, end: usize) -> Option<usize> {
        let stop = self.line.clause_end(promise.scan.min(end), end, None);
        let mut dates: Vec<(usize, usize, Date)> = Vec::new();
        let mut k = at;
        while k < stop {
            match self.line.date(k, stop).and_then(|d| d.due.map(|due| (d, due))) {
                Some((date, due)) if date.sure || date.end == stop => {
                    dates.push((k, date.end, due));
                    k = date.end;
                }
                _ => k += 1,
            }
        }
        let due = dates.last().copied();
        let people = self.promised_to(&promise, stop)?;
        let evidence = self.line.slice(at, stop).to_owned();
        self.take(at, stop, None);
        let (before, after) = match due {
            Some((from, to, _)) if from >= promise.text => (from, to),
            _ => (stop, stop),
        };
        let pieces = [self.fact_text(promise.text, before), self.fact_text(after, stop)];
        let text = pieces.into_iter().flatten().collect::<Vec<_>>().join(" ");
        self.take(promise.text, before, Some(MarkKind::Promise));
        self.take(after, stop, Some(MarkKind::Promise));
        if let Some((from, to, _)) = due {
            self.take(from, to, Some(MarkKind::Date));
        }
        if text.is_empty() {
            return None;
        }
        for person in people {
            let told =
                ToldPromise { text: text.clone(), evidence: evidence.clone(), due_on: due.map(|d| d.2) };
            self.people[person].promises.push(told);
        }
        Some(stop)
    }

    /// To whom a promise is made: whom its phrase names, whom it is sent to, or who was spoken of.
    fn promised_to(&mut self, promise: &PromisePhrase, stop: usize) -> Option<Vec<usize>> {
        if let Some((from, to)) = promise.to {
            return Some(vec![self.person(from, to)]);
        }
        let direct = self.line.tokens[promise.text].is(&[
            "send",
            "give",
            "lend",
            "show",
            "forward",
            "email",
            "mail",
            "text",
            "call",
            "ring",
            "owe",
            "ask",
            "tell",
            "invite",
            "thank",
            "visit",
            "remind",
            "bring",
            "write",
            "message",
            "phone",
            "help",
            "introduce",
            "connect",
            "intro",
            "lend",
            "congratulate",
            "nudge",
            "chase",
        ]);
        let first = promise.text + 1;
        let named = (first..stop).find_map(|k| {
            let led = k == first || self.line.tokens[k - 1].is(&["to", "with", "for"]);
            led.then(|| {
                self.line
                    .name_at(k, stop, Slot::Awaited)
                    .filter(|_| self.line.date(k, stop).is_none())
                    .map(|to| (k, to))
            })
            .flatten()
        });
        if let Some((from, to)) = named {
            let capital =
                self.line.tokens[from].cap || self.line.index.is_given(&self.line.tokens[from].word);
            let here = self.told(&self.line.name_text(from, to));
            if self.current.is_empty() && (capital || self.line.lower)
                || direct && from == first && (here.is_some() || capital)
            {
                return Some(vec![self.person(from, to)]);
            }
        }
        let pronoun = (promise.text..stop).find_map(|k| match self.line.tokens[k].word.as_str() {
            "her" | "she" => Some("she"),
            "him" | "he" | "his" => Some("he"),
            "them" | "they" | "their" | "both" => Some("they"),
            _ => None,
        });
        let people = self.subject(&pronoun.map_or(Subject::Silent, Subject::Pronoun))?;
        (!people.is_empty()).then_some(people)
    }
}

/// A picture behind the words: "host families 🏄".
fn picture(token: &Token) -> bool {
    token.kind == Kind::Sign && token.word.chars().all(|c| c > '\u{2190}')
}

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |c| c.to_lowercase().chain(chars).collect())
}
