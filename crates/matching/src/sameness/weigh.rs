//! Weighing what agrees and what differs: how likely two records are one person.
//!
//! Four ways in which two records can come to look as they do: they are one person; they live
//! together; they work together; they have nothing to do with each other. Each has its rate and its
//! chance of every level (Fellegi and Sunter 1969, with two more classes, so that a household's
//! address or an office's number is not taken for the person).

use super::level::{ALL, Compared, LEVELS, Level, THINGS, Thing};

/// The chance of each level of each thing.
pub(super) type Chances = [[f32; LEVELS]; THINGS];

/// What was learned of a population, or is believed of any.
#[derive(Clone, Debug)]
pub(super) struct Weights {
    /// Among records of one person.
    pub same: Chances,
    /// Among strangers; for `Equal` the word's own rarity is taken instead.
    pub strangers: Chances,
    /// How many further records of the same person a record has.
    pub doubles: f32,
    /// How many others live with somebody, and work with them.
    pub house: f32,
    pub work: f32,
    /// How often strangers in one town share the postal code.
    pub code_in_town: f32,
    /// How much more often strangers share both names than each name's own rarity would make one
    /// think: names go with countries.
    pub names_together: f32,
}

/// What is believed before anybody is known: chances among records of one person for
/// [equal, variant, near, initial, loose, different].
const SAME: [[f32; LEVELS - 1]; THINGS] = [
    [0.72, 0.07, 0.08, 0.03, 0.04, 0.06], // given
    [0.80, 0.04, 0.08, 0.01, 0.03, 0.04], // family
    [0.00, 0.70, 0.00, 0.17, 0.05, 0.08], // middle
    [0.78, 0.00, 0.07, 0.00, 0.05, 0.10], // number
    [0.65, 0.00, 0.17, 0.00, 0.08, 0.10], // street
    [0.55, 0.00, 0.17, 0.00, 0.08, 0.20], // more
    [0.68, 0.00, 0.12, 0.00, 0.05, 0.15], // town
    [0.74, 0.00, 0.10, 0.00, 0.04, 0.12], // code
    [0.84, 0.00, 0.04, 0.00, 0.02, 0.10], // region
    [0.55, 0.00, 0.04, 0.00, 0.01, 0.40], // phone
    [0.50, 0.08, 0.05, 0.00, 0.02, 0.35], // e-mail
    [0.95, 0.00, 0.00, 0.00, 0.00, 0.05], // link
    [0.55, 0.06, 0.08, 0.00, 0.03, 0.28], // employer
    [0.84, 0.04, 0.06, 0.00, 0.02, 0.04], // birthday
];
/// The same among strangers.
const STRANGERS: [[f32; LEVELS - 1]; THINGS] = [
    [0.010, 0.004, 0.004, 0.003, 0.010, 0.97],
    [0.003, 0.002, 0.002, 0.001, 0.008, 0.98],
    [0.000, 0.040, 0.000, 0.030, 0.030, 0.90],
    [0.020, 0.000, 0.030, 0.000, 0.200, 0.75],
    [0.003, 0.000, 0.003, 0.000, 0.008, 0.98],
    [0.003, 0.000, 0.003, 0.000, 0.008, 0.98],
    [0.020, 0.000, 0.003, 0.000, 0.008, 0.97],
    [0.008, 0.000, 0.010, 0.000, 0.020, 0.96],
    [0.200, 0.000, 0.010, 0.000, 0.040, 0.75],
    [0.001, 0.000, 0.0002, 0.000, 0.0005, 0.999],
    [0.001, 0.0006, 0.0002, 0.000, 0.0004, 0.998],
    [0.001, 0.00, 0.00, 0.00, 0.00, 0.999],
    [0.010, 0.002, 0.002, 0.000, 0.010, 0.98],
    [0.001, 0.004, 0.003, 0.000, 0.035, 0.95],
];
/// How many records what is believed counts for: among records of one person, and among strangers.
const BELIEF_SAME: f32 = 12.0;
const BELIEF_STRANGERS: f32 = 400.0;
/// A link or a birthday that differs is remembered as what it is, whatever the people at hand.
const FIRM: f32 = 300.0;

impl Default for Weights {
    fn default() -> Self {
        Self {
            same: full(&SAME),
            strangers: full(&STRANGERS),
            doubles: 0.3,
            house: 0.3,
            work: 1.0,
            code_in_town: 0.4,
            names_together: 3.0,
        }
    }
}

