use contract::{FontId, FontRights, StoredFont};
use store::{
    Db,
    fonts::{self, Added},
};

use crate::harness::{at, person};

stories!(
    a_font_is_kept_and_found,
    the_same_file_and_the_same_style_are_known,
    nobody_keeps_too_many,
    requests_together_do_not_pass_the_limit,
    nobody_reaches_another_persons_fonts,
);

fn font(id: u8, family: &str, weight: u16, italic: bool) -> StoredFont {
    StoredFont {
        id: FontId([id; 32]),
        family: family.into(),
        weight,
        italic,
        rights: FontRights::PreviewAndPrint,
        scripts: vec!["Latin".into(), "“Zoë” 日本".into()],
        size_bytes: 3,
        uploaded_at: at(i64::from(id)),
    }
}

async fn a_font_is_kept_and_found(db: Db) {
    let ada = person(&db, "ada").await;
    let (bold, italic, other) = (font(1, "Acme", 700, false), font(2, "Acme", 400, true), font(3, "Aa", 400, false));
    for (new, file) in [(&bold, [1, 0, 255]), (&italic, [2, 0, 255]), (&other, [3, 0, 255])] {
        assert_eq!(fonts::add(&db, ada, new, &file, 8).await.unwrap(), Added::Added);
    }
    assert_eq!(fonts::list(&db, ada).await.unwrap(), [other.clone(), italic, bold.clone()]);
    assert_eq!(fonts::file(&db, ada, bold.id).await.unwrap(), Some(vec![1, 0, 255]));
    assert!(fonts::delete(&db, ada, other.id).await.unwrap());
    assert!(!fonts::delete(&db, ada, other.id).await.unwrap());
    assert_eq!(fonts::file(&db, ada, other.id).await.unwrap(), None);
}

async fn the_same_file_and_the_same_style_are_known(db: Db) {
    let ada = person(&db, "ada").await;
    let own = font(1, "Acme", 700, false);
    fonts::add(&db, ada, &own, &[1], 8).await.unwrap();
    let later = StoredFont { uploaded_at: at(9), ..own.clone() };
    assert_eq!(fonts::add(&db, ada, &later, &[1], 8).await.unwrap(), Added::Already(own));
    assert_eq!(fonts::add(&db, ada, &font(2, "Acme", 700, false), &[2], 8).await.unwrap(), Added::SameStyle);
    assert_eq!(fonts::add(&db, ada, &font(2, "Acme", 700, true), &[2], 8).await.unwrap(), Added::Added);
}

async fn nobody_keeps_too_many(db: Db) {
    let (ada, bob) = (person(&db, "ada").await, person(&db, "bob").await);
    for id in 0..2 {
        fonts::add(&db, ada, &font(id, &format!("Acme {id}"), 400, false), &[id], 2).await.unwrap();
    }
    assert_eq!(fonts::add(&db, ada, &font(3, "Acme", 400, false), &[3], 2).await.unwrap(), Added::TooMany);
    assert_eq!(fonts::add(&db, bob, &font(3, "Acme", 400, false), &[3], 2).await.unwrap(), Added::Added);
}

async fn requests_together_do_not_pass_the_limit(db: Db) {
    let ada = person(&db, "ada").await;
    let adds = (0..8).map(|id| {
        let db = db.clone();
        tokio::spawn(async move {
            fonts::add(&db, ada, &font(id, &format!("Acme {id}"), 400, false), &[id], 3).await.unwrap()
        })
    });
    for add in adds.collect::<Vec<_>>() {
        add.await.unwrap();
    }
    assert_eq!(fonts::list(&db, ada).await.unwrap().len(), 3);
}

async fn nobody_reaches_another_persons_fonts(db: Db) {
    let (ada, bob) = (person(&db, "ada").await, person(&db, "bob").await);
    let own = font(1, "Acme", 400, false);
    fonts::add(&db, ada, &own, &[1], 8).await.unwrap();
    assert_eq!(fonts::list(&db, bob).await.unwrap(), []);
    assert_eq!(fonts::file(&db, bob, own.id).await.unwrap(), None);
    assert!(!fonts::delete(&db, bob, own.id).await.unwrap());
    // The same file of two people is two fonts.
    assert_eq!(fonts::add(&db, bob, &own, &[1], 8).await.unwrap(), Added::Added);
    assert!(fonts::delete(&db, bob, own.id).await.unwrap());
    assert_eq!(fonts::list(&db, ada).await.unwrap(), [own]);
}
