//! As people type on a phone: apostrophes left out, pastimes as bare words, and "I think" before what is told.

use super::MarkKind;
use super::clause::{Line, Statement};
use super::index::Index;
use super::lexicon::FAMILY;
use super::pattern::find;
use super::roles::Work;
use super::subject::COMPANIES;
use super::teller::Teller;
use super::token::{Kind, Token};
use super::{ToldFact, clause};
use crate::FactKind;

/// Words that end like a pastime and are none.
#[rustfmt::skip] // Set like prose.
const NO_PASTIMES: [&str; 46] = [
    "wedding", "meeting", "evening", "morning", "building", "housing", "training", "marketing", "accounting",
    "banking", "engineering", "catering", "publishing", "plumbing", "nursing", "consulting", "advertising",
    "recruiting", "fundraising", "interesting", "amazing", "charming", "boring", "nothing", "something", "anything",
    "everything", "leaving", "moving", "retiring", "working", "expecting", "looking", "spring", "king", "being",
    "having", "going", "coming", "staying", "waiting", "missing", "opening", "closing", "starting", "manufacturing",
];

/// "fionas son", "priyas looking for": a known name and an "s" that lost its apostrophe, as two tokens.
pub(super) fn owners(tokens: Vec<Token>, index: &Index<'_>) -> Vec<Token> {
    let mut out: Vec<Token> = Vec::with_capacity(tokens.len());
    for (n, token) in tokens.iter().enumerate() {
        let follows = tokens.get(n + 1).is_some_and(|next| {
            next.is(FAMILY)
                || next.is(COMPANIES)
                || next.is(&["just", "got", "been", "off", "after", "into", "eldest", "youngest", "oldest"])
                || next.kind == Kind::Word && next.word.len() > 5 && next.word.ends_with("ing")
        });
        let plain = token.kind == Kind::Word && token.end - token.start == token.word.len();
        let owner = token.word.strip_suffix('s').filter(|name| {
            plain && follows && name.len() > 2 && index.is_given(name) && !index.is_given(&token.word)
        });
        let Some(owner) = owner else {
            out.push(token.clone());
            continue;
        };
        let cut = token.end - 1;
        out.push(Token { end: cut, word: owner.to_owned(), ..token.clone() });
        out.push(Token { start: cut, end: token.end, word: "'s".to_owned(), kind: Kind::Word, cap: false });
    }
    out
}

impl Line<'_> {
    /// Behind "I think", "pretty sure" and the like, where something is said of somebody named; else `i` itself.
    pub fn hedge_at(&self, i: usize, end: usize) -> usize {
        let hedges = [
            "i think|reckon|guess|believe|hear|heard|suspect|gather that?",
            "pretty|fairly|quite|almost sure|certain that?",
            "turns|turned out that?",
            "sounds|looks|seems like|as that|if?",
            "rumour|rumor has it that?",
        ];
        let behind = hedges.iter().find_map(|hedge| find(hedge, &self.tokens, i, end, false)).map(|f| f.end);
        let told = |at: &usize| {
            self.fact_at(*at, end).is_some_and(|fact| fact.subject != super::subject::Subject::Silent)
        };
        behind.filter(told).unwrap_or(i)
    }
}

impl Teller<'_> {
    /// ", retired vet," is what they do, as ", vet," would be; a sentence of its own stays background.
    pub(super) fn is_role_too(&self, at: usize, fact: &Statement, work: &Work) -> bool {
        let whole = |to: usize| to == self.line.tokens.len() || self.line.tokens[to].kind != Kind::Word;
        let behind_comma = at > 0 && matches!(self.line.tokens[at - 1].kind, Kind::Comma | Kind::Dash);
        behind_comma
            && fact.kind == FactKind::Background
            && self.line.tokens[at].is(&["retired", "former", "ex"])
            && work.title.is_some_and(|(from, to)| from == at && to > at + 1 && whole(to))
    }

    /// A pastime that stands for itself between commas: "nurse, 2 girls, sea swimming".
    pub(super) fn pastime(&mut self, at: usize, end: usize) -> Option<usize> {
        let [person] = self.current[..] else { return None };
        let line = &self.line;
        let to = (at..end).find(|k| line.separates(*k)).unwrap_or(end);
        let last = line.tokens.get(to.checked_sub(1)?)?;
        let words = line.tokens[at..to].iter().all(|t| t.kind == Kind::Word && !t.is(&clause::PRONOUNS));
        let pastime = last.word.ends_with("ing") && last.word.len() > 5 && !last.is(&NO_PASTIMES);
        let before = line.tokens.get(at.checked_sub(1)?)?;
        let behind_comma = matches!(before.kind, Kind::Comma | Kind::Dash) || before.is(&["and", "&"]);
        if !(1..=2).contains(&(to - at)) || !words || !pastime || !behind_comma {
            return None;
        }
        let text = line.slice(at, to).to_owned();
        self.take(at, to, Some(MarkKind::Fact(FactKind::Interest)));
        let told = ToldFact { kind: FactKind::Interest, evidence: text.clone(), text };
        self.people[person].facts.push(told);
        Some(to)
    }
}
