//! How people write "until now".

/// Written as the end of a range in resumes of the languages that have words here; in small letters.
#[rustfmt::skip]
pub(super) const PRESENT: &[&str] = &[
    "present", "now", "current", "currently", "today", "ongoing", "heute", "jetzt", "aktuell", "laufend",
    "aujourd'hui", "aujourd’hui", "présent", "actuel", "en cours", "actualidad", "presente", "actual", "heden",
    "nu", "atual", "atualmente", "o momento", "nå", "nåværende", "d.d.", "sekarang", "saat ini", "現在", "至今", "现在",
    "迄今", "目前", "oggi", "in corso", "attuale", "attualmente", "obecnie", "nadal", "teraz", "dosud", "nyní",
    "současnost", "pågående", "nuvarande", "nuværende", "igangværende", "nykyinen", "nykyhetki", "halen",
    "devam ediyor", "günümüz", "jelenleg", "jelen", "prezent", "în prezent", "настоящее время",
    "по настоящее время", "н.в.", "н. в.", "сейчас", "дотепер", "теперішній час", "по теперішній час", "нині",
    "до момента", "настояще", "досега", "σήμερα", "παρόν", "현재", "재직중", "재직 중", "hiện tại", "hiện nay", "nay",
    "ปัจจุบัน", "वर्तमान", "अब तक", "الآن", "حتى الآن", "حاليا", "حاليًا", "حالياً", "اکنون", "تاکنون", "تاحال",
    "היום", "כיום",
];
