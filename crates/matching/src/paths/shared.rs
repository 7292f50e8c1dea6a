//! What people share, read from roles, facts, groups: "Harbour Trust Ltd" and "harbour trust" are one.

use super::strength::Share;
use domain::fold;

/// Something that several people may share.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Common {
    /// What kind of thing.
    pub share: Share,
    /// Its name, folded and without what companies are called by law.
    pub key: String,
}

/// What one person says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it is.
    pub common: Common,
    /// What they call it.
    pub name: String,
    /// Whether it is so today, as far as is known.
    pub still: bool,
}

/// Words that companies carry by law, and articles.
#[rustfmt::skip] // Set like prose.
const LEGAL: [&str; 38] = [
    "ltd", "limited", "inc", "incorporated", "llc", "llp", "lp", "plc", "corp", "corporation", "co", "company",
    "gmbh", "mbh", "ag", "kg", "ug", "ohg", "se", "ev", "sa", "sas", "sarl", "srl", "spa", "bv", "nv", "oy", "ab",
    "as", "aps", "kft", "sro", "pty", "pvt", "the", "group", "holding",
];

/// What people write where no employer is to be named.
#[rustfmt::skip] // Set like prose.
const NO_EMPLOYER: [&str; 26] = [
    "self employed", "selfemployed", "freelance", "freelancer", "independent", "retired", "student", "unemployed", "various",
    "none", "na", "n a", "stealth", "stealth startup", "stealth mode", "confidential", "private", "home",
    "consultant", "independent consultant", "own business", "entrepreneur", "myself", "self", "sole trader",
    "looking for work",
];

/// Labels of address books that say nothing of who knows whom.
const NO_GROUP: [&str; 10] = [
    "mycontacts",
    "my contacts",
    "contacts",
    "other contacts",
    "friends",
    "coworkers",
    "starred",
    "vip",
    "imported",
    "all contacts",
];

/// The name of a company or club as a key; empty if it names none.
pub fn key(name: &str) -> String {
    let words = fold::words(name);
    let kept: Vec<&str> = words.iter().map(String::as_str).filter(|word| !LEGAL.contains(word)).collect();
    // "The Group" is a name, too.
    if kept.is_empty() { words.join(" ") } else { kept.join(" ") }
}

/// An employer.
pub fn employer(name: &str, still: bool) -> Option<Part> {
    let plain = fold::words(name).join(" ");
    if NO_EMPLOYER.contains(&plain.as_str()) {
        return None;
    }
    part(Share::Employer, name, still)
}

/// A group or label.
pub fn group(name: &str) -> Option<Part> {
    let plain = fold::words(name.trim_start_matches(['*', ' '])).join(" ");
    if NO_GROUP.contains(&plain.as_str()) {
        return None;
    }
    part(Share::Group, name, true)
}

fn part(share: Share, name: &str, still: bool) -> Option<Part> {
    let name = name.trim().trim_end_matches('.');
    let key = key(name);
    (!key.is_empty()).then(|| Part { common: Common { share, key }, name: name.to_owned(), still })
}

