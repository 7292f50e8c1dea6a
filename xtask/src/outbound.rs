//! Showing that nothing leaves this machine: a command runs under `strace`, and every address that it,
//! or anything it starts, connects or sends to must be one of this machine. What a program receives,
//! or offers to listen on, does not count.

use crate::command;
use anyhow::{Context, Result, bail};
use std::collections::HashSet;
use std::fs;
use std::net::IpAddr;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

/// The calls by which a program names somebody to talk to. An io_uring makes such calls unseen, so
/// that setting one up counts as talking.
const CALLS: &str = "trace=connect,sendto,sendmsg,sendmmsg,io_uring_setup,execve";

/// `timeout` ends with this when it had to end the command.
const TIME_IS_UP: i32 = 124;

/// `cargo xtask outbound [--seconds N] -- COMMAND…`.
pub fn watch(arguments: &[String]) -> Result<()> {
    let usage = "usage: cargo xtask outbound [--seconds N] -- COMMAND [ARGUMENT…]";
    let split = arguments.iter().position(|argument| argument == "--").context(usage)?;
    let (options, command) = (&arguments[..split], &arguments[split + 1..]);
    let seconds = match options {
        [] => None,
        [flag, number] if flag == "--seconds" => Some(number.as_str()),
        _ => bail!(usage),
    };
    if command.is_empty() {
        bail!(usage);
    }
    let trace = std::env::temp_dir().join(format!("goodturn-outbound-{}", std::process::id()));
    let result = watch_into(&trace, seconds, command);
    // A trace that cannot be removed is no reason to hide the result.
    let _ = fs::remove_file(&trace);
    result
}

fn watch_into(trace: &Path, seconds: Option<&str>, command: &[String]) -> Result<()> {
    let under = under(trace)?;
    let mut watched = Command::new("strace");
    watched.args(&under[1..]);
    if let Some(seconds) = seconds {
        watched.args(["timeout", "--signal=TERM", seconds]);
    }
    let status = watched.args(command).status().context("cannot start strace")?;
    let text = read_when_complete(trace)?;
    let faults = faults(&text);
    if !faults.is_empty() {
        bail!("it talked to another machine:\n{}", faults.join("\n"));
    }
    let over = seconds.is_some() && status.code() == Some(TIME_IS_UP);
    if !status.success() && !over {
        bail!("nothing went beyond this machine, but the command ended with {status}");
    }
    println!("{} calls to connect or send, none beyond this machine", calls(&text).count());
    Ok(())
}

/// What to put in front of a command so that its calls are added to the file. With `-D` the command
/// stays its starter's own child, and a signal reaches it instead of strace.
pub fn appending_to(trace: &Path) -> Result<Vec<String>> {
    let mut words = under(trace)?;
    words.splice(1..1, ["-D", "-A"].map(str::to_owned));
    Ok(words)
}

fn under(trace: &Path) -> Result<Vec<String>> {
    command::find("strace").context("there is no strace; `cargo xtask setup` installs it")?;
    command::quietly(Command::new("strace").args(["-qq", "-e", "trace=none", "true"]))
        .context("strace cannot trace here (a container may forbid ptrace)")?;
    let trace = trace.to_str().context("the trace needs a path of plain text")?;
    // `-s 0` keeps what is sent out of the file: it may be personal, and it could look like an address.
    let words = ["strace", "-f", "-q", "--seccomp-bpf", "-s", "0", "-e", CALLS, "-o", trace, "--"];
    Ok(words.map(str::to_owned).to_vec())
}

