//! Reading a place: house number, street, what else stands there, town, code, region.

use super::names::{is_in, words};
use domain::person::Place;

/// A place taken apart, in plain letters; unknown parts are empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Spot {
    pub number: String,
    pub street: String,
    /// Further lines: a house's name, a flat, a part of the town.
    pub more: String,
    pub town: String,
    pub code: String,
    pub region: String,
}

const STREETS: &str = " street st road rd avenue ave av lane ln drive dr place pl court ct crescent cres cr close cl \
    circuit cct terrace tce way square sq boulevard blvd bvd highway hwy parade pde grove gr parkway strasse str \
    gasse weg platz allee rue calle via viale piazza corso rua avenida avda ulica ul ulitsa prospekt straat laan \
    gatan vagen vej gade loop mews row rise hill ";

/// Takes a place apart.
pub(super) fn read(place: &Place) -> Spot {
    let mut lines = place.street.split(['\n', '\r']).filter(|line| !line.trim().is_empty());
    let mut first = lines.next().unwrap_or_default().to_owned();
    if !first.chars().any(char::is_alphabetic) && !first.is_empty() {
        // A line of its own for the house number.
        first = format!("{first} {}", lines.next().unwrap_or_default());
    }
    let mut rest = lines.collect::<Vec<_>>().join(" ");
    if rest.is_empty()
        && let Some((street, more)) = first.clone().split_once(',')
        && street.chars().any(char::is_alphabetic)
        && more.chars().any(char::is_alphabetic)
    {
        (first, rest) = (street.to_owned(), more.to_owned());
    }
    let (mut number, mut street, mut all) = (String::new(), String::new(), String::new());
    for (word, _) in words(&first) {
        if word.starts_with(|c: char| c.is_ascii_digit()) && number.is_empty() {
            number = word;
        } else {
            all.push_str(&word);
            if !is_in(STREETS, &word) {
                street.push_str(word.strip_suffix("strasse").or(word.strip_suffix("str")).unwrap_or(&word));
            }
        }
    }
    Spot {
        number,
        street: if street.is_empty() { all } else { street },
        more: joined(&rest),
        town: joined(&place.town),
        code: joined(&place.code),
        region: joined(&place.region),
    }
}

fn joined(text: &str) -> String {
    words(text).into_iter().map(|(word, _)| word).collect()
}
