//! What a column of a table may hold.

/// Defines the meanings with their stable words and the words that people choose from.
macro_rules! meanings {
    ($($variant:ident $word:literal $shown:literal,)*) => {
        /// What a column holds.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Meaning {
            $(#[doc = $shown] $variant,)*
        }

        impl Meaning {
            /// Every meaning, in the order in which a form offers them.
            pub const ALL: &[Meaning] = &[$(Meaning::$variant,)*];

            /// The stable word for it, as forms and scripts see it.
            pub fn word(self) -> &'static str {
                match self { $(Meaning::$variant => $word,)* }
            }

            /// What it is called in front of people.
            pub fn shown(self) -> &'static str {
                match self { $(Meaning::$variant => $shown,)* }
            }
        }
    };
}

meanings! {
    FullName "full_name" "Name, given name first",
    GivenName "given_name" "Given name",
    MiddleName "middle_name" "Middle name",
    FamilyName "family_name" "Family name",
    FamilyThenGiven "family_then_given" "Name, family name first",
    Prefix "prefix" "Form of address (Dr., Ms.)",
    Suffix "suffix" "What follows the name (Jr., PhD)",
    Nickname "nickname" "What friends call them",
    Title "title" "What they do (job title)",
    Organisation "organisation" "Where they work",
    Department "department" "Department",
    Email "email" "E-mail address",
    Phone "phone" "Telephone number",
    Mobile "mobile" "Mobile number",
    Fax "fax" "Fax number",
    Messenger "messenger" "Name on a messenger",
    Link "link" "Web address or profile",
    Street "street" "Street and number",
    Town "town" "Town",
    Region "region" "State or region",
    Code "code" "Postal code",
    Country "country" "Country",
    Birthday "birthday" "Birthday",
    Day "day" "Another day of theirs, under the column's name",
    Note "note" "Note",
    Group "group" "Group or tag",
    MetOn "met_on" "When we met",
    MetHow "met_how" "How we met",
    LastContact "last_contact" "When we were last in touch",
    Need "need" "What they look for",
    Offer "offer" "What they do well or can help with",
    IdealClient "ideal_client" "Who would be a good client for them",
    Interest "interest" "What they love",
    Background "background" "School, employer, club",
    Personal "personal" "Family and stories",
    Preference "preference" "How they like things done",
    EventName "event_name" "The event they were a guest of",
    EventDay "event_day" "When the event was",
    Attended "attended" "Whether or when they came",
    Answer "answer" "Whether they said yes",
    Written "written" "When the row was written",
    Kept "kept" "Something else, kept as it stands",
    Aside "aside" "Leave it out",
}

impl Meaning {
    /// The meaning named by its stable word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|meaning| meaning.word() == word)
    }

    /// Whether its cells are dates.
    pub fn is_day(self) -> bool {
        use Meaning::{Attended, Birthday, Day, EventDay, LastContact, MetOn, Written};
        matches!(self, Birthday | Day | MetOn | LastContact | EventDay | Attended | Written)
    }

    /// Whether a column of it says who a row is about.
    pub fn names_somebody(self) -> bool {
        use Meaning::{Email, FamilyName, FamilyThenGiven, FullName, GivenName, Mobile, Nickname, Phone};
        matches!(
            self,
            FullName | GivenName | FamilyName | FamilyThenGiven | Nickname | Email | Phone | Mobile
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_meaning_is_found_by_its_word() {
        for meaning in Meaning::ALL {
            assert_eq!(Meaning::from_word(meaning.word()), Some(*meaning));
        }
        assert_eq!(Meaning::from_word("nothing"), None);
    }
}
