//! Breaking requests in every way that resumes are found broken.

use serde_json::{Map, Value, json};

use super::{Rng, generation, resume};

/// The `n`th broken body for `POST /api/generate_resume_json`: a few are larger than accepted.
pub fn mutate(n: u64) -> Vec<u8> {
    let mut rng = Rng::new(n + 1);
    let mut body = generation();
    if rng.below(2) == 0 {
        body["resume_data"] = resume("ja");
    }
    if n % 250 == 249 {
        body["jd"] = json!("long ".repeat(2_000_000));
        return body.to_string().into_bytes();
    }
    for _ in 0..=rng.below(4) {
        let target = if rng.below(8) == 0 { &mut body } else { &mut body["resume_data"] };
        change(target, &mut rng);
    }
    let mut bytes = body.to_string().into_bytes();
    match rng.below(6) {
        0 => bytes.truncate(rng.below(bytes.len())),
        1 => {
            for _ in 0..=rng.below(3) {
                let at = rng.below(bytes.len());
                bytes[at] = rng.next() as u8;
            }
        }
        2 => {
            let at = rng.below(bytes.len());
            bytes.splice(at..at, rng.pick(NOISE).iter().copied());
        }
        _ => {}
    }
    bytes
}

/// What breaks JSON, or nearly.
const NOISE: &[&[u8]] = &[b"\0", b"\x0b", b"\\ud800", b"\xff\xfe", b"]", b"{", b",,", b"1e999", b"\"\""];

/// What is awkward inside a text.
const AWKWARD: &[&str] = &[
    "\0",
    "\u{b}",
    "\u{7f}",
    "\u{85}",
    "\u{2028}",
    "\u{202e}gnp.exe",
    "\u{2066}",
    "\u{feff}",
    "\u{fffe}",
    "\u{10ffff}",
    "\r\n\r\n",
    "#set page(fill: red)",
    "<w:p/>",
    "]]>",
    "</script>",
    "a\u{301}\u{301}\u{301}",
    "🧑‍🚀",
    "ﷺ",
    "2024-13-45",
    "javascript:alert(1)",
    "\\",
    "%00",
    "../../etc/passwd",
    "{{7*7}}",
];

/// Changes one value somewhere inside.
fn change(root: &mut Value, rng: &mut Rng) {
    let paths = pointers(root);
    let path = paths[rng.below(paths.len())].clone();
    let Some(value) = root.pointer_mut(&path) else { return };
    *value = match rng.below(12) {
        0 => Value::Null,
        1 => json!(rng.next() as i64),
        2 => json!(1e300),
        3 => json!(rng.below(2) == 0),
        4 => json!([value.take()]),
        5 => json!({ "value": value.take() }),
        6 => nested(rng.below(150)),
        7 => Value::Array(vec![value.take(); 1 + rng.below(30)]),
        8 => json!(text(value, rng)),
        9 => json!("x".repeat(rng.below(300_000))),
        10 => json!({}),
        _ => {
            let mut members: Map<String, Value> = value.as_object().cloned().unwrap_or_default();
            members.insert(text(value, rng), json!(text(value, rng)));
            Value::Object(members)
        }
    };
}

/// The text of a value with something awkward in the middle.
fn text(value: &Value, rng: &mut Rng) -> String {
    let mut text = value.as_str().unwrap_or("text").to_owned();
    let middle = text.char_indices().nth(text.chars().count() / 2).map_or(0, |(at, _)| at);
    text.insert_str(middle, rng.pick(AWKWARD));
    text
}

fn nested(levels: usize) -> Value {
    (0..levels).fold(json!("deep"), |inner, level| if level % 2 == 0 { json!([inner]) } else { json!({ "a": inner }) })
}

/// JSON pointers of everything in a value, itself included.
fn pointers(root: &Value) -> Vec<String> {
    fn walk(value: &Value, path: String, found: &mut Vec<String>) {
        match value {
            Value::Array(values) => {
                values.iter().enumerate().for_each(|(i, value)| walk(value, format!("{path}/{i}"), found));
            }
            Value::Object(members) => {
                for (key, value) in members {
                    walk(value, format!("{path}/{}", key.replace('~', "~0").replace('/', "~1")), found);
                }
            }
            _ => {}
        }
        found.push(path);
    }
    let mut found = Vec::new();
    walk(root, String::new(), &mut found);
    found
}
