//! What is in the files and what came of them, in words.

use super::jobs::Ready;
use super::views::{PersonRef, Shell};
use super::words;
use app::{Example, ImportRecord, Preview};
use askama::Template;
use domain::PersonId;
use domain::network::Known;
use std::collections::BTreeMap;

/// At most so many unreadable records are spelled out.
const SPELLED_OUT: usize = 50;

/// Of fewer new people than this, nobody needs to choose.
const SOME: usize = 20;

#[derive(Default)]
pub struct Group {
    pub title: String,
    pub names: Vec<String>,
    pub rest: String,
}

pub struct Pair {
    pub name: String,
    pub what: String,
}

pub struct Doubt {
    pub theirs: String,
    pub mine: Vec<PersonRef>,
    pub why: String,
}

pub struct Unread {
    pub file: String,
    pub place: String,
    pub reason: String,
}

#[derive(Template)]
#[template(path = "bring_in_preview.html")]
pub struct BringInPreview {
    pub shell: Shell,
    pub batch: String,
    pub summary: String,
    pub nothing_new: bool,
    pub more: Vec<String>,
    pub news: Vec<Pair>,
    pub news_title: String,
    pub news_rest: String,
    pub tables: Vec<super::columns::TableView>,
    pub files: Vec<Pair>,
    pub fresh: Group,
    pub same: String,
    pub changed: Vec<Pair>,
    pub changed_title: String,
    pub changed_rest: String,
    pub doubtful: Vec<Doubt>,
    pub doubtful_title: String,
    pub doubtful_rest: String,
    pub unreadable: Vec<Unread>,
    pub unreadable_title: String,
}

/// Everybody whom a look names, to be looked up at once.
pub fn named(preview: &Preview) -> Vec<PersonId> {
    preview.examples.values().flatten().flat_map(|example| example.known.iter().copied()).collect()
}

/// The page that shows what would happen.
pub fn look(shell: Shell, batch: String, ready: &Ready, known: &BTreeMap<PersonId, Known>) -> BringInPreview {
    let preview = &ready.preview;
    let people = |n: usize| words::count(n, "person", "people");
    let says =
        |n: usize| format!("{} {}", words::count(n, "entry", "entries"), if n == 1 { "says" } else { "say" });
    let examples = |word: &str| preview.examples.get(word).map_or(&[][..], Vec::as_slice);
    let all = preview.records();
    let rest = |n: usize, shown: usize| {
        if n > shown { format!("and {} more", words::number(n - shown)) } else { String::new() }
    };
    let titled = |n: usize, title: String| if n == 0 { String::new() } else { title };
    let (fresh, changed, doubtful) = (examples("new"), examples("changed"), examples("doubtful"));
    let files = preview
        .recognised
        .iter()
        .map(|known| Pair { name: known.file.clone(), what: words::sentence(&known.what) });
    let aside = preview
        .left_aside
        .iter()
        .map(|(name, why)| Pair { name: name.clone(), what: format!("Left aside: {why}.") });
    BringInPreview {
        shell,
        batch,
        summary: format!(
            "{} in {}.",
            words::count(all, "entry", "entries"),
            words::count(preview.recognised.len().max(1), "file", "files")
        ),
        nothing_new: preview.brings_nothing(),
        more: more(preview),
        news: examples("news").iter().map(|e| Pair { name: e.name.clone(), what: e.why.clone() }).collect(),
        news_title: titled(preview.news, format!("{} in a new job", people(preview.news))),
        news_rest: rest(preview.news, examples("news").len()),
        tables: super::columns::tables(&ready.read.tables),
        files: files.chain(aside).collect(),
        fresh: Group {
            title: titled(preview.new, format!("{} new here", people(preview.new))),
            names: fresh.iter().map(|example| example.name.clone()).collect(),
            rest: rest(preview.new, fresh.len()),
        },
        same: titled(preview.same, format!("{} nothing new", says(preview.same))),
        changed: changed.iter().map(|example| told(example, known)).collect(),
        changed_title: titled(
            preview.changed,
            format!("{} here already, with something new", people(preview.changed)),
        ),
        changed_rest: rest(preview.changed, changed.len()),
        doubtful: doubtful
            .iter()
            .map(|example| Doubt {
                theirs: example.name.clone(),
                mine: example
                    .known
                    .iter()
                    .filter_map(|id| Some(PersonRef::known(*id, known.get(id)?)))
                    .collect(),
                why: words::sentence(&example.why),
            })
            .collect(),
        doubtful_title: titled(
            preview.doubtful,
            format!("{} may be someone you have already", people(preview.doubtful)),
        ),
        doubtful_rest: rest(preview.doubtful, doubtful.len()),
        unreadable_title: titled(
            preview.unreadable.len(),
            format!("{} could not be read", words::count(preview.unreadable.len(), "entry", "entries")),
        ),
        unreadable: preview
            .unreadable
            .iter()
            .take(SPELLED_OUT)
            .map(|record| Unread {
                file: record.origin.file.clone(),
                place: if record.origin.line == 0 {
                    String::new()
                } else {
                    format!("line {}", record.origin.line)
                },
                reason: words::sentence(&record.reason),
            })
            .collect(),
    }
}

