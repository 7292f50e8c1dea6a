//! A find fits somebody: what they love, or what they look for.
//!
//! One thing is passed on to one person at a time, with the passage that made me think of them.

use super::Look;
use crate::index::ItemId;
use crate::meaning::FOR_TODAY;
use crate::suggestion::{Act, Ground, Reason, Rule, Suggestion, name_of};
use crate::whom::{Whom, whom_item_fits};
use domain::Find;

/// A find is proposed to at most this many people on one day.
const MOST_FOR_A_FIND: usize = 3;

/// Proposes to pass each fresh find on, the surest first.
pub fn propose(look: &mut Look<'_>) -> Vec<Suggestion> {
    look.index.remember_fits(look.network.finds.keys().copied().map(ItemId::Find));
    // Whoever looks at one person asked; Today speaks unasked.
    let line = if look.only.is_some() { 0.0 } else { FOR_TODAY };
    let mut proposals: Vec<Suggestion> = Vec::new();
    for find in look.network.finds.values() {
        let sure = of_find(look, find).into_iter().filter(|s| s.sure >= line);
        proposals.extend(sure.take(MOST_FOR_A_FIND));
    }
    proposals.sort_by(|a, b| b.sure.total_cmp(&a.sure).then_with(|| a.key.cmp(&b.key)));
    proposals
}

/// Everybody to whom one find could be passed on, the surest first.
pub fn of_find(look: &mut Look<'_>, find: &Find) -> Vec<Suggestion> {
    let fits = whom_item_fits(look.network, look.index, ItemId::Find(find.id));
    let wanted = |whom: &Whom| look.only.is_none_or(|only| only == whom.person);
    let suggestion = |whom: Whom| {
        let mut came = Reason::words(whom.person, Ground::CameBy, find.title.clone(), Some(find.came_on));
        came.evidence = if whom.passage.contains(&find.title) { String::new() } else { whom.passage.clone() };
        Suggestion {
            key: format!("find:{}:{}", find.id, whom.person),
            rule: Rule::FindFits,
            act: Act::PassFindOn(find.id),
            person: whom.person,
            with: None,
            title: format!("Pass “{}” on to {}", find.title, name_of(look.network, whom.person)),
            reasons: vec![whom.reason(look.network), came],
            sure: whom.sure,
        }
    };
    fits.into_iter().filter(wanted).map(suggestion).collect()
}
