//! The school on the hill and its neighbours: teaching, nursing, praying, singing, remembering.

use super::teller::Teller;
use crate::TurnKind;

#[rustfmt::skip] // One fact, two lines: it reads as a table.
pub(super) fn tell(v: &mut Teller) {
    v.person("Wanjiru", "Kamau", "Paediatric nurse", "Tarrowmouth Cottage Hospital").here().ten()
        .called("Shiru").mail("wanjiru.kamau@example.org").phone("+44 7700 900301").link("sixty-voices")
        .born(8, 15)
        .met(520, "She was conducting the queue at the bus stop, and the queue was good.")
        .need(17, "a big room with a kind echo for sixty voices in December",
            "The church hall has a boiler that comes in on the second beat, she told me.")
        .need(80, "tenors; any tenors", "She has started to look at men's throats on the bus.")
        .offer(500, "gets people to sing who swore that they cannot",
            "She had the fire brigade doing rounds by the third evening.")
        .loves(500, "what singing does to a frightened child",
            "She hums before a needle, and half the ward hums back; she would love to know why it works.")
        .background(480, "served on the hospital ship Halcyon",
            "Two winters aboard the Halcyon, off one coast after another, she said, and never seasick once.")
        .prefers(480, "messages by voice, which she hears on the ward stairs",
            "Reading is for when she sits, and she does not sit.")
        .saw(520, "bus stop", "She needed one more alto and looked at me.")
        .i_texted(519, "Declined with thanks; offered to carry chairs.")
        .coffee(17, "hospital canteen", "Sixty voices and no room since the boiler joined in.")
        .i_wrote(16, "Thanked her, and asked how many chairs.")
        .promised(16, 1, "find out which large rooms stand empty on winter evenings",
            "I told her she would have a list from me in a fortnight.")
        .introduced(410, "Tavita", "She needed a bass, he needed a staircase with people in it.");

    v.person("Yusuf", "Rahman", "Imam", "Quay Street Mosque and Food Bank").here().ten()
        .mail("yusuf.rahman@example.org").phone("+44 7700 900302").link("quay-street").born(1, 9)
        .met(575, "He handed me a crate before he asked my name.")
        .need(23, "bread that would otherwise land in the bin",
            "Tins they have, he said; it is the smell of something baked that makes a family stay and talk.")
        .offer(540, "opens the mosque's kitchen to anyone who cooks for many",
            "Six burners and a pot that a child could bathe in, and one did.")
        .loves(540, "test cricket, all five days of it",
            "It is the only thing, he says, that teaches patience better than the queue.")
        .background(540, "played cricket for Tarrowmouth seconds",
            "Slow left arm; very slow, says the scorer.")
        .personal(540, "his twins argue in rhyme", "Supper takes two hours and there is applause.")
        .saw(575, "food bank", "I carried crates until I knew where they belonged.")
        .i_wrote(574, "Thanked him for the work; my back sent a separate letter.")
        .saw(23, "food bank", "The shelf for bread was empty at ten past nine.")
        .i_texted(22, "Said that I know two people who bake.")
        .turn(TurnKind::Help, 130, "Drove the van for the whole week of the big freeze.");

    v.person("Mairéad", "Ní Bhriain", "Head", "Tarrowmouth Community School").here().ten()
        .mail("head@example.org").phone("+44 7700 900303").birthday_in(1)
        .met(590, "She mistook me for the new caretaker and I mended the window.")
        .need(29, "grown-ups who make numbers thrilling for twelve-year-olds",
            "The second years have decided, she said, that percentages were invented to hurt them.")
        .offer(560, "lends the school's workshop on Saturdays",
            "Lathes, benches, a kiln; all of it asleep from Friday noon.")
        .loves(560, "hedge schools and how people learned in secret",
            "Her great-grandfather taught Latin behind a cow.")
        .prefers(560, "three lines at most; she answers on Sundays",
            "If it has a fourth line it goes to the deputy.")
        .saw(590, "school", "The window has held.")
        .i_wrote(589, "Thanked her for the promotion to caretaker.")
        .coffee(29, "her office", "Percentages were invented to hurt them.")
        .i_wrote(28, "Three lines.")
        .introduced(300, "Viktor", "He had a club and no room; she had a room and no club.");

    v.person("Fatou", "Diallo", "Midwife", "Tarrow Valley Maternity").here()
        .mail("fatou.diallo@example.org").phone("+44 7700 900304").born(11, 6)
        .met(370, "She had delivered half of the raft race and was cheering for all of it.")
        .need(31, "leaflets that a mother from Asmara can read",
            "She draws it with her hands, she said, and hands have no past tense.")
        .offer(350, "knows every young family up the valley",
            "She is invited to more first birthdays than there are weekends.")
        .loves(350, "kora music", "She had it on low through two births last week; the fathers cried first.")
        .saw(370, "raft race", "Eleven of the paddlers were hers.")
        .i_texted(369, "Sent her the photograph of raft nine, sinking with dignity.")
        .coffee(31, "clinic", "Leaflets; she draws with her hands.")
        .i_wrote(30, "Asked which page they need most.");

    v.person("Selam", "Ghebre", "Translator", "Ghebre Languages").here()
        .mail("selam@example.com").phone("+44 7700 900305").link("ghebre-languages")
        .met(165, "She corrected the ferry's safety notice in four tongues, with a pencil.")
        .offer(155, "puts medical English into Tigrinya and Amharic",
            "She sits with the doctors until they say it simply, and then it is easy, she says.")
        .ideal(155, "clinics whose patients come from the Horn of Africa",
            "They are the ones with a cousin interpreting on the telephone.")
        .background(155, "went to school in Addis Ababa",
            "In Addis she sat behind a girl who grew up to build wells.")
        .loves(155, "proverbs that exist in two languages", "She collects the pairs, like shoes.")
        .saw(165, "ferry", "The notice used to say: in case of fire, remain delicious.")
        .i_wrote(164, "Thanked her on behalf of all passengers.")
        .saw(1, "harbour supper", "Brought a proverb about fish that exists in Polish, too.");

    v.person("Eszter", "Halász", "Curator", "Tarrowmouth Whaling Museum").here()
        .mail("eszter.halasz@example.org").phone("+44 7700 900306").link("whaling-museum").born(4, 11)
        .met(465, "She was dusting the whale, and wanted somebody to hold the other end.")
        .offer(450, "can lend the whale gallery after closing time",
            "It hangs over four hundred square metres of nothing, she said, and it hums if one claps.")
        .need(35, "somebody to make sense of a Norwegian harpooner's letters",
            "A whole trunk of them came out of an attic, and to her it might as well be seismograph.")
        .need(200, "a name for the whale",
            "It has been the whale since 1890. The children think that this is rude.")
        .loves(450, "maps with mistakes in them", "Her favourite has an island that was a smudge.")
        .saw(465, "the museum", "I held the tail.")
        .i_wrote(464, "Thanked her for trusting me with the tail.")
        .coffee(35, "the museum", "The trunk of letters.")
        .i_texted(34, "Suggested Norma for the whale.")
        .turn(TurnKind::Advice, 34, "Sat with her over the opening hours until they fitted the ferry.");

    v.person("Mateus", "Ribeiro", "Physiotherapist", "Low Tide Physio").here()
        .mail("mateus@example.com").phone("+44 7700 900307").link("low-tide-physio")
        .met(310, "I bent down for a glove and he saw it from across the street.")
        .offer(300, "runs a gait clinic for people recovering from strokes",
            "On Wednesdays twelve of them march round the bandstand, and he plays samba.")
        .need(41, "to reach those who sit all day, before their backs complain",
            "They come to him when they can no longer tie their shoes; he would rather come to them.")
        .background(290, "served on the hospital ship Halcyon",
            "He did the lifting on the Halcyon, he says, and some of the dancing.")
        .loves(290, "samba schools", "He is saving for a drum that does not fit into his flat.")
        .saw(310, "Quay Street", "The glove is still there.")
        .i_wrote(309, "Reported that I can reach my toes, if I am given notice.")
        .coffee(41, "bandstand", "People who sit.")
        .i_texted(40, "Wrote to him standing up.");

    v.person("Halina", "Wójcik", "Piano teacher, retired", "").here()
        .phone("+44 7700 900308").born(2, 22)
        .met(395, "Her window was open; I stopped, and she said that listening was free.")
        .need(13, "to get the grand piano down from the fourth floor in one piece",
            "Her knees have given notice, and she will not leave without it.")
        .offer(380, "teaches nervous adults", "She starts everyone on one note, and makes them like it.")
        .loves(380, "Chopin played too slowly", "Everybody hurries, she says, as if he had a train.")
        .personal(380, "widow of the last harbour pilot",
            "Forty years she knew the tides by when the soup was eaten.")
        .prefers(380, "letters on paper", "The telephone is for bad news and the dentist.")
        .saw(395, "under her window", "Listening was free.")
        .i_wrote(394, "Put a letter through her door about the nocturne.")
        .coffee(13, "her flat", "Four floors, a grand piano, and a new flat by the park.")
        .i_wrote(12, "Thanked her for the cake on good paper.");

    v.person("Samira", "Haddad", "Job coach", "Open Gangway").here()
        .mail("samira.haddad@example.org").phone("+44 7700 900309").link("open-gangway")
        .met(265, "She was teaching twelve people to complain about the weather in English.")
        .offer(255, "prepares newcomers for their first steady job here",
            "They do not want a season, she said; they want a doorbell with their name on it.")
        .need(120, "bicycles for people who start work at four",
            "The first bus goes at six and the bakeries do not wait.")
        .loves(255, "radio plays", "She learned the language from a detective who mumbled.")
        .saw(265, "Open Gangway", "Mustn't grumble, they said, all together.")
        .i_wrote(264, "Complained about the weather, correctly.");

    v.person("Ruth", "Beaulieu", "Librarian", "Tarrowmouth Library").here()
        .mail("ruth.beaulieu@example.org").phone("+44 7700 900310")
        .met(620, "She waived the fine because I had so clearly enjoyed it.")
        .need(55, "storytellers in any language but English",
            "Nineteen mother tongues come through her door, she counted, and the shelf has two.")
        .offer(600, "finds anything that was ever printed",
            "I asked for a book that was red, and she found it.")
        .background(600, "grew up in Trois-Rivières", "In Trois-Rivières the library was the warm place.")
        .loves(600, "ghost signs on old walls", "She maps them in her holidays, with a thermos.")
        .saw(620, "library", "Three months late and forgiven.")
        .i_texted(619, "Told her how it ended, since she had not got to it.");

    v.person("Issa", "Koité", "Kora player", "").here()
        .mail("issa.koite@example.com").phone("+44 7700 900311")
        .met(145, "He was tuning on the bench by the slip, and a child was tuning with him.")
        .offer(135, "tells his grandfather's tales in Bambara and French",
            "The hyena always loses, he told me, but never the same way.")
        .need(70, "a cupboard that is never damp, for twenty-one strings", "Sea air, he says, has no ear.")
        .personal(135, "has a daughter at music school in Lyon",
            "She plays it faster than he does. He said it twice.")
        .saw(145, "the slip", "The hyena lost.")
        .i_wrote(144, "Thanked him for the hyena.");

    v.person("Aroha", "Parata", "Youth worker", "Tarrow Youth Boats").here()
        .mail("aroha@example.org").phone("+44 7700 900312").link("youth-boats")
        .met(205, "Eight teenagers were carrying a skiff, and she was carrying their telephones.")
        .offer(195, "knows school-leavers who learn with their hands",
            "Give them a form and they vanish, she said; give them a chisel and you cannot get rid of them.")
        .background(195, "rowed in the Tarrowmouth women's four", "Stroke, the year they nearly won.")
        .loves(195, "carving paddles", "Each one who leaves gets one, with their own wave on it.")
        .need(65, "a minibus on alternate Fridays", "At present they arrive in the fish van and smell of it.")
        .saw(205, "slipway", "I was handed a telephone, too.")
        .i_wrote(204, "Asked which of them had made the oars.");

    v.person("Lakshmi", "Iyer", "General practitioner", "Hill Surgery").here().prefix("Dr.")
        .mail("lakshmi.iyer@example.org").phone("+44 7700 900313").born(7, 4)
        .met(445, "I came with a cough and left with a recipe.")
        .need(38, "a garden where patients with dementia can wander and be safe",
            "Behind the surgery is a yard with bins, she said; she looks at it and sees jasmine.")
        .need(58, "certainty that nobody can get at the medical records",
            "She lies awake, not over the sick ones but over the password on the yellow note.")
        .loves(430, "veena recordings", "She has one that she is afraid to play again, it is so good.")
        .personal(430, "runs, slowly, every dawn", "The fishermen wave and she has no breath to wave back.")
        .saw(445, "surgery", "Ginger, pepper, honey, patience.")
        .i_wrote(444, "Reported that the recipe had worked.")
        .coffee(38, "surgery", "The yard with bins.")
        .i_texted(37, "Asked how large the yard is.")
        .kept(37, 30, "measure the yard with her", "I said that I own a long tape and would bring it.");

    v.person("Pilar", "Zamudio", "Costume maker", "Harbour Players").here()
        .mail("pilar.zamudio@example.com").phone("+44 7700 900314")
        .met(185, "She measured me for a pirate without asking.")
        .offer(175, "dresses whole casts, and is always short of bright cloth",
            "Last year's sultan, she confessed, was curtains.")
        .loves(175, "how people dressed at sea", "She can date a painting by its buttons.")
        .need(175, "a wardrobe store without moths",
            "It was a church once, and they were there first.").until(50)
        .saw(185, "Harbour Players", "I made a short pirate.")
        .i_wrote(184, "Returned the hook.");

    v.person("Bishara", "Khoury", "Piano tuner", "").here()
        .mail("bishara@example.com").phone("+44 7700 900315")
        .met(142, "He struck one key in the inn, winced, and stayed until midnight.")
        .offer(130, "tunes pianos, and drives anywhere the road goes",
            "There is one on an island that he rows to.")
        .loves(130, "bells and what they are out of",
            "He hears the town hall every quarter of an hour, and forgives it.")
        .saw(142, "The Packet Inn", "Midnight, and the C was itself again.");
}
