//! Whether the day or the month comes first, from all the dates of a table together.

use super::super::table::Table;
use super::{super::days, Meaning, Order, headings};

/// What the dates of a table tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// The order; none if nothing tells it.
    pub order: Option<Order>,
    /// Whether there are dates that wait for it.
    pub is_open: bool,
    /// Whether some dates say one thing and some the other.
    pub is_mixed: bool,
}

/// Names of columns by which a table comes from where the day stands first.
const DAY_FIRST: [&str; 30] = [
    "vorname",
    "nachname",
    "firma",
    "geburtstag",
    "geburtsdatum",
    "strasse",
    "prenom",
    "societe",
    "datedenaissance",
    "entreprise",
    "nombre",
    "apellidos",
    "apellido",
    "empresa",
    "fechadenacimiento",
    "cognome",
    "azienda",
    "datadinascita",
    "sobrenome",
    "datadenascimento",
    "voornaam",
    "achternaam",
    "geboortedatum",
    "bedrijf",
    "imie",
    "nazwisko",
    "dataurodzenia",
    "fornavn",
    "etternavn",
    "ville",
];

/// What the dates of these columns tell.
pub fn of(table: &Table, meanings: &[Meaning]) -> Told {
    let days: Vec<usize> =
        meanings.iter().enumerate().filter(|(_, meaning)| meaning.is_day()).map(|(at, _)| at).collect();
    let mut told = Told::default();
    if days.is_empty() {
        return told;
    }
    let (mut by_day, mut by_month, mut dotted) = (0_u64, 0_u64, false);
    table.visit(|row| {
        let Ok(row) = row else { return };
        for at in &days {
            let cell = row.cell(*at);
            match days::reading(&cell) {
                days::Reading::Ordered(_, Order::DayFirst) => by_day += 1,
                days::Reading::Ordered(_, Order::MonthFirst) => by_month += 1,
                days::Reading::Open(..) => {
                    told.is_open = true;
                    dotted |= cell.contains('.') && !cell.contains('/');
                }
                days::Reading::Sure(_) | days::Reading::Not => {}
            }
        }
    });
    told.is_mixed = by_day > 0 && by_month > 0;
    let local = || table.columns.iter().any(|name| DAY_FIRST.contains(&headings::squeezed(name).as_str()));
    told.order = match by_day.cmp(&by_month) {
        std::cmp::Ordering::Greater => Some(Order::DayFirst),
        std::cmp::Ordering::Less => Some(Order::MonthFirst),
        // Nobody writes the month first and dots behind it.
        std::cmp::Ordering::Equal => (by_day == 0 && (dotted || local())).then_some(Order::DayFirst),
    };
    told.is_open &= told.order.is_none();
    told
}
