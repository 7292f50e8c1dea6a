//! Finds who stands twice in a table of people, with the very code that judges an import.
//!
//!     cargo run --release -p bench --bin sameness -- --people people.csv
//!     cargo run --release -p bench --bin sameness -- --world 1 --size 3000
//!
//! The first column is an id, the header names the others. Out come `id TAB id TAB sure` for every two that
//! are taken to be one person; how fast it went is told on the error stream. It does not know what is right:
//! the judging is left to whoever holds the truth. The second form makes up an address book (sameness_world)
//! and tells how often the verdicts are right; `--show 20` prints that many wrong ones.

#[path = "../sameness_world/mod.rs"]
mod sameness_world;
#[path = "../sameness_world/trial.rs"]
mod trial;

use anyhow::{Context, Result, bail};
use domain::person::{Name, Place, Role};
use domain::{PartialDate, PersonId, What};
use matching::sameness::{Register, Traits};
use std::io::{BufWriter, Write};
use std::time::Instant;
use uuid::Uuid;

/// From here on two are taken to be one.
const MORE_LIKELY_THAN_NOT: f32 = 0.5;

fn main() -> Result<()> {
    let (mut people, mut seed, mut size, mut show) = (None, None, 3_000, 0);
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--people" => people = args.next(),
            "--world" => seed = args.next().and_then(|seed| seed.parse().ok()),
            "--size" => size = args.next().and_then(|size| size.parse().ok()).unwrap_or(size),
            "--show" => show = args.next().and_then(|show| show.parse().ok()).unwrap_or(show),
            other => bail!(
                "unknown argument {other}; usage: sameness --people P.csv, or --world SEED --size N --show N"
            ),
        }
    }
    if let Some(seed) = seed {
        trial::run(seed, size, show);
        return Ok(());
    }
    let path = people.context("--people is missing")?;
    let begin = Instant::now();
    let mut table = csv::ReaderBuilder::new()
        .flexible(true)
        .trim(csv::Trim::All)
        .from_path(&path)
        .with_context(|| format!("reading {path}"))?;
    let columns: Vec<Column> = table.headers()?.iter().map(column).collect();
    let mut ids = Vec::new();
    let mut register = Register::default();
    for row in table.records() {
        let row = row.with_context(|| format!("reading {path}"))?;
        let values = values(&columns, &row);
        let id = PersonId(Uuid::from_u128(ids.len() as u128));
        register.put(id, Traits::of(&values));
        ids.push(row.get(0).unwrap_or_default().to_owned());
    }
    let read = begin.elapsed();
    register.learn();
    let learned = begin.elapsed();
    let doubles = register.doubles();
    eprintln!(
        "{} people: read in {:.0} ms, learned in {:.0} ms, compared in {:.0} ms",
        ids.len(),
        read.as_secs_f64() * 1e3,
        (learned - read).as_secs_f64() * 1e3,
        (begin.elapsed() - learned).as_secs_f64() * 1e3
    );
    let mut out = BufWriter::new(std::io::stdout().lock());
    for double in doubles.iter().filter(|double| double.sure >= MORE_LIKELY_THAN_NOT) {
        let name = |id: PersonId| &ids[id.0.as_u128() as usize];
        writeln!(out, "{}\t{}\t{:.4}", name(double.one), name(double.other), double.sure)?;
    }
    Ok(out.flush()?)
}

/// What a column holds.
#[derive(Clone, Copy, PartialEq)]
enum Column {
    Id,
    Full,
    Given,
    Middle,
    Family,
    Prefix,
    Suffix,
    Nickname,
    Number,
    Street,
    More,
    Town,
    Code,
    Region,
    Country,
    Email,
    Phone,
    Link,
    Organisation,
    Title,
    Birthday,
    Other,
}

/// What a column holds, by its name in the header; the first is the id.
fn column(header: &str) -> Column {
    let plain: String = header.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect();
    let plain = plain.trim_end_matches(|c: char| c.is_ascii_digit());
    // Two columns whose number says what they are.
    if header.ends_with('2') && matches!(plain, "address" | "addressline" | "street") {
        return Column::More;
    }
    match plain {
        "id" | "recid" | "recordid" | "uniqueid" | "rowid" | "index" | "key" => Column::Id,
        "name" | "fullname" | "displayname" | "contactname" | "person" | "contact" => Column::Full,
        "givenname" | "firstname" | "given" | "first" | "forename" | "fname" => Column::Given,
        "middlename" | "middle" | "middlenames" => Column::Middle,
        "surname" | "lastname" | "familyname" | "family" | "last" | "lname" => Column::Family,
        "prefix" | "salutation" | "nameprefix" => Column::Prefix,
        "suffix" | "namesuffix" => Column::Suffix,
        "nickname" | "nick" | "alias" | "preferredname" => Column::Nickname,
        "streetnumber" | "housenumber" | "number" | "streetno" => Column::Number,
        "address" | "street" | "streetname" | "addressline" | "streetaddress" => Column::Street,
        "suburb" | "city" | "town" | "locality" | "location" => Column::Town,
        "postcode" | "zip" | "zipcode" | "postalcode" | "plz" | "code" => Column::Code,
        "state" | "region" | "province" | "county" => Column::Region,
        "country" => Column::Country,
        "email" | "emailaddress" | "mail" | "emails" | "workemail" | "homeemail" | "personalemail" => {
            Column::Email
        }
        "phone" | "telephone" | "mobile" | "phonenumber" | "tel" | "cell" | "workphone" | "homephone"
        | "mobilephone" | "cellphone" => Column::Phone,
        "url" | "website" | "profile" | "linkedin" | "link" | "profileurl" | "linkedinurl" | "web" => {
            Column::Link
        }
        "company" | "organisation" | "organization" | "employer" | "org" | "companyname" => {
            Column::Organisation
        }
        "title" | "jobtitle" | "position" | "role" => Column::Title,
        "dateofbirth" | "dob" | "birthday" | "birthdate" | "born" => Column::Birthday,
        _ => Column::Other,
    }
}

