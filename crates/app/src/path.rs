//! "Who could introduce me?" — to somebody, or to anybody of a company; and remembering that I asked.
//!
//! What is said here is my own view of my own network. Nobody's address is in it, and only my own asking is
//! remembered: never what anybody owes.

use crate::people::no_such_person;
use crate::{Actor, App, AppError, new_id};
use domain::network::Known;
use domain::{ChangeId, Channel, Direction, Encounter, EncounterId, PersonId, Source, asking, fold};
use jiff::civil::Date;
use matching::paths::{Company, Member, Reason, Way, shared::Common};
use std::collections::BTreeMap;
use store::PersonRow;

/// At most so many ways, reasons, members and mentions are told.
const WAYS: usize = 5;
const REASONS: usize = 3;
const MEMBERS: usize = 12;
const MENTIONS: usize = 5;

/// How many people and companies a name may mean.
const CHOICE: usize = 12;

/// One time I asked somebody to introduce me.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// When.
    pub on: Date,
    /// To whom.
    pub to: String,
}

/// How often I asked somebody, in words: "you asked once, in June for Hana"; about my own habit, and no debt.
pub fn asked_before(asked: &[Asked], today: Date) -> String {
    let Some(last) = asked.last() else { return String::new() };
    let when = match last.on {
        on if on == today => "today".to_owned(),
        on if on.year() == today.year() => format!("on {} {}", on.day(), on.strftime("%B")),
        on => format!("in {}", on.strftime("%B %Y")),
    };
    match asked.len() {
        1 => format!("you asked once, {when}, for {}", last.to),
        2 => format!("you asked twice, last {when}, for {}", last.to),
        n => format!("you asked {n} times, last {when}, for {}", last.to),
    }
}

/// A fact that speaks of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Of whom it is known.
    pub person: PersonId,
    /// The sentence.
    pub says: String,
    /// When it was told.
    pub on: Date,
}

/// Ways to somebody in my network.
#[derive(Clone, Debug, PartialEq)]
pub struct PathTo {
    /// Who.
    pub person: PersonId,
    /// How we know one another; never empty.
    pub reasons: Vec<Reason>,
    /// When we were last in touch.
    pub last: Option<Date>,
    /// Whom I could ask, the best way first.
    pub ways: Vec<Way>,
    /// Whom of them I asked before, oldest first.
    pub asked: BTreeMap<PersonId, Vec<Asked>>,
    /// Names and roles of everybody above.
    pub known: BTreeMap<PersonId, Known>,
}

/// Ways into a company.
#[derive(Clone, Debug, PartialEq)]
pub struct PathInto {
    /// The company.
    pub company: Company,
    /// Who of my people is or was there.
    pub members: Vec<Member>,
    /// Whom I could ask who is not there.
    pub ways: Vec<Way>,
    /// What is known of others that speaks of it.
    pub mentions: Vec<Mention>,
    /// Whom I asked before, oldest first.
    pub asked: BTreeMap<PersonId, Vec<Asked>>,
    /// Names and roles of everybody above.
    pub known: BTreeMap<PersonId, Known>,
}

/// What a name led to.
#[derive(Clone, Debug, PartialEq)]
pub enum Answered {
    /// Somebody.
    Person(PathTo),
    /// A company, school, club or group.
    Company(PathInto),
    /// Several that may be meant.
    Choice {
        /// People.
        people: Vec<PersonRow>,
        /// Companies.
        companies: Vec<Company>,
    },
    /// Nobody of that name; what is known of others that speaks of it.
    Nobody {
        /// Facts in which the name stands.
        mentions: Vec<Mention>,
        /// Names and roles of those whom they are about.
        known: BTreeMap<PersonId, Known>,
    },
}

impl PathTo {
    /// Whether we were in touch this quarter: then I can simply write.
    pub fn is_close(&self, today: Date) -> bool {
        self.last.is_some_and(|last| today.duration_since(last).as_hours() / 24 <= 90)
    }
}

