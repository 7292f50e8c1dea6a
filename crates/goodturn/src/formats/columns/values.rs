//! What a column holds, from its values, where its name does not say.

use super::{
    super::{days, entry},
    Meaning,
};
use domain::fold;

/// What a single cell looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shape {
    /// An e-mail address.
    Email,
    /// A web address.
    Link,
    /// A telephone number.
    Phone,
    /// A date.
    Day,
    /// A number of another kind.
    Number,
    /// Words.
    Words,
}

/// The shape of a cell that is not empty.
pub fn shape(cell: &str) -> Shape {
    let cell = cell.trim();
    if is_email(cell) {
        return Shape::Email;
    }
    let start = cell.get(..8).unwrap_or(cell).to_ascii_lowercase();
    if start.starts_with("http://") || start.starts_with("https://") || start.starts_with("www.") {
        return Shape::Link;
    }
    if days::reading(cell) != days::Reading::Not && cell.len() != 4 {
        return Shape::Day;
    }
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    if digits == 0 {
        return Shape::Words;
    }
    if is_phone(cell, digits) {
        return Shape::Phone;
    }
    if cell.chars().all(|c| c.is_ascii_digit() || ".,-+% ".contains(c)) {
        return Shape::Number;
    }
    Shape::Words
}

/// Whether it is an e-mail address and nothing else.
pub fn is_email(cell: &str) -> bool {
    let inner = cell.rsplit_once('<').map_or(cell, |(_, rest)| rest.trim_end_matches('>'));
    inner.split_once('@').is_some_and(|(local, host)| {
        !local.is_empty() && host.contains('.') && !host.contains('@') && !inner.contains(char::is_whitespace)
    })
}

fn is_phone(cell: &str, digits: usize) -> bool {
    let allowed = cell.chars().all(|c| c.is_ascii_digit() || " ()-./+\u{a0}".contains(c));
    let marked = cell.starts_with(['+', '0', '(']) || cell.contains(['-', ' ', '/', '(']);
    allowed && (7..=15).contains(&digits) && (marked || digits >= 9)
}

/// Endings and words that companies have in their names, folded.
const COMPANIES: [&str; 46] = [
    "gmbh",
    "ag",
    "kg",
    "ohg",
    "ug",
    "ev",
    "ltd",
    "limited",
    "llc",
    "inc",
    "incorporated",
    "corp",
    "corporation",
    "plc",
    "llp",
    "lp",
    "bv",
    "nv",
    "sa",
    "sarl",
    "sas",
    "srl",
    "spa",
    "ab",
    "oy",
    "aps",
    "pty",
    "kk",
    "holding",
    "group",
    "trust",
    "foundation",
    "company",
    "partners",
    "consulting",
    "studio",
    "studios",
    "labs",
    "bank",
    "university",
    "agency",
    "solutions",
    "institute",
    "verein",
    "stiftung",
    "college",
];
/// Words of what people do, folded.
const TITLES: [&str; 38] = [
    "manager",
    "director",
    "head",
    "engineer",
    "developer",
    "consultant",
    "founder",
    "ceo",
    "cto",
    "cfo",
    "coo",
    "owner",
    "officer",
    "president",
    "vp",
    "chief",
    "analyst",
    "designer",
    "lead",
    "teacher",
    "lawyer",
    "attorney",
    "accountant",
    "architect",
    "assistant",
    "coordinator",
    "editor",
    "journalist",
    "nurse",
    "professor",
    "researcher",
    "sales",
    "student",
    "geschaftsfuhrer",
    "leiter",
    "berater",
    "directeur",
    "leiterin",
];
/// Given names that are common somewhere, folded.
const GIVEN: &str = " ada adam adrian agnes ahmed aisha alan albert alejandro alex alexander alexandra ali alice alicia amanda \
    amelia amir ana andre andrea andreas andrew angela anita anja ann anna anne anthony anton antonio barbara beatrice ben \
    benjamin bernd bianca bob boris brian bruno camille carl carla carlos carmen carol carolina caroline catherine cecilia \
    charles charlotte chloe chris christian christina christine christoph claire clara claudia colin craig dan daniel daniela \
    david deborah denise dennis diana diego dieter dirk dominik donald dorothy edward elena eleanor elisa elisabeth elizabeth \
    ella emil emily emma eric erik erika ernst eva fatima felix fernando florian francesca francesco francis frank franz \
    frederic friedrich gabriel gabriela gary george georg gerald giorgio giovanni giulia giuseppe grace greg greta guido \
    hannah hans harald harry heike heinz helen helena helga henri henry hiroshi hugo ian ibrahim ines ingrid irene isabel \
    isabella ivan jack jacob jacques jakob james jan jane janet jason javier jean jennifer jessica jim joan joanna joao \
    joe johan johannes john jonas jonathan jorge jose joseph juan judith julia julian julie jurgen karen karin karl katarina \
    katharina katherine kathleen kathryn katja kenneth kevin klaus kurt lars laura lea lena leo leon linda lisa lorenzo \
    louis louise luca lucas lucia lucy luis lukas magda manuel marc marcel marco marcus margaret maria marie marina mario \
    mark markus marta martha martin martina mary maryam mateusz matthew matthias max maximilian megan melanie mia michael \
    michal michel michelle miguel mike mohamed mohammed monica monika nadia nancy natalia natalie nicholas nicola nicolas \
    nicole nikolaus nina noah nora olga oliver olivia omar oscar pablo pamela paolo patricia patrick paul paula paulo pavel \
    pedro peter petra philip philipp pierre piotr rachel rafael ralf ramon raymond rebecca renate ricardo richard rita \
    robert roberto robin roger roland rosa rose ruth ryan sabine samuel sandra sara sarah scott sean sebastian sergio \
    sharon silvia simon simone sofia sonia sophia sophie stefan stefanie stephan stephanie stephen steve steven susan \
    susanne sven sylvia tanja teresa theresa thomas tim timothy tom tomas tomasz ulrich ursula uwe valentina vera veronica \
    victor victoria vincent virginia walter werner william wolfgang xavier yusuf yuki yvonne zoe ";
