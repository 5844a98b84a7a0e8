//! The headings of postings, by part.

use crate::layout::Part::{self, *};

/// Phrases in headings, the more telling first; a heading belongs to the first phrase found in it.
const PHRASES: &[(&str, Part)] = &[
    ("nice to have", Nice),
    ("nice-to-have", Nice),
    ("nice to haves", Nice),
    ("nice-to-haves", Nice),
    ("good to have", Nice),
    ("great to have", Nice),
    ("preferred", Nice),
    ("bonus", Nice),
    ("bonus points", Nice),
    ("desired", Nice),
    ("desirable", Nice),
    ("pluses", Nice),
    ("extra points", Nice),
    ("would be a plus", Nice),
    ("a plus", Nice),
    ("even better if", Nice),
    ("wünschenswert", Nice),
    ("von vorteil", Nice),
    ("diferenciais", Nice),
    ("desejável", Nice),
    ("equal opportunity", Legal),
    ("equal employment", Legal),
    ("eeo", Legal),
    ("our commitment to", Legal),
    ("accommodation", Legal),
    ("accommodations", Legal),
    ("privacy", Legal),
    ("disclaimer", Legal),
    ("pay transparency", Legal),
    ("how to apply", Apply),
    ("application process", Apply),
    ("application procedure", Apply),
    ("application evaluation", Apply),
    ("preparing to apply", Apply),
    ("next steps", Apply),
    ("interview process", Apply),
    ("hiring process", Apply),
    ("to apply", Apply),
    ("for each job on your resume", Apply),
    ("after the closing date", Apply),
    ("evaluation", Apply),
    ("further information", Apply),
    ("contact", Apply),
    ("bewerbung", Apply),
    ("benefits", Benefits),
    ("perks", Benefits),
    ("we offer", Benefits),
    ("what's in it for you", Benefits),
    ("why join", Benefits),
    ("why work", Benefits),
    ("compensation", Benefits),
    ("salary", Benefits),
    ("salary range", Benefits),
    ("pay range", Benefits),
    ("wir bieten", Benefits),
    ("bieten wir", Benefits),
    ("avantages", Benefits),
    ("nous offrons", Benefits),
    ("ofrecemos", Benefits),
    ("beneficios", Benefits),
    ("benefícios", Benefits),
    ("wij bieden", Benefits),
    ("vi tilbyder", Benefits),
    ("residency requirement", Facts),
    ("travel requirement", Facts),
    ("physical requirements", Facts),
    ("employment requirements", Facts),
    ("location", Facts),
    ("locations", Facts),
    ("work location", Facts),
    ("location options", Facts),
    ("who may apply", Facts),
    ("work schedule", Facts),
    ("hours/shift", Facts),
    ("hours", Facts),
    ("appointment type", Facts),
    ("supervisory status", Facts),
    ("number of vacancies", Facts),
    ("security clearance", Facts),
    ("job announcement", Facts),
    ("opening and closing", Facts),
    ("promotion potential", Facts),
    ("series", Facts),
    ("agency", Facts),
    ("industry", Facts),
    ("company size", Facts),
    ("company type", Facts),
    ("job type", Facts),
    ("experience level", Facts),
    ("date posted", Facts),
    ("basic information", Facts),
    ("requirements", Must),
    ("requirement", Must),
    ("qualifications", Must),
    ("qualification", Must),
    ("minimum qual", Must),
    ("must have", Must),
    ("must-have", Must),
    ("must-haves", Must),
    ("must haves", Must),
    ("required", Must),
    ("essential", Must),
    ("what you need", Must),
    ("what you'll need", Must),
    ("what you bring", Must),
    ("what you'll bring", Must),
    ("you bring", Must),
    ("you have", Must),
    ("what we're looking for", Must),
    ("we are looking for", Must),
    ("we look for", Must),
    ("who you are", Must),
    ("about you", Must),
    ("your profile", Must),
    ("your skills", Must),
    ("skills and experience", Must),
    ("skills & requirements", Must),
    ("experience and skills", Must),
    ("ideal candidate", Must),
    ("successful candidate", Must),
    ("to qualify", Must),
    ("knowledge, skills", Must),
    ("specialized experience", Must),
    ("skills", Must),
    ("competencies", Must),
    ("experience", Must),
    ("education", Must),
    ("certifications", Must),
    ("licenses", Must),
    ("technologies", Must),
    ("tech stack", Must),
    ("anforderungen", Must),
    ("profil", Must),
    ("dein profil", Must),
    ("qualifikationen", Must),
    ("bringst du mit", Must),
    ("bringen sie mit", Must),
    ("profil recherché", Must),
    ("compétences", Must),
    ("requisitos", Must),
    ("perfil", Must),
    ("functie-eisen", Must),
    ("jouw profiel", Must),
    ("kvalifikationer", Must),
    ("responsibilities", Duties),
    ("responsibility", Duties),
    ("duties", Duties),
    ("what you'll do", Duties),
    ("what you will do", Duties),
    ("you will", Duties),
    ("you'll", Duties),
    ("in this role", Duties),
    ("the role", Duties),
    ("the job", Duties),
    ("this position", Duties),
    ("role summary", Duties),
    ("job summary", Duties),
    ("job description", Duties),
    ("key objective", Duties),
    ("key objectives", Duties),
    ("objectives", Duties),
    ("opportunity overview", Duties),
    ("overview", Duties),
    ("your role", Duties),
    ("your tasks", Duties),
    ("day to day", Duties),
    ("day-to-day", Duties),
    ("position", Duties),
    ("role", Duties),
    ("description", Duties),
    ("aufgaben", Duties),
    ("deine aufgaben", Duties),
    ("missions", Duties),
    ("funciones", Duties),
    ("responsabilidades", Duties),
    ("responsabilidades principales", Duties),
    ("taken", Duties),
    ("arbejdsopgaver", Duties),
    ("about us", About),
    ("about the company", About),
    ("about the team", About),
    ("who we are", About),
    ("company description", About),
    ("our company", About),
    ("our story", About),
    ("our mission", About),
    ("our values", About),
    ("über uns", About),
    ("qui sommes-nous", About),
    ("sobre nosotros", About),
    ("over ons", About),
    ("about", About),
];

