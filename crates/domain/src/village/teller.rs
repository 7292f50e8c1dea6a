//! The teller: the few verbs in which the village is told.
//!
//! Days count back from today, so that `1` is yesterday and `-3` lies three days ahead. An id is
//! made of the quarter, the seat in it and a running number: whoever adds a person at the end of a
//! quarter, or a line at the end of a person, moves no other id.

use super::{Village, goes_by, portrait::Portrait};
use crate::{
    Event, EventId, Find, FindId, FindKind, GoodTurnId, Lead, LeadId, Name, Person, PersonId, Role, Source,
    What,
};
use jiff::{ToSpan, civil::Date};
use uuid::Uuid;

/// Who tells: holds what has been told so far.
pub(super) struct Teller {
    today: Date,
    quarter: u8,
    seat: u8,
    step: u8,
    pub(super) village: Village,
    /// Good turns whose second person is known by name until everybody has been told of.
    pub(super) joined: Vec<(GoodTurnId, &'static str)>,
    /// The same for leads that somebody brought.
    brought: Vec<(LeadId, &'static str)>,
}

/// What kind of thing an id names.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    Person = 1,
    Fact,
    Encounter,
    Promise,
    Lead,
    Find,
    Event,
    Turn,
}

impl Teller {
    pub(super) fn new(today: Date) -> Self {
        let village = Village {
            people: Vec::new(),
            facts: Vec::new(),
            encounters: Vec::new(),
            promises: Vec::new(),
            leads: Vec::new(),
            finds: Vec::new(),
            events: Vec::new(),
            turns: Vec::new(),
        };
        Self { today, quarter: 0, seat: 0, step: 0, village, joined: Vec::new(), brought: Vec::new() }
    }

    /// Turns to another quarter of the town.
    pub(super) fn quarter(&mut self, quarter: u8) -> &mut Self {
        (self.quarter, self.seat, self.step) = (quarter, 0, 0);
        self
    }

    /// The whole village, with names turned into ids.
    pub(super) fn told(self) -> Village {
        let Self { mut village, joined, brought, .. } = self;
        let people = &village.people;
        let find = |name: &str| people.iter().find(|p| goes_by(p, name)).map(|p| p.id);
        for turn in &mut village.turns {
            turn.with = joined.iter().find(|(id, _)| *id == turn.id).and_then(|(_, name)| find(name));
        }
        for lead in &mut village.leads {
            lead.by = brought.iter().find(|(id, _)| *id == lead.id).and_then(|(_, name)| find(name));
        }
        village
    }

    /// A person of this quarter; what follows is told of them.
    pub(super) fn person(
        &mut self,
        given: &str,
        family: &str,
        title: &str,
        organisation: &str,
    ) -> Portrait<'_> {
        (self.seat, self.step) = (self.seat + 1, 0);
        let id = PersonId(self.id(Kind::Person));
        let role = Role { title: title.into(), organisation: organisation.into(), department: String::new() };
        let at = self.village.people.len();
        self.village.people.push(Person { id, values: Vec::new(), in_ten: false, archived: false });
        Portrait { v: self, id, at }
            .holds(What::Name(Name::from_parts(given, family)))
            .holds(What::Role(role))
    }

    /// An opportunity, and who brought it ("" if nobody in particular).
    pub(super) fn lead(&mut self, by: &'static str, days: i32, until: Option<i32>, text: &str) {
        let id = LeadId(self.next(Kind::Lead));
        self.brought.push((id, by));
        let (came_on, until) = (self.ago(days), until.map(|u| self.ago(u)));
        self.village.leads.push(Lead {
            id,
            text: text.into(),
            by: None,
            came_on,
            until,
            closed_on: None,
            from: Source::Village,
        });
    }

    /// Something worth passing on.
    pub(super) fn find(&mut self, kind: FindKind, days: i32, page: &str, title: &str, text: &str) {
        let id = FindId(self.next(Kind::Find));
        let link = (!page.is_empty()).then(|| format!("https://example.org/{page}"));
        let (title, text, came_on) = (title.into(), text.into(), self.ago(days));
        let from = Source::Village;
        self.village.finds.push(Find { id, kind, title, text, link, came_on, closed_on: None, from });
    }

    /// Something I am invited to, and what I could give there.
    pub(super) fn event(&mut self, days_ahead: i32, name: &str, place: &str, give: &str) {
        let id = EventId(self.next(Kind::Event));
        let (name, place, give) = (name.into(), place.into(), give.into());
        let on = self.ago(-days_ahead);
        self.village.events.push(Event { id, name, on, place, give, from: Source::Village });
    }

    /// The day so many days before today; after it, if negative.
    pub(super) fn ago(&self, days: i32) -> Date {
        self.today.saturating_sub(days.days())
    }

    /// Reads 71da1000-KKKK-4000-8000-000000QQSSNN: kind, quarter, seat, number; 71da1 as in "tidal".
    fn id(&self, kind: Kind) -> Uuid {
        let tail = [0x80, 0, 0, 0, 0, self.quarter, self.seat, self.step];
        Uuid::from_fields(0x71da_1000, kind as u16, 0x4000, &tail)
    }

    /// The next id of that kind for the person, or the notice, just being told of.
    pub(super) fn next(&mut self, kind: Kind) -> Uuid {
        self.step += 1;
        self.id(kind)
    }
}
