//! The same skill in seven languages, with their plurals and accents.

use crate::check_ids;

#[test]
fn one_skill_in_seven_languages() {
    for text in [
        "project management",
        "Projektmanagement",
        "gestion de projet",
        "gestión de proyectos",
        "projectmanagement",
        "gestão de projetos",
        "projektledelse",
    ] {
        check_ids(text, "project-management");
    }
    for text in
        ["accounting", "Buchhaltung", "comptabilité", "contabilidad", "boekhouding", "contabilidade", "bogføring"]
    {
        check_ids(text, "accounting");
    }
}

#[test]
fn accents_may_be_marks_or_missing() {
    check_ids("développement logiciel", "software-development");
    check_ids("de\u{301}veloppement logiciel", "software-development");
    check_ids("developpement logiciel", "software-development");
}

#[test]
fn plurals_are_the_same_skill() {
    check_ids("neuronale Netzen", "deep-learning");
    check_ids("microservices, data models", "microservices database-design");
}
