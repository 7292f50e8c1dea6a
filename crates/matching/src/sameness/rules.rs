//! What people would never forgive, ruled out whatever the weights say; and what they take for granted.

use super::level::{Compared, Level, Thing};

/// What the rules allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ruling {
    /// May be brought together without asking, if the weights agree.
    Surely,
    /// Surely, whatever the weights say.
    Granted,
    /// At most to be asked.
    Ask,
    /// Not even to be asked.
    Apart,
}

/// The ruling on two that were compared; `common` says that their whole name is borne by several.
pub(super) fn rule(found: &Compared, common: bool) -> Ruling {
    use Level::{Different, Equal, Initial, Loose, Near, Unknown, Variant};
    let level = |thing: Thing| found.level[thing as usize];
    let (given, family) = (level(Thing::Given), level(Thing::Family));
    let nameless = given == Unknown && family == Unknown;
    let given_fits = matches!(given, Equal | Variant | Near);
    let family_fits = matches!(family, Equal | Variant | Near);
    let same_name = matches!(given, Equal | Variant) && family == Equal;
    let strangers_names = given == Different && matches!(family, Different | Loose | Unknown);
    let same_link = level(Thing::Link) == Equal;
    let same_mail = level(Thing::Email) == Equal && !found.shared_mail;
    let same_phone = level(Thing::Phone) == Equal;
    let address =
        matches!(level(Thing::Street), Equal | Near) && matches!(level(Thing::Number), Equal | Unknown);

    if found.other_kind {
        return if same_mail || same_link { Ruling::Ask } else { Ruling::Apart };
    }
    if found.organisations && level(Thing::Employer) == Equal {
        // Branches bear one name, too; an office's own number or place tells.
        let same = same_phone || same_mail || same_link || found.shared_mail;
        let other = [Thing::Phone, Thing::Town, Thing::Code].iter().any(|thing| level(*thing) == Different);
        return if same || !other { Ruling::Granted } else { Ruling::Ask };
    }
    if found.other_generation {
        return if same_mail || same_link { Ruling::Ask } else { Ruling::Apart };
    }
    if level(Thing::Link) == Different {
        return if same_name || same_mail { Ruling::Ask } else { Ruling::Apart };
    }
    let near = |thing: Thing| matches!(level(thing), Equal | Near);
    let lives_there = [Thing::Street, Thing::More, Thing::Code, Thing::Number].into_iter().any(near);
    let reached = same_mail || same_link || same_phone || level(Thing::Email) == Near;
    let half_a_name = given == Different || matches!(family, Different | Loose);
    if half_a_name && !lives_there && !reached && level(Thing::Birthday) != Equal {
        // Colleagues, and neighbours in one town: nobody wants to be asked about them.
        return Ruling::Apart;
    }
    let against = [Thing::Email, Thing::Phone, Thing::Employer, Thing::Town, Thing::Birthday];
    let against = against.into_iter().filter(|thing| level(*thing) == Different).count();
    if (!same_name || common) && against >= 2 && !lives_there && !reached {
        // Names that are nearly the same, or that many bear, and all else another.
        return Ruling::Apart;
    }
    let other_day = matches!(level(Thing::Birthday), Different | Loose);
    if given == Different && !same_mail && !same_link && family_fits && (same_phone || address) {
        // Those who live together.
        return Ruling::Ask;
    }
    if strangers_names || given == Different || other_day || level(Thing::Middle) == Different {
        return Ruling::Ask;
    }
    let own_mark = same_mail || same_link;
    if found.perhaps_other_generation && !own_mark {
        return Ruling::Ask;
    }
    if nameless {
        return if own_mark { Ruling::Granted } else { Ruling::Ask };
    }
    let family_open = family_fits || matches!(family, Unknown | Initial);
    if same_link && (given_fits || matches!(given, Initial | Unknown)) && family_open {
        return Ruling::Granted;
    }
    if same_mail && (given_fits || given == Initial && family == Equal) {
        return Ruling::Granted;
    }
    let employer = level(Thing::Employer) == Equal;
    if employer && found.other_mail_there {
        return Ruling::Ask;
    }
    let day = level(Thing::Birthday) == Equal;
    let own_phone = same_phone && !found.shared_phone;
    let same_person = matches!(given, Equal | Variant) && matches!(family, Equal | Variant);
    if same_person && own_phone || same_name && (day || employer && !common) {
        return Ruling::Granted;
    }
    // A name alone proves nothing: something else has to agree, too.
    let slip_of_mail = level(Thing::Email) == Near;
    // Two of one name who share their house's number, each with one of their own, may be father and son.
    let home = address && !(same_phone && found.shared_phone);
    let backed = own_phone || day || slip_of_mail || home || own_mark;
    if backed && given_fits && family_fits && (given != Near || own_mark || day) {
        return Ruling::Surely;
    }
    Ruling::Ask
}
