//! The JSON shapes of the command line: stable, documented in docs/guide/scripts.md, and nobody else's.

pub mod path;

use app::{Alike, ChangeRecord, ForWhom, Imported, InCommon, Item, PersonRow, Portrait, Preview, Today};
use domain::both_know::Why;
use domain::common::CommonKind;
use domain::incoming::{Recognised, Unreadable};
use domain::telling::{Told, ToldEncounter, ToldTurn};
use domain::{Encounter, Fact, Person, PersonId, Promise, Source, Value as PersonValue, What};
use serde_json::{Map, Value, json};

/// A person with every value.
pub fn person(person: &Person) -> Value {
    let mut object = json!({
        "id": person.id.to_string(),
        "name": person.display_name(),
        "role": person.role().map_or("", |r| r.title.as_str()),
        "organisation": person.role().map_or("", |r| r.organisation.as_str()),
        "place": person.place_line(),
        "emails": person.emails().collect::<Vec<_>>(),
        "phones": person.phones().collect::<Vec<_>>(),
        "links": person.links().collect::<Vec<_>>(),
        "in_ten": person.in_ten,
        "archived": person.archived,
    });
    object["values"] = person.values.iter().map(value).collect();
    object
}

fn value(value: &PersonValue) -> Value {
    let mut object = match &value.what {
        What::Name(n) => {
            json!({"is": "name", "full": n.full, "given": n.given, "middle": n.middle, "family": n.family,
            "prefix": n.prefix, "suffix": n.suffix, "nickname": n.nickname})
        }
        What::Role(r) => {
            json!({"is": "role", "title": r.title, "organisation": r.organisation, "department": r.department})
        }
        What::Email { label, address } => json!({"is": "email", "label": label, "address": address}),
        What::Phone { label, number } => json!({"is": "phone", "label": label, "number": number}),
        What::Link { label, url } => json!({"is": "link", "label": label, "url": url}),
        What::Messenger { label, handle } => json!({"is": "messenger", "label": label, "handle": handle}),
        What::Place(p) => json!({"is": "place", "label": p.label, "street": p.street, "town": p.town,
            "region": p.region, "code": p.code, "country": p.country}),
        What::Day { label, date } => json!({"is": "day", "label": label, "date": date.to_string()}),
        What::Group(name) => json!({"is": "group", "name": name}),
        What::Note(text) => json!({"is": "note", "text": text}),
        What::Met { on, how } => json!({"is": "met", "on": on.map(|d| d.to_string()), "how": how}),
        What::Photo { media_type, hash } => json!({"is": "photo", "media_type": media_type, "hash": hash}),
        What::Kept { format, raw } => json!({"is": "kept", "format": format, "raw": raw}),
        What::Not(gone) => {
            let gone = PersonValue { what: (**gone).clone(), from: value.from };
            json!({"is": "not", "what": self::value(&gone)})
        }
    };
    object["from"] = source(value.from);
    object
}

fn source(source: Source) -> Value {
    match source {
        Source::Me => "me".into(),
        Source::Village => "village".into(),
        Source::Import(id) => id.to_string().into(),
    }
}

/// A person with everything known about them.
pub fn portrait(portrait: &Portrait, help: &Today, common: &InCommon) -> Value {
    let mut object = person(&portrait.person);
    object["facts"] = portrait.facts.iter().map(fact).collect();
    object["promises"] = portrait.promises.iter().map(promise).collect();
    object["encounters"] = portrait.encounters.iter().map(encounter).collect();
    object["good_turns"] = portrait
        .turns
        .iter()
        .map(|t| {
            json!({"id": t.id.to_string(), "person": t.person.to_string(), "with": t.with.map(|p| p.to_string()),
                "by": t.by.word(), "kind": t.kind.word(), "text": t.text, "on": t.on.to_string()})
        })
        .collect();
    object["in_common"] = in_common(common);
    object["how_can_i_help"] = today(help)["suggestions"].take();
    object
}

