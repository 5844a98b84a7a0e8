//! The words of more languages of Europe. Months are abbreviated as the Unicode CLDR has them, standing alone.

use super::{Locale, Months};

#[rustfmt::skip]
pub(super) static IT: Locale = Locale {
    headings: [
        "Profili", "Esperienza", "Progetti", "Istruzione", "Competenze", "Lingue", "Certificazioni", "Riconoscimenti",
        "Pubblicazioni", "Volontariato", "Interessi", "Referenze", "Altro",
    ],
    months: Months::Named {
        short: &["gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic"],
        long: &[
            "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre",
            "novembre", "dicembre",
        ],
    },
    present: "oggi",
    grade: "Voto",
    courses: "Corsi",
    roles: "Ruoli",
};

#[rustfmt::skip]
pub(super) static PL: Locale = Locale {
    headings: [
        "Profile", "Doświadczenie zawodowe", "Projekty", "Wykształcenie", "Umiejętności", "Języki", "Certyfikaty",
        "Nagrody", "Publikacje", "Wolontariat", "Zainteresowania", "Referencje", "Inne",
    ],
    months: Months::Named {
        short: &["sty", "lut", "mar", "kwi", "maj", "cze", "lip", "sie", "wrz", "paź", "lis", "gru"],
        long: &[
            "styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec", "lipiec", "sierpień", "wrzesień",
            "październik", "listopad", "grudzień",
        ],
    },
    present: "obecnie",
    grade: "Ocena",
    courses: "Przedmioty",
    roles: "Role",
};

#[rustfmt::skip]
pub(super) static CS: Locale = Locale {
    headings: [
        "Profily", "Pracovní zkušenosti", "Projekty", "Vzdělání", "Dovednosti", "Jazyky", "Certifikáty", "Ocenění",
        "Publikace", "Dobrovolnictví", "Zájmy", "Reference", "Další",
    ],
    months: Months::Named {
        short: &["led", "úno", "bře", "dub", "kvě", "čvn", "čvc", "srp", "zář", "říj", "lis", "pro"],
        long: &[
            "leden", "únor", "březen", "duben", "květen", "červen", "červenec", "srpen", "září", "říjen", "listopad",
            "prosinec",
        ],
    },
    present: "dosud",
    grade: "Známka",
    courses: "Předměty",
    roles: "Role",
};

#[rustfmt::skip]
pub(super) static SV: Locale = Locale {
    headings: [
        "Profiler", "Arbetslivserfarenhet", "Projekt", "Utbildning", "Kompetenser", "Språk", "Certifikat",
        "Utmärkelser", "Publikationer", "Ideellt arbete", "Intressen", "Referenser", "Övrigt",
    ],
    months: Months::Named {
        short: &["jan.", "feb.", "mars", "apr.", "maj", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "dec."],
        long: &[
            "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober",
            "november", "december",
        ],
    },
    present: "nu",
    grade: "Betyg",
    courses: "Kurser",
    roles: "Roller",
};

#[rustfmt::skip]
pub(super) static DA: Locale = Locale {
    headings: [
        "Profiler", "Erhvervserfaring", "Projekter", "Uddannelse", "Kompetencer", "Sprog", "Certifikater", "Priser",
        "Publikationer", "Frivilligt arbejde", "Interesser", "Referencer", "Andet",
    ],
    months: Months::Named {
        short: &["jan.", "feb.", "mar.", "apr.", "maj", "jun.", "jul.", "aug.", "sep.", "okt.", "nov.", "dec."],
        long: &[
            "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober",
            "november", "december",
        ],
    },
    present: "nu",
    grade: "Karakter",
    courses: "Fag",
    roles: "Roller",
};

#[rustfmt::skip]
pub(super) static FI: Locale = Locale {
    headings: [
        "Profiilit", "Työkokemus", "Projektit", "Koulutus", "Osaaminen", "Kielitaito", "Sertifikaatit", "Tunnustukset",
        "Julkaisut", "Vapaaehtoistyö", "Kiinnostuksen kohteet", "Suosittelijat", "Muuta",
    ],
    months: Months::Named {
        short: &[
            "tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras", "joulu",
        ],
        long: &[
            "tammikuu", "helmikuu", "maaliskuu", "huhtikuu", "toukokuu", "kesäkuu", "heinäkuu", "elokuu", "syyskuu",
            "lokakuu", "marraskuu", "joulukuu",
        ],
    },
    present: "nykyinen",
    grade: "Arvosana",
    courses: "Kurssit",
    roles: "Roolit",
};

#[rustfmt::skip]
pub(super) static TR: Locale = Locale {
    headings: [
        "Profiller", "İş Deneyimi", "Projeler", "Eğitim", "Yetkinlikler", "Diller", "Sertifikalar", "Ödüller",
        "Yayınlar", "Gönüllü Çalışmalar", "İlgi Alanları", "Referanslar", "Diğer",
    ],
    months: Months::Named {
        short: &["Oca", "Şub", "Mar", "Nis", "May", "Haz", "Tem", "Ağu", "Eyl", "Eki", "Kas", "Ara"],
        long: &[
            "Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım",
            "Aralık",
        ],
    },
    present: "halen",
    grade: "Not",
    courses: "Dersler",
    roles: "Roller",
};

