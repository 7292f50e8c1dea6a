//! Stories of Google's tables, and of the table that Goodturn writes in the same shape.

use super::super::{people_csv, read_plainly as read};
use super::*;
use domain::{Name, PartialDate, Person, Role, Source, Value, person::Place};

const NEW: &str = "First Name,Middle Name,Last Name,Phonetic First Name,Name Prefix,Name Suffix,Nickname,File As,\
Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,\
E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,\
Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,Address 1 - Region,\
Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address,Website 1 - Label,Website 1 - Value,\
Event 1 - Label,Event 1 - Value,Relation 1 - Label,Relation 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value\n";

#[test]
fn the_newer_layout_is_read_whole() {
    let row = "Nora,Jane,Whitfield,NOR-ah,Dr.,Jr.,Nonie,\"Whitfield, Nora\",Harbour Trust,Head of Finance,Money, --05-09,\
\"Met at\nthe quay\",https://lh3.example/p.jpg,* myContacts ::: Navy ::: Chess,Home,nora@home.example,* Work,\
nora@harbour.example ::: nw@harbour.example,Mobile,+44 7700 900123,Home,\"1 Quay St\nBristol\",1 Quay St,Bristol,\
PO 7,Avon,BS1 4AA,UK,Flat 2,Blog,https://nora.example,Anniversary,2014-07-01,Spouse,Tom,Skype,nora.w\n";
    let read = read(vec![file("contacts.csv", format!("\u{feff}{NEW}{row}"))]);
    assert_eq!(
        all(&read),
        ["2: Dr. Nora Jane Whitfield Jr. (Jr.) (Nonie); Head of Finance at Harbour Trust Money; \
          work nora@harbour.example; work nw@harbour.example; home nora@home.example; mobile +44 7700 900123; \
          Skype nora.w; blog https://nora.example; \
          [home, 1 Quay St / Flat 2 / PO 7, Bristol, Avon, BS1 4AA, UK]; birthday --05-09; note Met at\nthe quay; \
          #Navy; #Chess; anniversary 2014-07-01; kept Phonetic First Name: NOR-ah; \
          kept Photo: https://lh3.example/p.jpg; personal spouse: Tom"]
    );
    assert_eq!(read.recognised[0].what, "Google contacts");
}

#[test]
fn the_older_layout_is_read_whole() {
    let header = "Name,Given Name,Additional Name,Family Name,Yomi Name,Name Prefix,Initials,Nickname,Birthday,Gender,\
Occupation,Hobby,Sensitivity,Priority,Notes,Group Membership,E-mail 1 - Type,E-mail 1 - Value,IM 1 - Type,IM 1 - Service,\
IM 1 - Value,Phone 1 - Type,Phone 1 - Value,Address 1 - Type,Address 1 - Formatted,Address 1 - Street,Address 1 - City,\
Organization 1 - Type,Organization 1 - Name,Organization 1 - Title,Organization 1 - Symbol,Website 1 - Type,Website 1 - Value\n";
    let row = "Idris Bello,Idris,,Bello,,,IB,,1970-03-04,,Boat builder,Sailing,Normal,Normal,,Friends ::: * myContacts,* Home,\
idris@bello.example,Other,Skype,idris.b,Work,01 234 567,Home,\"3 Mill Lane\nLeeds\",,,,Bello Boats,Owner,BLL,Profile,\
http://www.google.com/profiles/1\n";
    assert_eq!(
        all(&read(vec![file("google.csv", format!("{header}{row},,,,\n"))])),
        ["2: Idris Bello; Owner at Bello Boats; home idris@bello.example; work 01 234 567; Skype idris.b; \
             profile http://www.google.com/profiles/1; [home, 3 Mill Lane / Leeds]; birthday 1970-03-04; #Friends; \
             kept Organization 1 - Symbol: BLL; background Boat builder; interest Sailing",]
    );
}

#[test]
fn what_goodturn_writes_reads_back_as_the_same_person() {
    let full = |full: &str| Name { full: full.to_owned(), ..Name::from_full(full) };
    let text = |s: &str| s.to_owned();
    let nora = vec![
        What::Name(Name {
            full: text("Dr. Nora Whitfield, PhD"),
            given: text("Nora"),
            middle: text("Jane"),
            family: text("Whitfield"),
            prefix: text("Dr."),
            suffix: text("PhD"),
            nickname: text("Nonie"),
        }),
        What::Role(Role {
            title: text("Head"),
            organisation: text("=Harbour, Trust"),
            department: text("Money"),
        }),
        What::Email { label: text("work"), address: text("nora@harbour.example") },
        What::Email { label: text("summer house"), address: text("nora@sea.example") },
        What::Phone { label: text("home fax"), number: text("+44 7700 900123") },
        What::Messenger { label: text("Skype"), handle: text("nora.w") },
        What::Messenger { label: text("Pigeon"), handle: text("@nora") },
        What::Link { label: text("homepage"), url: text("https://nora.example") },
        What::Place(Place {
            label: text("home"),
            street: text("1 Quay St\nFlat 2"),
            town: text("Bristol"),
            region: text("Avon"),
            code: text("BS1 4AA"),
            country: text("UK"),
        }),
        What::Day { label: text("birthday"), date: "--05-09".parse().unwrap() },
        What::Note(text("-likes \"tea\"\nand boats")),
        What::Group(text("Navy")),
        What::Group(text("Chess")),
        What::Day { label: text("anniversary"), date: "2014-07-01".parse().unwrap() },
        What::Met { on: Some("2026-03".parse::<PartialDate>().unwrap()), how: text("at the spring mixer") },
    ];
    let single = vec![What::Name(Name { given: text("Madonna"), ..full("Madonna") })];
    let long = vec![What::Name(full("Ana Maria de Souza"))];
    let nobody = vec![What::Email { label: String::new(), address: text("who@example.com") }];
    let worlds = [nora, single, long, nobody];
    let people: Vec<Person> = worlds
        .iter()
        .map(|values| Person {
            id: domain::PersonId(uuid::Uuid::nil()),
            values: values.iter().map(|what| Value { what: what.clone(), from: Source::Me }).collect(),
            in_ten: false,
            archived: false,
        })
        .collect();
    let read = read(vec![file("people.csv", people_csv::write(&people))]);
    assert_eq!(read.unreadable, []);
    assert_eq!(read.records.len(), worlds.len());
    for (record, values) in read.records.iter().zip(&worlds) {
        let sorted = |values: &[What]| {
            let mut shown: Vec<String> = values.iter().map(|v| format!("{v:?}")).collect();
            shown.sort();
            shown
        };
        assert_eq!(sorted(&record.values), sorted(values));
    }
}

#[test]
fn my_own_card_is_about_me() {
    let wishes = Wishes { mine: vec!["Me@Example.com".to_owned()], ..Wishes::default() };
    let text = "First Name,Last Name,E-mail 1 - Label,E-mail 1 - Value\nSam,Doe,,me@example.com\nAda,Marsh,,a@m.example\n";
    let read = wishing(&wishes, vec![file("c.csv", text)]).batch;
    assert_eq!((read.records.len(), read.me.len()), (1, 1));
}