impl App {
    /// Who could introduce me to somebody, or into a company, by whatever was typed.
    pub fn who_could_introduce(&self, actor: &Actor, text: &str) -> Result<Answered, AppError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(AppError::invalid("there is no name to look for").hint("say whom, or which company"));
        }
        if let Ok(id) = text.parse::<PersonId>() {
            return self.ways_to(actor, id).map(Answered::Person);
        }
        let found = self.search(actor, text, CHOICE)?;
        let companies = self.with_paths(actor, |paths| Ok(paths.ties.companies(text)))?;
        let wanted = fold::words(text);
        let by_name: Vec<&PersonRow> = found.iter().filter(|row| is_name_of(&wanted, &row.name)).collect();
        let exact: Vec<_> = by_name.iter().filter(|row| fold::words(&row.name) == wanted).collect();
        let company_itself =
            companies.first().filter(|first| first.common.key == matching::paths::shared::key(text));
        match (exact.as_slice(), by_name.as_slice(), companies.as_slice()) {
            ([one], ..) if company_itself.is_none() => self.ways_to(actor, one.id).map(Answered::Person),
            ([], [one], []) => self.ways_to(actor, one.id).map(Answered::Person),
            ([], [], [one]) => self.ways_into(actor, &one.common).map(Answered::Company),
            ([], [], []) if found.len() == 1 && self.goes_by(actor, found[0].id, &wanted)? => {
                self.ways_to(actor, found[0].id).map(Answered::Person)
            }
            ([], [], []) if found.is_empty() => self.with_live(actor, |live| {
                let mentions = mentions_of(&live.network, &wanted, |_| true);
                let known = known_of(&live.network, mentions.iter().map(|mention| mention.person));
                Ok(Answered::Nobody { mentions, known })
            }),
            (_, [], []) => Ok(Answered::Choice { people: found, companies }),
            _ => {
                let people = by_name.into_iter().cloned().collect();
                Ok(Answered::Choice { people, companies: companies.into_iter().take(CHOICE).collect() })
            }
        }
    }

    /// Whether friends call somebody so: nicknames stand in no list.
    fn goes_by(&self, actor: &Actor, id: PersonId, words: &[String]) -> Result<bool, AppError> {
        let person = self.store.read::<_, AppError>(actor.account, |reading| Ok(reading.person(id)?))?;
        let name = person.as_ref().and_then(|person| person.name());
        Ok(name.is_some_and(|name| is_name_of(words, &format!("{} {}", name.full, name.nickname))))
    }

    /// Who could introduce me to one person.
    pub fn ways_to(&self, actor: &Actor, person: PersonId) -> Result<PathTo, AppError> {
        let found = self.with_paths(actor, |paths| {
            let mut reasons = paths.ties.between_us(person);
            reasons.truncate(REASONS);
            let (last, ways) = (paths.ties.last_touch(person), paths.ties.ways_to(person, WAYS));
            let asked = asked_of(&paths.asked, ways.iter().map(|way| way.through));
            Ok((reasons, last, ways, asked))
        })?;
        let (reasons, last, ways, asked) = found;
        self.with_live(actor, |live| {
            if !live.network.people.contains_key(&person) || reasons.is_empty() {
                return Err(no_such_person().hint("they may be set aside, merged or forgotten"));
            }
            let known = known_of(&live.network, std::iter::once(person).chain(people_in(&ways)));
            Ok(PathTo { person, reasons, last, ways, asked, known })
        })
    }

    /// Who could introduce me into a company, a school, a club or a group.
    pub fn ways_into(&self, actor: &Actor, company: &Common) -> Result<PathInto, AppError> {
        let (company, members, ways, asked) = self.with_paths(actor, |paths| {
            let all = paths.ties.companies(&company.key);
            let Some(company) = all.into_iter().find(|found| found.common == *company) else {
                return Err(AppError::not_found("none of your people is there any more")
                    .hint("look for it by its name"));
            };
            let mut members = paths.ties.people_of(&company.common);
            members.truncate(MEMBERS);
            let ways = paths.ties.ways_into(&company.common, WAYS);
            let askable =
                members.iter().map(|member| member.person).chain(ways.iter().map(|way| way.through));
            let asked = asked_of(&paths.asked, askable);
            Ok((company, members, ways, asked))
        })?;
        self.with_live(actor, |live| {
            let inside = |id: PersonId| members.iter().any(|member| member.person == id);
            let mentions = mentions_of(&live.network, &fold::words(&company.common.key), |id| !inside(id));
            let people = members.iter().map(|member| member.person).chain(people_in(&ways));
            let known = known_of(&live.network, people.chain(mentions.iter().map(|mention| mention.person)));
            Ok(PathInto { company, members, ways, mentions, asked, known })
        })
    }

    /// Remembers that I asked somebody to introduce me; the whole name or the company's stands in what was said.
    pub fn ask_to_introduce(&self, actor: &Actor, whom: PersonId, to: &str) -> Result<ChangeId, AppError> {
        let to = to.split_whitespace().collect::<Vec<_>>().join(" ");
        if to.is_empty() {
            return Err(AppError::invalid("it is not clear to whom you want to be introduced")
                .hint("say the name of the person or company"));
        }
        self.store.change(actor.account, actor.about("ask_introduction", ""), |change| {
            change.concerns(whom);
            change.person(whom)?.ok_or_else(no_such_person)?;
            change.put_encounter(&Encounter {
                id: EncounterId(new_id(actor.now)),
                person: whom,
                channel: Channel::Message,
                direction: Direction::FromMe,
                on: actor.today,
                place: String::new(),
                said: asking::words(&to),
                from: Source::Me,
            })?;
            Ok(change.id())
        })
    }
}

