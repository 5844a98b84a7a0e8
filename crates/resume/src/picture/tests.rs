use super::*;

/// A JPEG of this size without pixels, with these segments before the size.
fn jpeg(width: u16, height: u16, components: u8, segments: &[(u8, &[u8])]) -> Vec<u8> {
    let mut file = vec![0xff, 0xd8];
    let mut put = |marker: u8, body: &[u8]| {
        file.extend([0xff, marker]);
        file.extend((body.len() as u16 + 2).to_be_bytes());
        file.extend(body);
    };
    segments.iter().for_each(|(marker, body)| put(*marker, body));
    let [w, h] = [width, height].map(u16::to_be_bytes);
    put(0xc0, &[&[8][..], &h, &w, &[components], &vec![0; usize::from(components) * 3]].concat());
    put(0xda, &[components]);
    file.extend([1, 2, 3, 0xff, 0xd9]);
    file
}

/// A PNG of this size without pixels, with these chunks after the size.
fn png(width: u32, height: u32, chunks: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    let header = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
    for (name, body) in [(b"IHDR", &header[..])].iter().chain(chunks).chain(&[(b"IEND", &[][..])]) {
        file.extend((body.len() as u32).to_be_bytes());
        file.extend(*name);
        file.extend(*body);
        file.extend([0; 4]);
    }
    file
}

fn uri(file: &[u8]) -> String {
    format!("data:image/jpeg;base64,{}", BASE64_STANDARD.encode(file))
}

#[track_caller]
fn check(text: &str, expected: Result<(PictureKind, u32, u32), PictureError>) {
    let found = Picture::of_data_uri(text).map(|picture| (picture.kind, picture.width, picture.height));
    assert_eq!(found, expected, "{}", text.get(..60).unwrap_or(text));
}

#[test]
fn pictures_are_read_from_data_uris() {
    let photo = uri(&jpeg(600, 800, 3, &[]));
    check(&photo, Ok((PictureKind::Jpeg, 600, 800)));
    check(&format!("  {photo}\n"), Ok((PictureKind::Jpeg, 600, 800)));
    check(&photo.replace("data:image/jpeg;base64", "DATA:IMAGE/JPG;Base64"), Ok((PictureKind::Jpeg, 600, 800)));
    check(&uri(&jpeg(20, 10, 1, &[])), Ok((PictureKind::Jpeg, 20, 10)));
    // The file says what it is.
    check(&uri(&png(30, 40, &[])), Ok((PictureKind::Png, 30, 40)));
}

#[test]
fn other_texts_are_no_pictures() {
    for text in ["", "https://example.com/ada.jpg", "data:text/html;base64,QQ==", "data:imag", "dätä:image/png,"] {
        check(text, Err(PictureError::NotInFile));
    }
    let photo = uri(&jpeg(600, 800, 3, &[]));
    check("data:image/jpeg;base64", Err(PictureError::Encoding));
    check("data:image/jpeg,%FF%D8", Err(PictureError::Encoding));
    check(&format!("{photo}!"), Err(PictureError::Encoding));
    check("data:image/svg+xml;base64,PHN2Zy8+", Err(PictureError::Kind));
    check("data:image/jpeg;base64,", Err(PictureError::Kind));
}

#[test]
fn damaged_headers_are_refused() {
    let (photo, drawing) = (jpeg(600, 800, 3, &[(0xe0, b"JFIF\0")]), png(30, 40, &[]));
    let end = photo.len() - 8;
    for file in [&photo[..end], &photo[..3], &drawing[..20], &drawing[..drawing.len() - 1], b"GIF89a", &[0xff; 40]] {
        check(&uri(file), Err(PictureError::Kind));
    }
    // CMYK, arithmetic coding, a second size, none.
    check(&uri(&jpeg(6, 8, 4, &[])), Err(PictureError::Kind));
    check(&uri(&jpeg(6, 8, 3, &[(0xc9, &[8, 0, 1, 0, 1, 1])])), Err(PictureError::Kind));
    check(&uri(&jpeg(6, 8, 3, &[(0xc0, &[8, 0, 1, 0, 1, 1])])), Err(PictureError::Kind));
    check(&uri(&jpeg(0, 8, 3, &[])), Err(PictureError::Kind));
    check(&uri(&png(6, 0, &[])), Err(PictureError::Kind));
}

#[test]
fn huge_pictures_are_refused_undecoded() {
    let too_large = |width, height| Err(PictureError::TooLarge { width, height });
    check(&uri(&png(30_000, 30_000, &[])), too_large(30_000, 30_000));
    check(&uri(&png(u32::MAX, u32::MAX, &[])), too_large(u32::MAX, u32::MAX));
    check(&uri(&jpeg(65_000, 65_000, 3, &[])), too_large(65_000, 65_000));
    check(&uri(&jpeg(4_000, 1_001, 3, &[])), too_large(4_000, 1_001));
    check(&uri(&jpeg(4_000, 1_000, 3, &[])), Ok((PictureKind::Jpeg, 4_000, 1_000)));
}

#[test]
fn what_cameras_write_beside_the_picture_goes() {
    let gps = &b"Exif\0\0GPS 52.5 13.4"[..];
    let colours = &b"ICC_PROFILE\0\x01\x01profile"[..];
    let kept = [(0xe0, &b"JFIF\0"[..]), (0xe2, colours), (0xee, &b"Adobe"[..])];
    let own = [(0xe1, gps), (0xe2, &b"MPF\0"[..]), (0xed, &b"Photoshop"[..]), (0xfe, &b"a comment"[..])];
    let whole = jpeg(6, 8, 3, &[&kept[..], &own].concat());
    let picture = Picture::of_file(&whole).unwrap();
    assert_eq!(*picture.bytes, jpeg(6, 8, 3, &kept));
    assert_eq!(Picture::of_data_uri(&picture.data_uri()), Ok(picture));

    let drawing = Picture::of_file(&png(6, 8, &[(b"tEXt", b"Author\0Ada"), (b"eXIf", gps), (b"IDAT", b"x")])).unwrap();
    assert_eq!(*drawing.bytes, png(6, 8, &[(b"IDAT", b"x")]));
    assert!(drawing.data_uri().starts_with("data:image/png;base64,"));
    assert_eq!(format!("{drawing:?}"), "Png of 6 by 8 pixels in 58 bytes");
}
