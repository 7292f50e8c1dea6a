//! On which days appointments were: the days of a repeated one, with those that were moved.
//!
//! Each series is unrolled by itself, so that none takes the times of another. A rule can be made to search
//! for ever and find nothing; after some such, the others count once, on the day they begin.

use calcard::common::timezone::Tz;
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarEntry, ICalendarFrequency,
    ICalendarProperty, ICalendarValue,
};
use jiff::civil::Date;
use std::collections::HashMap;

/// How often at most a repeated appointment is counted: every day for fourteen years.
const MOST_TIMES: usize = 5_000;
/// How often all repeated appointments of a calendar are counted.
const MOST_TIMES_IN_ALL: usize = 500_000;
/// Rules that find hardly anything before no more are tried.
const MOST_FRUITLESS: usize = 100;
/// Time zones that a calendar may bring along, and moved times of one series.
const MOST_ZONES: usize = 50;
const MOST_MOVED: usize = 500;

/// The days of appointments, by their place in the calendar.
pub type Days = HashMap<usize, Vec<Date>>;

/// The days of each appointment that lie behind us, or the first, if it is still to come.
pub fn of(calendar: &mut ICalendar, today: Option<Date>) -> Days {
    let series: Vec<usize> =
        calendar.components.iter().enumerate().filter(|(_, c)| has_rule(c)).map(|(at, _)| at).collect();
    let mut days = of_series(calendar, &series, today);
    // The others together, while the series wait outside.
    let mut waiting: Vec<Vec<ICalendarEntry>> = Vec::with_capacity(series.len());
    for at in &series {
        waiting.push(std::mem::take(&mut calendar.components[*at].entries));
    }
    for (at, day) in unrolled(calendar, 0) {
        if series.binary_search(&at).is_err() {
            days.entry(at).or_default().push(day);
        }
    }
    for (at, entries) in series.iter().zip(waiting) {
        calendar.components[*at].entries = entries;
    }
    for of in days.values_mut() {
        of.sort_unstable();
        of.dedup();
        let over = of.iter().take_while(|day| today.is_none_or(|today| **day <= today)).count();
        of.truncate(over.max(1));
    }
    days
}

fn of_series(calendar: &ICalendar, series: &[usize], today: Option<Date>) -> Days {
    let is_zone = |c: &&ICalendarComponent| c.component_type == ICalendarComponentType::VTimezone;
    let zones: Vec<ICalendarComponent> =
        calendar.components.iter().filter(is_zone).take(MOST_ZONES).cloned().collect();
    let mut moved: HashMap<&str, Vec<&ICalendarComponent>> = HashMap::new();
    for component in calendar.components.iter().filter(|c| has(c, &ICalendarProperty::RecurrenceId)) {
        if let Some(uid) = component.uid().filter(|_| !has_rule(component)) {
            moved.entry(uid).or_default().push(component);
        }
    }
    let mut days = Days::new();
    let (mut fruitless, mut times) = (0, 0);
    for at in series {
        let component = calendar.components[*at].clone();
        let is_tried =
            fruitless < MOST_FRUITLESS && times < MOST_TIMES_IN_ALL && !is_within_a_day(&component);
        let beside = component.uid().and_then(|uid| moved.get(uid)).into_iter().flatten().take(MOST_MOVED);
        let beside: Vec<ICalendarComponent> = beside.map(|c| (*c).clone()).collect();
        let place = zones.len();
        let mut alone =
            ICalendar { components: zones.iter().cloned().chain([component]).chain(beside).collect() };
        let of = days.entry(*at).or_default();
        if is_tried {
            let mut found = 0;
            for (of_component, day) in unrolled(&alone, MOST_TIMES) {
                found += 1;
                // Moved times are appointments of their own; what lies ahead is of no use but for the first.
                let is_ahead = today.is_some_and(|today| day > today);
                if of_component == place && (!is_ahead || of.is_empty()) {
                    of.push(day);
                }
            }
            times += found;
            fruitless += usize::from(found < 2);
        }
        if of.is_empty() {
            alone.components[place].entries.retain(|entry| entry.name != ICalendarProperty::Rrule);
            of.extend(unrolled(&alone, 0).filter(|(at, _)| *at == place).map(|(_, day)| day));
        }
    }
    days
}

/// When each component takes place, by its place in the calendar.
fn unrolled(calendar: &ICalendar, most: usize) -> impl Iterator<Item = (usize, Date)> {
    calendar.expand_dates(Tz::Floating, most).events.into_iter().filter_map(|event| {
        let day = event.start.date_naive().to_string().parse().ok()?;
        Some((event.comp_id as usize, day))
    })
}

fn has(component: &ICalendarComponent, property: &ICalendarProperty) -> bool {
    component.entries.iter().any(|entry| entry.name == *property)
}

fn has_rule(component: &ICalendarComponent) -> bool {
    component.component_type.is_event() && has(component, &ICalendarProperty::Rrule)
}

/// Whether it comes back before the day is over, as alarms do and people do not.
fn is_within_a_day(component: &ICalendarComponent) -> bool {
    use ICalendarFrequency::{Hourly, Minutely, Secondly};
    let rules = component.entries.iter().flat_map(|entry| &entry.values);
    rules.into_iter().any(|value| {
        matches!(value, ICalendarValue::RecurrenceRule(rule) if matches!(rule.freq, Hourly | Minutely | Secondly))
    })
}
