//! Finds: things worth passing on.

use crate::{FindId, Source};
use jiff::ToSpan as _;
use jiff::civil::Date;

/// What sort of thing a find is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FindKind {
    /// Something to read that is short.
    Article,
    /// Something to read that is long.
    Book,
    /// A call for papers, grants, speakers.
    Call,
    /// News.
    News,
}

impl FindKind {
    /// Every kind.
    pub const ALL: [FindKind; 4] = [FindKind::Article, FindKind::Book, FindKind::Call, FindKind::News];

    /// The stable word for the kind.
    pub fn word(self) -> &'static str {
        match self {
            FindKind::Article => "article",
            FindKind::Book => "book",
            FindKind::Call => "call",
            FindKind::News => "news",
        }
    }

    /// The kind named by its stable word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.word() == word)
    }
}

/// So many days a find is worth passing on; a book or a call may be found again.
pub const FRESH_DAYS: i32 = 60;

/// Something worth passing on.
#[derive(Clone, Debug, PartialEq)]
pub struct Find {
    /// Its id.
    pub id: FindId,
    /// What sort of thing.
    pub kind: FindKind,
    /// Its title.
    pub title: String,
    /// What it says, in a few sentences or whole.
    pub text: String,
    /// Where it stands, if on the web.
    pub link: Option<String>,
    /// When it came.
    pub came_on: Date,
    /// When it was set aside.
    pub closed_on: Option<Date>,
    /// Who or what brought it.
    pub from: Source,
}

impl Find {
    /// Whether it is still worth passing on, on a day.
    pub fn open_on(&self, today: Date) -> bool {
        self.closed_on.is_none() && today <= self.came_on.saturating_add(FRESH_DAYS.days())
    }
}
