//! The line as it was told, cut where something was understood; each piece leads to the row it went into.

use super::heard_rows::Row;
use super::views::Kind;
use domain::telling::{Mark, MarkKind, Told};

/// A stretch of the line. `to` is the place on the page where it can be mended.
pub struct HeardPiece {
    pub text: String,
    pub kind: Option<Kind>,
    pub to: String,
}

/// The line, cut where something was understood.
pub fn pieces(told: &Told, rows: &[Row]) -> Vec<HeardPiece> {
    let mut pieces = Vec::new();
    let mut at = 0;
    for mark in &told.marks {
        let (Some(before), Some(text)) = (told.line.get(at..mark.start), told.line.get(mark.start..mark.end))
        else {
            continue;
        };
        pieces.push(HeardPiece { text: before.to_owned(), kind: None, to: String::new() });
        let to = place(told, mark, text, rows);
        pieces.push(HeardPiece { text: text.to_owned(), kind: Some(kind(mark.kind)), to });
        at = mark.end;
    }
    let rest = told.line.get(at..).unwrap_or_default().to_owned();
    pieces.push(HeardPiece { text: rest, kind: None, to: String::new() });
    pieces.retain(|piece| !piece.text.is_empty());
    pieces
}

fn kind(mark: MarkKind) -> Kind {
    match mark {
        MarkKind::Person => Kind::PERSON,
        MarkKind::Organisation | MarkKind::Role => Kind::ROLE,
        MarkKind::Event => Kind::EVENT,
        MarkKind::Channel => Kind::ENCOUNTER,
        MarkKind::Date => Kind::DATE,
        MarkKind::Introducer => Kind::INTRODUCED,
        MarkKind::Turn => Kind::TURN,
        MarkKind::Fact(kind) => Kind::of(kind),
        MarkKind::Promise => Kind::PROMISE,
    }
}

/// Where a marked piece is mended: the first row that holds its words and is of its sort.
fn place(told: &Told, mark: &Mark, text: &str, rows: &[Row]) -> String {
    if mark.kind == MarkKind::Person {
        let folded = domain::fold::words(text);
        let of = |name: &str| folded.iter().any(|word| domain::fold::words(name).contains(word));
        let who = told.people.iter().position(|person| of(&person.name));
        return who.map_or(String::new(), |n| format!("who-{n}"));
    }
    let sorts: &[&str] = match mark.kind {
        MarkKind::Organisation | MarkKind::Role => &["role"],
        MarkKind::Event | MarkKind::Channel => &["encounter"],
        MarkKind::Date => &["promise", "turn", "encounter"],
        MarkKind::Introducer => &["met"],
        MarkKind::Turn => &["turn"],
        MarkKind::Fact(_) => &["fact"],
        _ => &["promise"],
    };
    let said = text.to_lowercase();
    let holds = |row: &Row| {
        let organisation = row.organisation.as_deref().unwrap_or_default();
        let all = [row.text.as_str(), organisation, row.evidence.as_str()];
        matches!(row.what, "encounter" | "met") && !matches!(mark.kind, MarkKind::Event)
            || all.iter().any(|words| words.to_lowercase().contains(&said))
    };
    let row = sorts.iter().find_map(|sort| rows.iter().find(|row| row.what == *sort && holds(row)));
    row.map_or(String::new(), |row| format!("row-{}", row.n))
}
