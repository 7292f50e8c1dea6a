//! Somebody good whom I have not seen for long, *with a reason to be of use*.
//!
//! It proposes nothing of its own: what another rule found for them becomes a way back to them, and has a
//! place of its own in the list, so that nobody is lost behind those I saw last week.

use super::{Look, days_between};
use crate::suggestion::{Ground, Reason, Rule, Suggestion, short_of};
use domain::PersonId;
use jiff::civil::Date;

/// So many days make it long.
const LONG_DAYS: i32 = 180;

/// Gives each suggestion that helps somebody long unseen to this rule, with the day as one reason more.
pub fn take_over(look: &Look<'_>, suggestions: &mut [Suggestion]) {
    for suggestion in suggestions {
        let may = matches!(
            suggestion.rule,
            Rule::LeadFits | Rule::NeedMeetsOffer | Rule::FindFits | Rule::ShouldMeet | Rule::TheTen
        );
        let long =
            suggestion.part_of().filter_map(|person| Some((unseen_since(look, person)?, person))).min();
        if let Some((last, person)) = long.filter(|_| may) {
            let says = format!(
                "You and {} were last in touch in {}",
                short_of(look.network, person),
                month(last, look.today)
            );
            suggestion.rule = Rule::LongUnseen;
            suggestion.reasons.push(Reason::words(person, Ground::Encounter, says, Some(last)));
        }
    }
}

/// The last day on which we were in touch, if it is long ago; nothing is known of people never met.
fn unseen_since(look: &Look<'_>, person: PersonId) -> Option<Date> {
    let last = *look.network.last_touch.get(&person)?;
    (days_between(last, look.today) > LONG_DAYS).then_some(last)
}

fn month(day: Date, today: Date) -> String {
    let format = if day.year() == today.year() { "%B" } else { "%B %Y" };
    day.strftime(format).to_string()
}
