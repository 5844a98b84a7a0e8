//! The photo as documents show it.

use super::clean::line;
use crate::design::{Crop, Settled};
use crate::picture::Picture;
use crate::{Field, Resume};

/// The `id` of the `<image>` that a web page keeps for its pages of SVG, so that these need not carry the picture
/// with every change of a word. It is 1 wide and 1 high, whatever the picture's own size.
pub const PHOTO_ID: &str = "resume-photo";

/// A photo that can be drawn. Its shape and its size on the page are in [`Settled::photo`].
#[derive(Clone, Debug, PartialEq)]
pub struct Photo {
    pub picture: Picture,
    pub crop: Crop,
    /// For those who cannot see it, such as "Photo of Ada Lovelace".
    pub alt: String,
}

impl Photo {
    pub(super) fn of(resume: &Resume, design: &Settled) -> Option<Photo> {
        if !design.photo.shown {
            return None;
        }
        let picture = Picture::of_data_uri(resume.basics.get(Field::Image)).ok()?;
        let crop = design.photo.crop(picture.width, picture.height);
        let language = design.heading_language.as_deref().unwrap_or(&resume.language);
        Some(Photo { picture, crop, alt: alt(language, &line(resume.name())) })
    }
}

/// "Photo of NAME" by primary language: what stands before and after the name.
#[rustfmt::skip]
const WORDS: &[(&str, &str, &str)] = &[
    ("ar", "صورة ", ""), ("bg", "Снимка: ", ""), ("cs", "Fotografie: ", ""), ("da", "Foto af ", ""),
    ("de", "Foto von ", ""), ("el", "Φωτογραφία: ", ""), ("en", "Photo of ", ""), ("es", "Foto de ", ""),
    ("fa", "عکس ", ""), ("fi", "Valokuva: ", ""), ("fr", "Photo de ", ""), ("he", "תמונה של ", ""),
    ("hi", "फ़ोटो: ", ""), ("hu", "Fénykép: ", ""), ("id", "Foto ", ""), ("it", "Foto di ", ""),
    ("ja", "", "の写真"), ("ko", "", " 사진"), ("nb", "Bilde av ", ""), ("nl", "Foto van ", ""),
    ("nn", "Bilete av ", ""), ("no", "Bilde av ", ""), ("pl", "Zdjęcie: ", ""), ("pt", "Foto de ", ""),
    ("ro", "Fotografie: ", ""), ("ru", "Фотография: ", ""), ("sv", "Foto av ", ""), ("th", "รูปถ่ายของ ", ""),
    ("tr", "Fotoğraf: ", ""), ("uk", "Фотографія: ", ""), ("ur", "تصویر: ", ""), ("vi", "Ảnh của ", ""),
    ("zh", "", "的照片"),
];

fn alt(language: &str, name: &str) -> String {
    if name.is_empty() {
        return "Photo".to_owned();
    }
    let primary = language.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    let words = WORDS.iter().find(|(tag, ..)| *tag == primary);
    let (before, after) = words.map_or(("Photo of ", ""), |(_, before, after)| (*before, *after));
    format!("{before}{name}{after}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn photos_are_named_in_the_language_of_the_resume() {
        let check = |language, expected| assert_eq!(alt(language, "Ada"), expected, "{language}");
        check("", "Photo of Ada");
        check("de-AT", "Foto von Ada");
        check("ja", "Adaの写真");
        check("zh_TW", "Ada的照片");
        check("tlh", "Photo of Ada");
        assert_eq!(alt("de", ""), "Photo");
        for (tag, _) in crate::outline::LANGUAGES {
            let primary = tag.split('-').next().unwrap_or(tag);
            assert!(WORDS.iter().any(|(other, ..)| *other == primary), "{tag}");
        }
    }
}
