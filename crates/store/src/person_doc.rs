//! The stored shape of a person: short keys, every value with its source. It may grow new kinds of
//! values; it never renames one, because journals and exports hold it for years.

use crate::db::Param;
use crate::error::StoreError;
use crate::image::{Cell, Image};
use crate::schema::Entity;
use domain::person::{Name, Place, Role};
use domain::{ImportId, PartialDate, Person, PersonId, Source, Value, What};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

#[derive(Serialize, Deserialize)]
struct Doc<'a> {
    #[serde(borrow)]
    values: Vec<Stored<'a>>,
}

#[derive(Serialize, Deserialize)]
struct Stored<'a> {
    from: Cow<'a, str>,
    #[serde(flatten, borrow)]
    what: Said<'a>,
}

type Text<'a> = Cow<'a, str>;

#[derive(Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
enum Said<'a> {
    Name {
        full: Text<'a>,
        #[serde(default, skip_serializing_if = "str::is_empty")]
        given: Text<'a>,
        #[serde(default, skip_serializing_if = "str::is_empty")]
        middle: Text<'a>,
        #[serde(default, skip_serializing_if = "str::is_empty")]
        family: Text<'a>,
        #[serde(default, skip_serializing_if = "str::is_empty")]
        prefix: Text<'a>,
        #[serde(default, skip_serializing_if = "str::is_empty")]
        suffix: Text<'a>,
        #[serde(default, skip_serializing_if = "str::is_empty")]
        nickname: Text<'a>,
    },
    Role {
        #[serde(default, skip_serializing_if = "str::is_empty")]
        title: Text<'a>,
        #[serde(default, skip_serializing_if = "str::is_empty")]
        organisation: Text<'a>,
        #[serde(default, skip_serializing_if = "str::is_empty")]
        department: Text<'a>,
    },
    Email {
        label: Text<'a>,
        address: Text<'a>,
    },
    Phone {
        label: Text<'a>,
        number: Text<'a>,
    },
    Link {
        label: Text<'a>,
        url: Text<'a>,
    },
    Messenger {
        label: Text<'a>,
        handle: Text<'a>,
    },
    Place {
        #[serde(default, skip_serializing_if = "str::is_empty")]
        label: Text<'a>,
        #[serde(default, skip_serializing_if = "str::is_empty")]
        street: Text<'a>,
        #[serde(default, skip_serializing_if = "str::is_empty")]
        town: Text<'a>,
        #[serde(default, skip_serializing_if = "str::is_empty")]
        region: Text<'a>,
        #[serde(default, skip_serializing_if = "str::is_empty")]
        code: Text<'a>,
        #[serde(default, skip_serializing_if = "str::is_empty")]
        country: Text<'a>,
    },
    Day {
        label: Text<'a>,
        date: Text<'a>,
    },
    Group {
        name: Text<'a>,
    },
    Note {
        text: Text<'a>,
    },
    Met {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        on: Option<Text<'a>>,
        how: Text<'a>,
    },
    Photo {
        media_type: Text<'a>,
        hash: Text<'a>,
    },
    Kept {
        format: Text<'a>,
        raw: Text<'a>,
    },
    Not {
        what: Box<Said<'a>>,
    },
}

/// The word of a source, as every table stores it.
pub(crate) fn source_word(source: Source) -> Cow<'static, str> {
    match source {
        Source::Me => "me".into(),
        Source::Village => "village".into(),
        Source::Import(id) => id.to_string().into(),
    }
}

/// Reads a source's word.
pub(crate) fn source_from(word: &str) -> Result<Source, StoreError> {
    match word {
        "me" => Ok(Source::Me),
        "village" => Ok(Source::Village),
        id => id
            .parse::<ImportId>()
            .map(Source::Import)
            .map_err(|e| StoreError::Unreadable { what: "source", why: e.to_string() }),
    }
}

/// The stored shape of a person's values.
pub(crate) fn write(person: &Person) -> Result<String, StoreError> {
    let values = person
        .values
        .iter()
        .map(|value| Stored { from: source_word(value.from), what: said(&value.what) })
        .collect();
    serde_json::to_string(&Doc { values })
        .map_err(|e| StoreError::Unreadable { what: "person", why: e.to_string() })
}

