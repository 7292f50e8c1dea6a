//! Evenings: varied lines, told in haste, in lists, by phone; each rendering was read and found right.

use super::check;

#[test]
fn meetings_of_a_week() {
    check(
        "Met Zeynep Arslan at the tram stop this afternoon. Designs jewellery. Looking for a workshop to share. Her dad runs a garage.",
        "Zeynep Arslan
           met 2026-05-13 @ the tram stop
           offer: designs jewellery
           need: a workshop to share
           personal: dad runs a garage",
    );
    check(
        "Great chat with Malik Johnson (St Mary's School, headteacher) at the governors' evening. He's after a second trombone, enjoys bird watching, and hates phone calls.",
        "Malik Johnson, headteacher @ St Mary's School
           met 2026-05-13 @ the governors' evening
           need: a second trombone
           interest: bird watching
           preference: hates phone calls",
    );
    check(
        "Lunch w/ Priya. She is thinking about leaving her job. Wants a mentor in fintech.",
        "Priya = Priya Nair
           coffee 2026-05-13
           need: a mentor in fintech
         note: She is thinking about leaving her job",
    );
    check(
        "Carlos Méndez, owner of Casa Lola. Best customers are hotels with a rooftop bar. Two teenage sons. I said I'd send him the wine list by Thursday",
        "Carlos Méndez, owner @ Casa Lola
           ideal_client: hotels with a rooftop bar
           personal: two teenage sons
           promise: send him the wine list by 2026-05-14",
    );
    check(
        "Had drinks with Leila and Omid last night. Leila is pregnant! Omid plays the santur and wants to find a rehearsal room.",
        "Leila
           coffee 2026-05-12
           news: pregnant
         Omid
           coffee 2026-05-12
           interest: plays the santur
           need: a rehearsal room",
    );
    check(
        "Helena Sørensen introduced herself after the talk on Monday. She is a marine biologist at DTU. Passionate about kelp. Her ideal client would be an offshore wind developer.",
        "Helena Sørensen, marine biologist @ DTU
           met 2026-05-11 @ the talk
           interest: kelp
           ideal_client: an offshore wind developer",
    );
    check(
        "visited sarah on sunday. kitchen is being rebuilt. she needs a recommendation for a tiler. must send her the number of our plumber",
        "Sarah = Sarah Lindqvist
           met 2026-05-10
           need: a recommendation for a tiler
           promise: send her the number of our plumber
         note: kitchen is being rebuilt",
    );
    check(
        "Ahmed from the mosque committee texted me. He's organising an open day on 6 June and is looking for volunteers.",
        "Ahmed @ the mosque committee
           message to_me 2026-05-13
           interest: organising an open day on 6 June
           need: volunteers",
    );
    check(
        "New contact: Dieter Braun, Stadtwerke Mainz, loves brass bands, searching for apprentices",
        "Dieter Braun @ Stadtwerke Mainz
           interest: brass bands
           need: apprentices",
    );
    check(
        "Sat with Ruth Feldman at the synagogue dinner. Retired judge. Knows half of the council. Needs someone to digitise old photos. Prefers letters.",
        "Ruth Feldman
           met 2026-05-13 @ the synagogue dinner
           background: retired judge
           offer: knows half of the council
           need: someone to digitise old photos
           preference: prefers letters",
    );
    check(
        "Met Kofi at the hackathon, he codes in Rust, is a Liverpool fan, his startup needs a first customer in shipping. Promised him an intro to Mehmet before the end of next week.",
        "Kofi
           met 2026-05-13 @ the hackathon
           offer: codes in Rust
           interest: Liverpool fan
           need: a first customer in shipping
           promise: an intro to Mehmet by 2026-05-22",
    );
}

