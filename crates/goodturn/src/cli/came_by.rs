//! `who`, `came`, `set-aside`, `ten` and `helped`: what came by and whom it is for, one thing for each of the
//! ten, and what somebody did for me.

use super::{Desk, Done, Outcome, bring_in, json, print_json};
use crate::formats::came_by::{self as file, Arrived};
use app::{AppError, Item, ItemId, NewItem};
use domain::{FindKind, TurnKind, telling};
use jiff::civil::Date;
use std::io::{IsTerminal, Read};
use std::path::{Path, PathBuf};

/// What `came` was asked to keep.
pub struct Came {
    pub text: Option<String>,
    pub file: Option<PathBuf>,
    pub kind: Option<String>,
    pub by: Option<String>,
    pub until: Option<Date>,
    pub all: bool,
}

/// Who is this for? The text is an argument, a file, or what comes in.
pub fn who(desk: &Desk, text: Option<&str>, file: Option<&Path>) -> Outcome {
    let text = words(text, file)?.map_or_else(from_stdin, Ok).map(whole)?;
    bring_in::read_meanings(desk)?;
    let found = desk.app.who_is_this_for(&desk.actor, &text)?;
    if desk.json {
        print_json(&json::who(&found));
        return Ok(Done::Well);
    }
    if found.people.is_empty() {
        println!("Nobody comes to mind. Keep it with `goodturn came`; Today will say when somebody does.");
    }
    for (whom, why) in &found.people {
        println!("{}", found.names.get(&whom.person).map_or("", String::as_str));
        println!("    {why}");
        println!("    “{}”", whom.passage);
    }
    Ok(Done::Well)
}

/// Keeps what came by, or lists what is here.
pub fn came(desk: &Desk, came: &Came) -> Outcome {
    let Some(arrived) = words(came.text.as_deref(), came.file.as_deref())? else {
        return list(desk, came.all);
    };
    if let Some(day) = came.until.filter(|day| *day < desk.actor.today) {
        return Err(AppError::invalid(format!("{day} is past, so nobody could make use of it"))
            .hint("say a day to come, or leave --until away"));
    }
    let by = came.by.as_deref().map(|name| desk.app.find_person(&desk.actor, name)).transpose()?;
    let new = match came.kind.as_deref() {
        None => crate::came_by::sorted(&arrived, by, desk.actor.today),
        Some("lead") => {
            NewItem::Lead { until: telling::until(&arrived.text, desk.actor.today), text: whole(arrived), by }
        }
        Some(word) => {
            let kind = FindKind::from_word(word).ok_or_else(|| {
                AppError::invalid(format!("“{word}” is no kind of thing that comes by"))
                    .hint("say lead, article, book, call or news")
            })?;
            let link = domain::came_by::link(&arrived.text).map(str::to_owned);
            NewItem::Find { kind, title: arrived.title, text: arrived.text, link }
        }
    };
    let new = match (new, came.until) {
        (NewItem::Lead { text, by, .. }, Some(day)) => NewItem::Lead { text, by, until: Some(day) },
        (new, _) => new,
    };
    let (id, change) = desk.app.keep_item(&desk.actor, new)?;
    bring_in::read_meanings(desk)?;
    let found = desk.app.who_is_it_for(&desk.actor, id)?;
    if desk.json {
        let mut object = json::item(&desk.app.item(&desk.actor, id)?);
        object["change"] = change.to_string().into();
        object["for"] = json::who(&found);
        print_json(&object);
        return Ok(Done::Well);
    }
    println!("Kept. To take it back: goodturn undo --change {change}");
    if found.people.is_empty() {
        println!("Nobody comes to mind. Today will say when somebody does.");
    }
    for (whom, why) in &found.people {
        println!("For {}: {why}", found.names.get(&whom.person).map_or("", String::as_str));
    }
    Ok(Done::Well)
}

fn list(desk: &Desk, all: bool) -> Outcome {
    let (open, past) = desk.app.came_by(&desk.actor)?;
    let items = open.iter().chain(past.iter().filter(|_| all));
    if desk.json {
        print_json(&items.map(json::item).collect());
        return Ok(Done::Well);
    }
    let mut none = true;
    for item in items {
        none = false;
        let (what, title) = match item {
            Item::Lead(lead) => ("lead", &lead.text),
            Item::Find(find) => (find.kind.word(), &find.title),
        };
        let id = match item.id() {
            ItemId::Lead(id) => id.to_string(),
            ItemId::Find(id) => id.to_string(),
        };
        println!("{}  {what:8} {title}\n    {id}", item.came_on());
    }
    if none {
        println!("Nothing is waiting. Keep what came by with: goodturn came \"…\"");
    }
    Ok(Done::Well)
}

