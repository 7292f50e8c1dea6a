//! `cargo xtask check`: the steps, in order, each with a heading and its time; it stops at the first
//! that fails and says how to run just that one. What a step does is in the file of its name.

use crate::command::{cargo, quietly, run};
use crate::workspace::Workspace;
use crate::{borders, browser, chosen, edges, licences, links, postgres, setup};
use anyhow::{Context, Result, bail};
use std::process::Command;
use std::time::{Duration, Instant};

struct Step {
    name: &'static str,
    what: &'static str,
    run: fn(&Workspace) -> Result<Outcome>,
}

#[derive(Clone, Copy)]
enum Outcome {
    Passed,
    Skipped(&'static str),
}

const STEPS: &[Step] = &[
    Step { name: "setup", what: "what this machine still needs", run: |w| passed(setup::install(w)) },
    Step { name: "format", what: "one shape for all code", run: |_| format() },
    Step { name: "lints", what: "clippy over every target, warnings are errors", run: |_| lints() },
    Step { name: "edges", what: "who may use whom", run: look_at_edges },
    Step { name: "licences", what: "what we may ship", run: |w| all_fine(licences::faults(&w.packages)) },
    Step { name: "docs", what: "links, anchors and the reason of each library", run: look_at_docs },
    Step { name: "unit", what: "every Rust test, on SQLite and PostgreSQL", run: |w| passed(unit(w)) },
    Step { name: "browser", what: "whole days in a real browser", run: |w| passed(browser::test(w)) },
    Step { name: "clean", what: "the run has changed no file", run: look_for_changes },
];

/// Runs the chosen steps.
pub fn check(arguments: &[String]) -> Result<()> {
    let chosen = choose(arguments)?;
    let workspace = Workspace::read()?;
    let begin = Instant::now();
    let mut rows: Vec<(&str, String, Duration)> = Vec::new();
    for (index, step) in chosen.iter().enumerate() {
        println!("\n==> {} ({} of {}): {}", step.name, index + 1, chosen.len(), step.what);
        let start = Instant::now();
        let outcome = (step.run)(&workspace);
        let time = start.elapsed();
        let word = match &outcome {
            Ok(Outcome::Passed) => "ok".to_owned(),
            Ok(Outcome::Skipped(why)) => format!("skipped: {why}"),
            Err(_) => "FAILED".to_owned(),
        };
        println!("    {}: {word}, {}", step.name, shown(time));
        rows.push((step.name, word, time));
        if let Err(error) = outcome {
            print_summary(&rows, &chosen);
            let name = step.name;
            return Err(error.context(format!(
                "`{name}` failed; after a change, run just this step with `cargo xtask check --only {name}`"
            )));
        }
    }
    print_summary(&rows, &chosen);
    println!("\nall {} steps are through, in {}", rows.len(), shown(begin.elapsed()));
    Ok(())
}

fn choose(arguments: &[String]) -> Result<Vec<&'static Step>> {
    let mut only: Option<Vec<&str>> = None;
    let mut skip: Vec<&str> = Vec::new();
    let mut rest = arguments.iter();
    while let Some(flag) = rest.next() {
        let (flag, value) = flag.split_once('=').map_or((flag.as_str(), None), |(a, b)| (a, Some(b)));
        let value = value.or_else(|| rest.next().map(String::as_str));
        let names: Vec<&str> =
            value.with_context(|| format!("{flag} needs steps behind it"))?.split(',').collect();
        if let Some(unknown) = names.iter().find(|name| STEPS.iter().all(|step| step.name != **name)) {
            let known: Vec<_> = STEPS.iter().map(|step| step.name).collect();
            bail!("there is no step `{unknown}`; there are: {}", known.join(", "));
        }
        match flag {
            "--only" => only.get_or_insert_default().extend(names),
            "--skip" => skip.extend(names),
            other => bail!("`check` knows --only and --skip, not {other}"),
        }
    }
    let wanted = |name| only.as_ref().is_none_or(|only| only.contains(&name)) && !skip.contains(&name);
    let chosen: Vec<_> = STEPS.iter().filter(|step| wanted(step.name)).collect();
    if chosen.is_empty() {
        bail!("no step is left to run");
    }
    Ok(chosen)
}

