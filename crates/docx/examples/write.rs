//! Writes the Word documents of JSON Resume files, in the template `TEMPLATE` of the environment if there is one:
//! `TEMPLATE=swiss cargo run -p docx --example write -- OUT_FOLDER FILE.json...`

use std::path::{Path, PathBuf};

use docx::{Properties, docx};
use resume::design::{Design, Template};
use resume::json_resume::import;
use resume::outline::Outline;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let out = arguments.next().ok_or("say where to write, then which files to read")?;
    let template = std::env::var("TEMPLATE").ok();
    let template = template.map(|slug| Template::of_slug(&slug).ok_or("there is no such template")).transpose()?;
    for file in arguments {
        let (mut resume, _) = import(&std::fs::read_to_string(&file)?)?;
        if let Some(template) = template {
            resume.design = Design { template, ..Design::default() };
        }
        let outline = Outline::of(&resume);
        let properties = Properties {
            title: format!("{} - Resume", outline.name),
            author: outline.name.clone(),
            created: Some("2026-01-01T00:00:00Z".to_owned()),
        };
        let name = Path::new(file.file_stem().unwrap_or_default()).with_added_extension("docx");
        std::fs::write(out.join(name), docx(&outline, &properties)?)?;
    }
    Ok(())
}
