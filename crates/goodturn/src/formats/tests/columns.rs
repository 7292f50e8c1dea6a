//! Stories of tables from anywhere: which column holds what proposes itself, and a choice wins.

use super::super::columns::{Columns, Meaning, Order};
use super::super::read_plainly as read;
use super::*;

/// The meanings of the only table in a text, and the records.
fn understood(text: &str) -> (String, Vec<String>) {
    let read = wishing(&Wishes::default(), vec![file("t.csv", text)]);
    let table = read.tables.first().map(|table| table.columns.words().join(" ")).unwrap_or_default();
    (table, all(&read.batch))
}

#[test]
fn a_german_table_with_semicolons_is_understood() {
    let text = "sep=;\nName;Vorname;Firma;E-Mail;Tel. privat;Straße;Hausnr.;PLZ;Ort;Geburtstag;Beitrag;Sucht;Bietet\n\
                Müller;Jörg;Bäckerei Müller;j@m.example;0611/123456;Hauptstr.;5;65183;Wiesbaden;03.04.1970;12,50;einen Buchhalter;Brot\n";
    let (meanings, told) = understood(text);
    assert_eq!(
        meanings,
        "family_name given_name organisation email phone street street code town birthday kept need offer"
    );
    assert_eq!(
        told,
        ["3: Jörg Müller; Bäckerei Müller; j@m.example; home 0611/123456; [Hauptstr. 5, Wiesbaden, 65183]; \
          birthday 1970-04-03; kept Beitrag: 12,50; need einen Buchhalter; offer Brot"]
    );
}

#[test]
fn headers_of_many_languages_are_known() {
    for (header, row, expect) in [
        (
            "Nom,Prénom,Société,Adresse e-mail,Téléphone portable",
            "Petit,Zoé,Petit SA,z@p.example,06 12 34 56 78",
            "2: Zoé Petit; Petit SA; z@p.example; mobile 06 12 34 56 78",
        ),
        (
            "Nombre,Apellidos,Correo electrónico,Ciudad",
            "Luz,García Ruiz,l@g.example,Vigo",
            "2: Luz García Ruiz; l@g.example; [Vigo]",
        ),
        (
            "Nome,Cognome,Azienda,Telefono ufficio",
            "Pia,Rossi,Rossi Srl,06 1234567",
            "2: Pia Rossi; Rossi Srl; work 06 1234567",
        ),
        (
            "Nome completo,Telemóvel,Empresa",
            "Rui Alves,912345678,Alves Lda",
            "2: Rui Alves; Alves Lda; mobile 912345678",
        ),
        (
            "Voornaam,Achternaam,Bedrijf,E-mailadres",
            "Bas,de Wit,De Wit BV,b@w.example",
            "2: Bas de Wit; De Wit BV; b@w.example",
        ),
        (
            "Imię,Nazwisko,Firma,Telefon służbowy",
            "Ewa,Nowak,Nowak sp. z o.o.,22 123 45 67",
            "2: Ewa Nowak; Nowak sp. z o.o.; work 22 123 45 67",
        ),
        (
            "Förnamn,Efternamn,Företag,E-post",
            "Liv,Berg,Berg AB,l@b.example",
            "2: Liv Berg; Berg AB; l@b.example",
        ),
        (
            "姓,名,会社名,メールアドレス,生年月日",
            "山田,太郎,山田商事,t@y.example,1980年5月9日",
            "2: 山田太郎; 山田商事; t@y.example; birthday 1980-05-09",
        ),
    ] {
        let read = wishing(&Wishes::default(), vec![file("t.csv", format!("{header}\n{row}\n"))]);
        assert_eq!(all(&read.batch), [expect]);
        assert!(read.tables[0].sure, "{header}");
    }
}

#[test]
fn without_a_header_the_values_tell() {
    let text = "Anna|Becker|anna@becker.example|+49 611 123456|Becker GmbH|1975-03-02\n\
                Peter|Lang|peter@lang.example|+49 611 123457|Lang AG|1980-03-12\n\
                Maria|Thoma|maria@t.example|+49 611 123458|Thoma Ltd|1969-11-30\n";
    let (meanings, told) = understood(text);
    assert_eq!(meanings, "given_name family_name email phone organisation birthday");
    assert_eq!(told[1], "2: Peter Lang; Lang AG; peter@lang.example; +49 611 123457; birthday 1980-03-12");
    let read = wishing(&Wishes::default(), vec![file("t.csv", text)]);
    assert!(!read.tables[0].sure && !read.tables[0].has_header);
    assert_eq!(
        understood("anna@a.example\nBen Ko <ben@b.example>\n").1,
        ["1: anna@a.example", "2: Ben Ko; ben@b.example"]
    );
}

