//! The rows: what may be filled in, section by section.

use super::{FieldSpec, Input, KindSpec, ListSpec, ListStyle};
use crate::{Field, List};

const fn f(field: Field, key: &'static str, label: &'static str, input: Input) -> FieldSpec {
    FieldSpec { field, key, aliases: &[], label, input }
}

const fn fa(
    field: Field,
    key: &'static str,
    aliases: &'static [&'static str],
    label: &'static str,
    input: Input,
) -> FieldSpec {
    FieldSpec { field, key, aliases, label, input }
}

const fn bullets(list: List, key: &'static str, label: &'static str) -> ListSpec {
    ListSpec { list, key, aliases: &[], label, style: ListStyle::Bullets }
}

const fn tags(list: List, key: &'static str, aliases: &'static [&'static str], label: &'static str) -> ListSpec {
    ListSpec { list, key, aliases, label, style: ListStyle::Tags }
}

const HIGHLIGHTS: ListSpec = bullets(List::Highlights, "highlights", "Highlights");
const KEYWORDS: ListSpec = tags(List::Keywords, "keywords", &[], "Keywords");
const URL: FieldSpec = fa(Field::Url, "url", &["website"], "Link", Input::Url);
const START: FieldSpec = fa(Field::StartDate, "startDate", &["startDateText"], "From", Input::Date);
const END: FieldSpec = fa(Field::EndDate, "endDate", &["endDateText"], "To", Input::Date);
const LOCATION: FieldSpec = f(Field::Location, "location", "Place", Input::Line);
const SUMMARY: FieldSpec = f(Field::Summary, "summary", "Summary", Input::Paragraph);

/// The fields of [`crate::Resume::basics`]. The address fields live in `basics.location` in JSON Resume.
pub const BASICS: KindSpec = KindSpec {
    key: "basics",
    aliases: &["bio"],
    title: "About you",
    noun: "person",
    plain: None,
    fields: &[
        fa(Field::Name, "name", &["fullName"], "Full name", Input::Line),
        f(Field::Label, "label", "Professional title", Input::Line),
        f(Field::Pronouns, "pronouns", "Pronouns", Input::Line),
        f(Field::Email, "email", "E-mail", Input::Email),
        f(Field::Phone, "phone", "Phone", Input::Phone),
        fa(Field::Url, "url", &["website"], "Website", Input::Url),
        fa(Field::Image, "image", &["picture"], "Photo", Input::Picture),
        f(Field::Summary, "summary", "Summary", Input::Paragraph),
        f(Field::Address, "address", "Street", Input::Line),
        f(Field::PostalCode, "postalCode", "Postal code", Input::Line),
        f(Field::City, "city", "City", Input::Line),
        fa(Field::Region, "region", &["state"], "Region", Input::Line),
        f(Field::CountryCode, "countryCode", "Country code", Input::Line),
        f(Field::Location, "place", "Location", Input::Line),
    ],
    lists: &[],
};

const fn kind(
    key: &'static str,
    title: &'static str,
    noun: &'static str,
    fields: &'static [FieldSpec],
    lists: &'static [ListSpec],
) -> KindSpec {
    KindSpec { key, aliases: &[], title, noun, plain: None, fields, lists }
}

pub(super) const PROFILES: KindSpec = kind(
    "profiles",
    "Profiles",
    "profile",
    &[
        fa(Field::Network, "network", &["site"], "Network", Input::Line),
        f(Field::Username, "username", "User name", Input::Line),
        URL,
    ],
    &[],
);

pub(super) const WORK: KindSpec = kind(
    "work",
    "Experience",
    "position",
    &[
        f(Field::Position, "position", "Job title", Input::Line),
        fa(Field::Name, "name", &["company"], "Employer", Input::Line),
        LOCATION,
        URL,
        START,
        END,
        f(Field::Description, "description", "About the employer", Input::Line),
        SUMMARY,
    ],
    &[HIGHLIGHTS, KEYWORDS],
)
.aliases(&["experience"]);

pub(super) const VOLUNTEER: KindSpec = kind(
    "volunteer",
    "Volunteering",
    "role",
    &[
        f(Field::Position, "position", "Role", Input::Line),
        fa(Field::Organization, "organization", &["group"], "Organization", Input::Line),
        LOCATION,
        URL,
        START,
        END,
        SUMMARY,
    ],
    &[HIGHLIGHTS],
)
.aliases(&["volunteering"]);

pub(super) const EDUCATION: KindSpec = kind(
    "education",
    "Education",
    "degree",
    &[
        f(Field::StudyType, "studyType", "Degree", Input::Line),
        f(Field::Area, "area", "Field of study", Input::Line),
        f(Field::Specialization, "specialization", "Specialization", Input::Line),
        fa(Field::Institution, "institution", &["school"], "School", Input::Line),
        LOCATION,
        URL,
        START,
        END,
        fa(Field::Score, "score", &["gpa"], "Grade", Input::Line),
        SUMMARY,
    ],
    &[tags(List::Courses, "courses", &[], "Courses"), HIGHLIGHTS],
);

pub(super) const AWARDS: KindSpec = kind(
    "awards",
    "Awards",
    "award",
    &[
        fa(Field::Title, "title", &["name"], "Award", Input::Line),
        f(Field::Awarder, "awarder", "Given by", Input::Line),
        fa(Field::Date, "date", &["dateText"], "Date", Input::Date),
        URL,
        SUMMARY,
    ],
    &[HIGHLIGHTS],
)
.plain(Field::Title);

pub(super) const CERTIFICATES: KindSpec = kind(
    "certificates",
    "Certificates",
    "certificate",
    &[
        fa(Field::Name, "name", &["title"], "Certificate", Input::Line),
        f(Field::Issuer, "issuer", "Issued by", Input::Line),
        fa(Field::Date, "date", &["dateText"], "Date", Input::Date),
        URL,
        SUMMARY,
    ],
    &[HIGHLIGHTS],
)
.aliases(&["certifications"])
.plain(Field::Name);

pub(super) const PUBLICATIONS: KindSpec = kind(
    "publications",
    "Publications",
    "publication",
    &[
        f(Field::Name, "name", "Title", Input::Line),
        f(Field::Publisher, "publisher", "Publisher", Input::Line),
        fa(Field::Date, "releaseDate", &["releaseDateText"], "Published", Input::Date),
        f(Field::Type, "type", "Kind", Input::Line),
        URL,
        SUMMARY,
    ],
    &[HIGHLIGHTS],
)
.plain(Field::Name);

pub(super) const SKILLS: KindSpec = kind(
    "skills",
    "Skills",
    "skill group",
    &[
        fa(Field::Name, "name", &["category"], "Skill or group", Input::Line),
        f(Field::Level, "level", "Level", Input::Line),
        SUMMARY,
    ],
    &[KEYWORDS],
)
.plain(Field::Name);

pub(super) const LANGUAGES: KindSpec = kind(
    "languages",
    "Languages",
    "language",
    &[
        fa(Field::Language, "language", &["name"], "Language", Input::Line),
        fa(Field::Fluency, "fluency", &["level"], "Fluency", Input::Line),
    ],
    &[KEYWORDS],
)
.plain(Field::Language);

pub(super) const INTERESTS: KindSpec = kind(
    "interests",
    "Interests",
    "interest",
    &[
        f(Field::Name, "name", "Interest", Input::Line),
        fa(Field::Summary, "summary", &["reason"], "Why", Input::Paragraph),
    ],
    &[KEYWORDS],
)
.plain(Field::Name);

pub(super) const REFERENCES: KindSpec = kind(
    "references",
    "References",
    "reference",
    &[
        f(Field::Name, "name", "Name", Input::Line),
        f(Field::Position, "position", "Position", Input::Line),
        f(Field::Organization, "organization", "Organization", Input::Line),
        f(Field::Relation, "relation", "Relation", Input::Line),
        f(Field::Email, "email", "E-mail", Input::Email),
        f(Field::Phone, "phone", "Phone", Input::Phone),
        f(Field::Reference, "reference", "What they say", Input::Paragraph),
    ],
    &[],
);

pub(super) const PROJECTS: KindSpec = kind(
    "projects",
    "Projects",
    "project",
    &[
        f(Field::Name, "name", "Project", Input::Line),
        fa(Field::Entity, "entity", &["company"], "For", Input::Line),
        f(Field::Type, "type", "Kind", Input::Line),
        URL,
        START,
        fa(Field::EndDate, "endDate", &["dateText", "endDateText"], "To", Input::Date),
        f(Field::Description, "description", "Description", Input::Paragraph),
        SUMMARY,
    ],
    &[
        tags(List::Roles, "roles", &[], "Roles"),
        HIGHLIGHTS,
        tags(List::Keywords, "keywords", &["technologies"], "Keywords"),
    ],
)
.plain(Field::Name);

pub(super) const CUSTOM: KindSpec = kind(
    "custom",
    "More",
    "item",
    &[
        f(Field::Title, "title", "Title", Input::Line),
        f(Field::Organization, "organization", "Organization", Input::Line),
        LOCATION,
        URL,
        START,
        END,
        SUMMARY,
    ],
    &[HIGHLIGHTS, KEYWORDS],
);
