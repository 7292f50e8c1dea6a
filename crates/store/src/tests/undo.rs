//! Taking changes back, in order and out of order.

use super::people::fact;
use super::{change, everything, import, on_both, read, somebody, undo};
use domain::{Source, Value, What};

#[test]
fn an_import_taken_back_leaves_everything_as_it_was() {
    on_both(|store| {
        change(store, "add", |c| c.put_person(&somebody("Tom Lind", Source::Me)));
        let before = everything(store);
        let people: Vec<_> = (0..30).map(|i| somebody(&format!("Somebody Number{i}"), import())).collect();
        let (brought, ()) = change(store, "import", |c| c.insert_people(&people));
        let after = everything(store);
        let (undone, what) = undo(store, brought);
        assert_eq!((what.restored, what.kept), (30, 0));
        assert_eq!(everything(store), before);
        assert!(read(store, |r| r.search("somebody", 5)).is_empty());
        // And the undo itself can be taken back.
        undo(store, undone);
        assert_eq!(everything(store), after);
        assert_eq!(read(store, |r| r.search("number7", 5)).len(), 1);
    });
}

#[test]
fn what_came_later_stays_when_an_import_goes() {
    on_both(|store| {
        let source = import();
        let (edited, told, untouched) =
            (somebody("Ada Marsh", source), somebody("Bo Berg", source), somebody("Cy Coe", source));
        let (brought, ()) =
            change(store, "import", |c| c.insert_people(&[edited.clone(), told.clone(), untouched.clone()]));
        let mut mine = edited.clone();
        mine.values.push(Value { what: What::Note("knows every bird".into()), from: Source::Me });
        change(store, "edit", |c| c.put_person(&mine));
        change(store, "tell", |c| c.put_fact(&fact(told.id, "a boat shed")));
        let (_, what) = undo(store, brought);
        assert_eq!((what.restored, what.kept), (1, 2));
        assert_eq!(read(store, |r| r.person(untouched.id)), None);
        let ada = read(store, |r| r.person(edited.id)).unwrap();
        assert_eq!(ada.display_name(), "Ada Marsh");
        assert_eq!(ada.emails().count(), 0);
        let bo = read(store, |r| r.person(told.id)).unwrap();
        assert_eq!((bo.display_name(), read(store, |r| r.facts_of(told.id)).len()), ("Bo Berg", 1));
    });
}

#[test]
fn an_edit_is_taken_back_even_after_another_was_made_and_taken_back() {
    on_both(|store| {
        let person = somebody("Ada Marsh", Source::Me);
        change(store, "add", |c| c.put_person(&person));
        let start = everything(store);
        let mut first = person.clone();
        first.in_ten = true;
        let (a, ()) = change(store, "into_ten", |c| c.put_person(&first));
        let mut second = first.clone();
        second.archived = true;
        let (b, ()) = change(store, "put_away", |c| c.put_person(&second));
        undo(store, b);
        undo(store, a);
        assert_eq!(everything(store), start);
    });
}

#[test]
fn merged_people_come_apart_exactly_and_later_edits_stay() {
    on_both(|store| {
        let (a, b) = (somebody("Robert Marsh", import()), somebody("Bob Marsh", import()));
        let (fa, fb) = (fact(a.id, "a tenor"), fact(b.id, "a bassoon"));
        change(store, "add", |c| {
            c.insert_people(&[a.clone(), b.clone()])?;
            c.put_fact(&fa)?;
            c.put_fact(&fb)
        });
        let apart = everything(store);
        let merge = |c: &mut crate::Change<'_>| {
            c.put_person(&domain::merge::merge(&a, &b))?;
            c.move_things(b.id, a.id)?;
            c.remove_person(b.id)
        };
        let (merged, ()) = change(store, "merge", merge);
        assert_eq!(read(store, |r| r.facts_of(a.id)).len(), 2);
        assert_eq!(read(store, |r| r.person(b.id)), None);
        undo(store, merged);
        assert_eq!(everything(store), apart);

        // Once more, and this time something is added before they come apart.
        let (merged, ()) = change(store, "merge", merge);
        let mut one = read(store, |r| r.person(a.id)).unwrap();
        one.values.push(Value { what: What::Note("sings on Tuesdays".into()), from: Source::Me });
        change(store, "edit", |c| c.put_person(&one));
        let mut moved = fb.clone();
        moved.person = a.id;
        moved.confirmed_on = Some(moved.noted_on);
        change(store, "confirm", |c| c.put_fact(&moved));
        undo(store, merged);
        let (a_now, b_now) =
            (read(store, |r| r.person(a.id)).unwrap(), read(store, |r| r.person(b.id)).unwrap());
        assert_eq!(b_now, b);
        assert_eq!(a_now.values.len(), a.values.len() + 1);
        assert_eq!(
            read(store, |r| r.facts_of(b.id)).iter().map(|f| f.confirmed_on).collect::<Vec<_>>(),
            [moved.confirmed_on]
        );
    });
}

#[test]
fn a_change_that_fails_leaves_nothing() {
    on_both(|store| {
        let before = everything(store);
        let about = crate::About {
            id: domain::ChangeId(super::id()),
            at: jiff::Timestamp::UNIX_EPOCH,
            verb: "import",
            words: String::new(),
            person: None,
            undoes: None,
        };
        let outcome: Result<(), crate::StoreError> = store.change(super::ME, about, |c| {
            c.insert_people(&[somebody("Ada Marsh", Source::Me)])?;
            Err(crate::StoreError::Missing("rest"))
        });
        assert!(outcome.is_err());
        assert_eq!(everything(store), before);
        assert!(read(store, |r| r.changes(5)).is_empty());
    });
}
