//! The words of a reason, for pages and the terminal alike: "you had coffee on 3 March", "both worked at Initech".

use super::strength::Share;
use super::ties::{Reason, Why};
use domain::{Channel, PersonId};
use jiff::civil::Date;

impl Reason {
    /// The reason in words, as of a day; `name` says what somebody is called.
    pub fn say(&self, today: Date, name: impl Fn(PersonId) -> String) -> String {
        let on = self.on.map(|on| day(on, today));
        let dated = |words: &str| match &on {
            Some(on) => format!("{words} {on}"),
            None => words.to_owned(),
        };
        match &self.why {
            Why::Touched { channel, times } => {
                let words = match channel {
                    Channel::Met => "you met",
                    Channel::Call => "you spoke",
                    Channel::Coffee => "you had coffee",
                    Channel::Mail => "mail between you",
                    Channel::Message => "messages between you",
                };
                if *times > 1 { dated(&format!("{words}, last")) } else { dated(words) }
            }
            Why::Ten => "one of your ten".to_owned(),
            Why::Met(how) if how.is_empty() => dated("you met"),
            Why::Met(how) if how.starts_with("connected on ") => dated(how),
            Why::Met(how) => format!("how you met: “{how}”"),
            Why::Listed => "in your address book, no more is known".to_owned(),
            Why::ByMe => dated("you introduced the two"),
            Why::ToMe(who) => dated(&format!("{} introduced you", name(*who))),
            Why::Said(of, text) => format!("you noted of {}: “{text}”", name(*of)),
            Why::Shared { share, name, still } => match (share, still) {
                (Share::Employer, true) => format!("both work at {name}"),
                (Share::Employer, false) => format!("both worked at {name}"),
                (Share::School, _) => format!("both studied at {name}"),
                (Share::Club, true) => format!("both belong to {name}"),
                (Share::Club, false) => format!("both belonged to {name}"),
                (Share::Group, _) => format!("both in your group “{name}”"),
                (Share::Gathering, _) => dated(&format!("you met both at {name}")),
            },
        }
    }

    /// The stable word for the kind of reason, as scripts see it.
    pub fn word(&self) -> &'static str {
        match &self.why {
            Why::Touched { .. } => "in_touch",
            Why::Ten => "ten",
            Why::Met(_) => "met",
            Why::Listed => "listed",
            Why::ByMe => "introduced_by_me",
            Why::ToMe(_) => "introduced_to_me",
            Why::Said(..) => "said",
            Why::Shared { share, .. } => share.word(),
        }
    }
}

/// "today", "yesterday", "on 12 March", "in March 2024".
fn day(day: Date, today: Date) -> String {
    match today.duration_since(day).as_hours() / 24 {
        0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        _ if day.year() == today.year() => format!("on {} {}", day.day(), day.strftime("%B")),
        // Of what is long ago, the month is enough.
        _ => format!("in {}", day.strftime("%B %Y")),
    }
}