fn in_common(common: &InCommon) -> Value {
    let things = common.things.iter().map(|thing| {
        let kind = match thing.kind {
            CommonKind::School => "school",
            CommonKind::Employer => "employer",
            CommonKind::Town => "town",
            CommonKind::Passion => "passion",
        };
        json!({"kind": kind, "what": thing.what, "mine": thing.mine, "theirs": thing.theirs})
    });
    let people = common.people.iter().map(|known| {
        let why = match known.why {
            Why::IntroducedUs => "introduced_us",
            Why::IIntroduced => "i_introduced",
            Why::Named(_) => "named",
            Why::Colleagues(_) => "colleagues",
        };
        json!({"id": known.person.to_string(), "name": common.names.get(&known.person), "why": why})
    });
    json!({"things": things.collect::<Vec<_>>(), "people": people.collect::<Vec<_>>()})
}

/// One fact.
pub fn fact(f: &Fact) -> Value {
    json!({"id": f.id.to_string(), "kind": f.kind.word(), "text": f.text, "evidence": f.evidence,
        "noted_on": f.noted_on.to_string(), "confirmed_on": f.confirmed_on.map(|d| d.to_string()),
        "ended_on": f.ended_on.map(|d| d.to_string()), "from": source(f.from)})
}

fn promise(p: &Promise) -> Value {
    json!({"id": p.id.to_string(), "text": p.text, "evidence": p.evidence, "made_on": p.made_on.to_string(),
        "due_on": p.due_on.map(|d| d.to_string()), "state": p.state.word(),
        "closed_on": p.closed_on.map(|d| d.to_string()), "from": source(p.from)})
}

fn encounter(e: &Encounter) -> Value {
    json!({"id": e.id.to_string(), "channel": e.channel.word(), "direction": e.direction.word(),
        "on": e.on.to_string(), "place": e.place, "said": e.said, "from": source(e.from)})
}

/// A line of a list of people found.
pub fn row(row: &PersonRow) -> Value {
    json!({"id": row.id.to_string(), "name": row.name, "role": row.title, "organisation": row.organisation,
        "place": row.place, "in_ten": row.in_ten})
}

/// The morning's list.
pub fn today(today: &Today) -> Value {
    let name = |id: &PersonId| today.names.get(id).cloned().unwrap_or_default();
    let suggestions: Vec<Value> = today
        .suggestions
        .iter()
        .map(|s| {
            let reasons: Vec<Value> = s
                .reasons
                .iter()
                .map(|r| {
                    json!({"about": r.about.to_string(), "name": name(&r.about), "kind": r.kind.map(|k| k.word()),
                        "says": r.says, "evidence": r.evidence, "on": r.on.map(|d| d.to_string())})
                })
                .collect();
            json!({"key": s.key, "rule": s.rule.word(), "title": s.title, "person": s.person.to_string(),
                "name": name(&s.person), "with": s.with.map(|p| p.to_string()),
                "with_name": s.with.as_ref().map(&name), "reasons": reasons,
                "sure": rounded(s.sure)})
        })
        .collect();
    json!({"on": today.on.to_string(), "suggestions": suggestions, "still_reading": today.still_reading})
}

/// Whom a text is for, the surest first.
pub fn who(found: &ForWhom) -> Value {
    let one = |(whom, why): &(app::Whom, String)| {
        let fact = match &whom.because {
            app::Because::Fact(id, _) => Some(id.to_string()),
            app::Because::Role | app::Because::Named => None,
        };
        json!({"person": whom.person.to_string(), "name": found.names.get(&whom.person), "fact": whom.says,
            "fact_id": fact, "kind": whom.because.word(), "why": format!("{why}: “{}”", whom.passage),
            "passage": whom.passage, "sure": rounded(whom.sure)})
    };
    found.people.iter().map(one).collect()
}

/// Something that came by.
pub fn item(item: &Item) -> Value {
    match item {
        Item::Lead(lead) => json!({"id": lead.id.to_string(), "kind": "lead", "text": lead.text,
            "by": lead.by.map(|p| p.to_string()), "came_on": lead.came_on.to_string(),
            "until": lead.until.map(|d| d.to_string()), "closed_on": lead.closed_on.map(|d| d.to_string())}),
        Item::Find(find) => json!({"id": find.id.to_string(), "kind": find.kind.word(), "title": find.title,
            "text": find.text, "link": find.link, "came_on": find.came_on.to_string(),
            "closed_on": find.closed_on.map(|d| d.to_string())}),
    }
}

