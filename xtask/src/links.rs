//! Whether the pages lead somewhere: every relative link and every anchor in the Markdown files points
//! to a file and a heading that exist. Links to the web are not followed; nothing here goes online.

use crate::source::{self, File};
use anyhow::Result;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

/// Every link that leads nowhere, one line each.
pub fn faults(root: &Path) -> Result<Vec<String>> {
    let pages: Vec<Page> = source::files(root, "", ".md")?.iter().map(page).collect();
    let anchors: HashMap<&str, &HashSet<String>> =
        pages.iter().map(|page| (page.path.as_str(), &page.anchors)).collect();
    let exists = |path: &str| root.join(path).exists();
    Ok(pages.iter().flat_map(|page| faults_of(page, &anchors, exists)).collect())
}

/// What a page offers to be linked to, and what it links to.
struct Page {
    path: String,
    anchors: HashSet<String>,
    links: Vec<(usize, String)>,
}

fn page(file: &File) -> Page {
    let mut page = Page { path: file.path.clone(), anchors: HashSet::new(), links: Vec::new() };
    let mut heading: Option<String> = None;
    let mut times = HashMap::new();
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    for (event, range) in Parser::new_ext(&file.text, options).into_offset_iter() {
        let line = file.text[..range.start].matches('\n').count() + 1;
        match event {
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => {
                page.anchors.extend(heading.take().map(|text| anchor(&text, &mut times)));
            }
            Event::Text(text) | Event::Code(text) => {
                if let Some(heading) = &mut heading {
                    heading.push_str(&text);
                }
            }
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                page.links.push((line, dest_url.into_string()));
            }
            Event::Html(html) | Event::InlineHtml(html) => {
                let found = |name| attribute(&html, name).map(str::to_owned);
                page.anchors.extend(["id", "name"].into_iter().filter_map(found));
                page.links.extend(["href", "src"].into_iter().filter_map(found).map(|to| (line, to)));
            }
            _ => {}
        }
    }
    page
}

/// A heading's anchor as code hosts make it: small letters, blanks to hyphens, no punctuation, and a
/// number behind the second of a kind.
fn anchor(heading: &str, times: &mut HashMap<String, usize>) -> String {
    let kept = heading.trim().to_lowercase();
    let kept = kept.chars().filter(|&c| source::is_word(c) || c == '-' || c == ' ');
    let slug: String = kept.map(|c| if c == ' ' { '-' } else { c }).collect();
    let seen = times.entry(slug.clone()).or_default();
    *seen += 1;
    if *seen == 1 { slug } else { format!("{slug}-{}", *seen - 1) }
}

/// The value of an attribute in a piece of HTML, if it is there in double quotes.
fn attribute<'a>(html: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = html.split_once(&format!(" {name}=\""))?;
    rest.split_once('"').map(|(value, _)| value)
}

fn faults_of(
    page: &Page,
    anchors: &HashMap<&str, &HashSet<String>>,
    exists: impl Fn(&str) -> bool,
) -> Vec<String> {
    let mut faults = Vec::new();
    for (line, link) in page.links.iter().filter(|(_, link)| !is_foreign(link)) {
        let mut tell = |what: String| faults.push(format!("{}:{line}: {what}", page.path));
        let (file, fragment) = link.split_once('#').map_or((link.as_str(), None), |(a, b)| (a, Some(b)));
        let Some(target) = resolve(&page.path, &decoded(file)) else {
            tell(format!("{link} leads out of the repository"));
            continue;
        };
        if !exists(&target) {
            tell(format!("{link} leads to {target}, which is not there"));
            continue;
        }
        let known = anchors.get(target.as_str());
        if let (Some(fragment), Some(known)) = (fragment, known)
            && !known.contains(&decoded(fragment))
        {
            tell(format!("{target} has no heading #{fragment}"));
        }
    }
    faults
}

/// Whether a link leaves the repository by design: `https:`, `mailto:` and the like.
fn is_foreign(link: &str) -> bool {
    let scheme = link.split_once(':').map_or("", |(scheme, _)| scheme);
    link.starts_with("//") || (!scheme.is_empty() && scheme.chars().all(|c| c.is_ascii_alphanumeric()))
}

/// The path below the root that a link from a page means; nothing if it climbs out of the root.
fn resolve(page: &str, link: &str) -> Option<String> {
    if link.is_empty() {
        return Some(page.to_owned());
    }
    let folder = if link.starts_with('/') { Path::new("") } else { Path::new(page).parent()? };
    let mut path = PathBuf::new();
    for part in folder.join(link.trim_start_matches('/')).iter() {
        match part.to_str()? {
            "." => {}
            ".." if !path.pop() => return None,
            ".." => {}
            part => path.push(part),
        }
    }
    Some(path.to_string_lossy().into_owned())
}

/// `%20` and its like turned back; what is not such a code is left as it stands.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let code = (*first == b'%').then(|| tail.get(..2)).flatten();
        let byte = code.and_then(|code| u8::from_str_radix(std::str::from_utf8(code).ok()?, 16).ok());
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { &tail[2..] } else { tail };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(pages: &[(&str, &str)], expected: &[&str]) {
        let pages: Vec<Page> = pages
            .iter()
            .map(|(path, text)| page(&File { path: (*path).to_owned(), text: (*text).to_owned() }))
            .collect();
        let anchors = pages.iter().map(|page| (page.path.as_str(), &page.anchors)).collect();
        let exists =
            |path: &str| ["docs", "docs/a b.png"].contains(&path) || pages.iter().any(|p| p.path == path);
        let faults: Vec<_> = pages.iter().flat_map(|page| faults_of(page, &anchors, exists)).collect();
        assert_eq!(faults, expected);
    }

    #[test]
    fn links_that_lead_somewhere_pass() {
        check(
            &[
                (
                    "README.md",
                    "[a](docs/guide.md#two-words), [b](#top), [c](/docs/), ![d](docs/a%20b.png)\n\n# Top",
                ),
                (
                    "docs/guide.md",
                    "## Two `words`!\n\n[up](../README.md) [web](https://x.example/y.md) [m](mailto:a@b)",
                ),
            ],
            &[],
        );
    }

    #[test]
    fn links_that_lead_nowhere_are_told_with_their_line() {
        check(
            &[(
                "docs/guide.md",
                "# One\n\n[a](gone.md)\n[b](#two)\n[c][c]\n<img src=\"gone.png\">\n\n[c]: ../../x.md",
            )],
            &[
                "docs/guide.md:3: gone.md leads to docs/gone.md, which is not there",
                "docs/guide.md:4: docs/guide.md has no heading #two",
                "docs/guide.md:5: ../../x.md leads out of the repository",
                "docs/guide.md:6: gone.png leads to docs/gone.png, which is not there",
            ],
        );
    }

    #[test]
    fn code_is_not_read_for_links() {
        check(&[("a.md", "`[a](gone.md)`\n\n```\n[b](gone.md)\n```\n")], &[]);
    }

    #[test]
    fn anchors_are_those_of_code_hosts() {
        let mut times = HashMap::new();
        assert_eq!(anchor("What's new, today? (A–Z)", &mut times), "whats-new-today-az");
        assert_eq!(anchor("Twice", &mut times), "twice");
        assert_eq!(anchor("Twice", &mut times), "twice-1");
        assert_eq!(anchor("snake_case — dash", &mut times), "snake_case--dash");
    }

    #[test]
    fn an_anchor_written_by_hand_counts() {
        check(&[("a.md", "<a id=\"here\"></a>\n\n[a](#here)")], &[]);
    }
}
