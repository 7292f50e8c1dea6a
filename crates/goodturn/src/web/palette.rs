//! The palette: every page and everybody by a few letters, for those who leave the mouse alone.

use super::visit::{Visit, html};
use super::words;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use domain::fold;
use serde::Deserialize;

/// Pages and things to do, with the words by which people look for them.
const PLACES: [(&str, &str, &str); 14] = [
    ("/", "Today", "whom can I help, and how? home morning"),
    ("/tell", "Tell", "say what you learned about someone met note add"),
    ("/people", "People", "everybody, search contacts"),
    ("/came-by", "Who is this for?", "what came by: an opportunity, an article, a mail lead find pass on"),
    ("/ten", "The ten", "one thing for each key close"),
    ("/path", "Find a way", "who could introduce me? a way to a person or a company path introduction"),
    ("/choose", "Choose whom to keep close", "the ten set aside archive"),
    ("/same", "Who is here twice?", "duplicates same merge join"),
    ("/bring-in", "Bring in your people", "import linkedin google vcard csv outlook"),
    ("/history", "History", "undo take back changes"),
    ("/settings", "Settings", "name backup habits village"),
    ("/settings#habits", "What you like to do", "habits answers"),
    ("/settings#data", "Export everything", "download zip take along backup"),
    ("/settings#village", "The village", "made-up people sample demo"),
];

/// How many people are offered.
const PEOPLE: usize = 7;

struct Choice {
    id: usize,
    href: String,
    label: String,
    about: String,
}

#[derive(Template)]
#[template(path = "palette.html")]
struct PaletteList {
    choices: Vec<Choice>,
}

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    q: String,
}

/// `GET /palette?q=`
pub async fn palette(visit: Visit, Query(asked): Query<Asked>) -> Response {
    visit
        .run(move |_, app, actor| {
            let query = fold::words(&asked.q);
            let fits = |(_, label, about): &&(&str, &str, &str)| {
                let words = fold::words(&format!("{label} {about}"));
                query.iter().all(|part| words.iter().any(|word| word.starts_with(part)))
            };
            // What is called so comes before what only has to do with it.
            let called = |(_, label, _): &&(&str, &str, &str)| {
                let words = fold::words(label);
                !query.iter().all(|part| words.iter().any(|word| word.starts_with(part)))
            };
            let mut places: Vec<&(&str, &str, &str)> = PLACES.iter().filter(fits).collect();
            places.sort_by_key(called);
            let mut found: Vec<(String, String, String)> = places
                .into_iter()
                .map(|(href, label, _)| ((*href).to_owned(), (*label).to_owned(), String::new()))
                .collect();
            if !query.is_empty() {
                let people = app.search(actor, &asked.q, PEOPLE)?;
                found.extend(people.into_iter().map(|row| {
                    (format!("/people/{}", row.id), row.name, words::role(&row.title, &row.organisation))
                }));
            }
            let choices = found.into_iter().enumerate();
            html(&PaletteList {
                choices: choices
                    .map(|(id, (href, label, about))| Choice { id, href, label, about })
                    .collect(),
            })
        })
        .await
}
