//! Finding skills in a text: every alias that stands as a word of its own and, where it is an ordinary
//! word too, in a place that makes it a skill.

use std::ops::Range;

use crate::context::accept_by_context;
use crate::fold::Folded;
use crate::lexicon::{Alias, Lexicon, SkillId};

/// A skill named in a text; the range is of the folded text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mention {
    pub skill: SkillId,
    pub range: Range<usize>,
}

/// An alias that was met, before the words around it have been asked.
pub(crate) struct Candidate {
    pub skill: SkillId,
    pub range: Range<usize>,
    pub sure: bool,
}

/// All mentions in order of place. A longer alias hides the shorter ones inside it.
pub(crate) fn mentions(folded: &Folded<'_>) -> Vec<Mention> {
    let mut candidates = candidates(folded);
    accept_by_context(&folded.text, &mut candidates);
    candidates.retain(|candidate| candidate.sure);
    candidates.into_iter().map(|c| Mention { skill: c.skill, range: c.range }).collect()
}

fn candidates(folded: &Folded<'_>) -> Vec<Candidate> {
    let lexicon = Lexicon::get();
    let text = &folded.text;
    let mut met: Vec<(Range<usize>, &Alias)> = Vec::new();
    // A hyphen and a space are one byte each, so places in `spaced` are places in `text`.
    let spaced = text.replace('-', " ");
    for found in lexicon.patterns.find_overlapping_iter(spaced.as_str()) {
        for alias in &lexicon.aliases[found.pattern().as_usize()] {
            if let Some(range) = whole_words(text, found.range(), alias)
                && alias.exact.is_none_or(|exact| is_written(folded, range.clone(), exact))
            {
                met.push((range, alias));
            }
        }
    }
    met.sort_by_key(|(range, alias)| (range.start, std::cmp::Reverse(range.end), alias.ambiguous, alias.skill));
    let mut kept: Vec<Candidate> = Vec::new();
    for (range, alias) in met {
        if let Some(last) = kept.last() {
            let mut same = kept.iter().rev().take_while(|candidate| candidate.range == range);
            let again = last.range == range && same.all(|candidate| candidate.skill != alias.skill);
            if range.start < last.range.end && !again {
                continue;
            }
        }
        kept.push(Candidate { skill: alias.skill, range, sure: !alias.ambiguous });
    }
    kept
}

/// `range`, with a plural's ending, when it stands as words of its own; see the rules in the tests.
fn whole_words(text: &str, range: Range<usize>, alias: &Alias) -> Option<Range<usize>> {
    let length = range.len();
    let first = text[range.clone()].chars().next()?;
    let mut before = text[..range.start].chars().rev();
    let (left, beyond) = (before.next(), before.next());
    let open = match left {
        Some(c) if is_word(c) => false,
        Some('@' | '#' | '_' | '$') => false,
        Some('.') => first == '.' || !beyond.is_some_and(is_word),
        Some('-') if beyond.is_some_and(is_word) => {
            length > 3 && !text[..range.start - 1].ends_with("non") && !text[..range.start - 1].ends_with("anti")
        }
        Some('&') => length > 1,
        _ => true,
    };
    if !open || is_in_address(text, range.start) {
        return None;
    }

    let mut end = range.end;
    if alias.exact.is_none() && length > 3 && text[..end].ends_with(|c: char| c.is_ascii_alphabetic()) {
        let rest = &text[end..];
        let plural = ["s", "es"].into_iter().find(|s| rest.starts_with(s) && !rest[s.len()..].starts_with(is_word));
        end += plural.map_or(0, str::len);
    }
    if length >= 3 && text[..end].ends_with(|c: char| c.is_ascii_alphabetic()) {
        // A version, as in "python3", belongs to no other word.
        let digits = text[end..].bytes().take_while(u8::is_ascii_digit).count();
        if digits > 0 && !text[end + digits..].starts_with(is_word) {
            end += digits;
        }
    }
    let mut after = text[end..].chars();
    let (right, beyond) = (after.next(), after.next());
    let closed = match right {
        Some(c) if is_word(c) => false,
        Some('_' | '@') => false,
        Some('+' | '#') => length > 2 && beyond.is_some_and(is_word),
        Some('.') => !beyond.is_some_and(is_word),
        Some('-') => length > 2 || !beyond.is_some_and(is_word),
        Some('&' | '\'') => length > 1 || !beyond.is_some_and(is_word),
        _ => true,
    };
    closed.then_some(range.start..end)
}

