//! The `velvit` program's commands.

use std::{fs, path::Path, process::Output};

use crate::acme::{acme, with_rights};
use crate::support::{POSTING, finish, resume_text, velvit};

/// Runs `velvit` with these arguments in `folder`; returns exit code, standard output, standard error.
#[track_caller]
fn run(folder: &Path, args: &[&str], env: &[(&str, &str)]) -> (i32, String, String) {
    let mut command = velvit(folder);
    command.args(args).envs(env.iter().copied());
    let Output { status, stdout, stderr } = finish(command);
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (status.code().unwrap(), text(stdout), text(stderr))
}

fn folder_with_samples() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("resume.json"), resume_text("en")).unwrap();
    fs::write(folder.path().join("posting.txt"), POSTING).unwrap();
    folder
}

/// The first bytes of a document of each format.
const STARTS: [(&str, &[u8]); 10] = [
    ("pdf", b"%PDF-"),
    ("docx", b"PK\x03\x04"),
    ("svg", b"<svg"),
    ("json", b"{"),
    ("html", b"<!DOCTYPE html>"),
    ("md", b"# "),
    ("txt", b"Andy Dufresne\n"),
    ("tex", b"% !TeX program = "),
    ("typ", b"// A resume"),
    ("zip", b"PK\x03\x04"),
];

#[test]
fn render_makes_every_format() {
    let folder = folder_with_samples();
    for (extension, start) in STARTS {
        let out = format!("out.{extension}");
        let (code, output, report) = run(folder.path(), &["render", "resume.json", "--out", &out], &[]);
        assert_eq!((code, output.as_str()), (0, ""), "{report}");
        let is_read_back = matches!(extension, "pdf" | "docx");
        assert_eq!(report.contains(" fields, order exact\n"), is_read_back, "{report}");
        assert_eq!(report.lines().count(), usize::from(is_read_back), "{report}");
        assert!(fs::read(folder.path().join(&out)).unwrap().starts_with(start), "{out}");
    }
    run(folder.path(), &["render", "resume.json", "--format", "pdf", "--out", "plain"], &[]);
    assert!(fs::read(folder.path().join("plain")).unwrap().starts_with(b"%PDF-"));
}

#[test]
fn the_skills_of_a_text_are_listed() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("text.txt"), "Größe: C++, Go, R").unwrap();
    let (code, printed, _) = run(folder.path(), &["skills", "text.txt", "--json"], &[]);
    let skills: serde_json::Value = serde_json::from_str(&printed).unwrap();
    assert_eq!((code, skills.as_array().map(Vec::len)), (0, Some(3)));
    let first = serde_json::json!({ "id": "c-plus-plus", "name": "C++", "category": "language", "span": [9, 12] });
    assert_eq!(skills[0], first);
}

