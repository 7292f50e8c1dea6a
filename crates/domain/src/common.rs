//! What I have in common with somebody: schools, employers, towns and passions, by what is written of both.
//!
//! Only what both sides say in words counts, and a name must be the same name: better to miss something
//! than to claim it. Whom we both know is told in `both_know`. Nothing is weighed or counted.

use crate::fold::words;
use crate::{Fact, FactKind, Myself, Person, What};

/// One thing that I and somebody have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Common {
    /// What sort of thing it is.
    pub kind: CommonKind,
    /// Its name, as it is written of them, e.g. "University of Leeds".
    pub what: String,
    /// What is written of me, so that it can be judged.
    pub mine: String,
    /// What is written of them.
    pub theirs: String,
}

/// What sort of thing is shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CommonKind {
    /// Where both learned.
    School,
    /// Where both work or worked.
    Employer,
    /// Where both live, or grew up.
    Town,
    /// What both love.
    Passion,
}

/// Something written of one side: its sort, its name, and the words it came from.
struct Said {
    kind: CommonKind,
    name: String,
    from: String,
    /// Told as "in Leeds": a town stands for a school there.
    loosely: bool,
    /// Where one lives now, as against where one grew up.
    lives: bool,
}

/// Towns so large that to live there is nothing shared.
#[rustfmt::skip] // Set like prose.
const HUGE: [&str; 44] = [
    "london", "greater london", "paris", "berlin", "madrid", "istanbul", "moscow", "new york", "new york city",
    "los angeles", "chicago", "san francisco", "san francisco bay area", "toronto", "mexico city", "sao paulo",
    "rio de janeiro", "buenos aires", "bogota", "lima", "lagos", "cairo", "nairobi", "johannesburg", "kinshasa",
    "mumbai", "delhi", "new delhi", "bengaluru", "bangalore", "kolkata", "chennai", "karachi", "lahore", "dhaka",
    "jakarta", "manila", "bangkok", "singapore", "hong kong", "shanghai", "beijing", "tokyo", "seoul",
];

/// Words that say how somebody loves something, not what.
#[rustfmt::skip] // Set like prose.
const HOW: [&str; 52] = [
    "a", "an", "the", "and", "or", "of", "in", "on", "at", "to", "for", "with", "her", "his", "their", "my", "all",
    "love", "loves", "like", "likes", "keen", "mad", "big", "huge", "fan", "into", "keep", "keeps", "keeping", "play",
    "plays", "playing", "read", "reads", "reading", "do", "does", "go", "goes", "going", "collect", "collects",
    "every", "week", "weekend", "sunday", "anything", "everything", "about", "good", "passionate",
];

/// What I have in common with somebody, of whom these facts hold.
pub fn in_common(myself: &Myself, person: &Person, facts: &[Fact]) -> Vec<Common> {
    let mut mine = of_values(myself.values.iter().map(|value| &value.what));
    mine.extend(myself.facts.iter().flat_map(|fact| of_text(fact.kind, &fact.text)));
    let mut theirs = of_values(person.values.iter().map(|value| &value.what));
    let holds = facts.iter().filter(|fact| fact.ended_on.is_none());
    theirs.extend(holds.flat_map(|fact| of_text(fact.kind, &fact.text)));
    let mut common: Vec<Common> = Vec::new();
    for said in &theirs {
        let Some(of_mine) = mine.iter().find(|of_mine| same(of_mine, said)) else { continue };
        let what = if of_mine.loosely { &of_mine.name } else { &said.name };
        let known = |c: &Common| c.kind == said.kind && words(&c.what) == words(what);
        if !common.iter().any(known) {
            let (mine, theirs) = (of_mine.from.clone(), said.from.clone());
            common.push(Common { kind: said.kind, what: what.clone(), mine, theirs });
        }
    }
    common.sort_by_key(|c| c.kind);
    common
}

fn of_values<'a>(values: impl Iterator<Item = &'a What>) -> Vec<Said> {
    let said = |what: &What| match what {
        What::Role(role) if !role.organisation.is_empty() => {
            Some(Said::new(CommonKind::Employer, &role.organisation, &role.line()))
        }
        What::Place(place) if !place.town.is_empty() => {
            Some(Said { lives: true, ..Said::new(CommonKind::Town, &place.town, &place.town) })
        }
        _ => None,
    };
    values.filter_map(said).collect()
}