/// Letters and digits of scripts that put spaces between words. Chinese, Japanese and Korean text may
/// stand right beside a Latin name.
fn is_word(c: char) -> bool {
    c.is_alphanumeric() && !matches!(c, '\u{2e80}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}')
}

/// True inside a web or mail address.
fn is_in_address(text: &str, at: usize) -> bool {
    // Addresses are short; looking no further keeps hostile text without spaces cheap.
    let from = text.floor_char_boundary(at.saturating_sub(200));
    let before = text[from..at].rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or("");
    before.contains("://") || before.starts_with("www.") || before.contains('@')
}

fn is_written(folded: &Folded<'_>, range: Range<usize>, exact: &str) -> bool {
    let original = folded.original(range);
    let mut letters = original.chars().zip(exact.chars());
    original == exact
        || (original.len() == exact.len()
            && letters.all(|(a, b)| a == b || (matches!(a, '-' | ' ') && matches!(b, '-' | ' '))))
        || original.strip_prefix(exact).is_some_and(|version| version.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let folded = Folded::new(text);
        let lexicon = Lexicon::get();
        let found = mentions(&folded).into_iter().map(|mention| lexicon.skill(mention.skill).name);
        assert_eq!(found.collect::<Vec<_>>().join(" | "), expected, "{text:?}");
    }

    #[test]
    fn knows_names_that_tokenizers_break() {
        let all = "C++ | C# | Go | R | .NET | Node.js | Machine learning | Artificial intelligence | CI/CD | UX design \
                   | Quality assurance | Vue.js";
        check("C++, C#, Go, R, .NET, Node.js, AI/ML, CI/CD, UX, QA, Vue.js", all);
        check("| C++ | C# | Go | R | .NET | Node.js | AI/ML | CI/CD | UX | QA | Vue.js |", all);
        check("We use C++, C# and Go, some R, .NET and Node.js, AI/ML, CI/CD, UX, QA and Vue.js.", all);
        check("F#, S/4HANA and ASP.NET Core", "F# | SAP | ASP.NET");
        check("T-SQL, PL/SQL, TCP/IP", "SQL | SQL | TCP/IP");
        check("Python3, HTML5, NIST-800-53, k8s", "Python | HTML | NIST | Kubernetes");
    }

    #[test]
    fn ambiguous_names_need_context() {
        check("Go", "Go");
        check("- Go", "Go");
        check("Go to our site and excel in a swift reaction to spring rust", "");
        check("Experience with Go and a will to learn", "Go");
        check("A Go developer", "Go");
        check("Experience with Python. Go to our site.", "Python");
        check("Experience with Python\nGo to our site", "Python");
        check("Python\nGo\nR\n", "Python | Go | R");
        check("R&D at C-level, Section C, vitamin C, grade R", "Scientific research");
        check("You know Excel, Word and Outlook", "Microsoft Excel | Microsoft Word | Outlook");
        check("Word of mouth; Access to a car; Outlook is good", "");
        check(
            "Proficient in Microsoft Office Excel, Access and Word",
            "Microsoft Excel | Microsoft Access | Microsoft Word",
        );
        check("Fluent in Spanish. We are a French company.", "Spanish");
        check("BS in biology, or MS", "Bachelor's degree | Biology | Master's degree");
        check("Boston, MA, Go Sooners", "");
        check("Leadership: the ability to lead", "Leadership");
        check("Login.gov's Leadership Team", "");
        check("Nice to have: PLC work, fire alarm systems, Spanish", "PLC | Fire safety | Spanish");
        check("Strategic initiatives, SAN FRANCISCO", "");
    }

    #[test]
    fn words_stand_alone() {
        check("javascripty, scalable, mygo, Rustic, sqlish", "");
        check("Java.", "Java");
        check("(Java)", "Java");
        check("Java/Kotlin", "Java | Kotlin");
        check("see https://example.com/python/java or mail java@example.com", "");
        check("login.gov, cloud.gov, README.js", "");
        check("non-nursing staff, nursing", "Nursing");
        check(
            "data-analysis, front end and frontend, problem-solving",
            "Data analysis | Frontend development | Frontend development | Problem solving",
        );
        check("Dashboards and data warehouses", "Data visualization | Data warehousing");
        check("使用Python和SQL开发", "Python | SQL");
        check("AP\u{200b}I design in Py\u{ad}thon", "API design | Python");
    }

    #[test]
    fn longer_names_hide_shorter_ones() {
        check("React Native and React", "React Native | React");
        check("GitLab CI/CD", "GitLab CI");
        check("medical coding", "Medical coding");
        check("C/C++", "C | C++");
    }
}