#[test]
fn without_a_name_a_file_is_named_like_a_download() {
    let folder = folder_with_samples();
    let written = |args: &[&str], name: &str| {
        let (code, _, report) = run(folder.path(), args, &[]);
        assert!(code == 0 && report.starts_with(&format!("written: {name}\n")), "{args:?}: {report}");
        assert!(folder.path().join(name).is_file(), "{args:?}");
    };
    written(&["render", "resume.json"], "Andy Dufresne - Resume.pdf");
    written(&["render", "resume.json", "--format", "md"], "Andy Dufresne - Resume.md");
    let tailor = ["tailor", "--resume", "resume.json", "--job", "posting.txt", "--company", "Acme"];
    written(&tailor, "Andy Dufresne - Resume - Acme.pdf");

    let lines: Vec<String> = (0..150).map(|line| format!("Wrote line {line} of the log book")).collect();
    let long = serde_json::json!({ "work": [{ "position": "Keeper", "highlights": lines }] });
    fs::write(folder.path().join("long.json"), long.to_string()).unwrap();
    written(&["render", "long.json", "--out", "pages.png"], "pages.zip");
    assert!(fs::read(folder.path().join("pages.zip")).unwrap().starts_with(b"PK\x03\x04"));
    fs::write(folder.path().join("short.json"), r#"{"basics": {"name": "Ada"}}"#).unwrap();
    written(&["render", "short.json", "--format", "png"], "Ada - Resume.png");
    assert!(fs::read(folder.path().join("Ada - Resume.png")).unwrap().starts_with(b"\x89PNG"));
}

#[test]
fn render_fits_the_pages_asked_for_and_leaves_nothing_out_unasked() {
    let folder = folder_with_samples();
    let lines: Vec<String> = (0..70).map(|line| format!("Wrote line {line} of the log book")).collect();
    let long = serde_json::json!({ "work": [{ "position": "Keeper", "highlights": lines }] });
    fs::write(folder.path().join("long.json"), long.to_string()).unwrap();
    let render = |args: &[&str]| {
        let (code, _, report) = run(folder.path(), &[&["render"], args].concat(), &[]);
        (code, report)
    };
    let (code, report) = render(&["long.json", "--pages", "1", "--out", "one.pdf"]);
    assert!(code != 0 && report.contains("add --leave-out to leave out\n  Wrote line 69"), "{report}");
    assert!(!folder.path().join("one.pdf").exists());
    let (code, report) = render(&["long.json", "--pages", "1", "--leave-out", "--out", "one.pdf"]);
    assert!(code == 0 && report.contains("left out:\n  Wrote line 69"), "{report}");
    assert!(folder.path().join("one.pdf").exists());
    let (code, report) = render(&["resume.json", "--pages", "9", "--out", "nine.pdf"]);
    assert!(code != 0 && report.contains("there is too little for 9 pages"), "{report}");
    let (code, report) = render(&["resume.json", "--pages", "0", "--out", "no.pdf"]);
    assert!(code != 0 && report.contains("1 to 10 pages"), "{report}");
}

#[test]
fn render_names_characters_without_a_font() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("odd.json"), r#"{"basics": {"name": "Ada 𒀀"}}"#).unwrap();
    let (code, _, errors) = run(folder.path(), &["render", "odd.json", "--out", "odd.pdf"], &[]);
    assert!(code != 0 && errors.contains("No font here has “𒀀” (U+12000)."), "{code} {errors}");
    assert!(!folder.path().join("odd.pdf").exists());
}

#[test]
fn render_names_what_it_could_not_read() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("odd.json"), r#"{"basics": {"name": "Ada"}, "work": [{"name": ["x"]}]}"#).unwrap();
    let (code, _, errors) = run(folder.path(), &["render", "odd.json", "--out", "odd.pdf"], &[]);
    assert_eq!(code, 0, "{errors}");
    assert!(errors.contains("warning: /work/0/name: "), "{errors}");
    assert!(errors.contains("nothing is lost"), "{errors}");

    fs::write(folder.path().join("broken.json"), "{\"basics\":").unwrap();
    let failing = [
        (["render", "broken.json", "--out", "a.pdf"], "cannot read broken.json as a JSON Resume: line 1, column 10"),
        (["render", "none.json", "--out", "a.pdf"], "cannot read none.json: No such file"),
        (
            ["render", "odd.json", "--out", "a.odt"],
            "end it with .pdf, .docx, .json, .svg, .png, .html, .md, .txt, .tex, .typ, .zip, or give --format",
        ),
        (["render", "odd.json", "--out", "none/a.pdf"], "cannot write none/a.pdf: No such file"),
    ];
    for (args, expected) in failing {
        let (code, _, errors) = run(folder.path(), &args, &[]);
        assert_eq!(code, 1, "{args:?}");
        assert!(errors.contains(expected), "{args:?}: {errors}");
    }
    assert!(!folder.path().join("a.pdf").exists());
}

