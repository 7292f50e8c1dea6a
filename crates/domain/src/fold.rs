//! Folding: how texts are made alike for sorting, searching and comparing; never for showing.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Lower case, without accents, white space as single spaces: "  Zoë  MÜLLER" → "zoe muller".
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    if text.is_ascii() {
        // Most texts, and far less work: whole networks are folded when a program starts.
        text.chars().for_each(|c| push(&mut folded, c.to_ascii_lowercase()));
    } else {
        let plain = text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
        plain.for_each(|c| push(&mut folded, c));
    }
    folded.truncate(folded.trim_end().len());
    folded
}

fn push(folded: &mut String, c: char) {
    match c {
        'ß' => folded.push_str("ss"),
        'ø' => folded.push('o'),
        'ł' => folded.push('l'),
        'đ' | 'ð' => folded.push('d'),
        'æ' => folded.push_str("ae"),
        'œ' => folded.push_str("oe"),
        'þ' => folded.push_str("th"),
        'ı' => folded.push('i'),
        '’' | '‘' => folded.push('\''),
        c if c.is_whitespace() || c.is_control() => {
            if !folded.is_empty() && !folded.ends_with(' ') {
                folded.push(' ');
            }
        }
        c => folded.push(c),
    }
}

/// The words of a text, folded: runs of letters and digits, with apostrophes inside left out.
pub fn words(text: &str) -> Vec<String> {
    let folded = fold(text).replace('\'', "");
    folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_owned).collect()
}

/// An e-mail address as a key: trimmed, lower case, without "mailto:"; `None` if it is none.
pub fn email_key(address: &str) -> Option<String> {
    let lower = address.trim().trim_start_matches("mailto:").trim_matches(['<', '>']).to_lowercase();
    let (local, host) = lower.rsplit_once('@')?;
    (!local.is_empty() && !host.is_empty() && !lower.contains(char::is_whitespace)).then_some(lower)
}

/// A telephone number as a key: its digits, or the last nine of them, so that +49 611 123456 and
/// 0611 123456 agree; `None` below six digits.
pub fn phone_key(number: &str) -> Option<String> {
    let main = number.split([';', ',', 'x', 'p', 'w']).next().unwrap_or_default();
    let digits: String =
        main.chars().filter_map(|c| c.to_digit(10)).filter_map(|d| char::from_digit(d, 10)).collect();
    (digits.len() >= 6).then(|| digits[digits.len().saturating_sub(9)..].to_owned())
}

/// A profile address as a key: without scheme, "www.", query, trailing slash and case; `None` if empty.
pub fn link_key(url: &str) -> Option<String> {
    let lower = url.trim().to_lowercase();
    let bare = lower.split_once("://").map_or(lower.as_str(), |(_, rest)| rest);
    let bare = bare.strip_prefix("www.").unwrap_or(bare);
    let bare = bare.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    (bare.contains('.') && bare.len() > 3).then(|| bare.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_takes_accents_case_and_spaces_away() {
        assert_eq!(fold("  Zoë \t MÜLLER-Strauß "), "zoe muller-strauss");
        assert_eq!(fold("Łukasz Ødegård"), "lukasz odegard");
        assert_eq!(fold("Νίκος"), "νικος");
        assert_eq!(fold("\u{0}"), "");
    }

    #[test]
    fn plain_texts_are_folded_as_all_others_are() {
        for text in ["  Head of \t Finance ", "O'Brien-Smith\n(Ltd.)", "A", ""] {
            // An accent at the end takes the long way; apart from it the outcome must be the same.
            assert_eq!(fold(&format!("{text}é")), format!("{}e", fold(&format!("{text}|"))).replace('|', ""));
        }
    }

    #[test]
    fn words_are_letters_and_digits() {
        assert_eq!(words("Seán O’Brien-Smith (Ltd.)"), ["sean", "obrien", "smith", "ltd"]);
    }

    #[test]
    fn keys_agree_where_people_would_say_it_is_the_same() {
        assert_eq!(email_key(" MAILTO:x"), None);
        assert_eq!(email_key("Ada@Example.COM "), Some("ada@example.com".into()));
        assert_eq!(phone_key("+49 (0611) 123456"), phone_key("0611/123456"));
        assert_eq!(phone_key("12"), None);
        assert_eq!(link_key("https://www.LinkedIn.com/in/ada/"), link_key("linkedin.com/in/ada?trk=1"));
    }
}
