//! "Who could introduce me?": to somebody, or to anybody of a company; and "I asked".

use super::form::Posted;
use super::views::{PersonLine, PersonRef, Shell};
use super::visit::{Visit, after, id};
use super::words;
use app::{Actor, Answered, App, AppError, Asked, Common, Company, Mention, Share, TieReason, Way};
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use domain::PersonId;
use domain::network::Known;
use jiff::civil::Date;
use serde::Deserialize;
use std::collections::BTreeMap;

type Names = BTreeMap<PersonId, Known>;

#[derive(Template)]
#[template(path = "path.html")]
struct PathPage {
    shell: Shell,
    q: String,
    /// What the page is about: empty, somebody, a company, several, nobody.
    found: Found,
}

#[allow(clippy::large_enum_variant, reason = "one of it a page")]
enum Found {
    Nothing,
    Person {
        who: PersonRef,
        reasons: Vec<String>,
        close: bool,
        heading: &'static str,
        ways: Vec<WayView>,
    },
    Company {
        name: String,
        lead: String,
        members: Vec<MemberView>,
        others: Option<String>,
        ways: Vec<WayView>,
        mentions: Vec<MentionView>,
    },
    Choice {
        people: Vec<PersonLine>,
        companies: Vec<CompanyView>,
    },
    Nobody {
        mentions: Vec<MentionView>,
    },
}

/// One way: whom to ask, the steps after, and what to send with "I asked".
struct WayView {
    through: PersonRef,
    steps: Vec<StepView>,
    ask: AskView,
}