impl Said {
    fn new(kind: CommonKind, name: &str, from: &str) -> Self {
        Self { kind, name: name.trim().to_owned(), from: from.to_owned(), loosely: false, lives: false }
    }
}

/// What a fact says of schools, employers, towns and passions.
fn of_text(kind: FactKind, text: &str) -> Vec<Said> {
    match kind {
        FactKind::Interest => vec![Said::new(CommonKind::Passion, text, text)],
        FactKind::Background => background(text).into_iter().collect(),
        _ => Vec::new(),
    }
}

fn background(text: &str) -> Option<Said> {
    // Years and degrees stand behind a comma.
    let first = text.split([',', ';', '(']).next()?.trim();
    let lower = first.to_lowercase();
    let behind = |phrase: &str| {
        let at = lower.find(phrase)?;
        // Lower case may be longer than what was written; then nothing is read.
        first.get(at + phrase.len()..).filter(|name| !name.trim().is_empty())
    };
    let begins = |verbs: &[&str]| verbs.iter().any(|verb| lower.starts_with(verb));
    let school =
        begins(&["studied", "went to school", "went to uni", "degree", "graduated", "read ", "alumn"]);
    if school {
        if let Some(name) = behind(" at ").or_else(|| behind(" from ")) {
            return Some(Said::new(CommonKind::School, name, text));
        }
        return behind(" in ")
            .map(|name| Said { loosely: true, ..Said::new(CommonKind::School, name, text) });
    }
    if let Some(name) =
        ["grew up in ", "comes from ", "originally from ", "born in "].iter().find_map(|p| behind(p))
    {
        return Some(Said::new(CommonKind::Town, name, text));
    }
    if let Some(name) = ["lives in ", "live in ", "based in ", "moved to "].iter().find_map(|p| behind(p)) {
        return Some(Said { lives: true, ..Said::new(CommonKind::Town, name, text) });
    }
    let worked =
        ["used to work at ", "used to work for ", "worked at ", "worked for ", "works at ", "works for "];
    if let Some(name) = worked.iter().find_map(|p| behind(p)) {
        return Some(Said::new(CommonKind::Employer, name, text));
    }
    let learns =
        ["university", "college", "school", "universit", "academy", "institute", "hochschule", "polytechnic"];
    if !lower.contains(" at ") && words(first).len() < 8 && learns.iter().any(|word| lower.contains(word)) {
        return Some(Said::new(CommonKind::School, first, text));
    }
    // "Head of Finance at Harbour Trust, 2012–2015", as files of one's own career write it.
    behind(" at ").map(|name| {
        let kind = if learns.iter().any(|word| name.to_lowercase().contains(word)) {
            CommonKind::School
        } else {
            CommonKind::Employer
        };
        Said::new(kind, name, text)
    })
}

fn same(mine: &Said, theirs: &Said) -> bool {
    if mine.kind != theirs.kind {
        return false;
    }
    if mine.kind == CommonKind::Passion {
        return same_passion(&mine.name, &theirs.name);
    }
    let name = |said: &Said| {
        let mut name: Vec<String> = words(&said.name);
        name.retain(|word| {
            !matches!(word.as_str(), "the" | "of" | "and" | "at" | "ltd" | "inc" | "plc" | "gmbh")
        });
        name.sort();
        name
    };
    let (a, b) = (name(mine), name(theirs));
    if a.is_empty() || b.is_empty() {
        return false;
    }
    let huge = HUGE.contains(&crate::fold::fold(&theirs.name).as_str());
    if mine.kind == CommonKind::Town && huge && (mine.lives || theirs.lives) {
        return false;
    }
    let town_of = |loose: &Said, l: &[String], s: &[String]| loose.loosely && l.iter().all(|w| s.contains(w));
    a == b || town_of(mine, &a, &b) || town_of(theirs, &b, &a)
}

