//! The arguments, as `--help`, the man pages and the completions show them.

use clap::{Parser, Subcommand};
use clap_complete::Shell;
use jiff::civil::Date;
use std::path::PathBuf;

/// The port on which the pages are served unless another is asked for.
pub const PORT: u16 = 4747;

/// Whom can I help today, and how?
#[derive(Parser)]
#[command(name = "goodturn", version, about, max_term_width = 100)]
#[command(
    after_help = "Without a command, Goodturn starts its pages on this machine and prints a link that opens them."
)]
pub struct Args {
    /// Where the data lies: a folder, or the URL of a PostgreSQL database.
    #[arg(long, global = true, env = "GOODTURN_DATA", value_name = "DIR")]
    pub data: Option<String>,

    /// Print one JSON document instead of words.
    #[arg(long, global = true)]
    pub json: bool,

    /// Take this for today, e.g. 2026-03-12.
    #[arg(long, global = true, value_name = "DATE", hide = true)]
    pub today: Option<Date>,

    #[command(subcommand)]
    pub command: Option<Command>,
}

#[derive(Subcommand)]
pub enum Command {
    /// Start the pages on this machine and print a one-time link.
    Serve {
        /// The port; 0 takes any that is free.
        #[arg(long, default_value_t = PORT)]
        port: u16,
    },
    /// Print a new one-time link to the pages that are running.
    Open,
    /// Bring people in from files: address books, archives, tables, mailboxes, calendars, chats, or an
    /// export of Goodturn.
    Import {
        /// Files or folders.
        #[arg(required = true, value_name = "PATH")]
        paths: Vec<PathBuf>,
        /// Bring them in without asking.
        #[arg(long)]
        yes: bool,
        /// Only say what would happen.
        #[arg(long)]
        dry_run: bool,
        /// Keep the texts of messages too, not only when and with whom.
        #[arg(long)]
        texts: bool,
        /// How to read a column of a table, e.g. --column "Firma=organisation"; it is remembered.
        #[arg(long, value_name = "NAME=MEANING")]
        column: Vec<String>,
    },
    /// Take back the last change, or a whole import.
    Undo {
        /// Which import.
        #[arg(long, value_name = "ID")]
        import: Option<String>,
        /// Which change, as `history` names it.
        #[arg(long, value_name = "ID", conflicts_with = "import")]
        change: Option<String>,
    },
    /// What was changed, newest first.
    History {
        /// How many changes.
        #[arg(long, default_value_t = 20)]
        limit: i64,
    },
    /// Everybody, or those who fit what you type.
    People {
        /// Beginnings of names, roles, organisations, towns.
        query: Option<String>,
    },
    /// One person with everything known about them.
    Show {
        /// A name or an id.
        #[arg(value_name = "WHO")]
        who: String,
    },
    /// Who could introduce me to somebody, or into a company?
    Path {
        /// A name, an id, or a company.
        #[arg(value_name = "NAME|COMPANY")]
        to: String,
        /// Remember that you asked this person to introduce you.
        #[arg(long, value_name = "WHO")]
        asked: Option<String>,
    },
    /// Say in your own words whom you met and what you learned.
    Met {
        /// E.g. "Amara from Harbour Trust at the fair yesterday. She needs a bookkeeper."
        #[arg(value_name = "LINE", allow_hyphen_values = true)]
        line: String,
        /// Keep what was understood without asking.
        #[arg(long)]
        yes: bool,
    },
    /// What is known about a person, or a single fact: add, still, over, correct, erase.
    #[command(args_conflicts_with_subcommands = true, arg_required_else_help = true)]
    Fact {
        /// Whose facts to list, with their ids: a name or an id.
        #[arg(value_name = "WHO")]
        who: Option<String>,
        #[command(subcommand)]
        what: Option<FactCommand>,
    },
    /// Whom can I help today, and how?
    Today {
        /// How many suggestions.
        #[arg(long, default_value_t = 7)]
        limit: usize,
    },
    /// Who is this for? Reads a text and names the people it would please, each with the reason.
    Who {
        /// The text; without it, what comes in on standard input is read.
        #[arg(value_name = "TEXT", allow_hyphen_values = true)]
        text: Option<String>,
        /// A file instead: a mail, a page, a text.
        #[arg(long, value_name = "PATH", conflicts_with = "text")]
        file: Option<PathBuf>,
    },
    /// Keep what came by: an opportunity, an article, a call; or list what is here.
    Came {
        /// Its words; without them, what came by is listed.
        #[arg(value_name = "TEXT", allow_hyphen_values = true)]
        text: Option<String>,
        /// A file instead: a mail, a page, a text.
        #[arg(long, value_name = "PATH", conflicts_with = "text")]
        file: Option<PathBuf>,
        /// What it is: lead, article, book, call or news. It is guessed if not said.
        #[arg(long, value_name = "KIND")]
        kind: Option<String>,
        /// Who told you.
        #[arg(long, value_name = "WHO")]
        by: Option<String>,
        /// Until when it is of use.
        #[arg(long, value_name = "DATE")]
        until: Option<Date>,
        /// List what was set aside, too.
        #[arg(long)]
        all: bool,
    },
    /// Set something that came by aside.
    SetAside {
        /// Its id, as `came --json` names it.
        id: String,
    },
    /// One thing for each of the ten.
    Ten {
        /// Put somebody among them first.
        #[arg(long, value_name = "WHO")]
        add: Option<String>,
        /// Take somebody out first.
        #[arg(long, value_name = "WHO")]
        remove: Option<String>,
    },
    /// Note what somebody did for you, so that you are reminded to thank them.
    Helped {
        /// A name or an id.
        #[arg(value_name = "WHO")]
        who: String,
        /// What they did, e.g. "sent me to the printer on the quay".
        text: String,
        /// introduction, lead, find, advice, recommendation, invitation or help.
        #[arg(long, value_name = "KIND", default_value = "help")]
        kind: String,
    },
    /// Answer a suggestion: done, later, not_this, never.
    Answer {
        /// Its key, as `today --json` names it.
        suggestion: String,
        /// The answer.
        answer: String,
    },
    /// Make one person of two.
    Merge {
        /// Who stays.
        keep: String,
        /// Who becomes part of them.
        other: String,
    },
    /// Who may be here twice; at a terminal each pair is decided with one letter.
    Same,
    /// Say that two who look alike are two people; it is remembered.
    Different {
        /// The one.
        one: String,
        /// The other.
        other: String,
    },
    /// Take the latest merge of a person apart again.
    Unmerge {
        /// A name or an id.
        #[arg(value_name = "WHO")]
        who: String,
    },
    /// Set people aside: kept, but out of lists and suggestions.
    PutAway {
        /// Names or ids.
        #[arg(value_name = "WHO")]
        who: Vec<String>,
        /// Only those whom one import brought.
        #[arg(long, value_name = "ID")]
        import: Option<String>,
        /// Those with whom you were not in touch since this day and of whom you noted nothing.
        #[arg(long, value_name = "DATE")]
        not_since: Option<Date>,
        /// Do not ask.
        #[arg(long)]
        yes: bool,
    },
    /// Everything that is held on a person.
    Hold {
        /// A name or an id.
        #[arg(value_name = "WHO")]
        who: String,
    },
    /// Erase a person and all that is held on them, for good.
    Forget {
        /// A name or an id.
        #[arg(value_name = "WHO")]
        who: String,
        /// Do not ask.
        #[arg(long)]
        yes: bool,
    },
    /// Look around in a sample world of made-up people, or leave it.
    Village {
        /// Enter or leave.
        what: Village,
    },
    /// Write everything into one zip: JSON, vCard, CSV and photographs.
    Export {
        /// The new file.
        file: PathBuf,
    },
    /// Write a consistent copy of the database.
    Backup {
        /// The new file.
        file: PathBuf,
    },
    /// Put a backup in the place of the data; what was there is kept beside it.
    Restore {
        /// The backup.
        file: PathBuf,
    },
    /// Look whether the data is sound.
    Doctor,
    /// Print completions for a shell.
    Completions {
        /// Which shell.
        shell: Shell,
    },
    /// Write the man pages into a folder.
    Man {
        /// The folder.
        folder: PathBuf,
    },
}

