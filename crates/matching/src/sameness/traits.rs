//! What counts of a person: every value read once into plain forms that can be compared.

use super::names::{self, Naming, Written, is_in, plain, words};
use super::places::{self, Spot};
use super::words::mark;
use domain::{PartialDate, What, fold};

/// An e-mail address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mail {
    pub whole: String,
    pub local: String,
    pub host: String,
    /// An address of an office ("info@"), not of a person.
    pub office: bool,
}

/// What counts of a person or of a record, made comparable once.
#[derive(Clone, Debug, Default)]
pub struct Traits {
    pub(super) names: Vec<Naming>,
    pub(super) mails: Vec<Mail>,
    pub(super) phones: Vec<String>,
    /// Network (empty for a page that is on none) and address.
    pub(super) links: Vec<(String, String)>,
    /// Without legal forms: joined, as written, and the single words.
    pub(super) employers: Vec<(Written, Vec<String>)>,
    pub(super) places: Vec<Spot>,
    pub(super) birthday: Option<PartialDate>,
    /// A number for each value that says who it is.
    pub(super) facts: Vec<u64>,
}

const OFFICES: &str = " info office contact kontakt hello hallo sales admin mail support team hr jobs press reception \
    enquiries inquiries bookings booking post buero secretary sekretariat service kundenservice accounts accounting \
    billing help welcome events news newsletter noreply marketing contacto ventas bureau webmaster family familie ";
const LEGAL_FORMS: &str = " ltd limited gmbh mbh ag inc incorporated llc llp lp plc corp corporation co company kg ohg gbr ug \
    ev sa sas sarl srl spa sl slu bv nv ab as asa oy oyj aps kft zrt doo sro pty pte pvt private bhd sdn kk cokg \
    ooo oao zao pao holding group the and und et y e & de of für fur ";
const NETWORKS: [&str; 13] = [
    "linkedin.com",
    "xing.com",
    "facebook.com",
    "twitter.com",
    "x.com",
    "github.com",
    "instagram.com",
    "gitlab.com",
    "orcid.org",
    "researchgate.net",
    "vk.com",
    "medium.com",
    "tiktok.com",
];

impl Traits {
    /// Reads what counts out of values; what says nothing of who it is, is passed over.
    pub fn of<'a>(values: impl IntoIterator<Item = &'a What>) -> Self {
        let mut traits = Self::default();
        let mut others = Vec::new();
        for what in values {
            if let Some(fact) = fact(what) {
                traits.facts.push(fact);
            } else if let What::Note(text) | What::Kept { raw: text, .. } = what {
                others.push(mark(text.as_bytes()));
            }
            traits.take(what);
        }
        if traits.facts.is_empty() {
            traits.facts = others;
        }
        traits.facts.sort_unstable();
        traits.facts.dedup();
        traits.find_organisation();
        traits
    }

    fn take(&mut self, what: &What) {
        match what {
            What::Name(name) => push(&mut self.names, names::read(name)),
            What::Role(role) => {
                let all: Vec<Written> = words(&role.organisation);
                let kept: Vec<String> =
                    all.iter().map(|w| w.0.clone()).filter(|w| !is_in(LEGAL_FORMS, w)).collect();
                let kept = if kept.is_empty() { all.into_iter().map(|w| w.0).collect() } else { kept };
                if !kept.is_empty() {
                    push(&mut self.employers, ((kept.concat(), role.organisation.trim().to_owned()), kept));
                }
            }
            What::Email { address, .. } => self.mails.extend(mail(address)),
            What::Phone { number, .. } => self.phones.extend(phone(number)),
            What::Link { url, .. } => self.links.extend(link(url)),
            What::Messenger { label, handle } if !handle.trim().is_empty() => {
                self.links.push((String::new(), format!("{}:{}", fold::fold(label), fold::fold(handle))));
            }
            What::Place(place) => push(&mut self.places, places::read(place)),
            What::Day { label, date } => {
                let label = fold::fold(label);
                if ["birthday", "bday", "born", "geburtstag", "date of birth", ""].contains(&label.as_str()) {
                    self.birthday = self.birthday.or(Some(*date));
                }
            }
            _ => {}
        }
    }

    /// A record without a person's name, or whose name is that of its organisation, is the organisation.
    fn find_organisation(&mut self) {
        let employers: Vec<&str> = self.employers.iter().map(|e| e.0.0.as_str()).collect();
        self.names.retain(|naming| {
            let words = naming.given.iter().chain(&naming.family).map(|w| w.0.as_str());
            let joined: String = words.filter(|w| !is_in(LEGAL_FORMS, w)).collect();
            !naming.given.is_empty() && !employers.contains(&joined.as_str())
                || naming.given.is_empty() && !naming.family.is_empty()
        });
    }
}

