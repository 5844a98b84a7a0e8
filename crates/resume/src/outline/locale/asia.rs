//! The words of more languages of Asia, and of Arabic and Hebrew. Years are those of the Gregorian calendar, as typed.

use super::{Locale, Months};

#[rustfmt::skip]
pub(super) static KO: Locale = Locale {
    headings: [
        "프로필", "경력", "프로젝트", "학력", "기술", "어학", "자격증", "수상 내역", "출판물", "봉사 활동", "관심사", "추천인",
        "기타",
    ],
    months: Months::Numbered { year: "년", gap: " ", month: "월", point: "." },
    present: "현재",
    grade: "학점",
    courses: "이수 과목",
    roles: "역할",
};

#[rustfmt::skip]
pub(super) static VI: Locale = Locale {
    headings: [
        "Trang cá nhân", "Kinh nghiệm làm việc", "Dự án", "Học vấn", "Kỹ năng", "Ngoại ngữ", "Chứng chỉ", "Giải thưởng",
        "Ấn phẩm", "Hoạt động tình nguyện", "Sở thích", "Người tham chiếu", "Thông tin khác",
    ],
    months: Months::Named {
        short: &[
            "Tháng 1,", "Tháng 2,", "Tháng 3,", "Tháng 4,", "Tháng 5,", "Tháng 6,", "Tháng 7,", "Tháng 8,", "Tháng 9,",
            "Tháng 10,", "Tháng 11,", "Tháng 12,",
        ],
        long: &[
            "tháng 1 năm", "tháng 2 năm", "tháng 3 năm", "tháng 4 năm", "tháng 5 năm", "tháng 6 năm", "tháng 7 năm",
            "tháng 8 năm", "tháng 9 năm", "tháng 10 năm", "tháng 11 năm", "tháng 12 năm",
        ],
    },
    present: "hiện tại",
    grade: "Điểm",
    courses: "Môn học",
    roles: "Vai trò",
};

#[rustfmt::skip]
pub(super) static TH: Locale = Locale {
    headings: [
        "โปรไฟล์", "ประสบการณ์ทำงาน", "โครงการ", "การศึกษา", "ทักษะ", "ภาษา", "ประกาศนียบัตร", "รางวัล", "ผลงานตีพิมพ์",
        "งานอาสาสมัคร", "ความสนใจ", "บุคคลอ้างอิง", "อื่น ๆ",
    ],
    months: Months::Named {
        short: &[
            "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
        ],
        long: &[
            "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม",
            "พฤศจิกายน", "ธันวาคม",
        ],
    },
    present: "ปัจจุบัน",
    grade: "เกรด",
    courses: "วิชาที่เรียน",
    roles: "บทบาท",
};

#[rustfmt::skip]
pub(super) static HI: Locale = Locale {
    headings: [
        "प्रोफ़ाइल", "कार्य अनुभव", "परियोजनाएँ", "शिक्षा", "कौशल", "भाषाएँ", "प्रमाणपत्र", "पुरस्कार", "प्रकाशन", "स्वयंसेवा", "रुचियाँ", "संदर्भ", "अन्य",
    ],
    months: Months::Named {
        short: &[
            "जन॰", "फ़र॰", "मार्च", "अप्रैल", "मई", "जून", "जुल॰", "अग॰", "सित॰", "अक्टू॰", "नव॰", "दिस॰",
        ],
        long: &[
            "जनवरी", "फ़रवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त", "सितंबर", "अक्टूबर", "नवंबर", "दिसंबर",
        ],
    },
    present: "वर्तमान",
    grade: "ग्रेड",
    courses: "पाठ्यक्रम",
    roles: "भूमिकाएँ",
};

#[rustfmt::skip]
pub(super) static AR: Locale = Locale {
    headings: [
        "الملفات الشخصية", "الخبرة العملية", "المشاريع", "التعليم", "المهارات", "اللغات", "الشهادات", "الجوائز",
        "المنشورات", "العمل التطوعي", "الاهتمامات", "المراجع", "معلومات إضافية",
    ],
    months: Months::Named { short: &ARABIC_MONTHS, long: &ARABIC_MONTHS },
    present: "حتى الآن",
    grade: "المعدل",
    courses: "المقررات",
    roles: "الأدوار",
};

#[rustfmt::skip]
static ARABIC_MONTHS: [&str; 12] = [
    "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
];

#[rustfmt::skip]
pub(super) static FA: Locale = Locale {
    headings: [
        "پروفایل‌ها", "سوابق شغلی", "پروژه‌ها", "تحصیلات", "مهارت‌ها", "زبان‌ها", "گواهینامه‌ها", "جوایز", "انتشارات",
        "فعالیت‌های داوطلبانه", "علایق", "معرف‌ها", "سایر",
    ],
    months: Months::Named { short: &PERSIAN_MONTHS, long: &PERSIAN_MONTHS },
    present: "اکنون",
    grade: "معدل",
    courses: "دروس",
    roles: "نقش‌ها",
};

#[rustfmt::skip]
static PERSIAN_MONTHS: [&str; 12] = [
    "ژانویه", "فوریه", "مارس", "آوریل", "مه", "ژوئن", "ژوئیه", "اوت", "سپتامبر", "اکتبر", "نوامبر", "دسامبر",
];

#[rustfmt::skip]
pub(super) static UR: Locale = Locale {
    headings: [
        "پروفائلز", "تجربہ", "منصوبے", "تعلیم", "مہارتیں", "زبانیں", "اسناد", "اعزازات", "مطبوعات", "رضاکارانہ خدمات",
        "دلچسپیاں", "حوالہ جات", "دیگر",
    ],
    months: Months::Named { short: &URDU_MONTHS, long: &URDU_MONTHS },
    present: "تاحال",
    grade: "گریڈ",
    courses: "مضامین",
    roles: "کردار",
};

#[rustfmt::skip]
static URDU_MONTHS: [&str; 12] = [
    "جنوری", "فروری", "مارچ", "اپریل", "مئی", "جون", "جولائی", "اگست", "ستمبر", "اکتوبر", "نومبر", "دسمبر",
];

#[rustfmt::skip]
pub(super) static HE: Locale = Locale {
    headings: [
        "פרופילים", "ניסיון תעסוקתי", "פרויקטים", "השכלה", "כישורים", "שפות", "הסמכות", "פרסים", "פרסומים", "התנדבות",
        "תחומי עניין", "ממליצים", "שונות",
    ],
    months: Months::Named {
        short: &[
            "ינו׳", "פבר׳", "מרץ", "אפר׳", "מאי", "יוני", "יולי", "אוג׳", "ספט׳", "אוק׳", "נוב׳", "דצמ׳",
        ],
        long: &[
            "ינואר", "פברואר", "מרץ", "אפריל", "מאי", "יוני", "יולי", "אוגוסט", "ספטמבר", "אוקטובר", "נובמבר", "דצמבר",
        ],
    },
    present: "היום",
    grade: "ציון",
    courses: "קורסים",
    roles: "תפקידים",
};