/// "I asked": whom, to whom, the fields that lead back to this page, and how often before.
struct AskView {
    whom: String,
    short: String,
    to: String,
    back: Vec<(&'static str, String)>,
    before: String,
}

struct StepView {
    from: String,
    to: PersonRef,
    reasons: Vec<String>,
}

struct MemberView {
    who: PersonRef,
    was: bool,
    reasons: Vec<String>,
    ask: AskView,
}

struct MentionView {
    who: PersonRef,
    says: String,
    on: String,
}

struct CompanyView {
    href: String,
    name: String,
    about: String,
}

#[derive(Deserialize)]
pub struct Wanted {
    #[serde(default)]
    q: String,
    #[serde(default)]
    to: String,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    at: String,
}

/// `GET /path?q=TEXT`, `?to=ID`, or `?kind=employer&at=KEY`
pub async fn path(visit: Visit, Query(wanted): Query<Wanted>) -> Response {
    visit.show("path", move |app, actor, shell| page(app, actor, shell, &wanted)).await
}

/// `POST /path` with whom = ID, name = to whom I want to be introduced, and the page to go back to
pub async fn asked(posted: Posted) -> Response {
    let Posted { visit, fields } = posted;
    visit
        .act(move |_, app, actor| {
            let whom: PersonId = fields.id("whom")?;
            let change = app.ask_to_introduce(actor, whom, fields.text("name"))?;
            // Only a page of ours, told by what it is about.
            let query = [("to", fields.text("to")), ("kind", fields.text("kind")), ("at", fields.text("at"))];
            let query: Vec<String> = query
                .iter()
                .filter(|(_, value)| !value.is_empty())
                .map(|(name, value)| format!("{name}={}&", words::in_address(value)))
                .collect();
            let back = after("/path", change);
            Ok(back.replacen('?', &format!("?{}", query.concat()), 1))
        })
        .await
}

fn page(app: &App, actor: &Actor, shell: Shell, wanted: &Wanted) -> Result<PathPage, AppError> {
    let answered = if !wanted.to.is_empty() {
        Some(Answered::Person(app.ways_to(actor, id(&wanted.to)?)?))
    } else if !wanted.at.is_empty() {
        let share = Share::from_word(&wanted.kind).ok_or_else(|| {
            AppError::not_found("there is nothing here by that address").hint("look for it by its name")
        })?;
        Some(Answered::Company(app.ways_into(actor, &Common { share, key: wanted.at.clone() })?))
    } else if wanted.q.trim().is_empty() {
        None
    } else {
        Some(app.who_could_introduce(actor, &wanted.q)?)
    };
    let found = answered.map_or(Found::Nothing, |answered| view(answered, actor.today));
    let q = match (&found, wanted.q.trim()) {
        (Found::Person { who, .. }, "") => who.name.clone(),
        (Found::Company { name, .. }, "") => name.clone(),
        (_, q) => q.to_owned(),
    };
    Ok(PathPage { shell, q, found })
}

fn view(answered: Answered, today: Date) -> Found {
    match answered {
        Answered::Person(to) => {
            let name = name_of(&to.known, to.person);
            let close = to.is_close(today);
            let desk = Desk {
                to: &name,
                back: vec![("to", to.person.to_string())],
                asked: &to.asked,
                known: &to.known,
                today,
            };
            Found::Person {
                who: who(&to.known, to.person),
                reasons: say(&to.reasons, &to.known, today),
                close,
                heading: match (close, to.ways.iter().any(|way| way.near)) {
                    (true, _) => "Who else is near",
                    (_, true) => "Whom you could ask",
                    (_, false) => "Who may know the way, though you hardly know them yet",
                },
                ways: to.ways.iter().map(|way| desk.way(way)).collect(),
            }
        }
        Answered::Company(into) => {
            let name = into.company.name.clone();
            let common = &into.company.common;
            let back = vec![("kind", common.share.word().to_owned()), ("at", common.key.clone())];
            let desk = Desk { to: &name, back, asked: &into.asked, known: &into.known, today };
            let member = |member: &app::Member| MemberView {
                who: who(&into.known, member.person),
                was: !member.still,
                reasons: say(&member.reasons, &into.known, today),
                ask: desk.ask(member.person),
            };
            Found::Company {
                lead: format!(
                    "{} there, or once were.",
                    words::count(into.company.people, "person you know is", "people you know are")
                ),
                members: into.members.iter().map(member).collect(),
                others: (into.company.people > into.members.len())
                    .then(|| format!("/people?q={}", words::in_address(&into.company.name))),
                ways: into.ways.iter().map(|way| desk.way(way)).collect(),
                mentions: mentions(&into.mentions, &into.known, today),
                name: name.clone(),
            }
        }
        Answered::Choice { people, companies } => Found::Choice {
            people: people.into_iter().map(PersonLine::from).collect(),
            companies: companies.iter().map(company_view).collect(),
        },
        Answered::Nobody { mentions: told, known } => {
            Found::Nobody { mentions: mentions(&told, &known, today) }
        }
    }
}

fn name_of(known: &Names, id: PersonId) -> String {
    known.get(&id).map_or_else(|| "somebody".to_owned(), |known| known.name.clone())
}

fn who(known: &Names, id: PersonId) -> PersonRef {
    known
        .get(&id)
        .map_or_else(|| PersonRef::new(id, "Somebody", String::new()), |known| PersonRef::known(id, known))
}

fn say(reasons: &[TieReason], known: &Names, today: Date) -> Vec<String> {
    reasons.iter().map(|reason| words::sentence(&reason.say(today, |id| name_of(known, id)))).collect()
}

/// What the ways of one page have in common.
struct Desk<'a> {
    to: &'a str,
    back: Vec<(&'static str, String)>,
    asked: &'a BTreeMap<PersonId, Vec<Asked>>,
    known: &'a Names,
    today: Date,
}

impl Desk<'_> {
    fn way(&self, way: &Way) -> WayView {
        let step = |step: &app::PathStep| StepView {
            from: step.from.map_or_else(|| "You".to_owned(), |from| name_of(self.known, from)),
            to: who(self.known, step.to),
            reasons: say(&step.reasons, self.known, self.today),
        };
        WayView {
            through: who(self.known, way.through),
            steps: way.steps.iter().map(step).collect(),
            ask: self.ask(way.through),
        }
    }

    fn ask(&self, whom: PersonId) -> AskView {
        let before =
            self.asked.get(&whom).map(|asked| words::sentence(&app::asked_before(asked, self.today)));
        AskView {
            whom: whom.to_string(),
            short: self.known.get(&whom).map_or_else(|| "them".to_owned(), |known| known.short.clone()),
            to: self.to.to_owned(),
            back: self.back.clone(),
            before: before.unwrap_or_default(),
        }
    }
}

fn mentions(mentions: &[Mention], known: &Names, today: Date) -> Vec<MentionView> {
    let view = |mention: &Mention| MentionView {
        who: who(known, mention.person),
        says: mention.says.clone(),
        on: words::on(mention.on, today),
    };
    mentions.iter().map(view).collect()
}

fn company_view(company: &Company) -> CompanyView {
    let Common { share, key } = &company.common;
    let kind = match share {
        Share::Employer => "a place of work",
        Share::School => "a place of learning",
        Share::Club => "a club or crew",
        Share::Group => "a group in your address book",
        Share::Gathering => "a day",
    };
    CompanyView {
        href: format!("/path?kind={}&at={}", share.word(), words::in_address(key)),
        name: company.name.clone(),
        about: format!("{kind}, {}", words::count(company.people, "person you know", "people you know")),
    }
}
