//! What is known in the world beyond address books: facts, encounters and promises, as the tables of an export.
//!
//! Reading an export is the one verb that takes many facts in one change; telling a hundred thousand of them
//! line by line would measure the bench.

use super::{SEED, World};
use crate::chance::Chance;
use app::Archive;
use domain::{Channel, Direction, FactKind, PersonId, PromiseState};
use jiff::ToSpan as _;
use jiff::civil::Date;
use serde_json::{Value, json};

/// What people look for and do well: the same things, so that needs meet offers.
const THINGS: &[&str] = &[
    "a bookkeeper",
    "a graphic designer",
    "a translator",
    "a lawyer for tenancy law",
    "a caterer",
    "a photographer",
    "an accountant",
    "a web developer",
    "a hall with a stage",
    "an electrician",
    "a piano teacher",
    "a co-founder",
    "an office to share",
    "a career mentor",
    "a data analyst",
    "a speaker on climate",
    "a printer for posters",
    "a van and a driver",
    "a grant writer",
    "a tax adviser",
    "a video editor",
    "a babysitter",
    "a tutor in mathematics",
    "a carpenter",
    "a publicist",
    "a physiotherapist",
    "a supplier of organic flour",
    "a beekeeper",
    "an insurance broker",
    "a security audit",
    "a trainer for first aid",
    "an interpreter for sign language",
    "a guide for Kyoto",
    "a notary",
    "an investor",
    "an intern",
    "a reviewer for a manuscript",
    "a sound engineer",
    "a choir",
    "a gardener",
    "a plumber",
    "a patent attorney",
    "a room for meetings",
    "a host for an exchange student",
    "a yoga teacher",
    "a warehouse",
    "a source of used laptops",
    "a mediator",
    "an architect for an old barn",
    "a wine merchant",
    "a solar installer",
    "a bicycle mechanic",
    "a facilitator for a retreat",
    "a statistician",
    "a recruiter for nurses",
    "a set designer",
    "a laboratory with a microscope",
    "a distributor in Ghana",
    "a customs broker",
    "a museum curator",
    "a food chemist",
    "a speech therapist",
    "a drone pilot",
    "a genealogist",
    "a cheese maker",
    "a surveyor",
    "a podcast producer",
];

/// What makes each of them particular.
const PARTICULARS: &[&str] = &[
    "",
    "who knows charities",
    "for a small business",
    "in Lisbon",
    "who speaks Arabic",
    "for weekends",
    "with patience",
    "for a school",
    "at short notice",
    "near the harbour",
    "for a family of five",
    "who works remotely",
    "for a wedding",
    "with experience in hospitals",
    "on a small budget",
    "for the whole of June",
    "who likes old houses",
    "for a start-up",
    "in Nairobi",
    "who is good with teenagers",
    "for a film",
    "with a driving licence",
    "for two evenings a week",
    "for a new theatre",
    "who understands farmers",
    "in Kraków",
    "with good references",
    "for a book about rivers",
    "for the annual report",
    "who stays calm",
];

const LOVES: &[&str] = &[
    "sailing",
    "chess",
    "mountain huts",
    "sourdough",
    "jazz piano",
    "birdwatching",
    "old maps",
    "pottery",
    "ceilidh dancing",
    "science fiction",
    "long-distance running",
    "beekeeping",
    "opera",
    "restoring motorbikes",
    "origami",
    "wild swimming",
    "Sanskrit poetry",
    "football under the lights",
    "documentary film",
    "growing chillies",
    "board games",
    "calligraphy",
];

const PLACES: &[&str] = &[
    "the spring fair",
    "the harbour breakfast",
    "Lena's round table",
    "the trade council",
    "a train to Vienna",
    "the school gate",
    "the book festival",
    "the makers' evening",
    "a panel on housing",
    "the choir",
    "",
];

/// How far back facts were learned and encounters happened, in days.
const FACT_DAYS: usize = 900;
const ENCOUNTER_DAYS: usize = 1_825;
const CAME_BY_DAYS: usize = 14;

/// Articles as one may find them, of about 3,000 words each.
pub const ARTICLES: [&str; 4] = [
    include_str!("../../data/articles/after_father.txt"),
    include_str!("../../data/articles/apprentice_town.txt"),
    include_str!("../../data/articles/lighthouse_optics.txt"),
    include_str!("../../data/articles/seagrass.txt"),
];

impl World {
    /// What is known of people with these ids; each is as likely to be known as any other.
    pub fn told(&self, ids: &[PersonId]) -> Archive {
        let mut teller = Teller { chance: Chance::new(SEED), today: self.today, ids, made: 0 };
        let facts = (0..self.size.facts).map(|_| teller.fact()).collect();
        let encounters = (0..self.size.encounters).map(|_| teller.encounter()).collect();
        let promises = (0..self.size.promises).map(|_| teller.promise()).collect();
        let leads = (0..self.size.came_by).map(|_| teller.lead()).collect();
        let finds = (0..self.size.came_by).map(|n| teller.find(n)).collect();
        let tables = [
            ("fact", facts),
            ("encounter", encounters),
            ("promise", promises),
            ("lead", leads),
            ("find", finds),
        ];
        let tables = tables.into_iter().map(|(table, rows)| (table.to_owned(), rows)).collect();
        Archive { tables, people: Vec::new(), photos: Vec::new() }
    }
}

