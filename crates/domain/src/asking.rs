//! Asking: the words by which I remember that I asked somebody to introduce me.
//!
//! It is an encounter like any other, told in a fixed sentence, so that it stands on their page, in the history
//! and in an export, and can be taken back. Only my own asking is remembered, never what came of it.

/// How it begins.
pub const BEGINS: &str = "Asked to be introduced to ";

/// What I said when I asked somebody to introduce me.
pub fn words(to: &str) -> String {
    format!("{BEGINS}{to}")
}

/// To whom I asked to be introduced, if that is what was said; also as one would tell it.
pub fn asked_for(said: &str) -> Option<&str> {
    let start = said.trim();
    let ways = [
        "asked to be introduced to ",
        "asked to introduce me to ",
        "asked for an introduction to ",
        "asked for an intro to ",
    ];
    ways.iter().find_map(|way| {
        let begins = start.get(..way.len()).is_some_and(|head| head.eq_ignore_ascii_case(way));
        let whom = begins
            .then(|| start[way.len()..].lines().next().unwrap_or_default().trim_end_matches('.').trim());
        whom.filter(|whom| !whom.is_empty())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_asked_can_be_read_again() {
        assert_eq!(asked_for(&words("Ada Marsh")), Some("Ada Marsh"));
        assert_eq!(asked_for("asked to introduce me to Hana.\nShe will."), Some("Hana"));
        for other in ["Asked to be introduced to ", "asked how the dog is", "Ångström", ""] {
            assert_eq!(asked_for(other), None, "{other}");
        }
    }
}