/// Words that half a line without a heading's marks may hold by chance: "Communication skills".
const WEAK: &[&str] = &[
    "skills",
    "experience",
    "education",
    "essential",
    "technologies",
    "contact",
    "position",
    "role",
    "description",
    "hours",
    "series",
    "agency",
    "industry",
    "overview",
    "desired",
    "location",
    "locations",
    "taken",
    "profil",
    "perfil",
    "evaluation",
];

/// How surely a line is a heading by its looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Looks {
    /// Marked, in capitals, or alone before a colon.
    Heading,
    /// Before a colon that text follows on the same line.
    Label,
    /// Like any line.
    Plain,
}

/// The part that a heading begins.
///
/// The less a line looks like a heading, the more of it the known phrase must make up, so that
/// "Communication skills in English" is none.
pub(crate) fn part_of_heading(heading: &str, looks: Looks) -> Option<Part> {
    let words = heading.split_whitespace().count();
    if words > 9 {
        return None;
    }
    let found = PHRASES.iter().filter(|(phrase, _)| has_phrase(heading, phrase)).find(|(phrase, part)| {
        let share = phrase.split_whitespace().count();
        match (looks, part) {
            // "About Acme" is a heading, "About ten years of hard work" is not; a short line decides.
            (_, About) => heading.starts_with(phrase) && words <= 4,
            (Looks::Heading, _) => true,
            (Looks::Label, _) => share * 4 >= words,
            (Looks::Plain, _) => share * 2 > words || (share * 2 == words && !WEAK.contains(phrase)),
        }
    });
    found.map(|&(_, part)| part)
}

/// True when `phrase` stands in `text` as words of its own.
pub(crate) fn has_phrase(text: &str, phrase: &str) -> bool {
    places(text, phrase).next().is_some()
}

/// Where `phrase` stands in `text` as words of its own, in order.
pub(crate) fn places<'t>(text: &'t str, phrase: &'t str) -> impl Iterator<Item = usize> + 't {
    text.match_indices(phrase).map(|(at, _)| at).filter(move |&at| {
        !text[..at].ends_with(char::is_alphanumeric) && !text[at + phrase.len()..].starts_with(char::is_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(heading: &str, looks: Looks, expected: Option<Part>) {
        assert_eq!(part_of_heading(heading, looks), expected, "{heading}");
    }

    #[test]
    fn headings_have_parts() {
        check("minimum qual requirements", Looks::Heading, Some(Must));
        check("preferred skills", Looks::Heading, Some(Nice));
        check("preferred qualifications", Looks::Plain, Some(Nice));
        check("key objective #1", Looks::Heading, Some(Duties));
        check("gs-14 level specialized experience requirements", Looks::Heading, Some(Must));
        check("residency requirement", Looks::Heading, Some(Facts));
        check("what you'll do", Looks::Plain, Some(Duties));
        check("about acme", Looks::Plain, Some(About));
        check("about you", Looks::Plain, Some(Must));
        check("you will have access to many benefits including", Looks::Heading, Some(Benefits));
        check("das bringst du mit", Looks::Plain, Some(Must));
        check("skills", Looks::Plain, Some(Must));
    }

    #[test]
    fn other_lines_have_none() {
        check("good communication skills", Looks::Plain, None);
        check("training and development", Looks::Heading, None);
        check("professional certification reimbursement", Looks::Plain, None);
        check("about ten years of hard work abroad", Looks::Plain, None);
        check("professional experience in procurement of goods", Looks::Plain, None);
    }
}