fn push<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}

/// A number for a value that says who it is, the same however it is written; `None` for other values.
fn fact(what: &What) -> Option<u64> {
    let text = match what {
        What::Name(name) => {
            let mut all: Vec<String> = fold::words(&format!("{} {}", name.full, name.suffix));
            all.sort_unstable();
            all.dedup();
            format!("name {}", all.join(" "))
        }
        What::Role(role) => {
            format!(
                "role {} / {} / {}",
                fold::fold(&role.title),
                fold::fold(&role.organisation),
                fold::fold(&role.department)
            )
        }
        What::Email { address, .. } => {
            format!("email {}", fold::email_key(address).unwrap_or_else(|| fold::fold(address)))
        }
        What::Phone { number, .. } => {
            format!("phone {}", phone(number).unwrap_or_else(|| fold::fold(number)))
        }
        What::Link { url, .. } => format!("link {}", fold::link_key(url).unwrap_or_else(|| fold::fold(url))),
        What::Messenger { label, handle } => {
            format!("messenger {} {}", fold::fold(label), fold::fold(handle))
        }
        What::Place(place) => {
            let parts = [&place.street, &place.town, &place.region, &place.code, &place.country];
            format!("place {}", parts.map(|part| fold::words(part).join(" ")).join(" / "))
        }
        What::Day { label, date } => format!("day {} {date}", fold::fold(label)),
        // What I took away is still what its file says of them.
        What::Not(gone) => return fact(gone),
        _ => return None,
    };
    Some(mark(text.as_bytes()))
}

fn mail(address: &str) -> Option<Mail> {
    let key = fold::email_key(address)?;
    let (local, host) = key.rsplit_once('@')?;
    let bare = local.split('+').next().filter(|bare| !bare.is_empty()).unwrap_or(local);
    // One mailbox takes all of these.
    let google = matches!(host, "gmail.com" | "googlemail.com");
    let (local, host) = if google { (bare.replace('.', ""), "gmail.com") } else { (bare.to_owned(), host) };
    let letters = plain(&local);
    Some(Mail {
        whole: format!("{local}@{host}"),
        host: host.to_owned(),
        office: is_in(OFFICES, &letters),
        local: letters,
    })
}

/// The last eight digits, which a country's code and a leading zero leave alone; extensions do not count.
fn phone(number: &str) -> Option<String> {
    let latin: String = number
        .chars()
        .map(|c| c.to_digit(10).map_or_else(|| digit(c), |d| char::from_digit(d, 10).unwrap_or('0')))
        .collect();
    fold::phone_key(&latin).map(|key| key[key.len().saturating_sub(8)..].to_owned())
}

/// Arabic-Indic, Persian and full-width digits as plain ones.
fn digit(c: char) -> char {
    let value = match u32::from(c) {
        code @ 0x660..=0x669 => code - 0x660,
        code @ 0x6f0..=0x6f9 => code - 0x6f0,
        code @ 0x966..=0x96f => code - 0x966,
        code @ 0xff10..=0xff19 => code - 0xff10,
        _ => return c,
    };
    char::from_digit(value, 10).unwrap_or(c)
}

/// Network and address. Addresses of one network can contradict each other only within one way of
/// writing them: LinkedIn's "in/ada" and its inner "in/ACoAA…" may be one person.
fn link(url: &str) -> Option<(String, String)> {
    let key = fold::link_key(&unescaped(url))?;
    let (host, path) = key.split_once('/').unwrap_or((&key, ""));
    let Some(network) =
        NETWORKS.into_iter().find(|n| host == *n || host.strip_suffix(n).is_some_and(|h| h.ends_with('.')))
    else {
        return Some((String::new(), key.clone()));
    };
    let network = if network == "twitter.com" { "x.com" } else { network };
    let mut steps = path.split('/').filter(|step| !step.is_empty());
    let first = steps.next()?;
    let (way, handle) = match first {
        "in" | "pub" | "profile" | "people" => (first, steps.next()?),
        "company" | "school" | "pages" | "groups" => {
            return Some((String::new(), format!("{network}/{path}")));
        }
        handle => ("", handle.trim_start_matches('@')),
    };
    let way = if handle.starts_with("acoaa") { "id" } else { way };
    Some((format!("{network}/{way}"), format!("{network}/{way}/{handle}")))
}

/// "%C3%A9" → "é".
fn unescaped(url: &str) -> String {
    let mut bytes = Vec::with_capacity(url.len());
    let mut rest = url.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let value = after
            .get(..2)
            .and_then(|hex| std::str::from_utf8(hex).ok())
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match value {
            Some(byte) if *first == b'%' => {
                bytes.push(byte);
                rest = &after[2..];
            }
            _ => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| url.to_owned())
}
