//! Who may be here twice: one pair at a time, decided by click or by key.

use super::form::Posted;
use super::hold::value_words;
use super::views::{PersonRef, Shell};
use super::visit::{Visit, after};
use super::words;
use app::{Alike, AppError};
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use domain::{Person, PersonId, Role, What, merge};
use serde::Deserialize;

/// So many of the surest pairs are looked at for whether they leave no doubt.
const SURE_WITHIN: usize = 500;

struct Row {
    label: String,
    one: String,
    other: String,
    agrees: bool,
}

struct PairView {
    /// Who would stay, and who would become part of them.
    sides: [PersonRef; 2],
    rows: Vec<Row>,
    why: Vec<String>,
}

#[derive(Template)]
#[template(path = "same.html")]
struct SamePage {
    shell: Shell,
    left: String,
    pair: Option<PairView>,
    skip: usize,
    sure: usize,
}

#[derive(Deserialize)]
pub struct Asked {
    skip: Option<usize>,
}

/// `GET /same`
pub async fn same(visit: Visit, Query(asked): Query<Asked>) -> Response {
    visit
        .show("people", move |app, actor, shell| {
            let skip = asked.skip.unwrap_or_default();
            let (pairs, all) = app.alike(actor, skip, 1)?;
            let sure = if skip == 0 && pairs.first().is_some_and(|pair| pair.surely) {
                app.alike(actor, 0, SURE_WITHIN)?.0.iter().filter(|pair| pair.surely).count()
            } else {
                0
            };
            let left = match all.saturating_sub(skip) {
                0 | 1 => "The last pair".to_owned(),
                n => format!("{} pairs to look at", words::number(n)),
            };
            Ok(SamePage { shell, left, pair: pairs.first().map(view), skip, sure })
        })
        .await
}

fn view(pair: &Alike) -> PairView {
    let side = |person: &Person| {
        let about = person.role().map(Role::line).unwrap_or_default();
        PersonRef::new(person.id, person.display_name(), about)
    };
    let why = pair.why.iter().map(|why| words::sentence(why).trim_end_matches('.').to_owned()).collect();
    PairView { sides: [side(&pair.keep), side(&pair.other)], rows: rows(&pair.keep, &pair.other), why }
}

/// What each holds, kind by kind; what both say stands side by side.
fn rows(keep: &Person, other: &Person) -> Vec<Row> {
    type Pick = fn(&What) -> bool;
    const KINDS: [(&str, Pick); 9] = [
        ("Name", |what| matches!(what, What::Name(_))),
        ("What they do", |what| matches!(what, What::Role(_))),
        ("Mail", |what| matches!(what, What::Email { .. })),
        ("Phone", |what| matches!(what, What::Phone { .. })),
        ("Link", |what| matches!(what, What::Link { .. } | What::Messenger { .. })),
        ("Place", |what| matches!(what, What::Place(_))),
        ("Day", |what| matches!(what, What::Day { .. })),
        ("How you met", |what| matches!(what, What::Met { .. })),
        ("Note", |what| matches!(what, What::Note(_) | What::Group(_))),
    ];
    let of = |person: &Person, pick: Pick| -> Vec<What> {
        person.values.iter().map(|value| &value.what).filter(|what| pick(what)).cloned().collect()
    };
    let text = |whats: &[What]| {
        let mut texts: Vec<String> = whats.iter().map(|what| value_words(what).1).collect();
        texts.dedup();
        texts.join(" · ")
    };
    KINDS
        .iter()
        .filter_map(|(label, pick)| {
            let (a, b) = (of(keep, *pick), of(other, *pick));
            let agrees = a.iter().any(|one| b.iter().any(|two| merge::says_the_same(one, two)));
            (!a.is_empty() || !b.is_empty()).then(|| Row {
                label: (*label).to_owned(),
                one: text(&a),
                other: text(&b),
                agrees,
            })
        })
        .collect()
}

/// `POST /same` with do = same, different, later or all
pub async fn decide(posted: Posted) -> Response {
    let Posted { visit, fields } = posted;
    visit
        .act(move |_, app, actor| {
            let skip: usize = fields.text("skip").parse().unwrap_or_default();
            let pair = || Ok::<(PersonId, PersonId), AppError>((fields.id("one")?, fields.id("other")?));
            let go_on = |change| {
                let next = after("/same", change);
                if skip > 0 { format!("{next}&skip={skip}") } else { next }
            };
            match fields.text("do") {
                "same" => {
                    let (one, other) = pair()?;
                    Ok(go_on(app.merge(actor, one, other)?))
                }
                "different" => {
                    let (one, other) = pair()?;
                    Ok(go_on(app.tell_apart(actor, one, other)?))
                }
                "later" => Ok(format!("/same?skip={}", skip + 1)),
                "all" => {
                    app.merge_the_sure(actor)?;
                    Ok("/same".to_owned())
                }
                _ => Err(AppError::invalid("it is not clear what to do").hint("choose one of the buttons")),
            }
        })
        .await
}
