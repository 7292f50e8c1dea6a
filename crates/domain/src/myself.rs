//! What my own files say about me: my names and addresses, where I worked and studied, what I do well.
//!
//! It tells which way a mail went and what somebody has in common with me. I am nobody's suggestion.

use crate::{FactKind, Source, Value, What, merge};

/// What is known about me.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Myself {
    /// What an address book would hold on me.
    pub values: Vec<Value>,
    /// What there is beyond it: schools, employers, skills.
    pub facts: Vec<Trait>,
}

/// One thing about me.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trait {
    /// What it is about.
    pub kind: FactKind,
    /// In a few words.
    pub text: String,
    /// Who or what brought it.
    pub from: Source,
}

impl Myself {
    /// Adds what a record about me says; returns whether anything was new.
    pub fn learn(&mut self, record: &crate::incoming::Incoming, from: Source) -> bool {
        let mut new = merge::absorb(&mut self.values, &record.values, from, merge::Age::Newer) > 0;
        for learned in &record.learned {
            let known = self.facts.iter().any(|fact| fact.kind == learned.kind && fact.text == learned.text);
            if !known {
                self.facts.push(Trait { kind: learned.kind, text: learned.text.clone(), from });
                new = true;
            }
        }
        new
    }

    /// My e-mail addresses, as keys (see [`crate::fold::email_key`]).
    pub fn addresses(&self) -> impl Iterator<Item = String> {
        self.keys("email")
    }

    /// The folded names under which I am known.
    pub fn names(&self) -> impl Iterator<Item = String> {
        self.keys("name")
    }

    fn keys(&self, kind: &str) -> impl Iterator<Item = String> {
        let keys = self.values.iter().filter_map(|value| What::key(&value.what));
        keys.filter(move |(of, _)| *of == kind).map(|(_, key)| key)
    }
}
