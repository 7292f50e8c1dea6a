//! Passages: a text that came by, cut into the pieces that are read for their meaning.
//!
//! A passage is a sentence, or a few short ones together, so that each reason can quote it. A long text
//! is not read whole: its opening, its end and an even choice between them stand for it.

use std::ops::Range;

/// A passage shorter than this is joined with the next one: "No." means nothing by itself.
const SHORT: usize = 30;

/// A passage is cut before it grows longer than this, in bytes: the network reads about 200 words.
const LONG: usize = 320;

/// How many passages stand for a text. Reading one takes a few milliseconds, and an answer is awaited.
pub const MOST: usize = 48;

/// How many of them open the text: what it is about is mostly said first.
const OPENING: usize = 16;

/// Where the passages of a text lie, in its order; at most [`MOST`].
pub fn passages(text: &str) -> Vec<Range<usize>> {
    let all = all(text);
    if all.len() <= MOST {
        return all;
    }
    let (opening, rest) = all.split_at(OPENING);
    let wanted = MOST - OPENING;
    // Evenly over the rest, the last passage among them.
    let chosen = (1..=wanted).map(|n| rest[n * rest.len() / wanted - 1].clone());
    opening.iter().cloned().chain(chosen).collect()
}

/// Every passage of a text.
fn all(text: &str) -> Vec<Range<usize>> {
    let mut passages: Vec<Range<usize>> = Vec::new();
    for sentence in sentences(text) {
        let long_enough = |range: &Range<usize>| range.len() >= SHORT;
        match passages.last_mut() {
            Some(last) if !long_enough(last) && sentence.end - last.start <= LONG => last.end = sentence.end,
            _ => passages.push(sentence),
        }
    }
    // A short end belongs to what came before it.
    if let [.., before, last] = passages.as_mut_slice()
        && last.len() < SHORT
        && last.end - before.start <= LONG
    {
        before.end = last.end;
        passages.pop();
    }
    passages
}

/// Sentences without the white space around them; one that does not end is cut between words.
fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut chars = text.char_indices().peekable();
    let mut last_space = None;
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, c)| *c);
        let end = at + c.len_utf8();
        let ends = match c {
            '.' | '!' | '?' | '…' => {
                next.is_none_or(|n| n.is_whitespace() || matches!(n, '"' | '”' | '’' | ')'))
                    && !abbreviates(&text[start..at])
            }
            '"' | '”' | ')' => {
                text[start..at].ends_with(['.', '!', '?', '…']) && next.is_none_or(char::is_whitespace)
            }
            '。' | '！' | '？' => true,
            '\n' => {
                next.is_none_or(|n| n == '\n' || n == '\r' || matches!(n, '-' | '*' | '•'))
                    || end - start < 2 * SHORT
            }
            _ => false,
        };
        if ends {
            push(text, start..end, &mut found);
            (start, last_space) = (end, None);
        } else if c.is_whitespace() {
            last_space = Some(end);
        }
        if end - start > LONG {
            let cut = last_space.filter(|space| *space > start).unwrap_or(end);
            push(text, start..cut, &mut found);
            (start, last_space) = (cut, None);
        }
    }
    push(text, start..text.len(), &mut found);
    found
}

/// Whether a full stop after this ends a short form and no sentence: "Dr.", "e.g.", an initial.
fn abbreviates(before: &str) -> bool {
    let word = before.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default();
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    (letters == 1 && word.chars().count() == 1 && word.chars().all(char::is_uppercase))
        || word.contains('.') && letters <= 3
        || ["Dr", "Mr", "Mrs", "Ms", "Prof", "St", "No", "vs", "approx", "Inc", "Ltd", "Co"].contains(&word)
}

fn push(text: &str, range: Range<usize>, found: &mut Vec<Range<usize>>) {
    let piece = &text[range.clone()];
    let start = range.start + (piece.len() - piece.trim_start().len());
    let end = range.end - (piece.len() - piece.trim_end().len());
    if start < end && text[start..end].chars().any(char::is_alphanumeric) {
        found.push(start..end);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &[&str]) {
        let found: Vec<&str> = passages(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, expect);
    }

    #[test]
    fn a_text_is_cut_at_its_sentences_and_short_ones_are_joined() {
        check(
            "The cold store gets a new roof in spring. Yes. Dr. Marsh, e.g., wants its energy costs to shrink! \
             “Nine hundred square metres of it,” she said.",
            &[
                "The cold store gets a new roof in spring.",
                "Yes. Dr. Marsh, e.g., wants its energy costs to shrink!",
                "“Nine hundred square metres of it,” she said.",
            ],
        );
        check("", &[]);
        check(" \n … \n", &[]);
        check("Short", &["Short"]);
    }

    #[test]
    fn a_heading_and_the_items_of_a_list_stand_alone() {
        check(
            "Counting the Catch: call for talks\n\nAbstracts of three hundred words are welcome\n- travel is paid for everybody who talks\n- the hall is warm and close to the water",
            &[
                "Counting the Catch: call for talks",
                "Abstracts of three hundred words are welcome",
                "- travel is paid for everybody who talks",
                "- the hall is warm and close to the water",
            ],
        );
    }

    #[test]
    fn a_text_without_an_end_is_cut_between_words_and_a_long_one_is_chosen_from() {
        let endless = "kelp and rope ".repeat(100);
        assert!(
            passages(&endless)
                .iter()
                .all(|range| range.len() <= LONG && !endless[range.clone()].contains("  "))
        );
        assert!(passages(&"m".repeat(5_000)).len() <= MOST);
        let long: String = (0..500).map(|n| format!("This is the sentence with the number {n}. ")).collect();
        let found = passages(&long);
        assert_eq!(found.len(), MOST);
        assert!(long[found[0].clone()].ends_with(" 0.") && long[found[MOST - 1].clone()].ends_with(" 499."));
        assert!(found.windows(2).all(|pair| pair[0].end <= pair[1].start));
    }
}
