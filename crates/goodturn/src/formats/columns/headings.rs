//! What a column is about, from its name: meaning, label, and the group of columns it belongs to.

use super::{Meaning, dictionary};
use domain::fold;
use std::{collections::HashMap, sync::LazyLock};

/// A column's name as understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heading {
    /// What it holds; none if nobody knows.
    pub meaning: Option<Meaning>,
    /// "home", "work", "mobile" and the like, as far as the name says so.
    pub label: String,
    /// What it shares with the other columns of the same address or role: label and number.
    pub group: String,
    /// The name is a question that somebody answered.
    pub is_question: bool,
}

/// Words that say which one it is, and the word that vCards have for it.
const LABELS: [(&str, &str); 61] = [
    ("home", "home"),
    ("private", "home"),
    ("personal", "home"),
    ("privat", "home"),
    ("privee", "home"),
    ("prive", "home"),
    ("perso", "home"),
    ("personnel", "home"),
    ("personnelle", "home"),
    ("domicile", "home"),
    ("particular", "home"),
    ("casa", "home"),
    ("personale", "home"),
    ("privato", "home"),
    ("pessoal", "home"),
    ("residencial", "home"),
    ("thuis", "home"),
    ("prywatny", "home"),
    ("prywatna", "home"),
    ("domowy", "home"),
    ("hem", "home"),
    ("自宅", "home"),
    ("work", "work"),
    ("business", "work"),
    ("office", "work"),
    ("corporate", "work"),
    ("professional", "work"),
    ("geschaftlich", "work"),
    ("geschaftl", "work"),
    ("dienstlich", "work"),
    ("beruflich", "work"),
    ("buro", "work"),
    ("professionnel", "work"),
    ("professionnelle", "work"),
    ("pro", "work"),
    ("bureau", "work"),
    ("travail", "work"),
    ("trabajo", "work"),
    ("oficina", "work"),
    ("laboral", "work"),
    ("lavoro", "work"),
    ("ufficio", "work"),
    ("trabalho", "work"),
    ("comercial", "work"),
    ("zakelijk", "work"),
    ("werk", "work"),
    ("sluzbowy", "work"),
    ("firmowy", "work"),
    ("arbete", "work"),
    ("jobb", "work"),
    ("勤務先", "work"),
    ("other", "other"),
    ("andere", "other"),
    ("weitere", "other"),
    ("weiteres", "other"),
    ("autre", "other"),
    ("otro", "other"),
    ("altro", "other"),
    ("outro", "other"),
    ("inny", "other"),
    ("car", "car"),
];

/// Words that say nothing of what a column holds.
const SILENT: [&str; 33] = [
    "contact",
    "person",
    "primary",
    "guest",
    "attendee",
    "participant",
    "member",
    "customer",
    "client",
    "lead",
    "your",
    "their",
    "his",
    "her",
    "my",
    "main",
    "current",
    "preferred",
    "kontakt",
    "teilnehmer",
    "value",
    "address",
    "adresse",
    "mailing",
    "postal",
    "billing",
    "shipping",
    "secondary",
    "alternate",
    "second",
    "optional",
    "required",
    "please",
];

/// Words of a question or another long name that tell what its answers are; the first that is found counts.
const QUESTIONS: &[(&str, Meaning)] = &[
    ("linkedin", Meaning::Link),
    ("website", Meaning::Link),
    ("github", Meaning::Link),
    ("webpage", Meaning::Link),
    ("web site", Meaning::Link),
    ("portfolio", Meaning::Link),
    ("twitter", Meaning::Messenger),
    ("telegram", Meaning::Messenger),
    ("instagram", Meaning::Messenger),
    ("discord", Meaning::Messenger),
    ("e mail", Meaning::Email),
    ("email", Meaning::Email),
    ("mobile", Meaning::Mobile),
    ("whatsapp", Meaning::Mobile),
    ("cell phone", Meaning::Mobile),
    ("phone", Meaning::Phone),
    ("telefon", Meaning::Phone),
    ("ideal client", Meaning::IdealClient),
    ("ideal customer", Meaning::IdealClient),
    ("good prospect", Meaning::IdealClient),
    ("good referral", Meaning::IdealClient),
    ("who do you help", Meaning::IdealClient),
    ("looking for", Meaning::Need),
    ("hoping to", Meaning::Need),
    ("hope to", Meaning::Need),
    ("would you like to meet", Meaning::Need),
    ("do you want to meet", Meaning::Need),
    ("want to get out of", Meaning::Need),
    ("need help", Meaning::Need),
    ("do you need", Meaning::Need),
    ("can we help you", Meaning::Need),
    ("can others help you", Meaning::Need),
    ("suchst du", Meaning::Need),
    ("suchen sie", Meaning::Need),
    ("can you help", Meaning::Offer),
    ("can you offer", Meaning::Offer),
    ("do you offer", Meaning::Offer),
    ("you bring", Meaning::Offer),
    ("good at", Meaning::Offer),
    ("expertise", Meaning::Offer),
    ("your skills", Meaning::Offer),
    ("bietest du", Meaning::Offer),
    ("job title", Meaning::Title),
    ("your role", Meaning::Title),
    ("your title", Meaning::Title),
    ("what do you do", Meaning::Title),
    ("occupation", Meaning::Title),
    ("your profession", Meaning::Title),
    ("company", Meaning::Organisation),
    ("organisation", Meaning::Organisation),
    ("organization", Meaning::Organisation),
    ("employer", Meaning::Organisation),
    ("where do you work", Meaning::Organisation),
    ("firma", Meaning::Organisation),
    ("interested in", Meaning::Interest),
    ("interests", Meaning::Interest),
    ("hobbies", Meaning::Interest),
    ("passionate", Meaning::Interest),
    ("dietary", Meaning::Preference),
    ("allerg", Meaning::Preference),
    ("what city", Meaning::Town),
    ("which city", Meaning::Town),
    ("where are you based", Meaning::Town),
];

