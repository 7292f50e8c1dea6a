//! The market: bread, honey, flowers, books, and those who carry, cover, count and mend.

use super::teller::Teller;
use crate::TurnKind;

#[rustfmt::skip] // One fact, two lines: it reads as a table.
pub(super) fn tell(v: &mut Teller) {
    v.person("Graça", "Tavares", "Baker", "Tavares, three shops").here().ten()
        .mail("graca.tavares@example.com").phone("+44 7700 900201").link("tavares-bakery").birthday_in(11)
        .met(698, "She asked which of two loaves was better and then told me that I was wrong.")
        .need(19, "a way to stop paying for ovens that stay hot all night",
            "Three shops, she said, and at two in the morning all she is baking is the street.")
        .offer(230, "gives away yesterday's loaves",
            "At closing time there are forty left, and she cannot look them in the eye.")
        .loves(500, "wheat that nobody has grown since the war",
            "She keeps nine jars of seed on the windowsill and talks to two of them.")
        .background(500, "studied in Coimbra", "Law, in Coimbra, for two years; then she smelled a bakery.")
        .prefers(500, "visits at ten, when the second batch is out",
            "Before that she is not a person, she says.")
        .saw(698, "Quay Street shop", "I was wrong about the loaf.")
        .coffee(19, "Quay Street shop", "The ovens, the bill, the street that she heats.")
        .i_wrote(18, "Thanked her, and asked how old the ovens are.")
        .promised(18, -5, "ask who understands old ovens",
            "I told her that I would ask around and be back within a month.")
        .turn(TurnKind::Recommendation, 340,
            "Wrote to the regional food guide about her rye; they came and stayed for lunch.");

    v.person("Tomasz", "Zielonka", "Solar installer", "Bright Slate Energy").here()
        .mail("tomasz@example.com").phone("+44 7700 900202").link("bright-slate")
        .met(410, "He was on my neighbour's roof, eating a sandwich and admiring the view.")
        .offer(390, "finds where a building wastes power and puts it right",
            "He walks through a house with a heat camera and a face like a doctor's.")
        .ideal(390, "owners of big flat roofs who grumble about the electricity",
            "Flat, unshaded and cross, he said: that is his favourite kind.")
        .loves(370, "neighbours who own their power station together",
            "He has a folder about a village that bought its own windmill, and he carries it about.")
        .background(370, "grew up in Gdynia",
            "He learned to swim off the long mole in Gdynia, in May, which explains him.")
        .saw(410, "over the fence", "You can see the sea from up there, he reported.")
        .i_texted(409, "Sent him the photograph of himself with the sandwich.")
        .coffee(66, "market", "He wants to tell people about shared windmills and nobody holds still.")
        .i_wrote(65, "Asked him to show me the folder properly.")
        .turn(TurnKind::Lead, 64, "Told him of the rowing club's new shed, which has more roof than sense.");

    v.person("Petra", "Novotná", "Beekeeper", "Gorse Hill Honey").here()
        .mail("petra.novotna@example.com").phone("+44 7700 900203").born(5, 20)
        .met(255, "A swarm had settled on my bicycle. She came with a box and a song.")
        .need(37, "a label that says more than honey",
            "Her jars look like medicine, she says, and people buy them when they have a cold.")
        .offer(240, "fetches swarms, at any hour, in a very small car",
            "She drives home with the windows shut and twenty thousand passengers.")
        .loves(240, "wild flowers along the roads",
            "She stops the car for scabious. The cars behind have learned to wait.")
        .personal(240, "names her queens after opera singers", "The one in hive six never stops.")
        .saw(255, "my front gate", "She sang to them, and they went into the box.")
        .i_wrote(254, "Thanked her from me and the bicycle.")
        .saw(37, "market stall", "The jars look like medicine.")
        .i_texted(36, "Told her that mine cured me.");

    v.person("Hinata", "Mori", "Illustrator", "Studio Small Hours").here().written("Mori Hinata")
        .mail("hinata.mori@example.com").phone("+44 7700 900204").link("small-hours")
        .met(150, "Was drawing everyone on the night ferry; I came out as a heron.")
        .offer(140, "draws packaging for small makers",
            "The tin with the sleepy sardine was hers. People keep the tin.")
        .ideal(140, "food makers on their way from a market stall to a shop shelf",
            "They arrive with something delicious in a freezer bag, she said.")
        .loves(140, "old matchbox covers", "She has four thousand and would show you all of them.")
        .need(60, "a studio with north light and a forgiving landlord",
            "At present she works in the airing cupboard.")
        .saw(150, "night ferry", "I am a heron.")
        .i_wrote(149, "Asked whether I might buy the heron.");

    v.person("Anjali", "Pillai", "Innkeeper", "The Packet Inn").here()
        .mail("anjali@example.com").phone("+44 7700 900205").link("packet-inn").born(10, 30)
        .met(560, "The inn was full, so she put me in the linen room, with a hot-water bottle.")
        .need(52, "staff who stay longer than one summer",
            "By the time they can carry four plates, she said, they have fallen in love and left.")
        .offer(500, "puts up stranded people without asking why",
            "There is always the linen room. She means it.")
        .loves(500, "crosswords", "She does them in ink and speaks to no one until seven across.")
        .prefers(500, "handwriting", "She keeps every card behind the bar, by year.")
        .saw(560, "The Packet Inn", "The linen room was the best room in the house.")
        .i_wrote(559, "Sent a card for the wall.")
        .coffee(52, "behind the bar", "Eleven people have left this year, all of them in love.")
        .i_wrote(51, "Thanked her on a card, by hand.")
        .kept(51, 45, "bring her the puzzle book from the jumble sale",
            "I said that I had seen one she would not finish in a week.");

    v.person("Thị Lan", "Nguyễn", "Chef", "Lantern Kitchen").here().written("Nguyễn Thị Lan").called("Lan")
        .mail("lan@example.com").phone("+44 7700 900206").link("lantern-kitchen")
        .met(220, "She leaned out of the kitchen to see who had asked for more chilli.")
        .offer(210, "cooks whatever the boats bring that morning",
            "There is no menu before eleven; she walks down to the steps and buys what looks at her.")
        .need(30, "a walk-in fridge that has had one careful owner",
            "Hers hums in a key that the dog cannot stand.")
        .loves(210, "knives made by one pair of hands",
            "She has five, wrapped in silk, and a rule about touching them.")
        .saw(220, "Lantern Kitchen", "She came out to watch me suffer.")
        .i_texted(219, "Reported that I had survived and wished to return.");

    v.person("Desmond", "Achterberg", "Bookseller", "The Dog-Eared Page").here().called("Des")
        .mail("des@example.com").phone("+44 7700 900207")
        .met(640, "He would not sell me the second volume until I had read the first.")
        .need(44, "a cure for a cellar that smells of frogs",
            "The poetry is growing moss, he said, and not as a metaphor.")
        .offer(600, "sells old books about ships and sorts them by weather",
            "Storms on the left, doldrums at the back.")
        .loves(600, "detective stories without a murder",
            "Who took the bicycle, he says, is quite enough suspense.")
        .saw(640, "The Dog-Eared Page", "I had to come back a week later, having read it.")
        .coffee(44, "the cellar", "The frogs. We did not see one, but there was evidence.")
        .i_wrote(43, "Thanked him for the loan of the boots.");

    v.person("Batbayar", "Ganbold", "Owner", "Steppe & Stair Removals").here().called("Bataa")
        .mail("bataa@example.com").phone("+44 7700 900208").link("steppe-and-stair")
        .met(505, "He carried my wardrobe up by himself and then asked where I wanted the floor.")
        .offer(490, "carries heavy, delicate things through narrow stairwells",
            "He measures with his forearm and has never been wrong, only once late.")
        .personal(490, "wrestled for his province",
            "He was stopped by a very small man from the next valley; they still write.")
        .loves(490, "horse races", "Any horses. He stops for the milk cart.")
        .need(110, "something to do with forty good blankets",
            "Every move leaves one behind, and nobody ever asks.")
        .saw(505, "my stairs", "The wardrobe was light, he said, for a wardrobe.")
        .i_wrote(504, "Sent a word of thanks and a horse on a postcard.");

    v.person("Marisol", "Echeverría", "Florist", "Marisol's on the Slip").here()
        .mail("marisol@example.com").phone("+44 7700 900209").birthday_in(26)
        .met(330, "I asked for flowers that say sorry; she asked how sorry.")
        .ideal(320, "couples who marry outside of June",
            "In June she weeps into the peonies. In February she has all the time in the world.")
        .offer(320, "knows which flower means what, and to whom",
            "Yellow ones to a Mexican grandmother: she talked me out of it in time.")
        .loves(320, "gardens behind high walls", "She climbs. She has been told to stop.")
        .saw(330, "the shop", "Fairly sorry, we agreed: seven stems.")
        .i_texted(329, "Told her that I had been forgiven.")
        .saw(2, "market", "She has a bucket of anemones too many and a wedding too few.");

    v.person("Omar", "Siddiqui", "Insurance broker", "Siddiqui & Grey").here()
        .mail("omar.siddiqui@example.com").phone("+44 7700 900210")
        .met(385, "At the raft race he was the only one with a clipboard, and everyone was glad of it.")
        .offer(370, "covers odd happenings at short notice",
            "The raft race, a human pyramid, a cheese that had to roll: he found somebody for each.")
        .ideal(370, "people about to do something splendid and slightly unwise",
            "They ring him the day before; he would love it to be the week before.")
        .background(370, "played cricket for Tarrowmouth seconds",
            "Number nine, and proud of his four not out.")
        .personal(370, "his mother still checks his policies",
            "She found a comma once that was worth a roof.")
        .saw(385, "raft race", "He had counted the life jackets twice.")
        .i_wrote(384, "Thanked him for counting.");

    v.person("Chidi", "Okonkwo", "Bookkeeper", "Plain Figures").here().ten()
        .mail("chidi@example.com").phone("+44 7700 900211").link("plain-figures").born(3, 31)
        .met(450, "We shared a table at the Packet Inn, and he added up the bill upside down.")
        .offer(440, "keeps accounts for small non-profits",
            "He does it for a hospice, two theatres and a donkey home, and says that the donkeys file on time.")
        .again(20)
        .ideal(440, "charities whose treasurer has a full-time job and a guilty look",
            "Their receipts are in the car, he said. They always are.")
        .loves(430, "highlife guitar", "His Saturday band is called the Reconciled Items.")
        .background(430, "studied in Ibadan", "Ibadan, he says, taught him statistics and how to queue.")
        .prefers(430, "one question a message", "If there are three he answers the middle one.")
        .coffee(450, "The Packet Inn", "The bill was wrong, in our favour; he told them.")
        .i_wrote(449, "Thanked him for his honesty and paid for the soup.")
        .coffee(20, "Plain Figures", "Room for two more, he said, if they are not in a panic.")
        .i_texted(19, "Sent him the name of the band he could not remember.")
        .turn(TurnKind::Find, 19, "Found him the name of the guitarist from that one record.");

    v.person("Dilnoza", "Karimova", "Tailor and upholsterer", "The Second Cushion").here()
        .mail("dilnoza@example.com").phone("+44 7700 900212")
        .met(170, "She put a hand on my coat and said it deserved a better lining.")
        .need(26, "a home for forty metres of ikat that nobody collected",
            "It was for a hotel that never opened; it sits there and outshines the sofa.")
        .offer(160, "gives old chairs another thirty years",
            "She found a love letter in the last one and put it back.")
        .background(160, "learned weaving in Margilan",
            "Her aunt's loom in Margilan was older than the electricity.")
        .saw(170, "The Second Cushion", "The coat is now better than I am.")
        .i_wrote(169, "Thanked her on behalf of the coat.")
        .turn(TurnKind::Thanks, 90,
            "Told her, with a photograph, that the coat had been admired in three countries.");

    v.person("Colm", "Dunne", "Plumber", "Dunne Right").here()
        .phone("+44 7700 900213").mail("colm.dunne@example.com")
        .met(295, "He came about the tap and stayed to diagnose the house.")
        .offer(285, "finds out why old walls weep",
            "He licks the plaster. Salt means the sea, he says; no salt means the neighbour.")
        .personal(285, "has four sons, all called after saints, none of them saintly",
            "The youngest flooded the font.")
        .loves(285, "greyhounds that have retired", "Two of them sleep in the van, on the copper.")
        .saw(295, "my kitchen", "It was never the tap.")
        .i_texted(294, "Thanked him; the wall is dry.");

    v.person("Owen", "Pritchard", "Landscape gardener", "Pritchard Walled Gardens").here()
        .mail("owen.pritchard@example.com").phone("+44 7700 900214")
        .met(2, "He was giving seedlings away at the market and explaining each at length.")
        .offer(2, "plants courtyards in which one cannot get lost",
            "All his paths come home again, he said, because his nan walked and walked.")
        .loves(2, "pears trained along walls",
            "He has one shaped like a candlestick and carries its picture.")
        .personal(2, "brother of Gwen, who builds the websites", "She got the computers, he got the rain.")
        .saw(2, "market", "Gave me a seedling that he says is a quince; we shall see in ten years.");
}