#[test]
fn the_published_test_persons_are_read() {
    let text = "rec_id,given_name,surname,street_number,address_1,address_2,suburb,postcode,state,date_of_birth,soc_sec_id\n\
                rec-1-org,lachlan,berry,69,giblin street,killarney,bittern,4814,qld,19990219,7364009\n";
    assert_eq!(
        understood(text).1,
        ["2: lachlan berry; [69 giblin street / killarney, bittern, qld, 4814]; birthday 1999-02-19; \
          kept rec_id: rec-1-org; kept soc_sec_id: 7364009"]
    );
}

#[test]
fn the_order_of_day_and_month_is_told_by_all_dates_or_asked_for() {
    let table = |dates: &str| {
        let rows: Vec<String> =
            dates.split(' ').map(|d| format!("Ada Marsh,a{}@m.example,{d}", d.len())).collect();
        format!("Name,Email,Birthday\n{}\n", rows.join("\n"))
    };
    let birthdays = |wishes: &Wishes, dates: &str| {
        let read = wishing(wishes, vec![file("t.csv", table(dates))]);
        let told: Vec<String> =
            all(&read.batch).iter().map(|t| t.rsplit("; ").next().unwrap().to_owned()).collect();
        (told.join(" "), read.tables[0].clone())
    };
    let (told, table) = birthdays(&Wishes::default(), "03/04/1970 25/12/1980");
    assert_eq!((told.as_str(), table.sure), ("birthday 1970-04-03 birthday 1980-12-25", true));
    let (told, _) = birthdays(&Wishes::default(), "03/04/1970 12/25/1980");
    assert_eq!(told, "birthday 1970-03-04 birthday 1980-12-25");
    let (told, table) = birthdays(&Wishes::default(), "03/04/1970 05/06/1980");
    assert_eq!(told, "kept Birthday: 03/04/1970 kept Birthday: 05/06/1980");
    assert!(table.order_is_open && !table.sure);
    // The answer is remembered for every table with this header.
    let mut chosen = table.columns;
    chosen.order = Some(Order::MonthFirst);
    let wishes = Wishes { columns: [(table.fingerprint, chosen)].into(), ..Wishes::default() };
    let (told, table) = birthdays(&wishes, "03/04/1970");
    assert_eq!((told.as_str(), table.sure), ("birthday 1970-03-04", true));
}

#[test]
fn a_chosen_mapping_wins_for_the_same_header() {
    let text = "Wer,Was,Wann,Wo\nAda Marsh,a bookkeeper,2026-04-01,the mixer\n";
    let first = wishing(&Wishes::default(), vec![file("t.csv", text)]);
    assert!(first.tables.is_empty() || !first.tables[0].sure);
    let text = "Wer,Was,Wann,Wo\nAda Marsh,a bookkeeper,2026-04-01,the mixer\nBob Moor,a van,2026-04-02,lunch\n\
                Cy Ness,tea,2026-04-03,lunch\n";
    let first = wishing(&Wishes::default(), vec![file("t.csv", text)]);
    let columns = Columns::from_words(["full_name", "need", "met_on", "met_how"], None).unwrap();
    let wishes =
        Wishes { columns: [(first.tables[0].fingerprint.clone(), columns)].into(), ..Wishes::default() };
    let read = wishing(&wishes, vec![file("other.csv", text)]);
    assert_eq!(all(&read.batch)[0], "2: Ada Marsh; the mixer 2026-04-01; need a bookkeeper");
    assert!(read.tables[0].sure);
    assert_eq!(read.tables[0].samples[1], ["a bookkeeper", "a van", "tea"]);
    assert_eq!(Columns::from_words(["nonsense"], None), None);
    assert_eq!(read.tables[0].columns.meanings[2], Meaning::MetOn);
}

#[test]
fn spreadsheets_leave_marks_that_are_understood_or_named() {
    let text = "Members of the club\n\nName,Phone,Email,Birthday,Last contact,Status\n\
                \"Marsh, Ada\",=\"0049 611 1\",a@m.example,45021,2026-04-01,-\n\
                \"Bob Moor, PhD\",4.91701E+12,n/a,,soon,active\n\
                Total,,,,,2\n,,,,,7\n";
    assert_eq!(
        understood(text).1,
        [
            "4: Ada Marsh; a@m.example; 0049 611 1; birthday 2023-04-05; =2026-04-01",
            "5: Bob Moor (PhD); kept Phone: 4.91701E+12; kept Last contact: soon; kept Status: active",
            "6: Total; kept Status: 2",
            "!0: 1 row holds a telephone number that a spreadsheet has shortened (4.9E+11); \
             save the table anew with that column as text",
            "- t.csv: 1 line above the table",
            "- t.csv: 1 row names nobody",
        ]
    );
}

