//! Answering a suggestion: done, later, not this, never for her.

use crate::{Actor, App, AppError, new_id};
use domain::{
    Answer, AnswerId, ChangeId, Channel, Direction, Doer, Encounter, EncounterId, FactId, FindId, GoodTurn,
    GoodTurnId, LeadId, PersonId, PromiseId, PromiseState, Source, TurnKind, Verdict,
};
use jiff::ToSpan as _;
use std::str::FromStr;
use store::{Change, Reading};

/// What the key of a suggestion names.
enum Named {
    Promise(PromiseId),
    FollowUp(EncounterId),
    Thank(GoodTurnId),
    ThankForLead(LeadId),
    News(FactId),
    Lead(LeadId, PersonId),
    Introduction(FactId, PersonId),
    Find(FindId, PersonId),
    Meet(PersonId, PersonId),
    AskAfter(FactId),
    AskHow(PersonId),
}

fn parse(key: &str) -> Result<Named, AppError> {
    let unknown = || {
        AppError::not_found("this suggestion is not known").hint("look at Today again; it may have changed")
    };
    fn two<A: FromStr, B: FromStr>(rest: &str) -> Option<(A, B)> {
        let (a, b) = rest.split_once(':')?;
        Some((a.parse().ok()?, b.parse().ok()?))
    }
    let (rule, rest) = key.split_once(':').ok_or_else(unknown)?;
    match rule {
        "promise" => rest.parse().ok().map(Named::Promise),
        "follow_up" => rest.parse().ok().map(Named::FollowUp),
        "thank" => rest.parse().ok().map(Named::Thank),
        "thank_lead" => rest.parse().ok().map(Named::ThankForLead),
        "news" => rest.parse().ok().map(Named::News),
        "lead" => two(rest).map(|(lead, person)| Named::Lead(lead, person)),
        "introduce" => two(rest).map(|(need, helper)| Named::Introduction(need, helper)),
        "find" => two(rest).map(|(find, person)| Named::Find(find, person)),
        "meet" => two(rest).map(|(one, other)| Named::Meet(one, other)),
        "ten" => rest.parse().ok().map(Named::AskAfter),
        // Behind the person stands the month in which they are asked.
        "ten_ask" => two::<PersonId, String>(rest).map(|(person, _)| Named::AskHow(person)),
        _ => None,
    }
    .ok_or_else(unknown)
}

impl Named {
    /// How long "later" is: what is due comes back tomorrow, an idea in a week.
    fn later_days(&self) -> i32 {
        match self {
            Self::Promise(_) | Self::FollowUp(_) | Self::News(_) | Self::Thank(_) | Self::ThankForLead(_) => {
                1
            }
            Self::Lead(..) => 3,
            Self::Introduction(..)
            | Self::Find(..)
            | Self::Meet(..)
            | Self::AskAfter(_)
            | Self::AskHow(_) => 7,
        }
    }
}

impl App {
    /// Answers a suggestion by its key; what was done is remembered as such. Returns the change, to undo.
    pub fn answer(&self, actor: &Actor, key: &str, verdict: Verdict) -> Result<ChangeId, AppError> {
        let named = parse(key)?;
        let about = actor.about("answer", verdict.word());
        self.store.change(actor.account, about, |change| {
            let (person, words) = whom(change, &named)?;
            let closed =
                |a: &Answer| a.suggestion == key && matches!(a.verdict, Verdict::Done | Verdict::NotThis);
            if change.answers()?.iter().any(closed) {
                return Err(AppError::conflict("this was answered already")
                    .hint("to answer otherwise, undo that answer first"));
            }
            let until =
                (verdict == Verdict::Later).then(|| actor.today.saturating_add(named.later_days().days()));
            change.concerns(person);
            if verdict == Verdict::Done {
                carry_out(change, actor, &named, person, &words)?;
            }
            change.put_answer(&Answer {
                id: AnswerId(new_id(actor.now)),
                suggestion: key.to_owned(),
                person,
                about: words,
                verdict,
                on: actor.today,
                until,
            })?;
            Ok(change.id())
        })
    }
}

