//! Tables of known programs: which columns tell them, and what is peculiar in them.

use super::{Meaning, headings};

/// A known program's table.
pub struct Preset {
    /// What it is, in people's words.
    pub what: &'static str,
    /// The word under which is kept what is not understood.
    pub format: &'static str,
    /// The columns that all its tables have, squeezed; one of `any` as well, if there are some.
    signs: &'static [&'static str],
    any: &'static [&'static str],
    /// Whether its rows only tell of somebody: guests of an event, members of a group.
    pub passing: bool,
    /// What its columns hold where their names say too little.
    columns: &'static [(&'static str, Meaning)],
    /// What a column holds whose name says nothing.
    pub rest: Meaning,
}

use Meaning::{
    Answer, Aside, Attended, EventDay, EventName, FamilyName, FullName, GivenName, Group, Kept, LastContact,
    Link, MetHow, Mobile, Note, Organisation, Personal, Phone, Prefix, Title, Town, Written,
};

/// The tables that are known, the surest first.
const PRESETS: [Preset; 8] = [
    Preset {
        what: "Luma guest list",
        format: "luma",
        signs: &["apiid", "approvalstatus", "email"],
        any: &["ticketname", "checkedinat", "qrcodeurl", "tickettypeid"],
        passing: true,
        columns: &[
            ("apiid", Aside),
            ("name", FullName),
            ("firstname", GivenName),
            ("lastname", FamilyName),
            ("createdat", Written),
            ("approvalstatus", Answer),
            ("checkedinat", Attended),
            ("customsource", Aside),
            ("utmsource", Aside),
            ("qrcodeurl", Aside),
            ("amount", Aside),
            ("amounttax", Aside),
            ("amountdiscount", Aside),
            ("currency", Aside),
            ("couponcode", Aside),
            ("ethaddress", Aside),
            ("solanaaddress", Aside),
            ("surveyresponserating", Aside),
            ("surveyresponsefeedback", Note),
            ("tickettypeid", Aside),
            ("ticketname", Kept),
            ("eventname", EventName),
        ],
        rest: Note,
    },
    Preset {
        what: "Eventbrite guest list",
        format: "eventbrite",
        signs: &["tickettype"],
        any: &["order", "ordernumber", "orderid", "orderno", "attendee", "attendeestatus"],
        passing: true,
        columns: &[
            ("order", Aside),
            ("ordernumber", Aside),
            ("orderid", Aside),
            ("orderno", Aside),
            ("orderdate", Written),
            ("quantity", Aside),
            ("pricetier", Aside),
            ("tickettype", Kept),
            ("attendee", Aside),
            ("attendeenumber", Aside),
            ("group", Group),
            ("ordertype", Aside),
            ("currency", Aside),
            ("totalpaid", Aside),
            ("feespaid", Aside),
            ("eventbritefees", Aside),
            ("eventbritepaymentprocessing", Aside),
            ("barcode", Aside),
            ("attendeestatus", Answer),
            ("eventname", EventName),
            ("eventid", Aside),
            ("eventdate", EventDay),
            ("dateattending", EventDay),
            ("buyerfirstname", Aside),
            ("buyerlastname", Aside),
            ("buyeremail", Aside),
            ("ipaddress", Aside),
            ("deliverymethod", Aside),
            ("cellphone", Mobile),
        ],
        rest: Note,
    },
    Preset {
        what: "Meetup member list",
        format: "meetup",
        signs: &["name", "userid", "memberid", "urlofmemberprofile"],
        any: &[],
        passing: true,
        columns: MEETUP,
        rest: Note,
    },
    Preset {
        what: "Meetup guest list",
        format: "meetup",
        signs: &["name", "userid", "rsvp"],
        any: &["urlofmemberprofile", "eventhost", "rsvpedon"],
        passing: true,
        columns: MEETUP,
        rest: Note,
    },
    Preset {
        what: "HubSpot contacts",
        format: "hubspot",
        signs: &["recordid", "firstname", "lastname", "email"],
        any: &[
            "leadstatus",
            "contactowner",
            "lifecyclestage",
            "associatedcompany",
            "createdate",
            "companyname",
            "phonenumber",
        ],
        passing: false,
        columns: &[("createdate", Kept), ("lastactivitydate", LastContact), ("lastcontacted", LastContact)],
        rest: Kept,
    },
    Preset {
        what: "Attio people",
        format: "attio",
        signs: &["emailaddresses"],
        any: &["connectionstrength", "strongestconnection", "lastinteraction"],
        passing: false,
        columns: &[
            ("record", FullName),
            ("name", FullName),
            // How warm a machine thinks that a relation is, is no fact about anybody.
            ("connectionstrength", Aside),
            ("strongestconnection", Kept),
            ("lastinteraction", LastContact),
            ("primarylocation", Town),
            ("avatarurl", Aside),
            ("createdat", Kept),
        ],
        rest: Kept,
    },
    Preset {
        what: "Outlook contacts",
        format: "outlook",
        signs: &["emailaddress", "email2address"],
        any: &["homephone", "businessphone", "primaryphone", "firstname", "lastname"],
        passing: false,
        columns: OUTLOOK,
        rest: Kept,
    },
    Preset {
        what: "Outlook contacts",
        format: "outlook",
        signs: &["email2adresse"],
        any: &["nachname", "firma", "telefongeschaftlich", "vorname"],
        passing: false,
        columns: &[
            ("titel", Prefix),
            ("anrede", Prefix),
            ("empfohlenvon", MetHow),
            ("prioritat", Kept),
            ("vertraulichkeit", Kept),
        ],
        rest: Kept,
    },
];

