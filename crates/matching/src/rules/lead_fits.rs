//! A lead that came by fits somebody: their ideal client, what they do well, or, more weakly, their role.
//!
//! Each lead goes to few people, never to whoever brought it. The passage that fits is quoted.

use super::Look;
use crate::index::ItemId;
use crate::meaning::FOR_TODAY;
use crate::suggestion::{Act, Ground, Reason, Rule, Suggestion, name_of};
use crate::whom::{Whom, whom_item_fits};
use domain::Lead;

/// A lead is proposed to at most this many people on one day.
const MOST_FOR_A_LEAD: usize = 3;

/// Proposes to pass each open lead on, the surest first.
pub fn propose(look: &mut Look<'_>) -> Vec<Suggestion> {
    look.index.remember_fits(look.network.leads.keys().copied().map(ItemId::Lead));
    // Whoever looks at one person asked; Today speaks unasked.
    let line = if look.only.is_some() { 0.0 } else { FOR_TODAY };
    let mut proposals: Vec<Suggestion> = Vec::new();
    for lead in look.network.leads.values() {
        let sure = of_lead(look, lead).into_iter().filter(|s| s.sure >= line);
        proposals.extend(sure.take(MOST_FOR_A_LEAD));
    }
    proposals.sort_by(|a, b| b.sure.total_cmp(&a.sure).then_with(|| a.key.cmp(&b.key)));
    proposals
}

/// Everybody to whom one lead could be passed on, the surest first.
pub fn of_lead(look: &mut Look<'_>, lead: &Lead) -> Vec<Suggestion> {
    let fits = whom_item_fits(look.network, look.index, ItemId::Lead(lead.id));
    let wanted =
        |whom: &Whom| Some(whom.person) != lead.by && look.only.is_none_or(|only| only == whom.person);
    let suggestion = |whom: Whom| {
        // Whose word it is: of whoever brought it, if somebody did.
        let teller = lead.by.filter(|by| look.network.people.contains_key(by)).unwrap_or(whom.person);
        let came = Reason::words(teller, Ground::CameBy, whom.passage.clone(), Some(lead.came_on));
        Suggestion {
            key: format!("lead:{}:{}", lead.id, whom.person),
            rule: Rule::LeadFits,
            act: Act::PassLeadOn(lead.id),
            person: whom.person,
            with: None,
            title: format!("Tell {} of an opportunity", name_of(look.network, whom.person)),
            reasons: vec![whom.reason(look.network), came],
            sure: whom.sure,
        }
    };
    fits.into_iter().filter(wanted).map(suggestion).collect()
}
