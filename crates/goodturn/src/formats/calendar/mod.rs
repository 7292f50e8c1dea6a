//! Calendars (iCalendar): whom I met and when, and what I am invited to.
//!
//! An appointment with guests is an encounter with each of them on its day; a repeated one is an
//! encounter for each time that lies behind us. What is in an appointment's description is not taken.

mod times;

use super::{Wishes, decode, refuse};
use calcard::icalendar::{
    ICalendarComponent, ICalendarEntry, ICalendarParameterName, ICalendarProperty, ICalendarStatus,
};
use calcard::{Entry, Parser};
use domain::incoming::{Batch, Happening, Incoming, Origin, Touch};
use domain::{Channel, Direction, Name, What, fold};
use jiff::civil::Date;
use std::collections::{BTreeMap, HashSet};

/// An appointment with more guests than this is an event, and not a meeting of each with each.
const MOST_GUESTS: usize = 20;

/// Guests by their address, or by their name where there is none.
type Guests = BTreeMap<String, (Incoming, HashSet<Date>)>;

/// What became of the appointments, for the sentences at the end.
#[derive(Default)]
struct Counted {
    alone: u64,
    cancelled: u64,
    undated: u64,
    crowded: u64,
}

/// Whether a text is a calendar.
pub fn is_calendar(text: &str) -> bool {
    let begins = |line: &str, what: &str| line.trim().eq_ignore_ascii_case(what);
    text.lines().take(50).any(|line| begins(line, "BEGIN:VCALENDAR")) || is_bare(text)
}

/// Whether a text is appointments without the calendar around them.
fn is_bare(text: &str) -> bool {
    let first = text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    first.eq_ignore_ascii_case("BEGIN:VEVENT")
}

/// Reads a calendar into the batch.
pub fn read(file: &str, text: &str, wishes: &Wishes, batch: &mut Batch) {
    let lines = beginnings(text);
    let wrapped;
    let text = if is_bare(text) {
        wrapped = format!("BEGIN:VCALENDAR\r\n{}\r\nEND:VCALENDAR\r\n", text.trim());
        &wrapped
    } else {
        text
    };
    let mut parser = Parser::new(text);
    let mut guests = Guests::new();
    let mut counted = Counted::default();
    let (mut latest, mut nth, mut broken) = (None, 0, 0_u64);
    loop {
        match parser.entry() {
            Entry::Eof => break,
            Entry::ICalendar(mut calendar) => {
                let days = times::of(&mut calendar, wishes.today);
                for (id, component) in calendar.components.iter().enumerate() {
                    if !component.component_type.is_event() {
                        continue;
                    }
                    let line = lines.get(nth).copied().unwrap_or_default();
                    nth += 1;
                    let days = days.get(&id).map_or(&[][..], Vec::as_slice);
                    latest = latest.max(days.last().copied());
                    let event = Appointment { file, line, component, days };
                    event.take(wishes, &mut guests, &mut counted, batch);
                }
            }
            Entry::VCard(_) => {}
            _ => broken += 1,
        }
    }
    let today = wishes.today;
    batch.recognise(file, "a calendar", latest.map(|day: Date| today.map_or(day, |today| day.min(today))));
    batch.records.extend(guests.into_values().map(|(record, _)| record));
    if broken > 0 {
        refuse(batch, file, 0, "parts of this calendar are damaged and were left out; the rest was read");
    }
    let mut aside = |n: u64, what: &str| {
        if n > 0 {
            let appointments = if n == 1 { "appointment" } else { "appointments" };
            batch.left_aside.push((file.to_owned(), format!("{n} {appointments} {what}")));
        }
    };
    aside(counted.alone, "without guests");
    aside(counted.cancelled, "called off");
    aside(counted.undated, "without a day that can be read");
    aside(counted.crowded, "with more than 20 guests, of whom it is not clear whom you met");
}

