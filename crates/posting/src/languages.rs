//! Languages that people speak, where a posting names them so shortly that the lexicon cannot be sure:
//! "C1 English", "German is a plus".

use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, MatchKind};
use lexicon::{Category, Lexicon, Mention, SkillId};

struct Names {
    automaton: AhoCorasick,
    skills: Vec<SkillId>,
}

/// The languages that `sentence` names with a capital, as in a section that lists what is asked for.
pub(crate) fn languages(sentence: &str) -> Vec<Mention> {
    let names = names();
    let hits = names.automaton.find_iter(sentence).filter(|hit| {
        sentence[hit.start()..].starts_with(char::is_uppercase)
            && !sentence[..hit.start()].ends_with(char::is_alphanumeric)
            && !sentence[hit.end()..].starts_with(char::is_alphanumeric)
    });
    hits.map(|hit| Mention { skill: names.skills[hit.pattern().as_usize()], span: hit.range() }).collect()
}

fn names() -> &'static Names {
    static NAMES: OnceLock<Names> = OnceLock::new();
    NAMES.get_or_init(|| {
        let lexicon = Lexicon::get();
        let is_spoken = |(id, name): &(SkillId, &str)| {
            lexicon.skill(*id).category == Category::Spoken && name.len() > 4 && !name.contains(' ')
        };
        let (skills, words): (Vec<SkillId>, Vec<&str>) = lexicon.spellings().filter(is_spoken).unzip();
        let automaton =
            AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).ascii_case_insensitive(true).build(words);
        Names { automaton: automaton.expect("the lexicon is part of the program and small"), skills }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_named_with_a_capital() {
        let named = |sentence: &str| {
            let lexicon = Lexicon::get();
            languages(sentence).iter().map(|it| lexicon.skill(it.skill).id).collect::<Vec<_>>()
        };
        assert_eq!(named("C1 English; German is a big plus"), ["english", "german"]);
        assert_eq!(named("polish the floors of Germany"), [] as [&str; 0]);
    }
}
