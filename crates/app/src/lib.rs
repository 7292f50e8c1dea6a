//! What one can do: one verb for each thing that a person may ask Goodturn, and no other way to act.
//!
//! A verb knows who asks and what day it is ([`Actor`]), makes one change in one transaction, and
//! answers in the words of the domain. Faces call verbs; they never see the store's statements.

mod about_me;
mod answering;
mod came_by;
mod choosing;
mod common;
mod error;
mod export;
mod facts;
mod forgetting;
mod history;
mod import;
mod letting_in;
mod live;
mod meaning;
mod path;
mod paths;
mod people;
mod promises;
mod sameness;
mod settings;
mod telling;
mod thanks;
mod today;
mod village;

pub use came_by::{ForWhom, Item, NewItem};
pub use choosing::{Candidate, Chosen};
pub use common::InCommon;
pub use error::{AppError, Kind};
pub use export::{Archive, FORMAT as ARCHIVE_FORMAT};
pub use history::Undone;
pub use import::{Example, Imported, Look, Preview, Progress, Step, Watch};
pub use matching::paths::{
    Company, Member, Reason as TieReason, Step as PathStep, Way, shared::Common, strength::Share,
};
pub use matching::{Because, Ground, Habits, ItemId, Reason, Rule, Suggestion, Tally, Whom};
pub use path::{Answered, Asked, Mention, PathInto, PathTo, asked_before};
pub use people::{PeoplePage, Portrait};
pub use sameness::{Alike, Merged};
pub use store::{ChangeRecord, Finding, Held, ImportRecord, Page, PersonRow, Where};
pub use telling::{KeptTelling, Telling, TellingPerson, how_met};
pub use today::{MORNING, Tended, Today};

use domain::{AccountId, ChangeId};
use jiff::civil::Date;
use jiff::{Timestamp, Zoned};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};
use store::{About, Store};
use uuid::Uuid;

/// Who asks, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Actor {
    /// The account for which they ask.
    pub account: AccountId,
    /// The moment.
    pub now: Timestamp,
    /// The day that it is where they are.
    pub today: Date,
}

impl Actor {
    /// The one user of a laptop, at a moment of their own clock.
    pub fn owner(now: &Zoned) -> Self {
        Self { account: OWNER, now: now.timestamp(), today: now.date() }
    }

    fn about(&self, verb: &'static str, words: impl Into<String>) -> About {
        let id = ChangeId(new_id(self.now));
        About { id, at: self.now, verb, words: words.into(), person: None, undoes: None }
    }
}

/// The account of a laptop.
pub const OWNER: AccountId = AccountId(1);

/// Goodturn, opened on one place where data lies.
pub struct App {
    store: Store,
    place: Where,
    live: Mutex<HashMap<AccountId, Arc<Mutex<Option<live::Live>>>>>,
    lookalikes: Mutex<HashMap<AccountId, Arc<Mutex<Option<sameness::Lookalikes>>>>>,
    paths: Mutex<HashMap<AccountId, Arc<Mutex<Option<paths::Paths>>>>>,
    reader: meaning::Reader,
    /// Whose turn it is to read texts, so that none is read twice at the same time.
    reading: Mutex<()>,
}

impl App {
    /// Opens the data, making it if there is none.
    pub fn open(place: Where, now: Timestamp) -> Result<Self, AppError> {
        let store = Store::open(place.clone())?;
        store.ensure_account(OWNER, "", now)?;
        Ok(Self {
            store,
            place,
            live: Mutex::default(),
            lookalikes: Mutex::default(),
            paths: Mutex::default(),
            reader: meaning::Reader::default(),
            reading: Mutex::default(),
        })
    }

    /// Where the data lies, in words.
    pub fn place(&self) -> String {
        match &self.place {
            Where::Folder(folder) => folder.display().to_string(),
            // Without the password that a URL may hold.
            Where::Url(_) => "a PostgreSQL database".to_owned(),
        }
    }

    /// Writes a consistent copy of everything to a new file.
    pub fn backup(&self, to: &Path) -> Result<(), AppError> {
        if to.exists() {
            return Err(
                AppError::conflict(format!("{} exists already", to.display())).hint("choose another name")
            );
        }
        Ok(self.store.backup(to)?)
    }

    /// Puts a backup in the place of the data. Returns where the data that was there is kept.
    pub fn restore(place: &Where, from: &Path) -> Result<Option<PathBuf>, AppError> {
        if !from.is_file() {
            return Err(AppError::not_found(format!("{} is not a file", from.display())));
        }
        Store::check_backup(from).map_err(|error| {
            let error = AppError::from(error);
            AppError::invalid(format!("{}: {}", from.display(), error.what))
                .hint("nothing was changed; try another backup")
        })?;
        Ok(Store::restore(place, from)?)
    }

    /// Looks whether the data is sound.
    pub fn doctor(&self, actor: &Actor) -> Result<Vec<Finding>, AppError> {
        self.store.read(actor.account, |reading| Ok(reading.examine()?))
    }

    fn lookalikes_of(&self, account: AccountId) -> Arc<Mutex<Option<sameness::Lookalikes>>> {
        Arc::clone(self.lookalikes.lock().unwrap_or_else(PoisonError::into_inner).entry(account).or_default())
    }

    fn paths_of(&self, account: AccountId) -> Arc<Mutex<Option<paths::Paths>>> {
        Arc::clone(self.paths.lock().unwrap_or_else(PoisonError::into_inner).entry(account).or_default())
    }

    fn live_of(&self, account: AccountId) -> Arc<Mutex<Option<live::Live>>> {
        Arc::clone(self.live.lock().unwrap_or_else(PoisonError::into_inner).entry(account).or_default())
    }
}

/// A new, time-ordered id.
fn new_id(now: Timestamp) -> Uuid {
    // Ids made within a millisecond still follow one another: the counter of the version 7 layout.
    static CONTEXT: LazyLock<Mutex<uuid::ContextV7>> = LazyLock::new(Mutex::default);
    let context = CONTEXT.lock().unwrap_or_else(PoisonError::into_inner);
    let seconds = u64::try_from(now.as_second()).unwrap_or_default();
    let nanos = u32::try_from(now.subsec_nanosecond()).unwrap_or_default();
    Uuid::new_v7(uuid::Timestamp::from_unix(&*context, seconds, nanos))
}
