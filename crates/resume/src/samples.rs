//! Finished resumes of people who do not exist: to start from, to try things out, to measure with.

use crate::{Resume, json_resume};

/// A platform engineer with nine years of experience, in British English.
pub fn software_engineer() -> Resume {
    read(include_str!("../samples/software-engineer.json"))
}

/// An intensive-care nurse with eight years of experience, in American English.
pub fn nurse() -> Resume {
    read(include_str!("../samples/nurse.json"))
}

fn read(json: &str) -> Resume {
    json_resume::import(json).expect("the samples are part of the program and are imported by its tests").0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outline::Outline;
    use crate::{SectionKind, check_limits};

    #[test]
    fn samples_are_finished_resumes() {
        for (resume, json) in [
            (software_engineer(), include_str!("../samples/software-engineer.json")),
            (nurse(), include_str!("../samples/nurse.json")),
        ] {
            assert_eq!(json_resume::import(json).unwrap().1, []);
            assert_eq!(check_limits(&resume), Ok(()));
            assert!(resume.section_of(SectionKind::Custom).is_some());
            assert!(resume.language.starts_with("en-"));
            let outline = Outline::of(&resume);
            assert_eq!(outline.sections.len(), resume.sections.len() - 1, "profiles are contacts, the rest is shown");
            let words: usize = outline.texts().map(|text| text.split_whitespace().count()).sum();
            // One page holds about 450 words; the samples fill one and a half to two.
            assert!((480..900).contains(&words), "{words}");
            let source: serde_json::Value = serde_json::from_str(json).unwrap();
            assert_eq!(json_resume::export(&resume, json_resume::Hidden::Keep), source);
        }
    }
}
