//! Clauses: where a statement about somebody opens, what it says, and where it ends.
//!
//! People write lists, run on without punctuation, or dictate. So a statement ends not at a comma but where
//! the next one opens; a comma that opens nothing either goes on with a list or leaves a note. Everything
//! here only looks; `teller` is what takes.

use super::index::Index;
use super::lexicon::{COUNTS, FAMILY, FAMILY_ADJECTIVES, POSSESSIONS, ROLES};
use super::names::Slot;
use super::pattern::{ADVERBS, Found, PHRASES, find};
use super::subject::{COMPANIES, Subject};
use super::token::{Kind, Token};
use super::{dates, dates::DatePhrase};
use crate::FactKind;
use jiff::civil::Date;

/// The line with all that is needed to read it.
pub(super) struct Line<'a> {
    /// The line as told.
    pub text: &'a str,
    /// Its tokens.
    pub tokens: Vec<Token>,
    /// The day on which it is told.
    pub today: Date,
    /// Whom I know.
    pub index: Index<'a>,
    /// Whether it is written without capitals, as hurried people type.
    pub lower: bool,
}

/// A statement found: its kind and where its own words begin.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Statement {
    /// Whom it is about.
    pub subject: Subject,
    /// What kind of fact it tells.
    pub kind: FactKind,
    /// Where its own words begin.
    pub text: usize,
    /// Behind its phrase: here the search for its end begins.
    pub scan: usize,
}

pub(super) const PRONOUNS: [&str; 8] = ["he", "she", "they", "i", "we", "his", "her", "their"];
const SUBORDINATE: [&str; 32] = [
    "who", "that", "which", "to", "not", "never", "no", "longer", "i", "we", "you", "it", "the", "a", "an",
    "of", "for", "with", "what", "where", "when", "how", "why", "if", "doesn't", "don't", "didn't", "isn't",
    "would", "in", "whoever", "everyone",
];
#[rustfmt::skip] // Set like prose.
const GOES_ON: [&str; 47] = [
    "esp", "incl", "mostly", "a", "an", "the", "some", "any", "another", "someone", "somebody", "ideally",
    "preferably", "especially", "who", "which", "with", "without", "for", "not", "or", "in", "near", "at",
    "from", "to", "of", "on", "either", "maybe", "perhaps", "including", "like", "such", "because",
    "since", "as", "if", "when", "that", "where", "by", "until", "before", "both", "even", "then",
];