#[test]
fn more_meetings_of_a_week() {
    check(
        "Pierre Lefèvre: sculptor, lives near Arles, needs transport for a large piece",
        "Pierre Lefèvre, sculptor
           background: lives near Arles
           need: transport for a large piece",
    );
    check(
        "spoke to abdul he can lend us chairs for the fete and he's hoping to find a new imam for the youth group",
        "Abdul = Abdul bin Rashid
           met 2026-05-13
           offer: lend us chairs for the fete
           need: a new imam for the youth group",
    );
    check(
        "Grace Obi called. She's organising a fun run, her knee is better, and she'd love to meet local sponsors.",
        "Grace Obi
           call to_me 2026-05-13
           interest: organising a fun run
           personal: knee is better
           need: local sponsors",
    );
    check(
        "met lena from the bookshop at yoga yesterday she is writing a novel loves tango needs beta readers",
        "Lena @ the bookshop
           met 2026-05-12 @ yoga
           interest: writing a novel
           interest: tango
           need: beta readers",
    );
    check(
        "Tea with Mrs Huang. Her grandson is looking for an internship in architecture. She makes dumplings to die for.",
        "Mrs Huang
           coffee 2026-05-13
           personal: grandson is looking for an internship in architecture
           offer: makes dumplings to die for",
    );
    check(
        "Jamal Reed, VP Marketing at Sunhouse, met at SXSW on March 14. Wants podcast guests. Diehard Spurs fan.",
        "Jamal Reed, VP Marketing @ Sunhouse
           met 2026-03-14 @ SXSW
           need: podcast guests
           interest: diehard Spurs fan",
    );
    check(
        "At the parents' evening: met Inga (two girls in year 4), she bakes wedding cakes and works best with small venues",
        "Inga
           met 2026-05-13 @ the parents' evening
           personal: two girls in year 4
           offer: bakes wedding cakes
           ideal_client: small venues",
    );
    check(
        "Siobhan: new job at Kerry Dairy since March. Looking for a flat in Tralee. I'll ask my cousin next week.",
        "Siobhan = Siobhan Byrne
           news: new job at Kerry Dairy since March
           need: a flat in Tralee
           promise: ask my cousin by 2026-05-22",
    );
    check(
        "Paolo Conti - architect in Milan - is into vintage Vespas - wants to collaborate on timber housing",
        "Paolo Conti, architect
           background: in Milan
           interest: vintage Vespas
           need: collaborate on timber housing",
    );
    check(
        "Coffee with Yasmin Khalil and her colleague Peter Vogel from Riverbank Museum. Yasmin curates textiles, Peter is responsible for fundraising and needs corporate donors.",
        "Yasmin Khalil
           coffee 2026-05-13
           offer: curates textiles
         Peter Vogel @ Riverbank Museum
           coffee 2026-05-13
           offer: responsible for fundraising
           need: corporate donors
         note: her colleague",
    );
    check(
        "Met the mayor, Julia Stern, at the opening. She wants ideas for the old station.",
        "Julia Stern, mayor
           met 2026-05-13 @ the opening
           need: ideas for the old station",
    );
}

