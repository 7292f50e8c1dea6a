//! A person as a vCard 3.0.
//!
//! 3.0 and not 4.0, because it is what every address book that people have reads: Apple, Google and
//! Outlook drop or garble 4.0. What 3.0 lacks is written in the ways that these programs invented: labels as
//! `itemN.X-ABLabel`, a birthday without a year as Apple does, messengers as `IMPP` with a service.

use super::{
    super::decode,
    kinds, labels,
    lines::has_head,
    originals::{self, Originals},
    photos,
    roles::BETWEEN_UNITS,
};
use domain::{Name, PartialDate, Person, Role, What, person::Place};
use std::{borrow::Cow, fmt::Write};

/// Octets of a line, without its end (RFC 2426, 2.6).
const WIDTH: usize = 75;

/// Gives media type and bytes of a photograph by its hash.
pub type Photos<'a> = dyn Fn(&str) -> Option<(String, Vec<u8>)> + 'a;

/// The card of a person; a photograph that `photos` does not know is left out.
pub fn write(person: &Person, photos: &Photos<'_>) -> String {
    let mut card = Card::beside(person);
    card.line("BEGIN:VCARD");
    card.line("VERSION:3.0");
    if !person.values.iter().any(|v| matches!(v.what, What::Name(_))) {
        // The standard demands both, and programs show nothing without FN.
        card.line("N:;;;;");
        card.line(&format!("FN;{}=1:{}", kinds::STAND_IN, escaped(person.display_name())));
    }
    let roles = person.values.iter().filter(|v| matches!(v.what, What::Role(_))).count();
    let mut values = person.values.iter().enumerate().peekable();
    while let Some((n, value)) = values.next() {
        if let Some(original) = card.originals.of_value(n) {
            card.fold(original);
            continue;
        }
        match &value.what {
            What::Name(name) => card.name(name),
            What::Role(role) => card.role(role, roles > 1),
            What::Email { label, address } => {
                card.labelled("EMAIL", ";TYPE=INTERNET", label, &escaped(address))
            }
            What::Phone { label, number } => card.labelled("TEL", "", label, &escaped(number)),
            What::Link { label, url } => card.labelled("URL", "", label, &escaped_address(url)),
            What::Messenger { label, handle } => card.messenger(label, handle),
            What::Place(place) => card.place(place),
            What::Day { label, date } => card.day(label, *date),
            What::Group(group) => {
                let mut line = format!("CATEGORIES:{}", escaped(group));
                while let Some(What::Group(next)) = values.peek().map(|(_, v)| &v.what) {
                    line.push(',');
                    line.push_str(&escaped(next));
                    values.next();
                }
                card.line(&line);
            }
            What::Note(note) => card.line(&format!("NOTE:{}", escaped(note))),
            What::Met { on, how } => {
                let on = on.map(|d| d.to_string()).unwrap_or_default();
                card.line(&format!("{}:{on};{}", kinds::MET, escaped(how)));
            }
            What::Photo { media_type, hash } => {
                if let Some((stored_type, bytes)) = photos(hash) {
                    let media_type = if media_type.is_empty() { &stored_type } else { media_type };
                    card.line(&photos::line(media_type, &bytes));
                }
            }
            What::Kept { format, raw } if format == "vcard" && may_stand(raw) => card.line(raw),
            What::Kept { format, raw } if format == originals::FORMAT && card.originals.is_used(raw) => {}
            What::Not(_) => {}
            What::Kept { format, raw } => {
                card.line(&format!("{}:{};{}", kinds::KEPT, escaped(format), escaped(raw)));
            }
        }
    }
    card.line("END:VCARD");
    card.text
}

/// Whether a kept line may stand in a card as it is: strict readers refuse a card with a second name,
/// and no kept line may end the card.
fn may_stand(raw: &str) -> bool {
    let name = raw.split([':', ';']).next().unwrap_or_default();
    let bare = name.rsplit('.').next().unwrap_or_default().trim();
    const ONCE: [&str; 6] = ["BEGIN", "END", "VERSION", "FN", "N", "PROFILE"];
    !raw.contains(['\r', '\n'])
        && has_head(raw.as_bytes())
        && name.matches('.').count() <= 1
        && !ONCE.iter().any(|once| once.eq_ignore_ascii_case(bare))
}

/// A text as the value of a property.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' => out.push_str("\\\\"),
            ';' => out.push_str("\\;"),
            ',' => out.push_str("\\,"),
            '\n' => out.push_str("\\n"),
            '\r' => {}
            other => out.push(other),
        }
    }
    out
}

/// A web address: its commas and semicolons stay, or Apple would open an address with backslashes.
fn escaped_address(text: &str) -> String {
    text.replace('\\', "\\\\").replace('\n', "\\n").replace('\r', "")
}

/// A line that looks as if it had been encoded twice and was not says so, or it would be mended when it is read.
fn declared(line: &str) -> Cow<'_, str> {
    match (decode::unmangled(line), line.find([':', ';'])) {
        (Cow::Owned(_), Some(at)) => Cow::Owned(format!("{};CHARSET=UTF-8{}", &line[..at], &line[at..])),
        _ => Cow::Borrowed(line),
    }
}

struct Card<'p> {
    text: String,
    originals: Originals<'p>,
    /// The number of the last `itemN` group in use.
    items: u64,
}

