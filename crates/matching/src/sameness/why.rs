//! Why two records are taken for one person, or not: in people's words.

use super::level::{Compared, Level, Thing};
use super::words::{Lexicon, WordId};
use domain::PersonId;
use std::fmt;

/// One reason for or against. Those for come first.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Why {
    /// Everything the record says is known of them already.
    AllKnown,
    /// The same whole name.
    SameName,
    /// The same name, the family's first in one of them.
    SameNameSwapped,
    /// The same given name.
    SameGiven,
    /// The same family name.
    SameFamily,
    /// A name that stands for another: "Bob for Robert".
    Variant(String, String),
    /// One of two family names is shared.
    SharesFamilyName(String, String),
    /// A slip or another spelling: the two words.
    Slip(String, String),
    /// Only a first letter is known, and agrees.
    Initial(String, String),
    /// The same thing: "e-mail", "employer", "birthday" …
    Same(&'static str),
    /// Nearly the same thing, with both.
    Nearly(&'static str, String, String),
    /// An address or number that others have, too.
    Shared(&'static str),
    /// Both are like a third who stands between them.
    Through(PersonId),
    /// Another thing: "birthday", "profile", "given name" … This speaks against.
    Another(&'static str),
    /// Several people bear this name. This speaks against.
    CommonName,
    /// Junior and senior. This speaks against.
    OtherGeneration,
}

impl Why {
    /// Whether this speaks against their being one.
    pub fn is_against(&self) -> bool {
        matches!(self, Self::Another(_) | Self::CommonName | Self::OtherGeneration)
    }
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AllKnown => f.write_str("everything it says is known"),
            Self::SameName => f.write_str("same name"),
            Self::SameNameSwapped => f.write_str("same name in another order"),
            Self::SameGiven => f.write_str("same given name"),
            Self::SameFamily => f.write_str("same family name"),
            Self::Variant(a, b) => write!(f, "{a} for {b}"),
            Self::SharesFamilyName(a, b) => {
                if a == b {
                    write!(f, "shares the family name {a}")
                } else {
                    write!(f, "shares a family name: {a}, {b}")
                }
            }
            Self::Slip(a, b) => write!(
                f,
                "{}: {a}, {b}",
                if one_letter(a, b) { "one letter differs" } else { "nearly the same" }
            ),
            Self::Initial(a, b) => write!(f, "{a} may be {b}"),
            Self::Same(thing) => write!(f, "same {thing}"),
            Self::Nearly(thing, a, b) => write!(f, "nearly the same {thing}: {a}, {b}"),
            Self::Shared(thing) => write!(f, "same {thing}, which others share"),
            Self::Through(_) => f.write_str("both are like a third"),
            Self::Another(thing) => write!(f, "another {thing}"),
            Self::CommonName => f.write_str("several people bear this name"),
            Self::OtherGeneration => f.write_str("junior and senior"),
        }
    }
}

fn one_letter(a: &str, b: &str) -> bool {
    let (a, b) = (a.to_lowercase(), b.to_lowercase());
    super::alike::slips(a.as_bytes(), b.as_bytes()) == 1
}

/// What speaks for and against, the most telling first.
pub(super) fn reasons(found: &Compared, words: Lexicon<'_>, common: bool) -> Vec<Why> {
    let level = |thing: Thing| found.level[thing as usize];
    let show = |thing: Thing| {
        let (a, b) = found.words[thing as usize];
        (words.show(a), words.show(b))
    };
    let (mut why, mut against) = (Vec::new(), Vec::new());
    for (thing, name) in
        [(Thing::Link, "profile"), (Thing::Email, "e-mail"), (Thing::Phone, "telephone number")]
    {
        match level(thing) {
            _ if thing == Thing::Email && found.shared_mail => why.push(Why::Shared(name)),
            Level::Equal if thing == Thing::Phone && found.shared_phone => why.push(Why::Shared(name)),
            Level::Equal => why.push(Why::Same(name)),
            Level::Near | Level::Variant => {
                let (a, b) = show_plain(found.words[thing as usize], words);
                why.push(Why::Nearly(name, a, b));
            }
            Level::Different if thing == Thing::Link => against.push(Why::Another(name)),
            _ => {}
        }
    }
    match (level(Thing::Given), level(Thing::Family)) {
        (Level::Equal, Level::Equal) => {
            why.push(if found.swapped { Why::SameNameSwapped } else { Why::SameName })
        }
        (given, family) => {
            name_reason(given, show(Thing::Given), Why::SameGiven, &mut why, &mut against);
            name_reason(family, show(Thing::Family), Why::SameFamily, &mut why, &mut against);
        }
    }
    if level(Thing::Middle) == Level::Different {
        against.push(Why::Another("middle name"));
    }
    for (thing, name) in [
        (Thing::Birthday, "birthday"),
        (Thing::Employer, "employer"),
        (Thing::Street, "street"),
        (Thing::Code, "postal code"),
        (Thing::Town, "town"),
    ] {
        match level(thing) {
            Level::Equal => why.push(Why::Same(name)),
            Level::Variant if thing == Thing::Birthday => why.push(Why::Same(name)),
            Level::Variant | Level::Near => {
                let (a, b) = show(thing);
                why.push(Why::Nearly(name, a, b));
            }
            Level::Different => against.push(Why::Another(name)),
            Level::Loose if thing == Thing::Birthday => against.push(Why::Another(name)),
            _ => {}
        }
    }
    if common {
        against.push(Why::CommonName);
    }
    if found.other_generation {
        against.push(Why::OtherGeneration);
    }
    why.append(&mut against);
    why
}

fn show_plain((a, b): (WordId, WordId), words: Lexicon<'_>) -> (String, String) {
    let plain = |id: WordId| if id == 0 { String::new() } else { words.word(id).text.to_string() };
    (plain(a), plain(b))
}

fn name_reason(
    level: Level,
    (a, b): (String, String),
    same: Why,
    why: &mut Vec<Why>,
    against: &mut Vec<Why>,
) {
    let given = same == Why::SameGiven;
    match level {
        Level::Equal => why.push(same),
        Level::Variant if given => why.push(Why::Variant(a, b)),
        Level::Variant => why.push(Why::SharesFamilyName(a, b)),
        Level::Near => why.push(Why::Slip(a, b)),
        Level::Initial => why.push(Why::Initial(a, b)),
        Level::Loose | Level::Different => {
            against.push(Why::Another(if given { "given name" } else { "family name" }))
        }
        Level::Unknown => {}
    }
}