impl<'a> Line<'a> {
    /// The words of the line from one token up to another.
    pub fn slice(&self, from: usize, to: usize) -> &'a str {
        if from >= to {
            return "";
        }
        &self.text[self.tokens[from].start..self.tokens[to - 1].end]
    }

    /// The date phrase at a token.
    pub fn date(&self, i: usize, end: usize) -> Option<DatePhrase> {
        dates::date_at(&self.tokens, i, end, self.today)
    }

    /// Whether a token separates clauses: a comma, a dash, a bracket, or a word such as "and".
    pub fn separates(&self, i: usize) -> bool {
        match self.tokens[i].kind {
            Kind::Word => self.tokens[i].is(&["and", "but", "plus", "&", "+"]),
            Kind::Sign => self.tokens[i].word == "/",
            _ => true,
        }
    }

    /// The first token from `i` on that neither separates nor merely connects.
    pub fn skip_separators(&self, mut i: usize, end: usize) -> usize {
        let connects = |i: usize| {
            let t = &self.tokens[i];
            let said = t.is(&["that"]) && self.tokens[..end].get(i + 1).is_some_and(|t| t.is(&PRONOUNS));
            said || t.is(&["also", "then", "so", "too", "anyway", "oh", "well", "ps", "btw", "fyi"])
        };
        while i < end && (self.separates(i) || self.tokens[i].kind != Kind::Word || connects(i)) {
            i += 1;
        }
        i
    }

    /// The statement that a clause beginning at `i` makes, if it makes one.
    pub fn fact_at(&self, i: usize, end: usize) -> Option<Statement> {
        let (subject, at) = self.subject_at(i, end);
        let mut at = at;
        let himself = |t: &Token| t.is(&["himself", "herself", "themselves", "too", "both"]);
        while at < end
            && (self.tokens[at].is(&ADVERBS) && self.tokens[at].word != "just" || himself(&self.tokens[at]))
        {
            at += 1;
        }
        let company = at > i && self.tokens[at - 1].is(COMPANIES);
        if at + 1 < end && self.tokens[at].word == "'s" && self.tokens[at + 1].is(&["got"]) {
            at += 1;
        }
        // "had a baby girl" is news before it is family; "her son got married" is the son's.
        let owned = at < end && self.tokens[at].is(&["his", "her", "their", "'s"]);
        let just = at + usize::from(at < end && self.tokens[at].is(&["just"]));
        let news = [at, just].into_iter().find_map(|k| {
            self.cue(k, end, subject != Subject::Silent, false).filter(|c| c.0 == FactKind::News)
        });
        if let Some((kind, found)) = news.filter(|_| !owned || self.tokens[at].word == "'s")
            && !(self.tokens[at].word == "'s" && self.tokens[..end].get(at + 1).is_some_and(|t| t.is(FAMILY)))
        {
            // "her firm is opening an office": whose news it is goes with it.
            let text = if company { at - 1 } else { found.text };
            return Some(Statement { subject, kind, text, scan: found.end });
        }
        if let Some((name, scan)) = self.prospect_of(i, end) {
            let subject = Subject::Name(name.0, name.1);
            return Some(Statement { subject, kind: FactKind::IdealClient, text: scan, scan });
        }
        if let Some(scan) = self.once_was(at, end) {
            return Some(Statement { subject, kind: FactKind::Background, text: at, scan });
        }
        if let Some(text) = self.family_at(at, end, &subject, at > i) {
            return Some(Statement { subject, kind: FactKind::Personal, text, scan: text });
        }
        let (kind, found) = self.cue(at, end, subject != Subject::Silent, false)?;
        Some(Statement { subject, kind, text: found.text, scan: found.end })
    }

    /// "A good client for Ada is …": whose prospect it is, and where it is told.
    fn prospect_of(&self, i: usize, end: usize) -> Option<((usize, usize), usize)> {
        let good = "A? good|great|perfect|ideal|best";
        let whom = "prospect|prospects|referral|referrals|lead|leads|client|clients|customer|customers for";
        let led = find(good, &self.tokens, i, end, false)?;
        let led = find(whom, &self.tokens, led.end, end, false)?;
        let to = self.name_at(led.end, end, Slot::Awaited)?;
        let told = find("BE|:|would usually? be?", &self.tokens, to, end, false)?;
        Some(((led.end, to), told.end))
    }

    /// Behind "was a judge": what somebody used to be.
    fn once_was(&self, i: usize, end: usize) -> Option<usize> {
        let was = find("was|were a|an|the|head|director|chief", &self.tokens, i, end, false)?;
        let from = if self.tokens[was.end - 1].is(&["a", "an", "the"]) { was.end } else { was.end - 1 };
        self.role_end(from, end)
    }

    /// The longest phrase at `i`; only those that may stand within running text if `bare`.
    pub fn cue(&self, i: usize, end: usize, subject: bool, bare: bool) -> Option<(FactKind, Found)> {
        let mut best: Option<(FactKind, Found)> = None;
        let token = self.tokens[..end].get(i)?;
        for (kind, _, pattern) in PHRASES.beginning(token).filter(|(_, strong, _)| *strong || !bare) {
            let Some(found) = find(pattern, &self.tokens, i, end, subject) else { continue };
            let object = self.tokens[..end].get(found.end);
            let empty = object.is_none_or(|t| matches!(t.kind, Kind::Comma | Kind::Close));
            let denied =
                kind == FactKind::Need && object.is_some_and(|t| t.is(&["no", "nothing", "not", "none"]));
            let longer = best.is_none_or(|(_, b)| found.end > b.end);
            if !denied && longer && !(empty && (found.text == found.end || bare)) {
                best = Some((kind, found));
            }
        }
        best
    }

    /// Whether a phrase stands at `i` that says something of somebody.
    pub fn says_something(&self, i: usize, end: usize) -> bool {
        self.cue(i, end, false, false).is_some() || self.family_at(i, end, &Subject::Silent, false).is_some()
    }

    /// The kind of a phrase strong enough to open a statement within running text at `i`.
    pub fn bare_cue(&self, i: usize, end: usize) -> Option<FactKind> {
        self.cue(i, end, false, true).map(|(kind, _)| kind)
    }

    /// Where the words begin of a statement about the family, if one stands here.
    fn family_at(&self, i: usize, end: usize, subject: &Subject, taken: bool) -> Option<usize> {
        let word = |at: usize| self.tokens[..end].get(at).filter(|t| t.kind == Kind::Word);
        let mut at = i;
        let mut owned = false;
        if word(at).is_some_and(|t| t.is(&["his", "her", "their", "'s"]))
            && !(taken && *subject == Subject::Silent)
        {
            (at, owned) = (at + 1, true);
        } else if word(at).is_some_and(|t| t.is(&["has", "have", "had", "got", "with"])) {
            at += 1;
            at += usize::from(word(at).is_some_and(|t| t.is(&["got"])));
            owned = true;
        } else if taken {
            return None;
        }
        let text = at;
        for _ in 0..2 {
            let counts = |t: &&Token| t.is(COUNTS) || t.word.chars().all(|c| c.is_ascii_digit());
            at += usize::from(word(at).filter(counts).is_some());
        }
        let counted = at > text;
        for _ in 0..2 {
            at += usize::from(word(at).is_some_and(|t| t.is(FAMILY_ADJECTIVES) && !t.is(&["baby"])));
        }
        let possessed =
            at > i && self.tokens[i].is(&["his", "her", "their", "'s"]) && self.verb_soon(at + 1, end);
        // "her eldest starts school"
        let eldest =
            |k: usize| word(k).is_some_and(|t| t.is(&["eldest", "youngest", "oldest", "elder", "ex"]));
        if at > text && eldest(at - 1) && !word(at).is_some_and(|t| t.is(FAMILY)) {
            at -= 1;
        }
        let noun = word(at).filter(|t| t.is(FAMILY) || eldest(at) || possessed && t.is(POSSESSIONS))?;
        let next = word(at + 1);
        let colon = self.tokens[..end].get(at + 1).is_some_and(|t| t.kind == Kind::Colon) && at == i;
        // "a girl called Rae" is somebody met, "has a dog called Rex" a dog.
        if colon || !owned && next.is_some_and(|t| t.is(&["called", "named"])) {
            return None;
        }
        // "daughter's getting married", not "daughter's school".
        let does = next.is_some_and(|t| t.word == "'s")
            && word(at + 2).is_some_and(|t| {
                t.word.ends_with("ing") && t.word.len() > 5
                    || t.is(&[
                        "a", "an", "the", "in", "at", "ill", "not", "just", "off", "from", "now", "got",
                        "pregnant", "back", "very", "so", "been", "had", "going",
                    ])
            });
        let trade = [
            "firm",
            "business",
            "businesses",
            "law",
            "foundation",
            "office",
            "company",
            "planner",
            "photographer",
        ];
        let other = next.is_some_and(|t| {
            t.is(&trade) || t.is(ROLES) && !t.is(&["nurse"]) || (!owned && !does && t.word == "'s")
        });
        let unsure = noun.is(&["partner", "family", "child", "children"]) && !owned && !counted;
        (!other && !unsure).then_some(text)
    }

    /// Whether a new clause opens at `i`; `separated` if a comma, "and" or the like stands before it.
    pub fn opens(&self, i: usize, end: usize, separated: bool, inside: Option<FactKind>) -> bool {
        if i >= end || self.tokens[i].kind != Kind::Word {
            return false;
        }
        if separated {
            let personal = inside == Some(FactKind::Personal);
            let and = i > 0 && self.tokens[i - 1].is(&["and"]);
            let fact = self.fact_at(i, end).is_some_and(|s| {
                // "his son plays football and loves maths" is still the son; "and wants a van" is who told.
                let own = matches!(s.kind, FactKind::Need | FactKind::IdealClient | FactKind::Preference);
                !(and && personal && s.subject == Subject::Silent && !own)
            });
            return fact
                || self.promise_at(i, end).is_some_and(|p| p.strong || !self.tokens[i].is(&["to"]))
                || self.header_at(i, end).is_some()
                // "a designer, a copywriter": within a list of needs a role is what is needed.
                || self.work_at(i, end).is_some_and(|(who, _)| inside.is_none() || who != Subject::Silent);
        }
        let mut back = i;
        while back > 0 && self.tokens[back - 1].is(&ADVERBS) {
            back -= 1;
        }
        if back == 0 || self.tokens[back - 1].is(&SUBORDINATE) {
            return false;
        }
        let token = &self.tokens[i];
        if token.is(&["i", "we"]) {
            return self.promise_at(i, end).is_some() || self.header_at(i, end).is_some();
        }
        if token.is(&["he", "she", "they", "his", "her", "their"]) {
            let statement = self.fact_at(i, end);
            let family = token.is(&["his", "her", "their"]);
            let says = |s: Statement| {
                let more = self.tokens[..end].get(s.scan).is_some_and(|t| t.kind == Kind::Word);
                more && (!family || s.kind != FactKind::Personal || self.verb_soon(s.text, end))
            };
            return statement.is_some_and(says) || self.work_at(i, end).is_some();
        }
        let counted = token.is(COUNTS) && !token.is(&["a", "an", "the", "one", "both", "many"]);
        if counted && inside.is_some() && self.family_at(i, end, &Subject::Silent, false).is_some() {
            return !self.tokens[back - 1]
                .is(&["has", "have", "needs", "and", "her", "his", "their", "by", "from"]);
        }
        let ordered = self.promise_at(i, end).is_some_and(|p| p.strong);
        ordered || (inside != Some(FactKind::Personal) && self.bare_cue(i, end).is_some())
    }

    fn verb_soon(&self, i: usize, end: usize) -> bool {
        (i..end.min(i + 4)).any(|k| {
            self.tokens[k].is(&[
                "is", "'s", "are", "has", "was", "just", "works", "plays", "wants", "opens", "went",
                "starts", "needs", "got",
            ])
        })
    }

    /// Where the clause ends whose phrase ends at `scan`.
    pub fn clause_end(&self, scan: usize, end: usize, inside: Option<FactKind>) -> usize {
        let mut at = scan;
        while at < end {
            if matches!(self.tokens[at].kind, Kind::Close) {
                return at;
            }
            if self.separates(at) && self.tokens[at].kind != Kind::Colon {
                let next = self.skip_separators(at, end);
                if next >= end || self.opens(next, end, true, inside) {
                    return at;
                }
                // A bracket that is never closed is no part of what was said.
                let loose = |k: usize| self.tokens[k].kind != Kind::Close;
                if self.tokens[at].kind == Kind::Open && (at..end).all(loose) {
                    return at;
                }
                let word = self.tokens[at].kind == Kind::Word || self.tokens[at].kind == Kind::Sign;
                if !word && !self.goes_on(next, end, inside) {
                    return at;
                }
                at = next;
            } else if at > scan && self.opens(at, end, false, inside) {
                return at;
            }
            at += 1;
        }
        end
    }

    /// Whether the piece behind a comma goes on with the statement before it.
    fn goes_on(&self, i: usize, end: usize, inside: Option<FactKind>) -> bool {
        if self.tokens[i].is(&GOES_ON) || self.date(i, end).is_some_and(|d| d.sure) {
            return true;
        }
        let (length, stop) = self.piece(i, end);
        if inside == Some(FactKind::Preference) {
            return length <= 2 && stop == end;
        }
        if inside == Some(FactKind::Interest) {
            return length <= 3;
        }
        let list = stop < end
            && (self.tokens[stop].is(&["and", "&"])
                || self.tokens[stop].kind == Kind::Comma && {
                    let next = self.piece(stop + 1, end);
                    next.0 <= 3 && next.1 < end && self.tokens[next.1].is(&["and", "&"])
                });
        length <= 3 && list && !self.opens(self.skip_separators(stop, end), end, true, inside)
    }

    /// How many words there are up to the next separator, and where that stands.
    fn piece(&self, i: usize, end: usize) -> (usize, usize) {
        let stop = (i..end).find(|k| self.separates(*k)).unwrap_or(end);
        (stop.saturating_sub(i), stop)
    }
}
