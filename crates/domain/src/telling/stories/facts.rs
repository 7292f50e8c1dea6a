//! Facts: what people need, offer, love; their families, their pasts, their ways.

use super::check;

#[test]
fn needs_are_told_in_many_ways() {
    check("Priya needs a grant writer", "Priya = Priya Nair\n  need: a grant writer");
    check("Priya's looking for a second-hand piano.", "Priya = Priya Nair\n  need: a second-hand piano");
    check(
        "Priya is currently searching for a part-time cook",
        "Priya = Priya Nair\n  need: a part-time cook",
    );
    check(
        "Fiona is hunting for a bigger barn, ideally with a yard",
        "Fiona = Fiona MacLeod\n  need: a bigger barn, ideally with a yard",
    );
    check(
        "Fiona could use some help with her tax return.",
        "Fiona = Fiona MacLeod\n  need: some help with her tax return",
    );
    check("Ngozi wants to meet headteachers in Kent", "Ngozi = Ngozi Eze\n  need: headteachers in Kent");
    check(
        "Ngozi would love an introduction to museum curators!",
        "Ngozi = Ngozi Eze\n  need: museum curators",
    );
    check("Sarah wants to learn Welsh.", "Sarah = Sarah Lindqvist\n  need: learn Welsh");
    check(
        "Sarah needs to hire a bookkeeper before winter",
        "Sarah = Sarah Lindqvist\n  need: hire a bookkeeper before winter",
    );
    check("Mehmet asked if I know a patent lawyer", "Mehmet = Mehmet Yıldız\n  need: a patent lawyer");
    check("Mehmet is struggling with cash flow", "Mehmet = Mehmet Yıldız\n  need: cash flow");
    check(
        "Siobhan's company is looking for a warehouse near Cork.",
        "Siobhan = Siobhan Byrne\n  need: a warehouse near Cork",
    );
    check(
        "Siobhan needs a designer, a copywriter and a printer",
        "Siobhan = Siobhan Byrne\n  need: a designer\n  need: a copywriter\n  need: a printer",
    );
    check("Siobhan no longer needs a plumber.", "Siobhan = Siobhan Byrne\nnote: no longer needs a plumber");
}

#[test]
fn offers_are_what_somebody_does_well() {
    check("Priya is good at reading contracts", "Priya = Priya Nair\n  offer: reading contracts");
    check("Priya can help with charity accounts.", "Priya = Priya Nair\n  offer: charity accounts");
    check("Abdul knows everything about roof gardens", "Abdul = Abdul bin Rashid\n  offer: roof gardens");
    check(
        "Abdul runs workshops on bread making",
        "Abdul = Abdul bin Rashid\n  offer: workshops on bread making",
    );
    check("Abdul specialises in timber frames.", "Abdul = Abdul bin Rashid\n  offer: timber frames");
    check(
        "Katherine does branding for food companies",
        "Katherine = Katherine Holt\n  offer: branding for food companies",
    );
    check(
        "Katherine teaches Italian to adults.",
        "Katherine = Katherine Holt\n  offer: teaches Italian to adults",
    );
    check("Stephen offers free legal clinics", "Stephen = Stephen Marsh\n  offer: free legal clinics");
    check("Stephen is an expert on rare orchids.", "Stephen = Stephen Marsh\n  offer: rare orchids");
    check(
        "Stephen offered to introduce me to the mayor",
        "Stephen = Stephen Marsh\n  offer: introduce me to the mayor",
    );
}

#[test]
fn a_good_prospect_is_told_in_many_ways() {
    check("Priya's ideal client is a small museum.", "Priya = Priya Nair\n  ideal_client: a small museum");
    check(
        "Tom Baker: good prospect for him is a village cafe",
        "Tom Baker = Tom Baker\n  ideal_client: a village cafe",
    );
    check(
        "Tom Baker works best with school kitchens.",
        "Tom Baker = Tom Baker\n  ideal_client: school kitchens",
    );
    check("Tom Okafor sells to housing co-ops", "Tom Okafor = Tom Okafor\n  ideal_client: housing co-ops");
    check(
        "Spoke to Fiona. Her clients are mostly small farms.",
        "Fiona = Fiona MacLeod\n  met 2026-05-13\n  ideal_client: small farms",
    );
    check(
        "Fiona - ideal client: dairy farms with a shop",
        "Fiona = Fiona MacLeod\n  ideal_client: dairy farms with a shop",
    );
    check(
        "Fiona says a good referral for her would be a vet with two practices.",
        "Fiona = Fiona MacLeod\n  ideal_client: a vet with two practices",
    );
}

