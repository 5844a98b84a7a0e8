//! Pictures of the templates, for eyes: `crates/typeset/examples/contact_sheet.rs` makes the pages.

use std::{fmt::Write, fs, path::Path, process::Command};

use anyhow::{Result, bail};

use crate::{
    process::{cargo, output, run as run_command},
    step::{note, step},
    test::tools,
    workspace::Workspace,
};

/// Dots per inch: pages are 100 mm wide on a sheet, and their letters can be read.
const RESOLUTION: &str = "150";

/// Writes to the folder after `--out`, for each template or the one after `--template`, its pages with every sample as
/// PDF, and a sheet with all of them as PDF and PNG; and `index.html`, which shows the sheets.
///
/// # Errors
/// When the folder is not given, the template does not exist, or a program fails.
pub fn run(workspace: &Workspace, args: &[String]) -> Result<()> {
    let ["--out", folder, rest @ ..] = &args.iter().map(String::as_str).collect::<Vec<_>>()[..] else {
        bail!("`cargo xtask sheet --out DIR [--template NAME]` needs a folder to write to")
    };
    let folder = std::path::absolute(folder)?;
    step("Tools of the sheets", || tools::ensure(&tools::PICTURES))?;
    let templates = step("Pages", || {
        // The whole workspace: alone, the crate has other features, and Typst would be compiled anew.
        run_command(&mut cargo(workspace, &["build", "--workspace", "--example", "contact_sheet"]))?;
        output(Command::new(workspace.target.join("debug/examples/contact_sheet")).arg("--out").arg(&folder).args(rest))
    })?;
    let templates: Vec<&str> = templates.lines().collect();
    step("Pictures", || templates.iter().try_for_each(|template| picture(&folder.join(template))))?;
    let index = folder.join("index.html");
    fs::write(&index, page(&templates))?;
    note(&format!("{} templates: {}", templates.len(), index.display()));
    Ok(())
}

/// Makes `SHEET.png` of `SHEET.pdf`.
fn picture(sheet: &Path) -> Result<()> {
    let file = sheet.with_extension("pdf");
    run_command(Command::new("pdftoppm").args(["-png", "-singlefile", "-r", RESOLUTION]).arg(file).arg(sheet))
}

/// The sheets below one another; each leads to its PDF, whose pages are as sharp as one likes.
fn page(templates: &[&str]) -> String {
    let mut html = String::from("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Templates</title>\n");
    for template in templates {
        // Writing to a string cannot fail.
        let _ = writeln!(
            html,
            "<a href=\"{template}.pdf\"><img src=\"{template}.png\" alt=\"{template}\" style=\"width: 100%\"></a>"
        );
    }
    html
}

#[cfg(test)]
mod tests {
    use super::page;

    #[test]
    fn every_template_is_shown() {
        let html = page(&["modern", "two-column"]);
        for part in ["src=\"modern.png\"", "href=\"two-column.pdf\""] {
            assert!(html.contains(part), "{part} in {html}");
        }
    }
}
