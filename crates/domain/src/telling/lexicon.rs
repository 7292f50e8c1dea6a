//! Word lists: small closed classes of words that the rules share.
//!
//! Not a dictionary: each list holds what a short line about a person commonly says, folded. A word that
//! is missing costs a note instead of a fact, never a wrong one.

/// Verbs with which people say what they will do for someone.
pub(super) const PROMISE_VERBS: &[&str] = &[
    "send", "introduce", "intro", "forward", "share", "invite", "connect", "put", "find", "ask", "look",
    "follow", "confirm", "chase", "drive", "order", "add", "nominate", "congratulate", "check", "email", "mail", "text", "ring", "call", "write", "book", "lend", "bring", "give", "pass",
    "show", "recommend", "visit", "thank", "remind", "get", "drop", "help", "read", "review", "speak",
    "talk", "set", "let", "make", "meet", "try", "pick", "buy", "tell", "reply", "phone", "message",
    "take", "come",
];

/// Verbs that are an order to oneself when a clause begins with them.
pub(super) const ORDER_VERBS: &[&str] = &[
    "send", "introduce", "forward", "share", "invite", "connect", "lend", "remind", "recommend", "thank",
    "follow", "resend", "dm", "chase", "congratulate", "nudge", "reply",
];

/// Verbs that are an order only when somebody stands behind them: "call her", not "call not mail".
pub(super) const ORDER_VERBS_WITH_OBJECT: &[&str] = &[
    "email", "mail", "text", "ring", "call", "ask", "give", "show", "visit", "tell", "message", "phone",
    "help", "find", "book", "put", "bring",
];

/// Those who make a clause a matter of the family.
pub(super) const FAMILY: &[&str] = &[
    "husband", "wife", "partner", "spouse", "son", "sons", "daughter", "daughters", "kid", "kids",
    "child", "children", "baby", "twins", "triplets", "boy", "boys", "girl", "girls", "mother", "father",
    "mum", "mom", "dad", "mam", "parents", "sister", "sisters", "brother", "brothers", "grandchild",
    "grandchildren", "grandson", "granddaughter", "grandmother", "grandfather", "grandma", "grandpa",
    "gran", "dog", "dogs", "cat", "cats", "horse", "horses", "puppy", "kitten", "rabbit", "fiance",
    "fiancee", "boyfriend", "girlfriend", "family", "uncle", "aunt", "nephew", "niece", "cousin",
    "toddler", "newborn", "stepson", "stepdaughter", "wedding", "birthday", "anniversary", "teenager",
    "teenagers",
];

/// What is told of in passing as somebody's own: "her knee is better", "his exhibition opens".
pub(super) const POSSESSIONS: &[&str] = &[
    "knee", "back", "hip", "leg", "arm", "health", "flat", "house", "home", "garden", "exhibition",
    "book", "show", "film", "thesis", "phd", "visa", "surgery", "operation", "treatment", "holiday",
    "move", "allotment", "novel", "album", "exam",
];

/// What may stand before one of the family.
pub(super) const FAMILY_ADJECTIVES: &[&str] = &[
    "new", "old", "young", "younger", "youngest", "elder", "eldest", "older", "oldest", "big", "little",
    "small", "late", "elderly", "teenage", "lovely", "twin", "baby", "own", "first", "second", "adopted",
    "rescue", "grown-up", "ex", "three-legged",
];

/// Numbers in words, with articles; digits are taken as well.
pub(super) const COUNTS: &[&str] = &[
    "a", "an", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve",
    "several", "both", "many", "the",
];

/// Nouns that make a phrase a role.
pub(super) const ROLES: &[&str] = &[
    "ceo", "cfo", "cto", "coo", "cmo", "cio", "cpo", "chro", "md", "vp", "svp", "evp", "gm", "pm",
    "president", "chair", "chairman", "chairwoman", "chairperson", "director", "manager", "head",
    "founder", "cofounder", "co-founder", "co-owner", "owner", "partner", "lead", "leader", "chief",
    "officer", "principal", "dean", "rector", "vicar", "priest", "imam", "rabbi", "pastor", "minister",
    "mayor", "councillor", "engineer", "architect", "designer", "developer", "programmer", "teacher",
    "headteacher", "lecturer", "professor", "researcher", "scientist", "nurse", "doctor", "gp", "surgeon",
    "dentist", "midwife", "physio", "therapist", "psychologist", "vet", "lawyer", "solicitor",
    "barrister", "attorney", "notary", "judge", "accountant", "bookkeeper", "auditor", "actuary",
    "analyst", "consultant", "adviser", "advisor", "coach", "trainer", "broker", "agent", "banker",
    "economist", "journalist", "editor", "writer", "author", "photographer", "filmmaker", "producer",
    "musician", "artist", "chef", "baker", "butcher", "plumber", "electrician", "carpenter", "builder",
    "gardener", "farmer", "recruiter", "sommelier", "secretary", "treasurer", "trustee", "curator",
    "librarian", "student", "intern", "assistant", "translator", "surveyor", "beekeeper", "welder",
    "locksmith", "roofer", "tiler", "cobbler", "publican", "landlord", "sculptor", "painter", "potter",
    "florist", "weaver", "jeweller", "biologist", "chemist", "physicist", "mathematician", "historian",
    "novelist", "poet", "singer", "dancer", "actor", "actress", "playwright", "conductor", "pilot",
    "captain", "fundraiser", "organiser", "planner", "tailor", "mechanic", "cook", "barista", "brewer",
    "winemaker", "optician", "pharmacist", "paramedic", "firefighter", "statistician", "geologist",
    "investor", "copywriter", "illustrator", "publisher", "caterer", "tutor",
];

