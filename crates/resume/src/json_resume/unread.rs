//! Elements of a list that the model has no place for (null, an object among texts), kept with their index.
//!
//! They wait in `extra` under the list's own key, as `{"velvit:unread": {"<index>": element}}`, so that the
//! export puts each back where it stood.

use serde_json::{Map, Value};

const MARK: &str = "velvit:unread";

/// Packs what was not read, by index in the source's list.
pub(super) fn pack(unread: Vec<(usize, Value)>) -> Value {
    let elements: Map<String, Value> = unread.into_iter().map(|(index, value)| (index.to_string(), value)).collect();
    Value::Object(Map::from_iter([(MARK.to_owned(), Value::Object(elements))]))
}

/// The elements of a packed value by index, or `None` when `value` is something else.
fn unpack(value: &Value) -> Option<Vec<(usize, &Value)>> {
    let members = value.as_object()?;
    let elements = members.get(MARK)?.as_object()?;
    if members.len() != 1 {
        return None;
    }
    let mut elements: Vec<_> =
        elements.iter().map(|(index, value)| Some((index.parse().ok()?, value))).collect::<Option<_>>()?;
    elements.sort_by_key(|(index, _)| *index);
    Some(elements)
}

/// The list to export: `read` with what was not read put back, for the extra member of the same key.
///
/// `None` when there is nothing to put back.
pub(super) fn merge(read: Vec<Value>, extra: Option<&Value>) -> Option<Vec<Value>> {
    let mut unread = unpack(extra?)?.into_iter().peekable();
    let mut merged = Vec::new();
    let mut read = read.into_iter();
    loop {
        if let Some((_, value)) = unread.next_if(|(index, _)| *index <= merged.len()) {
            merged.push(value.clone());
        } else if let Some(value) = read.next() {
            merged.push(value);
        } else if let Some((_, value)) = unread.next() {
            merged.push(value.clone());
        } else {
            return Some(merged);
        }
    }
}

/// A member of `extra` as it stood in the source.
pub(super) fn restore(value: &Value) -> Value {
    merge(Vec::new(), Some(value)).map_or_else(|| value.clone(), Value::Array)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[track_caller]
    fn check(unread: &[(usize, Value)], read: &[&str], expected: Value) {
        let packed = pack(unread.to_vec());
        let read = read.iter().map(|text| json!(text)).collect();
        assert_eq!(Value::Array(merge(read, Some(&packed)).unwrap()), expected);
    }

    #[test]
    fn unread_elements_return_to_their_places() {
        check(&[(0, json!(null)), (2, json!({}))], &["a", "b"], json!([null, "a", {}, "b"]));
        check(&[(5, json!(null))], &["a"], json!(["a", null]));
        check(&[(0, json!(1)), (1, json!(2))], &[], json!([1, 2]));
        assert_eq!(merge(vec![], Some(&json!({"0": 1}))), None);
        assert_eq!(restore(&json!({"a": 1})), json!({"a": 1}));
    }
}
