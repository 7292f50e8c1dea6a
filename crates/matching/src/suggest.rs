//! The morning's list: every rule proposes, answers are honoured, and the list is kept varied.

use crate::index::Index;
use crate::rules;
use crate::suggestion::{Rule, Suggestion};
use domain::network::Network;
use domain::{PersonId, Verdict};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// At most this many suggestions in which one person has a part.
const MOST_A_PERSON: usize = 2;
/// So many when there is room left.
const MOST_ON_A_QUIET_DAY: usize = 4;

/// The best `limit` good turns of a day, varied: promises first, then the rules in turn.
///
/// `index` must have been brought up to date with the network; its memory of partners may grow.
pub fn suggest(network: &Network, index: &mut Index, today: Date, limit: usize) -> Vec<Suggestion> {
    let proposals = proposals(network, index, today, None);
    let mut by_rule: BTreeMap<Rule, Vec<Suggestion>> = BTreeMap::new();
    for suggestion in proposals {
        by_rule.entry(suggestion.rule).or_default().push(suggestion);
    }
    let mut queues: Vec<VecDeque<Suggestion>> = by_rule.into_values().map(VecDeque::from).collect();
    let mut parts: BTreeMap<PersonId, usize> = BTreeMap::new();
    let mut chosen = Vec::new();
    // On a full morning nobody has more than a small part; on a quiet one there is room for more.
    for most in [MOST_A_PERSON, MOST_ON_A_QUIET_DAY] {
        while chosen.len() < limit {
            let before = chosen.len();
            // One of each rule in turn, so that no kind fills the list.
            for queue in &mut queues {
                let fits = |s: &Suggestion| part_of(s).all(|p| parts.get(&p).is_none_or(|n| *n < most));
                if chosen.len() < limit
                    && let Some(suggestion) = queue.iter().position(fits).and_then(|at| queue.remove(at))
                {
                    part_of(&suggestion).for_each(|person| *parts.entry(person).or_default() += 1);
                    chosen.push(suggestion);
                }
            }
            if chosen.len() == before {
                break;
            }
        }
    }
    chosen.sort_by_key(|s| s.rule);
    chosen
}

/// Everybody who has a part in a suggestion.
fn part_of(suggestion: &Suggestion) -> impl Iterator<Item = PersonId> + use<> {
    [Some(suggestion.person), suggestion.with].into_iter().flatten()
}

/// All that could be done for one person, the surest first.
pub fn suggest_for(network: &Network, index: &mut Index, today: Date, person: PersonId) -> Vec<Suggestion> {
    let mut all = proposals(network, index, today, Some(person));
    all.retain(|s| s.person == person || s.with == Some(person));
    all
}

fn proposals(network: &Network, index: &mut Index, today: Date, only: Option<PersonId>) -> Vec<Suggestion> {
    let mut all = rules::promise_due::propose(network, today);
    all.extend(rules::follow_up::propose(network, today));
    all.extend(rules::news::propose(network, today));
    all.extend(rules::need_meets_offer::propose(network, index, today, only));
    let answered = Answered::of(network, today);
    all.retain(|suggestion| answered.allows(suggestion));
    all
}

/// What was answered, as sets to look up.
struct Answered<'a> {
    closed: BTreeSet<&'a str>,
    never: BTreeSet<PersonId>,
}

impl<'a> Answered<'a> {
    fn of(network: &'a Network, today: Date) -> Self {
        let mut answered = Self { closed: BTreeSet::new(), never: BTreeSet::new() };
        for answer in network.answers.values() {
            match answer.verdict {
                Verdict::Done | Verdict::NotThis => drop(answered.closed.insert(&answer.suggestion)),
                Verdict::Later if answer.until.is_some_and(|until| until > today) => {
                    answered.closed.insert(&answer.suggestion);
                }
                Verdict::Later => {}
                Verdict::Never => drop(answered.never.insert(answer.person)),
            }
        }
        answered
    }

    fn allows(&self, suggestion: &Suggestion) -> bool {
        !self.closed.contains(suggestion.key.as_str())
            && !part_of(suggestion).any(|person| self.never.contains(&person))
    }
}
