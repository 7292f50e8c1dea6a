//! Settings: what the user is called, what is known about them, how their tables are read.

use crate::{Actor, App, AppError};
use domain::Myself;
use std::collections::BTreeMap;

/// The longest name that a setting takes, in characters.
const LONGEST_NAME: usize = 200;

/// Under which the choices of columns are kept.
const COLUMNS: &str = "columns";

/// So many layouts of tables are remembered.
const MOST_LAYOUTS: usize = 500;

impl App {
    /// What my own files say about me.
    pub fn myself(&self, actor: &Actor) -> Result<Myself, AppError> {
        self.store.read(actor.account, |reading| Ok(reading.myself()?))
    }

    /// What I like to do, as my answers tell it.
    pub fn habits(&self, actor: &Actor) -> Result<matching::Habits, AppError> {
        self.with_live(actor, |live| Ok(matching::Habits::of(&live.network)))
    }

    /// Lets the answers that I gave until now tell nothing of what I like to do; they are still honoured.
    pub fn forget_habits(&self, actor: &Actor) -> Result<(), AppError> {
        let tomorrow = actor.today.tomorrow().unwrap_or(actor.today);
        self.store.forget_habits(actor.account, tomorrow)?;
        self.drop_live(actor);
        Ok(())
    }

    /// How tables of each layout are to be read: the layout's fingerprint, and words of the reader's own.
    pub fn column_choices(&self, actor: &Actor) -> Result<BTreeMap<String, String>, AppError> {
        self.store.read(actor.account, |reading| {
            let kept = reading.setting(COLUMNS)?.unwrap_or_default();
            // What an older program kept and nobody can read is chosen anew.
            Ok(serde_json::from_str(&kept).unwrap_or_default())
        })
    }

    /// Remembers how tables of one layout are to be read.
    pub fn choose_columns(&self, actor: &Actor, layout: &str, words: &str) -> Result<(), AppError> {
        let mut choices = self.column_choices(actor)?;
        if choices.len() >= MOST_LAYOUTS {
            choices.clear();
        }
        choices.insert(layout.to_owned(), words.to_owned());
        let kept = serde_json::Value::from_iter(choices).to_string();
        Ok(self.store.keep_setting(actor.account, COLUMNS, &kept)?)
    }

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
