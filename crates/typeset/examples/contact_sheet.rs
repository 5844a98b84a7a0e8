//! Every template with every sample, for review by eyes:
//! `cargo run -p typeset --example contact_sheet -- --out DIR [resume.json ...]`
//! writes `TEMPLATE-SAMPLE.pdf`; without files the samples are those of the program.
//! `pdftoppm -r 80 -png` makes pictures of them.

use std::path::{Path, PathBuf};

use resume::design::Template;
use resume::outline::Outline;
use resume::{Resume, json_resume, samples};
use typeset::{Engine, PdfInfo};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = match (arguments.next().as_deref(), arguments.next()) {
        (Some("--out"), Some(folder)) => PathBuf::from(folder),
        _ => return Err("usage: contact_sheet --out DIR [resume.json ...]".into()),
    };
    std::fs::create_dir_all(&folder)?;
    let mut resumes = arguments.map(|file| read(Path::new(&file))).collect::<Result<Vec<_>, _>>()?;
    if resumes.is_empty() {
        resumes.push(("engineer".to_owned(), samples::software_engineer()));
        resumes.push(("nurse".to_owned(), samples::nurse()));
    }
    let engine = Engine::with_bundled_fonts();
    for template in Template::ALL {
        for (name, resume) in &resumes {
            let mut resume = resume.clone();
            resume.design.template = template;
            let layout = engine.typeset(&Outline::of(&resume))?;
            let file = folder.join(format!("{}-{name}.pdf", template.spec().slug));
            std::fs::write(&file, layout.pdf(&PdfInfo::default())?)?;
            println!("{}: {} pages", file.display(), layout.page_count());
        }
    }
    Ok(())
}

fn read(file: &Path) -> Result<(String, Resume), Box<dyn std::error::Error>> {
    let (resume, _) = json_resume::import(&std::fs::read_to_string(file)?)?;
    Ok((file.file_stem().unwrap_or_default().to_string_lossy().into_owned(), resume))
}
