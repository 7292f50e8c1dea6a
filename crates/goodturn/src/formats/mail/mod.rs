//! Mailboxes and single mails: with whom I was in touch, on which days, and who wrote.
//!
//! What was written is not taken unless it is asked for. Newsletters, automatic mails and mails to many
//! are no sign of being in touch and are left aside. All mails of one import are read together, because
//! together they tell which address is mine.

mod letter;
mod mine;
mod split;

use super::{Wishes, limits};
use domain::incoming::{Batch, Incoming, Touch};
use domain::{Channel, Direction, Name, What, fold};
use jiff::civil::Date;
pub use letter::Letter;
use letter::Party;
use mine::Mine;
pub use split::looks_like_mail;
use std::collections::{BTreeMap, HashSet};

/// A mail to more people than this is a notice, and writes to nobody in particular.
const MOST_ADDRESSEES: usize = 20;

/// Takes the mails out of a file; what they mean is told when all files were seen.
pub fn collect(file: &str, bytes: &[u8], wishes: &Wishes, letters: &mut Vec<Letter>, batch: &mut Batch) {
    let parts = split::letters(bytes);
    let what = if parts.len() == 1 && !bytes.starts_with(b"From ") { "a mail" } else { "a mailbox" };
    let before = letters.len();
    let mut undated = 0_u64;
    for (line, part) in parts {
        match letter::of(file, line, part, wishes.texts) {
            Some(letter) => letters.push(letter),
            None => undated += 1,
        }
    }
    let as_of = letters[before..].iter().map(|letter| letter.on).max();
    batch.recognise(file, what, as_of);
    if undated > 0 {
        let mails = if undated == 1 { "mail has" } else { "mails have" };
        batch.left_aside.push((file.to_owned(), format!("{undated} {mails} no sender or no date")));
    }
}

/// Somebody in the making.
struct Correspondent {
    record: Incoming,
    /// How often each name stood before the address.
    names: BTreeMap<String, usize>,
    seen: HashSet<(Date, Direction)>,
}

/// Reads all mails of one import.
pub fn read(letters: Vec<Letter>, wishes: &Wishes, batch: &mut Batch) {
    if letters.is_empty() {
        return;
    }
    let mine = Mine::of(&letters, &wishes.mine);
    let mut people: BTreeMap<String, Correspondent> = BTreeMap::new();
    let (mut bulk, mut many) = (0_u64, 0_u64);
    let mut aside = String::new();
    for letter in letters {
        if aside.is_empty() {
            aside.clone_from(&letter.file);
        }
        let Some(sender) = letter.from.as_ref() else { continue };
        let (others, direction): (Vec<&Party>, Direction) = if mine.is(&sender.address) {
            (letter.to.iter().filter(|party| !mine.is(&party.address)).collect(), Direction::FromMe)
        } else {
            (vec![sender], Direction::ToMe)
        };
        if letter.bulk {
            bulk += 1;
            continue;
        }
        if direction == Direction::FromMe && others.len() > MOST_ADDRESSEES {
            many += 1;
            continue;
        }
        for party in others {
            let Some(key) = fold::email_key(&party.address) else { continue };
            // More than an import may have; those before are enough to say so.
            if people.len() > limits::RECORDS && !people.contains_key(&key) {
                continue;
            }
            let person = people.entry(key).or_insert_with(|| Correspondent {
                record: passing(&letter, party),
                names: BTreeMap::new(),
                seen: HashSet::new(),
            });
            if !party.name.is_empty() {
                *person.names.entry(party.name.clone()).or_default() += 1;
            }
            if person.seen.insert((letter.on, direction)) {
                let (on, said) = (letter.on, letter.said.clone());
                let touch = Touch { channel: Channel::Mail, direction, on, place: String::new(), said };
                person.record.touches.push(touch);
            }
        }
    }
    batch.records.extend(people.into_values().map(named));
    let mut leave = |n: u64, what: &str| {
        if n > 0 {
            let mails = if n == 1 { "mail" } else { "mails" };
            batch.left_aside.push((aside.clone(), format!("{n} {mails} {what}")));
        }
    };
    leave(bulk, "sent by a program or a list");
    leave(many, "of yours to more than 20 people");
    if !mine.known() {
        let reason = "it is not clear which address is yours, so every mail counts as written to you; \
                      bring in your LinkedIn archive, or a mailbox with more of your mails";
        batch.left_aside.push((aside, reason.to_owned()));
    }
}

fn passing(letter: &Letter, party: &Party) -> Incoming {
    let email = What::Email { label: String::new(), address: party.address.clone() };
    let mut record = Incoming::new(&letter.file, letter.line, vec![email]);
    record.passing = true;
    record
}

/// The name that stood before the address most often, the longer one among equals.
fn named(person: Correspondent) -> Incoming {
    let Correspondent { mut record, names, .. } = person;
    if let Some((name, _)) = names.into_iter().max_by_key(|(name, n)| (*n, name.chars().count())) {
        let name = match name.split_once(',') {
            // "Marsh, Ada" is how some programs write their address books.
            Some((family, given)) if !given.trim().is_empty() && !given.contains(',') => {
                Name::from_parts(given, family)
            }
            _ => Name::from_full(&name),
        };
        record.values.insert(0, What::Name(name));
    }
    record
}

#[cfg(test)]
mod tests;
