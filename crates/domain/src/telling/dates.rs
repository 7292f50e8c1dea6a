//! Days in words: "yesterday", "last Friday", "12 March", "by the end of the month", "3/14".
//!
//! A phrase is read both ways: as a day that lies behind (for an encounter) and as one that lies ahead (for a
//! promise). Choices where people differ: 12/03 is the twelfth of March, and only 3/14, which has no other
//! reading, is month first; "next Friday" is the Friday of next week, Monday beginning a week; "next week" is
//! due by its Friday; "last week" is seven days ago; "in June" is due by its end, "by June" by its first day.

use super::token::{Kind, Token};
use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan};

/// A phrase that names a day, or a time of day only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct DatePhrase {
    /// Behind the phrase.
    pub end: usize,
    /// The day, if it lies behind or is today.
    pub past: Option<Date>,
    /// The day, if it lies ahead or is today.
    pub due: Option<Date>,
    /// Whether "on", "by", "until" or the like leads it, or it can be nothing but a date.
    pub sure: bool,
}

const PARTS_OF_DAY: [&str; 8] =
    ["morning", "afternoon", "evening", "night", "lunchtime", "noon", "midday", "lunch"];

/// The tokens up to the end of a clause, and today.
pub(super) struct Reader<'a> {
    pub(super) tokens: &'a [Token],
    pub(super) today: Date,
}

/// The date phrase at token `i`, if one stands there.
pub(super) fn date_at(tokens: &[Token], i: usize, end: usize, today: Date) -> Option<DatePhrase> {
    let reader = Reader { tokens: &tokens[..end], today };
    let mut at = i;
    let mut lead = "";
    if reader.is(at, &["no", "not"]) && reader.is(at + 1, &["later"]) && reader.is(at + 2, &["than"]) {
        (at, lead) = (at + 3, "by");
    } else if reader.is(at, &["on", "by", "before", "until", "till", "til", "due", "for", "from"]) {
        (at, lead) = (at + 1, reader.word(at));
        if lead == "due" && reader.is(at, &["on", "by"]) {
            at += 1;
        }
    }
    // "by COB Thursday", "by close of play Friday"
    if reader.is(at, &["cob", "eod", "eob"]) && reader.core(at + 1, lead).is_some() {
        at += 1;
    } else if reader.is(at, &["close"]) && reader.is(at + 1, &["of"]) && reader.core(at + 3, lead).is_some() {
        at += 3;
    }
    let (mut at, past, due, sure) = reader.core(at, lead)?;
    if matches!(lead, "for" | "from") && past.is_none() {
        return None;
    }
    while reader.is(at, &PARTS_OF_DAY) && !reader.is(at, &["lunch"]) {
        at += 1;
    }
    if let Some(clock) = reader.clock(at) {
        at = clock;
    }
    if reader.is(at, &["at"]) && reader.is(at + 1, &["the"]) && reader.is(at + 2, &["latest"]) {
        at += 3;
    }
    let sure = sure || !matches!(lead, "" | "for" | "from");
    Some(DatePhrase { end: at, past, due, sure })
}

/// Where a phrase ends, its day behind, its day ahead, and whether it is surely a date.
pub(super) type Core = (usize, Option<Date>, Option<Date>, bool);

