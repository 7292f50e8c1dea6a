//! Names of the world for made-up address books: given names with the forms that one and the same person
//! goes by, and family names, some in their own script.

/// One people's names.
pub struct People {
    /// Women's names: forms of one name, the official one first.
    pub women: &'static [&'static [&'static str]],
    /// Men's names.
    pub men: &'static [&'static [&'static str]],
    /// Family names: forms of one name, the usual one first; later ones are other spellings or scripts.
    pub families: &'static [&'static [&'static str]],
    /// Two family names for everybody.
    pub two_families: bool,
    /// The family's name comes first in some sources.
    pub family_first: bool,
    /// Towns, and how telephone numbers begin.
    pub towns: &'static [&'static str],
    /// The country's code for telephones.
    pub code: &'static str,
}

/// The peoples of the made-up world, the commonest in it first.
#[rustfmt::skip] // Lists of names, one people after the other, are read across.
pub const PEOPLES: [People; 8] = [
    People {
        women: &[
            &["Elizabeth", "Liz", "Beth", "Lizzie"], &["Catherine", "Kate", "Cathy"],
            &["Margaret", "Maggie", "Peggy"], &["Jennifer", "Jen", "Jenny"], &["Susan", "Sue"],
            &["Rebecca", "Becky"], &["Samantha", "Sam"], &["Emma"], &["Olivia", "Liv"],
            &["Victoria", "Vicky", "Tori"], &["Patricia", "Pat", "Trish"],
            &["Alexandra", "Alex", "Sandra"], &["Deborah", "Debbie"], &["Abigail", "Abby"], &["Sarah"],
            &["Laura"], &["Julia"], &["Anna"], &["Joanne", "Jo"], &["Rachel"], &["Hannah"],
            &["Charlotte", "Charlie"], &["Ruth"], &["Grace"], &["Frances", "Fran"],
            &["Stephanie", "Steph"], &["Kimberly", "Kim"],
        ],
        men: &[
            &["Robert", "Bob", "Rob", "Bobby"], &["William", "Bill", "Will"], &["James", "Jim", "Jimmy"],
            &["John", "Jack", "Johnny"], &["Richard", "Dick", "Rick"], &["Michael", "Mike", "Mick"],
            &["Thomas", "Tom"], &["David", "Dave"], &["Edward", "Ted", "Ed"], &["Daniel", "Dan"],
            &["Andrew", "Andy", "Drew"], &["Christopher", "Chris"], &["Matthew", "Matt"],
            &["Anthony", "Tony"], &["Steven", "Steve", "Stephen"], &["Joseph", "Joe"],
            &["Charles", "Charlie", "Chuck"], &["Paul"], &["Mark"], &["Peter", "Pete"],
            &["Benjamin", "Ben"], &["Alexander", "Alex", "Sandy"], &["Gregory", "Greg"],
            &["Henry", "Harry"], &["Samuel", "Sam"], &["Ian"], &["Geoffrey", "Geoff"],
            &["Lawrence", "Larry"], &["Kenneth", "Ken"], &["Ronald", "Ron"], &["Simon"], &["Julian"],
            &["Neil"],
        ],
        families: &[
            &["Smith"], &["Jones"], &["Taylor"], &["Brown"], &["Williams"], &["Wilson"], &["Johnson"],
            &["Davies"], &["Robinson"], &["Wright"], &["Thompson", "Thomson"], &["Evans"], &["Walker"],
            &["White"], &["Roberts"], &["Green"], &["Hall"], &["Clarke", "Clark"], &["Marsh"],
            &["Whitfield"], &["O'Brien", "OBrien"], &["MacDonald", "McDonald"], &["Fletcher"], &["Barlow"],
            &["Hargreaves"], &["Pemberton"], &["Ashworth"], &["Lockwood"], &["Holloway"], &["Kershaw"],
            &["Sinclair", "St Clair"], &["Thackeray"], &["Underhill"], &["Winterbottom"], &["Beaumont"],
            &["Cavendish"], &["Dunmore"], &["Eastwood"], &["Fairchild"], &["Goodall"], &["Haverford"],
            &["Iverson"], &["Jardine"], &["Lambert"], &["Mortimer"], &["Nightingale"],
        ],
        two_families: false,
        family_first: false,
        towns: &["Leeds", "Bristol", "Boston", "Dublin", "Perth", "Toronto"],
        code: "+44",
    },
    People {
        women: &[
            &["Katharina", "Kathi", "Katja"], &["Helena", "Lena"], &["Elisabeth", "Lisa", "Sissi"],
            &["Susanne", "Susi"], &["Johanna", "Hanna"], &["Magdalena", "Leni"], &["Ursula", "Uschi"],
            &["Birgit"], &["Sabine"], &["Petra"], &["Anja"], &["Franziska", "Franzi"], &["Ulrike", "Uli"],
            &["Jutta"], &["Käthe", "Kaethe"], &["Claudia"], &["Gabriele", "Gabi"], &["Annette"],
        ],
        men: &[
            &["Johannes", "Hannes"], &["Friedrich", "Fritz"], &["Joachim", "Jochen", "Achim"],
            &["Jürgen", "Juergen", "Jurgen"], &["Wolfgang", "Wolf"],
            &["Hans-Peter", "Hans Peter", "Hanspeter"], &["Sebastian", "Basti"], &["Ulrich", "Uli"],
            &["Matthias"], &["Stefan", "Stephan"], &["Jörg", "Joerg"], &["Günther", "Gunther", "Guenther"],
            &["Klaus", "Claus"], &["Andreas", "Andi"], &["Tobias"], &["Michael", "Michi"],
            &["Maximilian", "Max"], &["Dieter"], &["Karl-Heinz", "Karlheinz"],
        ],
        families: &[
            &["Müller", "Mueller", "Muller"], &["Schmidt", "Schmitt"], &["Schneider"], &["Weber"],
            &["Meyer", "Meier", "Maier"], &["Wagner"], &["Becker"], &["Hoffmann", "Hofmann"],
            &["Schäfer", "Schaefer"], &["Koch"], &["Bauer"], &["Richter"], &["Klein"], &["Wolf"],
            &["Schröder", "Schroeder"], &["Neumann"], &["Braun"], &["Zimmermann"], &["Krüger", "Krueger"],
            &["von Bülow", "Bülow", "von Buelow"], &["Strauß", "Strauss"], &["Lindenthal"],
            &["Oberhauser"], &["Kirchgässner", "Kirchgaessner"], &["Rosenbusch"], &["Brandstätter"],
            &["Hinterseer"],
        ],
        two_families: false,
        family_first: false,
        towns: &["Wiesbaden", "Köln", "Wien", "Zürich", "Hamburg"],
        code: "+49",
    },
    People {
        women: &[
            &["María", "Maria"], &["Carmen", "Mamen"], &["Dolores", "Lola"], &["Concepción", "Concha"],
            &["María José", "Majo"], &["Isabel", "Isa"], &["Lucía"], &["Guadalupe", "Lupe"],
            &["Mercedes", "Merche"], &["Francisca", "Paca"], &["Beatriz", "Bea"], &["Rosario", "Charo"],
            &["Ana"], &["Inés"], &["Pilar"],
        ],
        men: &[
            &["Francisco", "Paco", "Fran"], &["José", "Pepe"], &["Ignacio", "Nacho"],
            &["Enrique", "Quique"], &["Manuel", "Manolo"], &["Antonio", "Toni"], &["Rafael", "Rafa"],
            &["Eduardo", "Edu", "Lalo"], &["Alejandro", "Alex", "Jandro"], &["Jesús", "Chuy"], &["Luis"],
            &["Javier", "Javi"], &["Santiago", "Santi"], &["Fernando", "Nando"], &["José Luis"],
            &["Juan Carlos", "Juanca"],
        ],
        families: &[
            &["García", "Garcia"], &["López", "Lopez"], &["Martínez"], &["Sánchez", "Sanchez"], &["Pérez"],
            &["González", "Gonzalez"], &["Rodríguez"], &["Fernández"], &["Gómez"], &["Jiménez", "Gimenez"],
            &["Ruiz"], &["Hernández"], &["Díaz"], &["Moreno"], &["Muñoz", "Munoz"], &["Álvarez"],
            &["Romero"], &["Navarro"], &["Torres"], &["Ibarra"], &["Echeverría", "Etxeberria"],
            &["Zubizarreta"], &["Villalobos"], &["Cienfuegos"],
        ],
        two_families: true,
        family_first: false,
        towns: &["Madrid", "Sevilla", "Ciudad de México", "Bogotá"],
        code: "+34",
    },
    People {
        women: &[
            &["Elena", "Lena", "Елена"], &["Tatiana", "Tanya", "Татьяна"],
            &["Natalia", "Natasha", "Наталья"], &["Ekaterina", "Katya", "Екатерина"],
            &["Anastasia", "Nastya", "Анастасия"], &["Yulia", "Julia", "Юлия"], &["Olga", "Olya", "Ольга"],
            &["Maria", "Masha", "Мария"], &["Svetlana", "Sveta", "Светлана"], &["Irina", "Ira", "Ирина"],
        ],
        men: &[
            &["Alexander", "Sasha", "Александр", "Aleksandr"], &["Mikhail", "Misha", "Михаил"],
            &["Dmitry", "Dima", "Дмитрий", "Dmitri"], &["Ivan", "Vanya", "Иван"],
            &["Sergey", "Sergei", "Сергей"], &["Vladimir", "Volodya", "Владимир"],
            &["Nikolai", "Kolya", "Николай", "Nikolay"], &["Yuri", "Юрий", "Yuriy"],
            &["Pavel", "Pasha", "Павел"], &["Alexei", "Alyosha", "Алексей", "Aleksey"],
        ],
        families: &[
            &["Petrov", "Петров"], &["Ivanov", "Иванов"], &["Smirnov", "Смирнов"],
            &["Kuznetsov", "Кузнецов", "Kuznecov"], &["Sokolov", "Соколов"], &["Shevchenko", "Шевченко"],
            &["Kovalenko", "Коваленко"], &["Chernyshevsky", "Чернышевский"], &["Zhukov", "Жуков"],
            &["Morozov", "Морозов"], &["Yakovlev", "Яковлев"], &["Tsvetkov", "Цветков"],
        ],
        two_families: false,
        family_first: false,
        towns: &["Riga", "Kyiv", "Tbilisi"],
        code: "+371",
    },
    People {
        women: &[
            &["Xiaoli", "小丽", "Xiao Li"], &["Mei", "梅"], &["Yan", "燕"], &["Fang", "芳"], &["Jing", "静"],
            &["Xiuying", "秀英"], &["Li Na", "丽娜", "Lina"],
        ],
        men: &[
            &["Xiaoming", "小明", "Xiao Ming"], &["Wei", "伟"], &["Jun", "军"], &["Lei", "磊"],
            &["Guoqiang", "国强"], &["Zhiyuan", "志远", "Zhi Yuan"], &["Jianguo", "建国"],
        ],
        families: &[
            &["Wang", "王"], &["Li", "李"], &["Zhang", "张"], &["Liu", "刘"], &["Chen", "陈"], &["Yang", "杨"],
            &["Huang", "黄"], &["Zhou", "周"], &["Xu", "徐"], &["Sun", "孙"], &["Guo", "郭"],
        ],
        two_families: false,
        family_first: true,
        towns: &["Shanghai", "Singapore", "Vancouver"],
        code: "+65",
    },
    People {
        women: &[
            &["Fatima", "Fatma", "فاطمة"], &["Aisha", "Ayesha"], &["Maryam", "Mariam"],
            &["Layla", "Leila"], &["Zainab", "Zeinab"], &["Khadija", "Khadijah"], &["Noor", "Nour"],
        ],
        men: &[
            &["Mohammed", "Muhammad", "Mohamed", "محمد"], &["Ahmed", "Ahmad", "أحمد"],
            &["Yusuf", "Youssef", "يوسف"], &["Omar", "عمر"], &["Hassan", "Hasan", "حسن"],
            &["Khaled", "Khalid"], &["Tariq", "Tarek"],
        ],
        families: &[
            &["Al-Masri", "Masri", "El Masry"], &["Haddad", "حداد"], &["Khoury", "Khouri"],
            &["Hussein", "Hussain"], &["Abdullah", "Abdallah"], &["Mansour", "Mansur"],
            &["Nasser", "Naser"], &["Farouk", "Farooq"], &["Bakr", "Bakir"],
        ],
        two_families: false,
        family_first: false,
        towns: &["Amman", "Cairo", "Beirut"],
        code: "+962",
    },
    People {
        women: &[
            &["Giulia"], &["Francesca", "Franca"], &["Giuseppina", "Giusy"], &["Élodie", "Elodie"],
            &["Françoise", "Francoise"], &["Małgorzata", "Gosia", "Malgorzata"], &["Agnieszka", "Aga"],
            &["Chiara"],
        ],
        men: &[
            &["Giuseppe", "Beppe", "Pino"], &["Giovanni", "Gianni"], &["Jean-Pierre", "Jean Pierre"],
            &["François", "Francois"], &["Krzysztof", "Krzysiek"], &["Jerzy", "Jurek"],
            &["Øystein", "Oystein"], &["Søren", "Soren"], &["Lars"],
        ],
        families: &[
            &["Rossi"], &["Bianchi"], &["Lefèvre", "Lefevre"], &["Dubois"], &["Kowalski"],
            &["Wiśniewski", "Wisniewski"], &["Łukasiewicz", "Lukasiewicz"], &["Ødegård", "Odegard"],
            &["Sørensen", "Sorensen"], &["de la Fontaine", "Delafontaine"],
        ],
        two_families: false,
        family_first: false,
        towns: &["Milano", "Lyon", "Kraków", "Oslo"],
        code: "+39",
    },
    People {
        women: &[
            &["Lakshmi", "Laxmi"], &["Priyanka", "Priya"], &["Ananya"], &["Kavita", "Kavitha"],
            &["Sunita"], &["Deepa"],
        ],
        men: &[
            &["Rajesh", "Raj"], &["Venkatesh", "Venkat"], &["Srinivas", "Srini"], &["Sanjay"],
            &["Vikram", "Vik"], &["Arjun"], &["Subramaniam", "Subbu"],
        ],
        families: &[
            &["Sharma"], &["Patel"], &["Iyer", "Aiyar"], &["Krishnan"], &["Reddy"], &["Chatterjee"],
            &["Banerjee"], &["Gupta"], &["Singh"], &["Nair"], &["Subramanian", "Subramaniam"],
        ],
        two_families: false,
        family_first: false,
        towns: &["Chennai", "Pune", "London"],
        code: "+91",
    },
];

/// Makers of rare family names.
#[rustfmt::skip]
pub const RARE: [&[&str]; 2] = [
    &[
        "Ash", "Black", "Brad", "Comb", "Dun", "El", "Fair", "Grim", "Hal", "Kirk", "Lang", "Mar", "Nor",
        "Pen", "Rad", "Stan", "Thorn", "Wal", "Whit", "Wood", "Berg", "Rosen", "Stein", "Linden", "Gold",
        "Mont", "Bel", "Val",
    ],
    &[
        "bridge", "burn", "by", "combe", "don", "field", "ford", "ham", "ley", "more", "shaw", "ton",
        "well", "wick", "worth", "mann", "thal", "ini", "ez", "ová", "sky", "oglu",
    ],
];
/// Makers of firms' names.
#[rustfmt::skip]
pub const FIRMS: [&[&str]; 2] = [
    &[
        "Harbour", "Northern", "Blue Heron", "Summit", "Old Mill", "Riverside", "Granite", "Lighthouse",
        "Meridian", "Copper", "Birch", "Falcon", "Orchard", "Silver Lake", "Kestrel", "Juniper", "Atlas",
        "Beacon", "Cedar", "Delta",
    ],
    &[
        "Trust", "Consulting", "Architects", "Logistics", "Foods", "Partners", "Energy", "Design",
        "Analytics", "Bank", "Printing", "Textiles", "Insurance", "Robotics", "Travel", "Media",
    ],
];
/// Legal forms, as some sources write them.
pub const FORMS: &[&str] = &["Ltd", "GmbH", "Inc.", "S.A.", "LLC", "AG", "B.V."];
/// What people do.
pub const TITLES: &[&str] = &[
    "Head of Finance",
    "Engineer",
    "Bookkeeper",
    "Sales Manager",
    "Designer",
    "Director",
    "Consultant",
    "Researcher",
];
/// Streets.
pub const STREETS: &[&str] = &[
    "High Street",
    "Mill Lane",
    "Station Road",
    "Hauptstraße",
    "Calle Mayor",
    "Church Street",
    "Park Avenue",
    "Lindenweg",
    "Rue de la Gare",
    "Elm Street",
    "Orchard Close",
    "Bahnhofstr.",
];
