//! What came by: the box that takes an opportunity or an article in, the list, and each thing with the people
//! it may be for, one at a time.

use super::cards::{self, Card};
use super::form::{Fields, Posted, same, stale};
use super::portrait::Opt;
use super::views::{PersonRef, Shell, When};
use super::visit::{Visit, after, html, id};
use super::{Web, errors, words};
use crate::came_by::sorted;
use crate::formats::came_by::{self as file, Arrived};
use app::{Actor, App, AppError, Item, ItemId, Kind, NewItem};
use askama::Template;
use axum::extract::{FromRequest, FromRequestParts, Multipart, Path, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::{FindId, FindKind, LeadId};
use jiff::civil::Date;

/// How many people are shown for one thing.
const SHOWN: usize = 8;

struct ItemLine {
    href: String,
    what: &'static str,
    class: &'static str,
    title: String,
    about: String,
    came: When,
}

#[derive(Template)]
#[template(path = "came_by.html")]
struct CameByPage {
    shell: Shell,
    problem: String,
    text: String,
    open: Vec<ItemLine>,
    past: Vec<ItemLine>,
}

#[derive(Template)]
#[template(path = "item.html")]
struct ItemPage {
    shell: Shell,
    path: String,
    what: &'static str,
    class: &'static str,
    title: String,
    paragraphs: Vec<String>,
    rest: Vec<String>,
    link: Option<String>,
    about: String,
    by: Option<PersonRef>,
    open: bool,
    kinds: Vec<Opt>,
    form: ItemForm,
    first: Option<Card>,
    others: Vec<Card>,
    passed: Vec<String>,
    nobody: bool,
}

struct ItemForm {
    title: String,
    text: String,
    until: String,
    link: String,
    by: String,
}

/// `GET /came-by`
pub async fn page(visit: Visit) -> Response {
    visit.show("came-by", |app, actor, shell| list(app, actor, shell, String::new(), String::new())).await
}

fn list(
    app: &App,
    actor: &Actor,
    shell: Shell,
    problem: String,
    text: String,
) -> Result<CameByPage, AppError> {
    let (open, past) = app.came_by(actor)?;
    let line = |item: &Item| line(item, actor.today);
    Ok(CameByPage {
        shell,
        problem,
        text,
        open: open.iter().map(line).collect(),
        past: past.iter().take(50).map(line).collect(),
    })
}

fn line(item: &Item, today: Date) -> ItemLine {
    let (what, class) = what(item);
    let (title, about) = match item {
        Item::Lead(lead) => (lead.text.clone(), until(lead.until, today)),
        Item::Find(find) => (find.title.clone(), String::new()),
    };
    ItemLine { href: path(item.id()), what, class, title, about, came: When::day(item.came_on(), today) }
}

fn what(item: &Item) -> (&'static str, &'static str) {
    match item {
        Item::Lead(_) => ("Opportunity", "lead"),
        Item::Find(find) => (words::find(find.kind), "find"),
    }
}

fn until(until: Option<Date>, today: Date) -> String {
    until.map_or_else(String::new, |day| format!("until {}", words::day(day, today)))
}

fn path(id: ItemId) -> String {
    match id {
        ItemId::Lead(id) => format!("/came-by/lead/{id}"),
        ItemId::Find(id) => format!("/came-by/find/{id}"),
    }
}

fn item_id(kind: &str, text: &str) -> Result<ItemId, AppError> {
    match kind {
        "lead" => id::<LeadId>(text).map(ItemId::Lead),
        "find" => id::<FindId>(text).map(ItemId::Find),
        _ => Err(AppError::not_found("there is no such page")),
    }
}

/// `POST /came-by`: words, a file, or both.
pub async fn receive(State(web): State<Web>, request: Request) -> Response {
    let (mut parts, body) = request.into_parts();
    let visit = match Visit::from_request_parts(&mut parts, &web).await {
        Ok(visit) => visit,
        Err(door) => return door,
    };
    let received = match Multipart::from_request(Request::from_parts(parts, body), &()).await {
        Ok(form) => received(form, &visit.token).await,
        Err(_) => Err(broken()),
    };
    let (text, files) = match received {
        Ok(received) => received,
        Err(error) if error.kind == Kind::Forbidden => {
            return errors::answer(visit, error, StatusCode::FORBIDDEN).await;
        }
        Err(error) => {
            return visit.run(move |visit, app, actor| refused(visit, app, actor, &error, "")).await;
        }
    };
    visit
        .run(move |visit, app, actor| match keep(app, actor, &text, &files) {
            Ok((item, change)) => {
                let _ = visit.web.wake.try_send(());
                Ok(axum::response::Redirect::to(&after(&path(item), change)).into_response())
            }
            Err(error) if error.kind == Kind::Invalid => refused(visit, app, actor, &error, &text),
            Err(error) => Err(error),
        })
        .await
}

/// The page again, with what went wrong; the words stay in the box.
fn refused(
    visit: &Visit,
    app: &App,
    actor: &Actor,
    error: &AppError,
    text: &str,
) -> Result<Response, AppError> {
    let problem = format!("{} {}", words::sentence(&error.what), words::sentence(&error.hint));
    let shell = Shell::of(visit, actor, "came-by")?;
    let page = html(&list(app, actor, shell, problem, text.to_owned())?)?;
    Ok((StatusCode::BAD_REQUEST, page).into_response())
}

fn broken() -> AppError {
    AppError::invalid("the form did not arrive whole").hint("send it once more")
}

/// The text and the files of a form whose token is right; the token comes first.
async fn received(mut form: Multipart, token: &str) -> Result<(String, Vec<(String, Vec<u8>)>), AppError> {
    let (mut text, mut files, mut trusted) = (String::new(), Vec::new(), false);
    while let Some(mut field) = form.next_field().await.map_err(|_| broken())? {
        let (name, file) =
            (field.name().unwrap_or_default().to_owned(), field.file_name().map(str::to_owned));
        if !trusted && name != "token" {
            return Err(stale());
        }
        let mut bytes = Vec::new();
        while let Some(chunk) = field.chunk().await.map_err(|_| broken())? {
            if bytes.len() + chunk.len() > file::MOST_BYTES {
                return Err(AppError::invalid(format!(
                    "{} is larger than {}",
                    file.as_deref().unwrap_or("this text"),
                    words::bytes(file::MOST_BYTES as u64)
                ))
                .hint("paste the part that matters"));
            }
            bytes.extend_from_slice(&chunk);
        }
        match (name.as_str(), file) {
            ("token", _) if same(&String::from_utf8_lossy(&bytes), token) => trusted = true,
            ("token", _) => return Err(stale()),
            ("text", _) => text = String::from_utf8_lossy(&bytes).replace("\r\n", "\n").trim().to_owned(),
            ("file", Some(file)) if !file.is_empty() => files.push((file, bytes)),
            _ => {}
        }
    }
    Ok((text, files))
}

fn keep(
    app: &App,
    actor: &Actor,
    text: &str,
    files: &[(String, Vec<u8>)],
) -> Result<(ItemId, domain::ChangeId), AppError> {
    let Some((name, bytes)) = files.first() else {
        return app.keep_item(
            actor,
            sorted(&Arrived { text: text.to_owned(), ..Arrived::default() }, None, actor.today),
        );
    };
    let arrived = file::read(name, bytes)
        .map_err(|why| AppError::invalid(why).hint("or paste its words into the box"))?;
    let by = match &arrived.sender {
        Some(address) => app.person_with_address(actor, address)?,
        None => None,
    };
    // What I wrote beside the file says what I think of it.
    let whole: Vec<&str> = [text, &arrived.text].into_iter().filter(|part| !part.is_empty()).collect();
    let arrived = Arrived { text: whole.join("\n\n"), ..arrived };
    app.keep_item(actor, sorted(&arrived, by, actor.today))
}

/// `GET /came-by/KIND/ID`
pub async fn item(visit: Visit, Path((kind, text)): Path<(String, String)>) -> Response {
    visit.show("came-by", move |app, actor, shell| one(app, actor, shell, item_id(&kind, &text)?)).await
}

fn one(app: &App, actor: &Actor, shell: Shell, id: ItemId) -> Result<ItemPage, AppError> {
    let item = app.item(actor, id)?;
    let open = item.open_on(actor.today);
    let (what, class) = what(&item);
    let mut cards = if open { cards::of(app, actor, &app.pass_on(actor, id, SHOWN)?)? } else { Vec::new() };
    for (n, card) in cards.iter_mut().enumerate() {
        card.id = format!("whom-{n}");
    }
    let for_whom = if open { Some(app.who_is_it_for(actor, id)?) } else { None };
    let passed = for_whom.iter().flat_map(|found| {
        let got = found.answered.iter().filter(|(_, verdict)| **verdict == domain::Verdict::Done);
        got.filter_map(|(person, _)| found.names.get(person).cloned())
    });
    let passed: Vec<String> = passed.collect();
    let mut cards = cards.into_iter();
    let first = cards.next();
    let (title, text, link, until_day, by) = match &item {
        Item::Lead(lead) => (String::new(), &lead.text, None, lead.until, lead.by),
        Item::Find(find) => (find.title.clone(), &find.text, find.link.clone(), None, None),
    };
    let by = match by {
        Some(id) => app.known(actor, &[id])?.get(&id).map(|known| PersonRef::known(id, known)),
        None => None,
    };
    let mut about = vec![format!("came {}", words::on(item.came_on(), actor.today))];
    about.extend(until_day.map(|_| until(until_day, actor.today)));
    let mut paragraphs: Vec<String> =
        text.split("\n\n").map(str::trim).filter(|p| !p.is_empty()).map(str::to_owned).collect();
    let rest = paragraphs.split_off(paragraphs.len().min(3));
    Ok(ItemPage {
        shell,
        path: path(id),
        what,
        class,
        paragraphs,
        rest,
        about: about.join(", "),
        open,
        kinds: kinds(&item),
        form: ItemForm {
            title: title.clone(),
            text: text.clone(),
            until: until_day.map(|day| day.to_string()).unwrap_or_default(),
            link: link.clone().unwrap_or_default(),
            by: by.as_ref().map(|person| person.name.clone()).unwrap_or_default(),
        },
        title,
        link: link.filter(|link| link.starts_with("https://") || link.starts_with("http://")),
        by,
        nobody: open && first.is_none(),
        first,
        others: cards.collect(),
        passed,
    })
}

fn kinds(item: &Item) -> Vec<Opt> {
    let is = match item {
        Item::Lead(_) => "lead",
        Item::Find(find) => find.kind.word(),
    };
    let opt = |value: &str, label: &str| Opt {
        value: value.to_owned(),
        label: label.to_owned(),
        picked: value == is,
    };
    let finds = FindKind::ALL.into_iter().map(|kind| opt(kind.word(), words::find(kind)));
    std::iter::once(opt("lead", "Opportunity")).chain(finds).collect()
}

/// `POST /came-by/KIND/ID` with do=change|close|reopen
pub async fn change(Path((kind, text)): Path<(String, String)>, posted: Posted) -> Response {
    let Posted { visit, fields } = posted;
    visit
        .act(move |_, app, actor| {
            let id = item_id(&kind, &text)?;
            match fields.text("do") {
                "close" => Ok(after("/came-by", app.close_item(actor, id, true)?)),
                "reopen" => Ok(after(&path(id), app.close_item(actor, id, false)?)),
                "change" => {
                    let (id, change) = app.change_item(actor, id, changed(app, actor, &fields)?)?;
                    Ok(after(&path(id), change))
                }
                _ => {
                    Err(AppError::invalid("it did not arrive what to do").hint("press the button once more"))
                }
            }
        })
        .await
}

fn changed(app: &App, actor: &Actor, fields: &Fields) -> Result<NewItem, AppError> {
    let text = fields.text("text").replace("\r\n", "\n");
    let title = fields.text("title").to_owned();
    if let Some(kind) = FindKind::from_word(fields.text("kind")) {
        return Ok(NewItem::Find { kind, title, text, link: Some(fields.text("link").to_owned()) });
    }
    let until = match fields.text("until") {
        "" => None,
        day => Some(day.parse().map_err(|_| {
            AppError::invalid(format!("“{day}” is not a day")).hint("write it as 2026-05-09")
        })?),
    };
    let by = match fields.text("by") {
        "" => None,
        name => Some(app.find_person(actor, name)?),
    };
    let text = if title.is_empty() { text } else { format!("{title}\n\n{text}") };
    Ok(NewItem::Lead { text, by, until })
}
