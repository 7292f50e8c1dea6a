//! Labels: from TYPE words and Apple's labels to the words that people see, and back.

use super::{
    grammar::{Shape, Values},
    kinds::Kind,
    property::Property,
};
use std::collections::HashMap;

/// The TYPE words that come and go as words of a label; a few have a plainer word in labels.
const WORDS: [(&str, &str); 16] = [
    ("home", "home"),
    ("work", "work"),
    ("cell", "mobile"),
    ("fax", "fax"),
    ("pager", "pager"),
    ("main", "main"),
    ("other", "other"),
    ("car", "car"),
    ("video", "video"),
    ("textphone", "textphone"),
    ("text", "text"),
    ("isdn", "isdn"),
    ("bbs", "bbs"),
    ("modem", "modem"),
    ("iphone", "iphone"),
    ("school", "school"),
];

/// TYPE words that say how, not which: nobody would read them as a label.
const SILENT: [&str; 20] = [
    "internet",
    "pref",
    "voice",
    "msg",
    "postal",
    "parcel",
    "dom",
    "intl",
    "inline",
    "vcard",
    "uri",
    "x-unknown",
    "quoted-printable",
    "utf-8",
    "base64",
    "b",
    "8bit",
    "7bit",
    "x400",
    "main-number",
];

/// The labels that stand on lines of their own (`item1.X-ABLabel`), by the group they share with
/// what they label.
#[derive(Default)]
pub struct Beside {
    by_group: HashMap<String, (String, bool)>,
}

impl Beside {
    /// The labels of a card.
    pub fn of(properties: &[Property<'_>], kinds: &[Kind]) -> Self {
        let mut by_group: HashMap<String, (String, bool)> = HashMap::new();
        let labels =
            || properties.iter().zip(kinds).filter(|(p, k)| **k == Kind::Label && !p.group().is_empty());
        let mut values = Values::default();
        for (property, _) in labels() {
            values.push(Shape::Text, property.value());
        }
        for ((property, _), value) in labels().zip(values.read()) {
            let entry = by_group.entry(property.group().to_lowercase()).or_default();
            if entry.0.is_empty() {
                entry.0 = cleaned(&value.text());
            }
        }
        for (property, kind) in properties.iter().zip(kinds) {
            if takes_label(*kind)
                && let Some(entry) = by_group.get_mut(&property.group().to_lowercase())
            {
                entry.1 = true;
            }
        }
        Self { by_group }
    }

    /// The label of a group; none if it has none or an empty one.
    pub fn of_group(&self, group: &str) -> Option<&str> {
        if self.by_group.is_empty() || group.is_empty() {
            return None;
        }
        let (label, _) = self.by_group.get(&group.to_lowercase())?;
        (!label.is_empty()).then_some(label)
    }

    /// Whether anything understood in the group takes its label.
    pub fn is_used(&self, group: &str) -> bool {
        self.by_group.get(&group.to_lowercase()).is_some_and(|(_, used)| *used)
    }
}

/// Whether values of this kind have a label.
fn takes_label(kind: Kind) -> bool {
    use Kind::{Address, AddressLabel, Email, Impp, LabelledDay, Phone, Social, Url};
    matches!(kind, Email | Phone | Url | Social | Impp | Address | AddressLabel | LabelledDay)
}

/// How many words of a TYPE are read; nobody has more than a few.
const MOST_WORDS: usize = 50;

/// The words of a property's TYPE, in lower case.
pub fn type_words(property: &Property<'_>) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for (name, value) in property.params() {
        if !name.is_empty() && !name.eq_ignore_ascii_case("TYPE") {
            continue;
        }
        for word in value.split(',').map(|w| w.trim().trim_matches('"').trim().to_lowercase()) {
            if words.len() == MOST_WORDS {
                return words;
            }
            if !word.is_empty() && !words.contains(&word) {
                words.push(word);
            }
        }
    }
    words
}

/// The label that TYPE words make: "home fax", "mobile"; empty if they say nothing.
pub fn of_types(words: &[String]) -> String {
    let mut label: Vec<&str> = Vec::new();
    for word in words {
        let word = word.as_str();
        if SILENT.contains(&word) || is_language(word) {
            continue;
        }
        label.push(WORDS.iter().find(|(w, _)| *w == word).map_or(word, |(_, shown)| shown));
    }
    label.join(" ")
}

/// Whether this one is preferred among its like.
pub fn is_preferred(property: &Property<'_>) -> bool {
    property.param("PREF").any(|v| v == "1") || type_words(property).iter().any(|w| w == "pref")
}

/// Apple's label as people read it: `_$!<HomePage>!$_` is "homepage"; a person's own word stays.
pub fn cleaned(label: &str) -> String {
    let label = label.trim();
    match label.strip_prefix("_$!<").and_then(|rest| rest.strip_suffix(">!$_")) {
        Some(apple) => apple.trim().to_lowercase(),
        None => label.to_owned(),
    }
}

/// A label as TYPE words if it is made of nothing else ("mobile" is `CELL`), else none.
pub fn to_types(label: &str) -> Option<Vec<String>> {
    label
        .split(' ')
        .map(|word| WORDS.iter().find(|(_, shown)| *shown == word))
        .map(|w| w.map(|(w, _)| w.to_uppercase()))
        .collect()
}

/// A label as an X-ABLabel: Apple's own words in Apple's brackets, so that they are translated there.
pub fn to_apple(label: &str) -> String {
    match label {
        "homepage" => "_$!<HomePage>!$_".to_owned(),
        "anniversary" => "_$!<Anniversary>!$_".to_owned(),
        other => other.to_owned(),
    }
}

/// `de-DE` as a bare word of vCard 2.1.
fn is_language(word: &str) -> bool {
    matches!(word.split_once('-'), Some((a, b)) if a.len() == 2 && b.len() == 2)
}
