//! Who is not who, what is known about me, and what an import brings again.

use super::people::fact;
use super::{change, everything, id, import, on_both, read, somebody, undo};
use crate::repeats;
use domain::incoming::{Incoming, Learned};
use domain::{Difference, DifferenceId, FactKind, Myself, Source, What};
use jiff::civil::date;

fn told_apart(one: domain::PersonId, other: domain::PersonId) -> Difference {
    Difference { id: DifferenceId(id()), one, other, on: date(2026, 11, 22) }
}

#[test]
fn a_difference_is_remembered_and_keeps_nobody_whose_import_goes() {
    on_both(|store| {
        let (a, b) = (somebody("Ada Marsh", Source::Me), somebody("Ada Marsh", import()));
        change(store, "add", |c| c.put_person(&a));
        let before = everything(store);
        let (brought, ()) = change(store, "import", |c| c.insert_people(std::slice::from_ref(&b)));
        let apart = told_apart(a.id, b.id);
        change(store, "tell_apart", |c| c.put_difference(&apart));
        assert_eq!(read(store, |r| r.differences()), [apart]);
        undo(store, brought);
        assert_eq!(read(store, |r| r.person(b.id)), None);
        assert_eq!(everything(store), before);
    });
}

#[test]
fn a_merge_is_listed_until_it_is_taken_apart() {
    on_both(|store| {
        let (a, b) = (somebody("Robert Marsh", import()), somebody("Bob Marsh", import()));
        change(store, "add", |c| c.insert_people(&[a.clone(), b.clone()]));
        let (merged, ()) = change(store, "merge", |c| {
            c.concerns(a.id);
            c.put_person(&domain::merge::merge(&a, &b))?;
            c.move_things(b.id, a.id)?;
            c.remove_person(b.id)
        });
        assert_eq!(read(store, |r| r.merges_of(a.id)), [(merged, "Bob Marsh".to_owned())]);
        let (undone, _) = undo(store, merged);
        assert_eq!(read(store, |r| r.merges_of(a.id)), []);
        undo(store, undone);
        assert_eq!(read(store, |r| r.merges_of(a.id)).len(), 1);
    });
}

#[test]
fn what_is_known_about_me_is_read_back_and_goes_with_its_import() {
    on_both(|store| {
        let before = everything(store);
        let mut myself = Myself::default();
        let mut record = Incoming::new(
            "Profile.csv",
            2,
            vec![What::Email { label: String::new(), address: "Me@example.org".into() }],
        );
        record.learned.push(Learned {
            kind: FactKind::Background,
            text: "studied at Tarrowmouth".into(),
            evidence: String::new(),
            on: None,
        });
        assert!(myself.learn(&record, import()));
        assert!(!myself.learn(&record, import()), "the same again is nothing new");
        let (brought, ()) = change(store, "import", |c| c.put_myself(&myself));
        assert_eq!(read(store, |r| r.myself()), myself);
        assert_eq!(myself.addresses().collect::<Vec<_>>(), ["me@example.org"]);
        undo(store, brought);
        assert_eq!(everything(store), before);
        assert_eq!(read(store, |r| r.myself()), Myself::default());
    });
}

#[test]
fn a_fact_that_i_erased_does_not_come_again() {
    on_both(|store| {
        let ada = somebody("Ada Marsh", Source::Me);
        let known = fact(ada.id, "a boat shed");
        change(store, "tell", |c| {
            c.put_person(&ada)?;
            c.put_fact(&known)
        });
        let print = repeats::of_fact(&known);
        assert!(read(store, |r| r.fact_prints()).contains(&print));
        change(store, "erase_fact", |c| c.delete_fact(known.id));
        assert!(read(store, |r| r.fact_prints()).contains(&print));
        let elsewhere = domain::Fact { person: somebody("Bo", Source::Me).id, ..known };
        assert!(!read(store, |r| r.fact_prints()).contains(&repeats::of_fact(&elsewhere)));
    });
}
