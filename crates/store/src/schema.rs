//! The journalled tables: which there are and what columns they hold, for everything that treats
//! rows alike (journal, undo, export). A test holds this list against both databases.

/// A kind of thing whose every change is in the journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Entity {
    /// People.
    Person,
    /// Facts.
    Fact,
    /// Encounters.
    Encounter,
    /// Promises.
    Promise,
    /// Events.
    Event,
    /// Leads.
    Lead,
    /// Finds.
    Find,
    /// Good turns.
    GoodTurn,
    /// Answers.
    Answer,
    /// Imports.
    Import,
    /// Differences.
    Difference,
    /// What files say about me.
    Myself,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Int,
    Bool,
    Text,
    TextOpt,
    Id,
    IdOpt,
}

use Kind::{Bool, Id, IdOpt, Int, Text, TextOpt};

impl Entity {
    /// Every entity, in an order in which rows can be put back.
    pub const ALL: [Entity; 12] = [
        Entity::Import,
        Entity::Person,
        Entity::Fact,
        Entity::Encounter,
        Entity::Promise,
        Entity::Event,
        Entity::Lead,
        Entity::Find,
        Entity::GoodTurn,
        Entity::Answer,
        Entity::Difference,
        Entity::Myself,
    ];

    /// Its table, which is also its word in the journal and in an export.
    pub fn table(self) -> &'static str {
        match self {
            Entity::Person => "person",
            Entity::Fact => "fact",
            Entity::Encounter => "encounter",
            Entity::Promise => "promise",
            Entity::Event => "event",
            Entity::Lead => "lead",
            Entity::Find => "find",
            Entity::GoodTurn => "good_turn",
            Entity::Answer => "answer",
            Entity::Import => "import",
            Entity::Difference => "difference",
            Entity::Myself => "myself",
        }
    }

    /// The entity of a table.
    pub fn from_table(table: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|entity| entity.table() == table)
    }

    /// The columns after `account` and `id`, in the table's order.
    pub(crate) fn columns(self) -> &'static [(&'static str, Kind)] {
        match self {
            Entity::Person => &[
                ("name", Text),
                ("sort", Text),
                ("folded", Text),
                ("title", Text),
                ("organisation", Text),
                ("place", Text),
                ("in_ten", Bool),
                ("archived", Bool),
                ("doc", Text),
            ],
            Entity::Fact => &[
                ("person", Id),
                ("kind", Text),
                ("text", Text),
                ("evidence", Text),
                ("noted_on", Text),
                ("confirmed_on", TextOpt),
                ("ended_on", TextOpt),
                ("source", Text),
            ],
            Entity::Encounter => &[
                ("person", Id),
                ("channel", Text),
                ("direction", Text),
                ("happened_on", Text),
                ("place", Text),
                ("said", Text),
                ("source", Text),
            ],
            Entity::Promise => &[
                ("person", Id),
                ("text", Text),
                ("evidence", Text),
                ("made_on", Text),
                ("due_on", TextOpt),
                ("state", Text),
                ("closed_on", TextOpt),
                ("source", Text),
            ],
            Entity::Event => {
                &[("name", Text), ("held_on", Text), ("place", Text), ("give", Text), ("source", Text)]
            }
            Entity::Lead => &[
                ("text", Text),
                ("by_person", IdOpt),
                ("came_on", Text),
                ("until_on", TextOpt),
                ("source", Text),
                ("closed_on", TextOpt),
            ],
            Entity::Find => &[
                ("kind", Text),
                ("title", Text),
                ("text", Text),
                ("link", TextOpt),
                ("came_on", Text),
                ("source", Text),
                ("closed_on", TextOpt),
            ],
            Entity::GoodTurn => &[
                ("person", Id),
                ("with_person", IdOpt),
                ("kind", Text),
                ("text", Text),
                ("done_on", Text),
                ("source", Text),
                ("done_by", TextOpt),
            ],
            Entity::Answer => &[
                ("suggestion", Text),
                ("person", Id),
                ("verdict", Text),
                ("answered_on", Text),
                ("until_on", TextOpt),
                ("about", TextOpt),
            ],
            Entity::Import => &[("files", Text), ("at", Int), ("counts", Text), ("kinds", TextOpt)],
            Entity::Difference => &[("one", Id), ("other", Id), ("decided_on", Text)],
            Entity::Myself => &[("doc", Text)],
        }
    }

    /// The columns that name a person, by which a person's things are found.
    pub(crate) fn person_columns(self) -> impl Iterator<Item = &'static str> {
        self.columns().iter().filter(|(_, kind)| matches!(kind, Id | IdOpt)).map(|(name, _)| *name)
    }
}
