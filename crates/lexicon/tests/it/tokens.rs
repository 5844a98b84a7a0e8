//! Names that tokenizers break.

use crate::{check, check_ids};

const ELEVEN: &str = "C++=c-plus-plus C#=c-sharp Go=go R=r .NET=dotnet Node.js=node-js AI/ML=ai-and-machine-learning \
                      CI/CD=ci-cd UX=ux-design QA=quality-assurance Vue.js=vue-js";

#[test]
fn eleven_of_eleven_in_a_list() {
    check("C++, C#, Go, R, .NET, Node.js, AI/ML, CI/CD, UX, QA, Vue.js", ELEVEN);
    check("Must have C++, C#, Go, R, .NET, Node.js, AI/ML, CI/CD, UX, QA, Vue.js, 5+ years", ELEVEN);
    check("C++; C#; Go; R; .NET; Node.js; AI/ML; CI/CD; UX; QA; Vue.js.", ELEVEN);
    check("- C++\n- C#\n- Go\n- R\n- .NET\n- Node.js\n- AI/ML\n- CI/CD\n- UX\n- QA\n- Vue.js\n", ELEVEN);
}

#[test]
fn eleven_of_eleven_in_a_sentence() {
    check(
        "We are looking for people who know C++ and C#, write services in Go or R, have shipped .NET and Node.js in \
         production, care about AI/ML and CI/CD, and work with UX, QA and Vue.js every day.",
        ELEVEN,
    );
    check("You use C++, C# and Go, some R, .NET and Node.js, AI/ML, CI/CD, UX, QA and Vue.js.", ELEVEN);
}

#[test]
fn eleven_of_eleven_in_a_table_row() {
    check("| C++ | C# | Go | R | .NET | Node.js | AI/ML | CI/CD | UX | QA | Vue.js |", ELEVEN);
    check("C++\tC#\tGo\tR\t.NET\tNode.js\tAI/ML\tCI/CD\tUX\tQA\tVue.js", ELEVEN);
}

#[test]
fn signs_belong_to_names() {
    check("F#, S/4HANA and ASP.NET Core", "F#=f-sharp S/4HANA=s-4hana ASP.NET Core=asp-net");
    check("C/C++ and C++17", "C=c C++=c-plus-plus C++17=c-plus-plus");
    check("UX/UI or UI/UX design, R&D", "UX/UI=ux-ui-design UI/UX design=ux-ui-design R&D=research-and-development");
    check("AI / ML, CI / CD", "AI / ML=ai-and-machine-learning CI / CD=ci-cd");
    check_ids("T-SQL, PL/SQL, TCP/IP", "sql sql tcp-ip");
    check("Python3, HTML5, k8s", "Python3=python HTML5=html k8s=kubernetes");
}

#[test]
fn words_stand_alone() {
    check("javascripty, scalable, mygo, Rustic, sqlish", "");
    check("Java.", "Java=java");
    check("(Java)", "Java=java");
    check("Java/Kotlin", "Java=java Kotlin=kotlin");
    check("see https://example.com/python/java or mail java@example.com", "");
    check("login.gov, cloud.gov, README.js", "");
    check("non-nursing staff, nursing", "nursing=nursing");
    check("React Native and React", "React Native=react-native React=react");
    check("GitLab CI/CD", "GitLab CI/CD=gitlab-ci");
    check("使用Python和SQL开发", "Python=python SQL=sql");
    check("AP\u{200b}I design in Py\u{ad}thon", "AP\u{200b}I design=api-development Py\u{ad}thon=python");
    check(
        "data-warehouses and project\u{a0}management",
        "data-warehouses=data-warehousing project\u{a0}management=project-management",
    );
}
