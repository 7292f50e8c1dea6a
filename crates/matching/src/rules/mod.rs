//! The rules, one a file: each turns a network and a day into suggestions of its kind, surest first.

pub mod follow_up;
pub mod need_meets_offer;
pub mod news;
pub mod promise_due;

#[cfg(test)]
mod stories;

use jiff::civil::Date;

/// A day in words, as seen from today: "today", "tomorrow", "last Tuesday", "on 3 March".
pub(crate) fn day_in_words(day: Date, today: Date) -> String {
    let weekday = day.strftime("%A");
    match today.since(day).map_or(i32::MAX, |span| span.get_days()) {
        0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        -1 => "tomorrow".to_owned(),
        2..=6 => format!("last {weekday}"),
        -6..=-2 => format!("on {weekday}"),
        _ if day.year() == today.year() => format!("on {} {}", day.day(), day.strftime("%B")),
        _ => format!("on {} {}", day.day(), day.strftime("%B %Y")),
    }
}