/// Endings that make a noun a role after "is a".
pub(super) const ROLE_ENDINGS: &[&str] = &[
    "er", "or", "ist", "ant", "ian", "smith", "eer",
];

/// Towns, regions and countries that follow "from" without being an employer.
pub(super) const PLACES: &[&str] = &[
    "london", "leeds", "manchester", "bristol", "york", "cambridge", "oxford", "brighton", "edinburgh",
    "glasgow", "dublin", "cork", "galway", "belfast", "cardiff", "swansea", "birmingham", "liverpool",
    "sheffield", "nottingham", "leicester", "bath", "exeter", "norwich", "kent", "devon", "cornwall",
    "wales", "scotland", "ireland", "england", "paris", "lyon", "marseille", "france", "berlin", "munich",
    "hamburg", "frankfurt", "cologne", "wiesbaden", "mainz", "stuttgart", "vienna", "zurich", "geneva",
    "basel", "bern", "germany", "austria", "switzerland", "madrid", "barcelona", "valencia", "spain",
    "lisbon", "porto", "portugal", "rome", "milan", "turin", "naples", "italy", "athens", "greece",
    "istanbul", "ankara", "izmir", "turkey", "amsterdam", "rotterdam", "utrecht", "netherlands",
    "brussels", "antwerp", "belgium", "copenhagen", "denmark", "stockholm", "gothenburg", "sweden",
    "oslo", "norway", "helsinki", "finland", "warsaw", "krakow", "poland", "prague", "budapest",
    "hungary", "lagos", "abuja", "nigeria", "accra", "ghana", "nairobi", "kenya", "johannesburg", "cairo",
    "egypt", "morocco", "india", "mumbai", "delhi", "bangalore", "china", "beijing", "shanghai", "japan",
    "tokyo", "singapore", "sydney", "melbourne", "australia", "canada", "toronto", "boston",
];

/// Towns whose names are two words, or American, as the second half of [`PLACES`].
pub(super) const PLACES_MORE: &[&str] = &[
    "new york", "chicago", "seattle", "texas", "california", "san francisco", "los angeles", "vancouver",
    "montreal", "mexico", "brazil", "chile", "argentina", "colombia", "peru", "iran", "iraq", "syria",
    "lebanon", "ukraine", "romania", "bulgaria", "serbia", "croatia", "abroad", "sri lanka",
];

/// Particles within a surname.
pub(super) const PARTICLES: &[&str] = &[
    "de", "da", "do", "dos", "das", "del", "della", "di", "du", "van", "von", "der", "den", "ter", "ten",
    "bin", "bint", "ibn", "al", "el", "la", "le", "y", "zu", "af", "mac",
];

/// Titles before a name.
pub(super) const TITLES: &[&str] = &[
    "dr", "prof", "professor", "mr", "mrs", "ms", "miss", "sir", "dame", "lord", "rev", "frau", "herr",
];

/// Words that no name begins with, even when they begin a sentence.
pub(super) const NOT_NAMES: &[&str] = &[
    "i", "we", "he", "she", "they", "it", "you", "his", "her", "their", "my", "our", "your", "him",
    "them", "me", "us", "a", "an", "the", "this", "that", "these", "those", "some", "any", "no", "not",
    "and", "or", "but", "so", "if", "as", "at", "in", "on", "of", "to", "by", "for", "from", "with",
    "about", "via", "through", "over", "after", "before", "during", "until", "who", "what", "where",
    "when", "which", "how", "why", "is", "are", "was", "were", "be", "has", "have", "had", "does", "did",
    "do", "will", "would", "could", "should", "can", "may", "might", "must", "also", "just", "again",
    "today", "tomorrow", "yesterday", "tonight", "now", "last", "next", "there", "here", "then", "very",
    "really", "great", "good", "nice", "lovely", "interesting", "interests", "hobbies", "wonderful",
    "fun", "new", "old", "long", "short", "quick", "met", "meeting", "meet", "saw", "call", "called",
    "coffee", "lunch", "dinner", "breakfast", "tea", "drinks", "drink", "beer", "email", "emailed",
    "mail", "wrote", "text", "texted", "message", "messaged", "whatsapp", "linkedin", "zoom", "spoke",
    "talked", "chatted", "caught", "ran", "bumped", "got", "sent", "send", "introduce", "introduced",
    "follow", "remember", "reminder", "todo", "note", "notes", "need", "needs", "offer", "offers",
    "ideal", "client", "clients", "wants", "loves", "likes", "hates", "prefers", "looking", "people",
    "someone", "somebody", "everyone", "nobody", "folks", "team", "friends", "colleagues", "guests",
    "lots", "many", "few", "two", "three", "four", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday", "birthday", "both", "all", "thanks", "thank", "promised", "promise", "said",
    "owe", "feedback", "news", "greetings", "asked", "says", "told", "up", "back", "out", "around", "off",
    "re",
];
