//! The names of the months, in the languages that address books come in.

use domain::fold;

/// The months of several languages, folded, in all the forms that stand in dates.
const MONTHS: [&[&str]; 12] = [
    &[
        "january", "januar", "janner", "janvier", "enero", "gennaio", "janeiro", "januari", "styczen",
        "stycznia",
    ],
    &["february", "februar", "fevrier", "febrero", "febbraio", "fevereiro", "februari", "luty", "lutego"],
    &["march", "marz", "maerz", "mars", "marzo", "marco", "maart", "mrt", "marzec", "marca"],
    &["april", "avril", "abril", "aprile", "kwiecien", "kwietnia"],
    &["may", "mai", "mayo", "maggio", "maio", "mei", "maj", "maja"],
    &["june", "juni", "juin", "junio", "giugno", "junho", "czerwiec", "czerwca"],
    &["july", "juli", "juillet", "julio", "luglio", "julho", "lipiec", "lipca"],
    &["august", "aout", "agosto", "augustus", "augusti", "sierpien", "sierpnia"],
    &["september", "sept", "septembre", "septiembre", "settembre", "setembro", "wrzesien", "wrzesnia"],
    &["october", "oktober", "octobre", "octubre", "ottobre", "outubro", "pazdziernik", "pazdziernika"],
    &["november", "novembre", "noviembre", "novembro", "listopad", "listopada"],
    &[
        "december",
        "dezember",
        "decembre",
        "diciembre",
        "dicembre",
        "dezembro",
        "desember",
        "grudzien",
        "grudnia",
    ],
];

/// The month 1-12 of a name or its beginning, if no other month begins so in any of the languages.
pub fn of(name: &str) -> Option<i8> {
    let name = name.trim_end_matches('.');
    if name.len() < 3 || name.len() > 24 || name.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let folded = fold::fold(name);
    let mut found = None;
    for (at, names) in MONTHS.iter().enumerate() {
        if names.contains(&folded.as_str()) {
            return i8::try_from(at + 1).ok();
        }
        if folded.len() >= 3 && names.iter().any(|month| month.starts_with(&folded)) {
            if found.is_some() {
                return None;
            }
            found = i8::try_from(at + 1).ok();
        }
    }
    found
}

/// The name of a month as people read it.
pub fn name(month: i8) -> &'static str {
    let at = usize::try_from(month - 1).unwrap_or_default();
    ENGLISH.get(at).copied().unwrap_or_default()
}

const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_known_by_their_names_in_many_languages() {
        for (written, read) in [
            ("Sep", Some(9)),
            ("Sept.", Some(9)),
            ("März", Some(3)),
            ("mär", Some(3)),
            ("août", Some(8)),
            ("juil.", Some(7)),
            ("déc.", Some(12)),
            ("Ene", Some(1)),
            ("maggio", Some(5)),
            ("Października", Some(10)),
            ("Dez", Some(12)),
            ("mrt", Some(3)),
            ("mei", Some(5)),
            ("jui", None),
            ("ma", None),
            ("Summer", None),
            ("5", None),
        ] {
            assert_eq!(of(written), read, "{written}");
        }
        assert!(MONTHS.iter().flat_map(|m| m.iter()).all(|m| fold::fold(m) == *m));
        assert_eq!(name(12), "December");
    }
}
