//! Which property means what.

/// What a property is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// FN.
    FullName,
    /// N.
    NameParts,
    /// NICKNAME.
    Nickname,
    /// ORG.
    Organisation,
    /// TITLE.
    Title,
    /// ROLE.
    Occupation,
    /// EMAIL.
    Email,
    /// TEL.
    Phone,
    /// URL.
    Url,
    /// SOCIALPROFILE and Apple's X-SOCIALPROFILE.
    Social,
    /// IMPP.
    Impp,
    /// A messenger with a property of its own, and its name.
    Messenger(&'static str),
    /// ADR.
    Address,
    /// LABEL.
    AddressLabel,
    /// A day with a fixed label.
    Day(&'static str),
    /// X-ABDATE: a day whose label stands beside it.
    LabelledDay,
    /// CATEGORIES.
    Groups,
    /// NOTE.
    Note,
    /// PHOTO.
    Photo,
    /// X-ABLabel: the label of its group.
    Label,
    /// KIND and Apple's own of it.
    Sort,
    /// MEMBER and Apple's own of it.
    Member,
    /// UID.
    Uid,
    /// VERSION.
    Version,
    /// Goodturn's own: how we met.
    Met,
    /// Goodturn's own: something that another format brought and nobody understood.
    KeptElsewhere,
    /// Anything else.
    Unknown,
}

const KINDS: [(&str, Kind); 55] = [
    ("FN", Kind::FullName),
    ("N", Kind::NameParts),
    ("TEL", Kind::Phone),
    ("EMAIL", Kind::Email),
    ("VERSION", Kind::Version),
    ("ORG", Kind::Organisation),
    ("TITLE", Kind::Title),
    ("ADR", Kind::Address),
    ("NOTE", Kind::Note),
    ("URL", Kind::Url),
    ("BDAY", Kind::Day("birthday")),
    ("NICKNAME", Kind::Nickname),
    ("CATEGORIES", Kind::Groups),
    ("UID", Kind::Uid),
    ("PHOTO", Kind::Photo),
    ("X-ABLABEL", Kind::Label),
    ("ROLE", Kind::Occupation),
    ("LABEL", Kind::AddressLabel),
    ("ANNIVERSARY", Kind::Day("anniversary")),
    ("X-ANNIVERSARY", Kind::Day("anniversary")),
    ("X-EVOLUTION-ANNIVERSARY", Kind::Day("anniversary")),
    ("X-KADDRESSBOOK-X-ANNIVERSARY", Kind::Day("anniversary")),
    ("X-WAB-WEDDING_ANNIVERSARY", Kind::Day("anniversary")),
    ("X-MS-ANNIVERSARY", Kind::Day("anniversary")),
    ("X-ABDATE", Kind::LabelledDay),
    ("SOCIALPROFILE", Kind::Social),
    ("X-SOCIALPROFILE", Kind::Social),
    ("IMPP", Kind::Impp),
    ("X-SKYPE", Kind::Messenger("Skype")),
    ("X-SKYPE-USERNAME", Kind::Messenger("Skype")),
    ("X-AIM", Kind::Messenger("AIM")),
    ("X-ICQ", Kind::Messenger("ICQ")),
    ("X-JABBER", Kind::Messenger("Jabber")),
    ("X-MSN", Kind::Messenger("MSN")),
    ("X-YAHOO", Kind::Messenger("Yahoo")),
    ("X-GTALK", Kind::Messenger("Google Talk")),
    ("X-GOOGLE-TALK", Kind::Messenger("Google Talk")),
    ("X-GOOGLE TALK", Kind::Messenger("Google Talk")),
    ("X-QQ", Kind::Messenger("QQ")),
    ("X-GADUGADU", Kind::Messenger("Gadu-Gadu")),
    ("X-SAMETIME", Kind::Messenger("Sametime")),
    ("X-GROUPWISE", Kind::Messenger("GroupWise")),
    ("X-TWITTER", Kind::Messenger("Twitter")),
    ("X-TELEGRAM", Kind::Messenger("Telegram")),
    ("X-WHATSAPP", Kind::Messenger("WhatsApp")),
    ("X-SIGNAL", Kind::Messenger("Signal")),
    ("X-WECHAT", Kind::Messenger("WeChat")),
    ("X-MATRIX", Kind::Messenger("Matrix")),
    ("X-MS-IMADDRESS", Kind::Messenger("IM")),
    ("KIND", Kind::Sort),
    ("X-ADDRESSBOOKSERVER-KIND", Kind::Sort),
    ("MEMBER", Kind::Member),
    ("X-ADDRESSBOOKSERVER-MEMBER", Kind::Member),
    (MET, Kind::Met),
    (KEPT, Kind::KeptElsewhere),
];

/// Goodturn's own property for how we met: date and words.
pub const MET: &str = "X-GOODTURN-MET";
/// Goodturn's own property for what another format brought: format and line.
pub const KEPT: &str = "X-GOODTURN-KEPT";
/// Goodturn's own parameter of an FN that vCard demands though no name is known.
pub const STAND_IN: &str = "X-GOODTURN-STAND-IN";

/// Goodturn's own parameter of an FN that has no parts.
pub const WHOLE: &str = "X-GOODTURN-WHOLE";

/// The kind of a property by its name in any case.
pub fn of(name: &str) -> Kind {
    KINDS.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map_or(Kind::Unknown, |(_, kind)| *kind)
}

/// The schemes of messenger addresses, with the messenger each stands for.
pub const SCHEMES: [(&str, &str); 18] = [
    ("skype", "Skype"),
    ("aim", "AIM"),
    ("icq", "ICQ"),
    ("xmpp", "Jabber"),
    ("msnim", "MSN"),
    ("ymsgr", "Yahoo"),
    ("x-apple", ""),
    ("sip", "SIP"),
    ("sips", "SIP"),
    ("irc", "IRC"),
    ("gg", "Gadu-Gadu"),
    ("qq", "QQ"),
    ("matrix", "Matrix"),
    ("telegram", "Telegram"),
    ("whatsapp", "WhatsApp"),
    ("twitter", "Twitter"),
    ("facebook", "Facebook"),
    ("im", "IM"),
];

/// The messenger and the name there, from an address such as `skype:ada`; "" where it is not said.
pub fn split_scheme(address: &str) -> (&'static str, &str) {
    let address = address.trim();
    if let Some((scheme, rest)) = address.split_once(':')
        && let Some((_, messenger)) = SCHEMES.iter().find(|(s, _)| s.eq_ignore_ascii_case(scheme))
    {
        return (messenger, rest.trim());
    }
    ("", address)
}
