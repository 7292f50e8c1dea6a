//! Names: who is meant, however it is written, typed or dictated, and what they do and where.

use super::check;

#[test]
fn known_people_are_found_by_what_is_told_of_their_name() {
    check("Met Priya Nair", "Priya Nair = Priya Nair\n  met 2026-05-13");
    check("met priya nair", "Priya Nair = Priya Nair\n  met 2026-05-13");
    check("Met Nair Priya", "Nair Priya = Priya Nair\n  met 2026-05-13");
    check("Met Tom", "Tom = Tom Okafor | Tom Baker\n  met 2026-05-13");
    check("Met Tom from Baker & Sons", "Tom @ Baker & Sons = Tom Baker | Tom Okafor\n  met 2026-05-13");
    check("Met Tom O.", "Tom O = Tom Okafor\n  met 2026-05-13");
    check("Met Tom B at the gym", "Tom B = Tom Baker\n  met 2026-05-13 @ the gym");
    check("Met Jose Garcia Marquez", "Jose Garcia Marquez = José García Márquez\n  met 2026-05-13");
    check("Met José Márquez", "José Márquez = José García Márquez\n  met 2026-05-13");
    check("Met Xiuying Wang", "Xiuying Wang = Wang Xiuying\n  met 2026-05-13");
    check("Met Bob Marsh", "Bob Marsh = Robert Marsh\n  met 2026-05-13");
    check("Coffee with anna-lena", "Anna-Lena = Anna-Lena Vogt\n  coffee 2026-05-13");
}

#[test]
fn slips_and_dictation_make_candidates() {
    check("Met Sarah Lindkvist", "Sarah Lindkvist = Sarah Lindqvist\n  met 2026-05-13");
    check("Met Steven Marsh", "Steven Marsh = Stephen Marsh\n  met 2026-05-13");
    check("Called Mehmt", "Mehmt = Mehmet Yıldız\n  call from_me 2026-05-13");
    check("met catherine holt", "Catherine Holt = Katherine Holt\n  met 2026-05-13");
    check("Met Maria Holt", "Maria Holt\n  met 2026-05-13");
    check("Met Priya Patel", "Priya Patel\n  met 2026-05-13");
}

#[test]
fn names_of_many_peoples_are_one_name() {
    check("Met Ludwig van der Berg", "Ludwig van der Berg\n  met 2026-05-13");
    check("Met María del Carmen Ruiz y Picasso", "María del Carmen Ruiz y Picasso\n  met 2026-05-13");
    check("Met Seán O’Malley", "Seán O’Malley\n  met 2026-05-13");
    check("Met Khalid bin Salman at the embassy", "Khalid bin Salman\n  met 2026-05-13 @ the embassy");
    check("Met Nguyễn Thị Minh Khai", "Nguyễn Thị Minh Khai\n  met 2026-05-13");
    check("Met Ольга Петрова yesterday", "Ольга Петрова\n  met 2026-05-12");
    check("Met 王秀英 yesterday", "王秀英\n  met 2026-05-12");
    check("Met Prof. Ada Sokolova at the congress", "Prof. Ada Sokolova\n  met 2026-05-13 @ the congress");
    check("Met Mr Tanaka from Kyoto Ceramics", "Mr Tanaka @ Kyoto Ceramics\n  met 2026-05-13");
    check("Met J. R. Hartley", "J. R. Hartley\n  met 2026-05-13");
    check(
        "met a man called Bruno Costa from Porto",
        "Bruno Costa\n  met 2026-05-13\n  background: from Porto\nnote: a man called",
    );
}

#[test]
fn work_stands_behind_the_name_in_many_shapes() {
    check("Ines Duarte (Blue Kiln, potter)", "Ines Duarte, potter @ Blue Kiln");
    check("Ines Duarte (director at Blue Kiln)", "Ines Duarte, director @ Blue Kiln");
    check(
        "Ines Duarte, head of design at Blue Kiln, needs clay",
        "Ines Duarte, head of design @ Blue Kiln\n  need: clay",
    );
    check(
        "Met Ines Duarte, the founder of Blue Kiln, at the fair",
        "Ines Duarte, founder @ Blue Kiln\n  met 2026-05-13 @ the fair",
    );
    check("Ines Duarte - CEO, Blue Kiln - needs clay", "Ines Duarte, CEO @ Blue Kiln\n  need: clay");
    check(
        "Met Ines Duarte. She works for the city council.",
        "Ines Duarte @ the city council\n  met 2026-05-13",
    );
    check(
        "Met Ines Duarte. She's a nurse at Guy's Hospital",
        "Ines Duarte, nurse @ Guy's Hospital\n  met 2026-05-13",
    );
    check("Met Ines Duarte who runs Blue Kiln", "Ines Duarte @ Blue Kiln\n  met 2026-05-13");
    check("Met Ines Duarte from Lisbon", "Ines Duarte\n  met 2026-05-13\n  background: from Lisbon");
    check("met ines duarte from blue kiln", "Ines Duarte @ blue kiln\n  met 2026-05-13");
}
