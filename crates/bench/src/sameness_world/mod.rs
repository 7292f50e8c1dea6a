//! A made-up address book in which everybody stands several times, as LinkedIn, a telephone, a mailbox
//! and an address book would hold them; and those who look like them but are not: namesakes, father and
//! son, couples, twins, colleagues at one switchboard. The same for the same seed.

mod names;
mod told;

use bench::chance::Chance;
use names::{FIRMS, FORMS, PEOPLES, People, RARE, STREETS, TITLES};
pub use told::{Record, SOURCES};

/// Somebody, as they are.
#[derive(Clone)]
pub struct Somebody {
    people: &'static People,
    given: &'static [&'static str],
    middle: Option<&'static str>,
    family: Vec<String>,
    second: Vec<String>,
    maiden: Option<Vec<String>>,
    generation: Option<&'static str>,
    born: (i16, i8, i8),
    mobile: String,
    landline: String,
    switchboard: String,
    mails: Vec<String>,
    profile: String,
    firm: String,
    title: &'static str,
    street: String,
    town: &'static str,
    code: String,
}

/// So many people, of whom most are strangers and some live or work together.
pub fn everybody(chance: &mut Chance, count: usize) -> Vec<Somebody> {
    let firms: Vec<(String, String)> = (0..count / 12 + 3)
        .map(|_| (format!("{} {}", chance.pick(FIRMS[0]), chance.pick(FIRMS[1])), number(chance, "+44", 9)))
        .collect();
    let mut all: Vec<Somebody> = Vec::new();
    while all.len() < count {
        let one = somebody(chance, &firms, all.len());
        all.push(one.clone());
        match chance.below(100) {
            0..=17 => all.push(partner(chance, &firms, &one, all.len())),
            18..=23 => all.push(child(chance, &one, all.len(), false)),
            24 => all.push(child(chance, &one, all.len(), true)),
            25..=26 => all.push(twin(chance, &one, all.len())),
            27..=28 => all.push(namesake(chance, &firms, &one, all.len())),
            29 if chance.percent(30) => all.push(namesake_at_work(chance, &one, &firms, all.len())),
            _ => {}
        }
    }
    all.truncate(count);
    all
}

fn somebody(chance: &mut Chance, firms: &[(String, String)], at: usize) -> Somebody {
    let people = &PEOPLES[chance.below(chance.clone().below(PEOPLES.len()) + 1)];
    let woman = chance.percent(50);
    let given = early(chance, if woman { people.women } else { people.men });
    let family = family_of(chance, people);
    let (firm, switchboard) = firms[chance.below(firms.len())].clone();
    let mut one = Somebody {
        people,
        given,
        middle: chance.percent(20).then(|| early(chance, if woman { people.women } else { people.men })[0]),
        family,
        second: family_of(chance, people),
        maiden: (woman && chance.percent(8)).then(|| family_of(chance, people)),
        generation: None,
        born: (1945 + chance.below(60) as i16, 1 + chance.below(12) as i8, 1 + chance.below(28) as i8),
        mobile: String::new(),
        landline: number(chance, people.code, 8),
        switchboard,
        mails: Vec::new(),
        profile: String::new(),
        firm,
        title: chance.pick(TITLES),
        street: format!("{} {}", 1 + chance.below(180), chance.pick(STREETS)),
        town: chance.pick(people.towns),
        code: format!("{:05}", chance.below(90_000) + 1_000),
    };
    own(chance, &mut one, at);
    one
}

/// What nobody shares: a mobile number, addresses, a profile.
fn own(chance: &mut Chance, one: &mut Somebody, at: usize) {
    one.mobile = number(chance, one.people.code, 9);
    let plain =
        |text: &str| text.to_lowercase().chars().filter(char::is_ascii_alphanumeric).collect::<String>();
    let (given, family) = (plain(one.given[0]), plain(&one.family[0]));
    let private = match chance.below(4) {
        0 => format!("{given}.{family}{}@mail.example", chance.below(90) + 10),
        1 => format!("{family}{at}@post.example"),
        2 => format!("{}{family}{}@web.example", &given[..given.len().min(1)], chance.below(900)),
        _ => format!("sunny{at}@mail.example"),
    };
    let host = plain(&one.firm);
    one.mails = vec![
        private,
        format!(
            "{given}.{family}{}@{host}.example",
            if chance.percent(90) { String::new() } else { at.to_string() }
        ),
    ];
    one.profile = format!("https://www.linkedin.com/in/{given}-{family}-{:x}", chance.below(1 << 24));
}

