//! How much a tie holds, and what that makes it cost to go: all the numbers that paths rest on, in one place.
//!
//! They order ways to somebody and nothing else. No page, command or export shows one, and none is kept: it says
//! how likely a favour is passed along a tie, not what anybody is worth.
//!
//! A tie that holds with probability *s* costs −ln *s*, so that the cheapest path is the one along which the
//! favour most likely arrives. Costs are whole thousandths: sums are exact, and the same everywhere.

use domain::Channel;
use jiff::civil::Date;

/// After so many days without a word, half of what being in touch makes of a tie is left.
pub const HALF_LIFE: i32 = 365;

/// What is known of two others fades far more slowly: five years.
const OTHERS_HALF_LIFE: i32 = 5 * 365;

/// Each person who is asked to pass it on may not find the moment. This keeps long chains at the end.
pub const HAND: f64 = 0.7;

/// Somebody of whom I know that they stand in my address book, and no more.
pub const LISTED: f64 = 0.08;

/// Of the ten whom I tend: at least so much, whenever we were last in touch.
pub const TEN: f64 = 0.9;

/// What costs more than this is no way that anybody would go: less than one in five thousand.
pub const FAR: u32 = 8_500;

/// What a tie costs.
pub fn cost(strength: f64) -> u32 {
    // At least one: a path must not become longer for nothing.
    (-1_000.0 * strength.clamp(1e-6, 1.0).ln()).round().max(1.0) as u32
}

/// How much of a tie is left, from 1 down to 0; days to come count as today.
pub fn fresh(last: Date, today: Date) -> f64 {
    fading(last, today, HALF_LIFE)
}

/// The same for what is known of two others; the half of it stays for good.
pub fn fresh_between_others(on: Option<Date>, today: Date) -> f64 {
    0.5 + 0.5 * on.map_or(0.5, |on| fading(on, today, OTHERS_HALF_LIFE))
}

fn fading(on: Date, today: Date, half_life: i32) -> f64 {
    let days = today.duration_since(on).as_hours() / 24;
    0.5_f64.powf(days.max(0) as f64 / f64::from(half_life))
}

/// What being in touch this way so many times makes of a tie; the fifth time adds little.
pub fn in_touch(channel: Channel, times: u32, last: Date, today: Date) -> f64 {
    let once: f64 = match channel {
        Channel::Coffee => 0.7,
        Channel::Met | Channel::Call => 0.55,
        Channel::Mail | Channel::Message => 0.4,
    };
    (1.0 - (1.0 - once).powi(times.clamp(1, 5) as i32)) * fresh(last, today)
}

/// Several reasons for one tie: each may hold by itself.
pub fn together(strengths: impl IntoIterator<Item = f64>) -> f64 {
    1.0 - strengths.into_iter().map(|s| 1.0 - s.clamp(0.0, 0.99)).product::<f64>()
}

/// What people may share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Share {
    /// An employer.
    Employer,
    /// Where they learned.
    School,
    /// A club, a crew, a board, and the like.
    Club,
    /// A group or label that an address book put them in.
    Group,
    /// The same place on the same day.
    Gathering,
}

impl Share {
    /// The stable word, as scripts see it.
    pub fn word(self) -> &'static str {
        match self {
            Share::Employer => "employer",
            Share::School => "school",
            Share::Club => "club",
            Share::Group => "group",
            Share::Gathering => "gathering",
        }
    }

    /// The kind named by its stable word.
    pub fn from_word(word: &str) -> Option<Self> {
        let all = [Share::Employer, Share::School, Share::Club, Share::Group, Share::Gathering];
        all.into_iter().find(|share| share.word() == word)
    }

    /// How much two have in common who are the only ones.
    fn of_two(self) -> f64 {
        match self {
            Share::Employer => 0.7,
            Share::Club => 0.6,
            Share::School | Share::Gathering => 0.35,
            Share::Group => 0.3,
        }
    }

    /// With more people than this, sharing it says nothing.
    fn most(self) -> usize {
        match self {
            Share::Employer | Share::School => 1_000,
            Share::Club | Share::Group => 150,
            Share::Gathering => 60,
        }
    }

    /// What the way from one to what is shared costs; there are two such halves.
    pub fn half(self, still: bool) -> u32 {
        let strength = self.of_two() * if still { 1.0 } else { 0.7 };
        cost(strength).div_ceil(2)
    }

    /// What passing through costs when so many share it: the strength falls with the root of their number.
    pub fn toll(self, people: usize) -> u32 {
        if people > self.most() { super::search::CLOSED } else { cost((2.0 / people.max(2) as f64).sqrt()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_tie_fades_by_half_in_a_year_and_never_grows_by_waiting() {
        let today = date(2026, 11, 22);
        assert!((fresh(date(2025, 11, 22), today) - 0.5).abs() < 1e-9);
        assert_eq!(fresh(date(2026, 12, 24), today), 1.0, "what is to come is as fresh as can be");
        let known = [None, Some(date(1990, 1, 1)), Some(today)].map(|on| fresh_between_others(on, today));
        assert!(known[1] >= 0.5 && known[1] < known[0] && known[0] < known[2], "{known:?}");
    }

    #[test]
    fn coffee_says_more_than_a_message_and_twice_more_than_once() {
        let today = date(2026, 11, 22);
        let now = |channel, times| in_touch(channel, times, today, today);
        assert!(now(Channel::Coffee, 1) > now(Channel::Met, 1));
        assert!(now(Channel::Met, 1) > now(Channel::Message, 1));
        assert!(now(Channel::Message, 2) > now(Channel::Message, 1));
        assert_eq!(now(Channel::Message, 5), now(Channel::Message, 5_000));
    }

    #[test]
    fn sharing_an_employer_with_five_says_more_than_with_five_hundred_and_with_five_thousand_nothing() {
        let toll = |people| Share::Employer.toll(people);
        assert!(toll(5) < toll(500) && toll(500) < FAR && toll(5_000) > FAR);
        assert!(Share::Employer.half(true) < Share::Employer.half(false));
    }

    #[test]
    fn a_certain_tie_still_costs_something() {
        assert_eq!((cost(1.0), cost(7.0), cost(0.0)), (1, 1, 13_816));
    }
}
