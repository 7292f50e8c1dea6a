//! What is new with somebody: a newer file of the same kind tells of another job.

use domain::merge::Age;
use domain::{ImportId, Person, Role, Source, What, fold};
use std::collections::{HashMap, HashSet};
use store::ImportRecord;

/// Which kinds of files each import held.
pub struct Kinds {
    kinds: HashMap<ImportId, HashSet<String>>,
}

/// A new job.
pub struct NewJob {
    /// "now Head of Finance at Harbour Trust"
    pub text: String,
    /// "before: Accountant at Tidewater"
    pub before: String,
}

impl Kinds {
    /// What the imports that there were held.
    pub fn of(imports: &[ImportRecord]) -> Self {
        let kinds = |import: &ImportRecord| import.kinds.iter().map(|(what, _)| what.clone()).collect();
        Self { kinds: imports.iter().map(|import| (import.id, kinds(import))).collect() }
    }

    /// The new job that a record tells of. Two sources of different kinds often say the same differently,
    /// so only a file of the kind that told the old job can tell a new one; what I wrote is never news.
    pub fn new_job(&self, person: &Person, said: &[What], kind: &str, age: Age) -> Option<NewJob> {
        let new = said.iter().find_map(role)?;
        let old = person.role()?;
        let is_old = |value: &&domain::Value| role(&value.what) == Some(old);
        let Source::Import(import) = person.values.iter().rfind(is_old)?.from else { return None };
        let mine = person.values.iter().any(|v| v.from == Source::Me && role(&v.what).is_some());
        let same_kind = self.kinds.get(&import).is_some_and(|kinds| kinds.contains(kind));
        let told = mine || !same_kind || age == Age::Older || new.organisation.is_empty();
        (!told && differ(old, new)).then(|| NewJob {
            text: format!("now {}", new.line()),
            before: format!("before: {}", old.line()),
        })
    }
}

fn role(what: &What) -> Option<&Role> {
    if let What::Role(role) = what { Some(role) } else { None }
}

/// Whether two roles are two jobs: another spelling, or a name written out, is none.
fn differ(old: &Role, new: &Role) -> bool {
    let within = |a: &str, b: &str| {
        let (a, b) = (fold::words(a), fold::words(b));
        a.iter().all(|word| b.contains(word)) || b.iter().all(|word| a.contains(word))
    };
    !within(&old.organisation, &new.organisation) || !within(&old.title, &new.title)
}