struct Teller<'w> {
    chance: Chance,
    today: Date,
    ids: &'w [PersonId],
    made: u64,
}

impl Teller<'_> {
    fn fact(&mut self) -> Value {
        let chance = &mut self.chance;
        let thing = |chance: &mut Chance| {
            let text = format!("{} {}", chance.early(THINGS), chance.pick(PARTICULARS));
            text.trim_end().to_owned()
        };
        let (kind, text) = match chance.below(100) {
            0..32 => (FactKind::Need, thing(chance)),
            32..64 => (FactKind::Offer, thing(chance)),
            64..84 => (FactKind::Interest, chance.pick(LOVES).to_owned()),
            84..90 => (FactKind::Personal, format!("a daughter who loves {}", chance.pick(LOVES))),
            90..96 => (FactKind::Background, format!("once taught {}", chance.pick(LOVES))),
            _ => (FactKind::IdealClient, format!("anybody who needs {}", thing(chance))),
        };
        let evidence = match kind {
            FactKind::Need => format!("They are looking for {text}."),
            FactKind::Offer => format!("They can help: {text}."),
            _ => format!("They said so over coffee: {text}."),
        };
        json!({"id": self.id(), "person": self.somebody(), "kind": kind.word(), "text": text, "evidence": evidence,
            "noted_on": self.day(FACT_DAYS), "confirmed_on": null, "ended_on": null, "source": "me"})
    }

    fn encounter(&mut self) -> Value {
        let channel = match self.chance.below(100) {
            0..80 => Channel::Message,
            80..88 => Channel::Mail,
            88..96 => Channel::Met,
            96..98 => Channel::Coffee,
            _ => Channel::Call,
        };
        let direction = match channel {
            Channel::Met | Channel::Coffee => Direction::Both,
            _ if self.chance.percent(50) => Direction::FromMe,
            _ => Direction::ToMe,
        };
        let place = if channel == Channel::Met { self.chance.pick(PLACES) } else { "" };
        json!({"id": self.id(), "person": self.somebody(), "channel": channel.word(), "direction": direction.word(),
            "happened_on": self.day(ENCOUNTER_DAYS), "place": place, "said": "", "source": "me"})
    }

    fn promise(&mut self) -> Value {
        let text = format!("send the name of {}", self.chance.early(THINGS));
        let open = self.chance.percent(20);
        let (made, closed) = (self.day(FACT_DAYS), (!open).then_some(self.today));
        let state = if open { PromiseState::Open } else { PromiseState::Kept };
        json!({"id": self.id(), "person": self.somebody(), "text": text, "evidence": format!("I said I would {text}."),
            "made_on": made, "due_on": null, "state": state.word(), "closed_on": closed.map(|d| d.to_string()), "source": "me"})
    }

    fn lead(&mut self) -> Value {
        let chance = &mut self.chance;
        let text = format!(
            "A school near the station is looking for {} {}. They would begin next month and pay what is usual. \
             They were let down twice and are glad of anybody with {}.",
            chance.early(THINGS),
            chance.pick(PARTICULARS),
            chance.pick(LOVES),
        );
        json!({"id": self.id(), "text": text, "by_person": null, "came_on": self.day(CAME_BY_DAYS), "until_on": null,
            "closed_on": null, "source": "me"})
    }

    /// Something to pass on: some paragraphs of an article, another part of it each time.
    fn find(&mut self, n: usize) -> Value {
        let article = ARTICLES[n % ARTICLES.len()];
        let paragraphs: Vec<&str> = article.split("\n\n").filter(|part| part.len() > 80).collect();
        let text: Vec<&str> =
            (0..3).filter_map(|more| paragraphs.get((n + more) % paragraphs.len()).copied()).collect();
        let title = format!("What {} taught us about {}", self.chance.pick(LOVES), self.chance.pick(LOVES));
        json!({"id": self.id(), "kind": "article", "title": title, "text": text.join("\n\n"), "link": null,
            "came_on": self.day(CAME_BY_DAYS), "closed_on": null, "source": "me"})
    }

    fn day(&mut self, back: usize) -> String {
        let days = i64::try_from(self.chance.below(back)).unwrap_or_default();
        self.today.saturating_sub(days.days()).to_string()
    }

    fn somebody(&mut self) -> String {
        let at = self.chance.below(self.ids.len());
        self.ids.get(at).map(PersonId::to_string).unwrap_or_default()
    }

    /// Ids that follow one another in time, as the product's own do.
    fn id(&mut self) -> String {
        self.made += 1;
        let mut tail = [0; 10];
        tail[2..].copy_from_slice(&self.chance.number().to_be_bytes());
        uuid::Builder::from_unix_timestamp_millis(1_700_000_000_000 + self.made, &tail)
            .into_uuid()
            .to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::Size;
    use jiff::civil::date;

    #[test]
    fn what_is_known_is_the_same_every_time() {
        let world = World::new(Size { facts: 400, ..Size::of(100) }, date(2026, 5, 4));
        let ids = [PersonId(uuid::Uuid::nil())];
        let told = world.told(&ids);
        assert_eq!(told, world.told(&ids));
        let rows: Vec<usize> = told.tables.iter().map(|(_, rows)| rows.len()).collect();
        assert_eq!(rows, [400, 125, 2, 20, 20]);
    }
}
