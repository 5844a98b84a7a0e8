//! Typesets JSON Resume files and prints what each step takes:
//! `cargo run -p typeset --example typeset -- OUT_DIR resume.json ...`
//! writes `NAME.pdf`, `NAME.svg` (all pages, self-contained) and `NAME-1.svg`, ... (pages for a browser).

use std::path::Path;
use std::time::{Duration, Instant};

use resume::outline::Outline;
use typeset::{Engine, PdfInfo, TypesetError};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().ok_or("usage: typeset <output folder> <resume.json>...")?;
    let engine = Engine::with_bundled_fonts();
    for input in arguments {
        let (resume, _) = resume::json_resume::import(&std::fs::read_to_string(&input)?)?;
        let outline = Outline::of(&resume);
        let (layout, layout_time) = timed(|| engine.typeset(&outline));
        let layout = layout?;
        let (pdf, pdf_time) = timed(|| layout.pdf(&PdfInfo::default()));
        let pdf = pdf?;
        let (pages, svg_time) = timed(|| layout.svg_pages());
        let (texts, texts_time) = timed(|| layout.texts(&outline));
        let name = Path::new(&input).file_stem().unwrap_or_default().to_string_lossy();
        let path = |ending: &str| Path::new(&folder).join(format!("{name}{ending}"));
        std::fs::write(path(".pdf"), &pdf)?;
        std::fs::write(path(".svg"), layout.svg_picture())?;
        for (index, page) in pages.iter().enumerate() {
            std::fs::write(path(&format!("-{}.svg", index + 1)), page)?;
        }
        println!(
            "{name}: {} pages; layout {layout_time:.1?}, PDF {pdf_time:.1?} ({} bytes), SVG {svg_time:.1?} ({} bytes), \
             places {texts_time:.1?} ({}){}",
            layout.page_count(),
            pdf.len(),
            pages.iter().map(String::len).sum::<usize>(),
            texts.len(),
            match layout.missing_glyphs() {
                missing if missing.is_empty() => String::new(),
                missing => format!("; no glyph for {missing:?}"),
            }
        );
        println!("    after an edit: layout {:.1?} (median of 20)", edit(&engine, outline)?);
    }
    Ok(())
}

/// How long the layout takes after one more letter was typed into the first bullet or paragraph.
fn edit(engine: &Engine, mut outline: Outline) -> Result<Duration, TypesetError> {
    let mut times = Vec::new();
    for _ in 0..20 {
        let mut entries = outline.sections.iter_mut().flat_map(|section| &mut section.entries);
        let line = entries.find_map(|entry| entry.bullets.first_mut().or(entry.paragraphs.first_mut()));
        line.unwrap_or(&mut outline.name).push('x');
        let (layout, time) = timed(|| engine.typeset(&outline));
        layout?;
        typeset::evict(10);
        times.push(time);
    }
    times.sort();
    Ok(times[times.len() / 2])
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    (work(), start.elapsed())
}
