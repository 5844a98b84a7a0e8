//! Which responses are compressed on the way out.

use axum::http::{Extensions, HeaderMap, StatusCode, Version, header};
use tower_http::compression::{CompressionLayer, CompressionLevel, Predicate};

/// Compresses what gets smaller by it; leaves alone what is compressed already and what must not wait.
///
/// Brotli only in an optimised build: without optimisation it takes seconds for the WebAssembly file.
pub fn compression() -> CompressionLayer<impl Predicate> {
    let layer = CompressionLayer::new().quality(CompressionLevel::Fastest).br(!cfg!(debug_assertions));
    layer.compress_when(is_worth_it)
}

fn is_worth_it(_: StatusCode, _: Version, headers: &HeaderMap, _: &Extensions) -> bool {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let length = text(header::CONTENT_LENGTH).and_then(|length| length.parse::<u64>().ok());
    length.is_none_or(|length| length >= 512) && shrinks(text(header::CONTENT_TYPE).unwrap_or_default())
}

/// Event streams stay as they are: a compressor would hold each event back until its buffer is full.
fn shrinks(content_type: &str) -> bool {
    let essence = content_type.split(';').next().unwrap_or_default().trim();
    match essence {
        "text/event-stream" => false,
        "application/json" | "application/javascript" | "application/wasm" => true,
        "image/svg+xml" | "font/ttf" | "font/otf" => true,
        other => other.starts_with("text/"),
    }
}

#[cfg(test)]
mod tests {
    use super::shrinks;

    #[test]
    fn streams_and_compressed_files_are_left_alone() {
        for yes in ["text/html; charset=utf-8", "text/css", "application/json", "image/svg+xml", "application/wasm"] {
            assert!(shrinks(yes), "{yes}");
        }
        for no in ["text/event-stream", "application/pdf", "font/woff2", "image/png", "application/zip", ""] {
            assert!(!shrinks(no), "{no}");
        }
    }
}
