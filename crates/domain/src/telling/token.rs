//! Tokens: the line cut into words and separators, each with its place in bytes.
//!
//! Contractions are undone here ("she's", "I'll", and "shes" as dictation writes it), so that the phrases
//! elsewhere need each word once. Nothing is said here about what the words mean.

use super::lexicon::PROMISE_VERBS;
use crate::fold::fold;

/// What sort of token it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A word, a number, an address.
    Word,
    /// The end of a sentence: a full stop, a semicolon, a new line.
    Stop,
    /// A comma.
    Comma,
    /// A colon.
    Colon,
    /// A dash between words.
    Dash,
    /// An opening bracket.
    Open,
    /// A closing bracket.
    Close,
    /// Any other sign.
    Sign,
}

/// One token.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Token {
    /// Where it begins, in bytes.
    pub start: usize,
    /// Where it ends, in bytes.
    pub end: usize,
    /// The word folded, contractions undone; the sign itself for signs.
    pub word: String,
    /// What sort it is.
    pub kind: Kind,
    /// Whether it begins with a capital, or with a letter of a script that has none.
    pub cap: bool,
}

impl Token {
    /// Whether it is a word and one of these.
    pub fn is(&self, words: &[&str]) -> bool {
        self.kind == Kind::Word && words.contains(&self.word.as_str())
    }
}

/// Words that keep the full stop behind them.
const ABBREVIATED: [&str; 14] =
    ["esp", "incl", "dr", "prof", "mr", "mrs", "ms", "st", "rev", "jr", "sr", "vs", "approx", "hon"];

/// Signs within a picture, which mean nothing by themselves.
const JOINERS: [char; 3] = ['\u{200d}', '\u{fe0e}', '\u{fe0f}'];

/// What is asked for and answered at once.
const ASKED: [&str; 10] = [
    "client",
    "clients",
    "customer",
    "customers",
    "prospect",
    "prospects",
    "need",
    "needs",
    "hobby",
    "passion",
];

/// Dictation writes these without the apostrophe: the word, its first part in bytes, and the two words.
const DICTATED: [(&str, usize, &str, &str); 12] = [
    ("shes", 3, "she", "'s"),
    ("hes", 2, "he", "'s"),
    ("theyre", 4, "they", "are"),
    ("theyve", 4, "they", "have"),
    ("ive", 1, "i", "have"),
    ("im", 1, "i", "am"),
    ("weve", 2, "we", "have"),
    ("whos", 3, "who", "'s"),
    ("dont", 4, "don't", ""),
    ("doesnt", 6, "doesn't", ""),
    ("didnt", 5, "didn't", ""),
    ("isnt", 4, "isn't", ""),
];

/// The tokens of a line, in order.
pub(super) fn tokens(line: &str) -> Vec<Token> {
    let chars: Vec<(usize, char)> = line.char_indices().collect();
    let at = |i: usize| chars.get(i).map(|c| c.1);
    let place = |i: usize| chars.get(i).map_or(line.len(), |c| c.0);
    let mut out: Vec<Token> = Vec::new();
    let mut i = 0;
    while let Some(c) = at(i) {
        let from = i;
        let fresh = i == 0 || out.last().is_some_and(|t| t.kind == Kind::Stop);
        let spaced = at(i + 1).is_none_or(char::is_whitespace);
        let kind = match c {
            '\n' | '\r' | ';' | '!' | '…' | '。' | '；' => Kind::Stop,
            // "Her dream client? Hotels."
            '?' if out.last().is_some_and(|t| t.is(&ASKED)) => Kind::Colon,
            '.' | '?' => Kind::Stop,
            ',' | '،' | '、' | '，' => Kind::Comma,
            ':' | '：' | '=' => Kind::Colon,

            '-' | '–' | '—' | '*' | '•' | '·' if fresh => Kind::Sign,
            '–' | '—' | '•' | '·' | '|' => Kind::Dash,
            '-' | '*' if spaced => Kind::Dash,
            '(' | '[' | '{' => Kind::Open,
            ')' | ']' | '}' => Kind::Close,
            c if c.is_whitespace() || JOINERS.contains(&c) => {
                i += 1;
                continue;
            }
            c if word_char(c) => Kind::Word,
            _ => Kind::Sign,
        };
        if kind != Kind::Word {
            i += 1;
            out.push(Token { start: place(from), end: place(i), word: c.to_string(), kind, cap: false });
            continue;
        }
        i = word_end(&chars, i);
        let raw = &line[place(from)..place(i)];
        if raw.eq_ignore_ascii_case("w") && at(i) == Some('/') {
            i += 1;
            let word = "with".into();
            out.push(Token { start: place(from), end: place(i), word, kind: Kind::Word, cap: false });
            continue;
        }
        if raw == "w" {
            let word = "with".into();
            out.push(Token { start: place(from), end: place(i), word, kind: Kind::Word, cap: false });
            continue;
        }
        if at(i) == Some('.') && keeps_stop(raw) && at(i + 1).is_some() {
            i += 1;
        }
        push_word(&mut out, line, place(from), place(i));
    }
    out
}

