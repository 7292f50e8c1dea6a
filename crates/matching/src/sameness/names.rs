//! Reading a name: what is a title, what is given and what is the family's, in any order and script.

use deunicode::deunicode;
use domain::{Name, fold};

/// A word in plain small Latin letters, and as it was written.
pub(super) type Written = (String, String);

/// A name taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Naming {
    /// Given names, the first one first; short ones may be initials.
    pub given: Vec<Written>,
    /// The names that the family shares; two for many.
    pub family: Vec<Written>,
    /// What friends call them.
    pub called: Vec<Written>,
    /// 1 senior, 2 junior or second, 3 third …; 0 unknown.
    pub generation: u8,
}

const TITLES: &str = " dr prof professor mr mrs ms miss mx herr frau hr fr sir dame lady lord rev reverend hon \
    ing dipl mag eng arq lic dra sra srta señor senor don dona doña monsieur madame mme mlle m² dott dottssa avv \
    sig signor signora pan pani capt captain col lt sgt maj gen sheikh haji shri smt pandit rabbi imam ustad ir drs \
    doctor doktor univ priv doz habil h c med jur rer nat phil pol techn theol oec publ vet dent dhr mevr ";
const AFTER: &str = " phd md mba msc bsc llm llb jd esq esquire cpa cfa pmp rn dds dvm frcs obe mbe cbe kbe qc kc ma ba bs \
    ms mph mpa meng beng bcom mcom bed med dba edd psyd cissp csm shrm acca aca fca cima pe pmhnp lcsw ccna prince2 itil ";
const PARTICLES: &str = " van von der den de di da del della dos das do la le les lo du des zu zur zum ter ten te af av \
    bin ibn bint abu al el ul ur y e i und and et st saint san santa ";
/// Family names of two characters; all others have one.
const LONG_HAN: [&str; 12] =
    ["司马", "司馬", "欧阳", "歐陽", "上官", "诸葛", "諸葛", "东方", "皇甫", "尉迟", "慕容", "남궁"];

/// Takes a name apart.
pub(super) fn read(name: &Name) -> Naming {
    let mut naming = Naming { called: words(&name.nickname), ..Naming::default() };
    let full = quoted_nickname(&name.full, &mut naming);
    let parts = format!("{} {} {}", name.given, name.middle, name.family);
    // The parts count when they are the source's own: a whole that was cut in two by us is read anew.
    let cut_by_us = *name == Name { nickname: name.nickname.clone(), ..Name::from_full(&name.full) };
    if name.family.trim().is_empty() || name.given.trim().is_empty() || cut_by_us || parts.contains(',') {
        let (given, family) = halves(&full);
        naming.generation = naming.generation.max(generation(&full));
        naming.family = stripped(&family, false);
        naming.given = stripped(&given, true);
        if naming.given.is_empty() && !cut_by_us && !name.family.trim().is_empty() {
            std::mem::swap(&mut naming.given, &mut naming.family);
        }
        if cut_by_us && naming.family.is_empty() && naming.given.len() > 1 {
            naming.family = naming.given.pop().into_iter().collect();
        }
        if !cut_by_us && name.given.trim().is_empty() && naming.family.is_empty() {
            naming.family = std::mem::take(&mut naming.given);
        }
    } else {
        naming.given = stripped(&format!("{} {}", name.given, name.middle), true);
        naming.family = stripped(&name.family, false);
        naming.generation = generation(&name.family)
            .max(name.suffix.split(' ').map(generation_word).max().unwrap_or_default());
    }
    naming.generation =
        naming.generation.max(name.suffix.split(' ').map(generation_word).max().unwrap_or_default());
    naming
}

/// "Robert “Bob” Marsh" or "Robert (Bob) Marsh": the nickname goes where it belongs.
fn quoted_nickname(full: &str, naming: &mut Naming) -> String {
    for (open, close) in [('"', '"'), ('(', ')'), ('“', '”'), ('„', '“'), ('«', '»')] {
        if let Some((before, rest)) = full.split_once(open)
            && let Some((inside, after)) = rest.split_once(close)
            && !before.trim().is_empty()
        {
            naming.called.extend(words(inside).into_iter().filter(|w| !is_in(AFTER, &w.0)));
            return format!("{before} {after}");
        }
    }
    full.to_owned()
}

