//! How each source tells of somebody: with nicknames, slips, other scripts, initials, and gaps.

use super::Somebody;
use bench::chance::Chance;
use domain::person::{Name, Place, Role};
use domain::{PartialDate, What};

/// Where a record comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Name, place of work and profile.
    LinkedIn,
    /// What they are called, and a number.
    Telephone,
    /// What they call themselves, and an address.
    Mailbox,
    /// A card with most of it.
    Card,
}

/// All sources.
pub const SOURCES: [Source; 4] = [Source::LinkedIn, Source::Telephone, Source::Mailbox, Source::Card];

/// What one source says of somebody.
pub struct Record {
    /// Which of everybody.
    pub of: usize,
    /// What it says.
    pub values: Vec<What>,
}

impl Record {
    /// What a source says.
    pub fn tell(chance: &mut Chance, of: usize, one: &Somebody, source: Source) -> Self {
        let label = String::new;
        let mail = |address: &str| What::Email { label: label(), address: address.to_owned() };
        let phone = |number: String| What::Phone { label: label(), number };
        let mut values = vec![What::Name(name(chance, one, source))];
        let works = !one.firm.is_empty();
        let role = |chance: &mut Chance| {
            What::Role(Role {
                title: one.title.into(),
                organisation: one.firm_as_written(chance),
                department: String::new(),
            })
        };
        match source {
            Source::LinkedIn => {
                if works {
                    values.push(role(chance));
                }
                values.push(What::Link { label: label(), url: one.profile.clone() });
                if chance.percent(15) {
                    values.push(mail(&one.mails[0]));
                }
            }
            Source::Telephone => {
                if chance.percent(92) {
                    values.push(phone(written(chance, &one.mobile)));
                }
                if chance.percent(25) || values.len() == 1 {
                    values.push(phone(written(chance, &one.landline)));
                }
                if works && chance.percent(10) {
                    values.push(phone(written(chance, &one.switchboard)));
                }
                if chance.percent(20) {
                    values.push(mail(&one.mails[0]));
                }
                if works && chance.percent(15) {
                    values.push(role(chance));
                }
            }
            Source::Mailbox => {
                values.push(mail(&one.mails[usize::from(works && chance.percent(50))]));
                if chance.percent(25) {
                    values.push(phone(written(chance, &one.mobile)));
                }
                if works && chance.percent(30) {
                    values.push(role(chance));
                }
            }
            Source::Card => {
                if chance.percent(70) {
                    values.push(phone(written(chance, &one.mobile)));
                }
                if works && chance.percent(60) {
                    values.push(phone(written(chance, &one.switchboard)));
                    values.push(role(chance));
                    let host = one.firm.to_lowercase().replace(' ', "");
                    if chance.percent(20) {
                        values.push(mail(&format!("info@{host}.example")));
                    } else {
                        values.push(mail(&one.mails[1]));
                    }
                }
                if chance.percent(60) {
                    values.push(phone(written(chance, &one.landline)));
                    values.push(What::Place(Place {
                        label: label(),
                        street: slip(chance, &one.street, 4),
                        town: one.town.into(),
                        code: one.code.clone(),
                        ..Place::default()
                    }));
                }
                let (year, month, day) = one.born;
                if chance.percent(40)
                    && let Some(date) =
                        PartialDate::new(chance.percent(80).then_some(year), Some(month), Some(day))
                {
                    values.push(What::Day { label: "birthday".into(), date });
                }
            }
        }
        if values.len() == 1 {
            // Nobody keeps a bare name.
            values.push(mail(&one.mails[0]));
        }
        Self { of, values }
    }
}

fn name(chance: &mut Chance, one: &Somebody, source: Source) -> Name {
    // How often a source uses another form than the official one.
    let (informal, native) = match source {
        Source::LinkedIn => (12, 4),
        Source::Telephone => (40, 6),
        Source::Mailbox => (20, 8),
        Source::Card => (8, 4),
    };
    fn form<T: AsRef<str>>(chance: &mut Chance, forms: &[T], percent: usize) -> String {
        let at =
            if forms.len() > 1 && chance.percent(percent) { 1 + chance.below(forms.len() - 1) } else { 0 };
        forms[at].as_ref().to_owned()
    }
    let script = |text: &str| !text.chars().any(|c| c.is_ascii_alphabetic());
    let mut given = form(chance, one.given, informal);
    let families = one.maiden.as_ref().filter(|_| chance.percent(35)).unwrap_or(&one.family);
    let mut family = form(chance, families, native);
    // One script for the whole name, if both parts are known in it.
    let own_given = one.given.iter().find(|f| script(f));
    let own_family = families.iter().find(|f| script(f));
    match (script(&given) || script(&family), own_given, own_family) {
        (true, Some(g), Some(f)) => (given, family) = ((*g).to_owned(), f.clone()),
        (true, ..) => (given, family) = (one.given[0].to_owned(), families[0].clone()),
        _ => {}
    }
    let own_script = script(&given);
    if one.people.two_families && chance.percent(45) {
        family = format!("{family} {}", one.second[0]);
    }
    if let Some(middle) = one.middle.filter(|_| !own_script) {
        match chance.below(10) {
            0..=2 => given = format!("{given} {middle}"),
            3..=4 => given = format!("{given} {}.", middle.chars().next().unwrap_or_default()),
            _ => {}
        }
    }
    (given, family) = (slip(chance, &given, 2), slip(chance, &family, 3));
    if own_script && one.people.family_first {
        return Name::from_full(&format!("{family}{given}"));
    }
    if chance.percent(3) && source != Source::LinkedIn {
        given = format!("{}.", given.chars().next().unwrap_or_default());
    }
    let after = match one.generation {
        Some(generation) => format!(" {generation}"),
        None if source == Source::LinkedIn && chance.percent(6) => {
            chance.pick(&[", PhD", " MBA", ", CFA"]).to_owned()
        }
        None => String::new(),
    };
    let before = if chance.percent(4) { chance.pick(&["Dr. ", "Prof. ", "Mr ", "Ing. "]) } else { "" };
    match (source, chance.below(10)) {
        (Source::Telephone, 0) => Name::from_full(&given),
        (Source::Mailbox, 0..=2) => Name::from_full(&format!("{family}, {given}")),
        (_, 3) if one.people.family_first => Name::from_full(&format!("{family} {given}")),
        (Source::Card | Source::LinkedIn, 4..=9) => Name {
            suffix: after.trim_start_matches([',', ' ']).to_owned(),
            ..Name::from_parts(&given, &family)
        },
        _ => Name::from_full(&format!("{before}{given} {family}{after}")),
    }
}

/// A number as somebody writes it: with the country's code or without, with spaces or not.
fn written(chance: &mut Chance, number: &str) -> String {
    let (code, digits) = number.split_once(' ').unwrap_or(("", number));
    match chance.below(4) {
        0 => format!("0{digits}"),
        1 => format!("{code}{digits}"),
        2 => format!("{code} ({}) {}", &digits[..2], &digits[2..]),
        _ => format!("00{}{digits}", code.trim_start_matches('+')),
    }
}

/// A slip of the finger, so often in a hundred.
fn slip(chance: &mut Chance, text: &str, percent: usize) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    if letters.len() < 4 || !chance.percent(percent) {
        return text.to_owned();
    }
    let at = 1 + chance.below(letters.len() - 2);
    match chance.below(4) {
        0 => drop(letters.remove(at)),
        1 => letters.insert(at, letters[at]),
        2 => letters.swap(at, at + 1),
        _ => letters[at] = char::from(b'a' + chance.below(26) as u8),
    }
    letters.into_iter().collect()
}
