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
    "ex-husband", "ex-wife", "in-laws", "mother-in-law", "father-in-law", "brother-in-law", "sister-in-law",
    "son-in-law", "daughter-in-law", "stepmother", "stepfather", "stepmum", "stepdad", "grandkids",
    "grandkid", "grandparents", "babies", "teen", "teens", "lads", "lasses", "nan", "nana", "granny",
    "grandad", "granddad", "auntie", "nephews", "nieces", "cousins", "godson", "goddaughter", "kittens",
    "puppies", "pony", "parrot", "hamster", "labrador", "spaniel", "terrier", "greyhound", "collie",
    "husband", "wife", "partner", "spouse", "son", "sons", "daughter", "daughters", "kid", "kids",
    "child", "children", "baby", "twins", "triplets", "boy", "boys", "girl", "girls", "mother", "father",
    "mum", "mom", "dad", "mam", "parents", "sister", "sisters", "brother", "brothers", "grandchild",
    "grandchildren", "grandson", "granddaughter", "grandmother", "grandfather", "grandma", "grandpa",
    "gran", "dog", "dogs", "cat", "cats", "horse", "horses", "puppy", "kitten", "rabbit", "fiance",
    "fiancee", "boyfriend", "girlfriend", "family", "uncle", "aunt", "nephew", "niece", "cousin",
    "toddler", "newborn", "hubby", "hubbie", "kiddo", "kiddos", "missus", "wifey", "bairn", "bairns", "lad", "lass",
    "stepkids", "mama", "papa", "mums", "grandma", "fur-baby", "stepson", "stepdaughter", "wedding", "birthday", "anniversary", "teenager",
    "teenagers",
];

