//! Where in a JSON document a parser gave up.

/// The JSON pointer (RFC 6901) of the value that stands at a line and column, both from 1.
///
/// The document is broken there, so only what comes before is read: which objects and lists are open, and
/// the last key or index in each. Bytes that are not UTF-8 become U+FFFD; long keys are cut.
pub fn locate(json: &[u8], line: usize, column: usize) -> String {
    let mut open: Vec<Step> = Vec::new();
    let mut rest = &json[..offset(json, line, column)];
    while let Some((&byte, tail)) = rest.split_first() {
        rest = tail;
        match byte {
            b'{' => open.push(Step::Object { key: None, reading_key: true }),
            b'[' => open.push(Step::List { index: 0 }),
            b'}' | b']' => {
                open.pop();
            }
            b',' => match open.last_mut() {
                Some(Step::List { index }) => *index += 1,
                Some(Step::Object { key, reading_key }) => (*key, *reading_key) = (None, true),
                None => {}
            },
            b':' => {
                if let Some(Step::Object { reading_key, .. }) = open.last_mut() {
                    *reading_key = false;
                }
            }
            b'"' => {
                let end = string_end(rest);
                if let Some(Step::Object { key, reading_key: true }) = open.last_mut() {
                    *key = Some(String::from_utf8_lossy(&rest[..end]).chars().take(60).collect());
                }
                rest = rest.get(end + 1..).unwrap_or_default();
            }
            _ => {}
        }
    }
    open.into_iter().filter_map(Step::token).map(|token| format!("/{token}")).collect()
}

enum Step {
    Object { key: Option<String>, reading_key: bool },
    List { index: usize },
}

impl Step {
    fn token(self) -> Option<String> {
        match self {
            Step::Object { key, .. } => key.map(|key| key.replace('~', "~0").replace('/', "~1")),
            Step::List { index } => Some(index.to_string()),
        }
    }
}

/// Bytes before a line and column, never more than there are.
fn offset(json: &[u8], line: usize, column: usize) -> usize {
    let mut lines = json.split_inclusive(|byte| *byte == b'\n');
    let before: usize = lines.by_ref().take(line.saturating_sub(1)).map(<[u8]>::len).sum();
    (before + column).min(json.len())
}

/// The length of a string's content up to its closing quote, or to the end of what there is.
fn string_end(rest: &[u8]) -> usize {
    let mut escaped = false;
    let end = rest.iter().position(|byte| {
        let ends = *byte == b'"' && !escaped;
        escaped = *byte == b'\\' && !escaped;
        ends
    });
    end.unwrap_or(rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `|` marks the place.
    #[track_caller]
    fn check(json: &str, expected: &str) {
        let before = json.split('|').next().unwrap();
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap().len();
        assert_eq!(locate(json.replace('|', "").as_bytes(), line, column), expected);
    }

    #[test]
    fn pointers_follow_keys_and_indexes() {
        check("|", "");
        check("{|", "");
        check("{\"a\"|", "/a");
        check("{\"a\": {\"b\": [1, 2, |", "/a/b/2");
        check("{\"a\": [1],\n \"b\": tr|", "/b");
        check("{\"a\": \"x, ]} \\\" y|", "/a");
        check("{\"a/b~\": [{\"c\": 1}, {\"d\": |", "/a~1b~0/1/d");
        check("{\"a\": 1}|x", "");
        check("]]|", "");
    }
}
