//! From the form of what was understood back to a telling: as it was ticked, mended and dated.

use super::form::Fields;
use app::{AppError, Telling, TellingPerson};
use domain::telling::{ToldEncounter, ToldFact, ToldPromise, ToldTurn};
use domain::{Channel, Direction, FactKind, TurnKind};
use jiff::civil::Date;

/// The kind of a piece that stays as it is.
pub const NOTE: &str = "note";

/// What is to be kept of the form that `tell.html` makes of a line.
pub fn telling(fields: &Fields) -> Result<Telling, AppError> {
    let mut people: Vec<Option<TellingPerson>> = Vec::new();
    for n in 0..fields.count("people") {
        people.push(person(fields, n)?);
    }
    let mut turns = Vec::new();
    for n in (0..fields.count("rows")).filter(|n| fields.ticked(&format!("keep_{n}"))) {
        if fields.text(&format!("what_{n}")) == "turn" {
            turns.extend(turn(fields, n, &people)?);
            continue;
        }
        let whom: usize = fields.text(&format!("about_{n}")).parse().unwrap_or(0);
        if let Some(Some(person)) = people.get_mut(whom) {
            add(person, fields, n)?;
        } else if fields.text(&format!("kind_{n}")) == NOTE
            && let Some(person) = people.iter_mut().flatten().next()
        {
            // What is about nobody who is kept still stays, with the first who is.
            add(person, fields, n)?;
        }
    }
    Ok(Telling { people: people.into_iter().flatten().collect(), turns })
}

/// One of the people; `None` if it is none.
fn person(fields: &Fields, n: usize) -> Result<Option<TellingPerson>, AppError> {
    let who = fields.text(&format!("who_{n}"));
    let known = match who {
        "none" => return Ok(None),
        "new" => None,
        _ => Some(fields.id(&format!("who_{n}"))?),
    };
    Ok(Some(TellingPerson {
        known,
        name: fields.text(&format!("new_name_{n}")).to_owned(),
        title: String::new(),
        organisation: String::new(),
        encounters: Vec::new(),
        how_met: String::new(),
        facts: Vec::new(),
        promises: Vec::new(),
        notes: Vec::new(),
    }))
}

/// A good turn; none if one of its people is nobody.
fn turn(fields: &Fields, n: usize, people: &[Option<TellingPerson>]) -> Result<Option<ToldTurn>, AppError> {
    // Those who are left out leave no gap in what is kept.
    let place = |n: usize| {
        people.get(n)?.as_ref()?;
        Some(people[..n].iter().flatten().count())
    };
    let of = fields.text(&format!("of_{n}")).split(' ');
    let of: Option<Vec<usize>> = of.map(|n| place(n.parse().ok()?)).collect();
    let Some(people) = of else { return Ok(None) };
    let on = day(fields.text(&format!("date_{n}")))?
        .ok_or_else(|| AppError::invalid("say when you did it").hint("choose a day"))?;
    let evidence = fields.text(&format!("text_{n}")).to_owned();
    let kind = TurnKind::from_word(fields.text(&format!("kind_{n}"))).unwrap_or(TurnKind::Introduction);
    Ok(Some(ToldTurn { kind, people, evidence, on }))
}

fn add(person: &mut TellingPerson, fields: &Fields, n: usize) -> Result<(), AppError> {
    let field = |name: &str| fields.text(&format!("{name}_{n}"));
    let (text, kind) = (field("text").to_owned(), field("kind"));
    match field("what") {
        "role" => {
            person.title = text;
            person.organisation = field("organisation").to_owned();
        }
        "encounter" => person.encounters.push(ToldEncounter {
            channel: Channel::from_word(kind).unwrap_or(Channel::Met),
            direction: Direction::from_word(field("direction")).unwrap_or(Direction::Both),
            on: day(field("date"))?
                .ok_or_else(|| AppError::invalid("say when you were in touch").hint("choose a day"))?,
            place: text,
        }),
        "met" => person.how_met = text,
        "fact" if !text.is_empty() && kind == NOTE => person.notes.push(text),
        "fact" if !text.is_empty() => {
            let kind = FactKind::from_word(kind).unwrap_or(FactKind::Background);
            person.facts.push(ToldFact { kind, text, evidence: field("evidence").to_owned() });
        }
        "promise" if !text.is_empty() => {
            let due_on = day(field("date"))?;
            person.promises.push(ToldPromise { text, evidence: field("evidence").to_owned(), due_on });
        }
        _ => {}
    }
    Ok(())
}

