//! Writes JSON Resume files in every text format: `cargo run -p export --example write -- OUT_FOLDER FILE.json...`

use std::path::{Path, PathBuf};

use resume::json_resume::import;
use resume::outline::Outline;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let out = arguments.next().ok_or("say where to write, then which files to read")?;
    for file in arguments {
        let (resume, _) = import(&std::fs::read_to_string(&file)?)?;
        let outline = Outline::of(&resume);
        let name = Path::new(file.file_stem().unwrap_or_default());
        let files = [
            ("html", export::html(&outline)),
            ("md", export::markdown(&outline)),
            ("txt", export::text(&outline)),
            ("tex", export::latex(&outline)),
        ];
        for (extension, text) in files {
            std::fs::write(out.join(name.with_added_extension(extension)), text)?;
        }
    }
    Ok(())
}
