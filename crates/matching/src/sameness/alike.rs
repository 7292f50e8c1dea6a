//! How alike two words are, once written in plain Latin letters. Words only: what a difference means
//! is said elsewhere.

use strsim::jaro_winkler;

/// How alike two words are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Likeness {
    /// Letter for letter.
    Equal,
    /// A slip of the finger, or spelled by ear.
    Near,
    /// Something is left of it.
    Loose,
    /// Two words.
    Apart,
}

/// How alike two words are; `by_ear` says that their consonants sound the same.
pub(super) fn likeness(a: &str, b: &str, by_ear: bool) -> Likeness {
    if a == b {
        return Likeness::Equal;
    }
    let (shorter, longer) = (a.len().min(b.len()), a.len().max(b.len()));
    if shorter < 2 {
        return Likeness::Apart;
    }
    let slips = slips(a.as_bytes(), b.as_bytes());
    let near = match longer {
        0..=3 => false,
        4..=8 => slips <= 1,
        _ => slips <= 2,
    };
    if near || by_ear && longer > 3 && slips <= 3 && jaro_winkler(a, b) >= 0.8 {
        return Likeness::Near;
    }
    let cut_off = shorter >= 4 && (a.starts_with(b) || b.starts_with(a));
    if cut_off || (slips == 1 && longer == 3) || (slips == 2 && longer >= 5) || by_ear {
        return Likeness::Loose;
    }
    if slips <= 4 && jaro_winkler(a, b) >= 0.87 { Likeness::Loose } else { Likeness::Apart }
}

/// Letters put in, left out, changed or swapped with their neighbour (optimal string alignment); 5
/// stands for five or more. Words of over 48 letters are cut there.
pub(super) fn slips(a: &[u8], b: &[u8]) -> usize {
    const MOST: usize = 5;
    let (a, b) = (&a[..a.len().min(48)], &b[..b.len().min(48)]);
    if a.len().abs_diff(b.len()) >= MOST {
        return MOST;
    }
    let mut rows = [[0u8; 49]; 3];
    for (j, cell) in rows[0].iter_mut().enumerate() {
        *cell = j as u8;
    }
    for i in 1..=a.len() {
        let (now, last, before) = (i % 3, (i + 2) % 3, (i + 1) % 3);
        rows[now][0] = i as u8;
        let mut least = rows[now][0];
        for j in 1..=b.len() {
            let changed = rows[last][j - 1] + u8::from(a[i - 1] != b[j - 1]);
            let mut cost = changed.min(rows[last][j] + 1).min(rows[now][j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                cost = cost.min(rows[before][j - 2] + 1);
            }
            rows[now][j] = cost;
            least = least.min(cost);
        }
        if usize::from(least) >= MOST {
            return MOST;
        }
    }
    usize::from(rows[a.len() % 3][b.len()]).min(MOST)
}

/// How a word sounds to an ear of any country: its consonants, like ones written alike, without
/// doubles; the vowels count only at the beginning, and there as one.
pub(super) fn sound(word: &str) -> String {
    let mut text = word.to_owned();
    for (from, to) in [
        ("tsch", "x"),
        ("sch", "x"),
        ("tch", "x"),
        ("shch", "x"),
        ("ch", "x"),
        ("sh", "x"),
        ("cz", "x"),
        ("sz", "x"),
        ("zh", "x"),
        ("dj", "j"),
        ("dzh", "j"),
        ("ph", "f"),
        ("ck", "k"),
        ("ks", "q"),
        ("kh", "h"),
        ("gh", "g"),
        ("th", "t"),
        ("dh", "d"),
        ("ts", "s"),
        ("tz", "s"),
        ("gn", "n"),
        ("pf", "f"),
    ] {
        if text.contains(from) {
            text = text.replace(from, to);
        }
    }
    let mut sound = String::with_capacity(8);
    for (at, c) in text.chars().enumerate() {
        let heard = match c {
            'a' | 'e' | 'i' | 'o' | 'u' | 'y' if at == 0 => 'a',
            'j' if at == 0 => 'j',
            'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'j' => continue,
            'h' if at > 0 => continue,
            'c' | 'k' => 'k',
            'w' | 'v' => 'v',
            'z' | 's' => 's',
            'x' => 'x',
            c => c,
        };
        if !sound.ends_with(heard) {
            sound.push(heard);
        }
    }
    sound
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_the_finger_are_counted() {
        let count = |a: &str, b: &str| slips(a.as_bytes(), b.as_bytes());
        assert_eq!([count("marsh", "marsch"), count("marsh", "masrh"), count("ada", "ada")], [1, 1, 0]);
        assert_eq!([count("robert", "bob"), count("a", "abcdefghij"), count("", "abc")], [4, 5, 3]);
    }

    #[test]
    fn words_that_sound_alike_have_one_sound() {
        for (a, b) in
            [("mohammed", "muhammad"), ("muller", "mueller"), ("dmitri", "dmitriy"), ("stefan", "stephan")]
        {
            assert_eq!(sound(a), sound(b), "{a} {b}");
        }
        assert_ne!(sound("marsh"), sound("mark"));
    }

    #[test]
    fn likeness_has_grades() {
        assert_eq!(likeness("marsh", "marsch", true), Likeness::Near);
        assert_eq!(likeness("ann", "ana", false), Likeness::Loose);
        assert_eq!(likeness("peter", "susan", false), Likeness::Apart);
    }
}
