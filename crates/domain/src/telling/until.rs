//! Until when something is of use, as a text that came by says it: "apply by 14 December", "closes on Friday".
//!
//! Only days behind such a word are taken; any other day in the text may be anything.

use super::dates::date_at;
use super::token::tokens;
use jiff::civil::Date;

/// Words before a last day.
const LAST_DAY: [&str; 14] = [
    "until",
    "till",
    "by",
    "before",
    "deadline",
    "closes",
    "closing",
    "close",
    "due",
    "ends",
    "end",
    "latest",
    "expires",
    "deadlines",
];

/// How many words may stand between: "deadline for abstracts is 3 January".
const BETWEEN: usize = 5;

/// The first last day that a text names, if it is today or later.
pub fn until(text: &str, today: Date) -> Option<Date> {
    let tokens = tokens(text);
    let named = tokens.iter().enumerate().filter(|(_, token)| token.is(&LAST_DAY));
    let mut days = named.filter_map(|(i, _)| {
        let near = (i + 1)..(i + 2 + BETWEEN).min(tokens.len());
        near.clone().find_map(|at| date_at(&tokens, at, tokens.len(), today)?.due).filter(|day| *day >= today)
    });
    days.next()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_last_day_is_found_behind_its_word_and_nowhere_else() {
        let today = date(2026, 11, 28);
        for (text, expect) in [
            ("Please apply by 14 December.", Some(date(2026, 12, 14))),
            ("The deadline for abstracts is 3 January 2027", Some(date(2027, 1, 3))),
            ("Offers until Friday, please", Some(date(2026, 12, 4))),
            ("They opened on 14 December 2020 by accident", None),
            ("The fair is on 14 December", None),
            ("", None),
        ] {
            assert_eq!(until(text, today), expect, "{text}");
        }
    }
}
