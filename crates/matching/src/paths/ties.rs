//! Ties: who is tied to me, to whom, and why; made from what is known, and kept up to date person by person.
//!
//! An employer, a club, a group or a day at the same place is a hub: one node to which each of its people is tied,
//! and through which it costs the more to go the more people it has. A thousand colleagues are a thousand ties,
//! and not half a million.

use super::FirstPersons;
use super::graph::{Graph, Node};
use super::named::{Bond, Names};
use super::shared::{self, Common, Part};
use super::strength::{self, Share};
use domain::person::Name;
use domain::{Channel, Doer, Fact, FactKind, Myself, Person, PersonId, What};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Me, in the graph.
pub(super) const ME: Node = 0;

/// How I was in touch with somebody, taken together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Touched {
    /// How.
    pub channel: Channel,
    /// When last.
    pub last: Date,
    /// How often.
    pub times: u32,
}

/// All that paths read of one person.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// The person.
    pub person: Person,
    /// What is known and holds.
    pub facts: Vec<Fact>,
    /// How we were in touch.
    pub touched: Vec<Touched>,
    /// Where I met them, and when: whoever was at the same place on the same day may know them.
    pub gatherings: Vec<(String, Date)>,
    /// Introductions in which they have a part: with whom, when, and whether they made it.
    pub introduced: Vec<(PersonId, Date, Doer)>,
    /// What was said when we were in touch, as far as it speaks of introductions.
    pub said: Vec<(String, Date)>,
}

/// Why somebody and I, or two others, are tied.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// I was in touch with them.
    Touched {
        /// How.
        channel: Channel,
        /// How often.
        times: u32,
    },
    /// One of my ten.
    Ten,
    /// How we met, as it is written; "connected on LinkedIn" is one.
    Met(String),
    /// They stand in my address book, and that is all.
    Listed,
    /// I introduced the two.
    ByMe,
    /// One of the two introduced the other to me: who did.
    ToMe(PersonId),
    /// What is known of one names the other: of whom, and what.
    Said(PersonId, String),
    /// They share something.
    Shared {
        /// What kind of thing.
        share: Share,
        /// Its name.
        name: String,
        /// Whether both still do.
        still: bool,
    },
}

/// One reason for a tie.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reason {
    /// Why.
    pub why: Why,
    /// Since when, or when last; `None` if nobody said.
    pub on: Option<Date>,
}

/// What was made of one person's record.
#[derive(Clone, Debug, Default)]
pub(super) struct Told {
    /// Whole name, given name, nickname: if these change, texts about others may mean somebody else.
    names: [String; 3],
    pub mine: Vec<Reason>,
    /// What the tie between them and me costs.
    pub cost: u32,
    pub parts: Vec<(Part, Node)>,
    pub others: Vec<(PersonId, Reason, f64)>,
}

/// Something that people share.
#[derive(Clone, Debug)]
pub(super) struct Hub {
    pub common: Common,
    pub name: String,
    pub people: BTreeSet<PersonId>,
}

/// The ties of one account's network, as of a day.
#[derive(Default)]
pub struct Ties {
    pub(super) graph: Graph,
    pub(super) who: Vec<Option<PersonId>>,
    pub(super) nodes: HashMap<PersonId, Node>,
    pub(super) told: HashMap<PersonId, Told>,
    pub(super) hubs: BTreeMap<Node, Hub>,
    hub_of: HashMap<Common, Node>,
    /// Whose records name somebody.
    named_by: HashMap<PersonId, BTreeSet<PersonId>>,
    names: Names,
    pub(super) mine: Vec<(Part, Node)>,
    pub(super) firsts: FirstPersons,
    pub(super) today: Date,
}

impl Ties {
    /// The ties of everybody, as of a day.
    pub fn of(records: &[Record], me: &Myself, today: Date) -> Self {
        let mut ties = Self { today, ..Self::default() };
        ties.who.push(None);
        let mut nodes = vec![(0, false)];
        for Record { person, .. } in records {
            let node = nodes.len() as Node;
            nodes.push((strength::cost(strength::HAND), false));
            ties.who.push(Some(person.id));
            ties.nodes.insert(person.id, node);
            let names = names_of(person);
            ties.names.add(person.id, &names[0], &[&names[1], &names[2]]);
        }
        ties.graph = Graph::of(&nodes, &[]);
        let roles = me.values.iter().filter_map(|value| match &value.what {
            What::Role(role) => shared::employer(&role.organisation, true),
            _ => None,
        });
        let learned = me.facts.iter().filter(|fact| fact.kind == FactKind::Background);
        let parts: Vec<Part> =
            roles.chain(learned.filter_map(|fact| shared::background(&fact.text))).collect();
        ties.mine = ties.seats(None, parts);
        for record in records {
            let told = ties.read(record);
            ties.told.insert(record.person.id, told);
        }
        // All at once: tying one by one would move the rows again and again.
        let mut all = Vec::new();
        for (id, told) in &ties.told {
            let node = ties.nodes[id];
            all.extend(ties.arcs_of(*id, told, false).into_iter().map(|(other, cost)| (node, other, cost)));
        }
        all.extend(ties.mine.iter().map(|(part, hub)| (ME, *hub, part.common.share.half(part.still))));
        all.sort_unstable();
        nodes.extend(ties.hubs.values().map(|hub| (hub.toll(), true)));
        ties.graph = Graph::of(&nodes, &all);
        ties
    }

