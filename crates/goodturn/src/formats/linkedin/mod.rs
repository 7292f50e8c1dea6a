//! LinkedIn's archive: a zip of tables, of which those about other people are read.
//!
//! Columns are found by their names, wherever the header stands: exports begin with a paragraph of
//! notes, and the order of columns has changed over the years.

pub mod connections;
pub mod imported;
pub mod invitations;
pub mod messages;
mod names;
mod owner;
mod table;

use domain::incoming::Batch;
pub use owner::Owner;
pub use table::Table;

/// A table of the archive that Goodturn knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// The people I am connected with.
    Connections,
    /// Messages, mine and theirs.
    Messages,
    /// Invitations to connect, sent and received.
    Invitations,
    /// An address book that was once uploaded.
    Imported,
    /// My own profile; it says who I am.
    Profile,
    /// Something else, left aside for this reason.
    Aside(&'static str),
}

const ABOUT_ME: &str = "about yourself; not needed yet";
const NO_PEOPLE: &str = "holds no people";

/// The tables of the archive by columns that only they have (in lower case), the surest first.
const HEADERS: [(&[&str], Known); 24] = [
    (&["first name", "last name", "connected on"], Known::Connections),
    (&["conversation id", "from", "to", "date"], Known::Messages),
    (&["from", "to", "sent at", "direction"], Known::Invitations),
    (&["firstname", "lastname", "emails"], Known::Imported),
    (&["first name", "last name", "headline"], Known::Profile),
    (&["first name", "last name", "text", "creation date"], Known::Aside("recommendations; not yet read")),
    (&["endorsement date", "skill name"], Known::Aside("endorsements; not yet read")),
    (&["company name", "title", "started on"], Known::Aside(ABOUT_ME)),
    (&["company name", "role", "cause"], Known::Aside(ABOUT_ME)),
    (&["school name", "start date"], Known::Aside(ABOUT_ME)),
    (&["email address", "confirmed", "primary"], Known::Aside(ABOUT_ME)),
    (&["extension", "number"], Known::Aside(ABOUT_ME)),
    (&["name", "proficiency"], Known::Aside(ABOUT_ME)),
    (&["name", "authority", "license number"], Known::Aside(ABOUT_ME)),
    (&["name", "published on"], Known::Aside(ABOUT_ME)),
    (&["title", "description", "url", "started on"], Known::Aside(ABOUT_ME)),
    (&["profile summary"], Known::Aside(ABOUT_ME)),
    (&["registered at", "registration ip"], Known::Aside(ABOUT_ME)),
    (&["event name", "event time"], Known::Aside("events; not yet read")),
    (&["organization", "followed on"], Known::Aside(NO_PEOPLE)),
    (&["date", "status", "fullname"], Known::Aside("people you follow; not yet read")),
    (&["saveditem", "createdtime"], Known::Aside(NO_PEOPLE)),
    (&["date", "sharelink"], Known::Aside(NO_PEOPLE)),
    (&["date/time", "media link"], Known::Aside(NO_PEOPLE)),
];

/// Tables that few columns tell, so that their names must help.
const NAMES: [(&str, Known); 12] = [
    ("skills", Known::Aside(ABOUT_ME)),
    ("reactions", Known::Aside(NO_PEOPLE)),
    ("comments", Known::Aside(NO_PEOPLE)),
    ("votes", Known::Aside(NO_PEOPLE)),
    ("instantreposts", Known::Aside(NO_PEOPLE)),
    ("guide_messages", Known::Aside(NO_PEOPLE)),
    ("coach_messages", Known::Aside(NO_PEOPLE)),
    ("learning", Known::Aside(NO_PEOPLE)),
    ("ad_targeting", Known::Aside("for your privacy; not needed")),
    ("logins", Known::Aside("for your privacy; not needed")),
    ("security challenges", Known::Aside("for your privacy; not needed")),
    ("receipts", Known::Aside("for your privacy; not needed")),
];

/// The table that a text is, or the text back if it is none of LinkedIn's.
pub fn recognise(file: &str, text: String) -> Result<Table, String> {
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file).to_lowercase();
    let stem = name.strip_suffix(".csv").unwrap_or(&name);
    Table::find(file, text, &|columns| {
        HEADERS
            .iter()
            .find(|(signs, _)| signs.iter().all(|s| columns.iter().any(|c| c == s)))
            .map(|(_, known)| *known)
    })
    .or_else(|text| {
        let by_name = NAMES.iter().find(|(start, _)| stem.starts_with(start) && name.ends_with(".csv"));
        by_name.map(|(_, known)| Table::unread(file, *known)).ok_or(text)
    })
}

/// Reads all tables of one import; they are read together because one may say who I am.
pub fn read(tables: Vec<Table>, batch: &mut Batch) {
    let owner = Owner::among(&tables);
    for table in &tables {
        let mut say = |what: &str| batch.recognise(&table.file, what, None);
        match table.known {
            Known::Connections => {
                say("LinkedIn connections");
                connections::read(table, &owner, batch);
            }
            Known::Messages => {
                say("LinkedIn messages");
                messages::read(table, &owner, batch);
            }
            Known::Invitations => {
                say("LinkedIn invitations");
                invitations::read(table, &owner, batch);
            }
            Known::Imported => {
                say("LinkedIn imported contacts");
                imported::read(table, &owner, batch);
            }
            Known::Profile => batch.left_aside.push((table.file.clone(), ABOUT_ME.to_owned())),
            Known::Aside(reason) => batch.left_aside.push((table.file.clone(), reason.to_owned())),
        }
    }
}
