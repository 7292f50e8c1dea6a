//! Settings: what the user is called.

use crate::{Actor, App, AppError};

/// The longest name that a setting takes, in characters.
const LONGEST_NAME: usize = 200;

impl App {
    /// What the user is called; empty if they did not say.
    pub fn my_name(&self, actor: &Actor) -> Result<String, AppError> {
        self.store.read(actor.account, |reading| Ok(reading.account_name()?.unwrap_or_default()))
    }

    /// Says what I am called.
    pub fn set_my_name(&self, actor: &Actor, name: &str) -> Result<(), AppError> {
        let name = name.trim();
        if name.chars().count() > LONGEST_NAME {
            return Err(AppError::invalid(format!(
                "a name of more than {LONGEST_NAME} characters does not fit here"
            )));
        }
        Ok(self.store.name_account(actor.account, name)?)
    }
}
