//! Likeness of names as they are typed and heard: small slips of the fingers, and dictation.
//!
//! It compares single folded words. Whether two people are the same is asked elsewhere; here a likeness
//! only makes somebody a candidate.

/// Whether two folded words differ by one slip (two from nine letters on): a letter missing, added, wrong, or
/// two letters swapped. The first letter must be right; words under four letters must agree.
pub(super) fn slip(a: &str, b: &str) -> bool {
    if a.chars().next() != b.chars().next() {
        return false;
    }
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let short = a.len().min(b.len());
    let allowed = if short >= 9 { 2 } else { 1 };
    short >= 4 && a.len().abs_diff(b.len()) <= allowed && damerau(&a, &b) <= allowed
}

/// The number of letters to add, take away, change or swap with a neighbour to get from one to the other.
fn damerau(a: &[char], b: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let change = usize::from(a[i - 1] != b[j - 1]);
            row[j] = (last[j] + 1).min(row[j - 1] + 1).min(last[j - 1] + change);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(before[j - 2] + 1);
            }
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

/// How a word would be spelt by ear: "Stephen" and "Steven", "Jon" and "John" agree; vowels count.
pub(super) fn spelling(word: &str) -> String {
    let mut key = word.to_owned();
    for (from, to) in [("ph", "f"), ("ck", "k"), ("sch", "sh"), ("th", "t"), ("gh", "g"), ("wh", "w")] {
        if key.contains(from) {
            key = key.replace(from, to);
        }
    }
    let mut out = String::with_capacity(key.len());
    let chars: Vec<char> = key.chars().collect();
    for (i, &c) in chars.iter().enumerate() {
        let next = chars.get(i + 1).copied().unwrap_or(' ');
        let heard = match c {
            'c' if matches!(next, 'e' | 'i' | 'y') => 's',
            'c' if next == 'h' => 'c',
            'c' | 'q' => 'k',
            'y' | 'j' if i > 0 => 'i',
            'z' => 's',
            'v' if i > 0 => 'f',
            'd' if i > 0 && i + 1 == chars.len() => 't',
            'h' if i > 0 => continue,
            c => c,
        };
        if !out.ends_with(heard) {
            out.push(heard);
        }
    }
    out
}

/// The consonants of a word as they sound, with the first sound kept: "Siobhan" and "Shivaun" agree.
pub(super) fn sound(word: &str) -> String {
    let mut key = word.to_owned();
    for (from, to) in [
        ("bh", "v"),
        ("mh", "v"),
        ("ph", "f"),
        ("sch", "s"),
        ("sh", "s"),
        ("kn", "n"),
        ("wr", "r"),
        ("gh", ""),
        ("th", "t"),
        ("ck", "k"),
        ("dg", "j"),
        ("x", "ks"),
    ] {
        if key.contains(from) {
            key = key.replace(from, to);
        }
    }
    let mut out = String::with_capacity(key.len());
    let chars: Vec<char> = key.chars().collect();
    for (i, &c) in chars.iter().enumerate() {
        let next = chars.get(i + 1).copied().unwrap_or(' ');
        let heard = match c {
            'a' | 'e' | 'i' | 'o' | 'u' | 'y' => {
                if i == 0 {
                    'a'
                } else {
                    continue;
                }
            }
            'h' if i == 0 => 'h',
            'h' => continue,
            'c' if matches!(next, 'e' | 'i' | 'y') => 's',
            'c' | 'q' | 'k' => 'k',
            'z' => 's',
            'v' | 'f' | 'w' => 'f',
            'd' => 't',
            'j' if i > 0 => continue,
            c => c,
        };
        if !out.ends_with(heard) {
            out.push(heard);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_near_and_other_names_are_not() {
        for (a, b) in
            [("priya", "prya"), ("lindqvist", "lindvqist"), ("katherine", "kathrine"), ("mehmet", "mehmt")]
        {
            assert!(slip(a, b), "{a} {b}");
        }
        for (a, b) in [("jan", "jon"), ("maria", "daria"), ("tom", "tim"), ("stephen", "siobhan")] {
            assert!(!slip(a, b), "{a} {b}");
        }
    }

    #[test]
    fn dictation_is_heard() {
        for (a, b) in [("stephen", "steven"), ("jon", "john"), ("kathryn", "katrin")] {
            assert_eq!(spelling(a), spelling(b));
        }
        for (a, b) in
            [("siobhan", "shivaun"), ("byrne", "burn"), ("catherine", "kathryn"), ("lindqvist", "lindkwist")]
        {
            assert_eq!(sound(a), sound(b));
        }
        assert_ne!(sound("marsh"), sound("marks"));
    }
}
