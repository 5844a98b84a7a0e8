//! Ordinary words that are skills in the right place only.

use crate::{check, check_ids};

#[test]
fn ordinary_words_are_no_skills() {
    check("Go to our site and excel in a swift reaction to spring rust", "");
    check("Excel in your career. Access to a car; Word of mouth; Outlook is good", "");
    check("Express yourself, make an impact, lead the way, spark joy, and dart home", "");
    check("R&D at C-level, Section C, vitamin C, grade R", "R&D=research-and-development");
    check("Boston, MA, Go Sooners", "");
    check("Chef wanted for our Ruby restaurant this Spring", "");
    check("Please see the attached Form R and Plan C.", "");
}

#[test]
fn cues_make_them_skills() {
    check("Go", "Go=go");
    check("- Go", "Go=go");
    check("A Go developer", "Go=go");
    check("Services written in Go", "Go=go");
    check("programming in R", "programming in R=r");
    check("Experience with Go and a will to learn", "Go=go");
    check("Erfahrung mit Go oder Rust", "Go=go Rust=rust");
    check("expérience en Go", "Go=go");
    check("conocimientos de Excel", "Excel=microsoft-excel");
    check("kendskab til Excel", "Excel=microsoft-excel");
    check("Kenntnisse in R", "R=r");
}

#[test]
fn lists_make_them_skills() {
    check("Python\nGo\nR\n", "Python=python Go=go R=r");
    check("Python, go, rust, react", "Python=python go=go rust=rust react=react");
    check_ids("You know Excel, Word and Outlook", "microsoft-excel microsoft-word microsoft-outlook");
    check_ids(
        "Microsoft Office Excel, Access and Word",
        "microsoft-office microsoft-excel microsoft-access microsoft-word",
    );
    check("informatics C C++ python", "informatics=computer-science C=c C++=c-plus-plus python=python");
    check("Experience with Python. Go to our site.", "Python=python");
    check("Experience with Python\nGo to our site", "Python=python");
    check("EXCEL, WORD, JAVA", "EXCEL=microsoft-excel WORD=microsoft-word JAVA=java");
}

#[test]
fn degrees_need_their_subject_or_a_list() {
    check_ids("BS in biology, or MS", "bachelors-degree biology masters-degree");
    check("Strategic planning, SAN FRANCISCO, MS 39201", "Strategic planning=strategic-planning");
}
