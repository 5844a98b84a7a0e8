//! Compressed copies of the large files, which the server sends as they are instead of compressing them again for every
//! visitor.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;

use super::Profile;
use crate::{
    process::{find, run},
    step::note,
    workspace::{SITE_NAME, Workspace},
};

/// Brotli's best, at about half a megabyte a second.
const BEST: i32 = 11;
/// A tenth larger, and made in a moment.
const QUICK: i32 = 5;

/// Writes `pkg/*.br` and `pkg/*.gz` where they are missing or old, and those of the fonts. While developing there are
/// none: the server then compresses by itself. Without the program `gzip` there is only Brotli.
pub fn copies(workspace: &Workspace, profile: Profile) -> Result<()> {
    let has_gzip = find("gzip").is_some();
    for entry in fs::read_dir(workspace.site().join("pkg"))? {
        let file = entry?.path();
        if file.is_dir() || file.extension().is_some_and(|extension| extension == "gz" || extension == "br") {
            continue;
        }
        let (brotli, gzip) = (with_ending(&file, "br"), with_ending(&file, "gz"));
        if profile == Profile::Dev {
            for copy in [brotli, gzip] {
                // Most often there is none.
                let _ = fs::remove_file(copy);
            }
            continue;
        }
        if has_gzip && !is_current(&gzip, &file) {
            run(Command::new("gzip").args(["-9", "--keep", "--force"]).arg(&file))?;
        }
        if !is_current(&brotli, &file) {
            write_brotli(&file, &brotli, quality(&file, profile))?;
            note(&sizes(&file, &brotli, &gzip)?);
        }
    }
    if profile == Profile::Dev { Ok(()) } else { fonts(workspace) }
}

/// Writes `fonts/NAME.VERSION.br` for every font of the typesetting core; with the version of its content in its name
/// a copy can be missing, but never old. `typeset::BundledFont::version` is that number.
fn fonts(workspace: &Workspace) -> Result<()> {
    let folder = workspace.site().join("fonts");
    fs::create_dir_all(&folder)?;
    let mut wanted = Vec::new();
    for entry in fs::read_dir(workspace.root.join("crates/typeset/fonts"))? {
        let font = entry?.path();
        if font.extension().is_some_and(|extension| extension == "ttf" || extension == "otf") {
            let name = font.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let copy = folder.join(format!("{name}.{:08x}.br", fnv1a(&fs::read(&font)?)));
            if !copy.is_file() {
                write_brotli(&font, &copy, BEST)?;
            }
            wanted.push(copy);
        }
    }
    for entry in fs::read_dir(&folder)? {
        let file = entry?.path();
        if !wanted.contains(&file) {
            fs::remove_file(file)?;
        }
    }
    Ok(())
}

/// The browser's half changes with every edit of the code; all other files seldom do.
fn quality(file: &Path, profile: Profile) -> i32 {
    let is_own = file.file_name().is_some_and(|name| name == format!("{SITE_NAME}.wasm").as_str());
    if is_own && profile != Profile::Release { QUICK } else { BEST }
}

fn write_brotli(file: &Path, copy: &Path, quality: i32) -> Result<()> {
    let packed = brotli(&fs::read(file)?, quality).with_context(|| format!("cannot compress {}", file.display()))?;
    // Under another name first, so that a build that is stopped leaves no half of a file.
    let part = with_ending(copy, "part");
    fs::write(&part, packed)?;
    Ok(fs::rename(part, copy)?)
}

/// `bytes` with the largest window that browsers accept (RFC 7932, section 9.1).
fn brotli(bytes: &[u8], quality: i32) -> Result<Vec<u8>> {
    let params = BrotliEncoderParams { quality, lgwin: 24, size_hint: bytes.len(), ..BrotliEncoderParams::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut packed, &params)?;
    Ok(packed)
}

/// The 32-bit FNV-1a hash, as in `crates/typeset/fonts/index.py`.
fn fnv1a(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

/// "velvit.css: 82 kB, brotli 11 kB, gzip 15 kB"
fn sizes(file: &Path, brotli: &Path, gzip: &Path) -> Result<String> {
    let kb = |path: &Path| path.metadata().map(|data| data.len().div_ceil(1000));
    let gzip = kb(gzip).map(|kb| format!(", gzip {kb} kB")).unwrap_or_default();
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    Ok(format!("{name}: {} kB, brotli {} kB{gzip}", kb(file)?, kb(brotli)?))
}

fn with_ending(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(format!(".{ending}"));
    name.into()
}

/// `gzip` gives the copy the file's own time.
fn is_current(copy: &Path, file: &Path) -> bool {
    let changed = |path: &Path| path.metadata().and_then(|data| data.modified()).ok();
    changed(copy).is_some() && changed(copy) >= changed(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_compressed_comes_out_as_it_was() {
        let text = "(module (func (export \"update\")))".repeat(1000).into_bytes();
        for quality in [QUICK, BEST] {
            let packed = brotli(&text, quality).unwrap();
            assert!(packed.len() * 100 < text.len(), "{quality}: {}", packed.len());
            let mut back = Vec::new();
            brotli::BrotliDecompress(&mut &packed[..], &mut back).unwrap();
            assert_eq!(back, text);
        }
    }

    #[test]
    fn only_the_module_of_the_pages_is_compressed_quickly() {
        let check = |name: &str, profile, expected| assert_eq!(quality(Path::new(name), profile), expected, "{name}");
        check("pkg/velvit.wasm", Profile::Standard, QUICK);
        check("pkg/velvit.wasm", Profile::Release, BEST);
        check("pkg/preview-0123456789abcdef.wasm", Profile::Standard, BEST);
        check("pkg/velvit.css", Profile::Standard, BEST);
    }

    #[test]
    fn the_hash_is_fnv_1a() {
        // Test vectors of the draft that defines it (draft-eastlake-fnv).
        assert_eq!([fnv1a(b""), fnv1a(b"a"), fnv1a(b"foobar")], [0x811c_9dc5, 0xe40c_292c, 0xbf9c_f968]);
    }
}
