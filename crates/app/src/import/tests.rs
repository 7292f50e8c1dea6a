//! Properties of imports, whatever the files say: brought in again they change nothing, taken back they
//! leave what was there, and what I changed by hand stays.

use crate::{Actor, App, Where};
use domain::incoming::{Batch, Incoming, Learned, Touch};
use domain::person::{Name, Place, Role};
use domain::{Channel, Direction, FactKind, Source, What};
use jiff::ToSpan as _;
use jiff::civil::date;
use proptest::prelude::*;
use std::ops::ControlFlow;

fn desk() -> (tempfile::TempDir, App, Actor) {
    let folder = tempfile::tempdir().expect("a folder");
    let now = date(2026, 11, 22).at(8, 0, 0, 0).to_zoned(jiff::tz::TimeZone::UTC).expect("such a moment");
    let app = App::open(Where::Folder(folder.path().to_owned()), now.timestamp()).expect("opens");
    (folder, app, Actor::owner(&now))
}

/// People of few names, so that many of them look alike.
fn record() -> impl Strategy<Value = Incoming> {
    let pick = |list: &'static [&'static str]| proptest::sample::select(list);
    let name = pick(&["Ada Marsh", "Bob Marsh", "Robert Marsh", "Bo Berg", "José Núñez", "王 小明", "Ada"]);
    let maybe = |list| proptest::option::weighted(0.5, pick(list));
    (
        name,
        maybe(&["ada@example.org", "ADA@example.org", "bob@example.org", "info@example.org", "no address"]),
        maybe(&["+44 1632 960001", "01632 960001", "+44 1632 960002", "12"]),
        maybe(&["https://www.linkedin.com/in/ada", "linkedin.com/in/bob/", "https://example.org"]),
        maybe(&["Harbour Trust", "Tidewater Ltd", "Tidewater"]),
        maybe(&["Tarrowmouth", "Lagos"]),
        maybe(&["knows every boat", "loves maps"]),
        proptest::option::of(0..400_i32),
    )
        .prop_map(|(name, email, phone, link, firm, town, note, days)| {
            let label = String::new;
            let mut values = vec![What::Name(Name::from_full(name))];
            values.extend(email.map(|a| What::Email { label: label(), address: a.into() }));
            values.extend(phone.map(|n| What::Phone { label: label(), number: n.into() }));
            values.extend(link.map(|u| What::Link { label: label(), url: u.into() }));
            values.extend(firm.map(|f| What::Role(Role { organisation: f.into(), ..Role::default() })));
            values.extend(town.map(|t| What::Place(Place { town: t.into(), ..Place::default() })));
            values.extend(note.map(|n| What::Note(n.into())));
            let mut record = Incoming::new("some.csv", 1, values);
            record.touches.extend(days.map(|days| Touch {
                channel: Channel::Message,
                direction: Direction::ToMe,
                on: date(2026, 11, 22).saturating_sub(days.days()),
                place: String::new(),
                said: String::new(),
            }));
            record.learned.extend(note.map(|note| Learned {
                kind: FactKind::Interest,
                text: note.into(),
                evidence: "a note".into(),
                on: None,
            }));
            record
        })
}

fn batch() -> impl Strategy<Value = Batch> {
    proptest::collection::vec(record(), 0..12).prop_map(|records| {
        let mut batch = Batch { records, ..Batch::default() };
        batch.recognise("some.csv", "a table", None);
        batch
    })
}

/// All that is held, but for the list of imports.
fn everything(app: &App, actor: &Actor) -> String {
    let tables = app.archive(actor).expect("exports").tables;
    format!("{:#?}", tables.into_iter().filter(|(table, _)| table != "import").collect::<Vec<_>>())
}

fn bring(app: &App, actor: &Actor, batch: &Batch) -> crate::Imported {
    let go_on = &mut |_| ControlFlow::Continue(());
    app.bring_in(actor, batch, &["some.csv".to_owned()], None, go_on).expect("comes in")
}

fn nothing_comes(app: &App, actor: &Actor, batch: &Batch) -> Result<(), TestCaseError> {
    let before = everything(app, actor);
    let again = bring(app, actor, batch).outcome;
    prop_assert_eq!(
        (again.new, again.changed, again.doubtful, again.touches, again.learned),
        (0, 0, 0, 0, 0)
    );
    prop_assert_eq!(everything(app, actor), before);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_same_again_changes_nothing(first in batch(), second in batch()) {
        let (_folder, app, actor) = desk();
        bring(&app, &actor, &first);
        nothing_comes(&app, &actor, &first)?;
        bring(&app, &actor, &second);
        nothing_comes(&app, &actor, &second)?;
    }

    #[test]
    fn an_import_taken_back_leaves_what_was_there(first in batch(), second in batch()) {
        let (_folder, app, actor) = desk();
        bring(&app, &actor, &first);
        let before = everything(&app, &actor);
        let brought = bring(&app, &actor, &second);
        let after = everything(&app, &actor);
        let undone = app.undo_import(&actor, brought.import).expect("goes back");
        prop_assert_eq!(everything(&app, &actor), before);
        app.undo(&actor, undone.change).expect("and forth");
        prop_assert_eq!(everything(&app, &actor), after);
    }

    #[test]
    fn what_i_took_away_stays_away(batch in batch(), which in any::<proptest::sample::Index>()) {
        let (_folder, app, actor) = desk();
        bring(&app, &actor, &batch);
        let people = app.everybody(&actor).expect("reads");
        let removable = |what: &What| !matches!(what, What::Name(_));
        let all: Vec<_> = people
            .iter()
            .flat_map(|p| p.values.iter().filter(|v| removable(&v.what)).map(|v| (p.id, v.what.clone())))
            .collect();
        if all.is_empty() {
            return Ok(());
        }
        let (id, what) = which.get(&all);
        app.remove_value(&actor, *id, what).expect("goes");
        bring(&app, &actor, &batch);
        let now = app.portrait(&actor, *id).expect("is there").person;
        let says = |what: &What| now.values.iter().any(|value| value.what == *what);
        prop_assert!(!says(what), "{:?} came again", what);
        prop_assert!(now.values.iter().any(|v| v.from == Source::Me));
    }
}

#[test]
fn a_look_that_something_overtook_is_worked_out_again() {
    let (_folder, app, actor) = desk();
    let ada = || Incoming::new("some.csv", 1, vec![What::Name(Name::from_full("Ada Marsh"))]);
    let batch = Batch { records: vec![ada()], ..Batch::default() };
    let go_on = &mut |_: crate::Progress| ControlFlow::Continue(());
    let look = app.look_at_import(&actor, &batch, go_on).expect("looks");
    assert_eq!(look.preview().new, 1);
    app.add_person(&actor, vec![What::Name(Name::from_full("Ada Marsh"))]).expect("is added");
    let outcome = app.bring_in(&actor, &batch, &[], Some(look), go_on).expect("comes in").outcome;
    assert_eq!((outcome.new, outcome.same), (0, 1));
    let stop = &mut |_: crate::Progress| ControlFlow::Break(());
    assert!(app.bring_in(&actor, &batch, &[], None, stop).is_err(), "who stops it brings nothing in");
    assert_eq!(app.everybody(&actor).expect("reads").len(), 1);
}
