//! Bringing values together and taking them apart again: absorbing an import, merging two people,
//! taking a change back without losing what came later.

use crate::{Person, Source, Value, What, fold};

/// Whether a source is newer than what is there, or tells of an earlier time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Age {
    /// It speaks from now on.
    Newer,
    /// What is there goes on speaking.
    Older,
}

/// Adds what `incoming` says and `values` does not; returns how many values were added.
///
/// Two values are the same when a person would say so: an address in other case, a number written
/// otherwise. The one that was there stays as it is, and what I took away does not come again.
pub fn absorb<'w>(
    values: &mut Vec<Value>,
    incoming: impl IntoIterator<Item = &'w What>,
    from: Source,
    age: Age,
) -> usize {
    let before = values.len();
    let mut place = 0;
    for what in incoming {
        if values.iter().any(|known| settles(&known.what, what)) {
            continue;
        }
        let value = Value { what: what.clone(), from };
        match age {
            Age::Newer => values.push(value),
            Age::Older => {
                values.insert(place, value);
                place += 1;
            }
        }
    }
    values.len() - before
}

/// Whether nothing is to be done about a value because of one that is there.
fn settles(known: &What, what: &What) -> bool {
    match known {
        What::Not(gone) => says_the_same(gone, what),
        known => says_the_same(known, what),
    }
}

/// Whether all that a record says is known already, or was taken away.
pub fn all_settled(values: &[Value], incoming: &[What]) -> bool {
    incoming.iter().all(|what| values.iter().any(|known| settles(&known.what, what)))
}

/// Takes one value away; what a source brought is remembered as taken away, so that it stays so.
/// Returns whether it was there.
pub fn remove_value(values: &mut Vec<Value>, what: &What) -> bool {
    let Some(at) = values.iter().position(|value| value.what == *what) else { return false };
    let gone = values.remove(at);
    if gone.from != Source::Me {
        values.push(Value { what: What::Not(Box::new(gone.what)), from: Source::Me });
    }
    true
}

/// Whether a person would say that two values are one.
pub fn says_the_same(one: &What, other: &What) -> bool {
    match (one, other) {
        (What::Email { address: a, .. }, What::Email { address: b, .. }) => keys_agree(a, b, fold::email_key),
        // The whole number counts here, so that two extensions of one switchboard both stay.
        (What::Phone { number: a, .. }, What::Phone { number: b, .. }) => keys_agree(a, b, |n| {
            let digits: String = n.chars().filter(char::is_ascii_digit).collect();
            (!digits.is_empty()).then_some(digits)
        }),
        (What::Link { url: a, .. }, What::Link { url: b, .. }) => keys_agree(a, b, fold::link_key),
        _ => one == other,
    }
}

fn keys_agree(a: &str, b: &str, key: impl Fn(&str) -> Option<String>) -> bool {
    a == b || key(a).is_some_and(|k| key(b) == Some(k))
}

/// One person that holds every value of two. The id is `keep`'s, and so are the values that speak: the
/// other's stand before them.
pub fn merge(keep: &Person, other: &Person) -> Person {
    let news = other.values.iter().filter(|value| !keep.values.contains(value));
    let values = news.chain(&keep.values).cloned().collect();
    Person {
        id: keep.id,
        values,
        in_ten: keep.in_ten || other.in_ten,
        archived: keep.archived && other.archived,
    }
}

/// Takes back the step from `before` to `after` from a person that has since become `now`.
///
/// What the step brought goes, what it took returns, what came later stays. `None`: nothing is left,
/// the person goes with the step. Somebody to whom something was added later keeps a name.
pub fn take_back(before: Option<&Person>, after: &Person, now: &Person) -> Option<Person> {
    let was: &[Value] = before.map_or(&[], |p| &p.values);
    let brought = |value: &Value| after.values.contains(value) && !was.contains(value);
    let mut values: Vec<Value> = now.values.iter().filter(|v| !brought(v)).cloned().collect();
    for value in was {
        if !after.values.contains(value) && !values.contains(value) {
            values.push(value.clone());
        }
    }
    let flag =
        |before: Option<bool>, after: bool, now: bool| if now == after { before.unwrap_or(now) } else { now };
    let touched = now.in_ten != after.in_ten || now.archived != after.archived;
    if before.is_none() && values.is_empty() && !touched {
        return None;
    }
    let person = Person {
        id: now.id,
        values,
        in_ten: flag(before.map(|p| p.in_ten), after.in_ten, now.in_ten),
        archived: flag(before.map(|p| p.archived), after.archived, now.archived),
    };
    // Somebody who never had a name, only an address, needs none now.
    let nameless = before.is_some_and(|person| person.name().is_none());
    Some(if nameless { person } else { with_a_name(person, now) })
}

