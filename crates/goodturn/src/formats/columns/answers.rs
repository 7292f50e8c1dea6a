//! Cells that say the same in many words: nothing, yes, no; and cells that spreadsheets have wrapped.

use domain::fold;

/// A cell out of what spreadsheets wrap around texts: `="0049 611"`, `'+49 611`.
pub fn plain(cell: &str) -> &str {
    if let Some(inner) = cell.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')) {
        return inner.trim();
    }
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@', '0']) => rest,
        _ => cell,
    }
}

/// What programs write where there is nothing.
pub fn says_nothing(cell: &str) -> bool {
    matches!(
        cell,
        "" | "-"
            | "--"
            | "–"
            | "n/a"
            | "N/A"
            | "NULL"
            | "\\N"
            | "#N/A"
            | "NaN"
            | "nan"
            | "0/0/00"
            | "00.00.0000"
            | "0000-00-00"
            | "0/0/0000"
    )
}

/// What Outlook writes for everybody.
pub fn is_default(cell: &str) -> bool {
    matches!(cell, "Normal" | "SMTP" | "EX" | "Unspecified" | "Falsch" | "FALSE" | "False" | "Keine Angabe")
}

/// Whether somebody says yes, or came.
pub fn is_yes(cell: &str) -> bool {
    let folded = fold::fold(cell);
    is_there(cell)
        || ["y", "yes", "true", "x", "1", "ja", "oui", "si", "sim", "tak", "✓", "✔"]
            .contains(&folded.as_str())
}

/// Answers that say that somebody was there.
pub fn is_there(cell: &str) -> bool {
    let folded = fold::fold(cell);
    [
        "checked in",
        "checked_in",
        "checked-in",
        "attended",
        "present",
        "anwesend",
        "eingecheckt",
        "teilgenommen",
    ]
    .contains(&folded.as_str())
}

/// Answers that say that somebody does not come.
pub fn is_no(cell: &str) -> bool {
    const NO: [&str; 34] = [
        "n",
        "no",
        "false",
        "0",
        "declined",
        "not attending",
        "not going",
        "refunded",
        "cancelled",
        "canceled",
        "deleted",
        "rejected",
        "transferred",
        "no show",
        "noshow",
        "nein",
        "abgesagt",
        "abgelehnt",
        "storniert",
        "erstattet",
        "non",
        "annule",
        "refuse",
        "rembourse",
        "cancelado",
        "rechazado",
        "reembolsado",
        "annullato",
        "rimborsato",
        "nie",
        "geannuleerd",
        "avbokad",
        "not approved",
        "absent",
    ];
    NO.contains(&fold::fold(cell).as_str())
}