const MEETUP: &[(&str, Meaning)] = &[
    ("name", FullName),
    ("attendance", Attended),
    ("userid", Kept),
    ("memberid", Kept),
    ("title", Kept),
    ("eventhost", Aside),
    ("rsvp", Answer),
    ("guests", Aside),
    ("rsvpedon", Written),
    ("joinedgroupon", Kept),
    ("lastvisitedgroupon", Aside),
    ("lastattended", Kept),
    ("totalrsvps", Aside),
    ("rsvpedyes", Aside),
    ("rsvpedmaybe", Aside),
    ("rsvpedno", Aside),
    ("meetupsattended", Aside),
    ("noshows", Aside),
    ("photo", Aside),
    ("assistantorganizer", Aside),
    ("mailinglist", Aside),
    ("urlofmemberprofile", Link),
    ("intro", Note),
    ("notes", Note),
    ("location", Town),
];

const OUTLOOK: &[(&str, Meaning)] = &[
    ("title", Prefix),
    ("jobtitle", Title),
    ("company", Organisation),
    ("companymainphone", Phone),
    ("otherphone", Phone),
    ("carphone", Phone),
    ("pager", Phone),
    ("isdn", Phone),
    ("location", Kept),
    ("officelocation", Kept),
    ("profession", Kept),
    ("language", Kept),
    ("account", Kept),
    ("webpage", Link),
    ("personalwebpage", Link),
    ("spouse", Personal),
    ("children", Personal),
    ("referredby", MetHow),
    ("categories", Group),
    ("homeaddress", Kept),
    ("businessaddress", Kept),
    ("otheraddress", Kept),
    ("companyyomi", Kept),
    ("initials", Kept),
];

/// The known program's table that has these columns.
pub fn of(columns: &[String]) -> Option<&'static Preset> {
    let names: Vec<String> = columns.iter().map(|name| headings::squeezed(name)).collect();
    let has = |sign: &&str| names.iter().any(|name| name == sign);
    PRESETS.iter().find(|p| p.signs.iter().all(has) && (p.any.is_empty() || p.any.iter().any(has)))
}

impl Preset {
    /// What a column holds, if the preset says so.
    pub fn meaning(&self, column: &str) -> Option<Meaning> {
        let squeezed = headings::squeezed(column);
        self.columns.iter().find(|(name, _)| *name == squeezed).map(|(_, meaning)| *meaning)
    }
}
