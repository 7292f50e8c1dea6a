//! What was understood of a line, laid out so that each piece can be kept, mended or left.

use super::portrait::{Opt, kinds};
use super::tell::About;
use super::views::{Kind, PersonRef, hue, initials};
use super::words;
use app::{Actor, App, AppError};
use domain::network::Known;
use domain::telling::{MarkKind, Told, ToldPerson};
use domain::{Channel, PersonId};
use std::collections::BTreeMap;

pub struct HeardPiece {
    pub text: String,
    pub kind: Option<Kind>,
}

pub struct Choice {
    pub value: String,
    pub name: String,
    pub detail: String,
    pub initials: String,
    pub hue: u8,
    pub picked: bool,
}

pub struct Mention {
    pub n: usize,
    pub said: String,
    pub choices: Vec<Choice>,
    pub new_name: String,
    pub new_picked: bool,
}

/// One thing to keep. What a kind has no use for is empty, and its field is not shown.
pub struct Row {
    pub n: usize,
    pub what: &'static str,
    pub class: &'static str,
    pub heading: &'static str,
    pub text: String,
    pub text_label: &'static str,
    pub organisation: Option<String>,
    pub evidence: String,
    pub direction: &'static str,
    pub kinds: Vec<Opt>,
    pub date: Option<String>,
    pub date_label: &'static str,
    pub about: Vec<Opt>,
}

pub struct Heard {
    pub line: String,
    pub pieces: Vec<HeardPiece>,
    pub legend: Vec<Kind>,
    pub about: Option<PersonRef>,
    pub people: Vec<Mention>,
    pub rows: Vec<Row>,
    pub rest: String,
}

/// Understands a line; one that was written on somebody's page is about them unless it says otherwise.
pub fn hear(app: &App, actor: &Actor, line: &str, about: Option<&About>) -> Result<Heard, AppError> {
    let (mut told, _) = app.understand(actor, line)?;
    if let Some(about) = about
        && !told.people.iter().any(|person| person.known.contains(&about.id))
    {
        told = app.understand(actor, &format!("{}: {line}", about.name))?.0;
    }
    if told.people.is_empty() {
        return Err(AppError::invalid("it is not clear whom this is about")
            .hint("begin with a name: “Amara Okafor needs a bookkeeper”"));
    }
    let ids: Vec<PersonId> = told.people.iter().flat_map(|person| person.known.iter().copied()).collect();
    let known = app.known(actor, &ids)?;
    Ok(lay_out(&told, &known, about))
}

fn lay_out(told: &Told, known: &BTreeMap<PersonId, Known>, about: Option<&About>) -> Heard {
    let people: Vec<Mention> =
        told.people.iter().enumerate().map(|(n, person)| mention(n, person, known, about)).collect();
    let names: Vec<String> = people
        .iter()
        .map(|m| m.choices.iter().find(|c| c.picked).map_or_else(|| m.new_name.clone(), |c| c.name.clone()))
        .collect();
    let mut rows = Vec::new();
    for (whom, person) in told.people.iter().enumerate() {
        for row in rows_of(person) {
            rows.push(Row { n: rows.len(), about: whose(&names, whom), ..row });
        }
    }
    let pieces = pieces(told);
    let mut legend: Vec<Kind> = Vec::new();
    for kind in pieces.iter().filter_map(|piece| piece.kind) {
        if !legend.contains(&kind) {
            legend.push(kind);
        }
    }
    Heard {
        line: told.line.clone(),
        pieces,
        legend,
        about: about.map(About::person),
        people,
        rows,
        rest: told.notes.join(" "),
    }
}

