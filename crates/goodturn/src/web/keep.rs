//! From the form of what was understood back to a telling: as it was ticked, mended and dated.

use super::form::Fields;
use app::{AppError, Telling, TellingPerson};
use domain::telling::{ToldEncounter, ToldFact, ToldPromise};
use domain::{Channel, Direction, FactKind};
use jiff::civil::Date;

/// What is to be kept of the form that `tell.html` makes of a line.
pub fn telling(fields: &Fields) -> Result<Telling, AppError> {
    let mut people: Vec<Option<TellingPerson>> = Vec::new();
    for n in 0..fields.count("people") {
        people.push(person(fields, n)?);
    }
    for n in (0..fields.count("rows")).filter(|n| fields.ticked(&format!("keep_{n}"))) {
        let whom: usize = fields.text(&format!("about_{n}")).parse().unwrap_or(0);
        if let Some(Some(person)) = people.get_mut(whom) {
            add(person, fields, n)?;
        }
    }
    let rest = fields.text("rest");
    let notes =
        if fields.ticked("keep_rest") && !rest.is_empty() { vec![rest.to_owned()] } else { Vec::new() };
    Ok(Telling { people: people.into_iter().flatten().collect(), notes })
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
        encounter: None,
        facts: Vec::new(),
        promises: Vec::new(),
    }))
}

fn add(person: &mut TellingPerson, fields: &Fields, n: usize) -> Result<(), AppError> {
    let field = |name: &str| fields.text(&format!("{name}_{n}"));
    let (text, kind) = (field("text").to_owned(), field("kind"));
    match field("what") {
        "role" => {
            person.title = text;
            person.organisation = field("organisation").to_owned();
        }
        "encounter" if person.encounter.is_some() => {
            return Err(AppError::invalid(
                "one line can tell of one time that you were in touch with each person",
            )
            .hint("keep one of the two, and tell the other by itself"));
        }
        "encounter" => {
            person.encounter = Some(ToldEncounter {
                channel: Channel::from_word(kind).unwrap_or(Channel::Met),
                direction: Direction::from_word(field("direction")).unwrap_or(Direction::Both),
                on: day(field("date"))?
                    .ok_or_else(|| AppError::invalid("say when you were in touch").hint("choose a day"))?,
                place: text,
            });
        }
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
            ("rows", "4"),
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
            ("rest", "awful weather"),
        ]))
        .unwrap();
        let [amara] = kept.people.as_slice() else { panic!("{kept:?}") };
        assert_eq!((amara.name.as_str(), amara.known), ("Amara Okafor", None));
        let facts: Vec<_> =
            amara.facts.iter().map(|f| (f.kind, f.text.as_str(), f.evidence.as_str())).collect();
        assert_eq!(facts, [(FactKind::Need, "a bookkeeper", "needs a bookkeeper")]);
        assert_eq!(amara.promises[0].due_on, Some(jiff::civil::date(2026, 11, 27)));
        assert!(kept.notes.is_empty());
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
