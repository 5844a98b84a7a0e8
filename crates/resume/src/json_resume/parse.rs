//! JSON text to a value, without losing members that are written twice.
//!
//! The last of them counts, as with every other reader; the earlier ones move to a name of their own.

use std::collections::HashMap;
use std::fmt;

use serde::de::{DeserializeSeed, MapAccess, SeqAccess, Visitor};
use serde_json::{Error, Map, Number, Value};

use super::Warning;
use crate::limits::pointer_token;

/// Parses `text`; the warnings name the members that are there more than once.
pub(super) fn parse(text: &str) -> Result<(Value, Vec<Warning>), Error> {
    let mut warnings = Vec::new();
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let value = Seed { path: "", warnings: &mut warnings }.deserialize(&mut deserializer)?;
    deserializer.end()?;
    Ok((value, warnings))
}

/// Reads the value at `path`.
struct Seed<'a> {
    path: &'a str,
    warnings: &'a mut Vec<Warning>,
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Value;

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        loop {
            let path = format!("{}/{}", self.path, values.len());
            match elements.next_element_seed(Seed { path: &path, warnings: &mut *self.warnings })? {
                Some(value) => values.push(value),
                None => return Ok(Value::Array(values)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let mut map = Map::new();
        let mut repeated: HashMap<String, usize> = HashMap::new();
        while let Some(key) = members.next_key::<String>()? {
            let path = format!("{}/{}", self.path, pointer_token(&key));
            let value = members.next_value_seed(Seed { path: &path, warnings: &mut *self.warnings })?;
            if let Some(earlier) = map.insert(key.clone(), value) {
                let count = repeated.entry(key.clone()).or_insert(0_usize);
                let name = loop {
                    *count += 1;
                    let name = format!("{key} ({count})");
                    if !map.contains_key(&name) {
                        break name;
                    }
                };
                let message =
                    format!("written more than once; the last one counts, an earlier one is kept as “{name}”");
                self.warnings.push(Warning { path, place: String::new(), message });
                map.insert(name, earlier);
            }
        }
        Ok(Value::Object(map))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn members_written_twice_are_all_kept() {
        let (value, warnings) = parse(r#"{"a": [{"b": 1, "b": 2, "b": 3}], "c": 1.5, "d": -1, "e": null}"#).unwrap();
        assert_eq!(value, json!({"a": [{"b": 3, "b (1)": 1, "b (2)": 2}], "c": 1.5, "d": -1, "e": null}));
        assert_eq!(warnings.iter().map(|w| w.path.as_str()).collect::<Vec<_>>(), ["/a/0/b", "/a/0/b"]);
    }

    #[test]
    fn reads_what_serde_json_reads() {
        for text in
            ["null", "true", "\"\\u00e9\\n\"", "[1, [], {}]", "18446744073709551615", "1e3", "{\"a\": {\"b\": []}}"]
        {
            assert_eq!(parse(text).unwrap().0, serde_json::from_str::<Value>(text).unwrap(), "{text}");
        }
        for text in ["", "{", "[1,]", "nul", "{\"a\" 1}", "1 2", "\"\u{1}\"", "1e999", "\"\\ud800\""] {
            let (ours, theirs) = (parse(text).unwrap_err(), serde_json::from_str::<Value>(text).unwrap_err());
            assert_eq!(ours.to_string(), theirs.to_string(), "{text}");
        }
    }
}
