//! The morning's list: every rule proposes, answers are honoured, and the list is kept varied.

use crate::habits::Habits;
use crate::index::{Index, ItemId};
use crate::rules::{self, Look};
use crate::suggestion::{Act, Rule, Suggestion};
use domain::network::Network;
use domain::{PersonId, Verdict};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// At most this many suggestions in which one person has a part.
const MOST_A_PERSON: usize = 2;
/// So many when there is room left.
const MOST_ON_A_QUIET_DAY: usize = 4;

/// The best `limit` good turns of a day, varied: promises first, then the rules in turn.
///
/// `index` must have been brought up to date with the network; its memory of partners may grow.
pub fn suggest(network: &Network, index: &mut Index, today: Date, limit: usize) -> Vec<Suggestion> {
    let mut look = Look { network, index, today, only: None };
    let proposals = proposals(&mut look);
    let habits = Habits::of(network);
    let mut turns = Turns::of(proposals, &habits, today);
    let mut parts: BTreeMap<PersonId, usize> = BTreeMap::new();
    let mut chosen = Vec::new();
    // On a full morning nobody has more than a small part; on a quiet one there is room for more.
    for most in [MOST_A_PERSON, MOST_ON_A_QUIET_DAY] {
        turns.begin();
        while chosen.len() < limit {
            let fits = |s: &Suggestion| {
                s.part_of().all(|p| parts.get(&p).is_none_or(|n| *n < most)) && leaves_room(s, &parts)
            };
            let Some(suggestion) = turns.next(fits) else { break };
            suggestion.part_of().for_each(|person| *parts.entry(person).or_default() += 1);
            chosen.push(suggestion);
        }
    }
    chosen.sort_by_key(|s| s.rule);
    chosen
}

/// The ten get one thing each: who has something already is not asked after as well.
fn leaves_room(suggestion: &Suggestion, parts: &BTreeMap<PersonId, usize>) -> bool {
    suggestion.rule != Rule::TheTen || !parts.contains_key(&suggestion.person)
}

/// Whose turn it is: each rule in proportion to its weight (smooth weighted round robin), so that no kind
/// fills the list.
struct Turns {
    rules: Vec<Queue>,
}

struct Queue {
    weight: f32,
    credit: f32,
    waiting: Vec<Suggestion>,
    /// Nothing of it fits any more in this round.
    spent: bool,
}

impl Turns {
    fn of(proposals: Vec<Suggestion>, habits: &Habits, today: Date) -> Self {
        let mut by_rule: BTreeMap<Rule, Vec<Suggestion>> = BTreeMap::new();
        for suggestion in proposals {
            by_rule.entry(suggestion.rule).or_default().push(suggestion);
        }
        let day = rules::day_number(today);
        let queue = |(rule, mut waiting): (Rule, Vec<Suggestion>)| {
            // Where a rule orders by how sure it is, what I like to do has a word in it.
            if by_likeness(rule) {
                let rank = |s: Suggestion| (s.sure * habits.of_topic(&s), s);
                let mut ranked: Vec<(f32, Suggestion)> = waiting.into_iter().map(rank).collect();
                ranked.sort_by(|(a, s), (b, t)| b.total_cmp(a).then_with(|| s.key.cmp(&t.key)));
                waiting = ranked.into_iter().map(|(_, s)| s).collect();
            }
            // What was promised and who was met come first on any day; the others begin in turn.
            let ahead = match rule {
                Rule::PromiseDue => 100.0,
                Rule::FollowUp => 50.0,
                _ => ((day + 3 * rule as usize) % Rule::ALL.len()) as f32 / Rule::ALL.len() as f32,
            };
            Queue { weight: habits.of_rule(rule), credit: ahead, waiting, spent: false }
        };
        Self { rules: by_rule.into_iter().map(queue).collect() }
    }

    fn begin(&mut self) {
        self.rules.iter_mut().for_each(|queue| queue.spent = false);
    }

