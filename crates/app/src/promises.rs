//! Promises: kept, let go, taken up again.

use crate::{Actor, App, AppError};
use domain::{ChangeId, PromiseId, PromiseState};

impl App {
    /// Says where a promise stands.
    pub fn close_promise(
        &self,
        actor: &Actor,
        id: PromiseId,
        state: PromiseState,
    ) -> Result<ChangeId, AppError> {
        let verb = match state {
            PromiseState::Kept => "keep_promise",
            PromiseState::Released => "release_promise",
            PromiseState::Open => "reopen_promise",
        };
        self.store.change(actor.account, actor.about(verb, ""), |change| {
            let mut promise = change.promise(id)?.ok_or_else(|| {
                AppError::not_found("there is no such promise").hint("it may have been taken back")
            })?;
            change.concerns(promise.person);
            promise.state = state;
            promise.closed_on = (state != PromiseState::Open).then_some(actor.today);
            change.put_promise(&promise)?;
            Ok(change.id())
        })
    }
}