fn said(what: &What) -> Said<'_> {
    fn t(text: &str) -> Text<'_> {
        Cow::Borrowed(text)
    }
    match what {
        What::Name(Name { full, given, middle, family, prefix, suffix, nickname }) => Said::Name {
            full: t(full),
            given: t(given),
            middle: t(middle),
            family: t(family),
            prefix: t(prefix),
            suffix: t(suffix),
            nickname: t(nickname),
        },
        What::Role(Role { title, organisation, department }) => {
            Said::Role { title: t(title), organisation: t(organisation), department: t(department) }
        }
        What::Email { label, address } => Said::Email { label: t(label), address: t(address) },
        What::Phone { label, number } => Said::Phone { label: t(label), number: t(number) },
        What::Link { label, url } => Said::Link { label: t(label), url: t(url) },
        What::Messenger { label, handle } => Said::Messenger { label: t(label), handle: t(handle) },
        What::Place(Place { label, street, town, region, code, country }) => Said::Place {
            label: t(label),
            street: t(street),
            town: t(town),
            region: t(region),
            code: t(code),
            country: t(country),
        },
        What::Day { label, date } => Said::Day { label: t(label), date: date.to_string().into() },
        What::Group(name) => Said::Group { name: t(name) },
        What::Note(text) => Said::Note { text: t(text) },
        What::Met { on, how } => Said::Met { on: on.map(|d| d.to_string().into()), how: t(how) },
        What::Photo { media_type, hash } => Said::Photo { media_type: t(media_type), hash: t(hash) },
        What::Kept { format, raw } => Said::Kept { format: t(format), raw: t(raw) },
        What::Not(gone) => Said::Not { what: Box::new(said(gone)) },
    }
}

fn what(said: Said<'_>) -> Result<What, StoreError> {
    let date = |text: Text<'_>| {
        text.parse::<PartialDate>().map_err(|e| StoreError::Unreadable { what: "date", why: e.to_string() })
    };
    Ok(match said {
        Said::Name { full, given, middle, family, prefix, suffix, nickname } => What::Name(Name {
            full: full.into(),
            given: given.into(),
            middle: middle.into(),
            family: family.into(),
            prefix: prefix.into(),
            suffix: suffix.into(),
            nickname: nickname.into(),
        }),
        Said::Role { title, organisation, department } => What::Role(Role {
            title: title.into(),
            organisation: organisation.into(),
            department: department.into(),
        }),
        Said::Email { label, address } => What::Email { label: label.into(), address: address.into() },
        Said::Phone { label, number } => What::Phone { label: label.into(), number: number.into() },
        Said::Link { label, url } => What::Link { label: label.into(), url: url.into() },
        Said::Messenger { label, handle } => What::Messenger { label: label.into(), handle: handle.into() },
        Said::Place { label, street, town, region, code, country } => What::Place(Place {
            label: label.into(),
            street: street.into(),
            town: town.into(),
            region: region.into(),
            code: code.into(),
            country: country.into(),
        }),
        Said::Day { label, date: day } => What::Day { label: label.into(), date: date(day)? },
        Said::Group { name } => What::Group(name.into()),
        Said::Note { text } => What::Note(text.into()),
        Said::Met { on, how } => What::Met { on: on.map(date).transpose()?, how: how.into() },
        Said::Photo { media_type, hash } => What::Photo { media_type: media_type.into(), hash: hash.into() },
        Said::Kept { format, raw } => What::Kept { format: format.into(), raw: raw.into() },
        Said::Not { what: gone } => What::Not(Box::new(what(*gone)?)),
    })
}

/// Reads a stored person.
pub(crate) fn read(id: PersonId, doc: &str, in_ten: bool, archived: bool) -> Result<Person, StoreError> {
    let doc: Doc<'_> = serde_json::from_str(doc)
        .map_err(|e| StoreError::Unreadable { what: "person", why: e.to_string() })?;
    let values = doc
        .values
        .into_iter()
        .map(|stored| Ok(Value { from: source_from(&stored.from)?, what: what(stored.what)? }))
        .collect::<Result<_, StoreError>>()?;
    Ok(Person { id, values, in_ten, archived })
}

/// The row of a person: its values, and what lists read without opening them.
pub(crate) fn to_image(person: &Person) -> Result<Image, StoreError> {
    let doc = write(person)?;
    let (sort, name) = (person.sort_key(), person.display_name());
    let folded = domain::fold::fold(name);
    let (title, organisation) = person.role().map_or(("", ""), |r| (&r.title, &r.organisation));
    let place = person.place_line();
    let columns: [Param<'_>; 9] = [
        name.into(),
        (&sort).into(),
        (&folded).into(),
        title.into(),
        organisation.into(),
        (&place).into(),
        person.in_ten.into(),
        person.archived.into(),
        (&doc).into(),
    ];
    Ok(Image::new(person.id.0, &columns))
}

/// The person that a row holds.
pub(crate) fn of_image(image: &Image) -> Result<Person, StoreError> {
    let cell = |name| image.cell(Entity::Person, name);
    match (cell("doc"), cell("in_ten"), cell("archived")) {
        (Some(Cell::Text(doc)), Some(Cell::Bool(in_ten)), Some(Cell::Bool(archived))) => {
            read(PersonId(image.id), doc, *in_ten, *archived)
        }
        _ => Err(StoreError::Unreadable { what: "person", why: "the row is not whole".to_owned() }),
    }
}
