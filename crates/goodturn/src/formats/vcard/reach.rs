//! Ways to reach a person: addresses, numbers, links, messengers and places, out of their wrappings.

use super::{
    kinds::{self, Kind},
    property::Property,
};
use domain::{What, person::Place};

/// A way to reach them; none if the value is empty.
pub fn of(property: &Property<'_>, kind: Kind, text: &str, label: String) -> Option<What> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let what = match kind {
        Kind::Email => {
            // `"Ada" <ada@example.com>` and `mailto:ada@example.com` hold an address.
            let inner =
                text.rsplit_once('<').and_then(|(_, rest)| rest.split_once('>')).map(|(a, _)| a.trim());
            let address = inner.filter(|a| a.contains('@')).unwrap_or(text);
            let address = without_schemes(address, "mailto:");
            What::Email { label, address: address.to_owned() }
        }
        Kind::Phone => {
            let number = without_schemes(text, "tel:");
            match kinds::split_scheme(number) {
                ("SIP", handle) => What::Messenger { label: "SIP".to_owned(), handle: handle.to_owned() },
                _ => What::Phone { label, number: number.replace(";ext=", " ext. ").trim().to_owned() },
            }
        }
        Kind::Url => What::Link { label, url: text.to_owned() },
        Kind::Messenger(messenger) => {
            What::Messenger { label: messenger.to_owned(), handle: kinds::split_scheme(text).1.to_owned() }
        }
        _ => {
            let service = property.param("SERVICE-TYPE").chain(property.param("X-SERVICE-TYPE")).next();
            let label = service.map_or(label, str::to_owned);
            if kind == Kind::Social && (text.contains("://") || text.starts_with("www.")) {
                What::Link { label, url: text.to_owned() }
            } else {
                let (messenger, handle) = kinds::split_scheme(text);
                let by_scheme = service.is_none() && kind == Kind::Impp && !messenger.is_empty();
                let grouped = !property.group().is_empty() && !label.is_empty();
                let label = if by_scheme && !grouped { messenger.to_owned() } else { label };
                What::Messenger { label, handle: handle.to_owned() }
            }
        }
    };
    let (What::Email { address: said, .. }
    | What::Phone { number: said, .. }
    | What::Link { url: said, .. }
    | What::Messenger { handle: said, .. }) = &what
    else {
        return None;
    };
    (!said.is_empty()).then_some(what)
}

/// A place from the parts of ADR; none if all are empty.
pub fn place(label: String, parts: Vec<String>) -> Option<Place> {
    let mut parts = parts.into_iter();
    let mut next = || parts.next().unwrap_or_default();
    let (post_box, extended, street) = (next(), next(), next());
    let street =
        [street, extended, post_box].into_iter().filter(|s| !s.is_empty()).collect::<Vec<_>>().join("\n");
    let place =
        Place { label: String::new(), street, town: next(), region: next(), code: next(), country: next() };
    (place != Place::default()).then_some(Place { label, ..place })
}

/// A text without the schemes before it, which some programs write again each time.
fn without_schemes<'a>(text: &'a str, scheme: &str) -> &'a str {
    let mut bare = text.trim();
    while bare.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)) {
        bare = bare[scheme.len()..].trim();
    }
    bare
}

/// A text without a scheme such as `mailto:` before it.
pub fn without_scheme<'a>(text: &'a str, scheme: &str) -> &'a str {
    match text.get(..scheme.len()) {
        Some(start) if start.eq_ignore_ascii_case(scheme) => &text[scheme.len()..],
        _ => text,
    }
}
