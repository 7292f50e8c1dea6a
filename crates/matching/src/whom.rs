//! Who is this for? A text that came by, and the people it fits, each with the fact and the passage that say so.
//!
//! Likeness of meaning finds facts and roles; a name in the text finds people and their organisations by its
//! letters, because meaning knows no names. One entry a person: the surest reason speaks.

use crate::index::{Fit, Index, ItemId, ReadText, Said};
use crate::meaning::{Fitting, MOST_IN_COMMON, fitting_enough, in_common, sure_fits, telling_words};
use crate::mentions::{self, Mention};
use crate::suggestion::{Ground, Reason, name_of};
use domain::came_by::{Guess, Way, guess, seeks};
use domain::network::Network;
use domain::{FactId, FactKind, PersonId, Verdict};
use std::collections::{BTreeMap, BTreeSet};

/// Of a role that many hold, at most so many are named.
const MOST_OF_A_ROLE: usize = 5;

/// Why somebody comes to mind.
#[derive(Clone, Debug, PartialEq)]
pub enum Because {
    /// A fact fits.
    Fact(FactId, FactKind),
    /// Their role fits.
    Role,
    /// They, or where they work, are named.
    Named,
}

impl Because {
    /// The stable word for it: the kind of fact, "role", or "named".
    pub fn word(&self) -> &'static str {
        match self {
            Because::Fact(_, kind) => kind.word(),
            Because::Role => "role",
            Because::Named => "named",
        }
    }
}

/// Somebody whom a text fits.
#[derive(Clone, Debug, PartialEq)]
pub struct Whom {
    /// Who.
    pub person: PersonId,
    /// Why.
    pub because: Because,
    /// What fits, in the words of the fact, the role or the name.
    pub says: String,
    /// The passage of the text that fits.
    pub passage: String,
    /// How sure it is that this would please them, 0 to 1.
    pub sure: f32,
}

impl Whom {
    /// The reason as a suggestion quotes it.
    pub fn reason(&self, network: &Network) -> Reason {
        match self.because {
            Because::Fact(id, _) => match network.facts.get(&id) {
                Some(fact) => Reason::of(fact),
                None => Reason::words(self.person, Ground::Fact, self.says.clone(), None),
            },
            Because::Role => Reason::role(network, self.person),
            Because::Named => {
                Reason::words(self.person, Ground::CameBy, format!("{} is named in it", self.says), None)
            }
        }
    }

    /// Why, in one sentence.
    pub fn why(&self, network: &Network) -> String {
        let name = name_of(network, self.person);
        let says = &self.says;
        match self.because {
            Because::Fact(_, FactKind::Need) => format!("{name} looks for {says}"),
            Because::Fact(_, FactKind::Offer) => format!("{name} is good at this: {says}"),
            Because::Fact(_, FactKind::IdealClient) => format!("a good client for {name}: {says}"),
            Because::Fact(_, FactKind::Interest) => format!("{name} loves {says}"),
            Because::Fact(..) => format!("{name}: {says}"),
            Because::Role => format!("{name} is {says}"),
            Because::Named => format!("the text names {says}"),
        }
    }
}

/// Whom something that came by fits, the surest first; answers that were given before are honoured.
pub fn whom_item_fits(network: &Network, index: &mut Index, item: ItemId) -> Vec<Whom> {
    let found = index.fits_of(item).to_vec();
    let named = index.named_in(network, item);
    let lead = matches!(item, ItemId::Lead(_));
    people(network, index, lead, &found, named, |fit| index.passage(item, fit.passage).to_owned())
}

/// Whom a text fits that was just read, the surest first.
pub fn whom_text_fits(network: &Network, index: &mut Index, text: &ReadText) -> Vec<Whom> {
    let found = index.fits(text);
    let named = mentions::of(index.names(network), &text.passages().join("\n"));
    let lead = matches!(guess(&text.passages().join("\n\n"), Way::Told), Guess::Lead);
    people(network, index, lead, &found, named, |fit| {
        text.passages().get(fit.passage).cloned().unwrap_or_default()
    })
}

fn people(
    network: &Network,
    index: &Index,
    lead: bool,
    fits: &[Fit],
    named: Vec<Mention>,
    passage: impl Fn(&Fit) -> String,
) -> Vec<Whom> {
    let mut best: BTreeMap<PersonId, Whom> = BTreeMap::new();
    // Words are copied only for whoever gains by it: a text fits hundreds of facts.
    let mut offer = |person: PersonId, sure: f32, whom: &dyn Fn() -> Whom| match best.get(&person) {
        Some(known) if known.sure >= sure => {}
        _ => drop(best.insert(person, whom())),
    };
    let mut words: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    for fit in fits {
        let (fitting, fact) = match fit.said {
            Said::Fact(id) => {
                let Some(fact) = network.facts.get(&id) else { continue };
                let Some(fitting) = Fitting::of(fact.kind) else { continue };
                (fitting, Some(fact))
            }
            Said::Title(_) => (Fitting::Role, None),
        };
        // Most are so far off that no words in common could help; looking for those takes longer than all the rest.
        if sure_fits(fitting, lead, fit.likeness + MOST_IN_COMMON) < fitting_enough(fitting) {
            continue;
        }
        // Who wants the same has nothing to give; a need is met by what somebody gives away or opens.
        if lead && fitting == Fitting::Need && seeks(&passage(fit)) {
            continue;
        }
        let likeness = match fact {
            Some(fact) => {
                let words = words.entry(fit.passage).or_insert_with(|| telling_words(&passage(fit)));
                fit.likeness + in_common(words, &telling_words(&fact.text))
            }
            None => fit.likeness,
        };
        let sure = sure_fits(fitting, lead, likeness);
        if sure < fitting_enough(fitting) {
            continue;
        }
        for person in index.people_of(network, fit.said).take(MOST_OF_A_ROLE) {
            offer(person, sure, &|| {
                let (because, says) = match fact {
                    Some(fact) => (Because::Fact(fact.id, fact.kind), fact.text.clone()),
                    None => (Because::Role, Reason::role(network, person).says),
                };
                Whom { person, because, says, passage: passage(fit), sure }
            });
        }
    }
    for Mention { person, by_name, passage, sure } in named {
        let Some(known) = network.people.get(&person) else { continue };
        offer(person, sure, &|| {
            let says = if by_name { known.name.clone() } else { known.organisation.clone() };
            Whom { person, because: Because::Named, says, passage: passage.clone(), sure }
        });
    }
    let never: BTreeSet<PersonId> =
        network.answers.values().filter(|a| a.verdict == Verdict::Never).map(|a| a.person).collect();
    let mut found: Vec<Whom> = best.into_values().filter(|whom| !never.contains(&whom.person)).collect();
    found.sort_by(|a, b| b.sure.total_cmp(&a.sure).then(a.person.cmp(&b.person)));
    found
}