/// Sets something that came by aside.
pub fn set_aside(desk: &Desk, id: &str) -> Outcome {
    let wanted = |item: &ItemId| match item {
        ItemId::Lead(lead) => lead.to_string() == id,
        ItemId::Find(find) => find.to_string() == id,
    };
    let (open, _) = desk.app.came_by(&desk.actor)?;
    let item = open.iter().map(Item::id).find(wanted).ok_or_else(|| {
        AppError::not_found("this did not come by, or was set aside already")
            .hint("see `goodturn came --json` for the ids")
    })?;
    let change = desk.app.close_item(&desk.actor, item, true)?;
    if desk.json {
        print_json(&serde_json::json!({"change": change.to_string()}));
    } else {
        println!("Set aside. To take it back: goodturn undo --change {change}");
    }
    Ok(Done::Well)
}

/// One thing for each of the ten.
pub fn ten(desk: &Desk, add: Option<&str>, remove: Option<&str>) -> Outcome {
    for (name, in_ten) in add.map(|name| (name, true)).into_iter().chain(remove.map(|name| (name, false))) {
        let person = desk.app.find_person(&desk.actor, name)?;
        desk.app.set_in_ten(&desk.actor, person, in_ten)?;
    }
    bring_in::read_meanings(desk)?;
    let ten = desk.app.the_ten(&desk.actor)?;
    let ids: Vec<_> = ten.iter().map(|tended| tended.person).collect();
    let known = desk.app.known(&desk.actor, &ids)?;
    let name = |id: &domain::PersonId| known.get(id).map_or("", |known| known.name.as_str());
    if desk.json {
        let one = |tended: &app::Tended| {
            serde_json::json!({"person": tended.person.to_string(), "name": name(&tended.person),
                "last_touch": tended.last_touch.map(|day| day.to_string()),
                "help": json::today(&tended.help)["suggestions"][0].take()})
        };
        print_json(&ten.iter().map(one).collect());
        return Ok(Done::Well);
    }
    if ten.is_empty() {
        println!("Nobody is among the ten yet. Put somebody there: goodturn ten --add NAME");
    }
    for tended in &ten {
        println!("{}", name(&tended.person));
        for suggestion in &tended.help.suggestions {
            println!("    {}", suggestion.title);
            for reason in &suggestion.reasons {
                println!("        {}", reason.says);
            }
        }
    }
    Ok(Done::Well)
}

/// Title and text in one.
fn whole(arrived: Arrived) -> String {
    if arrived.title.is_empty() { arrived.text } else { format!("{}\n\n{}", arrived.title, arrived.text) }
}

/// Notes what somebody did for me.
pub fn helped(desk: &Desk, who: &str, text: &str, kind: &str) -> Outcome {
    let kind = TurnKind::from_word(kind).filter(|kind| *kind != TurnKind::Thanks).ok_or_else(|| {
        AppError::invalid(format!("“{kind}” is no kind of help"))
            .hint("say introduction, lead, find, advice, recommendation, invitation or help")
    })?;
    let person = desk.app.find_person(&desk.actor, who)?;
    let change = desk.app.helped_me(&desk.actor, person, kind, text)?;
    if desk.json {
        print_json(&serde_json::json!({"person": person.to_string(), "change": change.to_string()}));
    } else {
        println!(
            "Noted. Today will think of a word of thanks. To take it back: goodturn undo --change {change}"
        );
    }
    Ok(Done::Well)
}

/// The words of an argument or a file; none if neither is there.
fn words(text: Option<&str>, path: Option<&Path>) -> Result<Option<Arrived>, AppError> {
    if let Some(path) = path {
        let bytes = std::fs::read(path).map_err(|e| {
            AppError::not_found(format!("{}: {e}", path.display())).hint("see whether the file is there")
        })?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        return file::read(&name, &bytes).map(Some).map_err(AppError::invalid);
    }
    Ok(text.map(|text| Arrived { text: text.to_owned(), ..Arrived::default() }))
}

fn from_stdin() -> Result<Arrived, AppError> {
    let mut bytes = Vec::new();
    let stdin = std::io::stdin();
    if stdin.is_terminal() {
        eprintln!("Paste the text, then press Ctrl+D.");
    }
    let most = u64::try_from(file::MOST_BYTES).unwrap_or(u64::MAX);
    let read = stdin.lock().take(most + 1).read_to_end(&mut bytes);
    read.map_err(|e| AppError::unavailable(format!("the text could not be read: {e}")))?;
    file::read("the text", &bytes).map_err(AppError::invalid)
}