/// Given and family part of a whole name.
fn halves(full: &str) -> (String, String) {
    if let Some((before, after)) = full.split_once(',') {
        let after_words: Vec<&str> = after.split([' ', ',']).filter(|w| !w.trim().is_empty()).collect();
        let only_letters = |w: &&str| is_suffix(w) || generation_word(w) > 0;
        if !after_words.is_empty() && !after_words.iter().all(only_letters) {
            return (after.replace(',', " "), before.to_owned());
        }
        return halves(before);
    }
    let kept: Vec<&str> = {
        let mut all: Vec<&str> = full.split_whitespace().collect();
        while all.len() > 1 && all.last().is_some_and(|w| is_suffix(w) || generation_word(w) > 0) {
            all.pop();
        }
        while all.len() > 1 && all.first().is_some_and(|w| is_in(TITLES, &plain(w))) {
            all.remove(0);
        }
        all
    };
    if let [only] = kept.as_slice()
        && let Some((family, given)) = east_asian(only)
    {
        return (given, family);
    }
    match kept.split_last() {
        Some((family, given)) if !given.is_empty() => (given.join(" "), (*family).to_owned()),
        _ => (kept.join(" "), String::new()),
    }
}

/// "王小明" → 王, 小明; `None` for what is not a name in Chinese characters or Hangul without a space.
fn east_asian(word: &str) -> Option<(String, String)> {
    let chars: Vec<char> = word.chars().collect();
    let han = |c: &char| matches!(u32::from(*c), 0x3400..=0x9fff | 0xac00..=0xd7a3);
    if !(2..=4).contains(&chars.len()) || !chars.iter().all(han) {
        return None;
    }
    let long = LONG_HAN.iter().any(|family| word.starts_with(family) && chars.len() > 2);
    let (family, given) = chars.split_at(if long { 2 } else { 1 });
    Some((family.iter().collect(), given.iter().collect()))
}

/// The words of a part without titles, particles and letters after a name, unless nothing would be left.
fn stripped(part: &str, titles: bool) -> Vec<Written> {
    let all = words(part);
    let kept: Vec<Written> = all
        .iter()
        .filter(|(word, shown)| {
            let title = titles && is_in(TITLES, word) && word.len() > 1;
            let after = is_suffix(shown) && all.len() > 1 || generation_word(shown) > 0;
            !(title || after || is_in(PARTICLES, word))
        })
        .cloned()
        .collect();
    if kept.is_empty() { all } else { kept }
}

/// Words in plain letters, with what they were; apostrophes inside are left out.
pub(super) fn words(text: &str) -> Vec<Written> {
    let apostrophe = |c: char| matches!(c, '\'' | '’' | '‘' | '`' | '´' | 'ʼ');
    let text = if text.contains(apostrophe) { text.replace(apostrophe, "") } else { text.to_owned() };
    let separate = |c: char| !(c.is_alphanumeric() || is_mark(c));
    text.split(separate)
        .filter(|word| !word.is_empty())
        .map(|word| (plain(word), word.to_owned()))
        .filter(|(word, _)| !word.is_empty())
        .collect()
}

/// Combining accents and vowel signs, which belong to the letter before them.
fn is_mark(c: char) -> bool {
    matches!(u32::from(c), 0x300..=0x36f | 0x591..=0x5c7 | 0x610..=0x61a | 0x64b..=0x65f | 0x670 | 0x900..=0x903
        | 0x93a..=0x94f | 0x981..=0x983 | 0x9bc..=0x9cd | 0xb82 | 0xbbe..=0xbcd | 0xe31..=0xe3a | 0xe47..=0xe4e | 0x200c..=0x200d)
}