impl App {
    /// Whether I said "never for them".
    pub fn wants_no_ideas_for(&self, actor: &Actor, person: PersonId) -> Result<bool, AppError> {
        let never = |answer: &Answer| answer.person == person && answer.verdict == Verdict::Never;
        self.with_live(actor, |live| Ok(live.network.answers.values().any(never)))
    }

    /// Takes "never for them" back: ideas for somebody come again.
    pub fn ideas_again_for(&self, actor: &Actor, person: PersonId) -> Result<ChangeId, AppError> {
        self.store.change(actor.account, actor.about("ideas_again", ""), |change| {
            change.concerns(person);
            let never =
                change.answers()?.into_iter().filter(|a| a.person == person && a.verdict == Verdict::Never);
            for answer in never.collect::<Vec<_>>() {
                change.delete_answer(answer.id)?;
            }
            Ok(change.id())
        })
    }
}

/// Whom a suggestion helps, and what it is about in the words of the fact.
fn whom(reading: &mut Reading<'_>, named: &Named) -> Result<(PersonId, String), AppError> {
    let here =
        |reading: &mut Reading<'_>, person: PersonId| Ok::<_, AppError>(reading.person(person)?.is_some());
    let found = match named {
        Named::Promise(id) => reading.promise(*id)?.map(|p| (p.person, p.text)),
        Named::FollowUp(id) => reading.encounter(*id)?.map(|e| (e.person, String::new())),
        Named::Thank(id) => reading.turn(*id)?.map(|t| (t.person, t.text)),
        Named::ThankForLead(id) => reading.lead(*id)?.and_then(|lead| Some((lead.by?, lead.text))),
        Named::News(id) | Named::AskAfter(id) => reading.fact(*id)?.map(|f| (f.person, f.text)),
        Named::Lead(id, person) if here(reading, *person)? => {
            reading.lead(*id)?.map(|lead| (*person, lead.text))
        }
        Named::Find(id, person) if here(reading, *person)? => {
            reading.find(*id)?.map(|find| (*person, find.title))
        }
        Named::Introduction(need, helper) if here(reading, *helper)? => {
            reading.fact(*need)?.map(|f| (f.person, f.text))
        }
        Named::Meet(one, other) if here(reading, *one)? && here(reading, *other)? => {
            Some((*one, String::new()))
        }
        Named::AskHow(person) if here(reading, *person)? => Some((*person, String::new())),
        _ => None,
    };
    found.ok_or_else(|| {
        AppError::not_found("what this suggestion rests on is no longer there").hint("look at Today again")
    })
}

/// Remembers what "done" means for each kind of suggestion.
fn carry_out(
    change: &mut Change<'_>,
    actor: &Actor,
    named: &Named,
    person: PersonId,
    words: &str,
) -> Result<(), AppError> {
    let turn = |kind: TurnKind, with: Option<PersonId>, text: &str| GoodTurn {
        id: GoodTurnId(new_id(actor.now)),
        person,
        with,
        by: Doer::Me,
        kind,
        text: text.to_owned(),
        on: actor.today,
        from: Source::Me,
    };
    match named {
        Named::Promise(id) => {
            if let Some(mut promise) = change.promise(*id)? {
                promise.state = PromiseState::Kept;
                promise.closed_on = Some(actor.today);
                change.put_promise(&promise)?;
            }
        }
        Named::FollowUp(_) | Named::News(_) | Named::AskAfter(_) | Named::AskHow(_) => {
            change.put_encounter(&Encounter {
                id: EncounterId(new_id(actor.now)),
                person,
                channel: Channel::Message,
                direction: Direction::FromMe,
                on: actor.today,
                place: String::new(),
                said: String::new(),
                from: Source::Me,
            })?;
        }
        Named::Thank(_) | Named::ThankForLead(_) => change.put_turn(&turn(TurnKind::Thanks, None, words))?,
        Named::Lead(..) => change.put_turn(&turn(TurnKind::Lead, None, words))?,
        Named::Find(..) => change.put_turn(&turn(TurnKind::Find, None, words))?,
        Named::Introduction(_, helper) => {
            change.put_turn(&turn(TurnKind::Introduction, Some(*helper), words))?
        }
        Named::Meet(_, other) => {
            change.put_turn(&turn(TurnKind::Introduction, Some(*other), "brought them together"))?;
        }
    }
    Ok(())
}