impl<'p> Card<'p> {
    /// A card whose groups do not meet those of lines that are kept.
    fn beside(person: &'p Person) -> Self {
        let number = |raw: &str| {
            let (group, _) = raw.split_once('.')?;
            group.get(..4).filter(|s| s.eq_ignore_ascii_case("item"))?;
            group[4..].parse::<u64>().ok().filter(|n| *n < 1 << 40)
        };
        let kept = person.values.iter().filter_map(|v| match &v.what {
            What::Kept { format, raw } if format == "vcard" => number(raw),
            _ => None,
        });
        let items = kept.max().unwrap_or(0);
        Self { text: String::new(), originals: Originals::of(person), items }
    }

    /// Adds a line, or the original that says the same and more; folded between letters.
    fn line(&mut self, line: &str) {
        let original = self.originals.of_line(line);
        self.fold(original.unwrap_or(line));
    }

    fn fold(&mut self, line: &str) {
        let line = declared(line);
        let mut rest = line.as_ref();
        let mut width = WIDTH;
        while rest.len() > width {
            let mut at = width;
            while !rest.is_char_boundary(at) {
                at -= 1;
            }
            self.text.push_str(&rest[..at]);
            self.text.push_str("\r\n ");
            rest = &rest[at..];
            width = WIDTH - 1;
        }
        self.text.push_str(rest);
        self.text.push_str("\r\n");
    }

    fn next_item(&mut self) -> String {
        self.items += 1;
        format!("item{}", self.items)
    }

    /// A property with a label: as TYPE where the label is made of such words, else beside it.
    fn labelled(&mut self, name: &str, params: &str, label: &str, value: &str) {
        if label.is_empty() {
            return self.line(&format!("{name}{params}:{value}"));
        }
        match labels::to_types(label) {
            Some(types) => {
                let types = types.iter().fold(String::new(), |mut all, one| {
                    // Writing to a string cannot fail.
                    let _ = write!(all, ";TYPE={one}");
                    all
                });
                self.line(&format!("{name}{params}{types}:{value}"));
            }
            None => {
                let item = self.next_item();
                self.line(&format!("{item}.{name}{params}:{value}"));
                self.line(&format!("{item}.X-ABLabel:{}", escaped(&labels::to_apple(label))));
            }
        }
    }

    fn name(&mut self, name: &Name) {
        let Name { full, given, middle, family, prefix, suffix, nickname } = name;
        let parts = [family, given, middle, prefix, suffix].map(|p| escaped(p));
        self.line(&format!("N:{}", parts.join(";")));
        // A name known only as a whole (a company's) must not come back taken apart.
        let whole = parts.iter().all(String::is_empty) && !full.is_empty();
        let params = if whole { format!(";{}=1", kinds::WHOLE) } else { String::new() };
        self.line(&format!("FN{params}:{}", escaped(full)));
        if !nickname.is_empty() {
            self.line(&format!("NICKNAME:{}", escaped(nickname)));
        }
    }

    /// With several roles, a group ties each title to its organisation.
    fn role(&mut self, role: &Role, several: bool) {
        let Role { title, organisation, department } = role;
        let group = if several { self.next_item() + "." } else { String::new() };
        if several || !organisation.is_empty() || !department.is_empty() {
            let mut line = format!("{group}ORG:{}", escaped(organisation));
            for unit in department.split(BETWEEN_UNITS).filter(|u| !u.is_empty()) {
                line.push(';');
                line.push_str(&escaped(unit));
            }
            self.line(&line);
        }
        if several || !title.is_empty() {
            self.line(&format!("{group}TITLE:{}", escaped(title)));
        }
    }

    fn messenger(&mut self, label: &str, handle: &str) {
        let known = kinds::SCHEMES.iter().find(|(_, messenger)| *messenger == label && !label.is_empty());
        let scheme = match (known, label) {
            (Some((scheme, _)), _) => scheme,
            (None, "Google Talk") => "xmpp",
            (None, _) => "x-apple",
        };
        let value = format!("{scheme}:{}", escaped(handle));
        // A parameter value in quotes is misread by Apple, so it must do without.
        let bare = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b' ' | b'-' | b'_');
        if !label.is_empty() && label.trim() == label && label.bytes().all(bare) {
            self.line(&format!("IMPP;X-SERVICE-TYPE={label}:{value}"));
        } else {
            self.labelled("IMPP", "", label, &value);
        }
    }

    fn place(&mut self, place: &Place) {
        let Place { label, street, town, region, code, country } = place;
        let parts = [street, town, region, code, country].map(|p| escaped(p));
        self.labelled("ADR", "", label, &format!(";;{}", parts.join(";")));
    }

    fn day(&mut self, label: &str, date: PartialDate) {
        // 3.0 knows no day without a year; this is Apple's way, and others read it as 1604.
        let (params, date) = match (date.year(), date.month(), date.day()) {
            (None, Some(month), Some(day)) => {
                (";X-APPLE-OMIT-YEAR=1604", format!("1604-{month:02}-{day:02}"))
            }
            _ => ("", date.to_string()),
        };
        match label {
            "birthday" => self.line(&format!("BDAY{params}:{date}")),
            _ => self.labelled("X-ABDATE", params, label, &date),
        }
    }
}
