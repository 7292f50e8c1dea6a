//! Learning the weights from the people at hand, without examples: expectation and maximisation over
//! the pairs that share a block and over pairs drawn evenly from all (which show how strangers agree),
//! with what is believed of any population as a start and a counterweight.

use super::level::{Compared, LEVELS, Level, THINGS, Thing};
use super::register::Register;
use super::weigh::{Chances, Shares, Weights};
use std::collections::BTreeMap;

/// Rounds; the weights hardly move after that.
const ROUNDS: usize = 12;
/// How much more often given names may be replaced by mistake than family names.
const SLACK: f32 = 1.5;
/// For how many people the believed rates count.
const BELIEF: f32 = 20.0;

/// How many people are asked for their neighbours, and how many pairs of strangers drawn, when learning.
const ASKED: usize = 1_500;
const DRAWN: usize = 20_000;

impl Register {
    /// Learns from everybody how much each thing says. Without it, what is believed of any population
    /// speaks.
    pub fn learn(&mut self) {
        let everybody: Vec<u32> = self.places.values().copied().collect();
        let comparer = self.comparer(2);
        let step = everybody.len().div_ceil(ASKED).max(1);
        let mut near = Vec::new();
        let mut asked = 0;
        for at in everybody.iter().step_by(step) {
            asked += 1;
            let mut neighbours = self.neighbours(*at);
            neighbours.sort_by_key(|other| self.id(*other));
            for other in neighbours {
                // With everybody asked, each pair is met twice.
                if step > 1 || self.id(other) < self.id(*at) {
                    near.push(comparer.compare(self.entry(*at), self.entry(other)));
                }
            }
        }
        let mut any = Vec::new();
        let mut townsfolk = Vec::new();
        let people = everybody.len();
        let stride = (people * people.saturating_sub(1) / 2).div_ceil(DRAWN).max(1);
        // The pairs are numbered row by row; every so many, one is drawn.
        let (mut i, mut j) = (0, stride);
        while i < people {
            if j >= i {
                j -= i;
                i += 1;
            } else {
                any.push(comparer.compare(self.entry(everybody[i]), self.entry(everybody[j])));
                j += stride;
            }
        }
        let mut namesakes = Vec::new();
        let mut last: BTreeMap<u32, u32> = BTreeMap::new();
        for at in everybody.iter().step_by(people.div_ceil(20_000).max(1)) {
            if let Some(family) =
                self.entry(*at).names.iter().map(|n| n.family_whole).find(|family| *family != 0)
                && let Some(before) = last.insert(family, *at)
            {
                namesakes.push(comparer.compare(self.entry(*at), self.entry(before)));
            }
        }
        let mut last: BTreeMap<u32, u32> = BTreeMap::new();
        for at in everybody.iter().step_by(people.div_ceil(20_000).max(1)) {
            if let Some(town) = self.entry(*at).places.iter().map(|p| p.town).find(|town| *town != 0)
                && let Some(before) = last.insert(town, *at)
            {
                townsfolk.push(comparer.compare(self.entry(*at), self.entry(before)));
            }
        }
        let known = |at: &&u32| {
            let entry = self.entry(**at);
            !(entry.mails.is_empty() && entry.phones.is_empty() && entry.links.is_empty())
        };
        let reachable = everybody.iter().filter(known).count() as f32 / people.max(1) as f32;
        // Pairs met from one side only count for half when everybody else is not asked.
        let asked = if step > 1 { asked * 2 } else { asked };
        self.weights = learn(Lessons { reachable, near, any, townsfolk, namesakes, people, asked });
    }
}

/// The pairs to learn from.
pub(super) struct Lessons {
    /// Pairs that share a block.
    pub near: Vec<Compared>,
    /// Pairs drawn evenly from all.
    pub any: Vec<Compared>,
    /// Pairs in one town.
    pub townsfolk: Vec<Compared>,
    /// Pairs of one family name.
    pub namesakes: Vec<Compared>,
    /// The share of those of whom a number, an address or a profile is known.
    pub reachable: f32,
    /// How many people are known, and how many of them `near` was gathered for.
    pub people: usize,
    pub asked: usize,
}

