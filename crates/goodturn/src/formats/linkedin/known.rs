//! The tables of LinkedIn's archive, by the columns that only they have.

use super::{super::table::Table, Sheet, myself::Part};

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
    /// Recommendations, given or received: their columns are the same.
    Recommendations,
    /// Skills that I endorsed.
    EndorsementsGiven,
    /// Skills of mine that others endorsed.
    EndorsementsReceived,
    /// Events I am invited to or go to.
    Events,
    /// Members whom I follow.
    Follows,
    /// A part of what it says about me.
    Mine(Part),
    /// Something else, left aside for this reason.
    Aside(&'static str),
}

impl Known {
    /// What it is, in people's words.
    pub fn words(self) -> &'static str {
        match self {
            Known::Connections => "LinkedIn connections",
            Known::Messages => "LinkedIn messages",
            Known::Invitations => "LinkedIn invitations",
            Known::Imported => "LinkedIn imported contacts",
            Known::Recommendations => "LinkedIn recommendations",
            Known::EndorsementsGiven | Known::EndorsementsReceived => "LinkedIn endorsements",
            Known::Events => "LinkedIn events",
            Known::Follows => "people you follow on LinkedIn",
            Known::Mine(_) => "your LinkedIn profile",
            Known::Aside(_) => "a table of LinkedIn",
        }
    }

    /// The order in which tables are read; see [`super::read`].
    pub(super) fn rank(self) -> u8 {
        match self {
            Known::Recommendations => 0,
            Known::Imported => 1,
            Known::Connections => 2,
            Known::EndorsementsGiven | Known::EndorsementsReceived => 3,
            Known::Invitations => 4,
            Known::Messages => 5,
            Known::Mine(Part::Profile) => 6,
            _ => 7,
        }
    }
}

const NO_PEOPLE: &str = "holds no people";
const PRIVATE: &str = "for your privacy; not needed";

/// The tables by columns that only they have (in lower case), the surest first.
const HEADERS: [(&[&str], Known); 35] = [
    (&["first name", "last name", "connected on"], Known::Connections),
    (&["conversation id", "from", "to", "date"], Known::Messages),
    (&["from", "to", "sent at", "direction"], Known::Invitations),
    (&["firstname", "lastname", "emails", "phonenumbers"], Known::Imported),
    // Many tables of people have a headline, but only one's own profile has a maiden name as well.
    (&["first name", "last name", "maiden name", "headline"], Known::Mine(Part::Profile)),
    (&["first name", "last name", "text", "creation date"], Known::Recommendations),
    (&["endorsement date", "skill name", "endorsee first name"], Known::EndorsementsGiven),
    (&["endorsement date", "skill name", "endorser first name"], Known::EndorsementsReceived),
    (&["company name", "title", "started on", "finished on"], Known::Mine(Part::Positions)),
    (&["company name", "role", "cause"], Known::Mine(Part::Volunteering)),
    (&["school name", "start date", "end date"], Known::Mine(Part::Education)),
    (&["email address", "confirmed", "primary"], Known::Mine(Part::Emails)),
    (&["extension", "number"], Known::Mine(Part::Phones)),
    (&["number", "is_whatsapp_number"], Known::Mine(Part::Phones)),
    (&["name", "proficiency"], Known::Mine(Part::Languages)),
    (&["name", "authority", "license number"], Known::Mine(Part::Certifications)),
    (&["name", "published on", "publisher"], Known::Mine(Part::Publications)),
    (&["title", "description", "url", "started on"], Known::Mine(Part::Projects)),
    (&["event name", "event time"], Known::Events),
    (&["date", "status", "fullname"], Known::Follows),
    (&["profile summary"], Known::Aside("a summary of your profile; nothing new in it")),
    (&["application date", "contact email"], Known::Aside("your own applications")),
    (&["saved date", "job url"], Known::Aside(NO_PEOPLE)),
    (&["first name", "last name", "verification type"], Known::Aside(PRIVATE)),
    (&["time", "search query"], Known::Aside(NO_PEOPLE)),
    (&["registered at", "registration ip"], Known::Aside(PRIVATE)),
    (&["login date", "ip address"], Known::Aside(PRIVATE)),
    (&["organization", "followed on"], Known::Aside(NO_PEOPLE)),
    (&["saveditem", "createdtime"], Known::Aside(NO_PEOPLE)),
    (&["date", "sharelink"], Known::Aside(NO_PEOPLE)),
    (&["date", "link", "message"], Known::Aside(NO_PEOPLE)),
    (&["date", "type", "link"], Known::Aside(NO_PEOPLE)),
    (&["date", "link", "optiontext"], Known::Aside(NO_PEOPLE)),
    (&["date/time", "media link"], Known::Aside(NO_PEOPLE)),
    (&["content title", "content type", "content saved"], Known::Aside(NO_PEOPLE)),
];

/// Tables that their columns tell from nothing else, so that their names must help, and perhaps all their columns.
const NAMES: [(&str, &[&str], Known); 10] = [
    ("skills", &["name"], Known::Mine(Part::Skills)),
    ("instantreposts", &["date", "link"], Known::Aside(NO_PEOPLE)),
    ("guide_messages", &[], Known::Aside(NO_PEOPLE)),
    ("coach_messages", &[], Known::Aside(NO_PEOPLE)),
    ("learning_coach_messages", &[], Known::Aside(NO_PEOPLE)),
    ("learning_role_play_messages", &[], Known::Aside(NO_PEOPLE)),
    ("ad_targeting", &[], Known::Aside(PRIVATE)),
    ("logins", &[], Known::Aside(PRIVATE)),
    ("security challenges", &[], Known::Aside(PRIVATE)),
    ("receipts", &[], Known::Aside(PRIVATE)),
];

/// The table that a text is, or the text back if it is none of LinkedIn's.
pub fn recognise(file: &str, text: String) -> Result<Sheet, String> {
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file).to_lowercase();
    let stem = name.strip_suffix(".csv");
    let by_name = NAMES.iter().filter(|(start, ..)| stem.is_some_and(|stem| stem.starts_with(start)));
    let by_name: Vec<_> = by_name.collect();
    let found = Table::find(file, text, &|columns| {
        HEADERS
            .iter()
            .find(|(signs, _)| signs.iter().all(|s| columns.iter().any(|c| c == s)))
            .map(|(_, known)| *known)
            .or_else(|| by_name.iter().find(|(_, all, _)| !all.is_empty() && *all == columns).map(|k| k.2))
    });
    match found {
        // What a program wrote to me looks like messages, but nobody wrote it.
        Ok((table, Known::Messages)) if by_name.iter().any(|(_, all, _)| all.is_empty()) => {
            Ok(Sheet { known: Known::Aside(NO_PEOPLE), table })
        }
        Ok((table, known)) => Ok(Sheet { known, table }),
        Err(text) if text.trim().eq_ignore_ascii_case("No conversations found") => {
            Ok(Sheet { known: Known::Aside("there are no messages in it"), table: Table::unread(file) })
        }
        Err(text) => match by_name.iter().find(|(_, all, _)| all.is_empty()) {
            Some((.., known)) => Ok(Sheet { known: *known, table: Table::unread(file) }),
            None => Err(text),
        },
    }
}
