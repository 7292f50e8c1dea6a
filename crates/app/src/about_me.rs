//! What I say about myself: in one's own words, read by the rules that read what is told of others.
//!
//! It only serves to find what somebody and I have in common. What my own files say stays beside it.

use crate::{Actor, App, AppError};
use domain::telling::tell;
use domain::{ChangeId, Network, Role, Source, Value, What, myself::Trait};

/// The longest text about oneself, in bytes.
const LONGEST: usize = 10_000;

impl App {
    /// What I wrote about myself; empty if nothing.
    pub fn about_me(&self, actor: &Actor) -> Result<String, AppError> {
        let mine = self.myself(actor)?.values.into_iter().find_map(|value| match (value.what, value.from) {
            (What::Note(note), Source::Me) => Some(note),
            _ => None,
        });
        Ok(mine.unwrap_or_default())
    }

    /// Puts what I write about myself in the place of what I wrote before.
    pub fn set_about_me(&self, actor: &Actor, text: &str) -> Result<ChangeId, AppError> {
        let text = text.trim();
        if text.len() > LONGEST {
            return Err(AppError::invalid(format!(
                "that is {} bytes; at most {LONGEST} fit here",
                text.len()
            )));
        }
        self.store.change(actor.account, actor.about("about_me", ""), |change| {
            let mut myself = change.myself()?;
            myself.values.retain(|value| value.from != Source::Me);
            myself.facts.retain(|fact| fact.from != Source::Me);
            let mine = |what| Value { what, from: Source::Me };
            if !text.is_empty() {
                myself.values.push(mine(What::Note(text.to_owned())));
            }
            // Told as of somebody else with a made-up name: "I" is "she" for the rules.
            let told = tell(&format!("Selma Penn: {}", of_another(text)), actor.today, &Network::default());
            for person in told.people.into_iter().take(1) {
                if !person.organisation.is_empty() {
                    let (title, organisation) = (person.title, person.organisation);
                    myself.values.push(mine(What::Role(Role { title, organisation, ..Role::default() })));
                }
                let learned = person.facts.into_iter();
                let learned =
                    learned.map(|fact| Trait { kind: fact.kind, text: fact.text, from: Source::Me });
                myself.facts.extend(learned);
            }
            change.put_myself(&myself)?;
            Ok(change.id())
        })
    }
}

/// "I love" as "she loves".
fn of_another(text: &str) -> String {
    let mut told: Vec<String> = Vec::new();
    let mut opens = true;
    for word in text.split_whitespace() {
        let lower = word.to_lowercase().replace('’', "'");
        told.push(match lower.as_str() {
            "i" => "she".to_owned(),
            "i'm" | "im" => "she is".to_owned(),
            "i've" | "ive" => "she has".to_owned(),
            "am" => "is".to_owned(),
            "my" => "her".to_owned(),
            "love" | "like" | "enjoy" | "play" | "sing" | "sail" | "live" | "work" | "keep" | "collect"
            | "run" | "need" | "want"
                if opens =>
            {
                format!("{lower}s")
            }
            _ => word.to_owned(),
        });
        opens = lower == "i" || lower == "and" || lower.ends_with([',', '.', ';']);
    }
    told.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::FactKind;

    #[test]
    fn what_i_write_of_myself_is_read_like_any_line() {
        let folder = tempfile::tempdir().unwrap();
        let now = jiff::civil::date(2026, 5, 13).at(9, 0, 0, 0).to_zoned(jiff::tz::TimeZone::UTC).unwrap();
        let app = App::open(store::Where::Folder(folder.path().to_owned()), now.timestamp()).unwrap();
        let actor = Actor::owner(&now);
        let text =
            "I studied at Leeds University and live in Whitby. I love sea swimming. Used to work at Shelter.";
        app.set_about_me(&actor, text).unwrap();
        assert_eq!(app.about_me(&actor).unwrap(), text);
        let facts: Vec<_> =
            app.myself(&actor).unwrap().facts.into_iter().map(|fact| (fact.kind, fact.text)).collect();
        assert_eq!(
            facts,
            [
                (FactKind::Background, "studied at Leeds University".to_owned()),
                (FactKind::Background, "lives in Whitby".to_owned()),
                (FactKind::Interest, "sea swimming".to_owned()),
                (FactKind::Background, "used to work at Shelter".to_owned()),
            ]
        );
        app.set_about_me(&actor, "").unwrap();
        assert!(app.myself(&actor).unwrap().facts.is_empty());
    }
}