fn mention(
    n: usize,
    person: &ToldPerson,
    known: &BTreeMap<PersonId, Known>,
    about: Option<&About>,
) -> Mention {
    let mut ids: Vec<PersonId> = person.known.iter().copied().filter(|id| known.contains_key(id)).collect();
    if let Some(about) = about {
        // Of several who have the name, it is the one on whose page this was written.
        ids.sort_by_key(|id| *id != about.id);
    }
    let choice = |(i, id): (usize, &PersonId)| {
        let known = known.get(id)?;
        Some(Choice {
            value: id.to_string(),
            name: known.name.clone(),
            detail: words::role(&known.title, &known.organisation),
            initials: initials(&known.name),
            hue: hue(*id),
            picked: i == 0,
        })
    };
    Mention {
        n,
        said: person.name.clone(),
        choices: ids.iter().enumerate().filter_map(choice).collect(),
        new_name: person.name.clone(),
        new_picked: ids.is_empty(),
    }
}

/// Whom a row is about, as a choice; none is needed where there is only one person.
fn whose(names: &[String], whom: usize) -> Vec<Opt> {
    if names.len() < 2 {
        return Vec::new();
    }
    let choice =
        |(n, name): (usize, &String)| Opt { value: n.to_string(), label: name.clone(), picked: n == whom };
    names.iter().enumerate().map(choice).collect()
}

fn rows_of(person: &ToldPerson) -> Vec<Row> {
    let row = |what, kind: Kind, heading, text: &str, text_label| Row {
        n: 0,
        what,
        class: kind.class,
        heading,
        text: text.to_owned(),
        text_label,
        organisation: None,
        evidence: String::new(),
        direction: "",
        kinds: Vec::new(),
        date: None,
        date_label: "",
        about: Vec::new(),
    };
    let mut rows = Vec::new();
    if !person.title.is_empty() || !person.organisation.is_empty() {
        let role = row("role", Kind::ROLE, "What they do", &person.title, "What they do");
        rows.push(Row { organisation: Some(person.organisation.clone()), ..role });
    }
    if let Some(met) = &person.encounter {
        let channel = |channel: Channel| Opt {
            value: channel.word().to_owned(),
            label: words::channel(channel).to_owned(),
            picked: channel == met.channel,
        };
        rows.push(Row {
            kinds: Channel::ALL.into_iter().map(channel).collect(),
            direction: met.direction.word(),
            date: Some(met.on.to_string()),
            date_label: "When",
            ..row("encounter", Kind::ENCOUNTER, "You were in touch", &met.place, "Where, or on what occasion")
        });
    }
    for fact in &person.facts {
        rows.push(Row {
            kinds: kinds(fact.kind),
            evidence: fact.evidence.clone(),
            ..row("fact", Kind::of(fact.kind), "You learned", &fact.text, "In words")
        });
    }
    for promise in &person.promises {
        rows.push(Row {
            evidence: promise.evidence.clone(),
            date: Some(promise.due_on.map(|day| day.to_string()).unwrap_or_default()),
            date_label: "By",
            ..row("promise", Kind::PROMISE, "You promised", &promise.text, "What you will do")
        });
    }
    rows
}

/// The line, cut where something was understood.
fn pieces(told: &Told) -> Vec<HeardPiece> {
    let mut pieces = Vec::new();
    let mut at = 0;
    for mark in &told.marks {
        let kind = match mark.kind {
            MarkKind::Person => Kind::PERSON,
            MarkKind::Organisation | MarkKind::Role => Kind::ROLE,
            MarkKind::Event | MarkKind::Channel => Kind::ENCOUNTER,
            MarkKind::Date => Kind::DATE,
            MarkKind::Fact(kind) => Kind::of(kind),
            MarkKind::Promise => Kind::PROMISE,
        };
        let (Some(before), Some(text)) = (told.line.get(at..mark.start), told.line.get(mark.start..mark.end))
        else {
            continue;
        };
        pieces.push(HeardPiece { text: before.to_owned(), kind: None });
        pieces.push(HeardPiece { text: text.to_owned(), kind: Some(kind) });
        at = mark.end;
    }
    pieces.push(HeardPiece { text: told.line.get(at..).unwrap_or_default().to_owned(), kind: None });
    pieces.retain(|piece| !piece.text.is_empty());
    pieces
}
