//! Who may look: only requests to this machine's own address, only from our own pages, and only from a
//! browser that was let in with a one-time link.
//!
//! A page on the web can make a browser send requests to a loopback port, and can give that port a name
//! of its own; so the name that a request asks for and the page it comes from are both checked. The
//! session's cookie is never sent along from another site.

use super::visit::Session;
use super::{Web, errors, open};
use app::Actor;
use axum::extract::{Request, State};
use axum::http::header::{self, HeaderName, HeaderValue};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};
use jiff::Zoned;

/// What each answer says about itself. `Referrer-Policy: no-referrer` would make browsers send
/// `Origin: null` with our own forms, so it is `same-origin`, which tells other sites nothing either.
const HEADERS: [(HeaderName, &str); 7] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
         form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=()"),
];

/// Puts our headers on every answer; only static files say for themselves how long they may be kept.
pub async fn headers(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

/// Refuses what asks for another name or comes from another page.
pub async fn from_here(State(web): State<Web>, request: Request, next: Next) -> Response {
    let Some(host) = our_name(request.headers(), web.port) else {
        return refused("This address is not Goodturn's. Open the link that `goodturn open` prints.");
    };
    let safe = matches!(*request.method(), Method::GET | Method::HEAD);
    if !safe && !comes_from(request.headers(), host) {
        return refused("This came from another page, so nothing was done.");
    }
    next.run(request).await
}

/// Lets in whoever has a session; everybody else sees the door.
pub async fn let_in(State(web): State<Web>, mut request: Request, next: Next) -> Response {
    let jar = CookieJar::from_headers(request.headers());
    let Some(token) = jar.get(&cookie_name(web.port)).map(|cookie| cookie.value().to_owned()) else {
        return open::door(StatusCode::UNAUTHORIZED, false);
    };
    let app = web.app.clone();
    let asked = token.clone();
    let answer =
        tokio::task::spawn_blocking(move || app.is_let_in(&Actor::owner(&Zoned::now()), &asked)).await;
    match answer {
        Ok(Ok(true)) => {}
        Ok(Ok(false)) => return open::door(StatusCode::UNAUTHORIZED, false),
        Ok(Err(error)) => return errors::bare(&error),
        Err(_) => return errors::bare(&errors::defect("the session could not be looked up")),
    }
    request.extensions_mut().insert(Session(token));
    next.run(request).await
}

/// The cookie that keeps a browser let in.
///
/// Strict: nobody links to these pages from another site, and the one-time link, a bookmark or a typed
/// address have no site that they come from. Cookies are not kept apart by port, so the name is. It stays
/// until the session ends in the store.
pub fn cookie(token: &str, port: u16) -> Cookie<'static> {
    Cookie::build((cookie_name(port), token.to_owned()))
        .http_only(true)
        .same_site(SameSite::Strict)
        .path("/")
        .permanent()
        .build()
}

fn cookie_name(port: u16) -> String {
    format!("goodturn-{port}")
}

/// The `Host` of a request, if it is one of ours.
fn our_name(headers: &HeaderMap, port: u16) -> Option<&str> {
    let mut hosts = headers.get_all(header::HOST).iter();
    let (host, None) = (hosts.next()?.to_str().ok()?, hosts.next()) else { return None };
    let (name, asked) = host.rsplit_once(':')?;
    (matches!(name, "127.0.0.1" | "localhost" | "[::1]") && asked.parse() == Ok(port)).then_some(host)
}

/// Whether a request was sent by a page of ours. Programs that are no browsers send neither header; they
/// still need a session and a form's token.
fn comes_from(headers: &HeaderMap, host: &str) -> bool {
    let site = headers.get(HeaderName::from_static("sec-fetch-site"));
    let origin = headers.get(header::ORIGIN);
    site.is_none_or(|site| site == "same-origin" || site == "none")
        && origin.is_none_or(|origin| origin.to_str().is_ok_and(|o| o.strip_prefix("http://") == Some(host)))
}

fn refused(why: &'static str) -> Response {
    (StatusCode::FORBIDDEN, [(header::CONTENT_TYPE, "text/plain; charset=utf-8")], why).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(list: &[(&'static str, &'static str)]) -> HeaderMap {
        list.iter().map(|(n, v)| (HeaderName::from_static(n), HeaderValue::from_static(v))).collect()
    }

    #[test]
    fn only_our_own_names_with_our_port_are_answered() {
        for host in ["127.0.0.1:4747", "localhost:4747", "[::1]:4747"] {
            assert_eq!(our_name(&headers(&[("host", host)]), 4747), Some(host));
        }
        for host in [
            "127.0.0.1",
            "127.0.0.1:80",
            "evil.example:4747",
            "localhost.evil.example:4747",
            "",
            "10.0.0.1:4747",
        ] {
            assert_eq!(our_name(&headers(&[("host", host)]), 4747), None, "{host}");
        }
        assert_eq!(our_name(&HeaderMap::new(), 4747), None);
    }

    #[test]
    fn only_our_own_pages_may_change_anything() {
        let here = "127.0.0.1:4747";
        for good in [
            &[("origin", "http://127.0.0.1:4747"), ("sec-fetch-site", "same-origin")][..],
            &[("origin", "http://127.0.0.1:4747")],
            &[("sec-fetch-site", "none")],
            &[],
        ] {
            assert!(comes_from(&headers(good), here), "{good:?}");
        }
        for bad in [
            &[("origin", "null")][..],
            &[("origin", "http://127.0.0.1:8080")],
            &[("origin", "https://127.0.0.1:4747")],
            &[("origin", "http://evil.example")],
            &[("origin", "http://127.0.0.1:4747"), ("sec-fetch-site", "cross-site")],
            &[("sec-fetch-site", "same-site")],
        ] {
            assert!(!comes_from(&headers(bad), here), "{bad:?}");
        }
    }
}
