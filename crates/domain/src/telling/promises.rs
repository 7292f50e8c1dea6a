//! Promises: the phrases by which I say what I will do, and to whom.
//!
//! What the other side promises ("she'll send me the deck") is no promise of mine and stays a note.

use super::clause::Line;
use super::lexicon::{ORDER_VERBS, ORDER_VERBS_WITH_OBJECT, PROMISE_VERBS};
use super::names::Slot;
use super::pattern::find;
use super::token::Kind;

/// A promise found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct PromisePhrase {
    /// Where its own words begin.
    pub text: usize,
    /// Behind the phrase.
    pub scan: usize,
    /// The name of the one it is made to, if the phrase says so.
    pub to: Option<(usize, usize)>,
    /// Whether it may open within running text.
    pub strong: bool,
}

/// Phrases behind which any verb may follow.
const SAID: &[&str] = &[
    "i|we have|would? promised|vowed|agreed|offered|swore|volunteered to",
    "i|we have? promised|told|assured HIM|her that? i|we would|will",
    "i|we have? promised|told|offered HIM|her to",
    "i|we have|would? promised|owe HIM|her",
    "i|we have|would? said|say|thought|promised|mentioned that? i|we would|will|could|should",
    "i|we BE to",
    "promised|agreed|offered|volunteered to",
    "promised HIM|her to",
    "promised HIM|her",
    "said|promised i would|will|could",
    "told HIM|her i would|will",
    "remember|reminder to|:",
    "remind me|myself to",
    "don't forget to",
    "note to self :?",
    "todo|to-do|next|then|action|actions|promise|promised|reminder|follow-up|followup :",
    "to do :",
    "follow up :",
    "next step|steps|action :",
    "next step is? to",
    "i|we > owe",
    "> owe",
];

/// Phrases that need a verb of doing behind them, else they are mere talk ("I will never forget").
const WILL: &[&str] = &[
    "i|we will|shall",
    "i|we BE going|gonna to?",
    "i|we should|must|can|could",
    "i|we need|have|ought|want|plan|aim|hope|mean to",
    "i|we have|'ve got|gotta to",
    "i|we would like|love to",
    "will|must|should|shall",
    "need|have|want|going to",
    "gonna",
];

impl Line<'_> {
    /// The promise that a clause beginning at `i` makes, if it makes one.
    pub fn promise_at(&self, i: usize, end: usize) -> Option<PromisePhrase> {
        let token = self.tokens[..end].get(i).filter(|t| t.kind == Kind::Word)?;
        let strong = token.is(&["i", "we", "promised", "said"]);
        for pattern in SAID {
            let Some(found) = find(pattern, &self.tokens, i, end, false) else { continue };
            if self.tokens[..end].get(found.end).is_some_and(|t| t.kind == Kind::Word) {
                return Some(PromisePhrase { text: found.text, scan: found.end + 1, to: None, strong });
            }
        }
        let verb = |at: usize, verbs: &[&str]| self.tokens[..end].get(at).is_some_and(|t| t.is(verbs));
        let after_i = i + usize::from(token.is(&["i", "we"]));
        if verb(after_i, &["promised", "owe", "told"])
            && let Some(to) = self.name_at(after_i + 1, end, Slot::Awaited)
        {
            let text = if verb(after_i, &["owe"]) { after_i } else { to };
            let said = find("that? i would|will", &self.tokens, to, end, false).or(find(
                "to",
                &self.tokens,
                to,
                end,
                false,
            ));
            let text = said.map_or(text, |found| found.end);
            if verb(after_i, &["told"]) && said.is_none() {
                return None;
            }
            return Some(PromisePhrase { text, scan: text.max(to) + 1, to: Some((after_i + 1, to)), strong })
                .filter(|p| p.text < end);
        }
        // "I promised two jars of honey", "promised feedback by Friday": no verb, but a thing.
        let promised = after_i + usize::from(verb(after_i, &["have", "would", "also"]));
        if verb(promised, &["promised"]) && promised + 1 < end && self.tokens[promised + 1].kind == Kind::Word
        {
            return Some(PromisePhrase { text: promised + 1, scan: promised + 2, to: None, strong });
        }
        let ordered = token.is(&["to"]) && (i == 0 || self.tokens[i - 1].kind != Kind::Word);
        if ordered && verb(i + 1, PROMISE_VERBS) {
            return Some(PromisePhrase { text: i + 1, scan: i + 2, to: None, strong });
        }
        // "Priya will send it" is hers to do: without an "I" it is mine only where a clause begins.
        let hers = !token.is(&["i", "we"]) && i > 0 && self.tokens[i - 1].kind == Kind::Word;
        let mine = |_: &&&str| !hers || self.separates(i - 1);
        for pattern in WILL.iter().filter(mine) {
            if let Some(found) = find(pattern, &self.tokens, i, end, false)
                && verb(found.end, PROMISE_VERBS)
            {
                return Some(PromisePhrase { text: found.end, scan: found.end + 1, to: None, strong });
            }
        }
        let object = |at: usize| {
            verb(at, &["him", "her", "them", "back", "in", "out", "to"])
                && !verb(at + 1, &["not", "only", "never"])
                || self.name_at(at, end, Slot::Free).is_some()
                || self.tokens[..end].get(at).is_some_and(|t| self.index.is_given(&t.word))
        };
        let order = verb(i, ORDER_VERBS) && !verb(i + 1, &["not", "only", "never", "up :"])
            || verb(i, ORDER_VERBS_WITH_OBJECT) && object(i + 1) && !verb(i + 1, &["in", "out", "to"])
            || verb(i, &["write", "speak", "talk", "get", "put"])
                && verb(i + 1, &["to", "back", "him", "her", "them"]);
        order.then_some(PromisePhrase { text: i, scan: i + 1, to: None, strong: false })
    }
}
