//! Chance with a fixed seed: the same numbers on every machine and every day (splitmix64).
//!
//! It is not for secrets, and it is our own because a bench world must not change with a library.

/// A row of numbers that look like chance.
#[derive(Clone, Debug)]
pub struct Chance(u64);

impl Chance {
    /// The row that begins at a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number.
    pub fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `n`, or 0 if `n` is 0.
    pub fn below(&mut self, n: usize) -> usize {
        ((u128::from(self.number()) * n as u128) >> 64) as usize
    }

    /// True as often as `percent` in a hundred times.
    pub fn percent(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of a list, each as likely.
    pub fn pick<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list.get(self.below(list.len())).copied().unwrap_or_default()
    }

    /// One of a list, the first ones far more often, as names and job titles are spread.
    pub fn early<'a>(&mut self, list: &[&'a str]) -> &'a str {
        let near = self.below(list.len() + 1);
        list.get(self.below(near)).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_numbers_of_the_published_algorithm() {
        let mut chance = Chance::new(0);
        assert_eq!([chance.number(), chance.number()], [0xe220_a839_7b1d_cdaf, 0x6e78_9e6a_a1b9_65f4]);
    }

    #[test]
    fn numbers_stay_below_their_bound_and_reach_all_of_it() {
        let mut chance = Chance::new(7);
        let mut seen = [0; 5];
        for _ in 0..1_000 {
            seen[chance.below(5)] += 1;
        }
        assert!(seen.iter().all(|n| (150..250).contains(n)), "{seen:?}");
        assert_eq!((chance.below(0), chance.pick(&[])), (0, ""));
    }
}
