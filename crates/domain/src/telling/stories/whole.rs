//! Whole lines, as they are told after an evening out: with care, in haste, dictated, as lists.

use super::check;
use super::{TODAY, network};
use crate::telling::{MarkKind, tell};

const EVENING: &str = "Amina Yusuf from Lantern Lofts at the Founders' Breakfast yesterday. She needs a bookkeeper who knows charities, her ideal client is a 20-50 person practice, loves sea swimming, two boys at school. I promised to send her the daylight article by Friday.";

#[test]
fn an_evening_in_one_breath() {
    let told = "Amina Yusuf @ Lantern Lofts
           met 2026-05-12 @ the Founders' Breakfast
           need: a bookkeeper who knows charities
           ideal_client: a 20-50 person practice
           interest: sea swimming
           personal: two boys at school
           promise: send her the daylight article by 2026-05-15";
    check(EVENING, told);
    check(
        "amina yusuf from lantern lofts at the founders breakfast yesterday she needs a bookkeeper who knows charities her ideal client is a 20-50 person practice loves sea swimming two boys at school i promised to send her the daylight article by friday",
        "Amina Yusuf @ lantern lofts
           met 2026-05-12 @ the founders breakfast
           need: a bookkeeper who knows charities
           ideal_client: a 20-50 person practice
           interest: sea swimming
           personal: two boys at school
           promise: send her the daylight article by 2026-05-15",
    );
}

#[test]
fn the_marks_show_what_was_read() {
    let told = tell(EVENING, TODAY, &network());
    let marks: Vec<String> =
        told.marks.iter().map(|m| format!("{:?} {}", m.kind, &EVENING[m.start..m.end])).collect();
    assert_eq!(
        marks,
        [
            "Person Amina Yusuf",
            "Organisation Lantern Lofts",
            "Event the Founders' Breakfast",
            "Date yesterday",
            "Fact(Need) a bookkeeper who knows charities",
            "Fact(IdealClient) a 20-50 person practice",
            "Fact(Interest) sea swimming",
            "Fact(Personal) two boys at school",
            "Promise send her the daylight article",
            "Date by Friday",
        ]
    );
    assert_eq!(told.people[0].facts[0].evidence, "She needs a bookkeeper who knows charities");
    assert_eq!(told.people[0].promises[0].evidence, "I promised to send her the daylight article by Friday");
    assert!(told.notes.is_empty());
    assert!(matches!(told.marks[0].kind, MarkKind::Person));
}

#[test]
fn dictation_has_no_commas() {
    check(
        "spoke to piet bakker from north mill today hes looking for a night baker and his wife is ill i said id ring him on monday",
        "Piet Bakker @ north mill
           met 2026-05-13
           need: a night baker
           personal: wife is ill
           promise: ring him by 2026-05-18",
    );
    check(
        "had coffee with rosa she wants to meet librarians and she plays the harp ill send her the festival dates",
        "Rosa
           coffee 2026-05-13
           need: librarians
           interest: plays the harp
           promise: send her the festival dates",
    );
}

#[test]
fn americans_and_lists_are_read_too() {
    check(
        "Grabbed lunch with Chuck Romero (VP of Sales, Big Sky Freight) on 5/15/2025. Looking for a CPA. Big fan of the Cubs. Wife just had twins. Gonna send him the podcast next week.",
        "Chuck Romero, VP of Sales @ Big Sky Freight
           coffee 2025-05-15
           need: a CPA
           interest: the Cubs
           personal: wife just had twins
           promise: send him the podcast by 2026-05-22",
    );
    check(
        "Rosa Klein, Inkwell Press\n- needs: a proofreader\n- offers: letterpress courses\n- ideal client: small festivals\n- likes: fado\n- family: one daughter\n- next: send her the dates by 1 June",
        "Rosa Klein @ Inkwell Press
           need: a proofreader
           offer: letterpress courses
           ideal_client: small festivals
           interest: fado
           personal: one daughter
           promise: send her the dates by 2026-06-01",
    );
}

#[test]
fn what_is_not_understood_is_kept() {
    check("Lovely evening, bad wine.", "note: Lovely evening, bad wine");
    check(
        "Met Rosa Klein, great laugh, she needs a barber",
        "Rosa Klein\n  met 2026-05-13\n  need: a barber\nnote: great laugh",
    );
    check("needs a bookkeeper", "note: needs a bookkeeper");
}

#[test]
fn the_lines_of_the_guide_hold() {
    check(
        "Priya just became CFO and is moving to Lagos in June",
        "Priya = Priya Nair\n  news: became CFO\n  news: moving to Lagos in June",
    );
    check(
        "Got a WhatsApp from Fiona this morning, she had a baby girl",
        "Fiona = Fiona MacLeod\n  message to_me 2026-05-13\n  news: had a baby girl",
    );
    check(
        "Met Lin and her brother Wei at the science night. Wei needs a mentor.",
        "Lin\n  met 2026-05-13 @ the science night
         Wei\n  met 2026-05-13 @ the science night\n  need: a mentor
         note: her brother",
    );
    check(
        "Swam with Katherine on Sunday, she likes short emails",
        "Katherine = Katherine Holt\n  met 2026-05-10\n  preference: likes short emails",
    );
    check(
        "Good clients for Mehmet: hotels with a spa",
        "Mehmet = Mehmet Yıldız\n  ideal_client: hotels with a spa",
    );
    check(
        "Introduced Priya to Mehmet on Monday",
        "Priya = Priya Nair
         Mehmet = Mehmet Yıldız
         did: introduction Priya + Mehmet 2026-05-11",
    );
}
