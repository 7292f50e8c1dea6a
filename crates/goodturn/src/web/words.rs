//! The words of the pages that several of them use: days, roles, numbers, sources, what was done.

use app::ChangeRecord;
use domain::{Channel, Direction, FindKind, PartialDate, TurnKind};
use jiff::civil::Date;

/// "today", "yesterday", "tomorrow", "12 March", "12 March 2024".
pub fn day(day: Date, today: Date) -> String {
    match days_between(day, today) {
        0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        -1 => "tomorrow".to_owned(),
        _ if day.year() == today.year() => format!("{} {}", day.day(), day.strftime("%B")),
        _ => format!("{} {}", day.day(), day.strftime("%B %Y")),
    }
}

/// "today", "yesterday", "tomorrow", "on 12 March".
pub fn on(when: Date, today: Date) -> String {
    let words = day(when, today);
    if words.starts_with(|c: char| c.is_ascii_digit()) { format!("on {words}") } else { words }
}

/// "Sunday, 22 November".
pub fn weekday(day: Date) -> String {
    format!("{}, {} {}", day.strftime("%A"), day.day(), day.strftime("%B"))
}

/// "9 May", "May 1975", "1975".
pub fn partial_day(date: PartialDate) -> String {
    // Any year will do to name a month.
    let month = date.month().and_then(|m| Date::new(2000, m, 1).ok()).map(|d| d.strftime("%B").to_string());
    let parts = [date.day().map(|d| d.to_string()), month, date.year().map(|y| y.to_string())];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// How many days lie between a day and today; negative for days to come.
pub fn days_between(day: Date, today: Date) -> i32 {
    today.since(day).map_or(i32::MAX, |span| span.get_days())
}

/// "Director, Bridge Trust", or whichever half is known.
pub fn role(title: &str, organisation: &str) -> String {
    [title, organisation].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// How somebody was met, and when: "At the fair. March 2024."
pub fn met(how: &str, on: Option<PartialDate>) -> String {
    [sentence(how), sentence(&on.map(partial_day).unwrap_or_default())].join(" ").trim().to_owned()
}

/// A sentence: a capital at the beginning, a full stop at the end; nothing stays nothing.
pub fn sentence(text: &str) -> String {
    let mut letters = text.trim().chars();
    let Some(first) = letters.next() else { return String::new() };
    let text = format!("{}{}", first.to_uppercase(), letters.as_str());
    if text.ends_with(['.', '!', '?', ':', '”']) { text } else { format!("{text}.") }
}

/// "1 person", "1,204 people".
pub fn count(n: usize, one: &str, many: &str) -> String {
    format!("{} {}", number(n), if n == 1 { one } else { many })
}

/// "1,204".
pub fn number(n: usize) -> String {
    let digits = n.to_string();
    let mut text = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// "4.1 MB".
pub fn bytes(n: u64) -> String {
    let (unit, name) = match n {
        0..1_000_000 => return format!("{} kB", n.div_ceil(1_000)),
        1_000_000..1_000_000_000 => (1_000_000, "MB"),
        _ => (1_000_000_000, "GB"),
    };
    match n % unit / (unit / 10) {
        0 => format!("{} {name}", n / unit),
        tenth => format!("{}.{tenth} {name}", n / unit),
    }
}

/// A channel as the name of a choice.
pub fn channel(channel: Channel) -> &'static str {
    match channel {
        Channel::Met => "Met",
        Channel::Call => "Call",
        Channel::Coffee => "Coffee",
        Channel::Mail => "Mail",
        Channel::Message => "Message",
    }
}

/// How we were in touch.
pub fn in_touch(channel: Channel, direction: Direction) -> &'static str {
    match (channel, direction) {
        (Channel::Met, _) => "You met",
        (Channel::Coffee, _) => "Coffee together",
        (Channel::Call, Direction::FromMe) => "You called",
        (Channel::Call, Direction::ToMe) => "They called",
        (Channel::Call, Direction::Both) => "A call",
        (Channel::Mail | Channel::Message, Direction::FromMe) => "You wrote",
        (Channel::Mail | Channel::Message, Direction::ToMe) => "They wrote",
        (Channel::Mail, Direction::Both) => "Mail",
        (Channel::Message, Direction::Both) => "Messages",
    }
}

/// A good turn, as seen from the page of somebody who had a part in it.
pub fn turn(kind: TurnKind, with: Option<&str>) -> String {
    match (kind, with) {
        (TurnKind::Introduction, Some(name)) => format!("You introduced them and {name}"),
        (TurnKind::Introduction, None) => "You introduced them".to_owned(),
        (TurnKind::Lead, _) => "You passed a lead on".to_owned(),
        (TurnKind::Find, _) => "You passed something on".to_owned(),
        (TurnKind::Advice, _) => "You gave advice".to_owned(),
        (TurnKind::Recommendation, _) => "You recommended them".to_owned(),
        (TurnKind::Invitation, _) => "You invited them".to_owned(),
        (TurnKind::Help, _) => "You helped".to_owned(),
        (TurnKind::Thanks, _) => "You said thank you".to_owned(),
    }
}

/// A good turn that they did for me.
pub fn turn_of_theirs(kind: TurnKind) -> &'static str {
    match kind {
        TurnKind::Introduction => "They introduced you to somebody",
        TurnKind::Lead => "They told you of an opportunity",
        TurnKind::Find => "They passed something on to you",
        TurnKind::Advice => "They gave you advice",
        TurnKind::Recommendation => "They recommended you",
        TurnKind::Invitation => "They invited you",
        TurnKind::Help => "They helped you",
        TurnKind::Thanks => "They thanked you",
    }
}