static BY_NAME: LazyLock<HashMap<String, Meaning>> = LazyLock::new(|| {
    let mut names = HashMap::new();
    for (meaning, list) in dictionary::NAMES {
        for name in list.split_whitespace() {
            names.entry(squeezed(name)).or_insert(*meaning);
        }
    }
    names
});

/// A column's name without anything but letters and digits: "E-Mail_Address" is "emailaddress".
pub fn squeezed(name: &str) -> String {
    fold::fold(name).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Whether a cell is the name of a column that is known.
pub fn is_known(cell: &str) -> bool {
    cell.len() <= 60 && of(cell).meaning.is_some()
}

/// What a column's name says beside a meaning that comes from elsewhere.
pub fn under(name: &str, meaning: Meaning) -> Heading {
    let (heading, words, label) = parsed(name);
    let label = labelled(Some(meaning), label, name, &words);
    Heading { label, ..heading }
}

/// What a column's name says.
pub fn of(name: &str) -> Heading {
    parsed(name).0
}

/// What a column's name says, its words, and the plain word for which one it is.
fn parsed(name: &str) -> (Heading, Vec<String>, String) {
    let spaced = split_humps(name);
    let words: Vec<String> = fold::fold(&spaced)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .map(str::to_owned)
        .collect();
    let mut heading = Heading { is_question: name.contains('?') || words.len() > 5, ..Heading::default() };
    let number: String = words
        .iter()
        .map(|w| w.trim_start_matches(|c: char| !c.is_ascii_digit()))
        .rfind(|digits| !digits.is_empty() && digits.len() < 3)
        .unwrap_or_default()
        .to_owned();
    // How a name is spoken is not the name.
    if words.iter().any(|word| ["yomi", "phonetic", "furigana", "フリカナ"].contains(&word.as_str())) {
        return (Heading { meaning: Some(Meaning::Kept), ..heading }, words, String::new());
    }
    let exact = BY_NAME.get(&words.concat()).copied();
    let mut bare: Vec<&str> = Vec::new();
    for word in &words {
        let word = word.trim_end_matches(|c: char| c.is_ascii_digit());
        match LABELS.iter().find(|(label, _)| *label == word) {
            Some((_, label)) => heading.label = (*label).to_owned(),
            None if word.is_empty() => {}
            None => bare.push(word),
        }
    }
    let find = |words: &[&str]| BY_NAME.get(&words.concat()).copied();
    heading.meaning = exact.or_else(|| find(&bare)).or_else(|| {
        let telling: Vec<&str> = bare.iter().copied().filter(|w| !SILENT.contains(w)).collect();
        find(&telling).filter(|_| !telling.is_empty())
    });
    // "Name / Nom / Naam"
    if heading.meaning.is_none()
        && let Some((first, _)) = name.split_once(['/', '|', '('])
        && !first.trim().is_empty()
    {
        heading.meaning = of(first).meaning;
    }
    if heading.meaning.is_none() && words.len() >= 2 {
        let text = fold::fold(name).replace(|c: char| !c.is_alphanumeric(), " ");
        heading.meaning = QUESTIONS.iter().find(|(sign, _)| text.contains(sign)).map(|(_, meaning)| *meaning);
    }
    heading.group = format!("{} {number}", heading.label);
    let label = heading.label.clone();
    heading.label = labelled(heading.meaning, label.clone(), name, &words);
    (heading, words, label)
}

/// The label in full: a fax at home is a "home fax", a messenger has its own name.
fn labelled(meaning: Option<Meaning>, label: String, name: &str, words: &[String]) -> String {
    let has = |word: &str| words.iter().any(|w| w == word);
    match meaning {
        Some(Meaning::Mobile) if has("whatsapp") => "mobile".to_owned(),
        Some(Meaning::Mobile) if label == "work" => "work mobile".to_owned(),
        Some(Meaning::Mobile) => "mobile".to_owned(),
        Some(Meaning::Fax) => format!("{label} fax").trim().to_owned(),
        Some(Meaning::Phone) if has("pager") => "pager".to_owned(),
        Some(Meaning::Phone) if label.is_empty() && has("main") => "main".to_owned(),
        Some(Meaning::Phone) if label.is_empty() && has("company") => "work".to_owned(),
        Some(Meaning::Phone) => ["assistant", "assistants", "callback", "radio", "telex"]
            .iter()
            .find(|word| has(word))
            .map_or(label, |word| word.trim_end_matches('s').to_owned()),
        Some(Meaning::Link) => LINKS
            .iter()
            .find(|(word, _)| squeezed(name).contains(word))
            .map_or(label, |(_, shown)| (*shown).to_owned()),
        Some(Meaning::Messenger) => {
            let known = words.iter().find_map(|word| super::super::labels::messenger(word));
            known.map_or_else(|| "IM".to_owned(), str::to_owned)
        }
        Some(Meaning::Birthday) => "birthday".to_owned(),
        Some(Meaning::Day)
            if has("anniversary") || has("wedding") || has("hochzeitstag") || has("jahrestag") =>
        {
            "anniversary".to_owned()
        }
        Some(Meaning::Day) => name.trim().to_owned(),
        _ => label,
    }
}

/// Sites by a word in the column's name, and how people write them.
const LINKS: [(&str, &str); 8] = [
    ("linkedin", "LinkedIn"),
    ("github", "GitHub"),
    ("facebook", "Facebook"),
    ("xing", "XING"),
    ("meetup", "Meetup"),
    ("blog", "blog"),
    ("homepage", "homepage"),
    ("portfolio", "portfolio"),
];

/// "firstName" as "first Name".
fn split_humps(name: &str) -> String {
    let mut spaced = String::with_capacity(name.len() + 4);
    let mut before = ' ';
    for c in name.chars() {
        if c.is_uppercase() && before.is_lowercase() {
            spaced.push(' ');
        }
        spaced.push(c);
        before = c;
    }
    spaced
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_known_by_their_names_in_many_languages() {
        for (name, meaning, label) in [
            ("E-Mail-Adresse", "email", ""),
            ("Vorname", "given_name", ""),
            ("Prénom", "given_name", ""),
            ("Société", "organisation", ""),
            ("Teléfono", "phone", ""),
            ("Telefon geschäftlich", "phone", "work"),
            ("Straße privat", "street", "home"),
            ("Apellidos", "family_name", ""),
            ("Cognome", "family_name", ""),
            ("Achternaam", "family_name", ""),
            ("Imię", "given_name", ""),
            ("Efternamn", "family_name", ""),
            ("姓", "family_name", ""),
            ("名", "given_name", ""),
            ("電話番号", "phone", ""),
            ("メールアドレス", "email", ""),
            ("given_name", "given_name", ""),
            ("surname", "family_name", ""),
            ("street_number", "street", ""),
            ("suburb", "town", ""),
            ("date_of_birth", "birthday", "birthday"),
            ("rec_id", "kept", ""),
            ("firstName", "given_name", ""),
            ("Work Email 2", "email", "work"),
            ("Home Fax", "fax", "home fax"),
            ("Business Street", "street", "work"),
            ("Mobile Phone", "mobile", "mobile"),
            ("What's your LinkedIn?", "link", "LinkedIn"),
            ("What company do you run?", "organisation", ""),
            ("What are you looking for right now?", "need", ""),
            ("Contact Email", "email", ""),
            ("Wedding anniversary", "day", "anniversary"),
        ] {
            let heading = of(name);
            assert_eq!(heading.meaning.map(Meaning::word), Some(meaning), "{name}");
            assert_eq!(heading.label, label, "{name}");
        }
        for name in ["", "Ada Lovelace", "42", "2026-05-04", "Attractiveness"] {
            assert_eq!(of(name).meaning, None, "{name}");
        }
    }
}
