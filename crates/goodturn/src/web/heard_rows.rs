//! The rows of what was understood: one for each thing that can be kept, mended or left.

use super::form::Fields;
use super::heard::whose;
use super::keep::NOTE;
use super::portrait::{Opt, kinds};
use super::views::Kind;
use super::words;
use domain::telling::{Told, ToldEncounter, ToldPerson, ToldTurn};
use domain::{Channel, FactKind, PersonId};
use std::collections::BTreeMap;

/// One thing to keep. What a kind has no use for is empty, and its field is not shown.
pub struct Row {
    pub n: usize,
    /// role, met, encounter, fact, promise or turn.
    pub what: &'static str,
    pub class: &'static str,
    pub heading: &'static str,
    pub text: String,
    pub text_label: &'static str,
    pub organisation: Option<String>,
    pub evidence: String,
    pub direction: &'static str,
    pub kinds: Vec<Opt>,
    pub date: Option<String>,
    pub date_label: &'static str,
    /// Whom it is about, by their place, and as a choice.
    pub whom: usize,
    pub about: Vec<Opt>,
    /// The people of a good turn, by their places.
    pub of: String,
    pub ticked: bool,
    /// Whether it is a piece that no rule understood.
    pub rest: bool,
}

impl Row {
    fn new(what: &'static str, kind: Kind, text: &str, text_label: &'static str) -> Self {
        Self {
            n: 0,
            what,
            class: kind.class,
            heading: kind.label,
            text: text.to_owned(),
            text_label,
            organisation: None,
            evidence: String::new(),
            direction: "",
            kinds: Vec::new(),
            date: None,
            date_label: "",
            whom: 0,
            about: Vec::new(),
            of: String::new(),
            ticked: true,
            rest: false,
        }
    }

    /// Takes over what was mended in a form that came back.
    pub fn mend(&mut self, fields: &Fields) {
        let field = |name: &str| fields.text(&format!("{name}_{}", self.n));
        self.ticked = field("keep") == "yes";
        field("text").clone_into(&mut self.text);
        for (choices, picked) in [(&mut self.kinds, field("kind")), (&mut self.about, field("about"))] {
            choices.iter_mut().for_each(|choice| choice.picked = choice.value == picked);
        }
        if let Some(date) = &mut self.date {
            field("date").clone_into(date);
        }
        if let Some(organisation) = &mut self.organisation {
            field("organisation").clone_into(organisation);
        }
    }
}

/// The rows of a line: person by person, then what I did for them, then what was not understood.
pub fn of(told: &Told, names: &[String], introducers: &BTreeMap<PersonId, String>) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for (whom, person) in told.people.iter().enumerate() {
        for row in of_person(person, introducers) {
            rows.push(Row { whom, about: whose(names, whom), ..row });
        }
    }
    rows.extend(told.turns.iter().map(turn));
    for note in &told.notes {
        let mut choices = kinds(FactKind::Background);
        choices.iter_mut().for_each(|choice| choice.picked = false);
        choices.insert(0, Opt { value: NOTE.to_owned(), label: "A note".to_owned(), picked: true });
        let row = Row::new("fact", Kind::NOTE, note, "In words");
        rows.push(Row { kinds: choices, evidence: note.clone(), about: whose(names, 0), rest: true, ..row });
    }
    rows.iter_mut().enumerate().for_each(|(n, row)| row.n = n);
    rows
}

fn of_person(person: &ToldPerson, introducers: &BTreeMap<PersonId, String>) -> Vec<Row> {
    let mut rows = Vec::new();
    if !person.title.is_empty() || !person.organisation.is_empty() {
        let role = Row::new("role", Kind::ROLE, &person.title, "What they do");
        rows.push(Row { organisation: Some(person.organisation.clone()), ..role });
    }
    let how = app::how_met(person, introducers);
    if !how.is_empty() {
        rows.push(Row::new("met", Kind::INTRODUCED, &how, "How you met"));
    }
    rows.extend(person.encounter.iter().chain(&person.further).map(encounter));
    for fact in &person.facts {
        let row = Row::new("fact", Kind::of(fact.kind), &fact.text, "In words");
        rows.push(Row { kinds: kinds(fact.kind), evidence: fact.evidence.clone(), ..row });
    }
    for promise in &person.promises {
        rows.push(Row {
            evidence: promise.evidence.clone(),
            date: Some(promise.due_on.map(|day| day.to_string()).unwrap_or_default()),
            date_label: "By",
            ..Row::new("promise", Kind::PROMISE, &promise.text, "What you will do")
        });
    }
    rows
}

fn encounter(met: &ToldEncounter) -> Row {
    let channel = |channel: Channel| Opt {
        value: channel.word().to_owned(),
        label: words::channel(channel).to_owned(),
        picked: channel == met.channel,
    };
    Row {
        kinds: Channel::ALL.into_iter().map(channel).collect(),
        direction: met.direction.word(),
        date: Some(met.on.to_string()),
        date_label: "When",
        ..Row::new("encounter", Kind::ENCOUNTER, &met.place, "Where, or on what occasion")
    }
}

fn turn(turn: &ToldTurn) -> Row {
    let of: Vec<String> = turn.people.iter().map(ToString::to_string).collect();
    let choice =
        Opt { value: turn.kind.word().to_owned(), label: "A good turn you did".to_owned(), picked: true };
    Row {
        kinds: vec![choice],
        date: Some(turn.on.to_string()),
        date_label: "When",
        of: of.join(" "),
        ..Row::new("turn", Kind::TURN, &turn.evidence, "What you did")
    }
}
