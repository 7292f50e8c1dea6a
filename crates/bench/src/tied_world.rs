//! A made-up world of ties: many people, in communities of very different sizes, some of whom know a thousand.
//!
//! It is drawn from a fixed seed and is the same on every machine. Nobody in it has a name; it is for measuring
//! how paths are found, here and by others who read the same file.

use crate::chance::Chance;
use matching::paths::Node;

/// A tie: one end, the other, and what going it costs.
pub type Tie = (Node, Node, u32);

/// How many of a hundred ties stay within a community.
const WITHIN: usize = 70;

/// The ties of `people`, each pair at most once, and as many as asked for.
pub fn ties(people: usize, wanted: usize, seed: u64) -> Vec<Tie> {
    let mut chance = Chance::new(seed);
    let homes = communities(people, &mut chance);
    // Everybody stands in the lot as often as they are sociable; who is drawn often has many ties.
    let mut lot: Vec<Node> = Vec::new();
    let mut begins = Vec::with_capacity(people + 1);
    for person in 0..people {
        begins.push(lot.len());
        let lots = sociable(&mut chance);
        lot.extend(std::iter::repeat_n(person as Node, lots));
    }
    begins.push(lot.len());
    let mut pairs: Vec<u64> = Vec::with_capacity(wanted + wanted / 4);
    while pairs.len() < wanted {
        while pairs.len() < wanted + wanted / 16 {
            let one = lot[chance.below(lot.len())];
            let (from, to) = if chance.percent(WITHIN) { homes[one as usize] } else { (0, people as u32) };
            let (from, to) = (begins[from as usize], begins[to as usize]);
            let other = lot[from + chance.below(to - from)];
            if one != other {
                pairs.push(u64::from(one.min(other)) << 32 | u64::from(one.max(other)));
            }
        }
        pairs.sort_unstable();
        pairs.dedup();
    }
    // Which are too many is drawn as well: those of the last people would else be missing.
    while pairs.len() > wanted {
        let gone = chance.below(pairs.len());
        pairs.swap_remove(gone);
    }
    pairs.sort_unstable();
    pairs.iter().map(|pair| tie(*pair, &homes, &mut chance)).collect()
}

fn tie(pair: u64, homes: &[(u32, u32)], chance: &mut Chance) -> Tie {
    let (one, other) = ((pair >> 32) as Node, pair as Node);
    let drawn = chance.below(1_000) as f64 / 1_000.0;
    let near = homes[one as usize] == homes[other as usize];
    let strength = if near { 0.05 + 0.9 * drawn } else { 0.01 + 0.5 * drawn };
    (one, other, (-1_000.0 * strength.ln()).round() as u32 + 300)
}

/// For each person, the first and the last but one of their community: most are small, a few have thousands.
fn communities(people: usize, chance: &mut Chance) -> Vec<(u32, u32)> {
    let mut homes = Vec::with_capacity(people);
    while homes.len() < people {
        let drawn = (chance.below(1_000_000) + 1) as f64 / 1e6;
        let size = (30.0 / drawn.powf(0.7)).min(20_000.0) as usize;
        let (from, to) = (homes.len(), (homes.len() + size).min(people));
        homes.extend(std::iter::repeat_n((from as u32, to as u32), to - from));
    }
    homes
}

/// How often somebody stands in the lot: the tail falls with the power 2.3.
fn sociable(chance: &mut Chance) -> usize {
    let drawn = (chance.below(1_000_000) + 1) as f64 / 1e6;
    (4.0 / drawn.powf(1.0 / 1.3)).min(4_000.0) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_ties_the_same_people_each_pair_once_and_some_far_more_often() {
        let drawn = ties(2_000, 20_000, 1);
        assert_eq!(drawn, ties(2_000, 20_000, 1));
        assert_eq!(drawn.len(), 20_000);
        assert!(drawn.windows(2).all(|two| (two[0].0, two[0].1) < (two[1].0, two[1].1)));
        let mut degrees = vec![0; 2_000];
        for (one, other, _) in drawn {
            degrees[one as usize] += 1;
            degrees[other as usize] += 1;
        }
        degrees.sort_unstable();
        assert!(degrees[1_999] > 8 * degrees[1_000], "{} and {}", degrees[1_999], degrees[1_000]);
    }
}
