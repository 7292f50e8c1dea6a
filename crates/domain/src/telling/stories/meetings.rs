//! Meetings: how, when and where we were in touch, and who reached out.

use super::check;

#[test]
fn meetings_have_a_day_and_a_place() {
    check("Met Rosa Klein at the library fair", "Rosa Klein\n  met 2026-05-13 @ the library fair");
    check("Met Rosa Klein at the library fair on Friday", "Rosa Klein\n  met 2026-05-08 @ the library fair");
    check(
        "Yesterday I met Rosa Klein at the library fair.",
        "Rosa Klein\n  met 2026-05-12 @ the library fair",
    );
    check("Last Friday I ran into Rosa Klein in Leeds", "Rosa Klein\n  met 2026-05-08 @ Leeds");
    check("Bumped into Rosa Klein the day before yesterday.", "Rosa Klein\n  met 2026-05-11");
    check("Met Rosa Klein 3 days ago at Kew Gardens", "Rosa Klein\n  met 2026-05-10 @ Kew Gardens");
    check("Saw Rosa Klein two weeks ago", "Rosa Klein\n  met 2026-04-29");
    check("Met Rosa Klein on 12 March at the Guildhall", "Rosa Klein\n  met 2026-03-12 @ the Guildhall");
    check("March 12th: met Rosa Klein", "Rosa Klein\n  met 2026-03-12");
    check("Met Rosa Klein 12/03/2026", "Rosa Klein\n  met 2026-03-12");
    check("Met Rosa Klein 3/14 in Boston", "Rosa Klein\n  met 2026-03-14 @ Boston");
    check("2026-03-12 met Rosa Klein", "Rosa Klein\n  met 2026-03-12");
    check("Met Rosa Klein last night at the opera", "Rosa Klein\n  met 2026-05-12 @ the opera");
    check("Met Rosa Klein on 20 December", "Rosa Klein\n  met 2025-12-20");
    check("Met Rosa Klein on Tuesday at 3pm in the park", "Rosa Klein\n  met 2026-05-12 @ the park");
    check("Rosa Klein and I had lunch on Monday", "Rosa Klein\n  coffee 2026-05-11");
    check(
        "Rosa Klein from Inkwell Press. We met at the book fair last week.",
        "Rosa Klein @ Inkwell Press\n  met 2026-05-06 @ the book fair",
    );
}

#[test]
fn a_meeting_ahead_is_no_encounter() {
    check("Lunch with Priya on 4 June", "Priya = Priya Nair\nnote: Lunch with\nnote: on 4 June");
    check(
        "Lunch tomorrow with Priya at the Crown",
        "Priya = Priya Nair\nnote: Lunch tomorrow with\nnote: at the Crown",
    );
    check("Lunch with Priya tomorrow", "Priya = Priya Nair\nnote: Lunch with\nnote: tomorrow");
    check(
        "Coffee with Priya next Friday, she needs a printer",
        "Priya = Priya Nair\n  need: a printer\nnote: Coffee with\nnote: next Friday",
    );
}

#[test]
fn channels_and_directions_are_told_by_the_verb_and_its_doer() {
    check("Coffee with Fiona", "Fiona = Fiona MacLeod\n  coffee 2026-05-13");
    check("Had a quick lunch with Fiona today", "Fiona = Fiona MacLeod\n  coffee 2026-05-13");
    check("called Fiona", "Fiona = Fiona MacLeod\n  call from_me 2026-05-13");
    check("Fiona called me yesterday", "Fiona = Fiona MacLeod\n  call to_me 2026-05-12");
    check(
        "fiona rang about the barn",
        "Fiona = Fiona MacLeod\n  call to_me 2026-05-13\nnote: about the barn",
    );
    check("Wrote to Fiona on Sunday", "Fiona = Fiona MacLeod\n  mail from_me 2026-05-10");
    check("Got an email from Fiona this morning", "Fiona = Fiona MacLeod\n  mail to_me 2026-05-13");
    check(
        "Fiona emailed me asking for a good vet",
        "Fiona = Fiona MacLeod\n  mail to_me 2026-05-13\n  need: a good vet",
    );
    check("Texted Fiona", "Fiona = Fiona MacLeod\n  message from_me 2026-05-13");
    check("Fiona texted on Saturday", "Fiona = Fiona MacLeod\n  message to_me 2026-05-09");
    check("Zoom with Fiona", "Fiona = Fiona MacLeod\n  call 2026-05-13");
    check("Spoke to Fiona on the phone", "Fiona = Fiona MacLeod\n  call 2026-05-13");
    check(
        "Sent a LinkedIn message to Fiona yesterday",
        "Fiona = Fiona MacLeod\n  message from_me 2026-05-12",
    );
    check("Met Fiona over coffee at Gianni's", "Fiona = Fiona MacLeod\n  coffee 2026-05-13 @ Gianni's");
    check(
        "Fiona needs a vet. She wrote yesterday.",
        "Fiona = Fiona MacLeod\n  mail to_me 2026-05-12\n  need: a vet",
    );
    check(
        "Met Fiona at the fair yesterday. Called her today.",
        "Fiona = Fiona MacLeod\n  met 2026-05-12 @ the fair\n  call from_me 2026-05-13",
    );
}

#[test]
fn several_people_share_a_meeting() {
    check(
        "Met Rosa Klein and Piet Bakker at the wine fair. Rosa needs a translator; Piet loves opera.",
        "Rosa Klein
           met 2026-05-13 @ the wine fair
           need: a translator
         Piet Bakker
           met 2026-05-13 @ the wine fair
           interest: opera",
    );
    check(
        "Dinner with Rosa Klein, Piet Bakker and Ama Mensah on Saturday",
        "Rosa Klein\n  coffee 2026-05-09\nPiet Bakker\n  coffee 2026-05-09\nAma Mensah\n  coffee 2026-05-09",
    );
    check(
        "At the harvest supper yesterday: Rosa Klein (Inkwell Press), Piet Bakker (needs a van)",
        "Rosa Klein @ Inkwell Press
           met 2026-05-12 @ the harvest supper
         Piet Bakker
           met 2026-05-12 @ the harvest supper
           need: a van",
    );
    check(
        "Met Rosa Klein and her boss Piet Bakker. They need a venue.",
        "Rosa Klein\n  met 2026-05-13\n  need: a venue\nPiet Bakker\n  met 2026-05-13\n  need: a venue\nnote: her boss",
    );
    check(
        "* Rosa Klein: wants a mentor\n* Piet Bakker: plays squash\n* no idea who the third was",
        "Rosa Klein\n  need: a mentor\nPiet Bakker\n  interest: plays squash\nnote: no idea who the third was",
    );
    check(
        "Priya introduced me to Rosa Klein",
        "Rosa Klein\n  met 2026-05-13\n  introduced by Priya = Priya Nair",
    );
}
