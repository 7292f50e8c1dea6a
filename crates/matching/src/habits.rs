//! Habits: what I like to do, as my own answers tell it. They move rules and topics up and down, openly.
//!
//! Never a score of a person: only what kind of good turn it was and what it was about is counted, and
//! never what came back. "Later" and "never for them" say nothing. A habit moves things by at most a factor of two, so that nothing
//! is lost for good.

use crate::suggestion::{Rule, Suggestion};
use domain::network::Network;
use domain::{Verdict, fold};
use std::collections::BTreeMap;

/// So many answers are taken for granted on either side: one answer alone changes little.
const CALM: f32 = 4.0;

/// A word of a topic counts from so many answers on.
const ENOUGH: u32 = 2;

/// Words shorter than this are no topic.
const SHORTEST: usize = 4;

/// Words that stand in every fact.
const EVERYWHERE: [&str; 24] = [
    "about", "after", "and", "before", "from", "have", "help", "into", "like", "more", "need", "needs",
    "needed", "new", "people", "some", "somebody", "someone", "that", "their", "them", "they", "what",
    "with",
];

/// How often I said yes and no.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Done.
    pub yes: u32,
    /// Not this.
    pub no: u32,
}

impl Tally {
    /// How much this moves a suggestion: 1 leaves it, 0.5 to 2 at most.
    ///
    /// (yes + 4) / (no + 4), so that the first answers weigh little.
    pub fn weight(self) -> f32 {
        ((self.yes as f32 + CALM) / (self.no as f32 + CALM)).clamp(0.5, 2.0)
    }
}

/// What my answers tell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Habits {
    /// By what kind of good turn it was.
    pub rules: BTreeMap<Rule, Tally>,
    /// By a word of what it was about, folded.
    pub topics: BTreeMap<String, Tally>,
}

impl Habits {
    /// The habits of a network's answers, since I last asked to forget them.
    pub fn of(network: &Network) -> Self {
        let mut habits = Self::default();
        for answer in network.answers.values() {
            if network.habits_since.is_some_and(|day| answer.on < day) {
                continue;
            }
            let yes = match answer.verdict {
                Verdict::Done => true,
                Verdict::NotThis => false,
                // "Never for them" is about them, not about what it was.
                Verdict::Later | Verdict::Never => continue,
            };
            let count = |tally: &mut Tally| if yes { tally.yes += 1 } else { tally.no += 1 };
            if let Some(rule) = Rule::of_key(&answer.suggestion) {
                count(habits.rules.entry(rule).or_default());
            }
            for word in topic_words(&answer.about) {
                count(habits.topics.entry(word).or_default());
            }
        }
        habits.topics.retain(|_, tally| tally.yes + tally.no >= ENOUGH);
        habits
    }

    /// How often a kind of good turn comes up, beside the others.
    pub fn of_rule(&self, rule: Rule) -> f32 {
        self.rules.get(&rule).map_or(1.0, |tally| tally.weight())
    }

    /// How much a suggestion is moved by what it is about: the mean over the words that have a habit.
    pub fn of_topic(&self, suggestion: &Suggestion) -> f32 {
        if self.topics.is_empty() {
            return 1.0;
        }
        let weights: Vec<f32> = topic_words(suggestion.about())
            .iter()
            .filter_map(|word| Some(self.topics.get(word)?.weight()))
            .collect();
        if weights.is_empty() { 1.0 } else { weights.iter().sum::<f32>() / weights.len() as f32 }
    }
}

/// The words of a text that may be a topic, each once.
fn topic_words(text: &str) -> Vec<String> {
    let mut words = fold::words(text);
    words.retain(|word| word.chars().count() >= SHORTEST && !EVERYWHERE.contains(&word.as_str()));
    words.sort_unstable();
    words.dedup();
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{Answer, AnswerId, PersonId};
    use jiff::civil::date;
    use uuid::Uuid;

    fn network(answers: &[(&str, &str, Verdict)]) -> Network {
        let answers = answers.iter().zip(1..).map(|((key, about, verdict), n)| Answer {
            id: AnswerId(Uuid::from_u128(n)),
            suggestion: (*key).into(),
            person: PersonId(Uuid::nil()),
            about: (*about).into(),
            verdict: *verdict,
            on: date(2026, 11, 1),
            until: None,
        });
        Network { answers: answers.map(|a| (a.id, a)).collect(), ..Network::default() }
    }

    #[test]
    fn answers_move_rules_and_topics_a_little_and_later_says_nothing() {
        let habits = Habits::of(&network(&[
            ("introduce:x:y", "a bookkeeper who knows charities", Verdict::NotThis),
            ("introduce:x:z", "somebody to be our bookkeeper", Verdict::NotThis),
            ("introduce:x:a", "a roof", Verdict::Never),
            ("find:x:y", "old maps", Verdict::Done),
            ("find:x:z", "old maps", Verdict::Later),
        ]));
        assert_eq!(habits.rules[&Rule::NeedMeetsOffer], Tally { yes: 0, no: 2 });
        assert_eq!(habits.rules[&Rule::FindFits], Tally { yes: 1, no: 0 });
        assert_eq!(habits.topics.keys().collect::<Vec<_>>(), ["bookkeeper"]);
        assert!(habits.of_rule(Rule::NeedMeetsOffer) < 1.0 && habits.of_rule(Rule::FindFits) > 1.0);
        assert_eq!(habits.of_rule(Rule::ShouldMeet), 1.0);
    }

    #[test]
    fn habits_can_be_forgotten_and_never_move_anything_by_more_than_two() {
        let mut often = network(&[("meet:a:b", "sailing", Verdict::NotThis); 200]);
        assert_eq!(Habits::of(&often).of_rule(Rule::ShouldMeet), 0.5);
        often.habits_since = Some(date(2026, 11, 2));
        assert_eq!(Habits::of(&often), Habits::default());
    }
}
