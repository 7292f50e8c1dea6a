//! Whether everything that Goodturn is built from may be shipped under its own licence: permissive
//! licences, and the MPL, whose files stay what they are when they are only linked. Packages of the
//! browser tests are not looked at; they run the product and are never part of it.

use crate::spdx;
use crate::workspace::Package;

/// The licences that a dependency may have.
const ALLOWED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "Unicode-3.0",
    "Unicode-DFS-2016",
    "Unlicense",
    "Zlib",
];

/// Every dependency whose licence is not on the list, one sentence each.
pub fn faults(packages: &[Package]) -> Vec<String> {
    packages.iter().filter(|package| !package.ours).filter_map(fault).collect()
}

fn fault(package: &Package) -> Option<String> {
    let Package { name, version, licence, .. } = package;
    let Some(licence) = licence else {
        return Some(format!("{name} {version} names no licence"));
    };
    match spdx::satisfied(licence, ALLOWED) {
        Ok(true) => None,
        Ok(false) => Some(format!("{name} {version} is under {licence}, which is not on the list")),
        Err(problem) => Some(format!("{name} {version}: {problem}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(licence: Option<&str>, expected: usize) {
        let package = Package {
            name: "other".to_owned(),
            version: "1.0.0".to_owned(),
            ours: false,
            licence: licence.map(str::to_owned),
            dependencies: Vec::new(),
        };
        assert_eq!(faults(&[package]).len(), expected, "{licence:?}");
    }

    #[test]
    fn permissive_licences_pass_and_others_are_named() {
        check(Some("MIT OR Apache-2.0"), 0);
        check(Some("(MIT OR Apache-2.0) AND Unicode-3.0"), 0);
        check(Some("MPL-2.0"), 0);
        check(Some("AGPL-3.0-or-later"), 1);
        check(Some("MIT AND GPL-3.0-only"), 1);
        check(Some("whatever you like"), 1);
        check(None, 1);
    }
}
