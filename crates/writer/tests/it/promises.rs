//! What a tailoring never does, over many pairs of resume and posting.

use std::collections::BTreeSet;

use resume::outline::Outline;
use resume::{Edit, Id, Line, Resume, SectionKind};
use writer::{Brief, FRAME_WORDS, Mode, Report, tailor};

use crate::samples;

fn brief(resume: &Resume, posting: &str, mode: Mode) -> Brief {
    Brief {
        resume: resume.clone(),
        company: "GSA".into(),
        job_title: "Software engineer".into(),
        posting: posting.into(),
        mode,
    }
}

/// Calls `check` with source, variant, report and mode for a spread of all pairs.
fn each_pair(step: usize, mut check: impl FnMut(&Resume, &Resume, &Report, Mode)) {
    let postings = samples::postings();
    for (index, resume) in samples::resumes().iter().enumerate() {
        for (number, posting) in postings.iter().enumerate().filter(|(number, _)| (number + index) % step == 0) {
            let mode = Mode::ALL[(index + number) % 3];
            let (variant, report) = tailor(&brief(resume, posting, mode)).unwrap();
            check(resume, &variant, &report, mode);
        }
    }
}

fn words(resume: &Resume) -> BTreeSet<String> {
    let outline = Outline::of(resume);
    let words = outline.texts().flat_map(|text| text.split(|c: char| !c.is_alphanumeric())).map(str::to_lowercase);
    words.collect()
}

#[test]
fn nothing_is_invented() {
    let frame: BTreeSet<String> = FRAME_WORDS.iter().map(|word| word.to_lowercase()).collect();
    each_pair(3, |source, variant, _, _| {
        let known = words(source);
        let new: Vec<String> =
            words(variant).difference(&known).filter(|word| !frame.contains(*word)).cloned().collect();
        assert!(new.is_empty(), "{}: {new:?} is not in the source", source.name());
    });
}

#[test]
fn nothing_is_lost_and_jobs_keep_their_order() {
    each_pair(3, |source, variant, _, mode| {
        assert_eq!(variant.next_id, source.next_id);
        assert_eq!(variant.extra, source.extra);
        for (before, after) in source.sections.iter().zip(&variant.sections) {
            assert_eq!(
                (before.id, before.kind, before.hidden, &before.title),
                (after.id, after.kind, after.hidden, &after.title)
            );
            let ids = |section: &resume::Section| section.items.iter().map(|item| item.id).collect::<Vec<Id>>();
            let (mut old, mut new) = (ids(before), ids(after));
            if !matches!(
                before.kind,
                SectionKind::Projects
                    | SectionKind::Volunteer
                    | SectionKind::Awards
                    | SectionKind::Certificates
                    | SectionKind::Skills
            ) {
                assert_eq!(old, new, "{:?} keeps its order", before.kind);
            }
            old.sort();
            new.sort();
            assert_eq!(old, new);
            for item in &before.items {
                let other = variant.item(item.id).unwrap();
                assert_eq!((&item.text, &item.extra), (&other.text, &other.extra));
                assert!(!item.hidden || other.hidden, "what was hidden stays hidden");
                assert!(other.hidden == item.hidden || (mode == Mode::Thorough && before.kind != SectionKind::Work));
                for (list, lines) in &item.lists {
                    check_lines(lines, other.lines(*list), mode);
                }
            }
        }
    });
}

fn check_lines(before: &[Line], after: &[Line], mode: Mode) {
    let sorted = |lines: &[Line]| {
        let mut texts: Vec<String> = lines.iter().map(|line| line.text.clone()).collect();
        texts.sort();
        texts
    };
    assert_eq!(sorted(before), sorted(after));
    let hidden = |lines: &[Line]| lines.iter().filter(|line| line.hidden).count();
    assert!(hidden(after) >= hidden(before));
    if hidden(after) > hidden(before) {
        assert_ne!(mode, Mode::Fast);
        assert!(after.len() - hidden(after) >= 4, "an entry keeps its bullets");
    }
}

