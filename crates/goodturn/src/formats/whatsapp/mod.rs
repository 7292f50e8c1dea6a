//! Chats as WhatsApp exports them: with whom I was in touch, on which days, and which way.
//!
//! What was written is taken along only if asked for. Not here: pictures and sounds beside the chat.

mod lines;

use super::{Wishes, days, days::Order, decode, limits, refuse};
use domain::{
    Channel, Direction, Name, What, fold,
    incoming::{Batch, Incoming, Touch},
};
use jiff::civil::Date;
use lines::Stamp;
use std::collections::{BTreeSet, HashMap};

/// A chat, understood but for who I am.
pub struct Chat {
    file: String,
    /// Whom or what the file is named after.
    named: String,
    /// Those who wrote, in their order.
    writers: Vec<String>,
    /// For each message: when, by whom, and what.
    messages: Vec<(Stamp, usize, String)>,
    first_line: u64,
    is_group: bool,
}

/// How many lines are looked at.
const LOOK: usize = 60;

/// The chat that a text is, or the text back if it is none.
pub fn recognise(file: &str, text: String, texts: bool) -> Result<Chat, String> {
    let mut looked = text.lines().filter(|line| !line.trim().is_empty()).take(LOOK).peekable();
    let begins = looked.peek().is_some_and(|line| lines::stamped(line).is_some());
    let written = looked.filter_map(lines::stamped).filter_map(|(_, rest)| lines::said(rest)).next();
    let is_log = |name: &str| ["INFO", "WARN", "WARNING", "ERROR", "DEBUG", "TRACE"].contains(&name);
    if begins && written.is_some_and(|(name, _)| !is_log(name)) {
        Ok(chat(file, &text, texts))
    } else {
        Err(text)
    }
}

fn chat(file: &str, text: &str, texts: bool) -> Chat {
    let mut chat = Chat {
        file: file.to_owned(),
        named: named_after(file),
        writers: Vec::new(),
        messages: Vec::new(),
        first_line: 1,
        is_group: false,
    };
    let text = &decode::plain(text);
    let mut known: HashMap<String, usize> = HashMap::new();
    // A line without a stamp goes on with the message above, unless that was a notice.
    let mut goes_on = false;
    for (number, line) in text.lines().enumerate() {
        let Some((stamp, rest)) = lines::stamped(line) else {
            if let (true, true, Some((.., said))) = (texts, goes_on, chat.messages.last_mut()) {
                limits::add_said(said, line.trim());
            }
            continue;
        };
        let Some((name, said)) = lines::said(rest) else {
            goes_on = false;
            chat.is_group |= speaks_of_group(rest);
            continue;
        };
        goes_on = true;
        let writer = match known.get(name) {
            Some(writer) => *writer,
            // More than an import may have; those before are enough to say so.
            None if chat.writers.len() > limits::RECORDS => continue,
            None => {
                if chat.writers.is_empty() {
                    chat.first_line = number as u64 + 1;
                }
                chat.writers.push(name.to_owned());
                known.insert(name.to_owned(), chat.writers.len() - 1);
                chat.writers.len() - 1
            }
        };
        chat.messages.push((stamp, writer, if texts { said.to_owned() } else { String::new() }));
    }
    chat.is_group |= chat.writers.len() > 2;
    chat
}

/// Whether a notice tells of a group.
fn speaks_of_group(notice: &str) -> bool {
    let lower = notice.to_lowercase();
    ["group", "gruppe", "groupe", "grupo", "gruppo", "groep", "grupę"].iter().any(|word| lower.contains(word))
}

/// Whom the file is named after: "WhatsApp Chat with Ada.txt", "WhatsApp Chat - Ada.zip/_chat.txt".
fn named_after(file: &str) -> String {
    const WITH: [&str; 8] = [" with ", " mit ", " avec ", " con ", " com ", " met ", " med ", " - "];
    for part in file.split(['/', '\\']).rev() {
        let stem = part.rsplit_once('.').map_or(part, |(stem, _)| stem);
        if !stem.to_lowercase().contains("whatsapp") {
            continue;
        }
        if let Some((_, name)) = WITH.iter().find_map(|with| stem.split_once(with)) {
            return name.trim_matches(|c: char| lines::is_mark(c) || c.is_whitespace()).to_owned();
        }
    }
    String::new()
}

/// Reads all chats of one import; they are read together because who is in all of them is me.
pub fn read(chats: Vec<Chat>, wishes: &Wishes, batch: &mut Batch) {
    let mine = mine(&chats, wishes);
    for chat in &chats {
        let stamps: Vec<Stamp> = chat.messages.iter().map(|(stamp, ..)| *stamp).collect();
        let (order, sure) = lines::order(&stamps);
        if !sure {
            let example = stamps.iter().find_map(|stamp| stamp.day(order)).map(days::in_words);
            let reason = format!(
                "its days can be read two ways; they were taken so that the first is the {}",
                example.unwrap_or_default()
            );
            batch.left_aside.push((chat.file.clone(), reason));
        }
        let latest = one(chat, &mine, order, batch);
        let what = if chat.is_group { "WhatsApp group chat" } else { "WhatsApp chat" };
        batch.recognise(&chat.file, what, latest);
    }
}

