//! Labels of tables, in the words that vCards have for them: "* Work" is "work", "Home Fax" is "home fax".
//!
//! The labels of vCards themselves are read in `vcard::labels`.

use domain::fold;

/// Labels whose plain word is another, or whose own letters do not matter.
const WORDS: [(&str, &str); 27] = [
    ("home", "home"),
    ("work", "work"),
    ("mobile", "mobile"),
    ("cell", "mobile"),
    ("main", "main"),
    ("other", "other"),
    ("pager", "pager"),
    ("car", "car"),
    ("fax", "fax"),
    ("school", "school"),
    ("iphone", "iphone"),
    ("home fax", "home fax"),
    ("homefax", "home fax"),
    ("work fax", "work fax"),
    ("workfax", "work fax"),
    ("other fax", "other fax"),
    ("otherfax", "other fax"),
    ("work mobile", "work mobile"),
    ("workmobile", "work mobile"),
    ("home page", "homepage"),
    ("homepage", "homepage"),
    ("profile", "profile"),
    ("blog", "blog"),
    ("anniversary", "anniversary"),
    ("birthday", "birthday"),
    ("custom", ""),
    ("unknown", ""),
];

/// A label as people see it; a person's own word stays.
pub fn of(text: &str) -> String {
    let text = text.trim();
    let folded = fold::fold(text);
    match WORDS.iter().find(|(word, _)| *word == folded) {
        Some((_, label)) => (*label).to_owned(),
        None => text.to_owned(),
    }
}

/// A label without the mark of the primary one, and whether it had it: "* Work", "*".
pub fn marked(text: &str) -> (&str, bool) {
    match text.trim().strip_prefix('*') {
        Some(rest) if rest.is_empty() || rest.starts_with(' ') => (rest.trim(), true),
        _ => (text.trim(), false),
    }
}

/// Messengers by the words that tables have for them, and the name that people know.
const MESSENGERS: [(&str, &str); 35] = [
    ("skype", "Skype"),
    ("aim", "AIM"),
    ("icq", "ICQ"),
    ("jabber", "Jabber"),
    ("xmpp", "Jabber"),
    ("msn", "MSN"),
    ("yahoo", "Yahoo"),
    ("google talk", "Google Talk"),
    ("google_talk", "Google Talk"),
    ("googletalk", "Google Talk"),
    ("google hangouts", "Google Talk"),
    ("hangouts", "Google Talk"),
    ("qq", "QQ"),
    ("gadu-gadu", "Gadu-Gadu"),
    ("sametime", "Sametime"),
    ("groupwise", "GroupWise"),
    ("twitter", "Twitter"),
    ("x (twitter)", "Twitter"),
    ("telegram", "Telegram"),
    ("whatsapp", "WhatsApp"),
    ("signal", "Signal"),
    ("wechat", "WeChat"),
    ("weixin", "WeChat"),
    ("line", "LINE"),
    ("matrix", "Matrix"),
    ("irc", "IRC"),
    ("sip", "SIP"),
    ("im", "IM"),
    ("discord", "Discord"),
    ("slack", "Slack"),
    ("threema", "Threema"),
    ("viber", "Viber"),
    ("mastodon", "Mastodon"),
    ("instagram", "Instagram"),
    ("bluesky", "Bluesky"),
];

/// The messenger of that name, if it is one.
pub fn messenger(text: &str) -> Option<&'static str> {
    let folded = fold::fold(text);
    MESSENGERS.iter().find(|(word, _)| *word == folded).map(|(_, name)| *name)
}

/// A messenger's label in a column that may be about anything else: people's own words are marked.
pub fn for_messenger(label: &str) -> String {
    match messenger(label) {
        Some(name) if name == label => label.to_owned(),
        _ => format!("{MESSENGER} {label}"),
    }
}

/// The messenger that such a label means.
pub fn of_messenger(label: &str) -> Option<String> {
    let own = label.trim().strip_prefix(MESSENGER).map(|own| own.trim().to_owned());
    own.or_else(|| messenger(label).map(str::to_owned))
}

const MESSENGER: &str = "Messenger:";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_come_in_the_words_of_cards() {
        for (written, read) in [
            ("Home", "home"),
            ("Work Fax", "work fax"),
            ("Home Page", "homepage"),
            ("Sommerhaus", "Sommerhaus"),
            ("", ""),
        ] {
            assert_eq!(of(written), read);
        }
        assert_eq!(marked("* Work"), ("Work", true));
        assert_eq!(marked("*"), ("", true));
        assert_eq!(marked("*star"), ("*star", false));
        for label in ["Skype", "Signal", "pigeon", "skype"] {
            assert_eq!(of_messenger(&for_messenger(label)).as_deref(), Some(label));
        }
        assert_eq!(of_messenger("Loyalty card"), None);
    }
}
