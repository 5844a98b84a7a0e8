//! The names of everything that can be filled in.

use serde::{Deserialize, Serialize};

/// A single-valued field of an item. Which fields an item has depends on its section's kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Field {
    Name,
    Title,
    Label,
    Position,
    Organization,
    Institution,
    StudyType,
    Area,
    Score,
    Language,
    Fluency,
    Level,
    Network,
    Username,
    Email,
    Phone,
    Url,
    Image,
    Address,
    PostalCode,
    City,
    Region,
    CountryCode,
    Location,
    StartDate,
    EndDate,
    Date,
    Awarder,
    Issuer,
    Publisher,
    Entity,
    Type,
    Relation,
    Description,
    Summary,
    Reference,
}

/// A field of an item that holds several lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum List {
    Highlights,
    Keywords,
    Courses,
    Roles,
}
