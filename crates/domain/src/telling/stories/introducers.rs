//! Introducers: who brought us together, told in many ways; they are no further people of the line.

use super::check;

#[test]
fn who_introduced_us_is_told_in_many_ways() {
    for line in [
        "Met Rosa Klein through Priya",
        "Met Rosa Klein via Priya",
        "Met Rosa Klein, introduced by Priya",
        "Priya introduced me to Rosa Klein",
        "Introduced to Rosa Klein by Priya",
        "Was introduced to Rosa Klein by Priya",
        "Met Rosa Klein. Priya introduced us.",
        "Met Rosa Klein. We met through Priya.",
        "Met Rosa Klein today, Priya put us in touch",
        "Met Rosa Klein. Intro by Priya.",
        "met rosa klein through priya",
    ] {
        check(line, "Rosa Klein\n  met 2026-05-13\n  introduced by Priya = Priya Nair");
    }
}

#[test]
fn what_follows_is_about_those_who_were_met() {
    check(
        "Met Rosa Klein through Tom Baker at the bread fair. She needs a mill.",
        "Rosa Klein
           met 2026-05-13 @ the bread fair
           introduced by Tom Baker = Tom Baker
           need: a mill",
    );
    check(
        "Met Rosa Klein, introduced by Priya, at the food fair on 3 May. She needs a mill.",
        "Rosa Klein
           met 2026-05-03 @ the food fair
           introduced by Priya = Priya Nair
           need: a mill",
    );
    check(
        "Introduced by Priya: Samuel Oduya. Needs auditors.",
        "Samuel Oduya\n  introduced by Priya = Priya Nair\n  need: auditors",
    );
    check(
        "Rosa Klein (introduced by Priya) needs a mill",
        "Rosa Klein\n  introduced by Priya = Priya Nair\n  need: a mill",
    );
    check("Met Rosa Klein via LinkedIn", "Rosa Klein\n  message 2026-05-13");
    check(
        "Met Rosa Klein, introduced by a neighbour",
        "Rosa Klein\n  met 2026-05-13\nnote: introduced by a neighbour",
    );
}
