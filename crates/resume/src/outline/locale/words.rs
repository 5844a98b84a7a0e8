//! The words of each language.

use super::{Locale, Months};

pub(super) static EN: Locale = Locale {
    headings: [
        "Profiles",
        "Experience",
        "Projects",
        "Education",
        "Skills",
        "Languages",
        "Certificates",
        "Awards",
        "Publications",
        "Volunteering",
        "Interests",
        "References",
        "More",
    ],
    months: Months::Named(["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]),
    present: "Present",
    grade: "Grade",
    courses: "Courses",
    roles: "Roles",
};

pub(super) static DE: Locale = Locale {
    headings: [
        "Profile",
        "Berufserfahrung",
        "Projekte",
        "Ausbildung",
        "Kenntnisse",
        "Sprachen",
        "Zertifikate",
        "Auszeichnungen",
        "Veröffentlichungen",
        "Ehrenamt",
        "Interessen",
        "Referenzen",
        "Weiteres",
    ],
    months: Months::Named([
        "Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez.",
    ]),
    present: "heute",
    grade: "Note",
    courses: "Kurse",
    roles: "Rollen",
};

pub(super) static FR: Locale = Locale {
    headings: [
        "Profils",
        "Expérience",
        "Projets",
        "Formation",
        "Compétences",
        "Langues",
        "Certifications",
        "Distinctions",
        "Publications",
        "Bénévolat",
        "Centres d’intérêt",
        "Références",
        "Divers",
    ],
    months: Months::Named([
        "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.",
    ]),
    present: "aujourd’hui",
    grade: "Note",
    courses: "Cours",
    roles: "Rôles",
};

pub(super) static ES: Locale = Locale {
    headings: [
        "Perfiles",
        "Experiencia",
        "Proyectos",
        "Formación",
        "Competencias",
        "Idiomas",
        "Certificados",
        "Premios",
        "Publicaciones",
        "Voluntariado",
        "Intereses",
        "Referencias",
        "Otros",
    ],
    months: Months::Named([
        "ene.", "feb.", "mar.", "abr.", "may.", "jun.", "jul.", "ago.", "sept.", "oct.", "nov.", "dic.",
    ]),
    present: "actualidad",
    grade: "Nota",
    courses: "Cursos",
    roles: "Funciones",
};

pub(super) static NL: Locale = Locale {
    headings: [
        "Profielen",
        "Werkervaring",
        "Projecten",
        "Opleiding",
        "Vaardigheden",
        "Talen",
        "Certificaten",
        "Prijzen",
        "Publicaties",
        "Vrijwilligerswerk",
        "Interesses",
        "Referenties",
        "Overig",
    ],
    months: Months::Named([
        "jan.", "feb.", "mrt.", "apr.", "mei", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "dec.",
    ]),
    present: "heden",
    grade: "Cijfer",
    courses: "Vakken",
    roles: "Rollen",
};

pub(super) static PT: Locale = Locale {
    headings: [
        "Perfis",
        "Experiência",
        "Projetos",
        "Formação",
        "Competências",
        "Idiomas",
        "Certificados",
        "Prêmios",
        "Publicações",
        "Voluntariado",
        "Interesses",
        "Referências",
        "Outros",
    ],
    months: Months::Named([
        "jan.", "fev.", "mar.", "abr.", "mai.", "jun.", "jul.", "ago.", "set.", "out.", "nov.", "dez.",
    ]),
    present: "atual",
    grade: "Nota",
    courses: "Disciplinas",
    roles: "Funções",
};

pub(super) static NO: Locale = Locale {
    headings: [
        "Profiler",
        "Erfaring",
        "Prosjekter",
        "Utdanning",
        "Ferdigheter",
        "Språk",
        "Sertifikater",
        "Utmerkelser",
        "Publikasjoner",
        "Frivillig arbeid",
        "Interesser",
        "Referanser",
        "Annet",
    ],
    months: Months::Named([
        "jan.", "feb.", "mars", "apr.", "mai", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "des.",
    ]),
    present: "nå",
    grade: "Karakter",
    courses: "Emner",
    roles: "Roller",
};

pub(super) static ID: Locale = Locale {
    headings: [
        "Profil",
        "Pengalaman",
        "Proyek",
        "Pendidikan",
        "Keahlian",
        "Bahasa",
        "Sertifikat",
        "Penghargaan",
        "Publikasi",
        "Kegiatan Sukarela",
        "Minat",
        "Referensi",
        "Lainnya",
    ],
    months: Months::Named(["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"]),
    present: "Sekarang",
    grade: "Nilai",
    courses: "Mata Kuliah",
    roles: "Peran",
};

pub(super) static JA: Locale = Locale {
    headings: [
        "プロフィール",
        "職務経歴",
        "プロジェクト",
        "学歴",
        "スキル",
        "語学",
        "資格",
        "受賞歴",
        "出版物",
        "ボランティア活動",
        "趣味・関心",
        "推薦者",
        "その他",
    ],
    months: Months::Numbered,
    present: "現在",
    grade: "成績",
    courses: "履修科目",
    roles: "役割",
};

pub(super) static ZH_HANS: Locale = Locale {
    headings: [
        "个人主页",
        "工作经历",
        "项目经历",
        "教育背景",
        "专业技能",
        "语言能力",
        "证书",
        "荣誉奖项",
        "出版物",
        "志愿经历",
        "兴趣爱好",
        "推荐人",
        "其他",
    ],
    months: Months::Numbered,
    present: "至今",
    grade: "成绩",
    courses: "主修课程",
    roles: "角色",
};

pub(super) static ZH_HANT: Locale = Locale {
    headings: [
        "個人網頁",
        "工作經歷",
        "專案經歷",
        "學歷",
        "專業技能",
        "語言能力",
        "證照",
        "獲獎紀錄",
        "出版著作",
        "志工經歷",
        "興趣",
        "推薦人",
        "其他",
    ],
    months: Months::Numbered,
    present: "至今",
    grade: "成績",
    courses: "修習課程",
    roles: "角色",
};
