//! Suggestions as cards: what to do, for whom, and why, in the words it rests on.

use super::views::{Kind, PersonRef};
use super::words;
use app::{Actor, App, AppError, Ground, Rule, Suggestion, Today};
use domain::PersonId;
use domain::network::Known;
use jiff::civil::Date;

use std::collections::BTreeMap;

pub struct Piece {
    pub text: String,
    pub href: Option<String>,
}

/// Why: the fact in a few words and the sentence that it came from; one of the two may be empty.
pub struct Reason {
    pub kind: Kind,
    pub says: String,
    pub evidence: String,
    pub who: String,
    pub source: String,
}

pub struct Card {
    pub key: String,
    pub id: String,
    pub title: Vec<Piece>,
    pub people: Vec<PersonRef>,
    pub reasons: Vec<Reason>,
    pub sure: &'static str,
    pub done: &'static str,
    pub never: String,
}

/// The cards of a list of suggestions.
pub fn of(app: &App, actor: &Actor, today: &Today) -> Result<Vec<Card>, AppError> {
    let ids: Vec<PersonId> = today.names.keys().copied().collect();
    let known = app.known(actor, &ids)?;
    Ok(today.suggestions.iter().enumerate().map(|(n, s)| card(n, s, &known, today.on)).collect())
}

fn card(n: usize, suggestion: &Suggestion, known: &BTreeMap<PersonId, Known>, today: Date) -> Card {
    let people: Vec<PersonId> = [Some(suggestion.person), suggestion.with].into_iter().flatten().collect();
    let short = known.get(&suggestion.person).map_or("them", |person| person.short.as_str());
    let told = suggestion.reasons.iter().all(|reason| reason.ground != Ground::Role);
    // Somebody long unseen is helped by one of the other rules; its key says which.
    let rule = Rule::of_key(&suggestion.key).unwrap_or(suggestion.rule);
    let guess = match rule {
        Rule::LeadFits | Rule::FindFits => words::sure_fit(suggestion.sure, told),
        _ => words::sure(suggestion.sure, told),
    };
    let (sure, done) = match rule {
        Rule::PromiseDue => ("", "I did it"),
        Rule::FollowUp | Rule::News => ("", "I wrote"),
        Rule::Thanks => ("", "I thanked them"),
        Rule::LeadFits => (guess, "I told them"),
        Rule::NeedMeetsOffer => (guess, "I introduced them"),
        Rule::FindFits => (guess, "I passed it on"),
        Rule::ShouldMeet => (guess, "I brought them together"),
        Rule::TheTen | Rule::LongUnseen => ("", "I got in touch"),
    };
    Card {
        key: suggestion.key.clone(),
        id: format!("card-{n}"),
        title: title(&suggestion.title, &people, known),
        people: people.iter().filter_map(|id| Some(PersonRef::known(*id, known.get(id)?))).collect(),
        reasons: suggestion
            .reasons
            .iter()
            .map(|reason| self::reason(suggestion.person, reason, known, today))
            .collect(),
        sure,
        done,
        never: format!("Never for {short}"),
    }
}

/// The title, each person's name a link to them.
fn title(text: &str, people: &[PersonId], known: &BTreeMap<PersonId, Known>) -> Vec<Piece> {
    let mut names: Vec<(usize, &str, PersonId)> = people
        .iter()
        .filter_map(|id| {
            let name = known.get(id)?.name.as_str();
            Some((text.find(name)?, name, *id))
        })
        .collect();
    names.sort_unstable();
    let plain = |text: &str| Piece { text: text.to_owned(), href: None };
    let mut pieces = Vec::new();
    let mut at = 0;
    for (start, name, id) in names {
        // One name may be a part of another.
        if start < at {
            continue;
        }
        pieces.push(plain(&text[at..start]));
        pieces.push(Piece { text: name.to_owned(), href: Some(format!("/people/{id}")) });
        at = start + name.len();
    }
    pieces.push(plain(&text[at..]));
    pieces.retain(|piece| !piece.text.is_empty());
    pieces
}

fn reason(person: PersonId, reason: &app::Reason, known: &BTreeMap<PersonId, Known>, today: Date) -> Reason {
    let (kind, source) = match (reason.ground, reason.kind) {
        (Ground::Fact, Some(kind)) => (Kind::of(kind), "you noted"),
        (Ground::Promise, _) => (Kind::PROMISE, "you said so"),
        (Ground::Encounter, _) => (Kind::ENCOUNTER, ""),
        (Ground::CameBy, _) => (Kind::CAME_BY, "it came"),
        (Ground::GoodTurn, _) => (Kind::TURN, ""),
        (Ground::Role | Ground::Fact, _) => (Kind::ROLE, "from your address book"),
    };
    // "You met yesterday" says when by itself.
    let when =
        reason.on.filter(|_| kind != Kind::ENCOUNTER).map(|day| words::on(day, today)).unwrap_or_default();
    let same = domain::fold::fold(&reason.evidence) == domain::fold::fold(&reason.says);
    // The title of a promise is what I promised; its reason is the sentence in which I did.
    let in_title = kind == Kind::PROMISE && !same && !reason.evidence.is_empty();
    Reason {
        kind,
        says: if in_title { String::new() } else { reason.says.clone() },
        evidence: if same { String::new() } else { reason.evidence.clone() },
        who: match known.get(&reason.about) {
            // What came by came from nobody in particular, unless somebody told me.
            Some(_) if kind == Kind::CAME_BY && reason.about == person => String::new(),
            Some(about) => about.short.clone(),
            None => String::new(),
        },
        source: [source, &when].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn each_name_in_a_title_leads_to_its_person() {
        let id = |n| PersonId(Uuid::from_u128(n));
        let named = |name: &str| Known {
            name: name.to_owned(),
            short: String::new(),
            title: String::new(),
            organisation: String::new(),
            in_ten: false,
        };
        let known = BTreeMap::from([(id(1), named("Ann Marsh")), (id(2), named("Bo"))]);
        let pieces = title("Introduce Bo to Ann Marsh", &[id(1), id(2)], &known);
        let shown: Vec<_> = pieces.iter().map(|p| (p.text.as_str(), p.href.is_some())).collect();
        assert_eq!(shown, [("Introduce ", false), ("Bo", true), (" to ", false), ("Ann Marsh", true)]);
    }
}