fn partner(chance: &mut Chance, firms: &[(String, String)], of: &Somebody, at: usize) -> Somebody {
    let mut other = somebody(chance, firms, at);
    (other.landline, other.street, other.town, other.code) =
        (of.landline.clone(), of.street.clone(), of.town, of.code.clone());
    other.people = of.people;
    other.given = some_given(chance, of.people);
    if chance.percent(75) {
        (other.family, other.second) = (of.family.clone(), of.second.clone());
    }
    own(chance, &mut other, at);
    if chance.percent(20) {
        other.mails[0].clone_from(&of.mails[0]);
    }
    if chance.percent(10) {
        other.mobile.clone_from(&of.mobile);
    }
    other
}

fn child(chance: &mut Chance, of: &Somebody, at: usize, junior: bool) -> Somebody {
    let mut child = Somebody { maiden: None, ..of.clone() };
    child.born.0 += 25;
    child.firm = String::new();
    child.switchboard = String::new();
    child.middle = None;
    if junior {
        child.generation = chance.percent(80).then_some("Jr.");
    } else {
        child.given = some_given(chance, of.people);
    }
    own(chance, &mut child, at);
    child
}

fn twin(chance: &mut Chance, of: &Somebody, at: usize) -> Somebody {
    let mut twin = child(chance, of, at, false);
    twin.born = of.born;
    twin
}

fn namesake(chance: &mut Chance, firms: &[(String, String)], of: &Somebody, at: usize) -> Somebody {
    let mut other = somebody(chance, firms, at);
    (other.people, other.given, other.family, other.second, other.middle) =
        (of.people, of.given, of.family.clone(), of.second.clone(), None);
    own(chance, &mut other, at);
    other
}

fn namesake_at_work(chance: &mut Chance, of: &Somebody, firms: &[(String, String)], at: usize) -> Somebody {
    let mut other = namesake(chance, firms, of, at);
    (other.firm, other.switchboard) = (of.firm.clone(), of.switchboard.clone());
    own(chance, &mut other, at);
    // Two of one name in one house never have the same address.
    other.mails[1] = format!(
        "{}{at}@{}.example",
        other.title.to_lowercase().replace(' ', ""),
        other.firm.to_lowercase().replace(' ', "")
    );
    other
}

fn some_given(chance: &mut Chance, people: &People) -> &'static [&'static str] {
    let list = if chance.percent(50) { people.women } else { people.men };
    early(chance, list)
}

/// A family's name: one of the common ones, or one of a long row of rare ones.
fn family_of(chance: &mut Chance, people: &People) -> Vec<String> {
    if people.family_first || chance.percent(50) {
        return early(chance, people.families).iter().map(|name| (*name).to_owned()).collect();
    }
    vec![format!("{}{}", chance.pick(RARE[0]), chance.pick(RARE[1]))]
}

/// One of a list, the first ones more often.
fn early<T: Copy>(chance: &mut Chance, list: &[T]) -> T {
    let near = if chance.percent(40) { chance.below(list.len()) + 1 } else { list.len() };
    list[chance.below(near)]
}

fn number(chance: &mut Chance, code: &str, digits: usize) -> String {
    let digits: String = (0..digits).map(|_| char::from(b'0' + chance.below(10) as u8)).collect();
    format!("{code} {digits}")
}

impl Somebody {
    fn firm_as_written(&self, chance: &mut Chance) -> String {
        if chance.percent(30) { format!("{} {}", self.firm, chance.pick(FORMS)) } else { self.firm.clone() }
    }
}
