//! Events.csv and Member_Follows.csv: where I go, and whom I read.

use super::super::{days, refuse, table::Table};
use domain::incoming::{Batch, Happening, Origin};
use jiff::civil::Date;

/// Reads every event that I did not decline; returns the latest day that is no plan.
pub fn read(table: &Table, batch: &mut Batch) -> Option<Date> {
    let mut declined = 0_u64;
    table.rows(batch, |row, batch| {
        let (name, time) = (row.get("event name"), row.get("event time"));
        if name.is_empty() {
            return refuse(batch, &table.file, row.line, "the event has no name; it was left out");
        }
        if matches!(row.get("status").to_ascii_uppercase().as_str(), "DECLINED" | "NOT_ATTENDING") {
            declined += 1;
            return;
        }
        let Some(on) = days::of_table(&time).and_then(|d| d.whole()) else {
            let reason =
                format!("“{}” is not a day; the event “{name}” was left out", days::shortened(&time));
            return refuse(batch, &table.file, row.line, reason);
        };
        let origin = Origin { file: table.file.clone(), line: row.line };
        let place = row.get("external url").into_owned();
        batch.happenings.push(Happening { origin, name: name.into_owned(), on, place });
    });
    if declined > 0 {
        batch.left_aside.push((table.file.clone(), format!("{declined} events that you declined")));
    }
    // Events lie ahead as well, so they do not tell how old the file is.
    None
}

/// How many members I follow, and since when at the latest.
pub fn follows(table: &Table) -> (u64, Option<Date>) {
    let (mut count, mut latest) = (0, None);
    table.visit(|row| {
        let Ok(row) = row else { return };
        count += 1;
        latest = latest.max(days::of_table(&row.get("date")).and_then(|d| d.whole()));
    });
    (count, latest)
}
