//! Stories of LinkedIn's archive.

use super::*;

#[test]
fn connections_are_read_wherever_their_header_stands() {
    let row = "Ada,\"Smith, PhD\",https://www.linkedin.com/in/ada,ada@example.com,\"Harbour\nTrust\",Head,05 Jun 2024\n";
    let expect = "Ada Smith, PhD (PhD); ada; ada@example.com; Head at Harbour\nTrust; connected on LinkedIn 2024-06-05";
    for (before, line) in [("", 2), ("Notes:\n\"One, two\nthree\"\n\n", 6), ("\u{feff}Notes:\r\n\r\n", 4)] {
        let read = read(vec![file("C.csv", format!("{before}{HEADER}{row}"))]);
        assert_eq!(all(&read), [format!("{line}: {expect}")]);
        assert_eq!(read.recognised.len(), 1);
        assert_eq!(read.recognised[0].what, "LinkedIn connections");
    }
    let semicolons = format!("{HEADER}{}", "Ada,L,,,,,7-Feb-22\n").replace(',', ";").replace('\n', "\r");
    assert_eq!(all(&read(vec![file("C.csv", semicolons)])), ["2: Ada L; connected on LinkedIn 2022-02-07"]);
}

#[test]
fn odd_rows_lose_nothing_and_stop_nothing() {
    let rows = ",,,,,,\n\nAda,L,,,,,soon\nBob,M\nCy,N,,,,,01 May 2020,extra,\n,,,,,,02 May 2020\nJosÃ©,O,,,,,\n\
                \"Open,P,,,,,\nQ,Q,,,,,\nR,R,,,,,\n";
    let header = HEADER.replace("Connected On", "Connected On,Tag");
    let text = format!("{header}{rows}").replace("02 May 2020", "02 May 2020,");
    assert_eq!(
        all(&read(vec![file("C.csv", text)])),
        [
            "4: Ada L; connected on LinkedIn; kept Connected On: soon",
            "5: Bob M; connected on LinkedIn",
            "6: Cy N; connected on LinkedIn 2020-05-01; kept Tag: extra",
            "8: José O; connected on LinkedIn",
            "10: Q Q; connected on LinkedIn",
            "11: R R; connected on LinkedIn",
            "!9: a quotation mark on this line is never closed; this row was left out",
            "- C.csv: 1 row names nobody; its member has left LinkedIn",
        ]
    );
}

#[test]
fn messages_become_days_in_touch_with_the_other_person() {
    let header = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,IS MESSAGE DRAFT\n";
    let l = "https://www.linkedin.com/in/";
    let rows = [
        format!(
            "1,,Me Myself,{l}me,\"Ada Smith, PhD\",{l}ada,2026-08-01 02:00:00 UTC,,\"Hi,\nhow\",INBOX,No"
        ),
        format!("1,,\"Ada Smith, PhD\",{l}Ada/,Me Myself,{l}me,2026-08-01 09:00:00 UTC,,Fine,INBOX,No"),
        format!("1,,Me Myself,{l}me,\"Ada Smith, PhD\",{l}ada,2026-08-01 10:00:00 UTC,,Good,INBOX,No"),
        format!("2,,Me Myself,{l}me,\"Bob M,Cy N\",\"{l}bob,{l}cy\",2026-08-02 02:00:00 UTC,,Both,INBOX,No"),
        format!("3,,LinkedIn Member,,Me Myself,{l}me,2026-08-03 02:00:00 UTC,,Gone,INBOX,No"),
        format!("4,,Me Myself,{l}me,Dee,{l}dee,2026-08-04 02:00:00 UTC,,Draft,INBOX,Yes"),
        format!("5,,Bob M,{l}bob,Me Myself,{l}me,yesterday,,Hm,INBOX,No"),
    ];
    let messages = file("messages.csv", format!("{header}{}\n", rows.join("\n")));
    let expect = [
        "2: Ada Smith, PhD (PhD); ada; >2026-08-01; <2026-08-01",
        "6: Bob M; bob; >2026-08-02",
        "6: Cy N; cy; >2026-08-02",
        "!9: “yesterday” is not a day; this message was left out",
        "- messages.csv: 1 messages with people whose accounts are gone",
        "- messages.csv: 1 drafts that were never sent",
    ];
    // Who I am: from the profile, or from being in every conversation.
    assert_eq!(all(&read(vec![messages.clone()])), expect);
    let profile = file("Profile.csv", "First Name,Last Name,Maiden Name,Headline\nMe,Myself,,x\n");
    let with_profile = all(&read(vec![profile, messages]));
    assert_eq!(with_profile[..4], expect[..4]);
    let one = format!("{header}1,,Ada,{l}ada,Bob,{l}bob,2026-08-01,,x,INBOX,No\n");
    assert_eq!(
        all(&read(vec![file("m.csv", one)])),
        ["- m.csv: 1 messages of which it is not clear who you are; add Profile.csv of the same archive"]
    );
}

