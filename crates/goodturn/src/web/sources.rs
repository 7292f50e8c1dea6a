//! Where something came from, in words.

use super::views::When;
use super::words;
use app::{Actor, App, AppError, Kind};
use domain::{ImportId, Source};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::collections::{BTreeMap, BTreeSet};

/// The imports that a page speaks of, each looked up once.
pub struct Sources {
    imports: BTreeMap<ImportId, (String, Date)>,
    today: Date,
}

impl Sources {
    /// Looks up what brought these things.
    pub fn of(app: &App, actor: &Actor, sources: impl Iterator<Item = Source>) -> Result<Self, AppError> {
        let ids: BTreeSet<ImportId> = sources
            .filter_map(|source| if let Source::Import(id) = source { Some(id) } else { None })
            .collect();
        let mut imports = BTreeMap::new();
        for id in ids {
            match app.import(actor, id) {
                Ok(record) => {
                    let day = record.at.to_zoned(TimeZone::system()).date();
                    imports.insert(id, (files(&record.files), day));
                }
                // Taken back, but something that came later held on to its person.
                Err(error) if error.kind == Kind::NotFound => {}
                Err(error) => return Err(error),
            }
        }
        Ok(Self { imports, today: actor.today })
    }

    /// "you", "the village", "Connections.csv and 2 more".
    pub fn name(&self, source: Source) -> String {
        match source {
            Source::Me => "you wrote it".to_owned(),
            Source::Village => "the village".to_owned(),
            Source::Import(id) => self
                .imports
                .get(&id)
                .map_or_else(|| "files brought in earlier".to_owned(), |(files, _)| files.clone()),
        }
    }

    /// When it was brought; nothing for what was not.
    pub fn when(&self, source: Source) -> When {
        match source {
            Source::Import(id) => {
                self.imports.get(&id).map_or_else(When::default, |(_, day)| When::day(*day, self.today))
            }
            Source::Me | Source::Village => When::default(),
        }
    }

    /// "you wrote it", "Connections.csv, 3 November".
    pub fn line(&self, source: Source) -> String {
        let when = self.when(source).words;
        let name = self.name(source);
        if when.is_empty() { name } else { format!("{name}, {when}") }
    }

    /// "you noted", "from Connections.csv".
    pub fn noted(&self, source: Source) -> String {
        match source {
            Source::Me | Source::Village => "you noted".to_owned(),
            Source::Import(_) => format!("from {}", self.name(source)),
        }
    }
}

fn files(files: &[String]) -> String {
    match files {
        [] => "files brought in earlier".to_owned(),
        [one] => one.clone(),
        [first, others @ ..] => format!("{first} and {} more", words::number(others.len())),
    }
}
