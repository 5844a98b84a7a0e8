//! The names of everything that can be filled in.

use serde::{Deserialize, Serialize};

/// A single-valued field of an item. Which fields an item has depends on its section's kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Field {
    Name,
    Pronouns,
    Title,
    Label,
    Position,
    Organization,
    Institution,
    StudyType,
    Area,
    Specialization,
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

impl Field {
    /// The name in serialised resumes and in paths.
    pub const fn key(self) -> &'static str {
        match self {
            Field::Name => "name",
            Field::Pronouns => "pronouns",
            Field::Title => "title",
            Field::Label => "label",
            Field::Position => "position",
            Field::Organization => "organization",
            Field::Institution => "institution",
            Field::StudyType => "studyType",
            Field::Area => "area",
            Field::Specialization => "specialization",
            Field::Score => "score",
            Field::Language => "language",
            Field::Fluency => "fluency",
            Field::Level => "level",
            Field::Network => "network",
            Field::Username => "username",
            Field::Email => "email",
            Field::Phone => "phone",
            Field::Url => "url",
            Field::Image => "image",
            Field::Address => "address",
            Field::PostalCode => "postalCode",
            Field::City => "city",
            Field::Region => "region",
            Field::CountryCode => "countryCode",
            Field::Location => "location",
            Field::StartDate => "startDate",
            Field::EndDate => "endDate",
            Field::Date => "date",
            Field::Awarder => "awarder",
            Field::Issuer => "issuer",
            Field::Publisher => "publisher",
            Field::Entity => "entity",
            Field::Type => "type",
            Field::Relation => "relation",
            Field::Description => "description",
            Field::Summary => "summary",
            Field::Reference => "reference",
        }
    }
}

impl List {
    /// The name in serialised resumes and in paths.
    pub const fn key(self) -> &'static str {
        match self {
            List::Highlights => "highlights",
            List::Keywords => "keywords",
            List::Courses => "courses",
            List::Roles => "roles",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_the_serialised_names() {
        for spec in crate::SectionKind::ALL.iter().map(|kind| kind.spec()).chain([&crate::BASICS]) {
            for field in spec.fields {
                assert_eq!(serde_json::to_value(field.field).unwrap(), field.field.key());
            }
            for list in spec.lists {
                assert_eq!(serde_json::to_value(list.list).unwrap(), list.list.key());
            }
        }
        assert_eq!(Field::PostalCode.key(), "postalCode");
        assert_eq!(List::Highlights.key(), "highlights");
    }
}