/// Whether each word begins a word of the name.
fn is_name_of(words: &[String], name: &str) -> bool {
    let own = fold::words(name);
    words.iter().all(|word| own.iter().any(|own| own.starts_with(word.as_str())))
}

fn people_in(ways: &[Way]) -> impl Iterator<Item = PersonId> {
    ways.iter().flat_map(|way| way.steps.iter().map(|step| step.to))
}

fn known_of(network: &domain::Network, people: impl Iterator<Item = PersonId>) -> BTreeMap<PersonId, Known> {
    people.filter_map(|id| Some((id, network.people.get(&id)?.clone()))).collect()
}

fn asked_of(
    all: &std::collections::HashMap<PersonId, Vec<(Date, String)>>,
    people: impl Iterator<Item = PersonId>,
) -> BTreeMap<PersonId, Vec<Asked>> {
    let of = |id: PersonId| {
        let asked = all.get(&id).filter(|asked| !asked.is_empty())?;
        Some((id, asked.iter().map(|(on, to)| Asked { on: *on, to: to.clone() }).collect()))
    };
    people.filter_map(of).collect()
}

/// Facts in whose words all of these stand side by side, the newest first, one a person.
fn mentions_of(network: &domain::Network, words: &[String], of: impl Fn(PersonId) -> bool) -> Vec<Mention> {
    if words.is_empty() {
        return Vec::new();
    }
    let holds = |text: &str| {
        let own = fold::words(text);
        own.windows(words.len()).any(|window| window == words)
    };
    let mut found: Vec<Mention> = Vec::new();
    for fact in network.facts.values().filter(|fact| of(fact.person)) {
        let says = [&fact.text, &fact.evidence].into_iter().find(|text| holds(text));
        found.extend(says.map(|says| Mention { person: fact.person, says: says.clone(), on: fact.noted_on }));
    }
    found.sort_by(|a, b| (b.on, a.person, &a.says).cmp(&(a.on, b.person, &b.says)));
    let mut seen = std::collections::BTreeSet::new();
    found.retain(|mention| seen.insert(mention.person));
    found.truncate(MENTIONS);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Where;
    use jiff::civil::date;

    fn village() -> (tempfile::TempDir, App, Actor) {
        let folder = tempfile::tempdir().expect("a folder");
        let now = date(2026, 11, 22).at(8, 0, 0, 0).to_zoned(jiff::tz::TimeZone::UTC).expect("such a moment");
        let app = App::open(Where::Folder(folder.path().to_owned()), now.timestamp()).expect("opens");
        let actor = Actor::owner(&now);
        app.enter_village(&actor).expect("the village is there");
        (folder, app, actor)
    }

    fn to(app: &App, actor: &Actor, text: &str) -> PathTo {
        match app.who_could_introduce(actor, text).expect("an answer") {
            Answered::Person(to) => to,
            other => panic!("{text}: {other:?}"),
        }
    }

    fn through(to: &PathTo) -> Vec<&str> {
        to.ways.iter().map(|way| to.known[&way.through].short.as_str()).collect()
    }

    fn id(name: &str) -> PersonId {
        domain::village::person(name).expect("a villager")
    }

    #[test]
    fn asking_is_remembered_counted_as_mine_and_can_be_taken_back() {
        let (folder, app, actor) = village();
        let before = to(&app, &actor, "siew").ways;
        assert_eq!(through(&to(&app, &actor, "siew")), ["Jorge"]);
        app.ask_to_introduce(&actor, id("Jorge"), "Tan Siew Hoon").expect("noted");
        let change = app.ask_to_introduce(&actor, id("Jorge"), "Tan Siew Hoon").expect("noted");
        let asked = |app: &App| to(app, &actor, "siew").asked.get(&id("Jorge")).map_or(0, Vec::len);
        assert_eq!(asked(&app), 2);
        let words = asked_before(&to(&app, &actor, "siew").asked[&id("Jorge")], actor.today);
        assert_eq!(words, "you asked twice, last today, for Tan Siew Hoon");
        app.undo(&actor, change).expect("taken back");
        assert_eq!(asked(&app), 1);
        // That I asked brings nobody closer, neither him and me nor the two.
        let fresh = App::open(Where::Folder(folder.path().to_owned()), actor.now).expect("opens");
        for app in [&app, &fresh] {
            assert_eq!(to(app, &actor, "siew").ways, before);
        }
        let hint = app.ask_to_introduce(&actor, id("Jorge"), "  ").expect_err("nobody").hint;
        assert!(!hint.is_empty());
    }

    #[test]
    fn what_changes_is_followed_and_is_as_if_it_were_read_anew() {
        let (folder, app, actor) = village();
        assert!(through(&to(&app, &actor, "agnieszka")).is_empty());
        for line in [
            "Ruth Beaulieu: works with Agnieszka Lis",
            "Zoë Lark from the Whaling Museum: knows Agnieszka Lis",
            "Had coffee with Jorge Quispe today",
        ] {
            let (told, names) = app.understand(&actor, line).expect("understood");
            app.keep_telling(&actor, &crate::Telling::of(told, &names)).expect("kept");
            let fresh = App::open(Where::Folder(folder.path().to_owned()), actor.now).expect("opens");
            for text in ["agnieszka", "siew", "owen", "Graça Tavares"] {
                assert_eq!(to(&app, &actor, text), to(&fresh, &actor, text), "{text} after “{line}”");
            }
        }
        assert!(through(&to(&app, &actor, "agnieszka")).contains(&"Ruth"));
        app.set_archived(&actor, id("Ruth"), true).expect("set aside");
        assert!(!through(&to(&app, &actor, "agnieszka")).contains(&"Ruth"), "who is set aside is not asked");
        app.forget(&actor, id("Jorge")).expect("forgotten");
        assert!(!through(&to(&app, &actor, "siew")).contains(&"Jorge"));
        assert!(app.ways_to(&actor, id("Jorge")).is_err());
    }

    #[test]
    fn a_name_is_somebody_a_company_several_or_nobody() {
        let (_folder, app, actor) = village();
        let found = |text: &str| match app.who_could_introduce(&actor, text).expect("an answer") {
            Answered::Person(to) => to.known[&to.person].name.clone(),
            Answered::Company(into) => format!("at {}", into.company.name),
            Answered::Choice { people, companies } => format!("{} or {}", people.len(), companies.len()),
            Answered::Nobody { mentions, .. } => format!("nobody, {} notes", mentions.len()),
        };
        for (text, expected) in [
            ("graca", "Graça Tavares"),
            ("shiru", "Wanjiru Kamau"),
            ("Harbour Trust Ltd", "at Tarrowmouth Harbour Trust"),
            ("pritchard", "2 or 1"),
            ("gdynia", "1 or 0"),
            ("baker", "1 or 0"),
            ("donkey home", "nobody, 1 notes"),
            ("Zork", "nobody, 0 notes"),
        ] {
            assert_eq!(found(text), expected, "{text}");
        }
        assert!(app.who_could_introduce(&actor, "  ").is_err());
    }
}
