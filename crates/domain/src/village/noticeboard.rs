//! The noticeboard: leads that came by, finds worth passing on, and what I am invited to.

use super::teller::Teller;
use crate::FindKind::{Article, Book, Call, News};

#[rustfmt::skip] // One notice, a few lines: it reads as a table.
pub(super) fn tell(v: &mut Teller) {
    v.lead("Rafael", 1, Some(-60),
        "The cold store by the fish dock gets a new roof in spring, nine hundred square metres of it, \
         level and in full sun, and the manager wants next year's energy costs to shrink.");
    v.lead("Petra", 6, Some(-30),
        "A woman who sells chutney beside the bees has had her first order from a grocery chain, \
         and nothing to put on the jars but a sticker.");
    v.lead("Fatou", 8, Some(-21),
        "The county maternity service wants to pay somebody properly for putting its booklets into \
         Tigrinya and Somali; they have been relying on relatives.");
    v.lead("", 11, Some(-14),
        "The parish council wants its church steeple looked over before the next storms and cannot \
         afford to have it wrapped in poles and planks.");
    v.lead("Charlotte", 3, Some(-9),
        "Three student teams show their prototypes at the polytechnic's open evening next month, and none \
         of them has asked whether it is wise to show a new mechanism before it is protected.");

    v.find(Article, 4, "finds/humming-ward", "The humming ward",
        "In four children's clinics, nurses hummed while taking blood. Heartbeats slowed, and fewer little \
         patients had to be held. The author sat in for a year and explains what happens in the ear \
         and the breath.");
    v.find(Book, 9, "", "A Hitch in Time",
        "A history of ropework in two hundred loops and bends, with the letters in which sailors taught \
         each other.");
    v.find(Call, 5, "finds/shared-current",
            "Shared Current: start-up help for towns that generate for themselves",
        "A foundation invites groups of residents who want to buy a turbine or panels in common. \
         First letters by the end of the quarter, two pages at most.");
    v.find(News, 2, "finds/verges", "County to stop mowing its verges until August",
        "After a petition, forty miles of lanes are to be left to knapweed, scabious and clover each summer.");
    v.find(Article, 7, "finds/grain-bank", "The grain that slept for eighty years",
        "A miller found a sack of landrace seed behind a wall, sowed it, and now there is flour again: \
         low in yield, high in flavour, and it does not mind drought.");
    v.find(Call, 3, "finds/counting-the-catch", "Counting the Catch: call for talks",
        "A meeting for reporters and researchers who work with old quay ledgers and catch statistics. \
         Abstracts of three hundred words; travel is paid.");

    v.event(6, "Harbour Trust open evening", "Winch house, Tarrowmouth",
        "Bring Chidi and Ada to the same end of the table, if both would like that; \
         and ask Pilar for the good tablecloths.");
    v.event(12, "Coastal Enterprise Breakfast", "County Hall", "");
}
