//! Names as LinkedIn's members write them: with titles behind the last name.

use domain::Name;

/// What members put behind their names without a comma; compared without dots and case.
const LETTERS: [&str; 22] = [
    "phd", "mba", "md", "cpa", "cfa", "pmp", "jr", "sr", "ii", "iii", "iv", "esq", "jd", "msc", "bsc", "rn",
    "llm", "dds", "cissp", "shrm-cp", "dba", "pe",
];

/// A name from its first and last parts; "Smith, PhD" gives the suffix "PhD".
pub fn from_parts(first: &str, last: &str) -> Name {
    let (family, suffix) = split_suffix(last);
    let mut name = Name::from_parts(&spaced(first), &family);
    if !suffix.is_empty() {
        name.full = if name.full.is_empty() { suffix.clone() } else { format!("{}, {suffix}", name.full) };
        name.suffix = suffix;
    }
    name
}

/// A name that is known only as a whole.
pub fn from_whole(whole: &str) -> Name {
    let (bare, suffix) = split_suffix(whole);
    let mut name = Name::from_full(&bare);
    if !suffix.is_empty() {
        name.full = format!("{}, {suffix}", name.full);
        name.suffix = suffix;
    }
    name
}

fn split_suffix(text: &str) -> (String, String) {
    let text = spaced(text);
    if let Some((before, after)) = text.split_once(',')
        && !before.trim().is_empty()
    {
        return (before.trim().to_owned(), after.trim().to_owned());
    }
    if let Some((before, last)) = text.rsplit_once(' ') {
        let bare = last.replace('.', "").to_lowercase();
        if LETTERS.contains(&bare.as_str()) && last.chars().next().is_some_and(char::is_uppercase) {
            return (before.to_owned(), last.to_owned());
        }
    }
    (text, String::new())
}

/// Whether a text is only what stands behind a name: "PhD", "MBA, CPA".
pub fn is_suffix(text: &str) -> bool {
    let mut words = text.split([',', ' ']).filter(|w| !w.is_empty()).peekable();
    words.peek().is_some()
        && words.all(|word| LETTERS.contains(&word.replace('.', "").to_lowercase().as_str()))
}

fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_behind_the_last_name_are_its_suffix() {
        for (first, last, given, family, suffix, full) in [
            ("Jane", "Smith, PhD", "Jane", "Smith", "PhD", "Jane Smith, PhD"),
            ("Jane", "Smith, PhD, MBA", "Jane", "Smith", "PhD, MBA", "Jane Smith, PhD, MBA"),
            ("Jane", "Smith MBA", "Jane", "Smith", "MBA", "Jane Smith, MBA"),
            ("Augustus", "De Morgan", "Augustus", "De Morgan", "", "Augustus De Morgan"),
            ("Li", "Md", "Li", "Md", "", "Li Md"),
            (" Ada  Mary ", "", "Ada Mary", "", "", "Ada Mary"),
        ] {
            let name = from_parts(first, last);
            assert_eq!(
                (name.given.as_str(), name.family.as_str(), name.suffix.as_str()),
                (given, family, suffix)
            );
            assert_eq!(name.full, full);
        }
        assert_eq!(from_whole("Jane Q. Smith, PhD").family, "Smith");
    }
}