/// What is told of in passing as somebody's own: "her knee is better", "his exhibition opens".
pub(super) const POSSESSIONS: &[&str] = &[
    "knee", "back", "hip", "leg", "arm", "health", "flat", "house", "home", "garden", "exhibition",
    "book", "show", "film", "thesis", "phd", "visa", "surgery", "operation", "treatment", "holiday",
    "shoulder", "neck", "ankle", "foot", "wrist", "eyesight", "hearing", "heart", "boat", "car", "van", "roof",
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
    "realtor", "trader", "dealer", "salesman", "saleswoman", "driver", "cleaner", "carer", "courier",
    "counsellor", "counselor", "cellist", "violinist", "pianist", "guitarist", "drummer", "luthier",
    "composer", "blogger", "podcaster", "youtuber", "influencer", "marketer", "strategist", "entrepreneur",
    "freelancer", "webdesigner", "controller", "comptroller", "cpa", "associate", "specialist", "technician",
    "operator", "supervisor", "foreman", "inspector", "instructor", "exec", "executive", "representative",
    "rep", "buyer", "merchant", "wholesaler", "importer", "exporter", "distributor", "manufacturer",
    "shopkeeper", "grocer", "fishmonger", "greengrocer", "barber", "hairdresser", "stylist", "beautician",
    "seamstress", "shoemaker", "upholsterer", "glazier", "plasterer", "bricklayer", "mason", "joiner",
    "blacksmith", "goldsmith", "silversmith", "printmaker", "bookbinder", "typesetter", "cartoonist",
    "animator", "videographer", "cameraman", "editor-in-chief", "columnist", "reporter", "broadcaster",
    "presenter", "anchor", "critic", "interpreter", "linguist", "tutor", "headmaster", "headmistress",
    "governor", "warden", "ranger", "forester", "vintner", "beekeeper", "fisherman", "sailor", "skipper",
    "soldier", "officer", "detective", "diplomat", "ambassador", "consul", "politician", "mp", "senator",
    "congressman", "congresswoman", "activist", "campaigner", "organizer", "facilitator", "mediator",
    "negotiator", "underwriter", "adjuster", "valuer", "appraiser", "auctioneer", "bailiff", "paralegal",
    "clerk", "registrar", "archivist", "conservator", "restorer", "archaeologist", "anthropologist",
    "sociologist", "ecologist", "botanist", "zoologist", "astronomer", "meteorologist", "epidemiologist",
    "virologist", "oncologist", "cardiologist", "paediatrician", "pediatrician", "radiologist",
    "anaesthetist", "anesthesiologist", "dermatologist", "psychiatrist", "psychotherapist",
    "physiotherapist", "osteopath", "chiropractor", "acupuncturist", "dietitian", "nutritionist",
    "hygienist", "podiatrist", "optometrist", "doula", "nanny", "childminder", "childcarer", "postdoc",
    "phd", "vc", "angel", "cofounder", "ceramicist", "milliner", "cobbler", "saddler", "farrier", "jockey",
    "referee", "umpire", "coach", "athlete", "footballer", "cricketer", "boxer", "cyclist", "runner",
    "climber", "guide", "porter", "concierge", "hotelier", "restaurateur", "waiter", "waitress",
    "bartender", "mixologist", "confectioner", "chocolatier", "cheesemaker", "patissier", "dramaturg",
    "choreographer", "ballerina", "comedian", "magician", "clown", "acrobat", "puppeteer", "dj", "rapper",
    "songwriter", "lyricist", "screenwriter", "playwright", "essayist", "biographer", "ghostwriter",
    "proofreader", "lexicographer", "webmaster", "sysadmin", "coder", "hacker", "tester", "cto",
    "winemaker", "optician", "pharmacist", "paramedic", "firefighter", "statistician", "geologist",
    "bursar", "almoner", "archdeacon", "deckhand", "bosun", "herbalist", "farrier", "groundsman", "verger",
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
    "shiraz", "tehran", "isfahan", "baghdad", "basra", "damascus", "aleppo", "beirut", "amman", "jordan",
    "jerusalem", "haifa", "israel", "palestine", "gaza", "ramallah", "dubai", "doha", "qatar", "riyadh",
    "jeddah", "kuwait", "oman", "muscat", "yemen", "bahrain", "kabul", "afghanistan", "karachi", "lahore",
    "islamabad", "pakistan", "dhaka", "bangladesh", "colombo", "kathmandu", "nepal", "chennai", "kolkata",
    "hyderabad", "pune", "kochi", "kerala", "jaipur", "goa", "hanoi", "vietnam", "bangkok", "thailand",
    "manila", "philippines", "jakarta", "bali", "indonesia", "malaysia", "seoul", "busan", "korea",
    "taipei", "taiwan", "osaka", "kyoto", "sapporo", "kobe", "shenzhen", "guangzhou", "chengdu", "perth",
    "brisbane", "adelaide", "auckland", "wellington", "christchurch", "dunedin", "ottawa", "calgary",
    "edmonton", "winnipeg", "quebec", "halifax", "austin", "dallas", "houston", "denver", "phoenix",
    "portland", "atlanta", "miami", "orlando", "tampa", "philadelphia", "pittsburgh", "detroit",
    "cleveland", "columbus", "minneapolis", "milwaukee", "nashville", "memphis", "charlotte", "raleigh",
    "baltimore", "brooklyn", "queens", "manhattan", "sacramento", "oakland", "berkeley", "honolulu",
    "florida", "ohio", "michigan", "oregon", "colorado", "arizona", "utah", "nevada", "virginia", "maine",
    "vermont", "massachusetts", "connecticut", "pennsylvania", "illinois", "wisconsin", "minnesota",
    "iowa", "kansas", "missouri", "tennessee", "kentucky", "alabama", "louisiana", "oklahoma", "hawaii",
    "alaska", "usa", "uk", "havana", "cuba", "jamaica", "kingston", "trinidad", "barbados", "haiti",
    "bogota", "medellin", "lima", "cusco", "quito", "ecuador", "santiago", "valparaiso", "bolivia",
    "montevideo", "uruguay", "paraguay", "caracas", "venezuela", "recife", "salvador", "guatemala",
    "honduras", "nicaragua", "panama", "oaxaca", "guadalajara", "monterrey", "tijuana", "kumasi",
    "ibadan", "enugu", "kano", "dakar", "senegal", "abidjan", "bamako", "mali", "freetown", "liberia",
    "monrovia", "gambia", "cameroon", "yaounde", "douala", "kinshasa", "congo", "kigali", "rwanda",
    "kampala", "uganda", "mombasa", "kisumu", "tanzania", "zanzibar", "addis", "ethiopia", "asmara",
    "eritrea", "mogadishu", "somalia", "khartoum", "sudan", "lusaka", "zambia", "harare", "zimbabwe",
    "lilongwe", "malawi", "maputo", "mozambique", "luanda", "angola", "windhoek", "namibia", "gaborone",
    "botswana", "durban", "pretoria", "soweto", "madagascar", "mauritius", "tunis", "tunisia", "algiers",
    "algeria", "tripoli", "libya", "rabat", "casablanca", "marrakech", "fez", "tangier", "alexandria",
    "tbilisi", "georgia", "yerevan", "armenia", "baku", "azerbaijan", "almaty", "kazakhstan", "tashkent",
    "uzbekistan", "bishkek", "moscow", "russia", "kyiv", "kiev", "lviv", "odesa", "odessa", "kharkiv",
    "minsk", "belarus", "vilnius", "lithuania", "riga", "latvia", "tallinn", "estonia", "reykjavik",
    "iceland", "bergen", "trondheim", "stavanger", "malmo", "uppsala", "lund", "aarhus", "odense",
    "tampere", "turku", "gdansk", "wroclaw", "poznan", "lodz", "brno", "bratislava", "slovakia",
    "ljubljana", "slovenia", "zagreb", "split", "belgrade", "sarajevo", "bosnia", "skopje", "macedonia",
    "tirana", "albania", "kosovo", "pristina", "sofia", "plovdiv", "bucharest", "cluj", "moldova",
    "thessaloniki", "crete", "cyprus", "nicosia", "malta", "sicily", "palermo", "catania", "bari",
    "bologna", "florence", "venice", "verona", "genoa", "pisa", "sardinia", "seville", "bilbao",
    "granada", "malaga", "zaragoza", "mallorca", "braga", "coimbra", "faro", "madeira", "azores",
    "toulouse", "bordeaux", "nantes", "lille", "strasbourg", "nice", "rennes", "grenoble", "brittany",
    "normandy", "provence", "ghent", "bruges", "liege", "luxembourg", "eindhoven", "groningen",
    "maastricht", "leiden", "delft", "haarlem", "bremen", "hannover", "hanover", "leipzig", "dresden",
    "dortmund", "essen", "dusseldorf", "bonn", "nuremberg", "freiburg", "heidelberg", "salzburg",
    "innsbruck", "graz", "linz", "lucerne", "lausanne", "aberdeen", "dundee", "inverness", "perth",
    "stirling", "newcastle", "durham", "sunderland", "hull", "bradford", "huddersfield", "wakefield",
    "halifax", "harrogate", "lancaster", "preston", "bolton", "stockport", "chester", "stoke", "derby",
    "coventry", "wolverhampton", "walsall", "worcester", "gloucester", "cheltenham", "swindon",
    "reading", "luton", "watford", "ipswich", "colchester", "essex", "suffolk", "norfolk", "surrey",
    "sussex", "hampshire", "dorset", "somerset", "wiltshire", "yorkshire", "lancashire", "cumbria",
    "portsmouth", "southampton", "plymouth", "truro", "penzance", "limerick", "waterford", "kerry",
    "donegal", "derry", "mayo", "newport", "wrexham", "bangor", "oban", "skye", "orkney", "shetland",
    "hackney", "peckham", "brixton", "camden", "croydon", "ealing", "tottenham", "lewisham", "leith",
    "nelson", "europe", "africa", "asia", "america",
    "ayr", "paisley", "oban", "crieff", "inverness", "dundee", "stirling", "fife", "perth", "aberdeen", "newcastle",
    "sunderland", "durham", "whitby", "hull", "lincoln", "derby", "coventry", "southampton", "plymouth", "ipswich",
    "colchester", "preston", "blackpool", "carlisle", "wrexham", "bangor", "limerick", "derry", "porto", "lisbon",
    "braga", "bergen", "oslo", "gothenburg", "aarhus", "ghent", "antwerp", "utrecht", "rotterdam", "recife",
    "tokyo", "singapore", "sydney", "melbourne", "australia", "canada", "toronto", "boston",
];

