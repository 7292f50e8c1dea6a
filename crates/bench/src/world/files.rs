//! The world as files that other programs write, and as the records that are read from such files.

use super::{Made, World};
use domain::incoming::{Batch, Incoming};
use domain::person::{Name, Place, Role};
use domain::{PartialDate, What};
use jiff::ToSpan as _;
use std::fmt::Write as _;

/// The names of the two files.
pub const CARDS: &str = "contacts.vcf";
/// See [`CARDS`].
pub const CONNECTIONS: &str = "Connections.csv";

impl World {
    /// An address book of six in ten people, as a telephone writes it.
    pub fn cards(&self) -> String {
        let mut text = String::new();
        for made in self.people.iter().filter(|made| made.in_cards) {
            let Made {
                given, family, title, organisation, town, country, email, phone, link, birthday, ..
            } = made;
            // Writing to a string cannot fail.
            let _ = write!(
                text,
                "BEGIN:VCARD\r\nVERSION:3.0\r\nN:{family};{given};;;\r\nFN:{given} {family}\r\n\
                 ORG:{organisation};\r\nTITLE:{}\r\nEMAIL;type=INTERNET;type=WORK;type=pref:{email}\r\n\
                 TEL;type=CELL;type=VOICE:{phone}\r\nADR;type=WORK:;;;{town};;;{country}\r\n\
                 item1.URL;type=pref:{link}\r\nitem1.X-ABLabel:LinkedIn\r\nBDAY:{birthday}\r\n\
                 X-BENCH-KEPT:kept as it stood\r\nEND:VCARD\r\n",
                title.replace(',', "\\,"),
            );
        }
        text
    }

    /// The connections of six in ten people, as LinkedIn's archive has them.
    pub fn connections(&self) -> String {
        let mut text = String::from(
            "Notes:\n\"When exporting your connection data, you may notice that some of the email addresses are missing.\"\n\n\
             First Name,Last Name,URL,Email Address,Company,Position,Connected On\n",
        );
        for made in self.people.iter().filter(|made| made.in_connections) {
            let Made { given, family, title, organisation, link, connected, .. } = made;
            let _ = writeln!(
                text,
                "{given},{family},{link},,\"{organisation}\",\"{title}\",{}",
                connected.strftime("%d %b %Y")
            );
        }
        text
    }

    /// So many messages with the connections, in turn mine and theirs, as LinkedIn's archive has them.
    pub fn messages(&self, count: usize) -> String {
        let mut text = String::from(
            "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n",
        );
        let (me, my_link) = ("Me Myself", "https://www.linkedin.com/in/me-myself");
        let people: Vec<&Made> = self.people.iter().filter(|made| made.in_connections).collect();
        for n in 0..count {
            let Made { given, family, link, .. } = people[n * 7 % people.len()];
            let day = self.today.saturating_sub(i64::try_from(n % 1_500).unwrap_or_default().days());
            let them = format!("{given} {family}");
            let (from, from_link, to, to_link) = if n % 2 == 0 {
                (me, my_link, them.as_str(), link.as_str())
            } else {
                (them.as_str(), link.as_str(), me, my_link)
            };
            let _ = writeln!(
                text,
                "c{n},,{from},{from_link},{to},{to_link},{day} 08:00:00 UTC,,\"Words, as people write them: {n}\",INBOX"
            );
        }
        text
    }

    /// What both files say, as records.
    pub fn batch(&self) -> Batch {
        let cards = self.people.iter().filter(|made| made.in_cards).map(Made::card);
        let connections = self.people.iter().filter(|made| made.in_connections).map(Made::connection);
        Batch { records: cards.chain(connections).collect(), ..Batch::default() }
    }

    /// How many people the address book and the connections hold.
    pub fn counts(&self) -> (usize, usize) {
        let count = |of: fn(&&Made) -> bool| self.people.iter().filter(of).count();
        (count(|made| made.in_cards), count(|made| made.in_connections))
    }
}

impl Made {
    fn name_and_role(&self) -> [What; 2] {
        let (title, organisation) = (self.title.clone(), self.organisation.clone());
        [
            What::Name(Name::from_parts(&self.given, &self.family)),
            What::Role(Role { title, organisation, department: String::new() }),
        ]
    }

    fn link(&self) -> What {
        What::Link { label: "LinkedIn".to_owned(), url: self.link.clone() }
    }

    fn card(&self) -> Incoming {
        let mut values = self.name_and_role().to_vec();
        values.extend([
            What::Email { label: "work".to_owned(), address: self.email.clone() },
            What::Phone { label: "mobile".to_owned(), number: self.phone.clone() },
            What::Place(Place {
                label: "work".to_owned(),
                town: self.town.to_owned(),
                country: self.country.to_owned(),
                ..Place::default()
            }),
            self.link(),
            What::Day { label: "birthday".to_owned(), date: PartialDate::from(self.birthday) },
        ]);
        Incoming::new(CARDS, 1, values)
    }

    fn connection(&self) -> Incoming {
        let mut values = self.name_and_role().to_vec();
        let on = Some(PartialDate::from(self.connected));
        values.extend([self.link(), What::Met { on, how: "connected on LinkedIn".to_owned() }]);
        Incoming::new(CONNECTIONS, 1, values)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::Size;
    use goodturn::formats::{InFile, read_plainly as read};
    use jiff::civil::date;

    #[test]
    fn the_files_are_read_whole() {
        let world = World::new(Size::of(300), date(2026, 5, 4));
        let file = |name: &str, text: String| InFile { name: name.to_owned(), bytes: text.into_bytes() };
        let read = read(vec![file(CARDS, world.cards()), file(CONNECTIONS, world.connections())]);
        assert_eq!(read.unreadable, []);
        let (cards, connections) = world.counts();
        assert_eq!(read.records.len(), cards + connections);
        assert_eq!(world.batch().records.len(), cards + connections);
        let names = |batch: &Batch| -> Vec<What> {
            batch
                .records
                .iter()
                .filter_map(|r| r.values.iter().find(|v| matches!(v, What::Name(_))).cloned())
                .collect()
        };
        let full = |what: &What| if let What::Name(name) = what { name.full.clone() } else { String::new() };
        assert_eq!(
            names(&read).iter().map(full).collect::<Vec<_>>(),
            names(&world.batch()).iter().map(full).collect::<Vec<_>>()
        );
    }
}
