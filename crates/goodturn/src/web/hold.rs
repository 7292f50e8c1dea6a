//! Everything that is held on one person, to read or to hand over.

use super::sources::Sources;
use super::views::{Kind, PersonRef, Shell};
use super::visit::{Visit, id};
use super::words;
use app::{Held, Portrait};
use askama::Template;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use domain::{Channel, Direction, FactKind, PersonId, Source, TurnKind, What};
use jiff::civil::Date;
use serde_json::{Value, json};

struct HeldRow {
    what: String,
    value: String,
    source: String,
}

struct HeldGroup {
    title: &'static str,
    rows: Vec<HeldRow>,
}

#[derive(Template)]
#[template(path = "hold.html")]
struct HoldPage {
    shell: Shell,
    who: PersonRef,
    title: String,
    groups: Vec<HeldGroup>,
    history: String,
    them: String,
}

/// `GET /people/ID/hold`
pub async fn hold(visit: Visit, Path(who): Path<String>) -> Response {
    visit
        .show("people", move |app, actor, shell| {
            let id: PersonId = id(&who)?;
            let portrait = app.portrait(actor, id)?;
            let held = app.held_on(actor, id)?;
            let sources = Sources::of(app, actor, super::person::all_sources(&portrait))?;
            let name = portrait.person.display_name();
            let steps = usize::try_from(held.journal_steps).unwrap_or_default();
            Ok(HoldPage {
                shell,
                who: PersonRef::new(id, name, String::new()),
                title: format!("What you hold on {name}"),
                groups: groups(&portrait, &held, &sources, actor.today),
                history: format!(
                    "The history remembers {} about them.",
                    words::count(steps, "step", "steps")
                ),
                them: portrait.person.short_name().to_owned(),
            })
        })
        .await
}

/// `GET /people/ID/hold.json`: every row that names them, as it is kept.
pub async fn hold_json(visit: Visit, Path(who): Path<String>) -> Response {
    visit
        .run(move |_, app, actor| {
            let id: PersonId = id(&who)?;
            let held = app.held_on(actor, id)?;
            let tables: serde_json::Map<String, Value> =
                held.rows.into_iter().map(|(table, rows)| (table, rows.into())).collect();
            let text = json!({"person": id.to_string(), "held": tables, "journal_steps": held.journal_steps});
            let name = format!("attachment; filename=\"goodturn-{id}.json\"");
            let headers =
                [(header::CONTENT_TYPE, "application/json".to_owned()), (header::CONTENT_DISPOSITION, name)];
            Ok((headers, format!("{text:#}\n")).into_response())
        })
        .await
}

fn groups(portrait: &Portrait, held: &Held, sources: &Sources, today: Date) -> Vec<HeldGroup> {
    let values = portrait.person.values.iter().map(|value| {
        let (what, text) = value_words(&value.what);
        HeldRow { what, value: text, source: sources.line(value.from) }
    });
    let first = HeldGroup { title: "Who they are", rows: values.collect() };
    let others = held.rows.iter().filter(|(table, _)| table != "person").map(|(table, rows)| HeldGroup {
        title: match table.as_str() {
            "fact" => "What you know",
            "encounter" => "When you were in touch",
            "promise" => "What you promised",
            "good_turn" => "Good turns",
            "answer" => "What you said to ideas",
            "lead" => "Leads they brought",
            _ => "More",
        },
        rows: rows.iter().map(|row| held_row(table, row, sources, today)).collect(),
    });
    std::iter::once(first).chain(others).filter(|group| !group.rows.is_empty()).collect()
}

fn held_row(table: &str, row: &Value, sources: &Sources, today: Date) -> HeldRow {
    let text = |column: &str| row[column].as_str().unwrap_or_default();
    let day = |column: &str| text(column).parse().map_or_else(|_| String::new(), |day| words::on(day, today));
    let join =
        |parts: &[&str]| parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(". ");
    let (what, value, when) = match table {
        "fact" => {
            let kind = FactKind::from_word(text("kind")).map_or("", |kind| Kind::of(kind).label);
            let evidence = Some(text("evidence")).filter(|e| !e.is_empty() && *e != text("text"));
            let quoted = evidence.map(|e| format!("“{e}”")).unwrap_or_default();
            (kind.to_owned(), join(&[text("text"), &quoted]), day("noted_on"))
        }
        "encounter" => {
            let channel = Channel::from_word(text("channel")).unwrap_or(Channel::Met);
            let direction = Direction::from_word(text("direction")).unwrap_or(Direction::Both);
            (
                words::in_touch(channel, direction).to_owned(),
                join(&[text("place"), text("said")]),
                day("happened_on"),
            )
        }
        "promise" => {
            let state = match text("state") {
                "open" => "To do",
                "kept" => "Kept",
                _ => "Let go",
            };
            (state.to_owned(), text("text").to_owned(), day("made_on"))
        }
        "good_turn" => {
            let kind = TurnKind::ALL.into_iter().find(|kind| kind.word() == text("kind"));
            (
                kind.map_or_else(String::new, |kind| words::turn(kind, None)),
                text("text").to_owned(),
                day("done_on"),
            )
        }
        "answer" => {
            let said = match text("verdict") {
                "done" => "Done",
                "later" => "Later",
                "not_this" => "Not this",
                _ => "Never",
            };
            (said.to_owned(), "To an idea for them".to_owned(), day("answered_on"))
        }
        _ => (String::new(), text("text").to_owned(), day("came_on")),
    };
    let from = match text("source") {
        "" => String::new(),
        "me" => sources.noted(Source::Me),
        "village" => sources.name(Source::Village),
        import => import.parse().map_or_else(|_| String::new(), |id| sources.noted(Source::Import(id))),
    };
    let source = [from, when].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    HeldRow { what, value, source }
}

/// A value's name and text.
pub fn value_words(what: &What) -> (String, String) {
    let labelled = |name: &str, label: &str| match label {
        "" => name.to_owned(),
        label => format!("{name}, {}", label.to_lowercase()),
    };
    match what {
        What::Name(name) => ("Name".to_owned(), name.full.clone()),
        What::Role(role) => ("What they do".to_owned(), role.line()),
        What::Email { label, address } => (labelled("Mail", label), address.clone()),
        What::Phone { label, number } => (labelled("Phone", label), number.clone()),
        What::Link { label, url } => (labelled("Link", label), url.clone()),
        What::Messenger { label, handle } => (labelled("Messenger", label), handle.clone()),
        What::Place(p) => {
            let town = [p.code.as_str(), p.town.as_str()]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>();
            let parts = [p.street.replace('\n', ", "), town.join(" "), p.region.clone(), p.country.clone()];
            let text = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
            (labelled("Place", &p.label), text)
        }
        What::Day { label, date } => (labelled("Day", label), words::partial_day(*date)),
        What::Group(group) => ("Group".to_owned(), group.clone()),
        What::Note(note) => ("Note".to_owned(), note.clone()),
        What::Met { on, how } => ("How you met".to_owned(), words::met(how, *on)),
        What::Photo { media_type, .. } => ("Photograph".to_owned(), media_type.clone()),
        What::Kept { raw, .. } => ("Kept as it came".to_owned(), raw.clone()),
        What::Not(gone) => {
            let (label, text) = value_words(gone);
            (format!("{label}, taken away by you"), text)
        }
    }
}
