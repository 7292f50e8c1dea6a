//! Photographs. Only kinds of pictures that cannot carry a script are shown as what they are.

use super::visit::Visit;
use app::AppError;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};

/// `GET /photos/HASH`
pub async fn photo(visit: Visit, Path(hash): Path<String>) -> Response {
    visit
        .run(move |_, app, actor| {
            let photo = app.photo(actor, &hash)?;
            let kind = shown_as(&photo.media_type)
                .ok_or_else(|| AppError::not_found("this picture is of a kind that is not shown here"))?;
            let headers = [
                (header::CONTENT_TYPE, kind),
                (header::CACHE_CONTROL, "private, max-age=31536000, immutable"),
            ];
            Ok((headers, photo.bytes).into_response())
        })
        .await
}

/// The kind as which a picture is sent, if it is one that browsers only paint.
pub fn shown_as(media_type: &str) -> Option<&'static str> {
    let known = ["image/jpeg", "image/png", "image/gif", "image/webp", "image/avif", "image/bmp"];
    let asked = media_type.trim().to_ascii_lowercase();
    let asked = if asked == "image/jpg" { "image/jpeg" } else { asked.as_str() };
    known.into_iter().find(|kind| *kind == asked)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_that_can_carry_a_script_is_not_shown() {
        assert_eq!(shown_as("image/JPG"), Some("image/jpeg"));
        for kind in ["image/svg+xml", "text/html", "application/octet-stream", ""] {
            assert_eq!(shown_as(kind), None, "{kind}");
        }
    }
}
