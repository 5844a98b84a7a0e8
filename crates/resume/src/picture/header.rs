//! The headers of picture files, and the files without what does not belong to the picture.

/// Width and height in pixels, and the file with only what it takes to draw it.
pub(super) struct Header {
    pub width: u32,
    pub height: u32,
    pub bytes: Vec<u8>,
}

/// The beginning of a baseline or progressive JPEG of one (grey) or three components of 8 bits: ITU-T T.81, annex B.
///
/// Of the application segments stay those that say how colours are meant: JFIF, the ICC profile and Adobe's.
pub(super) fn jpeg(file: &[u8]) -> Option<Header> {
    let mut rest = file.strip_prefix(&[0xff, 0xd8])?;
    let mut bytes = vec![0xff, 0xd8];
    let mut size = None;
    loop {
        let marker_at = rest.iter().position(|byte| *byte != 0xff)?;
        let marker = rest[marker_at];
        if marker_at == 0 {
            return None;
        }
        rest = &rest[marker_at + 1..];
        let len = usize::from(u16_at(rest, 0)?);
        let segment = rest.get(..len).filter(|_| len >= 2)?;
        let body = &segment[2..];
        match marker {
            // Start of scan: what follows are the pixels.
            0xda => {
                let (width, height) = size?;
                bytes.extend([0xff, marker]);
                bytes.extend(rest);
                return Some(Header { width, height, bytes });
            }
            0xc0..=0xc2 => {
                let [8, _, _, _, _, 1 | 3, ..] = *body else { return None };
                // A second frame could have another size than the one that was judged.
                if size.replace((u32::from(u16_at(body, 3)?), u32::from(u16_at(body, 1)?))).is_some() {
                    return None;
                }
            }
            // Lossless, hierarchical and arithmetic coding, which hardly any program reads. C4 are Huffman's tables.
            0xc3 | 0xc5..=0xcf => return None,
            _ => {}
        }
        let is_kept = match marker {
            0xe2 => body.starts_with(b"ICC_PROFILE\0"),
            0xe1 | 0xe3..=0xed | 0xef | 0xfe => false,
            _ => true,
        };
        if is_kept {
            bytes.extend([0xff, marker]);
            bytes.extend(segment);
        }
        rest = &rest[len..];
    }
}

/// The beginning of a PNG (W3C, 2003): its first chunk says the size. Chunks of words, times and camera data go.
pub(super) fn png(file: &[u8]) -> Option<Header> {
    const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";
    let mut rest = file.strip_prefix(SIGNATURE)?;
    let mut bytes = SIGNATURE.to_vec();
    let mut size = None;
    while !rest.is_empty() {
        let len = usize::try_from(u32_at(rest, 0)?).ok()?;
        // Length and name before the content, a checksum after it.
        let chunk = rest.get(..len.checked_add(12)?)?;
        let name = &chunk[4..8];
        if size.is_none() {
            let header = (name == b"IHDR" && len == 13).then_some(chunk)?;
            size = Some((u32_at(header, 8)?, u32_at(header, 12)?));
        } else if name == b"IHDR" {
            return None;
        }
        if !matches!(name, b"tEXt" | b"zTXt" | b"iTXt" | b"tIME" | b"eXIf") {
            bytes.extend(chunk);
        }
        rest = &rest[chunk.len()..];
    }
    let (width, height) = size?;
    Some(Header { width, height, bytes })
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at + 2).map(|bytes| u16::from_be_bytes([bytes[0], bytes[1]]))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at + 4).map(|bytes| u32::from_be_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]))
}