/// A surety with two digits.
fn rounded(sure: f32) -> f64 {
    (f64::from(sure) * 100.0).round() / 100.0
}

/// Two people who may be one.
pub fn alike(pair: &Alike) -> Value {
    json!({"keep": person(&pair.keep), "other": person(&pair.other), "why": pair.why, "sure": pair.sure,
        "surely": pair.surely})
}

/// What an import would do.
pub fn preview(preview: &Preview) -> Map<String, Value> {
    let unreadable =
        |u: &Unreadable| json!({"file": u.origin.file, "line": u.origin.line, "reason": u.reason});
    let mut object = Map::new();
    object.insert("new".into(), preview.new.into());
    object.insert("same".into(), preview.same.into());
    object.insert("changed".into(), preview.changed.into());
    object.insert("doubtful".into(), preview.doubtful.into());
    object.insert("news".into(), preview.news.into());
    object.insert("touches".into(), preview.touches.into());
    object.insert("learned".into(), preview.learned.into());
    object.insert("events".into(), preview.events.into());
    object.insert("unreadable".into(), preview.unreadable.iter().map(unreadable).collect());
    let pairs = |list: &[(String, String)], word: &str| {
        list.iter().map(|(file, text)| json!({"file": file, word: text})).collect::<Value>()
    };
    let recognised = |known: &Recognised| json!({"file": known.file, "what": known.what, "as_of": known.as_of.map(|day| day.to_string())});
    object.insert("recognised".into(), preview.recognised.iter().map(recognised).collect());
    object.insert("left_aside".into(), pairs(&preview.left_aside, "reason"));
    object
}

/// What an import did.
pub fn imported(imported: &Imported) -> Value {
    let mut object = Map::new();
    object.insert("import".into(), imported.import.to_string().into());
    object.extend(preview(&imported.outcome));
    Value::Object(object)
}

/// What a line was understood to say.
pub fn told(told: &Told) -> Value {
    let encounter = |e: &ToldEncounter| {
        json!({"channel": e.channel.word(), "direction": e.direction.word(), "on": e.on.to_string(),
            "place": e.place})
    };
    let people: Vec<Value> = told
        .people
        .iter()
        .map(|p| {
            json!({
                "name": p.name,
                "known": p.known.iter().map(ToString::to_string).collect::<Vec<_>>(),
                "role": p.title,
                "organisation": p.organisation,
                "encounter": p.encounter.as_ref().map(encounter),
                "further": p.further.iter().map(encounter).collect::<Vec<_>>(),
                "introduced_by": p.introduced_by.as_ref().map(|by| json!({"name": by.name,
                    "known": by.known.iter().map(ToString::to_string).collect::<Vec<_>>()})),
                "facts": p.facts.iter().map(|f| json!({"kind": f.kind.word(), "text": f.text,
                    "evidence": f.evidence})).collect::<Vec<_>>(),
                "promises": p.promises.iter().map(|p| json!({"text": p.text, "evidence": p.evidence,
                    "due_on": p.due_on.map(|d| d.to_string())})).collect::<Vec<_>>(),
            })
        })
        .collect();
    let turn = |t: &ToldTurn| {
        let names = t.people.iter().map(|n| told.people[*n].name.as_str());
        json!({"kind": t.kind.word(), "people": names.collect::<Vec<_>>(), "evidence": t.evidence,
            "on": t.on.to_string()})
    };
    let turns: Vec<Value> = told.turns.iter().map(turn).collect();
    json!({"line": told.line, "people": people, "notes": told.notes, "turns": turns})
}

/// One change of the history.
pub fn change(c: &ChangeRecord) -> Value {
    json!({"id": c.id.to_string(), "at": c.at.to_string(), "verb": c.verb, "about": c.words,
        "person": c.person.map(|p| p.to_string()), "name": c.name, "undoes": c.undoes.map(|u| u.to_string()),
        "undone_by": c.undone_by.map(|u| u.to_string())})
}
