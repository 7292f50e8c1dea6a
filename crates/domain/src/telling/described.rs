//! Described: a name behind words that say who it is: "my neighbour Tom", "a guy called Luca", "a baker, Simone".

use super::names::Slot;
use super::roles::Work;
use super::teller::Teller;
use super::token::Kind;

/// Words before a name that say who it is to me; they are left as a note.
const DESCRIBES: [&str; 12] =
    ["my", "our", "the", "a", "an", "his", "her", "their", "this", "some", "old", "another"];

impl Teller<'_> {
    /// The name at `at`, perhaps behind words that say who it is: "my neighbour Tom", "a guy called Luca".
    pub(super) fn described(&self, at: usize, end: usize) -> Option<(usize, usize)> {
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
                "guy",
                "woman",
                "man",
                "bloke",
                "chap",
                "lady",
                "girl",
                "fella",
                "person",
            ];
            let next_called = line.tokens[..end].get(k + 1).is_some_and(|t| t.is(&["called", "named"]));
            let named = || line.name_at(k + 1, end, Slot::Awaited).map(|to| (k + 1, to));
            if token.is(&["called", "named"]) {
                return named();
            }
            if let Some(name) = (line.lower && token.is(&related) && !next_called).then(named).flatten() {
                return Some(name);
            }
            if token.cap || line.index.is_given(&token.word) && line.lower {
                return line.name_at(k, end, Slot::Awaited).map(|to| (k, to));
            }
        }
        None
    }

    /// "met a baker, Simone": the words before a name that say what they do.
    pub(super) fn introduced_as(&mut self, person: usize, from: usize, name: usize) {
        if from == name || !self.line.tokens[from].is(&["a", "an", "the", "our"]) {
            return;
        }
        let before = &self.line.tokens[name - 1];
        let joins = before.kind == Kind::Comma || before.is(&["called", "named"]);
        let to = if joins { name - 1 } else { name };
        let title = from + 1 + usize::from(self.line.tokens[from + 1].is(&["new", "young", "lovely"]));
        if title < to && self.line.role_end(title, to) == Some(to) {
            self.take(title, to, None);
            self.works(&[person], Work { title: Some((title, to)), end: to, ..Work::default() });
        }
    }
}
