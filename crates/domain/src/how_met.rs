//! How we met, in words: the one phrase by which an introducer is written and found again.
//!
//! A person's "how we met" is a text, so that whatever a file or a user says there survives. Who introduced
//! us stands in it as a name; whose name it is, is looked up by those who need to know.

/// How to write who introduced us.
pub fn introduced_by(name: &str) -> String {
    format!("introduced by {}", name.trim())
}

/// Whose name stands in such a text as the one who introduced us.
pub fn introducer(how: &str) -> Option<&str> {
    const PHRASE: &str = "introduced by ";
    let at = how.char_indices().map(|(at, _)| at).find(|at| {
        how.get(*at..*at + PHRASE.len()).is_some_and(|there| there.eq_ignore_ascii_case(PHRASE))
    })?;
    let name = &how[at + PHRASE.len()..];
    let ends = [",", ";", "(", "\n", " at ", " on ", " in ", " over ", ". ", " – "];
    // "Dr. Ada King": a full stop behind a few letters ends no sentence.
    let title = |to: usize| name[..to].rsplit(' ').next().is_some_and(|word| word.chars().count() < 4);
    let end = ends
        .iter()
        .filter_map(|end| name.match_indices(end).map(|(to, _)| to).find(|to| *end != ". " || !title(*to)));
    let name = name[..end.min().unwrap_or(name.len())].trim().trim_end_matches('.');
    (!name.is_empty()).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_introducer_is_found_again_in_what_was_written() {
        assert_eq!(introducer(&introduced_by(" Tom Baker ")), Some("Tom Baker"));
        for (how, name) in [
            ("Introduced by Tom Baker at the bread fair.", Some("Tom Baker")),
            ("At the fair, introduced by Dr. Ada King. We talked for hours.", Some("Dr. Ada King")),
            ("introduced by José García (a cousin)", Some("José García")),
            ("at the fair", None),
            ("introduced by ", None),
            ("ÄÖ introduced by Ş", Some("Ş")),
        ] {
            assert_eq!(introducer(how), name, "{how}");
        }
    }
}