/// My names among those who write, folded.
fn mine(chats: &[Chat], wishes: &Wishes) -> BTreeSet<String> {
    let mut mine: BTreeSet<String> =
        ["you", "du", "vous", "tu", "usted", "voce", "ty"].map(str::to_owned).into();
    mine.extend(wishes.mine_names.iter().map(|name| fold::fold(name)).filter(|name| !name.is_empty()));
    for chat in chats.iter().filter(|chat| !chat.is_group && chat.writers.len() == 2) {
        let named = fold::fold(&chat.named);
        let is_named = |name: &&String| !named.is_empty() && fold::fold(name) == named;
        if chat.writers.iter().filter(is_named).count() == 1 {
            mine.extend(chat.writers.iter().filter(|name| !is_named(name)).map(|name| fold::fold(name)));
        }
    }
    let is_settled = chats.iter().flat_map(|chat| &chat.writers).any(|name| mine.contains(&fold::fold(name)));
    if chats.len() > 1 && !is_settled {
        let sets =
            chats.iter().map(|chat| chat.writers.iter().map(|n| fold::fold(n)).collect::<BTreeSet<_>>());
        let in_all = sets.reduce(|all, these| &all & &these).unwrap_or_default();
        if in_all.len() == 1 {
            mine.extend(in_all);
        }
    }
    mine
}

/// Reads one chat; returns its latest day.
fn one(chat: &Chat, mine: &BTreeSet<String>, order: Order, batch: &mut Batch) -> Option<Date> {
    let is_me: Vec<bool> = chat.writers.iter().map(|name| mine.contains(&fold::fold(name))).collect();
    // If nobody else wrote, the one whom the file is named after was written to.
    let mut people: Vec<String> = chat.writers.clone();
    if !chat.is_group && is_me.iter().all(|me| *me) && !chat.named.is_empty() {
        people.push(chat.named.clone());
    }
    // Somebody alone in a chat that is named after them is not me.
    let alone = people.len() == 1 && fold::fold(&people[0]) == fold::fold(&chat.named);
    let knows_me = is_me.contains(&true) || alone;
    let place = match (chat.is_group, chat.named.as_str()) {
        (false, _) => String::new(),
        (true, "") => "a WhatsApp group".to_owned(),
        (true, name) => format!("the WhatsApp group “{name}”"),
    };
    let mut records: Vec<Incoming> = people.iter().map(|name| record(chat, name)).collect();
    let mut seen: HashMap<(usize, Date, Direction), usize> = HashMap::new();
    let (mut latest, mut no_day) = (None, 0_u64);
    let other = people.iter().position(|name| !mine.contains(&fold::fold(name)));
    for (stamp, writer, said) in &chat.messages {
        let Some(on) = stamp.day(order) else {
            no_day += 1;
            continue;
        };
        latest = latest.max(Some(on));
        let (person, direction) = match (is_me[*writer], knows_me) {
            // What I write to a group is written to nobody in particular.
            (true, _) if chat.is_group => continue,
            (true, _) => match other {
                Some(other) => (other, Direction::FromMe),
                None => continue,
            },
            (false, true) => (*writer, Direction::ToMe),
            (false, false) => (*writer, Direction::Both),
        };
        let touches = &mut records[person].touches;
        let touch = *seen.entry((person, on, direction)).or_insert_with(|| {
            let (place, said) = (place.clone(), String::new());
            touches.push(Touch { channel: Channel::Message, direction, on, place, said });
            touches.len() - 1
        });
        limits::add_said(&mut touches[touch].said, said);
    }
    let read = records.into_iter().filter(|record| !record.touches.is_empty());
    batch.records.extend(read);
    if no_day > 0 {
        refuse(
            batch,
            &chat.file,
            0,
            format!("{no_day} messages have a day that does not exist; they were left out"),
        );
    }
    if !knows_me {
        let names = people.iter().take(4).map(|name| format!("“{name}”")).collect::<Vec<_>>().join(", ");
        let reason = format!(
            "which of {names} you are, so it is not clear who wrote to whom; say your name as it stands in the chat"
        );
        batch.left_aside.push((chat.file.clone(), reason));
    }
    if chat.is_group {
        let reason = "members of the group who wrote nothing; only those who wrote are read".to_owned();
        batch.left_aside.push((chat.file.clone(), reason));
    }
    latest
}

/// Somebody in a chat, by the name or number that it has for them.
fn record(chat: &Chat, name: &str) -> Incoming {
    let is_number = name.chars().all(|c| c.is_ascii_digit() || "+ ()-.\u{a0}\u{2011}\u{202f}".contains(c));
    let value = if is_number {
        let number: String = name.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
        What::Phone { label: String::new(), number: number.replace('\u{2011}', "-") }
    } else {
        What::Name(Name::from_full(name))
    };
    let mut record = Incoming::new(&chat.file, chat.first_line, vec![value]);
    record.passing = true;
    record
}
