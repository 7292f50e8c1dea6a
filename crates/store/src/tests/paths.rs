//! What ways rest on: each question asked once for everybody, and for one account alone.

use super::{change, id, on_both, read, somebody};
use crate::InTouch;
use domain::{Channel, Direction, Encounter, EncounterId, PersonId, Source};
use jiff::civil::{Date, date};

fn met(person: PersonId, channel: Channel, on: Date, place: &str, said: &str) -> Encounter {
    Encounter {
        id: EncounterId(id()),
        person,
        channel,
        direction: Direction::Both,
        on,
        place: place.to_owned(),
        said: said.to_owned(),
        from: Source::Me,
    }
}

#[test]
fn touches_are_taken_together_and_what_speaks_of_introductions_is_found() {
    on_both(|store| {
        let (ada, bo) = (somebody("Ada Marsh", Source::Me), somebody("Bo Berg", Source::Me));
        change(store, "tell", |c| {
            c.put_person(&ada)?;
            c.put_person(&bo)?;
            c.put_encounter(&met(ada.id, Channel::Coffee, date(2025, 3, 1), "the quay", ""))?;
            c.put_encounter(&met(ada.id, Channel::Coffee, date(2026, 3, 1), "", "Introduced me to Bo"))?;
            c.put_encounter(&met(ada.id, Channel::Mail, date(2026, 1, 1), "", "put us in touch"))?;
            c.put_encounter(&met(
                ada.id,
                Channel::Message,
                date(2026, 5, 1),
                "",
                &domain::asking::words("Bo"),
            ))?;
            c.put_encounter(&met(bo.id, Channel::Met, date(2026, 3, 2), "the fair", "it rained"))?;
            Ok(())
        });
        let mut touched = read(store, |r| r.in_touch());
        touched.sort_by_key(|touch| (touch.person, touch.channel));
        let coffee = InTouch { person: ada.id, channel: Channel::Coffee, last: date(2026, 3, 1), times: 2 };
        assert_eq!((touched.len(), &touched[0]), (3, &coffee));
        let gatherings = read(store, |r| r.gatherings());
        assert_eq!(gatherings, [(bo.id, "the fair".to_owned(), date(2026, 3, 2))], "coffee is no gathering");
        let said: Vec<String> =
            read(store, |r| r.said_of_introductions()).into_iter().map(|s| s.said).collect();
        assert_eq!(
            said,
            ["put us in touch", "Introduced me to Bo", "Asked to be introduced to Bo"],
            "oldest first"
        );
    });
}