fn print_summary(rows: &[(&str, String, Duration)], chosen: &[&Step]) {
    println!("\n==> summary");
    for (name, word, time) in rows {
        println!("    {name:<9} {:>11}   {word}", shown(*time));
    }
    for step in &chosen[rows.len()..] {
        println!("    {:<9} {:>11}   not run", step.name, "");
    }
}

fn shown(time: Duration) -> String {
    let seconds = time.as_secs_f64();
    if seconds < 60.0 {
        format!("{seconds:.1} s")
    } else {
        format!("{} min {} s", time.as_secs() / 60, time.as_secs() % 60)
    }
}

fn passed(result: Result<()>) -> Result<Outcome> {
    result.map(|()| Outcome::Passed)
}

fn all_fine(faults: Vec<String>) -> Result<Outcome> {
    for fault in &faults {
        println!("  {fault}");
    }
    match faults.len() {
        0 => Ok(Outcome::Passed),
        1 => bail!("there is one fault, shown above"),
        many => bail!("there are {many} faults, shown above"),
    }
}

fn format() -> Result<Outcome> {
    passed(run(cargo().args(["fmt", "--all", "--check"])).context("`cargo fmt --all` puts it right"))
}

fn lints() -> Result<Outcome> {
    let arguments = ["clippy", "--workspace", "--all-targets", "--all-features", "--", "-D", "warnings"];
    passed(run(cargo().args(arguments)))
}

fn look_at_edges(workspace: &Workspace) -> Result<Outcome> {
    let mut faults = edges::faults(workspace.members());
    faults.extend(borders::faults(&workspace.root)?);
    all_fine(faults)
}

fn look_at_docs(workspace: &Workspace) -> Result<Outcome> {
    let mut faults = links::faults(&workspace.root)?;
    faults.extend(chosen::faults(&workspace.root, workspace.members())?);
    all_fine(faults)
}

fn unit(workspace: &Workspace) -> Result<()> {
    let cluster = postgres::Cluster::start(&workspace.target)?;
    let mut tests = cargo();
    tests.args(["test", "--workspace", "--all-features", "--no-fail-fast"]);
    run(tests.env(postgres::VARIABLE, cluster.url()))
}

fn look_for_changes(workspace: &Workspace) -> Result<Outcome> {
    if std::env::var("CI").as_deref() != Ok("true") {
        return Ok(Outcome::Skipped("only where CI=true"));
    }
    let mut git = Command::new("git");
    let changed = quietly(git.current_dir(&workspace.root).args(["status", "--porcelain"]))?;
    all_fine(changed.lines().map(|line| format!("changed by this run: {line}")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(arguments: &[&str]) -> String {
        let arguments: Vec<_> = arguments.iter().map(|a| (*a).to_owned()).collect();
        match choose(&arguments) {
            Ok(steps) => steps.iter().map(|step| step.name).collect::<Vec<_>>().join(" "),
            Err(error) => format!("error: {error}"),
        }
    }

    #[test]
    fn steps_run_in_their_order_whatever_was_asked() {
        assert_eq!(check(&[]), "setup format lints edges licences docs unit browser clean");
        assert_eq!(check(&["--only", "lints,format"]), "format lints");
        assert_eq!(check(&["--only=unit", "--only", "docs"]), "docs unit");
        assert_eq!(check(&["--skip", "setup,browser,clean"]), "format lints edges licences docs unit");
    }

    #[test]
    fn a_step_that_does_not_exist_is_an_error_and_so_is_nothing() {
        assert!(check(&["--only", "lint"]).starts_with("error: there is no step `lint`; there are: setup,"));
        assert!(check(&["--only", "docs", "--skip", "docs"]).starts_with("error: no step is left"));
        assert!(check(&["--fast", "docs"]).starts_with("error: `check` knows"));
        assert!(check(&["--only"]).starts_with("error: --only needs"));
    }
}