/// What comes besides people.
fn more(preview: &Preview) -> Vec<String> {
    let mut more = Vec::new();
    if preview.touches > 0 {
        more.push(words::count(preview.touches, "time you were in touch", "times you were in touch"));
    }
    if preview.learned > 0 {
        more.push(words::count(preview.learned, "thing known about them", "things known about them"));
    }
    if preview.events > 0 {
        more.push(words::count(preview.events, "event", "events"));
    }
    if preview.about_me {
        more.push("what the files say about you: it shows what you have in common".to_owned());
    }
    more
}

fn told(example: &Example, known: &BTreeMap<PersonId, Known>) -> Pair {
    let here =
        example.known.first().and_then(|id| known.get(id)).filter(|person| person.name != example.name);
    let as_whom = here.map(|person| format!("here as {}: ", person.name)).unwrap_or_default();
    Pair { name: example.name.clone(), what: format!("{as_whom}{}", example.why) }
}

/// "412 people have come in", and what else there is to say.
pub fn done(record: &ImportRecord) -> (String, Vec<String>) {
    let count = |word: &str| count(record, word);
    let (new, changed) = (count("new") + count("doubtful"), count("changed"));
    let have =
        |n: usize| format!("{} {}", words::count(n, "person", "people"), if n == 1 { "has" } else { "have" });
    let mut details = Vec::new();
    if changed > 0 && new > 0 {
        details.push(format!("{} something new.", have(changed)));
    }
    if count("unreadable") > 0 {
        details.push(format!(
            "{} could not be read and stayed out.",
            words::count(count("unreadable"), "entry", "entries")
        ));
    }
    let title = match (new, changed) {
        (0, 0) => "It is all here now".to_owned(),
        (0, changed) => format!("{} something new", have(changed)),
        (new, _) => format!("{} come in", have(new)),
    };
    (title, details)
}

fn count(record: &ImportRecord, word: &str) -> usize {
    let n = record.counts.iter().find(|(name, _)| name == word).map_or(0, |(_, n)| *n);
    usize::try_from(n).unwrap_or_default()
}

/// Something to do next, and where.
pub struct Next {
    pub text: String,
    pub label: &'static str,
    pub href: String,
}

/// What to do after an import.
pub fn next(record: &ImportRecord) -> Vec<Next> {
    let people = |n: usize| words::count(n, "person", "people");
    let mut next = Vec::new();
    let (doubtful, news, new) = (count(record, "doubtful"), count(record, "news"), count(record, "new"));
    if doubtful > 0 {
        next.push(Next {
            text: format!("{} may be here twice", people(doubtful)),
            label: "Look",
            href: "/same".to_owned(),
        });
    }
    if news > 0 {
        next.push(Next {
            text: format!("{} in a new job: a reason to congratulate", people(news)),
            label: "See Today",
            href: "/".to_owned(),
        });
    }
    if new + doubtful > SOME {
        next.push(Next {
            text: "Whom do you keep close? The rest can be set aside, all at once".to_owned(),
            label: "Choose",
            href: format!("/choose?import={}", record.id),
        });
    }
    next
}
