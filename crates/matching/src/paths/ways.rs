//! Ways: whom I could ask to bring me together with somebody, or into a company, and why each step would hold.
//!
//! Counted is the first person: that is who I ask. A way that leads through somebody whom I reach as easily myself
//! is left out, for then I would ask that one.

use super::Path;
use super::graph::Node;
use super::shared::{self, Common};
use super::strength::{self, FAR, Share};
use super::ties::{ME, Reason, Ties, Why};
use domain::{PersonId, fold};
use jiff::civil::Date;
use std::cmp::Reverse;

/// At most so many people stand between me and whom I look for.
const BETWEEN: usize = 3;

/// At most so many reasons are given for a step.
const REASONS: usize = 2;

/// How much more a tie may cost that is still about as close as another.
const ABOUT_AS_WELL: u32 = 300;

/// One step of a way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Who knows; `None` is me.
    pub from: Option<PersonId>,
    /// Whom.
    pub to: PersonId,
    /// Why, the best reason first; never empty.
    pub reasons: Vec<Reason>,
}

/// A way to somebody: whom I ask first, and how it goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// Whom I ask.
    pub through: PersonId,
    /// Whether I was in touch with them in the last years, or tend them: whom I know by name alone may not answer.
    pub near: bool,
    /// From me to whom I look for, at least two.
    pub steps: Vec<Step>,
}

/// Something shared that a text may mean: a company, a school, a club, a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Company {
    /// What it is.
    pub common: Common,
    /// What it is called.
    pub name: String,
    /// How many of my people belong to it, or did.
    pub people: usize,
}

/// Somebody who belongs to a company, or did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Who.
    pub person: PersonId,
    /// Whether they still do, as far as is known.
    pub still: bool,
    /// How we know one another.
    pub reasons: Vec<Reason>,
}

impl Ties {
    /// How somebody and I know one another; empty if they are not in my network.
    pub fn between_us(&self, person: PersonId) -> Vec<Reason> {
        let Some(told) = self.told.get(&person) else { return Vec::new() };
        let mut reasons = told.mine.clone();
        for (part, hub) in &told.parts {
            if let Some((mine, _)) = self.mine.iter().find(|(_, own)| own == hub) {
                let still = part.still && mine.still;
                let (share, name) = (part.common.share, part.name.clone());
                reasons.push(Reason { why: Why::Shared { share, name, still }, on: None });
            }
        }
        // That somebody stands in an address book goes without saying where there is more to say.
        if reasons.len() > 1 {
            reasons.retain(|reason| reason.why != Why::Listed);
        }
        reasons
    }

    /// When I was last in touch with somebody.
    pub fn last_touch(&self, person: PersonId) -> Option<Date> {
        let touched =
            |reason: &Reason| matches!(reason.why, Why::Touched { .. }).then_some(reason.on).flatten();
        self.told.get(&person)?.mine.iter().filter_map(touched).max()
    }

    /// The best ways to somebody, at most `limit`, each over another first person, the best first. None goes over
    /// somebody whom I know less well than the one I look for: then I would write myself.
    pub fn ways_to(&mut self, person: PersonId, limit: usize) -> Vec<Way> {
        let Some(node) = self.nodes.get(&person).copied() else { return Vec::new() };
        let own = self.told.get(&person).map_or(u32::MAX, |told| told.cost);
        let mut ways = self.ways(node, limit, |_| false);
        ways.retain(|way| self.told[&way.through].cost <= own.saturating_add(ABOUT_AS_WELL));
        ways
    }

    /// The best ways to anybody of a company, over first persons who do not belong to it.
    pub fn ways_into(&mut self, company: &Common, limit: usize) -> Vec<Way> {
        let Some((node, hub)) = self.hubs.iter().find(|(_, hub)| hub.common == *company) else {
            return Vec::new();
        };
        let (node, inside) = (*node, hub.people.clone());
        let who = self.who.clone();
        self.ways(node, limit, |first| who[first as usize].is_none_or(|id| inside.contains(&id)))
    }

    fn ways(&mut self, to: Node, limit: usize, skip: impl Fn(Node) -> bool) -> Vec<Way> {
        let mut wanted = limit.max(1);
        loop {
            let paths = self.firsts.best(&self.graph, ME, to, wanted, &skip);
            let all = paths.len() < wanted || wanted >= 4 * limit;
            let mut ways: Vec<Way> = paths.iter().filter_map(|path| self.way(path)).collect();
            // Whom I know only by name is asked where nobody else is there to ask.
            if ways.iter().any(|way| way.near) {
                ways.retain(|way| way.near);
            }
            if all || ways.len() >= limit {
                ways.truncate(limit);
                return ways;
            }
            wanted *= 2;
        }
    }

    fn way(&self, path: &Path) -> Option<Way> {
        if path.cost > FAR {
            return None;
        }
        let people: Vec<(Node, PersonId)> =
            path.nodes.iter().filter_map(|node| Some((*node, self.who[*node as usize]?))).collect();
        let ends_at = path.nodes.last().and_then(|node| self.who[*node as usize]);
        let between = people.len() - usize::from(ends_at.is_some());
        if between == 0 || between > BETWEEN || self.goes_round(path) {
            return None;
        }
        let mut from = None;
        let mut steps = Vec::with_capacity(people.len());
        for (_, to) in &people {
            let mut reasons = match from {
                None => self.between_us(*to),
                Some(from) => self.between(from, *to),
            };
            reasons.truncate(REASONS);
            steps.push(Step { from, to: *to, reasons });
            from = Some(*to);
        }
        let through = people.first()?.1;
        let near = self.told.get(&through)?.cost < strength::cost(strength::LISTED);
        Some(Way { through, near, steps })
    }

