//! Words in common: what likeness of meaning adds up to where two texts also name the same thing.
//!
//! Names, acronyms and rare words ("Somali", "VAT", "winch") are where a network that reads meaning is
//! weakest and plain letters are strongest. Matched alone, words mislead more than they help, so they
//! only add a little to a likeness that is there already.

use domain::fold;

/// What one word in common adds to a likeness; further words add half of the one before.
const A_WORD: f32 = 0.06;

/// What words in common can add at most, however many there are.
pub const MOST_IN_COMMON: f32 = 2.0 * A_WORD;

/// Shorter words must be written in capitals to count: "VAT", "law".
const SHORT: usize = 4;

/// Words that stand everywhere, and those by which every lead and every fact is told.
const EVERYWHERE: &str = " about after again also always another anybody around away back because been before being \
    best better between both business came come comes could does done down each every everybody everything find \
    first from full gets give given gives going good great group hand have having help helps here high into just keep \
    keeps kind know known large last late less like little local long look looking looks lots made make makes making \
    many more most much must need needed needs never next offer offers often once only open other others over own \
    part past people person place plan possible put quite rather real really right said same says seek seeking seeks \
    several should small some somebody someone something soon still such sure take taken takes tell than that their \
    them then there these they thing things think this those through time times together told town under until used \
    very want wanted wants week weeks well went were what when where which while whole whose will with within without \
    word work worked working works world would year years young your ";

/// How much two texts gain by the words they have in common: 0, or from 0.06 up to twice that.
pub fn in_common(a: &[String], b: &[String]) -> f32 {
    let shared = a.iter().filter(|word| b.binary_search(word).is_ok()).count();
    (0..shared.min(8)).map(|n| A_WORD * 0.5_f32.powi(i32::try_from(n).unwrap_or(0))).sum()
}

/// The words of a text that say what it is about, cut to their stems, sorted, each once.
pub fn telling_words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for written in text.split(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’')) {
        let folded = fold::words(written).concat();
        let letters = written.chars().filter(|c| c.is_alphabetic()).count();
        let capitals = letters >= 2 && written.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
        let long = folded.chars().count() >= SHORT && !EVERYWHERE.contains(&format!(" {folded} "));
        if long || capitals {
            words.push(stem(&folded));
        }
    }
    words.sort_unstable();
    words.dedup();
    words
}

/// A word without its commonest endings: "bookkeepers" and "bookkeeping" meet, "news" and "new" do not.
fn stem(word: &str) -> String {
    let mut stem = word;
    for (ending, least) in
        [("ing", 5), ("ers", 5), ("ies", 4), ("er", 5), ("es", 4), ("ed", 4), ("s", 4), ("y", 4)]
    {
        if let Some(rest) = stem.strip_suffix(ending)
            && rest.chars().count() >= least
            && !rest.ends_with('s')
        {
            stem = rest;
            break;
        }
    }
    stem.trim_end_matches(['e', 'i']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn common(a: &str, b: &str) -> f32 {
        in_common(&telling_words(a), &telling_words(b))
    }

    #[test]
    fn only_words_that_say_something_count_and_their_endings_do_not() {
        assert!(common("a bookkeeper for our charity", "bookkeeping for charities") > 0.08);
        assert!(common("puts leaflets into Somali", "translates Tigrinya and Somali") > 0.05);
        assert!(common("we are looking for help with VAT", "knows VAT") > 0.05);
        assert_eq!(
            common("somebody who will help them look for work", "will help people look for work"),
            0.0
        );
        assert_eq!(common("", "bookkeeper"), 0.0);
    }

    #[test]
    fn many_words_in_common_never_outweigh_the_meaning() {
        let long = "harbour winch rope anchor sail keel rudder mast";
        assert!(common(long, long) < 2.0 * A_WORD);
    }
}
