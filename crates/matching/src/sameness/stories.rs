//! Stories: who is known, what comes in, and what the verdict says, with its reasons.

use super::{Register, Traits, Verdict};
use domain::person::{Name, Place, Role};
use domain::{PersonId, What};
use uuid::Uuid;

fn id(number: usize) -> PersonId {
    PersonId(Uuid::from_u128(number as u128))
}

/// "Ada Marsh; ada@mail.example; +44 20 7946 0001; at Harbour Trust; linkedin.com/in/ada; born 1980-05-09;
/// 12 Mill Lane, LS1 4DY, Leeds"
fn values(text: &str) -> Vec<What> {
    let label = String::new;
    text.split(';')
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .map(|part| {
            if part.contains('@') {
                What::Email { label: label(), address: part.into() }
            } else if let Some(organisation) = part.strip_prefix("at ") {
                What::Role(Role { organisation: organisation.into(), ..Role::default() })
            } else if let Some(date) = part.strip_prefix("born ") {
                What::Day { label: "birthday".into(), date: date.parse().unwrap() }
            } else if part.starts_with('+') || part.starts_with('0') {
                What::Phone { label: label(), number: part.into() }
            } else if part.contains(".com/") {
                What::Link { label: label(), url: part.into() }
            } else if let [street, code, town] = part.split(", ").collect::<Vec<_>>()[..] {
                let (street, code, town) = (street.into(), code.into(), town.into());
                What::Place(Place { street, code, town, ..Place::default() })
            } else if let Some((nickname, full)) = part.split_once(" = ") {
                What::Name(Name { nickname: nickname.into(), ..Name::from_full(full) })
            } else {
                What::Name(Name::from_full(part))
            }
        })
        .collect()
}

fn register(known: &[&str]) -> Register {
    let mut register = Register::default();
    for (number, text) in known.iter().enumerate() {
        register.put(id(number), Traits::of(&values(text)));
    }
    register.learn();
    register
}

/// The verdict in words: "same 0: same e-mail", "ask 0 1: same name", "new".
fn verdict(known: &[&str], record: &str) -> String {
    let number = |person: PersonId| person.0.as_u128().to_string();
    let words = |why: &[super::Why]| why.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    match register(known).judge(&Traits::of(&values(record))) {
        Verdict::Same(found) => format!("same {}: {}", number(found.person), words(&found.why)),
        Verdict::Ask(some) => {
            let mut who: Vec<String> = some.iter().map(|m| number(m.person)).collect();
            who.sort_unstable();
            format!("ask {}: {}", who.join(" "), words(&some[0].why))
        }
        Verdict::New => "new".into(),
    }
}

