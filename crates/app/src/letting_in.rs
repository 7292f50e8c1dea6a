//! Letting a browser in: one-time links, printed in the terminal, become sessions. Only hashes are kept.

use crate::{Actor, App, AppError};
use jiff::ToSpan as _;
use sha2::{Digest, Sha256};

/// How long a one-time link waits to be opened.
const LINK_MINUTES: i64 = 60;

/// How long a browser stays let in.
const SESSION_HOURS: i64 = 24 * 30;

fn new_token() -> Result<String, AppError> {
    let mut bytes = [0u8; 32];
    getrandom::fill(&mut bytes)
        .map_err(|e| AppError::unavailable(format!("the system gave no random numbers: {e}")))?;
    Ok(bytes.iter().map(|b| format!("{b:02x}")).collect())
}

fn hash(token: &str) -> [u8; 32] {
    Sha256::digest(token.as_bytes()).into()
}

impl App {
    /// A new one-time token; whoever opens it first within the hour is let in.
    pub fn make_link(&self, actor: &Actor) -> Result<String, AppError> {
        let token = new_token()?;
        let until = actor.now + LINK_MINUTES.minutes();
        self.store.keep_session(actor.account, "link", &hash(&token), actor.now, until)?;
        Ok(token)
    }

    /// Takes a one-time token and returns a session's token; an error if it was used or is too old.
    pub fn open_link(&self, actor: &Actor, token: &str) -> Result<String, AppError> {
        if !self.store.take_link(actor.account, &hash(token), actor.now)? {
            return Err(AppError {
                kind: crate::Kind::Forbidden,
                what: "this link was used already or is too old".to_owned(),
                hint: "get a new one with `goodturn open`".to_owned(),
            });
        }
        let session = new_token()?;
        let until = actor.now + SESSION_HOURS.hours();
        self.store.keep_session(actor.account, "browser", &hash(&session), actor.now, until)?;
        Ok(session)
    }

    /// Whether a browser with this session's token was let in.
    pub fn is_let_in(&self, actor: &Actor, token: &str) -> Result<bool, AppError> {
        self.store.read(actor.account, |reading| Ok(reading.has_session(&hash(token), actor.now)?))
    }

    /// Shows a browser out.
    pub fn show_out(&self, actor: &Actor, token: &str) -> Result<(), AppError> {
        Ok(self.store.end_session(actor.account, &hash(token))?)
    }
}
