use std::io::Read;

use resume::json_resume::import;
use resume::outline::Outline;

use crate::support::{check_order, outlines};

#[test]
fn plain_text_has_every_text_in_order() {
    for (name, outline) in outlines() {
        let text = export::text(&outline);
        check_order(&name, &outline, &text);
        assert!(!text.contains("\n\n\n") && text.lines().all(|line| line.trim() == line), "{name}: {text}");
    }
}

#[test]
fn plain_text_reads_well() {
    let (resume, _) = import(
        r#"{"basics": {"name": "Ada", "label": "Engineer", "email": "ada@a.io", "summary": "One.\nTwo."},
            "work": [{"position": "Dev", "name": "Acme", "location": "Bonn", "startDate": "2020", "url": "https://a.io",
                      "highlights": ["a", "b"], "keywords": ["Rust", "Go"]}, {"name": "B", "startDate": "2019"}],
            "skills": [{"name": "Web", "level": "Expert", "keywords": ["HTML", "CSS"]}, "Rust"]}"#,
    )
    .unwrap();
    let expected = "Ada\nEngineer\nada@a.io\n\nOne.\n\nTwo.\n\nExperience\nDev\n2020 – Present\nAcme · a.io · Bonn\n- a\n- b\n\
                    Rust, Go\n\nB\n2019 – Present\n\nSkills\nWeb · Expert: HTML, CSS\nRust\n";
    assert_eq!(export::text(&Outline::of(&resume)), expected);
}

#[test]
fn an_empty_resume_has_all_formats_too() {
    let outline = Outline::of(&resume::Resume::default());
    assert_eq!(export::text(&outline), "");
    assert_eq!(export::markdown(&outline), "\n");
    assert!(export::html(&outline).contains("<title>Resume</title>"));
    assert!(export::latex(&outline).contains("\\begin{document}\n\n\\end{document}"));
}

#[test]
fn the_same_outline_gives_the_same_bytes() {
    for (name, outline) in outlines() {
        for form in [export::html, export::markdown, export::text, export::latex] {
            assert_eq!(form(&outline), form(&outline), "{name}");
        }
    }
}

#[test]
fn an_archive_holds_its_files() {
    let files = [("Zoë – Resume.txt".to_owned(), b"text".to_vec()), ("b.bin".to_owned(), vec![0; 1000])];
    let bytes = export::archive(&files).unwrap();
    assert!(bytes.len() < 500 && bytes == export::archive(&files).unwrap());
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    for (name, expected) in files {
        let mut read = Vec::new();
        archive.by_name(&name).unwrap().read_to_end(&mut read).unwrap();
        assert_eq!(read, expected);
    }
    let twice = [("a".to_owned(), vec![]), ("a".to_owned(), vec![])];
    assert!(export::archive(&twice).is_err());
}
