//! Makes every figure of docs/performance.md.
//!
//!     cargo run --release -p bench --bin performance              print the table
//!     cargo run --release -p bench --bin performance -- --write   put it into docs/performance.md too
//!     cargo run --release -p bench --bin performance -- --quick   see in some seconds that everything runs
//!
//! `--people 20000` measures one size, `--facts 100000` with that many facts. Works in a folder below `target`, which
//! it removes; `--keep FOLDER` works there and leaves the data for a profiler.

use anyhow::{Context, Result, bail};
use bench::figures::{Figures, Unit, put_into_page, thousands};
use bench::measure::{Effort, import, pages, people, reading, scan, today, who};
use bench::world::{Size, World};
use bench::{bare, machine, server};
use jiff::Zoned;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// The sizes of a full run, and the size that is measured once more with very many facts.
const SIZES: [usize; 3] = [2_000, 20_000, 50_000];
const MANY_FACTS: (usize, usize) = (20_000, 100_000);

struct Args {
    effort: Effort,
    sizes: Vec<Size>,
    write: bool,
    keep: Option<PathBuf>,
}

fn main() -> Result<()> {
    let mut args: Vec<String> = std::env::args().skip(1).collect();
    if args.first().is_some_and(|first| first == pages::BARE) {
        let (file, bytes) =
            (args.get(1).context("which database?")?, args.get(2).context("how many bytes?")?);
        return bare::serve(Path::new(file), bytes.parse()?);
    }
    let args = parse(&mut args)?;
    let begin = Instant::now();
    eprintln!("building goodturn …");
    let goodturn = server::build_goodturn()?;
    let machine = machine::now();

    let (first, last) =
        (args.sizes[0].people, args.sizes.iter().map(|size| size.people).max().unwrap_or_default());
    let largest = args.sizes.iter().position(|size| size.people == last).unwrap_or_default();
    let growth = (last > first).then(|| (0, largest, last as f64 / first as f64));
    let names = args.sizes.iter().map(name).collect();
    let mut figures = Figures::new(names, growth);
    for (at, size) in args.sizes.iter().enumerate() {
        eprintln!("{} (load {}):", name(size), machine::load());
        figures.column(at);
        let begin = Instant::now();
        measure(*size, &args, &goodturn, &mut figures)?;
        eprintln!("  {:.0} s", begin.elapsed().as_secs_f64());
    }
    // The same whatever the size of the network; noted in the last column.
    scan::measure(args.effort, &mut figures)?;
    for (name, aim) in [
        (format!("{}, p50", today::COLD), "< 100 ms"),
        (format!("{}, p99", today::WARM), "< 100 ms"),
        (format!("{}, p99", who::LONG), "< 1,000 ms"),
        (format!("{}, p99", people::PRESS), "< 10 ms"),
        (pages::MEMORY.to_owned(), "< 200 MB"),
    ] {
        figures.aim(&name, aim);
    }
    let table = format!(
        "{}\nThe program: {:.1} MB. Machine: {machine} before and {} after; {:.0} s in all, on {}.\n",
        figures.markdown(),
        machine::megabytes(&goodturn)?,
        machine::load(),
        begin.elapsed().as_secs_f64(),
        Zoned::now().date(),
    );
    println!("{table}");
    if args.write {
        put_into_page(&server::root().join("docs/performance.md"), "figures", &table)?;
    }
    Ok(())
}

fn name(size: &Size) -> String {
    let people = thousands(size.people as f64);
    if size.facts == size.people / 2 {
        people
    } else {
        format!("{people}, {} facts", thousands(size.facts as f64))
    }
}

/// One size from an empty folder to the rate of its pages.
fn measure(size: Size, args: &Args, goodturn: &Path, figures: &mut Figures) -> Result<()> {
    let (effort, target) = (args.effort, goodturn.parent().context("the program lies nowhere")?);
    let folder = tempfile::Builder::new().prefix("performance-").tempdir_in(target)?;
    let data = args.keep.clone().unwrap_or_else(|| folder.path().join("data"));
    std::fs::create_dir(&data).with_context(|| format!("making {}", data.display()))?;
    let world = World::new(size, Zoned::now().date());
    import::measure(&world, &data, folder.path(), figures)?;
    import::add_told(&world, &data)?;
    reading::measure(&data, figures)?;
    today::measure(&data, effort, figures)?;
    who::measure(&data, effort, figures)?;
    people::measure(&world, &data, effort, figures)?;
    pages::measure(goodturn, &world, &data, effort, figures)?;
    figures.note("the database on the disk", Unit::Megabytes, machine::megabytes(&data)?);
    Ok(())
}

fn parse(args: &mut Vec<String>) -> Result<Args> {
    let mut flag = |name: &str| args.iter().position(|arg| arg == name).map(|at| args.remove(at)).is_some();
    let (quick, write) = (flag("--quick"), flag("--write"));
    let keep = match args.iter().position(|arg| arg == "--keep") {
        Some(at) => args.drain(at..(at + 2).min(args.len())).nth(1).map(PathBuf::from),
        None => None,
    };
    let mut number = |name: &str| -> Result<Option<usize>> {
        let Some(at) = args.iter().position(|arg| arg == name) else { return Ok(None) };
        let value = args.get(at + 1).with_context(|| format!("{name} needs a number"))?.parse()?;
        args.drain(at..=at + 1);
        Ok(Some(value))
    };
    let (people, facts) = (number("--people")?, number("--facts")?);
    if let Some(unknown) = args.first() {
        bail!(
            "unknown argument {unknown}; there are --quick, --write, --people N, --facts N and --keep FOLDER"
        );
    }
    let sizes = match (people, facts) {
        (None, None) if quick => vec![Size::of(SIZES[0])],
        (None, None) => {
            let many = Size { facts: MANY_FACTS.1, ..Size::of(MANY_FACTS.0) };
            SIZES.into_iter().map(Size::of).chain([many]).collect()
        }
        (people, facts) => {
            let size = Size::of(people.unwrap_or(MANY_FACTS.0));
            vec![Size { facts: facts.unwrap_or(size.facts), ..size }]
        }
    };
    Ok(Args { effort: if quick { Effort::QUICK } else { Effort::FULL }, sizes, write, keep })
}
