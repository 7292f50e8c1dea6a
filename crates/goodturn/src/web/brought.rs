//! What is in the files and what came of them, in words.

use super::views::{PersonRef, Shell};
use super::words;
use app::{Example, ImportRecord, Preview};
use askama::Template;
use domain::PersonId;
use domain::network::Known;
use std::collections::BTreeMap;

/// At most so many unreadable records are spelled out.
const SPELLED_OUT: usize = 50;

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
pub fn look(
    shell: Shell,
    batch: String,
    preview: Preview,
    known: &BTreeMap<PersonId, Known>,
) -> BringInPreview {
    let people = |n: usize| words::count(n, "person", "people");
    let says =
        |n: usize| format!("{} {}", words::count(n, "entry", "entries"), if n == 1 { "says" } else { "say" });
    let examples = |word: &str| preview.examples.get(word).map_or(&[][..], Vec::as_slice);
    let all = preview.new + preview.same + preview.changed + preview.doubtful;
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
        nothing_new: preview.new + preview.changed + preview.doubtful == 0,
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
                why: words::sentence(example.why),
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

fn told(example: &Example, known: &BTreeMap<PersonId, Known>) -> Pair {
    let here =
        example.known.first().and_then(|id| known.get(id)).filter(|person| person.name != example.name);
    let as_whom = here.map(|person| format!("here as {}: ", person.name)).unwrap_or_default();
    Pair { name: example.name.clone(), what: format!("{as_whom}{}", example.why) }
}

/// "412 people have come in", and what else there is to say.
pub fn done(record: &ImportRecord) -> (String, Vec<String>) {
    let count = |word: &str| {
        let n = record.counts.iter().find(|(name, _)| name == word).map_or(0, |(_, n)| *n);
        usize::try_from(n).unwrap_or_default()
    };
    let (new, doubtful, changed) = (count("new") + count("doubtful"), count("doubtful"), count("changed"));
    let have =
        |n: usize| format!("{} {}", words::count(n, "person", "people"), if n == 1 { "has" } else { "have" });
    let mut details = Vec::new();
    if changed > 0 && new > 0 {
        details.push(format!("{} something new.", have(changed)));
    }
    if doubtful > 0 {
        details.push(format!(
            "{} may be here twice; open their page to join them with who they are.",
            words::number(doubtful) + " of them"
        ));
    }
    if count("unreadable") > 0 {
        details.push(format!(
            "{} could not be read and stayed out.",
            words::count(count("unreadable"), "entry", "entries")
        ));
    }
    let title =
        if new > 0 { format!("{} come in", have(new)) } else { format!("{} something new", have(changed)) };
    (title, details)
}
