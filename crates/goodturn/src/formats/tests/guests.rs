//! Stories of guest lists and of other programs whose tables are known: Luma, Eventbrite, Meetup, Outlook,
//! HubSpot, Attio.

use super::super::read_plainly as read;
use super::*;

#[test]
fn lumas_guests_come_with_their_answers_and_without_their_wallets() {
    let header = "\u{feff}api_id,name,first_name,last_name,email,phone_number,created_at,approval_status,checked_in_at,\
custom_source,qr_code_url,amount,currency,eth_address,solana_address,ticket_type_id,ticket_name,What's your LinkedIn?,\
What are you looking for?,What brings you here?\n";
    let rows = "gst-1,Ana Duarte,Ana,Duarte,ana@d.example,+351910000000,2026-04-01T10:00:00.000Z,approved,\
2026-05-04T18:02:11.000Z,,https://qr.example/x,$0.00,usd,0xabc,,t-1,Standard,/in/anaduarte,a bookkeeper,Curiosity\n\
gst-2,Ben Okafor,Ben,Okafor,ben@o.example,,2026-04-02T10:00:00.000Z,declined,,,https://qr.example/y,$0.00,usd,,,t-1,Standard,,,\n";
    let read = read(vec![file("guests.csv", format!("{header}{rows}"))]);
    assert_eq!(
        all(&read),
        [
            "2: Ana Duarte; ana@d.example; +351910000000; anaduarte; note What brings you here? Curiosity; \
             kept approval_status: approved; kept ticket_name: Standard; need a bookkeeper (2026-04-01); =2026-05-04",
            "- guests.csv: 1 row of people who did not come (declined)",
            "- guests.csv: the columns api_id, custom_source, qr_code_url, amount, currency, eth_address, solana_address, \
             ticket_type_id; left out for privacy: tickets, payments, wallets and machines are nobody's business",
        ]
    );
    assert!(read.records[0].passing);
    assert_eq!(read.recognised[0].as_of, Some(jiff::civil::date(2026, 5, 4)));
}

#[test]
fn eventbrites_guests_do_not_share_an_address() {
    let text = "Order #,Order Date,First Name,Last Name,Email,Quantity,Ticket Type,Attendee #,Attendee Status,Event Name,\
Event Date,Job Title,Company\n\
1,2026-05-01 10:00:00,Ida,Berg,ida@b.example,1,Early,11,Checked In,Spring Mixer,2026-05-04,Baker,Berg Bread\n\
1,2026-05-01 10:00:00,Olaf,Berg,ida@b.example,1,Early,12,Attending,Spring Mixer,2026-05-04,Miller,Berg Bread\n\
2,2026-05-01 10:00:00,Uwe,Kranz,u@k.example,1,Early,13,Refunded,Spring Mixer,2026-05-04,,\n";
    let told = all(&read(vec![file("e.csv", text)]));
    assert_eq!(
        told[..4],
        [
            "2: Ida Berg; Baker at Berg Bread; ida@b.example; kept Ticket Type: Early; kept Attendee Status: Checked In; \
             =2026-05-04 at Spring Mixer",
            "3: Olaf Berg; Miller at Berg Bread; kept Ticket Type: Early; kept Attendee Status: Attending; \
             kept Event: Spring Mixer; kept Event day: 2026-05-04; kept Email: ida@b.example",
            "- e.csv: 1 row of people who did not come (refunded)",
            "- e.csv: an e-mail address that 1 row shares with somebody else on the list; it is kept with them, but not as theirs",
        ]
    );
}

#[test]
fn meetups_members_and_guests_have_no_address_but_a_profile() {
    let members = "Name\tUser ID\tTitle\tMember ID\tLocation\tJoined Group on\tTotal RSVPs\tIntro\tURL of Member Profile\n\
Wanda K.\tuser 123\tOrganizer\t123\tLeeds\t03/14/2019\t7\tHi, I am Wanda\thttp://www.meetup.com/x/members/123/\n";
    let guests = "Name,Attendance,User ID,Title,Event Host,RSVP,Guests,RSVPed on,URL of Member Profile\n\
Wanda K.,Y,user 123,,No,Yes,0,05/01/2026,http://www.meetup.com/x/members/123/\n\
Zed,,user 9,,No,No,0,05/13/2026,http://www.meetup.com/x/members/9/\n";
    let read = read(vec![file("m.xls", members), file("g.csv", guests)]);
    let told = all(&read);
    assert_eq!(
        told[0],
        "2: Wanda K.; http://www.meetup.com/x/members/123/; [Leeds]; note Hi, I am Wanda; kept User ID: user 123; \
         kept Title: Organizer; kept Member ID: 123; kept Joined Group on: 03/14/2019"
    );
    assert!(told[1].starts_with("2: Wanda K."), "{}", told[1]);
    assert!(told.contains(&"- g.csv: 1 row of people who did not come (no)".to_owned()), "{told:?}");
    let what: Vec<&str> = read.recognised.iter().map(|r| r.what.as_str()).collect();
    assert_eq!(what, ["Meetup member list", "Meetup guest list"]);
    assert!(read.records.iter().all(|r| r.passing));
}