#[test]
fn invitations_tell_who_asked_whom() {
    let read = read(vec![sample("Invitations.csv")]);
    let told = all(&read);
    assert!(told[0].starts_with("2: Lord Byron; fake-lord-byron; >1823-07-18 “Father — I"), "{}", told[0]);
    assert_eq!(told[1], "3: Faramir Granger; fake-faramir-granger-1721; <1833-05-18");
    assert!(!told.iter().any(|t| t.contains("Ada Byron-Lovelace")));
}

#[test]
fn uploaded_contacts_are_people_too() {
    let header = "FirstName,MiddleName,LastName,MaidenName,NickName,NamePrefix,NameSuffix,Title,Emails,PhoneNumbers,CreatedAt\n";
    let row = "Ada,,Lovelace,Byron,,,,Head,\"a@b.c,d@e.f\",+49 611,2020-01-01\n,,,,,,,,x@y.z,,\n";
    assert_eq!(
        all(&read(vec![file("ImportedContacts.csv", format!("{header}{row}"))])),
        ["2: Ada Lovelace; a@b.c; d@e.f; +49 611; Head; kept MaidenName: Byron", "3: x@y.z"]
    );
}

const IN: &str = "https://www.linkedin.com/in/";

#[test]
fn recommendations_are_good_turns_or_kind_words() {
    let header = "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n";
    let row = "Mary,Quay,Quay Ltd,Owner,\"Mary, she is\nthe best\",22 Mar 2024,VISIBLE\n";
    let text = format!("{header}{row}");
    let given = ["2: Mary Quay; Owner at Quay Ltd; recommendation Mary, she is\nthe best (2024-03-22)"];
    // Which way they went: by the name, or because they speak of the one who got them.
    for name in ["Recommendations_Given.csv", "recs.csv"] {
        let read = read(vec![file(name, text.clone())]);
        assert_eq!(all(&read), given);
        assert_eq!(read.recognised[0].as_of, Some(jiff::civil::date(2024, 3, 22)));
    }
    assert_eq!(
        all(&read(vec![file("Recommendations_Received.csv", text.replace("Mary,", "Bo,"))])),
        ["2: Bo Quay; Owner at Quay Ltd; note Recommended me on 22 March 2024: Bo, she is\nthe best; \
          recommendation recommended me on LinkedIn (2024-03-22); <2024-03-22 at a recommendation on LinkedIn"]
    );
    let silent = format!("{header}Mary,Quay,,,Superb,22 Mar 2024,VISIBLE\n");
    assert!(all(&read(vec![file("recs.csv", silent)]))[0].contains("give the file its name back"));
}

#[test]
fn endorsements_are_skills_with_a_day() {
    let given = format!(
        "Endorsement Date,Skill Name,Endorsee First Name,Endorsee Last Name,Endorsee Public Url,Endorsement Status\n\
         2024/01/02 10:00:00 UTC,Bookkeeping,Bo,Moor,{IN}bo,ACCEPTED\n2024/01/03 10:00:00 UTC,Tax,Bo,Moor,{IN}bo,PENDING\n\
         2024/01/03 10:00:00 UTC,Tax,Bo,Moor,{IN}bo,PENDING\n"
    );
    let received = given.replace("Endorsee", "Endorser");
    let read = read(vec![file("g.csv", given), file("r.csv", received)]);
    assert_eq!(
        all(&read),
        [
            "2: Bo Moor; bo; offer Bookkeeping (2024-01-02); offer Tax (2024-01-03)",
            "2: Bo Moor; bo; note Endorsed me on LinkedIn for: Bookkeeping, Tax",
        ]
    );
    assert_eq!(read.records[0].learned[0].evidence, "I endorsed them on LinkedIn on 2 January 2024");
}

