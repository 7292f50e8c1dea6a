//! The rules, one a file: each turns a network and a day into suggestions of its kind, the best first.

pub mod find_fits;
pub mod follow_up;
pub mod lead_fits;
pub mod long_unseen;
pub mod need_meets_offer;
pub mod news;
pub mod promise_due;
pub mod should_meet;
pub mod thanks;
pub mod the_ten;

#[cfg(test)]
mod stories;

use crate::index::Index;
use domain::network::Network;
use domain::{Fact, FactId, FactKind, PersonId};
use jiff::civil::Date;

/// What a rule looks at: the network with its index, on a day, and perhaps for one person only.
pub struct Look<'a> {
    /// The people and what is known.
    pub network: &'a Network,
    /// Its index; what it remembers of nearest ones may grow.
    pub index: &'a mut Index,
    /// The day.
    pub today: Date,
    /// Only suggestions in which this person has a part are wanted.
    pub only: Option<PersonId>,
}

impl Look<'_> {
    /// Whether somebody is here and not put away.
    fn here(&self, person: PersonId) -> bool {
        self.network.people.contains_key(&person)
    }

    /// Whether a suggestion between these two is wanted.
    fn wanted(&self, one: PersonId, other: PersonId) -> bool {
        one != other && self.only.is_none_or(|only| only == one || only == other)
    }

    /// The facts of a kind to look at on this day: the newest, and a window of older ones that moves on
    /// every day, so that nobody is lost and the cost of a morning does not grow with the years. For one
    /// person, theirs as well.
    fn facts_of_the_day(&self, kind: FactKind, newest: usize, older: usize) -> Vec<FactId> {
        let all = self.index.newest(kind);
        let rest = all.len().saturating_sub(newest);
        let mut chosen: Vec<FactId> = all.clone().take(newest).collect();
        if rest > 0 {
            let start = (day_number(self.today) * older) % rest;
            let window = all.clone().skip(newest + start).take(older);
            let wrapped = all.skip(newest).take(older.saturating_sub(rest - start).min(start));
            chosen.extend(window.chain(wrapped));
        }
        if let Some(only) = self.only {
            let known: std::collections::BTreeSet<FactId> = chosen.iter().copied().collect();
            let theirs = self.index.facts_of(only).filter(|id| !known.contains(id));
            chosen
                .extend(theirs.filter(|id| self.network.facts.get(id).is_some_and(|fact| fact.kind == kind)));
        }
        chosen.retain(|id| self.fact(*id).is_some());
        chosen
    }

    /// A fact of somebody who is here.
    fn fact(&self, id: FactId) -> Option<&Fact> {
        self.network.facts.get(&id).filter(|fact| self.here(fact.person))
    }

    /// Whether two know one another already, as far as I know: I introduced them, or they work in one place.
    fn know_each_other(&self, one: PersonId, other: PersonId) -> bool {
        let place = |person| self.network.people.get(&person).map_or("", |known| known.organisation.trim());
        let (place, other_place) = (place(one), place(other));
        let together = !place.is_empty()
            && !other_place.is_empty()
            && (place == other_place || domain::fold::fold(place) == domain::fold::fold(other_place));
        let pair = [(one, Some(other)), (other, Some(one))];
        together || self.network.turns.values().any(|turn| pair.contains(&(turn.person, turn.with)))
    }
}

/// Days since the year 0: what moves on every morning counts by it.
pub(crate) fn day_number(today: Date) -> usize {
    usize::try_from(today.since(Date::ZERO).map_or(0, |span| span.get_days())).unwrap_or_default()
}

/// How many days lie between; negative if `to` comes first.
fn days_between(from: Date, to: Date) -> i32 {
    to.since(from).map_or(0, |span| span.get_days())
}

/// A day in words, as seen from today: "today", "tomorrow", "last Tuesday", "on 3 March".
pub(crate) fn day_in_words(day: Date, today: Date) -> String {
    let weekday = day.strftime("%A");
    match today.since(day).map_or(i32::MAX, |span| span.get_days()) {
        0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        -1 => "tomorrow".to_owned(),
        2..=6 => format!("last {weekday}"),
        -6..=-2 => format!("on {weekday}"),
        _ if day.year() == today.year() => format!("on {} {}", day.day(), day.strftime("%B")),
        _ => format!("on {} {}", day.day(), day.strftime("%B %Y")),
    }
}