#[test]
fn lists_and_groups() {
    check(
        "Bob: ISO a violin teacher. Offers free bike repairs. Hobbies: cycling, cider. Don't mail, call.",
        "Bob = Robert Marsh
           need: a violin teacher
           offer: free bike repairs
           interest: cycling
           interest: cider
           preference: don't mail, call",
    );
    check(
        "Sven Larsson, Volvo, HR director, met at AmCham dinner 5 May. Sven needs bilingual recruiters",
        "Sven Larsson, HR director @ Volvo
           met 2026-05-05 @ AmCham dinner
           need: bilingual recruiters",
    );
    check(
        "Met Anna and Bob at the garden party. She needs a marquee, he loves croquet.",
        "Anna = Anna-Lena Vogt
           met 2026-05-13 @ the garden party
           need: a marquee
         Bob = Robert Marsh
           met 2026-05-13 @ the garden party
           interest: croquet",
    );
    check(
        "Met two people at the co-working space: Nadia (illustrator) and Femi (runs a podcast on logistics). Nadia is looking for a publisher.",
        "Nadia, illustrator
           met 2026-05-13 @ the co-working space
           need: a publisher
         Femi
           met 2026-05-13 @ the co-working space
           offer: runs a podcast on logistics
         note: two people",
    );
    check(
        "Had a long chat with my old boss Richard Stone about pensions. He now chairs the hospice and needs trustees with legal experience.",
        "Richard Stone
           met 2026-05-13
           background: chairs the hospice
           need: trustees with legal experience
         note: my old boss
         note: about pensions",
    );
    check(
        "meeting with hans peter müller of siemens on friday was good he is looking for start-ups in vision and he rides a motorbike",
        "Hans Peter Müller @ siemens
           met 2026-05-08
           need: start-ups in vision
           interest: rides a motorbike
         note: was good",
    );
    check(
        "Spent the afternoon with Gabriel. He builds canoes and his ideal customer is a scout group.",
        "Gabriel
           met 2026-05-13
           offer: builds canoes
           ideal_client: a scout group",
    );
    check(
        "follow up w/ mehmet re warehouse next monday",
        "Mehmet = Mehmet Yıldız
           promise: follow up w/ mehmet re warehouse by 2026-05-18",
    );
    check(
        "Met Ivo at BNI. IT support. Good prospect: dental practices with 3-10 chairs. Plays chess online. 2 kids.",
        "Ivo
           met 2026-05-13 @ BNI
           ideal_client: dental practices with 3-10 chairs
           interest: plays chess online
           personal: 2 kids
         note: IT support",
    );
    check(
        "Kim (she runs the food bank) needs volunteers for Saturdays and a van",
        "Kim
           offer: runs the food bank
           need: volunteers for Saturdays and a van",
    );
    check(
        "Met with Yolanda Reyes re: grants. She can introduce us to the Ford Foundation. Send thank-you note tomorrow.",
        "Yolanda Reyes
           met 2026-05-13
           offer: introduce us to the Ford Foundation
           promise: send thank-you note by 2026-05-14
         note: re: grants",
    );
}

#[test]
fn what_is_told_in_haste() {
    check(
        "Bob texted: needs the ladder back by Sunday",
        "Bob = Robert Marsh
           message to_me 2026-05-13
           need: the ladder back by Sunday",
    );
    check(
        "Got introduced to Kwame Boateng by Priya at the embassy reception. Kwame exports cocoa. He is looking for packaging suppliers.",
        "Kwame Boateng
           met 2026-05-13 @ the embassy reception
           introduced by Priya = Priya Nair
           offer: exports cocoa
           need: packaging suppliers",
    );
    check(
        "My neighbour Horst needs someone to water his plants in August",
        "Horst
           need: someone to water his plants in August",
    );
    check(
        "Meera Iyer teaches at Leeds Uni; husband is a GP; went to school with Tom Baker; could use a lift to Bradford on Fridays",
        "Meera Iyer
           offer: teaches at Leeds Uni
           personal: husband is a GP
           background: went to school with Tom Baker
           need: a lift to Bradford on Fridays",
    );
    check(
        "Wang Xiuying and Mehmet both want a stand at the fair",
        "Wang Xiuying = Wang Xiuying
           need: a stand at the fair
         Mehmet = Mehmet Yıldız
           need: a stand at the fair",
    );
    check(
        "Reza Karimi, carpenter, new to town. Good with old windows. Would appreciate introductions to heritage trusts. I'm going to call him on Tuesday.",
        "Reza Karimi, carpenter
           offer: old windows
           need: heritage trusts
           promise: call him by 2026-05-19
         note: new to town",
    );
    check(
        "Met Hana at the language café. Czech, teaches piano, hopes to find pupils in Kreuzberg. Has a spare cello.",
        "Hana
           met 2026-05-13 @ the language café
           offer: teaches piano
           need: pupils in Kreuzberg
           offer: spare cello
         note: Czech",
    );
    check(
        "Just got off the phone with Mehmet. Needs a customs broker asap",
        "Mehmet = Mehmet Yıldız
           call 2026-05-13
           need: a customs broker asap",
    );
    check(
        "Dinner at Chez Paul with Irène Caron, publisher at Seuil. Irène is looking for translators from Turkish.",
        "Irène Caron, publisher @ Seuil
           coffee 2026-05-13 @ Chez Paul
           need: translators from Turkish
         ",
    );
}
