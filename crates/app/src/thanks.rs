//! What somebody did for me, noted so that it is thanked for. It is set against nothing, ever.

use crate::people::no_such_person;
use crate::{Actor, App, AppError, new_id};
use domain::{ChangeId, Doer, GoodTurn, GoodTurnId, PersonId, Source, TurnKind};

/// The longest that is kept of it, in characters.
const LONGEST: usize = 2_000;

impl App {
    /// Notes what somebody did for me; Today will think of a word of thanks.
    pub fn helped_me(
        &self,
        actor: &Actor,
        person: PersonId,
        kind: TurnKind,
        text: &str,
    ) -> Result<ChangeId, AppError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(AppError::invalid("it is not said what they did")
                .hint("write it in a few words: “sent me to the printer on the quay”"));
        }
        if text.chars().count() > LONGEST {
            return Err(AppError::invalid(format!("more than {LONGEST} characters do not fit here"))
                .hint("keep what you would thank them for"));
        }
        self.store.change(actor.account, actor.about("helped_me", ""), |change| {
            change.person(person)?.ok_or_else(no_such_person)?;
            change.concerns(person);
            change.put_turn(&GoodTurn {
                id: GoodTurnId(new_id(actor.now)),
                person,
                with: None,
                by: Doer::Them,
                kind,
                text: text.to_owned(),
                on: actor.today,
                from: Source::Me,
            })?;
            Ok(change.id())
        })
    }
}