#[test]
fn what_the_archive_says_about_me_is_one_record() {
    let read = read(vec![
        file(
            "Profile.csv",
            "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites\nSam,Doe,,,Dec 10,Boats,,Shipping,,Hull,[@sam],[PERSONAL:https://sam.example]\n",
        ),
        file(
            "Positions.csv",
            "Company Name,Title,Description,Location,Started On,Finished On\nQuay Ltd,Owner,Builds boats,Hull,Jan 2020,\nNavy,Captain,,,Mar 2010,Dec 2019\n",
        ),
        file(
            "Education.csv",
            "School Name,Start Date,End Date,Notes,Degree Name,Activities\nHull College,2006,2009,,BSc,Rowing\n",
        ),
        file("Skills.csv", "Name\nRigging\n"),
        file("Languages.csv", "Name,Proficiency\nFrench,Native or bilingual proficiency\n"),
        file(
            "Email Addresses.csv",
            "Email Address,Confirmed,Primary,Updated On\nsam@example.com,Yes,Yes,2026-01-02\n",
        ),
        file("PhoneNumbers.csv", "Extension,Number,Type\n,+44 7700 900123,Mobile\n"),
        file(
            "Volunteering.csv",
            "Company Name,Role,Cause,Started On,Finished On,Description\nRNLI,Crew,DISASTER_RELIEF,2015,2016,\n",
        ),
    ]);
    let [me] = read.me.as_slice() else { panic!("{:?}", read.me) };
    assert_eq!(
        told(me),
        "2: Sam Doe; [Hull]; birthday --12-10; Twitter @sam; personal https://sam.example; note Boats; \
         kept Industry: Shipping; sam@example.com; mobile +44 7700 900123; Owner at Quay Ltd; \
         background Owner at Quay Ltd, since 2020; background Captain at Navy, 2010–2019; \
         background Hull College, BSc, 2006–2009; offer Rigging; background speaks French (native or bilingual proficiency); \
         background Crew at RNLI, 2015–2016; interest disaster relief"
    );
    assert!(read.records.is_empty() && read.left_aside.is_empty(), "{:?}", read.left_aside);
}

#[test]
fn events_and_the_rest_of_the_archive_have_their_place() {
    let read = read(vec![
        file(
            "Events.csv",
            "Event Name,Event Time,Status,External Url\nSpring Mixer,2026-03-05 13:00:00 UTC,ATTENDING,https://e.example\nDull,2026-03-06 13:00:00 UTC,DECLINED,\nOdd,soon,ATTENDING,\n",
        ),
        file("Member_Follows.csv", "Date,Status,FullName\n2025-01-02,Active,Bo Moor\n"),
        file(
            "guide_messages.csv",
            "CONVERSATION ID,FROM,TO,DATE,CONTENT\n1,LinkedIn Coach,Sam,2026-01-01,Hi\n",
        ),
        file("coach_messages.csv", "No conversations found\n"),
        file("Reactions.csv", "Date,Type,Link\n2026-01-01,LIKE,https://l.example\n"),
    ]);
    assert_eq!(read.happenings[0].name, "Spring Mixer");
    assert_eq!(read.happenings[0].on, jiff::civil::date(2026, 3, 5));
    assert_eq!(
        all(&read),
        [
            "!4: “soon” is not a day; the event “Odd” was left out",
            "- Events.csv: 1 events that you declined",
            "- Member_Follows.csv: you follow 1 people here, which says neither that you know them nor that they know you",
            "- guide_messages.csv: holds no people",
            "- coach_messages.csv: there are no messages in it",
            "- Reactions.csv: holds no people",
        ]
    );
}

#[test]
fn a_file_tells_how_old_it_is_and_who_only_passes_by() {
    let connections = format!("{HEADER}Ada,Marsh,{IN}ada,,,,05 Jun 2024\nBo,Moor,{IN}bo,,,,01 May 2020\n");
    let messages = format!(
        "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,CONTENT\n\
         1,Ada,{IN}ada,Sam,{IN}sam,2026-08-01,Hi\n2,Sam,{IN}sam,Cy,{IN}cy,2026-08-02,Ho\n"
    );
    let wishes = Wishes { texts: true, ..Wishes::default() };
    let read = wishing(&wishes, vec![file("m.csv", messages), file("c.csv", connections)]).batch;
    let known: Vec<(&str, String)> =
        read.recognised.iter().map(|r| (r.what.as_str(), r.as_of.unwrap().to_string())).collect();
    assert_eq!(
        known,
        [("LinkedIn connections", "2024-06-05".to_owned()), ("LinkedIn messages", "2026-08-02".to_owned())]
    );
    let passing: Vec<bool> = read.records.iter().map(|r| r.passing).collect();
    assert_eq!(passing, [false, false, true, true]);
    assert_eq!(told(&read.records[2]), "2: Ada; ada; <2026-08-01 “Hi”");
}

#[test]
fn an_archive_that_was_unpacked_is_read_as_well() {
    let read = read(vec![
        file("Causes.csv", "Title,Description,Issued On\nMedal,Rowing,2009\n"),
        file("Connections.csv", format!("{HEADER}Ada,Marsh,{IN}ada,,,,05 Jun 2024\n")),
        file("members.csv", "Vorname;Nachname\nJörg;Müller\n"),
    ]);
    let told = all(&read);
    assert_eq!(told[..2], ["2: Jörg Müller", "2: Ada Marsh; ada; connected on LinkedIn 2024-06-05"]);
    assert!(told[2].starts_with("- Causes.csv: no column of this table"), "{told:?}");
    assert_eq!(read.unreadable, []);
}