#[test]
fn interests_keep_the_verb_that_says_what_they_do() {
    check(
        "Bob loves jazz, chess and long walks",
        "Bob = Robert Marsh\n  interest: jazz\n  interest: chess\n  interest: long walks",
    );
    check("Bob's into steam trains.", "Bob = Robert Marsh\n  interest: steam trains");
    check("Bob is mad about cricket", "Bob = Robert Marsh\n  interest: cricket");
    check(
        "Bob plays the banjo in a pub band.",
        "Bob = Robert Marsh\n  interest: plays the banjo in a pub band",
    );
    check("Bob is a keen gardener", "Bob = Robert Marsh\n  interest: keen gardener");
    check(
        "Bob sings in the cathedral choir, collects stamps",
        "Bob = Robert Marsh\n  interest: sings in the cathedral choir\n  interest: collects stamps",
    );
    check(
        "Bob is keen on fell running and is a big fan of Leeds United.",
        "Bob = Robert Marsh\n  interest: fell running\n  interest: Leeds United",
    );
    check("Bob: hobbies: kites, pottery", "Bob = Robert Marsh\n  interest: kites\n  interest: pottery");
    check("In Bob's words nothing else matters", "note: In Bob's words nothing else matters");
}

#[test]
fn backgrounds_keep_their_verbs() {
    check(
        "Sarah studied chemistry at Uppsala.",
        "Sarah = Sarah Lindqvist\n  background: studied chemistry at Uppsala",
    );
    check(
        "Sarah grew up in Malmo and used to work at Volvo",
        "Sarah = Sarah Lindqvist\n  background: grew up in Malmo\n  background: used to work at Volvo",
    );
    check("Sarah is originally from Lund.", "Sarah = Sarah Lindqvist\n  background: originally from Lund");
    check(
        "Sarah lives in Hackney, is a member of the Rotary club",
        "Sarah = Sarah Lindqvist\n  background: lives in Hackney\n  background: member of the Rotary club",
    );
    check(
        "Met Sarah, she went to school with Priya.",
        "Sarah = Sarah Lindqvist\n  met 2026-05-13\n  background: went to school with Priya",
    );
}

#[test]
fn families_are_known_by_their_nouns() {
    check("Priya has three kids.", "Priya = Priya Nair\n  personal: three kids");
    check("Priya's husband is a chef", "Priya = Priya Nair\n  personal: husband is a chef");
    check(
        "Priya - her mother is ill, two cats",
        "Priya = Priya Nair\n  personal: mother is ill\n  personal: two cats",
    );
    check(
        "Called Tom Baker, he is getting married in June.",
        "Tom Baker = Tom Baker\n  call from_me 2026-05-13\n  news: getting married in June",
    );
    check("Tom Baker just had a baby girl", "Tom Baker = Tom Baker\n  news: had a baby girl");
    check(
        "Tom Baker is moving house, his son plays football and loves maths",
        "Tom Baker = Tom Baker\n  news: moving house\n  personal: son plays football and loves maths",
    );
    check(
        "Tom Baker has a dog called Rex and needs a dog walker",
        "Tom Baker = Tom Baker\n  personal: a dog called Rex\n  need: a dog walker",
    );
    check("Her birthday is 4 March", "note: Her birthday is 4 March");
    check("Ngozi's birthday is 4 March", "Ngozi = Ngozi Eze\n  personal: birthday is 4 March");
}

#[test]
fn news_is_what_is_new_in_their_lives() {
    check("Priya just became CFO", "Priya = Priya Nair\n  news: became CFO");
    check("Priya had a baby girl", "Priya = Priya Nair\n  news: had a baby girl");
    check("Priya is moving to Lagos in June", "Priya = Priya Nair\n  news: moving to Lagos in June");
    check("Priya got promoted", "Priya = Priya Nair\n  news: got promoted");
    check("Priya retired in May", "Priya = Priya Nair\n  news: retired in May");
    check("Priya lost her mother", "Priya = Priya Nair\n  news: lost her mother");
    check("Priya joined Volvo in 1998", "Priya = Priya Nair\n  background: joined Volvo in 1998");
    check("Priya's son got promoted", "Priya = Priya Nair\n  personal: son got promoted");
}

#[test]
fn preferences_are_kept_as_told() {
    check(
        "Mehmet prefers calls in the morning.",
        "Mehmet = Mehmet Yıldız\n  preference: prefers calls in the morning",
    );
    check("Mehmet hates small talk", "Mehmet = Mehmet Yıldız\n  preference: hates small talk");
    check("Mehmet: call not mail", "Mehmet = Mehmet Yıldız\n  preference: call not mail");
    check(
        "Mehmet is vegetarian and doesn't drink.",
        "Mehmet = Mehmet Yıldız\n  preference: vegetarian\n  preference: doesn't drink",
    );
    check(
        "Mehmet is allergic to shellfish, never call before nine",
        "Mehmet = Mehmet Yıldız\n  preference: allergic to shellfish\n  preference: never call before nine",
    );
}