/// Checks that each verdict begins as expected and names the reason after the bar.
fn check(stories: &[(&[&str], &str, &str)]) {
    let mut wrong = Vec::new();
    for (known, record, expected) in stories {
        let found = verdict(known, record);
        let (outcome, reason) = expected.split_once(" | ").unwrap_or((expected, ""));
        if !found.starts_with(outcome) || !found.contains(reason) {
            wrong.push(format!("{known:?} + {record:?}\n   expected {expected}\n   found    {found}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn one_person_told_twice_is_one() {
    check(&[
        (&["Ada Marsh; ada@mail.example"], "A. Marsh; ada@mail.example; at Mill", "same 0 | A may be Ada"),
        (
            &["Ada Marsh; ada@mail.example"],
            "Ada Marsh; ada@mail.example; 020 7946 0001",
            "same 0 | same e-mail",
        ),
        (&["Ada Marsh; ada@mail.example"], "Ada Whitfield; ADA@mail.example", "same 0 | another family name"),
        (
            &["Ada Marsh; +44 20 7946 0001"],
            "Marsh, Ada; 020 7946 0001; at Harbour Trust",
            "same 0 | same telephone",
        ),
        (&["Robert Marsh; +44 7700 900123"], "Bob Marsh; 07700 900123; at Mill", "same 0 | Bob for Robert"),
        (
            &["Helena Bauer; lena@web.example"],
            "Lena Bauer; lena@web.example; born 1980-01-02",
            "same 0 | Lena for Helena",
        ),
        (
            &["Александр Петров; sp@mail.example"],
            "Sasha Petrov; sp@mail.example; 0712345678",
            "same 0 | Sasha for",
        ),
        (
            &["Francisco García López; 0612345678"],
            "Paco García; 0612345678; at Mill",
            "same 0 | Paco for Francisco",
        ),
        (&["王小明; 02161234567; at Harbour Trust"], "Xiaoming Wang; 02161234567", "same 0 | same name"),
        (
            &["Jürgen Müller; at Hafen GmbH"],
            "Dr. Juergen Mueller; at Hafen; j.m@hafen.example",
            "same 0 | same employer",
        ),
        (&["Øystein Ødegård; +47 91234567"], "Oystein Odegard; 091234567; at Nord", "same 0"),
        (&["Mohammed Al-Masri; 0791234567"], "Muhammad Masri; 0791234567; at Nile", "same 0"),
        (
            &["Ada Marsh; linkedin.com/in/ada"],
            "Ada M. Marsh, PhD; https://www.linkedin.com/in/ada/?trk=1; at Mill",
            "same 0 | same profile",
        ),
        (
            &["Ada Marsh; at Harbour Trust Ltd"],
            "Ada Marsh; at Harbour Trust; ada@mail.example",
            "same 0 | same name, same employer",
        ),
        (
            &["Ada Marsh; born 1980-05-09"],
            "Ada Marsh; born 1980-05-09; ada@mail.example",
            "same 0 | same birthday",
        ),
        (
            &["Ada Marsh; ada@mail.example"],
            "Ada Marsch; ada@mail.example; 020 7946 0001",
            "same 0 | one letter differs: Marsch, Marsh",
        ),
        (
            &["Anna-Maria Kowalska; am@mail.example"],
            "Annamaria Kowalska-Nowak; am@mail.example; at Mill",
            "same 0",
        ),
    ]);
}

#[test]
fn what_is_known_of_one_alone_is_that_one() {
    check(&[
        (&["Ada Marsh; ada@mail.example", "Bob Barlow"], "Ada Marsh", "same 0 | everything it says is known"),
        (&["Ada Marsh; ada@mail.example"], "Marsh, Ada; ada@mail.example", "same 0 | everything"),
        (
            &["Ada Marsh; ada@mail.example; at Mill", "Ada Marsh; at Harbour"],
            "Ada Marsh",
            "ask 0 1 | several people",
        ),
        (&["Ada Marsh; 020 7946 0001"], "+44 20 7946 0001", "same 0"),
        (&["Ada Marsh"], "Ada Marsh Jr.", "ask 0"),
        (&[], "Ada Marsh", "new"),
    ]);
}

#[test]
fn a_name_alone_is_asked_about() {
    check(&[
        (&["Ada Marsh; ada@mail.example"], "Ada Marsh; 020 7946 0001", "ask 0 | same name"),
        (&["Ada Marsh; at Mill", "Ada Marsh; at Harbour"], "Ada Marsh; a@b.example", "ask 0 1 | same name"),
        (&["Robert Marsh; at Mill"], "Bob Marsh; 020 7946 0001", "ask 0 | Bob for Robert"),
        (&["Ada Marsh; at Mill"], "Bob Barlow; at Mill", "new"),
        (&["Ada Marsh; at Mill"], "Ada Barlow; at Harbour", "new"),
    ]);
}

#[test]
fn two_profiles_on_one_network_are_at_most_asked_about() {
    check(&[
        (
            &["Ada Marsh; at Mill; linkedin.com/in/ada"],
            "Ada Marsh; at Mill; linkedin.com/in/ada-marsh",
            "ask 0 | another profile",
        ),
        (&["Ada Marsh; linkedin.com/in/ada"], "Ada Barlow; linkedin.com/in/adab", "new"),
        (
            &["Ada Marsh; at Mill; linkedin.com/in/ada"],
            "Ada Marsh; at Mill; xing.com/profile/Ada_Marsh",
            "same 0",
        ),
    ]);
}

#[test]
fn those_who_live_or_work_together_stay_apart() {
    let home = "020 7946 0001; 12 Mill Lane, LS1 4DY, Leeds";
    let ada = format!("Ada Marsh; {home}");
    check(&[
        (&[&ada], &format!("Bob Marsh; {home}"), "new"),
        (&[&ada], &format!("Tom Barlow; {home}"), "new"),
        (&["Robert Marsh Sr.; 020 7946 0001"], "Robert Marsh Jr.; 020 7946 0001", "new"),
        (
            &["Ada Marsh; born 1990-01-02; 020 7946 0001"],
            "Eva Marsh; born 1990-01-02; 020 7946 0001",
            "ask 0 | another given name",
        ),
        (&["Ada Marsh; info@mill.example; at Mill"], "Bob Barlow; info@mill.example; at Mill", "new"),
        (&["Ada Marsh; marsh@mail.example"], "Tom Marsh; marsh@mail.example", "ask 0 | another given name"),
        (
            &["Ada Marsh; born 1980-05-09; 020 7946 0001"],
            "Ada Marsh; born 1951-03-04; 020 7946 0001",
            "ask 0 | another birthday",
        ),
    ]);
}

#[test]
fn organisations_are_known_by_their_name() {
    check(&[
        (
            &["at Harbour Trust Ltd; 020 7946 0001"],
            "at Harbour Trust; 020 7946 0001; info@harbour.example",
            "same 0",
        ),
        (&["at Harbour Trust"], "at Harbour Trust", "same 0"),
        (
            &["at Harbour Trust"],
            "Harbour Trust; at Harbour Trust Ltd; 020 7946 0001",
            "same 0 | same employer",
        ),
        (&["at Harbour Trust; 020 7946 0001"], "at Harbour Trust; 030 1234 5678; info@b.example", "ask 0"),
        (&["at Harbour Trust; 020 7946 0001"], "Ada Marsh; at Harbour Trust; 020 7946 0001", "new"),
    ]);
}

#[test]
fn doubles_are_found_and_forgotten_with_those_who_go() {
    let mut register = register(&[
        "Ada Marsh; ada@mail.example",
        "Bob Barlow; 020 7946 0001",
        "A. Marsh; ada@mail.example; at Mill",
    ]);
    let doubles = register.doubles();
    assert_eq!(doubles.iter().map(|d| (d.one, d.other)).collect::<Vec<_>>(), [(id(0), id(2))]);
    assert_eq!(register.doubles_of(id(2)), doubles);
    assert_eq!(register.doubles_of(id(1)), []);
    register.remove(id(2));
    assert_eq!(register.doubles(), []);
    register.put(id(1), Traits::of(&values("Ada Marsh; ada@mail.example")));
    assert_eq!(register.doubles().len(), 1);
}

#[test]
fn the_order_in_which_people_come_changes_nothing() {
    let people: Vec<String> = (0..120)
        .map(|n| {
            format!(
                "{} Marsh{}; m{}@mail.example; 0207946{:04}",
                ["Ada", "Bob", "Eva"][n % 3],
                n % 50,
                n % 140,
                n % 90
            )
        })
        .collect();
    let build = |order: Vec<usize>| {
        let mut register = Register::default();
        for n in order {
            register.put(id(n), Traits::of(&values(&people[n])));
        }
        register.learn();
        register.doubles()
    };
    let forth = build((0..120).collect());
    assert_eq!(forth, build((0..120).rev().collect()));
    assert!(!forth.is_empty());
}

#[test]
fn strange_names_are_taken_as_they_are() {
    let strange = [
        "😀",
        "ᏣᎳᎩ",
        "١٢٣",
        "---",
        "é",
        "''",
        "ⵜⵉⴼⵉⵏⴰⵖ ⴰⵎⴰⵣⵉⵖ",
        "Jr.",
        "Dr. Dr.",
        "von der",
        ",,,",
        "a,b,c",
        "\u{202e}Ada",
        "Ærøskøbing",
    ];
    for name in strange {
        for other in strange {
            verdict(&[name, "Ada Marsh"], other);
        }
        let long = format!("{} Marsh; 020 7946 0001", name.repeat(100));
        verdict(&[&long], &long);
    }
    assert!(verdict(&["ᏣᎳᎩ ᏗᎪᏪᎵ; 020 7946 0001"], "ᏣᎳᎩ ᏗᎪᏪᎵ; 020 7946 0001; at Mill").starts_with("same 0"));
}

#[test]
fn whoever_comes_again_unchanged_is_known() {
    let people: Vec<String> = (0..200)
        .map(|n| format!("{} Name{n}; n{n}@mail.example; at Firm {}", ["Ada", "Bob"][n % 2], n % 7))
        .collect();
    let texts: Vec<&str> = people.iter().map(String::as_str).collect();
    let register = register(&texts);
    for (number, text) in people.iter().enumerate() {
        let Verdict::Same(found) = register.judge(&Traits::of(&values(text))) else {
            panic!("{text} is not known")
        };
        assert_eq!(found.person, id(number));
    }
}
