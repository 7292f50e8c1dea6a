//! A desk: a data folder of its own and the program to run on it.

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

pub struct Desk {
    pub folder: tempfile::TempDir,
}

impl Desk {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file beside the data.
    pub fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_goodturn"));
        command
            .arg("--data")
            .arg(self.data())
            .args(args)
            .env_remove("GOODTURN_DATA")
            .env_remove("GOODTURN_LOG");
        command
    }

    pub fn run(&self, args: &[&str]) -> Output {
        self.command(args).output().unwrap()
    }

    /// Runs a command that must succeed; returns its one JSON document.
    pub fn json(&self, args: &[&str]) -> Value {
        let mut all = args.to_vec();
        all.push("--json");
        let out = self.run(&all);
        let errors = String::from_utf8_lossy(&out.stderr);
        assert!(out.status.success(), "{args:?}: {errors}");
        serde_json::from_slice(&out.stdout).unwrap_or_else(|e| panic!("{args:?} printed no JSON: {e}"))
    }
}

pub fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// Some LinkedIn connections, as the archive holds them.
pub const CONNECTIONS: &str = "Notes:\n\"When exporting your connection data, you may notice that some of the email addresses are missing.\"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\nAmara,Okafor,https://www.linkedin.com/in/amara-okafor,,Harbour Trust,Director,05 Jun 2024\nTomás,Quintero,https://www.linkedin.com/in/tomas-q,tomas@example.org,Plain Figures,Bookkeeper for charities,11 Feb 2020\nMei,\"Lin, PhD\",https://www.linkedin.com/in/mei-lin,,\"Lin, Wu & Co\",Patent attorney,29 Aug 2019\n,,,,,,\n";

/// Two cards, one of them awkward.
pub const CARDS: &str = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Berg;Ingrid;;;\r\nFN:Ingrid Berg\r\nEMAIL;TYPE=HOME:ingrid@example.org\r\nBDAY:--05-09\r\nX-PET:a cat\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:N=C3=BA=C3=B1ez;Jos=C3=A9\r\nTEL;CELL:+44 7700 900123\r\nBDAY:not a day\r\nEND:VCARD\r\n";
