//! The table: `data/*.txt`, read once.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::Category;
use crate::spelling::{Index, unmarked};

/// A skill's place in the table; it changes with the table, so store [`Skill::id`] instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SkillId(u16);

/// One line of the table.
#[derive(Debug)]
pub struct Skill {
    /// Lower-case words joined by hyphens; never changes once published.
    pub id: &'static str,
    pub name: &'static str,
    pub category: Category,
    /// The job family that it is listed with: the name of its file.
    pub family: &'static str,
    /// What somebody with this skill has also shown.
    pub shows: Vec<Relation>,
    /// What is learned quickly by somebody with this skill.
    pub near: Vec<Relation>,
    /// Who first wrote it down: `own`, `onet` or `esco`.
    pub source: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Relation {
    pub to: SkillId,
    /// How much of `to` it is worth, in percent: 1..=100.
    pub percent: u8,
}

/// All skills and all their spellings.
pub struct Lexicon {
    skills: Vec<Skill>,
    by_id: HashMap<&'static str, SkillId>,
    pub(crate) spellings: Index,
}

/// The table's files by job family, in alphabetical order.
const FILES: &[(&str, &str)] = &[
    ("agriculture", include_str!("../data/agriculture.txt")),
    ("construction", include_str!("../data/construction.txt")),
    ("data", include_str!("../data/data.txt")),
    ("design", include_str!("../data/design.txt")),
    ("education", include_str!("../data/education.txt")),
    ("engineering", include_str!("../data/engineering.txt")),
    ("finance", include_str!("../data/finance.txt")),
    ("general", include_str!("../data/general.txt")),
    ("government", include_str!("../data/government.txt")),
    ("health", include_str!("../data/health.txt")),
    ("hospitality", include_str!("../data/hospitality.txt")),
    ("hr", include_str!("../data/hr.txt")),
    ("infrastructure", include_str!("../data/infrastructure.txt")),
    ("law", include_str!("../data/law.txt")),
    ("logistics", include_str!("../data/logistics.txt")),
    ("management", include_str!("../data/management.txt")),
    ("manufacturing", include_str!("../data/manufacturing.txt")),
    ("marketing", include_str!("../data/marketing.txt")),
    ("media", include_str!("../data/media.txt")),
    ("sales", include_str!("../data/sales.txt")),
    ("science", include_str!("../data/science.txt")),
    ("software", include_str!("../data/software.txt")),
    ("trades", include_str!("../data/trades.txt")),
];

impl Lexicon {
    /// The built-in lexicon, read on first use in a few milliseconds.
    pub fn get() -> &'static Lexicon {
        static LEXICON: OnceLock<Lexicon> = OnceLock::new();
        LEXICON.get_or_init(Lexicon::load)
    }

    /// Reads the built-in table anew, which only a benchmark has reason to do.
    pub fn load() -> Lexicon {
        Lexicon::parse(FILES).expect("the table is part of the program and tested")
    }

    /// All skills, by family and then by id.
    pub fn skills(&self) -> impl ExactSizeIterator<Item = (SkillId, &Skill)> {
        self.skills.iter().enumerate().map(|(index, skill)| (SkillId(index as u16), skill))
    }

    pub fn skill(&self, id: SkillId) -> &Skill {
        &self.skills[usize::from(id.0)]
    }

    /// The skill with this [`Skill::id`].
    pub fn by_id(&self, id: &str) -> Option<SkillId> {
        self.by_id.get(id).copied()
    }

    /// Every spelling of every skill, the names included, without accents and without regard to its rule.
    pub fn spellings(&self) -> impl ExactSizeIterator<Item = (SkillId, &str)> {
        self.spellings.aliases().iter().map(|alias| (alias.skill, alias.cased.as_ref()))
    }

    /// # Errors
    /// A sentence that names the line when it has not its seven columns, an id comes twice, or a relation
    /// names no skill.
    fn parse(files: &[(&'static str, &'static str)]) -> Result<Lexicon, String> {
        let mut rows = Vec::with_capacity(4096);
        for &(family, text) in files {
            for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
                rows.push(Row::parse(family, line).ok_or_else(|| format!("{family}: not seven columns: {line}"))?);
            }
        }
        let mut by_id = HashMap::with_capacity(rows.len());
        for (index, row) in rows.iter().enumerate() {
            if by_id.insert(row.id, SkillId(index as u16)).is_some() {
                return Err(format!("{}: {} comes twice", row.family, row.id));
            }
        }
        let mut skills = Vec::with_capacity(rows.len());
        let mut spellings = Index::new();
        for (index, row) in rows.iter().enumerate() {
            let category = Category::named(row.category).ok_or_else(|| format!("{}: no category", row.id))?;
            skills.push(Skill {
                id: row.id,
                name: unmarked(row.name).1,
                category,
                family: row.family,
                shows: relations(row.shows, row.id, &by_id)?,
                near: relations(row.near, row.id, &by_id)?,
                source: row.source,
            });
            spellings.add(SkillId(index as u16), row.name, row.aliases);
        }
        Ok(Lexicon { skills, by_id, spellings })
    }
}

/// The cells of one line.
struct Row {
    family: &'static str,
    id: &'static str,
    name: &'static str,
    aliases: &'static str,
    category: &'static str,
    shows: &'static str,
    near: &'static str,
    source: &'static str,
}

impl Row {
    fn parse(family: &'static str, line: &'static str) -> Option<Row> {
        let mut cells = line.split('|').map(str::trim);
        let mut next = || cells.next();
        let row = Row {
            family,
            id: next()?,
            name: next()?,
            aliases: next()?,
            category: next()?,
            shows: next()?,
            near: next()?,
            source: next()?,
        };
        next().is_none().then_some(row)
    }
}

fn relations(cell: &str, from: &str, by_id: &HashMap<&str, SkillId>) -> Result<Vec<Relation>, String> {
    let read = |entry: &str| {
        let (id, percent) = entry.rsplit_once(' ')?;
        let percent = percent.parse().ok().filter(|percent| (1..=100).contains(percent))?;
        Some(Relation { to: *by_id.get(id)?, percent })
    };
    let entries = cell.split(',').map(str::trim).filter(|entry| !entry.is_empty());
    entries.map(|entry| read(entry).ok_or_else(|| format!("{from}: no such relation: {entry}"))).collect()
}