impl Reader<'_> {
    pub(super) fn word(&self, i: usize) -> &str {
        self.tokens.get(i).filter(|t| t.kind == Kind::Word).map_or("", |t| t.word.as_str())
    }

    pub(super) fn is(&self, i: usize, words: &[&str]) -> bool {
        words.contains(&self.word(i))
    }

    pub(super) fn skip(&self, i: usize, words: &[&str]) -> usize {
        if self.is(i, words) { i + 1 } else { i }
    }

    fn plus(&self, span: Span) -> Option<Date> {
        self.today.checked_add(span).ok()
    }

    fn core(&self, i: usize, lead: &str) -> Option<Core> {
        self.near(i)
            .or_else(|| self.counted(i))
            .or_else(|| self.end_of(i, lead))
            .or_else(|| self.period(i, lead))
            .or_else(|| self.weekday(i, lead))
            .or_else(|| self.calendar(i, lead))
            .or_else(|| self.clock(i).filter(|_| lead.is_empty()).map(|end| (end, None, None, true)))
    }

    /// Today and its neighbours.
    fn near(&self, i: usize) -> Option<Core> {
        let today = Some(self.today);
        let at = self.skip(i, &["earlier"]);
        if self.is(at, &["today", "tonight", "eod", "cob"]) {
            return Some((at + 1, today, today, true));
        }
        if self.is(i, &["this"]) && (self.is(i + 1, &PARTS_OF_DAY) || self.is(i + 1, &["am", "pm"]))
            || self.is(i, &["just"]) && self.is(i + 1, &["now"])
        {
            return Some((i + 2, today, today, true));
        }
        if self.is(i, &["last"]) && self.is(i + 1, &["night", "evening"]) {
            return Some((i + 2, self.plus((-1).days()), None, true));
        }
        let at = self.skip(i, &["the"]);
        if self.is(at, &["day"]) && self.is(at + 1, &["before", "after"]) {
            return match self.word(at + 2) {
                "yesterday" => Some((at + 3, self.plus((-2).days()), None, true)),
                "tomorrow" => Some((at + 3, None, self.plus(2.days()), true)),
                _ => None,
            };
        }
        match self.word(i) {
            "yesterday" | "yday" | "yest" | "ystrday" => Some((i + 1, self.plus((-1).days()), None, true)),
            "tomorrow" | "tmrw" | "tmr" | "tmw" | "2moro" | "tomoz" => {
                Some((i + 1, None, self.plus(1.day()), true))
            }
            _ => None,
        }
    }

    /// "three days ago", "in two weeks", "a couple of weeks from now", "a week on Friday" is not read.
    fn counted(&self, i: usize) -> Option<Core> {
        let ahead = self.is(i, &["in", "within"]);
        let at = self.skip(i, &["in", "within", "about", "around"]);
        let at = self.skip(at, &["about", "the", "next", "around"]);
        let (n, at) = match self.word(at) {
            "a" | "an" if self.is(at + 1, &["couple"]) => (2, self.skip(at + 2, &["of"])),
            "a" | "an" | "one" => (1, at + 1),
            word => {
                let words = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
                let n = words.iter().position(|w| *w == word).map(|p| p as i64 + 2);
                (n.or_else(|| word.parse().ok()).filter(|n| (1..1000).contains(n))?, at + 1)
            }
        };
        let span = |n: i64| {
            Some(match self.word(at).trim_end_matches('s') {
                "day" => n.days(),
                "week" | "wk" => n.weeks(),
                "fortnight" => (2 * n).weeks(),
                "month" => n.months(),
                "year" => n.years(),
                "hour" | "minute" => 0.days(),
                _ => return None,
            })
        };
        if self.is(at + 1, &["ago", "back"]) {
            return Some((at + 2, self.plus(span(-n)?), None, true));
        }
        if self.is(at + 1, &["from"]) && self.is(at + 2, &["now", "today"]) {
            return Some((at + 3, None, self.plus(span(n)?), true));
        }
        ahead.then(|| Some((at + 1, None, self.plus(span(n)?), true)))?
    }

    pub(super) fn month_end(&self, date: Date) -> Option<Date> {
        Some(date.last_of_month())
    }

    /// The Friday of this week, or today if that has passed.
    fn friday(&self) -> Option<Date> {
        let to = 5 - i64::from(self.today.weekday().to_monday_one_offset());
        self.plus(to.max(0).days())
    }

    fn end_of(&self, i: usize, _lead: &str) -> Option<Core> {
        let at = self.skip(i, &["at"]);
        let at = self.skip(at, &["the"]);
        if self.is(i, &["eow", "eom"]) {
            let due = if self.is(i, &["eow"]) { self.friday() } else { self.month_end(self.today) };
            return Some((i + 1, None, due, true));
        }
        if !(self.is(at, &["end"]) && self.is(at + 1, &["of"])) {
            return None;
        }
        let at = self.skip(at + 2, &["the", "this"]);
        let next = self.is(at, &["next"]);
        let at = self.skip(at, &["next"]);
        let due = match self.word(at) {
            "day" | "today" => Some(self.today),
            "week" if next => self.friday()?.checked_add(1.week()).ok(),
            "week" => self.friday(),
            "month" if next => self.month_end(self.plus(1.month())?),
            "month" => self.month_end(self.today),
            "year" => Some(self.today.last_of_year()),
            _ => self.ahead(self.month(at)?, 1).and_then(|d| self.month_end(d)),
        };
        let past = self.month(at).and_then(|m| self.behind(m, 1)).and_then(|d| self.month_end(d));
        Some((at + 1, past.filter(|d| *d <= self.today), due, true))
    }

    fn period(&self, i: usize, lead: &str) -> Option<Core> {
        if self.is(i, &["christmas", "xmas"]) {
            return Some((i + 1, self.behind(12, 25), self.ahead(12, 25), !lead.is_empty()));
        }
        let which = self.word(i);
        let at = if matches!(which, "last" | "this" | "next") { i + 1 } else { i };
        let at_weekend = self.is(i, &["at", "over"]);
        let weekend = if at_weekend || !lead.is_empty() {
            self.skip(i + usize::from(at_weekend), &["the"])
        } else {
            at
        };
        let to_saturday = 6 - i64::from(self.today.weekday().to_monday_one_offset());
        if self.is(weekend, &["weekend"]) && (at_weekend || !lead.is_empty() || at > i) {
            let past = if which == "next" { None } else { self.plus((to_saturday - 7).days()) };
            let due = self.plus((to_saturday.max(0) + if which == "next" { 7 } else { 0 }).days());
            return Some((weekend + 1, past, due.filter(|_| which != "last"), true));
        }
        if at == i && !(lead == "by" && self.is(i, &["next"])) {
            return None;
        }
        let (past, due) = match (which, self.word(at)) {
            ("last", "week") => (self.plus((-1).weeks()), None),
            ("last", "month") => (self.plus((-1).months()), None),
            ("last", "year") => (self.plus((-1).years()), None),
            ("this", "week") => (Some(self.today), self.friday()),
            ("this", "month") => (Some(self.today), self.month_end(self.today)),
            ("next", "week") => {
                (None, self.plus((12 - i64::from(self.today.weekday().to_monday_one_offset())).days()))
            }
            ("next", "month") => (None, self.month_end(self.plus(1.month())?)),
            ("next", "year") => (None, self.plus(1.year()).map(Date::last_of_year)),
            _ => return None,
        };
        Some((at + 1, past, due, true))
    }

    fn weekday(&self, i: usize, lead: &str) -> Option<Core> {
        let which = self.word(i);
        let at = if matches!(which, "last" | "this" | "next" | "coming") { i + 1 } else { i };
        let word = self.word(at);
        let led = !lead.is_empty() || at > i;
        let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
        let full = names.iter().position(|n| *n == word);
        let short = ["mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri", "sat", "sun"];
        let capital = self.tokens.get(at).is_some_and(|t| t.cap) && !matches!(word, "sat" | "sun" | "mon");
        let brief = || names.iter().position(|n| word.get(..3).is_some_and(|w| n.starts_with(w)));
        let n = full.or_else(|| brief().filter(|_| short.contains(&word) && (led || capital)))?;
        let day = Weekday::from_monday_zero_offset(i8::try_from(n).ok()?).ok()?;
        // A date behind the weekday says more than the weekday.
        let mut after = at + 1;
        while self.is(after, &PARTS_OF_DAY) {
            after += 1;
        }
        let comma = after + usize::from(self.tokens.get(after).is_some_and(|t| t.kind == Kind::Comma));
        let dated = comma + usize::from(self.is(comma, &["the"]));
        if let Some(core) = self.calendar(dated, "on") {
            return Some(core);
        }
        let (today, n) = (i64::from(self.today.weekday().to_monday_zero_offset()), n as i64);
        let back = (today - n).rem_euclid(7);
        let back = if back == 0 && which != "this" { 7 } else { back };
        let past = self.plus((-back).days()).filter(|_| !matches!(which, "next" | "coming"));
        if self.is(after, &["week"]) {
            let due = self.today.nth_weekday(1, day).ok()?.checked_add(1.week()).ok();
            return Some((after + 1, None, due, true));
        }
        let due = match which {
            "last" => None,
            "next" => self.plus((7 - today + n).days()),
            _ => self.today.nth_weekday(1, day).ok(),
        };
        Some((after, past, due, true))
    }

    /// "at 3pm", "at 10:30", "at noon", "10:30".
    fn clock(&self, i: usize) -> Option<usize> {
        let at = self.skip(i, &["at", "around", "about"]);
        let led = at > i;
        let at = self.skip(at, &["about", "around"]);
        let word = self.word(at);
        let named = led && matches!(word, "noon" | "midday" | "midnight");
        let half = word.strip_suffix("am").or_else(|| word.strip_suffix("pm")).filter(|d| !d.is_empty());
        let digits = |w: &str| w.chars().all(|c| c.is_ascii_digit() || c == ':' || c == '.') && !w.is_empty();
        let suffixed = half.is_some_and(digits);
        let split = digits(word) && self.is(at + 1, &["am", "pm", "o'clock"]);
        let colon = digits(word) && word.contains(':');
        match () {
            () if split => Some(at + 2),
            () if named || suffixed || colon => Some(at + 1),
            () => None,
        }
    }
}