    /// The day as of which it is.
    pub fn day(&self) -> Date {
        self.today
    }

    /// Puts what is known of somebody now in the place of what was known. Returns whether that was enough; if not,
    /// because they are new or called otherwise, everything has to be made anew: any text may name them.
    #[must_use]
    pub fn put(&mut self, record: &Record) -> bool {
        let id = record.person.id;
        if self.told.get(&id).is_none_or(|told| told.names != names_of(&record.person)) {
            return false;
        }
        self.leave(id);
        let told = self.read(record);
        let arcs = self.arcs_of(id, &told, true);
        self.told.insert(id, told);
        let node = self.nodes[&id];
        self.graph.retie(node, &arcs);
        true
    }

    /// Forgets what somebody's record said, but neither their node nor what others say of them.
    fn leave(&mut self, id: PersonId) {
        let Some(told) = self.told.remove(&id) else { return };
        for (_, hub) in told.parts {
            if let Some(at) = self.hubs.get_mut(&hub) {
                at.people.remove(&id);
                self.graph.set_toll(hub, at.toll());
            }
        }
        for (other, ..) in told.others {
            if let Some(by) = self.named_by.get_mut(&other) {
                by.remove(&id);
            }
        }
    }

    /// The arcs of somebody: to me, to what they share, to whom they are tied; with those that only others' records
    /// know of, if `both`.
    fn arcs_of(&self, id: PersonId, told: &Told, both: bool) -> Vec<(Node, u32)> {
        let mut arcs = vec![(ME, told.cost)];
        arcs.extend(told.parts.iter().map(|(part, hub)| (*hub, part.common.share.half(part.still))));
        let known = |other: &PersonId| self.nodes.get(other).copied().filter(|node| *node != self.nodes[&id]);
        for (other, _, strength) in &told.others {
            arcs.extend(known(other).map(|node| (node, strength::cost(*strength))));
        }
        let by = self.named_by.get(&id).filter(|_| both);
        for other in by.into_iter().flatten().filter(|other| **other != id) {
            let says = self.told.get(other).into_iter().flat_map(|told| &told.others);
            for (_, _, strength) in says.filter(|(named, ..)| *named == id) {
                arcs.extend(known(other).map(|node| (node, strength::cost(*strength))));
            }
        }
        arcs
    }

    fn read(&mut self, record: &Record) -> Told {
        let person = &record.person;
        let (mine, cost) = self.tie_to_me(record);
        let others = self.others(record);
        for (other, ..) in &others {
            self.named_by.entry(*other).or_default().insert(person.id);
        }
        let parts = self.seats(Some(person.id), parts_of(record));
        Told { names: names_of(person), mine, cost, parts, others }
    }

    fn tie_to_me(&self, record: &Record) -> (Vec<Reason>, u32) {
        let mut reasons: Vec<Reason> = Vec::new();
        let mut strengths = vec![strength::LISTED];
        for &Touched { channel, last, times } in &record.touched {
            reasons.push(Reason { why: Why::Touched { channel, times }, on: Some(last) });
            strengths.push(strength::in_touch(channel, times, last, self.today));
        }
        // The latest first: that is how fresh it is.
        reasons.sort_by(|a, b| (b.on, &a.why).cmp(&(a.on, &b.why)));
        let mut sum = strength::together(strengths);
        if record.person.in_ten {
            reasons.insert(0, Reason { why: Why::Ten, on: None });
            sum = sum.max(strength::TEN);
        }
        for value in &record.person.values {
            if let What::Met { on, how } = &value.what {
                let on = on.and_then(|on| on.whole());
                reasons.push(Reason { why: Why::Met(how.trim().to_owned()), on });
            }
        }
        if reasons.is_empty() {
            reasons.push(Reason { why: Why::Listed, on: None });
        }
        (reasons, strength::cost(sum))
    }

