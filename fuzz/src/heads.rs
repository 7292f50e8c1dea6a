//! How files of each format begin, so that the bytes behind reach their reader.

pub const LINKEDIN: &[&str] = &[
    "Notes:\n\"When exporting, some addresses are missing\"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\n",
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,IS MESSAGE DRAFT\n",
    "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n",
    "FirstName,MiddleName,LastName,MaidenName,NickName,NamePrefix,NameSuffix,Title,Emails,PhoneNumbers,CreatedAt,UpdatedAt\n",
    "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites\n",
    "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n",
    "Endorsement Date,Skill Name,Endorsee First Name,Endorsee Last Name,Endorsee Public Url,Endorsement Status\n",
    "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status\n",
    "Company Name,Title,Description,Location,Started On,Finished On\n",
    "Company Name,Role,Cause,Started On,Finished On,Description\n",
    "School Name,Start Date,End Date,Notes,Degree Name,Activities\n",
    "Email Address,Confirmed,Primary,Updated On\n",
    "Extension,Number,Type\n",
    "Name,Proficiency\n",
    "Name,Url,Authority,Started On,Finished On,License Number\n",
    "Name,Published On,Description,Publisher,Url\n",
    "Title,Description,Url,Started On,Finished On\n",
    "Event Name,Event Time,Status,External Url\n",
    "Date,Status,FullName\n",
];

pub const GOOGLE: &[&str] = &[
    "First Name,Middle Name,Last Name,Phonetic First Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Website 1 - Label,Website 1 - Value,Event 1 - Label,Event 1 - Value,Relation 1 - Label,Relation 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value\n",
    "Name,Given Name,Additional Name,Family Name,Yomi Name,Name Prefix,Name Suffix,Initials,Nickname,Birthday,Gender,Occupation,Hobby,Notes,Group Membership,E-mail 1 - Type,E-mail 1 - Value,IM 1 - Type,IM 1 - Service,IM 1 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Name,Organization 1 - Title\n",
];

pub const TABLES: &[&str] = &[
    "Name,Email,Phone\n",
    "Vorname;Nachname;E-Mail;Telefon;Firma;Position;Straße;Hausnr.;PLZ;Ort;Geburtstag;Notizen\n",
    "api_id,name,first_name,last_name,email,phone_number,created_at,approval_status,checked_in_at,ticket_name,What's your LinkedIn?\n",
    "Order #,Order Date,First Name,Last Name,Email,Quantity,Ticket Type,Attendee Status,Job Title,Company,Event Name\n",
    "Name\tUser ID\tTitle\tMember ID\tLocation\tJoined Group on\tURL of Member Profile\n",
    "First Name,Middle Name,Last Name,Title,Suffix,E-mail Address,E-mail 2 Address,Home Phone,Mobile Phone,Job Title,Company,Home Street,Home City,Web Page,Birthday,Anniversary,Categories,Referred By\n",
    "sep=;\nName;Last contact;Met on;How we met;Looking for;Can offer;Skype;Tags\n",
    "Contacts of the harbour\n\nname | company | city | country\n",
];

pub const CHATS: &[&str] = &[
    "13/03/2026, 09:15 - Nora: Hi\n",
    "[3/13/26, 9:15:32\u{202f}AM] Nora: Hi\n",
    "12/03/2026, 09:14 - Messages and calls are end-to-end encrypted.\n13/03/2026, 09:15 - +44 1632 960001: Hi\n",
    "2026년 3월 12일 오후 9:15 - Nora: Hi\n13/03/2026, 09:15 - Sam: <Media omitted>\n",
];

pub const MAILS: &[&str] = &[
    "From: Ada Marsh <ada@example.org>\nTo: me@example.com\nDate: Mon, 2 Mar 2026 10:00:00 +0000\n",
    "From ada@example.org Mon Mar  2 10:00:00 2026\nFrom: ada@example.org\nDate: Mon, 2 Mar 2026 10:00:00 +0000\n\nHi\n\nFrom x\n",
    "Return-Path: <ada@example.org>\nFrom: =?utf-8?q?",
    "Received: from a by b; Mon, 2 Mar 2026 10:00:00 +0000\nFrom: a@b.example\nSubject: x\nContent-Type: multipart/mixed; boundary=x\n\n--x\n",
];

pub const CALENDARS: &[&str] = &[
    "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1\nDTSTART:20260302T100000Z\nATTENDEE;CN=Ada:mailto:ada@example.org\n",
    "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;TZID=Europe/Berlin:20260302T100000\nATTENDEE;CN=Ada:mailto:ada@example.org\nRRULE:",
    "BEGIN:VEVENT\nSUMMARY:Tea\nLOCATION:Quay\nDTSTART;VALUE=DATE:2026",
    "BEGIN:VCALENDAR\n",
];

pub const MONICA: &[&str] = &[
    "{\"version\":\"1\",\"app_version\":\"4\",\"export_date\":\"2026-10-01T08:00:00Z\",\"account\":{\"uuid\":\"a\",\"data\":[",
    "{\"version\":\"1\",\"app_version\":\"4\",\"export_date\":\"2026-10-01T08:00:00Z\",\"account\":{\"data\":[{\"type\":\"contact\",\"values\":[{\"uuid\":\"c\",\"properties\":{\"first_name\":\"",
];
