//! The wider circle: those who passed through Tarrowmouth once, or write to it from far away.

use super::teller::Teller;
use crate::TurnKind;

#[rustfmt::skip] // One fact, two lines: it reads as a table.
pub(super) fn tell(v: &mut Teller) {
    v.person("Akinyi", "Odhiambo", "Founder", "Lakeside Wells").of("Kisumu", "Kenya").ten()
        .mail("akinyi@example.org").link("lakeside-wells").born(1, 27)
        .met(530, "Ran the stall beside ours at the coastal fair and sold out before I had unpacked.")
        .need(22, "pumps that go on working where the next mechanic is a day away",
            "A washer breaks, she said, and a village is back at the lake with buckets.")
        .offer(500, "knows which promises a village believes",
            "She asks the women at the back; they have seen projects come and go.")
        .background(500, "grew up in Kisumu", "She learned to swim among the papyrus at Kisumu.")
        .loves(500, "women's football", "Her goalkeeper is also her accountant.")
        .prefers(500, "a call on Fridays, when the network is kind",
            "On other days one shouts, and she will not be shouted at.")
        .saw(530, "coastal fair", "She had sold everything but the table.")
        .i_wrote(529, "Thanked her for lending me the table.")
        .news(9, "her eldest has finished school, the first of the family",
            "A letter came with a photograph: the whole street is in it, and the goalkeeper.")
        .rang(22, "Three pumps have stopped since the rains.")
        .i_wrote(21, "Wrote down what she had said about washers, so as to get it right.")
        .promised_sometime(21, "find somebody who thinks about wells",
            "I told her that I would listen for one.");

    v.person("Hana", "Bekele", "Water engineer", "Blue Thread Design").of("Addis Ababa", "Ethiopia")
        .mail("hana.bekele@example.com").link("blue-thread")
        .met(160, "Out of the blue: I had read her talk on ropes and wrote to ask about one sentence.")
        .offer(150, "designs hand-driven water lifters without a single spare part",
            "A rope, a wheel and a bicycle tube, she wrote, and any child can see what is wrong with it.")
        .background(150, "went to school in Addis Ababa",
            "She mentions a classmate in Addis who corrected the teacher's English.")
        .loves(150, "rope, all of it", "She signs her letters with a different splice.")
        .i_wrote(160, "Asked about the sentence on ropes.")
        .wrote(158, "Four pages on the sentence, and a knot.")
        .i_wrote(157, "Thanked her; tied the knot on the third day.");

    v.person("Faisal", "Al-Harthy", "Head of procurement", "Gulf Union of Clinics").of("Muscat", "Oman")
        .mail("faisal.alharthy@example.org")
        .met(100, "He missed his ferry because Mateus had his shoulder, and was delighted.")
        .offer(98, "opens doors to those who buy for clinics across the Gulf",
            "There are eleven of them, he said, and they have coffee on Thursdays.")
        .loves(98, "wooden dhows", "His grandfather's is in a museum and he is not allowed to sit in it.")
        .need(98, "a toy dhow for a boy of six, built properly",
            "Plastic, he said, would be an insult to both of them.")
        .saw(100, "Low Tide Physio", "The next ferry was a better one.")
        .i_wrote(99, "Asked after the shoulder.");

    v.person("Joanna", "Castellanos", "Novelist", "").of("Boston", "United States").called("Jo")
        .mail("jo.castellanos@example.com").phone("+1 617 555 0142").link("jo-castellanos").born(10, 13)
        .met(380, "She came to the regatta to research one paragraph and stayed a week.")
        .need(25, "quiet by the sea this winter, to finish the manuscript",
            "The last chapter will not come while the neighbours drill, she writes.")
        .offer(360, "reads other people's first chapters kindly",
            "She returns them with one question in green.")
        .loves(360, "people who live alone in odd buildings", "Her hero keeps a water tower.")
        .background(360, "rowed at college on the Charles", "Bow seat; she steered by the bridges.")
        .saw(380, "regatta", "One paragraph: a spinnaker, with me on it.")
        .i_wrote(379, "Sent her what a spinnaker feels like from above.")
        .wrote(25, "The neighbours drill.")
        .i_wrote(24, "Commiserated; asked what quiet would have to look like.");

    v.person("Malik", "Johnson", "IT manager", "Bristol Mutual").of("Bristol", "England")
        .mail("malik.johnson@example.com").phone("+44 7700 900505")
        .met(215, "We were stuck in a lift, and he told it that he understood.")
        .offer(205, "retires two hundred office notebooks every spring",
            "Wiped, working, and three years old; they go to a shredder, he said, and it hurts him.")
        .loves(205, "model lifts, as it happens", "He has one in the loft that goes to the loft.")
        .background(205, "grew up in Kingston", "On a hill above Kingston, with a radio and a roof.")
        .saw(215, "a lift", "Fifty minutes. We parted friends.")
        .i_wrote(214, "Took the stairs, and thought of him.");

    v.person("Siew Hoon", "Tan", "Sustainability lead", "Meridian Line")
        .of("Singapore", "Singapore").written("Tan Siew Hoon")
        .mail("siewhoon.tan@example.com")
        .met(290, "She asked the panel the only question, and it was about mud.")
        .need(68, "coast projects that a shipping line could back without blushing",
            "No plaques, she wrote, and nobody planting the same tree twice.")
        .background(280, "works for the Meridian Line",
            "She began in the mail room of Meridian and knows every captain's handwriting.")
        .loves(280, "mangroves", "She plants one on each birthday and has quite a wood now.")
        .saw(290, "port congress", "It was a very good question about mud.")
        .i_wrote(289, "Repeated her question to everybody I met.")
        .turn(TurnKind::Find, 67, "Passed on the report about eelgrass and the price of doing nothing.");

    v.person("Paula", "Quiroga", "Conference organiser and tango teacher", "Encuentro Sur")
        .of("Buenos Aires", "Argentina")
        .mail("paula.quiroga@example.org").born(12, 11)
        .met(250, "I stepped on her foot at the congress party and she took it as a question.")
        .need(36, "speakers who have done the thing they talk about",
            "Last year, she said, six people explained oceans who had never been wet.")
        .offer(240, "teaches two left feet to agree", "It took her a song and a half.")
        .loves(240, "railway stations at night", "The last tango of the evening should sound like one.")
        .saw(250, "port congress", "My feet were understood.")
        .i_wrote(249, "Apologised to the shoe.");

    v.person("Agnieszka", "Lis", "Shipbroker", "Lis Chartering").of("Gdynia", "Poland")
        .mail("agnieszka.lis@example.com")
        .met(420, "She bought the lightship at the auction before I had understood that it was for sale.")
        .offer(400, "finds a ship for anything, and anything for a ship", "Last month, she says, a circus.")
        .background(400, "grew up in Gdynia",
            "Her school in Gdynia had the harbour in every window, and she blames it.")
        .need(85, "a tenant with imagination for a lightship",
            "It is red, it has eleven bunks, and it cannot leave.")
        .saw(420, "auction", "It was for sale. Now it is hers.")
        .i_wrote(419, "Congratulated her on the lightship.");

    v.person("Sōta", "Ishikawa", "Knife maker", "Ishikawa Hamono")
        .of("Sakai", "Japan").written("Ishikawa Sōta")
        .mail("sota.ishikawa@example.com")
        .met(135, "Out of the blue: I wrote to ask why his catalogue begins with a poem about rain.")
        .offer(128, "forges kitchen blades, nine a month",
            "He writes that the tenth would be in a hurry.")
        .ideal(128, "cooks who sharpen their own",
            "The others he sends to his cousin, who sells very good forks.")
        .personal(128, "his apprentice is sixty-eight",
            "A retired dentist; excellent hands, he writes, and he never complains.")
        .i_wrote(135, "Asked about the rain.")
        .wrote(129, "The rain is for hardening.")
        .i_wrote(128, "Thanked him, and looked at rain differently.");

    v.person("Léa", "Marchetti", "Festival director", "Nuits du Quai").of("Marseille", "France")
        .mail("lea.marchetti@example.org").birthday_in(40)
        .met(270, "She was asking the harbour whether it could be quieter during the cello.")
        .need(14, "a policy that does not run away from fireworks",
            "Three have said no, she told me, and one laughed, in writing.")
        .offer(260, "fills a quay with people who did not plan to come",
            "She starts with one accordion, far away.")
        .loves(260, "lights on water", "She has counted eleven kinds, and the best is by accident.")
        .saw(270, "quay", "The harbour agreed, for nine minutes.")
        .i_wrote(269, "Told her that the harbour had enjoyed the cello.")
        .rang(14, "Fireworks, and nobody dares.")
        .i_wrote(13, "Asked for dates and for the size of the bangs.");

    v.person("Nasrin", "Chowdhury", "Director", "Golden Thread Cooperative").of("Dhaka", "Bangladesh")
        .mail("nasrin.chowdhury@example.org").link("golden-thread")
        .met(175, "We sat in the same stationary train for three hours and shared her lunch.")
        .need(42, "somebody who knows how a small parcel clears British customs",
            "Two hundred shawls are in a shed near an airport, she says, visiting nobody.")
        .offer(165, "embroiders by hand, four hundred women strong",
            "They vote on everything, and the tea break is sacred.")
        .background(165, "studied in Manchester", "Manchester gave her a degree and her opinion of rain.")
        .personal(165, "her mother founded it at the kitchen table",
            "The table is still in use, as reception.")
        .saw(175, "a train", "Her lunch was better than mine; she gave me half.")
        .i_wrote(174, "Sent her the recipe I owed her for the half.");

    v.person("Litia", "Raduva", "Coast officer", "Reef and River Council").of("Suva", "Fiji")
        .mail("litia.raduva@example.org")
        .met(138, "Out of the blue: her photographs of seagrass made me write to a stranger.")
        .need(43, "a colleague in colder seas who watches the same plants",
            "Hers are shrinking, she wrote, and she would like to know whether it is only hers.")
        .offer(130, "persuades chiefs and ministers to sit on one mat",
            "The mat helps; no one can walk out of a mat with dignity.")
        .loves(130, "old sailing directions", "Half of them are wrong, she writes, and all are beautiful.")
        .i_wrote(138, "Thanked her for the photographs.")
        .wrote(131, "A long letter with a turtle in it.")
        .i_wrote(130, "Answered about the turtle.");

    v.person("Beatriz", "Salgado", "Grant writer", "Ponte Applications").of("Porto", "Portugal")
        .mail("beatriz.salgado@example.com").link("ponte")
        .met(118, "She was translating a regulation into something like a fairy tale, for fun.")
        .offer(110, "writes applications that foundations say yes to",
            "Rescue crews and theatres mostly; she asks them for the worst night they had, and begins there.")
        .ideal(110, "volunteers who own old equipment and a good story",
            "The rust does half the writing, she said.")
        .background(110, "studied in Coimbra", "In Coimbra she wore the cape, and tripped on it, on the day.")
        .loves(110, "fairy tales", "The third brother, she says, always reads the guidelines.")
        .saw(118, "port congress", "Once upon a time there was a directive.")
        .i_wrote(117, "Asked how the directive ended.");
}
