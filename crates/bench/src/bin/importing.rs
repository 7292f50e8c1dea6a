//! Makes the figures of docs/performance.md about bringing people in.
//!
//!     cargo run --release -p bench --bin importing              print the table
//!     cargo run --release -p bench --bin importing -- --write   put it into docs/performance.md too
//!
//! Each line is measured in a process of its own, so that its memory is its own. If `khard` is on the path, it reads
//! some of the cards too, as a peer.

use anyhow::{Context, Result, ensure};
use app::{Actor, App, Look};
use bench::figures::{put_into_page, thousands, timed};
use bench::world::{Size, World};
use bench::{bare, machine, server};
use domain::{PersonId, incoming::Batch};
use goodturn::formats::{InFile, read_plainly};
use jiff::Zoned;
use matching::sameness::{Register, Traits, Verdict};
use std::fmt::Write as _;
use std::ops::ControlFlow;
use std::path::Path;
use std::process::Command;

/// How many cards khard reads: it needs a second for about fifteen hundred.
const KHARD_READS: usize = 2_000;

fn main() -> Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if let [flag, what, people] = args.as_slice()
        && flag == "--one"
    {
        println!("{}", one(what, people.parse()?)?);
        return Ok(());
    }
    let mut table = String::from(
        "| what | records | understood | compared | all in all | memory | peer: parsed | peer: written | all ÷ (3 × parsed + written) |\n\
         |---|--:|--:|--:|--:|--:|--:|--:|--:|\n",
    );
    for (what, people) in
        [("cards", 2_000), ("cards", 10_000), ("cards", 50_000), ("archive", 20_000), ("again", 20_000)]
    {
        table += &child(what, people)?;
    }
    table += "\n| who is who | time | memory |\n|---|--:|--:|\n";
    table += &child("judged", 50_000)?;
    table += &child("doubles", 50_000)?;
    if let Some(line) = khard()? {
        let _ = writeln!(table, "\n{line}");
    }
    let _ = writeln!(table, "\nMachine: {}; on {}.", machine::now(), Zoned::now().date());
    println!("{table}");
    if args.iter().any(|arg| arg == "--write") {
        put_into_page(&server::root().join("docs/performance.md"), "importing", &table)?;
    }
    Ok(())
}

fn child(what: &str, people: usize) -> Result<String> {
    eprintln!("{what}, {people} …");
    let out = Command::new(std::env::current_exe()?).args(["--one", what, &people.to_string()]).output()?;
    ensure!(out.status.success(), "{what}: {}", String::from_utf8_lossy(&out.stderr));
    Ok(format!("{}\n", String::from_utf8(out.stdout)?.trim_end()))
}

fn one(what: &str, people: usize) -> Result<String> {
    let folder = tempfile::tempdir_in(server::root().join("target"))?;
    match what {
        "cards" => {
            let world = world(people);
            let text = world.cards();
            let (parse, _) = timed(|| Ok(bare::parse_cards(&text)))?;
            let files = vec![file("contacts.vcf", text)];
            brought("vCards", files, parse, folder.path())
        }
        "archive" => brought(
            "LinkedIn connections and messages",
            archive(people),
            parse_archive(people)?,
            folder.path(),
        ),
        "again" => {
            let (app, actor) = bench::measure::open(folder.path())?;
            bring(&app, &actor, &read_plainly(archive(people)), None)?;
            drop(app);
            brought("the same archive again", archive(people), parse_archive(people)?, folder.path())
        }
        "judged" => judged(people),
        _ => doubles(people),
    }
}

/// A world of which so many stand in one file: six in ten do.
fn world(people: usize) -> World {
    World::new(Size::of(people * 5 / 3), Zoned::now().date())
}

/// So many connections, and five messages for every four of them.
fn archive(people: usize) -> Vec<InFile> {
    let world = world(people);
    vec![file("Connections.csv", world.connections()), file("messages.csv", world.messages(people * 5 / 4))]
}

fn parse_archive(people: usize) -> Result<f64> {
    let files = archive(people);
    let texts: Vec<String> =
        files.into_iter().map(|file| String::from_utf8(file.bytes)).collect::<Result<_, _>>()?;
    Ok(timed(|| texts.iter().map(|text| bare::parse_rows(text)).sum::<Result<usize>>())?.0)
}

