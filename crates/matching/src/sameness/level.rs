//! What comes out of comparing two people: for each thing that is known of both, how far it agrees.

use super::alike::Likeness;
use super::words::WordId;

/// How far one thing agrees.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Level {
    /// One of the two does not say.
    #[default]
    Unknown,
    Equal,
    /// Another form of it: a nickname, one of two family names, the same mailbox name elsewhere.
    Variant,
    /// A slip or spelled by ear.
    Near,
    /// Only the first letter is known, and agrees.
    Initial,
    /// Something is left of it.
    Loose,
    Different,
}
pub(super) const LEVELS: usize = Level::Different as usize + 1;

/// What is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Thing {
    Given,
    Family,
    Middle,
    Number,
    Street,
    More,
    Town,
    Code,
    Region,
    Phone,
    Email,
    Link,
    Employer,
    Birthday,
}
pub(super) const THINGS: usize = Thing::Birthday as usize + 1;
pub(super) const ALL: [Thing; THINGS] = {
    use Thing::*;
    [Given, Family, Middle, Number, Street, More, Town, Code, Region, Phone, Email, Link, Employer, Birthday]
};

/// What came out of comparing two people.
#[derive(Clone, Debug, Default)]
pub(super) struct Compared {
    pub level: [Level; THINGS],
    /// Where `Equal`: the logarithm of how often two strangers share just this.
    pub rare: [f32; THINGS],
    /// The words that were compared, for saying why.
    pub words: [(WordId, WordId); THINGS],
    /// Given and family name stand in each other's place.
    pub swapped: bool,
    /// Senior and junior.
    pub other_generation: bool,
    /// Both are organisations.
    pub organisations: bool,
    /// One is an organisation, the other somebody.
    pub other_kind: bool,
    /// One is marked as junior or senior, the other is not.
    pub perhaps_other_generation: bool,
    /// The agreeing e-mail address is an office's.
    pub shared_mail: bool,
    /// The agreeing number may be that of others, too.
    pub shared_phone: bool,
    /// Each has an address of their own at one and the same host.
    pub other_mail_there: bool,
}

impl Compared {
    /// Whether the given name agrees, be it in another form.
    pub fn given_agrees(&self) -> bool {
        matches!(self.level[Thing::Given as usize], Level::Equal | Level::Variant | Level::Near)
    }

    /// Whether given and family name agree, be it in another form.
    pub fn names_agree(&self) -> bool {
        let agrees =
            |thing: Thing| matches!(self.level[thing as usize], Level::Equal | Level::Variant | Level::Near);
        agrees(Thing::Given) && agrees(Thing::Family)
    }
}

pub(super) fn level_of(likeness: Likeness) -> Level {
    match likeness {
        Likeness::Equal => Level::Equal,
        Likeness::Near => Level::Near,
        Likeness::Loose => Level::Loose,
        Likeness::Apart => Level::Different,
    }
}

/// A rough worth of a level, to choose which of several names or places to compare.
pub(super) fn worth(level: Level) -> f32 {
    match level {
        Level::Unknown => 0.0,
        Level::Equal => 3.0,
        Level::Variant => 2.6,
        Level::Near => 2.2,
        Level::Initial => 1.0,
        Level::Loose => 0.3,
        Level::Different => -1.0,
    }
}
