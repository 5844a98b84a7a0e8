//! Taking fields out of a JSON object, gathering every mistake on the way.

use contract::{AppError, FieldError, Mode};
use serde_json::{Map, Value};

use super::body::kind;
use crate::edge::Problem;

/// The fields of a body. Members that nobody asks for are ignored, so that newer clients work.
pub struct Fields {
    members: Map<String, Value>,
    errors: Vec<FieldError>,
}

impl Fields {
    pub fn new(members: Map<String, Value>) -> Self {
        Fields { members, errors: Vec::new() }
    }

    /// A required text; empty when it is missing or wrong, which is remembered.
    pub fn text(&mut self, name: &str) -> String {
        match self.members.remove(name) {
            Some(Value::String(text)) => text,
            Some(other) => self.fail(name, format!("must be a text; it is {}", kind(&other))),
            None => self.fail(name, "is missing; a text is required".into()),
        }
    }

    /// The mode; `standard` when it is not given.
    pub fn mode(&mut self, name: &str) -> Mode {
        let accepted = || Mode::ALL.map(Mode::key).join(", ");
        match self.members.remove(name) {
            None | Some(Value::Null) => Mode::default(),
            Some(Value::String(text)) => Mode::from_key(&text).unwrap_or_else(|| {
                let shown: String = text.chars().take(40).collect();
                self.fail(name, format!("“{shown}” is no mode; accepted are {}", accepted()))
            }),
            Some(other) => self.fail(name, format!("must be one of {}; it is {}", accepted(), kind(&other))),
        }
    }

    /// A required object; empty when it is missing or wrong, which is remembered.
    pub fn object(&mut self, name: &str) -> Map<String, Value> {
        match self.members.remove(name) {
            Some(Value::Object(members)) => members,
            Some(other) => self.fail(name, format!("must be an object; it is {}", kind(&other))),
            None => self.fail(name, "is missing; an object is required".into()),
        }
    }

    /// # Errors
    /// Every mistake met, by path.
    pub fn finish(self) -> Result<(), Problem> {
        if self.errors.is_empty() { Ok(()) } else { Err(AppError::Invalid { fields: self.errors }.into()) }
    }

    fn fail<T: Default>(&mut self, name: &str, message: String) -> T {
        self.errors.push(FieldError { path: name.into(), message: format!("{name} {message}.") });
        T::default()
    }
}
