//! What was understood of a line, laid out so that each piece can be kept, mended or left.
//!
//! Here is who is meant and what belongs to whom; the rows themselves are made in `heard_rows`, the coloured
//! line in `heard_line`.

use super::form::Fields;
use super::heard_line::{self, HeardPiece};
use super::heard_rows::{self, Row};
use super::portrait::Opt;
use super::tell::About;
use super::views::{Kind, PersonRef, hue, initials};
use super::words;
use app::{Actor, App, AppError};
use domain::network::Known;
use domain::telling::{Told, ToldPerson};
use domain::{PersonId, fold};
use std::collections::BTreeMap;

pub struct Choice {
    pub value: String,
    pub name: String,
    pub detail: String,
    pub initials: String,
    pub hue: u8,
    pub picked: bool,
}

/// Somebody whom the line names. `meant` holds the name of whom it probably is, where another was written.
pub struct Mention {
    pub n: usize,
    pub said: String,
    pub meant: Option<String>,
    pub choices: Vec<Choice>,
    pub new_name: String,
    pub new_picked: bool,
    pub left_out: bool,
}

pub struct Heard {
    pub line: String,
    pub pieces: Vec<HeardPiece>,
    pub legend: Vec<Kind>,
    pub about: Option<PersonRef>,
    pub people: Vec<Mention>,
    pub rows: Vec<Row>,
}

impl Heard {
    /// What is to be kept of one person.
    pub fn rows_of(&self, mention: &Mention) -> impl Iterator<Item = &Row> {
        let whom = mention.n;
        self.rows.iter().filter(move |row| row.whom == whom && !row.rest && row.what != "turn")
    }

    /// What I did for them.
    pub fn turns(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| row.what == "turn")
    }

    /// What no rule understood.
    pub fn rest(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| row.rest)
    }

    /// Puts back what was ticked and mended already, so that an error costs nobody their work.
    pub fn mend(&mut self, fields: &Fields) {
        if fields.count("rows") != self.rows.len() || fields.count("people") != self.people.len() {
            return;
        }
        for mention in &mut self.people {
            let who = fields.text(&format!("who_{}", mention.n));
            mention.choices.iter_mut().for_each(|choice| choice.picked = choice.value == who);
            (mention.new_picked, mention.left_out) = (who == "new", who == "none");
            fields.text(&format!("new_name_{}", mention.n)).clone_into(&mut mention.new_name);
        }
        self.rows.iter_mut().for_each(|row| row.mend(fields));
    }
}

/// Understands a line; one that was written on somebody's page is about them unless it says otherwise.
pub fn hear(app: &App, actor: &Actor, line: &str, about: Option<&About>) -> Result<Heard, AppError> {
    let (mut told, mut names) = app.understand(actor, line)?;
    if let Some(about) = about
        && !told.people.iter().any(|person| person.known.contains(&about.id))
    {
        (told, names) = app.understand(actor, &format!("{}: {line}", about.name))?;
    }
    if told.people.is_empty() {
        return Err(AppError::invalid("it is not clear whom this is about")
            .hint("begin with a name: “Amara Okafor needs a bookkeeper”"));
    }
    let ids: Vec<PersonId> = told.people.iter().flat_map(|person| person.known.iter().copied()).collect();
    let known = app.known(actor, &ids)?;
    Ok(lay_out(&told, &known, &names, about))
}

fn lay_out(
    told: &Told,
    known: &BTreeMap<PersonId, Known>,
    introducers: &BTreeMap<PersonId, String>,
    about: Option<&About>,
) -> Heard {
    let people: Vec<Mention> =
        told.people.iter().enumerate().map(|(n, person)| mention(n, person, known, about)).collect();
    let names: Vec<String> = people
        .iter()
        .map(|m| m.choices.iter().find(|c| c.picked).map_or_else(|| m.new_name.clone(), |c| c.name.clone()))
        .collect();
    let rows = heard_rows::of(told, &names, introducers);
    let pieces = heard_line::pieces(told, &rows);
    let mut legend: Vec<Kind> = Vec::new();
    for kind in pieces.iter().filter_map(|piece| piece.kind) {
        if !legend.contains(&kind) {
            legend.push(kind);
        }
    }
    Heard { line: told.line.clone(), pieces, legend, about: about.map(About::person), people, rows }
}

fn mention(
    n: usize,
    person: &ToldPerson,
    known: &BTreeMap<PersonId, Known>,
    about: Option<&About>,
) -> Mention {
    let mut ids: Vec<PersonId> = person.known.iter().copied().filter(|id| known.contains_key(id)).collect();
    if let Some(about) = about {
        // Of several who have the name, it is the one on whose page this was written.
        ids.sort_by_key(|id| *id != about.id);
    }
    let choice = |(i, id): (usize, &PersonId)| {
        let known = known.get(id)?;
        Some(Choice {
            value: id.to_string(),
            name: known.name.clone(),
            detail: words::role(&known.title, &known.organisation),
            initials: initials(&known.name),
            hue: hue(*id),
            picked: i == 0,
        })
    };
    let meant = ids.first().and_then(|id| known.get(id)).filter(|known| otherwise(&person.name, known));
    Mention {
        n,
        said: person.name.clone(),
        meant: meant.map(|known| known.name.clone()),
        choices: ids.iter().enumerate().filter_map(choice).collect(),
        new_name: person.name.clone(),
        new_picked: ids.is_empty(),
        left_out: false,
    }
}

/// Whether a name was written otherwise than the person is called: "shivaun" for Siobhan.
fn otherwise(said: &str, known: &Known) -> bool {
    let mut theirs = fold::words(&known.name);
    theirs.extend(fold::words(&known.short));
    let initial = |word: &String| word.chars().count() == 1 && theirs.iter().any(|w| w.starts_with(&**word));
    let title = |word: &String| ["dr", "prof", "mr", "mrs", "ms", "rev", "sir"].contains(&word.as_str());
    !fold::words(said).iter().all(|word| theirs.contains(word) || initial(word) || title(word))
}

/// Whom a row is about, as a choice; none is needed where there is only one person.
pub fn whose(names: &[String], whom: usize) -> Vec<Opt> {
    if names.len() < 2 {
        return Vec::new();
    }
    let choice =
        |(n, name): (usize, &String)| Opt { value: n.to_string(), label: name.clone(), picked: n == whom };
    names.iter().enumerate().map(choice).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_written_otherwise_is_asked_about() {
        let known = |name: &str, short: &str| Known {
            name: name.into(),
            short: short.into(),
            title: String::new(),
            organisation: String::new(),
            in_ten: false,
        };
        for (said, name, short, asks) in [
            ("Shivaun", "Siobhan Byrne", "Siobhan", true),
            ("siobhan byrne", "Siobhan Byrne", "Siobhan", false),
            ("Siobhan B", "Siobhan Byrne", "Siobhan", false),
            ("Bob", "Robert Marsh", "Bob", false),
            ("Dr Marsh", "Robert Marsh", "Bob", false),
            ("Steven Marsh", "Stephen Marsh", "Stephen", true),
        ] {
            assert_eq!(otherwise(said, &known(name, short)), asks, "{said}");
        }
    }
}