#[test]
fn foreign_encodings_and_broken_rows_lose_nobody() {
    let text = "Vorname;Nachname;Ort\nJörg;Müller;Köln\nZoë;Weiß\nAn;B;C;D\n";
    let old = encoding_rs::WINDOWS_1252.encode(text).0.into_owned();
    let wide: Vec<u8> =
        std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let twice = encoding_rs::WINDOWS_1252.decode(text.as_bytes()).0.into_owned();
    for bytes in [text.as_bytes().to_vec(), old, wide, twice.into_bytes()] {
        assert_eq!(
            all(&read(vec![file("t.csv", bytes)])),
            ["2: Jörg Müller; [Köln]", "3: Zoë Weiß", "4: An B; [C]; kept column 4: D"]
        );
    }
    let open = "Name,Email,Town\n\"Ada,a@x.example,Leeds\nBob,b@x.example,York\nCy,c@x.example,Hull\n";
    assert_eq!(
        understood(open).1,
        [
            "3: Bob; b@x.example; [York]",
            "4: Cy; c@x.example; [Hull]",
            "!2: a quotation mark on this line is never closed; this row was left out",
        ]
    );
}

#[test]
fn two_homes_and_two_jobs_stay_apart() {
    let text = "Name,Home Street,Home City,Work Street,Work City,Company,Title,Company 2,Title 2,Address 1 City\n\
                Ada Marsh,1 Quay,Hull,2 Mill,Leeds,Marsh Ltd,Owner,Navy,Captain,York\n";
    assert_eq!(
        understood(text).1,
        [
            "2: Ada Marsh; Owner at Marsh Ltd; Captain at Navy; [home, 1 Quay, Hull]; [work, 2 Mill, Leeds]; [York]"
        ]
    );
}

#[test]
fn a_plain_list_of_names_is_a_table_of_one_column() {
    assert_eq!(
        understood("Anna Becker\nPeter Lang\nMaria Thoma\n").1,
        ["1: Anna Becker", "2: Peter Lang", "3: Maria Thoma"]
    );
    let (_, told) = understood("Dear all\nthis is a letter, and no table\nyours, Ada\n");
    assert!(told[0].contains("choose a LinkedIn archive"), "{told:?}");
    assert_eq!(understood("Vorname;Nachname\n").1, ["- t.csv: there is nobody in it"]);
}

#[test]
fn tables_of_further_programs_are_understood_by_their_names() {
    let scraped = "\"profileUrl\", \"fullName\", \"companyName\", \"title\"\n\
                   \"https://www.linkedin.com/in/ada\", \"Ada Marsh\", \"Marsh, Sons Ltd\", \"Owner\"\n";
    assert_eq!(understood(scraped).1, ["2: Ada Marsh; Owner at Marsh, Sons Ltd; ada"]);
    let mailing = "Email Address,First Name,Last Name,Birthday,TAGS\nada@m.example,Ada,Marsh,05/19,\"\"\"vip\"\",\"\"club\"\"\"\n";
    assert_eq!(understood(mailing).1, ["2: Ada Marsh; ada@m.example; birthday --05-19; #vip; #club"]);
    let thunderbird = "First Name,Last Name,Display Name,Primary Email,Secondary Email,Work Phone,Mobile Number,Home Address,\
Home Address 2,Home City,Home ZipCode,Organization,Web Page 1\n\
Ada,Marsh,Ada M. Marsh,a@m.example,b@m.example,01 234567,0777 123456,1 Quay,Flat 2,Hull,HU1,Marsh Ltd,https://m.example\n";
    assert_eq!(
        understood(thunderbird).1,
        [
            "2: Ada M. Marsh; Marsh Ltd; a@m.example; b@m.example; work 01 234567; mobile 0777 123456; https://m.example; \
          [home, 1 Quay / Flat 2, Hull, HU1]"
        ]
    );
    let twice = "Name / Nom / Naam;PrÃ©nom;E-mail\nMarsh;Zoé;z@m.example\n";
    assert_eq!(understood(twice).1, ["2: Zoé Marsh; z@m.example"]);
}