    /// Who is named in what is known of somebody, and whom I introduced to them.
    fn others(&self, record: &Record) -> Vec<(PersonId, Reason, f64)> {
        let id = record.person.id;
        let mut others: Vec<(PersonId, Reason, f64)> = Vec::new();
        for &(other, on, by) in &record.introduced {
            let fresh = strength::fresh_between_others(Some(on), self.today);
            let (why, holds) = match by {
                Doer::Me => (Why::ByMe, 0.6),
                Doer::Them => (Why::ToMe(id), 0.65),
            };
            others.push((other, Reason { why, on: Some(on) }, holds * fresh));
        }
        let mut read = |text: &str, says: &str, on: Option<Date>| {
            for (other, bond) in self.names.in_text(text).into_iter().filter(|(other, _)| *other != id) {
                let holds = match bond {
                    Bond::Family => 0.85,
                    Bond::Close => 0.75,
                    Bond::Introduced => 0.65,
                    Bond::Named => 0.25,
                };
                let why = match bond {
                    Bond::Introduced => Why::ToMe(other),
                    _ => Why::Said(id, says.to_owned()),
                };
                others.push((
                    other,
                    Reason { why, on },
                    holds * strength::fresh_between_others(on, self.today),
                ));
            }
        };
        for fact in &record.facts {
            let on = Some(fact.confirmed_on.unwrap_or(fact.noted_on).max(fact.noted_on));
            read(&fact.text, &fact.text, on);
            if fact.evidence != fact.text {
                read(&fact.evidence, &fact.evidence, on);
            }
        }
        for value in &record.person.values {
            match &value.what {
                What::Met { on, how } => read(how, how, on.and_then(|on| on.whole())),
                What::Note(note) => note.split(['\n', '.']).for_each(|line| read(line, line.trim(), None)),
                _ => {}
            }
        }
        for (said, on) in &record.said {
            // What I asked for is no tie between the two.
            if domain::asking::asked_for(said).is_none() {
                read(said, said, Some(*on));
            }
        }
        // Each once, by the best reason.
        others.sort_by(|a, b| a.0.cmp(&b.0).then(b.2.total_cmp(&a.2)).then_with(|| a.1.cmp(&b.1)));
        others.dedup_by(|a, b| a.0 == b.0);
        others
    }

    /// Takes somebody's seats in what is shared; each once.
    fn seats(&mut self, id: Option<PersonId>, parts: Vec<Part>) -> Vec<(Part, Node)> {
        let mut seats: Vec<(Part, Node)> = Vec::new();
        for part in parts {
            if let Some((known, _)) = seats.iter_mut().find(|(known, _)| known.common == part.common) {
                known.still |= part.still;
                continue;
            }
            let hub = match self.hub_of.get(&part.common) {
                Some(hub) => *hub,
                None => {
                    let hub = self.graph.add(0, true);
                    self.who.push(None);
                    self.hub_of.insert(part.common.clone(), hub);
                    let (common, name) = (part.common.clone(), part.name.clone());
                    self.hubs.insert(hub, Hub { common, name, people: BTreeSet::new() });
                    hub
                }
            };
            if let (Some(id), Some(at)) = (id, self.hubs.get_mut(&hub)) {
                at.people.insert(id);
                let toll = at.toll();
                self.graph.set_toll(hub, toll);
            }
            seats.push((part, hub));
        }
        seats
    }
}

impl Hub {
    fn toll(&self) -> u32 {
        self.common.share.toll(self.people.len())
    }
}

fn names_of(person: &Person) -> [String; 3] {
    let name = person.name().cloned().unwrap_or_else(|| Name::from_full(person.display_name()));
    [name.full, name.given, name.nickname]
}

fn parts_of(record: &Record) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let now = record.person.role().map(|role| shared::key(&role.organisation));
    for value in &record.person.values {
        match &value.what {
            What::Role(role) => {
                let still = now.as_ref().is_some_and(|now| *now == shared::key(&role.organisation));
                parts.extend(shared::employer(&role.organisation, still));
            }
            What::Group(group) => parts.extend(shared::group(group)),
            _ => {}
        }
    }
    let background = record.facts.iter().filter(|fact| fact.kind == FactKind::Background);
    parts.extend(background.filter_map(|fact| shared::background(&fact.text)));
    for (place, on) in record.gatherings.iter().filter(|(place, _)| !place.trim().is_empty()) {
        let common = Common { share: Share::Gathering, key: format!("{on} {}", shared::key(place)) };
        parts.push(Part { common, name: place.trim().to_owned(), still: true });
    }
    parts
}