/// "sea swimming" and "swims in the sea", "maps" and "old maps"; not "old maps" and "old cars".
fn same_passion(mine: &str, theirs: &str) -> bool {
    let heart = |text: &str| -> Vec<String> {
        let said = words(text).into_iter().filter(|word| !HOW.contains(&word.as_str()));
        said.map(|word| stem(&word).to_owned()).collect()
    };
    let (a, b) = (heart(mine), heart(theirs));
    let within = |few: &[String], many: &[String]| {
        !few.is_empty()
            && few.iter().any(|word| word.chars().count() > 2)
            && few.iter().all(|word| many.contains(word))
    };
    within(&a, &b) || within(&b, &a)
}

/// The beginning that "swims", "swimming" and "swimmer" share.
fn stem(word: &str) -> &str {
    let ends = ["ing", "ers", "er", "ies", "es", "s"];
    let cut = ends.iter().find_map(|end| word.strip_suffix(end)).filter(|stem| stem.len() > 2);
    let stem = cut.unwrap_or(word);
    let mut last = stem.chars().rev();
    let doubled = cut.is_some() && last.next() == last.next() && stem.len() > 3;
    let stem =
        if doubled { &stem[..stem.len() - stem.chars().next_back().map_or(0, char::len_utf8)] } else { stem };
    stem.strip_suffix('e').filter(|shorter| shorter.len() > 2).unwrap_or(stem)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::myself::Trait;
    use crate::person::Place;
    use crate::{FactId, PersonId, Role, Source, Value};
    use jiff::civil::date;

    fn common(mine: &[(FactKind, &str)], theirs: &[(FactKind, &str)]) -> Vec<String> {
        let id = PersonId(uuid::Uuid::nil());
        let of_me =
            |(kind, text): &(FactKind, &str)| Trait { kind: *kind, text: (*text).into(), from: Source::Me };
        let place = |town: &str| What::Place(Place { town: town.into(), ..Place::default() });
        let role = |at: &str| What::Role(Role { organisation: at.into(), ..Role::default() });
        let values: Vec<Value> = ["Whitby", "London"]
            .map(place)
            .into_iter()
            .chain([role("Harbour Trust Ltd")])
            .map(|what| Value { what, from: Source::Me })
            .collect();
        let myself = Myself { values: values.clone(), facts: mine.iter().map(of_me).collect() };
        let theirs: Vec<Fact> = theirs
            .iter()
            .map(|(kind, text)| Fact {
                id: FactId(uuid::Uuid::nil()),
                person: id,
                kind: *kind,
                text: (*text).into(),
                evidence: String::new(),
                noted_on: date(2026, 5, 13),
                confirmed_on: None,
                ended_on: None,
                from: Source::Me,
            })
            .collect();
        let person = Person { id, values: Vec::new(), in_ten: false, archived: false };
        in_common(&myself, &person, &theirs).iter().map(|c| format!("{:?}: {}", c.kind, c.what)).collect()
    }

    #[test]
    fn a_school_is_one_however_it_is_told() {
        let me = [(FactKind::Background, "University of Leeds, BA History, 1998–2001")];
        let them = |text| common(&me, &[(FactKind::Background, text)]);
        assert_eq!(them("studied law at Leeds University"), ["School: Leeds University"]);
        assert_eq!(them("studied in Leeds"), ["School: Leeds"]);
        assert!(them("went to school at Leeds Grammar School").is_empty());
        assert!(them("grew up in Leeds").is_empty());
    }

    #[test]
    fn employers_towns_and_passions_are_found() {
        let none: [(FactKind, &str); 0] = [];
        let them = |text| common(&none, &[(FactKind::Background, text)]);
        assert_eq!(them("used to work at Harbour Trust"), ["Employer: Harbour Trust"]);
        assert_eq!(them("Clerk at Harbour Trust, 2009–2011"), ["Employer: Harbour Trust"]);
        assert_eq!(them("lives in Whitby"), ["Town: Whitby"]);
        assert_eq!(them("grew up in Whitby"), ["Town: Whitby"]);
        assert!(them("lives in London").is_empty(), "half the world does");
        let love = |mine, theirs| common(&[(FactKind::Interest, mine)], &[(FactKind::Interest, theirs)]);
        assert_eq!(love("sea swimming", "swims in the sea"), ["Passion: swims in the sea"]);
        assert_eq!(love("maps", "old maps"), ["Passion: old maps"]);
        assert!(love("old maps", "old cars").is_empty());
        assert!(love("plays chess", "plays the cello").is_empty());
    }
}
