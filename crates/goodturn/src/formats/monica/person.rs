//! One person of a Monica export, with all that hangs on them.

use super::super::{decode, vcard};
use super::export::{Export, Thing, day};
use domain::incoming::{Incoming, Learned, Photo, Promised, Touch, Turn};
use domain::person::{Name, Place, Role};
use domain::{Channel, Direction, Doer, FactKind, PartialDate, TurnKind, What};
use serde_json::Value;
use std::collections::HashMap;

/// What entries name by id, and where they stand.
pub struct World<'v> {
    names: HashMap<&'v str, String>,
    field_types: HashMap<&'v str, (String, String)>,
    activities: HashMap<&'v str, Thing<'v>>,
    photos: HashMap<&'v str, Thing<'v>>,
    /// Of each person: what they are to whom.
    relations: HashMap<&'v str, Vec<String>>,
}

impl<'v> World<'v> {
    /// Everything that is named elsewhere.
    pub fn of(export: &Export<'v>, people: &[Thing<'v>]) -> Self {
        let by_id = |things: Vec<Thing<'v>>| things.into_iter().map(|thing| (thing.uuid(), thing)).collect();
        let names: HashMap<&str, String> = people.iter().map(|t| (t.uuid(), full_name(*t))).collect();
        let field_types = export
            .instance("contact_field_types")
            .into_iter()
            .map(|thing| (thing.uuid(), (thing.text("name").to_owned(), thing.text("type").to_lowercase())));
        let mut relations: HashMap<&str, Vec<String>> = HashMap::new();
        for relation in export.all("relationship") {
            let (is, of) = (relation.text("contact_is"), relation.text("of_contact"));
            let kind = relation.text("type").replace('_', " ");
            if let (Some(who), Some(name)) = (names.get(is).map(|_| is), names.get(of)) {
                relations.entry(who).or_default().push(format!("{kind} of {name}"));
            }
        }
        Self {
            field_types: field_types.collect(),
            activities: by_id(export.all("activity")),
            photos: by_id(export.all("photo")),
            relations,
            names,
        }
    }
}

