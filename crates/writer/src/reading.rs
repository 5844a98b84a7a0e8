//! The first stage: the posting, with what the title and the employer's name add to it.

use matching::{Need, Posting, Requirement, read_posting};

use crate::Brief;

/// What the brief's posting asks for.
pub(crate) fn read(brief: &Brief) -> Posting {
    let mut posting = read_posting(&brief.posting);
    let text = std::mem::take(&mut posting.text);
    posting.requirements.retain(|requirement| !names_only_the_company(requirement, &text, &brief.company));
    posting.text = text;
    for asked in read_posting(brief.job_title.trim()).requirements {
        match posting.requirements.iter_mut().find(|known| known.name == asked.name) {
            Some(known) => known.need = known.need.min(asked.need),
            None => posting.requirements.push(Requirement { spans: Vec::new(), ..asked }),
        }
    }
    // Stable, so the order of first mention stays within each need.
    posting.requirements.sort_by_key(|requirement| requirement.need != Need::Must);
    posting
}

fn names_only_the_company(requirement: &Requirement, text: &str, company: &str) -> bool {
    const FORMS: &[&str] =
        &["inc", "llc", "ltd", "corp", "corporation", "co", "company", "gmbh", "ag", "plc", "sa", "bv", "se"];
    let company = company.trim().to_lowercase();
    let mut name = company.trim_end_matches(['.', ',']);
    if let Some((front, form)) = name.rsplit_once(' ')
        && FORMS.contains(&form)
    {
        name = front.trim_end_matches(',');
    }
    !name.is_empty() && requirement.spans.iter().all(|span| span.of(text).to_lowercase() == name)
}

#[cfg(test)]
mod tests {
    use resume::Resume;

    use super::*;
    use crate::Mode;

    #[track_caller]
    fn check(company: &str, job_title: &str, posting: &str, expected: &str) {
        let brief = Brief {
            resume: Resume::default(),
            company: company.to_owned(),
            job_title: job_title.to_owned(),
            posting: posting.to_owned(),
            mode: Mode::Fast,
        };
        let names = read(&brief).requirements.into_iter().map(|r| format!("{:?} {}", r.need, r.name));
        assert_eq!(names.collect::<Vec<_>>().join(", "), expected);
    }

    #[test]
    fn the_title_asks_and_the_company_does_not() {
        let posting = "Oracle sells databases.\nRequirements\n- Java\nBonus\n- Rust";
        check("Acme", "", posting, "Must Java, Nice Oracle Database, Nice Rust");
        check("Oracle", "", posting, "Must Java, Nice Rust");
        check("ORACLE, Inc.", "Rust engineer", posting, "Must Java, Must Rust");
        check("", "Senior Python developer", "", "Must Python");
        check("", "", "", "");
    }
}
