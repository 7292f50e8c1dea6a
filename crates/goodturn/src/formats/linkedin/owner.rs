//! Who the archive belongs to, so that I do not become one of my own contacts.

use super::{super::Wishes, Known, Sheet, myself::Part};
use domain::fold;
use std::collections::BTreeMap;

/// The owner of the archive, as far as it tells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Owner {
    /// Their name, folded.
    pub name: Option<String>,
    /// Their profile, as a key (see [`fold::link_key`]).
    pub link: Option<String>,
}

impl Owner {
    /// The owner by their own profile, by the direction of invitations, or by who takes part in most messages.
    pub fn among(sheets: &[Sheet], wishes: &Wishes) -> Self {
        let mut owner = Owner::default();
        let mut by_invitation: BTreeMap<String, u64> = BTreeMap::new();
        // Per profile: rows it takes part in, and the names it wrote under.
        let mut by_message: BTreeMap<String, u64> = BTreeMap::new();
        let mut wrote: BTreeMap<(String, String), u64> = BTreeMap::new();
        let (mut names, mut messages) = (BTreeMap::<String, u64>::new(), 0_u64);
        for Sheet { known, table } in sheets {
            match *known {
                Known::Mine(Part::Profile) => table.visit(|row| {
                    let Ok(row) = row else { return };
                    let whole = fold::fold(&format!("{} {}", row.get("first name"), row.get("last name")));
                    if owner.name.is_none() && !whole.is_empty() {
                        owner.name = Some(whole);
                    }
                }),
                Known::Invitations => table.visit(|row| {
                    let Ok(row) = row else { return };
                    let outgoing = row.get("direction").eq_ignore_ascii_case("outgoing");
                    let (url, name) =
                        if outgoing { ("inviterprofileurl", "from") } else { ("inviteeprofileurl", "to") };
                    if let Some(key) = fold::link_key(&row.get(url)) {
                        *by_invitation.entry(key).or_default() += 1;
                    }
                    *names.entry(fold::fold(&row.get(name))).or_default() += 1;
                }),
                Known::Messages => table.visit(|row| {
                    let Ok(row) = row else { return };
                    messages += 1;
                    let sender = fold::link_key(&row.get("sender profile url"));
                    let mut present: Vec<String> =
                        row.get("recipient profile urls").split(',').filter_map(fold::link_key).collect();
                    if let Some(sender) = &sender {
                        *wrote.entry((fold::fold(&row.get("from")), sender.clone())).or_default() += 1;
                    }
                    present.extend(sender);
                    present.sort();
                    present.dedup();
                    for key in present {
                        *by_message.entry(key).or_default() += 1;
                    }
                }),
                _ => {}
            }
        }
        if owner.name.is_none() {
            owner.name = wishes.mine_names.iter().map(|name| fold::fold(name)).find(|name| !name.is_empty());
        }
        owner.link = most(&by_invitation);
        if owner.link.is_none()
            && let Some(name) = &owner.name
        {
            let mine = wrote.iter().filter(|((from, _), _)| from == name);
            owner.link = most(&mine.map(|((_, key), n)| (key.clone(), *n)).collect());
        }
        // I am in every conversation of mine; anybody else is so only if there is one conversation.
        if owner.link.is_none() && messages > 1 {
            owner.link = most(&by_message);
        }
        if owner.name.is_none() {
            owner.name = most(&names).filter(|n| !n.is_empty());
        }
        owner
    }

    /// Whether a participant is the owner: by profile where both are known, else by name.
    pub fn is(&self, name: &str, url: &str) -> bool {
        match (&self.link, fold::link_key(url)) {
            (Some(mine), Some(theirs)) => *mine == theirs,
            _ => self.name.as_deref().is_some_and(|mine| mine == fold::fold(name)),
        }
    }

    /// Whether anything is known of them.
    pub fn known(&self) -> bool {
        self.name.is_some() || self.link.is_some()
    }
}

/// The one that occurs most often; none on a tie.
fn most(counts: &BTreeMap<String, u64>) -> Option<String> {
    let top = counts.values().max()?;
    let mut leaders = counts.iter().filter(|(_, n)| *n == top);
    let leader = leaders.next()?;
    leaders.next().is_none().then(|| leader.0.clone())
}