fn full_name(thing: Thing<'_>) -> String {
    let parts = [thing.text("first_name"), thing.text("middle_name"), thing.text("last_name")];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The record of one person; none if it holds neither a name nor a way to reach them.
pub fn record(file: &str, line: u64, thing: &Thing<'_>, world: &World<'_>) -> Option<Incoming> {
    let mut record = Incoming::new(file, line, Vec::new());
    name_and_role(*thing, &mut record);
    ways(*thing, world, &mut record);
    days(*thing, world, &mut record);
    pictures(*thing, world, &mut record);
    if record.values.is_empty() {
        return None;
    }
    in_touch(*thing, world, &mut record);
    known(*thing, world, &mut record);
    to_do(*thing, &mut record);
    kept(*thing, &mut record);
    Some(record)
}

fn name_and_role(thing: Thing<'_>, record: &mut Incoming) {
    let (first, middle, last) =
        (thing.text("first_name"), thing.text("middle_name"), thing.text("last_name"));
    let full = full_name(thing);
    if !full.is_empty() {
        record.values.push(What::Name(Name {
            middle: middle.to_owned(),
            nickname: thing.text("nickname").to_owned(),
            full,
            ..Name::from_parts(first, last)
        }));
    }
    let (title, organisation) = (thing.text("job"), thing.text("company"));
    if !title.is_empty() || !organisation.is_empty() {
        let (title, organisation) = (title.to_owned(), organisation.to_owned());
        record.values.push(What::Role(Role { title, organisation, department: String::new() }));
    }
    if !thing.text("description").is_empty() {
        record.values.push(What::Note(thing.text("description").to_owned()));
    }
    let tags = thing.property("tags").as_array().into_iter().flatten().filter_map(Value::as_str);
    record.values.extend(tags.map(|tag| What::Group(tag.to_owned())));
}

fn ways(thing: Thing<'_>, world: &World<'_>, record: &mut Incoming) {
    for field in thing.all("contact_field") {
        let data = field.text("data").to_owned();
        if data.is_empty() {
            continue;
        }
        let (name, kind) = world.field_types.get(field.text("type")).cloned().unwrap_or_default();
        let label = String::new;
        record.values.push(match (kind.as_str(), name.to_lowercase().as_str()) {
            ("email", _) | (_, "email" | "e-mail") => What::Email { label: label(), address: data },
            ("phone", _) | (_, "phone" | "mobile") => What::Phone { label: label(), number: data },
            _ if data.contains("://") || data.starts_with("www.") => What::Link { label: name, url: data },
            _ if data.contains('@') && domain::fold::email_key(&data).is_some() => {
                What::Email { label: name, address: data }
            }
            _ => What::Messenger { label: name, handle: data },
        });
    }
    for address in thing.all("address") {
        let text = |name: &str| address.text(name).to_owned();
        let place = Place {
            label: text("name"),
            street: text("street"),
            town: text("city"),
            region: text("province"),
            code: text("postal_code"),
            country: text("country"),
        };
        let empty = Place { label: place.label.clone(), ..Place::default() };
        if place != empty {
            record.values.push(What::Place(place));
        }
    }
}

fn days(thing: Thing<'_>, world: &World<'_>, record: &mut Incoming) {
    if let Some(date) = special_date(thing.property("birthdate")) {
        record.values.push(What::Day { label: "birthday".to_owned(), date });
    }
    if let Some(date) = special_date(thing.property("deceased_date")) {
        record.values.push(What::Day { label: "death".to_owned(), date });
    }
    let met = special_date(thing.property("first_met_date"));
    let through = thing.property("first_met_through").as_str().and_then(|id| world.names.get(id));
    let info = [thing.text("first_met_additional_info"), thing.text("first_met_where")];
    let mut how: Vec<String> = info.into_iter().filter(|text| !text.is_empty()).map(str::to_owned).collect();
    how.extend(through.map(|name| format!("introduced by {name}")));
    if met.is_some() || !how.is_empty() {
        record.values.push(What::Met { on: met, how: how.join("; ") });
    }
}

/// A day of which the year may be unknown; one that was only worked out from an age is a year.
fn special_date(value: &Value) -> Option<PartialDate> {
    let properties = if value["date"].is_null() { &value["properties"] } else { value };
    let date = day(properties["date"].as_str()?)?;
    let yes = |name: &str| properties[name].as_bool().unwrap_or(properties[name].as_i64() == Some(1));
    if yes("is_age_based") {
        PartialDate::new(Some(date.year()), None, None)
    } else if yes("is_year_unknown") {
        PartialDate::new(None, Some(date.month()), Some(date.day()))
    } else {
        Some(date.into())
    }
}

fn pictures(thing: Thing<'_>, world: &World<'_>, record: &mut Incoming) {
    let avatar = thing.property("avatar")["avatar_photo"].as_str();
    let photo = avatar.into_iter().chain(thing.ids("photo")).find_map(|id| world.photos.get(id));
    let Some(photo) = photo.and_then(|photo| vcard::photo_of_data_url(photo.text("dataUrl"))) else { return };
    let Photo { media_type, hash, .. } = &photo;
    record.values.push(What::Photo { media_type: media_type.clone(), hash: hash.clone() });
    record.photos.push(photo);
}

fn in_touch(thing: Thing<'_>, world: &World<'_>, record: &mut Incoming) {
    let touch = |channel, direction, on, said: &str| Touch {
        channel,
        direction,
        on,
        place: String::new(),
        said: said.to_owned(),
    };
    for call in thing.all("call") {
        let direction = if call.flag("contact_called") { Direction::ToMe } else { Direction::FromMe };
        record.touches.extend(
            call.day("called_at").map(|on| touch(Channel::Call, direction, on, call.text("content"))),
        );
    }
    for id in thing.ids("activity") {
        let Some(activity) = world.activities.get(id) else { continue };
        let said = joined(activity.text("summary"), activity.text("description"));
        record
            .touches
            .extend(activity.day("happened_at").map(|on| touch(Channel::Met, Direction::Both, on, &said)));
    }
    for conversation in thing.all("conversation") {
        record.touches.extend(
            conversation.day("happened_at").map(|on| touch(Channel::Message, Direction::Both, on, "")),
        );
    }
}

fn joined(one: &str, other: &str) -> String {
    [one, other].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n")
}

fn known(thing: Thing<'_>, world: &World<'_>, record: &mut Incoming) {
    let mut learn = |kind, text: String, evidence: &str, on| {
        if !text.is_empty() {
            let evidence = evidence.to_owned();
            record.learned.push(Learned { kind, text, evidence, on });
        }
    };
    let food = thing.text("food_preferences");
    learn(FactKind::Preference, food.to_owned(), "Monica: what they like to eat", thing.created());
    for relation in world.relations.get(thing.uuid()).into_iter().flatten() {
        learn(FactKind::Personal, relation.clone(), "Monica: relationships", thing.created());
    }
    for pet in thing.all("pet") {
        let name = pet.text("name");
        let text = if name.is_empty() { "has a pet".to_owned() } else { format!("has a pet called {name}") };
        learn(FactKind::Personal, text, "Monica: pets", pet.created());
    }
    for event in thing.all("life_event") {
        let text = joined(event.text("name"), event.text("note")).replace('\n', ": ");
        learn(FactKind::Personal, text, "Monica: life events", event.day("happened_at").or(event.created()));
    }
    for gift in thing.all("gift") {
        let text = joined(gift.text("name"), gift.text("comment")).replace('\n', ": ");
        if text.is_empty() {
            continue;
        }
        let on = gift.day("date").or(gift.created());
        match (gift.text("status"), on) {
            ("offered" | "given", Some(on)) => {
                record.turns.push(Turn {
                    by: Doer::Me,
                    kind: TurnKind::Help,
                    text: format!("a gift: {text}"),
                    on,
                });
            }
            ("received", _) => record.learned.push(Learned {
                kind: FactKind::Personal,
                text: format!("gave me a gift: {text}"),
                evidence: "Monica: gifts".to_owned(),
                on,
            }),
            _ => record.learned.push(Learned {
                kind: FactKind::Personal,
                text: format!("would like as a gift: {text}"),
                evidence: "Monica: ideas for gifts".to_owned(),
                on,
            }),
        }
    }
    let notes = thing.all("note").into_iter().map(|note| note.text("body")).filter(|body| !body.is_empty());
    record.values.extend(notes.map(|body| What::Note(body.to_owned())));
}

/// Open tasks and reminders are what I meant to do; done ones are over, and birthdays are days already.
fn to_do(thing: Thing<'_>, record: &mut Incoming) {
    for task in thing.all("task") {
        if task.flag("completed") {
            continue;
        }
        let text = joined(task.text("title"), task.text("description")).replace('\n', ": ");
        if !text.is_empty() {
            record.promised.push(Promised { text, made_on: task.created(), due_on: None });
        }
    }
    for reminder in thing.all("reminder") {
        let once = reminder.text("frequency_type").eq_ignore_ascii_case("one_time");
        let text = joined(reminder.text("title"), reminder.text("description")).replace('\n', ": ");
        if text.is_empty() || reminder.flag("inactive") {
            continue;
        }
        match (once, reminder.day("initial_date")) {
            (true, due_on) => {
                record.promised.push(Promised { text, made_on: reminder.created(), due_on });
            }
            // What comes back every year is a day of theirs.
            (false, Some(date)) if reminder.text("frequency_type").eq_ignore_ascii_case("year") => {
                let date = PartialDate::new(None, Some(date.month()), Some(date.day()));
                let known = record.values.iter().any(|what| {
                    matches!(what, What::Day { date: known, .. } if date.is_some_and(|d| known.month() == d.month() && known.day() == d.day()))
                });
                if let Some(date) = date.filter(|_| !known) {
                    record.values.push(What::Day { label: text, date });
                }
            }
            (false, _) => record.values.push(What::Note(format!("Reminder: {text}"))),
        }
    }
}

/// Properties that are understood, or that say nothing outside of Monica.
const UNDERSTOOD: [&str; 29] = [
    "first_name",
    "middle_name",
    "last_name",
    "nickname",
    "description",
    "is_starred",
    "is_partial",
    "is_active",
    "is_dead",
    "job",
    "company",
    "food_preferences",
    "last_talked_to",
    "last_consulted_at",
    "number_of_views",
    "stay_in_touch_trigger_date",
    "vcard",
    "distant_etag",
    "avatar",
    "tags",
    "gender",
    "birthdate",
    "deceased_date",
    "first_met_date",
    "first_met_through",
    "first_met_additional_info",
    "first_met_where",
    "uuid",
    "created_at",
];

fn kept(thing: Thing<'_>, record: &mut Incoming) {
    for (name, value) in thing.properties().into_iter().flatten() {
        let text = match value {
            Value::String(text) => text.trim().to_owned(),
            Value::Number(number) => number.to_string(),
            Value::Bool(true) => "yes".to_owned(),
            _ => continue,
        };
        if !text.is_empty() && !UNDERSTOOD.contains(&name.as_str()) {
            let raw = format!("{}: {text}", decode::plain(name));
            record.values.push(What::Kept { format: "monica".to_owned(), raw });
        }
    }
    if thing.flag("is_dead") {
        let kept = What::Kept { format: "monica".to_owned(), raw: "is_dead: yes".to_owned() };
        record.values.push(kept);
    }
}