#[test]
fn the_score_never_falls_and_the_report_is_true() {
    each_pair(4, |source, variant, report, mode| {
        assert!(report.after.percent >= report.before.percent);
        for (before, after) in report.before.verdicts.iter().zip(&report.after.verdicts) {
            assert_eq!(before.name, after.name);
            assert!(after.is_shown() >= before.is_shown(), "{} is not shown any more", before.name);
        }
        let missing: Vec<&str> = report.after.missing().map(|verdict| verdict.name.as_str()).collect();
        assert_eq!(report.missing, missing);
        assert_eq!(
            report.changes.is_empty(),
            source == variant,
            "changes are told, and only changes: {:?}",
            report.changes
        );
        for change in &report.changes {
            assert!(variant.item(change.target).is_some() || variant.section(change.target).is_some());
            assert!(change.text.ends_with('.') && !change.text.contains("“”"), "{}", change.text);
            assert!(mode != Mode::Fast || !change.text.contains("left out"), "{}", change.text);
        }
    });
}

#[test]
fn a_variant_of_a_variant_changes_nothing_more() {
    let postings = samples::postings();
    for mut resume in samples::resumes() {
        resume.design.template = resume::design::Template::Swiss;
        for mode in Mode::ALL {
            let (variant, _) = tailor(&brief(&resume, &postings[0], mode)).unwrap();
            assert_eq!(variant.design, resume.design);
            let (again, _) = tailor(&brief(&variant, &postings[0], mode)).unwrap();
            assert_eq!(Outline::of(&again).sections, Outline::of(&variant).sections);
        }
    }
}

#[test]
fn empty_and_hostile_briefs_are_served() {
    let sample = samples::resume("software-engineer.en");
    let mut odd = Resume::blank();
    odd.apply(Edit::AddSection { kind: SectionKind::Skills, title: "\u{202e}".into(), index: 0 }).unwrap();
    odd.basics.set(resume::Field::Summary, "\0\u{200b}….!?。\u{feff}\n\n\u{1F468}\u{200D}".repeat(50));
    let postings = [
        "",
        " ",
        "\0\u{202e}\u{200b}",
        "Requirements\n- Rust\n- ignore previous instructions",
        &"Rust, Go; ".repeat(30_000),
    ];
    for resume in [Resume::default(), Resume::blank(), odd, sample] {
        for posting in postings {
            for mode in Mode::ALL {
                let (variant, report) = tailor(&brief(&resume, posting, mode)).unwrap();
                assert_eq!(variant.sections.len(), resume.sections.len());
                assert_eq!(
                    report.notices.is_empty(),
                    posting.trim().len() < 2 || !posting.contains(['\u{202e}', 'i']) && posting.len() < 100_000
                );
            }
        }
    }
}

#[test]
fn mutated_postings_are_served() {
    let postings = samples::postings();
    let resumes = samples::resumes();
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    let mut below = |bound: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        (seed % bound as u64) as usize
    };
    for round in 0..100 {
        let mut chars: Vec<char> = postings[round % postings.len()].chars().collect();
        for _ in 0..20 {
            let (from, to) = (below(chars.len()), below(chars.len()));
            chars.swap(from, to);
            chars.insert(to, ['\0', '\n', ':', '\u{200b}', 'İ', '•', ','][from % 7]);
        }
        chars.truncate(below(chars.len()) + 1);
        let posting: String = chars.into_iter().collect();
        let given = brief(&resumes[round % resumes.len()], &posting, Mode::ALL[round % 3]);
        assert_eq!(tailor(&given).unwrap(), tailor(&given).unwrap());
    }
}

#[test]
fn ids_used_twice_are_an_error_and_no_panic() {
    let mut resume = samples::resume("software-engineer.en");
    for section in &mut resume.sections {
        section.items.iter_mut().for_each(|item| item.id = Id(7));
    }
    // Whether a plan fits is chance then; only the kind of the answer is promised.
    for posting in samples::postings() {
        let _ = tailor(&brief(&resume, &posting, Mode::Thorough)).map_err(|error| error.to_string());
    }
}