/// A person who would be left nameless keeps the name that `now` shows.
pub fn with_a_name(mut person: Person, now: &Person) -> Person {
    if person.name().is_none()
        && let Some(value) = now.values.iter().rev().find(|v| matches!(v.what, What::Name(_)))
    {
        person.values.insert(0, value.clone());
    }
    person
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ImportId, Name, PersonId};
    use uuid::Uuid;

    const IMPORT: Source = Source::Import(ImportId(Uuid::nil()));

    fn email(address: &str) -> What {
        What::Email { label: String::new(), address: address.into() }
    }

    fn person(values: &[(What, Source)]) -> Person {
        let values = values.iter().map(|(what, from)| Value { what: what.clone(), from: *from }).collect();
        Person { id: PersonId(Uuid::nil()), values, in_ten: false, archived: false }
    }

    #[test]
    fn the_same_record_again_adds_nothing() {
        let record = [What::Name(Name::from_full("Ada Marsh")), email("ada@example.com")];
        let mut values = Vec::new();
        assert_eq!(absorb(&mut values, &record, IMPORT, Age::Newer), 2);
        assert_eq!(absorb(&mut values, &record, IMPORT, Age::Newer), 0);
        assert_eq!(absorb(&mut values, &[email("ADA@example.com")], IMPORT, Age::Newer), 0);
    }

    #[test]
    fn an_older_source_adds_but_does_not_speak() {
        let role = |title: &str| What::Role(crate::Role { title: title.into(), ..crate::Role::default() });
        let mut values = vec![Value { what: role("Head"), from: IMPORT }];
        let older = Source::Import(ImportId(Uuid::max()));
        assert_eq!(absorb(&mut values, &[role("Trainee"), role("Head")], older, Age::Older), 1);
        let somebody = Person { values, ..person(&[]) };
        assert_eq!(somebody.role().map(crate::Role::line), Some("Head".to_owned()));
    }

    #[test]
    fn what_i_took_away_does_not_come_again() {
        let mut values = vec![Value { what: email("wrong@example.com"), from: IMPORT }];
        assert!(remove_value(&mut values, &email("wrong@example.com")));
        assert_eq!(absorb(&mut values, &[email("Wrong@example.com")], IMPORT, Age::Newer), 0);
        assert!(all_settled(&values, &[email("wrong@example.com")]));
        assert_eq!(person(&[]).emails().count(), Person { values, ..person(&[]) }.emails().count());
    }

    #[test]
    fn an_undone_import_leaves_what_i_added_and_a_name() {
        let name = What::Name(Name::from_full("Ada Marsh"));
        let after = person(&[(name.clone(), IMPORT), (email("old@example.com"), IMPORT)]);
        let mut now = after.clone();
        now.values.push(Value { what: email("mine@example.com"), from: Source::Me });
        let left = take_back(None, &after, &now).unwrap();
        assert_eq!(left.emails().collect::<Vec<_>>(), ["mine@example.com"]);
        assert_eq!(left.display_name(), "Ada Marsh");
        assert_eq!(take_back(None, &after, &after), None);
    }

    #[test]
    fn a_merge_taken_back_is_as_it_was() {
        let a = person(&[(email("a@example.com"), IMPORT)]);
        let b = person(&[(email("b@example.com"), Source::Me), (email("a@example.com"), IMPORT)]);
        let both = merge(&a, &b);
        assert_eq!(both.values.len(), 2);
        assert_eq!(take_back(Some(&a), &both, &both), Some(a));
    }
}