#[derive(Subcommand)]
pub enum FactCommand {
    /// Write down one thing about a person.
    Add {
        /// A name or an id.
        #[arg(value_name = "WHO")]
        who: String,
        /// need, offer, ideal_client, interest, background, personal, preference or news.
        kind: String,
        /// In a few words, e.g. "a bookkeeper who knows charities".
        #[arg(allow_hyphen_values = true)]
        text: String,
    },
    /// Say that a fact still holds.
    Still {
        /// Its id, as `fact WHO` names it.
        id: String,
    },
    /// Say that a fact no longer holds; it is remembered but suggests nothing.
    Over {
        /// Its id, as `fact WHO` names it.
        id: String,
    },
    /// Put a fact otherwise.
    Correct {
        /// Its id, as `fact WHO` names it.
        id: String,
        /// What it is about, if that was wrong too.
        #[arg(long, value_name = "KIND")]
        kind: Option<String>,
        /// The new words.
        #[arg(allow_hyphen_values = true)]
        text: String,
    },
    /// Take a fact away; undo brings it back.
    Erase {
        /// Its id, as `fact WHO` names it.
        id: String,
    },
}

#[derive(Clone, Copy, clap::ValueEnum)]
pub enum Village {
    /// Look around.
    Enter,
    /// Leave; everything of it goes.
    Leave,
}