    /// Whether a way leads through somebody whom I reach as easily myself.
    fn goes_round(&self, path: &Path) -> bool {
        let (mut cost, mut first) = (0, true);
        for (at, pair) in path.nodes.windows(2).enumerate() {
            let arc = self.graph.row(pair[0]).iter().find(|arc| arc.to == pair[1]);
            let toll = if at == 0 { 0 } else { self.graph.toll(pair[0]) };
            cost += toll + arc.map_or(0, |arc| arc.cost);
            let Some(person) = self.who[pair[1] as usize] else { continue };
            let last = at + 2 == path.nodes.len();
            if !first && !last && self.told.get(&person).is_some_and(|told| told.cost <= cost) {
                return true;
            }
            first = false;
        }
        false
    }

    /// Why two others are tied, the best reason first.
    fn between(&self, one: PersonId, other: PersonId) -> Vec<Reason> {
        let mut found: Vec<(u32, Reason)> = Vec::new();
        for (from, to) in [(one, other), (other, one)] {
            let says = self.told.get(&from).into_iter().flat_map(|told| &told.others);
            let says = says.filter(|(named, ..)| *named == to);
            found.extend(says.map(|(_, reason, holds)| (strength::cost(*holds), reason.clone())));
        }
        let parts = |id: &PersonId| self.told.get(id).map_or(&[][..], |told| told.parts.as_slice());
        for (part, hub) in parts(&one) {
            let Some((also, _)) = parts(&other).iter().find(|(_, theirs)| theirs == hub) else { continue };
            let share = part.common.share;
            let cost = share.half(part.still) + share.half(also.still) + self.graph.toll(*hub);
            // A gathering's key begins with its day.
            let on = (share == Share::Gathering).then(|| part.common.key.get(..10)?.parse().ok()).flatten();
            let still = part.still && also.still;
            found.push((cost, Reason { why: Why::Shared { share, name: part.name.clone(), still }, on }));
        }
        found.sort();
        let mut reasons: Vec<Reason> = Vec::new();
        for (_, reason) in found.into_iter().filter(|(cost, _)| *cost < FAR) {
            // The same introduction may stand in what is known of either.
            if !reasons.iter().any(|known| known.why == reason.why) {
                reasons.push(reason);
            }
        }
        reasons
    }

    /// What a text may mean: the name itself, else names that begin so, else names that hold each of its words.
    pub fn companies(&self, text: &str) -> Vec<Company> {
        let wanted = shared::key(text);
        if wanted.is_empty() {
            return Vec::new();
        }
        let words = fold::words(&wanted);
        let fits = |hub: &super::ties::Hub| -> Option<u8> {
            let key = hub.common.key.as_str();
            if hub.common.share == Share::Gathering || hub.people.is_empty() {
                return None;
            }
            let held = |word: &String| key.split(' ').any(|own| own.starts_with(word.as_str()));
            match () {
                () if key == wanted => Some(0),
                () if key.strip_prefix(wanted.as_str()).is_some_and(|rest| rest.starts_with(' ')) => Some(1),
                () if words.iter().all(held) => Some(2),
                () => None,
            }
        };
        let mut found: Vec<(u8, Company)> = Vec::new();
        for hub in self.hubs.values() {
            if let Some(rank) = fits(hub) {
                let (common, name) = (hub.common.clone(), capital(&hub.name));
                found.push((rank, Company { common, name, people: hub.people.len() }));
            }
        }
        let best = found.iter().map(|(rank, _)| *rank).min();
        found.retain(|(rank, _)| *rank == 0 || best != Some(0));
        found.sort_by(|(a, x), (b, y)| {
            (a, Reverse(x.people), &x.common).cmp(&(b, Reverse(y.people), &y.common))
        });
        found.into_iter().map(|(_, company)| company).collect()
    }

    /// Who of my people belongs to a company: those of today first, then whom I reach most easily.
    pub fn people_of(&self, company: &Common) -> Vec<Member> {
        let Some((node, hub)) = self.hubs.iter().find(|(_, hub)| hub.common == *company) else {
            return Vec::new();
        };
        let member = |person: &PersonId| {
            let told = self.told.get(person)?;
            let still = told.parts.iter().any(|(part, at)| at == node && part.still);
            let mut reasons = self.between_us(*person);
            reasons.truncate(REASONS);
            Some((!still, told.cost, Member { person: *person, still, reasons }))
        };
        let mut members: Vec<_> = hub.people.iter().filter_map(member).collect();
        members.sort_by_key(|(gone, cost, member)| (*gone, *cost, member.person));
        members.into_iter().map(|(_, _, member)| member).collect()
    }
}

/// A name as it begins a line: "the Meridian Line" was told within a sentence.
fn capital(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
