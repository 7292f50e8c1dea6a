//! The workshop: the old rope works, where machines, laws, numbers and stories are made.

use super::teller::Teller;
use crate::TurnKind;

#[rustfmt::skip] // One fact, two lines: it reads as a table.
pub(super) fn tell(v: &mut Teller) {
    v.person("Noor", "Barakat", "Founder", "Steadystep Robotics").here().ten()
        .mail("noor@example.com").phone("+44 7700 900401").link("steadystep").born(9, 3)
        .met(340, "A pair of robot legs walked into the café, and she ran in after them.")
        .need(15, "patients willing to try our walking aid",
            "It has walked forty miles with engineers inside, she says, and engineers do not wobble properly.")
        .need(50, "introductions to hospitals between Muscat and Kuwait",
            "Her aunt's ward would take ten tomorrow, but aunts do not sign.")
        .need(72, "a device that looks less like plumbing", "Grandmothers, she said, ask where the tap is.")
        .offer(320, "explains machines to people who fear them", "She lets them push the robot over first.")
        .background(320, "studied in Beirut",
            "She built the first leg in a flat in Beirut between power cuts.")
        .loves(320, "puppets", "Everything she knows about balance, she says, hangs on strings.")
        .saw(340, "rope works café", "The legs ordered nothing.")
        .i_wrote(339, "Thanked the legs for the company.")
        .coffee(15, "rope works", "Engineers do not wobble properly.")
        .i_wrote(14, "Told her that I know somebody whose Wednesdays are full of people relearning to walk.")
        .promised(14, -2, "ask Mateus whether his Wednesday people might like to meet her",
            "I said I would ask him first and come back to her either way.");

    v.person("Ingrid", "Solheim", "Patent attorney", "Solheim & Park").here().ten()
        .mail("ingrid.solheim@example.com").phone("+44 7700 900402").link("solheim").birthday_in(18)
        .met(480, "She was reading the small print on a ferry ticket, with pleasure.")
        .offer(470, "checks inventions against what has been registered before",
            "Most things were thought of in Germany in 1911, she said, and she tells people so gently.")
        .ideal(470, "inventors who have told nobody yet",
            "If they come after the trade fair, she can only bring biscuits.")
        .loves(460, "umbrellas with ideas above their station", "She owns the drawing of one with a window.")
        .prefers(460, "walks rather than meetings",
            "Twice round the mole is an hour, and nobody can take notes.")
        .saw(480, "ferry", "The small print contains a joke; she showed me.")
        .i_wrote(479, "Wrote that I now read all my tickets.")
        .coffee(87, "round the mole", "Has a free morning each month for people with a drawing and no money.")
        .i_wrote(86, "Thanked her for the walk, and sent her a very odd umbrella.")
        .turn(TurnKind::Find, 86, "Sent her the catalogue page with the umbrella that is also a stool.");

    v.person("Siddharth", "Vaidya", "Data journalist", "The Coast Ledger").here().called("Sid")
        .mail("sid.vaidya@example.com").phone("+44 7700 900403").link("coast-ledger")
        .met(285, "He asked me how many gulls I thought there were, and wrote it down.")
        .offer(275, "turns dry statistics into games and drawings",
            "He had the whole café betting on rainfall within a quarter of an hour.")
        .loves(275, "what landing records say about the fish",
            "He has a hundred years of herring in a spreadsheet and calls it his aquarium.")
        .need(62, "people who kept odd measurements for decades",
            "Somewhere, he said, there is a lady with sixty years of first swallows in a drawer.")
        .personal(275, "bakes to relax, and weighs the eggs",
            "There is a chart of his sponges on the kitchen door.")
        .saw(285, "café", "I had said two hundred gulls. It was ninety-one.")
        .i_wrote(284, "Counted again; ninety-three.")
        .turn(TurnKind::Invitation, 140,
            "Took him along to the estuary open day, where he counted everything.");

    v.person("Ji-woo", "Park", "Researcher in machine vision", "Tarrow Polytechnic")
        .here().written("Park Ji-woo").prefix("Dr.")
        .mail("jiwoo.park@example.org").phone("+44 7700 900404")
        .met(125, "We were the only two at the lecture on moss.")
        .offer(115, "teaches computers to see small things in pictures",
            "Barnacles, buttons, grains of rice: show it ten, and it goes off and finds the rest, he says.")
        .need(115, "real work to try it out on", "He is tired of being correct about cats.")
        .loves(115, "moss", "He spoke for an hour, and I have looked down ever since.")
        .saw(125, "town hall", "There are nine hundred kinds.")
        .i_wrote(124, "Sent him the moss from my gutter, in an envelope.");

    v.person("Viktor", "Horbenko", "Electronics teacher", "Spark Shed").here()
        .mail("viktor.horbenko@example.org").phone("+44 7700 900405").born(8, 24)
        .met(305, "His pupils had made the town clock strike thirteen, and he was proud and sorry.")
        .need(27, "old laptops for eleven teenagers who solder",
            "They share three, he said, like a lifeboat, and everybody rows.")
        .offer(295, "mends radios that stopped with the Soviet Union", "If it has valves he hums along.")
        .background(295, "taught in Kharkiv",
            "Twenty years at the same blackboard in Kharkiv; he brought the chalk.")
        .saw(305, "clock tower", "Thirteen was a test.")
        .i_wrote(304, "Congratulated the pupils on the thirteenth hour.")
        .coffee(27, "Spark Shed", "Eleven of them and three machines.")
        .i_texted(26, "Asked whether old ones would do.");

    v.person("Charlotte", "Nakagawa-Reid", "Investor", "Slack Water Capital").here()
        .mail("charlotte@example.com").phone("+44 7700 900406")
        .met(155, "She asked the start-up what would make it give up, and they talked for an hour.")
        .offer(145, "reads a founder's plan honestly, and by return of post",
            "Pencil, she said: ink makes people defend themselves.")
        .ideal(145, "engineers who have one paying customer and no slides", "Slides come later, if ever.")
        .background(145, "used to be an investment banker",
            "Eleven years in a bank; she recovered in a kayak.")
        .loves(145, "kayaks", "She has paddled to work since, and it shows on the carpet.")
        .saw(155, "rope works", "What would make you give up? A good question for a wet afternoon.")
        .i_wrote(154, "Answered the question for myself, belatedly.")
        .helped_me(TurnKind::Advice, 12, "read my plan for the walking map and crossed out half of it");

    v.person("Defne", "Aydın", "Industrial designer", "Half Round Studio").here()
        .mail("defne.aydin@example.com").phone("+44 7700 900407").link("half-round")
        .met(95, "She turned my teapot around so that it would stop dripping.")
        .offer(85, "makes clumsy equipment a pleasure to hold",
            "She gave a crutch to six old men, said nothing, and watched their thumbs.")
        .ideal(85, "makers of medical equipment that embarrasses its users",
            "If they hide it from the grandchildren, it is hers.")
        .loves(85, "door handles", "She shakes hands with every building, she says.")
        .background(85, "grew up in Izmir", "Her father's hardware shop in Izmir had four hundred drawers.")
        .saw(95, "my kitchen, a party", "It was the lid all along.")
        .i_wrote(94, "Reported that it pours without a drop.");

    v.person("Sanduni", "Perera", "Head of People", "Halyard Software").here()
        .mail("sanduni.perera@example.com").phone("+44 7700 900408")
        .met(132, "She hired two people in the queue for the ferry and introduced them to each other.")
        .offer(122, "organises wellbeing weeks for office employees",
            "Last spring it was beekeeping; two hundred programmers in veils, and no one typed.")
        .need(45, "a place for forty colleagues to have lunch that is not a canteen",
            "They eat over their keyboards, and the keyboards are full.")
        .loves(122, "cinnamon, and where it came from",
            "Her grandmother could tell the village by the smell.")
        .saw(132, "ferry queue", "They still work together.")
        .i_wrote(131, "Asked what she had seen in the two of them.");

    v.person("Ximena", "Arce", "Podcaster", "The Long Quay").here()
        .mail("ximena.arce@example.com").phone("+44 7700 900409").link("long-quay")
        .met(225, "She recorded my footsteps because she needed some.")
        .need(34, "voices for a series on leaving home and arriving",
            "Not the adventure, she said: what did you put into the second bag?")
        .offer(215, "makes shy people audible", "She looks out of the window while they talk; that is all.")
        .background(215, "comes from Valparaíso",
            "Valparaíso, she said, is where one learns to tell stories uphill.")
        .loves(215, "sounds that are dying out", "She has the last dial telephone in the county, ringing.")
        .saw(225, "the quay", "My footsteps are in episode nine.")
        .i_wrote(224, "Listened to my feet; they sounded confident.")
        .introduced(180, "Jorge", "She collects arrivals and he has ferried most of them.");

    v.person("Gwen", "Pritchard", "Web developer", "Left of the Pump").here()
        .mail("gwen@example.com").phone("+44 7700 900410")
        .met(240, "She fixed the library's catalogue during a power cut, on paper.")
        .offer(230, "builds websites that work on a boat with one bar of signal",
            "She tests them in the tunnel.")
        .ideal(230, "shops whose opening hours are wrong in three places",
            "She walks past and reads their doors aloud.")
        .personal(230, "sister of Owen the gardener", "He got the rain, she says, and she got the roof.")
        .saw(240, "library", "By candle, with index cards.")
        .i_texted(239, "Told her that the index cards are still in use.");

    v.person("Arvo", "Tamm", "Security consultant", "Tamm & Daughter").here()
        .mail("arvo.tamm@example.com").phone("+44 7700 900411")
        .met(75, "He told me my door was open. I was in another town at the time.")
        .offer(70, "tries the locks of your computers before a burglar does",
            "Then he sits down with you and shuts the windows one by one, he said, and nobody gets told off.")
        .ideal(70, "practices and schools without anyone in charge of computers",
            "There is always a kind person who once knew a printer.")
        .personal(70, "works with his daughter, who is better",
            "He finds the door, she is already in the kitchen.")
        .saw(75, "rope works", "It was indeed open.")
        .i_wrote(74, "Thanked him; it is shut.");

    v.person("Lotte", "van Dijk", "Printer in three dimensions", "Layer by Layer").here()
        .mail("lotte@example.com").phone("+44 7700 900412")
        .met(56, "I had broken the knob of a stove from 1962; she handed me a new one.")
        .offer(56, "makes the one part that nobody sells any more",
            "She keeps the broken half of everything, in case its sister comes in.")
        .need(56, "a use for two kilos of orange offcuts a week", "It was a good orange once, she said.")
        .loves(56, "tide clocks", "She has made nine and none of them agrees, like the sea.")
        .saw(56, "Layer by Layer", "The stove works.")
        .i_wrote(55, "Sent her a picture of the soup.");
}
