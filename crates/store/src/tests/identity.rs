//! Properties: what is stored is read back as it was, whatever it says; so is an archive.

use super::{change, everything, id, places, read, undo};
use domain::person::{Name, Place, Role};
use domain::{ImportId, PartialDate, Person, PersonId, Source, Value, What};
use proptest::prelude::*;

fn text() -> impl Strategy<Value = String> {
    // Every kind of character, but the one that PostgreSQL cannot hold.
    prop_oneof!["[a-zA-Z ]{0,12}", "\\PC{0,12}", "[\"\\\\\n\t%_'?$🙂é]{0,6}"]
        .prop_map(|s: String| s.replace('\0', ""))
}

fn what() -> impl Strategy<Value = What> {
    prop_oneof![9 => said(), 1 => said().prop_map(|what| What::Not(Box::new(what)))]
}

fn said() -> impl Strategy<Value = What> {
    let date = (1..=12i8, 1..=28i8, proptest::option::of(1900..2100i16))
        .prop_map(|(m, d, y)| PartialDate::new(y, Some(m), Some(d)).expect("such days exist"));
    prop_oneof![
        (text(), text(), text()).prop_map(|(full, given, family)| What::Name(Name {
            full,
            given,
            family,
            ..Name::default()
        })),
        (text(), text(), text()).prop_map(|(title, organisation, department)| What::Role(Role {
            title,
            organisation,
            department
        })),
        (text(), text()).prop_map(|(label, address)| What::Email { label, address }),
        (text(), text()).prop_map(|(label, number)| What::Phone { label, number }),
        (text(), text()).prop_map(|(label, url)| What::Link { label, url }),
        (text(), text()).prop_map(|(label, handle)| What::Messenger { label, handle }),
        (text(), text(), text()).prop_map(|(label, street, town)| What::Place(Place {
            label,
            street,
            town,
            ..Place::default()
        })),
        (text(), date.clone()).prop_map(|(label, date)| What::Day { label, date }),
        text().prop_map(What::Group),
        text().prop_map(What::Note),
        (proptest::option::of(date), text()).prop_map(|(on, how)| What::Met { on, how }),
        (text(), text()).prop_map(|(media_type, hash)| What::Photo { media_type, hash }),
        (text(), text()).prop_map(|(format, raw)| What::Kept { format, raw }),
    ]
}

fn person() -> impl Strategy<Value = Person> {
    let source = prop_oneof![
        Just(Source::Me),
        Just(Source::Village),
        Just(Source::Import(ImportId(uuid::Uuid::nil())))
    ];
    let value = (what(), source).prop_map(|(what, from)| Value { what, from });
    (proptest::collection::vec(value, 0..8), any::<bool>(), any::<bool>())
        .prop_map(|(values, in_ten, archived)| Person { id: PersonId(id()), values, in_ten, archived })
}

#[test]
fn a_person_is_read_back_as_written() {
    let places = places();
    proptest!(ProptestConfig::with_cases(48), |(person in person())| {
        for place in &places {
            change(&place.store, "add", |c| c.put_person(&person));
            prop_assert_eq!(read(&place.store, |r| r.person(person.id)), Some(person.clone()));
        }
    });
}

#[test]
fn an_archive_read_back_elsewhere_holds_the_same() {
    let (from, to) = (places(), places());
    proptest!(ProptestConfig::with_cases(16), |(people in proptest::collection::vec(person(), 1..5))| {
        for (from, to) in from.iter().zip(&to) {
            change(&from.store, "import", |c| c.insert_people(&people));
            let tables = read(&from.store, |r| r.archive());
            change(&to.store, "read_export", |c| c.put_archive(&tables));
            prop_assert_eq!(everything(&from.store), everything(&to.store));
        }
    });
}

#[test]
fn two_who_were_joined_come_apart_as_they_were_whatever_was_added_since() {
    let places = places();
    let later = proptest::collection::vec(what(), 0..4);
    proptest!(ProptestConfig::with_cases(32), |(a in person(), b in person(), later in later)| {
        for place in &places {
            let store = &place.store;
            change(store, "add", |c| c.insert_people(&[a.clone(), b.clone()]));
            let apart = everything(store);
            let (merged, ()) = change(store, "merge", |c| {
                c.put_person(&domain::merge::merge(&a, &b))?;
                c.move_things(b.id, a.id)?;
                c.remove_person(b.id)
            });
            let mut one = read(store, |r| r.person(a.id)).expect("the one who stays");
            let new: Vec<Value> = later
                .iter()
                .map(|what| Value { what: what.clone(), from: Source::Me })
                .filter(|value| !one.values.contains(value))
                .collect();
            one.values.extend(new.clone());
            change(store, "edit", |c| c.put_person(&one));
            undo(store, merged);
            prop_assert_eq!(read(store, |r| r.person(b.id)), Some(b.clone()));
            let mut a_now = read(store, |r| r.person(a.id)).expect("the one who stays");
            prop_assert_eq!(&a_now.values[a.values.len()..], &new[..]);
            a_now.values.truncate(a.values.len());
            prop_assert_eq!(&a_now.values, &a.values);
            if new.is_empty() {
                prop_assert_eq!(everything(store), apart);
            }
            change(store, "remove", |c| {
                c.remove_person(a.id)?;
                c.remove_person(b.id)
            });
        }
    });
}