/// What a row says.
fn values(columns: &[Column], row: &csv::StringRecord) -> Vec<What> {
    let all = |wanted: Column| {
        columns
            .iter()
            .zip(row)
            .skip(1)
            .filter(move |(column, text)| **column == wanted && !text.is_empty())
            .map(|(_, text)| text)
    };
    let one = |wanted: Column| all(wanted).next().unwrap_or_default().to_owned();
    let mut values = Vec::new();
    let (given, middle, family) = (one(Column::Given), one(Column::Middle), one(Column::Family));
    let parts = [&given, &middle, &family].into_iter().filter(|part| !part.is_empty()).cloned();
    let joined = parts.collect::<Vec<_>>().join(" ");
    let full = Some(one(Column::Full)).filter(|full| !full.is_empty()).unwrap_or(joined);
    let name = Name {
        prefix: one(Column::Prefix),
        suffix: one(Column::Suffix),
        nickname: one(Column::Nickname),
        ..if given.is_empty() && family.is_empty() {
            Name::from_full(&full)
        } else {
            Name { full, given, middle, family, ..Name::default() }
        }
    };
    if !name.full.is_empty() {
        values.push(What::Name(name));
    }
    let label = String::new;
    let role = Role {
        title: one(Column::Title),
        organisation: one(Column::Organisation),
        department: String::new(),
    };
    if role != Role::default() {
        values.push(What::Role(role));
    }
    values.extend(
        all(Column::Email)
            .flat_map(|t| t.split([';', ' ']))
            .filter(|t| !t.is_empty())
            .map(|address| What::Email { label: label(), address: address.to_owned() }),
    );
    values.extend(
        all(Column::Phone)
            .flat_map(|t| t.split(';'))
            .map(|number| What::Phone { label: label(), number: number.to_owned() }),
    );
    values.extend(all(Column::Link).map(|url| What::Link { label: label(), url: url.to_owned() }));
    let line = [one(Column::Number), one(Column::Street)];
    let line = line.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    let lines = std::iter::once(line.as_str()).chain(all(Column::More)).collect::<Vec<_>>();
    let place = Place {
        label: label(),
        street: lines.join("\n"),
        town: one(Column::Town),
        region: one(Column::Region),
        code: one(Column::Code),
        country: one(Column::Country),
    };
    if lines.iter().any(|line| !line.is_empty())
        || [&place.town, &place.region, &place.code].iter().any(|p| !p.is_empty())
    {
        values.push(What::Place(place));
    }
    for text in all(Column::Birthday) {
        match date(text) {
            Some(date) => values.push(What::Day { label: "birthday".into(), date }),
            None => values.push(What::Kept { format: "csv".into(), raw: text.to_owned() }),
        }
    }
    values.extend(all(Column::Other).map(|raw| What::Kept { format: "csv".into(), raw: raw.to_owned() }));
    values
}

/// "19081209", "1908-12-09", "09/12/1908", "9.12.1908".
fn date(text: &str) -> Option<PartialDate> {
    let numbers: Vec<i16> =
        text.split(|c: char| !c.is_ascii_digit()).filter_map(|part| part.parse().ok()).collect();
    let whole = |year: i16, month: i16, day: i16| {
        PartialDate::new(Some(year), Some(i8::try_from(month).ok()?), Some(i8::try_from(day).ok()?))
    };
    match (numbers.as_slice(), text.len()) {
        ([year, month, day], _) if *year > 31 => whole(*year, *month, *day),
        ([day, month, year], _) if *year > 31 => {
            whole(*year, *month, *day).or_else(|| whole(*year, *day, *month))
        }
        (_, 8) => {
            whole(text.get(..4)?.parse().ok()?, text.get(4..6)?.parse().ok()?, text.get(6..)?.parse().ok()?)
        }
        _ => text.parse().ok(),
    }
}