/// What sort of find it is.
pub fn find(kind: FindKind) -> &'static str {
    match kind {
        FindKind::Article => "Article",
        FindKind::Book => "Book",
        FindKind::Call => "Call",
        FindKind::News => "News",
    }
}

/// What a rule proposes, as the settings name it.
pub fn rule(rule: app::Rule) -> &'static str {
    match rule {
        app::Rule::PromiseDue => "Keeping promises",
        app::Rule::FollowUp => "Writing after a meeting",
        app::Rule::Thanks => "Saying thank you",
        app::Rule::News => "Writing about news",
        app::Rule::LeadFits => "Passing opportunities on",
        app::Rule::NeedMeetsOffer => "Introductions for a need",
        app::Rule::FindFits => "Passing articles on",
        app::Rule::ShouldMeet => "Bringing together who shares something",
        app::Rule::TheTen => "A word to one of the ten",
        app::Rule::LongUnseen => "Going back to somebody",
    }
}

/// How sure an introduction is that it would help, in words; `told`: both sides said so, and not only a role.
pub fn sure(sure: f32, told: bool) -> &'static str {
    match sure {
        s if s >= 0.8 && told => "It fits well, by what both told you.",
        s if s >= 0.8 => "It fits well, by what they do.",
        s if s >= 0.6 => "A good guess. You know them better.",
        _ => "A long shot, but quickly asked.",
    }
}

/// How sure it is that something that came by would please somebody; `told`: they said so, and not only a role.
pub fn sure_fit(sure: f32, told: bool) -> &'static str {
    match sure {
        s if s >= 0.8 && told => "It fits well, by what you know of them.",
        s if s >= 0.8 => "It fits well, by what they do.",
        s if s >= 0.6 => "A good guess. You know them better.",
        _ => "A long shot, but quickly asked.",
    }
}

/// What a change did, as the history tells it: "You told something about Amara Okafor".
pub fn change(record: &ChangeRecord) -> String {
    let who = record.name.as_deref().unwrap_or("someone");
    // An undo holds the verb of what it takes back.
    let (verb, words) = match record.undoes {
        Some(_) => (record.words.as_str(), ""),
        None => (record.verb.as_str(), record.words.as_str()),
    };
    let told = match (verb, words) {
        ("undo", _) => "You took something back".to_owned(),
        ("answer", "") => format!("You answered an idea for {who}"),
        ("tell", _) => format!("You told something about {who}"),
        ("answer", "done") => format!("You did a good turn for {who}"),
        ("answer", "later") => format!("You put an idea for {who} aside for a while"),
        ("answer", "not_this") => format!("You said no to one idea for {who}"),
        ("answer", _) => format!("You asked for no more ideas for {who}"),
        ("add_fact", _) => format!("You wrote something down about {who}"),
        ("about_me", _) => "You wrote something about yourself".to_owned(),
        ("confirm_fact", _) => format!("You said that something about {who} is still true"),
        ("end_fact", _) => format!("You said that something about {who} is no longer so"),
        ("correct_fact", _) => format!("You put something about {who} otherwise"),
        ("erase_fact", _) => format!("You erased something about {who}"),
        ("keep_promise", _) => format!("You kept a promise to {who}"),
        ("release_promise", _) => format!("You let a promise to {who} go"),
        ("reopen_promise", _) => format!("You took a promise to {who} up again"),
        ("into_ten", _) => format!("You put {who} among your ten"),
        ("out_of_ten", _) => format!("You took {who} out of your ten"),
        ("put_away", _) => format!("You set {who} aside"),
        ("bring_back", _) => format!("You brought {who} back"),
        ("add", _) => format!("You added {who}"),
        ("edit", _) => format!("You changed what you know of {who}"),
        ("note", _) => format!("You changed your note on {who}"),
        ("ask_introduction", _) => format!("You asked {who} for an introduction"),
        ("merge", _) => format!("You joined {who} with someone who is the same"),
        ("tell_apart", _) => format!("You said that {who} is somebody else than one who looks alike"),
        ("choose", words) if !words.is_empty() => format!("You chose whom to keep close: {words}"),
        ("choose", _) => "You chose whom to keep close".to_owned(),
        ("keep_lead", _) => "You kept an opportunity".to_owned(),
        ("keep_find", _) => "You kept something to pass on".to_owned(),
        ("change_item", _) => "You put something that came by otherwise".to_owned(),
        ("close_item", _) => "You set something that came by aside".to_owned(),
        ("reopen_item", _) => "You took something that came by up again".to_owned(),
        ("ideas_again", _) => format!("You asked for ideas for {who} again"),
        ("helped_me", _) => format!("You noted what {who} did for you"),
        ("import", _) => "You brought people in".to_owned(),
        ("read_export", _) => "You read an export back".to_owned(),
        ("enter_village", _) => "You went to the village".to_owned(),
        ("leave_village", _) => "You left the village".to_owned(),
        (verb, _) => sentence(&verb.replace('_', " ")).trim_end_matches('.').to_owned(),
    };
    if record.undoes.is_some() { format!("Taken back: {}", lower(&told)) } else { told }
}

