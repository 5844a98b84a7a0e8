//! Fonts of people's own.

use std::time::{Duration, Instant};

use contract::{AppError, Format, MAX_FONT_BYTES, MAX_FONTS, StoredFont, Viewer};
use resume::{Resume, samples};

use crate::{
    acme::{acme, with_rights, with_weight},
    harness::{IP, Program},
};

const REGULAR: &str = "FiraSans-Regular.ttf";

fn in_acme() -> Resume {
    let mut resume = samples::nurse();
    resume.design.body_font = Some("Acme Sans".into());
    resume
}

async fn add(program: &Program, viewer: &Viewer, file: Vec<u8>) -> Result<StoredFont, AppError> {
    program.services.fonts.add(viewer, file).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_font_is_checked_kept_and_used_by_its_owner_alone() {
    let program = Program::new().await;
    let (ada, bob) = (program.register("ada").await, program.register("bob").await);
    let font = add(&program, &ada, acme(REGULAR)).await.unwrap();
    assert_eq!((font.family.as_str(), font.style_name().as_str()), ("Acme Sans", "Regular"));
    assert_eq!(add(&program, &ada, acme(REGULAR)).await.unwrap(), font, "the same file is the same font");
    assert_eq!(program.services.fonts.list(&ada).await.unwrap(), std::slice::from_ref(&font));
    assert_eq!(program.services.fonts.file(&ada, font.id).await.unwrap(), acme(REGULAR));

    let documents = &program.services.documents;
    let has_it = async |owner: Option<&Viewer>| {
        let pages = documents.preview(owner.map(|viewer| viewer.id), in_acme(), IP).await.unwrap().pages;
        pages.iter().any(|page| page.contains("font-family=\"Acme Sans\""))
    };
    assert_eq!((has_it(Some(&ada)).await, has_it(Some(&bob)).await, has_it(None).await), (true, false, false));
    let pdf = async |owner: &Viewer| documents.render(Some(owner.id), in_acme(), Format::Pdf, "").await.unwrap().bytes;
    assert!(pdf(&ada).await != pdf(&bob).await);

    assert!(matches!(program.services.fonts.file(&bob, font.id).await, Err(AppError::NotFound { .. })));
    assert!(matches!(program.services.fonts.delete(&bob, font.id).await, Err(AppError::NotFound { .. })));
    program.services.fonts.delete(&ada, font.id).await.unwrap();
    assert!(!has_it(Some(&ada)).await, "another font stands in for one that is gone");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_accepted_says_why() {
    let program = Program::new().await;
    let ada = program.register("ada").await;
    let refused = async |file: Vec<u8>| match add(&program, &ada, file).await {
        Err(error) => error.to_string(),
        Ok(font) => panic!("{font:?} was accepted"),
    };
    assert!(refused(with_rights(acme(REGULAR), 2)).await.starts_with("The licence in this font forbids"));
    assert!(refused(b"<html>".to_vec()).await.starts_with("This is not a TrueType or OpenType font."));
    assert!(refused(vec![0; MAX_FONT_BYTES + 1]).await.starts_with("This is too large"));
    add(&program, &ada, acme(REGULAR)).await.unwrap();
    let other_file = [acme(REGULAR), vec![0]].concat();
    assert!(refused(other_file).await.starts_with("You have Acme Sans Regular already."));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_keeps_a_few() {
    let program = Program::new().await;
    let ada = program.register("ada").await;
    for weight in 1..=MAX_FONTS as u16 {
        add(&program, &ada, with_weight(acme(REGULAR), weight * 100)).await.unwrap();
    }
    let error = add(&program, &ada, with_weight(acme(REGULAR), 950)).await.unwrap_err();
    assert!(matches!(error, AppError::Conflict { .. }), "{error}");
}

/// A sequence that is the same every time (xorshift, Marsaglia 2003).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end as u64) as usize
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn damaged_fonts_are_refused_or_can_be_used() {
    let program = Program::new().await;
    let ada = program.register("ada").await;
    let font = acme("FiraSans-Italic.ttf");
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    let mut accepted = 0;
    for round in 0..60 {
        let mut file = font.clone();
        // The head of the file with its tables is hit more often than the glyphs.
        let end = if round % 2 == 0 { 4_000 } else { file.len() };
        for _ in 0..=numbers.below(12) {
            let at = numbers.below(end);
            file[at] = numbers.below(256) as u8;
        }
        if round % 5 == 0 {
            file.truncate(numbers.below(font.len()));
        }
        let start = Instant::now();
        match add(&program, &ada, file).await {
            Ok(font) => {
                let mut resume = samples::nurse();
                resume.design.body_font = Some(font.family.clone());
                let made = program.services.documents.render(Some(ada.id), resume, Format::Pdf, "").await;
                assert!(made.is_ok(), "round {round}: {made:?}");
                program.services.fonts.delete(&ada, font.id).await.unwrap();
                accepted += 1;
            }
            Err(AppError::Invalid { .. }) => {}
            Err(error) => panic!("round {round}: {error:?}"),
        }
        assert!(start.elapsed() < Duration::from_secs(20), "round {round}");
    }
    assert!(accepted > 5, "only {accepted} fonts were accepted: the test is about nothing");
}
