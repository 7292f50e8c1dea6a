//! Lists, search, accounts apart, forgetting.

use super::{ME, change, everything, id, import, next, on_both, read, somebody};
use domain::{AccountId, Fact, FactId, FactKind, Person, PersonId, Source, Value, What};
use jiff::Timestamp;
use jiff::civil::date;

fn names(rows: &[crate::PersonRow]) -> Vec<&str> {
    rows.iter().map(|row| row.name.as_str()).collect()
}

pub fn fact(person: PersonId, text: &str) -> Fact {
    Fact {
        id: FactId(id()),
        person,
        kind: FactKind::Need,
        text: text.to_owned(),
        evidence: format!("She said: {text}"),
        noted_on: date(2026, 3, 12),
        confirmed_on: None,
        ended_on: None,
        from: Source::Me,
    }
}

#[test]
fn the_list_goes_by_family_name_and_turns_its_pages() {
    on_both(|store| {
        let people: Vec<Person> = ["Zoë Adeyemi", "Ana Ibarra", "Bo Åberg", "Ben Adeyemi"]
            .iter()
            .map(|n| somebody(n, import()))
            .collect();
        change(store, "import", |c| c.insert_people(&people));
        let (first, next) = read(store, |r| r.people(None, 3));
        assert_eq!(names(&first), ["Bo Åberg", "Ben Adeyemi", "Zoë Adeyemi"]);
        let (rest, end) = read(store, |r| r.people(next.as_ref(), 3));
        assert_eq!(names(&rest), ["Ana Ibarra"]);
        assert_eq!(end, None);
        assert_eq!(read(store, |r| r.count_people()), 4);
    });
}

#[test]
fn search_finds_beginnings_of_any_word_without_accents() {
    on_both(|store| {
        let mut zoe = somebody("Zoë Adeyemi", Source::Me);
        let role = domain::Role {
            title: "Boat builder".into(),
            organisation: "Møller & Søn".into(),
            department: String::new(),
        };
        zoe.values.push(Value { what: What::Role(role), from: Source::Me });
        let other = somebody("Adele Boateng", Source::Me);
        change(store, "add", |c| c.put_person(&zoe).and_then(|()| c.put_person(&other)));
        for (query, expected) in [
            ("zoe", vec!["Zoë Adeyemi"]),
            ("ade", vec!["Adele Boateng", "Zoë Adeyemi"]),
            ("boat", vec!["Adele Boateng", "Zoë Adeyemi"]),
            ("zoe bui", vec!["Zoë Adeyemi"]),
            ("moller", vec!["Zoë Adeyemi"]),
            ("ZOË ADE", vec!["Zoë Adeyemi"]),
            ("nobody", vec![]),
            ("", vec![]),
            ("'\"*%();--", vec![]),
        ] {
            assert_eq!(names(&read(store, |r| r.search(query, 10))), expected, "{query}");
        }
        // An edit is found at once, and what it replaced is not.
        zoe.values.retain(|v| !matches!(v.what, What::Role(_)));
        change(store, "edit", |c| c.put_person(&zoe));
        assert!(read(store, |r| r.search("moller", 10)).is_empty());
    });
}

#[test]
fn one_account_never_sees_another() {
    on_both(|store| {
        let other = AccountId(2);
        store.ensure_account(other, "Tom", Timestamp::UNIX_EPOCH).unwrap();
        let person = somebody("Ada Marsh", Source::Me);
        change(store, "add", |c| c.put_person(&person));
        store
            .read::<_, crate::StoreError>(other, |r| {
                assert_eq!(r.count_people()?, 0);
                assert_eq!(r.search("ada", 10)?, []);
                assert_eq!(r.person(person.id)?, None);
                assert!(r.archive()?.iter().all(|(_, rows)| rows.is_empty()));
                Ok(())
            })
            .unwrap();
    });
}

#[test]
fn who_is_forgotten_is_nowhere_any_more() {
    on_both(|store| {
        let secret = format!("Quillfeather{}", next());
        let mut ada = somebody(&format!("Ada {secret}"), Source::Me);
        let kept = somebody("Tom Lind", Source::Me);
        change(store, "add", |c| c.put_person(&ada).and_then(|()| c.put_person(&kept)));
        change(store, "tell", |c| c.put_fact(&fact(ada.id, &format!("something about {secret}"))));
        // An earlier state of hers is in the journal, and a fact that was erased before.
        ada.values.push(Value { what: What::Note(format!("note on {secret}")), from: Source::Me });
        let erased = fact(ada.id, &format!("erased {secret}"));
        change(store, "edit", |c| {
            c.put_person(&ada)?;
            c.put_fact(&erased)
        });
        change(store, "erase", |c| c.delete_fact(erased.id));
        assert!(read(store, |r| r.held_on(ada.id)).journal_steps >= 3);
        store.forget(ME, ada.id).unwrap();
        assert!(!everything(store).contains(&secret));
        assert_eq!(names(&read(store, |r| r.people(None, 9)).0), ["Tom Lind"]);
        let journal =
            store.writer().query(sql!("SELECT before FROM journal"), &[], |row| row.text_opt(0)).unwrap();
        assert!(journal.iter().flatten().all(|before| !before.contains(&secret)));
        if let Some(file) = store.file() {
            for suffix in ["", "-wal"] {
                let path = format!("{}{suffix}", file.display());
                let bytes = std::fs::read(&path).unwrap_or_default();
                let found = bytes.windows(secret.len()).any(|w| w.eq_ignore_ascii_case(secret.as_bytes()));
                assert!(!found, "the name is still in {path}");
            }
        }
        assert!(store.forget(ME, ada.id).is_err());
    });
}
