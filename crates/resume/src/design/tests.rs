use super::*;

#[test]
fn what_is_left_open_is_the_templates() {
    for template in Template::ALL {
        let spec = template.spec();
        let settled = Design { template, ..Design::default() }.settled();
        assert_eq!((settled.paper, settled.columns, settled.size), (spec.paper, spec.columns, spec.size));
        assert_eq!(Template::of_slug(spec.slug), Some(template));
        assert_eq!((settled.body_family().name, settled.heading_family().name), (spec.body_font, spec.heading_font));
        let contrast = spec.accent.contrast_with_white();
        assert!(contrast >= 4.5, "{}: text in the accent colour has a contrast of {contrast:.1}", spec.name);
    }
}

#[test]
fn numbers_are_kept_within_their_ranges() {
    let wild = Design {
        size: Some(TextSize(4)),
        line_height: Some(Percent(9_999)),
        margins: Some(Margins::mm(0, 900)),
        ..Design::default()
    };
    let settled = wild.settled();
    assert_eq!((settled.size, settled.line_height), (TextSize(80), Percent(200)));
    assert_eq!((settled.margins.top, settled.margins.left), (Length(60), Length(400)));
}

#[test]
fn a_family_that_there_is_not_is_the_templates() {
    let named = |name: &str| Design { body_font: Some(name.into()), ..Design::default() }.settled().body_family().name;
    assert_eq!(["inter", "Comic Sans", "\"; }"].map(named), ["Inter", "Velvit Sans", "Velvit Sans"]);
}

#[test]
fn columns_end_the_promise_of_a_template() {
    let check = |template, columns, expected| {
        let design = Design { template, columns, ..Design::default() };
        assert_eq!(design.settled().is_ats_safe(), expected, "{template:?} {columns:?}");
    };
    check(Template::Modern, None, true);
    check(Template::Modern, Some(Columns::One), true);
    check(Template::Modern, Some(Columns::Two), false);
    check(Template::Modern, Some(Columns::SidebarStart), false);
    check(Template::Modern, Some(Columns::SidebarEnd), false);
    check(Template::TwoColumn, None, false);
    check(Template::Rirekisho, Some(Columns::One), false);
    for template in Template::ALL {
        check(template, None, template.spec().ats_safe);
    }
}

#[test]
fn a_version_that_there_is_stays() {
    let check = |template, version, expected| {
        let mut design = Design { template, version, ..Design::default() };
        assert_eq!(design.settled().version, expected);
        design.pin();
        assert_eq!((design.version, design.settled().version), (expected, expected));
    };
    check(Template::Modern, 0, 1);
    check(Template::Modern, 1, 1);
    check(Template::Modern, 9, 1);
    check(Template::Sidebar, 0, 2);
    check(Template::Sidebar, 1, 1);
    check(Template::Sidebar, 2, 2);
}

#[test]
fn a_design_is_written_as_what_differs_and_read_again() {
    let design = Design { accent: Some(Color::hex(0x0a_ff_00)), ..Design::default() };
    let text = serde_json::to_string(&design).unwrap();
    assert_eq!(text, r##"{"template":"modern","accent":"#0aff00"}"##);
    assert_eq!(serde_json::from_str::<Design>(&text).unwrap(), design);
    assert_eq!(serde_json::from_str::<Design>("{}").unwrap(), Design::default());
    let error = serde_json::from_str::<Design>(r#"{"accent":"red"}"#).unwrap_err();
    assert!(error.to_string().contains("#1f4e79"), "{error}");
}

#[test]
fn contrast_is_that_of_the_guidelines() {
    for (color, expected) in [(0xff_ff_ff, 1.0), (0x00_00_00, 21.0), (0x76_76_76, 4.54)] {
        assert!((Color::hex(color).contrast_with_white() - expected).abs() < 0.01);
    }
}

#[test]
fn photos_are_cut_to_their_shape() {
    let check = |shape, zoom, (across, down), (width, height), expected: [f64; 4]| {
        let choice = PhotoChoice {
            shape: Some(shape),
            zoom: Some(Percent(zoom)),
            across: Some(Percent(across)),
            down: Some(Percent(down)),
            ..PhotoChoice::default()
        };
        let Crop { x, y, width, height } =
            Design { photo: choice, ..Design::default() }.settled().photo.crop(width, height);
        for (found, expected) in [x, y, width, height].into_iter().zip(expected) {
            assert!((found - expected).abs() < 1e-9, "{shape:?}: {found} instead of {expected}");
        }
    };
    check(PhotoShape::Portrait, 100, (50, 50), (600, 800), [0.0, 0.0, 1.0, 1.0]);
    check(PhotoShape::Circle, 100, (50, 50), (600, 800), [0.0, 0.125, 1.0, 0.75]);
    check(PhotoShape::Square, 100, (0, 100), (800, 400), [0.0, 0.0, 0.5, 1.0]);
    check(PhotoShape::Square, 200, (100, 100), (800, 400), [0.75, 0.5, 0.25, 0.5]);
    // Out of range, and so as far as it goes.
    check(PhotoShape::Square, 9_999, (200, 0), (100, 100), [0.75, 0.0, 0.25, 0.25]);
}

#[test]
fn photos_are_the_templates_own_until_chosen() {
    for template in Template::ALL {
        let spec = template.spec();
        let own = Design { template, ..Design::default() };
        assert_eq!(own.settled().photo, spec.photo);
        assert!(Photo::WIDTHS.contains(&spec.photo.width.0), "{}", spec.name);
        assert!(!(spec.ats_safe && spec.photo.shown), "{}: its readers want no pictures", spec.name);
    }
    let choice = PhotoChoice { shown: Some(true), ..PhotoChoice::default() };
    let chosen = |template| Design { template, photo: choice, ..Design::default() };
    assert_eq!(chosen(Template::Lebenslauf).settled().photo.width, Length::mm(35));
    let text = serde_json::to_string(&chosen(Template::Modern)).unwrap();
    assert_eq!(text, r#"{"template":"modern","photo":{"shown":true}}"#);
    assert_eq!(serde_json::from_str::<Design>(&text).unwrap(), chosen(Template::Modern));
}

#[test]
fn a_family_of_ones_own_stands_before_the_templates() {
    let check = |body: &str, heading: &str, expected: &[&str]| {
        let design = Design { body_font: Some(body.into()), heading_font: Some(heading.into()), ..Design::default() };
        assert_eq!(design.settled().own_families().collect::<Vec<_>>(), expected, "{body} {heading}");
        assert_eq!(design.settled().body_family().name, Template::Modern.spec().body_font);
    };
    check("Suisse Int’l", "Acme (Pro) 2", &["Suisse Int’l", "Acme (Pro) 2"]);
    check("Acme", " Acme ", &["Acme"]);
    check("Acme", "inter", &["Acme"]);
    check("x\"; }", "a\\b", &[]);
    check(&"x".repeat(101), "a,b", &[]);
}
