//! Promises: what I said I would do, for whom, and by when.

use super::check;

#[test]
fn promises_are_told_in_many_ways() {
    check("I promised Priya to look at her budget", "Priya = Priya Nair\n  promise: look at her budget");
    check(
        "Met Priya. I said I would call her dentist.",
        "Priya = Priya Nair\n  met 2026-05-13\n  promise: call her dentist",
    );
    check(
        "Met Priya, I'll send her the map",
        "Priya = Priya Nair\n  met 2026-05-13\n  promise: send her the map",
    );
    check("Owe Priya a reply", "Priya = Priya Nair\n  promise: owe Priya a reply");
    check("Priya: todo: find a piano tuner", "Priya = Priya Nair\n  promise: find a piano tuner");
    check("Send Priya the slides", "Priya = Priya Nair\n  promise: send Priya the slides");
    check(
        "Introduce Priya to Mehmet by Friday",
        "Priya = Priya Nair\n  promise: introduce Priya to Mehmet by 2026-05-15",
    );
    check("Call Priya tomorrow", "Priya = Priya Nair\n  promise: call Priya by 2026-05-14");
    check(
        "Coffee with Priya. Told her I'd read her chapter",
        "Priya = Priya Nair\n  coffee 2026-05-13\n  promise: read her chapter",
    );
    check(
        "Coffee with Priya. Don't forget to send her the recipe!",
        "Priya = Priya Nair\n  coffee 2026-05-13\n  promise: send her the recipe",
    );
    check(
        "Coffee with Priya. She'll send me the deck.",
        "Priya = Priya Nair\n  coffee 2026-05-13\nnote: She'll send me the deck",
    );
    check("I will never forget this evening", "note: I will never forget this evening");
}

#[test]
fn due_days_lie_ahead() {
    let due = |words: &str, day: &str| {
        check(
            &format!("I'll send Priya the map {words}"),
            &format!("Priya = Priya Nair\n  promise: send Priya the map by {day}"),
        );
    };
    due("by Friday", "2026-05-15");
    due("tomorrow", "2026-05-14");
    due("by the end of the week", "2026-05-15");
    due("by the end of the month", "2026-05-31");
    due("next week", "2026-05-22");
    due("next Tuesday", "2026-05-19");
    due("in two weeks", "2026-05-27");
    due("on 3 June", "2026-06-03");
    due("before June 3rd", "2026-06-03");
    due("by 04/06/2026", "2026-06-04");
    due("by the 20th", "2026-05-20");
    due("until Monday", "2026-05-18");
    due("the day after tomorrow", "2026-05-15");
    due("within three days", "2026-05-16");
    due("on 12 March", "2027-03-12");
    due("tonight", "2026-05-13");
    due("by end of June", "2026-06-30");
}

#[test]
fn a_promise_is_made_to_whom_it_names_or_to_whom_was_spoken_of() {
    check(
        "Met Priya and Mehmet. I owe Mehmet the contact. I promised Priya the photos by Sunday.",
        "Priya = Priya Nair
           met 2026-05-13
           promise: the photos by 2026-05-17
         Mehmet = Mehmet Yıldız
           met 2026-05-13
           promise: owe Mehmet the contact",
    );
    check(
        "By Friday I'll introduce Priya to Fiona",
        "Priya = Priya Nair\n  promise: introduce Priya to Fiona by 2026-05-15",
    );
    check(
        "Sarah mentioned her exam. Send her flowers next month",
        "Sarah = Sarah Lindqvist\n  promise: send her flowers by 2026-06-30\nnote: mentioned her exam",
    );
}