/// A word in plain small Latin letters and digits: "Müller", "Mueller" and "MULLER" → "muller".
pub(super) fn plain(word: &str) -> String {
    let latin = if word.is_ascii() { word.to_ascii_lowercase() } else { deunicode(word).to_lowercase() };
    let mut text: String = latin.chars().filter(char::is_ascii_alphanumeric).collect();
    if text.is_empty() {
        // A script that nobody has put into Latin letters yet is compared as it stands.
        return fold::fold(word);
    }
    // "ue" is how many write "ü", and "aa" how some write "å".
    let umlaut = |pair: &[u8]| matches!(pair, b"ae" | b"oe" | b"ue" | b"aa");
    if text.as_bytes().windows(2).any(umlaut) {
        for (from, to) in [("ae", "a"), ("oe", "o"), ("ue", "u"), ("aa", "a")] {
            text = text.replace(from, to);
        }
    }
    text
}

/// Whether a word stands in a list, whose words have a space on either side.
pub(super) fn is_in(list: &str, word: &str) -> bool {
    let spaced = |at: usize| {
        let bytes = list.as_bytes();
        bytes.get(at.wrapping_sub(1)) == Some(&b' ') && bytes.get(at + word.len()) == Some(&b' ')
    };
    !word.is_empty() && list.match_indices(word).any(|(at, _)| spaced(at))
}

/// Letters after a name: "PhD", "MBA"; short ones only in capitals, for Ma and Do are families.
fn is_suffix(word: &str) -> bool {
    if word.len() > 12 {
        return false;
    }
    let letters = plain(&word.replace('.', ""));
    let capitals = word.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    is_in(AFTER, &letters)
        && (letters.len() > 2 && letters != "bed" && letters != "med" || capitals || word.contains('.'))
}

/// "Jr." → 2, "III" → 3, "Sr." → 1; it must not be the first word of a name.
fn generation_word(word: &str) -> u8 {
    let word = word.trim_end_matches(['.', ',']);
    if !(2..=6).contains(&word.len()) {
        return 0;
    }
    let upper = word.chars().all(char::is_uppercase);
    match word.to_lowercase().as_str() {
        "sr" | "senior" | "sen" | "père" | "pere" => 1,
        "jr" | "junior" | "jun" | "jnr" | "fils" | "hijo" | "filho" | "neto" => 2,
        "ii" if upper => 2,
        "iii" if upper => 3,
        "iv" if upper => 4,
        _ => 0,
    }
}

/// The generation that a whole name tells.
fn generation(text: &str) -> u8 {
    text.split([' ', ',']).skip(1).map(generation_word).max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(full: &str) -> String {
        let naming = read(&Name::from_full(full));
        let join = |words: &[Written]| words.iter().map(|w| w.0.as_str()).collect::<Vec<_>>().join(" ");
        format!("{}|{}|{}", join(&naming.given), join(&naming.family), naming.generation)
    }

    #[test]
    fn titles_order_and_script_do_not_change_a_name() {
        for (full, expected) in [
            ("Dr. Ada Marsh, PhD", "ada|marsh|0"),
            ("Marsh, Ada", "ada|marsh|0"),
            ("Ada Marsh MBA", "ada|marsh|0"),
            ("Robert Marsh Jr.", "robert|marsh|2"),
            ("Robert Marsh, Sr.", "robert|marsh|1"),
            ("Jürgen Müller", "jurgen|muller|0"),
            ("Juergen Mueller", "jurgen|muller|0"),
            ("Øystein Å", "oystein|a|0"),
            ("王小明", "xiaoming|wang|0"),
            ("Jack Ma", "jack|ma|0"),
            ("Ludwig van Beethoven", "ludwig|beethoven|0"),
            ("Seán O’Brien", "sean|obrien|0"),
            ("Иван Петров", "ivan|petrov|0"),
            ("Cher", "cher||0"),
        ] {
            assert_eq!(parts(full), expected, "{full}");
        }
        assert_eq!(read(&Name::from_full("Robert “Bob” Marsh")).called[0].0, "bob");
    }
}
