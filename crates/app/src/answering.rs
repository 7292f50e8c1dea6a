//! Answering a suggestion: done, later, not this, never for her.

use crate::{Actor, App, AppError, new_id};
use domain::{
    Answer, AnswerId, ChangeId, Channel, Direction, Encounter, EncounterId, FactId, GoodTurn, GoodTurnId,
    PersonId, PromiseId, PromiseState, Source, TurnKind, Verdict,
};
use jiff::ToSpan as _;
use store::{Change, Reading};

/// What the key of a suggestion names.
enum Named {
    Promise(PromiseId),
    FollowUp(EncounterId),
    News(FactId),
    Introduction(FactId, PersonId),
}

fn parse(key: &str) -> Result<Named, AppError> {
    let unknown = || {
        AppError::not_found("this suggestion is not known").hint("look at Today again; it may have changed")
    };
    let (rule, rest) = key.split_once(':').ok_or_else(unknown)?;
    match rule {
        "promise" => rest.parse().map(Named::Promise).map_err(|_| unknown()),
        "follow_up" => rest.parse().map(Named::FollowUp).map_err(|_| unknown()),
        "news" => rest.parse().map(Named::News).map_err(|_| unknown()),
        "introduce" => {
            let (need, helper) = rest.split_once(':').ok_or_else(unknown)?;
            Ok(Named::Introduction(
                need.parse().map_err(|_| unknown())?,
                helper.parse().map_err(|_| unknown())?,
            ))
        }
        _ => Err(unknown()),
    }
}

impl App {
    /// Answers a suggestion by its key; what was done is remembered as such. Returns the change, to undo.
    pub fn answer(&self, actor: &Actor, key: &str, verdict: Verdict) -> Result<ChangeId, AppError> {
        let named = parse(key)?;
        let about = actor.about("answer", verdict.word());
        self.store.change(actor.account, about, |change| {
            let person = whom(change, &named)?;
            let closed =
                |a: &Answer| a.suggestion == key && matches!(a.verdict, Verdict::Done | Verdict::NotThis);
            if change.answers()?.iter().any(closed) {
                return Err(AppError::conflict("this was answered already")
                    .hint("to answer otherwise, undo that answer first"));
            }
            let until = (verdict == Verdict::Later).then(|| {
                let days = if matches!(named, Named::Introduction(..)) { 7 } else { 1 };
                actor.today.saturating_add(days.days())
            });
            change.concerns(person);
            if verdict == Verdict::Done {
                carry_out(change, actor, &named, person)?;
            }
            change.put_answer(&Answer {
                id: AnswerId(new_id(actor.now)),
                suggestion: key.to_owned(),
                person,
                verdict,
                on: actor.today,
                until,
            })?;
            Ok(change.id())
        })
    }
}

fn whom(reading: &mut Reading<'_>, named: &Named) -> Result<PersonId, AppError> {
    let person = match named {
        Named::Promise(id) => reading.promise(*id)?.map(|p| p.person),
        Named::FollowUp(id) => reading.encounter(*id)?.map(|e| e.person),
        Named::News(id) => reading.fact(*id)?.map(|f| f.person),
        Named::Introduction(need, helper) => match reading.person(*helper)? {
            Some(_) => reading.fact(*need)?.map(|f| f.person),
            None => None,
        },
    };
    person.ok_or_else(|| {
        AppError::not_found("what this suggestion rests on is no longer there").hint("look at Today again")
    })
}

/// Remembers what "done" means for each kind of suggestion.
fn carry_out(
    change: &mut Change<'_>,
    actor: &Actor,
    named: &Named,
    person: PersonId,
) -> Result<(), AppError> {
    match named {
        Named::Promise(id) => {
            if let Some(mut promise) = change.promise(*id)? {
                promise.state = PromiseState::Kept;
                promise.closed_on = Some(actor.today);
                change.put_promise(&promise)?;
            }
        }
        Named::FollowUp(_) | Named::News(_) => change.put_encounter(&Encounter {
            id: EncounterId(new_id(actor.now)),
            person,
            channel: Channel::Message,
            direction: Direction::FromMe,
            on: actor.today,
            place: String::new(),
            said: String::new(),
            from: Source::Me,
        })?,
        Named::Introduction(need, helper) => {
            let text = change.fact(*need)?.map(|fact| fact.text).unwrap_or_default();
            change.put_turn(&GoodTurn {
                id: GoodTurnId(new_id(actor.now)),
                person,
                with: Some(*helper),
                kind: TurnKind::Introduction,
                text,
                on: actor.today,
                from: Source::Me,
            })?;
        }
    }
    Ok(())
}