/// The trace, once every program in it has ended. A trace without any is no proof, but a mistake.
pub fn read_when_complete(trace: &Path) -> Result<String> {
    let begin = Instant::now();
    loop {
        let bytes = fs::read(trace).with_context(|| format!("cannot read {}", trace.display()))?;
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if is_complete(&text) || begin.elapsed() > Duration::from_secs(5) {
            return Ok(text);
        }
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// Every line begins with the number of a process or thread; each must have come to its end.
fn is_complete(text: &str) -> bool {
    let number = |line: &str| line.split_whitespace().next().map(str::to_owned);
    let seen: HashSet<_> = text.lines().filter_map(number).collect();
    let ended: HashSet<_> = text.lines().filter(|line| line.ends_with("+++")).filter_map(number).collect();
    text.contains("execve(") && seen == ended
}

/// Every line of the trace that shows a call to somebody else, or one that cannot be judged.
pub fn faults(trace: &str) -> Vec<String> {
    if !is_complete(trace) {
        return vec!["the trace is empty or breaks off, so it shows nothing".to_owned()];
    }
    calls(trace).filter(|line| !stays_here(line)).map(str::to_owned).collect()
}

/// The lines that hold the arguments of a call; `resumed` lines hold only its result.
fn calls(trace: &str) -> impl Iterator<Item = &str> {
    let of_interest = |line: &&str| {
        let name = line.trim_start().trim_start_matches(|c: char| c.is_ascii_digit()).trim_start();
        ["connect(", "sendto(", "sendmsg(", "sendmmsg(", "io_uring_setup("]
            .iter()
            .any(|n| name.starts_with(n))
    };
    trace.lines().filter(of_interest)
}

fn stays_here(line: &str) -> bool {
    if line.contains("io_uring_setup(") {
        return false;
    }
    // A call without an address goes where an earlier connect went.
    let families = line.match_indices("sa_family=").map(|(at, _)| &line[at..]);
    families.map(|rest| rest.split_once('}').map_or(rest, |(inside, _)| inside)).all(is_here)
}

fn is_here(address: &str) -> bool {
    let family = address["sa_family=".len()..].split(',').next().unwrap_or_default();
    match family {
        "AF_UNIX" | "AF_NETLINK" | "AF_UNSPEC" => true,
        "AF_INET" | "AF_INET6" => {
            let quoted = address.split('"').nth(1).and_then(|text| text.parse::<IpAddr>().ok());
            quoted.is_some_and(|ip| {
                let ip = ip.to_canonical();
                // Linux takes "no address" as this machine.
                ip.is_loopback() || ip.is_unspecified()
            })
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(call: &str, expected: bool) {
        let trace =
            format!("7 execve(\"\"..., [], 0x1 /* 9 vars */) = 0\n7 {call}\n7 +++ exited with 0 +++\n");
        assert_eq!(faults(&trace).is_empty(), expected, "{call}");
    }

    #[test]
    fn this_machine_may_be_spoken_to() {
        check(
            "connect(5, {sa_family=AF_INET, sin_port=htons(1), sin_addr=inet_addr(\"127.0.0.1\")}, 16) = 0",
            true,
        );
        check(
            "connect(5, {sa_family=AF_INET6, sin6_port=htons(1), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, \"::1\", &sin6_addr), sin6_scope_id=0}, 28 <unfinished ...>",
            true,
        );
        check("connect(3, {sa_family=AF_UNIX, sun_path=\"/run/x\"}, 110) = -1 ENOENT", true);
        check(
            "sendto(3, \"\"..., 20, 0, {sa_family=AF_NETLINK, nl_pid=0, nl_groups=00000000}, 12) = 20",
            true,
        );
        check("sendto(3, \"\"..., 20, MSG_NOSIGNAL, NULL, 0) = 20", true);
    }

    #[test]
    fn anybody_else_may_not() {
        check(
            "connect(5, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr(\"192.0.2.7\")}, 16) = 0",
            false,
        );
        check(
            "connect(5, {sa_family=AF_INET6, sin6_port=htons(1), inet_pton(AF_INET6, \"2001:db8::1\", &sin6_addr)}, 28) = 0",
            false,
        );
        check(
            "sendto(5, \"\"..., 40, MSG_NOSIGNAL, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr(\"192.0.2.53\")}, 16 <unfinished ...>",
            false,
        );
        check(
            "sendmmsg(5, [{msg_hdr={msg_name={sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr(\"127.0.0.1\")}}}, {msg_hdr={msg_name={sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr(\"192.0.2.53\")}}}], 2, 0) = 2",
            false,
        );
        check("connect(5, {sa_family=AF_BLUETOOTH, sa_data=\"\"...}, 16) = 0", false);
        check("io_uring_setup(8, {flags=0}) = 3", false);
    }

    #[test]
    fn an_empty_or_broken_trace_shows_nothing() {
        assert_eq!(faults("").len(), 1);
        assert_eq!(faults("7 +++ exited with 0 +++\n").len(), 1);
        let running = "7 execve(\"\"..., [], 0x1) = 0\n8 sendto(3, \"\"..., 20, 0, NULL, 0) = 20\n7 +++ exited with 0 +++\n";
        assert_eq!(faults(running).len(), 1);
    }
}