#[test]
fn tailor_makes_a_variant_and_says_what_it_did() {
    let folder = folder_with_samples();
    for (extension, start) in STARTS {
        let out = format!("variant.{extension}");
        let args =
            ["tailor", "--resume", "resume.json", "--job", "posting.txt", "--out", &out, "--company", "Login.gov"];
        let (code, _, report) = run(folder.path(), &args, &[]);
        assert_eq!(code, 0, "{report}");
        assert!(report.contains("Match with the posting: "), "{report}");
        assert!(fs::read(folder.path().join(&out)).unwrap().starts_with(start), "{out}");
    }
    let args = ["tailor", "--resume", "resume.json", "--job", "posting.txt", "--out", "a.pdf", "--mode", "turbo"];
    let (code, _, errors) = run(folder.path(), &args, &[]);
    assert_eq!(code, 2);
    assert!(errors.contains("accepted are fast, standard, thorough"), "{errors}");
}

#[test]
fn doctor_says_what_is_wrong() {
    let folder = tempfile::tempdir().unwrap();
    let (code, report, _) = run(folder.path(), &["doctor"], &[]);
    assert_eq!(code, 0, "{report}");
    assert!(report.contains("ok       database     SQLite answers"), "{report}");
    assert!(report.contains("warning  site folder"), "{report}");

    let url = format!("sqlite:{}", folder.path().join("none/velvit.db").display());
    let (code, report, _) = run(folder.path(), &["doctor"], &[("DATABASE_URL", &url)]);
    assert_eq!(code, 1, "{report}");
    assert!(report.contains("FAILED   database     SQLite: "), "{report}");

    let (code, report, _) = run(folder.path(), &["doctor"], &[("VELVIT_WORKERS", "none")]);
    assert_eq!(code, 1, "{report}");
    assert!(report.contains("\"none\" is not accepted for `worker.count`"), "{report}");
}

#[test]
fn serve_refuses_settings_that_it_does_not_know() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("velvit.toml"), "address = \"127.0.0.1:0\"").unwrap();
    let (code, _, errors) = run(folder.path(), &["serve"], &[]);
    assert_eq!(code, 1);
    assert_eq!(errors, "error: velvit.toml: there is no setting `address`; did you mean `addr`?\n");
    let (code, _, errors) = run(folder.path(), &["serve", "--config", "none.toml"], &[]);
    assert_eq!(code, 1);
    assert!(errors.contains("cannot read the settings file none.toml"), "{errors}");
}

#[test]
fn serve_says_when_the_port_is_taken() {
    let folder = tempfile::tempdir().unwrap();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let (code, _, errors) = run(folder.path(), &["serve", "--addr", &address], &[]);
    assert_eq!(code, 1, "{errors}");
    assert!(errors.contains(&format!("cannot listen on {address}; is something else using the port?")), "{errors}");
}

#[test]
fn fonts_of_ones_own_are_files_on_the_command_line() {
    let folder = folder_with_samples();
    let mut resume: serde_json::Value = serde_json::from_str(resume_text("en")).unwrap();
    resume["meta"]["velvit"] = serde_json::json!({ "version": 1, "design": { "bodyFont": "Acme Sans" } });
    fs::write(folder.path().join("acme.json"), resume.to_string()).unwrap();
    fs::write(folder.path().join("acme.ttf"), acme("FiraSans-Regular.ttf")).unwrap();
    fs::write(folder.path().join("closed.ttf"), with_rights(acme("FiraSans-Regular.ttf"), 2)).unwrap();
    let render = |more: &[&str]| {
        let args = [&["render", "acme.json", "--out", "out.pdf"], more].concat();
        let (code, _, report) = run(folder.path(), &args, &[]);
        (code, report)
    };
    let (code, report) = render(&[]);
    assert!(code == 1 && report.contains("“Acme Sans”") && report.contains("--font"), "{report}");
    let (code, report) = render(&["--font", "closed.ttf"]);
    assert!(code == 1 && report.contains("closed.ttf: The licence in this font forbids"), "{report}");
    let (code, report) = render(&["--font", "acme.ttf"]);
    assert!(code == 0 && report.contains("order exact"), "{report}");
    assert!(fs::read(folder.path().join("out.pdf")).unwrap().starts_with(b"%PDF-"));
}
