//! Something that came by as a file: a mail, a page, a plain text. Its words, and who sent it.
//!
//! It makes nobody known and looks for no contacts: files of people are read elsewhere. A page's looks, a
//! mail's attachments and everything a program needs are left out.

use super::decode;
use domain::came_by::Way;
use mail_parser::decoders::html::html_to_text;
use mail_parser::{Address, MessageParser};

/// The most bytes of a file that is read for its words.
pub const MOST_BYTES: usize = 5_000_000;

/// What a file says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrived {
    /// Its title or subject; may be empty.
    pub title: String,
    /// Its words.
    pub text: String,
    /// The address of whoever sent it, if it is a mail.
    pub sender: Option<String>,
    /// How it came.
    pub way: Way,
}

/// Reads the words of a file.
///
/// # Errors
/// In words, if the file holds none that can be read.
pub fn read(name: &str, bytes: &[u8]) -> Result<Arrived, String> {
    if bytes.len() > MOST_BYTES {
        return Err(format!("{name}: {} bytes are more than is read at once ({MOST_BYTES})", bytes.len()));
    }
    let end = name.rsplit('.').next().unwrap_or_default().to_lowercase();
    let binary =
        bytes.starts_with(b"%PDF") || bytes.starts_with(b"PK") || bytes.iter().take(4_000).any(|b| *b == 0);
    if binary && !bytes.starts_with(&[0xff, 0xfe]) && !bytes.starts_with(&[0xfe, 0xff]) {
        return Err(format!("{name} is not a text, a page or a mail; copy its words and paste them"));
    }
    let arrived = if end == "eml" || looks_like_mail(bytes) { mail(bytes) } else { None };
    let arrived = arrived.unwrap_or_else(|| {
        let text = decode::text(bytes);
        let opening: String = text.trim_start().chars().take(200).collect::<String>().to_lowercase();
        if matches!(&*end, "html" | "htm")
            || opening.starts_with("<!doctype html")
            || opening.starts_with("<html")
        {
            page(&text)
        } else {
            Arrived { text, ..Arrived::default() }
        }
    });
    let tidy = |text: &str| {
        let lines: Vec<&str> = text.lines().map(str::trim).collect();
        lines.join("\n").replace("\n\n\n", "\n\n").trim().to_owned()
    };
    let arrived = Arrived { title: tidy(&arrived.title), text: tidy(&arrived.text), ..arrived };
    if arrived.text.chars().any(char::is_alphanumeric) || !arrived.title.is_empty() {
        Ok(arrived)
    } else {
        Err(format!("{name} holds no words that can be read"))
    }
}

fn looks_like_mail(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(8_000)]);
    let field = |name: &str| {
        head.lines().take(80).any(|line| {
            line.len() > name.len()
                && line.is_char_boundary(name.len())
                && line[..name.len()].eq_ignore_ascii_case(name)
        })
    };
    field("from:")
        && (field("subject:") || field("date:"))
        && (field("message-id:") || field("mime-version:") || field("received:") || field("to:"))
}

fn mail(bytes: &[u8]) -> Option<Arrived> {
    let message = MessageParser::default().parse(bytes)?;
    let sender = match message.from()? {
        Address::List(list) => list.first(),
        Address::Group(groups) => groups.first().and_then(|group| group.addresses.first()),
    };
    let sender = sender.and_then(|party| party.address.as_deref()).map(str::to_owned);
    let title = message.subject().unwrap_or_default().to_owned();
    let text = message.body_text(0).map(|text| text.into_owned()).unwrap_or_default();
    Some(Arrived { title: without_prefixes(&title).to_owned(), text, sender, way: Way::Mailed })
}

/// A subject without "Fwd:" and its like.
fn without_prefixes(subject: &str) -> &str {
    let mut rest = subject.trim();
    while let Some((prefix, after)) = rest.split_once(':') {
        if !["re", "fw", "fwd", "aw", "wg", "tr", "rv"].contains(&&*prefix.trim().to_lowercase()) {
            break;
        }
        rest = after.trim_start();
    }
    rest
}

fn page(html: &str) -> Arrived {
    let title = between(html, "<title", "</title>").map(|title| html_to_text(&title)).unwrap_or_default();
    let body = between(html, "<article", "</article>")
        .or_else(|| between(html, "<main", "</main>"))
        .or_else(|| between(html, "<body", "</body>"))
        .unwrap_or_else(|| html.to_owned());
    Arrived { title, text: html_to_text(&body), sender: None, way: Way::Published }
}

/// What stands between an opening tag and its end, whatever their case.
fn between(html: &str, open: &str, close: &str) -> Option<String> {
    let lower = html.to_ascii_lowercase();
    let tag = lower.find(open)?;
    let start = tag + lower[tag..].find('>')? + 1;
    let end = start + lower[start..].find(close)?;
    Some(html[start..end].to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_mail_gives_its_words_and_its_sender() {
        let mail = b"From: Rafa <rafa@example.com>\r\nTo: me@example.com\r\nSubject: Fwd: Re: the roof\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>The cold store gets a <b>new roof</b>.</p>";
        let arrived = read("note.eml", mail).unwrap();
        assert_eq!(
            (arrived.title.as_str(), arrived.sender.as_deref()),
            ("the roof", Some("rafa@example.com"))
        );
        assert_eq!(arrived.text, "The cold store gets a new roof.");
    }

    #[test]
    fn a_page_gives_its_article() {
        let page = "<!DOCTYPE html><html><head><title>Verges &amp; us</title><style>p{}</style></head><body><nav>Home</nav><ARTICLE class=x><p>Forty miles are left to scabious.</p></ARTICLE></body></html>";
        let arrived = read("verges.html", page.as_bytes()).unwrap();
        assert_eq!(
            (arrived.title.as_str(), arrived.text.as_str()),
            ("Verges & us", "Forty miles are left to scabious.")
        );
        assert_eq!(read("note.txt", "Ein Brief aus Köln".as_bytes()).unwrap().text, "Ein Brief aus Köln");
    }

    #[test]
    fn what_holds_no_words_says_so() {
        assert!(read("a.pdf", b"%PDF-1.7 \0\0").unwrap_err().contains("copy its words"));
        assert!(read("a.txt", b"  \n ").unwrap_err().contains("no words"));
        assert!(read("a.txt", &vec![b'a'; MOST_BYTES + 1]).unwrap_err().contains("more than is read"));
    }

    proptest! {
        #[test]
        fn no_bytes_break_it(bytes in proptest::collection::vec(any::<u8>(), 0..600), end in "(eml|html|txt|)") {
            let _ = read(&format!("x.{end}"), &bytes);
        }

        #[test]
        fn no_tags_break_it(text in "(<(title|body|article|main|p)>|</(title|body|article)>|<[a-z ]{0,9}|From: |\n|İ|ẞ|x y){0,30}") {
            let _ = read("x.html", text.as_bytes());
            let _ = read("x.eml", text.as_bytes());
        }
    }
}