#[rustfmt::skip]
pub(super) static HU: Locale = Locale {
    headings: [
        "Profilok", "Szakmai tapasztalat", "Projektek", "Tanulmányok", "Készségek", "Nyelvtudás", "Tanúsítványok",
        "Díjak", "Publikációk", "Önkéntes munka", "Érdeklődési kör", "Referenciák", "Egyéb",
    ],
    months: Months::YearFirst {
        short: &[
            "jan.", "febr.", "márc.", "ápr.", "máj.", "jún.", "júl.", "aug.", "szept.", "okt.", "nov.", "dec.",
        ],
        long: &[
            "január", "február", "március", "április", "május", "június", "július", "augusztus", "szeptember",
            "október", "november", "december",
        ],
    },
    present: "jelenleg",
    grade: "Érdemjegy",
    courses: "Tárgyak",
    roles: "Szerepkörök",
};

#[rustfmt::skip]
pub(super) static RO: Locale = Locale {
    headings: [
        "Profiluri", "Experiență profesională", "Proiecte", "Educație", "Competențe", "Limbi", "Certificări", "Premii",
        "Publicații", "Voluntariat", "Interese", "Referințe", "Altele",
    ],
    months: Months::Named {
        short: &[
            "ian.", "feb.", "mar.", "apr.", "mai", "iun.", "iul.", "aug.", "sept.", "oct.", "nov.", "dec.",
        ],
        long: &[
            "ianuarie", "februarie", "martie", "aprilie", "mai", "iunie", "iulie", "august", "septembrie", "octombrie",
            "noiembrie", "decembrie",
        ],
    },
    present: "prezent",
    grade: "Notă",
    courses: "Cursuri",
    roles: "Roluri",
};

#[rustfmt::skip]
pub(super) static RU: Locale = Locale {
    headings: [
        "Профили", "Опыт работы", "Проекты", "Образование", "Навыки", "Языки", "Сертификаты", "Награды", "Публикации",
        "Волонтёрство", "Интересы", "Рекомендации", "Дополнительно",
    ],
    months: Months::Named {
        short: &[
            "янв.", "февр.", "март", "апр.", "май", "июнь", "июль", "авг.", "сент.", "окт.", "нояб.", "дек.",
        ],
        long: &[
            "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь",
            "декабрь",
        ],
    },
    present: "настоящее время",
    grade: "Оценка",
    courses: "Дисциплины",
    roles: "Роли",
};

#[rustfmt::skip]
pub(super) static UK: Locale = Locale {
    headings: [
        "Профілі", "Досвід роботи", "Проєкти", "Освіта", "Навички", "Мови", "Сертифікати", "Нагороди", "Публікації",
        "Волонтерство", "Інтереси", "Рекомендації", "Додатково",
    ],
    months: Months::Named {
        short: &[
            "січ.", "лют.", "бер.", "квіт.", "трав.", "черв.", "лип.", "серп.", "вер.", "жовт.", "лист.", "груд.",
        ],
        long: &[
            "січень", "лютий", "березень", "квітень", "травень", "червень", "липень", "серпень", "вересень", "жовтень",
            "листопад", "грудень",
        ],
    },
    present: "дотепер",
    grade: "Оцінка",
    courses: "Дисципліни",
    roles: "Ролі",
};

#[rustfmt::skip]
pub(super) static BG: Locale = Locale {
    headings: [
        "Профили", "Професионален опит", "Проекти", "Образование", "Умения", "Езици", "Сертификати", "Награди",
        "Публикации", "Доброволчество", "Интереси", "Препоръки", "Друго",
    ],
    months: Months::Named {
        short: &["яну", "фев", "март", "апр", "май", "юни", "юли", "авг", "сеп", "окт", "ное", "дек"],
        long: &[
            "януари", "февруари", "март", "април", "май", "юни", "юли", "август", "септември", "октомври", "ноември",
            "декември",
        ],
    },
    present: "до момента",
    grade: "Успех",
    courses: "Дисциплини",
    roles: "Роли",
};

#[rustfmt::skip]
pub(super) static EL: Locale = Locale {
    headings: [
        "Προφίλ", "Επαγγελματική εμπειρία", "Έργα", "Εκπαίδευση", "Δεξιότητες", "Γλώσσες", "Πιστοποιήσεις",
        "Διακρίσεις", "Δημοσιεύσεις", "Εθελοντισμός", "Ενδιαφέροντα", "Συστάσεις", "Άλλα",
    ],
    months: Months::Named {
        short: &["Ιαν", "Φεβ", "Μάρ", "Απρ", "Μάι", "Ιούν", "Ιούλ", "Αύγ", "Σεπ", "Οκτ", "Νοέ", "Δεκ"],
        long: &[
            "Ιανουάριος", "Φεβρουάριος", "Μάρτιος", "Απρίλιος", "Μάιος", "Ιούνιος", "Ιούλιος", "Αύγουστος",
            "Σεπτέμβριος", "Οκτώβριος", "Νοέμβριος", "Δεκέμβριος",
        ],
    },
    present: "σήμερα",
    grade: "Βαθμός",
    courses: "Μαθήματα",
    roles: "Ρόλοι",
};
