//! What reading promises whatever the bytes are: it ends, in time and memory that the size of the files
//! bounds, with an outcome for every file, lines that exist, and values that people and databases can take.

use super::{
    formats::{self, InFile, Wishes, limits, vcard},
    memory,
};
use domain::{
    ImportId, Name, Person, PersonId, Role, Source, Value, What,
    incoming::{Batch, Incoming, Origin},
    person::Place,
};
use std::ops::ControlFlow;
use std::time::{Duration, Instant};

/// Bytes that any reading may hold: tables, buffers, and an archive's floor.
const ROOM: usize = 24 << 20;
/// Bytes of memory for each byte read.
const MEMORY_PER_BYTE: usize = 3_000;
/// Bytes of values for each byte read, beside a floor for sentences.
const VALUES_PER_BYTE: usize = 200;
const VALUES: usize = 256 << 10;
/// Time that any reading may take, and for each byte; machines are busy and instrumented code is slow.
const TIME: Duration = Duration::from_secs(3);
const TIME_PER_BYTE: Duration = Duration::from_micros(100);

/// Does a piece of work on so many bytes within time and memory.
pub fn watched<T>(bytes: usize, work: impl FnOnce() -> T) -> T {
    let started = Instant::now();
    let (memory, out) = memory::of(work);
    let time = started.elapsed();
    let allowed = TIME + TIME_PER_BYTE * u32::try_from(bytes).unwrap_or(u32::MAX);
    assert!(time < allowed, "{bytes} bytes took {time:?}");
    assert!(memory < ROOM + bytes * MEMORY_PER_BYTE, "{bytes} bytes took {memory} bytes of memory");
    out
}

/// Reads files as the product does and holds the outcome to all that is promised.
pub fn read(files: Vec<InFile>, wishes: &Wishes) -> Batch {
    let kept = files.clone();
    let bytes = files.iter().map(|file| file.bytes.len()).sum();
    let read = watched(bytes, || formats::read(files, wishes, &mut |_| ControlFlow::Continue(())));
    let batch = read.expect("nobody stops it").batch;
    for file in &kept {
        let own = |name: &str| name.starts_with(&file.name);
        let told = batch.recognised.iter().any(|r| own(&r.file))
            || batch.unreadable.iter().any(|u| own(&u.origin.file))
            || batch.left_aside.iter().any(|(name, _)| own(name))
            || batch.unreadable.len() >= limits::UNREADABLE;
        assert!(told, "{} has no outcome", file.name);
    }
    let named: Vec<(&str, &[u8])> = kept.iter().map(|f| (f.name.as_str(), f.bytes.as_slice())).collect();
    hold(&batch, &named);
    batch
}

/// What holds for everything that was read from these files.
pub fn hold(batch: &Batch, files: &[(&str, &[u8])]) {
    let mut held = 0;
    for record in batch.records.iter().chain(&batch.me) {
        assert!(!record.values.is_empty(), "a record says nothing: {record:?}");
        stands_in(&record.origin, files);
        held += sizes(record);
    }
    for unreadable in &batch.unreadable {
        stands_in(&unreadable.origin, files);
        assert!(!unreadable.reason.is_empty());
    }
    for happening in &batch.happenings {
        stands_in(&happening.origin, files);
        held += plain(&happening.name) + plain(&happening.place);
    }
    assert!(batch.records.len() <= limits::RECORDS && batch.unreadable.len() <= limits::UNREADABLE);
    // An archive holds more than its bytes; its own limits are counted there.
    let bytes: usize = files.iter().map(|(_, bytes)| bytes.len()).sum();
    if !files.iter().any(|(_, bytes)| bytes.windows(4).any(|w| w == b"PK\x03\x04")) {
        assert!(held <= VALUES + bytes * VALUES_PER_BYTE, "{bytes} bytes became {held}");
    }
}

/// The line of an origin is one of its file; 0 speaks of the whole file.
fn stands_in(origin: &Origin, files: &[(&str, &[u8])]) {
    let of_file = files.iter().filter(|(name, _)| *name == origin.file);
    let lines =
        of_file.map(|(_, bytes)| bytes.iter().filter(|b| matches!(b, b'\n' | b'\r')).count() as u64 + 1);
    if let Some(lines) = lines.max() {
        assert!(origin.line <= lines, "{origin:?} of {lines} lines");
    }
}

/// The size of a text that people and databases can take.
fn plain(text: &str) -> usize {
    assert!(!text.contains(|c: char| c.is_control() && !matches!(c, '\n' | '\t')), "{text:?}");
    text.len()
}

fn sizes(record: &Incoming) -> usize {
    let all = |texts: &[&String]| texts.iter().map(|text| plain(text)).sum::<usize>();
    let values = record.values.iter().map(|what| match what {
        What::Name(Name { full, given, middle, family, prefix, suffix, nickname }) => {
            assert!([full, given, family, nickname].iter().any(|part| !part.is_empty()), "an empty name");
            all(&[full, given, middle, family, prefix, suffix, nickname])
        }
        What::Role(Role { title, organisation, department }) => all(&[title, organisation, department]),
        What::Email { label, address: text }
        | What::Phone { label, number: text }
        | What::Link { label, url: text }
        | What::Messenger { label, handle: text } => {
            assert!(!text.is_empty(), "an empty way to reach them");
            all(&[label, text])
        }
        What::Place(Place { label, street, town, region, code, country }) => {
            all(&[label, street, town, region, code, country])
        }
        What::Day { label, .. } => plain(label),
        What::Group(text) | What::Note(text) | What::Met { how: text, .. } => plain(text),
        What::Photo { media_type, hash } => {
            assert!(record.photos.iter().any(|photo| photo.hash == *hash), "a photograph without bytes");
            all(&[media_type, hash])
        }
        What::Kept { format, raw } => all(&[format, raw]),
        What::Not(_) => panic!("no file takes a value away"),
    });
    let photos: usize = record.photos.iter().map(|photo| photo.bytes.len()).sum();
    let learned: usize = record.learned.iter().map(|l| plain(&l.text) + plain(&l.evidence)).sum();
    let touches: usize = record.touches.iter().map(|t| plain(&t.place) + plain(&t.said) + 16).sum();
    let promised: usize = record.promised.iter().map(|p| plain(&p.text)).sum();
    let turns: usize = record.turns.iter().map(|t| plain(&t.text)).sum();
    values.sum::<usize>() + photos + learned + touches + promised + turns
}

/// Every record of a card can be written as a card that says the same when it is read.
pub fn written_and_read_again(records: &[Incoming]) {
    let from = Source::Import(ImportId(uuid::Uuid::nil()));
    for record in records {
        let values = record.values.iter().map(|what| Value { what: what.clone(), from }).collect();
        let person = Person { id: PersonId(uuid::Uuid::nil()), values, in_ten: false, archived: false };
        let photo = |hash: &str| {
            record.photos.iter().find(|p| p.hash == hash).map(|p| (p.media_type.clone(), p.bytes.clone()))
        };
        let text = vcard::write(&person, &photo);
        assert!(text.lines().all(|line| line.len() <= 75), "{text}");
        let mut again = Batch::default();
        vcard::read("again.vcf", text.as_bytes(), &mut again);
        assert!(again.records.len() == 1 && again.unreadable.is_empty(), "{:?}\n{text}", again.unreadable);
        assert_eq!(again.records[0].values, record.values, "\n{text}");
        assert_eq!(again.records[0].photos, record.photos);
    }
}