/// Countries by the names that stand in tables, folded.
const COUNTRIES: &str = "|germany|deutschland|austria|osterreich|switzerland|schweiz|suisse|france|frankreich|italy|italia|spain|\
    espana|portugal|netherlands|nederland|belgium|belgie|belgique|luxembourg|denmark|danmark|sweden|sverige|norway|norge|finland|\
    suomi|poland|polska|czech republic|czechia|slovakia|hungary|romania|bulgaria|greece|croatia|slovenia|ireland|united kingdom|\
    uk|great britain|england|scotland|wales|united states|united states of america|usa|us|canada|mexico|brazil|brasil|argentina|\
    chile|colombia|peru|australia|new zealand|japan|china|india|singapore|south korea|south africa|nigeria|kenya|ghana|egypt|\
    israel|turkey|ukraine|russia|";

/// What a column without a telling name holds, by its values; none if they do not say.
pub fn meaning(cells: &[&str]) -> Option<Meaning> {
    let cells: Vec<&str> = cells.iter().map(|c| c.trim()).filter(|c| !c.is_empty()).collect();
    if cells.is_empty() {
        return None;
    }
    let share =
        |test: &dyn Fn(&str) -> bool| cells.iter().filter(|c| test(c)).count() as f64 / cells.len() as f64;
    let shaped = |wanted: Shape| share(&|cell| shape(cell) == wanted);
    if shaped(Shape::Email) >= 0.6 {
        return Some(Meaning::Email);
    }
    if shaped(Shape::Link) >= 0.6 {
        return Some(Meaning::Link);
    }
    if shaped(Shape::Day) >= 0.7 {
        // Whoever networks is of age: days of long ago are birthdays.
        let old = share(&|cell| year(cell).is_some_and(|year| (1900..=2005).contains(&year)));
        return (old >= 0.8).then_some(Meaning::Birthday);
    }
    if shaped(Shape::Phone) >= 0.6 {
        return Some(Meaning::Phone);
    }
    if share(&|cell| cell.len() == 5 && cell.bytes().all(|b| b.is_ascii_digit())) >= 0.8 {
        return Some(Meaning::Code);
    }
    if share(&|cell| shape(cell) == Shape::Words && !cell.contains(char::is_numeric)) < 0.7 {
        return None;
    }
    words(&cells)
}

