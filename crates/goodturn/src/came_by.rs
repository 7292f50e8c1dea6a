//! From words that came by to what they seem to be, for every face alike.

use crate::formats::came_by::Arrived;
use app::NewItem;
use domain::came_by::{Guess, guess, link, titled};
use domain::{PersonId, telling};
use jiff::civil::Date;

/// A text as what it seems to be: an opportunity until its last day, or something to pass on under its title.
pub fn sorted(arrived: &Arrived, by: Option<PersonId>, today: Date) -> NewItem {
    let (title, text) = (arrived.title.as_str(), arrived.text.as_str());
    let whole = if title.is_empty() { text.to_owned() } else { format!("{title}\n\n{text}") };
    match guess(&whole, arrived.way) {
        Guess::Lead => NewItem::Lead { until: telling::until(&whole, today), text: whole, by },
        Guess::Find(kind) => {
            let (title, rest) = if title.is_empty() { titled(text) } else { (title, text) };
            NewItem::Find {
                kind,
                title: title.to_owned(),
                text: rest.to_owned(),
                link: link(&whole).map(str::to_owned),
            }
        }
    }
}