fn word_char(c: char) -> bool {
    c.is_alphanumeric()
        || unicode_normalization::char::is_combining_mark(c)
        || matches!(c, '_' | '&' | '+' | '@' | '£' | '$' | '€' | '#' | '%')
}

/// Where the word ends that begins at `i`: joined by hyphens and apostrophes, and by stops and slashes
/// within numbers; an address goes on to the next space.
fn word_end(chars: &[(usize, char)], i: usize) -> usize {
    let at = |i: usize| chars.get(i).map(|c| c.1);
    let space = (i..chars.len()).find(|&k| chars[k].1.is_whitespace()).unwrap_or(chars.len());
    let chunk: String = chars[i..space].iter().map(|c| c.1).collect();
    let mail = chunk.split_once('@').is_some_and(|(a, b)| !a.is_empty() && b.contains('.'));
    if mail || chunk.contains("://") || chunk.starts_with("www.") {
        let signs = |c: char| matches!(c, ',' | '.' | ';' | ')' | ':' | '!' | '?');
        return i + chunk.trim_end_matches(signs).chars().count();
    }
    let mut k = i + 1;
    while let Some(c) = at(k) {
        let (before, after) = (at(k - 1).unwrap_or(' '), at(k + 1).unwrap_or(' '));
        let joins = match c {
            // "the founders' breakfast": the apostrophe of a plural.
            '\'' | '’' if matches!(before, 's' | 'S') && after.is_whitespace() => true,
            '-' | '\'' | '’' | '‘' => word_char(before) && word_char(after),
            '.' | '/' | ':' => before.is_ascii_digit() && after.is_ascii_digit(),
            c => word_char(c),
        };
        if !joins {
            break;
        }
        k += 1;
    }
    k
}

fn keeps_stop(raw: &str) -> bool {
    let initial = raw.chars().count() == 1 && raw.chars().all(char::is_uppercase) && raw != "I";
    initial || ABBREVIATED.contains(&raw.to_lowercase().as_str())
}

fn push_word(out: &mut Vec<Token>, line: &str, start: usize, end: usize) {
    let raw = &line[start..end];
    let cap = raw.chars().next().is_some_and(|c| c.is_alphabetic() && !c.is_lowercase());
    let word = fold(raw.trim_end_matches('.'));
    // "said id introduce": only before a verb of doing, else "ill" is ill and "id" a card.
    if PROMISE_VERBS.contains(&word.as_str())
        && let Some(t) = out.last_mut()
        && t.end - t.start == t.word.len()
        && t.is(&["ill", "id"])
    {
        let (first, end, second) = (t.start, t.end, if t.word == "ill" { "will" } else { "would" });
        *t = Token { start: first, end: first + 1, word: "i".into(), kind: Kind::Word, cap: true };
        out.push(Token { start: first + 1, end, word: second.into(), kind: Kind::Word, cap: false });
    }
    if let Some((_, cut, first, second)) = DICTATED.iter().find(|d| d.0 == word && word.len() == raw.len()) {
        out.push(Token { start, end: start + cut, word: (*first).into(), kind: Kind::Word, cap });
        if !second.is_empty() {
            let word = (*second).into();
            out.push(Token { start: start + cut, end, word, kind: Kind::Word, cap: false });
        }
        return;
    }
    let clitic = raw.rfind(['\'', '’', '‘']).filter(|&cut| cut > 0).and_then(|cut| {
        let second = match fold(&raw[cut..]).as_str() {
            "'s" => "'s",
            "'re" => "are",
            "'ll" => "will",
            "'ve" => "have",
            "'m" => "am",
            "'d" => "would",
            _ => return None,
        };
        Some((start + cut, second))
    });
    match clitic {
        Some((cut, second)) => {
            let first = fold(&line[start..cut]);
            out.push(Token { start, end: cut, word: first, kind: Kind::Word, cap });
            out.push(Token { start: cut, end, word: second.into(), kind: Kind::Word, cap: false });
        }
        None => out.push(Token { start, end, word, kind: Kind::Word, cap }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(line: &str) -> String {
        tokens(line).iter().map(|t| t.word.as_str()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn words_are_cut_where_a_reader_would_cut_them() {
        assert_eq!(
            cut("She's Dr. J. O’Brien-Smith, 20-50 people."),
            "she 's dr j o'brien-smith , 20-50 people ."
        );
        assert_eq!(
            cut("shes ill, i said id send 12.03.2026 & a@b.example"),
            "she 's ill , i said i would send 12.03.2026 & a@b.example"
        );
        assert_eq!(cut("don't – call at 10:30\n- next"), "don't – call at 10:30 \n - next");
    }
}