/// What a column of words holds.
fn words(cells: &[&str]) -> Option<Meaning> {
    let share =
        |test: &dyn Fn(&str) -> bool| cells.iter().filter(|c| test(c)).count() as f64 / cells.len() as f64;
    let has = |list: &[&str], cell: &str| fold::words(cell).iter().any(|word| list.contains(&word.as_str()));
    if share(&|cell| COUNTRIES.contains(&format!("|{}|", fold::fold(cell)))) >= 0.7 {
        return Some(Meaning::Country);
    }
    if share(&|cell| has(&TITLES, cell)) >= 0.3 {
        return Some(Meaning::Title);
    }
    if share(&|cell| has(&COMPANIES, cell)) >= 0.2 {
        return Some(Meaning::Organisation);
    }
    if share(&|cell| entry::is_east_asian(cell) && (2..=6).contains(&cell.chars().count())) >= 0.7 {
        return Some(Meaning::FullName);
    }
    let given = |word: &str| GIVEN.contains(&format!(" {} ", fold::fold(word)));
    let name_like = |cell: &str| {
        let count = cell.split_whitespace().count();
        count <= 4
            && cell
                .split_whitespace()
                .all(|w| w.chars().next().is_some_and(char::is_uppercase) || w.len() <= 3)
            && cell.chars().all(|c| c.is_alphabetic() || " .,'’-".contains(c))
    };
    if share(&name_like) < 0.7 {
        return None;
    }
    let singles = share(&|cell| cell.split_whitespace().count() == 1);
    let first = share(&|cell| cell.split_whitespace().next().is_some_and(given));
    if singles >= 0.7 {
        return (first >= 0.25).then_some(Meaning::GivenName);
    }
    let after_comma = share(&|cell| {
        cell.split_once(',').is_some_and(|(_, rest)| rest.split_whitespace().next().is_some_and(given))
    });
    if after_comma >= 0.25 {
        return Some(Meaning::FamilyThenGiven);
    }
    (first >= 0.2 && cells.len() >= 2 || first >= 0.9).then_some(Meaning::FullName)
}

/// Whether the values are of the kind that a meaning from the column's name promises; few exceptions are usual.
pub fn agree(meaning: Meaning, cells: &[&str]) -> bool {
    let cells: Vec<&str> = cells.iter().copied().filter(|c| !c.trim().is_empty()).collect();
    if cells.is_empty() {
        return true;
    }
    let share =
        |test: &dyn Fn(&str) -> bool| cells.iter().filter(|c| test(c)).count() as f64 / cells.len() as f64;
    match meaning {
        Meaning::Email => share(&|cell| cell.contains('@')) >= 0.5,
        Meaning::Phone | Meaning::Mobile | Meaning::Fax => {
            share(&|cell| cell.chars().filter(char::is_ascii_digit).count() >= 5) >= 0.5
        }
        Meaning::Birthday | Meaning::Day | Meaning::LastContact => {
            let is_day = |cell: &str| {
                shape(cell) == Shape::Day
                    || spreadsheet_day(cell).is_some()
                    || days::without_year(cell, Some(days::Order::DayFirst)).is_some()
                    || days::without_year(cell, Some(days::Order::MonthFirst)).is_some()
            };
            share(&is_day) >= 0.5
        }
        Meaning::FullName | Meaning::GivenName | Meaning::FamilyName => {
            share(&|cell| shape(cell) == Shape::Words) >= 0.6
        }
        _ => true,
    }
}

/// Forms of address, folded and without dots.
const ADDRESSES: [&str; 22] = [
    "mr", "ms", "mrs", "miss", "mx", "dr", "prof", "prof dr", "herr", "frau", "sir", "dame", "rev", "m",
    "mme", "mlle", "sr", "sra", "dott", "dott ssa", "dhr", "mevr",
];

/// Whether a column holds forms of address, whatever its name says.
pub fn are_addresses(cells: &[&str]) -> bool {
    let mut filled = cells.iter().filter(|c| !c.trim().is_empty()).peekable();
    filled.peek().is_some() && filled.all(|cell| ADDRESSES.contains(&fold::words(cell).join(" ").as_str()))
}

fn year(cell: &str) -> Option<i16> {
    match days::reading(cell) {
        days::Reading::Sure(d) | days::Reading::Ordered(d, _) | days::Reading::Open(d, _) => d.year(),
        days::Reading::Not => None,
    }
}

/// A date as a spreadsheet counts it, in days since the end of 1899.
pub fn spreadsheet_day(cell: &str) -> Option<domain::PartialDate> {
    let whole = cell.split_once('.').map_or(cell, |(whole, _)| whole);
    let count: i64 = (whole.len() == 5).then(|| whole.parse().ok()).flatten()?;
    if !(7_000..80_000).contains(&count) {
        return None;
    }
    let start = jiff::civil::date(1899, 12, 30);
    start.checked_add(jiff::Span::new().days(count)).ok().map(Into::into)
}