/// A verb by which people say where they belong: the verb, what is shared, whether it tells of today.
type Verb = (&'static str, Share, bool);

const VERBS: [Verb; 31] = [
    ("works", Share::Employer, true),
    ("work", Share::Employer, true),
    ("worked", Share::Employer, false),
    ("sailed", Share::Employer, false),
    ("served", Share::Employer, false),
    ("serves", Share::Employer, true),
    ("volunteers", Share::Employer, true),
    ("volunteered", Share::Employer, false),
    ("employed", Share::Employer, false),
    ("interned", Share::Employer, false),
    ("teaches", Share::Employer, true),
    ("taught", Share::Employer, false),
    ("studied", Share::School, false),
    ("studies", Share::School, true),
    ("graduated", Share::School, false),
    ("trained", Share::School, false),
    ("went", Share::School, false),
    ("plays", Share::Club, true),
    ("played", Share::Club, false),
    ("sings", Share::Club, true),
    ("sang", Share::Club, false),
    ("rows", Share::Club, true),
    ("rowed", Share::Club, false),
    ("swims", Share::Club, true),
    ("member", Share::Club, true),
    ("belongs", Share::Club, true),
    ("chairs", Share::Club, true),
    ("trustee", Share::Club, true),
    ("board", Share::Club, true),
    ("ran", Share::Club, false),
    ("runs", Share::Club, true),
];

const LEARNING: [&str; 8] =
    ["university", "college", "school", "institute", "academy", "universitat", "hochschule", "polytechnic"];

/// Words before which no name stands: "works for a bank", "works with his daughter".
const NO_NAME: [&str; 12] =
    ["a", "an", "his", "her", "their", "my", "our", "its", "some", "two", "three", "people"];

/// What a fact about where somebody comes from says they share with others, if it names anything.
///
/// "sailed with the Meridian Line", "rowed in the women's four", "Head of IT at Initech, 2017–2020".
pub fn background(text: &str) -> Option<Part> {
    let sentence = text.split([',', ';', '(', ':', '.']).next().unwrap_or_default().trim();
    let words: Vec<&str> = sentence.split_whitespace().collect();
    let folded: Vec<String> = words.iter().map(|word| fold::words(word).join("")).collect();
    let said = folded.iter().enumerate().take(3).find_map(|(at, word)| {
        VERBS.iter().find(|(verb, ..)| verb == word).map(|(_, share, still)| (at, *share, *still))
    });
    let rest = |at: usize| words.get(at..).unwrap_or_default().join(" ");
    let named = |at: usize| folded.get(at).is_some_and(|word| !NO_NAME.contains(&word.as_str()));
    if let Some((verb, share, still)) = said {
        let place = |word: &str| match share {
            // A town is no employer; but towns are where people say that they studied.
            Share::Employer => ["for", "at", "with", "on"].contains(&word),
            _ => ["for", "at", "with", "in", "of", "to", "on"].contains(&word),
        };
        let at = (verb + 1..folded.len()).find(|at| place(&folded[*at]))? + 1;
        return if named(at) { part(share, &rest(at), still) } else { None };
    }
    // "Head of IT at Initech": as a profile writes it, with the years behind.
    if let Some(at) = folded.iter().position(|word| word == "at").map(|at| at + 1)
        && at > 1
        && named(at)
    {
        return employer(&rest(at), false);
    }
    let learned = folded.iter().any(|word| LEARNING.contains(&word.as_str()));
    if learned && words.len() < 8 && words[0].starts_with(char::is_uppercase) {
        return part(Share::School, sentence, false);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_company_is_the_same_however_it_is_written() {
        for (written, same) in [
            ("Harbour Trust Ltd", "harbour trust"),
            ("The HARBOUR Trust", "harbour trust"),
            ("Müller & Söhne GmbH", "muller sohne"),
            ("The Group", "the group"),
            ("Paper Street Soap Co.", "paper street soap"),
            ("  ", ""),
        ] {
            assert_eq!(key(written), same);
        }
    }

    #[test]
    fn nobody_works_with_all_who_are_self_employed() {
        for nobody in ["Self-employed", "Freelance", "RETIRED", "", "n/a"] {
            assert_eq!(employer(nobody, true), None, "{nobody}");
        }
        assert_eq!(group("* myContacts"), None);
        assert_eq!(group("Sea swimmers").map(|part| part.common.key), Some("sea swimmers".to_owned()));
    }

    #[test]
    fn backgrounds_name_what_is_shared() {
        for (text, expected) in [
            ("sailed with the Meridian Line", Some((Share::Employer, "meridian line", false))),
            ("works for the Meridian Line", Some((Share::Employer, "meridian line", true))),
            ("served on the hospital ship Halcyon", Some((Share::Employer, "hospital ship halcyon", false))),
            ("played cricket for Tarrowmouth seconds", Some((Share::Club, "tarrowmouth seconds", false))),
            ("rowed in the Tarrowmouth women's four", Some((Share::Club, "tarrowmouth womens four", false))),
            ("studied in Coimbra", Some((Share::School, "coimbra", false))),
            (
                "Staff Engineer at Cyberdyne Systems, 2022–2024",
                Some((Share::Employer, "cyberdyne systems", false)),
            ),
            ("University of Leeds, BSc, 2010", Some((Share::School, "university of leeds", false))),
            ("works with his daughter, who is better", None),
            ("works for a bank", None),
            ("taught in Kharkiv", None),
            ("grew up in Gdynia", None),
            ("speaks Polish", None),
            ("", None),
        ] {
            let read = background(text).map(|part| (part.common.share, part.common.key, part.still));
            assert_eq!(read, expected.map(|(share, key, still)| (share, key.to_owned(), still)), "{text}");
        }
    }
}
