//! How somebody and I know each other: how we met, what we have in common, and what helped.
//!
//! What helped is a list of what was done, in words; there is no sum of it, on purpose.

use super::views::{PersonRef, When};
use super::words;
use app::{Actor, App, AppError, InCommon, Portrait};
use domain::both_know::Why;
use domain::common::{Common, CommonKind};
use domain::network::Known;
use domain::{Person, PersonId, What, how_met};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// How we met: a sentence, and who introduced us, where that is somebody I know.
pub struct HowMet {
    pub text: String,
    pub by: Option<PersonRef>,
}

/// Something in common, and what it rests on.
pub struct Shared {
    pub text: String,
    pub mine: String,
    pub theirs: String,
}

/// Something I did for somebody.
pub struct Helped {
    pub what: String,
    pub text: String,
    pub when: When,
}

/// So many encounters are shown; where there are more, the first of all is not among them.
const ALL_SHOWN: usize = 100;

/// How we met, in the words that were kept, and the first time we were in touch.
pub fn how_met(app: &App, actor: &Actor, portrait: &Portrait) -> Result<Vec<HowMet>, AppError> {
    let mut told = Vec::new();
    for value in &portrait.person.values {
        let What::Met { on, how } = &value.what else { continue };
        let by = match how_met::introducer(how) {
            Some(name) => app.called(actor, name)?,
            None => None,
        };
        let known = app.known(actor, by.as_slice())?;
        let by = by.and_then(|id| Some(PersonRef::known(id, known.get(&id)?)));
        told.push(HowMet { text: words::met(how, *on), by });
    }
    let first = portrait.encounters.last().filter(|_| portrait.encounters.len() < ALL_SHOWN);
    if let Some(first) = first {
        let place = if first.place.is_empty() { String::new() } else { format!(", {}", first.place) };
        let how = words::lower(words::in_touch(first.channel, first.direction));
        let on = words::on(first.on, actor.today);
        told.push(HowMet { text: format!("First in touch: {how} {on}{place}."), by: None });
    }
    Ok(told)
}

/// What we have in common.
pub fn shared(in_common: &InCommon) -> Vec<Shared> {
    let shared = |common: &Common| Shared {
        text: match common.kind {
            CommonKind::School => format!("You both went to school there: {}", common.what),
            CommonKind::Employer => format!("You both worked there: {}", common.what),
            CommonKind::Town => format!("The same town: {}", common.what),
            CommonKind::Passion => format!("You both love it: {}", common.what),
        },
        mine: common.mine.clone(),
        theirs: common.theirs.clone(),
    };
    in_common.things.iter().map(shared).collect()
}

/// Whom we both know, each with the reason.
pub fn both_known(
    app: &App,
    actor: &Actor,
    person: &Person,
    common: &InCommon,
) -> Result<Vec<PersonRef>, AppError> {
    let ids: Vec<PersonId> = common.people.iter().map(|known| known.person).collect();
    let known = app.known(actor, &ids)?;
    let short = person.short_name();
    let mut people = Vec::new();
    // Who introduced us stands under "How we met".
    for of in common.people.iter().filter(|of| of.why != Why::IntroducedUs) {
        let Some(them) = known.get(&of.person) else { continue };
        let why = match &of.why {
            Why::IntroducedUs => String::new(),
            Why::IIntroduced => format!("you introduced {short} and {}", them.short),
            Why::Named(fact) => match app.fact(actor, *fact)?.text {
                text if text.chars().count() <= 80 => format!("“{text}”"),
                _ => format!("is named in what you know of {short}"),
            },
            Why::Colleagues(at) => format!("also at {at}"),
        };
        people.push(PersonRef::new(of.person, &them.name, why));
    }
    Ok(people)
}

/// What I did for them, newest first.
pub fn helped(portrait: &Portrait, known: &BTreeMap<PersonId, Known>, today: Date) -> Vec<Helped> {
    let mine = portrait.turns.iter().filter(|turn| turn.by == domain::Doer::Me);
    let done = mine.map(|turn| {
        let other = [Some(turn.person), turn.with].into_iter().flatten().find(|id| *id != portrait.person.id);
        let name = other.and_then(|id| known.get(&id)).map(|person| person.name.as_str());
        Helped { what: words::turn(turn.kind, name), text: turn.text.clone(), when: When::on(turn.on, today) }
    });
    done.collect()
}
