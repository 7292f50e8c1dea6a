//! Pairs: who in the village would fit whom, for tests that ask whether matching finds it.
//!
//! The texts are those of the facts, to the letter; `stories` checks that each is told of exactly
//! one person and that a fitting need and offer share no word that carries meaning. Not here: what
//! a rule makes of them.

/// A need and the offer that would meet it, in words that have nothing in common.
pub const FITTING: &[(&str, &str)] = &[
    ("someone to sort out the books before our trustees meet", "keeps accounts for small non-profits"),
    (
        "somebody to tell me whether my folding mast hinge is really mine",
        "checks inventions against what has been registered before",
    ),
    ("an apprentice who is not afraid of splinters", "knows school-leavers who learn with their hands"),
    ("to learn where the sandbank has moved since the storm", "maps coastlines from the air"),
    (
        "a fair price for small catches on the day they are landed",
        "cooks whatever the boats bring that morning",
    ),
    ("a new winch, and no idea whom to ask for the money", "writes applications that foundations say yes to"),
    (
        "patient eyes to count eelgrass shoots in nine thousand photographs",
        "teaches computers to see small things in pictures",
    ),
    (
        "a way to stop paying for ovens that stay hot all night",
        "finds where a building wastes power and puts it right",
    ),
    ("a label that says more than honey", "draws packaging for small makers"),
    ("staff who stay longer than one summer", "prepares newcomers for their first steady job here"),
    ("a cure for a cellar that smells of frogs", "finds out why old walls weep"),
    (
        "a home for forty metres of ikat that nobody collected",
        "dresses whole casts, and is always short of bright cloth",
    ),
    (
        "a big room with a kind echo for sixty voices in December",
        "can lend the whale gallery after closing time",
    ),
    ("bread that would otherwise land in the bin", "gives away yesterday's loaves"),
    (
        "grown-ups who make numbers thrilling for twelve-year-olds",
        "turns dry statistics into games and drawings",
    ),
    ("leaflets that a mother from Asmara can read", "puts medical English into Tigrinya and Amharic"),
    (
        "somebody to make sense of a Norwegian harpooner's letters",
        "deciphers nineteenth-century Scandinavian script",
    ),
    (
        "to reach those who sit all day, before their backs complain",
        "organises wellbeing weeks for office employees",
    ),
    (
        "to get the grand piano down from the fourth floor in one piece",
        "carries heavy, delicate things through narrow stairwells",
    ),
    ("storytellers in any language but English", "tells his grandfather's tales in Bambara and French"),
    (
        "a garden where patients with dementia can wander and be safe",
        "plants courtyards in which one cannot get lost",
    ),
    (
        "certainty that nobody can get at the medical records",
        "tries the locks of your computers before a burglar does",
    ),
    ("patients willing to try our walking aid", "runs a gait clinic for people recovering from strokes"),
    (
        "introductions to hospitals between Muscat and Kuwait",
        "opens doors to those who buy for clinics across the Gulf",
    ),
    ("a device that looks less like plumbing", "makes clumsy equipment a pleasure to hold"),
    ("old laptops for eleven teenagers who solder", "retires two hundred office notebooks every spring"),
    (
        "pumps that go on working where the next mechanic is a day away",
        "designs hand-driven water lifters without a single spare part",
    ),
    (
        "quiet by the sea this winter, to finish the manuscript",
        "has the old keeper's lodge standing empty from November to March",
    ),
    ("a policy that does not run away from fireworks", "covers odd happenings at short notice"),
    (
        "a colleague in colder seas who watches the same plants",
        "twenty years of records on underwater meadows",
    ),
];

/// A need and an offer that share a word and nothing else.
pub const DECOYS: &[(&str, &str)] = &[
    (
        "someone to sort out the books before our trustees meet",
        "sells old books about ships and sorts them by weather",
    ),
    (
        "to get the grand piano down from the fourth floor in one piece",
        "tunes pianos, and drives anywhere the road goes",
    ),
    ("certainty that nobody can get at the medical records", "twenty years of records on underwater meadows"),
    (
        "certainty that nobody can get at the medical records",
        "puts medical English into Tigrinya and Amharic",
    ),
    ("storytellers in any language but English", "puts medical English into Tigrinya and Amharic"),
    ("a fair price for small catches on the day they are landed", "draws packaging for small makers"),
    ("a colleague in colder seas who watches the same plants", "teaches people to survive in cold water"),
];

/// A lead, by the first words of its text, and the villager whose ideal client it speaks of.
pub const LEADS: &[(&str, &str)] = &[
    ("The cold store by the fish dock", "Tomasz"),
    ("A woman who sells chutney", "Hinata"),
    ("The county maternity service", "Selam"),
    ("The parish council", "Kwame"),
    ("Three student teams", "Ingrid"),
];

/// A find, by its title, and the villager whose interest it speaks to.
pub const FINDS: &[(&str, &str)] = &[
    ("The humming ward", "Wanjiru"),
    ("A Hitch in Time", "Sinéad"),
    ("Shared Current: start-up help for towns that generate for themselves", "Tomasz"),
    ("County to stop mowing its verges until August", "Petra"),
    ("The grain that slept for eighty years", "Graça"),
    ("Counting the Catch: call for talks", "Sid"),
];

/// Two villagers with a background in common, and a word of it.
pub const BACKGROUNDS: &[(&str, &str, &str)] = &[
    ("Graça", "Beatriz", "Coimbra"),
    ("Tomasz", "Agnieszka", "Gdynia"),
    ("Sinéad", "Aroha", "women's four"),
    ("Wanjiru", "Mateus", "Halcyon"),
    ("Jorge", "Siew Hoon", "Meridian"),
    ("Selam", "Hana", "Addis Ababa"),
    ("Omar", "Yusuf", "cricket"),
];