#[test]
fn outlooks_columns_are_read_in_english_and_german() {
    let english = "First Name,Last Name,Title,Nickname,Given Yomi,E-mail Address,E-mail 2 Address,Home Phone,Business Phone,\
Business Phone 2,Mobile Phone,Business Fax,IMAddress,Job Title,Company,Business Street,Business City,Business Country/Region,\
Home Street,Home City,Personal Web Page,Spouse,Schools,Hobby,Birthday,Anniversary,Notes,Categories,Office Location\n\
Tomasz,Zielinski,Mr,Tomek,,t@z.example,t2@z.example,030 1111111,030 2222222,030 3333333,0171 4444444,030 5555555,tomek.im,\
Engineer,Pumpenwerk AG,Hafenstr. 5,Hamburg,Germany,Heimweg 1,Altona,https://t.example,Ewa,TU Berlin,Chess,3/4/1980,\
12/25/2005,Loves pumps,Friends;Chess,Room 4\n";
    assert_eq!(
        all(&read(vec![file("o.csv", english)])),
        [
            "2: Tomasz Zielinski (Tomek); Engineer at Pumpenwerk AG; t@z.example; t2@z.example; home 030 1111111; \
          work 030 2222222; work 030 3333333; mobile 0171 4444444; work fax 030 5555555; IM tomek.im; \
          home https://t.example; [work, Hafenstr. 5, Hamburg, Germany]; [home, Heimweg 1, Altona]; birthday 1980-03-04; \
          anniversary 2005-12-25; note Loves pumps; #Friends; #Chess; kept Office Location: Room 4; \
          personal spouse: Ewa; background TU Berlin; interest Chess"
        ]
    );
    let german = "Anrede;Vorname;Nachname;Firma;Position;Straße geschäftlich;Ort geschäftlich;Telefon geschäftlich;\
Mobiltelefon;E-Mail-Adresse;E-Mail-Typ;E-Mail 2: Adresse;Geburtstag;Jahrestag;Kategorien;Notizen;Priorität\r\n\
Herr;Jürgen;Müller;Bäckerei Müller GmbH;Inhaber;Hauptstr. 5;Köln;0221 123456;0171 2345678;j@m.example;SMTP;;5.3.1970;\
0/0/00;Handwerk;Backt gut;Normal\r\n";
    let old = encoding_rs::WINDOWS_1252.encode(german).0.into_owned();
    assert_eq!(
        all(&read(vec![file("kontakte.CSV", old)])),
        [
            "2: Jürgen Müller; Inhaber at Bäckerei Müller GmbH; j@m.example; work 0221 123456; mobile 0171 2345678; \
          [work, Hauptstr. 5, Köln]; birthday 1970-03-05; #Handwerk; note Backt gut"
        ]
    );
}

#[test]
fn tables_of_other_programs_are_known() {
    let hubspot = "Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Create Date,Company name,Job title,Last Contacted\n\
101,Gus,Lind,gus@l.example,+46 8 123 456,Me,2026-01-01 10:00,Lind AB,CEO,2026-04-30 09:00\n";
    let attio = "Record ID,Name,Email addresses,Phone numbers,Job title,Company,Connection strength,Last interaction\n\
abc,Gus Lind,gus@l.example,,CEO,Lind AB,Very strong,2026-04-30T09:00:00Z\n";
    let read = read(vec![file("h.csv", hubspot), file("a.csv", attio)]);
    assert_eq!(
        all(&read),
        [
            "2: Gus Lind; CEO at Lind AB; gus@l.example; +46 8 123 456; kept Record ID: 101; kept Contact owner: Me; \
             kept Create Date: 2026-01-01 10:00; =2026-04-30",
            "2: Gus Lind; CEO at Lind AB; gus@l.example; kept Record ID: abc; =2026-04-30",
            "- a.csv: the column Connection strength; left out, as it says nothing about a person",
        ]
    );
    assert!(read.records.iter().all(|r| !r.passing));
}