/// Towns whose names are two words, or American, as the second half of [`PLACES`].
pub(super) const PLACES_MORE: &[&str] = &[
    "new york", "chicago", "seattle", "texas", "california", "san francisco", "los angeles", "vancouver",
    "cape town", "port harcourt", "addis ababa", "dar es salaam", "tel aviv", "abu dhabi", "hong kong",
    "new delhi", "kuala lumpur", "ho chi minh city", "phnom penh", "saigon", "rio de janeiro", "rio",
    "sao paulo", "buenos aires", "mexico city", "costa rica", "puerto rico", "san juan", "san diego",
    "san jose", "santa fe", "new orleans", "las vegas", "salt lake city", "kansas city", "st louis",
    "st petersburg", "st andrews", "new jersey", "new mexico", "new zealand", "south africa",
    "north carolina", "south carolina", "washington", "washington dc", "the hague", "the netherlands",
    "czech republic", "sierra leone", "ivory coast", "burkina faso", "cape verde", "south korea",
    "north macedonia", "isle of man", "isle of wight", "milton keynes", "northern ireland",
    "hay-on-wye", "stoke-on-trent", "stratford-upon-avon", "newcastle upon tyne", "el salvador",
    "santo domingo", "la paz", "the gambia", "the philippines", "the uk", "the us", "the usa",
    "the states", "saudi arabia", "the lakes", "the cotswolds", "the highlands", "the midlands",
    "the north", "the south", "cornwall", "montreal", "mexico", "brazil", "chile", "argentina", "colombia", "peru", "iran", "iraq", "syria",
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
    "works", "misses", "sends", "feels", "comes", "goes", "keeps", "gives", "takes", "makes", "gets", "uses",
    "tries", "starts", "stays", "lives", "looks", "asks", "hopes", "talks", "speaks", "knows", "helps",
    "sells", "owns", "travels", "visits", "drives", "rides", "swears", "remembers", "forgets", "worries",
    "wonders", "believes", "studies", "studied", "worked", "used", "moved", "left", "retired", "grew", "born",
    "chairs", "runs", "teaches", "builds", "writes", "reads", "plays", "sings", "wears", "carries", "brings",
    "turns", "became", "won", "lost", "broke", "sold", "bought", "opened", "started", "finished", "passed",
    "owe", "self", "myself", "himself", "herself", "different", "same", "other", "another", "never", "only",
    "maybe", "perhaps", "because", "since", "while", "although", "though", "thinking", "thinks", "seems",
    "sounds", "wow", "hey", "hi", "hello", "ok", "okay", "yes", "ps", "lots", "next", "early", "late", "btw",
    "fyi", "asap", "congrats", "congratulations", "happy", "sad", "sorry", "apparently", "spent", "gave",
    "had", "heard", "joined", "got", "going", "hoping", "wondering", "everything", "nothing", "something",
    "owe", "feedback", "news", "greetings", "asked", "says", "told", "up", "back", "out", "around", "off",
    "re",
];
