//! What came by, before anybody has said what it is: a guess that its reader corrects with one touch.
//!
//! A few plain signs, and no more: how long it is, what it opens with, whether somebody wants something.

use crate::FindKind;

/// What a text seems to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guess {
    /// An opportunity for somebody.
    Lead,
    /// Something to pass on.
    Find(FindKind),
}

/// Longer than this, in words, nobody writes an opportunity down.
const LONG: usize = 150;

/// From so many words on, what stands below a heading is something to read.
const PARAGRAPHS: usize = 30;

/// Signs of something to read.
const TO_READ: [&str; 5] = ["how to ", "long read", "a guide to", "new book", "newsletter"];

/// Beginnings of calls.
const CALLS: [&str; 9] = [
    "call for",
    "request for proposals",
    "open call",
    "grant",
    "cfp",
    "applications are open",
    "apply now",
    "invites applications",
    "submissions",
];

/// Signs that somebody wants something.
const WANTED: [&str; 18] = [
    "looking for",
    "look for",
    "looks for",
    "needs",
    "need a",
    "need an",
    "wants",
    "seeks",
    "seeking",
    "hiring",
    "wanted",
    "tender",
    "quote",
    "recommend",
    "anybody know",
    "anyone know",
    "in search of",
    "to replace",
];

/// How a text came.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Way {
    /// Somebody wrote or pasted it.
    #[default]
    Told,
    /// As a mail.
    Mailed,
    /// As a page that anybody may read.
    Published,
}

/// Whether somebody wants something in it.
pub fn seeks(text: &str) -> bool {
    let folded = crate::fold::fold(text);
    WANTED.iter().any(|sign| folded.contains(sign))
}

/// What a text seems to be.
pub fn guess(text: &str, way: Way) -> Guess {
    let folded = crate::fold::fold(text);
    let opening: String = folded.chars().take(240).collect();
    if CALLS.iter().any(|sign| opening.contains(sign)) {
        return Guess::Find(FindKind::Call);
    }
    // A heading above paragraphs is how things to read begin; nobody tells of an opportunity so.
    let (title, rest) = titled(text);
    if way != Way::Mailed
        && !title.is_empty()
        && text.contains("\n\n")
        && rest.split_whitespace().count() >= PARAGRAPHS
    {
        return Guess::Find(if folded.contains("isbn") { FindKind::Book } else { FindKind::Article });
    }
    let short = folded.split(' ').count() <= LONG;
    if TO_READ.iter().any(|sign| opening.contains(sign)) {
        return Guess::Find(FindKind::Article);
    }
    if short && WANTED.iter().any(|sign| folded.contains(sign)) {
        return Guess::Lead;
    }
    if folded.contains("isbn") || opening.starts_with("book:") || opening.contains(" a novel") {
        return Guess::Find(FindKind::Book);
    }
    if short && way != Way::Published && link(text).is_none() {
        Guess::Lead
    } else {
        Guess::Find(FindKind::Article)
    }
}

/// The first address of the web in a text.
pub fn link(text: &str) -> Option<&str> {
    let start = ["https://", "http://"].iter().filter_map(|scheme| text.find(scheme)).min()?;
    let rest = &text[start..];
    let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"')).unwrap_or(rest.len());
    Some(rest[..end].trim_end_matches(['.', ',', ')', ']', ';', ':', '!', '?']))
}

/// The first line as a title and the rest as the text, if the first line is one; else all of it as the text.
pub fn titled(text: &str) -> (&str, &str) {
    let text = text.trim();
    match text.split_once('\n') {
        Some((first, rest))
            if first.trim().chars().count() <= 140 && !rest.trim().is_empty() && link(first).is_none() =>
        {
            (first.trim(), rest.trim())
        }
        _ => ("", text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_signs_tell_what_a_text_seems_to_be() {
        for (text, expect) in [
            ("The cold store wants a new roof in spring", Guess::Lead),
            ("A friend of mine is looking for a translator, https://a.example/job", Guess::Lead),
            ("Call for talks: Counting the Catch", Guess::Find(FindKind::Call)),
            ("https://news.example/verges", Guess::Find(FindKind::Article)),
            ("A Hitch in Time. ISBN 978-0-00-000000-0", Guess::Find(FindKind::Book)),
            (&"Seagrass grows again along the coast. ".repeat(40), Guess::Find(FindKind::Article)),
        ] {
            assert_eq!(guess(text, Way::Told), expect, "{text}");
        }
    }

    #[test]
    fn a_short_page_is_an_article_unless_somebody_wants_something() {
        assert_eq!(guess("An exhibition of charts", Way::Published), Guess::Find(FindKind::Article));
        assert_eq!(guess("Tender: the steeple needs a climber", Way::Published), Guess::Lead);
    }

    #[test]
    fn a_mail_with_a_subject_is_no_article_and_a_long_read_no_opportunity() {
        let mail = "café needs a bookkeeper\n\nHello, a friend of mine runs a café by the station and is looking for a \
                    bookkeeper who knows small kitchens; would you know somebody? Please let them apply by 14 December.";
        assert_eq!(guess(mail, Way::Mailed), Guess::Lead);
        let read = "How to take a small charity's books digital: a long read for those who need a bookkeeper";
        assert_eq!(guess(read, Way::Told), Guess::Find(FindKind::Article));
        assert!(seeks("the county hall looks for a bookkeeper") && !seeks("a café gives its chairs away"));
    }

    #[test]
    fn a_link_and_a_title_are_taken_as_they_stand() {
        assert_eq!(link("see (https://a.example/x?y=1)."), Some("https://a.example/x?y=1"));
        assert_eq!(link("http is no address"), None);
        assert_eq!(
            titled("The humming ward\n\nIn four clinics …"),
            ("The humming ward", "In four clinics …")
        );
        assert_eq!(titled("one line"), ("", "one line"));
    }
}