fn brought(what: &str, files: Vec<InFile>, parse: f64, folder: &Path) -> Result<String> {
    let bytes: usize = files.iter().map(|file| file.bytes.len()).sum();
    let text = "x".repeat(bytes);
    let beside = tempfile::tempdir_in(folder)?;
    let (reading, batch) = timed(|| Ok(read_plainly(files)))?;
    let rows: usize = batch.records.iter().map(|record| 1 + record.touches.len()).sum();
    let (write, ()) = timed(|| bare::write_rows(beside.path(), &text, rows))?;
    drop(text);
    let (app, actor) = bench::measure::open(folder)?;
    let watch = &mut |_| ControlFlow::Continue(());
    let (comparing, look) = timed(|| Ok(app.look_at_import(&actor, &batch, watch)?))?;
    let (keeping, ()) = timed(|| bring(&app, &actor, &batch, Some(look)))?;
    let all = reading + comparing + keeping;
    let (_, memory) = machine::memory(std::process::id())?;
    Ok(format!(
        "| {what} | {} | {reading:.2} s | {comparing:.2} s | {all:.2} s | {memory:.0} MB | {parse:.2} s | {write:.2} s | {:.1} |",
        thousands(rows as f64),
        all / (3.0 * parse + write),
    ))
}

fn bring(app: &App, actor: &Actor, batch: &Batch, look: Option<Look>) -> Result<()> {
    app.bring_in(actor, batch, &["bench".to_owned()], look, &mut |_| ControlFlow::Continue(()))?;
    Ok(())
}

/// The register of so many, as an import builds it.
fn register(people: usize) -> Register {
    let mut register = Register::default();
    for (n, record) in World::new(Size::of(people), Zoned::now().date()).batch().records.iter().enumerate() {
        if n < people {
            register.put(PersonId(uuid::Uuid::from_u128(n as u128)), Traits::of(&record.values));
        }
    }
    register.learn();
    register
}

fn judged(people: usize) -> Result<String> {
    let (building, register) = timed(|| Ok(register(people)))?;
    let new = World::new(Size::of(people * 11 / 10), Zoned::now().date()).batch();
    let new: Vec<Traits> =
        new.records.iter().rev().take(people / 10).map(|r| Traits::of(&r.values)).collect();
    let (seconds, known) =
        timed(|| Ok(new.iter().filter(|traits| !matches!(register.judge(traits), Verdict::New)).count()))?;
    let (_, memory) = machine::memory(std::process::id())?;
    Ok(format!(
        "| {} records compared with {} people ({} of them known or doubtful) | {seconds:.2} s, and {building:.2} s for the register | {memory:.0} MB |",
        thousands(new.len() as f64),
        thousands(people as f64),
        thousands(known as f64),
    ))
}

fn doubles(people: usize) -> Result<String> {
    let register = register(people);
    let (seconds, pairs) = timed(|| Ok(register.doubles().len()))?;
    let (_, memory) = machine::memory(std::process::id())?;
    Ok(format!(
        "| who of {} people may be here twice ({} pairs) | {seconds:.2} s | {memory:.0} MB |",
        thousands(people as f64),
        thousands(pairs as f64),
    ))
}

/// What khard needs for the same cards, one file each as it wants them.
fn khard() -> Result<Option<String>> {
    if Command::new("khard").arg("--version").output().is_err() {
        return Ok(None);
    }
    let folder = tempfile::tempdir_in(server::root().join("target"))?;
    let text = world(KHARD_READS).cards();
    let mut count = 0;
    for card in text.split_inclusive("END:VCARD\r\n") {
        count += 1;
        let card = card.replace("END:VCARD", &format!("UID:{count}\r\nEND:VCARD"));
        std::fs::write(folder.path().join(format!("{count}.vcf")), card)?;
    }
    let config = folder.path().join("khard.conf");
    std::fs::write(&config, format!("[addressbooks]\n[[all]]\npath = {}\n", folder.path().display()))?;
    let (seconds, out) = timed(|| {
        Command::new("khard")
            .arg("--config")
            .arg(&config)
            .args(["list", "--parsable"])
            .output()
            .context("khard")
    })?;
    let lines = out.stdout.iter().filter(|b| **b == b'\n').count();
    ensure!(lines * 10 >= count * 9, "khard listed {lines} of {count}");
    let (ours, _) = timed(|| Ok(read_plainly(vec![file("contacts.vcf", text)])))?;
    Ok(Some(format!(
        "khard lists {} of these cards in {seconds:.1} s; understanding them takes Goodturn {ours:.3} s, {:.0} times less.",
        thousands(count as f64),
        seconds / ours
    )))
}

fn file(name: &str, text: String) -> InFile {
    InFile { name: name.to_owned(), bytes: text.into_bytes() }
}