fn full(believed: &[[f32; LEVELS - 1]; THINGS]) -> Chances {
    let mut chances = [[1.0; LEVELS]; THINGS];
    for (to, from) in chances.iter_mut().zip(believed) {
        for (to, from) in to[1..].iter_mut().zip(from) {
            *to = from.max(1e-5);
        }
    }
    chances
}

/// How well each way explains what was found, as a share of all; they sum to 1.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Shares {
    pub same: f32,
    pub house: f32,
    pub work: f32,
    pub strangers: f32,
}

/// The logarithm of how likely what was found is in each way.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Likely {
    pub same: f32,
    pub house: f32,
    pub work: f32,
    pub strangers: f32,
}

/// Weights as logarithms, ready for many comparisons.
pub(super) struct Scales {
    same: Chances,
    strangers: Chances,
    rates: [f32; 3],
    code_in_town: [f32; 2],
    names_together: f32,
}

impl Scales {
    /// How likely what was found is in each way.
    pub fn likely(&self, found: &Compared) -> Likely {
        use Thing::*;
        let mut sum = Likely::default();
        let equal = |thing: Thing| found.level[thing as usize] == Level::Equal;
        for thing in ALL {
            let at = thing as usize;
            let level = found.level[at];
            if level == Level::Unknown {
                continue;
            }
            let same = self.same[at][level as usize];
            let mut other =
                if level == Level::Equal { found.rare[at] } else { self.strangers[at][level as usize] };
            // Town, code and region hang together: the second one to agree says little.
            match thing {
                Code if equal(Town) => {
                    other = other.max(self.code_in_town[usize::from(level == Level::Equal)])
                }
                Region if equal(Town) || equal(Code) => {
                    other = other.max(if level == Level::Equal { -0.5 } else { -1.2 });
                }
                _ => {}
            }
            sum.same += same;
            sum.strangers += other;
            // Some share what people of one house or office share, some do not: the likelier of both.
            let some = |ln_share: f32, ln_rest: f32| (same + ln_share).max(other + ln_rest);
            sum.house += match thing {
                Family | Number | Street | More | Town | Code | Region => same,
                Phone => some(-0.7, -0.7),
                Email => some(-3.0, -0.05),
                _ => other,
            };
            sum.work += match thing {
                Employer => same,
                Number | Street | More | Town | Code | Region => some(-0.7, -0.7),
                Phone => some(-1.2, -0.36),
                Email => some(-4.0, -0.02),
                _ => other,
            };
        }
        if found.names_agree() {
            sum.strangers += self.names_together;
            sum.work += self.names_together;
        }
        sum
    }

    /// How well each way explains what was found.
    pub fn shares(&self, found: &Compared) -> Shares {
        let likely = self.likely(found);
        let each = [
            likely.same + self.rates[0],
            likely.house + self.rates[1],
            likely.work + self.rates[2],
            likely.strangers,
        ];
        let most = each.iter().copied().fold(f32::MIN, f32::max);
        let parts = each.map(|one| (one - most).exp());
        let all: f32 = parts.iter().sum();
        Shares {
            same: parts[0] / all,
            house: parts[1] / all,
            work: parts[2] / all,
            strangers: parts[3] / all,
        }
    }
}

impl Weights {
    /// The weights for comparing two of so many people.
    pub fn scales(&self, people: usize) -> Scales {
        let logs = |chances: &Chances| chances.map(|levels| levels.map(f32::ln));
        let among = people.max(30) as f32;
        Scales {
            same: logs(&self.same),
            strangers: logs(&self.strangers),
            rates: [self.doubles, self.house, self.work].map(|rate| (rate / among).ln()),
            names_together: self.names_together.ln(),
            code_in_town: [(1.0 - self.code_in_town).max(0.01).ln(), self.code_in_town.max(0.01).ln()],
        }
    }

    /// New chances from what was counted and what is believed.
    pub fn settle(&mut self, same: &Chances, strangers: &Chances) {
        let believed = Self::default();
        for thing in ALL {
            let at = thing as usize;
            let firm = if matches!(thing, Thing::Link | Thing::Birthday) { FIRM } else { BELIEF_SAME };
            self.same[at] = mixed(&same[at], &believed.same[at], firm);
            self.strangers[at] = mixed(&strangers[at], &believed.strangers[at], BELIEF_STRANGERS);
        }
    }
}

fn mixed(counted: &[f32; LEVELS], believed: &[f32; LEVELS], belief: f32) -> [f32; LEVELS] {
    let all: f32 = counted[1..].iter().sum::<f32>() + belief;
    let mut chances = [1.0; LEVELS];
    for level in 1..LEVELS {
        chances[level] = (counted[level] + belief * believed[level]) / all;
    }
    chances
}
