//! The least of a browser: HTTP/1.1 over one kept connection, one cookie, and no more.

use anyhow::{Context, Result, bail, ensure};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// One kept connection to a server of this machine.
pub struct Browser {
    host: String,
    connection: BufReader<TcpStream>,
    cookie: String,
}

/// An answer.
pub struct Answer {
    /// 200 and the like.
    pub status: u16,
    /// Where it sends one on to.
    pub location: Option<String>,
    /// The page.
    pub body: Vec<u8>,
}

/// Host and path of an address.
pub fn parts(link: &str) -> Result<(&str, &str)> {
    let rest =
        link.strip_prefix("http://").with_context(|| format!("{link} is not an address of this machine"))?;
    let at = rest.find('/').unwrap_or(rest.len());
    Ok((&rest[..at], if at == rest.len() { "/" } else { &rest[at..] }))
}

impl Browser {
    /// Connects, with the cookie of another browser or an empty one.
    pub fn connect(host: &str, cookie: &str) -> Result<Self> {
        let stream = TcpStream::connect(host).with_context(|| format!("connecting to {host}"))?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_secs(120)))?;
        Ok(Self { host: host.to_owned(), connection: BufReader::new(stream), cookie: cookie.to_owned() })
    }

    /// The cookie that lets one in.
    pub fn cookie(&self) -> &str {
        &self.cookie
    }

    /// Gets a page and follows where it leads.
    pub fn visit(&mut self, path: &str) -> Result<Answer> {
        let mut answer = self.get(path, false)?;
        for _ in 0..5 {
            let Some(next) = answer.location.take() else { break };
            answer = self.get(&next, false)?;
        }
        ensure!(answer.status == 200, "{path} was answered with {}", answer.status);
        Ok(answer)
    }

    /// Gets a page, or, as our script asks, only the piece of it that changes.
    pub fn get(&mut self, path: &str, piece: bool) -> Result<Answer> {
        let mut request = format!("GET {path} HTTP/1.1\r\nhost: {}\r\n", self.host);
        if !self.cookie.is_empty() {
            request.push_str(&format!("cookie: {}\r\n", self.cookie));
        }
        if piece {
            request.push_str("hx-request: true\r\n");
        }
        request.push_str("\r\n");
        self.connection.get_mut().write_all(request.as_bytes())?;
        self.read()
    }

    fn read(&mut self) -> Result<Answer> {
        let status = self.line()?;
        let status = status.split(' ').nth(1).and_then(|code| code.parse().ok()).context("no status line")?;
        let (mut length, mut chunked, mut location) = (None, false, None);
        loop {
            let line = self.line()?;
            if line.is_empty() {
                break;
            }
            let Some((name, value)) = line.split_once(':') else { bail!("“{line}” is no header") };
            let value = value.trim();
            match name.to_ascii_lowercase().as_str() {
                "content-length" => length = Some(value.parse()?),
                "transfer-encoding" => chunked = value.eq_ignore_ascii_case("chunked"),
                "location" => location = Some(value.to_owned()),
                "set-cookie" => self.cookie = value.split(';').next().unwrap_or_default().to_owned(),
                _ => {}
            }
        }
        let mut body = Vec::new();
        if chunked {
            loop {
                let size = usize::from_str_radix(self.line()?.trim(), 16)?;
                self.take(size, &mut body)?;
                ensure!(self.line()?.is_empty(), "a chunk does not end");
                if size == 0 {
                    break;
                }
            }
        } else {
            self.take(length.unwrap_or(0), &mut body)?;
        }
        Ok(Answer { status, location, body })
    }

    fn line(&mut self) -> Result<String> {
        let mut line = String::new();
        ensure!(self.connection.read_line(&mut line)? > 0, "the server hung up");
        line.truncate(line.trim_end().len());
        Ok(line)
    }

    fn take(&mut self, size: usize, body: &mut Vec<u8>) -> Result<()> {
        let begin = body.len();
        body.resize(begin + size, 0);
        Ok(self.connection.read_exact(&mut body[begin..])?)
    }
}

/// A text as part of an address's query.
pub fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                char::from(byte).to_string()
            }
            _ => format!("%{byte:02X}"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_falls_into_host_and_path() -> Result<()> {
        assert_eq!(parts("http://127.0.0.1:80/open/x")?, ("127.0.0.1:80", "/open/x"));
        assert_eq!(parts("http://127.0.0.1:80")?, ("127.0.0.1:80", "/"));
        assert!(parts("https://example.org").is_err());
        Ok(())
    }

    #[test]
    fn a_query_survives_an_address() {
        assert_eq!(encoded("Zoë M"), "Zo%C3%AB%20M");
    }
}
