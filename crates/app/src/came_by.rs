//! What came by: leads and finds, kept until they are passed on, and the question "who is this for?".

use crate::people::no_such_person;
use crate::{Actor, App, AppError, new_id};
use domain::{ChangeId, Find, FindId, FindKind, Lead, LeadId, PersonId, Source, Verdict};
use jiff::civil::Date;
use matching::{ItemId, ReadText, Whom};
use std::collections::BTreeMap;

/// The longest text that is kept or asked about, in bytes: a book's chapter.
const LONGEST: usize = 200_000;

/// At most so many people are named for one text.
const MOST_PEOPLE: usize = 20;

/// A lead or a find, before it is kept.
#[derive(Clone, Debug, PartialEq)]
pub enum NewItem {
    /// An opportunity.
    Lead {
        /// What it is.
        text: String,
        /// Who brought it.
        by: Option<PersonId>,
        /// Until when it is of use.
        until: Option<Date>,
    },
    /// Something worth passing on.
    Find {
        /// What sort of thing.
        kind: FindKind,
        /// Its title; its first words stand in if it is empty.
        title: String,
        /// What it says.
        text: String,
        /// Where it stands.
        link: Option<String>,
    },
}

/// A lead or a find that is here.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// An opportunity.
    Lead(Lead),
    /// Something worth passing on.
    Find(Find),
}

impl Item {
    /// Its id.
    pub fn id(&self) -> ItemId {
        match self {
            Item::Lead(lead) => ItemId::Lead(lead.id),
            Item::Find(find) => ItemId::Find(find.id),
        }
    }

    /// When it came.
    pub fn came_on(&self) -> Date {
        match self {
            Item::Lead(lead) => lead.came_on,
            Item::Find(find) => find.came_on,
        }
    }

    /// Whether it is still of use on a day.
    pub fn open_on(&self, today: Date) -> bool {
        match self {
            Item::Lead(lead) => lead.open_on(today),
            Item::Find(find) => find.open_on(today),
        }
    }
}

/// Whom a text is for.
#[derive(Clone, Debug, PartialEq)]
pub struct ForWhom {
    /// The people, the surest first, each with what fits and the passage that says so.
    pub people: Vec<(Whom, String)>,
    /// Their names.
    pub names: BTreeMap<PersonId, String>,
    /// Which of them got it, or are not to get it, by earlier answers.
    pub answered: BTreeMap<PersonId, Verdict>,
}

impl App {
    /// Keeps something that came by.
    pub fn keep_item(&self, actor: &Actor, new: NewItem) -> Result<(ItemId, ChangeId), AppError> {
        let item = item_of(actor, new, None)?;
        let verb = if matches!(item, Item::Lead(_)) { "keep_lead" } else { "keep_find" };
        self.store.change(actor.account, actor.about(verb, ""), |change| {
            put_new(change, &item)?;
            Ok((item.id(), change.id()))
        })
    }

    /// Puts something that came by otherwise; a lead may become a find, and the other way round.
    pub fn change_item(
        &self,
        actor: &Actor,
        id: ItemId,
        new: NewItem,
    ) -> Result<(ItemId, ChangeId), AppError> {
        self.store.change(actor.account, actor.about("change_item", ""), |change| {
            let old = find_item(change, id)?;
            let item = item_of(actor, new, Some(&old))?;
            if item.id() != id {
                match id {
                    ItemId::Lead(id) => change.delete_lead(id)?,
                    ItemId::Find(id) => change.delete_find(id)?,
                }
            }
            put_new(change, &item)?;
            Ok((item.id(), change.id()))
        })
    }

    /// Somebody who has this e-mail address.
    pub fn person_with_address(&self, actor: &Actor, address: &str) -> Result<Option<PersonId>, AppError> {
        let Some(key) = domain::fold::email_key(address) else { return Ok(None) };
        for row in self.search(actor, address, 5)? {
            let has = |person: &domain::Person| {
                person.emails().any(|own| domain::fold::email_key(own).as_deref() == Some(&key))
            };
            if has(&self.portrait(actor, row.id)?.person) {
                return Ok(Some(row.id));
            }
        }
        Ok(None)
    }

    /// What came by, the newest first: what is still of use, and what is not.
    pub fn came_by(&self, actor: &Actor) -> Result<(Vec<Item>, Vec<Item>), AppError> {
        let mut items: Vec<Item> = self.store.read::<_, AppError>(actor.account, |reading| {
            let leads = reading.leads()?.into_iter().map(Item::Lead);
            Ok(leads.chain(reading.finds()?.into_iter().map(Item::Find)).collect())
        })?;
        items.sort_by_key(|item| std::cmp::Reverse((item.came_on(), item.id())));
        Ok(items.into_iter().partition(|item| item.open_on(actor.today)))
    }

    /// One thing that came by.
    pub fn item(&self, actor: &Actor, id: ItemId) -> Result<Item, AppError> {
        self.store.read(actor.account, |reading| find_item(reading, id))
    }

    /// Sets something that came by aside, or takes it up again.
    pub fn close_item(&self, actor: &Actor, id: ItemId, closed: bool) -> Result<ChangeId, AppError> {
        let verb = if closed { "close_item" } else { "reopen_item" };
        self.store.change(actor.account, actor.about(verb, ""), |change| {
            let mut item = find_item(change, id)?;
            let day = closed.then_some(actor.today);
            match &mut item {
                // What ran out is of use again from today on.
                Item::Lead(lead) => {
                    lead.closed_on = day;
                    lead.until = lead.until.filter(|until| closed || *until >= actor.today);
                    lead.came_on = if closed { lead.came_on } else { actor.today };
                }
                Item::Find(find) => {
                    find.closed_on = day;
                    find.came_on = if closed { find.came_on } else { actor.today };
                }
            }
            put(change, &item)?;
            Ok(change.id())
        })
    }

