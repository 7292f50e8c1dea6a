//! The portrait: what can be told of one person, a verb for each kind of thing.
//!
//! Days count back from today, as in `teller`.

use super::teller::{Kind, Teller};
use crate::{
    Channel, Direction, Doer, Encounter, EncounterId, Fact, FactId, FactKind, GoodTurn, GoodTurnId, Name,
    PartialDate, PersonId, Promise, PromiseId, PromiseState, Source, TurnKind, Value, What, person::Place,
};

/// One person while they are told of.
pub(super) struct Portrait<'a> {
    pub(super) v: &'a mut Teller,
    /// Whom it shows.
    pub(super) id: PersonId,
    /// Where they stand among the people.
    pub(super) at: usize,
}

impl Portrait<'_> {
    /// A value of the address book.
    pub(super) fn holds(self, what: What) -> Self {
        self.v.village.people[self.at].values.push(Value { what, from: Source::Village });
        self
    }

    fn name(self, change: impl FnOnce(&mut Name)) -> Self {
        let values = &mut self.v.village.people[self.at].values;
        let name =
            values.iter_mut().find_map(|v| if let What::Name(n) = &mut v.what { Some(n) } else { None });
        if let Some(name) = name {
            change(name);
        }
        self
    }

    /// What friends call them.
    pub(super) fn called(self, nickname: &str) -> Self {
        self.name(|n| n.nickname = nickname.into())
    }

    /// How they write their whole name, where that is not given name first.
    pub(super) fn written(self, full: &str) -> Self {
        self.name(|n| n.full = full.into())
    }

    /// "Dr." and the like.
    pub(super) fn prefix(self, prefix: &str) -> Self {
        self.name(|n| n.prefix = prefix.into())
    }

    /// Where they live.
    pub(super) fn of(self, town: &str, country: &str) -> Self {
        let place = Place { town: town.into(), country: country.into(), ..Place::default() };
        self.holds(What::Place(place))
    }

    /// Of Tarrowmouth, as most are.
    pub(super) fn here(self) -> Self {
        self.of("Tarrowmouth", "England")
    }

    pub(super) fn mail(self, address: &str) -> Self {
        self.holds(What::Email { label: "work".into(), address: address.into() })
    }

    pub(super) fn phone(self, number: &str) -> Self {
        self.holds(What::Phone { label: "mobile".into(), number: number.into() })
    }

    pub(super) fn link(self, page: &str) -> Self {
        self.holds(What::Link { label: String::new(), url: format!("https://example.org/{page}") })
    }

    /// A birthday that stays where it is.
    pub(super) fn born(self, month: i8, day: i8) -> Self {
        self.birthday(PartialDate::new(None, Some(month), Some(day)))
    }

    /// A birthday that comes up in some days, whenever one looks.
    pub(super) fn birthday_in(self, days: i32) -> Self {
        let on = self.v.ago(-days);
        self.birthday(PartialDate::new(None, Some(on.month()), Some(on.day())))
    }

    fn birthday(self, date: Option<PartialDate>) -> Self {
        match date {
            Some(date) => self.holds(What::Day { label: "birthday".into(), date }),
            None => self,
        }
    }

    /// How we met; what is long ago is remembered by its month.
    pub(super) fn met(self, days: i32, how: &str) -> Self {
        let on = self.v.ago(days);
        let on = if days > 100 {
            PartialDate::new(Some(on.year()), Some(on.month()), None)
        } else {
            Some(on.into())
        };
        self.holds(What::Met { on, how: how.into() })
    }

    /// One of the ten.
    pub(super) fn ten(self) -> Self {
        self.v.village.people[self.at].in_ten = true;
        self
    }

    fn fact(self, kind: FactKind, days: i32, text: &str, evidence: &str) -> Self {
        let id = FactId(self.v.next(Kind::Fact));
        let (person, noted_on) = (self.id, self.v.ago(days));
        self.v.village.facts.push(Fact {
            id,
            person,
            kind,
            text: text.into(),
            evidence: evidence.into(),
            noted_on,
            confirmed_on: None,
            ended_on: None,
            from: Source::Village,
        });
        self
    }

    pub(super) fn need(self, days: i32, text: &str, evidence: &str) -> Self {
        self.fact(FactKind::Need, days, text, evidence)
    }
    pub(super) fn offer(self, days: i32, text: &str, evidence: &str) -> Self {
        self.fact(FactKind::Offer, days, text, evidence)
    }
    pub(super) fn ideal(self, days: i32, text: &str, evidence: &str) -> Self {
        self.fact(FactKind::IdealClient, days, text, evidence)
    }
    pub(super) fn loves(self, days: i32, text: &str, evidence: &str) -> Self {
        self.fact(FactKind::Interest, days, text, evidence)
    }
    pub(super) fn background(self, days: i32, text: &str, evidence: &str) -> Self {
        self.fact(FactKind::Background, days, text, evidence)
    }
    pub(super) fn personal(self, days: i32, text: &str, evidence: &str) -> Self {
        self.fact(FactKind::Personal, days, text, evidence)
    }
    pub(super) fn prefers(self, days: i32, text: &str, evidence: &str) -> Self {
        self.fact(FactKind::Preference, days, text, evidence)
    }

    pub(super) fn news(self, days: i32, text: &str, evidence: &str) -> Self {
        self.fact(FactKind::News, days, text, evidence)
    }

    /// The fact just told was said again.
    pub(super) fn again(self, days: i32) -> Self {
        let on = self.v.ago(days);
        if let Some(fact) = self.v.village.facts.last_mut() {
            fact.confirmed_on = Some(on);
        }
        self
    }

    /// The fact just told holds no more.
    pub(super) fn until(self, days: i32) -> Self {
        let on = self.v.ago(days);
        if let Some(fact) = self.v.village.facts.last_mut() {
            fact.ended_on = Some(on);
        }
        self
    }

    fn touch(self, (channel, direction): (Channel, Direction), days: i32, place: &str, said: &str) -> Self {
        let id = EncounterId(self.v.next(Kind::Encounter));
        let (person, on, place, said) = (self.id, self.v.ago(days), place.into(), said.into());
        let from = Source::Village;
        self.v.village.encounters.push(Encounter { id, person, channel, direction, on, place, said, from });
        self
    }

    /// We met face to face.
    pub(super) fn saw(self, days: i32, place: &str, said: &str) -> Self {
        self.touch((Channel::Met, Direction::Both), days, place, said)
    }
    /// We took time for one another.
    pub(super) fn coffee(self, days: i32, place: &str, said: &str) -> Self {
        self.touch((Channel::Coffee, Direction::Both), days, place, said)
    }
    /// They rang.
    pub(super) fn rang(self, days: i32, said: &str) -> Self {
        self.touch((Channel::Call, Direction::ToMe), days, "", said)
    }
    /// I rang.
    pub(super) fn i_rang(self, days: i32, said: &str) -> Self {
        self.touch((Channel::Call, Direction::FromMe), days, "", said)
    }
    /// They wrote a letter or an e-mail.
    pub(super) fn wrote(self, days: i32, said: &str) -> Self {
        self.touch((Channel::Mail, Direction::ToMe), days, "", said)
    }
    /// I wrote a letter or an e-mail.
    pub(super) fn i_wrote(self, days: i32, said: &str) -> Self {
        self.touch((Channel::Mail, Direction::FromMe), days, "", said)
    }
    /// I sent a short message.
    pub(super) fn i_texted(self, days: i32, said: &str) -> Self {
        self.touch((Channel::Message, Direction::FromMe), days, "", said)
    }

    fn promise(self, made: i32, due: Option<i32>, kept: Option<i32>, text: &str, evidence: &str) -> Self {
        let id = PromiseId(self.v.next(Kind::Promise));
        let (person, made_on) = (self.id, self.v.ago(made));
        let (due_on, closed_on) = (due.map(|d| self.v.ago(d)), kept.map(|d| self.v.ago(d)));
        let state = if kept.is_some() { PromiseState::Kept } else { PromiseState::Open };
        self.v.village.promises.push(Promise {
            id,
            person,
            text: text.into(),
            evidence: evidence.into(),
            made_on,
            due_on,
            state,
            closed_on,
            from: Source::Village,
        });
        self
    }

    /// A promise made so many days ago, due so many days ago (negative: still ahead).
    pub(super) fn promised(self, made: i32, due: i32, text: &str, evidence: &str) -> Self {
        self.promise(made, Some(due), None, text, evidence)
    }

    /// A promise without a day.
    pub(super) fn promised_sometime(self, made: i32, text: &str, evidence: &str) -> Self {
        self.promise(made, None, None, text, evidence)
    }

    /// A promise made and kept.
    pub(super) fn kept(self, made: i32, kept: i32, text: &str, evidence: &str) -> Self {
        self.promise(made, Some(kept), Some(kept), text, evidence)
    }

    /// Something they did for me.
    pub(super) fn helped_me(self, kind: TurnKind, days: i32, text: &str) -> Self {
        let of = self.turn(kind, days, text);
        if let Some(turn) = of.v.village.turns.last_mut() {
            turn.by = Doer::Them;
        }
        of
    }

    /// Something I did for them.
    pub(super) fn turn(self, kind: TurnKind, days: i32, text: &str) -> Self {
        let id = GoodTurnId(self.v.next(Kind::Turn));
        let (person, text, on) = (self.id, text.into(), self.v.ago(days));
        let (by, from) = (Doer::Me, Source::Village);
        self.v.village.turns.push(GoodTurn { id, person, with: None, by, kind, text, on, from });
        self
    }

    /// I brought them together with somebody who goes by that name.
    pub(super) fn introduced(self, days: i32, other: &'static str, text: &str) -> Self {
        let of = self.turn(TurnKind::Introduction, days, text);
        if let Some(id) = of.v.village.turns.last().map(|turn| turn.id) {
            of.v.joined.push((id, other));
        }
        of
    }
}
