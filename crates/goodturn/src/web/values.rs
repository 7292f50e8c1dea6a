//! Changing what an address book holds on somebody: put otherwise, taken away, added.

use super::form::{Fields, Posted};
use super::hold::value_words;
use super::sources::Sources;
use super::views::{PersonRef, Shell};
use super::visit::{Visit, after, id};
use app::{AppError, Portrait};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use domain::person::{Name, Place, Role};
use domain::{PersonId, What};
use sha2::{Digest, Sha256};

struct ValueRow {
    n: usize,
    print: String,
    label: String,
    text: String,
    editable: bool,
    source: String,
}

#[derive(Template)]
#[template(path = "values.html")]
struct ValuesPage {
    shell: Shell,
    who: PersonRef,
    rows: Vec<ValueRow>,
    kinds: &'static [(&'static str, &'static str)],
}

/// What can be added by hand: a word for the form, and its name.
const KINDS: [(&str, &str); 9] = [
    ("name", "Name"),
    ("role", "What they do"),
    ("email", "Mail address"),
    ("phone", "Telephone"),
    ("link", "Web address"),
    ("place", "Town"),
    ("birthday", "Birthday"),
    ("met", "How you met"),
    ("group", "Group"),
];

/// `GET /people/ID/values`
pub async fn page(visit: Visit, Path(who): Path<String>) -> Response {
    visit
        .show("people", move |app, actor, shell| {
            let portrait = app.portrait(actor, id(&who)?)?;
            let sources = Sources::of(app, actor, super::person::all_sources(&portrait))?;
            let person = &portrait.person;
            Ok(ValuesPage {
                shell,
                who: PersonRef::new(person.id, person.display_name(), String::new()),
                rows: rows(&portrait, &sources),
                kinds: &KINDS,
            })
        })
        .await
}

fn rows(portrait: &Portrait, sources: &Sources) -> Vec<ValueRow> {
    let shown = |what: &What| !matches!(what, What::Not(_));
    let all = portrait.person.values.iter().enumerate().filter(|(_, value)| shown(&value.what));
    all.map(|(n, value)| {
        let (label, text) = value_words(&value.what);
        ValueRow {
            n,
            print: print(&value.what),
            label,
            editable: otherwise(&value.what, &text).is_ok_and(|new| new.is_some()),
            text,
            source: sources.noted(value.from),
        }
    })
    .collect()
}

/// A short print by which a form names a value: if the page is old, the print no longer fits.
fn print(what: &What) -> String {
    let digest = Sha256::digest(format!("{what:?}").as_bytes());
    digest.iter().take(8).map(|b| format!("{b:02x}")).collect()
}

/// `POST /people/ID/values` with do = correct, remove or add
pub async fn change(Path(who): Path<String>, posted: Posted) -> Response {
    let Posted { visit, fields } = posted;
    visit
        .act(move |_, app, actor| {
            let person: PersonId = id(&who)?;
            let change = match fields.text("do") {
                "remove" => {
                    app.remove_value(actor, person, &named(app.portrait(actor, person)?, &fields)?)?
                }
                "correct" => {
                    let old = named(app.portrait(actor, person)?, &fields)?;
                    let new = otherwise(&old, fields.text("text"))?.ok_or_else(empty)?;
                    app.correct_value(actor, person, &old, new)?
                }
                _ => app.add_value(actor, person, added(fields.text("kind"), fields.text("text"))?)?,
            };
            Ok(after(&format!("/people/{person}/values"), change))
        })
        .await
}

fn named(portrait: Portrait, fields: &Fields) -> Result<What, AppError> {
    let n: usize = fields.text("n").parse().unwrap_or(usize::MAX);
    let value = portrait.person.values.into_iter().nth(n).filter(|v| print(&v.what) == fields.text("print"));
    value.map(|value| value.what).ok_or_else(|| {
        AppError::conflict("this was changed meanwhile, so nothing was done").hint("look at it again")
    })
}

fn empty() -> AppError {
    AppError::invalid("there are no words in it").hint("to have it gone, take it away")
}

/// A value put into other words; `None` where words alone do not make one.
fn otherwise(old: &What, text: &str) -> Result<Option<What>, AppError> {
    let text = text.trim().to_owned();
    if text.is_empty() {
        return Err(empty());
    }
    Ok(Some(match old {
        What::Name(old) => What::Name(Name { nickname: old.nickname.clone(), ..Name::from_full(&text) }),
        What::Role(old) => What::Role(Role { department: old.department.clone(), ..role(&text) }),
        What::Email { label, .. } => What::Email { label: label.clone(), address: address(text)? },
        What::Phone { label, .. } => What::Phone { label: label.clone(), number: text },
        What::Link { label, .. } => What::Link { label: label.clone(), url: text },
        What::Messenger { label, .. } => What::Messenger { label: label.clone(), handle: text },
        What::Group(_) => What::Group(text),
        What::Note(_) => What::Note(text),
        What::Place(_) | What::Day { .. } | What::Met { .. } | What::Photo { .. } | What::Kept { .. } => {
            return Ok(None);
        }
        What::Not(_) => return Ok(None),
    }))
}

fn added(kind: &str, text: &str) -> Result<What, AppError> {
    let text = text.trim().to_owned();
    if text.is_empty() {
        return Err(AppError::invalid("there are no words in it").hint("write what is to be added"));
    }
    let label = String::new;
    Ok(match kind {
        "name" => What::Name(Name::from_full(&text)),
        "role" => What::Role(role(&text)),
        "email" => What::Email { label: label(), address: address(text)? },
        "phone" => What::Phone { label: label(), number: text },
        "link" => What::Link { label: label(), url: text },
        "place" => {
            let (town, country) = text.rsplit_once(',').unwrap_or((&text, ""));
            What::Place(Place {
                town: town.trim().to_owned(),
                country: country.trim().to_owned(),
                ..Place::default()
            })
        }
        "birthday" => What::Day {
            label: "birthday".to_owned(),
            date: text.parse().map_err(|e: domain::dates::NotADate| AppError::invalid(e.to_string()))?,
        },
        "met" => What::Met { on: None, how: text },
        "group" => What::Group(text),
        _ => return Err(AppError::invalid("it is not clear what is to be added")),
    })
}

/// "Head of Finance at Harbour Trust" as title and organisation.
fn role(text: &str) -> Role {
    let (title, organisation) = text.rsplit_once(" at ").unwrap_or((text, ""));
    Role { title: title.trim().to_owned(), organisation: organisation.trim().to_owned(), ..Role::default() }
}

fn address(text: String) -> Result<String, AppError> {
    match domain::fold::email_key(&text) {
        Some(_) => Ok(text),
        None => Err(AppError::invalid(format!("“{text}” is no mail address"))
            .hint("it has a sign @ in the middle, and no spaces")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_is_read_as_it_is_shown() {
        for text in ["Head of Finance at Harbour Trust", "Baker"] {
            assert_eq!(role(text).line(), text);
        }
    }

    #[test]
    fn what_is_no_address_is_refused_with_a_reason() {
        assert!(added("email", "ada at example.com").is_err());
        assert!(added("email", "ada@example.com").is_ok());
        assert!(added("birthday", "soon").is_err());
    }
}