    /// Whom a text is for. Nothing of it is kept.
    pub fn who_is_this_for(&self, actor: &Actor, text: &str) -> Result<ForWhom, AppError> {
        let text = checked(text)?;
        let passages: Vec<String> =
            matching::passages(&text).into_iter().map(|range| text[range].to_owned()).collect();
        // In a fresh process the snapshot is loaded while the text is read.
        let (told, read) = std::thread::scope(|scope| {
            let told = scope.spawn(|| self.read_what_was_told(actor));
            let read = self.reader.read_both(&passages.iter().map(String::as_str).collect::<Vec<_>>());
            (told.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)), read)
        });
        told?;
        let (help, topic) = read?;
        let read = ReadText::new(passages, help, topic);
        self.with_live(actor, |live| {
            let people = matching::whom_text_fits(&live.network, &mut live.index, &read);
            Ok(for_whom(live, people, BTreeMap::new()))
        })
    }

    /// Whom something that came by is for.
    pub fn who_is_it_for(&self, actor: &Actor, id: ItemId) -> Result<ForWhom, AppError> {
        while self.read_what_was_told(actor)? {}
        self.with_live(actor, |live| {
            let people = matching::whom_item_fits(&live.network, &mut live.index, id);
            let prefix = match id {
                ItemId::Lead(id) => format!("lead:{id}:"),
                ItemId::Find(id) => format!("find:{id}:"),
            };
            let of_it = live.network.answers.values().filter(|answer| answer.suggestion.starts_with(&prefix));
            let answered = of_it.map(|answer| (answer.person, answer.verdict)).collect();
            Ok(for_whom(live, people, answered))
        })
    }
}

fn for_whom(
    live: &crate::live::Live,
    mut people: Vec<Whom>,
    answered: BTreeMap<PersonId, Verdict>,
) -> ForWhom {
    people.truncate(MOST_PEOPLE);
    let known = people.iter().map(|whom| whom.person).chain(answered.keys().copied());
    let names = known.filter_map(|id| Some((id, live.network.people.get(&id)?.name.clone()))).collect();
    let why = |whom: Whom| {
        let why = whom.why(&live.network);
        (whom, why)
    };
    ForWhom { people: people.into_iter().map(why).collect(), names, answered }
}

fn find_item(reading: &mut store::Reading<'_>, id: ItemId) -> Result<Item, AppError> {
    let item = match id {
        ItemId::Lead(id) => reading.lead(id)?.map(Item::Lead),
        ItemId::Find(id) => reading.find(id)?.map(Item::Find),
    };
    item.ok_or_else(|| AppError::not_found("this is no longer here").hint("look at what came by again"))
}

/// A checked item: a new one, or what an old one becomes, which keeps its day and, in its kind, its id.
fn item_of(actor: &Actor, new: NewItem, old: Option<&Item>) -> Result<Item, AppError> {
    let from = Source::Me;
    let came_on = old.map_or(actor.today, Item::came_on);
    Ok(match new {
        NewItem::Lead { text, by, until } => {
            let text = checked(&text)?;
            let id = match old {
                Some(Item::Lead(lead)) => lead.id,
                _ => LeadId(new_id(actor.now)),
            };
            Item::Lead(Lead { id, text, by, came_on, until, closed_on: None, from })
        }
        NewItem::Find { kind, title, text, link } => {
            let (title, text) = (title.trim(), text.trim());
            let whole = checked(&format!("{title}\n{text}"))?;
            let title = if title.is_empty() { first_words(&whole) } else { title.to_owned() };
            let id = match old {
                Some(Item::Find(find)) => find.id,
                _ => FindId(new_id(actor.now)),
            };
            let link = link.map(|link| link.trim().to_owned()).filter(|link| !link.is_empty());
            Item::Find(Find { id, kind, title, text: text.to_owned(), link, came_on, closed_on: None, from })
        }
    })
}

fn put_new(change: &mut store::Change<'_>, item: &Item) -> Result<(), AppError> {
    if let Item::Lead(Lead { by: Some(by), .. }) = item {
        change.person(*by)?.ok_or_else(no_such_person)?;
        change.concerns(*by);
    }
    put(change, item)
}

fn put(change: &mut store::Change<'_>, item: &Item) -> Result<(), AppError> {
    match item {
        Item::Lead(lead) => Ok(change.put_lead(lead)?),
        Item::Find(find) => Ok(change.put_find(find)?),
    }
}

/// A text that is worth reading, without the white space around it.
fn checked(text: &str) -> Result<String, AppError> {
    let text = text.trim();
    if !text.chars().any(char::is_alphanumeric) {
        return Err(AppError::invalid("there is nothing to read yet")
            .hint("paste the words of what came by: an offer, an article, a mail"));
    }
    if text.len() > LONGEST {
        return Err(AppError::invalid(format!(
            "that is {} bytes; at most {LONGEST} can be read at once",
            text.len()
        ))
        .hint("keep the part that matters"));
    }
    Ok(text.to_owned())
}

/// The first words of a text, for want of a title.
fn first_words(text: &str) -> String {
    let line = text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    let mut title = String::new();
    for word in line.split_whitespace() {
        if title.chars().count() + word.chars().count() > 80 {
            return if title.is_empty() { word.chars().take(80).collect() } else { title + " …" };
        }
        if !title.is_empty() {
            title.push(' ');
        }
        title.push_str(word);
    }
    title
}