/// What was done just now, for the strip at the top of the next page.
pub fn done(record: &ChangeRecord) -> String {
    let who = record.name.as_deref().unwrap_or("someone");
    if record.undoes.is_some() {
        return format!("{}.", change(record));
    }
    match (record.verb.as_str(), record.words.as_str()) {
        ("tell", _) => format!("Kept, with {who}."),
        ("answer", "done") => "Noted. That was a good turn.".to_owned(),
        ("answer", "later") => "Put aside. It will come back by itself.".to_owned(),
        ("answer", "not_this") => "You will not see this one again.".to_owned(),
        ("answer", _) => format!("No more ideas for {who}."),
        ("confirm_fact", _) => "Good: still true.".to_owned(),
        ("end_fact", _) => "Remembered as no longer so.".to_owned(),
        ("erase_fact", _) => "Erased.".to_owned(),
        ("keep_promise", _) => "You kept your word.".to_owned(),
        ("release_promise", _) => "Let go.".to_owned(),
        ("into_ten", _) => format!("{who} is one of your ten."),
        ("out_of_ten", _) => format!("{who} is no longer one of your ten."),
        ("put_away", _) => format!("{who} is set aside: kept, but out of lists and ideas."),
        ("bring_back", _) => format!("{who} is back."),
        ("note", _) => "The note is kept.".to_owned(),
        ("ask_introduction", _) => format!("Noted that you asked {who}."),
        ("keep_lead" | "keep_find", _) => "Kept. Today will think of it, too.".to_owned(),
        ("close_item", _) => "Set aside.".to_owned(),
        ("merge", _) => format!("They are one now: {who}."),
        ("tell_apart", _) => "Two people, then. You will not be asked again.".to_owned(),
        ("enter_village", _) => {
            "Welcome to the village. Its people are made up; try whatever you like.".to_owned()
        }
        ("leave_village", _) => "The village is gone, and all its people.".to_owned(),
        _ => format!("{}.", change(record)),
    }
}

/// A text as it stands in an address.
pub fn in_address(text: &str) -> String {
    let byte = |b: u8| match b {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(b).to_string(),
        _ => format!("%{b:02X}"),
    };
    text.bytes().map(byte).collect()
}

/// A text whose first letter is small.
pub fn lower(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| format!("{}{}", first.to_lowercase(), letters.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_are_told_as_people_tell_them() {
        let today = date(2026, 11, 22);
        for (when, said) in [
            (date(2026, 11, 22), "today"),
            (date(2026, 11, 21), "yesterday"),
            (date(2026, 11, 23), "tomorrow"),
            (date(2026, 3, 12), "on 12 March"),
            (date(2024, 3, 12), "on 12 March 2024"),
        ] {
            assert_eq!(on(when, today), said);
        }
        assert_eq!(weekday(today), "Sunday, 22 November");
        let parts = |text: &str| partial_day(text.parse().unwrap());
        assert_eq!([parts("--05-09"), parts("1975-05"), parts("1975")], ["9 May", "May 1975", "1975"]);
    }

    #[test]
    fn numbers_and_sentences_are_written_for_people() {
        assert_eq!([number(7), number(1_204), number(1_000_000)], ["7", "1,204", "1,000,000"]);
        assert_eq!(
            [bytes(1), bytes(4_120_000), bytes(512_000_000), bytes(2_500_000_000)],
            ["1 kB", "4.1 MB", "512 MB", "2.5 GB"]
        );
        assert_eq!(in_address("Zoë & Co"), "Zo%C3%AB%20%26%20Co");
        assert_eq!([sentence("it is gone"), sentence("why?"), sentence("")], ["It is gone.", "Why?", ""]);
    }
}