/// The weights that explain the pairs best.
pub(super) fn learn(mut lessons: Lessons) -> Weights {
    let mut weights = Weights::default();
    let believed = Weights::default();
    for round in 0..ROUNDS {
        let scales = weights.scales(lessons.people);
        let mut same: Chances = [[0.0; LEVELS]; THINGS];
        let mut strangers: Chances = [[0.0; LEVELS]; THINGS];
        let mut sum = Shares::default();
        let (mut other_given, mut identified) = (0.0, 0.0);
        lessons.near.retain(|found| {
            let shares = scales.shares(found);
            sum.same += shares.same;
            sum.house += shares.house;
            sum.work += shares.work;
            if found.level[Thing::Given as usize] == Level::Different {
                if [Thing::Email, Thing::Link, Thing::Birthday]
                    .iter()
                    .any(|t| found.level[*t as usize] == Level::Equal)
                {
                    identified += shares.same;
                } else {
                    other_given += shares.same + shares.house;
                }
            }
            if shares.same > 1e-4 {
                count(&mut same, found, shares.same);
            }
            // What looks like strangers from the start will not look otherwise later.
            round > 0 || shares.same + shares.house + shares.work > 1e-6
        });
        for found in &lessons.any {
            count(&mut strangers, found, scales.shares(found).strangers);
        }
        let (mut both, mut all) = (4.0, 10.0);
        for found in &lessons.townsfolk {
            let level = found.level[Thing::Code as usize];
            if level != Level::Unknown {
                let share = scales.shares(found).strangers;
                all += share;
                both += if level == Level::Equal { share } else { 0.0 };
            }
        }
        weights.code_in_town = both / all;
        let among = |found: &[Compared]| {
            found.iter().fold((0.0, 0.0), |(agree, all), pair| {
                let known = pair.level[Thing::Given as usize] != Level::Unknown;
                let share = if known { scales.shares(pair).strangers } else { 0.0 };
                (agree + if pair.given_agrees() { share } else { 0.0 }, all + share)
            })
        };
        let (by_chance, all) = among(&lessons.any);
        let (agree, relatives) = among(&lessons.namesakes);
        let expected = relatives * (by_chance + 0.5) / (all + 100.0);
        weights.names_together = ((agree + 6.0) / (expected + 2.0)).clamp(1.0, 8.0);
        weights.settle(&same, &strangers);
        // Another given name at the same address: a table that replaces one name by another replaces given
        // names about as often as family names; only what goes beyond that are people who live together.
        // Where people can be reached, their own numbers and addresses tell, and nothing need be assumed.
        let known: f32 = same[Thing::Given as usize][1..].iter().sum();
        let replaced = weights.same[Thing::Family as usize][Level::Different as usize] * SLACK;
        let by_mistake = (replaced * known * (1.0 - lessons.reachable)).min(other_given);
        let together = other_given - by_mistake;
        same[Thing::Given as usize][Level::Different as usize] = by_mistake + identified;
        weights.settle(&same, &strangers);
        // Each pair was met once, so it counts for two; beliefs count for as many people.
        let rate =
            |sum: f32, believed: f32| (2.0 * sum + BELIEF * believed) / (lessons.asked as f32 + BELIEF);
        weights.doubles = rate(sum.same, believed.doubles).clamp(0.01, 5.0);
        weights.house = rate(together, believed.house).clamp(1e-3, 3.0);
        weights.work = rate(sum.work, believed.work).clamp(0.01, 20.0);
    }
    weights
}

fn count(chances: &mut Chances, found: &Compared, share: f32) {
    for (chances, level) in chances.iter_mut().zip(found.level) {
        chances[level as usize] += share;
    }
}