/// The lines on which appointments begin, in their order.
fn beginnings(text: &str) -> Vec<u64> {
    let begins = |line: &str| line.trim().eq_ignore_ascii_case("BEGIN:VEVENT");
    (1..).zip(text.lines()).filter(|(_, line)| begins(line)).map(|(n, _)| n).collect()
}

/// One appointment.
struct Appointment<'a> {
    file: &'a str,
    line: u64,
    component: &'a ICalendarComponent,
    days: &'a [Date],
}

impl Appointment<'_> {
    fn take(&self, wishes: &Wishes, guests: &mut Guests, counted: &mut Counted, batch: &mut Batch) {
        if self.component.status() == Some(&ICalendarStatus::Cancelled) {
            counted.cancelled += 1;
            return;
        }
        let Some(first) = self.days.first().copied() else {
            counted.undated += 1;
            return;
        };
        let name = self.text(&ICalendarProperty::Summary);
        let place = self.text(&ICalendarProperty::Location);
        let invited: Vec<Guest> = self.guests(wishes);
        let repeated = self.component.is_recurrent_or_override();
        if !repeated && !name.is_empty() && (!place.is_empty() || !invited.is_empty()) {
            let origin = Origin { file: self.file.to_owned(), line: self.line };
            batch.happenings.push(Happening { origin, name: name.clone(), on: first, place });
        }
        match invited.len() {
            0 => counted.alone += 1,
            n if n > MOST_GUESTS => counted.crowded += 1,
            _ => {}
        }
        if invited.len() > MOST_GUESTS {
            return;
        }
        for guest in invited {
            let key = fold::email_key(&guest.address).unwrap_or_else(|| fold::fold(&guest.name));
            let (record, seen) = guests.entry(key).or_insert_with(|| (self.record(&guest), HashSet::new()));
            for day in self.days.iter().filter(|day| wishes.today.is_none_or(|today| **day <= today)) {
                if seen.insert(*day) {
                    record.touches.push(Touch {
                        channel: Channel::Met,
                        direction: Direction::Both,
                        on: *day,
                        place: name.clone(),
                        said: String::new(),
                    });
                }
            }
        }
    }

    fn record(&self, guest: &Guest) -> Incoming {
        let mut values = Vec::new();
        if !guest.name.is_empty() {
            values.push(What::Name(Name::from_full(&guest.name)));
        }
        if !guest.address.is_empty() {
            values.push(What::Email { label: String::new(), address: guest.address.clone() });
        }
        let mut record = Incoming::new(self.file, self.line, values);
        record.passing = true;
        record
    }

    /// Everybody who was asked and did not say no, and who is not me.
    fn guests(&self, wishes: &Wishes) -> Vec<Guest> {
        let entries =
            self.component.entries.iter().filter(|entry| {
                matches!(entry.name, ICalendarProperty::Attendee | ICalendarProperty::Organizer)
            });
        let mine: Vec<String> = wishes.mine.iter().filter_map(|a| fold::email_key(a)).collect();
        let mut guests: Vec<Guest> = Vec::new();
        for guest in entries.filter_map(Guest::of) {
            let key = fold::email_key(&guest.address);
            let is_me = key.as_ref().is_some_and(|key| mine.contains(key));
            let known = guests.iter().any(|g| g.name == guest.name && fold::email_key(&g.address) == key);
            if !is_me && !known {
                guests.push(guest);
            }
            // Enough to know that it is no meeting of each with each.
            if guests.len() > MOST_GUESTS {
                break;
            }
        }
        guests
    }

    fn text(&self, property: &ICalendarProperty) -> String {
        let entry = self.component.property(property);
        let text = entry.and_then(|entry| entry.values.first()).and_then(|value| value.as_text());
        decode::plain(text.unwrap_or_default()).split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

struct Guest {
    name: String,
    address: String,
}

impl Guest {
    fn of(entry: &ICalendarEntry) -> Option<Self> {
        let parameter = |name| entry.parameter(name).and_then(|value| value.as_text()).unwrap_or_default();
        if parameter(&ICalendarParameterName::Partstat).eq_ignore_ascii_case("DECLINED") {
            return None;
        }
        let kind = parameter(&ICalendarParameterName::Cutype).to_ascii_uppercase();
        if matches!(kind.as_str(), "ROOM" | "RESOURCE" | "GROUP") {
            return None;
        }
        let address = entry.calendar_address().unwrap_or_default().trim();
        let email = parameter(&ICalendarParameterName::Email);
        let address = [address, email].into_iter().find(|a| fold::email_key(a).is_some()).unwrap_or_default();
        let name = parameter(&ICalendarParameterName::Cn).trim().trim_matches('"');
        let name = if name.contains('@') { "" } else { name };
        let name = decode::plain(name).split_whitespace().collect::<Vec<_>>().join(" ");
        let address = decode::plain(address);
        (!name.is_empty() || !address.is_empty()).then(|| Self { name, address: address.into_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn told(events: &str, wishes: &Wishes) -> Vec<String> {
        let text = format!("BEGIN:VCALENDAR\nVERSION:2.0\n{}\nEND:VCALENDAR\n", events.trim());
        assert!(is_calendar(&text));
        let mut batch = Batch::default();
        read("c.ics", &text.replace('\n', "\r\n"), wishes, &mut batch);
        let records = batch.records.iter().map(|record| {
            let values = record.values.iter().map(|what| match what {
                What::Name(name) => name.full.clone(),
                What::Email { address, .. } => address.clone(),
                other => format!("{other:?}"),
            });
            let touches = record.touches.iter().map(|t| format!("{} {}", t.on, t.place));
            format!("{}: {}", record.origin.line, values.chain(touches).collect::<Vec<_>>().join("; "))
        });
        let events = batch.happenings.iter().map(|h| format!("event {} {} {}", h.on, h.name, h.place));
        let unreadable = batch.unreadable.iter().map(|u| format!("!{}", u.reason));
        let aside = batch.left_aside.iter().map(|(_, reason)| format!("- {reason}"));
        records.chain(events).chain(unreadable).chain(aside).collect()
    }

    fn wishes() -> Wishes {
        Wishes { mine: vec!["me@example.com".into()], today: Some(date(2026, 11, 22)), ..Wishes::default() }
    }

    #[test]
    fn guests_were_met_on_the_day_and_whoever_said_no_was_not() {
        let read = told(
            "BEGIN:VEVENT\nUID:1\nDTSTART:20260302T100000Z\nSUMMARY:Tea at the quay\nLOCATION:Quay\n\
             ORGANIZER;CN=Me:mailto:me@example.com\n\
             ATTENDEE;CN=\"Ada Marsh\";PARTSTAT=ACCEPTED:mailto:ada@example.org\n\
             ATTENDEE;PARTSTAT=DECLINED;CN=Bo:mailto:bo@example.org\n\
             ATTENDEE;CUTYPE=ROOM;CN=Room 1:mailto:room@example.org\nEND:VEVENT\n\
             BEGIN:VEVENT\nUID:2\nDTSTART;VALUE=DATE:20260401\nSUMMARY:Dentist\nEND:VEVENT\n\
             BEGIN:VEVENT\nUID:3\nDTSTART:20260302T100000Z\nSTATUS:CANCELLED\nSUMMARY:No\nEND:VEVENT",
            &wishes(),
        );
        assert_eq!(
            read,
            [
                "3: Ada Marsh; ada@example.org; 2026-03-02 Tea at the quay",
                "event 2026-03-02 Tea at the quay Quay",
                "- 1 appointment without guests",
                "- 1 appointment called off",
            ]
        );
    }

    #[test]
    fn a_repeated_meeting_counts_each_time_that_is_over() {
        let read = told(
            "BEGIN:VEVENT\nUID:1\nDTSTART:20261102T100000Z\nRRULE:FREQ=WEEKLY\nSUMMARY:Walk\n\
             ATTENDEE;CN=Ada:mailto:ada@example.org\nEND:VEVENT",
            &wishes(),
        );
        assert_eq!(read, ["3: Ada; ada@example.org; 2026-11-02 Walk; 2026-11-09 Walk; 2026-11-16 Walk"]);
    }

    #[test]
    fn what_is_still_to_come_is_an_event_and_no_meeting() {
        let read = told(
            "BEGIN:VEVENT\nUID:1\nDTSTART;VALUE=DATE:20270105\nSUMMARY:Harbour supper\nLOCATION:Hall\n\
             ATTENDEE;CN=Ada:mailto:ada@example.org\nEND:VEVENT",
            &wishes(),
        );
        assert_eq!(read, ["3: Ada; ada@example.org", "event 2027-01-05 Harbour supper Hall"]);
    }

    #[test]
    fn a_damaged_calendar_is_read_as_far_as_it_goes() {
        let read = told(
            "BEGIN:VEVENT\nUID:1\nDTSTART:soon\nSUMMARY:x\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20260302\n\
             ATTENDEE:mailto:ada@example.org",
            &wishes(),
        );
        assert!(read.iter().any(|line| line.contains("ada@example.org")), "{read:?}");
        assert!(read.iter().any(|line| line.starts_with('-') || line.starts_with('!')), "{read:?}");
    }

    #[test]
    fn no_series_takes_the_times_of_another() {
        let series = |n: u32| {
            format!(
                "BEGIN:VEVENT\nUID:{n}\nDTSTART:20160101T100000Z\nRRULE:FREQ=DAILY;COUNT=1000\nSUMMARY:Walk\n\
                 ATTENDEE;CN=P{n}:mailto:p{n}@example.org\nEND:VEVENT\n"
            )
        };
        let read = told(&(0..10).map(series).collect::<String>(), &wishes());
        assert_eq!(read.len(), 10, "{read:?}");
        assert!(read.iter().all(|line| line.ends_with("2018-09-26 Walk")), "{read:?}");
    }

    #[test]
    fn a_time_that_was_moved_counts_where_it_went_and_for_its_own_series() {
        let of = |uid: &str, who: &str| {
            format!(
                "BEGIN:VEVENT\nUID:{uid}\nDTSTART:20261102T100000Z\nRRULE:FREQ=WEEKLY;COUNT=2\nSUMMARY:Walk\n\
                 ATTENDEE:mailto:{who}@example.org\nEND:VEVENT\n"
            )
        };
        let moved = "BEGIN:VEVENT\nUID:1\nRECURRENCE-ID:20261109T100000Z\nDTSTART:20261111T100000Z\nSUMMARY:Walk\n\
                     ATTENDEE:mailto:ada@example.org\nEND:VEVENT\n";
        let read = told(&[of("1", "ada"), of("2", "bo"), moved.to_owned()].concat(), &wishes());
        assert_eq!(
            read,
            [
                "3: ada@example.org; 2026-11-02 Walk; 2026-11-11 Walk",
                "10: bo@example.org; 2026-11-02 Walk; 2026-11-09 Walk",
            ]
        );
    }

    #[test]
    fn rules_that_find_nothing_and_alarms_count_once() {
        let event = |rule: &str| {
            format!(
                "BEGIN:VEVENT\nDTSTART:20261102T100000Z\nRRULE:{rule}\nSUMMARY:x\nATTENDEE:mailto:ada@example.org\nEND:VEVENT\n"
            )
        };
        let never = event("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30").repeat(2_000);
        let read = told(&(never + &event("FREQ=MINUTELY")), &wishes());
        assert_eq!(read[0], "3: ada@example.org; 2026-11-02 x");
    }
}
