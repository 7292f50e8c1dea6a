//! The harbour: those who build, steer, moor and measure, and the Trust that keeps the lights on.

use super::teller::Teller;
use crate::TurnKind;

#[rustfmt::skip] // One fact, two lines: it reads as a table.
pub(super) fn tell(v: &mut Teller) {
    v.person("Ada", "Marsh", "Manager", "Tarrowmouth Harbour Trust").here().ten()
        .mail("ada.marsh@example.org").phone("+44 7700 900101").link("harbour-trust").birthday_in(4)
        .met(702, "She caught my hat as I stepped off the ferry, and asked what I was good at.")
        .need(16, "someone to sort out the books before our trustees meet",
            "Over tea she said that the ledger lives in three shoe boxes and the board sits down in January.")
        .again(5)
        .need(60, "committee members who were born after the moon landing",
            "She counted the grey heads around the table and included her own.")
        .offer(400, "knows every mooring holder by first name and by boat",
            "I asked who owns the blue ketch; she told me, and then whom he should have married.")
        .loves(300, "lighthouse lenses",
            "She drove four hours to look at a piece of glass in Northumberland and came home beaming.")
        .prefers(410, "a telephone call before nine, nothing after six",
            "She says her evenings belong to the dog.")
        .saw(702, "ferry steps", "She asked what I was good at; I am still working on the answer.")
        .coffee(201, "Trust office", "Showed me the plans for the old winch house.")
        .i_wrote(200, "Thanked her and sent the photograph of the winch house from 1911.")
        .coffee(16, "Trust office", "Trustees meet in January; the ledger is in three shoe boxes.")
        .i_texted(15, "Told her I would ask around, and that shoe boxes are at least dry.")
        .rang(5, "Still looking; has started on a fourth box.")
        .promised(5, 0, "lend her the history of tide mills",
            "I said I would bring the tide mill book round in five days, when I had read the last chapter.")
        .kept(201, 200, "send her the photograph of the winch house",
            "I told her I had an old picture of it somewhere.");

    v.person("Leilani", "Kahale", "Boat builder", "Kahale & Daughters").here().ten()
        .mail("leilani@example.com").phone("+44 7700 900102").link("kahale-boats").born(6, 8)
        .met(655, "Her yard was the only lit window on the quay; I knocked to get warm.")
        .need(33, "somebody to tell me whether my folding mast hinge is really mine",
            "She covered the drawing with a tea towel until the door was shut, just in case it exists already.")
        .need(90, "an apprentice who is not afraid of splinters",
            "Both daughters have gone to sea, she said, and a plank has two ends.")
        .offer(600, "brings back wooden hulls that others have given up",
            "There was a tree growing through the last one. She kept the tree, too.")
        .loves(580, "Pacific voyaging canoes and steering by the stars",
            "She can name the rising points of thirty stars and cannot find her keys.")
        .background(580, "grew up in Hilo",
            "She told me how the whole of Hilo smelled of sugar when she was small.")
        .saw(655, "the yard", "Gave me soup out of a paint tin, a clean one.")
        .coffee(33, "the yard", "The hinge, under its tea towel.")
        .i_wrote(32, "Thanked her for the soup; promised to mention the hinge to nobody without her word.")
        .news(1, "has sold the green gig",
            "It went to two brothers who have never rowed; she made them promise to learn.")
        .saw(1, "harbour supper", "She has sold the green gig and wants to spend it all on larch.")
        .promised(1, -3, "find out who fells larch this winter", "I told her I knew a forester's sister and would ask her.");

    v.person("Kwame", "Mensah", "Drone surveyor", "High Tern Surveys").here()
        .mail("kwame.mensah@example.com").phone("+44 7700 900103").link("high-tern")
        .met(320, "He asked me to stand very still on the breakwater so that he had something for scale.")
        .offer(300, "maps coastlines from the air",
            "He flies the whole bay in a morning and prints it as big as a bedsheet.")
        .ideal(300, "whoever has to look at cliffs and towers without putting up scaffolding",
            "I asked how I would know a good customer. He said: they are staring upwards and sighing.")
        .background(290, "grew up in Takoradi", "His father ran a crane in the port of Takoradi.")
        .personal(290, "his daughter named the first drone Gerald",
            "There have been four since, all called Gerald.")
        .saw(320, "breakwater", "I am two metres tall on his map, which is generous.")
        .i_wrote(319, "Thanked him for my height.")
        .saw(1, "harbour supper", "A cormorant attacked Gerald. Gerald won on points.")
        .i_texted(0, "Wished Gerald a quick recovery and asked after his daughter's swimming test.");

    v.person("Jorge", "Quispe", "Captain", "Tarrow Ferry").here()
        .mail("jorge.quispe@example.com").phone("+44 7700 900104").born(9, 21)
        .met(702, "He was at the wheel on the day I arrived, whistling something with trombones in it.")
        .need(24, "to learn where the sandbank has moved since the storm",
            "He touched bottom twice last week and says the chart now belongs in a museum.")
        .offer(350, "takes anything across the river that fits on a deck",
            "So far: a wedding, two pianos in a bad mood, and a llama for the nativity play.")
        .loves(500, "brass bands from the altiplano",
            "He plays them over the loudspeaker until somebody complains, which nobody does.")
        .background(500, "sailed with the Meridian Line",
            "Eleven years on Meridian's container ships before he bought a smaller wheel.")
        .saw(702, "on board", "He waited for me although I was late.")
        .saw(24, "on board", "The bank has wandered; he wants to know where to.")
        .i_texted(23, "Asked him to send me the two spots where he touched.");

    v.person("Sinéad", "Gallagher", "Sailmaker", "Gallagher Lofts").here()
        .mail("sinead.gallagher@example.com").phone("+44 7700 900105")
        .met(488, "I sat down on her best spinnaker at the regatta.")
        .offer(470, "sews anything that has to hold wind or keep out rain",
            "Awnings, kites, a tent for somebody's grandmother: if it flaps, she stops it.")
        .ideal(470, "cafés with terraces and no shade",
            "She looks at empty chairs in the sun the way other people look at kittens.")
        .loves(450, "knots and how sailors told one another about them",
            "She tied eleven for me in the time it took to boil the kettle.")
        .background(450, "rowed in the Tarrowmouth women's four",
            "Third seat, she said, and the only one who ever looked where they were going.")
        .saw(488, "regatta", "She forgave me about the spinnaker by the second drink.")
        .i_wrote(487, "Apologised to the spinnaker.");

    v.person("Tavita", "Leota", "Keeper", "Gannet Point Light Association").here()
        .mail("tavita.leota@example.org").phone("+44 7700 900106").born(2, 17)
        .met(610, "He gave the tour of the lighthouse and sang in the stairwell to show the echo.")
        .offer(200, "has the old keeper's lodge standing empty from November to March",
            "Four walls, a stove and nobody for two miles; he only asks that the stove be lit.").again(40)
        .need(75, "hands to whitewash the tower in May", "It takes forty buckets, and he has one.")
        .personal(590, "sings bass, low enough to be a fog signal",
            "The coastguard once asked him to stop. He tells this with some pride.")
        .background(590, "comes from Savai'i",
            "He left Samoa at nineteen with a ukulele and a coat that was too thin.")
        .saw(610, "Gannet Point", "He sang; the stairs joined in.")
        .coffee(40, "the lodge", "The lodge still stands empty all winter.")
        .i_wrote(39, "Thanked him for the view and sent him the chord sheet he had asked about.")
        .turn(TurnKind::Find, 39, "Sent him the chord sheets of the island songs he thought were lost.");

    v.person("Harriet", "Blythe", "Skipper", "Blythe & Nephew").here().called("Hattie")
        .phone("+44 7700 900107")
        .met(275, "She sold me a crab and explained how to lose a fight with it.")
        .need(21, "a fair price for small catches on the day they are landed",
            "Six turbot is a poor man's lorry load, she said, and by Thursday they are cat food.")
        .personal(275, "the nephew gets seasick", "He does the paperwork. He is very good at paperwork.")
        .prefers(275, "no e-mail; she reads the note you leave at the fuel pump",
            "She has an address, she thinks. Somebody made it for her.")
        .saw(275, "fish steps", "The crab won.")
        .saw(21, "fuel pump", "Six turbot and nobody to take them.")
        .i_rang(20, "Asked how many fish there usually are, and on which days.");

    v.person("Aleksi", "Rautio", "Coxswain", "Tarrowmouth Lifeboat").here()
        .mail("coxswain@example.org").phone("+44 7700 900108")
        .met(540, "He fished me out of the harbour at the raft race.")
        .need(48, "a new winch, and no idea whom to ask for the money",
            "The old one was already old, he said, when his instructor was a boy.")
        .offer(520, "teaches people to survive in cold water",
            "First you breathe out, he says. Everybody forgets that they can.")
        .loves(520, "building saunas",
            "There is one behind the boathouse. Officially it is a drying room.")
        .saw(540, "raft race", "He threw a rope and a joke, in that order.")
        .i_wrote(539, "Thanked the crew; brought a cake, which is writing too.")
        .coffee(48, "boathouse", "The winch groans. He groans with it.")
        .i_texted(47, "Said I would think about who understands winches and who understands money.")
        .promised(8, 1, "ask the ferry yard what became of its spare winch",
            "He rang about the rescue drill, and I said that I would ask over there within the week.")
        .rang(8, "Rescue drill on Sunday week; the winch will be watching.")
        .turn(TurnKind::Help, 120,
            "Held the ladder for a whole Sunday while the drying room got its chimney.");

    v.person("Mei-Hua", "Chen", "Marine biologist", "Tarrow Estuary Station")
        .here().written("Chen Mei-Hua").prefix("Dr.")
        .mail("meihua.chen@example.org").phone("+44 7700 900109").link("estuary-station")
        .met(360, "She was lying on the mud with a magnifying glass; I thought she needed help.")
        .need(28, "patient eyes to count eelgrass shoots in nine thousand photographs",
            "Two students have fallen asleep over it. She does not blame them.")
        .offer(340, "twenty years of records on underwater meadows",
            "She has every spring tide since she was a student, in pencil.")
        .loves(340, "how seahorses court",
            "They dance, she said, and then they hold tails; we should take notes.")
        .background(340, "studied in Hobart", "Hobart was where she learned to wear two hats at once.")
        .saw(360, "mud flats", "She did not need help. I did, getting out.")
        .coffee(28, "estuary station", "Nine thousand pictures of grass.")
        .i_wrote(27, "Sent her the joke about the botanist, as ordered.");

    v.person("Bjørn", "Aune", "Archivist, retired", "").here()
        .mail("bjorn.aune@example.com").phone("+44 7700 900110").born(12, 2)
        .met(430, "We both reached for the last cinnamon bun at Tavares.")
        .offer(420, "deciphers nineteenth-century Scandinavian script",
            "Forty years in a cellar in Tromsø, and he misses the bad penmanship most.")
        .need(100, "a chess partner for Tuesdays", "His last one moved to Spain and resigns by postcard.")
        .personal(420, "keeps a diary in a code that he has forgotten",
            "He is fairly sure that 1983 was a good year.")
        .saw(430, "Tavares bakery", "He got the bun; I got half.")
        .i_texted(429, "Thanked him for the half.");

    v.person("Nomvula", "Dlamini", "Customs broker", "Dlamini Forwarding").here()
        .mail("nomvula@example.com").phone("+44 7700 900111").link("dlamini-forwarding")
        .met(190, "She was explaining to a sailor, kindly, that a parrot is not hand luggage.")
        .offer(180, "gets odd cargo through customs without tears",
            "Church bells, bees, a stuffed walrus: she has a form for all of them.")
        .ideal(180, "makers who are about to ship abroad for the first time",
            "She likes them before the first parcel comes back, not after.")
        .background(180, "grew up in Durban",
            "From her classroom in Durban she could count the ships at anchor.")
        .saw(190, "customs shed", "The parrot stayed.")
        .i_wrote(189, "Sent her the parrot's obituary from the local paper. He had lived to be sixty.");

    v.person("Rafael", "Monteiro", "Manager", "Fish Dock Cold Store").here().called("Rafa")
        .mail("rafael.monteiro@example.com").phone("+44 7700 900112")
        .met(1, "Sat beside me at the harbour supper and passed me his mittens for the walk home.")
        .need(1, "smaller electricity bills for a very large fridge",
            "He reads the meter, he said, the way other men read the football scores: in pain.")
        .personal(1, "wears shorts in January on principle",
            "After minus twenty-four, he said, everything is Portugal.")
        .saw(1, "harbour supper", "His roof is to be done in spring, all nine hundred square metres of it.")
        .helped_me(TurnKind::Lead, 1, "told me first about the roof of the cold store");
}