fn day(text: &str) -> Result<Option<Date>, AppError> {
    if text.is_empty() {
        return Ok(None);
    }
    text.parse()
        .map(Some)
        .map_err(|_| AppError::invalid(format!("“{text}” is not a day")).hint("write it as 2026-05-09"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(list: &[(&str, &str)]) -> Fields {
        list.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn only_what_was_ticked_is_kept_and_as_it_was_mended() {
        let kept = telling(&fields(&[
            ("people", "2"),
            ("who_0", "new"),
            ("new_name_0", "Amara Okafor"),
            ("who_1", "none"),
            ("new_name_1", "Highlife"),
            ("rows", "6"),
            ("what_0", "fact"),
            ("keep_0", "yes"),
            ("kind_0", "need"),
            ("text_0", "a bookkeeper"),
            ("evidence_0", "needs a bookkeeper"),
            ("what_1", "fact"),
            ("kind_1", "interest"),
            ("text_1", "not ticked"),
            ("what_2", "fact"),
            ("keep_2", "yes"),
            ("about_2", "1"),
            ("kind_2", "offer"),
            ("text_2", "about nobody"),
            ("what_3", "promise"),
            ("keep_3", "yes"),
            ("text_3", "send her the list"),
            ("date_3", "2026-11-27"),
            ("what_4", "fact"),
            ("kind_4", "note"),
            ("text_4", "awful weather"),
            ("what_5", "fact"),
            ("keep_5", "yes"),
            ("about_5", "1"),
            ("kind_5", "note"),
            ("text_5", "long queue"),
        ]))
        .unwrap();
        let [amara] = kept.people.as_slice() else { panic!("{kept:?}") };
        assert_eq!((amara.name.as_str(), amara.known), ("Amara Okafor", None));
        let facts: Vec<_> =
            amara.facts.iter().map(|f| (f.kind, f.text.as_str(), f.evidence.as_str())).collect();
        assert_eq!(facts, [(FactKind::Need, "a bookkeeper", "needs a bookkeeper")]);
        assert_eq!(amara.promises[0].due_on, Some(jiff::civil::date(2026, 11, 27)));
        assert_eq!(amara.notes, ["long queue"], "a note outlives whom it was about");
    }

    #[test]
    fn a_good_turn_goes_with_those_who_are_kept() {
        let form = [
            ("people", "3"),
            ("who_0", "none"),
            ("who_1", "new"),
            ("new_name_1", "Ada"),
            ("who_2", "new"),
            ("new_name_2", "Ben"),
            ("rows", "2"),
            ("what_0", "turn"),
            ("keep_0", "yes"),
            ("of_0", "1 2"),
            ("text_0", "introduced Ada to Ben"),
            ("date_0", "2026-11-20"),
            ("what_1", "turn"),
            ("keep_1", "yes"),
            ("of_1", "0 2"),
            ("date_1", "2026-11-20"),
        ];
        let kept = telling(&fields(&form)).unwrap();
        assert_eq!(kept.turns.len(), 1, "nobody is introduced to nobody");
        assert_eq!(kept.turns[0].people, [0, 1]);
        assert_eq!(kept.turns[0].evidence, "introduced Ada to Ben");
    }

    #[test]
    fn a_day_that_is_none_is_told() {
        let form = [
            ("people", "1"),
            ("who_0", "new"),
            ("rows", "1"),
            ("what_0", "promise"),
            ("keep_0", "yes"),
            ("text_0", "call"),
        ];
        let error = telling(&fields(&[&form[..], &[("date_0", "soon")]].concat())).unwrap_err();
        assert_eq!(error.what, "“soon” is not a day");
    }
}
