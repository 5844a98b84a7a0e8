//! Scoring the samples: what is found where, and what may never change a score.

use expect_test::{Expect, expect};
use matching::{Kind, Need, Place, Posting, Requirement, read_posting, relevance, score, texts};
use resume::{Edit, Field, Id, List, Resume, SectionKind};

use crate::samples;

fn check(resume: &str, posting: &str, expected: Expect) {
    let resume = samples::resume(resume);
    let score = score(&resume, &read_posting(&samples::posting(posting)));
    let mut lines = format!("{:?}\n", score.percent);
    for verdict in &score.verdicts {
        let quotes: Vec<&str> = verdict.evidence.iter().map(|evidence| evidence.quote.as_str()).collect();
        let first: String = quotes.first().map_or("-".to_owned(), |quote| quote.chars().take(60).collect());
        lines += &format!("{:?} {} ({}): {first}\n", verdict.need, verdict.name, quotes.len());
    }
    expected.assert_eq(&lines);
}

#[test]
fn an_engineer_for_a_government_engineer() {
    check(
        "software-engineer.en",
        "tts-075-tts-engineer",
        expect![[r#"
            Some(36)
            Must Software development (5): Science major with strong foundation in data structures, alg
            Must Civic technology (0): -
            Must GitHub (0): -
            Must Web development (3): data structures, algorithms, and software development Pixel 
            Must Relational databases (0): -
            Must Linux (0): -
            Must Git (0): -
            Must Automated testing (0): -
            Must CI/CD (0): -
            Must Cloud computing (1): AWS Certified Developer - Associate
            Must Agile (1): Actively participated in Agile development methodologies, at
            Must Scrum (1): Actively participated in Agile development methodologies, at
            Must Kanban (0): -
            Must Backend development (1): in data structures, algorithms, and software development Pix
            Must Customer service (0): -
            Must GitLab (0): -
            Must Dependency management (0): -
            Nice Human-centered design (0): -
            Nice Open source (0): -
            Nice Interpersonal skills (0): -
            Nice Teamwork (3): Team player, with detail-oriented mindset and a keen eye for
            Nice Strategic planning (0): -
            Nice Ruby (1): Ruby
            Nice Python (2): Python
            Nice JavaScript (5): Experiened in databases (SQL, NoSQL), familiar with server-s
            Nice Code review (1): Actively participated in code reviews, providing valuable fe
            Nice AWS (1): AWS Certified Developer - Associate
            Nice Azure (0): -
            Nice Google Cloud (0): -
            Nice Cross-functional collaboration (1): Collaborated with cross-functional teams to gather project r
            Nice Project management (0): -
            Nice User research (0): -
            Nice Data analysis (0): -
            Nice Prioritization (0): -
            Nice Accessibility (0): -
            Nice Usability testing (0): -
            Nice DevOps (1): DevOps
            Nice Adaptability (0): -
            Nice Initiative (0): -
            Nice Mentoring (3): Mentored and guided junior developers, fostering a collabora
            Nice Program management (0): -
            Nice Consulting (0): -
            Nice Frontend development (2): in data structures, algorithms, and software development Pix
            Nice Full-stack development (1): in data structures, algorithms, and software development Pix
            Nice Site reliability engineering (0): -
            Nice Regulatory compliance (0): -
            Nice Data engineering (0): -
            Nice Attention to detail (1): Team player, with detail-oriented mindset and a keen eye for
            Nice Communication (0): -
            Nice Problem solving (0): -
        "#]],
    );
}

#[test]
fn a_data_analyst_for_a_contract_analyst() {
    check(
        "data-analyst.en",
        "nyc-137433-contract-analyst",
        expect![[r#"
            Some(19)
            Must Procurement (0): -
            Must Contract negotiation (0): -
            Must High school diploma (1): Bachelor
            Nice Administrative support (0): -
            Nice Contract management (0): -
            Nice Human resources (0): -
            Nice Financial planning (0): -
            Nice Public health (0): -
            Nice Grant management (0): -
            Nice Budget management (0): -
            Nice Financial reporting (0): -
            Nice Report writing (0): -
            Nice Reconciliation (0): -
            Nice Financial analysis (0): -
            Nice Accounting (0): -
            Nice Bachelor's degree (1): Bachelor
            Nice Associate degree (1): Bachelor
            Nice Problem solving (0): -
            Nice Microsoft Excel (1): Automated recurring Excel reports using VBA and SQL stored p
            Nice Microsoft Word (0): -
            Nice Organizational skills (0): -
            Nice Interpersonal skills (0): -
            Nice Communication (0): -
        "#]],
    );
}

#[test]
fn a_german_resume_for_an_english_posting() {
    check(
        "software-engineer.de",
        "tts-041-login-security-analyst-apr2023",
        expect![[r#"
            Some(19)
            Must Cybersecurity (0): -
            Must Security monitoring (0): -
            Must Standard operating procedures (0): -
            Must Cloud computing (7): Senior Softwareentwickler für cloud-native Anwendungen
            Must Software as a service (0): -
            Nice Vulnerability management (0): -
            Nice Incident response (0): -
            Nice Data analysis (0): -
            Nice Object-oriented programming (0): -
            Nice Python (0): -
            Nice Software development (5): Senior Softwareentwickler für cloud-native Anwendungen
            Nice Open source (3): Mitentwicklung einer Open-Source-Plattform zur Visualisierun
            Nice UX design (0): -
            Nice NIST (0): -
            Nice Product management (1): Enge Zusammenarbeit mit Product Management zur Ableitung tec
            Nice Site reliability engineering (0): -
            Nice Roadmapping (0): -
            Nice FedRAMP (0): -
            Nice Regulatory compliance (0): -
            Nice Teamwork (0): -
            Nice Agile (0): -
            Nice Facilitation (0): -
        "#]],
    );
}

#[test]
fn scores_are_the_same_every_time() {
    let postings = samples::postings();
    for resume in samples::resumes() {
        for text in postings.iter().step_by(5) {
            let posting = read_posting(text);
            assert_eq!(posting, read_posting(text));
            assert_eq!(score(&resume, &posting), score(&resume, &posting));
        }
    }
}

/// A resume of one job with these bullets.
fn with_bullets(bullets: &[&str]) -> Resume {
    let mut resume = Resume::blank();
    let item = resume.section_of(SectionKind::Work).unwrap().items[0].id;
    for (index, text) in bullets.iter().enumerate() {
        resume.apply(Edit::AddLine { item, list: List::Highlights, index, text: (*text).to_owned() }).unwrap();
    }
    resume
}

fn asking(must: &[&str], nice: &[&str]) -> Posting {
    let requirement =
        |name: &&str, need| Requirement { name: (*name).to_owned(), kind: Kind::Skill, need, spans: Vec::new() };
    let requirements = must.iter().map(|name| requirement(name, Need::Must));
    let requirements = requirements.chain(nice.iter().map(|name| requirement(name, Need::Nice))).collect();
    Posting { requirements, ..Posting::default() }
}

#[test]
fn must_counts_double_and_halves_round_up() {
    let posting = asking(&["Rust"], &["Go", "SQL"]);
    let percent = |bullets: &[&str]| score(&with_bullets(bullets), &posting).percent;
    assert_eq!(percent(&[]), Some(0));
    assert_eq!(percent(&["Wrote Rust"]), Some(50));
    assert_eq!(percent(&["Tuned PostgreSQL"]), Some(25), "PostgreSQL shows SQL");
    assert_eq!(percent(&["Wrote Rust", "Tuned PostgreSQL", "Golang"]), Some(100));
    assert_eq!(score(&with_bullets(&["Rust"]), &asking(&["Rust"], &[])).percent, Some(100));
    assert_eq!(score(&with_bullets(&["Rust"]), &asking(&["Rust", "Java", "COBOL", "Perl"], &[])).percent, Some(25));
    assert_eq!(
        score(
            &with_bullets(&["Go", "Rust"]),
            &asking(&[], &["Rust", "Java", "COBOL", "Perl", "Lua", "Scala", "Ada programming", "Dart"])
        )
        .percent,
        Some(13)
    );
    assert_eq!(score(&with_bullets(&["Rust"]), &asking(&[], &[])).percent, None);
}

#[test]
fn a_name_outside_the_lexicon_is_found_by_its_words() {
    let posting = asking(&["Grant budgets", "Quartz tuning"], &[]);
    let score = score(&with_bullets(&["Managed the grant budget for tuning."]), &posting);
    assert_eq!(score.percent, Some(50));
    assert_eq!(score.verdicts[0].evidence[0].quote, "Managed the grant budget for tuning.");
}

#[test]
fn hidden_things_show_nothing() {
    let posting = asking(&["Rust"], &[]);
    let resume = with_bullets(&["Wrote Rust"]);
    let work = resume.section_of(SectionKind::Work).unwrap();
    let (section, item) = (work.id, work.items[0].id);
    for edit in [
        Edit::HideLine { item, list: List::Highlights, index: 0, hidden: true },
        Edit::HideItem { item, hidden: true },
        Edit::HideSection { section, hidden: true },
    ] {
        let mut hidden = resume.clone();
        hidden.apply(edit).unwrap();
        assert_eq!(score(&hidden, &posting).percent, Some(0));
    }
    assert_eq!(score(&resume, &posting).verdicts[0].evidence[0].place, Place::Line(List::Highlights, 0));
}

#[test]
fn who_a_person_is_changes_nothing() {
    let posting = read_posting(&samples::posting("tts-075-tts-engineer"));
    let resume = samples::resume("software-engineer.en");
    let before = score(&resume, &posting);
    let mut other = resume.clone();
    for field in
        [Field::Name, Field::Pronouns, Field::Address, Field::City, Field::CountryCode, Field::Image, Field::Email]
    {
        other.apply(Edit::SetText { item: Id::BASICS, field, value: "Python Rust Scrum Kanban".to_owned() }).unwrap();
    }
    assert_eq!(score(&other, &posting), before);
}

#[test]
fn more_evidence_never_lowers_and_repetition_gains_nothing() {
    for text in samples::postings() {
        let posting = read_posting(&text);
        for resume in samples::resumes().iter().step_by(7) {
            let before = score(resume, &posting).percent;
            let Some(missing) = score(resume, &posting).missing().map(|verdict| verdict.name.clone()).next() else {
                continue;
            };
            let mut better = resume.clone();
            let item =
                better.apply(Edit::AddSection { kind: SectionKind::Skills, title: String::new(), index: 0 }).unwrap();
            let item = better.section(item.unwrap()).unwrap().items[0].id;
            let add = |resume: &mut Resume| {
                resume.apply(Edit::AddLine { item, list: List::Keywords, index: 0, text: missing.clone() }).unwrap();
            };
            add(&mut better);
            let after = score(&better, &posting).percent;
            assert!(after >= before, "{missing}: {before:?} -> {after:?}");
            assert!(
                !score(&better, &posting).missing().any(|verdict| verdict.name == missing),
                "{missing} is not shown"
            );
            (0..50).for_each(|_| add(&mut better));
            assert_eq!(score(&better, &posting).percent, after);
        }
    }
}

#[test]
fn evidence_quotes_what_is_there() {
    for resume in samples::resumes() {
        for text in samples::postings().iter().step_by(6) {
            for verdict in score(&resume, &read_posting(text)).verdicts {
                for evidence in verdict.evidence {
                    let source =
                        texts(&resume).into_iter().find(|t| t.item == evidence.item && t.place == evidence.place);
                    assert!(source.unwrap().text.contains(&evidence.quote));
                    assert!(!evidence.quote.is_empty() && evidence.quote.len() <= 400, "{}", evidence.quote);
                }
            }
        }
    }
}

#[test]
fn what_shows_more_ranks_higher() {
    let posting = read_posting("Requirements\n- Rust\n- fraud controls for travel agencies\nNice to have\n- Kafka");
    let ranks =
        ["Wrote Rust and Kafka", "Wrote Rust", "Ran Kafka", "Built fraud controls", "Watched fraud", "Ate lunch"]
            .map(|text| relevance(text, &posting));
    assert!(ranks.is_sorted_by(|a, b| a > b), "{ranks:?}");
}

#[test]
fn postings_of_many_trades_are_read() {
    let check = |name: &str, expected: Expect| {
        let requirements = read_posting(&samples::posting(name)).requirements;
        let names =
            |need| requirements.iter().filter(move |r| r.need == need).map(|r| r.name.as_str()).collect::<Vec<_>>();
        expected.assert_eq(&format!(
            "must: {}\nnice: {}\n",
            names(Need::Must).join(", "),
            names(Need::Nice).join(", ")
        ));
    };
    check(
        "own-icu-nurse",
        expect![[r#"
        must: Registered nurse, Critical care, Associate degree, BLS certification, ACLS certification
        nice: Care planning, Electronic health records, Medication administration, Hemodynamic monitoring, Mechanical ventilation, Rapid response, Mentoring, Bachelor's degree, CCRN, Continuous renal replacement therapy
    "#]],
    );
    check(
        "own-platform-engineer",
        expect![[r#"
        must: Rust, Backend development, Go, SQL, Database design, Terraform, AWS
        nice: Kubernetes, PostgreSQL, CI/CD, System monitoring, Prometheus, Grafana, Incident response, Mentoring, Code review, Communication, Kafka, PCI DSS, gRPC
    "#]],
    );
    check(
        "own-paralegal",
        expect![[r#"
        must: Litigation, Paralegal, Microsoft Office, Adobe Acrobat
        nice: Legal drafting, Legal research, E-discovery, Notary public, Organizational skills
    "#]],
    );
    check(
        "own-softwareentwicklung",
        expect![[r#"
        must: Java, Computer science, SQL, Git, German, English
        nice: Software development, Microservices, Spring, AWS, Kubernetes, React
    "#]],
    );
    check(
        "own-accountant",
        expect![[r#"
        must: Accounting, Bachelor's degree, Microsoft Excel, QuickBooks, GAAP
        nice: Reconciliation, Accounts payable, Payroll, Auditing, CPA, Attention to detail
    "#]],
    );
    check(
        "nyc-132292-maintenance-worker-technical-services-he",
        expect![[r#"
        must: Building maintenance, HVAC, Mechanical repair, Electrical work, Construction, Driver's license, Fire safety
        nice: Report writing, High school diploma, Commercial driver's license, Organizational skills, Work order systems
    "#]],
    );
    check(
        "nyc-167179-certified-it-administrator-wan-level-4",
        expect![[r#"
        must: Computer networking, System monitoring, High school diploma, Information technology
        nice: Storage area networks, Vendor management, Service level agreements, Standard operating procedures, Bachelor's degree, Master's degree, Computer science, CCNP, Cisco, Network security, VoIP, Disaster recovery, Load balancing, Wireless networks
    "#]],
    );
    check(
        "tts-077-tts-peopleopsdirector15",
        expect![[r#"
        must: Human resources, Performance management, Microsoft Excel, Data visualization, Regulatory compliance, Database design, Agile, Scrum, Kanban, Lean, Service design, Google Workspace, Software development, Git, GitHub
        nice: Operations management, Time management, Procurement, Learning and development, Auditing, Onboarding, Mentoring, Teamwork, Problem solving, Decision making, Customer service
    "#]],
    );
}
