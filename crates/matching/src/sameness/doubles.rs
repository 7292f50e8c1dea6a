//! Who stands twice in the register.

use super::compare::Comparer;
use super::register::{AT_MOST_A_QUESTION, Register, SURELY, WORTH_ASKING};
use super::rules::Ruling;
use super::weigh::Scales;
use super::why::{Why, reasons};
use domain::PersonId;
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// From here on one is like another enough to bring a third along, who must not be like many, and of whom
/// the weights must not say that it is hopeless.
const BRIDGE: f32 = 0.9;
const MOST_ALIKE: usize = 24;
const HOPELESS: f32 = 1e-6;

/// Two of the register who may be one.
#[derive(Clone, Debug, PartialEq)]
pub struct Double {
    /// The one with the lower id.
    pub one: PersonId,
    /// The other.
    pub other: PersonId,
    /// Why, and what speaks against it.
    pub why: Vec<Why>,
    /// How sure, 0 to 1.
    pub sure: f32,
    /// Sure enough to be brought together without asking.
    pub surely: bool,
}

impl Register {
    /// Every two who are surely one or worth asking about, the surest first.
    pub fn doubles(&self) -> Vec<Double> {
        let comparer = self.comparer(2);
        let scales = self.weights.scales(self.places.len());
        let mut doubles = Vec::new();
        for at in self.places.values() {
            for other in self.neighbours(*at).into_iter().filter(|other| self.id(*other) < self.id(*at)) {
                doubles.extend(self.double(&scales, comparer, other, *at));
            }
        }
        self.doubt_rivals(&scales, comparer, &mut doubles);
        self.through_others(&scales, comparer, &mut doubles);
        doubles.sort_by(best_first);
        doubles
    }

    /// Somebody who would surely be each of two, who cannot be one, is surely neither, unless an address or
    /// a profile of their own says which.
    fn doubt_rivals(&self, scales: &Scales, comparer: Comparer<'_>, doubles: &mut [Double]) {
        let mut surely: BTreeMap<PersonId, Vec<usize>> = BTreeMap::new();
        for (at, double) in doubles.iter().enumerate().filter(|(_, double)| double.surely) {
            surely.entry(double.one).or_default().push(at);
            surely.entry(double.other).or_default().push(at);
        }
        let mut doubted = Vec::new();
        for (person, with) in surely.iter().filter(|(_, with)| with.len() > 1 && with.len() <= MOST_ALIKE) {
            let other =
                |at: usize| if doubles[at].one == *person { doubles[at].other } else { doubles[at].one };
            for (i, first) in with.iter().enumerate() {
                for second in &with[..i] {
                    let (Some(a), Some(b)) =
                        (self.places.get(&other(*first)), self.places.get(&other(*second)))
                    else {
                        continue;
                    };
                    if self.weigh(scales, comparer, self.entry(*a), self.entry(*b)).rivals {
                        doubted.extend([*first, *second]);
                    }
                }
            }
        }
        for at in doubted {
            let double = &mut doubles[at];
            if !double.why.iter().any(|why| matches!(why, Why::Same("e-mail" | "profile"))) {
                double.surely = false;
                double.sure = double.sure.min(AT_MOST_A_QUESTION);
                if !double.why.contains(&Why::CommonName) {
                    double.why.push(Why::CommonName);
                }
            }
        }
    }

    /// Two who are each like a third are like each other, unless something speaks plainly against it.
    fn through_others(&self, scales: &Scales, comparer: Comparer<'_>, doubles: &mut Vec<Double>) {
        let mut like: BTreeMap<PersonId, Vec<(PersonId, f32)>> = BTreeMap::new();
        let mut known: BTreeMap<(PersonId, PersonId), usize> = BTreeMap::new();
        for (at, double) in doubles.iter().enumerate() {
            known.insert((double.one, double.other), at);
            if double.sure >= BRIDGE {
                like.entry(double.one).or_default().push((double.other, double.sure));
                like.entry(double.other).or_default().push((double.one, double.sure));
            }
        }
        let mut found: BTreeMap<(PersonId, PersonId), (f32, PersonId)> = BTreeMap::new();
        for (third, others) in like.iter().filter(|(_, others)| others.len() <= MOST_ALIKE) {
            for (i, (a, sure_a)) in others.iter().enumerate() {
                for (b, sure_b) in &others[..i] {
                    let best = found.entry((*a.min(b), *a.max(b))).or_insert((0.0, *third));
                    if sure_a * sure_b > best.0 {
                        *best = (sure_a * sure_b, *third);
                    }
                }
            }
        }
        for ((one, other), (through, third)) in found {
            let at = known.get(&(one, other)).copied();
            let before = at.map_or(0.0, |at| doubles[at].sure);
            let (Some(a), Some(b)) = (self.places.get(&one), self.places.get(&other)) else { continue };
            if before >= through {
                continue;
            }
            let judged = self.weigh(scales, comparer, self.entry(*a), self.entry(*b));
            if judged.ruling == Ruling::Apart || judged.direct < HOPELESS {
                continue;
            }
            let sure = through.min(AT_MOST_A_QUESTION);
            match at {
                Some(at) => {
                    doubles[at].sure = sure;
                    doubles[at].why.insert(0, Why::Through(third));
                }
                None => {
                    let mut why = reasons(&judged.found, comparer.words, judged.common);
                    why.insert(0, Why::Through(third));
                    doubles.push(Double { one, other, why, sure, surely: false });
                }
            }
        }
    }

    /// Everybody who may be the same as one person, the surest first.
    pub fn doubles_of(&self, id: PersonId) -> Vec<Double> {
        let Some(at) = self.places.get(&id) else { return Vec::new() };
        let comparer = self.comparer(2);
        let scales = self.weights.scales(self.places.len());
        let mut doubles: Vec<Double> = self
            .neighbours(*at)
            .into_iter()
            .filter_map(|other| self.double(&scales, comparer, *at, other))
            .collect();
        doubles.sort_by(best_first);
        doubles
    }

    fn double(&self, scales: &Scales, comparer: Comparer<'_>, a: u32, b: u32) -> Option<Double> {
        let (a, b) = if self.id(a) < self.id(b) { (a, b) } else { (b, a) };
        let judged = self.weigh(scales, comparer, self.entry(a), self.entry(b));
        if judged.sure < WORTH_ASKING {
            return None;
        }
        let (one, other) = (self.id(a), self.id(b));
        let surely =
            judged.ruling == Ruling::Granted || judged.ruling == Ruling::Surely && judged.sure >= SURELY;
        let why = reasons(&judged.found, comparer.words, judged.common);
        Some(Double { one, other, why, sure: judged.sure, surely })
    }
}

fn best_first(a: &Double, b: &Double) -> Ordering {
    b.surely.cmp(&a.surely).then(b.sure.total_cmp(&a.sure)).then((a.one, a.other).cmp(&(b.one, b.other)))
}
