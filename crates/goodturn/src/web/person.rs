//! One person: how to help first, then what is known, promised and shared, and where it came from.

use super::acquaintance::{self, Helped, HowMet, Shared};
use super::cards::{self, Card};
use super::portrait::{self, EncounterView, FactGroup, PromiseView, Provenance, Way};
use super::sources::Sources;
use super::views::{PersonRef, Shell, TellBox, hue, initials};
use super::visit::{Visit, id};
use app::{Actor, App, AppError, Portrait};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use domain::{Person, PersonId, Role, What};

/// What one can always ask; the first is the key question of the practice.
const PROMPTS: [&str; 3] = [
    "How would I know that someone I talk to is a good prospect for you?",
    "What are you looking for at the moment?",
    "What could you talk about all evening?",
];

struct PersonHead {
    id: String,
    name: String,
    initials: String,
    hue: u8,
    photo: Option<String>,
    line: String,
    place: String,
    in_ten: bool,
    archived: bool,
}

struct Words {
    them: String,
    hold: String,
}

#[derive(Template)]
#[template(path = "person.html")]
struct PersonPage {
    shell: Shell,
    who: PersonHead,
    ways: Vec<Way>,
    cards: Vec<Card>,
    no_ideas: bool,
    tell: TellBox,
    about: Vec<FactGroup>,
    prompts: &'static [&'static str],
    promises: Vec<PromiseView>,
    encounters: Vec<EncounterView>,
    how_met: Vec<HowMet>,
    shared: Vec<Shared>,
    both_known: Vec<PersonRef>,
    helped: Vec<Helped>,
    details: Vec<(String, String)>,
    note: String,
    notes: Vec<(String, String)>,
    sources: Vec<Provenance>,
    words: Words,
    merged: Vec<String>,
}

/// `GET /people/ID`
pub async fn person(visit: Visit, Path(who): Path<String>) -> Response {
    visit.show("people", move |app, actor, shell| page(app, actor, shell, id(&who)?)).await
}

fn page(app: &App, actor: &Actor, shell: Shell, id: PersonId) -> Result<PersonPage, AppError> {
    let portrait = app.portrait(actor, id)?;
    let help = app.how_can_i_help(actor, id)?;
    let sources = Sources::of(app, actor, all_sources(&portrait))?;
    let person = &portrait.person;
    let short = person.short_name().to_owned();
    let today = actor.today;
    let others: Vec<PersonId> =
        portrait.turns.iter().flat_map(|t| [Some(t.person), t.with]).flatten().collect();
    let known = app.known(actor, &others)?;
    let in_common = app.in_common(actor, &portrait)?;
    Ok(PersonPage {
        shell,
        who: head(person),
        ways: portrait::ways(person),
        cards: cards::of(app, actor, &help)?,
        no_ideas: app.wants_no_ideas_for(actor, id)?,
        tell: TellBox::about(&short, PersonRef::new(id, person.display_name(), String::new()), ""),
        about: portrait::facts(&portrait.facts, &sources, today),
        prompts: &PROMPTS,
        promises: portrait::promises(&portrait.promises, today),
        encounters: portrait::touches(&portrait, &sources, today),
        how_met: acquaintance::how_met(app, actor, &portrait)?,
        shared: acquaintance::shared(&in_common),
        both_known: acquaintance::both_known(app, actor, person, &in_common)?,
        helped: acquaintance::helped(&portrait, &known, today),
        details: portrait::details(person),
        note: portrait::my_note(person),
        notes: portrait::other_notes(person, &sources),
        sources: portrait::provenance(person, &sources),
        merged: app.merges_of(actor, id)?.into_iter().map(|merged| merged.name).collect(),
        words: Words { hold: format!("What do you hold on {short}?"), them: short },
    })
}

/// What brought everything that a page shows of somebody.
pub fn all_sources(portrait: &Portrait) -> impl Iterator<Item = domain::Source> {
    let values = portrait.person.values.iter().map(|value| value.from);
    let facts = portrait.facts.iter().map(|fact| fact.from);
    let encounters = portrait.encounters.iter().map(|encounter| encounter.from);
    values.chain(facts).chain(encounters)
}

fn head(person: &Person) -> PersonHead {
    let name = person.display_name();
    let photo = person.values.iter().rev().find_map(|value| match &value.what {
        What::Photo { media_type, hash } if super::photos::shown_as(media_type).is_some() => {
            Some(format!("/photos/{hash}"))
        }
        _ => None,
    });
    PersonHead {
        id: person.id.to_string(),
        name: name.to_owned(),
        initials: initials(name),
        hue: hue(person.id),
        photo,
        line: person.role().map(Role::line).unwrap_or_default(),
        place: person.place_line(),
        in_ten: person.in_ten,
        archived: person.archived,
    }
}