    /// The next suggestion that fits, of the rule whose turn it is.
    fn next(&mut self, fits: impl Fn(&Suggestion) -> bool) -> Option<Suggestion> {
        loop {
            let total: f32 = self.rules.iter().filter(|queue| !queue.spent).map(|queue| queue.weight).sum();
            let turn = |(_, queue): &(usize, &Queue)| !queue.spent;
            let (at, _) = self.rules.iter().enumerate().filter(turn).max_by(|a, b| {
                (a.1.credit + a.1.weight).total_cmp(&(b.1.credit + b.1.weight)).then(b.0.cmp(&a.0))
            })?;
            let Some(place) = self.rules[at].waiting.iter().position(&fits) else {
                self.rules[at].spent = true;
                continue;
            };
            self.rules.iter_mut().filter(|queue| !queue.spent).for_each(|queue| queue.credit += queue.weight);
            // A head start is used up by the first turn.
            self.rules[at].credit = self.rules[at].credit.min(total) - total;
            return Some(self.rules[at].waiting.remove(place));
        }
    }
}

/// Whether a rule orders what it proposes by how sure it is.
fn by_likeness(rule: Rule) -> bool {
    matches!(
        rule,
        Rule::LeadFits | Rule::NeedMeetsOffer | Rule::FindFits | Rule::ShouldMeet | Rule::LongUnseen
    )
}

/// All that could be done for one person, in the order of the rules, the surest of each first.
pub fn suggest_for(network: &Network, index: &mut Index, today: Date, person: PersonId) -> Vec<Suggestion> {
    let mut look = Look { network, index, today, only: Some(person) };
    let mut all = proposals(&mut look);
    all.retain(|s| s.part_of().any(|part| part == person));
    // One of the ten is asked after only where nothing better comes to mind, and once.
    let better = all.iter().any(|s| !matches!(s.act, Act::AskAfter(_) | Act::AskHow));
    let mut asked = false;
    all.retain(|s| {
        let asks = matches!(s.act, Act::AskAfter(_) | Act::AskHow);
        !asks || (!better && !std::mem::replace(&mut asked, true))
    });
    all.sort_by_key(|s| s.rule);
    all
}

/// Everybody to whom something that came by could be passed on, the surest first; answers are honoured.
pub fn pass_on(network: &Network, index: &mut Index, today: Date, item: ItemId) -> Vec<Suggestion> {
    let mut look = Look { network, index, today, only: None };
    let mut all = match item {
        ItemId::Lead(id) => network.leads.get(&id).map(|lead| rules::lead_fits::of_lead(&mut look, lead)),
        ItemId::Find(id) => network.finds.get(&id).map(|find| rules::find_fits::of_find(&mut look, find)),
    }
    .unwrap_or_default();
    let answered = Answered::of(network, today);
    all.retain(|suggestion| answered.allows(suggestion));
    all
}

/// One thing for each of the ten, those I was not in touch with for longest first: the best that any rule
/// has, and nothing twice.
pub fn one_for_each_of_the_ten(
    network: &Network,
    index: &mut Index,
    today: Date,
) -> Vec<(PersonId, Option<Suggestion>)> {
    let mut all = proposals(&mut Look { network, index, today, only: None });
    all.sort_by_key(|s| (matches!(s.act, Act::AskAfter(_) | Act::AskHow), s.rule));
    let mut ten: Vec<PersonId> =
        network.people.iter().filter(|(_, known)| known.in_ten).map(|(id, _)| *id).collect();
    ten.sort_by_key(|id| (network.last_touch.get(id).copied(), *id));
    let one = |person: PersonId| {
        let place = all.iter().position(|s| s.part_of().any(|part| part == person));
        (person, place.map(|at| all.remove(at)))
    };
    ten.into_iter().map(one).collect()
}

fn proposals(look: &mut Look<'_>) -> Vec<Suggestion> {
    let mut all = rules::promise_due::propose(look);
    all.extend(rules::follow_up::propose(look));
    all.extend(rules::thanks::propose(look));
    all.extend(rules::news::propose(look));
    all.extend(rules::lead_fits::propose(look));
    all.extend(rules::need_meets_offer::propose(look));
    all.extend(rules::find_fits::propose(look));
    all.extend(rules::should_meet::propose(look));
    all.extend(rules::the_ten::propose(look));
    let answered = Answered::of(look.network, look.today);
    all.retain(|suggestion| answered.allows(suggestion));
    rules::long_unseen::take_over(look, &mut all);
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
            && !suggestion.part_of().any(|person| self.never.contains(&person))
    }
}
