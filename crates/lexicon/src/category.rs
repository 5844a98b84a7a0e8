//! What kinds of skills there are.

/// What kind of thing a skill is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Category {
    /// A language that computers read: programming, query, markup.
    Language,
    /// A framework or library that programs are built on.
    Framework,
    Database,
    /// A cloud and its services.
    Cloud,
    /// A program, a machine or an instrument that one learns to use.
    Tool,
    /// A way of working that has a name.
    Method,
    /// What a person is like to work with.
    Soft,
    /// A certificate, a licence, a registration.
    Certification,
    /// A field of knowledge or a kind of work.
    Domain,
    /// A language that people speak.
    Spoken,
    /// An academic degree or a school's.
    Degree,
}

impl Category {
    pub const ALL: [Category; 11] = [
        Category::Language,
        Category::Framework,
        Category::Database,
        Category::Cloud,
        Category::Tool,
        Category::Method,
        Category::Soft,
        Category::Certification,
        Category::Domain,
        Category::Spoken,
        Category::Degree,
    ];

    /// The word for it in the table and in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Category::Language => "language",
            Category::Framework => "framework",
            Category::Database => "database",
            Category::Cloud => "cloud",
            Category::Tool => "tool",
            Category::Method => "method",
            Category::Soft => "soft",
            Category::Certification => "certification",
            Category::Domain => "domain",
            Category::Spoken => "spoken",
            Category::Degree => "degree",
        }
    }

    pub(crate) fn named(name: &str) -> Option<Category> {
        Category::ALL.into_iter().find(|category| category.name() == name)
    }
}
